"""Student's t, whose quantiles the standard library lacks: the same digits on every machine."""

from __future__ import annotations

import math

# Halving the angle so often brings it where the series needs few terms.
_HALVINGS = 6
_TERMS = 12
_MOST_STEPS = 200


def t_quantile(share: float, freedom: int) -> float:
    """The quantile of Student's t distribution.

    Arguments: `share`, above 0.5 and below 1; `freedom`, whole degrees of freedom from 1 up.
    Returns: t, no unit. Raises ValueError outside these. Equation: the t with P(T ≤ t) = share,
    by bisection on `t_within`. Source: Abramowitz and Stegun (1964), 26.7.3 and 26.7.4.

    >>> round(t_quantile(0.975, 1), 3), round(t_quantile(0.975, 10), 3)
    (12.706, 2.228)
    """
    if not 0.5 < share < 1 or freedom < 1:
        raise ValueError("a quantile needs a share above 0.5 and at least one degree of freedom")
    wanted = 2 * share - 1
    low, high = 0.0, 1.0
    while t_within(high, freedom) < wanted:
        low, high = high, 2 * high
    for _ in range(_MOST_STEPS):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if t_within(middle, freedom) < wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def t_within(t: float, freedom: int) -> float:
    """The chance that Student's t lies between −t and t.

    Arguments: `t`, from 0 up; `freedom`, whole degrees of freedom from 1 up. Returns: a fraction.
    Raises nothing. Equation: with θ = arctan(t ÷ √ν), for even ν
    sin θ · (1 + ½ cos²θ + (1·3)/(2·4) cos⁴θ + …), for odd ν
    2/π · (θ + sin θ · (cos θ + ⅔ cos³θ + …)), ν/2 terms in all. Source: as `t_quantile`.

    >>> round(t_within(2.228139, 10), 6)
    0.95
    """
    spread = freedom + t * t
    sine, square = t / math.sqrt(spread), freedom / spread
    if freedom % 2 == 0:
        return sine * _series(square, 1.0, 1, freedom - 2)
    if freedom == 1:
        return 2 * _arctangent(t) / math.pi
    tail = sine * _series(square, math.sqrt(square), 2, freedom - 2)
    return 2 * (_arctangent(t / math.sqrt(freedom)) + tail) / math.pi


def _series(square: float, first: float, start: int, last: int) -> float:
    """Return first · (1 + start/(start+1)·cos²θ + …), up to the power `last`."""
    terms, term, factor = [first], first, start
    while factor < last:
        term *= square * factor / (factor + 1)
        terms.append(term)
        factor += 2
    return math.fsum(terms)


def _arctangent(tangent: float) -> float:
    """The angle of a tangent by arithmetic and roots alone, which no library rounds otherwise."""
    for _ in range(_HALVINGS):
        tangent /= 1 + math.sqrt(1 + tangent * tangent)
    square, power, terms = tangent * tangent, tangent, []
    for place in range(_TERMS):
        terms.append(power / (2 * place + 1) * (-1 if place % 2 else 1))
        power *= square
    return math.fsum(terms) * (1 << _HALVINGS)
