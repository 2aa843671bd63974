"""What charts of lines are made of: a path through places, a point that speaks, a mark."""

from __future__ import annotations

from collections.abc import Sequence

from calculators.charts.element import Element, coordinate


def path_through(spots: Sequence[tuple[float, float]]) -> str:
    """A path from place to place, as `d` of an SVG path.

    >>> path_through([(0.0, 1.0), (2.0, 3.0)])
    'M0 1 L2 3'
    """
    return " ".join(
        f"{'L' if number else 'M'}{coordinate(x)} {coordinate(y)}"
        for number, (x, y) in enumerate(spots)
    )


def point(x: float, y: float, words: str) -> Element:
    """A point of a line, with what it says when it is reached."""
    return Element(
        "circle",
        {
            "class": "chart-point chart-line-point",
            "cx": coordinate(x),
            "cy": coordinate(y),
            "r": "4",
            "role": "img",
            "aria-label": words,
            "data-point": "",
        },
    )


def mark(x: float, top: float, bottom: float) -> Element:
    """An upright line at what was asked about."""
    place = coordinate(x)
    return Element(
        "line",
        {
            "class": "chart-mark",
            "x1": place,
            "x2": place,
            "y1": coordinate(top),
            "y2": coordinate(bottom),
        },
    )
