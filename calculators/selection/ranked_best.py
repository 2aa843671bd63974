"""The best of ranked items for a weight, and the lightest that are worth enough."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.selection.choice import Effort
from calculators.selection.ranked import WHOLE, Prices, Ranked, most_by_rank
from calculators.selection.ranked_layers import Goal, search

_HALVINGS = 32
# A search that leaves a larger gap than this is done again with so many times the states.
_NEAR, _WIDER = 1e-3, 6
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
    _lightest(items, goal)
    if goal.wanted is None:
        by_rank = most_by_rank(items, goal.capacity)
    else:
        # Only what is lighter than the best so far is looked for, which bounds the shares too.
        loose = most_by_rank(items, goal.capacity)
        free = Prices(items, loose, 0.0)
        if free.reach < goal.wanted:
            return None
        _priced(items, loose, goal, free)
        by_rank = most_by_rank(items, min(goal.capacity, goal.weight))
    free = Prices(items, by_rank, 0.0)
    if free.reach == -math.inf:
        return None
    tightest, bound = _priced(items, by_rank, goal, free)
    if goal.wanted is None and goal.worth >= WHOLE:
        return RankedChoice(goal.best or (), goal.worth, goal.weight, goal.worth)
    goal.price = tightest.price
    for states in (width, width * _WIDER):
        dropped = search(items, tightest, goal, states, effort)
        if goal.best is None:
            return None
        bound = _proved(goal, tightest, bound, dropped)
        if _near(goal, bound) or effort.spent:
            break
    _strip(items, goal)
    proved = bound
    if goal.wanted is None and bound <= goal.worth * (1 + _NOTHING):
        proved = goal.worth
    return RankedChoice(goal.best or (), goal.worth, goal.weight, proved)


def _near(goal: Goal, bound: float) -> bool:
    """Whether what is left open is little; worth is a logarithm of what is missed."""
    if goal.wanted is None:
        return math.expm1(goal.worth - bound) >= -_NEAR * math.expm1(goal.worth)
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
    """The price whose bound is tightest, found by halving, with selections offered on the way."""
    tightest, bound = free, free.reach if goal.wanted is None else 0.0
    _offer(items, goal, free)
    if goal.wanted is None and goal.best is not None and goal.worth >= bound:
        return tightest, bound
    heavy = [
        row[0] / weight for row, weight in zip(by_rank, items.weights, strict=True) if weight > 0
    ]
    high = max(heavy, default=0.0) * 1.01
    low = high * 1e-7
    for _ in range(_HALVINGS):
        if not high:
            break
        price = math.sqrt(low * high)
        prices = Prices(items, by_rank, price)
        taken = _offer(items, goal, prices)
        if goal.wanted is None:
            found = prices.reach + price * goal.capacity
            tighter, too_much = found < bound, items.weight(taken) > goal.capacity
        else:
            found = (goal.wanted - prices.reach) / price
            promised = prices.reach + price * items.weight(taken)
            tighter, too_much = found > bound, promised >= goal.wanted
        if tighter:
            tightest, bound = prices, found
        if too_much:
            low = price
        else:
            high = price
        if high <= low * (1 + 1e-7):
            break
    return tightest, bound


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


def _lightest(items: Ranked, goal: Goal) -> None:
    """Offer the lightest selection that the counts allow."""
    forced = [place for place, must in enumerate(items.forced) if must]
    others = sorted(
        (place for place, must in enumerate(items.forced) if not must),
        key=lambda place: items.weights[place],
    )
    taken = sorted([*forced, *others[: max(items.least - len(forced), 0)]])
    if items.least <= len(taken) <= items.most:
        goal.offer(taken, items.worth(taken), items.weight(taken))


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
