"""The selection that is worth most within a weight and a count."""

from __future__ import annotations

import math
from collections.abc import Sequence

from calculators.selection.choice import Choice, Effort, Limits, Wholes, summed
from calculators.selection.core import Core
from calculators.selection.halves import pair_up
from calculators.selection.relaxation import Relaxation, relax, relax_counted

# States of a first search, after which a roster counts as one that resists.
FIRST = 150_000
# Count prices that are tried, for few items and for thousands.
_ROUNDS, _FEWER_ROUNDS, _THOUSANDS = 30, 15, 2000
# How many of the tightest relaxations are filled up to selections.
_FILLED = 4
# By what share of the gap a relaxation may be less tight, if its count fits better.
_NEARLY = 0.02


def best(
    values: Wholes, weights: Wholes, limits: Limits, *, step: float, effort: Effort
) -> Choice | None:
    """The most valuable selection within the limits.

    Arguments: `values` and `weights`, whole numbers of 0 or more, by place; `limits`; `step`, the
    least difference in value that counts; `effort`, spent as it goes. Returns: the choice with the
    bound that was proved (its own value where nothing is better by `step`), or None where no
    selection keeps to the limits. Raises nothing.

    >>> best([60, 100, 120], [10, 20, 30], Limits(50, 0, 3), step=1, effort=Effort(99)).taken
    (1, 2)
    """
    count = len(values)
    limits = Limits(_reachable(weights, limits.capacity), limits.least, min(limits.most, count))
    lightest = sorted(range(count), key=lambda place: weights[place])[: limits.least]
    if limits.least > limits.most or sum(weights[place] for place in lightest) > limits.capacity:
        return None
    if limits.capacity < 0:
        return None
    worthy = [place for place in range(count) if values[place] > 0]
    if len(worthy) == count and limits.allow(sum(weights), count):
        return summed(range(count), values, weights, 0.0)
    plain = relax(values, weights, limits.capacity, 0.0, 0)
    start = summed(lightest, values, weights, 0.0)
    first = _fill(plain, values, weights, limits)
    free = Limits(limits.capacity, 0, count)
    begun = first or _fill(plain, values, weights, free) or summed((), values, weights, 0.0)
    held = limits.least > 0 or limits.most < count
    if not (held and _most_breaks(plain, limits)):
        allowed = min(FIRST, effort.left)
        trial = Effort(allowed)
        found = Core(values, weights, free, plain, begun, step, counted=False).run(trial)
        effort.spend(allowed - trial.left)
        if limits.allow(found.weight, len(found.taken)):
            if found.bound <= found.value or effort.spent:
                return found
            start = found
        bound = found.bound
    else:
        bound = plain.bound
    if first and first.value > start.value:
        start = first
    return _resisting(values, weights, limits, (plain, start, bound), step, effort)


def _reachable(weights: Wholes, capacity: float) -> float:
    """The capacity down to the nearest multiple of what divides every weight."""
    divisor = math.gcd(*map(int, weights))
    return capacity // divisor * divisor if divisor > 1 else capacity


def _most_breaks(plain: Relaxation, limits: Limits) -> bool:
    """Whether even the relaxed selection leaves the counts by far."""
    return plain.cut > limits.most + 2 or plain.cut < limits.least - 2


def _resisting(
    values: Wholes,
    weights: Wholes,
    limits: Limits,
    known: tuple[Relaxation, Choice, float],
    step: float,
    effort: Effort,
) -> Choice:
    """Search again with a price on each item taken, for counts given or implied."""
    plain, start, bound = known
    implied = _implied(values, weights, limits, start.value + step)
    rounds = _ROUNDS if len(values) <= _THOUSANDS else _FEWER_ROUNDS
    above = relax_counted(values, weights, implied, most=True, rounds=rounds)
    below = relax_counted(values, weights, implied, most=False, rounds=rounds)
    met = [*above, *below]
    for relaxed in (*above[:_FILLED], *below[:_FILLED]):
        filled = _fill(relaxed, values, weights, limits)
        if filled and filled.value > start.value:
            start = filled
    tightest = min(one.bound for one in met)
    needed = limits.least > 0 or limits.most < len(values)
    counted = needed or tightest < plain.bound - 0.1 * (plain.bound - start.value)
    relaxed = _nearest_count(met, implied, start.value) if counted else plain
    bound = min(bound, tightest)
    if counted:
        allowed = min(FIRST, effort.left)
        trial = Effort(allowed)
        start = Core(values, weights, implied, relaxed, start, step, counted=True).run(trial)
        effort.spend(allowed - trial.left)
        bound = min(bound, max(start.bound, start.value))
    if start.value + step <= bound and not effort.spent:
        start = pair_up(values, weights, limits, relaxed, start, effort, counted=counted)
    if start.value + step > bound:
        return Choice(start.taken, start.value, start.weight, start.value)
    if effort.spent:
        return Choice(start.taken, start.value, start.weight, bound)
    search = Core(values, weights, implied, relaxed, start, step, counted=counted)
    found = search.run(effort)
    proved = min(found.bound, max(bound, found.value))
    return Choice(found.taken, found.value, found.weight, proved)


def _nearest_count(met: Sequence[Relaxation], limits: Limits, value: float) -> Relaxation:
    """Of relaxations that are nearly as tight, the one that comes nearest the count it prices."""
    tightest = min(one.bound for one in met)
    enough = tightest + _NEARLY * max(tightest - value, 0.0)
    return min(
        (one for one in met if one.bound <= enough),
        key=lambda one: (
            abs(one.cut - (limits.most if one.count_price > 0 else limits.least)),
            one.bound,
        ),
    )


def _implied(values: Wholes, weights: Wholes, limits: Limits, wanted: float) -> Limits:
    """The counts that any selection worth `wanted` must keep to."""
    most, weight = 0, 0.0
    for one in sorted(weights):
        weight += one
        if weight > limits.capacity:
            break
        most += 1
    least, value = 0, 0.0
    for one in sorted(values, reverse=True):
        if value >= wanted:
            break
        value += one
        least += 1
    most = min(limits.most, most)
    return Limits(limits.capacity, min(max(limits.least, least), most), most)


def _fill(relaxed: Relaxation, values: Wholes, weights: Wholes, limits: Limits) -> Choice | None:
    """A selection by the order of the relaxation, each item that fits; None if too few do."""
    taken: list[int] = []
    weight = 0.0
    order: Sequence[int] = relaxed.order
    for place in order:
        if len(taken) == limits.most:
            break
        needed = len(taken) < limits.least
        if (needed or values[place] > 0) and weight + weights[place] <= limits.capacity:
            weight += weights[place]
            taken.append(place)
    return None if len(taken) < limits.least else summed(taken, values, weights, 0.0)
