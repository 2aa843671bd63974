/** Watches what Pyodide loads, since it neither reports progress nor, at times, failure. */

const SAY_EVERY = 250;

/**
 * Tells of the bytes that arrive, and reports a file that is not there.
 *
 * @param {() => void} progress
 * @param {(reason: unknown) => void} fail
 */
export function watchFetch(progress, fail) {
  const fetch = self.fetch;
  let said = 0;
  self.fetch = async (...request) => {
    try {
      const response = await fetch(...request);
      if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
      return watched(response);
    } catch (error) {
      fail(error);
      throw error;
    }
  };

  /** @param {Response} response */
  function watched(response) {
    const counter = new TransformStream({
      transform(chunk, stream) {
        if (performance.now() - said > SAY_EVERY) {
          said = performance.now();
          progress();
        }
        stream.enqueue(chunk);
      },
    });
    const headers = new Headers(response.headers);
    // A browser compiles what still streams in only where its type says what it is.
    if (response.url.endsWith(".wasm")) headers.set("content-type", "application/wasm");
    return new Response(response.body?.pipeThrough(counter) ?? null, { headers });
  }
}

/**
 * Tells of WebAssembly that was made, and reports what cannot be: Pyodide would wait for ever.
 *
 * @param {() => void} progress
 * @param {(reason: unknown) => void} fail
 */
export function watchWasm(progress, fail) {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...given) => {
    try {
      const made = await instantiateStreaming(...given);
      progress();
      return made;
    } catch (error) {
      fail(error);
      throw error;
    }
  };
}
