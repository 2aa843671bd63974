"""Unique reach where creators share followers: one overlap for every pair.

Every creator once, in falling order of p (reach ÷ audience): the k-th adds the share
h = p·(1 − o) ÷ ((1 − o) + (k − 1)·o − (p₁ + … + pₖ₋₁)) of those not reached yet. For creators of
one size this is media planning's beta-binomial (Metheringham 1964); for two it is exact.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

Kinds = Sequence[tuple[float, float]]


def reached(kinds: Kinds, overlap: float) -> float:
    """The share of an audience whom somebody reaches, with overlap.

    Arguments: `kinds`, for each kind of creator the fraction p of the audience that one reaches
    and their whole count; `overlap`, from 0 to 1. Returns: a fraction, 1 where everybody is
    reached. Raises nothing. Equation: 1 − Π(1 − hₖ), added up as u + (1 − u)·hₖ, which keeps the
    digits of small shares.

    >>> round(reached([(0.2, 1), (0.1, 1)], 0.5), 12)
    0.25
    """
    return reached_of(_merged(kinds), overlap)


def reached_of(ordered: Kinds, overlap: float) -> float:
    """`reached`, of kinds as `merged` gives them."""
    if overlap == 1:
        return ordered[0][0] if ordered else 0.0
    so_far = before = taken = 0.0
    apart = 1 - overlap
    for share, count in ordered:
        if not share:
            break
        part = share * apart
        divisor = apart + before * overlap - taken
        step = overlap - share
        # The divisor moves evenly, so its least is at an end; at or below the part, h is 1.
        if divisor <= part or (count > 1 and divisor + (count - 1) * step <= part):
            return 1.0
        so_far += (1 - so_far) * (part / divisor)
        if count > 1:
            for _ in range(int(count) - 1):
                divisor += step
                so_far += (1 - so_far) * (part / divisor)
        before += count
        taken += count * share
    return so_far


def merged(shares: Sequence[float], counts: Sequence[float]) -> list[tuple[float, float]]:
    """Kinds in falling order of reach, alike ones together, so that splitting changes nothing."""
    ordered = dict(zip(shares, counts, strict=True))
    if len(ordered) < len(shares):
        ordered = dict.fromkeys(ordered, 0.0)
        for share, count in zip(shares, counts, strict=True):
            ordered[share] += count
    return sorted(ordered.items(), reverse=True)


def _merged(kinds: Kinds) -> list[tuple[float, float]]:
    return merged([share for share, _ in kinds], [count for _, count in kinds])


def bounds(kinds: Kinds, overlap: float) -> tuple[float, float]:
    """The least and the most that may be reached with this overlap between every pair.

    Arguments: as for `reached`. Returns: two fractions of the audience. Raises nothing.
    Equation: the larger of p₁ and Σ pᵢ²/(pᵢ + Σⱼ≠ᵢ dᵢⱼ) with dᵢⱼ = o × the smaller
    (de Caen 1997, Discrete Mathematics 169); the smaller of 1 and p₁ + (1 − o)(p₂ + … + pₘ)
    (Hunter 1976, Journal of Applied Probability 13).

    >>> low, high = bounds([(0.2, 1), (0.1, 1)], 0.5)
    >>> round(low, 12), round(high, 12)
    (0.226666666667, 0.25)
    """
    return bounds_of(_merged(kinds), overlap)


def bounds_of(ordered: Kinds, overlap: float) -> tuple[float, float]:
    """`bounds`, of kinds as `merged` gives them."""
    if not ordered or not ordered[0][0]:
        return 0.0, 0.0
    first = ordered[0][0]
    whole = smaller_ones = math.sumprod(*zip(*ordered, strict=True))
    larger_ones = low = 0.0
    for share, count in ordered:
        if not share:
            break
        all_of_them = share * count
        smaller_ones -= all_of_them
        if smaller_ones < 0:
            smaller_ones = 0.0
        shared = overlap * (share * (larger_ones + count - 1) + smaller_ones)
        low += all_of_them * share / (share + shared)
        larger_ones += count
    high = first + (1 - overlap) * max(whole - first, 0.0)
    return min(max(first, low), 1.0), min(high, 1.0)
