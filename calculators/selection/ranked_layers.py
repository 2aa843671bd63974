"""Layer by layer through the items in rank order, the states that a bound lets live.

A state is a selection among the items so far. At the price of the bound, what it is worth less
what it costs, with the most that may still come, says how good it can become. Where a layer holds
more states than there is room for, the least promising go; the best of them then limits what is
proved.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.progress import tell
from calculators.selection.choice import Effort
from calculators.selection.ranked import Prices, Ranked, adds

# Weight, worth with its sign turned, the sum of shares, what was taken as bits.
State = tuple[float, float, float, int]
# The least difference in worth that counts, as a share of it.
_STEP = 1e-13


@dataclass
class Goal:
    """What is looked for: the most worth within `capacity`, or the least weight worth `wanted`.

    `best` is the best selection so far with its worth and weight.
    """

    price: float
    capacity: float
    wanted: float | None
    best: tuple[int, ...] | None = None
    worth: float = -math.inf
    weight: float = math.inf

    @property
    def floor(self) -> float:
        """What a state must be able to reach, its cost at the price taken off, to be better."""
        if self.wanted is None:
            return self.worth * (1 + _STEP) - self.price * self.capacity
        return self.wanted - self.price * (self.weight - 1)

    @property
    def room(self) -> float:
        """The most that a state may weigh."""
        return self.capacity if self.wanted is None else min(self.capacity, self.weight - 1)

    def offer(self, taken: Sequence[int], worth: float, weight: float) -> bool:
        """Take a selection for the best if it is."""
        if weight > self.capacity:
            return False
        if self.wanted is None:
            better = worth > self.worth or (worth == self.worth and weight < self.weight)
        else:
            better = worth >= self.wanted and (
                weight < self.weight or (weight == self.weight and worth > self.worth)
            )
        if better:
            self.best, self.worth, self.weight = tuple(taken), worth, weight
        return better


def search(items: Ranked, prices: Prices, goal: Goal, width: int, effort: Effort) -> float:
    """Look for better selections; `goal` keeps the best.

    Arguments: `items`; `prices`, at the price of `goal`; `goal`; `width`, how many states a layer
    may hold; `effort`. Returns: the most that a dropped state could have reached, its cost taken
    off; −∞ where none was dropped, so that the best is proved. Raises nothing.
    """
    groups: dict[int, list[State]] = {0: [(0.0, 0.0, 0.0, 0)]}
    forced_after = _forced_after(items)
    dropped = -math.inf
    for place, share in enumerate(items.shares):
        tell(place / len(items.shares), "looking for a better roster")
        if effort.spent:
            return max(dropped, _most(groups, prices, place))
        after, weight, bit = prices.left[place + 1], items.weights[place], 1 << place
        following: dict[int, list[State]] = {}
        for count, group in groups.items():
            if not items.forced[place]:
                following.setdefault(count, []).extend(group)
            if count + 1 < len(after):
                room = goal.room - weight
                following.setdefault(count + 1, []).extend(
                    (w + weight, t - adds(share, count, s, items.overlap), s + share, bits | bit)
                    for w, t, s, bits in group
                    if w <= room
                )
            effort.spend(2 * len(group))
        ready = not forced_after[place + 1]
        if ready:
            _see(following, goal, items)
        groups = {}
        held = 0
        for count in sorted(following):
            kept = _promising(following[count], goal, after[count])
            if kept:
                groups[count] = kept
                held += len(kept)
        if held > width:
            dropped = max(dropped, _narrow(groups, prices.price, after, width))
    return dropped


def taken_of(bits: int) -> list[int]:
    """The places that are set, in rising order."""
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


def _forced_after(items: Ranked) -> list[bool]:
    """Whether any item from a place on must be taken."""
    found = [False]
    for forced in reversed(items.forced):
        found.append(found[-1] or forced)
    return found[::-1]


def _see(groups: dict[int, list[State]], goal: Goal, items: Ranked) -> None:
    """Offer the states that are selections within the counts."""
    for count, group in groups.items():
        if not items.least <= count <= items.most or not group:
            continue
        if goal.wanted is None:
            state = min(group, key=lambda one: (one[1], one[0]))
        else:
            reaching = [one for one in group if -one[1] >= goal.wanted]
            if not reaching:
                continue
            state = min(reaching)
        if -state[1] > goal.worth or goal.wanted is not None:
            goal.offer(taken_of(state[3]), -state[1], state[0])


def _promising(group: list[State], goal: Goal, coming: float) -> list[State]:
    """The states that none outdoes and that can still become better than the best."""
    if coming == -math.inf:
        return []
    group.sort()
    price, least, room = goal.price, goal.floor - coming, goal.room
    kept = []
    top, widest = math.inf, -1.0
    for state in group:
        weight, turned, shares, _ = state
        if turned < top:
            top = turned
        elif shares <= widest:
            continue
        widest = max(widest, shares)
        if weight <= room and -turned - price * weight >= least:
            kept.append(state)
    return kept


def _narrow(
    groups: dict[int, list[State]], price: float, after: Sequence[float], width: int
) -> float:
    """Keep the `width` most promising states; the best of the others says what may be lost."""
    reaches = sorted(
        (
            -turned - price * weight + after[count]
            for count, group in groups.items()
            for weight, turned, _, _ in group
        ),
        reverse=True,
    )
    least = reaches[width]
    for count in list(groups):
        groups[count] = [
            state for state in groups[count] if -state[1] - price * state[0] + after[count] > least
        ]
        if not groups[count]:
            del groups[count]
    return least


def _most(groups: dict[int, list[State]], prices: Prices, place: int) -> float:
    """The most that any state at a place may still reach, its cost taken off."""
    left = prices.left[place]
    return max(
        (
            -turned - prices.price * weight + left[count]
            for count, group in groups.items()
            if count < len(left)
            for weight, turned, _, _ in group
        ),
        default=-math.inf,
    )
