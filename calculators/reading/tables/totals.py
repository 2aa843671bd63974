"""Rows that sum or average the ones above, as reports end."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, isclose

from calculators.reading.number import read_number
from calculators.reading.result import Reading, Refused
from calculators.reading.tables.column import Column
from calculators.reading.tables.grid import Record
from calculators.reading.tables.header import Header
from calculators.reading.tables.names import is_mean, is_total
from calculators.reading.typed import shown

# A written sum is rounded as its suffix rounds it (1.2M), a written mean to whole numbers.
_ROUNDED = 0.005


def without_totals(
    records: Sequence[Record],
    header: Header,
    columns: Sequence[Column],
    named_by: str,
    *,
    comma: bool,
) -> tuple[Sequence[Record], list[tuple[Record, str]]]:
    """The records without last ones that sum or average those above, and what is said of these.

    Arguments: `records`; `header`; `columns`, of which money and people are summed; `named_by`,
    the column of names; `comma`, whether commas are decimal. Returns: the records that stay, and
    a sentence for each one left out, or kept although it is named like a total. Raises nothing.
    """
    numeric = [
        (header.places[column.name], column)
        for column in columns
        if column.kind and column.name in header.places
    ]
    # Where nothing is money or people, as with posts, it is the counts that are summed.
    summed = [
        one for one in numeric if one[1].kind and one[1].kind.unit in ("money", "people")
    ] or [one for one in numeric if one[1].kind and one[1].kind.unit == "count"]
    place = header.places.get(named_by, 0)
    first = len(records)
    while first and is_total(_name(records[first - 1], place)):
        first -= 1
    above, kept = records[:first], []
    said: list[tuple[Record, str]] = []
    for record in records[first:]:
        name = _name(record, place)
        agreeing = [
            column.name
            for at, column in summed
            if _sums(name, at, column, record, above, comma=comma)
        ]
        if agreeing:
            what = "mean" if is_mean(name) else "sum"
            text = f"{shown(name)} was left out: it is the {what} of the rows above ({agreeing[0]})"
        else:
            kept.append(record)
            text = f"{shown(name)} sums nothing above it and was kept: is it a creator?"
        said.append((record, text))
    return [*above, *kept], said


def sums(name: str, total: Reading, above: Sequence[Reading]) -> bool:
    """Whether a cell of a row of this name is the sum (or mean) of the cells above it.

    >>> sums("TOTAL", Reading(30), [Reading(10), Reading(20)]), sums("Total", Reading(30), [])
    (True, False)
    """
    if not above or total.low <= 0:
        return False
    share = len(above) if is_mean(name) else 1
    low = fsum(cell.low for cell in above) / share
    high = fsum(_high(cell) for cell in above) / share
    return _agree(total.low, low) and _agree(_high(total), high)


def _sums(
    name: str,
    place: int,
    column: Column,
    last: Record,
    above: Sequence[Record],
    *,
    comma: bool,
) -> bool:
    total = _number(last, place, column, comma=comma)
    cells = [_number(record, place, column, comma=comma) for record in above]
    return total is not None and sums(name, total, [cell for cell in cells if cell is not None])


def _name(record: Record, place: int) -> str:
    """The name of a record; a total may stand in the first column, before a blank name."""
    name = record.cell(place)
    return name or next(cell for cell in record.cells if cell)


def _number(record: Record, place: int, column: Column, *, comma: bool) -> Reading | None:
    assert column.kind is not None
    try:
        return read_number(record.cell(place).strip("*"), column.kind, comma=comma)
    except Refused:
        return None


def _high(cell: Reading) -> float:
    return cell.low if cell.high is None else cell.high


def _agree(written: float, computed: float) -> bool:
    return isclose(written, computed, rel_tol=_ROUNDED, abs_tol=0.01)
