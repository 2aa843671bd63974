"""How each portfolio's figures come about, on the middles of its ranges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from calculators.comparison import Portfolio
from calculators.portfolio import Creators, Market, middle_reach
from calculators.quantity import Quantity, Unit
from calculators.report import Step
from calculators.writing import NOT_DEFINED, write

# More rows than this are told as a sum.
_MOST_ROWS = 3


def steps_of(
    found: Sequence[Portfolio],
    quantities: Mapping[str, Mapping[str, Quantity]],
    market: Market,
    currency: str,
) -> tuple[Step, ...]:
    """The steps of every portfolio, named as figures of it."""
    told: list[Step] = []
    for portfolio in found:
        told += _Teller(portfolio, quantities[portfolio.name], market, currency).steps()
    return tuple(told)


class _Teller:
    def __init__(
        self,
        portfolio: Portfolio,
        quantities: Mapping[str, Quantity],
        market: Market,
        currency: str,
    ) -> None:
        self.portfolio = portfolio
        self.quantities = quantities
        self.market = market
        self.currency = currency

    def steps(self) -> list[Step]:
        """One step a figure."""
        return [
            self._step("cost", "creators × (fee + costs + hours × cost of an hour)", self._cost),
            self._step(
                "gross_reach", "creators × followers × (1 − (1 − reach rate)^posts)", self._reach
            ),
            self._step("unique_reach", self._unique_words(), None),
            self._step(
                "engagements", "creators × followers × engagement rate × posts", self._engagements
            ),
            self._ratio("frequency", "impressions", "unique_reach"),
            self._ratio("cpe", "cost", "engagements"),
            self._ratio("qualified_cpe", "cost", "qualified_engagements"),
        ]

    def _unique_words(self) -> str:
        if self.portfolio.overlap is None and self._same("unique_reach", "unique_reach_by_chance"):
            return "market × (1 − the chance that no creator reaches a person)"
        return (
            "market × (1 − (1 − h₁)(1 − h₂)…), creators in falling order of reach, with "
            "hₖ = pₖ(1 − o) ÷ ((1 − o) + (k − 1)o − (p₁ + … + pₖ₋₁)), p reach ÷ market, o overlap"
        )

    def _same(self, first: str, second: str) -> bool:
        return self.quantities[first].value == self.quantities[second].value

    def _step(self, name: str, formula: str, part: object) -> Step:
        quantity = self.quantities[name]
        rows = self.portfolio.rows
        if callable(part) and len(rows) <= _MOST_ROWS:
            line = " + ".join(str(part(row)) for row in rows)
        elif callable(part):
            line = f"the sum over {len(rows)} rows"
        else:
            audience = self._write(self.market.audience[0], "people")
            chance = self._text("unique_reach_by_chance")
            line = f"in a market of {audience}; by chance alone {chance}"
        return Step(
            f"{name} of {self.portfolio.name}",
            f"{quantity.words} = {formula}",
            line,
            self._text(name),
            None,
        )

    def _ratio(self, name: str, above: str, below: str) -> Step:
        of = f" of {self.portfolio.name}"
        short = {key: self.quantities[key].words.removesuffix(of) for key in (above, below)}
        return Step(
            f"{name} of {self.portfolio.name}",
            f"{self.quantities[name].words} = {short[above]} ÷ {short[below]}",
            f"{self._text(above)} ÷ {self._text(below)}",
            self._text(name),
            None,
        )

    def _cost(self, row: Creators) -> str:
        work = [
            self.market.creator_costs[0],
            self.market.creator_hours[0],
            self.market.hour_cost[0],
        ]
        fee = self._write(row.fee[0], "money")
        count = self._write(row.count[0], "people")
        if not work[0] and not (work[1] and work[2]):
            return f"{count} × {fee}"
        costs, hour = self._write(work[0], "money"), self._write(work[2], "money")
        return f"{count} × ({fee} + {costs} + {self._write(work[1], 'count')} × {hour})"

    def _reach(self, row: Creators) -> str:
        count, people = self._write(row.count[0], "people"), self._write(row.followers[0], "people")
        rate, posts = self._write(row.reach_rate[0], "rate"), self._write(row.posts[0], "count")
        one = self._write(middle_reach(row), "people")
        return f"{count} × {people} × (1 − (1 − {rate})^{posts}) (each reaches {one})"

    def _engagements(self, row: Creators) -> str:
        count, people = self._write(row.count[0], "people"), self._write(row.followers[0], "people")
        rate, posts = (
            self._write(row.engagement_rate[0], "rate"),
            self._write(row.posts[0], "count"),
        )
        return f"{count} × {people} × {rate} × {posts}"

    def _text(self, name: str) -> str:
        value = self.quantities[name].value
        return NOT_DEFINED if value is None else self._write(value, self.quantities[name].unit)

    def _write(self, value: float, unit: Unit) -> str:
        return write(value, unit, self.currency)
