"""The digits of a number: their groups, their decimal mark, and when that had to be inferred."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, NamedTuple

Mark = Literal["comma", "point", ""]

_GROUPS = re.compile(r"[,_'’ ]")
# One dot, one to three digits before it, no lone 0, and exactly three behind: 12.500.
_ONE_DOT = re.compile(r"(?!0\.)\d{1,3}\.\d{3}")


class Form(NamedTuple):
    """One way of writing digits: `decimal` is its mark, `tells` what a column with it must be."""

    sentence: str
    pattern: re.Pattern[str]
    decimal: Literal[",", "."] = "."
    grouped: bool = True
    tells: Mark = ""


_FORMS = (
    Form("digits alone", re.compile(r"\d+"), grouped=False),
    Form(
        "digits with a decimal point",
        re.compile(r"\d+\.\d*|\.\d+"),
        grouped=False,
        tells="point",
    ),
    Form(
        "a comma before one or two last digits, or after a lone 0",
        re.compile(r"\d*,\d{1,2}|0,\d+"),
        ",",
        grouped=False,
        tells="comma",
    ),
    Form("one group of three behind a comma", re.compile(r"[1-9]\d{0,2},\d{3}")),
    Form(
        "several groups of three behind commas, or one and a decimal point",
        re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?"),
        tells="point",
    ),
    Form(
        "Indian groups",
        re.compile(r"[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?"),
        tells="point",
    ),
    Form(
        "groups of three behind blanks, apostrophes or low lines",
        re.compile(r"[1-9]\d{0,2}([_'’ ])\d{3}(?:\1\d{3})*"),
    ),
    Form(
        "the same with a decimal point",
        re.compile(r"[1-9]\d{0,2}([_'’ ])\d{3}(?:\1\d{3})*\.\d+"),
        tells="point",
    ),
    Form(
        "the same with a comma before one or two last digits",
        re.compile(r"[1-9]\d{0,2}([_'’ ])\d{3}(?:\1\d{3})*,\d{1,2}"),
        ",",
        tells="comma",
    ),
    Form(
        "several dots in threes",
        re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}"),
        ",",
        tells="comma",
    ),
    Form(
        "dots in threes and a decimal comma",
        re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+,\d+"),
        ",",
        tells="comma",
    ),
)
# How digits are written in a column whose commas are decimal throughout.
_CONTINENTAL = (
    Form("digits, with or without a decimal comma", re.compile(r"\d+(?:,\d*)?|,\d+"), ",", False),
    Form("dots in threes", re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"), ","),
    Form(
        "blanks or apostrophes in threes",
        re.compile(r"[1-9]\d{0,2}([_'’ ])\d{3}(?:\1\d{3})*(?:,\d+)?"),
        ",",
    ),
)


class Digits(NamedTuple):
    """A number as its digits say.

    `said` where it was not written as English writes it; `doubtful` where one dot with three
    digits behind may be a decimal or a thousand; `tells` what its column's decimal mark must be.
    """

    number: Decimal
    grouped: bool = False
    said: bool = False
    doubtful: bool = False
    tells: Mark = ""


def read_digits(text: str, *, comma: bool = False) -> Digits | None:
    """Digits with their groups and decimal mark, or None where they are not a number.

    `comma` reads a column in which commas are decimal throughout.

    >>> read_digits("12,34,567").number, read_digits("1.200,50").number, read_digits("1,2345")
    (Decimal('1234567'), Decimal('1200.50'), None)
    """
    for form in _CONTINENTAL if comma else _FORMS:
        if form.pattern.fullmatch(text):
            doubtful = not comma and bool(_ONE_DOT.fullmatch(text))
            return Digits(
                Decimal(_english(text, form.decimal)),
                form.grouped,
                said=form.tells == "comma",
                doubtful=doubtful,
                tells="" if doubtful else form.tells,
            )
    return None


def _english(text: str, decimal: str) -> str:
    if decimal == ",":
        text = text.replace(".", "").replace(",", ".", 1)
    return _GROUPS.sub("", text)
