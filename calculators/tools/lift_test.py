"""Lift test, before: how many people a test needs to find a lift, and how long that takes."""

from __future__ import annotations

import math
from dataclasses import replace

from calculators import kinds, sample_size
from calculators.declaration import Calculator, Carry, Field, FigureSpec, Outcome, Solve
from calculators.inputs import Inputs
from calculators.message import InputError, Message, message
from calculators.quantity import Quantity
from calculators.report import Report
from calculators.writing import settle, write

# A lift of 0.05 per cent is as rare as a click rate of it.
LIFT = replace(kinds.CHANGE, example="10%", span="5-15%", fraction=0.1, fraction_open=True)
SURE = replace(kinds.FIT_RATE, example="95%", span="90-95%")
POWER = replace(kinds.FIT_RATE, example="80%", span="80-90%")


def compute(inputs: Inputs) -> Outcome:
    """The size of a test."""
    _refuse_ends(inputs)
    baseline = inputs["baseline_rate"]
    second = sample_size.second_rate(baseline, inputs["relative_lift"])
    _refuse_outside(inputs, second)
    per_group = sample_size.people_per_group(
        baseline,
        second,
        sample_size.z_of_confidence(inputs["confidence"]),
        sample_size.z_of_power(inputs["power"]),
    )
    total = sample_size.people_in_all(per_group)
    _say(inputs, second, per_group)
    return Outcome(
        {
            "per_group": per_group,
            "total": total,
            "days": sample_size.days(total, inputs["daily_visitors"]),
        }
    )


def headline(report: Report) -> str:
    """The answer in one sentence."""
    each, total, days = (report.figures[name] for name in ("per_group", "total", "days"))
    if each.value is None:
        return f"No size of test can be given: {each.reason}."
    if each.interval:
        if each.high is None:
            return f"Each group needs about {each.text} people, and {each.reason}."
        return (
            f"Each group needs about {each.text} people, "
            f"most likely between {each.low_text} and {each.high_text}."
        )
    people = "person" if each.value == 1 else "people"
    sentence = f"Each group needs {each.text} {people}, {total.text} in all"
    if days.value is None:
        return f"{sentence}."
    return f"{sentence}: {days.text} {'day' if days.value == 1 else 'days'} of visitors."


def _refuse_ends(inputs: Inputs) -> None:
    """A rate, confidence or power of 0 or 100% has no test, nor has a lift of 0."""
    errors: dict[str, list[Message]] = {}
    for name, example in (("baseline_rate", "3%"), ("confidence", "95%"), ("power", "80%")):
        share = inputs[name].value
        if share in (0, 1):
            text = f"is {share:.0%}, with which no test works: type one between, as {example}"
            errors[name] = [message(text, name)]
    if inputs["relative_lift"].value == 0 and inputs["relative_lift"].draws is None:
        text = "is 0, and there is nothing to find: type the least lift worth finding, as 10%"
        errors["relative_lift"] = [message(text, "relative_lift")]
    if errors:
        raise InputError(errors)


def _refuse_outside(inputs: Inputs, second: Quantity) -> None:
    if second.value is not None:
        return
    baseline, lift = inputs["baseline_rate"].value or 0.0, inputs["relative_lift"].value or 0.0
    rates = _told_apart(baseline, baseline * (1 + lift))
    most = math.floor(settle(100 * (1 / baseline - 1)))
    text = (
        f"turns {rates[0]} into {rates[1]}, and a rate lies from 0 to 100%: "
        f"type a lift from -100% to {most:,}%"
    )
    raise InputError({"relative_lift": [message(text, "relative_lift")]})


def _say(inputs: Inputs, second: Quantity, per_group: Quantity) -> None:
    first, found, people = inputs["baseline_rate"].value, second.value, per_group.value
    if first is None or found is None or people is None:
        return
    rates = _told_apart(first, found)
    inputs.say(
        f"The test is made to tell {rates[1]} from {rates[0]}. A smaller difference it will "
        "mostly miss."
    )
    if people * min(first, found, 1 - first, 1 - found) < sample_size.FEW:
        inputs.say(
            "Fewer than five conversions (or people who do not convert) are expected in a group: "
            "so few that the formula is rough. Plan for more people."
        )


def _told_apart(first: float, second: float) -> list[str]:
    """Two rates as text, with as many digits as it takes to see that they differ."""
    texts = [write(rate, "rate", "USD") for rate in (first, second)]
    for decimals in range(3, 13):
        if texts[0] != texts[1]:
            break
        texts = [write(rate, "rate", "USD", decimals=decimals) for rate in (first, second)]
    return texts


CALCULATOR = Calculator(
    slug="lift-test",
    title="Lift test: before",
    question="How many people does a test need?",
    summary=(
        "Two groups, one that sees the campaign and one that does not: how many people it takes "
        "to tell a lift from luck."
    ),
    inputs=(
        Field(
            "baseline_rate",
            "Conversion rate without the campaign",
            kinds.RATE,
            "Of the people in the test, over its whole time",
            example="2",
            source="An illustration: put your own rate in its place",
        ),
        Field(
            "relative_lift",
            "Least lift worth finding",
            LIFT,
            "Relative: 10% makes 2.2% of 2%; a drop is below 0",
            example="10",
            source="An illustration: what would change what you do next",
        ),
        Field(
            "daily_visitors",
            "People a day",
            kinds.PEOPLE,
            "Who enter the test, both groups together; gives the days",
            optional=True,
            example="5,000",
            source="An illustration: put your own count in its place",
            none="nobody enters the test",
        ),
        Field(
            "confidence",
            "Confidence",
            SURE,
            "How rarely luck alone is taken for a lift: 95% is once in 20 tests",
            default="95",
            more=True,
        ),
        Field(
            "power",
            "Power",
            POWER,
            "How often a lift of this size is found",
            default="80",
            none="the power is 0% or 100%",
            more=True,
        ),
    ),
    figures=(
        FigureSpec("per_group", "People in each group", primary=True),
        FigureSpec("total", "People in all"),
        FigureSpec("days", "Days"),
    ),
    compute=compute,
    headline=headline,
    solves=(
        Solve("relative_lift", ("days", "per_group", "total")),
        Solve("daily_visitors", ("days",)),
        Solve("power", ("days", "per_group", "total"), down=True),
        Solve("confidence", ("days", "per_group", "total"), down=True),
    ),
    carries=(
        Carry(
            "lift-result",
            "When it is over: read its result",
            {
                "exposed_people": "per_group",
                "control_people": "per_group",
                "confidence": "confidence",
            },
        ),
    ),
)
