/** Messages and errors: beside their fields, and in a summary that leads to them. */

import { slots, write } from "./slots.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Input */

/**
 * @param {HTMLElement} root
 * @param {import("./types.js").Message[]} messages
 */
export function showMessages(root, messages) {
	for (const place of slots(root, "data-messages")) {
		const about = messages.filter(({ field }) => (field ?? "") === place.dataset.messages);
		const now = about.map(({ text }) => text).join("\n");
		const shown = [...place.querySelectorAll("[data-text]")].map((slot) => slot.textContent);
		if (shown.join("\n") !== now) place.replaceChildren(...about.map((said) => line(root, said)));
	}
}

/**
 * @param {HTMLElement} root
 * @param {HTMLFormElement} form
 * @param {import("./types.js").Message[]} errors
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
	for (const summary of slots(root, "data-summary")) summary.hidden = errors.length === 0;
	for (const list of slots(root, "data-errors")) {
		list.replaceChildren(...errors.map((error) => item(root, form, error)));
	}
	offerMends(root, errors);
}

/**
 * The input of a field.
 *
 * @param {HTMLFormElement} form
 * @param {string | null} name
 * @returns {Input | null}
 */
export function inputOf(form, name) {
	const found = name ? form.elements.namedItem(name) : null;
	return found instanceof Element ? /** @type {Input} */ (found) : null;
}

/** An error's mend stands where messages stand, below the error's own words. */
/**
 * @param {HTMLElement} root
 * @param {import("./types.js").Message[]} errors
 */
function offerMends(root, errors) {
	const mends = errors.filter(({ mend }) => mend).map((error) => ({ ...error, text: "" }));
	if (errors.length > 0) showMessages(root, mends);
}

/**
 * @param {HTMLElement} root
 * @param {import("./types.js").Message} said
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
 * @param {import("./types.js").Message} error
 * @returns {Element}
 */
function item(root, form, { field, text }) {
	const copy = clone(root, "error");
	const link = copy.querySelector("a");
	const input = inputOf(form, field);
	if (link) {
		const label = input?.labels?.[0]?.textContent?.trim() ?? field ?? "";
		link.textContent = `${label}: ${text}`;
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
