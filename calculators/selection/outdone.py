"""Who can be left aside: items outdone by more others than the limits have room for.

An item that is no larger and no cheaper than another gives way to it in any pick, which is then
worth no less and costs no more. So a pick need hold an item only together with all that outdo it;
where these cost too much together, or are too many, it need not be looked at.
"""

from __future__ import annotations

from collections.abc import Sequence


def standing(
    shares: Sequence[float],
    costs: Sequence[float],
    forced: Sequence[bool],
    budget: float,
    most: int,
) -> list[int]:
    """The places that a best pick may need, in falling order of share.

    Arguments: `shares`, `costs`, `forced` (who must be in), by place; `budget`; `most`, how many
    may be taken. Returns: places, those that must be in among them. Raises nothing.

    >>> standing([0.3, 0.2, 0.1], [2.0, 2.0, 1.0], [False] * 3, 3.0, 3)
    [0, 2]
    """
    order = sorted(range(len(shares)), key=lambda place: (-shares[place], costs[place], place))
    ranks = {cost: rank for rank, cost in enumerate(sorted(set(costs)), 1)}
    before = _Sums(len(ranks))
    kept = []
    for place in order:
        rank = ranks[costs[place]]
        cost, count = before.up_to(rank)
        if forced[place] or (cost + costs[place] <= budget and count < most):
            kept.append(place)
        before.add(rank, costs[place])
    return kept


class _Sums:
    """Costs by rank, whose sums up to a rank are quick to tell (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self.costs = [0.0] * (size + 1)
        self.counts = [0] * (size + 1)

    def add(self, rank: int, cost: float) -> None:
        while rank < len(self.costs):
            self.costs[rank] += cost
            self.counts[rank] += 1
            rank += rank & -rank

    def up_to(self, rank: int) -> tuple[float, int]:
        cost, count = 0.0, 0
        while rank:
            cost += self.costs[rank]
            count += self.counts[rank]
            rank -= rank & -rank
        return cost, count
