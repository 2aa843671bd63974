"""A rising curve over money: what each budget buys, with the one asked about marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.charts.axis import Label, across, upright
from calculators.charts.element import Element, coordinate
from calculators.charts.scale import Scale

WIDTH, HEIGHT = 560, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 528, 24, 276


@dataclass(frozen=True, slots=True)
class Point:
    """A budget and what it buys, each 0 or more, with what the point says when it is pointed at."""

    along: float
    up: float
    words: str


def curve(
    points: Sequence[Point], title: str, labels: tuple[Label, Label], at: float | None
) -> Element:
    """The drawing.

    Arguments: `points`, in rising order; `title`, what the drawing shows; `labels`, which write
    the ticks along and up; `at`, the place that is marked. Returns: an `svg` element. Raises
    nothing.
    """
    along = Scale.up_to(max((one.along for one in points), default=0.0), _LEFT, _RIGHT)
    up = Scale.up_to(max((one.up for one in points), default=0.0), _BOTTOM, _TOP)
    spots = [(along.at(one.along), up.at(one.up)) for one in points]
    path = " ".join(
        f"{'L' if number else 'M'}{coordinate(x)} {coordinate(y)}"
        for number, (x, y) in enumerate(spots)
    )
    drawn = tuple(
        Element(
            "circle",
            {
                "class": "chart-point chart-line-point",
                "cx": coordinate(x),
                "cy": coordinate(y),
                "r": "4",
                "role": "img",
                "aria-label": one.words,
                "data-point": "",
            },
        )
        for one, (x, y) in zip(points, spots, strict=True)
    )
    mark = () if at is None else (_mark(along.at(at)),)
    return Element(
        "svg",
        {
            "class": "chart chart-lines",
            "viewBox": f"0 0 {WIDTH} {HEIGHT}",
            "role": "group",
            "aria-label": title,
        },
        (
            *upright(up, 0, _RIGHT, labels[1]),
            *across(along, _TOP, _BOTTOM, labels[0]),
            *mark,
            Element(
                "g",
                {"class": "chart-series chart-series-1", "data-points": ""},
                (Element("path", {"class": "chart-line chart-line-1", "d": path}), *drawn),
            ),
        ),
    )


def _mark(x: float) -> Element:
    place = coordinate(x)
    return Element(
        "line",
        {"class": "chart-mark", "x1": place, "x2": place, "y1": str(_TOP), "y2": str(_BOTTOM)},
    )
