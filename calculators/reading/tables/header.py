"""Which column of a pasted table is which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from calculators.kinds import COUNT, ENGAGEMENT_RATE, MONEY
from calculators.reading.blank import is_blank
from calculators.reading.number import read_number
from calculators.reading.result import Refused
from calculators.reading.tables.column import Column
from calculators.reading.tables.grid import HEAD, Record
from calculators.reading.tables.names import (
    IN_DOLLARS,
    OTHERS,
    PER_POST,
    SYNONYMS,
    key,
    without_unit,
)
from calculators.reading.tables.platforms import is_platform
from calculators.reading.typed import shown

# As alike as `takipci` and `takipçi` are; `likes` and `posts` are not.
_ALIKE = 0.75
_PER_POST = tuple(map(key, PER_POST))
_OTHERS = tuple(map(key, OTHERS))


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
        header.error = _error(header, columns, missing, doubts)
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
            doubts.append(f"{_listed(header, chosen)} may each be {column.name}: keep one of them")
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
    code = "USD" if bare == key(IN_DOLLARS) else unit.upper() if len(unit) == 3 else ""
    if code and code not in ("PCT", currency) and column.kind and column.kind.unit == "money":
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


def _error(
    header: Header, columns: Sequence[Column], missing: Sequence[str], doubts: Sequence[str]
) -> str:
    needed = ",".join(column.name for column in columns if column.needed)
    number = header.record.number
    found = ", ".join(shown(cell) for cell in header.record.cells if cell)
    if not header.places and any(_holds_number(cell) for cell in header.record.cells):
        return (
            f"row {number} holds no column names ({found}): put a first line with the names above "
            f"it, for example {needed}"
        )
    parts = list(doubts)
    if missing:
        parts.append(f"no column is named {_and(missing)}")
    for column in missing:
        likely = _likely(header, column)
        if len(likely) > 1:
            parts.append(
                f"{_and(likely)} look like {column}: keep one, named {column}, and one deal a row"
            )
        elif likely:
            parts.append(f"rename {likely[0]} to {column} if it is that")
    parts.append(f"row {number} has the columns {found}, and needed are {_and(needed.split(','))}")
    return f"{'; '.join(parts)}. A first line that works: {needed}"


def _likely(header: Header, column: str) -> list[str]:
    taken = set(header.places.values())
    found = []
    for place, cell in enumerate(header.record.cells):
        name = key(cell)
        if not name or place in taken or name in _OTHERS:
            continue
        wanted = [key(column), *map(key, SYNONYMS.get(column, ()))]
        inside = any(len(other) > 3 and (other in name) for other in wanted[:1])
        if inside or any(_alike(name, other) for other in wanted):
            found.append(cell)
    return found


def _alike(name: str, other: str) -> bool:
    return len(other) > 2 and SequenceMatcher(None, name, other).ratio() >= _ALIKE


def _holds_number(cell: str) -> bool:
    try:
        read_number(cell, MONEY)
    except Refused as refusal:
        return "may mean" in refusal.text
    return True


def _listed(header: Header, places: Sequence[int]) -> str:
    return _and([header.record.cells[place] for place in places])


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
