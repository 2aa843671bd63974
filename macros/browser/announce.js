/** Says a result once, politely, after typing pauses. */

const PAUSE = 1000;

export class Announcer {
	#region;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	#timer;

	/** @param {HTMLElement} region an element of role status */
	constructor(region) {
		this.#region = region;
	}

	/** Typing goes on: whatever was to be said waits. */
	hush() {
		clearTimeout(this.#timer);
	}

	/** @param {string} text */
	say(text) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.#region.textContent !== text) this.#region.textContent = text;
		}, PAUSE);
	}
}
