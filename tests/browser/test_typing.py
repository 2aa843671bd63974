"""Typing is never disturbed, and its result is said once."""

import pytest
from playwright.sync_api import expect

from tests.browser.calculator_page import CalculatorPage

pytestmark = pytest.mark.browser

# At each change that the answer makes to the page: where the reader is, and what is selected.
WATCH = """
element => {
  window.seen = [];
  window.said = [];
  const look = () => {
    const { name, value, selectionStart, selectionEnd } = document.activeElement;
    window.seen.push([name, value.length - 3, selectionStart, selectionEnd]);
  };
  new MutationObserver(look).observe(
    element, { attributes: true, characterData: true, childList: true, subtree: true });
  const status = element.querySelector("[data-announce]");
  new MutationObserver(() => window.said.push(status.textContent)).observe(
    status, { characterData: true, childList: true, subtree: true });
}
"""
TWELVE = "234567891234"


def type_twelve(calculator: CalculatorPage) -> None:
    """Type twelve digits into 193, behind its 1."""
    calculator.element.evaluate(WATCH)
    fee = calculator.field("fee")
    fee.evaluate("input => { input.focus(); input.setSelectionRange(1, 1); }")
    calculator.page.keyboard.type(TWELVE)


def assert_undisturbed(calculator: CalculatorPage) -> None:
    expect(calculator.field("fee")).to_have_value(f"1{TWELVE}93")
    seen = calculator.page.evaluate("window.seen")
    assert len(seen) > len(TWELVE)
    assert [place for place in seen if place != ["fee", place[1], 1 + place[1], 1 + place[1]]] == []


def test_twelve_keystrokes_are_one_announcement(calculator: CalculatorPage) -> None:
    calculator.page.clock.install(time=0)
    calculator.open()
    calculator.wait_for("ready")
    calculator.page.clock.pause_at(60)
    type_twelve(calculator)
    expect(calculator.figure("total_cost")).to_contain_text("$123,456,789")
    assert calculator.page.evaluate("window.said") == []
    calculator.page.clock.run_for(5000)
    assert calculator.page.evaluate("window.said") == [
        calculator.slot("data-headline").text_content()
    ]
    assert_undisturbed(calculator)


def test_the_caret_stays_while_the_engine_starts(calculator: CalculatorPage) -> None:
    calculator.open()
    calculator.wait_for("starting")
    type_twelve(calculator)
    calculator.wait_for("ready")
    assert_undisturbed(calculator)


def test_a_selection_outlives_the_answer(live: CalculatorPage) -> None:
    fee = live.field("fee")
    live.type("fee", "4,500")
    fee.evaluate("input => input.setSelectionRange(1, 4)")
    expect(live.figure("total_cost")).to_have_text("$4,500")
    live.wait_for("ready")
    place = fee.evaluate("input => [input.selectionStart, input.selectionEnd]")
    assert place == [1, 4]
    expect(fee).to_be_focused()


def test_an_answer_that_stays_the_same_is_not_said(calculator: CalculatorPage) -> None:
    calculator.page.clock.install(time=0)
    calculator.open()
    calculator.element.evaluate(WATCH)
    calculator.wait_for("ready")
    calculator.page.clock.run_for(5000)
    assert calculator.page.evaluate("window.said") == []


def test_half_a_number_is_not_blamed(calculator: CalculatorPage) -> None:
    calculator.page.clock.install(time=0)
    calculator.open()
    calculator.wait_for("ready")
    calculator.page.clock.pause_at(60)
    fee = calculator.field("fee")
    calculator.type("fee", "200-")
    calculator.page.clock.run_for(100)
    expect(fee).not_to_have_attribute("aria-invalid", "true")
    fee.press_sequentially("300")
    expect(calculator.figure("total_cost")).to_have_text("$245")
    calculator.page.clock.run_for(5000)
    expect(fee).not_to_have_attribute("aria-invalid", "true")
    expect(calculator.slot("data-error", "fee")).to_be_hidden()
