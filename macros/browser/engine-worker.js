/**
 * The worker: Python with the calculators in it. It says what it is doing, so that the page can
 * tell a slow start from a dead one, and turns every way of failing into one message.
 */

import { python } from "./python.js";
import { watchFetch, watchWasm } from "./watch.js";

/** @param {unknown} message */
const say = (message) => self.postMessage(message);

/** @type {any} */
let calculators;

/** Pyodide never settles where its WebAssembly cannot be made, so that watching does. */
async function boot() {
	const failures = new AbortController();
	const failed = new Promise((_, reject) => {
		failures.signal.onabort = () => reject(failures.signal.reason);
	});
	/** @param {unknown} reason */
	const fail = (reason) => failures.abort(reason);
	watchFetch((bytes) => say({ kind: "progress", bytes }), fail);
	watchWasm(fail);
	const here = new URL(python.folder, import.meta.url).href;
	const { loadPyodide } = await import(new URL("pyodide.mjs", here).href);
	say({ kind: "progress" });
	const pyodide = await Promise.race([
		loadPyodide({
			indexURL: here,
			lockFileURL: new URL(python.lock, import.meta.url).href,
			packages: [python.package],
		}),
		failed,
	]);
	say({ kind: "progress" });
	calculators = pyodide.pyimport("calculators");
}

/** @param {import("./types.js").Request} request */
function respond(request) {
	const fields = JSON.stringify(request.fields);
	try {
		const result =
			request.kind === "export"
				? calculators.export_json(request.slug, fields, request.form)
				: JSON.parse(calculators.answer_json(request.slug, fields));
		say({ id: request.id, kind: "result", result });
	} catch (error) {
		say({ id: request.id, kind: "error", text: String(error) });
	}
}

self.onmessage = (event) => respond(event.data);

boot().then(
	() => say({ kind: "ready" }),
	(error) => say({ kind: "failed", text: String(error) }),
);
