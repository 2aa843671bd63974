"""About so much, so much or more: the range that a reader may mean."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from calculators.kinds import Kind
from calculators.reading.part import POWERS, Part
from calculators.reading.typed import short

_ABOUT = re.compile(
    r"(?:[~≈±≃]|c\.|ca\.?|circa|about|around|roughly|approx\.?)\s*(.+)", re.IGNORECASE
)
_AT_MOST = re.compile(
    r"(?:[<≤]=?|up to|under|below|max\.?|less than|at most)\s*(.+)", re.IGNORECASE
)
_AT_LEAST = re.compile(
    r"(?:[>≥]=?|over|above|from|min\.?|more than|at least)\s*(.+)", re.IGNORECASE
)
_AND_MORE = re.compile(r"(.*\S)\s*(?:\+|plus|or more|and more|and up)", re.IGNORECASE)

# How far below and above the number each of them reaches.
_REACH = (
    (_AND_MORE, Decimal(1), Decimal(2)),
    (_ABOUT, Decimal("0.75"), Decimal("1.25")),
    (_AT_MOST, Decimal("0.5"), Decimal(1)),
    (_AT_LEAST, Decimal(1), Decimal(2)),
)


def approximate(body: str) -> tuple[str, Decimal, Decimal] | None:
    """The number in a text that says about how much, and how far that may reach to either side.

    >>> approximate("~20K"), approximate("20K")
    (('20K', Decimal('0.75'), Decimal('1.25')), None)
    """
    for pattern, low, high in _REACH:
        found = pattern.fullmatch(body)
        if found:
            return found[1], low, high
    return None


def span_of(part: Part, low: Decimal, high: Decimal, kind: Kind) -> str:
    """The range from `low` to `high` times a number, as it can be typed in a field of this kind.

    >>> from calculators.kinds import PEOPLE
    >>> from calculators.reading.part import read_part
    >>> span_of(read_part("20K"), Decimal("0.75"), Decimal("1.25"), PEOPLE)
    '15k-25k'
    """
    power = Decimal(10) ** POWERS.get(part.suffix, 0)
    ends = [min(max(part.value * times, _least(kind)), _most(kind)) for times in (low, high)]
    if kind.whole:
        ends = [
            ends[0].to_integral_value(ROUND_FLOOR),
            ends[1].to_integral_value(ROUND_CEILING),
        ]
    unit = "%" if kind.unit == "rate" else ""
    return "-".join(short(end / power) + part.suffix for end in ends) + unit


def _least(kind: Kind) -> Decimal:
    return Decimal(-(10**15)) if kind.negative else Decimal(str(kind.least))


def _most(kind: Kind) -> Decimal:
    return Decimal(10**15) if kind.most == float("inf") else Decimal(str(kind.most))
