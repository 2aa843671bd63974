"""What a spreadsheet makes of a number: refused with what to do about it."""

from __future__ import annotations

import re
from typing import NamedTuple

from calculators.kinds import Kind
from calculators.reading.result import Refused
from calculators.reading.typed import shown

# No damage is without one of these, and most cells are.
_SUSPECT = re.compile(r"[-/:#=]|[^\W\d_]{3}|\d[eE]|\.\d*\.")
_MONTH = (
    r"(?:jan|ene|feb|fév|mar|mär|mrz|apr|abr|avr|may|mai|jun|jui|jul|aug|ago|aoû|sep|oct|okt|nov|dec"
    r"|dez|dic|déc)[a-zé]*\.?"
)
_CHANGED = (
    "a spreadsheet changed this cell to {typed}: format the column as a number and type it again, "
    "for example {example}"
)


class Damage(NamedTuple):
    """One kind of damage: how it looks, and what to say."""

    sentence: str
    pattern: re.Pattern[str]
    says: str = _CHANGED


_DAMAGES = (
    Damage(
        "a large number in scientific notation, its last digits perhaps lost",
        re.compile(r"[^\w.,]*\d+(?:[.,]\d+)?e[-+−]?\d+\D?", re.IGNORECASE),
    ),
    Damage(
        "a range or a fraction taken for a day of a month",
        re.compile(rf"\d{{1,4}}[-/. ]{{1,2}}{_MONTH}(?:[-/., ]+\d{{2,4}})?", re.IGNORECASE),
    ),
    Damage(
        "the same the other way round",
        re.compile(rf"{_MONTH}[-/. ]\d{{1,4}}(?:[-/., ]+\d{{2,4}})?", re.IGNORECASE),
    ),
    Damage("a date, year first", re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}(?:[T ][\d:.]+Z?)?")),
    Damage("a date, year last", re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{4}(?: [\d:.]+)?")),
    Damage("a date without a year", re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2})?")),
    Damage("a time of day", re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?", re.IGNORECASE)),
    Damage(
        "a formula that failed",
        re.compile(r"#[\w/]+[!?]?"),
        "{typed} is what a spreadsheet shows where it could not compute: type the number, "
        "for example {example}",
    ),
    Damage(
        "a column too narrow for its number",
        re.compile(r"#{2,}"),
        "{typed} is what a spreadsheet shows where a column is too narrow: widen it and copy "
        "again, or type for example {example}",
    ),
    Damage(
        "a formula in place of its result",
        re.compile(r"=.+"),
        "{typed} is a formula: type what it gives, for example {example}",
    ),
)


def refuse_damage(body: str, kind: Kind) -> None:
    """Refuse what a spreadsheet made of a number.

    Raises Refused, which says what happened and what to do about it.

    >>> from calculators.kinds import PEOPLE
    >>> refuse_damage("1.2E+06", PEOPLE)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    calculators.reading.result.Refused: a spreadsheet changed this cell to 1.2E+06: format the...
    """
    if not _SUSPECT.search(body):
        return
    for damage in _DAMAGES:
        if damage.pattern.fullmatch(body):
            raise Refused(damage.says.format(typed=shown(body), example=kind.example))
