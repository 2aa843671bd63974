"""The choice itself: who is in, what more money would do, and at what fee the others would be."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from calculators.progress import tell
from calculators.roster import Deal
from calculators.roster_aim import Aim
from calculators.selection.additive import Additive
from calculators.selection.pool import Pick, Pool
from calculators.selection.ranked import WHOLE
from calculators.selection.ranked_pool import RankedPool
from calculators.writing import settle

# States that the search for the choice itself may look at, and those for what stands beside it.
_EFFORT, _EFFORT_OF_THOUSANDS, _LITTLE = 2_000_000, 600_000, 40_000
_THOUSANDS = 1_000
# Of a long list, how many of those not chosen are looked at for what stands beside the choice.
_BESIDE, _BESIDE_RANKED = 500, 120
_WIDTH, _NARROW = 500, 60
# So few are searched well wherever they stand.
_FEW = 30
# A little more than as much, beyond the rounding of twelve digits.
_MORE = 1 + 4e-12


@dataclass(frozen=True, slots=True)
class Terms:
    """A budget or a wanted worth, in small change and in the aim's worth, and the counts."""

    budget: float | None
    wanted: float | None
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Chooser:
    """The deals that may be chosen, what for, on what terms, and who must be in."""

    deals: Sequence[Deal]
    aim: Aim
    terms: Terms
    forced: frozenset[str]

    def pool(self, *, quick: bool = False, overlap: float | None = None) -> Pool:
        """The deals as a pool; `quick` searches little, for what stands beside the choice."""
        costs = [deal.cost or 0.0 for deal in self.deals]
        forced = [deal.name in self.forced for deal in self.deals]
        least, most = self.terms.least, self.terms.most
        count = len(self.deals)
        shared = self.aim.overlap if overlap is None else overlap
        if self.aim.reaches and shared is not None:
            shares = [self.aim.share(deal) for deal in self.deals]
            width, effort = (_NARROW, _LITTLE) if quick and count > _FEW else (_WIDTH, _EFFORT)
            return RankedPool(shares, costs, forced, shared, least, most, width, effort)
        effort = _EFFORT if count <= _THOUSANDS else _EFFORT_OF_THOUSANDS
        values = [self.aim.value(deal) for deal in self.deals]
        return Additive(values, costs, forced, least, most, _LITTLE if quick else effort)

    def choose(self, *, quick: bool = False, overlap: float | None = None) -> Pick | None:
        """The pick on these terms, or None where the counts or the target cannot be met."""
        pool = self.pool(quick=quick, overlap=overlap)
        if self.terms.wanted is not None:
            return pool.cheapest(self.terms.wanted, self.everything)
        return self._best(pool, self.terms.budget or 0.0)

    @property
    def everything(self) -> float:
        """What all deals cost together."""
        return float(sum(deal.cost or 0.0 for deal in self.deals))

    def farthest(self) -> Pick | None:
        """The pick that is worth most, whatever it costs."""
        return self._best(self.pool(), self.everything)

    def best_for(self, pool: Pool, budget: float) -> float:
        """The amount that a budget buys."""
        pick = self._best(pool, budget)
        return self.aim.amount(pick.worth) if pick else 0.0

    def highest_fee(self, deal: Deal, pick: Pick, work: float) -> float | None:
        """The highest fee at which a deal that is not in the pick would be, in small change.

        Arguments: `deal`, among these or not; `pick`; `work`, what choosing anybody costs beside
        the fee. Returns: the fee that leaves just enough to reach more than the pick does with the
        deal in it (or, with a target, the same for less); None where no fee does.
        """
        if self.aim.value(deal) <= 0 and not self.terms.least:
            return None
        fee = self._searched_fee(deal, pick)
        if fee is not None and fee >= work:
            return fee - work
        # The search may miss what is plain: whoever asks nothing is welcome.
        return 0.0 if self._welcome(deal, pick, work) else None

    def _searched_fee(self, deal: Deal, pick: Pick) -> float | None:
        """The most that a deal may cost in all, as far as the search for the others finds."""
        others = [one for one in self.deals if one.name != deal.name]
        asked = replace(self, deals=[*others, replace(deal, cost=0.0)])
        pool = asked.pool(quick=True).given(len(others))
        if self.terms.wanted is not None:
            rest = pool.cheapest(self.terms.wanted, pick.cost)
            return None if rest is None else pick.cost - rest.cost - 1
        budget = self.terms.budget or 0.0
        same = pool.cheapest(pick.worth, budget)
        if same is None:
            return None
        more: Pick | None = same
        if same.worth < pick.worth * _MORE:
            more = pool.cheapest(pick.worth * _MORE, budget)
        # As much for less is better too.
        return max([pick.cost - same.cost - 1] + ([budget - more.cost] if more else []))

    def _welcome(self, deal: Deal, pick: Pick, work: float) -> bool:
        """Whether the pick with one more, who asks nothing, keeps to the terms and is better."""
        budget = self.terms.budget
        if budget is None or pick.cost + work > budget or len(pick.taken) >= self.terms.most:
            return False
        if not self.aim.ranked:
            return self.aim.value(deal) > 0
        mine = [self.deals[place] for place in pick.taken]
        return settle(self.aim.amount_of([*mine, deal])) > settle(self.aim.amount_of(mine))

    def beside(self, pick: Pick) -> tuple[Chooser, Pick]:
        """Those of a long list who matter near a pick, and the pick among them.

        What is chosen among fewer is never better than among all, so that a fee found here is one
        at which somebody would be in.
        """
        room = _BESIDE_RANKED if self.aim.ranked else _BESIDE
        if len(self.deals) <= room:
            return self, pick
        taken = set(pick.taken)
        others = sorted(
            (place for place in range(len(self.deals)) if place not in taken), key=self.dearness
        )
        kept = sorted([*taken, *others[: room + 2 * len(taken)]])
        few = replace(self, deals=[self.deals[place] for place in kept])
        inside = tuple(place for place, old in enumerate(kept) if old in taken)
        return few, replace(pick, taken=inside)

    def dearness(self, place: int) -> tuple[float, str]:
        """What a deal costs for its worth; who is worth nothing comes last."""
        deal = self.deals[place]
        value = self.aim.share(deal) if self.aim.ranked else self.aim.value(deal)
        return ((deal.cost or 0.0) / value if value else math.inf, deal.name)

    def _best(self, pool: Pool, budget: float) -> Pick | None:
        pick = pool.best(budget)
        if pick and self.aim.reaches and pick.worth >= WHOLE * (1 - 1e-9):
            # Everybody is reached: as many for less.
            cheaper = pool.cheapest(WHOLE, budget)
            if cheaper and cheaper.cost <= pick.cost:
                return replace(cheaper, bound=cheaper.worth)
            return replace(pick, bound=pick.worth)
        return pick


def budgets(middle: float, whole: float, points: Sequence[float]) -> list[float]:
    """Budgets from a part of the one that is asked about to what everybody costs.

    >>> budgets(100.0, 150.0, (0.5, 1, 2))
    [50.0, 100.0, 150.0]
    """
    found = {float(round(min(middle * share, whole))) for share in points}
    return sorted(budget for budget in found if budget > 0)


def frontier(
    chooser: Chooser, middle: float, points: Sequence[float], known: tuple[float, float]
) -> list[tuple[float, float]]:
    """What each of some budgets buys: small change, and the amount.

    Arguments: `chooser`; `middle`, the budget asked about; `points`, as shares of it; `known`, a
    budget and what it buys. Returns: pairs in rising order of both. Raises nothing.
    """
    free = replace(chooser, terms=replace(chooser.terms, wanted=None, budget=0.0))
    pool = free.pool(quick=True)
    found = dict([known])
    asked = budgets(middle, max(chooser.everything, 0.0), points)
    for number, budget in enumerate(asked):
        tell(0.5 + 0.25 * number / len(asked), "what other budgets buy")
        found[budget] = max(found.get(budget, 0.0), free.best_for(pool, budget))
    rising, most = [], 0.0
    for budget in sorted(found):
        most = max(most, found[budget])
        rising.append((budget, most))
    return rising
