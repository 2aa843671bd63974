/** Keeps the page's address in step with a form, leaving the history as it is. */

/** Safari refuses more than 100 changes in 30 s. */
const PAUSE = 400;

export class Address {
  #fragment;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => string | null} fragment what the address should hold; null leaves it */
  constructor(fragment) {
    this.#fragment = fragment;
  }

  /** Something was typed: writes it when typing pauses. */
  keepSoon() {
    this.rest();
    this.#timer = setTimeout(() => this.keep(), PAUSE);
  }

  /** Writes what is not written yet. */
  keep() {
    if (this.#timer === undefined) return;
    this.rest();
    const fragment = this.#fragment();
    if (fragment) show(fragment);
  }

  /** Takes the form's state out of the address. */
  clear() {
    this.rest();
    show("");
  }

  /** Writes nothing more. */
  rest() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** @param {string} fragment */
function show(fragment) {
  // A query that filled the form would fill it again after a reload, against the fragment.
  const query = new URLSearchParams(location.search);
  const search = query.has("calculator") ? "" : location.search;
  history.replaceState(history.state, "", location.pathname + search + fragment);
}
