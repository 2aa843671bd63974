"""Sources open where they stand, and charts of evidence say whose each mark is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import LAPTOP
from tests.browser.site_server import SiteServer
from tests.browser.test_access import violations

pytestmark = pytest.mark.browser

PAGE = "/evidence/tiers/"
CHART = "/evidence/engagement-rate/"


@pytest.fixture
def plain(browser: Browser, site: SiteServer) -> Iterator[Page]:
    """A page that runs no scripts."""
    context = browser.new_context(base_url=site.origin, viewport=LAPTOP, java_script_enabled=False)
    yield context.new_page()
    context.close()


def mark(page: Page) -> Locator:
    return page.locator("source-note button").first


def note(page: Page) -> Locator:
    return page.locator("source-note [popover]").first


def test_a_source_opens_and_closes_by_keyboard(page: Page) -> None:
    page.goto(PAGE)
    expect(note(page)).to_be_hidden()
    mark(page).focus()
    page.keyboard.press("Enter")
    expect(note(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(note(page).get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(note(page)).to_be_hidden()
    expect(mark(page)).to_be_focused()


def test_a_source_opens_without_scripts_and_leads_to_its_entry(plain: Page) -> None:
    plain.goto(PAGE)
    mark(plain).click()
    expect(note(plain)).to_be_visible()
    note(plain).get_by_role("link", name="In the sources").click()
    expect(plain).to_have_url(re.compile(r"/sources/#essay$"))
    expect(plain.locator("#essay")).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_an_open_note_lies_within_the_screen_and_shuts_nobody_out(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(PAGE)
    mark(page).click()
    box = note(page).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert 0 <= box["y"] <= 800 - box["height"]
    assert violations(page) == []


def test_a_chart_is_one_stop_and_its_marks_are_walked_with_arrows(page: Page) -> None:
    page.goto(CHART)
    figure = page.locator("[data-chart]").first
    points = figure.locator("[data-point]")
    expect(figure.locator("[data-point][tabindex='0']")).to_have_count(1)
    points.first.focus()
    said = figure.locator("[data-chart-said]")
    expect(said).to_have_text(points.nth(0).get_attribute("aria-label") or "?")
    page.keyboard.press("ArrowRight")
    expect(points.nth(1)).to_be_focused()
    expect(said).to_have_text(points.nth(1).get_attribute("aria-label") or "?")


def test_a_chart_is_walkable_on_a_page_that_was_reached_by_a_link(page: Page) -> None:
    page.goto("/evidence/")
    page.get_by_role("link", name="Tiers", exact=True).first.click()
    figure = page.locator("[data-chart]").first
    expect(figure.locator("[data-point][tabindex='0']")).to_have_count(1)


def test_on_paper_a_source_stands_in_the_sentence(page: Page) -> None:
    page.goto(PAGE)
    page.emulate_media(media="print")
    expect(note(page)).to_be_visible()
    expect(note(page)).to_have_css("position", "static")
    expect(note(page)).to_contain_text("Using Micro Influencers for Your Campaign")
