"""A rising curve over money: what each budget buys, with the one asked about marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.charts.axis import Label, across, upright
from calculators.charts.element import Element
from calculators.charts.marks import mark, path_through, point
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
    line = Element("path", {"class": "chart-line chart-line-1", "d": path_through(spots)})
    drawn = [point(x, y, one.words) for one, (x, y) in zip(points, spots, strict=True)]
    marked = [] if at is None else [mark(along.at(at), _TOP, _BOTTOM)]
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
            *marked,
            Element(
                "g",
                {"class": "chart-series chart-series-1", "data-points": ""},
                (line, *drawn),
            ),
        ),
    )
