"""What is said about a number that was read: how it was read, and what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from calculators.kinds import Kind
from calculators.reading.part import Part
from calculators.reading.result import Note, make_it
from calculators.reading.typed import short, shown, spelled

_SMALL = "no one two three four five six seven eight nine".split()
_OUT_OF = (
    (100, "a hundred"),
    (1000, "a thousand"),
    (10_000, "ten thousand"),
    (100_000, "a hundred thousand"),
    (1_000_000, "a million"),
)


def notes_on(
    body: str, ends: Sequence[Part], kind: Kind, currency: str, *, comma: bool
) -> tuple[Note, ...]:
    """Every note on what was typed: decimal marks, suffixes, currencies, unusual rates.

    In a column whose commas are decimal throughout (`comma`) no cell says so for itself.
    """
    notes = [] if comma else _marks(ends, kind)
    notes += _suffix(body, ends) + _currency(ends, kind, currency) + _fraction(ends, kind)
    top = ends[-1].value
    if top > kind.usual:
        notes.append(
            Note(
                f"{spelled(top)}% is a rate over {kind.usual:g}%: more engagements than people",
                about="unusual",
            )
        )
    return tuple(notes)


def _marks(ends: Sequence[Part], kind: Kind) -> list[Note]:
    notes = []
    for end in ends:
        number = spelled(end.digits.number)
        read = f"{shown(end.written)} was read as {number}{'' if end.shared else end.suffix}"
        if end.digits.said:
            notes.append(Note(read))
        elif end.digits.doubtful and kind.unit != "rate" and not end.suffix:
            thousands = spelled(end.digits.number * 1000)
            mend = make_it(thousands) if len(ends) == 1 else None
            notes.append(Note(f"{read}; if thousands are meant, write {thousands}", mend))
    return notes


def _suffix(body: str, ends: Sequence[Part]) -> list[Note]:
    if not ends[0].shared:
        return []
    first, second = (f"{short(end.digits.number)}{end.suffix}" for end in ends)
    return [Note(f"{shown(body)} was read as {first}-{second}", about="suffix")]


def _currency(ends: Sequence[Part], kind: Kind, currency: str) -> list[Note]:
    signs = dict(sign for end in ends for sign in end.currencies)
    if kind.unit != "money":
        return [Note(f"{sign} was left out: this is not money", about="currency") for sign in signs]
    return [
        Note(
            f"{sign} is not the chosen currency, {currency}: nothing was converted",
            about="currency",
        )
        for sign, codes in signs.items()
        if currency not in codes
    ]


def _fraction(ends: Sequence[Part], kind: Kind) -> list[Note]:
    limit = Decimal(str(kind.fraction))
    top = ends[-1].value
    if not limit or any(end.per_cent for end in ends) or top <= 0:
        return []
    if top > limit or (kind.fraction_open and top == limit):
        return []
    meant = "-".join(spelled(end.value * 100) for end in ends) + "%"
    typed = "-".join(spelled(end.value) for end in ends) + "%"
    most = "" if len(ends) == 1 else "at most "
    text = f"{typed} is {most}{_in_words(top)}. Did you mean {meant}?"
    return [Note(text, make_it(meant), "fraction")]


def _in_words(per_cent: Decimal) -> str:
    """A small rate as people say it.

    >>> _in_words(Decimal("0.03")), _in_words(Decimal("0.6")), _in_words(Decimal("0.0285"))
    ('three in ten thousand', 'six in a thousand', '285 in a million')
    """
    for base, words in _OUT_OF:
        count = per_cent * base / 100
        if count == count.to_integral_value():
            return f"{_SMALL[int(count)] if count < 10 else spelled(count)} in {words}"
    tiny = per_cent * 10_000
    return f"{spelled(round(tiny, 2))} in a million" if tiny >= 1 else "less than one in a million"
