/** Starts the engine when it can without harming the page: in view and idle, or at first touch. */

import { engine } from "./engine.js";

/**
 * @param {HTMLElement} element
 * @param {AbortSignal} signal ends the watching
 */
export function startWhenWanted(element, signal) {
  for (const event of ["focusin", "pointerdown", "input"]) {
    element.addEventListener(event, () => engine.start(), { signal, once: true, passive: true });
  }
  if (savesData()) return;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    whenIdle(() => signal.aborted || engine.start());
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}

function savesData() {
  const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
  return connection?.saveData === true;
}

/** @param {() => void} act */
function whenIdle(act) {
  const later = () =>
    "requestIdleCallback" in window ? requestIdleCallback(act, { timeout: 1000 }) : setTimeout(act);
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}
