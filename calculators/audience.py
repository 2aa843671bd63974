"""Which figures of an audience are looked at, and what each asks where it is out of line."""

from __future__ import annotations

from calculators.checks import Check, Line, published_line
from calculators.inputs import Inputs
from calculators.published import Published
from calculators.quantity import Quantity


def checks_of(
    inputs: Inputs,
    found: Published,
    engagements: Quantity,
    expected: dict[str, Quantity],
    ratio: Quantity,
) -> tuple[Check, ...]:
    """The figures of an audience, each with its line and what to ask outside of it.

    Arguments: `inputs`; `found`, the benchmark of the size; `engagements` a post and those
    `expected` by end; `ratio`, comments for each like. Returns: the checks in their order, those
    without a figure or a line too. Raises nothing.
    """
    platform, followers = found.subject.platform, inputs["followers"].value
    rate = Line(expected["low"].value, expected["high"].value, found.weighed, "count")

    def line(metric: str, unit: str) -> Line:
        return published_line(metric, platform, followers, "rate" if unit == "rate" else "people")

    following = line("following", "people")
    if followers is not None and (inputs["following"].value or 0) <= followers:
        # The line is drawn for accounts that follow many and have few followers in return.
        following = Line(None, None, following.weighed, "people")
    suspect = line("suspect_followers", "rate")
    return (
        Check(
            "Engagements a post",
            engagements,
            rate,
            below="Why do so few of the followers engage?",
            above="Why do so many engage, for an account of this size?",
        ),
        Check(
            "Comments for each like",
            ratio,
            line("comment_ratio", "rate"),
            below="Why are there so few comments for so many likes?",
            above="Why are there so many comments for so few likes?",
        ),
        Check(
            "Suspect followers",
            inputs["suspect_followers"],
            Line(None, suspect.high, suspect.weighed, "rate"),
            above="Where do so many followers that look suspect to a tool come from?",
        ),
        Check(
            "Accounts followed",
            inputs["following"],
            following,
            above="Why does the account follow so many, and more than follow it?",
        ),
        Check(
            "Growth in 30 days",
            inputs["growth_30d"],
            line("follower_growth", "rate"),
            below="Why did the account grow so little, or lose followers?",
            above="What made the account grow so fast?",
        ),
    )
