"""A pool to choose from, whatever makes its worth: the face that both kinds of selection share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Pick:
    """Who is taken, by place in the pool, with worth and cost.

    `bound` is the most worth that any pick could have or, where a worth was wanted, the least
    cost; it equals the pick's own where that is proved best.
    """

    taken: tuple[int, ...]
    worth: float
    cost: float
    bound: float


class Pool(Protocol):
    """Items with worth and cost, some of which must be taken, and how many may be."""

    def best(self, budget: float) -> Pick | None:
        """The pick worth most for a budget, of equals the cheapest; None where there is none."""

    def cheapest(self, worth: float, budget: float) -> Pick | None:
        """The cheapest pick of at least this worth; None where none is within the budget."""

    def given(self, place: int) -> Pool:
        """The same pool with one item that costs nothing and must be taken."""
