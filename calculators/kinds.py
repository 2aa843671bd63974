"""The kinds of number that a field or a cell may hold, each with its bounds and its example."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.currency import CODES, symbol
from calculators.quantity import Unit


@dataclass(frozen=True, slots=True)
class Kind:
    """What a field accepts.

    `example` and `span` are a number and a range to type. `whole` asks for whole numbers; `least` and `most` bound what is typed, rates in per cent;
    `negative` lets it fall below 0; `decimal_dot` reads 12.500 as a decimal where money and
    counts ask which of two numbers is meant; a rate of at most `fraction` draws the question
    whether a fraction was typed (`below` it where `fraction_open`); above `usual` a message says
    that the rate is unusual; `choices` are the values and labels of a choice.
    """

    name: str
    unit: Unit
    example: str
    span: str = ""
    whole: bool = False
    least: float = 0
    most: float = float("inf")
    negative: bool = False
    decimal_dot: bool = False
    fraction: float = 0
    fraction_open: bool = False
    usual: float = float("inf")
    choices: tuple[tuple[str, str], ...] = ()


MONEY = Kind("money", "money", "1,250", "600-1,400")
PEOPLE = Kind("people", "people", "12,500", "10k-50k", whole=True)
THINGS = Kind("things", "count", "3", "1-4", whole=True, least=1)
COUNT = Kind("count", "count", "120", "80-150")
MEAN = Kind("mean", "count", "900", "600-1,400", decimal_dot=True)
FIT_RATE = Kind("rate", "rate", "60%", "40-70%", most=100, decimal_dot=True, fraction=1)
RATE = Kind(
    "rate", "rate", "3%", "2-5%", most=100, decimal_dot=True, fraction=0.1, fraction_open=True
)
ENGAGEMENT_RATE = Kind(
    *("rate", "rate", "3%", "2-5%"),
    most=1000,
    decimal_dot=True,
    fraction=0.1,
    fraction_open=True,
    usual=100,
)
CHANGE = Kind(
    "change", "rate", "5%", "-2 to 8%", least=float("-inf"), negative=True, decimal_dot=True
)
CURRENCY = Kind(
    "choice",
    "count",
    "USD",
    choices=tuple(
        (code, code if symbol(code) == code else f"{code} {symbol(code)}") for code in CODES
    ),
)
