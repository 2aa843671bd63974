"""Lines over a share from none to all: what a thing becomes as overlap grows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from calculators.charts.axis import Label, text, upright
from calculators.charts.element import Element
from calculators.charts.marks import mark, path_through, point
from calculators.charts.scale import Scale

WIDTH, HEIGHT = 560, 320
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 544, 24, 280
# Dashes tell lines apart where colors do not; a fifth line begins again.
_DASHES = ("", "8 4", "2 4", "12 4 2 4")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a name, and at each share of 0 to 1 a value of 0 or more with its text."""

    name: str
    points: Sequence[tuple[float, float, str]]


def lines(drawn: Sequence[Line], label: Label, title: str, at: float | None) -> Element:
    """The drawing.

    Arguments: `drawn`, the lines; `label`, which writes a tick of the upright axis; `title`, what
    the drawing shows; `at`, a share that is marked. Returns: an `svg` element. Raises nothing.
    """
    largest = max((value for line in drawn for _, value, _ in line.points), default=0)
    up = Scale.up_to(largest, _BOTTOM, _TOP)
    along = Scale(1.0, 0.25, _LEFT, _RIGHT)
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
            *upright(up, 0, _RIGHT, label),
            *(
                text("chart-tick", along.at(share), _BOTTOM + 20, f"{share:.0%}", anchor)
                for share, anchor in ((0, "start"), (0.25, "middle"), (0.5, "middle"),
                                      (0.75, "middle"), (1, "end"))
            ),
            *marked,
            *(_line(line, place, along, up) for place, line in enumerate(drawn)),
        ),
    )  # fmt: skip


def _line(line: Line, place: int, along: Scale, up: Scale) -> Element:
    spots = [(along.at(share), up.at(value)) for share, value, _ in line.points]
    attributes = {"class": f"chart-line chart-line-{place % 4 + 1}", "d": path_through(spots)}
    if _DASHES[place % 4]:
        attributes["stroke-dasharray"] = _DASHES[place % 4]
    points = tuple(
        point(x, y, f"{line.name} at {share:.0%} overlap: {words}")
        for (share, _, words), (x, y) in zip(line.points, spots, strict=True)
    )
    return Element(
        "g",
        {"class": f"chart-series chart-series-{place % 4 + 1}", "data-points": ""},
        (
            Element("path", attributes),
            text("chart-name", _RIGHT, spots[-1][1] - 8 if spots else 0, line.name, "end"),
            *points,
        ),
    )
