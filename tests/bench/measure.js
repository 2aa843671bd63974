/**
 * Times forms in the Python that browsers run, and a fixed piece of Python arithmetic beside them,
 * which tells one machine from another. Each form is timed with ranges never seen before, and
 * asked again, as when one cell of it has changed. The one expression of this file is evaluated in
 * a page.
 */

/**
 * @param {{
 *   runtime: string,
 *   forms: Record<string, {slug: string, fields: Record<string, string>}>,
 *   work: string,
 *   runs: number,
 *   long: number,
 * }} given
 */
async ({ runtime, forms, work, runs, long }) => {
  const pointer = await (await fetch(`${runtime}browser/python.json`)).json();
  const base = new URL(`${runtime}browser/`, location.href);
  const folder = new URL(pointer.folder, base).href;
  const { loadPyodide } = await import(`${folder}pyodide.mjs`);
  const pyodide = await loadPyodide({
    indexURL: folder,
    lockFileURL: new URL(pointer.lock, base).href,
  });
  await pyodide.loadPackage(pointer.package, { messageCallback: () => {} });
  const calculators = pyodide.pyimport("calculators");
  const forget = pyodide.runPython(
    "from calculators.uncertainty import forget_ranges\nforget_ranges",
  );
  const fixed = pyodide.runPython(work);
  /** @param {() => unknown} task */
  const time = (task) => {
    const start = performance.now();
    task();
    return performance.now() - start;
  };
  /** @type {number[]} */
  const fixedTimes = [];
  /** @type {Record<string, {fresh: number[], again: number[]}>} */
  const formTimes = {};
  for (const name of Object.keys(forms)) formTimes[name] = { fresh: [], again: [] };
  for (let run = 0; run < runs; run += 1) {
    fixedTimes.push(time(() => fixed()));
    for (const [name, { slug, fields }] of Object.entries(forms)) {
      if (run > 1 && Math.min(...(formTimes[name]?.fresh ?? [])) > long) continue;
      const ask = () => JSON.parse(calculators.answer_json(slug, JSON.stringify(fields)));
      forget();
      formTimes[name]?.fresh.push(time(ask));
      formTimes[name]?.again.push(time(ask));
    }
  }
  return { work: fixedTimes, forms: formTimes };
};
