"""Things side by side: a dot for each, its interval as a bar, its name above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.charts.axis import Label, across, text
from calculators.charts.element import Element, coordinate
from calculators.charts.scale import Scale

WIDTH = 560
_LEFT, _RIGHT = 16, 544
_ROW, _TOP, _BELOW = 56, 8, 32


@dataclass(frozen=True, slots=True)
class Dot:
    """One thing that is compared: a value with its interval, and a second value beside it.

    `interval` names what the interval is.
    """

    name: str
    value: float
    text: str
    low: float | None = None
    high: float | None = None
    range_text: str = ""
    beside: float | None = None
    beside_text: str = ""
    interval: str = "80% of outcomes"

    @property
    def words(self) -> str:
        """What a point says when it is reached."""
        parts = [
            f"{self.name}: {self.text}",
            self.range_text and f"{self.interval} {self.range_text}",
        ]
        return ", ".join(part for part in (*parts, self.beside_text) if part)


def dot_interval(dots: Sequence[Dot], label: Label, title: str) -> Element:
    """The drawing.

    Arguments: `dots`, in the order of the rows, values in one unit from 0 up; `label`, which
    writes a tick; `title`, what the drawing shows. Returns: an `svg` element whose points are a
    group that arrow keys go through. Raises nothing.
    """
    ends = [end for dot in dots for end in (dot.value, dot.high, dot.beside) if end is not None]
    scale = Scale.up_to(max(ends, default=0), _LEFT, _RIGHT)
    bottom = _TOP + _ROW * len(dots)
    rows = [_row(dot, scale, _TOP + _ROW * place) for place, dot in enumerate(dots)]
    return Element(
        "svg",
        {
            "class": "chart chart-dots",
            "viewBox": f"0 0 {WIDTH} {bottom + _BELOW}",
            "role": "group",
            "aria-label": title,
        },
        (
            *across(scale, _TOP, bottom, label),
            Element("g", {"class": "chart-points", "data-points": ""}, tuple(rows)),
        ),
    )


def _row(dot: Dot, scale: Scale, top: float) -> Element:
    middle = top + 38
    drawn = [
        text("chart-name", scale.start, top + 18, dot.name),
        text("chart-value", scale.end, top + 18, dot.text, "end"),
    ]
    if dot.low is not None and dot.high is not None:
        start, end = scale.at(dot.low), scale.at(dot.high)
        drawn.append(
            Element(
                "rect",
                {
                    "class": "chart-interval",
                    "x": coordinate(start),
                    "y": coordinate(middle - 5),
                    "width": coordinate(max(end - start, 1)),
                    "height": "10",
                },
            )
        )
    if dot.beside is not None:
        drawn.append(_circle("chart-beside", scale.at(dot.beside), middle, 5))
    drawn.append(_circle("chart-dot", scale.at(dot.value), middle, 6))
    # `focusable` points are one tab stop: the page moves it with the arrow keys.
    return Element(
        "g",
        {"class": "chart-point", "role": "img", "aria-label": dot.words, "data-point": ""},
        tuple(drawn),
    )


def _circle(name: str, x: float, y: float, radius: float) -> Element:
    return Element(
        "circle",
        {"class": name, "cx": coordinate(x), "cy": coordinate(y), "r": coordinate(radius)},
    )
