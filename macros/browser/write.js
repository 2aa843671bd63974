/** Writes text into the page. */

/**
 * Writes only what changed, so that nothing is selected anew or read out twice.
 *
 * @param {Element} slot
 * @param {string} text
 */
export function write(slot, text) {
  if (slot.textContent !== text) slot.textContent = text;
}
