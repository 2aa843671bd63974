/**
 * `<calculator-form>`: a form whose answer was there before any script ran, and follows what is
 * typed once the engine is ready. It never touches the focus, the caret or the typed text.
 */

import { Announcer } from "./announce.js";
import { copy, showSelected } from "./copy.js";
import { engine } from "./engine.js";
import { readLink, showLink, writeLink } from "./link.js";
import { inputOf, showErrors, showMessages } from "./messages.js";
import { showSigns } from "./signs.js";
import { fill, slots } from "./slots.js";
import { startWhenWanted } from "./start.js";

/** Results come at once; words about what is typed wait until a fast typist has gone on. */
const WORDS_AFTER = 150;
const LINK_AFTER = 400;

export class CalculatorForm extends HTMLElement {
	#slug = "";
	/** @type {import("./types.js").Fields} */
	#defaults = {};
	/** @type {HTMLFormElement | null} */
	#form = null;
	/** @type {Announcer | null} */
	#announcer = null;
	#life = new AbortController();
	#computing = false;
	#changed = false;
	#invalid = false;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	#words;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	#link;

	connectedCallback() {
		this.#form = this.querySelector("form");
		const region = slots(this, "data-announce")[0];
		if (!this.#form || !region) return;
		this.#slug = this.getAttribute("calculator") ?? "";
		this.#defaults = JSON.parse(this.dataset.defaults ?? "{}");
		this.#announcer = new Announcer(region);
		this.#life = new AbortController();
		const { signal } = this.#life;
		this.#form.addEventListener("input", () => this.#typed(), { signal });
		this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
		this.#form.addEventListener("reset", () => setTimeout(() => this.#startedOver()), { signal });
		this.addEventListener("click", (event) => this.#pressed(event), { signal });
		engine.addEventListener("state", () => this.#heard(), { signal });
		addEventListener("hashchange", () => this.#follow(), { signal });
		addEventListener("pageshow", (event) => event.persisted && this.#compute(), { signal });
		startWhenWanted(this, signal);
		showSigns(this.#form);
		if (!this.#follow()) this.#heard();
	}

	disconnectedCallback() {
		this.#life.abort();
		clearTimeout(this.#words);
		clearTimeout(this.#link);
		this.#announcer?.hush();
	}

	/** @returns {import("./types.js").Fields} */
	get fields() {
		/** @type {import("./types.js").Fields} */
		const fields = {};
		for (const [name, text] of new FormData(this.#form ?? undefined)) fields[name] = String(text);
		return Object.fromEntries(
			Object.entries(fields).filter(([name, text]) => text !== "" || this.#asks(name)),
		);
	}

	/** A blank field is sent where it must be asked for: one that the calculator would default. */
	/** @param {string} name */
	#asks(name) {
		return name in this.#defaults;
	}

	/** Fills the form from the address, where that names this calculator. */
	#follow() {
		const linked = readLink(this.#slug, location);
		const first = document.querySelector(`calculator-form[calculator="${this.#slug}"]`);
		if (!linked || !this.#form || first !== this) return false;
		for (const input of this.#form.elements) {
			const field = /** @type {import("./messages.js").Input} */ (input);
			if (field.name) field.value = linked.fields[field.name] ?? this.#defaults[field.name] ?? "";
		}
		showSigns(this.#form);
		this.#older(linked.data);
		this.#compute();
		return true;
	}

	/** @param {string | null} data */
	#older(data) {
		const now = slots(this, "data-version")[0]?.textContent;
		for (const notice of slots(this, "data-older")) notice.hidden = !data || data === now;
	}

	#typed() {
		if (this.#form) showSigns(this.#form);
		this.#announcer?.hush();
		clearTimeout(this.#words);
		clearTimeout(this.#link);
		this.#link = setTimeout(() => this.#writeLink(), LINK_AFTER);
		this.#compute();
	}

	#startedOver() {
		if (!this.#form) return;
		clearTimeout(this.#link);
		showSigns(this.#form);
		showLink("");
		this.#older(null);
		this.#compute();
	}

	#writeLink() {
		const fragment = this.#fragment();
		if (fragment) showLink(fragment);
	}

	#fragment() {
		const version = slots(this, "data-version")[0]?.textContent ?? "";
		return writeLink(this.#slug, this.fields, this.#defaults, version);
	}

	/** Only the newest input is computed: what is typed meanwhile waits, and is computed once. */
	async #compute() {
		this.#changed = true;
		if (this.#computing) return;
		this.#computing = true;
		while (this.#changed && this.isConnected) {
			this.#changed = false;
			const answer = engine.answer(this.#slug, this.fields);
			this.#show(engine.state === "ready" ? "computing" : "starting");
			try {
				this.#answered(await answer);
			} catch {
				this.#show("failed");
				break;
			}
		}
		this.#computing = false;
	}

	/** @param {import("./types.js").Answer | import("./types.js").Invalid} answer */
	#answered(answer) {
		if (this.#changed || !this.#form) return;
		this.#invalid = answer.state === "invalid";
		if (answer.state === "ready") fill(this, answer);
		this.#show(this.#invalid ? "invalid" : "ready");
		clearTimeout(this.#words);
		this.#words = setTimeout(() => this.#tell(answer), WORDS_AFTER);
	}

	/** @param {import("./types.js").Answer | import("./types.js").Invalid} answer */
	#tell(answer) {
		if (!this.#form) return;
		const errors = answer.state === "invalid" ? answer.errors : [];
		showErrors(this, this.#form, errors);
		if (answer.state === "ready") showMessages(this, answer.messages);
		for (const stale of slots(this, "data-stale")) stale.hidden = errors.length === 0;
		const count = errors.length === 1 ? "One number" : `${errors.length} numbers`;
		this.#announcer?.say(answer.state === "ready" ? answer.headline : `${count} cannot be read`);
	}

	/** @param {string} state */
	#show(state) {
		this.dataset.state = state;
		for (const sentence of slots(this, "data-failure")) sentence.hidden = state !== "failed";
	}

	/** The engine changed its state: a form that is ready asks once, which warms the engine too. */
	#heard() {
		if (this.#computing) {
			if (engine.state === "ready") this.#show("computing");
			return;
		}
		if (engine.state === "ready") this.#compute();
		else this.#show(engine.state);
	}

	/** @param {Event} event */
	#pressed(event) {
		const target = /** @type {Element} */ (event.target);
		const button = target.closest("button");
		if (button?.matches("[data-again]")) {
			engine.restart();
			this.#compute();
		} else if (button?.matches("[data-mend]")) {
			this.#mend(button);
		} else if (button?.matches("[data-copy]")) {
			this.#copy(button.dataset.copy ?? "");
		}
	}

	/**
	 * Types a mend into its field, as the reader would, so that undoing works.
	 *
	 * @param {HTMLButtonElement} button
	 */
	#mend(button) {
		const place = button.closest("[data-messages]");
		const name = place instanceof HTMLElement ? (place.dataset.messages ?? "") : "";
		const input = this.#form && inputOf(this.#form, name);
		if (!input) return;
		input.focus();
		if (input instanceof HTMLInputElement) input.select();
		if (!document.execCommand("insertText", false, button.value)) {
			input.value = button.value;
			input.dispatchEvent(new Event("input", { bubbles: true }));
		}
	}

	/** @param {string} form */
	async #copy(form) {
		const place = slots(this, "data-copied")[0];
		const text = this.#takeAway(form);
		const done = await copy(text);
		try {
			if (done) place.textContent = form === "link" ? "Link copied." : "Copied.";
			else showSelected(place, await text);
		} catch (error) {
			place.textContent = error instanceof Error ? error.message : "That could not be copied.";
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
		if (this.#invalid) throw new Error("Mend the marked numbers first.");
		const kind = /** @type {import("./types.js").ExportForm} */ (form);
		return engine.export(this.#slug, this.fields, kind);
	}
}

if (!customElements.get("calculator-form")) {
	customElements.define("calculator-form", CalculatorForm);
}
