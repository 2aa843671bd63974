"""Charts as trees: true to their numbers, without colors, and readable without being seen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators import registry
from calculators.charts.element import Element
from calculators.charts.scale import Scale

ROOT = Path(__file__).parents[2]
EXAMPLE = registry.get("portfolio-comparison").example
CHARTS = calculators.calculate("portfolio-comparison", EXAMPLE).charts
PLAIN = calculators.calculate("portfolio-comparison", {**EXAMPLE, "overlap": ""}).charts


def elements(node: Element) -> Iterator[Element]:
    """An element and everything in it."""
    yield node
    for child in node.children:
        if isinstance(child, Element):
            yield from elements(child)


@given(st.floats(1e-6, 1e12))
def test_a_scale_holds_its_largest_at_round_ticks(largest: float) -> None:
    scale = Scale.up_to(largest, 0, 100)
    assert scale.top >= largest * (1 - 1e-9)
    assert 3 <= len(scale.ticks) <= 7
    assert scale.at(0) == 0
    assert scale.at(largest) <= 100


@pytest.mark.parametrize("name", CHARTS)
def test_the_page_knows_every_element_and_attribute(name: str) -> None:
    source = (ROOT / "macros/browser/tree.js").read_text("utf-8")
    known = set(re.findall(r"[\w-]+", " ".join(re.findall(r'"([^"]*)"', source))))
    for element in elements(CHARTS[name].drawing):
        assert element.tag in known
        assert set(element.attributes) <= known


@pytest.mark.parametrize("name", CHARTS)
def test_no_colors_and_no_style(name: str) -> None:
    for element in elements(CHARTS[name].drawing):
        assert not {"fill", "stroke", "style", "font-family"} & set(element.attributes)


@pytest.mark.parametrize("name", CHARTS)
def test_every_point_says_its_name_and_its_value(name: str) -> None:
    points = [
        element for element in elements(CHARTS[name].drawing) if "data-point" in element.attributes
    ]
    assert points
    for point in points:
        assert re.search(r"^(One star|Many small|A mix)\b.*\d", point.attributes["aria-label"])


def test_the_numbers_beneath_are_those_of_the_points() -> None:
    chart = CHARTS["overlap"]
    labels = [
        element.attributes["aria-label"]
        for element in elements(chart.drawing)
        if "data-point" in element.attributes
    ]
    for share, *texts in chart.rows:
        for name, text in zip(chart.columns[1:], texts, strict=True):
            assert f"{name} at {share} overlap: {text}" in labels


def test_lines_are_told_apart_without_color() -> None:
    drawn = [e for e in elements(CHARTS["overlap"].drawing) if e.tag == "path"]
    dashes = [line.attributes.get("stroke-dasharray", "") for line in drawn]
    assert len(set(dashes)) == len(drawn) == 3


def test_chance_stands_beside_overlap_only() -> None:
    def beside(drawing: Element) -> int:
        return sum(e.attributes.get("class") == "chart-beside" for e in elements(drawing))

    assert beside(CHARTS["reach"].drawing) == 3
    assert beside(PLAIN["reach"].drawing) == 0


def test_the_page_draws_the_chart_of_the_report() -> None:
    shown = calculators.answer("portfolio-comparison", EXAMPLE)["charts"]
    assert {name: chart["drawing"] for name, chart in shown.items()} == {
        name: chart.drawing.to_dict() for name, chart in CHARTS.items()
    }
