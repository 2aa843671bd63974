"""Portfolios from the rows of a table to columns of outcomes, and which of them is best."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat

from calculators import kinds
from calculators.inputs import Inputs
from calculators.kinds import Kind
from calculators.portfolio import Creators, Outcomes
from calculators.quantity import Quantity
from calculators.reading.tables import POSTS, Cell, Column, Row, same_name
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
# Of these the best is the least.
COSTS = ("cost", "cpe", "qualified_cpe", "cost_per_thousand_reached")


@dataclass
class Portfolio:
    """Rows that share a name: alike creators each, and what their doubt comes from."""

    name: str
    rows: list[Creators] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    overlap: float | None = None


def places(inputs: Inputs) -> int:
    """How many places a column has: the middle, and the outcomes where anything is a range."""
    return 1 + (inputs.sampler.count if inputs.ranged else 0)


def column(quantity: Quantity, size: int) -> Outcomes:
    """A quantity as a column: its middle, then its outcomes."""
    middle = quantity.value if quantity.value is not None else math.nan
    if quantity.draws is not None:
        return [middle, *quantity.draws]
    return list(repeat(middle, size))


def portfolios(
    inputs: Inputs, rows: Sequence[Row], *, each: bool
) -> tuple[list[Portfolio], dict[str, tuple[str, Quantity]]]:
    """The portfolios in the order of their first rows, and every cell that was a range.

    Arguments: `inputs`, for their sampler; `rows`, read; `each`, whether every creator of a row
    draws apart. Returns: the portfolios; by field name for `sensitivity` the words and quantity
    of each doubt. Raises nothing.
    """
    found: dict[str, Portfolio] = {}
    doubts: dict[str, tuple[str, Quantity]] = {}
    size = places(inputs)
    for row in rows:
        portfolio = found.setdefault(same_name(row.name), Portfolio(row.name.strip()))
        portfolio.numbers.append(row.number)
        shared = row["overlap"].reading
        if shared is not None:
            portfolio.overlap = shared.low
        portfolio.rows += _alike(inputs, row, size, doubts, each=each)
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
    wins = dict.fromkeys(names, 0.0)
    outcomes = zip(*(compared[name][objective][1:] for name in names), strict=True)
    count = 0
    for outcome in outcomes:
        count += 1
        settled = [math.inf if math.isnan(one) else sign * settle(one) for one in outcome]
        least = min(settled)
        ahead = [name for name, one in zip(names, settled, strict=True) if one == least]
        for name in ahead:
            wins[name] += 1 / len(ahead)
    return {name: won / count for name, won in wins.items()}


def _median(outcomes: Outcomes) -> float | None:
    return quantile(outcomes[1:] or outcomes, MIDDLE)


def _alike(
    inputs: Inputs,
    row: Row,
    size: int,
    doubts: dict[str, tuple[str, Quantity]],
    *,
    each: bool,
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
            cells[name] = column(quantity, size)
        # Whoever is hired is whole, whatever the draw of how many.
        whole = [float(max(1, math.floor(count + 0.5))) for count in cells.pop("creators")]
        alike.append(Creators([1.0] * size if apart else whole, *cells.values()))
    return alike


def _has_range(cell: Cell) -> bool:
    return cell.reading is not None and cell.reading.high is not None


def _cell(inputs: Inputs, cell: Cell, kind: Kind) -> Quantity:
    reading = cell.reading
    if reading is None or reading.high is None:
        return Quantity(reading.low if reading else None, unit=kind.unit)
    return ranged(kind, reading.low, reading.high, "", "", inputs.sampler)
