"""A calculator on paper: what was typed and what came out, black on white, whole."""

from typing import Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.calculator_page import CalculatorPage

pytestmark = pytest.mark.browser

# A4 less margins of 20 mm, in pixels.
SHEET = {"width": 643, "height": 972}
LOOK = """
element => {
  const luminance = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number);
    return (r + g + b) / 765;
  };
  const paper = getComputedStyle(document.body).backgroundColor;
  const seen = [...element.querySelectorAll("*")].filter(e => e.checkVisibility());
  const text = seen.filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()));
  return {
    paper: paper === "rgba(0, 0, 0, 0)" ? 1 : luminance(paper),
    palest: Math.max(...text.map(e => luminance(getComputedStyle(e).color))),
    tooWide: seen.filter(e => e.getBoundingClientRect().right > innerWidth + 1)
      .map(e => e.outerHTML.slice(0, 80)),
    cut: [...element.querySelectorAll("tr, .field")]
      .filter(e => e.checkVisibility() && getComputedStyle(e).breakInside !== "avoid").length,
  };
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_calculator_prints_whole(
    calculator: CalculatorPage, scheme: Literal["light", "dark"]
) -> None:
    page = calculator.page
    page.emulate_media(color_scheme=scheme)
    calculator.open()
    calculator.wait_for("ready")
    page.emulate_media(color_scheme=scheme, media="print")
    page.set_viewport_size({"width": SHEET["width"], "height": SHEET["height"]})
    look: dict[str, Any] = calculator.element.evaluate(LOOK)
    assert look["paper"] > 0.95
    assert look["palest"] < 0.5
    assert look["tooWide"] == []
    assert look["cut"] == 0
    expect(calculator.field("fee")).to_be_visible()
    expect(calculator.figure("cpe")).to_be_visible()
    expect(calculator.slot("data-bar", "cpe").locator("svg")).to_be_visible()
    expect(calculator.element.get_by_role("button")).to_have_count(0)
    assert page.pdf(format="A4").startswith(b"%PDF")
