"""Every outcome of a calculation as a table: a line a draw, a column a range or a figure."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator, Mapping, Sequence

from calculators.declaration import Outcome
from calculators.inputs import Inputs
from calculators.quantity import Quantity
from calculators.reading.tables.inert import inert
from calculators.report import Report
from calculators.writing import settle


def drawn(inputs: Inputs, outcome: Outcome) -> dict[str, Quantity]:
    """What has draws, by the name of its column: inputs, cells of inputs, figures, cells of tables.

    Arguments: `inputs`, read; `outcome`, what was made of them. Returns: quantities. Raises
    nothing.
    """
    found = dict(inputs.quantities)
    found |= {
        words.removeprefix("the "): quantity
        for name, (words, quantity) in sorted(outcome.doubts.items())
        if name not in found
    }
    found |= {name: one for name, one in outcome.figures.items() if isinstance(one, Quantity)}
    for table in outcome.tables.values():
        for row in table.rows:
            first = next((cell for cell in row.values() if isinstance(cell, str)), "")
            found |= {
                f"{name} of {first}": cell
                for name, cell in row.items()
                if isinstance(cell, Quantity)
            }
    return {name: quantity for name, quantity in found.items() if quantity.draws is not None}


def outcomes_csv(report: Report) -> str:
    """The draws as CSV: per cent as per cent, 12 digits, blank where one is undefined.

    Arguments: `report`. Returns: text. Raises ValueError where nothing was a range.

    >>> from calculators import calculate
    >>> deal = {"fee": "400-900", "engagements_per_post": "1000"}
    >>> outcomes_csv(calculate("cost-per-engagement", deal)).splitlines()[0][1:]
    'outcome,fee,total_cost,cpe,qualified_cpe'
    """
    if not report.drawn:
        raise ValueError("there is one outcome only: type a range, such as 600-1,400, in any field")
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(["outcome", *map(inert, report.drawn)])
    for number, row in enumerate(_rows(report.drawn), 1):
        write.writerow([number, *row])
    return "\ufeff" + out.getvalue()


def _rows(found: Mapping[str, Quantity]) -> Iterator[Sequence[str]]:
    factors = [100.0 if quantity.unit == "rate" else 1.0 for quantity in found.values()]
    for draws in zip(*(quantity.draws or () for quantity in found.values()), strict=True):
        yield [
            "" if math.isnan(draw) else format(settle(factor * draw), ".12g")
            for factor, draw in zip(factors, draws, strict=True)
        ]
