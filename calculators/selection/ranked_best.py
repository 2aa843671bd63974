"""The best of ranked items for a weight, and the lightest that are worth enough."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.selection.choice import Effort
from calculators.selection.ranked import WHOLE, Prices, Ranked, most_by_rank
from calculators.selection.ranked_layers import Goal, search

# How many prices are tried at most, and a difference of bounds that is rounding alone.
_CORNERS, _FLAT = 24, 1e-12
# How often the bound is tightened while the best grows lighter by more than a hundredth.
_TIGHTER, _LIGHTER = 5, 0.99
# A search that leaves a larger gap than this is done again with so many times the states.
_NEAR, _WIDER = 2e-3, 6
# A share of worth too small to leave as a figure.
_NOTHING = 1e-13


@dataclass(frozen=True, slots=True)
class RankedChoice:
    """What is taken, by place; `bound` is the most worth, or with a target the least weight."""

    taken: tuple[int, ...]
    worth: float
    weight: float
    bound: float


def best_ranked(
    items: Ranked, capacity: float, *, width: int, effort: Effort
) -> RankedChoice | None:
    """The selection worth most within a weight, and the most that any could be worth.

    Arguments: `items`, in falling order of share; `capacity`; `width`, how many states are kept
    side by side; `effort`. Returns: the choice, or None where none keeps to the limits.

    >>> items = Ranked([0.2, 0.1], [5.0, 1.0], [False, False], 0.5, 0, 2)
    >>> best_ranked(items, 5.0, width=10, effort=Effort(100)).taken
    (0,)
    """
    return _solve(items, Goal(0.0, capacity, None), width, effort)


def cheapest_ranked(
    items: Ranked, wanted: float, capacity: float, *, width: int, effort: Effort
) -> RankedChoice | None:
    """The lightest selection worth `wanted`, and the least that any such could weigh.

    Arguments: as for `best_ranked`; `capacity`, the most that it may weigh at all. Returns: the
    choice, or None where none is found.
    """
    return _solve(items, Goal(0.0, capacity, wanted), width, effort)


def _solve(items: Ranked, goal: Goal, width: int, effort: Effort) -> RankedChoice | None:
    lightest = _lightest(items)
    if items.least <= len(lightest) <= items.most:
        goal.offer(lightest, items.worth(lightest), items.weight(lightest))
    bound = 0.0 if goal.wanted is not None else math.inf
    known: tuple[Prices, float] | None = None
    for states in (width, width * _WIDER, width * _WIDER * _WIDER):
        # A budget bounds the shares alike however good the best is; a target does not.
        if known is None or goal.wanted is not None:
            known = _bounded(items, goal)
        if known is None:
            return None
        tightest, found = known
        bound = min(bound, found) if goal.wanted is None else max(bound, found)
        if goal.wanted is None and goal.worth >= WHOLE:
            bound = goal.worth
            break
        goal.price = tightest.price
        dropped = search(items, tightest, goal, states, effort)
        if goal.best is None:
            return None
        bound = _proved(goal, tightest, bound, dropped)
        if _near(goal, bound) or effort.spent:
            break
    _strip(items, goal)
    if goal.wanted is None and bound <= goal.worth * (1 + _NOTHING):
        bound = goal.worth
    return RankedChoice(goal.best or (), goal.worth, goal.weight, bound)


def _bounded(items: Ranked, goal: Goal) -> tuple[Prices, float] | None:
    """The price whose bound is tightest, and the bound; None where nothing keeps to the limits.

    Only what is lighter than the best so far is looked for, which bounds the shares, so that a
    lighter one found on the way makes a tighter bound.
    """
    known: tuple[Prices, float] | None = None
    for _ in range(_TIGHTER):
        weight = min(goal.capacity, goal.weight) if goal.wanted is not None else goal.capacity
        by_rank = most_by_rank(items, weight)
        free = Prices(items, by_rank, 0.0)
        if free.reach == -math.inf or (known is None and _too_little(free, goal)):
            return known
        known = _priced(items, by_rank, goal, free)
        if goal.wanted is None or goal.weight > weight * _LIGHTER:
            break
    return known


def _too_little(free: Prices, goal: Goal) -> bool:
    """Whether not even all together are worth what is wanted."""
    return goal.wanted is not None and goal.best is None and free.reach < goal.wanted


def _near(goal: Goal, bound: float) -> bool:
    """Whether what is left open is little; worth is a logarithm of what is missed."""
    if goal.wanted is None:
        whole = goal.worth >= WHOLE
        return whole or math.expm1(goal.worth - bound) >= -_NEAR * math.expm1(goal.worth)
    return goal.weight - bound <= _NEAR * goal.weight


def _proved(goal: Goal, prices: Prices, bound: float, dropped: float) -> float:
    """What is proved when the search is over."""
    if goal.wanted is None:
        reached = dropped + prices.price * goal.capacity
        return max(goal.worth, min(bound, reached))
    if dropped == -math.inf:
        return goal.weight
    needed = (goal.wanted - dropped) / prices.price if prices.price else 0.0
    return min(goal.weight, math.ceil(max(bound, needed) - 1e-6))


def _priced(
    items: Ranked, by_rank: Sequence[Sequence[float]], goal: Goal, free: Prices
) -> tuple[Prices, float]:
    """The price whose bound is tightest, and that bound; selections on the way are offered.

    Every price finds a corner of what is worth most at each weight. Between the nearest corners
    on both sides of the goal, the slope is the next price, until no corner lies above it.
    """
    tightest, bound = free, free.reach if goal.wanted is None else 0.0
    taken = _offer(items, goal, free)
    heavy = free.reach, items.weight(taken)
    if goal.wanted is None and heavy[1] <= goal.capacity:
        return tightest, bound
    light = _corner(items, by_rank, _lightest(items))
    for _ in range(_CORNERS):
        if heavy[1] <= light[1] or heavy[0] <= light[0]:
            break
        price = (heavy[0] - light[0]) / (heavy[1] - light[1])
        prices = Prices(items, by_rank, price)
        taken = _offer(items, goal, prices)
        if goal.wanted is None:
            found = prices.reach + price * goal.capacity
            tighter = found < bound
        else:
            found = (goal.wanted - prices.reach) / price
            tighter = found > bound
        if tighter:
            tightest, bound = prices, found
        weight = items.weight(taken)
        corner = prices.reach + price * weight, weight
        if prices.reach <= (light[0] - price * light[1]) * (1 + _FLAT):
            break
        beyond = weight > goal.capacity if goal.wanted is None else corner[0] >= goal.wanted
        heavy, light = (corner, light) if beyond else (heavy, corner)
    return tightest, bound


def _corner(
    items: Ranked, by_rank: Sequence[Sequence[float]], taken: Sequence[int]
) -> tuple[float, float]:
    """The most that a selection may be worth by rank, and what it weighs."""
    worth = math.fsum(by_rank[place][rank] for rank, place in enumerate(taken))
    return worth, items.weight(taken)


def _offer(items: Ranked, goal: Goal, prices: Prices) -> list[int]:
    """Offer the selection at a price, cut or filled up until it keeps to the goal."""
    taken = prices.selection()
    mended = _mended(items, prices, goal, taken)
    if mended is not None:
        goal.offer(mended, items.worth(mended), items.weight(mended))
    return taken


def _mended(items: Ranked, prices: Prices, goal: Goal, taken: Sequence[int]) -> list[int] | None:
    """A selection within the capacity: without its poorest, then with whatever still fits."""
    mine = list(taken)
    ranks = {place: rank for rank, place in enumerate(mine)}

    def dear(place: int) -> float:
        rank = min(ranks.get(place, len(mine)), len(prices.by_rank[place]) - 1)
        worth = prices.by_rank[place][rank] if rank >= 0 else 0.0
        return items.weights[place] / worth if worth else math.inf

    weight = items.weight(mine)
    for place in sorted((p for p in taken if not items.forced[p]), key=dear, reverse=True):
        if weight <= goal.capacity:
            break
        if len(mine) > items.least:
            mine.remove(place)
            weight -= items.weights[place]
    if weight > goal.capacity:
        return None
    held = set(mine)
    others = sorted((p for p in range(len(items.shares)) if p not in held), key=dear)
    if goal.wanted is None:
        mine = _filled(items, goal, mine, others)
    else:
        mine = _raised(items, goal.wanted, mine, others)
    return mine if items.least <= len(mine) <= items.most else None


def _filled(items: Ranked, goal: Goal, taken: list[int], others: Sequence[int]) -> list[int]:
    """With every other item that still fits, in this order."""
    weight = items.weight(taken)
    for place in others:
        if len(taken) < items.most and weight + items.weights[place] <= goal.capacity:
            taken.append(place)
            weight += items.weights[place]
    return sorted(taken)


def _raised(items: Ranked, wanted: float, taken: Sequence[int], others: Sequence[int]) -> list[int]:
    """With other items, in this order, until it is worth what is wanted."""
    mine = sorted(taken)
    for place in others:
        if items.worth(mine) >= wanted or len(mine) >= items.most:
            break
        mine = sorted([*mine, place])
    return mine


def _lightest(items: Ranked) -> list[int]:
    """The lightest selection that the counts allow."""
    forced = [place for place, must in enumerate(items.forced) if must]
    others = sorted(
        (place for place, must in enumerate(items.forced) if not must),
        key=lambda place: items.weights[place],
    )
    return sorted([*forced, *others[: max(items.least - len(forced), 0)]])


def _strip(items: Ranked, goal: Goal) -> None:
    """Take out whoever adds nothing."""
    taken = list(goal.best or ())
    for place in sorted(taken, key=lambda one: -items.weights[one]):
        if items.forced[place] or len(taken) <= items.least:
            continue
        rest = [one for one in taken if one != place]
        worth = items.worth(rest)
        if worth >= goal.worth * (1 - _NOTHING) and (goal.wanted is None or worth >= goal.wanted):
            taken = rest
    goal.best, goal.weight, goal.worth = tuple(taken), items.weight(taken), items.worth(taken)
