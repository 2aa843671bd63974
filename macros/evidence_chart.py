"""Published figures side by side: a dot each, a row a size, the benchmark as a band behind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from calculators.charts.axis import text
from calculators.charts.element import Element, coordinate
from calculators.charts.scale import Scale
from macros.evidence_scale import LogScale, Place

WIDTH = 640
_LEFT, _RIGHT, _TOP, _BELOW = 128, 628, 4, 34
_RADIUS, _LANE, _ROW, _MARGIN = 5.5, 13, 62, 9
_GAP = 2 * _RADIUS + 1


@dataclass(frozen=True)
class Dot:
    """One published figure: where it stands, its words, whether the benchmark counts it."""

    value: float
    words: str
    counts: bool
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Row:
    """The figures of one size, and the benchmark's low, middle and high."""

    name: str
    below: str
    dots: tuple[Dot, ...]
    band: tuple[float, float, float] | None = None
    weak: bool = False


def chart(rows: Sequence[Row], label: Callable[[float], str], title: str, *, log: bool) -> Element:
    """The drawing.

    Arguments: `rows`, from top to bottom, values in one unit; `label`, which writes a tick;
    `title`, what is drawn; `log`, whether a factor is as wide everywhere. Returns: an `svg`
    element whose points are one group that arrow keys go through. Raises nothing.
    """
    ends = [
        end
        for row in rows
        for end in (
            *(row.band or ()),
            *(one for dot in row.dots for one in (dot.value, dot.low, dot.high) if one is not None),
        )
    ]
    scale: Place = (
        LogScale.around(ends, _LEFT, _RIGHT)
        if log
        else Scale.up_to(max(ends, default=0), _LEFT, _RIGHT, ticks=5)
    )
    top: float = _TOP
    drawn: list[Element] = []
    for row in rows:
        element, height = _row(row, scale, top)
        drawn.append(element)
        top += height
    return Element(
        "svg",
        {
            "class": "chart chart-evidence",
            "viewBox": f"0 0 {WIDTH} {coordinate(top + _BELOW)}",
            "role": "group",
            "aria-label": title,
        },
        (
            *_grid(scale, top, label),
            Element("g", {"class": "chart-points", "data-points": ""}, tuple(drawn)),
        ),
    )


def _grid(scale: Place, bottom: float, label: Callable[[float], str]) -> list[Element]:
    drawn = []
    for place, tick in enumerate(scale.ticks):
        x = coordinate(scale.at(tick))
        ends = {"x1": x, "x2": x, "y1": coordinate(_TOP), "y2": coordinate(bottom)}
        drawn.append(Element("line", {"class": "chart-grid", **ends}))
        last = place == len(scale.ticks) - 1
        anchor = "end" if last else "middle"
        x_text = scale.at(tick) + (10 if last else 0)
        drawn.append(text("chart-tick", x_text, bottom + 24, label(tick), anchor))
    return drawn


def _row(row: Row, scale: Place, top: float) -> tuple[Element, float]:
    lanes = _lanes([_span(dot, scale) for dot in row.dots])
    most = max((abs(lane) for lane in lanes), default=0)
    height = max(_ROW, (2 * most + 1) * _LANE + 2 * _MARGIN)
    middle = top + height / 2
    drawn = [
        text("chart-name", 0, middle - 3, row.name),
        text("chart-below", 0, middle + 15, row.below),
    ]
    if row.band:
        drawn += _band(row, scale, top + 5, height - 10)
    for dot, lane in zip(row.dots, lanes, strict=True):
        drawn.append(_point(dot, scale, middle + lane * _LANE))
    return Element("g", {"class": "chart-row"}, tuple(drawn)), height


def _lanes(spans: Sequence[tuple[float, float]]) -> list[int]:
    """For each span the lane nearest to the middle in which it touches no other.

    >>> _lanes([(0, 0), (5, 5), (40, 90), (60, 60), (100, 100)])
    [0, 1, 0, 1, 1]
    """
    taken: dict[int, list[tuple[float, float]]] = {}
    lanes = [0] * len(spans)
    for number in sorted(range(len(spans)), key=lambda one: spans[one]):
        start, end = spans[number]
        lane = 0
        while any(low - _GAP < end and start < high + _GAP for low, high in taken.get(lane, ())):
            # 0, 1, -1, 2, -2, …
            lane = -lane if lane > 0 else 1 - lane
        taken.setdefault(lane, []).append((start, end))
        lanes[number] = lane
    return lanes


def _span(dot: Dot, scale: Place) -> tuple[float, float]:
    ends = [scale.at(end) for end in (dot.value, dot.low, dot.high) if end is not None]
    return min(ends), max(ends)


def _band(row: Row, scale: Place, top: float, height: float) -> list[Element]:
    assert row.band is not None
    low, mid, high = (scale.at(end) for end in row.band)
    weak = " chart-band-weak" if row.weak else ""
    size = {"y": coordinate(top), "height": coordinate(height)}
    box = {"x": coordinate(low - 3), "width": coordinate(high - low + 6), **size}
    x = coordinate(mid)
    behind = [Element("rect", {"class": f"chart-band{weak}", **box})] if high - low > 1 else []
    return [
        *behind,
        Element(
            "line",
            {
                "class": "chart-band-middle",
                "x1": x,
                "x2": x,
                "y1": coordinate(top),
                "y2": coordinate(top + height),
            },
        ),
    ]


def _point(dot: Dot, scale: Place, y: float) -> Element:
    drawn = []
    if dot.low is not None and dot.high is not None:
        x1, x2 = coordinate(scale.at(dot.low)), coordinate(scale.at(dot.high))
        ends = {"x1": x1, "x2": x2, "y1": coordinate(y), "y2": coordinate(y)}
        drawn.append(Element("line", {"class": "chart-span", **ends}))
    kind = "chart-dot" if dot.counts else "chart-dot chart-dot-aside"
    place = {"cx": coordinate(scale.at(dot.value)), "cy": coordinate(y)}
    drawn.append(Element("circle", {"class": kind, **place, "r": coordinate(_RADIUS)}))
    # A target that a thumb can hit, around a mark that stays small.
    drawn.append(Element("circle", {"class": "chart-target", **place, "r": "12"}))
    return Element(
        "g",
        {"class": "chart-point", "role": "img", "aria-label": dot.words, "data-point": ""},
        tuple(drawn),
    )
