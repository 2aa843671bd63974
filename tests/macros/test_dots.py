"""The picture of one and many is true to scale."""

from __future__ import annotations

import re
from itertools import combinations
from math import hypot, pi

import pytest

from macros import dots
from macros.fault import CallError


def circles(html: str) -> list[tuple[float, float, float]]:
    found = re.findall(r"<circle (?:cx=\"(\S+)\" cy=\"(\S+)\" )?r=\"(\S+)\"/>", html)
    return [(float(x or 0), float(y or 0), float(r)) for x, y, r in found]


def test_areas_are_followers() -> None:
    one, *many = circles(dots.render(one=900_000, many=60, each=15_000))
    assert len(many) == 60
    for _, _, radius in many:
        assert pi * radius**2 / (pi * one[2] ** 2) == pytest.approx(15_000 / 900_000, rel=1e-3)


@pytest.mark.parametrize("many", [1, 7, 100, 400])
def test_no_dot_hides_another(many: int) -> None:
    _, *small = circles(dots.render(many=many))
    for (x, y, r), (u, v, s) in combinations(small, 2):
        assert hypot(x - u, y - v) > r + s


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(CallError, match="whole number"):
        dots.check(one="a million")
    with pytest.raises(CallError, match="too many"):
        dots.check(many=5000)
