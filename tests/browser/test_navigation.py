"""Coming and going keeps fields and figures in agreement, with one engine throughout."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.browser.calculator_page import PATH, CalculatorPage
from tests.browser.conftest import FLAGS
from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser

COUNT_QUESTIONS = """
window.questions = 0;
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (question, ...rest) {
  window.questions += question?.slug === undefined ? 0 : 1;
  return post.call(this, question, ...rest);
};
"""


def leave_by_link(calculator: CalculatorPage) -> None:
    calculator.page.get_by_role("link", name="Methodology").first.click()
    expect(calculator.element).to_have_count(0)


def test_leaving_and_coming_back_three_times(calculator: CalculatorPage) -> None:
    page = calculator.page
    page.add_init_script(COUNT_QUESTIONS)
    calculator.open()
    calculator.wait_for("ready")
    page.evaluate("window.same = true")
    for fee, cost in (("250", "$250"), ("300", "$300"), ("350", "$350")):
        calculator.type("fee", fee)
        expect(calculator.figure("total_cost")).to_have_text(cost)
        page.wait_for_function("fee => location.hash.includes(`fee=${fee}&`)", arg=fee)
        leave_by_link(calculator)
        page.go_back()
        expect(calculator.field("fee")).to_have_value(fee)
        expect(calculator.figure("total_cost")).to_have_text(cost)
        leave_by_link(calculator)
        page.locator(f"a[href$='{PATH}']").first.click()
        expect(calculator.field("fee")).to_have_value("193")
        expect(calculator.figure("total_cost")).to_have_text("$193")
        calculator.wait_for("ready")
    asked = page.evaluate("window.questions")
    calculator.field("fee").press("End")
    page.keyboard.press("0")
    expect(calculator.figure("total_cost")).to_have_text("$1,930")
    assert page.evaluate("window.questions") == asked + 1
    assert page.evaluate("window.same")
    assert calculator.engines == 1
    assert calculator.reports == []


def test_a_reload_keeps_what_was_typed(calculator: CalculatorPage) -> None:
    calculator.open()
    calculator.wait_for("ready")
    calculator.type("fee", "250")
    expect(calculator.figure("total_cost")).to_have_text("$250")
    calculator.page.wait_for_function("location.hash.includes('fee=250')")
    calculator.page.reload()
    expect(calculator.field("fee")).to_have_value("250")
    expect(calculator.figure("total_cost")).to_have_text("$250")


def test_a_place_within_the_page_leaves_the_numbers_alone(calculator: CalculatorPage) -> None:
    page = calculator.page
    calculator.open()
    calculator.wait_for("ready")
    calculator.type("fee", "250")
    page.wait_for_function("location.hash.includes('fee=250')")
    calculator.element.evaluate("element => { window.first = element; }")
    page.locator("a[href$='#how-to-read-it']").first.click()
    page.wait_for_function("location.hash === '#how-to-read-it'")
    page.go_back()
    page.wait_for_function("location.hash.includes('fee=250')")
    expect(calculator.field("fee")).to_have_value("250")
    expect(calculator.figure("total_cost")).to_have_text("$250")
    assert calculator.element.evaluate("element => element === window.first")


def test_back_from_another_document_keeps_what_was_typed(calculator: CalculatorPage) -> None:
    calculator.open()
    calculator.wait_for("ready")
    calculator.type("fee", "250")
    expect(calculator.figure("total_cost")).to_have_text("$250")
    calculator.page.goto("/404.html")
    calculator.page.go_back()
    expect(calculator.field("fee")).to_have_value("250")
    expect(calculator.figure("total_cost")).to_have_text("$250")


def is_kept(page: Page) -> bool:
    """Whether the browser keeps the page as it is while the reader is elsewhere."""
    path = page.evaluate("window.kept = location.pathname")
    page.goto("/404.html")
    page.evaluate("history.back()")
    page.wait_for_function("path => location.pathname === path", arg=path)
    return bool(page.evaluate("window.kept !== undefined"))


def test_a_page_that_the_browser_kept_goes_on(
    playwright: Playwright, chromium_path: Path | None, site: SiteServer
) -> None:
    """Automation turns the browser's back-forward cache off; readers have it on."""
    browser = playwright.chromium.launch(
        executable_path=chromium_path,
        args=FLAGS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    calculator = CalculatorPage(browser.new_page(base_url=site.origin))
    calculator.page.goto("/assets/pictures/mark.svg")
    if not is_kept(calculator.page):
        pytest.skip("this browser keeps no page at all")
    calculator.open()
    calculator.wait_for("ready")
    calculator.type("fee", "250")
    assert is_kept(calculator.page)
    expect(calculator.field("fee")).to_have_value("250")
    expect(calculator.figure("total_cost")).to_have_text("$250")
    calculator.type("fee", "300")
    expect(calculator.figure("total_cost")).to_have_text("$300")
    assert calculator.engines == 1
    browser.close()
