"""Declares a figure: a plain function of arithmetic, with its words and its unit."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from calculators.quantity import Quantity, Unit


def figure[**P, R](
    words: str, unit: Unit, none: str = ""
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Give a function's result its name, so that a working stops there.

    Arguments: `words`, the figure as a working names it; `unit`, how it is written; `none`, what
    to say where it is 0 and divides ("there is no engagement"). Returns: a decorator. The
    decorated function takes floats as well, and then returns a plain float. Raises nothing.

    >>> @figure("twice the fee", "money")
    ... def twice[N: (float, Quantity)](fee: N) -> N:
    ...     return 2 * fee
    >>> twice(20.0), twice(Quantity(20.0, words="fee")).words
    (40.0, 'twice the fee')
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @wraps(function)
        def declared(*args: P.args, **kwargs: P.kwargs) -> R:
            result = function(*args, **kwargs)
            if isinstance(result, Quantity):
                return result.named(words, unit, none)  # type: ignore[return-value]
            return result

        return declared

    return decorate
