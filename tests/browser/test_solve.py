"""A calculator turned round in its page, and what it found carried into the next."""

import pytest
from playwright.sync_api import Page, expect

import calculators
from tests.browser.calculator_page import CalculatorPage

pytestmark = pytest.mark.browser

LINK = "#calculator=cost-per-engagement&fee=1%2C200&engagements_per_post=600-1%2C400&posts=2"
DEAL = {"engagements_per_post": "600-1,400", "posts": "2"}


def ask(page: Page, target: str) -> None:
    """Ask for the fee that gives a cost per engagement."""
    page.locator("[data-solve=pair]").select_option("fee/cpe")
    page.locator("[data-solve=target]").fill(target)
    page.get_by_role("button", name="Find it").click()


def test_the_fee_for_a_wanted_cost_is_found_and_put_into_the_form(
    calculator: CalculatorPage,
) -> None:
    calculator.open(LINK)
    calculator.wait_for("ready")
    page, answer = calculator.page, calculator.page.locator("[data-solve=answer]")
    page.locator("solve-for summary").click()
    ask(page, "0.50")
    solution = calculators.solve("cost-per-engagement", DEAL, "fee", "cpe", "0.50")
    expect(answer).to_contain_text(solution.headline)
    expect(answer).to_contain_text(solution.doubt)
    page.get_by_role("button", name="Put it into the form").click()
    expect(calculator.field("fee")).to_have_value(solution.text)
    expect(calculator.figure("cpe")).to_have_text("$0.50")
    # The answer belongs to numbers that have changed.
    expect(answer).to_be_empty()
    assert calculator.reports == []


def test_a_target_that_cannot_be_reached_is_told_and_nothing_is_typed(
    calculator: CalculatorPage,
) -> None:
    calculator.open(LINK)
    calculator.wait_for("ready")
    page = calculator.page
    page.locator("solve-for summary").click()
    ask(page, "cheap")
    expect(page.locator("[data-solve=answer]")).to_contain_text("cheap is not a number")
    expect(page.locator("[data-solve=use]")).to_be_hidden()


def test_what_was_found_is_carried_into_the_next_calculator(calculator: CalculatorPage) -> None:
    calculator.open(LINK)
    calculator.wait_for("ready")
    calculator.type("fee", "1,300")
    expect(calculator.figure("total_cost")).to_have_text("$1,300")
    calculator.page.get_by_role("link", name="What the deal would have to bring back").click()
    expect(calculator.page.locator("h1")).to_contain_text("bring back")
    expect(calculator.field("cost")).to_have_value("1300")
