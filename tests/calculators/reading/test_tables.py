"""Tables as people paste them: every sentence of the contract has its cases."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from calculators.kinds import Kind
from calculators.message import InputError, Message
from calculators.reading.result import Reading
from calculators.reading.tables import Column, Table, read_table
from tests.calculators.reading.table_columns import PORTFOLIOS, POST_ROWS, ROSTER

CONTENT = yaml.safe_load((Path(__file__).parents[2] / "cases/tables.yml").read_text("utf-8"))
COLUMNS: dict[str, tuple[Column, ...]] = {
    "roster": ROSTER,
    "portfolios": PORTFOLIOS,
    "posts": POST_ROWS,
}


def read(case: dict[str, Any]) -> Table:
    """Read the table of a case as its calculator would."""
    name = case["columns"]
    return read_table(
        case["bytes"].encode("latin-1") if "bytes" in case else case["text"],
        COLUMNS[name],
        field=name,
        named_by={"roster": "name", "portfolios": "portfolio", "posts": ""}[name],
        unique=name == "roster",
        currency=case.get("currency", "USD"),
    )


def refused(case: dict[str, Any]) -> bool:
    """Whether a case is one of a table that cannot be read."""
    return "refuse" in case or "bad" in case


@pytest.mark.parametrize("sentence", CONTENT["sentences"])
def test_every_sentence_has_a_case(sentence: str) -> None:
    assert any(case["sentence"] == sentence for case in CONTENT["cases"])


def test_every_case_belongs_to_a_sentence() -> None:
    assert {case["sentence"] for case in CONTENT["cases"]} == set(CONTENT["sentences"])


@pytest.mark.parametrize(
    "case", [c for c in CONTENT["cases"] if not refused(c)], ids=lambda case: case["sentence"]
)
def test_read(case: dict[str, Any]) -> None:
    table = read(case)
    if "rows" in case:
        assert len(table.rows) == len(case["rows"])
    kinds = {column.name: column.kind for column in COLUMNS[case["columns"]]}
    for row, expected in zip(table.rows, case.get("rows", []), strict=False):
        for column, value in expected.items():
            kind = kinds[column]
            cell = row[column]
            meant = cell.text if kind is None else plain(cell.reading, kind)
            assert meant == value, f"row {row.number}, {column}"
    if "numbers" in case:
        assert [row.number for row in table.rows] == case["numbers"]
    if "labels" in case:
        assert [row.label for row in table.rows] == case["labels"]
    if "messages" in case:
        assert len(table.messages) == case["messages"]
    if case.get("says") == []:
        assert not table.messages
    assert table.per_post == tuple(case.get("per_post", ()))
    holds(table.messages, case.get("says", []))
    if "mend" in case:
        assert case["mend"] in [m["mend"]["text"] for m in table.messages if m["mend"]]


@pytest.mark.parametrize(
    "case", [c for c in CONTENT["cases"] if refused(c)], ids=lambda case: case["sentence"]
)
def test_refused(case: dict[str, Any]) -> None:
    with pytest.raises(InputError) as caught:
        read(case)
    (errors,) = caught.value.errors.values()
    holds(errors, case.get("refuse", []))
    for words in case.get("refuse_not", []):
        assert words not in str(caught.value)
    if "bad" in case:
        assert [[e["row"], e["name"], e["column"]] for e in errors] == case["bad"]
    if "mend" in case:
        assert [e["mend"]["text"] for e in errors if e["mend"]] == [case["mend"]]


def plain(reading: Reading | None, kind: Kind) -> float | list[float] | None:
    """What a cell means, as a case writes it."""
    if reading is None:
        return None
    ends = [reading.low] if reading.high is None else [reading.low, reading.high]
    ends = [round(end * 100, 9) if kind.unit == "rate" else end for end in ends]
    return ends[0] if len(ends) == 1 else ends


def holds(messages: list[Message] | tuple[Message, ...], wanted: list[str]) -> None:
    """Assert that each of some words stands in one of the messages."""
    texts = [message["text"] for message in messages]
    for words in wanted:
        assert any(words in text for text in texts), (words, texts)
