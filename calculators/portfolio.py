"""Portfolios of creators: what they cost, whom they reach, and how concentrated they are.

A portfolio is rows of alike creators. Everything here runs on columns of floats: place 0 holds
the middle of every range, the places behind it one outcome each.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from calculators.overlap import bounds, reached

Outcomes = list[float]


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
    expm1, log1p = math.expm1, math.log1p
    return [
        -followers * expm1(posts * log1p(-rate)) if rate < 1 else followers
        for followers, posts, rate in zip(row.followers, row.posts, row.reach_rate, strict=True)
    ]


def compare(
    rows: Sequence[Creators], market: Market, overlap: Outcomes | None
) -> dict[str, Outcomes]:
    """Every column of one portfolio, by name.

    Arguments: `rows`; `market`; `overlap`, a fraction a place, or None for chance. Returns:
    columns of money, people, counts, multiples and fractions; NaN where one is undefined.
    Raises nothing. Source: the equations of the methodology page.
    """
    reaches = [reach_column(row) for row in rows]
    audience = market.audience
    shares = [_share(reach, audience) for reach in reaches]
    fitting = [
        [
            min(reach * fit / target, 1.0)
            for reach, fit, target in zip(reach_, row.audience_fit, market.target, strict=True)
        ]
        for reach_, row in zip(reaches, rows, strict=True)
    ]
    counts = [row.count for row in rows]
    gross = _total(counts, reaches)
    unique = _reached(counts, shares, audience, overlap)
    by_chance = unique if overlap is None else _reached(counts, shares, audience, None)
    cost = _cost(rows, market)
    views = [
        [f * r * p for f, r, p in zip(row.followers, row.reach_rate, row.posts, strict=True)]
        for row in rows
    ]
    won = [
        [f * e * p for f, e, p in zip(row.followers, row.engagement_rate, row.posts, strict=True)]
        for row in rows
    ]
    impressions, engagements = _total(counts, views), _total(counts, won)
    qualified = _total(
        counts,
        [[w * f for w, f in zip(one, row.audience_fit, strict=True)]
         for one, row in zip(won, rows, strict=True)],
    )  # fmt: skip
    low, high = _bounds(counts, shares, gross, audience, overlap)
    return {
        "cost": cost,
        "gross_reach": gross,
        "unique_reach": unique,
        "unique_reach_by_chance": by_chance,
        "bound_low": [min(a, b) for a, b in zip(low, unique, strict=True)],
        "bound_high": [max(a, b) for a, b in zip(high, unique, strict=True)],
        "qualified_reach": _reached(counts, fitting, market.target, overlap),
        "impressions": impressions,
        "frequency": _ratio(impressions, unique),
        "engagements": engagements,
        "qualified_engagements": qualified,
        "cpe": _ratio(cost, engagements),
        "qualified_cpe": _ratio(cost, qualified),
        "cost_per_thousand_reached": [1000 * one for one in _ratio(cost, unique)],
        "largest_share": _ratio([max(one) for one in zip(*won, strict=True)], engagements),
        "effective_creators": _effective(counts, won, engagements),
    }


def _share(reach: Outcomes, audience: Outcomes) -> Outcomes:
    return [min(one / whole, 1.0) for one, whole in zip(reach, audience, strict=True)]


def _total(counts: Sequence[Outcomes], values: Sequence[Outcomes]) -> Outcomes:
    """Σ c·x, place by place, free of the order of the rows."""
    parts = [
        [count * value for count, value in zip(*pair, strict=True)]
        for pair in zip(counts, values, strict=True)
    ]
    return parts[0] if len(parts) == 1 else list(map(math.fsum, zip(*parts, strict=True)))


def _cost(rows: Sequence[Creators], market: Market) -> Outcomes:
    """Σ c·(fee + creator_costs + creator_hours·hour_cost): finding and running creators is work."""
    work = [
        costs + hours * rate
        for costs, hours, rate in zip(
            market.creator_costs, market.creator_hours, market.hour_cost, strict=True
        )
    ]
    return _total(
        [row.count for row in rows],
        [[fee + more for fee, more in zip(row.fee, work, strict=True)] for row in rows],
    )


def _reached(
    counts: Sequence[Outcomes],
    shares: Sequence[Outcomes],
    audience: Outcomes,
    overlap: Outcomes | None,
) -> Outcomes:
    if overlap is not None:
        groups = zip(audience, _kinds(shares, counts), overlap, strict=True)
        return [people * reached(kinds, shared) for people, kinds, shared in groups]
    expm1, left = math.expm1, _missed_by_chance(counts, shares)
    return [-people * expm1(one) for people, one in zip(audience, left, strict=True)]


def _missed_by_chance(counts: Sequence[Outcomes], shares: Sequence[Outcomes]) -> Outcomes:
    log1p = math.log1p
    parts = []
    for count, share in zip(counts, shares, strict=True):
        try:
            parts.append([c * log1p(-p) for c, p in zip(count, share, strict=True)])
        except ValueError:
            # Somebody reaches everybody in some outcome.
            parts.append(
                [c * log1p(-p) if p < 1 else -math.inf for c, p in zip(count, share, strict=True)]
            )
    return parts[0] if len(parts) == 1 else list(map(math.fsum, zip(*parts, strict=True)))


def _kinds(
    shares: Sequence[Outcomes], counts: Sequence[Outcomes]
) -> list[list[tuple[float, float]]]:
    pairs = [list(zip(*pair, strict=True)) for pair in zip(shares, counts, strict=True)]
    return [list(one) for one in zip(*pairs, strict=True)]


def _bounds(
    counts: Sequence[Outcomes],
    shares: Sequence[Outcomes],
    gross: Outcomes,
    audience: Outcomes,
    overlap: Outcomes | None,
) -> tuple[Outcomes, Outcomes]:
    if overlap is None:
        largest = list(map(max, zip(*shares, strict=True)))
        low = [people * one for people, one in zip(audience, largest, strict=True)]
        return low, list(map(min, audience, gross))
    found = [
        bounds(kinds, shared) for kinds, shared in zip(_kinds(shares, counts), overlap, strict=True)
    ]
    return (
        [people * low for people, (low, _) in zip(audience, found, strict=True)],
        [people * high for people, (_, high) in zip(audience, found, strict=True)],
    )


def _ratio(above: Outcomes, below: Outcomes) -> Outcomes:
    try:
        return [a / b for a, b in zip(above, below, strict=True)]
    except ZeroDivisionError:
        return [a / b if b else math.nan for a, b in zip(above, below, strict=True)]


def _effective(counts: Sequence[Outcomes], won: Sequence[Outcomes], whole: Outcomes) -> Outcomes:
    """1 ÷ Σ share²: how many equal creators would be as concentrated."""
    squares = _total(counts, [[one * one for one in column] for column in won])
    return _ratio([one * one for one in whole], squares)
