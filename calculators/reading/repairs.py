"""What may have been meant by a text that is no number, to be offered and never taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple

from calculators.reading.part import read_part
from calculators.reading.scripts import plain
from calculators.reading.typed import spelled

_NUMBER = r"(?P<number>.*\d[^a-z]*?)"
_TIMES = {
    "thousand": 10**3,
    "tsd": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "millions": 10**6,
    "mn": 10**6,
    "mm": 10**6,
    "mio": 10**6,
    "mill": 10**6,
    "crore": 10**7,
    "cr": 10**7,
    "billion": 10**9,
    "bn": 10**9,
    "mrd": 10**9,
}
_WORD = re.compile(rf"{_NUMBER}\s*(?P<word>{'|'.join(_TIMES)})\.?", re.IGNORECASE)
_PER_CENT = re.compile(rf"{_NUMBER}\s*(?:per ?cent|pct\.?|p\.?c\.?)", re.IGNORECASE)
_SIGN_AHEAD = re.compile(r"%\s*(?P<number>\d.*)")
_TWO_SUFFIXES = re.compile(r"(?P<number>.*\d\s*[kmb])[kmb]+", re.IGNORECASE)
_QUOTED = re.compile(r"[\"'“”„«»‘’`(\[]+(?P<number>[^\"'“”„«»‘’`()\[\]]+)[\"'“”„«»‘’`)\]]+")
_PRICE_DASH = re.compile(r"(?P<number>.*\d)[.,](?:-|–|—|--)")
_BETWEEN = re.compile(
    r"(?:(?:between|from)\s+)?(?P<low>\S*\d\S*)\s*(?:and|bis|till|until|\.\.\.?|…|~|〜|/|à)\s*"
    r"(?P<high>\S*\d\S*)",
    re.IGNORECASE,
)
_GROUPS_ASTRAY = re.compile(r"[$€£]?\s*(?P<number>[\d,._'’ ]+)\s*[$€£]?")
_WORDS_BEHIND = re.compile(
    r"(?P<number>.*?\d(?:\s?[kmb])?%?)\s+(?P<words>[a-z][a-z /.-]*)", re.IGNORECASE
)


class Repair(NamedTuple):
    """One thing that can be wrong: how a refusal says it, and the text that it may stand for."""

    says: str
    mended: Callable[[str], str | None]


def repairs(body: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a text, and what it may mean, likeliest first.

    >>> next(repairs("5 million"))
    ('writes out its thousands or millions', '5,000,000')
    """
    for repair in _REPAIRS:
        mended = repair.mended(body)
        if mended and mended != body:
            yield repair.says, mended


def _the(pattern: re.Pattern[str], form: str = "{number}") -> Callable[[str], str | None]:
    def mended(body: str) -> str | None:
        found = pattern.fullmatch(body)
        return form.format_map(found.groupdict()).strip() if found else None

    return mended


def _without_words(body: str) -> str | None:
    found = _WORDS_BEHIND.fullmatch(body)
    if not found or any(word in _TIMES for word in re.split(r"\W+", found["words"].lower())):
        return None
    return found["number"]


def _multiplied(body: str) -> str | None:
    found = _WORD.fullmatch(body)
    part = read_part(found["number"]) if found else None
    if found is None or part is None or part.suffix or part.per_cent:
        return None
    return spelled(part.value * _TIMES[found["word"].lower()])


def _joined(body: str) -> str | None:
    found = _GROUPS_ASTRAY.fullmatch(body)
    if not found or "." in found["number"]:
        return None
    digits = re.sub(r"\D", "", found["number"])
    return spelled(Decimal(digits)) if digits else None


_REPAIRS = (
    Repair("is written in signs of another script", plain),
    Repair("stands in quotes or brackets", _the(_QUOTED)),
    Repair("writes out its thousands or millions", _multiplied),
    Repair("writes out its per cent", _the(_PER_CENT, "{number}%")),
    Repair("has its per cent sign in front", _the(_SIGN_AHEAD, "{number}%")),
    Repair("has two suffixes", _the(_TWO_SUFFIXES)),
    Repair("ends in a dash", _the(_PRICE_DASH)),
    Repair("is a range without a dash", _the(_BETWEEN, "{low}-{high}")),
    Repair("has groups that are not of three digits", _joined),
    Repair("has words behind the number", _without_words),
)
