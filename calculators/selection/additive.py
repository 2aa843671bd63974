"""A pool in which the worth of a pick is the sum of its items' worth."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from calculators.selection.cheapest import cheapest
from calculators.selection.choice import Choice, Effort, Limits
from calculators.selection.knapsack import best
from calculators.selection.pool import Pick

# All worth together comes to this many units, which leaves every sum below 2⁵³ exact.
_UNITS = 2.0**50


@dataclass(frozen=True, slots=True)
class Additive:
    """Items by place: their worth, whole costs, and whether each must be taken.

    `least` and `most` count those that must be taken too. `effort` is for one search.
    """

    values: Sequence[float]
    costs: Sequence[float]
    forced: Sequence[bool]
    least: int
    most: int
    effort: int

    def best(self, budget: float) -> Pick | None:
        """The pick worth most for a budget, of equals the cheapest; None where there is none.

        >>> Additive([3.0, 2.0, 2.0], [3.0, 2.0, 2.0], [False] * 3, 0, 3, 99).best(4.0).taken
        (1, 2)
        """
        room = budget - self._forced_cost()
        if room < 0 or self._must() > self.most:
            return None
        places = self._free(room)
        values, unit = _in_units([self.values[place] for place in places])
        costs = [self.costs[place] for place in places]
        limits = Limits(room, self._more(self.least), self.most - self._must())
        effort = Effort(self.effort)
        step = _step(len(places))
        found = best(values, costs, limits, step=step, effort=effort)
        if found is None:
            return None
        found = _cheapest_equal(values, costs, found, limits, step)
        worth = self._worth(self._all(places, found.taken))
        bound = worth
        if found.bound > found.value:
            forced = math.fsum(self._forced_values())
            bound = max(worth, forced + found.bound / unit)
        return self._pick(self._all(places, found.taken), bound)

    def cheapest(self, worth: float, budget: float) -> Pick | None:
        """The cheapest pick of at least this worth; None where none is within the budget.

        >>> pool = Additive([3.0, 2.0, 2.0], [3.0, 2.0, 2.0], [False] * 3, 0, 3, 99)
        >>> pool.cheapest(3.5, 9.0).cost
        4.0
        """
        room = budget - self._forced_cost()
        if room < 0 or self._must() > self.most:
            return None
        places = self._free(room)
        needed = max(worth - math.fsum(self._forced_values()), 0.0)
        # Whoever is worth more than all that is needed is worth no more than that here.
        capped = [min(self.values[place], needed) for place in places]
        values = _in_units([*capped, needed])[0]
        wanted = max(values.pop() - _step(len(places)), 0.0)
        costs = [self.costs[place] for place in places]
        counts = self._more(self.least), min(self.most - self._must(), len(places))
        if counts[0] > counts[1]:
            return None
        found = cheapest(values, costs, wanted, counts, Effort(self.effort))
        if found is None or found.weight > room:
            return None
        return self._pick(self._all(places, found.taken), found.bound + self._forced_cost())

    def given(self, place: int) -> Additive:
        """The same pool with one item that costs nothing and must be taken."""
        costs, forced = list(self.costs), list(self.forced)
        costs[place], forced[place] = 0.0, True
        return replace(self, costs=costs, forced=forced)

    def _free(self, room: float) -> list[int]:
        """Those to choose among; who adds nothing only where the least count may need them."""
        fitting = [
            place
            for place, cost in enumerate(self.costs)
            if not self.forced[place] and cost <= room
        ]
        if self._more(self.least):
            return fitting
        return [place for place in fitting if self.values[place] > 0]

    def _must(self) -> int:
        return sum(self.forced)

    def _more(self, count: int) -> int:
        return max(count - self._must(), 0)

    def _forced_values(self) -> list[float]:
        return [value for value, must in zip(self.values, self.forced, strict=True) if must]

    def _forced_cost(self) -> float:
        return math.fsum(cost for cost, must in zip(self.costs, self.forced, strict=True) if must)

    def _all(self, places: Sequence[int], taken: Sequence[int]) -> tuple[int, ...]:
        """Those taken and those who must be; who adds nothing only as far as the count asks."""
        forced = [place for place, must in enumerate(self.forced) if must]
        free = sorted(
            (places[one] for one in taken),
            key=lambda place: (self.values[place] <= 0, self.costs[place], place),
        )
        worthy = sum(self.values[place] > 0 for place in free)
        return tuple(sorted([*forced, *free[: max(worthy, self._more(self.least))]]))

    def _worth(self, taken: Sequence[int]) -> float:
        return math.fsum(self.values[place] for place in taken)

    def _pick(self, taken: tuple[int, ...], bound: float) -> Pick:
        cost = math.fsum(self.costs[place] for place in taken)
        return Pick(taken, self._worth(taken), cost, bound)


def _in_units(values: Sequence[float]) -> tuple[list[float], float]:
    """Values as whole numbers of units, and how many units one is: a power of two."""
    whole = math.fsum(values)
    if whole <= 0:
        return [0.0] * len(values), 1.0
    unit = 2.0 ** math.floor(math.log2(_UNITS / whole))
    return [float(math.floor(value * unit + 0.5)) for value in values], unit


def _step(count: int) -> float:
    """A difference of so many units may be rounding alone."""
    return count / 2 + 1


def _cheapest_equal(
    values: Sequence[float], costs: Sequence[float], found: Choice, limits: Limits, step: float
) -> Choice:
    """Of picks that are worth the same to twelve digits, the cheapest that a short search finds."""
    counts = limits.least, min(limits.most, len(values))
    effort = Effort(30_000)
    other = cheapest(values, costs, max(found.value - step, 0.0), counts, effort)
    if other is None or other.weight >= found.weight:
        return found
    bound = found.bound if found.bound > found.value else other.value
    return Choice(other.taken, other.value, other.weight, bound)
