"""What holds for any number however it is written, and for any text whatever."""

import json
import math
import re
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from calculators import kinds
from calculators.currency import CODES, SIGNS
from calculators.kinds import Kind
from calculators.message import Mend
from calculators.reading import Reading, Refused, read_number
from calculators.reading.marks import told_by

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
# Made of what numbers are made of, so that much of it nearly is one.
PIECES = [
    *"0123456789012345678901234567890123456789",
    *".,'_ -–+%$€kKmMbBE~/()",
    *(
        "\u202f",
        "\u200b",
        "\u200e",
        "١",
        "５",
        " to ",
        "USD",
        "000",
        ".000",
        ",000",
        "12",
        "\ud800",
    ),
]
NEARLY = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
TEXTS = st.one_of(NEARLY, NEARLY, st.text(max_size=14))


@settings(max_examples=4 * settings().max_examples)
@given(TEXTS, st.sampled_from(KINDS), st.booleans())
@example("1" + "0" * 400, kinds.MONEY, False)
@example("0." + "0" * 400 + "1", kinds.MONEY, False)
@example("0.000", kinds.FIT_RATE, False)
@example("--5", kinds.CHANGE, False)
@example("-0", kinds.CHANGE, False)
@example("\u0000", kinds.MONEY, False)
@example("\ud800", kinds.MONEY, True)
@example("5²", kinds.MONEY, False)
@example("leİ 5", kinds.MONEY, False)
def test_any_text_is_read_or_refused_with_an_example(text: str, kind: Kind, comma: bool) -> None:
    told: list[tuple[str, Mend | None]]
    try:
        reading = read_number(text, kind, comma=comma)
    except Refused as refusal:
        typed = text.strip()
        example_shown = refusal.text.replace(typed, "") if typed else refusal.text
        told = [(example_shown, refusal.mend)]
        refused = True
    else:
        held(reading, kind)
        told = [(note.text, note.mend) for note in reading.notes]
        refused = False
    for said, mend in told:
        assert re.search(r"\d", said) or not refused
        json.dumps(said, ensure_ascii=False).encode()
        if mend:
            held(read_number(mend["text"], kind), kind)


@given(TEXTS, st.sampled_from(KINDS))
def test_no_text_breaks_the_question_for_a_decimal_mark(text: str, kind: Kind) -> None:
    assert told_by(text, kind) in ("comma", "point", "")


@given(
    st.integers(1000, 10**12),
    st.sampled_from([",", "_", " ", "'", "’", "\u00a0", "\u202f", "\u2009"]),
)
def test_groups_of_three_give_the_number_back(number: int, mark: str) -> None:
    text = format(number, ",").replace(",", mark)
    reading = read_number(text, kinds.PEOPLE)
    assert (reading.low, reading.notes) == (number, ())


@given(st.integers(10**6, 10**12), st.integers(0, 99))
def test_dotted_thousands_with_a_decimal_comma_give_the_number_back(whole: int, part: int) -> None:
    text = format(whole, ",").replace(",", ".") + f",{part:02d}"
    reading = read_number(text, kinds.MONEY)
    assert reading.low == float(f"{whole}.{part:02d}")
    assert text in reading.notes[0].text


@given(st.integers(0, 10**13), st.integers(0, 2), st.sampled_from(["", "$", "$ ", "USD ", "US$"]))
def test_money_with_decimals_gives_the_number_back(digits: int, places: int, sign: str) -> None:
    number = Decimal(digits).scaleb(-places)
    reading = read_number(f"{sign}{number:,f}", kinds.MONEY)
    assert (reading.low, reading.notes) == (float(number), ())


@given(
    st.integers(1, 10**9),
    st.sampled_from(["{} {}", "{}{}", "{}\u00a0{}"]),
    st.sampled_from(CODES),
    st.booleans(),
)
def test_a_code_around_a_number_changes_nothing(
    number: int, form: str, code: str, before: bool
) -> None:
    text = form.format(code, number) if before else form.format(number, code.lower())
    reading = read_number(text, kinds.MONEY, code)
    assert (reading.low, reading.notes) == (number, ())


@given(st.sampled_from(sorted(SIGNS)), st.booleans())
def test_a_sign_means_its_currencies_and_no_other(sign: str, before: bool) -> None:
    text = f"{sign}1,250" if before else f"1,250 {sign}"
    for code in SIGNS[sign]:
        assert read_number(text, kinds.MONEY, code) == Reading(1250)
    other = "PEN"
    assert sign in read_number(text, kinds.MONEY, other).notes[0].text


@given(st.integers(1, 99999), st.sampled_from("kKmMbB"), st.sampled_from(["", " ", "\u202f"]))
def test_suffixes_multiply_exactly(tenths: int, suffix: str, blank: str) -> None:
    power = {"k": 3, "m": 6, "b": 9}[suffix.lower()]
    text = f"{Decimal(tenths) / 10}{blank}{suffix}"
    assert read_number(text, kinds.MEAN).low == float(Decimal(tenths).scaleb(power - 1))


@given(st.integers(0, 10_000))
def test_a_rate_is_the_nearest_float_to_what_was_typed(hundredths: int) -> None:
    text = f"{Decimal(hundredths) / 100}%"
    assert read_number(text, kinds.FIT_RATE) == Reading(float(Decimal(hundredths).scaleb(-4)))


@given(
    st.integers(1, 10**9),
    st.integers(0, 10**9),
    st.sampled_from(["-", "–", "—", " - ", " – ", " to ", "−", "‑"]),
)
def test_ends_of_a_range_come_back(low: int, more: int, dash: str) -> None:
    reading = read_number(f"{low:,}{dash}{low + more:,}", kinds.PEOPLE)
    assert reading == Reading(low, low + more)


@given(st.integers(1, 999), st.integers(1000, 10**9))
def test_a_range_the_wrong_way_round_is_turned_by_its_button(low: int, high: int) -> None:
    with pytest.raises(Refused) as caught:
        read_number(f"{high}-{low}", kinds.PEOPLE)
    assert caught.value.mend is not None
    assert read_number(caught.value.mend["text"], kinds.PEOPLE) == Reading(low, high)


def held(reading: Reading, kind: Kind) -> None:
    """Assert that what was read lies inside its kind's bounds."""
    high = reading.low if reading.high is None else reading.high
    scale = 100 if kind.unit == "rate" else 1
    assert math.isfinite(reading.low)
    assert math.isfinite(high)
    assert kind.least <= reading.low * scale * (1 + 1e-12)
    assert reading.low <= high <= min(kind.most, 1e15) / scale * (1 + 1e-12)
    assert math.copysign(1, reading.low) == 1 or kind.negative
    assert reading.low != 0 or math.copysign(1, reading.low) == 1
    if kind.whole:
        assert reading.low == int(reading.low)
        assert high == int(high)
