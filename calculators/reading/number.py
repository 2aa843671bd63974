"""The one reader of numbers, for fields and for cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from calculators.kinds import Kind
from calculators.reading.approximate import approximate, span_of
from calculators.reading.bounds import check, check_dot, check_suffix
from calculators.reading.clean import clean
from calculators.reading.damage import refuse_damage
from calculators.reading.hints import notes_on
from calculators.reading.part import Part, read_part, shifted
from calculators.reading.repairs import repairs
from calculators.reading.result import Reading, Refused, make_it
from calculators.reading.scripts import has_other_digits, plain
from calculators.reading.span import read_ends, refuse_open, refuse_order
from calculators.reading.typed import shown

_SWAP = str.maketrans(",.", ".,")
# What most cells of a long list hold, and nothing can be said about.
_PLAIN = re.compile(r"([1-9][0-9]{0,13}(?:\.[0-9]{1,2})?)(%?)", re.ASCII)


def read_number(text: str, kind: Kind, currency: str = "USD", *, comma: bool = False) -> Reading:
    """Read a number or a range as people write them.

    Arguments: `text`, as typed; `kind`, what the field accepts; `currency`, the ISO code that the
    reader chose; `comma`, whether commas are decimal throughout its column. Returns: a reading,
    rates as fractions, with what is to be said about it. Raises Refused, whose text says what is
    wrong and what to type instead. Source: the table "Numbers as people type them", each row of
    which has its cases in tests/cases/numbers.yml.

    >>> from calculators.kinds import FIT_RATE, MONEY
    >>> read_number("12.5k", MONEY).low, read_number("60%", FIT_RATE).low
    (12500.0, 0.6)
    """
    if comma:
        kind = _continental(kind)
    elif found := _plainly(text, kind):
        return found
    try:
        return _read(text, kind, currency, comma=comma)
    except Refused as refusal:
        if refusal.mend and (comma or not _can_be_typed(refusal.mend["text"], kind)):
            refusal.mend = None
        raise


def _plainly(text: str, kind: Kind) -> Reading | None:
    """The reading of a plain number well inside its bounds, found without looking for more."""
    match = _PLAIN.fullmatch(text)
    if not match or (match[2] and kind.unit != "rate"):
        return None
    number = float(match[1])
    inside = max(kind.least, kind.fraction) < number < min(kind.most, kind.usual)
    if not inside or (kind.whole and "." in text):
        return None
    return Reading(float(f"{match[1]}e-2") if kind.unit == "rate" else number)


@lru_cache
def _continental(kind: Kind) -> Kind:
    """The kind with examples as a column writes them whose commas are decimal."""
    return replace(kind, example=kind.example.translate(_SWAP), span=kind.span.translate(_SWAP))


# A page reads its whole table anew at each keystroke, of which one cell has changed.
@lru_cache(maxsize=8192)
def _read(text: str, kind: Kind, currency: str, *, comma: bool) -> Reading:
    body = clean(text, kind)
    if not body:
        raise Refused(f"is missing: type a value, for example {kind.example}")
    if has_other_digits(body):
        raise _other_script(body, kind)
    refuse_damage(body, kind)
    ends = read_ends(body, comma=comma)
    if not ends:
        raise _no_number(body, kind)
    _check(ends, kind)
    # Decimal before float, so that a rate is the nearest float to what was typed.
    values = [float(shifted(end.value, -2 if kind.unit == "rate" else 0)) for end in ends]
    return Reading(
        low=values[0],
        high=values[1] if len(values) == 2 else None,
        notes=notes_on(body, ends, kind, currency, comma=comma),
    )


def _check(ends: Sequence[Part], kind: Kind) -> None:
    if len(ends) == 2 and not kind.span:
        raise Refused(
            f"{shown('-'.join(end.written for end in ends))} is a range, and one number is asked "
            f"for: type it alone, for example {kind.example}"
        )
    for end in ends:
        check_suffix(end, kind)
        check_dot(end, kind)
    possible = [set(sign.codes) for end in ends for sign in end.currencies]
    if possible and not set.intersection(*possible):
        named = " and ".join(sign.typed for end in ends for sign in end.currencies)
        raise Refused(f"names two currencies, {named}: type one amount, for example {kind.example}")
    for end in ends:
        check(end, kind)
    if len(ends) == 2:
        refuse_order(ends[0], ends[1], kind)


def _no_number(body: str, kind: Kind) -> Refused:
    """The refusal of anything else, with what it may have meant where that can be typed."""
    about = approximate(body)
    if about:
        return _about(body, *about, kind)
    refuse_open(body, kind)
    for says, mended in repairs(body):
        if _can_be_typed(mended, kind):
            return Refused(
                f"{shown(body)} {says}: type {mended}, or for example {kind.example}",
                make_it(mended),
            )
    return Refused(f"{shown(body)} is not a number: {kind.asked_for}")


def _about(body: str, number: str, low: Decimal, high: Decimal, kind: Kind) -> Refused:
    if not kind.span:
        return Refused(f"{shown(body)} is not exact: type one number, for example {kind.example}")
    part = read_part(number)
    span = span_of(part, low, high, kind) if part else number
    if (part and part.value <= 0) or not _can_be_typed(span, kind):
        return Refused(f"{shown(body)} is not exact: write a range, for example {kind.span}")
    return Refused(f"{shown(body)} is not exact: write a range, for example {span}", make_it(span))


def _other_script(body: str, kind: Kind) -> Refused:
    digits = plain(body)
    return Refused(
        f"{shown(body)} has digits of another script: type {shown(digits)}, "
        f"or for example {kind.example}",
        make_it(digits),
    )


def _can_be_typed(text: str, kind: Kind) -> bool:
    """Whether a proposal would be read, so that no button leads from one refusal to another."""
    if has_other_digits(text) or not text.isprintable():
        return False
    try:
        ends = read_ends(clean(text, kind))
        _check(ends, kind)
    except Refused:
        return False
    return bool(ends)
