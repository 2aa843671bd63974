"""A claim and a figure carry their sources, by a number that opens where it stands."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from macros import cite, figure
from macros.cite_marks import Marks
from macros.cite_note import Notes
from macros.evidence_room import Room
from macros.fault import CallError
from tests.data.small_room import PAPERS, SOURCES, SmallRoom

NAME = "report/engagement_rate/instagram/1000-10000/2026/world"
BENCHMARK = "engagement_rate/instagram/nano"
SECOND_HAND = """\
hidden:
  title: "A *starred* report"
  publisher: "Another <publisher>"
  kind: industry-report
  sample: null
  read: second-hand
"""
DOE = """\
doe-2024:
  authors: "Doe, J.; Roe, R.; Poe, E."
  year: 2024
  title: "A study"
  venue: "A journal 1(2)"
  doi: "10.1000/182"
  url: "https://example.org/study"
  peer_reviewed: true
  read: abstract
  method: "two surveys"
  finding: "Both agreed."
  limits: "Students only."
  checked: {on: 2026-11-25, copy: stored}
"""


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    small = SmallRoom(tmp_path)
    evidence = small.evidence(
        {},
        {"source": "hidden", "via": "report", "value": "3"},
        sources=SOURCES + SECOND_HAND,
        papers=PAPERS + DOE,
    )
    return Notes(Room(evidence), "/micro/", "https://github.com/example/micro")


def parsed(html: str) -> Element:
    page: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return page


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def addresses(page: Element) -> list[str]:
    return [link.attrib["href"] for link in page.iter("a")]


def test_the_number_is_a_button_that_opens_its_note_without_a_script(notes: Notes) -> None:
    page = parsed(cite.render(notes, Marks(), "report"))
    (button,) = page.iter("button")
    (note,) = (one for one in page.iter("span") if "popover" in one.attrib)
    assert button.attrib["type"] == "button"
    assert button.attrib["popovertarget"] == note.attrib["id"]
    assert button.attrib["aria-label"] == "Source 1: A publisher"
    assert "A publisher, A report." in text_of(note)
    assert "1,000 accounts" in text_of(note)
    assert addresses(page) == ["/micro/sources/#report", "https://example.org/report"]


def test_a_figure_says_what_it_is_of_and_leads_to_its_line(notes: Notes) -> None:
    html = figure.render(notes, Marks(), NAME)
    assert html.startswith("1.78%<source-note>")
    page = parsed(html)
    assert "1.78%: Instagram, 1,000 to 10,000 followers, 2026 (median, of followers)." in text_of(
        page
    )
    mend = addresses(page)[-1]
    assert mend == (
        "https://github.com/example/micro/blob/main/data/observations/engagement.yml?plain=1#L1"
    )


def test_second_hand_is_said_to_be_second_hand(notes: Notes) -> None:
    name = "hidden/engagement_rate/instagram/1000-10000/2026/world/via-report"
    said = text_of(parsed(figure.render(notes, Marks(), name)))
    assert "as reported by A publisher." in said


def test_a_paper_says_whether_it_was_reviewed_and_how_it_was_read(notes: Notes) -> None:
    page = parsed(cite.render(notes, Marks(), "doe-2024"))
    assert "Doe, Roe, Poe (2024), A study, A journal 1(2)." in text_of(page)
    assert "Peer-reviewed; abstract read. Two surveys." in text_of(page)
    assert addresses(page) == ["/micro/sources/#doe-2024", "https://doi.org/10.1000/182"]


def test_one_source_has_one_number_on_a_page_and_every_mark_its_own_note(notes: Notes) -> None:
    marks = Marks()
    html = "".join(
        cite.render(notes, marks, *names) for names in (("report", "hidden"), ("report",))
    )
    page = parsed(html)
    assert [text_of(button) for button in page.iter("button")] == ["1", "2", "1"]
    ids = [one.attrib["id"] for one in page.iter("span") if "id" in one.attrib]
    assert len(set(ids)) == 3


def test_a_benchmark_gives_its_parts_and_says_how_weak_it_is(notes: Notes) -> None:
    said = {
        part: text_of(parsed(figure.render(notes, Marks(), BENCHMARK, part)))
        for part in figure.PARTS
    }
    # Hazen's quartiles of 1.78 and 3 are the two themselves.
    assert said["mid"].startswith("2.39%")
    assert said["range"].startswith("1.78% to 3%")
    assert "2 publishers" in said["low"]
    assert "weak" in said["high"]


def test_a_mark_is_one_line_so_that_no_blank_shows_in_a_sentence(notes: Notes) -> None:
    html = figure.render(notes, Marks(), NAME)
    assert "\n" not in html
    assert not re.search(r">\s+<button", html)


def test_names_are_escaped(notes: Notes) -> None:
    assert "<publisher>" not in cite.render(notes, Marks(), "hidden")


@pytest.mark.parametrize(
    ("call", "remedy"),
    [
        (lambda notes: cite.check(notes, "reprot"), "did you mean report?"),
        (lambda notes: cite.check(notes, "doe-2025"), "did you mean doe-2024?"),
        (cite.check, "names no source"),
        (lambda notes: figure.check(notes, NAME.replace("1000", "100")), f"did you mean {NAME}?"),
        (lambda notes: figure.check(notes, BENCHMARK, "median"), "mid, low, high, range"),
        (lambda notes: figure.check(notes, NAME, "low"), "leave part out"),
    ],
)
def test_a_misspelt_name_is_told_with_the_nearest(call: object, remedy: str, notes: Notes) -> None:
    with pytest.raises(CallError, match=re.escape(remedy)):
        call(notes)  # type: ignore[operator]
