"""Numbers as text: the one place that rounds, groups and puts signs beside figures."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

from calculators.currency import digits, symbol
from calculators.quantity import Unit

NOT_KNOWN = "not known"
NOT_DEFINED = "not defined"
# Billions with a dozen decimals have more digits than Python's own context keeps.
_EXACT = Context(prec=60)
# Below it a p-value's digits say nothing that its size does not.
_LEAST_CHANCE = Decimal("0.0001")


def settle(value: float) -> float:
    """The number that leaves the report: 12 significant digits, equal on every machine.

    Arguments: `value`, in any unit. Returns: the same in that unit. Raises nothing.
    Equation: the nearest decimal of 12 significant digits.

    >>> settle(0.1 + 0.2)
    0.3
    """
    return float(format(value, ".12g"))


def as_decimal(value: float, unit: Unit) -> Decimal:
    """The shortest decimal form of a value as it is written: rates in per cent.

    >>> as_decimal(0.0285, "rate")
    Decimal('2.85')
    """
    return Decimal(repr(settle(value * 100 if unit == "rate" else value)))


def places(number: Decimal, unit: Unit, currency: str, *, ranged: bool) -> int:
    """How many decimals a number of this unit shows: cents, but never $0.00 for a small cost.

    Arguments: `number`, as written (per cent for rates); `ranged`, whether it has a spread, which
    makes cents beyond 100 a false precision. Returns: a count of decimals. Raises nothing.

    >>> places(Decimal("0.00147"), "money", "USD", ranged=False)
    4
    """
    size = number.adjusted()
    if unit in ("people", "days") or not number:
        return 0
    if unit == "money":
        cents = digits(currency)
        if ranged and size >= 2:
            return 0
        return max(cents, 1 - size) if size < 0 else cents
    if unit == "rate":
        return max(0, 2 - size)
    if unit == "multiple":
        return 2 if size < 2 else 1
    if unit == "chance":
        return max(2, 2 - size)
    if size >= 2:
        return 0
    return 1 if size == 1 else max(2, 1 - size)


def rounded(number: Decimal, decimals: int) -> Decimal:
    """Round half away from zero, as every other calculator prints it.

    >>> rounded(Decimal("1.115"), 2)
    Decimal('1.12')
    """
    return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _EXACT)


def spell(number: Decimal, unit: Unit, currency: str, *, least: int = 0) -> str:
    """A rounded number with its groups and its sign.

    Arguments: `number`, as `rounded` gave it; `least`, decimals that stay though they are zeros
    (a sum of money keeps its cents, or shows none). Returns: text in English number style: the
    symbol of a common currency or the code before money, % behind rates, x behind multiples.
    Raises nothing.

    >>> spell(Decimal("1350.00"), "money", "USD"), spell(Decimal("1.50"), "rate", "USD")
    ('$1,350', '1.5%')
    """
    whole, _, part = format(abs(number), ",f").partition(".")
    keep = least
    if unit == "money" and part.strip("0"):
        keep = max(least, digits(currency))
    part = part[:keep] + part[keep:].rstrip("0")
    text = f"{whole}.{part}" if part else whole
    sign = "−" if number < 0 else ""
    if unit == "money":
        mark = symbol(currency)
        return f"{sign}{mark} {text}" if mark[-1].isalpha() else f"{sign}{mark}{text}"
    return sign + text + {"rate": "%", "multiple": "x"}.get(unit, "")


def write(
    value: float,
    unit: Unit,
    currency: str,
    *,
    ranged: bool = False,
    decimals: int | None = None,
) -> str:
    """A value as text.

    Arguments: `value`, rates as fractions; `unit`; `currency`, an ISO code; `ranged`, whether it
    has a spread; `decimals`, where a table's column sets them. Returns: text. Raises nothing.

    >>> write(0.736498, "money", "USD"), write(1833.03, "people", "USD")
    ('$0.74', '1,833')
    >>> write(2.5e-06, "money", "USD"), write(0.0054, "rate", "USD")
    ('$0.0000025', '0.54%')
    >>> write(0.01234, "chance", "USD"), write(3e-09, "chance", "USD")
    ('0.0123', 'under 0.0001')
    """
    number = as_decimal(value, unit)
    if unit == "chance" and 0 < number < _LEAST_CHANCE:
        return f"under {_LEAST_CHANCE}"
    if decimals is not None:
        return spell(rounded(number, decimals), unit, currency, least=decimals)
    shown = places(number, unit, currency, ranged=ranged)
    # With a spread, $12 would look exact beside $12.40: its cents stay.
    least = shown if ranged and unit == "money" and number else 0
    return spell(rounded(number, shown), unit, currency, least=min(least, digits(currency)))


def decimals_of(value: float, unit: Unit, currency: str, *, ranged: bool) -> int:
    """The decimals that a value shows when it is written alone.

    >>> decimals_of(1350.5, "money", "USD", ranged=False)
    2
    """
    text = write(value, unit, currency, ranged=ranged)
    return len(text.partition(".")[2].rstrip("%x"))


def write_people(count: float) -> str:
    """A count of people, to which no currency matters.

    >>> write_people(15_300.0)
    '15,300'
    """
    return write(count, "people", "USD")


def plain(value: float) -> str:
    """A number as it can be typed anywhere, with all its digits, no groups and no power of ten.

    >>> plain(1_250_000.0), plain(0.00003), plain(12.5)
    ('1250000', '0.00003', '12.5')
    """
    return format(Decimal(repr(value)).normalize(), "f")


def write_range(low: str, high: str) -> str:
    """Two written numbers as an interval.

    >>> write_range("$0.48", "$1.13")
    '$0.48 – $1.13'
    """
    return f"{low} – {high}"
