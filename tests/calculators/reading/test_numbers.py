"""Numbers as people type them: every row and sentence of the contract has its cases."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from calculators import kinds
from calculators.reading import Refused, read_number

CONTENT = yaml.safe_load((Path(__file__).parents[2] / "cases/numbers.yml").read_text("utf-8"))


def name(case: dict[str, Any]) -> str:
    """How a case is called where it fails."""
    return f"{case['row']} {case['kind']} {case['text']!a}"


@pytest.mark.parametrize("row", CONTENT["rows"])
def test_every_row_has_a_case(row: str) -> None:
    assert any(case["row"] == row for case in CONTENT["cases"])


def test_every_case_belongs_to_a_row() -> None:
    assert {case["row"] for case in CONTENT["cases"]} == set(CONTENT["rows"])


@pytest.mark.parametrize("case", [c for c in CONTENT["cases"] if "refuse" not in c], ids=name)
def test_read(case: dict[str, Any]) -> None:
    kind = getattr(kinds, case["kind"])
    reading = read_number(
        case["text"], kind, case.get("currency", "USD"), comma=case.get("comma", False)
    )
    scale = 100 if kind.unit == "rate" else 1
    assert reading.low == float(str(case.get("value", case.get("low")))) / scale
    if "high" in case:
        assert reading.high == float(str(case["high"])) / scale
    else:
        assert reading.high is None
    said = " ".join(note.text for note in reading.notes)
    if "says" in case:
        assert case["says"] in said
    else:
        assert not said
    if "mend" in case:
        mends = [note.mend["text"] for note in reading.notes if note.mend]
        assert mends == ([case["mend"]] if case["mend"] else [])


@pytest.mark.parametrize("case", [c for c in CONTENT["cases"] if "refuse" in c], ids=name)
def test_refused(case: dict[str, Any]) -> None:
    with pytest.raises(Refused) as caught:
        read_number(
            case["text"],
            getattr(kinds, case["kind"]),
            case.get("currency", "USD"),
            comma=case.get("comma", False),
        )
    for words in case["refuse"]:
        assert words in caught.value.text
    typed = case["text"].strip()
    assert re.search(r"\d", caught.value.text.replace(typed, "") if typed else caught.value.text)
    if "mend" in case:
        assert (caught.value.mend["text"] if caught.value.mend else None) == case["mend"]
