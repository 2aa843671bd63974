"""What a cell tells about the decimal mark of its table."""

from __future__ import annotations

import re

from calculators.kinds import Kind
from calculators.reading.clean import clean
from calculators.reading.grouping import Mark
from calculators.reading.result import Refused
from calculators.reading.span import read_ends

# What most decimals of a long list look like.
_POINT = re.compile(r"[1-9][0-9]{0,13}\.[0-9]{1,2}%?", re.ASCII)


def told_by(text: str, kind: Kind) -> Mark:
    """`comma` or `point` where a cell can only be read so, nothing where it may be either.

    Arguments: `text`, a cell as typed; `kind`, what its column holds: a rate is never in
    thousands, so that 3.125 is a decimal there. Returns: the mark. Raises nothing.

    >>> from calculators.kinds import PEOPLE
    >>> told_by("3,4 %", PEOPLE), told_by("12.5k", PEOPLE), told_by("12.500", PEOPLE)
    ('comma', 'point', '')
    """
    if "," not in text and "." not in text:
        return ""
    if _POINT.fullmatch(text):
        return "point"
    try:
        ends = read_ends(clean(text, kind))
    except Refused:
        return ""
    for end in ends:
        if end.digits.tells:
            return end.digits.tells
        if end.digits.doubtful and (kind.unit == "rate" or end.suffix):
            return "point"
    return ""
