"""What surrounds every page: no inline script, nobody else asked, only what is really there."""

from __future__ import annotations

import html
import json
import re

import pytest

from tests.macros.small_site import GENERATORS, SmallSite, build

pytestmark = pytest.mark.slow

PAGES = {"calculators/index.md": "# Calculators\n\n## One\n\n## Two\n\n## Three\n"}


@pytest.fixture(scope="module", params=GENERATORS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    folder = tmp_path_factory.mktemp(request.param)
    return build(request.param, PAGES, folder, "https://example.org/think-micro/")


@pytest.fixture(scope="module")
def pages(site: SmallSite) -> list[str]:
    assert site.status == 0, site.printed
    return [page.read_text(encoding="utf-8") for page in site.folder.rglob("*.html")]


def test_no_script_stands_in_a_page(pages: list[str]) -> None:
    for page in pages:
        for attributes, text in re.findall(r"<script\b([^>]*)>(.*?)</script>", page, re.DOTALL):
            data = re.search(r'type="application/(?:ld\+)?json"', attributes)
            assert not text.strip() or data
        assert not re.search(r"<[^>]+\son\w+=", page)
        assert "javascript:" not in page


def test_a_page_asks_nobody_else(pages: list[str]) -> None:
    for page in pages:
        for address in re.findall(
            r'<(?:script|link|img|iframe)\b[^>]*(?:src|href)="([^"]+)"', page
        ):
            assert not re.match(r"(?:https?:)?//(?!example\.org/think-micro/)", address), address


def test_a_shared_link_is_told_what_the_page_is(site: SmallSite) -> None:
    for address, kind in (("", "WebSite"), ("calculators/", "WebPage")):
        page = site.html(address)
        (told,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
        data = json.loads(told)
        assert data["@type"] == kind
        assert data["url"] == f"https://example.org/think-micro/{address}"
        (picture,) = re.findall(r'property="og:image" content="([^"]+)"', page)
        assert picture == "https://example.org/think-micro/assets/runtime/social-card.png"
        (described,) = re.findall(r'property="og:description" content="([^"]+)"', page)
        assert data["description"] == html.unescape(described)


def test_the_masthead_names_the_parts_that_are_there(site: SmallSite) -> None:
    masthead = site.html("calculators/").split("<header", 1)[1].split("</header>")[0]
    assert re.search(r'aria-current="\w+">Calculators', masthead)
    assert "Guide" not in masthead
    assert "Evidence" not in masthead


def test_without_a_repository_nothing_can_be_edited(pages: list[str]) -> None:
    assert not any('rel="edit"' in page for page in pages)


@pytest.mark.parametrize("generator", GENERATORS)
def test_with_a_repository_each_page_leads_to_its_file(
    generator: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPO_URL", "https://github.com/example/think-micro")
    site = build(generator, PAGES, tmp_path_factory.mktemp("edit"))
    address = "https://github.com/example/think-micro/edit/main/docs/calculators/index.md"
    assert f'href="{address}"' in site.html("calculators/")
    assert "api.github.com" not in site.html("calculators/")
