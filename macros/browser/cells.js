/** The cells of a field of rows that messages speak of. */

/** @typedef {import("./types.js").Message} Message */

/**
 * The cell that a message names, if its rows are shown.
 *
 * @param {HTMLElement} root
 * @param {Message} message
 * @returns {HTMLInputElement | null}
 */
export function cellOf(root, { field, row, column }) {
  if (!field || row === null) return null;
  const rows = root.querySelector(`calculator-rows[data-rows="${field}"]:not([data-text-shown])`);
  // A spreadsheet's first row holds the column names.
  const line = rows?.querySelectorAll("tbody tr")[row - 2];
  const input = line?.querySelector(column ? `input[data-column="${column}"]` : "input");
  if (!(input instanceof HTMLInputElement)) return null;
  input.id ||= `${root.querySelector(`[name="${field}"]`)?.id}-${row}-${column ?? "row"}`;
  return input;
}

/**
 * Marks the cells that errors name, where they stand.
 *
 * @param {HTMLElement} root
 * @param {Message[]} errors
 */
export function markCells(root, errors) {
  for (const input of root.querySelectorAll("calculator-rows tbody input")) {
    input.removeAttribute("aria-invalid");
  }
  for (const error of errors) cellOf(root, error)?.setAttribute("aria-invalid", "true");
}
