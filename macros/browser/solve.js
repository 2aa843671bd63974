/** `<solve-for>`: a calculator turned round, for the form that it stands in. */

import { engine } from "./engine.js";
import { inputOf, readFields, typeInto } from "./fields.js";

/** @typedef {{headline: string, doubt: string, text: string, field: string, errors: string[]}} Solved */

class SolveFor extends HTMLElement {
  #life = new AbortController();
  /** Which question the newest answer has to belong to. */
  #asked = 0;

  connectedCallback() {
    const form = this.#form;
    if (!form) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.addEventListener("click", (event) => this.#pressed(event), { signal });
    this.addEventListener("keydown", (event) => this.#keyed(event), { signal });
    this.addEventListener("input", () => this.#forget(), { signal });
    form.addEventListener("input", () => this.#forget(), { signal });
    form.addEventListener("reset", () => this.#forget(), { signal });
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  get #form() {
    return this.closest("calculator-form")?.querySelector("form") ?? null;
  }

  /**
   * @param {string} name
   * @returns {HTMLElement | null}
   */
  #part(name) {
    return this.querySelector(`[data-solve="${name}"]`);
  }

  /** @param {KeyboardEvent} event */
  #keyed(event) {
    if (event.key === "Enter" && event.target === this.#part("target")) this.#find();
  }

  /** @param {Event} event */
  #pressed(event) {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (button === this.#part("find")) this.#find();
    else if (button === this.#part("use")) this.#use();
  }

  async #find() {
    const form = this.#form;
    const slug = this.closest("calculator-form")?.getAttribute("calculator");
    const pair = /** @type {HTMLSelectElement | null} */ (this.#part("pair"));
    const target = /** @type {HTMLInputElement | null} */ (this.#part("target"));
    if (!form || !slug || !pair || !target) return;
    this.#forget();
    const asked = this.#asked;
    this.#tell(["One moment."]);
    const question = `solve/${pair.value}/${target.value}`;
    try {
      const text = await engine.export(slug, readFields(form), question);
      if (asked === this.#asked) this.#show(JSON.parse(text));
    } catch (error) {
      if (asked === this.#asked) this.#tell([error instanceof Error ? error.message : `${error}`]);
    }
  }

  /** @param {Solved} solved */
  #show({ headline, doubt, text, field, errors }) {
    this.#tell([headline, doubt, ...errors].filter((line) => line !== ""));
    const use = /** @type {HTMLButtonElement | null} */ (this.#part("use"));
    if (!use) return;
    use.hidden = text === "";
    use.value = text;
    use.dataset.field = field;
  }

  /** An answer holds only for the numbers that it was found from. */
  #forget() {
    this.#asked += 1;
    this.#tell([]);
    this.#part("use")?.setAttribute("hidden", "");
  }

  #use() {
    const use = /** @type {HTMLButtonElement | null} */ (this.#part("use"));
    const input = this.#form && use && inputOf(this.#form, use.dataset.field ?? null);
    if (input && use) typeInto(input, use.value);
  }

  /** @param {string[]} lines */
  #tell(lines) {
    const paragraphs = lines.map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    });
    this.#part("answer")?.replaceChildren(...paragraphs);
  }
}

if (!customElements.get("solve-for")) customElements.define("solve-for", SolveFor);
