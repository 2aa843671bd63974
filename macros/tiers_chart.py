"""A ruler of followers on which each authority draws its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.charts.axis import text
from calculators.charts.element import Element, coordinate
from macros.evidence_scale import LogScale, short

WIDTH = 640
_LEFT, _RIGHT, _TOP, _BELOW = 4, 636, 4, 34
_ROW, _NAME, _BAR = 62, 18, 26
# From a hundred followers to ten million: what lies beyond runs off the ruler.
_SCALE = LogScale(2, 7, _LEFT, _RIGHT)
_LETTER, _LETTER_ON_A_PHONE = 7.5, 14.0


@dataclass(frozen=True)
class Ruler:
    """The lines of one authority: its name, its tiers with their ends, its words."""

    name: str
    words: str
    tiers: tuple[tuple[str, float, float | None], ...]
    marked: bool = False


def chart(rulers: Sequence[Ruler], title: str) -> Element:
    """The drawing.

    Arguments: `rulers`, from top to bottom; `title`, what is drawn. Returns: an `svg` element whose
    rulers are one group that arrow keys go through. Raises nothing.
    """
    bottom = _TOP + _ROW * len(rulers)
    grid = []
    for tick in _SCALE.ticks:
        x = coordinate(_SCALE.at(tick))
        ends = {"x1": x, "x2": x, "y1": coordinate(_TOP), "y2": coordinate(bottom)}
        grid.append(Element("line", {"class": "chart-grid", **ends}))
        anchor = {2: "start", 7: "end"}.get(round(len(str(int(tick))) - 1), "middle")
        grid.append(text("chart-tick", _SCALE.at(tick), bottom + 24, short(tick), anchor))
    rows = [_row(ruler, _TOP + _ROW * place) for place, ruler in enumerate(rulers)]
    return Element(
        "svg",
        {
            "class": "chart chart-evidence chart-tiers",
            "viewBox": f"0 0 {WIDTH} {coordinate(bottom + _BELOW)}",
            "role": "group",
            "aria-label": title,
        },
        (*grid, Element("g", {"class": "chart-points", "data-points": ""}, tuple(rows))),
    )


def _row(ruler: Ruler, top: float) -> Element:
    drawn = [text("chart-name", _LEFT, top + _NAME, ruler.name)]
    for place, (name, low, high) in enumerate(ruler.tiers):
        start = _SCALE.at(low)
        end = _SCALE.at(high) if high else _RIGHT
        if end - start < 1:
            continue
        kind = f"chart-tier chart-tier-{place % 2 + 1}"
        drawn.append(
            Element(
                "rect",
                {
                    "class": f"{kind} chart-tier-marked" if ruler.marked else kind,
                    "x": coordinate(start),
                    "y": coordinate(top + _NAME + 8),
                    "width": coordinate(end - start),
                    "height": str(_BAR),
                },
            )
        )
        room = end - start - 8
        if len(name) * _LETTER <= room:
            fits = len(name) * _LETTER_ON_A_PHONE <= room
            kind = "chart-tier-name" if fits else "chart-tier-name chart-tier-long"
            drawn.append(text(kind, (start + end) / 2, top + _NAME + 26, name, "middle"))
    return Element(
        "g",
        {"class": "chart-point", "role": "img", "aria-label": ruler.words, "data-point": ""},
        tuple(drawn),
    )
