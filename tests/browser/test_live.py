"""The page answers by itself, and Python takes over without a seam."""

import pytest
from playwright.sync_api import expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser


def test_what_python_says_is_what_the_page_said_already(calculator: CalculatorPage) -> None:
    calculator.open()
    prerendered = calculator.texts()
    calculator.wait_for("ready")
    assert calculator.texts() == prerendered
    assert calculator.engines == 1


def test_no_error_and_no_request_to_another_host(
    calculator: CalculatorPage, site: SiteServer
) -> None:
    calculator.open()
    calculator.wait_for("ready")
    calculator.type("fee", "250")
    calculator.wait_for("ready")
    assert calculator.reports == []
    assert [url for url in calculator.requests if not url.startswith(f"{site.origin}/")] == []


def test_a_number_typed_changes_the_answer(live: CalculatorPage) -> None:
    live.type("engagement_rate", "2")
    live.type("fee", "250")
    expect(live.figure("cpe")).to_have_text("$2.50")
    expect(live.slot("data-headline")).to_have_text("Each engagement costs $2.50.")
    working = live.slot("data-step", "cpe").locator("[data-part=working]")
    expect(working).to_have_text("$250 ÷ 100")


def test_a_range_gives_an_interval(live: CalculatorPage) -> None:
    bar = live.slot("data-bar", "cpe").locator("svg")
    live.type("engagement_rate", "2")
    expect(bar).to_have_count(0)
    live.type("fee", "200-300")
    expect(live.slot("data-range", "total_cost")).to_have_text("$200 – $300")
    expect(live.slot("data-range", "cpe")).to_have_text("$2.00 – $3.00")
    expect(bar).to_be_visible()


def test_another_currency_changes_every_sign(live: CalculatorPage) -> None:
    live.field("currency").select_option("EUR")
    expect(live.figure("total_cost")).to_have_text("€193")
    expect(live.slot("data-field", "fee").locator("[data-sign]")).to_have_text("€")
    live.type("fee", "€200")
    expect(live.slot("data-field", "fee").locator("[data-sign]")).to_be_hidden()


def test_start_over_brings_back_what_the_page_opened_with(live: CalculatorPage) -> None:
    opened = live.fields(), live.texts()
    live.type("fee", "not a number")
    live.type("clicks", "90")
    live.wait_for("invalid")
    live.start_over()
    assert (live.fields(), live.texts()) == opened
    assert live.page.url.endswith("/calculators/cost-per-engagement/")


def test_every_blank_brings_up_the_whole_keyboard_on_a_phone(live: CalculatorPage) -> None:
    """12.5k, 3%, 1-4 and a decimal point in Germany need more than a number pad."""
    for blank in live.element.locator("form input").all():
        expect(blank).to_have_attribute("type", "text")
        expect(blank).to_have_attribute("inputmode", "text")
