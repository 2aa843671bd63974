"""The one reader of numbers, for fields and for cells."""

from __future__ import annotations

import re
from decimal import Decimal

from calculators.kinds import Kind
from calculators.reading.bounds import check
from calculators.reading.clean import clean
from calculators.reading.hints import notes_on
from calculators.reading.part import Part, read_part
from calculators.reading.refusals import (
    not_a_number,
    refuse_approximate,
    refuse_damage,
    refuse_dot,
    refuse_order,
    refuse_suffix,
)
from calculators.reading.result import Reading, Refused

_DASH = r"[-\u2010\u2011\u2012\u2013\u2014\u2212]"
_RANGE = re.compile(
    rf"(?P<low>.*?\S)\s*(?:{_DASH}|(?<=\s)to(?=\s))\s*(?P<high>\S.*)", re.IGNORECASE
)
_OPEN = re.compile(rf"(?P<part>.*\S)\s*{_DASH}")


def read_number(text: str, kind: Kind, currency: str = "USD", *, comma: bool = False) -> Reading:
    """Read a number or a range as people write them.

    Arguments: `text`, as typed; `kind`, what the field accepts; `currency`, the ISO code that the
    reader chose; `comma`, whether commas are decimal throughout its column. Returns: a reading,
    rates as fractions, with what is to be said about it. Raises Refused, whose text says what is
    wrong and what to type instead.

    >>> from calculators.kinds import FIT_RATE, MONEY
    >>> read_number("12.5k", MONEY).low, read_number("60%", FIT_RATE).low
    (12500.0, 0.6)
    """
    body = clean(text, kind)
    if not body:
        raise Refused(f"is missing: type a value, for example {kind.example}")
    refuse_damage(body, kind)
    refuse_approximate(body, kind)
    ends = _ends(body, kind, comma=comma)
    for end in ends:
        refuse_suffix(end, kind)
        refuse_dot(end, kind, comma=comma)
    if len(ends) == 2:
        refuse_order(ends[0], ends[1], kind)
    for end in ends:
        check(end, kind)
    notes = notes_on(body, ends, kind, currency)
    values = [_leaves(end.value, kind) for end in ends]
    return Reading(values[0], values[1] if len(values) == 2 else None, notes)


def _ends(body: str, kind: Kind, *, comma: bool) -> list[Part]:
    single = read_part(body, comma=comma)
    if single is not None:
        return [single]
    for cut in _RANGE.finditer(body):
        low, high = read_part(cut["low"], comma=comma), read_part(cut["high"], comma=comma)
        if low is not None and high is not None:
            return _shared(low, high)
    # A first dash may be a minus, so that the cut is at the second.
    if kind.negative and body[:1] in "-−":
        later = _RANGE.match(body[1:])
        if later:
            low = read_part(body[0] + later["low"], comma=comma)
            high = read_part(later["high"], comma=comma)
            if low is not None and high is not None:
                return _shared(low, high)
    opened = _OPEN.fullmatch(body)
    if opened and read_part(opened["part"]):
        raise Refused(
            f"{body} is open at one end: type both ends, for example {kind.span}",
        )
    raise not_a_number(body, kind)


def _shared(low: Part, high: Part) -> list[Part]:
    """A suffix behind the second number holds for both where the first is smaller as written."""
    if high.suffix and not low.suffix and low.digits.number < high.digits.number:
        low = low.with_suffix(high.suffix)
    return [low, high]


def _leaves(value: Decimal, kind: Kind) -> float:
    return float(value / 100 if kind.unit == "rate" else value)
