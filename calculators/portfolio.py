"""Portfolios of creators: what they cost, whom they reach, and how concentrated they are.

A portfolio is rows of alike creators. Everything here runs on columns of floats: place 0 holds
the middle of every range, the places behind it one outcome each, and a column of one place is the
same in all of them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from calculators.columns import Outcomes, places, product, ratio, total
from calculators.overlap import bounds_of, merged, reached_of

# Up to this many posts, 1 − (1 − r)^p is multiplied out, which keeps its digits without logarithms.
_FEW_POSTS = 3


@dataclass(frozen=True, slots=True)
class Creators:
    """One row: `count` alike creators. Rates are fractions, the fee one creator's for all posts."""

    count: Outcomes
    followers: Outcomes
    fee: Outcomes
    posts: Outcomes
    engagement_rate: Outcomes
    reach_rate: Outcomes
    audience_fit: Outcomes


@dataclass(frozen=True, slots=True)
class Market:
    """Whose attention is wanted, and what each creator costs beside the fee."""

    audience: Outcomes
    target: Outcomes
    creator_costs: Outcomes
    creator_hours: Outcomes
    hour_cost: Outcomes


def reach_column(row: Creators) -> Outcomes:
    """What one creator of the row reaches: F·(1 − (1 − r)^p), people.

    >>> one = [1.0]
    >>> row = Creators(one, [30_000.0], one, [2.0], one, [0.3], one)
    >>> round(reach_column(row)[0], 6)
    15300.0
    """
    return product(row.followers, _seen(row.reach_rate, row.posts))


def middle_reach(row: Creators) -> float:
    """`reach_column` on the middles of the ranges alone."""
    return row.followers[0] * _seen(row.reach_rate[:1], row.posts[:1])[0]


def compare(
    rows: Sequence[Creators], market: Market, overlap: Outcomes | None
) -> dict[str, Outcomes]:
    """Every column of one portfolio, by name.

    Arguments: `rows`; `market`; `overlap`, a fraction a place, or None for chance. Returns:
    columns of money, people, counts, multiples and fractions; NaN where one is undefined.
    Raises nothing. Source: the equations of the methodology page.
    """
    audience, target = market.audience, market.target
    counts = [row.count for row in rows]
    seen = [_seen(row.reach_rate, row.posts) for row in rows]
    parts = [_part(audience, one, row.followers) for one, row in zip(seen, rows, strict=True)]
    gross = product(audience, total(list(zip(counts, parts, strict=True))))
    shares = list(map(_at_most_all, parts))
    fitting = [
        _at_most_all(_part(target, one, row.followers, row.audience_fit))
        for one, row in zip(seen, rows, strict=True)
    ]
    everybody = target == audience and all(row.audience_fit == [1.0] for row in rows)
    by_chance = _by_chance(counts, shares, audience)
    if overlap is None:
        unique = by_chance
        qualified = unique if everybody else _by_chance(counts, fitting, target)
        low, high = product(audience, list(map(max, places(shares)))), gross
    else:
        unique, low, high = _with_overlap(counts, shares, audience, overlap)
        qualified = (
            unique
            if everybody
            else _with_overlap(counts, fitting, target, overlap, bounded=False)[0]
        )
    won = [product(row.followers, row.engagement_rate, row.posts) for row in rows]
    engagements = total(list(zip(counts, won, strict=True)))
    fits = [row.audience_fit for row in rows]
    fit = (
        product(engagements, fits[0])
        if all(one == fits[0] for one in fits) and len(fits[0]) == 1
        else total(list(zip(counts, won, fits, strict=True)))
    )
    impressions = total(
        [(row.count, row.followers, row.reach_rate, row.posts) for row in rows],
    )
    cost = _cost(rows, market)
    # How many equal creators would be as concentrated: 1 ÷ Σ share².
    squares = total([(count, one, one) for count, one in zip(counts, won, strict=True)])
    return {
        "cost": cost,
        "gross_reach": gross,
        "unique_reach": unique,
        "unique_reach_by_chance": by_chance,
        "bound_low": list(map(min, places([low, unique]))),
        "bound_high": [
            max(min(most, whole), reach) for most, whole, reach in places([high, audience, unique])
        ],
        "qualified_reach": qualified,
        "impressions": impressions,
        "frequency": ratio(impressions, unique),
        "engagements": engagements,
        "qualified_engagements": fit,
        "cpe": ratio(cost, engagements),
        "qualified_cpe": ratio(cost, fit),
        "cost_per_thousand_reached": product([1000.0], ratio(cost, unique)),
        "largest_share": ratio(list(map(max, places(won))), engagements),
        "effective_creators": ratio(product(engagements, engagements), squares),
    }


def _seen(rate: Outcomes, posts: Outcomes) -> Outcomes:
    """The share of followers whom a creator's posts reach: 1 − (1 − r)^p."""
    few = posts[0] if len(posts) == 1 else math.inf
    if few == 1:
        return rate
    if few == 2:
        return [one * (2 - one) for one in rate]
    if few == _FEW_POSTS:
        return [one * (3 - one * (3 - one)) for one in rate]
    expm1, log1p = math.expm1, math.log1p
    return [-expm1(count * log1p(-one)) if one < 1 else 1.0 for one, count in places([rate, posts])]


def _part(whole: Outcomes, *columns: Outcomes) -> Outcomes:
    """A product as a part of a whole."""
    return product(*columns, ratio([1.0], whole))


def _at_most_all(part: Outcomes) -> Outcomes:
    return part if max(part) <= 1 else [min(one, 1.0) for one in part]


def _cost(rows: Sequence[Creators], market: Market) -> Outcomes:
    """Σ c·(fee + creator_costs + creator_hours·hour_cost): finding and running creators is work."""
    parts = ((market.creator_costs,), (market.creator_hours, market.hour_cost))
    work = [(row.count, *part) for row in rows for part in parts if any(map(any, part))]
    return total([*((row.count, row.fee) for row in rows), *work])


def _by_chance(
    counts: Sequence[Outcomes], shares: Sequence[Outcomes], audience: Outcomes
) -> Outcomes:
    """N·(1 − Π(1 − p)^c), added up as u + (1 − u)·h, which keeps the digits of small shares."""
    pairs = list(zip(counts, shares, strict=True))
    reached: Outcomes = [0.0]
    for hit in (*(share for count, share in pairs if count == [1.0]), *_crowds(pairs)):
        reached = [so_far + (1 - so_far) * one for so_far, one in places([reached, hit])]
    return product(audience, reached)


def _crowds(pairs: Sequence[tuple[Outcomes, Outcomes]]) -> list[Outcomes]:
    """1 − Π(1 − p)^c over the rows of several alike creators, if there are any."""
    expm1, log1p = math.expm1, math.log1p
    crowds = [
        (count, [log1p(-one) if one < 1 else -math.inf for one in share])
        for count, share in pairs
        if count != [1.0]
    ]
    return [[-expm1(one) for one in total(crowds)]] if crowds else []


def _kinds_by_place(
    counts: Sequence[Outcomes], shares: Sequence[Outcomes], overlap: Outcomes
) -> Iterator[tuple[list[tuple[float, float]], float]]:
    """Place by place the kinds in falling order of reach, and the overlap."""
    if all(len(one) == 1 for one in (*counts, overlap)):
        always, shared = [count[0] for count in counts], overlap[0]
        for place in places(shares):
            yield merged(place, always), shared
        return
    width = len(shares)
    for place in places([*shares, *counts, overlap]):
        yield merged(place[:width], place[width:-1]), place[-1]


def _with_overlap(
    counts: Sequence[Outcomes],
    shares: Sequence[Outcomes],
    audience: Outcomes,
    overlap: Outcomes,
    *,
    bounded: bool = True,
) -> tuple[Outcomes, Outcomes, Outcomes]:
    """Reach with overlap and, where wanted, its bounds."""
    reach: list[float] = []
    low: list[float] = []
    high: list[float] = []
    for kinds, shared in _kinds_by_place(counts, shares, overlap):
        reach.append(reached_of(kinds, shared))
        if bounded:
            least, most = bounds_of(kinds, shared)
            low.append(least)
            high.append(most)
    return product(audience, reach), product(audience, low), product(audience, high)
