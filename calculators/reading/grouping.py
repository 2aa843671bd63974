"""The digits of a number with their groups and their decimal mark."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

# Each way of writing digits, and what its groups are told apart by.
_PLAIN = re.compile(r"\d+\.?|\d*\.\d+")
_GROUPED = re.compile(r"\d{1,3}([,_'’ ])\d{3}(?:\1\d{3})*(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_DECIMAL_COMMA = re.compile(r"\d*,\d{1,2}|0,\d+")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_DOTTED_COMMA = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+")
_GROUPED_COMMA = re.compile(r"\d{1,3}([_'’ ])\d{3}(?:\1\d{3})*,\d{1,2}")
_ONE_DOT = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|,\d+")


class Digits(NamedTuple):
    """A number as its digits say: `said` where it was not read as English writes it."""

    number: Decimal
    grouped: bool = False
    said: bool = False
    doubtful: bool = False


def read_digits(text: str, *, comma: bool = False) -> Digits | None:
    """Digits with groups and decimal mark, or None where they are not a number.

    `comma` reads a column in which commas are decimal throughout. A number is doubtful where one
    dot with three digits behind may be a decimal or a thousand.

    >>> read_digits("12,34,567"), read_digits("1.200,50").number
    (Digits(number=Decimal('1234567'), grouped=True, said=False, doubtful=False), Decimal('1200.50'))
    """
    if not text.isascii() and "’" not in text:
        return None
    if comma:
        if _CONTINENTAL.fullmatch(text):
            return Digits(_continental(text), grouped="." in text)
        return None
    if _PLAIN.fullmatch(text):
        return Digits(Decimal(text), doubtful=bool(_ONE_DOT.fullmatch(text)))
    if _DECIMAL_COMMA.fullmatch(text):
        return Digits(Decimal(text.replace(",", ".")), said=True)
    if _GROUPED.fullmatch(text) or _INDIAN.fullmatch(text):
        return Digits(Decimal(re.sub(r"[,_'’ ]", "", text)), grouped=True)
    if _DOTTED.fullmatch(text) or _DOTTED_COMMA.fullmatch(text) or _GROUPED_COMMA.fullmatch(text):
        return Digits(_continental(re.sub(r"[_'’ ]", "", text)), grouped=True, said=True)
    return None


def decimal_mark(text: str) -> str:
    """`comma` or `point` where the digits can only be read so, else nothing.

    >>> decimal_mark("3,4"), decimal_mark("1.8"), decimal_mark("1,234")
    ('comma', 'point', '')
    """
    digits = read_digits(text)
    if digits is None:
        return ""
    if digits.said:
        return "comma"
    return "point" if "." in text.rstrip(".") and not digits.doubtful else ""


def _continental(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))
