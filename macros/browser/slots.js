/** Puts the texts of an answer into the slots that the page was made with. */

import { fillCharts } from "./charts.js";
import { fillTables } from "./tables.js";
import { build } from "./tree.js";
import { write } from "./write.js";

/**
 * The slots of a name that belong to this calculator.
 *
 * @param {HTMLElement} root
 * @param {string} name an attribute
 * @returns {HTMLElement[]}
 */
export function slots(root, name) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(`[${name}]`)]);
}

/**
 * @param {HTMLElement} root
 * @param {import("./types.js").Answer} answer
 */
export function fill(root, answer) {
  for (const slot of slots(root, "data-headline")) write(slot, answer.headline);
  for (const slot of slots(root, "data-sensitivity")) write(slot, answer.sensitivity);
  for (const slot of slots(root, "data-version")) write(slot, answer.data_version);
  for (const table of slots(root, "data-figures")) {
    table.toggleAttribute("data-ranged", answer.interval !== "");
    table.toggleAttribute("data-outcomes", answer.ranged);
  }
  for (const slot of slots(root, "data-middle")) write(slot, answer.middle);
  for (const slot of slots(root, "data-interval")) write(slot, answer.interval);
  fillCarries(root, answer.carries);
  fillFigures(root, answer.figures);
  fillSteps(root, answer.steps);
  fillTables(root, answer.tables);
  fillCharts(root, answer.charts);
}

/**
 * Links that take along what was found; one whose figures are not known hides.
 *
 * @param {HTMLElement} root
 * @param {import("./types.js").Carry[]} carries
 */
function fillCarries(root, carries) {
  for (const link of slots(root, "data-carry")) {
    const carry = carries.find(({ text }) => text === link.dataset.carry);
    if (link.parentElement) link.parentElement.hidden = !carry;
    if (carry && link instanceof HTMLAnchorElement) link.hash = carry.fragment;
  }
}

/**
 * @param {HTMLElement} root
 * @param {Record<string, import("./types.js").Figure>} figures
 */
function fillFigures(root, figures) {
  for (const row of slots(root, "data-row")) {
    row.hidden = figures[row.dataset.row ?? ""]?.hidden ?? true;
  }
  for (const slot of slots(root, "data-figure")) {
    write(slot, figures[slot.dataset.figure ?? ""]?.text ?? "");
  }
  for (const slot of slots(root, "data-range")) {
    write(slot, figures[slot.dataset.range ?? ""]?.range ?? "");
  }
  for (const slot of slots(root, "data-note")) {
    write(slot, figures[slot.dataset.note ?? ""]?.note ?? "");
  }
  for (const slot of slots(root, "data-bar")) {
    const bar = figures[slot.dataset.bar ?? ""]?.bar;
    slot.replaceChildren(...(bar ? [build(bar)] : []));
  }
}

/**
 * @param {HTMLElement} root
 * @param {import("./types.js").Step[]} steps
 */
function fillSteps(root, steps) {
  const byFigure = new Map(steps.map((step) => [step.figure, step]));
  for (const place of slots(root, "data-steps")) {
    const own = new Set(slots(root, "data-step").map(({ dataset }) => dataset.step));
    const others = steps.filter(({ figure }) => !own.has(figure));
    place.replaceChildren(...others.map((step) => line(root, step)));
  }
  for (const place of slots(root, "data-step")) {
    const step = byFigure.get(place.dataset.step ?? "");
    for (const slot of slots(place, "data-part")) {
      const part = /** @type {"formula" | "working" | "result" | "note"} */ (slot.dataset.part);
      write(slot, step?.[part] ?? "");
    }
  }
}

/**
 * A step that belongs to no row of the figures.
 *
 * @param {HTMLElement} root
 * @param {import("./types.js").Step} step
 * @returns {Node}
 */
function line(root, step) {
  const template = root.querySelector("template[data-template=step]");
  if (!(template instanceof HTMLTemplateElement)) throw new Error("the page has no template step");
  const copy = /** @type {DocumentFragment} */ (template.content.cloneNode(true));
  for (const slot of copy.querySelectorAll("[data-part]")) {
    const part = /** @type {HTMLElement} */ (slot).dataset.part ?? "";
    slot.textContent = step[/** @type {"formula" | "working" | "result"} */ (part)];
  }
  return copy;
}
