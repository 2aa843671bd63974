"""From quantities to figures: the value that leaves, its interval and its text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from calculators.declaration import TableOut, TableSpec
from calculators.quantity import Quantity, Unit
from calculators.report import OUTCOMES, Figure, State, Table
from calculators.uncertainty import HIGH, LOW, MIDDLE, quantiles
from calculators.writing import NOT_DEFINED, NOT_KNOWN, decimals_of, settle, write

# The 10th percentile, the median and the 90th.
Ends = Sequence[float | None]
_UNITS = {"rate": "%", "multiple": "x", "days": "days"}


def figure(
    quantity: Quantity | str,
    currency: str,
    *,
    ranged: bool,
    decimals: int | None = None,
    outcomes: Ends | None = None,
) -> Figure:
    """A quantity as the report shows it.

    Arguments: `quantity`, or a text that is a figure itself (the name of the best); `currency`;
    `ranged`, whether any input was a range; `decimals`, those of a table's column; `outcomes`,
    as `outcomes_of` gave them, where it was asked. Returns: the figure. Raises nothing.
    """
    if isinstance(quantity, str):
        return Figure(None, None, None, None, quantity, "")
    unit = currency if quantity.unit == "money" else _UNITS.get(quantity.unit, "")
    if quantity.value is None and quantity.draws is None and quantity.interval is None:
        reason = quantity.reason
        state: State = reason.kind if reason else "undefined"
        text = NOT_KNOWN if state == "missing" else NOT_DEFINED
        return Figure(
            None, None, None, None, text, unit, state=state, reason=reason.text if reason else ""
        )
    spread = ranged and quantity.draws is not None

    def written(value: float | None, *, about: bool = spread) -> str:
        if value is None:
            return NOT_DEFINED
        return write(value, quantity.unit, currency, ranged=about, decimals=decimals)

    own = quantity.interval
    if own and not spread:
        low, value, high = own.low, quantity.value, own.high
        words, note = own.words, own.reason
    elif ranged:
        low, value, high = outcomes or outcomes_of(quantity)
        words, note = OUTCOMES, _holes(quantity)
    else:
        value = quantity.value
        return Figure(_leaves(value, quantity), None, None, None, written(value), unit)
    return Figure(
        value=_leaves(value, quantity),
        low=_leaves(low, quantity),
        high=_leaves(high, quantity),
        interval=words or None,
        text=written(value),
        unit=unit,
        # The ends of an interval are never exact to the cent.
        low_text=written(low, about=True),
        high_text=written(high, about=True),
        state="known" if value is not None else "undefined",
        reason=note,
    )


def outcomes_of(quantity: Quantity) -> Ends:
    """The 10th percentile, the median and the 90th of a quantity that has a value or draws."""
    outcomes = quantity.draws or [math.nan if quantity.value is None else quantity.value]
    return quantiles(outcomes, LOW, MIDDLE, HIGH)


def table(spec: TableSpec, out: TableOut, currency: str, *, ranged: bool) -> Table:
    """A table with one style a column.

    Arguments: `spec`, its declared columns, of which those count that any row has; `out`, its
    quantities and texts, blank where a row has none. Returns: the table. Raises nothing.
    """
    held = {name for row in out.rows for name in row}
    names = tuple(column.name for column in spec.columns if column.name in held or not out.rows)
    columns = {name: _column(out.rows, name, currency, ranged=ranged) for name in names}
    rows = tuple({name: columns[name][place] for name in names} for place in range(len(out.rows)))
    return Table(names, rows)


def _column(
    rows: Sequence[Mapping[str, Quantity | str]], name: str, currency: str, *, ranged: bool
) -> list[Figure | str]:
    """A column with the decimals that the most exacting cell of a unit needs.

    Rates keep one at most, or two where none reaches a tenth: 0.38% beside 0.42%.
    """
    cells = [row.get(name, "") for row in rows]
    ends = [
        outcomes_of(cell)
        if ranged and isinstance(cell, Quantity) and cell.draws is not None
        else None
        for cell in cells
    ]
    decimals: dict[Unit, int] = {}
    largest = 0.0
    for cell, outcomes in zip(cells, ends, strict=True):
        if isinstance(cell, str):
            continue
        value = outcomes[1] if outcomes else cell.value
        if value is not None:
            places = decimals_of(value, cell.unit, currency, ranged=outcomes is not None)
            decimals[cell.unit] = max(places, decimals.get(cell.unit, 0))
            largest = max(largest, value if cell.unit == "rate" else 0.0)
    if "rate" in decimals:
        decimals["rate"] = min(decimals["rate"], 1 if largest >= 0.1 else 2)
    return [
        cell
        if isinstance(cell, str)
        else figure(
            cell, currency, ranged=ranged, decimals=decimals.get(cell.unit), outcomes=outcomes
        )
        for cell, outcomes in zip(cells, ends, strict=True)
    ]


def _leaves(value: float | None, quantity: Quantity) -> float | None:
    if value is None:
        return None
    return settle(value * 100 if quantity.unit == "rate" else value)


def _holes(quantity: Quantity) -> str:
    if not quantity.hole:
        return ""
    draws = quantity.draws or ()
    share = 100 * sum(map(math.isnan, draws)) / len(draws)
    if share == 100 and quantity.reason:
        return quantity.reason.text
    how_many = f"{share:.0f}%" if share >= 1 else "under 1%"
    return f"in {how_many} of outcomes {quantity.hole}"
