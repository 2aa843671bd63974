"""A pasted text as numbered records, whatever separates its cells."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from calculators.reading.blank import is_blank, strip
from calculators.reading.tables import markdown
from calculators.reading.tables.decoding import decode
from calculators.reading.tables.inert import inert, revived
from calculators.reading.tables.names import key
from calculators.reading.tables.records import records, write

_SEPARATORS = ("\t", ";", ",", "|")
# Excel's own line that names the separator; it shows no row for it.
_NAMED = re.compile(r"\s*\"?sep=(.)\"?\s*?(?:\r\n|\r|\n|\Z)", re.IGNORECASE)
# Titles above a table are at most this many records.
HEAD = 5


@dataclass(frozen=True, slots=True)
class Record:
    """One record that is not blank: its cells, and its number as a spreadsheet counts rows."""

    number: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """The cell in a column, blank where the record ends before it."""
        return self.cells[place] if place < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The records of a text that are not blank, their separator, and what is to be said of it."""

    records: tuple[Record, ...]
    separator: str = ","
    said: tuple[str, ...] = ()


def read_grid(source: str | bytes, known: Collection[str] = ()) -> Grid:
    r"""Read a pasted text or the bytes of a file.

    Arguments: `source`; `known`, the keys of the column names to be looked for, which tell one
    separator from another. Returns: its records, numbered as a spreadsheet numbers rows: blank
    ones counted, a Markdown rule and a `sep=` line not. Raises nothing.

    >>> read_grid("name;fee\n\nAnna;1,5").records[1]
    Record(number=3, cells=('Anna', '1,5'))
    """
    text, said = decode(source)
    named = _NAMED.match(text)
    if named:
        text, separator = text[named.end() :], named[1]
        rows = records(text, separator)
    elif markdown.is_markdown(text):
        separator = "|"
        rows = iter(markdown.records(text))
    else:
        separator = _separator(text, known)
        rows = records(text, separator)
    cells = (tuple(revived(strip(cell)) for cell in row) for row in rows)
    return Grid(
        tuple(
            Record(number, row)
            for number, row in enumerate(cells, 1)
            if not all(is_blank(cell) for cell in row)
        ),
        separator,
        tuple(said),
    )


def write_grid(rows: Iterable[Sequence[str]]) -> str:
    r"""Rows as CSV in which no cell is a formula, and which reads back as it was.

    >>> write_grid([["name", "fee"], ["@anna", "1,250"]])
    'name,fee\n\'@anna,"1,250"\n'
    """
    return write([[inert(cell) for cell in row] for row in rows])


def _separator(text: str, known: Collection[str]) -> str:
    """The separator under which most column names are known, else the one that cuts most."""

    def fit(separator: str) -> tuple[int, int]:
        filled = (row for row in records(text, separator) if not all(map(is_blank, row)))
        head = list(islice(filled, HEAD))
        return (
            max((sum(key(cell) in known for cell in row) for row in head), default=0),
            max((len(row) for row in head if separator != "|"), default=0),
        )

    return max(_SEPARATORS, key=fit)
