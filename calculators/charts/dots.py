"""Dots to scale: one large, many small; an area is followers, its filled parts who of them act."""

from __future__ import annotations

import math
from dataclasses import dataclass

from calculators.charts.element import Element, coordinate
from calculators.writing import settle

WIDTH, HEIGHT = 640, 320
_MOST_DOTS = 400
# A turn by the golden angle, π(3 − √5): its cosine and sine, which machines would not agree on.
_TURN = (-0.7373688780783197, 0.6754902942615238)
# From a dot's middle to the next turn of the spiral, in radii: they come near and never touch.
_PITCH = 1.3
_MARGIN = 4


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the picture: alike creators, and what shares of their followers act.

    `creators` is a whole count, `followers` those of each; `reached` and `engaged` are fractions
    of them, None where not known. `name` is a class; `words` is what the side says when it is
    pointed at.
    """

    name: str
    creators: int
    followers: float
    reached: float | None
    engaged: float | None
    words: str


def dots(left: Side, right: Side, title: str) -> Element:
    """The drawing: both sides on one scale, beside each other.

    Arguments: `left` and `right`; `title`, what the drawing shows. Beyond 400 creators a dot
    stands for several, with the area of all of them. Returns: an `svg` element. Raises nothing.
    """
    room = HEIGHT / 2 - _MARGIN
    widest = max(_extent(left), _extent(right))
    scale = room / widest if widest > 0 else 0.0
    sides = (
        _side(side, scale, WIDTH * place, HEIGHT / 2)
        for side, place in ((left, 0.25), (right, 0.75))
    )
    return Element(
        "svg",
        {
            "class": "chart dots",
            "viewBox": f"0 0 {WIDTH} {HEIGHT}",
            "role": "group",
            "aria-label": title,
        },
        (Element("g", {"data-points": ""}, tuple(sides)),),
    )


def spiral(count: int, pitch: float) -> list[tuple[float, float]]:
    """Places of `count` dots around (0, 0), spread as a sunflower spreads its seeds.

    >>> [(round(x, 2), round(y, 2)) for x, y in spiral(1, 10.0)]
    [(7.07, 0.0)]
    """
    places = []
    across, down = 1.0, 0.0
    for index in range(count):
        away = pitch * math.sqrt(index + 0.5)
        places.append((away * across, away * down))
        across, down = (
            across * _TURN[0] - down * _TURN[1],
            across * _TURN[1] + down * _TURN[0],
        )
    return places


def together(creators: int) -> int:
    """How many creators one dot stands for: 1 up to 400 creators.

    >>> together(400), together(24_390)
    (1, 61)
    """
    return max(1, -(-creators // _MOST_DOTS))


def _counts(side: Side) -> list[int]:
    """How many creators each dot stands for; the last may stand for fewer."""
    each = together(side.creators)
    full, rest = divmod(side.creators, each)
    return [each] * full + [rest] * (rest > 0)


def _places(side: Side, radius: float) -> list[tuple[float, float]]:
    count = len(_counts(side))
    return [(0.0, 0.0)] if count == 1 else spiral(count, radius * _PITCH)


def _extent(side: Side) -> float:
    """How far a side reaches from its middle, where the radius is the root of the followers."""
    if not side.creators:
        return 0.0
    radius = math.sqrt(side.followers * together(side.creators))
    return max(math.hypot(x, y) + radius for x, y in _places(side, radius))


def _side(side: Side, scale: float, x: float, y: float) -> Element:
    whole = scale * math.sqrt(side.followers * together(side.creators))
    drawn = []
    for number, (left, top) in zip(_counts(side), _places(side, whole), strict=True):
        radius = scale * math.sqrt(side.followers * number)
        drawn.append(_circle("dot-followers", x + left, y + top, radius))
        for name, share in (("dot-reached", side.reached), ("dot-engaged", side.engaged)):
            if share:
                drawn.append(_circle(name, x + left, y + top, radius * math.sqrt(min(share, 1.0))))
    return Element(
        "g",
        {
            "class": f"chart-point dots-side dots-{side.name}",
            "role": "img",
            "aria-label": side.words,
            "data-point": "",
        },
        tuple(drawn),
    )


def _circle(name: str, x: float, y: float, radius: float) -> Element:
    # A radius keeps more digits than a place: areas of small dots are compared.
    return Element(
        "circle",
        {
            "class": name,
            "cx": coordinate(x),
            "cy": coordinate(y),
            "r": format(round(settle(radius), 4), "g"),
        },
    )
