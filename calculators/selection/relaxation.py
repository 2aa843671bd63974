"""The relaxed problem, which bounds the true one: a price on weight, and one on each item taken.

With prices p on weight and q on each item, no selection within the limits is worth more than
p·capacity + q·count + Σ max(0, v − p·w − q). The best p is the worth of a unit of weight at the
first item that does not fit (Dantzig 1957); the best q lies where the bounds of two others meet.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.selection.choice import Limits, Wholes

# How far beside the best count price another order of the items is looked at, as a share of it.
_BESIDE = 1e-9


@dataclass(frozen=True, slots=True)
class Relaxation:
    """Items by falling worth of a unit of weight, of which the first `cut` are in.

    `worth` and `adjusted` are by place: the worth of a unit, and the value less the count price.
    `value`, `weight` are the sums of those that are in, `value` without the count price;
    `counted` is how many they are with the part of the next one that fits.
    """

    order: Sequence[int]
    worth: Sequence[float]
    adjusted: Sequence[float]
    cut: int
    price: float
    count_price: float
    value: float
    weight: float
    bound: float
    counted: float


def by_worth(adjusted: Wholes, weights: Wholes) -> tuple[list[float], list[int]]:
    """The worth of a unit of weight by place, and the places by falling worth.

    >>> by_worth([6.0, 5.0], [3.0, 1.0])
    ([2.0, 5.0], [1, 0])
    """
    worth = [
        value / weight if weight else (math.inf if value > 0 else -math.inf)
        for value, weight in zip(adjusted, weights, strict=True)
    ]
    return worth, sorted(range(len(worth)), key=lambda place: -worth[place])


def relax(values: Wholes, weights: Wholes, capacity: float, price: float, count: int) -> Relaxation:
    """The relaxation at one count price.

    Arguments: `values`, `weights`, by place; `capacity`; `price`, that of each item taken, a whole
    number; `count`, how many it is charged for. Returns: the relaxation. Raises nothing.

    >>> relax([6.0, 5.0, 4.0], [3.0, 2.0, 3.0], 4.0, 0.0, 0).bound
    9.0
    """
    adjusted = [value - price for value in values] if price else values
    worth, order = by_worth(adjusted, weights)
    weight = value = unit = part = 0.0
    cut = len(order)
    for rank, place in enumerate(order):
        if adjusted[place] <= 0 or weight + weights[place] > capacity:
            cut = rank
            if adjusted[place] > 0:
                unit = worth[place]
                part = (capacity - weight) / weights[place]
            break
        weight += weights[place]
        value += adjusted[place]
    bound = value + unit * (capacity - weight) + price * count
    return Relaxation(
        order, worth, adjusted, cut, unit, price, value + price * cut, weight, bound, cut + part
    )


def relax_counted(
    values: Wholes, weights: Wholes, limits: Limits, *, most: bool, rounds: int
) -> list[Relaxation]:
    """The relaxations met on the way to the best count price, the tightest first.

    Arguments: `values`, `weights`, by place; `limits`; `most`, whether it is the greatest count
    that binds, or the least; `rounds`, how many prices are tried. Returns: relaxations of
    which those with a count inside the limits are selections too. Raises nothing.
    """
    count = limits.most if most else limits.least
    edge = max(values, default=0.0) + 1
    # The heaviest item must pay for itself at the largest reward.
    far = edge if most else -edge * max(1.0, len(values) / max(count, 1))

    def at(price: float) -> Relaxation:
        return relax(values, weights, limits.capacity, price, count)

    near = at(0.0), at(math.floor(far))
    met = [*near]
    for _ in range(rounds):
        price = _crossing(*near, count)
        if price is None:
            break
        found = at(price)
        met.append(found)
        many = found.counted > count
        # The first of the two takes too many where the price is to rise, too few where to fall.
        near = (found, near[1]) if many == most else (near[0], found)
    best = min(met, key=lambda one: one.bound)
    beside = max(abs(best.count_price) * _BESIDE, 1.0)
    met += [at(math.floor(best.count_price + change)) for change in (-beside, beside)]
    return sorted(met, key=lambda one: one.bound)


def _crossing(first: Relaxation, second: Relaxation, count: int) -> float | None:
    """The whole price at which the bounds of two relaxations, drawn on, are the same.

    A bound changes with the price as much as it takes fewer than the count.
    """
    slope, other = count - first.counted, count - second.counted
    if slope == other:
        return None
    price = (
        second.bound - first.bound + slope * first.count_price - other * second.count_price
    ) / (slope - other)
    low, high = sorted((first.count_price, second.count_price))
    whole = float(math.floor(price + 0.5))
    return whole if low < whole < high else None
