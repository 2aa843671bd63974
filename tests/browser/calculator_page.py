"""A page with a calculator, as a reader sees and uses it."""

from playwright.sync_api import Locator, Page, expect

PATH = "/calculators/cost-per-engagement/"


class CalculatorPage:
    """What a reader can do with a calculator and see of it, and what the browser reports."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.reports: list[str] = []
        self.requests: list[str] = []
        self.engines = 0
        self.opened: list[str] = []
        page.on("console", lambda m: self._report(m.type, m.text))
        page.on("pageerror", lambda error: self._report("error", str(error)))
        page.on("worker", lambda worker: self._count(worker.url))
        page.on("request", lambda request: self.requests.append(request.url))

    def _report(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.reports.append(f"{kind}: {text}")

    def _count(self, url: str) -> None:
        self.engines += url.endswith("/engine-worker.js")

    def open(self, after: str = "") -> None:
        """Go to the page; `after` is a query or a fragment."""
        self.page.goto(PATH + after)
        self.opened = self.shown.all_inner_texts()

    @property
    def element(self) -> Locator:
        """The custom element."""
        return self.page.locator("calculator-form")

    def wait_for(self, state: str) -> None:
        """Wait until the element says that it is in a state."""
        expect(self.element).to_have_attribute("data-state", state)

    def field(self, name: str) -> Locator:
        """An input or a select."""
        return self.page.locator(f"[name={name}]")

    @property
    def shown(self) -> Locator:
        """The headline and every value and range."""
        return self.element.locator("[data-headline], [data-figure], [data-range]")

    def figure(self, name: str) -> Locator:
        """The value of a figure."""
        return self.page.locator(f'[data-figure="{name}"]')

    def slot(self, name: str, value: str | None = None) -> Locator:
        """Every slot of a name."""
        return self.element.locator(f"[{name}]" if value is None else f'[{name}="{value}"]')

    def type(self, name: str, text: str) -> None:
        """Replace what stands in a field, key by key."""
        self.field(name).select_text()
        self.field(name).press_sequentially(text)

    def start_over(self) -> None:
        """Go back to what the page opens with, and wait for its answer."""
        self.button("Start over").click()
        expect(self.shown).to_have_text(self.opened)
        self.wait_for("ready")

    def button(self, name: str) -> Locator:
        """A button by what it says."""
        return self.element.get_by_role("button", name=name)

    def texts(self) -> dict[str, str]:
        """Every slot's text and drawing, by its place in the page."""
        texts: dict[str, str] = self.element.evaluate(SLOT_TEXTS)
        return texts

    def fields(self) -> dict[str, str]:
        """What stands in the form."""
        fields: dict[str, str] = self.element.locator("form").evaluate(
            "form => Object.fromEntries(new FormData(form))"
        )
        return fields


SLOT_TEXTS = """
element => {
  const names = ["headline", "figure", "range", "note", "part", "bar", "sensitivity", "version",
                 "messages", "error", "row", "figures"];
  const slots = element.querySelectorAll(names.map(name => `[data-${name}]`).join());
  return Object.fromEntries([...slots].map((slot, place) => {
    const own = names.includes("row") && slot.dataset.row !== undefined;
    const text = slot.querySelector("svg")?.outerHTML ?? slot.textContent.trim();
    const ranged = slot.hasAttribute("data-ranged");
    return [place, own ? String(slot.hidden) : "figures" in slot.dataset ? String(ranged) : text];
  }));
}
"""
