"""Two halves of the items nearest the cut, each with all its undominated changes, put together.

Where values follow fees no item stands out, and a search from the cut outwards meets the exact
fit late. Of two lists, each in order of weight and of value, the best pair is found in one walk
(Horowitz and Sahni 1974), so that a few thousand states stand for hundreds of millions.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from calculators.selection.choice import Choice, Effort, Limits, Wholes, summed
from calculators.selection.relaxation import Relaxation

# Weight, value with its sign turned, changes as bits.
State = tuple[float, float, int]
Groups = dict[int, list[State]]
# Items of one half, and the states that it may grow to.
_ITEMS, _STATES = 15, 33_000


def pair_up(
    values: Wholes,
    weights: Wholes,
    limits: Limits,
    relaxed: Relaxation,
    best: Choice,
    effort: Effort,
    *,
    counted: bool,
) -> Choice:
    """The best of all changes of the items nearest the cut, or `best` if none is better.

    Arguments: `values`, `weights`, `limits`; `relaxed`, whose first items are where the changes
    start; `best`, the best selection so far; `effort`; `counted`, whether a selection's count may
    leave the limits, so that it must be followed. Returns: a choice with the bound of `best`.
    """
    halves = _nearest(relaxed)
    one, other = (
        _all_changes(values, weights, relaxed, half, effort, counted=counted) for half in halves
    )
    base = sum(values[place] for place in relaxed.order[: relaxed.cut])
    room = limits.capacity - relaxed.weight
    found: tuple[int, int] | None = None
    wanted = best.value - base
    for first, second in _pairs(one, other, relaxed.cut, limits, counted=counted):
        effort.spend(len(first) + len(second))
        gain, bits, others = _best_pair(first, second, room)
        if gain > wanted:
            wanted, found = gain, (bits, others)
    if found is None:
        return best
    taken = set(relaxed.order[: relaxed.cut])
    for changed, bits in zip(halves, found, strict=True):
        taken ^= {place for number, place in enumerate(changed) if bits >> number & 1}
    return summed(tuple(taken), values, weights, best.bound)


def _nearest(relaxed: Relaxation) -> tuple[list[int], list[int]]:
    """The items nearest the cut from both sides, in two halves that have some of each."""
    inside = list(reversed(relaxed.order[: relaxed.cut]))
    outside = list(relaxed.order[relaxed.cut :])
    mixed: list[int] = []
    for rank in range(2 * _ITEMS):
        mixed += [*inside[rank : rank + 1], *outside[rank : rank + 1]]
    near = mixed[: 2 * _ITEMS]
    return near[0::4] + near[1::4], near[2::4] + near[3::4]


def _all_changes(
    values: Wholes,
    weights: Wholes,
    relaxed: Relaxation,
    places: Sequence[int],
    effort: Effort,
    *,
    counted: bool,
) -> Groups:
    inside = set(relaxed.order[: relaxed.cut])
    groups: Groups = {0: [(0.0, 0.0, 0)]}
    for number, place in enumerate(places):
        sign = -1 if place in inside else 1
        weight, turned, bit = sign * weights[place], -sign * values[place], 1 << number
        moved = {
            count + (sign if counted else 0): [
                (w + weight, t + turned, bits | bit) for w, t, bits in group
            ]
            for count, group in groups.items()
        }
        groups = {
            count: _undominated(groups.get(count, []) + moved.get(count, []))
            for count in sorted({*groups, *moved})
        }
        states = sum(map(len, groups.values()))
        effort.spend(states)
        if 2 * states > _STATES:
            break
    return groups


def _undominated(states: list[State]) -> list[State]:
    states.sort()
    kept, top = [], math.inf
    for state in states:
        if state[1] < top:
            top = state[1]
            kept.append(state)
    return kept


def _pairs(
    one: Groups, other: Groups, base: int, limits: Limits, *, counted: bool
) -> Iterator[tuple[list[State], list[State]]]:
    """The groups of both halves whose counts come to one within the limits."""
    for count, first in one.items():
        for more, second in other.items():
            if not counted or limits.least <= base + count + more <= limits.most:
                yield first, second


def _best_pair(
    first: Sequence[State], second: Sequence[State], room: float
) -> tuple[float, int, int]:
    """The most valuable pair that fits: its value, and the changes of both."""
    at = len(second) - 1
    most, bits, others = -math.inf, 0, 0
    for weight, turned, mine in first:
        while at >= 0 and weight + second[at][0] > room:
            at -= 1
        if at < 0:
            break
        value = -turned - second[at][1]
        if value > most:
            most, bits, others = value, mine, second[at][2]
    return most, bits, others
