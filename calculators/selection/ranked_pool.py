"""A pool in which what an item adds depends on its rank: reach with overlap."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from calculators.selection.choice import Effort
from calculators.selection.outdone import standing
from calculators.selection.pool import Pick
from calculators.selection.ranked import Ranked
from calculators.selection.ranked_best import RankedChoice, best_ranked, cheapest_ranked


@dataclass(frozen=True, slots=True)
class RankedPool:
    """Items by place: the share that each reaches, whole costs, and whether each must be taken.

    `width` is how many states a search keeps side by side, `effort` its limit.
    """

    shares: Sequence[float]
    costs: Sequence[float]
    forced: Sequence[bool]
    overlap: float
    least: int
    most: int
    width: int
    effort: int

    def best(self, budget: float) -> Pick | None:
        """The pick worth most for a budget; None where there is none.

        >>> pool = RankedPool([0.1, 0.2], [1.0, 5.0], [False] * 2, 0.5, 0, 2, 99, 999)
        >>> pool.best(5.0).taken
        (1,)
        """
        places, items = self._ranked(budget)
        effort = Effort(self.effort)
        return self._pick(places, best_ranked(items, budget, width=self.width, effort=effort))

    def cheapest(self, worth: float, budget: float) -> Pick | None:
        """The cheapest pick of at least this worth; None where none is within the budget."""
        places, items = self._ranked(budget)
        effort = Effort(self.effort)
        found = cheapest_ranked(items, worth, budget, width=self.width, effort=effort)
        return self._pick(places, found)

    def given(self, place: int) -> RankedPool:
        """The same pool with one item that costs nothing and must be taken."""
        costs, forced = list(self.costs), list(self.forced)
        costs[place], forced[place] = 0.0, True
        return replace(self, costs=costs, forced=forced)

    def _ranked(self, budget: float) -> tuple[list[int], Ranked]:
        """Those who can be paid for in falling order of share, and as many as can be at most."""
        able = [
            place
            for place, cost in enumerate(self.costs)
            if self.forced[place] or (cost <= budget and (self.shares[place] or self.least))
        ]
        found = standing(
            [self.shares[place] for place in able],
            [self.costs[place] for place in able],
            [self.forced[place] for place in able],
            budget,
            self.most,
        )
        places = [able[place] for place in found]
        so_far, affordable = 0.0, 0
        for cost in sorted(self.costs[place] for place in places):
            so_far += cost
            if so_far > budget:
                break
            affordable += 1
        return places, Ranked(
            [self.shares[place] for place in places],
            [self.costs[place] for place in places],
            [self.forced[place] for place in places],
            self.overlap,
            self.least,
            min(self.most, affordable),
        )

    def _pick(self, places: Sequence[int], found: RankedChoice | None) -> Pick | None:
        if found is None:
            return None
        taken = tuple(sorted(places[place] for place in found.taken))
        cost = math.fsum(self.costs[place] for place in taken)
        return Pick(taken, found.worth, cost, found.bound)
