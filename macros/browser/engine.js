/**
 * The one engine of the site: a worker with Python, shared by every calculator and kept from page
 * to page. It starts once, answers in the order of the questions, and says when it cannot.
 */

/** @typedef {"static" | "starting" | "ready" | "failed"} EngineState */
/** @typedef {import("./types.js").Request} Request */

/**
 * Beats of a second without a sign of life. They are counted, not timed, since a laptop that
 * slept or a page that the browser froze was silent through no fault of the worker's. Two less
 * than the 20 that a reader may wait, for the wait until the page was idle.
 */
const PATIENCE = 18;

export class Engine extends EventTarget {
  /** @type {EngineState} */
  state = "static";
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Map<number, {request: Request, resolve: (result: any) => void, reject: (error: Error) => void}>} */
  #owed = new Map();
  #last = 0;
  #silent = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #pulse;

  /** Starts the worker, unless it runs already; after a failure only `restart` does. */
  start() {
    if (this.state !== "static") return;
    this.#become("starting");
    try {
      this.#worker = new Worker(new URL("engine-worker.js", import.meta.url), { type: "module" });
    } catch (error) {
      this.#fail(String(error));
      return;
    }
    this.#worker.onmessage = (event) => this.#hear(event.data);
    this.#worker.onerror = (event) => this.#fail(event.message || "the worker did not load");
    this.#worker.onmessageerror = () => this.#fail("an answer could not be read");
    this.#listen();
  }

  /** Ends whatever runs and starts afresh. */
  restart() {
    this.#end("the engine was started afresh");
    this.state = "static";
    this.start();
  }

  /**
   * The answer to a form, once the engine is ready.
   *
   * @param {string} slug
   * @param {import("./types.js").Fields} fields
   * @returns {Promise<import("./types.js").Answer | import("./types.js").Invalid>}
   */
  answer(slug, fields) {
    return this.#ask({ kind: "answer", slug, fields });
  }

  /**
   * The answer as CSV, JSON or Markdown, its outcomes, or a chart of it.
   *
   * @param {string} slug
   * @param {import("./types.js").Fields} fields
   * @param {string} form
   * @returns {Promise<string>}
   */
  export(slug, fields, form) {
    return this.#ask({ kind: "export", slug, fields, form });
  }

  /**
   * The cells of a pasted text or a dropped file, in the columns of a field.
   *
   * @param {string} slug
   * @param {string} name
   * @param {string | Uint8Array} source
   * @returns {Promise<import("./types.js").Cells>}
   */
  cells(slug, name, source) {
    return this.#ask({ kind: "cells", slug, name, source });
  }

  /**
   * The CSV of cells, column names first.
   *
   * @param {string[][]} cells
   * @returns {Promise<string>}
   */
  text(cells) {
    return this.#ask({ kind: "text", cells });
  }

  /**
   * @param {Omit<Request, "id">} question
   * @returns {Promise<any>}
   */
  #ask(question) {
    this.start();
    if (this.state === "failed") return Promise.reject(new Error("the engine has stopped"));
    this.#last += 1;
    const request = { ...question, id: this.#last };
    return new Promise((resolve, reject) => {
      this.#owed.set(request.id, { request, resolve, reject });
      if (this.state === "ready") this.#worker?.postMessage(request);
      this.#listen();
    });
  }

  /** @param {any} said */
  #hear(said) {
    if (said.kind === "failed") {
      this.#fail(said.text);
      return;
    }
    if (said.kind === "ready") {
      for (const { request } of this.#owed.values()) this.#worker?.postMessage(request);
      this.#become("ready");
    } else if (said.kind === "result") {
      this.#owed.get(said.id)?.resolve(said.result);
      this.#owed.delete(said.id);
    } else if (said.kind === "error") {
      this.#owed.get(said.id)?.reject(new Error(said.text));
      this.#owed.delete(said.id);
    }
    this.#listen();
  }

  /** Waits for the worker's next word, as long as it owes one: no event tells of a dead worker. */
  #listen() {
    this.#silent = 0;
    clearInterval(this.#pulse);
    if (this.state !== "starting" && this.#owed.size === 0) return;
    this.#pulse = setInterval(() => {
      this.#silent += 1;
      if (this.#silent >= PATIENCE) this.#fail("the engine made no progress");
    }, 1000);
  }

  /** @param {string} text */
  #fail(text) {
    this.state = "failed";
    this.#end(text);
    console.warn(`The calculators' engine stopped: ${text}`);
    this.#become("failed");
  }

  /** @param {string} text */
  #end(text) {
    clearInterval(this.#pulse);
    this.#worker?.terminate();
    this.#worker = null;
    const owed = [...this.#owed.values()];
    this.#owed.clear();
    for (const { reject } of owed) reject(new Error(text));
  }

  /** @param {EngineState} state */
  #become(state) {
    this.state = state;
    this.dispatchEvent(new Event("state"));
  }
}

export const engine = new Engine();
