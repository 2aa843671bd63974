/**
 * The worker: Python with the calculators in it. It says what it is doing, so that the page can
 * tell a slow start from a dead one, and turns every way of failing into one message.
 */

import { watchFetch, watchWasm } from "./watch.js";

/** @type {any} */
let pyodide;
/** @type {any} the Python package */
let calculators;

/** @param {unknown} message */
const say = (message) => self.postMessage(message);
const progress = () => say({ kind: "progress" });

/** Loads Python. Pyodide never settles where its WebAssembly cannot be made, so that is watched. */
async function boot() {
  /** @type {Promise<never>} */
  const broken = new Promise((_, reject) => {
    watchFetch(progress, reject);
    watchWasm(progress, reject);
  });
  // Staging names what changes by its hash, so only this pointer must never be an old one.
  const pointer = await fetch(new URL("python.json", import.meta.url), { cache: "no-cache" });
  const python = await pointer.json();
  const folder = new URL(python.folder, import.meta.url).href;
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  progress();
  const lockFileURL = new URL(python.lock, import.meta.url).href;
  pyodide = await Promise.race([loadPyodide({ indexURL: folder, lockFileURL }), broken]);
  progress();
  await pyodide.loadPackage(python.package, { messageCallback: progress });
  progress();
  calculators = pyodide.pyimport("calculators");
}

/**
 * @param {import("./types.js").Request} request
 * @returns {unknown}
 */
function resultOf({ kind, slug, fields, form, name, source, cells }) {
  if (kind === "answer") return JSON.parse(calculators.answer_json(slug, JSON.stringify(fields)));
  if (kind === "export") return calculators.export_json(slug, JSON.stringify(fields), form);
  if (kind === "text") return calculators.text_of_json(JSON.stringify(cells));
  const given = typeof source === "string" ? source : pyodide.toPy(source);
  return JSON.parse(calculators.cells_of_json(slug, name, given));
}

/** @param {import("./types.js").Request} request */
function respond(request) {
  const { id } = request;
  try {
    say({ id, kind: "result", result: resultOf(request) });
  } catch (error) {
    say({ id, kind: "error", text: String(error) });
  }
}

self.onmessage = (event) => respond(event.data);

boot().then(
  () => say({ kind: "ready" }),
  (error) => say({ kind: "failed", text: String(error) }),
);
