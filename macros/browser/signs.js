/** The unit beside each blank, gone while the reader types a sign of their own. */

import { slots } from "./slots.js";

const OWN_SIGN = /[%\p{Sc}]|[A-Z]{3}/u;

/** @param {HTMLFormElement} form */
export function showSigns(form) {
  const currency = form.elements.namedItem("currency");
  const chosen = currency instanceof HTMLSelectElement ? currency.selectedOptions[0] : null;
  for (const sign of slots(form, "data-sign")) {
    if (sign instanceof HTMLOptionElement) continue;
    const input = sign.parentElement?.querySelector("input");
    if (sign.textContent !== "%" && chosen?.dataset.sign) sign.textContent = chosen.dataset.sign;
    sign.hidden = OWN_SIGN.test(input?.value ?? "");
  }
}
