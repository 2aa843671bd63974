"""Numbers as text: rounding, groups, signs, and digits that make a printed line come out."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import kinds
from calculators.quantity import Quantity, Unit
from calculators.reading import read_number
from calculators.working import working
from calculators.writing import rounded, settle, write


@pytest.mark.parametrize(
    ("value", "unit", "currency", "text"),
    [
        (1350.0, "money", "USD", "$1,350"),
        (1350.5, "money", "USD", "$1,350.50"),
        (1.115, "money", "USD", "$1.12"),
        (2.675, "money", "USD", "$2.68"),
        (0.06, "money", "USD", "$0.06"),
        (0.001478527607, "money", "USD", "$0.0015"),
        (2.5e-6, "money", "USD", "$0.0000025"),
        (0.999, "money", "USD", "$1"),
        (0.0, "money", "USD", "$0"),
        (-5.5, "money", "USD", "−$5.50"),
        (1234.5, "money", "EUR", "€1,234.50"),
        (1200.0, "money", "CHF", "CHF 1,200"),
        (133.333, "money", "JPY", "¥133"),
        (0.1 + 0.2, "count", "USD", "0.3"),
        (1833.03, "people", "USD", "1,833"),
        (0.5, "people", "USD", "1"),
        (0.0178, "rate", "USD", "1.78%"),
        (0.000285, "rate", "USD", "0.0285%"),
        (1.0, "rate", "USD", "100%"),
        (13.17011, "multiple", "USD", "13.17x"),
        (12.0, "days", "USD", "12"),
    ],
)
def test_written(value: float, unit: Unit, currency: str, text: str) -> None:
    assert write(value, unit, currency) == text


def test_a_spread_drops_cents_that_would_be_false_precision() -> None:
    assert write(1316.07, "money", "USD", ranged=True) == "$1,316"
    assert write(38.7, "money", "USD", ranged=True) == "$38.70"
    assert write(12.0, "money", "USD", ranged=True) == "$12.00"


@given(st.integers(0, 10**9), st.integers(0, 2))
def test_parsing_what_was_written_gives_it_back(digits: int, decimals: int) -> None:
    value = float(Decimal(digits).scaleb(-decimals))
    assert read_number(write(value, "money", "USD"), kinds.MONEY, "USD").low == value


@given(st.integers(0, 1000))
def test_parsing_a_written_rate_gives_it_back(tenths: int) -> None:
    value = settle(tenths / 1000)
    assert read_number(write(value, "rate", "USD"), kinds.FIT_RATE).low == value


@given(
    st.integers(1, 10**8).map(lambda cents: cents / 100),
    st.integers(5, 10**6).map(lambda tenths: tenths / 10),
    st.integers(1, 40),
)
def test_a_printed_division_gives_its_printed_result(cost: float, mean: float, posts: int) -> None:
    total = Quantity(cost, words="total cost", unit="money")
    won = (Quantity(float(posts)) * Quantity(mean)).named("engagements", "count")
    cpe = (total / won).named("cost per engagement", "money")
    line = working(cpe, "USD")
    first, second = (float(re.sub(r"[^\d.]", "", part)) for part in line.split(" ÷ "))
    assert cpe.value is not None
    assert write(first / second, "money", "USD") == write(cpe.value, "money", "USD")


def test_twelve_digits_hide_the_last_bit() -> None:
    assert settle(0.1 + 0.2) == 0.3
    assert settle(1 / 3) == 0.333333333333


def test_a_sum_of_many_digits_is_rounded_as_any_other() -> None:
    assert rounded(Decimal("12345678901234567.5"), 14) == Decimal("12345678901234567.5")
