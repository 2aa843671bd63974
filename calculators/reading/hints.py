"""What is said about a number that was read: how it was read, and what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from calculators.kinds import Kind
from calculators.reading.part import Part
from calculators.reading.result import Note, make_it

_SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_OUT_OF = {
    100: "a hundred",
    1000: "a thousand",
    10_000: "ten thousand",
    100_000: "a hundred thousand",
    1_000_000: "a million",
}


def notes_on(body: str, ends: Sequence[Part], kind: Kind, currency: str) -> tuple[Note, ...]:
    """Every note on what was typed: decimal marks, suffixes, currencies, unusual rates."""
    notes = [*_marks(ends, kind), *_suffix(body, ends), *_currency(ends, kind, currency)]
    if kind.fraction:
        notes += _fraction(ends, kind)
    if ends[-1].value > kind.usual:
        notes.append(
            Note(f"{body} is a rate over {kind.usual:g}%: more than one for each follower")
        )
    return tuple(notes)


def _marks(ends: Sequence[Part], kind: Kind) -> list[Note]:
    return [
        Note(f"{end.written} was read as {_plain(end.digits.number)}{end.suffix}")
        for end in ends
        if end.digits.said
        or (end.digits.doubtful and kind.decimal_dot and kind.unit != "rate" and not end.suffix)
    ]


def _suffix(body: str, ends: Sequence[Part]) -> list[Note]:
    if not ends[0].shared:
        return []
    first, second = (_plain(end.digits.number) + end.suffix for end in ends)
    return [Note(f"{body} was read as {first}-{second}")]


def _currency(ends: Sequence[Part], kind: Kind, currency: str) -> list[Note]:
    signs = dict(sign for end in ends for sign in end.currencies)
    if kind.unit != "money":
        return [Note(f"{sign} was left out: this is not money") for sign in signs]
    return [
        Note(f"{sign} is not the chosen currency, {currency}: nothing was converted")
        for sign, codes in signs.items()
        if currency not in codes
    ]


def _fraction(ends: Sequence[Part], kind: Kind) -> list[Note]:
    limit = Decimal(str(kind.fraction))
    top = ends[-1].value
    if any(end.per_cent for end in ends) or top <= 0:
        return []
    if top > limit or (kind.fraction_open and top == limit):
        return []
    meant = "-".join(_plain(end.value * 100) for end in ends) + "%"
    typed = "-".join(_plain(end.value) for end in ends) + "%"
    text = f"{typed} is {_in_words(top)}. Did you mean {meant}?"
    return [Note(text, make_it(meant))]


def _in_words(per_cent: Decimal) -> str:
    """A small rate as people say it.

    >>> _in_words(Decimal("0.03")), _in_words(Decimal("0.6"))
    ('three in ten thousand', 'six in a thousand')
    """
    for base, words in _OUT_OF.items():
        count = per_cent * base / 100
        if count == count.to_integral_value():
            return f"{_SMALL[int(count)] if count < 10 else _plain(count)} in {words}"
    return f"{_plain(round(per_cent * 10_000, 2))} in a million"


def _plain(number: Decimal) -> str:
    return format(number.normalize(), ",f")
