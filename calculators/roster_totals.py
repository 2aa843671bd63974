"""The chosen together: what they cost, whom they reach, what they win, with every range in it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from calculators.columns import Outcomes, product
from calculators.comparison import column
from calculators.inputs import Inputs
from calculators.portfolio import Creators, Market, compare
from calculators.quantity import Quantity, Reason, Unit
from calculators.roster import CELLS, Deal, scale_of
from calculators.roster_estimates import Estimate
from calculators.spread import ranged

# The figures that are sums over the chosen, with their words and units, and the rate each needs.
TOTALS: dict[str, tuple[str, Unit, str]] = {
    "spend": ("spend", "money", ""),
    "unique_reach": ("different people reached", "people", "reach_rate"),
    "qualified_reach": ("of those you want", "people", "reach_rate"),
    "engagements": ("engagements", "people", "engagement_rate"),
    "qualified_engagements": ("engagements that count", "people", "engagement_rate"),
}

Doubts = dict[str, tuple[str, Quantity]]


class Totals:
    """Adds up deals; `doubts` holds every range among them for the sensitivity, by its name."""

    def __init__(self, inputs: Inputs, market: Market, *, per_post: bool) -> None:
        self.inputs = inputs
        self.market = market
        self.per_post = per_post
        self.doubts: Doubts = {}
        self._estimated: dict[tuple[str, str, str], Quantity] = {}

    def of(self, deals: Sequence[Deal]) -> dict[str, Quantity]:
        """The totals by name; one that rests on a rate that nobody knows is not known."""
        if not deals:
            return {
                name: Quantity(0.0, words=words, unit=unit)
                for name, (words, unit, _) in TOTALS.items()
            }
        rows = [self._row(deal) for deal in sorted(deals, key=lambda one: one.row.number)]
        overlap = column(self.inputs["overlap"]) if self.inputs.given("overlap") else None
        columns = compare([_known(row) for row in rows], self.market, overlap)
        columns["spend"] = columns.pop("cost")
        if len(columns["spend"]) == 1:
            scale = scale_of(self.inputs.currency)
            columns["spend"] = [math.fsum(deal.cost or 0.0 for deal in deals) / scale]
        found = {}
        for name, (words, unit, needed) in TOTALS.items():
            lacking = [
                deal.name
                for deal, row in zip(deals, rows, strict=True)
                if needed and math.isnan(getattr(row, needed)[0])
            ]
            found[name] = (
                _unknown(words, unit, needed) if lacking else _quantity(columns[name], words, unit)
            )
        return found

    def _row(self, deal: Deal) -> Creators:
        """A deal's numbers with their outcomes."""
        cells: dict[str, Outcomes] = {}
        for name, kind in CELLS.items():
            reading = deal.row[name].reading
            middle = getattr(deal.middles, name)
            if name == "fee" and self.per_post and reading is not None:
                middle = [reading.low]
            cells[name] = middle
            if reading is not None and reading.high is not None:
                drawn = ranged(kind, reading.low, reading.high, "", "", self.inputs.sampler)
                words = f"the {name.replace('_', ' ')} of {deal.name}"
                self.doubts[f"{name} of {deal.name} (row {deal.row.number})"] = (words, drawn)
                cells[name] = column(drawn)
            elif name in deal.estimates and deal.middles.followers[0]:
                cells[name] = self._estimate(deal.estimates[name])
        if self.per_post:
            cells["fee"] = product(cells["fee"], cells["posts"])
        return Creators([1.0], *(cells[name] for name in CELLS))

    def _estimate(self, guess: Estimate) -> Outcomes:
        """One draw for all creators of a platform and size: doubt about their kind."""
        if guess.low == guess.high:
            return [guess.low]
        if guess.key not in self._estimated:
            drawn = ranged(CELLS[guess.metric], guess.low, guess.high, "", "", self.inputs.sampler)
            self._estimated[guess.key] = drawn
            self.inputs.estimated = True
            rate = guess.metric.replace("_", " ")
            words = f"the {rate} of {guess.tier} creators on {guess.platform}"
            self.doubts[f"{guess.metric} of {guess.tier} creators on {guess.platform}"] = (
                words,
                drawn,
            )
        return column(self._estimated[guess.key])


def _known(row: Creators) -> Creators:
    """A row in which a rate that nobody knows is 0; what rests on it is not shown."""
    return Creators(
        *(
            [0.0] if math.isnan(cells[0]) else cells
            for cells in (
                row.count,
                row.followers,
                row.fee,
                row.posts,
                row.engagement_rate,
                row.reach_rate,
                row.audience_fit,
            )
        )
    )


def _quantity(outcomes: Outcomes, words: str, unit: Unit) -> Quantity:
    return Quantity(outcomes[0], outcomes[1:] or None, words=words, unit=unit)


def _unknown(words: str, unit: Unit, needed: str) -> Quantity:
    reason = Reason("missing", f"needs the {needed.replace('_', ' ')} of everybody chosen")
    return Quantity(None, reason=reason, words=words, unit=unit)
