"""Portfolios from the rows of a table to columns of outcomes, and which of them is best."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from calculators import kinds
from calculators.columns import Outcomes, has_holes, places, product
from calculators.inputs import Inputs
from calculators.kinds import Kind
from calculators.message import InputError, Message, message
from calculators.portfolio import Creators
from calculators.quantity import Quantity
from calculators.reading.tables import POSTS, Cell, Column, Row, Table, same_name
from calculators.spread import ranged
from calculators.uncertainty import MIDDLE, quantile
from calculators.writing import settle

# The numbers of a row, in the order of `Creators`.
CELLS: dict[str, Kind] = {
    "creators": kinds.THINGS,
    "followers": kinds.PEOPLE,
    "fee": kinds.MONEY,
    "posts": kinds.THINGS,
    "engagement_rate": kinds.ENGAGEMENT_RATE,
    "reach_rate": kinds.FIT_RATE,
    "audience_fit": kinds.FIT_RATE,
}
_DEFAULTS = {"creators": "1", "posts": "1", "audience_fit": "100"}
COLUMNS = (
    Column("portfolio", needed=True, filled=True),
    *(
        Column(
            name,
            kind,
            needed=name not in _DEFAULTS,
            filled=True,
            default=_DEFAULTS.get(name),
            most=POSTS.most if name == "posts" else math.inf,
            beyond=POSTS.beyond if name == "posts" else "",
        )
        for name, kind in CELLS.items()
    ),
    Column("overlap", kinds.FIT_RATE, single=True),
)
MOST_CREATORS = 1000
# Well beyond the twelve digits that leave, so that only a tie is looked at twice.
_NEAR = 1e-10
# Of these the best is the least.
COSTS = ("cost", "cpe", "qualified_cpe", "cost_per_thousand_reached")


@dataclass
class Portfolio:
    """Rows that share a name: alike creators each, and what their doubt comes from."""

    name: str
    rows: list[Creators] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    overlap: float | None = None


def column(quantity: Quantity) -> Outcomes:
    """A quantity as a column: its middle, then its outcomes where it has any."""
    middle = quantity.value if quantity.value is not None else math.nan
    return [middle, *(quantity.draws or ())]


def portfolios(
    inputs: Inputs, table: Table, *, each: bool
) -> tuple[list[Portfolio], dict[str, tuple[str, Quantity]]]:
    """The portfolios in the order of their first rows, and every cell that was a range.

    Arguments: `inputs`, for their sampler; `table`, read; `each`, whether every creator of a row
    draws apart. Returns: the portfolios; by field name for `sensitivity` the words and quantity
    of each doubt. Raises InputError for a portfolio of too many creators or of two overlaps.
    """
    rows, per_post = table.rows, "fee" in table.per_post
    _refuse_crowds(rows)
    found: dict[str, Portfolio] = {}
    doubts: dict[str, tuple[str, Quantity]] = {}
    errors: list[Message] = []
    for row in rows:
        portfolio = found.setdefault(same_name(row.name), Portfolio(row.name.strip()))
        shared = row["overlap"].reading
        if shared is not None:
            if portfolio.overlap not in (None, shared.low):
                text = (
                    f"row {row.number}, {row.name}: the rows of one portfolio share one overlap, "
                    "and this one differs from those above it: type the same, or leave it blank"
                )
                errors.append(
                    message(text, "portfolios", row=row.number, name=row.name, column="overlap")
                )
            portfolio.overlap = shared.low
        alike = _alike(inputs, row, doubts, each=each, per_post=per_post)
        portfolio.rows += alike
        portfolio.numbers += [row.number] * len(alike)
    if errors:
        raise InputError({"portfolios": errors})
    return list(found.values()), doubts


def best_first(
    compared: Mapping[str, Mapping[str, Outcomes]], objective: str
) -> list[tuple[str, float]]:
    """The portfolios by their median on the objective, the best first; ties by name.

    Those for which it is undefined are left out.
    """
    sign = 1 if objective in COSTS else -1
    medians = [
        (name, settle(median))
        for name, columns in compared.items()
        if (median := _median(columns[objective])) is not None
    ]
    return sorted(medians, key=lambda one: (sign * one[1], one[0]))


def chances_of_best(
    compared: Mapping[str, Mapping[str, Outcomes]], objective: str
) -> dict[str, float]:
    """In what share of outcomes each portfolio is best; ties share the outcome."""
    sign = 1 if objective in COSTS else -1
    names = list(compared)
    columns = [_least_is_best(compared[name][objective], sign) for name in names]
    size = max(map(len, columns))
    wins = dict.fromkeys(names, 0.0)
    for outcome in islice(places(columns), 1 if size > 1 else 0, None):
        least = min(outcome)
        near = [one for one in outcome if one - least <= _NEAR * abs(least)]
        if len(near) == 1:
            wins[names[outcome.index(least)]] += 1
            continue
        # What leaves the report as one number is a tie.
        settled = [settle(one) for one in outcome]
        ahead = [name for name, one in zip(names, settled, strict=True) if one == min(settled)]
        for name in ahead:
            wins[name] += 1 / len(ahead)
    return {name: won / max(size - 1, 1) for name, won in wins.items()}


def _least_is_best(outcomes: Outcomes, sign: int) -> Outcomes:
    """Outcomes of which the least is the best, undefined ones last."""
    if has_holes(outcomes):
        return [math.inf if math.isnan(one) else sign * one for one in outcomes]
    return product([float(sign)], outcomes)


def _refuse_crowds(rows: Sequence[Row]) -> None:
    """Raise InputError for each portfolio of too many, before anything is drawn for them."""
    people: dict[str, float] = {}
    first: dict[str, Row] = {}
    for row in rows:
        reading = row["creators"].reading
        if reading is not None:
            name = same_name(row.name)
            first.setdefault(name, row)
            people[name] = people.get(name, 0) + max(reading.low, reading.high or 0)
    errors = [
        message(
            f"{first[name].name.strip()} has more than {MOST_CREATORS:,} creators: type fewer, "
            "as in 50",
            "portfolios",
            row=first[name].number,
            name=first[name].name,
            column="creators",
        )
        for name, count in people.items()
        if count > MOST_CREATORS
    ]
    if errors:
        raise InputError({"portfolios": errors})


def _median(outcomes: Outcomes) -> float | None:
    return quantile(outcomes[1:] or outcomes, MIDDLE)


def _alike(
    inputs: Inputs,
    row: Row,
    doubts: dict[str, tuple[str, Quantity]],
    *,
    each: bool,
    per_post: bool,
) -> list[Creators]:
    """The row as it stands, or its creators one by one where each draws apart."""
    spread = any(_has_range(row[name]) for name in CELLS if name != "creators")
    count = row["creators"].reading
    apart = each and spread and count is not None and count.high is None
    copies = int(count.low) if apart and count is not None else 1
    alike = []
    for copy in range(copies):
        cells = {}
        for name, kind in CELLS.items():
            quantity = _cell(inputs, row[name], kind)
            if quantity.draws is not None:
                part = f", creator {copy + 1}" if copies > 1 else ""
                words = f"the {name.replace('_', ' ')} of {row.name} (row {row.number}{part})"
                doubts[f"{name} of {row.name} (row {row.number}{part})"] = (words, quantity)
            cells[name] = column(quantity)
        # Whoever is hired is whole, whatever the draw of how many.
        whole = [float(max(1, math.floor(count + 0.5))) for count in cells.pop("creators")]
        if per_post:
            cells["fee"] = product(cells["fee"], cells["posts"])
        alike.append(Creators([1.0] if apart else whole, *cells.values()))
    return alike


def _has_range(cell: Cell) -> bool:
    return cell.reading is not None and cell.reading.high is not None


def _cell(inputs: Inputs, cell: Cell, kind: Kind) -> Quantity:
    reading = cell.reading
    if reading is None or reading.high is None:
        return Quantity(reading.low if reading else None, unit=kind.unit)
    return ranged(kind, reading.low, reading.high, "", "", inputs.sampler)
