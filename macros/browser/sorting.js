/** Sorts a table of things by a column: numbers by their values, words as a reader would. */

const ORDERS = { ascending: 1, descending: -1 };
const words = new Intl.Collator("en", { numeric: true });

/**
 * Sorts by the column of the pressed heading, or turns its order round.
 *
 * @param {HTMLElement} button
 */
export function pressed(button) {
  const heading = button.closest("th");
  const table = button.closest("table");
  if (!heading || !table) return;
  const next = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
  for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", next);
  sort(table);
}

/**
 * Sorts by the column that the reader chose, where one was.
 *
 * @param {HTMLElement} table
 */
export function sort(table) {
  const heading = table.querySelector("th[aria-sort]");
  const body = table.querySelector("tbody");
  if (!(heading instanceof HTMLElement) || heading.hidden || !body) return;
  const headings = [...table.querySelectorAll("thead th")];
  const shown = headings.filter((one) => !(/** @type {HTMLElement} */ (one).hidden));
  const place = shown.indexOf(heading);
  const order = ORDERS[/** @type {"ascending"} */ (heading.getAttribute("aria-sort"))];
  const rows = [...body.rows];
  rows.sort((one, other) => compared(one.cells[place], other.cells[place], order));
  body.replaceChildren(...rows);
}

/**
 * What has no value stands last in both orders.
 *
 * @param {HTMLTableCellElement | undefined} one
 * @param {HTMLTableCellElement | undefined} other
 * @param {number} order
 * @returns {number}
 */
function compared(one, other, order) {
  const texts = [one, other].map((cell) => cell?.dataset.value ?? cell?.textContent ?? "");
  const [first = "", second = ""] = texts;
  if (first === "" || second === "") return Number(first === "") - Number(second === "");
  const numbers = one?.dataset.value !== undefined && other?.dataset.value !== undefined;
  if (numbers) return order * (Number(first) - Number(second));
  return order * words.compare(first, second);
}
