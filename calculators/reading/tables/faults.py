"""What is wrong with the first line of a table, and what was probably meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from calculators.kinds import MONEY
from calculators.reading.number import read_number
from calculators.reading.result import Refused
from calculators.reading.tables.column import Column
from calculators.reading.tables.grid import Record
from calculators.reading.tables.names import OTHERS, SYNONYMS, key
from calculators.reading.tables.words import listed
from calculators.reading.typed import shown

# As alike as `folowers` and `followers` are; `likes` and `posts` are not.
_ALIKE = 0.75
_OTHERS = tuple(map(key, OTHERS))


def fault(
    record: Record,
    places: Mapping[str, int],
    columns: Sequence[Column],
    missing: Sequence[str],
    doubts: Sequence[str],
) -> str:
    """One sentence that shows the columns found, the ones needed, and the likely match.

    Arguments: `record`, the first line; `places` of the columns that were found in it; `columns`,
    those looked for; `missing`, the names of needed ones; `doubts`, names that may mean two
    things, in words. Returns: the sentence. Raises nothing.
    """
    needed = ",".join(column.name for column in columns if column.needed)
    number = record.number
    found = ", ".join(shown(cell) for cell in record.cells if cell)
    if not places and any(_holds_number(cell) for cell in record.cells):
        return (
            f"row {number} holds no column names ({found}): put a first line with the names above "
            f"it, for example {needed}"
        )
    if not places and not any(_likely(record, places, column) for column in missing):
        return (
            f"row {number} holds none of the column names ({found}): rename its columns if it has "
            f"other names for {listed(needed.split(','))}, or put a first line above it, for "
            f"example {needed}"
        )
    parts = list(doubts)
    if missing:
        parts.append(f"no column is named {listed(missing)}")
    for column in missing:
        likely = _likely(record, places, column)
        if len(likely) > 1:
            parts.append(
                f"{listed(likely)} look like {column}: keep one, named {column}, and one deal a row"
            )
        elif likely:
            parts.append(f"rename {likely[0]} to {column} if it is that")
    parts.append(
        f"row {number} has the columns {found}, and needed are {listed(needed.split(','))}"
    )
    return f"{'; '.join(parts)}. A first line that works: {needed}"


def _likely(record: Record, places: Mapping[str, int], column: str) -> list[str]:
    taken = set(places.values())
    found = []
    for place, cell in enumerate(record.cells):
        name = key(cell)
        if not name or place in taken or name in _OTHERS:
            continue
        wanted = [key(column), *map(key, SYNONYMS.get(column, ()))]
        inside = any(len(other) > 3 and (other in name) for other in wanted[:1])
        if inside or any(_alike(name, other) for other in wanted):
            found.append(shown(cell))
    return found


def _alike(name: str, other: str) -> bool:
    return len(other) > 2 and SequenceMatcher(None, name, other).ratio() >= _ALIKE


def _holds_number(cell: str) -> bool:
    try:
        read_number(cell, MONEY)
    except Refused as refusal:
        return "may mean" in refusal.text
    return True
