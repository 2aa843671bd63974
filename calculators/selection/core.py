"""Dynamic programming from the middle of the order outwards, over undominated states.

It starts from the items that the relaxation takes, and then lets the items nearest the cut change
sides, one after the other: those in may go, those out may come. A state is a selection so far; it
falls where another is as light and worth more, and where the relaxation of the items still to
come cannot lift it past the best found (Pisinger 1997, "A minimal algorithm for the 0-1 knapsack
problem"). Few items ever change sides, which is what makes hundreds of them quick.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.selection.choice import Choice, Effort, Limits, Wholes, summed
from calculators.selection.relaxation import Relaxation

# Weight, value with its sign turned (so that sorting puts the better first), changes as bits.
State = tuple[float, float, int]
# Rounding of a bound, as a share of it.
_ROUNDING = 4e-16


@dataclass(frozen=True, slots=True)
class Move:
    """An item that changes sides: what that does to weight, to the turned value, to the count."""

    place: int
    weight: float
    turned: float
    count: int
    away: float
    loss: float


class Core:
    """One search; `best` is the best selection found, `proved` whether nothing can be better."""

    def __init__(
        self,
        values: Wholes,
        weights: Wholes,
        limits: Limits,
        relaxed: Relaxation,
        start: Choice,
        step: float,
        *,
        counted: bool,
    ) -> None:
        self.values = values
        self.weights = weights
        self.limits = limits
        self.relaxed = relaxed
        self.best = start
        self.step = step
        self.counted = counted
        self.priced = relaxed.count_price * (
            limits.most if relaxed.count_price > 0 else limits.least
        )
        self.bound = relaxed.bound
        self.done: list[Move] = []

    @property
    def floor(self) -> float:
        """What a state's relaxed value, count price aside, must reach to be worth keeping."""
        slack = self.step * 1e-3 + _ROUNDING * abs(self.relaxed.bound)
        return self.best.value + self.step - slack - self.priced

    def run(self, effort: Effort) -> Choice:
        """Search until it is proved or the effort is spent; the choice bears its bound."""
        out, back = self._moves()
        relaxed = self.relaxed
        base = relaxed.value - relaxed.count_price * relaxed.cut
        states: dict[int, list[State]] = {relaxed.cut if self.counted else 0: [
            (relaxed.weight, -base, 0)
        ]}  # fmt: skip
        ins, outs = 0, 0
        while states and (ins < len(out) or outs < len(back)):
            if effort.spent:
                break
            if outs >= len(back) or (ins < len(out) and out[ins].away <= back[outs].away):
                move = out[ins]
                ins += 1
            else:
                move = back[outs]
                outs += 1
            if self._reach() - move.loss < self.floor:
                continue
            up = max(relaxed.worth[out[ins].place], 0.0) if ins < len(out) else 0.0
            down = relaxed.worth[back[outs].place] if outs < len(back) else math.inf
            states = self._advance(states, move, (up, down), effort)
            if self.counted:
                states = self._countable(states, len(out) - ins, len(back) - outs)
        left = self._left(states, out[ins:], back[outs:])
        return Choice(self.best.taken, self.best.value, self.best.weight, left)

    def _reach(self) -> float:
        """The relaxed value of the start, count price aside."""
        return self.relaxed.bound - self.priced

    def _moves(self) -> tuple[list[Move], list[Move]]:
        """The items that may come in and those that may go, nearest to the cut first."""
        relaxed, price = self.relaxed, self.relaxed.price
        into, away = [], []
        for rank, place in enumerate(relaxed.order):
            weight, value = self.weights[place], relaxed.adjusted[place]
            loss = abs(value - price * weight)
            if self._reach() - loss < self.floor:
                continue
            if rank < relaxed.cut:
                apart = relaxed.worth[place] - price
                away.append(Move(place, -weight, value, -1, apart, loss))
            else:
                apart = price - relaxed.worth[place]
                into.append(Move(place, weight, -value, 1, apart, loss))
        away.reverse()
        return into, away

    def _advance(
        self,
        states: dict[int, list[State]],
        move: Move,
        worths: tuple[float, float],
        effort: Effort,
    ) -> dict[int, list[State]]:
        """The states with and without the change, those that can still lead to something better."""
        bit = 1 << len(self.done)
        self.done.append(move)
        weight, turned = move.weight, move.turned
        moved = {
            count + (move.count if self.counted else 0): [
                (w + weight, t + turned, bits | bit) for w, t, bits in group
            ]
            for count, group in states.items()
        }
        kept = {}
        for count in sorted({*states, *moved}):
            merged = sorted(states.get(count, []) + moved.get(count, []))
            effort.spend(len(merged))
            group = self._undominated(merged, worths, count)
            if group:
                kept[count] = group
        return kept

    def _undominated(
        self, merged: Sequence[State], worths: tuple[float, float], count: int
    ) -> list[State]:
        capacity = self.limits.capacity
        up, down = worths
        split = bisect_right(merged, capacity, key=_weight)
        top = math.inf
        tops = []
        for state in merged[:split]:
            if state[1] < top:
                top = state[1]
                tops.append(state)
        if tops:
            self._see(tops[-1], count)
        highest = capacity * up - self.floor
        kept = [state for state in tops if state[1] + state[0] * up <= highest]
        if math.isinf(down):
            return kept
        highest = capacity * down - self.floor
        for state in merged[split:]:
            if state[1] < top:
                top = state[1]
                if top + state[0] * down <= highest:
                    kept.append(state)
        return kept

    def _see(self, state: State, count: int) -> None:
        """Take a state for the best if it is."""
        price = self.relaxed.count_price
        if self.counted and not self.limits.least <= count <= self.limits.most:
            return
        value = -state[1] + (price * count if self.counted else 0.0)
        if value <= self.best.value:
            return
        relaxed = self.relaxed
        taken = set(relaxed.order[: relaxed.cut])
        for number, move in enumerate(self.done):
            if state[2] >> number & 1:
                taken ^= {move.place}
        self.best = summed(tuple(taken), self.values, self.weights, 0.0)

    def _countable(
        self, states: dict[int, list[State]], coming: int, going: int
    ) -> dict[int, list[State]]:
        """The states whose count can still be brought within the limits."""
        return {
            count: group
            for count, group in states.items()
            if count + coming >= self.limits.least and count - going <= self.limits.most
        }

    def _left(
        self, states: dict[int, list[State]], into: Sequence[Move], away: Sequence[Move]
    ) -> float:
        """The most that anything not yet ruled out may be worth."""
        if not states or not (into or away):
            return self.best.value
        capacity = self.limits.capacity
        up = max(self.relaxed.worth[into[0].place], 0.0) if into else 0.0
        down = self.relaxed.worth[away[0].place] if away else math.inf
        most = self.best.value
        for group in states.values():
            for weight, turned, _ in group:
                if weight <= capacity:
                    reach = -turned + (capacity - weight) * up
                elif away:
                    reach = -turned - (weight - capacity) * down
                else:
                    continue
                most = max(most, reach + self.priced)
        return min(most, max(self.relaxed.bound, self.best.value))


def _weight(state: State) -> float:
    return state[0]
