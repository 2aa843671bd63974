/** Builds a drawing from the tree of elements that Python made. */

const SVG = "http://www.w3.org/2000/svg";
const TAGS = new Set(
	"svg g rect line circle ellipse path polyline polygon text tspan title desc".split(" "),
);

/**
 * @param {import("./types.js").Tree} tree
 * @returns {SVGElement}
 */
export function build(tree) {
	if (!TAGS.has(tree.tag)) {
		throw new TypeError(`${tree.tag} is no element of a drawing`);
	}
	const element = document.createElementNS(SVG, tree.tag);
	for (const [name, value] of Object.entries(tree.attributes)) {
		if (/^on|^style$|href$/i.test(name)) {
			throw new TypeError(`${name} is no attribute of a drawing`);
		}
		element.setAttribute(name, value);
	}
	for (const child of tree.children) {
		element.append(typeof child === "string" ? child : build(child));
	}
	return element;
}
