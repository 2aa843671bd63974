"""Axes: hairlines at round numbers, with their labels."""

from __future__ import annotations

from collections.abc import Callable

from calculators.charts.element import Element, coordinate
from calculators.charts.scale import Scale

Label = Callable[[float], str]


def across(scale: Scale, top: float, bottom: float, label: Label) -> list[Element]:
    """Upright hairlines with labels beneath."""
    drawn = []
    for tick in scale.ticks:
        x = coordinate(scale.at(tick))
        drawn.append(_line("chart-grid", x, coordinate(top), x, coordinate(bottom)))
        drawn.append(text("chart-tick", scale.at(tick), bottom + 18, label(tick), "middle"))
    return drawn


def upright(scale: Scale, left: float, right: float, label: Label) -> list[Element]:
    """Level hairlines with labels at the left."""
    drawn = []
    for tick in scale.ticks:
        y = scale.at(tick)
        drawn.append(
            _line("chart-grid", coordinate(left), coordinate(y), coordinate(right), coordinate(y))
        )
        drawn.append(text("chart-tick", left, y - 4, label(tick), "start"))
    return drawn


def text(name: str, x: float, y: float, words: str, anchor: str = "start") -> Element:
    """A label."""
    return Element(
        "text",
        {"class": name, "x": coordinate(x), "y": coordinate(y), "text-anchor": anchor},
        (words,),
    )


def short(count: float) -> str:
    """A tick: 200,000 as 200k.

    >>> short(200_000), short(2_500_000), short(0)
    ('200k', '2.5m', '0')
    """
    for size, suffix in ((1e9, "b"), (1e6, "m"), (1e3, "k")):
        if count >= size:
            return f"{count / size:.4g}{suffix}"
    return f"{count:.4g}"


def _line(name: str, x1: str, y1: str, x2: str, y2: str) -> Element:
    return Element("line", {"class": name, "x1": x1, "y1": y1, "x2": x2, "y2": y2})
