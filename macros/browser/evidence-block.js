/** Charts of evidence: one tab stop each, walked with the arrow keys. */

import { walkable } from "./charts.js";

class EvidenceBlock extends HTMLElement {
  connectedCallback() {
    for (const figure of this.querySelectorAll("[data-chart]")) {
      walkable(/** @type {HTMLElement} */ (figure));
    }
  }
}

if (!customElements.get("evidence-block")) {
  customElements.define("evidence-block", EvidenceBlock);
}
