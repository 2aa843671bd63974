"""Ways in: everyday words find the calculator, questions lead to it, a lost reader is led on."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import ROOT
from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser

# What somebody types who does not know the trade's words, and where it should lead first.
FOUND = {
    "how much should I pay": "/calculators/fee-estimate/",
    "price": "/calculators/fee-estimate/",
    "likes": "/calculators/engagement-rate/",
    "celebrity": "/calculators/one-or-many/",
    "cheap": "/calculators/cost-per-engagement/",
    "shortlist": "/calculators/roster-planner/",
    "profit": "/calculators/campaign-roi/",
    "did it work": "/calculators/campaign-roi/",
    "fake followers": "/calculators/audience-quality/",
    "nano": "/calculators/tier-explorer/",
    "significant": "/calculators/lift-result/",
    "jargon": "/glossary/",
}


@pytest.mark.parametrize(("words", "address"), FOUND.items())
def test_everyday_words_find_the_calculator(page: Page, words: str, address: str) -> None:
    page.goto("/start/")
    box = page.get_by_role("textbox", name="Search")
    box.click()
    box.press_sequentially(words)
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(re.escape(address)))


def test_the_slash_key_leads_into_the_search(page: Page) -> None:
    page.goto("/start/")
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()


def test_each_question_leads_to_pages_that_are_there(page: Page, site: SiteServer) -> None:
    page.goto("/")
    page.get_by_role("link", name="What should I pay?").click()
    page.wait_for_url("**/start/#pay")
    links = page.locator(".page-text a[href]:not(.headerlink)").evaluate_all(
        "links => links.map(link => new URL(link.href).pathname)"
    )
    assert len(links) > 20
    assert [link for link in links if not (site.folder / link[1:] / "index.html").is_file()] == []
    for calculator in sorted((ROOT / "docs/calculators").glob("*-*.md")):
        assert f"/calculators/{calculator.stem}/" in links


def test_a_lost_reader_is_led_on(page: Page) -> None:
    page.goto("/404.html")
    expect(page).to_have_title("There is no page here · Think Micro")
    ways = page.locator(".page-text a[href]")
    expect(ways).to_have_count(5)
    ways.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("One star, or many small?")
