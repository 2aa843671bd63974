/**
 * Answers forms in the Python that browsers run: forms as JSON in, `[{slug, fields, question}, …]`, answers
 * out, `[{page, report}, …]`. Its arguments are the address of Pyodide's folder, the path of the
 * lock file, and the package.
 */

// Types of Node are not installed for the sake of one name.
const { process } = /** @type {any} */ (globalThis);
const [folder, lockFileURL, name] = process.argv.slice(2);
const { loadPyodide } = await import(`${folder}/pyodide.mjs`);
const pyodide = await loadPyodide({ lockFileURL });
await pyodide.loadPackage(name, { messageCallback: () => {} });
const calculators = pyodide.pyimport("calculators");

let asked = "";
process.stdin.setEncoding("utf8");
for await (const piece of process.stdin) asked += piece;

const answers = [];
for (const { slug, fields, question } of JSON.parse(asked)) {
  const typed = JSON.stringify(fields);
  const page = JSON.parse(calculators.answer_json(slug, typed));
  const ready = page.state === "ready";
  const report = ready ? JSON.parse(calculators.export_json(slug, typed, "json")) : null;
  const solved = question ? JSON.parse(calculators.export_json(slug, typed, question)) : null;
  answers.push({ page, report, solved });
}
process.stdout.write(JSON.stringify(answers));
