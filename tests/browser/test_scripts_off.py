"""Without scripts the page still answers."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser


@pytest.fixture
def context(browser: Browser, site: SiteServer) -> Iterator[BrowserContext]:
    """A profile that runs no scripts."""
    context = browser.new_context(base_url=site.origin, java_script_enabled=False)
    yield context
    context.close()


def test_the_answer_and_its_steps_are_there(calculator: CalculatorPage) -> None:
    calculator.open()
    expect(calculator.slot("data-headline")).to_contain_text("Each engagement costs about $1.39")
    expect(calculator.figure("cpe")).to_have_text("$1.39")
    working = calculator.slot("data-step", "cpe").locator("[data-part=working]")
    expect(working).to_have_text("$193 ÷ 139")
    expect(calculator.page.locator("noscript p")).to_be_visible()
    assert "With scripts on" in calculator.page.locator("noscript p").inner_text()


def test_nothing_invites_to_what_only_scripts_can_do(calculator: CalculatorPage) -> None:
    calculator.open()
    expect(calculator.element.get_by_role("button")).to_have_count(0)
