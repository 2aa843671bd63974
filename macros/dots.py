"""`{{ dots() }}`: one large dot, and the many small ones that have its followers among them."""

from __future__ import annotations

from math import cos, hypot, pi, sin, sqrt

from macros.fault import CallError
from macros.page_template import fill

RADIUS = 100.0
_GOLDEN_ANGLE = pi * (3 - sqrt(5))

# From a dot's middle to the next turn of the spiral, in radii: they come near and never touch.
_PITCH = 1.3


def check(one: object = 1_000_000, many: object = 100, each: object = 10_000) -> None:
    """Refuse what cannot be drawn: each is a whole number above 0, and `many` is 400 at most."""
    for name, value in (("one", one), ("many", many), ("each", each)):
        if not isinstance(value, int) or value < 1:
            raise CallError(f"{name} is not a whole number above 0: write {name}=100")
    if isinstance(many, int) and many > 400:
        raise CallError("many is above 400, too many dots to see: write many=400 or fewer")


def render(one: int = 1_000_000, many: int = 100, each: int = 10_000) -> str:
    """The drawing, with areas true to scale.

    Arguments: followers of the `one` creator; how `many` small ones, and the followers of
    `each`. Returns: one `dots-figure` element. Raises CallError.
    """
    check(one, many, each)
    small = RADIUS * sqrt(each / one)
    places = spiral(many, small * _PITCH)
    reach = max(RADIUS, *(hypot(x, y) + small for x, y in places)) + 2
    return fill(
        "dots.html",
        one=f"{one:,}",
        many=f"{many:,}",
        each=f"{each:,}",
        radius=RADIUS,
        small=round(small, 2),
        places=places,
        box=f"{-reach:.2f} {-reach:.2f} {2 * reach:.2f} {2 * reach:.2f}",
    )


def spiral(count: int, pitch: float) -> list[tuple[float, float]]:
    """Places of `count` dots around (0, 0), spread as a sunflower spreads its seeds.

    >>> spiral(1, 10.0)
    [(7.07, 0.0)]
    """
    return [
        (
            round(pitch * sqrt(index + 0.5) * cos(index * _GOLDEN_ANGLE), 2),
            round(pitch * sqrt(index + 0.5) * sin(index * _GOLDEN_ANGLE), 2),
        )
        for index in range(count)
    ]
