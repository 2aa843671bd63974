/** The form's fields as text, just as they were typed. */

/** @typedef {import("./types.js").Fields} Fields */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Input */

/**
 * @param {HTMLFormElement} form
 * @returns {Fields}
 */
export function readFields(form) {
  return Object.fromEntries(inputs(form).map((input) => [input.name, input.value]));
}

/**
 * @param {HTMLFormElement} form
 * @param {Fields} fields a field that is left out becomes blank
 */
export function fillFields(form, fields) {
  for (const input of inputs(form)) {
    const text = fields[input.name] ?? "";
    input.value = input instanceof HTMLSelectElement ? choiceOf(input, text) : text;
  }
}

/**
 * The input of a field.
 *
 * @param {HTMLFormElement} form
 * @param {string | null} name
 * @returns {Input | null}
 */
export function inputOf(form, name) {
  return inputs(form).find((input) => input.name === name) ?? null;
}

/**
 * Types a text in place of a field's own, as the reader would, so that undoing brings it back.
 *
 * @param {Input} input
 * @param {string} text
 */
export function typeInto(input, text) {
  input.focus();
  if (!(input instanceof HTMLSelectElement)) {
    input.select();
    if (document.execCommand("insertText", false, text)) return;
  }
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * @param {HTMLFormElement} form
 * @returns {Input[]}
 */
function inputs(form) {
  const named = [...form.elements].filter((element) => "name" in element && element.name !== "");
  return /** @type {Input[]} */ (
    named.filter((element) => element.matches("input,select,textarea"))
  );
}

/**
 * The choice that a text means: links are also written by hand, and `usd` is USD.
 *
 * @param {HTMLSelectElement} select
 * @param {string} text
 * @returns {string}
 */
function choiceOf(select, text) {
  const meant = text.trim().toLowerCase();
  return [...select.options].find(({ value }) => value.toLowerCase() === meant)?.value ?? text;
}
