"""A source's number stays within its sentence wherever an editor puts it, in both generators."""

from __future__ import annotations

import html5lib
import pytest

from tests.macros.small_site import GENERATORS, SmallSite, build

pytestmark = pytest.mark.slow

CALL = '{{ cite("essay") }}'
FIGURE = '{{ figure("platform_users/tiktok") }}'
CONTEXTS = {
    "sentence": f"One claim.{CALL} Words.",
    "figure": f"Some {FIGURE} people.",
    "alone": CALL,
    "list": f"- one.{CALL}\n- two",
    "quote": f"> words.{CALL}",
    "admonition": f"!!! note\n\n    words.{CALL}",
    "definition": f"Term\n:   Words.{CALL}",
    "cell": f"| a | b |\n| --- | --- |\n| words {CALL} | {FIGURE} |",
    "footnote": f"Words.[^a]\n\n[^a]: Noted.{CALL}",
    "emphasis": f"**Bold{CALL}** words",
}
BLOCKS = {
    "chart": '{{ evidence("platform_users") }}',
    "ruler": "{{ tiers() }}",
    "claim": '{{ claim("niche") }}',
}
CHART = '{{ evidence("fee", platform="youtube", format="video") }}'
LIST = f"- one\n\n    {CHART}\n\n- two"


@pytest.fixture(scope="module", params=GENERATORS)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    texts = {**CONTEXTS, **BLOCKS, "inlist": LIST}
    pages = {f"{name}.md": f"# {name}\n\n{text}\n" for name, text in texts.items()}
    folder = tmp_path_factory.mktemp(request.param)
    return build(request.param, pages, folder, "https://example.org/micro/")


def test_the_site_builds(site: SmallSite) -> None:
    assert site.status == 0, site.printed


@pytest.mark.parametrize("context", CONTEXTS)
def test_the_number_opens_its_note(site: SmallSite, context: str) -> None:
    page = html5lib.parse(site.html(f"{context}/"), namespaceHTMLElements=False)
    notes = list(page.iter("source-note"))
    assert notes
    for note in notes:
        (button,) = note.iter("button")
        opened = next(one for one in note.iter("span") if "popover" in one.attrib)
        assert button.attrib["popovertarget"] == opened.attrib["id"]
        places = [link.attrib["href"] for link in note.iter("a")]
        assert places[0].startswith("/micro/sources/#")


def test_a_sentence_goes_on_behind_its_source(site: SmallSite) -> None:
    page = html5lib.parse(site.html("sentence/"), namespaceHTMLElements=False)
    (paragraph,) = (one for one in page.iter("p") if any(one.iter("source-note")))
    assert (paragraph.text or "").strip() == "One claim."
    assert (paragraph[0].tail or "").strip() == "Words."


@pytest.mark.parametrize("name", [*BLOCKS, "inlist"])
def test_a_chart_or_claim_comes_through_whole(site: SmallSite, name: str) -> None:
    page = html5lib.parse(site.html(f"{name}/"), namespaceHTMLElements=False)
    (block,) = page.iter("evidence-block")
    paragraphs = [one for one in page.iter("p") if any(one.iter("evidence-block"))]
    assert not paragraphs
    assert "".join(block.itertext()).strip()
    drawn = list(block.iter("{http://www.w3.org/2000/svg}svg"))
    assert len(drawn) == (name != "claim")
