/**
 * The one engine of the site: a worker with Python, shared by every calculator and kept from page
 * to page. It starts once, answers in the order of the questions, and says when it cannot.
 */

/** @typedef {"static" | "starting" | "ready" | "failed"} EngineState */

const SILENCE = 20_000;

export class Engine extends EventTarget {
	/** @type {EngineState} */
	state = "static";
	/** @type {Worker | null} */
	#worker = null;
	/** @type {Map<number, {request: import("./types.js").Request, resolve: (result: any) => void, reject: (error: Error) => void}>} */
	#waiting = new Map();
	#last = 0;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	#timer;

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
		this.#watch();
	}

	/** Ends whatever runs and starts afresh. */
	restart() {
		this.#worker?.terminate();
		this.#worker = null;
		this.#become("static");
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
		return this.#ask({ id: 0, kind: "answer", slug, fields });
	}

	/**
	 * The answer as CSV, JSON or Markdown.
	 *
	 * @param {string} slug
	 * @param {import("./types.js").Fields} fields
	 * @param {import("./types.js").ExportForm} form
	 * @returns {Promise<string>}
	 */
	export(slug, fields, form) {
		return this.#ask({ id: 0, kind: "export", slug, fields, form });
	}

	/**
	 * @param {import("./types.js").Request} request
	 * @returns {Promise<any>}
	 */
	#ask(request) {
		this.start();
		if (this.state === "failed") return Promise.reject(new Error("the engine has stopped"));
		this.#last += 1;
		request.id = this.#last;
		return new Promise((resolve, reject) => {
			this.#waiting.set(request.id, { request, resolve, reject });
			if (this.state === "ready") {
				this.#worker?.postMessage(request);
				this.#watch();
			}
		});
	}

	/** @param {any} said */
	#hear(said) {
		if (said.kind === "ready") {
			this.#become("ready");
			for (const { request } of this.#waiting.values()) this.#worker?.postMessage(request);
		} else if (said.kind === "failed") {
			this.#fail(said.text);
			return;
		} else if (said.kind === "result") {
			this.#waiting.get(said.id)?.resolve(said.result);
			this.#waiting.delete(said.id);
		} else if (said.kind === "error") {
			this.#waiting.get(said.id)?.reject(new Error(said.text));
			this.#waiting.delete(said.id);
		}
		this.#watch();
	}

	/** A worker that is owed an answer and stays silent too long has failed: it may be dead. */
	#watch() {
		clearTimeout(this.#timer);
		if (this.state === "starting" || this.#waiting.size > 0) {
			this.#timer = setTimeout(() => this.#fail("no progress for 20 seconds"), SILENCE);
		}
	}

	/** @param {string} text */
	#fail(text) {
		clearTimeout(this.#timer);
		this.#worker?.terminate();
		this.#worker = null;
		const owed = [...this.#waiting.values()];
		this.#waiting.clear();
		this.#become("failed");
		for (const { reject } of owed) reject(new Error(text));
	}

	/** @param {EngineState} state */
	#become(state) {
		this.state = state;
		this.dispatchEvent(new Event("state"));
	}
}

export const engine = new Engine();
