"""Every page is for everybody: no violation that axe knows, in light and dark, small and large."""

from pathlib import Path
from typing import Any, Literal
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.conftest import ROOT
from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser

AXE = ROOT / "node_modules/axe-core/axe.min.js"
# Every rule runs; what it finds right, megabytes of a long page, stays in the browser.
RUN = "axe.run(document, {resultTypes: ['violations']}).then(({violations}) => violations)"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (360, 1440)


def violations(page: Page) -> list[str]:
    """What axe finds in the page as it is, in every scheme and width."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            broken: list[dict[str, Any]] = page.evaluate(RUN)
            found += [
                f"{scheme} {width} {page.url}: {violation['id']} {node['html'][:120]}"
                for violation in broken
                for node in violation["nodes"]
            ]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append(f"{width} {page.url}: wider than the screen")
    return found


def addresses(folder: Path) -> list[str]:
    """The path of every page of the site."""
    locations = ET.parse(folder / "sitemap.xml").iterfind(".//{*}loc")
    return [f"/{(place.text or '').split('/', 3)[3]}" for place in locations]


def test_no_page_shuts_anybody_out(page: Page, site: SiteServer) -> None:
    found = []
    for address in [*addresses(site.folder), "/404.html"]:
        page.goto(address)
        found += violations(page)
    assert found == []


def test_a_calculator_at_work_shuts_nobody_out(live: CalculatorPage) -> None:
    live.type("audience_fit", "0.5")
    live.wait_for("ready")
    live.element.evaluate(
        "element => element.querySelectorAll('details').forEach(d => { d.open = true; })"
    )
    assert violations(live.page) == []


def test_errors_shut_nobody_out(live: CalculatorPage) -> None:
    live.type("fee", "12.500")
    live.type("posts", "0")
    live.wait_for("invalid")
    expect(live.slot("data-errors").get_by_role("link")).to_have_count(2)
    assert violations(live.page) == []
