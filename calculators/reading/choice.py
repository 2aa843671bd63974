"""Reads a choice from a closed list."""

from __future__ import annotations

from difflib import get_close_matches

from calculators.kinds import Kind
from calculators.reading.blank import strip
from calculators.reading.result import Refused, make_it

_MOST_SHOWN = 8


def read_choice(text: str, kind: Kind) -> str:
    """The value of a choice, whatever its letter case.

    Raises Refused, naming the nearest, or the known ones.

    >>> from calculators.kinds import CURRENCY
    >>> read_choice(" eur ", CURRENCY)
    'EUR'
    """
    known = {value.casefold(): value for value, _ in kind.choices}
    typed = strip(text)
    if typed.casefold() in known:
        return known[typed.casefold()]
    near = get_close_matches(typed.casefold(), known, 1, 0.6)
    shown = ", ".join(value for value, _ in kind.choices[:_MOST_SHOWN])
    more = " …" if len(kind.choices) > _MOST_SHOWN else ""
    if not typed:
        raise Refused(f"is missing: choose one of {shown}{more}")
    if near:
        value = known[near[0]]
        raise Refused(
            f"{typed} is not known: did you mean {value}? Known: {shown}{more}", make_it(value)
        )
    raise Refused(f"{typed} is not known: choose one of {shown}{more}")
