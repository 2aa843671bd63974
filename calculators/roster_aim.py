"""What a roster is chosen for: how much each creator is worth to it, and worth as people."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.overlap import reached
from calculators.roster import Deal
from calculators.selection.ranked import WHOLE


@dataclass(frozen=True, slots=True)
class Aim:
    """One of the four objectives, in a market of `audience` people of whom `target` are wanted.

    `overlap` is a fraction, None for chance. Reach multiplies what is missed, so its worth is the
    logarithm: −ln(1 − share reached), which adds up by chance, and falls with rank by overlap.
    """

    objective: str
    audience: float
    target: float
    overlap: float | None

    @property
    def reaches(self) -> bool:
        """Whether people are counted once, however many creators reach them."""
        return self.objective.endswith("reach")

    @property
    def ranked(self) -> bool:
        """Whether what a creator adds depends on the others' sizes."""
        return self.reaches and self.overlap is not None

    @property
    def people(self) -> float:
        """How many there are to be reached."""
        return self.audience if self.objective == "unique_reach" else self.target

    def share(self, deal: Deal) -> float:
        """The share of those people whom a creator reaches, at most 1."""
        fit = 1.0 if self.objective == "unique_reach" else deal.fit
        return min(deal.reach * fit / self.people, 1.0)

    def value(self, deal: Deal) -> float:
        """A creator's worth by chance: −ln(1 − share), or their engagements."""
        if not self.reaches:
            fit = deal.fit if self.objective == "qualified_engagements" else 1.0
            return deal.engagements * fit
        return self.worth(self.share(deal) * self.people)

    def worth(self, amount: float) -> float:
        """The worth that an amount of the objective takes.

        >>> Aim("unique_reach", 1000.0, 1000.0, None).worth(1000.0)
        30.0
        """
        if not self.reaches:
            return amount
        share = amount / self.people
        return min(-math.log1p(-share), WHOLE) if share < 1 else WHOLE

    def amount(self, worth: float) -> float:
        """The people or engagements that a worth comes to.

        >>> Aim("engagements", 1000.0, 1000.0, None).amount(12.0)
        12.0
        """
        return self.people * -math.expm1(-worth) if self.reaches else worth

    def amount_of(self, deals: Sequence[Deal]) -> float:
        """What several creators come to together."""
        if not self.ranked or self.overlap is None:
            return self.amount(math.fsum(map(self.value, deals)))
        return self.amount_at(deals, self.overlap)

    def amount_at(self, deals: Sequence[Deal], overlap: float) -> float:
        """What several creators reach together at some overlap."""
        return self.people * reached([(self.share(deal), 1) for deal in deals], overlap)
