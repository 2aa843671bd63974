"""Which distribution a range stands for, by the kind of number it is."""

from __future__ import annotations

import math

from calculators.kinds import Kind
from calculators.quantity import Quantity
from calculators.uncertainty import Sampler, Shape, middle


def shape(kind: Kind, low: float, high: float) -> Shape:
    """The distribution of a range.

    Arguments: `kind`; `low` and `high`, its ends, rates as fractions. Returns: log-normal for
    positive quantities; logit-normal for rates, so that they stay inside 0 to 100%; normal where
    a range begins at 0, ends at 100% or may be negative; log-normal for an engagement rate that
    passes 100%. Raises nothing.
    """
    if low <= 0 or kind.negative:
        return "normal"
    if kind.unit != "rate" or high > 1:
        return "log-normal"
    return "normal" if high == 1 else "logit-normal"


def ranged(
    kind: Kind, low: float, high: float, words: str, none: str, sampler: Sampler
) -> Quantity:
    """A range as a quantity: its middle, and its draws.

    Arguments: as for `shape`, with the quantity's words. Returns: a quantity in the unit of
    `kind`. Raises nothing.
    """
    form = shape(kind, low, high)
    floor = -math.inf if kind.negative else 0.0
    top = 1.0 if kind.unit == "rate" and high <= 1 and not kind.negative else math.inf
    return Quantity(
        middle(low, high, form),
        sampler.draws(low, high, form, floor=floor, top=top),
        words=words,
        unit=kind.unit,
        none=none,
    )
