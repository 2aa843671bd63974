"""Numbers as people type them: every row of the contract, and any text whatever."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from calculators import kinds
from calculators.reading import Reading, Refused, read_number

CONTENT = yaml.safe_load((Path(__file__).parents[2] / "cases/numbers.yml").read_text("utf-8"))
KINDS = [
    kinds.MONEY,
    kinds.PEOPLE,
    kinds.THINGS,
    kinds.COUNT,
    kinds.MEAN,
    kinds.FIT_RATE,
    kinds.RATE,
    kinds.ENGAGEMENT_RATE,
    kinds.CHANGE,
]


@pytest.mark.parametrize("row", CONTENT["rows"])
def test_every_row_has_a_case(row: str) -> None:
    assert any(case["row"] == row for case in CONTENT["cases"])


@pytest.mark.parametrize(
    "case", CONTENT["cases"], ids=lambda case: f"{case['row']} {case['kind']} {case['text']!a}"
)
def test_case(case: dict[str, Any]) -> None:
    assert case["row"] in CONTENT["rows"]
    kind = getattr(kinds, case["kind"])
    currency = case.get("currency", "USD")
    if "refuse" in case:
        with pytest.raises(Refused) as caught:
            read_number(case["text"], kind, currency)
        for words in case["refuse"]:
            assert words in caught.value.text
        if "mend" in case:
            assert caught.value.mend is not None
            assert caught.value.mend["text"] == case["mend"]
        return
    reading = read_number(case["text"], kind, currency)
    scale = 100 if kind.unit == "rate" else 1
    assert reading.low * scale == pytest.approx(case.get("value", case.get("low")), rel=1e-14)
    if "high" in case:
        assert reading.high is not None
        assert reading.high * scale == pytest.approx(case["high"], rel=1e-14)
    else:
        assert reading.high is None
    said = " ".join(note.text for note in reading.notes)
    if "says" in case:
        assert case["says"] in said
    else:
        assert not said
    if "mend" in case:
        assert case["mend"] in [note.mend["text"] for note in reading.notes if note.mend]


@given(st.text(max_size=14), st.sampled_from(KINDS))
@example("1" + "0" * 400, kinds.MONEY)
@example("0.000", kinds.FIT_RATE)
@example("--5", kinds.CHANGE)
@example("\u0000", kinds.MONEY)
def test_any_text_is_read_or_refused_with_an_example(text: str, kind: kinds.Kind) -> None:
    try:
        reading = read_number(text, kind)
    except Refused as refusal:
        assert re.search(r"\d", refusal.text.replace(text.strip(), "") or refusal.text)
        return
    held(reading, kind)


@given(
    st.from_regex(r"[$€]?[0-9]{1,4}[.,' ]?[0-9]{0,3}[kKmM%]?( ?[-–] ?[0-9.,]{1,6}[kKmM%]?)?", fullmatch=True),
    st.sampled_from(KINDS),
)  # fmt: skip
def test_nearly_numbers_are_read_or_refused(text: str, kind: kinds.Kind) -> None:
    try:
        held(read_number(text, kind), kind)
    except Refused as refusal:
        assert refusal.text


@given(st.integers(0, 10**12), st.sampled_from([",", "_", " ", "'", "\u202f"]))
def test_groups_of_three_give_the_number_back(number: int, mark: str) -> None:
    text = format(number, ",").replace(",", mark)
    assert read_number(text, kinds.PEOPLE).low == number


@given(st.integers(1, 10**9), st.sampled_from(["${}", "{} $", "USD {}", "{} usd", " {}\u00a0"]))
def test_a_currency_around_changes_nothing(number: int, form: str) -> None:
    reading = read_number(form.format(number), kinds.MONEY, "USD")
    assert (reading.low, reading.notes) == (number, ())


@given(st.integers(1, 9999), st.sampled_from("kKmMbB"))
def test_suffixes_multiply(tenths: int, suffix: str) -> None:
    times = {"k": 10**3, "m": 10**6, "b": 10**9}[suffix.lower()]
    text = f"{Decimal(tenths) / 10}{suffix}"
    assert read_number(text, kinds.MEAN).low == pytest.approx(tenths * times / 10, rel=1e-15)


def held(reading: Reading, kind: kinds.Kind) -> None:
    """Assert that what was read lies inside its kind's bounds."""
    scale = 100 if kind.unit == "rate" else 1
    high = reading.low if reading.high is None else reading.high
    assert kind.least <= reading.low * scale <= high * scale <= min(kind.most, 1e15) * 1.0000001
    if kind.whole:
        assert reading.low == int(reading.low)
