"""What a table gives: rows of cells, each with its text and what was read of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.message import Message
from calculators.reading.result import Reading


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text, and the number in it, or None where it is blank or holds text."""

    text: str
    reading: Reading | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its number as a spreadsheet counts, its name, and a cell for every column.

    `label` tells it from the rows of the same name on other platforms.
    """

    number: int
    name: str
    cells: Mapping[str, Cell]
    label: str = ""

    def __getitem__(self, column: str) -> Cell:
        return self.cells[column]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, the columns that it has, and what is said about it.

    `per_post` names the columns that were given for one post and mean the deal only times its
    posts; `comma` says that its commas were read as decimal throughout.
    """

    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    messages: tuple[Message, ...] = ()
    per_post: tuple[str, ...] = ()
    comma: bool = False
