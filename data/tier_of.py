"""Which tier a source's own band of followers belongs to."""

import math
from collections.abc import Mapping

from data.model import Band


def tier_of(band: Band | None, tiers: Mapping[str, Band]) -> str | None:
    """The tier that holds the band's geometric middle, or None where none can.

    A band that is open below begins where the smallest tier does. A band that is open above
    has no middle: it belongs to the last tier, and only where it begins within it.

    >>> tiers = {"nano": (1_000, 10_000), "micro": (10_000, 50_000), "mega": (50_000, None)}
    >>> tier_of((5_000, 20_000), tiers)
    'micro'
    >>> tier_of((20_000, None), tiers) is None
    True
    """
    middle = middle_of(band, tiers)
    if middle is None:
        return None
    for name, (low, high) in tiers.items():
        if (low or 0) <= middle and (high is None or middle < high):
            return name
    return None


def middle_of(band: Band | None, tiers: Mapping[str, Band]) -> float | None:
    """The geometric middle of a band of followers, None where it has none."""
    if band is None:
        return None
    low, high = band
    smallest = next(iter(tiers.values()))[0] or 1
    if high is None:
        last = list(tiers.values())[-1][0] or 0
        return float(low) if low is not None and low >= last else None
    start = max(low or 0, smallest) if high > smallest else (low or 0)
    return math.sqrt(start * high)
