/** Takes an answer away: copies text while the reader's press still allows it. */

import { write } from "./write.js";

/**
 * Copies text that may take a moment to make; where that is refused, shows it to copy by hand.
 *
 * @param {Promise<string>} text
 * @param {HTMLElement} place where to say how it went
 * @param {string} done what to say of success
 */
export async function copy(text, place, done) {
  try {
    if (await copied(text)) write(place, done);
    else showSelected(place, await text);
  } catch (error) {
    write(place, error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {Promise<string>} text
 * @returns {Promise<boolean>} whether the clipboard has it
 */
async function copied(text) {
  try {
    if (typeof ClipboardItem === "function") {
      // The clipboard waits for a promise, but not for a press that is long over.
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
 * @param {HTMLElement} place
 * @param {string} text
 */
function showSelected(place, text) {
  const area = document.createElement("textarea");
  area.readOnly = true;
  area.rows = 4;
  area.value = text;
  area.setAttribute("aria-label", "Text to copy");
  place.replaceChildren(area);
  area.focus();
  area.select();
}
