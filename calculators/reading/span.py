"""One number, or the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator

from calculators.kinds import Kind
from calculators.reading.part import Part, read_part
from calculators.reading.result import Refused, make_it
from calculators.reading.typed import short, shown, spelled

# Hyphens, figure, en and em dashes, the minus sign, and what East Asian keyboards type.
_DASH = r"[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
_CUT = re.compile(rf"\s*{_DASH}\s*|\s*(?<![a-z])to(?![a-z])\s*", re.IGNORECASE)
_OPEN = re.compile(rf"(?P<part>.*[^\s.,])\s*(?:{_DASH}|(?<![a-z])to)", re.IGNORECASE)


def read_ends(body: str, *, comma: bool = False) -> tuple[Part, ...]:
    """The number, or both ends of the range; nothing where the text is neither.

    A suffix behind the second end holds for both where the first, as written, is smaller.

    >>> [str(end.value.normalize()) for end in read_ends("12-65K")]
    ['1.2E+4', '6.5E+4']
    >>> [str(end.value) for end in read_ends("-5-10")], read_ends("1-2-3")
    (['-5', '10'], ())
    """
    single = read_part(body, comma=comma)
    if single is not None:
        return (single,)
    for first, second in _cuts(body):
        low, high = read_part(first, comma=comma), read_part(second, comma=comma)
        if low is not None and high is not None:
            if high.suffix and not low.suffix and low.digits.number < high.digits.number:
                low = low.in_the_suffix_of(high)
            return (low, high)
    return ()


def refuse_open(body: str, kind: Kind) -> None:
    """Refuse a range with one end."""
    opened = _OPEN.fullmatch(body)
    if opened and read_part(opened["part"]):
        if not kind.span:
            raise Refused(
                f"{shown(body)} is open at one end: type one number, for example {kind.example}"
            )
        raise Refused(f"{shown(body)} is open at one end: type both ends, for example {kind.span}")


def refuse_order(low: Part, high: Part, kind: Kind) -> None:
    """Refuse a range whose first end is the larger."""
    if low.value <= high.value:
        return
    if low.suffix and not high.suffix and low.digits.number < high.digits.number:
        span = f"{short(low.digits.number)}{low.suffix}-{short(high.digits.number)}{low.suffix}"
    elif low.suffix and not high.suffix:
        span = f"{spelled(high.value)}-{spelled(low.value)}"
    else:
        span = (
            f"{high.written} to {low.written}"
            if low.negative or high.negative
            else (f"{high.written}-{low.written}")
        )
    raise Refused(
        f"{shown(low.written)} is more than {shown(high.written)}: put the smaller end first, "
        f"as in {shown(span)} or {kind.span}",
        make_it(span),
    )


def _cuts(body: str) -> Iterator[tuple[str, str]]:
    """Every way of cutting the text in two at a dash; the first dash of all may be a minus."""
    for cut in _CUT.finditer(body):
        if cut.start() and cut.end() < len(body):
            yield body[: cut.start()], body[cut.end() :]
