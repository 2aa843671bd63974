"""Arithmetic on columns of outcomes, in as few passes as their ranges need.

A column of one place is the same in every outcome; the longer ones are of one length.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import repeat
from operator import mul

Outcomes = Sequence[float]


def product(*columns: Outcomes) -> Outcomes:
    """The product, place by place.

    >>> product([2.0], [1.0, 3.0], [0.5])
    [1.0, 3.0]
    """
    factor, drawn = _split(columns)
    if drawn is None:
        return [factor]
    return drawn if factor == 1 else [factor * one for one in drawn]


def total(terms: Sequence[Sequence[Outcomes]]) -> Outcomes:
    """The sum of products, place by place, its rounding errors carried along.

    >>> total([([2.0], [1.0, 3.0]), ([0.5], [4.0])])
    [4.0, 8.0]
    """
    split = [_split(term) for term in terms]
    if all(drawn is None for _, drawn in split):
        return [math.fsum(factor for factor, _ in split)]
    factors = [factor for factor, _ in split]
    columns = [[1.0] if drawn is None else drawn for _, drawn in split]
    if len(columns) == 1:
        return product(factors[:1], columns[0])
    # Python adds floats up with the error carried along; a browser has no quick `sumprod`.
    if all(factor == 1 for factor in factors):
        return list(map(sum, places(columns)))
    return [sum(map(mul, factors, place)) for place in places(columns)]


def places(columns: Sequence[Outcomes]) -> Iterator[tuple[float, ...]]:
    """The columns place by place.

    >>> list(places([[1.0, 2.0], [0.5]]))
    [(1.0, 0.5), (2.0, 0.5)]
    """
    size = max(map(len, columns), default=1)
    return zip(
        *(column if len(column) == size else repeat(column[0], size) for column in columns),
        strict=True,
    )


def ratio(above: Outcomes, below: Outcomes) -> list[float]:
    """The quotient, NaN where it is undefined.

    >>> ratio([1.0], [2.0, 0.0])
    [0.5, nan]
    """
    try:
        return [a / b for a, b in places([above, below])]
    except ZeroDivisionError:
        return [a / b if b else math.nan for a, b in places([above, below])]


def has_holes(column: Outcomes) -> bool:
    """Whether any place is undefined; a sum is, where any part of it is.

    >>> has_holes([1.0, math.nan]), has_holes([1.0])
    (True, False)
    """
    return math.isnan(sum(column))


def _split(columns: Sequence[Outcomes]) -> tuple[float, Outcomes | None]:
    """What is the same everywhere as one factor, and the product of what is not."""
    factor, drawn = 1.0, None
    for column in columns:
        if len(column) == 1:
            factor *= column[0]
        else:
            drawn = column if drawn is None else list(map(mul, drawn, column))
    return factor, drawn
