"""What a number of a kind may be: whole, inside its bounds, and written as that kind is."""

from __future__ import annotations

from decimal import Decimal

from calculators.kinds import Kind
from calculators.reading.part import Part
from calculators.reading.result import Refused, make_it
from calculators.reading.typed import short, shown, spelled

# Beyond this no count of people or money is meant, and sums lose their cents.
_LARGEST = 10**15


def check(part: Part, kind: Kind) -> None:
    """Refuse a number that its kind cannot be.

    Raises Refused for a negative number, one outside the bounds, a part of a whole thing, and a
    per cent sign or a k where they have no meaning.
    """
    fault = _fault(part, kind)
    if fault:
        raise Refused(f"{shown(part.written)} {fault}")


def _fault(part: Part, kind: Kind) -> str:
    """What is wrong with a number of this kind, in words, or nothing."""
    value, example = part.value, kind.example
    if part.per_cent and kind.unit != "rate":
        return f"is a share, and a number is asked for: type {example}"
    if part.suffix and kind.unit == "rate":
        return f"is not a rate: type it in per cent, for example {example}"
    if part.negative and not kind.negative:
        return f"is negative, and cannot be: type for example {example}"
    if part.plus and not kind.negative:
        return f"has a plus sign: type the number alone, for example {example}"
    if abs(value) > _LARGEST:
        return f"is larger than anything here: type for example {example}"
    if value < kind.least:
        return f"is too small: type {kind.least:g} or more, as {example} is"
    if value > kind.most:
        most = f"{kind.most:,g}{'%' if kind.unit == 'rate' else ''}"
        return f"is over {most}: type {most} or less, for example {example}"
    if kind.whole and value != value.to_integral_value():
        return f"is not whole: type a whole number, for example {example}"
    return ""


def check_suffix(part: Part, kind: Kind) -> None:
    """Refuse thousands groups before k, m or b: 1,234M may be two numbers."""
    if part.suffix and part.digits.grouped:
        small, whole = f"{short(part.digits.number / 1000)}{part.suffix}", spelled(part.value)
        raise Refused(
            f"{shown(part.written)} may mean {small} or {whole}: type the one that you mean, "
            f"for example {kind.example}",
            make_it(small),
        )


def check_dot(part: Part, kind: Kind) -> None:
    """Refuse 12.500 in money and counts: it may be twelve and a half, or thousands."""
    if not part.digits.doubtful or part.suffix or kind.decimal_dot:
        return
    number = part.digits.number
    grouped = spelled(number * 1000)
    decimal = f"{number.normalize()}0" if _thousandths(number) else short(number)
    raise Refused(
        f"{shown(part.written)} may mean {grouped} or {decimal}: type the one that you mean",
        make_it(grouped),
    )


def _thousandths(number: Decimal) -> bool:
    """Whether the last of three decimals is no 0, so that a fourth is needed to be plain."""
    return number != round(number, 2)
