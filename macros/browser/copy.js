/** Takes an answer away: copies text while the reader's press still allows it. */

/**
 * Copies text that may take a moment to make.
 *
 * @param {Promise<string>} text
 * @returns {Promise<boolean>} whether the clipboard has it
 */
export async function copy(text) {
	try {
		if (typeof ClipboardItem === "function") {
			const blob = text.then((plain) => new Blob([plain], { type: "text/plain" }));
			await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
		} else {
			await navigator.clipboard.writeText(await text);
		}
		return true;
	} catch {
		return false;
	}
}

/**
 * Shows text selected, for the reader to copy by hand.
 *
 * @param {HTMLElement} place
 * @param {string} text
 */
export function showSelected(place, text) {
	const area = document.createElement("textarea");
	area.readOnly = true;
	area.rows = 4;
	area.value = text;
	area.setAttribute("aria-label", "Copy this text");
	place.replaceChildren(area);
	area.focus();
	area.select();
}
