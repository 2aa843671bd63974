/** Messages and errors: beside their fields, and in a summary that leads to them. */

import { cellOf, markCells } from "./cells.js";
import { inputOf } from "./fields.js";
import { slots } from "./slots.js";
import { write } from "./write.js";

/** @typedef {import("./types.js").Message} Message */

/**
 * Shows what was said of a valid answer.
 *
 * @param {HTMLElement} root
 * @param {Message[]} messages
 */
export function showMessages(root, messages) {
  for (const place of slots(root, "data-messages")) {
    const about = messages.filter(({ field }) => (field ?? "") === place.dataset.messages);
    const lines = about.map((said) => line(root, said));
    renew(place, lines);
  }
}

/**
 * Shows what is wrong. A mend stands where messages stand, below the error's own words.
 *
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {Message[]} errors
 */
export function showErrors(root, form, errors) {
  for (const place of slots(root, "data-error")) {
    const name = place.dataset.error ?? "";
    const found = errors.filter(({ field }) => field === name);
    write(place, found.map(({ text }) => text).join(" "));
    place.hidden = found.length === 0;
    const input = inputOf(form, name);
    if (found.length > 0) input?.setAttribute("aria-invalid", "true");
    else input?.removeAttribute("aria-invalid");
  }
  for (const place of slots(root, "data-messages")) {
    const about = errors.filter(({ field }) => field === place.dataset.messages);
    const mends = about.filter(({ mend }) => mend);
    const lines = mends.map((error) => line(root, { ...error, text: "" }));
    if (about.length > 0) renew(place, lines);
  }
  markCells(root, errors);
  for (const summary of slots(root, "data-summary")) summary.hidden = errors.length === 0;
  const items = errors.map((error) => item(root, form, error));
  for (const list of slots(root, "data-errors")) renew(list, items);
}

/**
 * An error in words that stand alone.
 *
 * @param {HTMLFormElement} form
 * @param {Message} error
 * @returns {string}
 */
export function sentence(form, { field, text }) {
  const label = inputOf(form, field)?.labels?.[0]?.textContent?.trim() ?? field;
  return label ? `${label}: ${text}` : text;
}

/**
 * Leaves in place what is there already, since the reader may be on it.
 *
 * @param {HTMLElement} place
 * @param {Element[]} children
 */
function renew(place, children) {
  const same =
    place.children.length === children.length &&
    children.every((child, index) => place.children[index]?.isEqualNode(child));
  if (!same) place.replaceChildren(...children);
}

/**
 * @param {HTMLElement} root
 * @param {Message} said
 * @returns {Element}
 */
function line(root, { text, mend }) {
  const copy = clone(root, "message");
  const slot = copy.querySelector("[data-text]");
  if (slot) slot.textContent = text;
  const button = copy.querySelector("[data-mend]");
  if (mend && button instanceof HTMLButtonElement) {
    button.textContent = mend.label;
    button.value = mend.text;
    button.hidden = false;
  }
  return copy;
}

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {Message} error
 * @returns {Element}
 */
function item(root, form, error) {
  const copy = clone(root, "error");
  const link = copy.querySelector("a");
  const input = cellOf(root, error) ?? inputOf(form, error.field);
  if (link) {
    link.textContent = sentence(form, error);
    if (input) link.href = `#${input.id}`;
  }
  return copy;
}

/**
 * @param {HTMLElement} root
 * @param {string} name
 * @returns {Element}
 */
function clone(root, name) {
  const template = root.querySelector(`template[data-template="${name}"]`);
  if (!(template instanceof HTMLTemplateElement) || !template.content.firstElementChild) {
    throw new Error(`the page has no template ${name}`);
  }
  return /** @type {Element} */ (template.content.firstElementChild.cloneNode(true));
}
