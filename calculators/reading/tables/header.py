"""Which column of a pasted table is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from calculators.currency import SIGNS
from calculators.kinds import COUNT, ENGAGEMENT_RATE
from calculators.reading.blank import is_blank
from calculators.reading.number import read_number
from calculators.reading.result import Refused
from calculators.reading.tables.column import Column
from calculators.reading.tables.faults import fault
from calculators.reading.tables.grid import HEAD, Record
from calculators.reading.tables.names import (
    IN_DOLLARS,
    PER_POST,
    SYNONYMS,
    key,
    without_unit,
)
from calculators.reading.tables.platforms import is_platform
from calculators.reading.tables.words import listed
from calculators.reading.typed import shown

_PER_POST = tuple(map(key, PER_POST))


@dataclass
class Header:
    """Where each column stands (`places`), and what is to be said about it."""

    record: Record
    places: dict[str, int] = field(default_factory=dict)
    per_post: tuple[str, ...] = ()
    notes: list[tuple[str, str]] = field(default_factory=list)
    error: str = ""


def known_keys(columns: Sequence[Column]) -> frozenset[str]:
    """The keys of every name that one of the columns goes by."""
    return frozenset(
        key(name) for column in columns for name in (column.name, *SYNONYMS.get(column.name, ()))
    )


def read_header(
    records: Sequence[Record], columns: Sequence[Column], currency: str
) -> tuple[Header, Sequence[Record]]:
    """Find the columns of a table, and the records beneath them.

    Arguments: `records`, of which one of the first holds the names; `columns`, those to look for;
    `currency`, the ISO code that the reader chose. Returns: the header and the records below.
    Where names are missing or may mean two things the header bears one error that shows the
    columns found, the ones needed and the likely match. Raises nothing.
    """
    place = _place(records, columns)
    header = Header(records[place])
    below = records[place + 1 :]
    if place:
        title = shown(" ".join(cell for cell in records[0].cells if cell))
        number = header.record.number
        header.notes.append(("", f"“{title}” was left out: the column names are in row {number}"))
    doubts = _find(header, below, columns, currency)
    missing = [
        column.name for column in columns if column.needed and column.name not in header.places
    ]
    if missing or doubts:
        header.error = fault(header.record, header.places, columns, missing, doubts)
    return header, below


def _place(records: Sequence[Record], columns: Sequence[Column]) -> int:
    """The first record, or the one of the next few that alone has every column needed."""
    needed = [names_of(column) for column in columns if column.needed]
    for place, record in enumerate(records[:HEAD]):
        found = [key(without_unit(cell)[0]) for cell in record.cells]
        if all(any(name in found for name in names) for names in needed):
            return place
    return 0


def names_of(column: Column) -> tuple[str, ...]:
    """The keys of a column's own name and its synonyms, in their order."""
    return tuple(key(name) for name in (column.name, *SYNONYMS.get(column.name, ())))


def _find(
    header: Header, below: Sequence[Record], columns: Sequence[Column], currency: str
) -> list[str]:
    """Place every column that the header names; what may be two of them is a doubt, in words."""
    bare = [without_unit(cell) for cell in header.record.cells]
    keys = [key(name) for name, _ in bare]
    doubts = []
    for column in columns:
        own, *others = names_of(column)
        exact = [place for place, found in enumerate(keys) if found == own]
        chosen = exact or [
            place
            for name in others
            for place, found in enumerate(keys)
            if found == name and _fits(header, below, column, place)
        ]
        if column.name == "name" and not exact:
            chosen = chosen[:1]
        if len(chosen) > 1:
            both = listed([header.record.cells[place] for place in chosen])
            doubts.append(f"{both} may each be {column.name}: keep one of them")
        if not chosen:
            continue
        header.places[column.name] = chosen[0]
        _say(header, column, chosen[0], bare[chosen[0]][1], currency)
    _channel(header, below, columns, keys)
    return doubts


def _fits(header: Header, below: Sequence[Record], column: Column, place: int) -> bool:
    """Whether the cells under a synonym are what the column holds."""
    cells = [cell for record in below if not is_blank(cell := record.cell(place))]
    if column.name == "name":
        channel = key(header.record.cells[place]) == "channel"
        return not (channel and cells and all(map(is_platform, cells)))
    if column.name == "engagement_rate":
        counts = [cell for cell in cells if _is_count(cell)]
        if counts:
            named = header.record.cells[place]
            header.notes.append(
                (named, f"{named} was not used: {shown(counts[0])} is a count, not a rate")
            )
        return not counts
    return True


def _is_count(cell: str) -> bool:
    try:
        read_number(cell, ENGAGEMENT_RATE)
    except Refused:
        try:
            read_number(cell, COUNT)
        except Refused:
            return False
        return True
    return False


def _say(header: Header, column: Column, place: int, unit: str, currency: str) -> None:
    named = header.record.cells[place]
    bare = key(without_unit(named)[0])
    per_post = bare in _PER_POST
    if per_post:
        header.per_post += (column.name,)
    if bare != key(column.name) or (unit and unit != "%"):
        times = ", the price of one post: times posts" if per_post else ""
        header.notes.append((named, f"{named} was read as {column.name}{times}"))
    if bare == key(IN_DOLLARS):
        unit = "USD"
    meant = SIGNS.get(unit, (unit.upper(),)) if unit not in ("", "%") else (currency,)
    if currency not in meant and column.kind and column.kind.unit == "money":
        header.notes.append(
            (named, f"{named} is not in the chosen currency, {currency}: nothing was converted")
        )


def _channel(
    header: Header, below: Sequence[Record], columns: Sequence[Column], keys: Sequence[str]
) -> None:
    """A column `channel` whose cells are platforms is the platform."""
    wanted = any(column.name == "platform" for column in columns)
    if not wanted or "platform" in header.places or "channel" not in keys:
        return
    place = keys.index("channel")
    cells = [cell for record in below if not is_blank(cell := record.cell(place))]
    if cells and all(map(is_platform, cells)):
        header.places["platform"] = place
        header.notes.append(("channel", f"{header.record.cells[place]} was read as platform"))
