"""What cannot be a number, each with what was probably meant."""

from __future__ import annotations

import re
from decimal import Decimal

from calculators.kinds import Kind
from calculators.reading.part import Part, read_part
from calculators.reading.result import Refused, make_it

_SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATES = (
    re.compile(rf"\d{{1,4}}[-/. ]{_MONTH}(?:[-/., ]+\d{{2,4}})?", re.IGNORECASE),
    re.compile(rf"{_MONTH}[-/. ]\d{{1,4}}(?:[-/., ]+\d{{2,4}})?", re.IGNORECASE),
    re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[T ][\d:.]+)?"),
    re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?"),
    re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}"),
)
_ABOUT = re.compile(
    r"(?:[~≈<>≤≥±]|ca\.?|about|around|over|under|up to)\s*(?P<part>.+)", re.IGNORECASE
)
_AND_MORE = re.compile(r"(?P<part>.*\S)\s*\+")


def not_a_number(body: str, kind: Kind) -> Refused:
    """The refusal of anything that is no number."""
    return Refused(
        f"{body} is not a number: type one such as {kind.example}, or a range such as {kind.span}"
    )


def refuse_damage(body: str, kind: Kind) -> None:
    """Refuse what a spreadsheet makes of a number that it took for something else."""
    if _SCIENTIFIC.fullmatch(body) or any(date.fullmatch(body) for date in _DATES):
        raise Refused(
            f"a spreadsheet changed this cell to {body}: format the column as a number and type "
            f"it again, for example {kind.example}"
        )


def refuse_approximate(body: str, kind: Kind) -> None:
    """Refuse `~20K` and `1M+`, which say about how much, and offer the range that they mean."""
    more, about = _AND_MORE.fullmatch(body), _ABOUT.fullmatch(body)
    found = more or about
    if not found:
        return
    part = read_part(found["part"])
    if part is None or not part.digits.number:
        raise Refused(f"{body} is not exact: write a range, for example {kind.span}")
    low = part.digits.number * (1 if more else Decimal("0.75"))
    high = part.digits.number * (2 if more else Decimal("1.25"))
    sign = "%" if part.per_cent else ""
    span = f"{_short(low)}{part.suffix}-{_short(high)}{part.suffix}{sign}"
    raise Refused(f"{body} is not exact: write a range, for example {span}", make_it(span))


def refuse_suffix(part: Part, kind: Kind) -> None:
    """Refuse thousands groups before k, m or b: 1,234M may be two numbers."""
    if part.suffix and part.digits.grouped:
        small = part.digits.number / 1000
        whole = part.value
        raise Refused(
            f"{part.written} may mean {_short(small)}{part.suffix} or {whole:,f}: type one of "
            f"them, or for example {kind.example}"
        )


def refuse_dot(part: Part, kind: Kind, *, comma: bool) -> None:
    """Refuse 12.500 in money and counts: it may be twelve and a half, or thousands."""
    if not part.digits.doubtful or part.suffix or kind.decimal_dot or comma:
        return
    number = part.digits.number
    grouped = f"{number * 1000:,.0f}"
    decimal = _short(number)
    if decimal.partition(".")[2] and len(decimal.partition(".")[2]) == 3:
        decimal += "0"
    raise Refused(
        f"{part.written} may mean {grouped} or {decimal}: type the one that you mean",
        make_it(grouped),
    )


def refuse_order(low: Part, high: Part, kind: Kind) -> None:
    """Refuse a range whose first end is the larger."""
    if low.value <= high.value:
        return
    if low.suffix and not high.suffix and low.digits.number < high.digits.number:
        span = f"{_short(low.digits.number)}{low.suffix}-{_short(high.digits.number)}{low.suffix}"
    else:
        span = f"{high.written}-{low.written}"
    raise Refused(
        f"{low.written} is more than {high.written}: put the smaller end first, as in {span} "
        f"or {kind.span}",
        make_it(span),
    )


def _short(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
