"""The named operations: whatever Python's own signs cannot say of quantities.

The list is closed. Each has its words in a working, its code on floats, and worked cases in
`tests/cases/operations.yml` that hold both together.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist
from typing import Any

from calculators.quantity import Quantity, combine
from calculators.writing import settle

_NORMAL = NormalDist()


def _operation(words: str) -> Callable[[Callable[..., float]], Callable[..., Any]]:
    def decorate(function: Callable[..., float]) -> Callable[..., Any]:
        def operation(*operands: Quantity | float) -> Quantity | float:
            if any(isinstance(operand, Quantity) for operand in operands):
                return combine(words, function, *operands)
            return function(*operands)

        operation.__name__ = function.__name__
        operation.__qualname__ = function.__qualname__
        operation.__module__ = function.__module__
        operation.__doc__ = function.__doc__
        return operation

    return decorate


@_operation("the larger of")
def larger(*values: float) -> float:
    """The largest of its operands.

    Arguments: two or more numbers or quantities of one unit. Returns: the largest, in that unit.
    Raises ValueError where none is given. Equation: max(x₁, …, xₙ).

    >>> larger(-150.0, 0.0)
    0.0
    """
    return max(values)


@_operation("the smaller of")
def smaller(*values: float) -> float:
    """The smallest of its operands.

    Arguments: two or more numbers or quantities of one unit. Returns: the smallest, in that unit.
    Raises ValueError where none is given. Equation: min(x₁, …, xₙ).

    >>> smaller(30_000.0, 25_000.0)
    25000.0
    """
    return min(values)


@_operation("the whole part of")
def whole_part(value: float) -> float:
    """The whole number at or below its operand, which is first cut to 12 digits.

    Arguments: a number from 0 up, such as how many times a fee goes into another. Returns: the
    whole part, no unit. Raises nothing. Equation: ⌊x⌋; 0.3 ÷ 0.1 is 3, as by hand.

    >>> whole_part(0.3 / 0.1), whole_part(76.5)
    (3.0, 76.0)
    """
    return float(math.floor(settle(value)))


@_operation("the sum of")
def total(*values: float) -> float:
    """The sum of its operands, free of the order in which they are added.

    Arguments: any count of numbers or quantities of one unit. Returns: their sum, in that unit.
    Raises nothing. Equation: x₁ + … + xₙ, by `math.fsum`.

    >>> total(0.1, 0.2, 0.3)
    0.6
    """
    return math.fsum(values)


@_operation("to the power of")
def power(base: float, exponent: float) -> float:
    """A power with a base from 0 up, the same on every machine to 12 digits.

    Arguments: base (0 or more, no unit), exponent (no unit). Returns: base^exponent, no unit.
    Raises ZeroDivisionError for 0 to a negative power, ValueError for a negative base.
    Equation: exp(exponent · ln base).

    >>> power(0.5, 2.0)
    0.25
    """
    if base < 0:
        raise ValueError("power takes a base of 0 or more")
    if base == 0:
        if exponent < 0:
            raise ZeroDivisionError("0 to a negative power")
        return 1.0 if exponent == 0 else 0.0
    whole = int(exponent) if abs(exponent) <= 64 else 0
    if whole == exponent:
        product = math.prod([base] * abs(whole))
        return product if whole >= 0 else 1 / product
    return math.exp(exponent * math.log(base))


@_operation("the chance of any of")
def chance_of_any(*chances: float) -> float:
    """The chance that at least one of several independent events happens.

    Arguments: chances (fractions from 0 to 1). Returns: a fraction from 0 to 1.
    Raises ValueError outside 0 to 1. Equation: 1 − (1 − p₁)(1 − p₂)…, by `log1p` and `expm1`,
    which keep the digits of chances near 1e-12 that the plain product loses.

    >>> chance_of_any(0.5, 0.5)
    0.75
    """
    if any(chance < 0 or chance > 1 for chance in chances):
        raise ValueError("a chance lies between 0 and 1")
    if any(chance == 1 for chance in chances):
        return 1.0
    return -math.expm1(math.fsum(math.log1p(-chance) for chance in chances))


@_operation("the square of")
def square(value: float) -> float:
    """The square, of numbers below 0 too.

    Arguments: a number of any unit. Returns: its square. Raises nothing. Equation: x × x.

    >>> square(-1.5)
    2.25
    """
    return value * value


@_operation("√")
def root(value: float) -> float:
    """The square root.

    Arguments: a number from 0 up. Returns: its square root. Raises ValueError below 0.
    Equation: √x, which every machine rounds alike.

    >>> root(6.25)
    2.5
    """
    return math.sqrt(value)


@_operation("the next whole number from")
def rounded_up(value: float) -> float:
    """The least whole number that is not below a value.

    Arguments: a number of any unit. Returns: a whole number in that unit. Raises nothing.
    Equation: ⌈x⌉, of x cut to 12 digits, so that 30.000000000000004 is 30 and not 31.

    >>> rounded_up(30.000000000000004), rounded_up(30.001)
    (30.0, 31.0)
    """
    return float(math.ceil(settle(value)))


@_operation("the normal point of")
def normal_point(share: float) -> float:
    """The point below which a share of the standard normal lies.

    Arguments: share (a fraction between 0 and 1). Returns: a number of standard deviations.
    Raises ZeroDivisionError at 0 and 1, which have no point: a quantity carries the reason.
    Equation: Φ⁻¹(share), by Wichura's AS 241, as `statistics.NormalDist` has it.

    >>> round(normal_point(0.975), 6)
    1.959964
    """
    if not 0 < share < 1:
        raise ZeroDivisionError("no point has all or none of the normal below it")
    return _NORMAL.inv_cdf(share)
