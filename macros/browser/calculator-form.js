/**
 * `<calculator-form>`: a form whose answer was there before any script ran, and follows what is
 * typed once the engine is ready. It never touches the focus, the caret or the typed text.
 */

import { Address } from "./address.js";
import "./calculator-rows.js";
import { Announcer } from "./announce.js";
import { walkable } from "./charts.js";
import { copy } from "./copy.js";
import { save } from "./download.js";
import { engine } from "./engine.js";
import { fillFields, inputOf, readFields, typeInto } from "./fields.js";
import { readLink, writeLink } from "./link.js";
import { sentence, showErrors, showMessages } from "./messages.js";
import { showSigns } from "./signs.js";
import { fill, slots } from "./slots.js";
import { pressed } from "./sorting.js";
import { startWhenWanted } from "./start.js";
import { write } from "./write.js";

/** Figures come at once; words about what is typed wait for a pause, or half a number is blamed. */
const WORDS_AFTER = 150;

/** @typedef {import("./types.js").Answer | import("./types.js").Invalid} Answered */
/** @typedef {"static" | "starting" | "ready" | "computing" | "invalid" | "failed"} State */

export class CalculatorForm extends HTMLElement {
  #slug = "";
  /** @type {import("./types.js").Fields} */
  #defaults = {};
  #form = document.createElement("form");
  #announcer = new Announcer(this, "");
  #address = new Address(() => this.#fragment());
  #life = new AbortController();
  /** The fields that the figures shown belong to. */
  #shown = "";
  #computing = false;
  #changed = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #words;

  connectedCallback() {
    const form = this.querySelector("form");
    const [region] = slots(this, "data-announce");
    if (!form || !region) return;
    this.#form = form;
    this.#slug = this.getAttribute("calculator") ?? "";
    this.#defaults = JSON.parse(this.dataset.defaults ?? "{}");
    this.#announcer = new Announcer(region, slots(this, "data-headline")[0]?.textContent ?? "");
    this.#shown ||= JSON.stringify(readFields(form));
    this.#life = new AbortController();
    this.#hearAll(this.#life.signal);
    showSigns(form);
    for (const figure of slots(this, "data-chart")) walkable(figure);
    if (!this.#follow()) this.#heard();
  }

  disconnectedCallback() {
    this.#life.abort();
    clearTimeout(this.#words);
    this.#address.rest();
    this.#announcer.hush();
  }

  /** @param {AbortSignal} signal */
  #hearAll(signal) {
    const form = this.#form;
    form.addEventListener("input", () => this.#typed(), { signal });
    form.addEventListener("focusout", () => this.#address.keep(), { signal });
    form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    // The fields still hold their old texts while this event is on its way.
    form.addEventListener("reset", () => setTimeout(() => this.#startOver()), { signal });
    this.addEventListener("click", (event) => this.#pressed(event), { signal });
    engine.addEventListener("state", () => this.#heard(), { signal });
    addEventListener("hashchange", () => this.#follow(), { signal });
    addEventListener("pagehide", () => this.#address.keep(), { signal });
    addEventListener("pageshow", (event) => event.persisted && this.#compute(), { signal });
    startWhenWanted(this, signal);
  }

  /** Fills the form from the address, where that names this calculator. */
  #follow() {
    const linked = readLink(this.#slug, this.#defaults, location);
    const first = document.querySelector(`calculator-form[calculator="${this.#slug}"]`);
    if (!linked || first !== this) return false;
    fillFields(this.#form, linked.fields);
    showSigns(this.#form);
    this.#noticeAge(linked.data);
    this.#compute();
    return true;
  }

  /** @param {string | null} data the version of the data that a link carries */
  #noticeAge(data) {
    for (const notice of slots(this, "data-older")) notice.hidden = !data || data === this.#version;
  }

  get #version() {
    return slots(this, "data-version")[0]?.textContent ?? "";
  }

  #typed() {
    showSigns(this.#form);
    this.#announcer.hush();
    for (const place of slots(this, "data-copied")) write(place, "");
    clearTimeout(this.#words);
    this.#address.keepSoon();
    this.#compute();
  }

  #startOver() {
    this.#address.clear();
    showSigns(this.#form);
    this.#noticeAge(null);
    this.#compute();
  }

  #fragment() {
    return writeLink(this.#slug, readFields(this.#form), this.#defaults, this.#version);
  }

  /** Only the newest input is computed: what is typed meanwhile waits, and is computed once. */
  async #compute() {
    this.#changed = true;
    if (this.#computing) return this.#show(this.#state);
    this.#computing = true;
    try {
      while (this.#changed && this.isConnected) {
        this.#changed = false;
        const fields = readFields(this.#form);
        const asked = engine.answer(this.#slug, fields);
        this.#show(this.#state);
        const answer = await asked;
        if (!this.#changed) this.#answered(answer, JSON.stringify(fields));
      }
    } catch {
      this.#show("failed");
    } finally {
      this.#computing = false;
    }
  }

  /** The state of a form that waits for its answer. @returns {State} */
  get #state() {
    if (engine.state !== "ready") return engine.state;
    return this.dataset.state === "invalid" ? "invalid" : "computing";
  }

  /**
   * @param {Answered} answer
   * @param {string} fields
   */
  #answered(answer, fields) {
    clearTimeout(this.#words);
    this.#words = setTimeout(() => this.#tell(answer), WORDS_AFTER);
    if (answer.state === "invalid") return;
    this.#shown = fields;
    fill(this, answer);
    this.#blame([]);
    this.#show("ready");
  }

  /** @param {Answered} answer */
  #tell(answer) {
    if (answer.state === "ready") {
      showMessages(this, answer.messages);
      this.#announcer.say(answer.headline);
    } else {
      this.#blame(answer.errors);
      this.#show("invalid");
      const sentences = answer.errors.map((error) => sentence(this.#form, error));
      this.#announcer.say(sentences.join(". "));
    }
  }

  /** @param {import("./types.js").Message[]} errors */
  #blame(errors) {
    showErrors(this, this.#form, errors);
    for (const stale of slots(this, "data-stale")) stale.hidden = errors.length === 0;
  }

  /** @param {State} state */
  #show(state) {
    this.dataset.state = state;
    const behind = this.#shown !== JSON.stringify(readFields(this.#form));
    for (const notice of slots(this, "data-waiting")) {
      notice.hidden = state !== "starting" || !behind;
    }
    for (const notice of slots(this, "data-failure")) {
      const told = !notice.hidden;
      notice.hidden = state !== "failed";
      if (state === "failed" && !told)
        this.#announcer.say(notice.firstChild?.textContent?.trim() ?? "");
    }
  }

  /** The engine changed its state: a form that is ready asks once, which warms the engine too. */
  #heard() {
    if (engine.state === "ready" && !this.#computing) this.#compute();
    else this.#show(this.#state);
  }

  /** @param {Event} event */
  #pressed(event) {
    const target = /** @type {Element} */ (event.target);
    const button = target.closest("button");
    const error = target.closest("[data-errors] a");
    if (error instanceof HTMLAnchorElement) {
      // Followed, it would put the field's name into the address in place of the numbers.
      event.preventDefault();
      event.stopPropagation();
      document.getElementById(error.hash.slice(1))?.focus();
    } else if (button?.matches("[data-again]")) {
      engine.restart();
      this.#compute();
    } else if (button?.matches("[data-mend]")) {
      const place = /** @type {HTMLElement | null} */ (button.closest("[data-messages]"));
      const input = inputOf(this.#form, place?.dataset.messages ?? null);
      if (input) typeInto(input, button.value);
    } else if (button?.matches("[data-copy]")) {
      const form = button.dataset.copy ?? "";
      const [place] = slots(this, "data-copied");
      if (place) copy(this.#takeAway(form), place, form === "link" ? "Link copied." : "Copied.");
    } else if (button?.matches("[data-save]")) {
      this.#save(button.dataset.save ?? "");
    } else if (button?.matches("[data-sort]")) {
      pressed(button);
    } else if (button?.matches("[data-print]")) {
      print();
    }
  }

  /** @param {string} form `outcomes`, or `svg/` or `png/` and a chart */
  async #save(form) {
    const [type, chart] = form.split("/");
    const picture = type === "png" || type === "svg" ? type : null;
    const text = this.#takeAway(picture ? `svg/${chart}` : form);
    try {
      await save(`${this.#slug}-${chart ?? form}`, text, picture ?? "csv");
    } catch (error) {
      const [place] = slots(this, "data-copied");
      if (place) write(place, error instanceof Error ? error.message : String(error));
    }
  }

  /**
   * @param {string} form
   * @returns {Promise<string>}
   */
  async #takeAway(form) {
    if (form === "link") {
      const fragment = this.#fragment();
      if (!fragment) throw new Error("Too much for a link: copy the JSON instead.");
      return location.origin + location.pathname + fragment;
    }
    if (this.dataset.state === "invalid") throw new Error("Mend the marked numbers first.");
    return engine.export(this.#slug, readFields(this.#form), form);
  }
}

if (!customElements.get("calculator-form")) {
  customElements.define("calculator-form", CalculatorForm);
}
