"""The one reader of every field that holds rows."""

from __future__ import annotations

from collections.abc import Sequence

from calculators.message import InputError, Message, message
from calculators.reading.marks import told_by
from calculators.reading.number import read_number
from calculators.reading.tables import sayings
from calculators.reading.tables.cells import CellReader, Spot
from calculators.reading.tables.column import Column
from calculators.reading.tables.duplicates import told_apart
from calculators.reading.tables.grid import Grid, Record, read_grid
from calculators.reading.tables.header import Header, known_keys, read_header
from calculators.reading.tables.names import key
from calculators.reading.tables.rows import Cell, Row, Table
from calculators.reading.tables.totals import without_totals
from calculators.reading.typed import shown


def read_table(
    source: str | bytes,
    columns: Sequence[Column],
    *,
    field: str,
    named_by: str = "",
    unique: bool = False,
    currency: str = "USD",
) -> Table:
    r"""Read a table as people paste it.

    Arguments: `source`, its text or the bytes of its file; `columns`, those that it may have;
    `field`, the field that holds it, for messages; `named_by`, the column that names a row, if
    one does; `unique`, whether no two rows may share a name and a platform; `currency`, the ISO
    code that the reader chose. Returns: its rows, rates as fractions, with everything that is to
    be said. A message that bears a row mends its cell; one without mends the field. Raises
    InputError with every bad cell at once, each by row, name, column and text. Source: the section
    "Tables as people paste them", each sentence of which has its cases in tests/cases/tables.yml.

    >>> from calculators.kinds import MONEY
    >>> wanted = (Column("name", needed=True), Column("fee", MONEY, needed=True))
    >>> table = read_table("Name;Price\nAnna;1.5k", wanted, field="roster", named_by="name")
    >>> table.rows[0]["fee"].reading.low, table.messages[0]["text"]
    (1500.0, 'Price was read as fee')
    """
    grid = read_grid(source, known_keys(columns))
    if not grid.records:
        _stop(
            field, f"is missing: paste a first line and rows below it, such as {_example(columns)}"
        )
    header, below = read_header(grid.records, columns, currency)
    if header.error:
        _stop(field, header.error)
    if not below:
        _stop(field, f"has no rows below its column names: paste some, as in {_example(columns)}")
    below, repeats = _without_repeats(below, header)
    errors, records = _surplus(grid, header, below, field, named_by)
    comma = _is_comma(records, header, columns)
    records, totals = without_totals(records, header, columns, named_by, comma=comma)
    cells = CellReader(field, currency, comma)
    rows = [_row(record, header, columns, cells, named_by) for record in records]
    for column in columns:
        cells.refuse_beyond(column)
    errors += cells.errors
    if unique:
        rows, doubled = told_apart(rows)
        errors += [_doubled(group, field, named_by) for group in doubled]
    if errors:
        raise InputError({field: sorted(errors, key=lambda error: error["row"] or 0)})
    return Table(
        rows=tuple(rows),
        columns=tuple(column.name for column in columns if column.name in header.places),
        messages=(
            *(message(text, field) for text in grid.said),
            *(message(text, field, column=named or None) for named, text in header.notes),
            *(sayings.on_comma(records, header, columns, field) if comma else ()),
            *(
                message(f"row {left.number}: {text}", field, row=left.number)
                for left, text in totals
            ),
            *(message(text, field, row=number) for number, text in repeats),
            *sayings.on_defaults(header, columns, field),
            *sayings.on_unread(rows, columns, field),
            *sayings.on_cells(cells, header, below),
        ),
        per_post=header.per_post,
        comma=comma,
    )


def _example(columns: Sequence[Column]) -> str:
    """A first line and a row that can be read."""
    needed = [column for column in columns if column.needed]
    cells = [
        column.kind.example.replace(",", "") if column.kind else "Creator 1" for column in needed
    ]
    return f"{','.join(column.name for column in needed)} and below it {','.join(cells)}"


def _stop(field: str, text: str) -> None:
    raise InputError({field: [message(text, field)]})


def _without_repeats(
    records: Sequence[Record], header: Header
) -> tuple[list[Record], list[tuple[int, str]]]:
    """The records without those in which the column names stand again, as in joined lists."""
    names = [key(cell) for cell in header.record.cells]
    kept: list[Record] = []
    said: list[tuple[int, str]] = []
    for record in records:
        if [key(cell) for cell in record.cells] == names:
            said.append(
                (record.number, f"row {record.number} repeats the column names and was left out")
            )
        else:
            kept.append(record)
    return kept, said


def _surplus(
    grid: Grid, header: Header, records: Sequence[Record], field: str, named_by: str
) -> tuple[list[Message], Sequence[Record]]:
    """An error for each record with a filled cell too many, and the records without one."""
    width = len(header.record.cells)
    errors, kept = [], []
    for record in records:
        if not any(record.cells[width:]):
            kept.append(record)
            continue
        name = record.cell(header.places.get(named_by, width)) if named_by else ""
        filled = len(record.cells) - [bool(cell) for cell in reversed(record.cells)].index(True)
        remedy = (
            "put a number with thousands commas in quotes or drop its commas, as in 815000"
            if grid.separator == ","
            else f"take out the surplus one, {shown(record.cells[width])}, or name its column"
        )
        named = f", {shown(name)}" if name else ""
        text = f"row {record.number}{named} has {filled} cells for {width} columns: {remedy}"
        errors.append(message(text, field, row=record.number, name=name or None))
    return errors, kept


def _is_comma(records: Sequence[Record], header: Header, columns: Sequence[Column]) -> bool:
    """Whether some cell can only be decimal-comma, and none only decimal-point."""
    told = [
        told_by(record.cell(header.places[column.name]), column.kind)
        for column in columns
        if column.kind is not None and column.name in header.places
        for record in records
    ]
    return "comma" in told and "point" not in told


def _row(
    record: Record, header: Header, columns: Sequence[Column], cells: CellReader, named_by: str
) -> Row:
    name = record.cell(header.places[named_by]) if named_by in header.places else ""
    read = {}
    for column in columns:
        place = header.places.get(column.name)
        if place is None:
            read[column.name] = _missing(column)
        else:
            spot = Spot(record.number, name, column.name)
            read[column.name] = cells.read(record.cell(place), column, spot)
    return Row(record.number, name, read, name)


def _missing(column: Column) -> Cell:
    if column.default is None:
        return Cell("")
    return Cell(column.default, read_number(column.default, column.kind) if column.kind else None)


def _doubled(group: Sequence[Row], field: str, named_by: str) -> Message:
    spots = ", ".join(f"row {row.number} ({shown(row.name)})" for row in group)
    text = f"one {named_by} stands in several rows: {spots}. Keep one, or name their platforms"
    return message(text, field, row=group[0].number, column=named_by, name=group[0].name)
