"""A roster: creators with their quotes, read from the rows of a table, gaps filled and marked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from calculators import comparison, kinds
from calculators.currency import digits
from calculators.inputs import Inputs
from calculators.kinds import Kind
from calculators.message import InputError, Message, message
from calculators.portfolio import Creators, middle_reach
from calculators.reading.tables import POSTS, Column, Row, Table, same_name
from calculators.reading.tables.platforms import platform_of
from calculators.roster_estimates import Estimate, estimate
from calculators.spread import shape
from calculators.uncertainty import middle

# The numbers of a row, in the order of `Creators` behind its count: a row is one creator.
CELLS = {name: kind for name, kind in comparison.CELLS.items() if name != "creators"}
COLUMNS = (
    Column("name", needed=True, filled=True),
    Column("followers", kinds.PEOPLE, needed=True, filled=True),
    Column("fee", kinds.MONEY, needed=True, unquoted=True),
    Column("engagement_rate", kinds.ENGAGEMENT_RATE),
    Column("reach_rate", kinds.FIT_RATE),
    Column("audience_fit", kinds.FIT_RATE, default="100"),
    Column("posts", POSTS.kind, default="1", most=POSTS.most, beyond=POSTS.beyond),
    Column("platform"),
)
# What each objective needs to be known of a creator.
NEEDS: dict[str, tuple[str, ...]] = {
    "unique_reach": ("reach_rate", "posts"),
    "qualified_reach": ("reach_rate", "posts", "audience_fit"),
    "engagements": ("engagement_rate", "posts"),
    "qualified_engagements": ("engagement_rate", "posts", "audience_fit"),
}
_FILLED = {"audience_fit": 1.0, "posts": 1.0}
# A column of it that is missing is an assumption about everybody; one post is what a deal is.
_ASSUMED = ("audience_fit",)
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Deal:
    """One creator's offer, on the middles of its ranges.

    `cost` is what choosing them costs, in hundredths (or the currency's own small change); None
    where no quote is in. Rates that nobody knows are NaN. `filled` names the columns that the
    roster left out; `estimates` holds the benchmarks among them.
    """

    row: Row
    name: str
    platform: str
    middles: Creators
    cost: float | None
    filled: tuple[str, ...]
    estimates: dict[str, Estimate]

    @property
    def reach(self) -> float:
        """What the creator reaches, people; NaN where no rate is known."""
        return middle_reach(self.middles) if self.middles.followers[0] else 0.0

    @property
    def engagements(self) -> float:
        """What all posts win; NaN where no rate is known."""
        mine = self.middles
        won = mine.followers[0] * mine.engagement_rate[0] * mine.posts[0]
        return won if mine.followers[0] else 0.0

    @property
    def fit(self) -> float:
        """The share of the audience that is wanted."""
        return self.middles.audience_fit[0]

    @property
    def fee(self) -> float:
        """The fee as it was quoted."""
        return self.middles.fee[0]


def scale_of(currency: str) -> int:
    """How many of its small change make one of a currency.

    >>> scale_of("USD"), scale_of("JPY"), scale_of("KWD")
    (100, 100, 1000)
    """
    return int(10 ** max(2, digits(currency)))


def in_change(amount: float, currency: str) -> float:
    """An amount in small change, a whole number.

    >>> in_change(0.285, "USD"), in_change(1250.0, "USD")
    (29.0, 125000.0)
    """
    exact = Decimal(repr(amount)) * scale_of(currency)
    return float(exact.to_integral_value(ROUND_HALF_UP))


def deals_of(inputs: Inputs, table: Table, objective: str, work: float) -> list[Deal]:
    """The creators of a table, in the order of their names.

    Arguments: `inputs`, for the platform of rows without one and the currency; `table`, read;
    `objective`; `work`, what each creator costs beside the fee, in small change. Returns: the
    deals. Raises InputError where the objective needs a rate that nothing fills.
    """
    deals = [_deal(inputs, table, row, work) for row in table.rows]
    _refuse_unknown(deals, table, objective)
    return sorted(deals, key=lambda deal: (same_name(deal.name), deal.row.number))


def _deal(inputs: Inputs, table: Table, row: Row, work: float) -> Deal:
    platform = platform_of(row["platform"].text) or inputs.choices["platform"]
    found: dict[str, float] = {}
    filled: list[str] = []
    estimates: dict[str, Estimate] = {}
    for name, kind in CELLS.items():
        reading = row[name].reading
        blank = reading is None or (name in _ASSUMED and name not in table.columns)
        if reading is not None:
            found[name] = (
                reading.low
                if reading.high is None
                else middle(reading.low, reading.high, shape(kind, reading.low, reading.high))
            )
        elif name in _FILLED:
            found[name] = _FILLED[name]
        elif name != "fee":
            guess = estimate(name, platform, found["followers"])
            if guess:
                estimates[name] = guess
            found[name] = _middle(guess, kind)
        if blank and name != "fee":
            filled.append(name)
    quoted = row["fee"].reading is not None
    if quoted and "fee" in table.per_post:
        found["fee"] *= found["posts"]
    fee = found.get("fee", 0.0)
    return Deal(
        row,
        row.label or row.name,
        platform,
        Creators([1.0], *([found[name] if name != "fee" else fee] for name in CELLS)),
        in_change(fee, inputs.currency) + work if quoted else None,
        tuple(filled),
        estimates,
    )


def _middle(guess: Estimate | None, kind: Kind) -> float:
    if guess is None:
        return math.nan
    if guess.low == guess.high:
        return guess.low
    return middle(guess.low, guess.high, shape(kind, guess.low, guess.high))


def _refuse_unknown(deals: Sequence[Deal], table: Table, objective: str) -> None:
    """Raise InputError for rates that the objective needs and nothing fills, each by its row."""
    errors: list[Message] = []
    for deal in deals:
        cells = deal.middles
        if not cells.followers[0]:
            continue
        for name, value in (
            ("engagement_rate", cells.engagement_rate[0]),
            ("reach_rate", cells.reach_rate[0]),
        ):
            if name in NEEDS[objective] and math.isnan(value):
                example = CELLS[name].example
                text = (
                    f"row {deal.row.number}, {deal.row.name}, {name}: is blank, and no benchmark "
                    f"is known for {deal.platform} at {cells.followers[0]:,.0f} followers: type "
                    f"the rate, for example {example}"
                )
                errors.append(
                    message(text, "roster", row=deal.row.number, name=deal.row.name, column=name)
                )
    if len(errors) > _MOST_NAMED and len(errors) == len(deals):
        platforms = ", ".join(sorted({deal.platform for deal in deals}))
        name = str(errors[0]["column"])
        text = (
            f"{name} is in no row, and no benchmark of it is known for {platforms}: add a column "
            f"{name}, for example {CELLS[name].example}"
        )
        errors = [message(text, "roster", column=name)]
    if errors:
        errors.sort(key=lambda one: one["row"] or 0)
        raise InputError({"roster": errors})
