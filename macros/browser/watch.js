/** Watches what Pyodide loads, since it neither reports progress nor, at times, failure. */

const SAY_EVERY = 250;

/**
 * Counts the bytes that arrive, and reports a file that is not there.
 *
 * @param {(bytes: number) => void} progress
 * @param {(reason: unknown) => void} fail
 */
export function watchFetch(progress, fail) {
	const fetch = self.fetch;
	let bytes = 0;
	let said = 0;
	self.fetch = async (...request) => {
		/** @type {Response} */
		let response;
		try {
			response = await fetch(...request);
			if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
		} catch (error) {
			fail(error);
			throw error;
		}
		if (!response.body) return response;
		const counted = response.body.pipeThrough(
			new TransformStream({
				transform(chunk, stream) {
					bytes += chunk.byteLength;
					if (performance.now() - said > SAY_EVERY) {
						said = performance.now();
						progress(bytes);
					}
					stream.enqueue(chunk);
				},
			}),
		);
		// Browsers compile while the file streams in only where its type says what it is.
		const headers = new Headers(response.headers);
		if (response.url.endsWith(".wasm")) headers.set("content-type", "application/wasm");
		return new Response(counted, { headers, status: response.status });
	};
}

/**
 * Reports WebAssembly that cannot be made, after which Pyodide would wait for ever.
 *
 * @param {(reason: unknown) => void} fail
 */
export function watchWasm(fail) {
	const { instantiate, instantiateStreaming } = WebAssembly;
	/**
	 * @template {unknown[]} A
	 * @template R
	 * @param {(...given: A) => Promise<R>} make
	 * @returns {(...given: A) => Promise<R>}
	 */
	const watched = (make) => async (...given) => {
		try {
			return await make(...given);
		} catch (error) {
			fail(error);
			throw error;
		}
	};
	WebAssembly.instantiate = /** @type {any} */ (watched(/** @type {any} */ (instantiate)));
	WebAssembly.instantiateStreaming = watched(instantiateStreaming);
}
