/** Fills the result's tables: a row a figure, a column for each thing compared. */

/**
 * @param {HTMLElement} root
 * @param {Record<string, import("./types.js").Table>} tables
 */
export function fillTables(root, tables) {
  for (const table of root.querySelectorAll("table[data-table]")) {
    const given = tables[/** @type {HTMLElement} */ (table).dataset.table ?? ""];
    if (given) fillTable(/** @type {HTMLElement} */ (table), given);
  }
}

/**
 * @param {HTMLElement} table
 * @param {import("./types.js").Table} given
 */
function fillTable(table, given) {
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (
    table.querySelectorAll("[data-column]")
  )) {
    const column = row.dataset.column ?? "";
    row.hidden = !given.columns.includes(column);
    const heading = row.closest("thead") !== null;
    const cells = given.rows.map((cells) => cell(cells[column], heading));
    row.replaceChildren(...[row.firstElementChild ?? "", ...cells]);
  }
}

/**
 * @param {{text: string, range: string} | undefined} given
 * @param {boolean} heading
 * @returns {HTMLElement}
 */
function cell(given, heading) {
  const made = document.createElement(heading ? "th" : "td");
  if (heading) made.setAttribute("scope", "col");
  made.append(given?.text ?? "");
  if (given?.range) {
    const range = document.createElement("span");
    range.className = "compared-range";
    range.append(given.range);
    made.append(" ", range);
  }
  return made;
}
