"""The page keeps to a strict content security policy, and stands where Python is forbidden."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser

COUNT_VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event =>
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""


@pytest.fixture
def page(page: Page) -> Page:
    """An empty page that notes what its policy forbids."""
    page.add_init_script(COUNT_VIOLATIONS)
    return page


def test_python_runs_under_a_strict_policy(calculator: CalculatorPage, site: SiteServer) -> None:
    site.headers["Content-Security-Policy"] = "script-src 'self' 'wasm-unsafe-eval'"
    calculator.open()
    calculator.wait_for("ready")
    calculator.type("fee", "200-300")
    expect(calculator.slot("data-range", "total_cost")).to_have_text("$200 – $300")
    assert calculator.page.evaluate("window.violations") == []
    assert calculator.reports == []


def test_without_webassembly_the_answer_stands(
    calculator: CalculatorPage, site: SiteServer
) -> None:
    site.headers["Content-Security-Policy"] = "script-src 'self'"
    calculator.open()
    opened = calculator.texts()
    calculator.wait_for("failed")
    expect(calculator.slot("data-failure")).to_be_visible()
    assert calculator.texts() == opened
