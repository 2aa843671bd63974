/** Fills the result's tables: a column for each thing compared, or a row for each thing. */

import { sort } from "./sorting.js";

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
  if (table.hasAttribute("data-rowwise")) fillRows(table, given);
  else fillColumns(table, given);
}

/**
 * @param {HTMLElement} table
 * @param {import("./types.js").Table} given
 */
function fillRows(table, given) {
  table.toggleAttribute("data-empty", given.rows.length === 0);
  /** @type {string[]} */
  const shown = [];
  for (const heading of /** @type {NodeListOf<HTMLElement>} */ (
    table.querySelectorAll("thead [data-column]")
  )) {
    const column = heading.dataset.column ?? "";
    heading.hidden = !given.columns.includes(column);
    if (!heading.hidden) shown.push(column);
  }
  const rows = given.rows.map((cells) => {
    const row = document.createElement("tr");
    row.append(...shown.map((column, place) => listed(cells[column], place === 0)));
    return row;
  });
  table.querySelector("tbody")?.replaceChildren(...rows);
  sort(table);
}

/**
 * @param {import("./types.js").Cell | undefined} given
 * @param {boolean} first
 * @returns {HTMLElement}
 */
function listed(given, first) {
  const made = cell(given, first && "row");
  if (!first && given && !given.words) made.className = "listed-number";
  if (given && !given.words) made.dataset.value = given.value === null ? "" : `${given.value}`;
  return made;
}

/**
 * @param {HTMLElement} table
 * @param {import("./types.js").Table} given
 */
function fillColumns(table, given) {
  for (const row of /** @type {NodeListOf<HTMLElement>} */ (
    table.querySelectorAll("[data-column]")
  )) {
    const column = row.dataset.column ?? "";
    row.hidden = !given.columns.includes(column);
    const heading = row.closest("thead") !== null;
    const cells = given.rows.map((cells) => cell(cells[column], heading && "col"));
    row.replaceChildren(...[row.firstElementChild ?? "", ...cells]);
  }
}

/**
 * @param {import("./types.js").Cell | undefined} given
 * @param {false | "col" | "row"} heading the scope, where it is one
 * @returns {HTMLElement}
 */
function cell(given, heading) {
  const made = document.createElement(heading ? "th" : "td");
  if (heading) made.setAttribute("scope", heading);
  made.append(given?.text ?? "");
  if (given?.range) {
    const range = document.createElement("span");
    range.className = "compared-range";
    range.append(given.range);
    made.append(" ", range);
  }
  return made;
}
