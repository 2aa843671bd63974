/**
 * `<calculator-rows>`: a field of rows as a table of inputs. The form's one value is the CSV that
 * Python makes of the cells; pasting cells or dropping a file fills them, a switch shows the text.
 */

import { engine } from "./engine.js";

export class CalculatorRows extends HTMLElement {
  #life = new AbortController();
  #source = document.createElement("textarea");
  #changes = 0;
  /** The text that the cells stand for. */
  #shown = "";

  connectedCallback() {
    const source = this.querySelector("textarea");
    if (!source || !this.#body) return;
    this.#source = source;
    this.#shown = source.value;
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.addEventListener("input", (event) => this.#typed(event), { signal });
    this.addEventListener("click", (event) => this.#pressed(event), { signal });
    this.addEventListener("paste", (event) => this.#pasted(event), { signal });
    this.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    this.addEventListener("drop", (event) => this.#dropped(event), { signal });
    const follow = () => setTimeout(() => this.#follow());
    source.form?.addEventListener("reset", follow, { signal });
    addEventListener("hashchange", follow, { signal });
    for (const hidden of this.querySelectorAll("[data-with-scripts]")) {
      hidden.removeAttribute("hidden");
    }
    if (!this.#asText) this.#show(false);
    // A link fills the text after this; the cells follow as soon as Python can read it.
    follow();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  get #body() {
    return this.querySelector("tbody");
  }

  get #slug() {
    return this.closest("calculator-form")?.getAttribute("calculator") ?? "";
  }

  get #columns() {
    return [...this.querySelectorAll("thead [data-name]")].map(
      (head) => /** @type {HTMLElement} */ (head).dataset.name ?? "",
    );
  }

  get #asText() {
    return this.querySelector("[data-as-text]")?.getAttribute("aria-pressed") === "true";
  }

  /** @returns {string[][]} */
  get #cells() {
    return this.#rows.map((row) => cellsOf(row).map((input) => input.value));
  }

  /** @returns {HTMLTableRowElement[]} */
  get #rows() {
    return [...(this.#body?.rows ?? [])];
  }

  /** @param {Event} event */
  #typed(event) {
    if (event.target === this.#source) return;
    // The form hears of it when the text has changed, which is what it reads.
    event.stopPropagation();
    this.#changed();
  }

  /** The cells changed: Python writes their text, and the form computes. */
  async #changed() {
    this.#changes += 1;
    const change = this.#changes;
    this.#number();
    try {
      const text = await engine.text([this.#columns, ...this.#cells]);
      if (change === this.#changes) this.#settle(text);
    } catch {
      // The form says that the engine has stopped; the cells stay as they were typed.
    }
  }

  /** @param {string} text */
  #settle(text) {
    this.#shown = text;
    this.#source.value = text;
    this.#source.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Shows the rows of the text, where it is not theirs already. */
  async #follow() {
    const text = this.#source.value;
    if (text === this.#shown || this.#asText) return;
    await this.#take(text);
  }

  /**
   * Fills the rows from a text or a file that names its columns.
   *
   * @param {string | Uint8Array} source
   * @returns {Promise<import("./types.js").Cells | null>} what could not be shown as rows
   */
  async #take(source) {
    const given = await engine.cells(this.#slug, this.#source.name, source);
    if (!given.named || !given.whole) return given;
    this.#fill(given.rows);
    await this.#changed();
    return null;
  }

  /** @param {string[][]} rows */
  #fill(rows) {
    const body = this.#body;
    if (!body) return;
    while (body.rows.length > Math.max(rows.length, 1)) body.rows[body.rows.length - 1]?.remove();
    while (body.rows.length < rows.length) body.append(this.#blank());
    for (const [place, row] of this.#rows.entries()) {
      for (const [column, input] of cellsOf(row).entries()) {
        input.value = rows[place]?.[column] ?? "";
      }
    }
  }

  /** @param {ClipboardEvent} event */
  async #pasted(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const target = event.target;
    if (target === this.#source || !/[\t\n\r]/.test(text.trim())) return;
    event.preventDefault();
    const left = await this.#take(text);
    if (left === null) return;
    if (!left.named && target instanceof HTMLInputElement) this.#spread(target, left.rows);
    else this.#showText(text);
  }

  /**
   * Cells without column names go where they were pasted, and on.
   *
   * @param {HTMLInputElement} from
   * @param {string[][]} rows
   */
  #spread(from, rows) {
    const row = /** @type {HTMLTableRowElement} */ (from.closest("tr"));
    const top = this.#rows.indexOf(row);
    const left = cellsOf(row).indexOf(from);
    while (this.#rows.length < top + rows.length) this.#body?.append(this.#blank());
    for (const [down, texts] of rows.entries()) {
      const inputs = cellsOf(/** @type {HTMLTableRowElement} */ (this.#rows[top + down]));
      for (const [right, text] of texts.entries()) {
        const input = inputs[left + right];
        if (input) input.value = text;
      }
    }
    this.#changed();
  }

  /** @param {DragEvent} event */
  async #dropped(event) {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const left = await this.#take(bytes);
    if (left !== null) this.#showText(await file.text());
  }

  /**
   * A table whose columns are not these is kept as its text, which says more.
   *
   * @param {string} text
   */
  #showText(text) {
    this.#show(true);
    this.#settle(text);
    this.#source.focus();
  }

  /** @param {Event} event */
  #pressed(event) {
    const button = /** @type {Element} */ (event.target).closest("button");
    const row = button?.closest("tr");
    if (button?.matches("[data-add]")) {
      const blank = this.#blank();
      this.#body?.append(blank);
      this.#number();
      cellsOf(blank)[0]?.focus();
    } else if (button?.matches("[data-duplicate]") && row) {
      const copy = this.#blank();
      const texts = cellsOf(row).map((input) => input.value);
      for (const [place, input] of cellsOf(copy).entries()) input.value = texts[place] ?? "";
      row.after(copy);
      cellsOf(copy)[0]?.focus();
      this.#changed();
    } else if (button?.matches("[data-remove]") && row) {
      this.#remove(row);
    } else if (button?.matches("[data-as-text]")) {
      this.#show(!this.#asText);
      if (!this.#asText) this.#follow();
    }
  }

  /** @param {HTMLTableRowElement} row */
  #remove(row) {
    const near = row.nextElementSibling ?? row.previousElementSibling;
    if (near instanceof HTMLTableRowElement) {
      row.remove();
      near.querySelector("button")?.focus();
    } else {
      for (const input of cellsOf(row)) input.value = "";
    }
    this.#changed();
  }

  /** @param {boolean} asText */
  #show(asText) {
    this.querySelector("[data-as-text]")?.setAttribute("aria-pressed", String(asText));
    this.toggleAttribute("data-text-shown", asText);
  }

  /** @returns {HTMLTableRowElement} */
  #blank() {
    const template = this.querySelector("template");
    const row = template?.content.querySelector("tr")?.cloneNode(true);
    if (!(row instanceof HTMLTableRowElement)) throw new Error("the page has no blank row");
    return row;
  }

  /** Names each cell by its column and its row, as the first name may be blank. */
  #number() {
    for (const [place, row] of this.#rows.entries()) {
      for (const input of cellsOf(row)) {
        input.setAttribute("aria-label", `${input.dataset.label}, row ${place + 2}`);
      }
    }
  }
}

/**
 * @param {HTMLTableRowElement} row
 * @returns {HTMLInputElement[]}
 */
function cellsOf(row) {
  return [...row.querySelectorAll("input")];
}

if (!customElements.get("calculator-rows")) {
  customElements.define("calculator-rows", CalculatorRows);
}
