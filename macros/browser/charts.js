/** Charts: drawn from Python's tree, walked with the arrow keys, their numbers in a table. */

import { build } from "./tree.js";
import { write } from "./write.js";

/**
 * @param {HTMLElement} root
 * @param {Record<string, import("./types.js").Chart>} charts
 */
export function fillCharts(root, charts) {
  for (const figure of all(root, "[data-chart]")) {
    const chart = charts[figure.dataset.chart ?? ""];
    if (!chart) continue;
    for (const place of all(figure, "[data-drawing]")) {
      place.replaceChildren(build(chart.drawing));
    }
    for (const head of all(figure, "[data-chart-columns]")) head.replaceChildren(...heads(chart));
    for (const body of all(figure, "[data-chart-rows]")) body.replaceChildren(...rows(chart));
    for (const title of all(figure, "[data-chart-title]")) write(title, chart.title);
    for (const said of all(figure, "[data-chart-said]")) said.textContent = "";
    walkable(figure);
  }
  for (const place of all(root, "[data-chart-cell]")) {
    const [name = "", row, column] = place.dataset.chartCell?.split(" ") ?? [];
    write(place, charts[name]?.rows[Number(row)]?.[Number(column)] ?? "");
  }
}

/**
 * Makes a chart's points one tab stop, which the arrow keys go through.
 *
 * @param {HTMLElement} figure
 */
export function walkable(figure) {
  const points = /** @type {SVGElement[]} */ ([...figure.querySelectorAll("[data-point]")]);
  for (const [place, point] of points.entries()) {
    point.setAttribute("tabindex", place === 0 ? "0" : "-1");
  }
  if (figure.dataset.walked !== undefined) return;
  figure.dataset.walked = "";
  figure.addEventListener("keydown", (event) => step(figure, event));
  for (const kind of ["focusin", "pointerover"]) {
    figure.addEventListener(kind, (event) => tell(figure, event.target));
  }
}

/**
 * @param {HTMLElement} figure
 * @param {KeyboardEvent} event
 */
function step(figure, event) {
  const points = /** @type {SVGElement[]} */ ([...figure.querySelectorAll("[data-point]")]);
  const now = points.indexOf(/** @type {SVGElement} */ (event.target));
  const moves = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const ends = { Home: 0, End: points.length - 1 };
  if (now < 0) return;
  const move = moves[/** @type {keyof typeof moves} */ (event.key)];
  const next = move === undefined ? ends[/** @type {keyof typeof ends} */ (event.key)] : now + move;
  const point = next === undefined ? undefined : points[next];
  if (!point) return;
  event.preventDefault();
  points[now]?.setAttribute("tabindex", "-1");
  point.setAttribute("tabindex", "0");
  point.focus();
}

/**
 * What a point says to whom hears, it shows to whom sees.
 *
 * @param {HTMLElement} figure
 * @param {EventTarget | null} target
 */
function tell(figure, target) {
  const point = target instanceof Element ? target.closest("[data-point]") : null;
  if (!point) return;
  for (const said of all(figure, "[data-chart-said]")) {
    said.textContent = point.getAttribute("aria-label");
  }
}

/**
 * @param {import("./types.js").Chart} chart
 * @returns {HTMLElement[]}
 */
function heads(chart) {
  return chart.columns.map((name) => {
    const head = document.createElement("th");
    head.setAttribute("scope", "col");
    head.append(name);
    return head;
  });
}

/**
 * @param {import("./types.js").Chart} chart
 * @returns {HTMLElement[]}
 */
function rows(chart) {
  return chart.rows.map((texts) => {
    const row = document.createElement("tr");
    row.append(
      ...texts.map((text, place) => {
        const cell = document.createElement(place === 0 ? "th" : "td");
        if (place === 0) cell.setAttribute("scope", "row");
        cell.append(text);
        return cell;
      }),
    );
    return row;
  });
}

/**
 * @param {HTMLElement} root
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function all(root, selector) {
  return /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);
}
