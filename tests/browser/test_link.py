"""The address carries the numbers, and the page takes them from there."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

import calculators
from tests.browser.calculator_page import CalculatorPage

pytestmark = pytest.mark.browser

LINK = "calculator=cost-per-engagement&fee=1%2C200&engagements_per_post=600&posts=2"


def follow(calculator: CalculatorPage, link: str) -> None:
    """Put a fragment into the address of the open page."""
    calculator.page.evaluate("link => { location.hash = link; }", link)


def expect_answer(calculator: CalculatorPage) -> None:
    expect(calculator.field("fee")).to_have_value("1,200")
    expect(calculator.figure("cpe")).to_have_text("$1")
    calculator.wait_for("ready")


@pytest.mark.parametrize("before", ["#", "?fbclid=abc&", "?"])
def test_a_link_restores_the_numbers(calculator: CalculatorPage, before: str) -> None:
    calculator.open(before + LINK)
    expect_answer(calculator)
    assert calculator.reports == []


def test_a_field_left_out_takes_its_default_and_not_the_example(live: CalculatorPage) -> None:
    follow(live, LINK)
    expect_answer(live)
    expect(live.field("followers")).to_have_value("")
    expect(live.field("engagement_rate")).to_have_value("")
    expect(live.field("audience_fit")).to_have_value("100")
    expect(live.field("currency")).to_have_value("USD")


def test_parameters_that_are_no_fields_are_ignored(live: CalculatorPage) -> None:
    follow(live, f"{LINK}&utm_source=mail&constructor=1&currency=eur")
    expect(live.figure("cpe")).to_have_text("€1")
    live.wait_for("ready")


def test_a_link_to_another_calculator_fills_nothing(live: CalculatorPage) -> None:
    opened = live.fields()
    follow(live, LINK.replace("cost-per-engagement", "campaign-roi"))
    assert live.fields() == opened


def test_what_is_typed_stands_in_the_address(live: CalculatorPage) -> None:
    entries = live.page.evaluate("history.length")
    live.type("fee", '1"2 & 3%#')
    live.wait_for("invalid")
    live.page.wait_for_function("location.hash.includes('fee=')")
    carried = parse_qs(urlsplit(live.page.url).fragment)
    assert carried["calculator"] == ["cost-per-engagement"]
    assert carried["fee"] == ['1"2 & 3%#']
    assert "posts" not in carried
    assert carried["data"] == [live.slot("data-version").text_content()]
    assert live.page.evaluate("history.length") == entries


def test_a_default_that_was_cleared_is_carried_as_cleared(live: CalculatorPage) -> None:
    live.field("posts").fill("")
    live.page.wait_for_function("location.hash.includes('posts=&')")


def test_what_is_too_long_for_a_link_is_not_cut(live: CalculatorPage) -> None:
    live.field("fee").fill("1" * 5000)
    live.wait_for("invalid")
    live.button("Copy link").click()
    expect(live.slot("data-copied")).to_contain_text("Too much for a link")
    assert "1111" not in live.page.url


def test_a_link_with_older_data_says_so(live: CalculatorPage) -> None:
    notice = live.slot("data-older")
    follow(live, f"{LINK}&data=2020-01-31-0a1b2c3d")
    expect(notice).to_be_visible()
    version = calculators.answer("cost-per-engagement", {"fee": "1", "engagements_per_post": "1"})
    follow(live, f"{LINK}&data={version['data_version']}")
    expect(notice).to_be_hidden()


def test_figures_that_do_not_belong_to_a_link_yet_say_so(calculator: CalculatorPage) -> None:
    calculator.page.add_init_script("window.Worker = class extends EventTarget {}")
    calculator.open(f"#{LINK}")
    calculator.wait_for("starting")
    expect(calculator.field("fee")).to_have_value("1,200")
    expect(calculator.slot("data-waiting")).to_be_visible()
