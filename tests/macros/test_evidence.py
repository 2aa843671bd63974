"""Published figures are drawn where they stand, named in words, and listed with their sources."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args
from xml.etree.ElementTree import Element

import html5lib
import pytest

from data.model import BENCHMARKED, Metric
from macros import (
    claim,
    evidence,
    evidence_benchmarks,
    evidence_derivation,
    evidence_others,
    sources,
    tiers,
)
from macros.cite_marks import Marks
from macros.cite_note import PAGES, Notes, benchmark_anchor
from macros.evidence_room import Room, room
from macros.fault import CallError
from macros.figure_text import METRICS
from tests.data.small_room import SmallRoom

DOCS = Path(__file__).parents[2] / "docs"
SVG = "{http://www.w3.org/2000/svg}"


def source(name: str) -> str:
    return (
        f'{name}:\n  title: "Report of {name}"\n  publisher: "{name.title()}"\n'
        f'  url: "https://example.org/{name}"\n  kind: industry-report\n'
        '  sample: {count: 10, of: "accounts"}\n  read: whole\n'
    )


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    """Three publishers on nano creators, one of them with a range; brand accounts aside."""
    changes: list[dict[str, str | None]] = [
        {"value": "2"},
        {"value": None, "low": "2", "high": "8", "source": "second"},
        {"value": "8", "source": "third"},
        {"value": "10", "source": "third", "accounts": "brands", "year": "2025"},
    ]
    texts = "".join(source(name) for name in ("report", "second", "third"))
    return Notes(Room(SmallRoom(tmp_path).evidence(*changes, sources=texts)))


@pytest.fixture(scope="module")
def real() -> Notes:
    return Notes(room())


def parsed(html: str) -> Element:
    page: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return page


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def points(page: Element) -> list[Element]:
    return [one for one in page.iter(f"{SVG}g") if "data-point" in one.attrib]


def middle(point: Element) -> float:
    return float(next(point.iter(f"{SVG}circle")).attrib["cx"])


def test_every_figure_is_a_dot_in_its_place_with_its_source_in_words(notes: Notes) -> None:
    page = parsed(evidence.render(notes, "engagement_rate", platform="instagram"))
    drawn = {point.attrib["aria-label"]: middle(point) for point in points(page)}
    aside = "10%, Third: Instagram, 1,000 to 10,000 followers, brand accounts, 2025."
    assert sorted(drawn) == [
        f"{aside} Not in the benchmark",
        "2% to 8%, Second: Instagram, 1,000 to 10,000 followers, 2026",
        "2%, Report: Instagram, 1,000 to 10,000 followers, 2026",
        "8%, Third: Instagram, 1,000 to 10,000 followers, 2026",
    ]
    at = {words[:3]: x for words, x in drawn.items()}
    # From 0 at 128 to 10% at 628; a range stands at its geometric middle, 4%.
    assert at["2%,"] == pytest.approx(228)
    assert at["2% "] == pytest.approx(328)
    assert at["8%,"] == pytest.approx(528)
    assert at["10%"] == pytest.approx(628)


def test_the_benchmark_is_a_band_behind_the_dots(notes: Notes) -> None:
    page = parsed(evidence.render(notes, "engagement_rate", platform="instagram"))
    band = next(one for one in page.iter(f"{SVG}rect") if "chart-band" in one.attrib["class"])
    # Hazen's quartiles of 2, 4 and 8: 2.5 and 7; drawn three units wider at each end.
    assert float(band.attrib["x"]) == pytest.approx(128 + 2.5 * 50 - 3)
    assert float(band.attrib["width"]) == pytest.approx(4.5 * 50 + 6)


def test_the_table_says_what_the_drawing_says(notes: Notes) -> None:
    page = parsed(evidence.render(notes, "engagement_rate", platform="instagram"))
    heads = [text_of(row) for row in page.iter("th") if row.get("scope") == "row"]
    assert sorted(heads) == ["10%", "2%", "2% to 8%", "8%"]
    assert {link.attrib["href"] for link in page.iter("a")} == {
        "/sources/#report",
        "/sources/#second",
        "/sources/#third",
    }


def test_dots_of_one_place_do_not_hide_each_other(real: Notes) -> None:
    page = parsed(evidence.render(real, "engagement_rate", platform="instagram"))
    places = []
    for point in points(page):
        circle = next(point.iter(f"{SVG}circle")).attrib
        places.append((float(circle["cx"]), float(circle["cy"]), float(circle["r"])))
    for index, (x, y, r) in enumerate(places):
        for u, v, s in places[index + 1 :]:
            assert (x - u) ** 2 + (y - v) ** 2 > (0.9 * (r + s)) ** 2


def test_a_range_from_zero_stands_halfway_and_keeps_its_unit(tmp_path: Path) -> None:
    growth: dict[str, str | None] = {
        "metric": "follower_growth",
        "of": None,
        "value": None,
        "low": "0",
        "high": "10",
    }
    small = Notes(Room(SmallRoom(tmp_path).evidence(growth)))
    page = parsed(evidence.render(small, "follower_growth"))
    (point,) = points(page)
    assert middle(point) == pytest.approx((128 + 628) / 2)
    assert "10%" in [text_of(one) for one in page.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("words", "named", "remedy"),
    [
        (("engagment_rate",), {}, "did you mean engagement_rate?"),
        (("fee",), {"platform": "instagramm"}, "did you mean instagram?"),
        (("engagement_rate",), {"of": "views"}, "no figure in data/observations/"),
        ((), {}, "metric"),
    ],
)
def test_a_call_that_nothing_answers_is_refused(
    words: tuple[str, ...], named: dict[str, str], remedy: str, notes: Notes
) -> None:
    with pytest.raises((CallError, TypeError), match=re.escape(remedy)):
        evidence.check(notes, *words, **named)


def test_each_authority_draws_its_lines_on_one_ruler(notes: Notes) -> None:
    page = parsed(tiers.render(notes))
    (ruler,) = points(page)
    assert ruler.attrib["aria-label"] == (
        "Report (used here): nano 1,000 to 10,000, micro 10,000 to 100,000, mega over 100,000"
    )
    boxes = [float(box.attrib[end]) for box in ruler.iter(f"{SVG}rect") for end in ("x", "width")]
    # Five tens from 100 to 10 million, 126.4 units each, from 4.
    assert boxes == pytest.approx([130.4, 126.4, 256.8, 126.4, 383.2, 252.8])


def test_a_claim_shows_each_side_and_what_nobody_measured(notes: Notes) -> None:
    page = parsed(claim.render(notes, Marks(), "engagement"))
    sides = {one.attrib["aria-label"]: text_of(one) for one in page.iter("div") if one.get("role")}
    assert list(sides) == ["For", "Against", "Mixed", "Not known"]
    assert (
        "Small accounts got more likes. Author 2024. Peer-reviewed; abstract read." in sides["For"]
    )
    assert "No study that was found." in sides["Against"]
    assert "The rate by people reached." in sides["Not known"]
    with pytest.raises(CallError, match=r"did you mean engagement\?"):
        claim.check(notes, "engagment")


def test_every_source_and_paper_stands_once_on_the_sources_page(real: Notes) -> None:
    called = re.findall(
        r'\{\{ sources\("(\w+)"\) \}\}', (DOCS / "sources/index.md").read_text(encoding="utf-8")
    )
    html = "".join(sources.render(real, group) for group in called)
    listed = re.findall(r'<li id="([^"]+)">', html)
    known = [*real.room.evidence.sources, *real.room.evidence.papers]
    assert sorted(listed) == sorted(known)


def test_a_source_lists_the_figures_that_rest_on_it(notes: Notes) -> None:
    said = text_of(parsed(sources.render(notes, "reports")))
    assert "Report, Report of report. Industry report; 10 accounts; read whole." in said
    assert "Engagement rate 2% to 8%: Instagram, 1,000 to 10,000 followers, 2026" in said


@pytest.mark.parametrize("metric", get_args(Metric.__value__))
def test_every_metric_has_its_words_and_its_page(metric: str) -> None:
    assert METRICS[metric]
    assert (DOCS / "evidence" / f"{PAGES[metric]}.md").is_file()


def test_a_page_lists_what_its_charts_leave_out(notes: Notes) -> None:
    shown = evidence.names_of(notes, "engagement_rate", "instagram")
    assert len(shown) == 4
    kept = sorted(shown)[:3]
    said = parsed(evidence_others.render(notes, kept, "engagement_rate"))
    assert sum(row.get("scope") == "row" for row in said.iter("th")) == 1
    said = parsed(evidence_others.render(notes, shown, "engagement_rate"))
    assert "Every figure" in text_of(said)


def test_every_metric_is_shown_whole_on_its_page() -> None:
    for metric, name in PAGES.items():
        page = (DOCS / "evidence" / f"{name}.md").read_text(encoding="utf-8")
        rest = re.search(r"\{\{ evidence_others\((.*?)\) \}\}", page)
        whole = f'{{{{ evidence("{metric}") }}}}' in page
        assert whole or (rest and f'"{metric}"' in rest[1]), metric


@pytest.mark.parametrize("metric", BENCHMARKED)
def test_every_benchmark_has_its_place_on_the_page_of_its_metric(metric: str, real: Notes) -> None:
    page = (DOCS / "evidence" / f"{PAGES[metric]}.md").read_text(encoding="utf-8")
    assert f'{{{{ benchmarks("{metric}") }}}}' in page
    html = evidence_benchmarks.render(real, metric)
    for benchmark in real.room.benchmarks.values():
        if benchmark.subject.metric == metric:
            assert f'<tr id="{benchmark_anchor(benchmark)}">' in html


def test_a_benchmark_is_worked_out_by_hand(notes: Notes) -> None:
    page = parsed(evidence_derivation.render(notes, "engagement_rate/instagram/nano"))
    figures = [text_of(item).split(" (")[0] for item in page.iter("li")]
    assert figures == ["2%", "2% to 8%, whose geometric middle is 4%", "8%"]
    assert [text_of(step) for step in page.iter("dd")] == [
        "a quarter of 3, and ½, is place 1.25: 2% + 0.25 × (4% − 2%) = 2.5%",
        "half of 3, and ½, is place 2: 4%",
        "three quarters of 3, and ½, is place 2.75: 4% + 0.75 × (8% − 4%) = 7%",
    ]
