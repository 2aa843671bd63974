"""A selection, and what was proved of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Wholes = Sequence[float]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is taken, by place, with its sums; `bound` is the most that any selection is worth."""

    taken: tuple[int, ...]
    value: float
    weight: float
    bound: float


class Effort:
    """How many states may still be looked at: a limit that every machine reaches alike.

    >>> effort = Effort(3)
    >>> effort.spend(5)
    >>> effort.spent
    True
    """

    __slots__ = ("left",)

    def __init__(self, states: int) -> None:
        self.left = states

    def spend(self, states: int) -> None:
        """Count states that were looked at."""
        self.left -= states

    @property
    def spent(self) -> bool:
        """Whether nothing is left."""
        return self.left <= 0


@dataclass(frozen=True, slots=True)
class Limits:
    """What a selection must keep to: a weight, and how many may be taken."""

    capacity: float
    least: int
    most: int

    def allow(self, weight: float, count: int) -> bool:
        """Whether a selection keeps to them.

        >>> Limits(10, 1, 3).allow(9, 2), Limits(10, 1, 3).allow(9, 4)
        (True, False)
        """
        return weight <= self.capacity and self.least <= count <= self.most


def summed(taken: Sequence[int], values: Wholes, weights: Wholes, bound: float) -> Choice:
    """A choice of these places, which are put in order."""
    ordered = tuple(sorted(taken))
    value = float(sum(values[place] for place in ordered))
    weight = float(sum(weights[place] for place in ordered))
    return Choice(ordered, value, weight, max(bound, value))
