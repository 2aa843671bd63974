/** Builds a drawing from the tree of elements that Python made. */

const SVG = "http://www.w3.org/2000/svg";
const TAGS = words("svg g rect line circle ellipse path polyline polygon text tspan title desc");
const ATTRIBUTES = words(
  "class id role aria-label aria-labelledby aria-hidden tabindex viewBox width height x y x1 x2 " +
    "y1 y2 dx dy cx cy r rx ry d points transform text-anchor dominant-baseline stroke-dasharray data-points data-point",
);

/**
 * @param {import("./types.js").Tree} tree
 * @returns {SVGElement}
 */
export function build(tree) {
  if (!TAGS.has(tree.tag)) throw new TypeError(`${tree.tag} is no element of a drawing`);
  const element = document.createElementNS(SVG, tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (!ATTRIBUTES.has(name)) throw new TypeError(`${name} is no attribute of a drawing`);
    element.setAttribute(name, value);
  }
  for (const child of tree.children) {
    element.append(typeof child === "string" ? child : build(child));
  }
  return element;
}

/** @param {string} list */
function words(list) {
  return new Set(list.split(" "));
}
