"""The lightest selection that is worth enough: the knapsack turned round.

Whatever is left out may be worth no more than the whole less what is wanted, and should weigh as
much as it can: leaving out is a knapsack with value and weight exchanged.
"""

from __future__ import annotations

from calculators.selection.choice import Choice, Effort, Limits, Wholes, summed
from calculators.selection.knapsack import best


def cheapest(
    values: Wholes, weights: Wholes, wanted: float, counts: tuple[int, int], effort: Effort
) -> Choice | None:
    """The lightest selection worth at least `wanted`; of equally light ones the most valuable.

    Arguments: `values` and `weights`, whole numbers of 0 or more, by place; `wanted`; `counts`,
    how many may be taken at least and at most; `effort`. Returns: the choice, whose `bound` is the
    least weight proved, or None where nothing within the counts is worth enough. Raises nothing.

    >>> cheapest([60, 100, 120], [10, 20, 30], 150, (0, 3), Effort(99)).taken
    (0, 1)
    """
    count = len(values)
    least, most = counts
    spare = sum(values) - wanted
    turned = Limits(float(spare), max(count - most, 0), count - least)
    left = best(weights, values, turned, step=1.0, effort=effort)
    if left is None:
        return None
    out = set(left.taken)
    found = summed([place for place in range(count) if place not in out], values, weights, 0.0)
    whole = sum(weights)
    return Choice(found.taken, found.value, found.weight, min(whole - left.bound, found.weight))
