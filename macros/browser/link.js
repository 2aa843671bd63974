/** A form's state in the page's address: in the fragment, which no host ever sees. */

const LONGEST = 4096;

/**
 * The fields that an address gives to a calculator, or null where it names another or none.
 *
 * @param {string} slug
 * @param {Location | URL} address
 * @returns {{fields: import("./types.js").Fields, data: string | null} | null}
 */
export function readLink(slug, address) {
	for (const part of [address.hash.slice(1), address.search.slice(1)]) {
		const parameters = new URLSearchParams(part);
		if (parameters.get("calculator") !== slug) continue;
		const data = parameters.get("data");
		const fields = Object.fromEntries(parameters);
		delete fields.calculator;
		delete fields.data;
		return { fields, data };
	}
	return null;
}

/**
 * A form's fragment, or null where it would be too long for a link.
 *
 * @param {string} slug
 * @param {import("./types.js").Fields} fields
 * @param {import("./types.js").Fields} defaults what a field that is left out takes
 * @param {string} data the version of the data
 * @returns {string | null}
 */
export function writeLink(slug, fields, defaults, data) {
	const parameters = new URLSearchParams({ calculator: slug });
	for (const [name, text] of Object.entries(fields)) {
		const leftOut = text === (defaults[name] ?? "");
		if (!leftOut) parameters.set(name, text);
	}
	parameters.set("data", data);
	const fragment = `#${parameters}`;
	return fragment.length > LONGEST ? null : fragment;
}

/**
 * Puts a fragment into the address, leaving the page's own state and history alone.
 *
 * @param {string} fragment
 */
export function showLink(fragment) {
	const address = location.pathname + (fragment ? "" : location.search) + fragment;
	history.replaceState(history.state, "", address);
}
