"""A calculator comes through Markdown unchanged wherever an editor puts it."""

from __future__ import annotations

from collections.abc import Iterator

import html5lib
import pytest

from macros import calculator
from tests.macros.small_site import GENERATORS, SmallSite, build

pytestmark = pytest.mark.slow

CALL = '{{ calculator("cost-per-engagement", fee="500") }}'
CONTEXTS = {
    "top": CALL,
    "glued": f"Some text above\n{CALL}\nand below.",
    "inside": f"Words {CALL} words.",
    "list": f"- one\n\n    {CALL}\n\n- two",
    "nested": f"1. one\n\n    - deeper\n\n        {CALL}\n",
    "quote": f"> {CALL}",
    "admonition": f"!!! note\n\n    {CALL}",
    "details": f"??? note\n\n    {CALL}",
    "tab": f'=== "A"\n\n    {CALL}\n\n=== "B"\n\n    words',
    "definition": f"Term\n:   Words\n\n    {CALL}",
    "division": f'<div class="wide" markdown>\n\n{CALL}\n\n</div>',
    "cell": f"| a | b |\n| --- | --- |\n| {CALL} | words |",
}


@pytest.fixture(scope="module", params=GENERATORS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    pages = {f"{name}.md": f"# {name}\n\n{text}\n" for name, text in CONTEXTS.items()}
    pages["code.md"] = (
        f"# Code\n\n```html\n<calculator-form>a *b* c</calculator-form>\n```\n\n{CALL}\n"
    )
    return build(request.param, pages, tmp_path_factory.mktemp(request.param))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    alone = calculator.render("cost-per-engagement", {"fee": "500"}, 1, "")
    return list(events(html5lib.parse(f"<!doctype html>{alone}", namespaceHTMLElements=False)))


def test_the_site_builds(site: SmallSite) -> None:
    assert site.status == 0, site.printed


@pytest.mark.parametrize("context", CONTEXTS)
def test_it_comes_through_unchanged(site: SmallSite, context: str, written: list[str]) -> None:
    page = html5lib.parse(site.html(f"{context}/"), namespaceHTMLElements=False)
    assert list(events(page)) == written


def test_the_words_around_it_stay_paragraphs(site: SmallSite) -> None:
    page = html5lib.parse(site.html("inside/"), namespaceHTMLElements=False)
    words = {"".join(element.itertext()).strip() for element in page.iter("p")}
    assert {"Words", "words."} <= words


def test_an_element_shown_as_code_stays_code(site: SmallSite, written: list[str]) -> None:
    page = html5lib.parse(site.html("code/"), namespaceHTMLElements=False)
    assert list(events(page)) == written
    code = next(element for element in page.iter("code"))
    assert "".join(code.itertext()).strip() == "<calculator-form>a *b* c</calculator-form>"


def events(page: object) -> Iterator[str]:
    """Every tag, attribute and text of the page's calculator, blanks between them aside."""
    (form,) = page.iter("calculator-form")  # type: ignore[attr-defined]
    yield from _walk(form)


def _walk(element: object) -> Iterator[str]:
    # Zensical takes out what it has obeyed: the attribute that keeps the text out of the search.
    attributes = {**element.attrib}  # type: ignore[attr-defined]
    attributes.pop("data-search-exclude", None)
    yield f"<{element.tag} {sorted(attributes.items())}>"  # type: ignore[attr-defined]
    if element.tag == "template":  # type: ignore[attr-defined]
        # A browser keeps what is in one apart; html5lib lets an item there end a list around it.
        return
    yield from _text(element.text)  # type: ignore[attr-defined]
    for child in element:  # type: ignore[attr-defined]
        yield from _walk(child)
        yield from _text(child.tail)
    yield "</>"


def _text(text: str | None) -> Iterator[str]:
    if text and text.strip():
        yield " ".join(text.split())
