/** Says a result once, politely, after typing pauses. */

const PAUSE = 1000;

export class Announcer {
  #region;
  #said;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {HTMLElement} region an element of role status
   * @param {string} said what the page said before, and need not say again
   */
  constructor(region, said) {
    this.#region = region;
    this.#said = said;
  }

  /** Typing goes on: whatever was to be said waits. */
  hush() {
    clearTimeout(this.#timer);
  }

  /** @param {string} text */
  say(text) {
    this.hush();
    this.#timer = setTimeout(() => {
      if (text === this.#said) return;
      this.#said = text;
      this.#region.textContent = text;
    }, PAUSE);
  }
}
