"""A number that knows its value, its spread and how it came about."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from operator import add, mul, sub, truediv
from typing import Literal, NoReturn

Unit = Literal["money", "people", "count", "rate", "multiple", "days", "chance"]
Function = Callable[..., float]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a quantity has no value: something is not known, or the arithmetic is undefined."""

    kind: Literal["missing", "undefined"]
    text: str


@dataclass(frozen=True, slots=True)
class Interval:
    """An interval that a method gives, and no draws: its ends, its name, why an end is missing."""

    low: float | None
    high: float | None
    words: str
    reason: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """A value in ordinary arithmetic, with its draws where an input was a range.

    `value` comes from the middle of every range; `draws` holds one outcome a sample, with NaN
    for a sample in which the quantity is undefined. Neither NaN nor infinity ever leaves: a
    value that cannot be computed is None and `reason` says why.

    >>> cost, engagements = Quantity(1350.0, words="total cost"), Quantity(0.0, words="engagements")
    >>> (cost / engagements).reason.text
    'engagements is 0'
    """

    value: float | None
    draws: Sequence[float] | None = None
    reason: Reason | None = None
    words: str = ""
    unit: Unit = "count"
    none: str = ""
    sign: str = ""
    function: Function | None = None
    operands: tuple[Quantity, ...] = ()
    hole: str = ""
    interval: Interval | None = None

    def __add__(self, other: Quantity | float) -> Quantity:
        return combine("+", add, self, other)

    def __radd__(self, other: float) -> Quantity:
        return combine("+", add, other, self)

    def __sub__(self, other: Quantity | float) -> Quantity:
        return combine("−", sub, self, other)

    def __rsub__(self, other: float) -> Quantity:
        return combine("−", sub, other, self)

    def __mul__(self, other: Quantity | float) -> Quantity:
        return combine("×", mul, self, other)

    def __rmul__(self, other: float) -> Quantity:
        return combine("×", mul, other, self)

    def __truediv__(self, other: Quantity | float) -> Quantity:
        return combine("÷", truediv, self, other)

    def __rtruediv__(self, other: float) -> Quantity:
        return combine("÷", truediv, other, self)

    def _refuse(self, _other: object) -> NoReturn:
        raise TypeError(
            "quantities have no order: use operations.larger, operations.smaller, "
            "or compare their .value"
        )

    __lt__ = __le__ = __gt__ = __ge__ = _refuse
    __eq__ = _refuse
    __hash__ = object.__hash__

    def __bool__(self) -> NoReturn:
        raise TypeError("a quantity is neither true nor false: compare its .value with None or 0")

    def __pow__(self, _other: object) -> NoReturn:
        raise TypeError("use operations.power for powers of quantities")

    def named(self, words: str, unit: Unit, none: str = "") -> Quantity:
        """The same quantity under a name, at which a shown working stops."""
        return replace(self, words=words, unit=unit, none=none)

    def within(
        self, low: float | None, high: float | None, words: str, reason: str = ""
    ) -> Quantity:
        """The same quantity with an interval of its own, such as "95% confidence".

        An end that does not exist is None, and `reason` says why. With draws, those count.
        """
        return replace(self, interval=Interval(low, high, words, reason))

    @property
    def nothing(self) -> str:
        """What to say where this quantity is 0 and something is divided by it."""
        if self.none:
            return self.none
        if self.words:
            return f"{self.words} is 0"
        zero = [part for part in self.operands if part.value == 0]
        return zero[0].nothing if zero else "the divisor is 0"


def unknown(words: str, unit: Unit) -> Quantity:
    """A quantity that the reader has not given; whatever needs it is not known either."""
    return Quantity(None, reason=Reason("missing", f"needs {words}"), words=words, unit=unit)


def constant(value: Quantity | float) -> Quantity:
    """A number of the formula itself, such as the 1,000 in cost per thousand."""
    return value if isinstance(value, Quantity) else Quantity(float(value), sign="constant")


def combine(sign: str, function: Function, *given: Quantity | float) -> Quantity:
    """Apply one operation to middle values and, where there are any, to the draws.

    A draw in which the function divides by zero, or an operand is undefined, is a hole (NaN).
    """
    operands = tuple(constant(part) for part in given)
    value, reason = _middle(function, operands)
    draws, hole = _outcomes(function, operands)
    return Quantity(
        value, draws, reason, sign=sign, function=function, operands=operands, hole=hole
    )


def _middle(
    function: Function, operands: tuple[Quantity, ...]
) -> tuple[float | None, Reason | None]:
    values = [part.value for part in operands if part.value is not None]
    if len(values) < len(operands):
        return None, _why(operands)
    try:
        value = function(*values)
    except ZeroDivisionError:
        return None, Reason("undefined", operands[-1].nothing)
    if not math.isfinite(value):
        return None, Reason("undefined", "the numbers are too large to compute with")
    return value, None


def _why(operands: tuple[Quantity, ...]) -> Reason | None:
    """What is not known says more than what is not defined."""
    reasons = [part.reason for part in operands if part.value is None and part.reason]
    missing = [reason for reason in reasons if reason.kind == "missing"]
    return next(iter([*missing, *reasons]), None)


def _outcomes(function: Function, operands: tuple[Quantity, ...]) -> tuple[list[float] | None, str]:
    if not any(part.draws for part in operands):
        return None, ""
    if any(part.draws is None and part.value is None for part in operands):
        return None, ""
    columns = [part.draws or repeat(part.value) for part in operands]
    hole = next((part.hole for part in operands if part.hole), "")
    if not hole:
        try:
            return list(map(function, *columns)), ""
        except ZeroDivisionError:
            hole = operands[-1].nothing
    return list(map(_with_holes(function), *columns)), hole


def _with_holes(function: Function) -> Function:
    def outcome(*values: float) -> float:
        if any(map(math.isnan, values)):
            return math.nan
        try:
            return function(*values)
        except ZeroDivisionError:
            return math.nan

    return outcome
