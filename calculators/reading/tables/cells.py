"""Reads the cells of one table, each bad one an error with its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from calculators.message import Mend, Message, message
from calculators.reading.blank import is_blank
from calculators.reading.number import read_number
from calculators.reading.result import Note, Reading, Refused
from calculators.reading.tables.column import Column
from calculators.reading.tables.rows import Cell
from calculators.reading.typed import shown


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a cell stands: its row as a spreadsheet counts, the row's name, its column."""

    row: int
    name: str
    column: str

    def __str__(self) -> str:
        named = f", {shown(self.name)}" if self.name else ""
        return f"row {self.row}{named}, {self.column}"

    def says(self, text: str, field: str, mend: Mend | None = None) -> Message:
        """A message about this cell; its mend types the cell's new text."""
        return message(
            f"{self}: {text}",
            field,
            row=self.row,
            column=self.column,
            name=self.name or None,
            mend=mend,
        )


@dataclass
class CellReader:
    """Reads cells one by one: `errors` and `noted` hold what it met, `read_of` what it read.

    `holder` is the field that holds the table.
    """

    holder: str
    currency: str
    comma: bool
    errors: list[Message] = field(default_factory=list)
    noted: dict[tuple[str, str], list[tuple[Spot, Note]]] = field(default_factory=dict)
    read_of: dict[str, list[tuple[Spot, Reading]]] = field(default_factory=dict)
    _beyond: dict[str, list[tuple[Spot, str]]] = field(default_factory=dict)

    def read(self, text: str, column: Column, spot: Spot) -> Cell:
        """Read one cell; a bad one is an error, and stands as not known."""
        kind = column.kind
        if is_blank(text) or (column.unquoted and not any(map(str.isdigit, text))):
            if column.filled:
                example = f", for example {kind.example}" if kind else ""
                self._refuse(spot, f"is blank: type its {column.name}{example}")
            return Cell(text)
        if kind is None:
            return Cell(text)
        try:
            reading = read_number(text, kind, self.currency, comma=self.comma)
        except Refused as refusal:
            self._refuse(spot, refusal.text, refusal.mend)
            return Cell(text)
        if column.single and reading.high is not None:
            self._refuse(spot, f"{shown(text)} is a range: type one value, such as {kind.example}")
        elif max(reading.low, reading.high or 0) > column.most:
            self._beyond.setdefault(column.name, []).append((spot, text))
        self.read_of.setdefault(column.name, []).append((spot, reading))
        for note in reading.notes:
            self.noted.setdefault((column.name, note.about), []).append((spot, note))
        return Cell(text, reading)

    def refuse_beyond(self, column: Column) -> None:
        """Refuse, once for its column, cells so large that it must hold something else."""
        beyond = self._beyond.get(column.name, [])
        if beyond:
            spot, text = beyond[0]
            more = f" (and {len(beyond) - 1} more)" if len(beyond) > 1 else ""
            self._refuse(spot, f"{shown(text)}{more} {column.beyond}")

    def _refuse(self, spot: Spot, text: str, mend: Mend | None = None) -> None:
        self.errors.append(spot.says(text, self.holder, mend))
