"""What a table is told about itself, each thing once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from calculators.message import Mend, Message, message
from calculators.reading.clean import clean
from calculators.reading.marks import told_by
from calculators.reading.result import Note, Reading
from calculators.reading.span import read_ends
from calculators.reading.tables.cells import CellReader, Spot
from calculators.reading.tables.column import Column
from calculators.reading.tables.grid import Record, write_grid
from calculators.reading.tables.header import Header
from calculators.reading.tables.rows import Row
from calculators.reading.tables.words import listed, rows_of
from calculators.reading.typed import shown, spelled

_MOST_NAMED = 5
_MOST_UNREAD = 20


def on_cells(cells: CellReader, header: Header, records: Sequence[Record]) -> list[Message]:
    """What was noted on the cells of each column: one message for each thing, with its rows."""
    found = []
    for (column, about), noted in cells.noted.items():
        if len(noted) == 1:
            spot, note = noted[0]
            found.append(spot.says(note.text, cells.holder, note.mend))
            continue
        where = f"{column}, {rows_of([spot.row for spot, _ in noted])}"
        if about == "fraction":
            text = f"{noted[0][1].text} {len(noted)} cells of the column are as small"
            mend = _per_cent(column, noted, cells.read_of[column], header, records)
        else:
            texts = list(dict.fromkeys(note.text for _, note in noted))
            text = "; ".join(texts[:_MOST_NAMED]) + (" …" if len(texts) > _MOST_NAMED else "")
            mend = None
        found.append(message(f"{where}: {text}", cells.holder, column=column, mend=mend))
    return found


def on_defaults(header: Header, columns: Sequence[Column], field: str) -> list[Message]:
    """Which columns are missing, and what each row takes in their place."""
    return [
        message(
            f"{column.name} is not in the table: taken as {_default(column)} in each row",
            field,
            column=column.name,
        )
        for column in columns
        if column.default is not None and column.name not in header.places
    ]


def on_unread(rows: Sequence[Row], columns: Sequence[Column], field: str) -> list[Message]:
    """Which people number 0, which a list says where it could not read them."""
    found = []
    for column in columns:
        if column.kind is None or column.kind.unit != "people":
            continue
        unread = [
            f"row {row.number}" + (f" ({shown(row.name)})" if row.name else "")
            for row in rows
            if (cell := row[column.name].reading) and cell.low == 0 and not cell.high
        ]
        if unread:
            more = [f"{len(unread) - _MOST_UNREAD} more"] if len(unread) > _MOST_UNREAD else []
            spots = listed([*unread[:_MOST_UNREAD], *more])
            text = f"{column.name} is 0 in {spots}: it was not read, most likely"
            found.append(message(f"{text}, and reaches nobody here", field, column=column.name))
    return found


def on_comma(
    records: Sequence[Record], header: Header, columns: Sequence[Column], field: str
) -> list[Message]:
    """By which cell the table is known to have decimal commas, and what dots mean then."""
    for column in columns:
        place = header.places.get(column.name)
        if column.kind is None or place is None:
            continue
        for record in records:
            cell = record.cell(place)
            if told_by(cell, column.kind) == "comma":
                end = read_ends(clean(cell, column.kind), comma=True)[0]
                text = (
                    f"Commas were read as decimal and dots as thousands throughout: {shown(cell)} "
                    f"in row {record.number} as {spelled(end.digits.number)}, "
                    "and 12.500 would be 12,500"
                )
                return [message(text, field)]
    return []


def _per_cent(
    column: str,
    noted: Sequence[tuple[Spot, Note]],
    read: Sequence[tuple[Spot, Reading]],
    header: Header,
    records: Sequence[Record],
) -> Mend:
    """The whole table with a column of fractions in per cent, as the field's new text.

    Where no cell of the column is above 1, each one is a fraction; else only those noted.
    """
    if all(_top(reading) <= 0.01 for _, reading in read):
        texts = {spot.row: _as_per_cent(reading) for spot, reading in read}
    else:
        texts = {spot.row: note.mend["text"] for spot, note in noted if note.mend}
    place = header.places[column]
    rows = [list(header.record.cells), *(_changed(record, place, texts) for record in records)]
    first = ", ".join(list(texts.values())[:2]) + (" …" if len(texts) > 2 else "")
    return {"label": f"Make them {first}", "text": write_grid(rows)}


def _changed(record: Record, place: int, texts: Mapping[int, str]) -> list[str]:
    cells = list(record.cells)
    if record.number in texts:
        cells[place] = texts[record.number]
    return cells


def _as_per_cent(reading: Reading) -> str:
    ends = [reading.low] if reading.high is None else [reading.low, reading.high]
    return "-".join(spelled(Decimal(repr(end)).scaleb(4)) for end in ends) + "%"


def _top(reading: Reading) -> float:
    return reading.low if reading.high is None else reading.high


def _default(column: Column) -> str:
    rate = column.kind is not None and column.kind.unit == "rate"
    return f"{column.default}{'%' if rate else ''}"
