/** A form's state in the page's address: in the fragment, which no host ever sees. */

/** @typedef {import("./types.js").Fields} Fields */

const LONGEST = 4096;

/**
 * The fields that an address gives to a calculator, or null where it names another or none.
 *
 * @param {string} slug
 * @param {Fields} defaults what a field that is left out takes
 * @param {Location | URL} address
 * @returns {{fields: Fields, data: string | null} | null}
 */
export function readLink(slug, defaults, address) {
  for (const part of [address.hash.slice(1), address.search.slice(1)]) {
    const { calculator, data, ...fields } = Object.fromEntries(new URLSearchParams(part));
    if (calculator === slug) return { fields: { ...defaults, ...fields }, data: data ?? null };
  }
  return null;
}

/**
 * A form's fragment, or null where it would be too long for a link.
 *
 * @param {string} slug
 * @param {Fields} fields
 * @param {Fields} defaults what a field that is left out takes
 * @param {string} data the version of the data
 * @returns {string | null}
 */
export function writeLink(slug, fields, defaults, data) {
  const parameters = new URLSearchParams({ calculator: slug });
  for (const [name, text] of Object.entries(fields)) {
    if (text !== (defaults[name] ?? "")) parameters.set(name, text);
  }
  parameters.set("data", data);
  const fragment = `#${parameters}`;
  return fragment.length > LONGEST ? null : fragment;
}
