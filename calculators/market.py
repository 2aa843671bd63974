"""The market that portfolios compete for, what it makes impossible, and what is assumed of it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import fmean

from calculators.benchmarks import platform_users
from calculators.columns import Outcomes
from calculators.comparison import Portfolio, column
from calculators.inputs import Inputs
from calculators.message import InputError, Message, message
from calculators.portfolio import Market, middle_reach
from calculators.quantity import Quantity
from calculators.reading.tables import Row
from calculators.writing import write, write_people


def market_of(inputs: Inputs) -> Market:
    """The market of the inputs, as columns.

    Raises InputError where no audience is given and none is known for the platform, where
    nobody is in it, and where more are wanted than it holds.
    """
    audience = _audience(inputs)
    if not audience.value:
        text = "is 0, and somebody must be there to be reached: type for example 9,000,000"
        raise InputError({"platform_audience": [message(text, "platform_audience")]})
    target = inputs["target_audience"] if inputs.given("target_audience") else audience
    if not target.value or target.value > audience.value:
        most = write_people(audience.value)
        text = f"must lie between 1 and the {most} of the market: type {most} or less"
        raise InputError({"target_audience": [message(text, "target_audience")]})
    return Market(
        audience=column(audience),
        target=column(target),
        creator_costs=column(inputs["creator_costs"]),
        creator_hours=column(inputs["creator_hours"]),
        hour_cost=column(inputs["hour_cost"]),
    )


def refuse_impossible(found: Sequence[Portfolio], market: Market, rows: Sequence[Row]) -> None:
    """Raise InputError for a creator who reaches more than the market."""
    names = {row.number: row.name for row in rows}
    errors: list[Message] = []
    for portfolio in found:
        for number, creators in zip(portfolio.numbers, portfolio.rows, strict=False):
            reach, audience = middle_reach(creators), market.audience[0]
            if reach > audience:
                who = f"row {number}, {names[number]}: one creator"
                text = past_the_market(who, reach, audience)
                errors.append(message(text, "portfolios", row=number, name=names[number]))
    if errors:
        raise InputError({"portfolios": errors})


def past_the_market(who: str, reach: float, audience: float) -> str:
    """Why a creator who reaches more people than there are is refused, and what to type.

    >>> past_the_market("Ana", 2000.0, 1500.0)[:46]
    'Ana would reach 2,000, more than the 1,500 of '
    """
    return (
        f"{who} would reach {write_people(reach)}, more than the {write_people(audience)} of the "
        f"market. Type a larger platform_audience, for example {write_people(reach * 10)}, or "
        "fewer followers"
    )


def say_assumptions(
    inputs: Inputs,
    found: Sequence[Portfolio],
    compared: Mapping[str, Mapping[str, Outcomes]],
    market: Market,
    overlap: Outcomes | None,
) -> None:
    """Say what the figures rest on, wherever the reader could take them for more."""
    _say_repeats(inputs, found)
    for portfolio in found:
        _say_fit(inputs, portfolio, market)
        shared = portfolio.overlap
        if shared is None and overlap is not None:
            shared = overlap[0]
        if shared is not None:
            _say_low_overlap(inputs, portfolio, market, shared)
    if inputs.ranged:
        draws = (
            "each creator of a row draws apart"
            if inputs.choices["vary"] == "each"
            else "a range in a row of several creators is doubt about their kind: one draw for all"
        )
        inputs.say(f"In the outcomes, {draws}.", "vary")
    if overlap is None and any(sum(r.count[0] for r in p.rows) > 1 for p in found):
        inputs.say(
            "Only chance makes creators overlap here, which promises too much where they share "
            "followers: type an overlap, for example 10%.",
            "overlap",
        )


def _audience(inputs: Inputs) -> Quantity:
    if inputs.given("platform_audience"):
        return inputs["platform_audience"]
    platform = inputs.choices["platform"]
    users = platform_users(platform)
    if users is None:
        text = (
            f"is missing, and no count of {platform}'s users is known: type for example 9,000,000"
        )
        raise InputError({"platform_audience": [message(text, "platform_audience")]})
    inputs.say(
        f"The market is all {write_people(users)} users of {platform} in the world, among whom "
        "chance never overlaps: type how many there are whose attention you want.",
        "platform_audience",
    )
    return Quantity(users, words="platform audience", unit="people")


def _say_repeats(inputs: Inputs, found: Sequence[Portfolio]) -> None:
    """Reach of several posts lies between the same readers each time and new ones each time."""
    parts = []
    for portfolio in found:
        if all(row.posts[0] == 1 for row in portfolio.rows):
            continue
        same = math.fsum(r.count[0] * r.followers[0] * r.reach_rate[0] for r in portfolio.rows)
        new = math.fsum(
            r.count[0] * r.followers[0] * min(1.0, r.reach_rate[0] * r.posts[0])
            for r in portfolio.rows
        )
        parts.append(f"{portfolio.name} {write_people(same)} to {write_people(new)}")
    if parts:
        inputs.say(
            "Reach takes each post to draw its readers afresh. Added up, with the same readers "
            f"each time or new ones each time: {'; '.join(parts)}."
        )


def _say_fit(inputs: Inputs, portfolio: Portfolio, market: Market) -> None:
    for row in portfolio.rows:
        wanted = middle_reach(row) * row.audience_fit[0]
        if wanted > market.target[0]:
            inputs.say(
                f"{portfolio.name}: a creator would reach {write_people(wanted)} of the people you "
                f"want, and there are {write_people(market.target[0])}: counted as all of them.",
                "target_audience",
            )
            return


def _say_low_overlap(inputs: Inputs, portfolio: Portfolio, market: Market, overlap: float) -> None:
    shares = [middle_reach(row) / market.audience[0] for row in portfolio.rows]
    people = sum(row.count[0] for row in portfolio.rows)
    mean = fmean(shares, [row.count[0] for row in portfolio.rows])
    if people > 1 and overlap < mean:
        inputs.say(
            f"{portfolio.name}: an overlap of {write(overlap, 'rate', 'USD')} is below the "
            f"{write(mean, 'rate', 'USD')} that chance alone gives.",
            "overlap",
        )
