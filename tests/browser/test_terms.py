"""A word of the trade says what it means, by keys alone and without scripts."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser


def test_a_word_opens_and_closes_by_key_without_scripts(browser: Browser, site: SiteServer) -> None:
    context = browser.new_context(base_url=site.origin, java_script_enabled=False)
    page = context.new_page()
    page.goto("/guide/engagement/")
    word = page.get_by_role("button", name="engagement rate", exact=True)
    expect(word).to_have_count(1)
    meaning = page.get_by_text("Engagement rate: Engagements on a post, divided by followers.")
    expect(meaning).to_be_hidden()
    word.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    context.close()
