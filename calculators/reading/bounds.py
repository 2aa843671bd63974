"""What a number of a kind may be: whole, inside its bounds, and written as that kind is."""

from __future__ import annotations

from calculators.kinds import Kind
from calculators.reading.part import Part
from calculators.reading.result import Refused

# Beyond this no count of people or money is meant, and sums lose their cents.
_LARGEST = 10**15


def check(part: Part, kind: Kind) -> None:
    """Refuse a number that its kind cannot be.

    Raises Refused for a negative number, one outside the bounds, a part of a whole thing, and a
    per cent sign or a k where they have no meaning.
    """
    typed, value = part.written, part.value
    if part.per_cent and kind.unit != "rate":
        raise Refused(f"{typed} is a share, and a number is asked for: type {kind.example}")
    if part.suffix and kind.unit == "rate":
        raise Refused(f"{typed} is not a rate: type it in per cent, for example {kind.example}")
    if part.negative and not kind.negative:
        raise Refused(f"{typed} is negative, and cannot be: type for example {kind.example}")
    if part.plus and not kind.negative:
        raise Refused(f"{typed} has a plus sign: type the number alone, for example {kind.example}")
    if value > _LARGEST:
        raise Refused(f"{typed} is larger than anything here: type for example {kind.example}")
    if value < kind.least:
        least = f"{kind.least:g}"
        raise Refused(f"{typed} is too small: type {least} or more, for example {kind.example}")
    if value > kind.most:
        most = f"{kind.most:,g}%" if kind.unit == "rate" else f"{kind.most:,g}"
        raise Refused(f"{typed} is over {most}: type {most} or less, for example {kind.example}")
    if kind.whole and value != value.to_integral_value():
        raise Refused(f"{typed} is not whole: type a whole number, for example {kind.example}")
