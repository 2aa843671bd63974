"""What holds for any table, and for any text or bytes whatever."""

import csv
import io
import json
import re
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from calculators.kinds import MONEY, PEOPLE
from calculators.message import InputError
from calculators.reading.tables import Column, Table, read_grid, read_table, write_grid
from tests.calculators.reading.table_columns import PORTFOLIOS, ROSTER

WANTED = (Column("name", needed=True), Column("followers", PEOPLE), Column("fee", MONEY))
# Cells as trackers hold them; a lone carriage return would be a line break of another system.
NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf"], include_characters="\n\t"), max_size=12
).map(str.strip)
PIECES = [
    *("name", "followers", "fee", "creator", "price", "engagement", "total", "portfolio"),
    *(",", ";", "\t", "|", "\n", "\r\n", '"', '""', "{", "[1,2]", "---", "sep=;\n", "'=", "\ufeff"),
    *("12.500", "3,4", "1.234.567", "5", "0.02", "$7", "€", "NaN", "\udc80", "\u200b", "=A1", "é"),
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def roster(source: str | bytes) -> Table:
    """Read a roster as its calculator would."""
    return read_table(source, ROSTER, field="roster", named_by="name", unique=True)


@settings(max_examples=3 * settings().max_examples)
@given(st.one_of(TEXTS, TEXTS.map("name,followers,fee\n".__add__), st.text(), st.binary()))
@example('name,followers,fee\n"unclosed,5,6\nBea,7,8\n')
@example("name,followers,fee\nAnna," + "[" * 5000)
@example(b"\xff\xfen\x00a\x00m\x00e\x00")
@example("sep=")
@example("|-|\n|-|")
def test_any_text_is_read_or_refused(source: str | bytes) -> None:
    for columns in (ROSTER, PORTFOLIOS):
        table, said = None, []
        try:
            table = read_table(source, columns, field="rows", named_by=columns[0].name)
        except InputError as error:
            said = error.errors["rows"]
        if table is not None:
            said = list(table.messages)
            assert table.rows
            assert all(one.number < other.number for one, other in pairwise(table.rows))
        assert table is not None or said
        json.dumps(said, ensure_ascii=False, allow_nan=False)


@settings(max_examples=2 * settings().max_examples)
@given(st.lists(st.tuples(NAMES.filter(bool), NAMES), min_size=1, max_size=6))
@example([("@anna", "=1+1"), ("'=x", "-"), ("\n", '"')])
def test_what_was_written_reads_back(rows: list[tuple[str, str]]) -> None:
    rows = [(name.strip() or "x", note) for name, note in rows]
    text = write_grid([("name", "note"), *rows])
    assert [record.cells for record in read_grid(text, {"name"}).records] == [
        ("name", "note"),
        *rows,
    ]
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not any(re.match(r"[=+\-@](?!\d[\d.,]*%?\Z)", cell) for cell in cells)


@given(
    st.lists(st.tuples(st.integers(1, 10**9), st.integers(0, 10**6)), min_size=1, max_size=8),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_separators_line_ends_and_marks_change_nothing(
    numbers: list[tuple[int, int]], separator: str, end: str, marked: bool
) -> None:
    lines = [("Name", "Followers", "Fee")]
    lines += [
        (f"Creator {place}", str(a), f"{b / 100:.2f}") for place, (a, b) in enumerate(numbers)
    ]
    text = "\ufeff" * marked + "".join(separator.join(line) + end for line in lines)
    for source in (text, text.encode()):
        table = read_table(source, WANTED, field="rows", named_by="name")
        read = [(row["followers"].reading, row["fee"].reading) for row in table.rows]
        assert read == [((a, None, ()), (b / 100, None, ())) for a, b in numbers]


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=9))
def test_a_total_changes_nothing_but_a_message(fees: list[int]) -> None:
    text = "name,followers,fee\n" + "".join(f"C{n},5,{fee}\n" for n, fee in enumerate(fees))
    assert roster(text + f"Total,,{sum(fees)}\n").rows == roster(text).rows


@given(st.permutations(["name", "followers", "fee", "posts", "platform", "bio", "rank"]))
def test_the_order_of_columns_changes_nothing(order: list[str]) -> None:
    cells = {"name": "Anna", "followers": "12.5k", "fee": "$1", "posts": "2", "platform": "IG"}
    text = ",".join(order) + "\n" + ",".join(cells.get(column, "x") for column in order)
    (row,) = roster(text).rows
    assert {column: cell.text for column, cell in row.cells.items() if cell.text} == cells
