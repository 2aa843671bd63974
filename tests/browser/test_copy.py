"""An answer can be taken away: as a link, as Markdown, as CSV, as JSON."""

import csv
import io
import json

import pytest
from playwright.sync_api import BrowserContext, expect

import calculators
from calculators.exports import BYTE_ORDER_MARK
from tests.browser.calculator_page import CalculatorPage

pytestmark = pytest.mark.browser

FIELDS = {"fee": "1,200", "engagements_per_post": "600", "posts": "2"}
LINK = "#calculator=cost-per-engagement&fee=1%2C200&engagements_per_post=600&posts=2"


@pytest.fixture
def linked(calculator: CalculatorPage, context: BrowserContext) -> CalculatorPage:
    """A page that answers a link, allowed to use the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    calculator.open(LINK)
    expect(calculator.figure("cpe")).to_have_text("$1")
    calculator.wait_for("ready")
    return calculator


def press(calculator: CalculatorPage, button: str) -> str:
    calculator.button(button).click()
    expect(calculator.slot("data-copied")).to_contain_text("opied.")
    return str(calculator.page.evaluate("navigator.clipboard.readText()"))


def test_copies_are_what_the_command_line_gives(linked: CalculatorPage) -> None:
    expected = calculators.calculate("cost-per-engagement", FIELDS)
    assert json.loads(press(linked, "JSON"))["figures"] == expected.to_dict()["figures"]
    linked.field("posts").fill("2")
    assert linked.slot("data-copied").text_content() == ""
    rows = list(csv.reader(io.StringIO(press(linked, "CSV").removeprefix(BYTE_ORDER_MARK))))
    assert ["figure", "cpe", "Cost per engagement", "1", "", "", "USD", "$1"] in rows
    linked.field("posts").fill("2")
    assert expected.headline in press(linked, "Copy as Markdown")


def test_a_copied_link_opens_the_same_answer(linked: CalculatorPage) -> None:
    linked.type("fee", "2,400")
    expect(linked.figure("cpe")).to_have_text("$2")
    link = press(linked, "Copy link")
    linked.page.goto("about:blank")
    linked.page.goto(link)
    expect(linked.field("fee")).to_have_value("2,400")
    expect(linked.figure("cpe")).to_have_text("$2")


def test_where_the_clipboard_is_refused_the_text_is_shown_selected(
    calculator: CalculatorPage,
) -> None:
    calculator.page.add_init_script(
        "navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'))"
    )
    calculator.open()
    calculator.wait_for("ready")
    calculator.button("CSV").click()
    shown = calculator.page.get_by_label("Text to copy")
    expect(shown).to_be_focused()
    assert "figure,cpe" in shown.input_value()
    assert shown.evaluate("area => area.selectionEnd - area.selectionStart") > 100


def test_numbers_that_cannot_be_read_are_not_copied(live: CalculatorPage) -> None:
    live.type("fee", "a lot")
    live.wait_for("invalid")
    live.button("JSON").click()
    expect(live.slot("data-copied")).to_have_text("Mend the marked numbers first.")


def test_every_outcome_and_each_chart_can_be_saved(calculator: CalculatorPage) -> None:
    calculator.page.goto("/calculators/portfolio-comparison/")
    calculator.wait_for("ready")
    saved = {}
    for button in ("Every outcome", "Save as SVG", "Save as PNG"):
        with calculator.page.expect_download() as download:
            calculator.button(button).first.click()
        saved[download.value.suggested_filename] = download.value.path().read_bytes()
    assert saved["portfolio-comparison-outcomes.csv"].startswith(BYTE_ORDER_MARK.encode())
    assert b"<title>Different people reached" in saved["portfolio-comparison-reach.svg"]
    picture = saved["portfolio-comparison-reach.png"]
    width, height = (int.from_bytes(picture[place : place + 4]) for place in (16, 20))
    assert picture.startswith(b"\x89PNG")
    assert width == 3 * 560
    assert height > width / 4


def test_without_a_range_no_outcomes_are_offered(linked: CalculatorPage) -> None:
    offered = linked.page.get_by_role("button", name="Every outcome")
    expect(offered).to_be_hidden()
    linked.type("fee", "200-300")
    expect(offered).to_be_visible()


def test_an_interval_without_outcomes_offers_none(calculator: CalculatorPage) -> None:
    calculator.page.goto("/calculators/lift-result/")
    calculator.wait_for("ready")
    expect(calculator.page.locator("[data-interval]")).to_have_text("95% confidence")
    expect(calculator.page.get_by_role("button", name="Every outcome")).to_be_hidden()
