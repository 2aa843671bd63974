"""Both generators make the same site of the same `mkdocs.yml`."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from xml.etree.ElementTree import Element, parse

import pytest

from macros.stage.build import COMMANDS
from macros.stage.check_site.page import Page
from macros.stage.check_site.rules import faults
from macros.stage.check_site.site import Site
from tests.macros.stage.project_copy import copy_project

pytestmark = pytest.mark.slow

SITE_URL = "https://example.org/micro/"
SPACE = re.compile(r"\s+")


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Site]:
    """What each generator made, with its strictest word."""
    project = copy_project(tmp_path_factory.mktemp("project"))
    environment = {**os.environ, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    made = {}
    for generator, command in {"stage": ("macros.stage",), **COMMANDS}.items():
        subprocess.run(
            [sys.executable, "-m", *command],
            cwd=project,
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        if generator in COMMANDS:
            folder = (project / "site").rename(project / f"site-{generator}")
            made[generator] = Site(folder, SITE_URL)
    return made


def article(page: Page) -> Element:
    """What the page says, without what the theme puts around it."""
    found = page.root.find(".//article")
    assert found is not None, page.path
    return found


def words(element: Element) -> str:
    """The text of an element, as far as it can be read."""
    return SPACE.sub(" ", " ".join(_texts(element))).strip()


def _texts(element: Element) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in ("script", "style"):
        return
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def test_both_make_the_same_pages(sites: dict[str, Site]) -> None:
    mkdocs, zensical = (set(sites[generator].pages) for generator in COMMANDS)
    assert mkdocs == zensical
    assert len(mkdocs) > 1


def test_every_article_says_the_same(sites: dict[str, Site]) -> None:
    different = {}
    for path, page in sites["mkdocs"].pages.items():
        said = words(article(page)), words(article(sites["zensical"].pages[path]))
        if said[0] != said[1]:
            different[str(path)] = said
    assert not different


@pytest.mark.parametrize("attribute", ["value", "selected", "id", "for", "d", "x", "href"])
def test_every_calculator_starts_from_the_same(sites: dict[str, Site], attribute: str) -> None:
    def given(site: Site) -> dict[str, list[str | None]]:
        return {
            str(path): [
                element.get(attribute)
                for element, above in page.families
                if any(one.tag == "calculator-form" for one in above)
            ]
            for path, page in site.pages.items()
        }

    assert given(sites["mkdocs"]) == given(sites["zensical"])
    assert any(given(sites["mkdocs"]).values())


def test_both_have_the_same_map(sites: dict[str, Site]) -> None:
    maps = [
        {one.text for one in parse(site.folder / "sitemap.xml").iter() if one.tag.endswith("loc")}
        for site in sites.values()
    ]
    assert maps[0] == maps[1]
    assert f"{SITE_URL}calculators/cost-per-engagement/" in maps[0]


@pytest.mark.parametrize("generator", COMMANDS)
def test_the_check_finds_nothing(sites: dict[str, Site], generator: str) -> None:
    assert [str(fault) for fault in faults(sites[generator].folder, SITE_URL)] == []
