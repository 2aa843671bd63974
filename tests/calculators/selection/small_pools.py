"""Small pools, drawn at random and searched by trying every pick."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from hypothesis import strategies as st

from calculators.overlap import reached


@dataclass(frozen=True)
class Small:
    """Values or shares and costs of up to nine items, who must be in, and how many may be."""

    values: tuple[float, ...]
    costs: tuple[float, ...]
    forced: tuple[bool, ...]
    least: int
    most: int

    def picks(self) -> Iterator[tuple[int, ...]]:
        """Every pick with the right count that holds all who must be in."""
        places = range(len(self.values))
        must = {place for place in places if self.forced[place]}
        for count in range(self.least, min(self.most, len(self.values)) + 1):
            yield from (pick for pick in combinations(places, count) if must <= set(pick))

    def cost(self, pick: tuple[int, ...]) -> float:
        """What a pick costs."""
        return sum(self.costs[place] for place in pick)

    def worth(self, pick: tuple[int, ...]) -> float:
        """The sum of a pick's values."""
        return math.fsum(self.values[place] for place in pick)

    def reach(self, pick: tuple[int, ...], overlap: float) -> float:
        """The share that a pick reaches with overlap, its values taken as shares."""
        return reached([(self.values[place], 1) for place in pick], overlap)


@st.composite
def small_pools(draw: st.DrawFn, *, shares: bool = False) -> Small:
    """Pools whose values follow costs, or not; with gifts, ties, and items that add nothing."""
    count = draw(st.integers(1, 9))
    costs = draw(st.lists(st.integers(0, 30), min_size=count, max_size=count))
    kind = draw(st.sampled_from(["apart", "same", "more", "less"]))
    values = {
        "apart": draw(st.lists(st.integers(0, 40), min_size=count, max_size=count)),
        "same": costs,
        "more": [cost + 3 for cost in costs],
        "less": [max(cost - 3, 0) for cost in costs],
    }[kind]
    scale = draw(st.sampled_from([1 / 50, 1 / 400])) if shares else draw(st.sampled_from([1, 0.37]))
    forced = draw(st.lists(st.integers(0, 9), min_size=count, max_size=count))
    least = draw(st.one_of(st.just(0), st.integers(0, count)))
    most = draw(st.one_of(st.just(count), st.integers(0, count)))
    return Small(
        tuple(value * scale for value in values),
        tuple(map(float, costs)),
        tuple(one == 0 for one in forced),
        least,
        most,
    )
