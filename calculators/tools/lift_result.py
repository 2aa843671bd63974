"""Lift test, after: what the campaign moved, how sure that is, and what it was worth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from calculators import kinds, sample_size, significance
from calculators.declaration import Calculator, Carry, Field, FigureSpec, Outcome
from calculators.inputs import Inputs
from calculators.message import InputError, Message, message
from calculators.quantity import Quantity, Reason
from calculators.report import Figure, Report
from calculators.writing import settle

# What was counted was counted: a test's result has no ranges.
PEOPLE = replace(kinds.PEOPLE, span="", least=1)
COUNT = replace(kinds.COUNT, span="")
MONEY = replace(kinds.MONEY, span="")
MARGIN = replace(kinds.FIT_RATE, span="")
SURE = replace(kinds.FIT_RATE, example="95%", span="")
NONE_BOUGHT = "the campaign brought no conversion that the control does not explain"
MAY_BE_NONE = "the interval holds outcomes in which the campaign brought no conversion"
NO_COST = "the campaign cost nothing"
NO_RATIO = "the control has too few conversions for it"

Ends = tuple[float, float]


def compute(inputs: Inputs) -> Outcome:
    """The figures of a test's result."""
    _refuse(inputs)
    exposed_people, control_people = inputs["exposed_people"], inputs["control_people"]
    exposed, control = inputs["exposed_conversions"], inputs["control_conversions"]
    rate_exposed = significance.rate_exposed(exposed, exposed_people)
    rate_control = significance.rate_control(control, control_people)
    difference = significance.difference(rate_exposed, rate_control)
    won = significance.incremental_conversions(exposed_people, difference)
    words = f"{settle(100 * _value(inputs, 'confidence')):.12g}% confidence"
    counts = (_counts(inputs, "exposed"), _counts(inputs, "control"))
    z = sample_size.z_of_confidence(_value(inputs, "confidence"))
    low, high = significance.newcombe(*counts, z)
    each = _value(inputs, "exposed_people")
    brought: Ends = (each * low, each * high)
    figures = {
        "rate_exposed": rate_exposed,
        "rate_control": rate_control,
        "difference": difference.within(low, high, words),
        "relative_lift": _relative_lift(difference, rate_control, counts, z, words),
        "p_value": _p_value(inputs),
        "incremental_conversions": won.within(*brought, words),
        **_money(inputs, won, brought, words),
    }
    _say(inputs)
    return Outcome(figures)


def headline(report: Report) -> str:
    """The answer in one sentence."""
    found, won = report.figures["difference"], report.figures["incremental_conversions"]
    sure = (found.interval or "").replace(" confidence", "")
    low, high = found.low or 0.0, found.high or 0.0
    if low <= 0 <= high:
        return (
            f"The test cannot tell whether the campaign changed anything: at {sure} confidence, "
            f"a difference from {_points(found.low_text)} to {_points(found.high_text)} percentage "
            "points fits what was counted."
        )
    count, fewest, most = (text.removeprefix("−") for text in _ends(won))
    if low > 0:
        return (
            f"The campaign brought about {count} conversions that would not have come anyway, "
            f"between {fewest} and {most} at {sure} confidence."
        )
    return (
        f"The campaign cost about {count} conversions that would have come without it, "
        f"between {most} and {fewest} at {sure} confidence."
    )


def _points(rate: str) -> str:
    return rate.removesuffix("%")


def _ends(figure: Figure) -> tuple[str, str, str]:
    return figure.text, figure.low_text, figure.high_text


def _refuse(inputs: Inputs) -> None:
    """A group has no more conversions than people, and no confidence is 0 or 100%."""
    errors: dict[str, list[Message]] = {}
    for group in ("exposed", "control"):
        conversions, people = _counts(inputs, group)
        name = f"{group}_conversions"
        if conversions > people:
            text = (
                f"is more than the {people:,.0f} people of its group: type how many of them "
                f"converted, {people:,.0f} at most"
            )
            errors[name] = [message(text, name)]
    if _value(inputs, "confidence") in (0, 1):
        text = "leaves no interval: type one between 0 and 100%, for example 95%"
        errors["confidence"] = [message(text, "confidence")]
    if errors:
        raise InputError(errors)


def _value(inputs: Inputs, name: str) -> float:
    """A field that is always given."""
    value = inputs[name].value
    assert value is not None
    return value


def _counts(inputs: Inputs, group: str) -> significance.Counts:
    return _value(inputs, f"{group}_conversions"), _value(inputs, f"{group}_people")


def _relative_lift(
    difference: Quantity,
    rate_control: Quantity,
    counts: tuple[significance.Counts, significance.Counts],
    z: float,
    words: str,
) -> Quantity:
    lift = significance.relative_lift(difference, rate_control)
    if lift.value is None:
        return lift
    low, high = (None if end is None else end - 1 for end in significance.mover_ratio(*counts, z))
    return lift.within(low, high, words, NO_RATIO if low is None or high is None else "")


def _p_value(inputs: Inputs) -> Quantity:
    (first, people), (second, others) = _counts(inputs, "exposed"), _counts(inputs, "control")
    if first + second in (0, people + others):
        return Quantity(1.0, words="p-value", unit="chance")
    names = ("exposed_conversions", "exposed_people", "control_conversions", "control_people")
    return significance.p_value(significance.z_score(*(inputs[name] for name in names)))


def _money(inputs: Inputs, won: Quantity, brought: Ends, words: str) -> dict[str, Quantity]:
    cost, order_value, margin = inputs["cost"], inputs["order_value"], inputs["gross_margin"]
    revenue = significance.incremental_revenue(won, order_value)
    returned = significance.incremental_return_on_ad_spend(revenue, cost)
    profit = significance.incremental_profit(revenue, margin, cost)

    def within(figure: Quantity, of: Callable[[float], float]) -> Quantity:
        """The interval that follows from the conversions', where the figure has a value."""
        if figure.value is None:
            return figure
        return figure.within(of(brought[0]), of(brought[1]), words)

    price, spent, share = order_value.value or 0.0, cost.value or 0.0, margin.value or 0.0
    return {
        "cost_per_incremental_conversion": _cost_of_each(cost, won, brought, words),
        "incremental_revenue": within(revenue, lambda end: end * price),
        "incremental_roas": within(returned, lambda end: end * price / spent),
        "incremental_profit": within(profit, lambda end: end * price * share - spent),
    }


def _cost_of_each(cost: Quantity, won: Quantity, brought: Ends, words: str) -> Quantity:
    """The cost of a conversion; an end without any conversion has none."""
    if cost.value is None or won.value is None:
        return significance.cost_per_incremental_conversion(cost, won)
    dear, cheap = (cost.value / end if end > 0 else None for end in brought)
    each = significance.cost_per_incremental_conversion(cost, won)
    if won.value <= 0:
        each = replace(each, value=None, reason=Reason("undefined", NONE_BOUGHT))
    reason = NONE_BOUGHT if each.value is None else MAY_BE_NONE if dear is None else ""
    return each.within(cheap, dear, words, reason)


def _say(inputs: Inputs) -> None:
    """What a reader would overlook: thin counts, very unequal groups, a margin of everything."""
    for group in ("exposed", "control"):
        conversions, people = _counts(inputs, group)
        if min(conversions, people - conversions) < sample_size.FEW:
            inputs.say(
                "Fewer than five conversions (or people who did not convert): the interval still "
                "holds, the p-value is rough.",
                f"{group}_conversions",
            )
    if inputs.given("order_value") and _value(inputs, "gross_margin") == 1:
        inputs.say("At a margin of 100% the goods cost nothing: is that right?", "gross_margin")


CALCULATOR = Calculator(
    slug="lift-result",
    title="Lift test: after",
    question="What did the campaign change?",
    summary=(
        "Those who saw it against those who did not: what the campaign brought beyond what would "
        "have come anyway, how sure that is, and what it was worth."
    ),
    inputs=(
        Field(
            "exposed_people",
            "People who saw it",
            PEOPLE,
            "Everyone in that group, buyers or not",
            example="20,000",
            source="An illustration: put your own count in its place",
        ),
        Field(
            "exposed_conversions",
            "Conversions among them",
            COUNT,
            example="480",
            source="An illustration: put your own count in its place",
        ),
        Field(
            "control_people",
            "People who did not",
            PEOPLE,
            "Drawn by lot before the campaign, as the others were",
            example="20,000",
            source="An illustration: put your own count in its place",
        ),
        Field(
            "control_conversions",
            "Conversions without it",
            COUNT,
            example="400",
            source="An illustration: put your own count in its place",
        ),
        Field(
            "cost",
            "Cost of the campaign",
            MONEY,
            "Gives the cost of a conversion and the return",
            optional=True,
            example="2,000",
            source="An illustration: put your own cost in its place",
            none=NO_COST,
        ),
        Field(
            "order_value",
            "Order value",
            MONEY,
            "Gives revenue and profit",
            optional=True,
            example="60",
            source="An illustration: put your own value in its place",
        ),
        Field(
            "gross_margin",
            "Gross margin",
            MARGIN,
            "What an order leaves once the goods are paid for",
            default="100",
            example="60",
            source="An illustration: put your own margin in its place",
            more=True,
        ),
        Field(
            "confidence",
            "Confidence",
            SURE,
            "Of the intervals: 95% of such intervals hold the truth",
            default="95",
            more=True,
        ),
    ),
    figures=(
        FigureSpec("difference", "Difference, in percentage points", primary=True),
        FigureSpec("rate_exposed", "Rate of those who saw it"),
        FigureSpec("rate_control", "Rate of those who did not"),
        FigureSpec("relative_lift", "Relative lift"),
        FigureSpec("p_value", "p-value"),
        FigureSpec("incremental_conversions", "Conversions that it brought"),
        FigureSpec("cost_per_incremental_conversion", "Cost of each of them"),
        FigureSpec("incremental_revenue", "Revenue that it brought"),
        FigureSpec("incremental_roas", "Return on ad spend of that"),
        FigureSpec("incremental_profit", "Profit that it brought"),
    ),
    compute=compute,
    headline=headline,
    carries=(
        Carry(
            "campaign-roi",
            "The return on what it brought",
            {
                "cost": "cost",
                "conversions": "incremental_conversions",
                "order_value": "order_value",
                "gross_margin": "gross_margin",
            },
        ),
    ),
)
