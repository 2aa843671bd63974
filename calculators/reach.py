"""How many different people creators reach: one creator's posts, and many creators by chance."""

from __future__ import annotations

import math

from calculators.figure import figure
from calculators.operations import chance_of_any, power
from calculators.quantity import Quantity


@figure("reach", "people", none="nobody is reached")
def creator_reach[N: (float, Quantity)](followers: N, reach_rate: N, posts: N) -> N:
    """Different people whom one creator's posts reach, as if each post drew its readers afresh.

    Arguments: `followers`, people; `reach_rate`, the fraction of them that one post reaches;
    `posts`, a count. Returns: people. Raises nothing. Equation: F·(1 − (1 − r)^p). The truth
    lies between F·r (the same readers each time) and the smaller of F and F·r·p.

    >>> round(creator_reach(30_000.0, 0.3, 2.0), 6)
    15300.0
    """
    missed: N = power(1 - reach_rate, posts)
    return followers * (1 - missed)


@figure("unique reach", "people", none="nobody is reached")
def reach_by_chance[N: (float, Quantity)](audience: N, *reaches: N) -> N:
    """Different people whom several creators reach, where only chance makes them overlap.

    Arguments: `audience`, the people on the platform; `reaches`, each creator's reach in people.
    Returns: people. Raises ValueError where a reach exceeds the audience.
    Equation: N·(1 − Π(1 − Rᵢ/N)). Source: Sainsbury's formula for random duplication, as in
    Rice 1988, Journal of Advertising Research 28(6).

    >>> round(reach_by_chance(1000.0, 100.0, 200.0), 6)
    280.0
    """
    chance: N = chance_of_any(*(reach / audience for reach in reaches))
    return audience * chance


def missed_by_chance(shares: list[tuple[float, float]]) -> float:
    """Ln of the share of an audience whom nobody reaches, where only chance overlaps.

    Arguments: `shares`, for each kind of creator the fraction of the audience that one reaches
    and their count. Returns: a logarithm of 0 or less (−∞ where one reaches everybody).
    Raises nothing. Equation: Σ c·ln(1 − p).

    >>> round(math.exp(missed_by_chance([(0.5, 2)])), 12)
    0.25
    """
    if any(share >= 1 for share, _ in shares):
        return -math.inf
    return math.fsum(count * math.log1p(-share) for share, count in shares)
