"""The drawings: round ticks, points that say their numbers, nothing that a page would refuse."""

import json
import math
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators import registry
from calculators.charts.dot_interval import WIDTH, Dot, dot_interval
from calculators.charts.element import Element
from calculators.charts.lines import Line, lines
from calculators.charts.scale import Scale

ROOT = Path(__file__).parents[2]
TREE = (ROOT / "macros/browser/tree.js").read_text(encoding="utf-8")
COLOURED = {"style", "fill", "stroke", "color", "stop-color"}
MANTISSAS = {1.0, 2.0, 2.5, 5.0}

NAMES = st.sampled_from(["One star", "Many small", "Ünïted <b>", "a & b"])
SIZES = st.one_of(st.just(0.0), st.floats(1e-6, 1e10))
DOTS = st.lists(
    st.builds(
        lambda name, ends, beside: Dot(
            name, ends[1], f"{ends[1]:,.0f}", ends[0], ends[2], "low – high", beside, "by chance"
        ),
        NAMES,
        st.tuples(SIZES, SIZES, SIZES).map(sorted),
        SIZES,
    ),
    min_size=1,
    max_size=6,
)


def allowed(name: str) -> set[str]:
    """A list of the page's that says what a drawing may hold."""
    found = re.search(rf"const {name} = words\(([^)]*)\)", TREE)
    assert found
    return set(" ".join(re.findall(r'"([^"]*)"', found[1])).split())


TAGS, ATTRIBUTES = allowed("TAGS"), allowed("ATTRIBUTES")


def elements(tree: Element) -> Iterator[Element]:
    yield tree
    for child in tree.children:
        if isinstance(child, Element):
            yield from elements(child)


def points(tree: Element) -> list[Element]:
    return [one for one in elements(tree) if "data-point" in one.attributes]


def assert_drawable(tree: Element) -> None:
    assert tree.tag == "svg"
    for one in elements(tree):
        assert one.tag in TAGS
        assert set(one.attributes) <= ATTRIBUTES - COLOURED
        for value in one.attributes.values():
            assert "nan" not in value
            assert "inf" not in value.split()
            assert not re.search(r"#[0-9a-f]{3}|rgb|url\(", value)


@given(st.floats(1e-6, 1e12), st.integers(2, 8))
def test_ticks_are_round_and_cover_the_largest(largest: float, ticks: int) -> None:
    scale = Scale.up_to(largest, 0, 100, ticks)
    assert scale.top >= largest * (1 - 1e-6)
    assert 2 <= len(scale.ticks) <= ticks + 1
    mantissa = scale.step / 10.0 ** math.floor(math.log10(scale.step) + 1e-9)
    assert any(mantissa == pytest.approx(one) for one in MANTISSAS)
    assert scale.ticks[0] == 0
    assert scale.ticks[-1] == pytest.approx(scale.top)
    assert (scale.at(0), scale.at(scale.top)) == (0, 100)


@given(DOTS)
def test_every_dot_says_its_name_and_value_and_its_interval_stays_inside(dots: list[Dot]) -> None:
    tree = dot_interval(dots, "{:.4g}".format, "Reach")
    assert_drawable(tree)
    assert [one.attributes["aria-label"] for one in points(tree)] == [dot.words for dot in dots]
    for dot in dots:
        assert dot.words.startswith(f"{dot.name}: {dot.text}")
    for one in elements(tree):
        if one.attributes.get("class") == "chart-interval":
            start, width = float(one.attributes["x"]), float(one.attributes["width"])
            assert 0 <= start <= start + width <= WIDTH
        if one.tag == "circle":
            assert 0 <= float(one.attributes["cx"]) <= WIDTH


@given(st.lists(st.tuples(NAMES, st.lists(SIZES, min_size=2, max_size=5)), min_size=1, max_size=6))
def test_every_point_of_a_line_says_its_name_and_value(
    drawn: list[tuple[str, list[float]]],
) -> None:
    given_lines = [
        Line(
            name,
            [(place / (len(sizes) - 1), size, f"{size:,.0f}") for place, size in enumerate(sizes)],
        )
        for name, sizes in drawn
    ]
    tree = lines(given_lines, "{:.4g}".format, "Overlap", 0.1)
    assert_drawable(tree)
    expected = [
        f"{line.name} at {share:.0%} overlap: {text}"
        for line in given_lines
        for share, _, text in line.points
    ]
    assert [one.attributes["aria-label"] for one in points(tree)] == expected
    dashes = [one.attributes.get("stroke-dasharray") for one in elements(tree) if one.tag == "path"]
    assert len(set(dashes)) == min(len(drawn), 4)


EXAMPLE = registry.get("portfolio-comparison").example


@pytest.mark.parametrize("overlap", ["", "10%"])
def test_the_table_of_a_chart_says_what_its_points_say(overlap: str) -> None:
    report = calculators.calculate("portfolio-comparison", {**EXAMPLE, "overlap": overlap})
    reach, over = report.charts["reach"], report.charts["overlap"]
    said = [one.attributes["aria-label"] for one in points(reach.drawing)]
    assert len(said) == len(reach.rows) == len(report.tables["portfolios"].rows)
    for words, row, figures in zip(said, reach.rows, report.tables["portfolios"].rows, strict=True):
        for cell in row:
            assert cell in words
        assert row[0] == figures["portfolio"]
        assert row[1] == str(figures["unique_reach"])
        assert words in reach.description
    said = [one.attributes["aria-label"] for one in points(over.drawing)]
    expected = [
        f"{name} at {row[0]} overlap: {row[place]}"
        for place, name in enumerate(over.columns[1:], 1)
        for row in over.rows
    ]
    assert said == expected


def test_the_command_line_the_page_and_the_report_show_one_chart() -> None:
    page = calculators.answer("portfolio-comparison", EXAMPLE)
    report = calculators.calculate("portfolio-comparison", EXAMPLE)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "calculators",
            "portfolio-comparison",
            *(f"{name}={text}" for name, text in EXAMPLE.items()),
            "--json",
        ],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    printed: dict[str, Any] = json.loads(done.stdout)
    assert list(page["charts"]) == list(report.charts) == list(printed["charts"])
    for name, chart in report.charts.items():
        shown = page["charts"][name]
        assert shown["drawing"] == chart.drawing.to_dict()
        assert shown["rows"] == [list(row) for row in chart.rows]
        assert printed["charts"][name] == {
            "title": shown["title"],
            "description": shown["description"],
        }
