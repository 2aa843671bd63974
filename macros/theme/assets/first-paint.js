// Runs before the first paint, from a file, because the pages' policy allows no inline script:
// sets the color scheme that the reader chose, and gives the theme's bundle the four names
// that its own inline script would have defined.
(() => {
  if (customElements.get("color-scheme")) return; // a page change may run it again
  const root = document.documentElement;
  const key = "think-micro.scheme";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const scope = new URL("../", script.src);

  /** @returns {string} */
  const chosen = () => {
    try {
      return localStorage.getItem(key) ?? "system";
    } catch {
      return "system"; // storage is refused: the system's scheme holds
    }
  };

  /** @param {string} scheme */
  const show = (scheme) => {
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  };

  root.classList.replace("no-js", "js");
  show(chosen());

  customElements.define(
    "color-scheme",
    class extends HTMLElement {
      connectedCallback() {
        for (const input of this.querySelectorAll("input")) {
          input.checked = input.value === chosen();
        }
        this.hidden = false;
        this.addEventListener("change", (event) => {
          const { value } = /** @type {HTMLInputElement} */ (event.target);
          show(value);
          try {
            localStorage.setItem(key, value);
          } catch {
            // The choice then holds for this page only.
          }
        });
      }
    },
  );

  /**
   * @param {string} name
   * @param {Storage} [storage]
   * @param {URL} [place]
   */
  const get = (name, storage, place = scope) => {
    try {
      return JSON.parse((storage ?? localStorage).getItem(`${place.pathname}.${name}`) ?? "null");
    } catch {
      return null; // storage is refused: nothing was kept
    }
  };

  /**
   * @param {string} name
   * @param {unknown} value
   * @param {Storage} [storage]
   * @param {URL} [place]
   */
  const set = (name, value, storage, place = scope) => {
    try {
      (storage ?? localStorage).setItem(`${place.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // Storage is full or refused: nothing depends on it.
    }
  };

  /** @param {string} text */
  const hash = (text) => [...text].reduce((sum, char) => (sum << 5) - sum + char.charCodeAt(0), 0);

  // Around the one button of each code block the theme puts a landmark, and no two of them can be
  // told apart: beside a page's real ones they are in the way.
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(".md-code__nav")) node.setAttribute("role", "none");
        for (const nav of node.querySelectorAll(".md-code__nav")) nav.setAttribute("role", "none");
      }
    }
  }).observe(root, { childList: true, subtree: true });

  // The theme answers the first move within a page by fetching that page once more, and what was
  // typed into it would be gone; after its first change of page it knows better.
  const { pathname } = location;
  /** @type {Element | null} */
  let opened = null;
  document.addEventListener("DOMContentLoaded", () => {
    opened = document.querySelector("[data-md-component=container]");
  });
  /** @param {Event} event */
  const stay = (event) => {
    const { type, target } = event;
    /** @type {HTMLAnchorElement | null} */
    const link =
      type === "click" && target instanceof Element ? target.closest("a[href*='#']") : null;
    if (link?.closest("calculator-form") || !opened?.isConnected) return;
    if ((type === "popstate" ? location : link)?.pathname === pathname) {
      event.stopImmediatePropagation();
    }
  };
  addEventListener("popstate", stay, true);
  addEventListener("click", stay, true);

  Object.assign(globalThis, {
    __md_scope: scope,
    __md_get: get,
    __md_set: set,
    __md_hash: hash,
  });
})();
