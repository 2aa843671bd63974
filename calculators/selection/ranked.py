"""Selection where what an item adds falls with its rank: reach with overlap.

Items stand in falling order of share p, and the k-th taken adds −ln(1 − h), with
h = p·(1 − o) ÷ ((1 − o) + (k − 1)·o − (the shares taken before)). With those before at most the
k − 1 largest of all, what an item adds depends on itself and its rank alone; a price on weight
then leaves a small dynamic program, whose worth is a bound (Lagrange).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# An item that reaches all the rest adds this much: beyond it reach is whole to twelve digits.
WHOLE = 30.0
# At how many prices of weight the sum of shares is bounded.
_PRICES = 24


def adds(share: float, before: int, taken: float, overlap: float) -> float:
    """What the next item adds, −ln(1 − h).

    Arguments: `share`, the item's; `before`, how many were taken; `taken`, the sum of their
    shares; `overlap`, all fractions. Returns: a number from 0 to `WHOLE`. Raises nothing.

    >>> round(1 - math.exp(-adds(0.2, 0, 0, 0.5) - adds(0.1, 1, 0.2, 0.5)), 12)
    0.25
    """
    apart = 1 - overlap
    if before and not apart:
        return 0.0
    part = share * apart if before else share
    divisor = apart + before * overlap - taken if before else 1.0
    if divisor <= part:
        return WHOLE
    return min(-math.log1p(-part / divisor), WHOLE)


@dataclass(frozen=True, slots=True)
class Ranked:
    """Items in falling order of share: what each weighs, and whether it must be taken."""

    shares: Sequence[float]
    weights: Sequence[float]
    forced: Sequence[bool]
    overlap: float
    least: int
    most: int

    def worth(self, taken: Sequence[int]) -> float:
        """What a selection is worth, its places in rising order."""
        so_far = before = 0.0
        for count, place in enumerate(taken):
            so_far += adds(self.shares[place], count, before, self.overlap)
            before += self.shares[place]
        return so_far

    def weight(self, taken: Sequence[int]) -> float:
        """What a selection weighs."""
        return float(sum(self.weights[place] for place in taken))


def most_by_rank(items: Ranked, capacity: float) -> list[list[float]]:
    """The most that each item can add at each rank, in selections that weigh `capacity` at most."""
    before = 0.0
    largest = [0.0]
    for share in items.shares:
        before += share
        largest.append(before)
    within = _most_before(items, capacity)
    found = []
    for place, share in enumerate(items.shares):
        weight = items.weights[place]
        row = []
        for rank in range(min(place + 1, items.most)):
            most, price = within[rank]
            before = min(largest[rank], max(most - price * weight, 0.0))
            row.append(adds(share, rank, before, items.overlap))
        found.append(row)
    return found


def _most_before(items: Ranked, capacity: float) -> list[tuple[float, float]]:
    """By count, the most that the shares of so many can come to, and the price of weight in that.

    With a price on weight it is price·capacity and the so many largest of share − price·weight;
    whoever comes next leaves the others price·weight less.
    """
    count = len(items.shares)
    found = [(math.inf, 0.0)] * (count + 1)
    if capacity == math.inf:
        return found
    ratios = sorted(
        share / weight for share, weight in zip(items.shares, items.weights, strict=True) if weight
    )
    for price in ratios[:: max(len(ratios) // _PRICES, 1)]:
        most = price * capacity
        worth = [
            share - price * weight
            for share, weight in zip(items.shares, items.weights, strict=True)
        ]
        for rank, one in enumerate([0.0, *sorted(worth, reverse=True)]):
            most += max(one, 0.0)
            if most < found[rank][0]:
                found[rank] = most, price
    return found


class Prices:
    """The dynamic program at one price of weight.

    `left[i][k]` is the most that items from the i-th on can add, less what they cost at this
    price, where k are taken before them. `reach` is `left[0][0]`: a selection of weight w is
    worth at most `reach` + price·w.
    """

    def __init__(self, items: Ranked, by_rank: Sequence[Sequence[float]], price: float) -> None:
        self.items = items
        self.by_rank = by_rank
        self.price = price
        count = len(items.shares)
        width = min(count, items.most) + 1
        low, high = items.least, items.most
        after = [0.0 if low <= k <= high else -math.inf for k in range(width)]
        left = [after]
        for place in range(count - 1, -1, -1):
            cost = price * items.weights[place]
            row, later = by_rank[place], after[1:]
            ranks = min(place + 1, width)
            if items.forced[place]:
                after = [worth + more - cost for worth, more in zip(row, later, strict=False)]
                after += [-math.inf] * (ranks - len(after))
            else:
                # The walrus spares a second walk through what is most of the work.
                after = [
                    took if (took := worth + more - cost) > skipped else skipped
                    for worth, more, skipped in zip(row, later, after, strict=False)
                ] + after[min(len(row), len(later)) : ranks]
            left.append(after)
        left.reverse()
        self.left = left
        self.reach = left[0][0]

    def selection(self) -> list[int]:
        """The selection that is best at this price."""
        taken: list[int] = []
        for place in range(len(self.items.shares)):
            rank = len(taken)
            after = self.left[place + 1]
            row = self.by_rank[place]
            if rank >= len(row) or rank + 1 >= len(after):
                continue
            with_it = row[rank] - self.price * self.items.weights[place] + after[rank + 1]
            if self.items.forced[place] or (with_it > after[rank] and with_it > -math.inf):
                taken.append(place)
        return taken
