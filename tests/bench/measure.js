/**
 * Times forms in the Python that browsers run, and a fixed piece of Python arithmetic beside them,
 * which tells one machine from another. Each form is timed fresh, with caches that know none of
 * its ranges, and again after one cell of it has changed.
 */
async ({ runtime, forms, work, runs }) => {
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
  const timed = { work: [], forms: {} };
  for (let run = 0; run < runs; run += 1) {
    timed.work.push(time(() => fixed()));
    for (const [name, { slug, fields }] of Object.entries(forms)) {
      const times = (timed.forms[name] ??= { fresh: [], again: [] });
      const ask = () => JSON.parse(calculators.answer_json(slug, JSON.stringify(fields)));
      forget();
      times.fresh.push(time(ask));
      times.again.push(time(ask));
    }
  }
  return timed;
};
