"""Campaign return: what a campaign brings back for what it costs, and where it breaks even."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from calculators import campaign_told, cost, kinds, returns
from calculators.campaign_told import is_known
from calculators.declaration import Calculator, Field, FigureSpec, Outcome, Solve
from calculators.inputs import Inputs
from calculators.message import InputError, message
from calculators.quantity import Quantity, unknown

# Whoever buys once buys once: a mean such as 1.4 is what this asks for.
ORDERS = replace(kinds.MEAN, example="1.4", span="1.2-1.8")
ILLUSTRATION = "An illustration: put your own number in its place"


def compute(inputs: Inputs) -> Outcome:
    """The figures of a campaign."""
    clicks = _clicks(inputs)
    conversions = _conversions(inputs, clicks)
    revenue = _revenue(inputs, conversions)
    spent = inputs["cost"]
    gross = returns.gross_profit(revenue, inputs["gross_margin"])
    net = returns.net_profit(gross, spent)
    each = returns.profit_per_conversion(
        inputs["order_value"],
        inputs["orders_per_customer"],
        inputs["refund_rate"],
        inputs["gross_margin"],
    )
    needed = returns.break_even_conversions(spent, each)
    target = inputs["target_profit"]
    figures = {
        "clicks": clicks,
        "conversions": conversions,
        "revenue": revenue,
        "gross_profit": gross,
        "net_profit": net,
        "roas": returns.return_on_ad_spend(revenue, spent),
        "roi": returns.return_on_investment(net, spent),
        "cpm": returns.cost_per_thousand(spent, inputs["impressions"]),
        "cpc": cost.cost_per_click(spent, clicks),
        "cpa": cost.cost_per_acquisition(spent, conversions),
        "break_even_cost": returns.break_even_cost(gross),
        "break_even_conversions": needed,
        "conversions_for_target": returns.conversions_for_target(spent, target, each),
        "break_even_conversion_rate": returns.break_even_conversion_rate(needed, clicks),
    }
    _refuse_cost_alone(figures)
    labels = {spec.name: spec.label for spec in CALCULATOR.figures}
    campaign_told.tell(inputs, figures, labels)
    return Outcome(figures)


def _clicks(inputs: Inputs) -> Quantity:
    rate = ("impressions", "click_rate")
    if inputs.given("clicks"):
        _not_used(inputs, "Clicks count", ("click_rate",))
        return inputs["clicks"]
    if all(inputs.given(name) for name in rate):
        return returns.clicks(inputs["impressions"], inputs["click_rate"])
    return unknown("clicks, or impressions and a click rate", "count")


def _conversions(inputs: Inputs, clicks: Quantity) -> Quantity:
    if inputs.given("conversions"):
        _not_used(inputs, "Conversions count", ("conversion_rate",))
        return inputs["conversions"]
    if inputs.given("conversion_rate") and is_known(clicks):
        return returns.conversions(clicks, inputs["conversion_rate"])
    return unknown("conversions, or clicks and a conversion rate", "count")


def _revenue(inputs: Inputs, conversions: Quantity) -> Quantity:
    if inputs.given("revenue"):
        if inputs.given("order_value") and is_known(conversions):
            inputs.say(
                "Revenue counts as typed; order value, orders and refunds count only where the "
                "campaign breaks even.",
                "revenue",
            )
        return inputs["revenue"]
    if inputs.given("order_value") and is_known(conversions):
        return returns.revenue(
            conversions,
            inputs["order_value"],
            inputs["orders_per_customer"],
            inputs["refund_rate"],
        )
    return unknown("revenue, or conversions and an order value", "money")


def _not_used(inputs: Inputs, counts: str, names: tuple[str, ...]) -> None:
    for name in names:
        if inputs.given(name):
            inputs.say(f"{counts} as typed; not used: {name.replace('_', ' ')}.", name)


def _refuse_cost_alone(figures: Mapping[str, Quantity]) -> None:
    if any(map(is_known, figures.values())):
        return
    text = (
        "is missing, and cost alone says nothing of the return: type an order value, for example "
        "60, or what the campaign won (impressions, clicks, conversions, revenue)"
    )
    raise InputError({"order_value": [message(text, "order_value")]})


CALCULATOR = Calculator(
    slug="campaign-roi",
    title="Campaign return",
    question="What does a campaign bring back?",
    summary=(
        "From impressions to clicks, customers, revenue and profit, with what you know in place "
        "of what you would estimate, and the point at which it breaks even."
    ),
    inputs=(
        Field(
            "cost",
            "Cost of the campaign",
            kinds.MONEY,
            "Fees, product, shipping, hours",
            example="1,500",
            source=ILLUSTRATION,
            none="the campaign costs nothing",
        ),
        Field(
            "impressions",
            "Impressions",
            kinds.COUNT,
            "Of all posts together",
            optional=True,
            example="150,000-300,000",
            source=ILLUSTRATION,
            none="there are no impressions",
        ),
        Field(
            "click_rate",
            "Click rate",
            kinds.RATE,
            "Of impressions",
            optional=True,
            example="0.5-1.5",
            source=ILLUSTRATION,
        ),
        Field(
            "conversion_rate",
            "Conversion rate",
            kinds.RATE,
            "Of clicks",
            optional=True,
            example="1-4",
            source=ILLUSTRATION,
        ),
        Field(
            "order_value",
            "Order value",
            kinds.MONEY,
            "Mean of an order",
            optional=True,
            example="80",
            source=ILLUSTRATION,
        ),
        Field(
            "gross_margin",
            "Gross margin",
            kinds.FIT_RATE,
            "What an order leaves once the goods are paid for",
            default="100",
            example="60",
            source=ILLUSTRATION,
        ),
        Field(
            "clicks",
            "Clicks",
            kinds.COUNT,
            "Count in place of impressions and click rate",
            optional=True,
            none=returns.NO_CLICKS,
            more=True,
        ),
        Field(
            "conversions",
            "Conversions",
            kinds.COUNT,
            "New customers; count in place of clicks and conversion rate",
            optional=True,
            none=returns.NO_CONVERSIONS,
            more=True,
        ),
        Field(
            "revenue",
            "Revenue",
            kinds.MONEY,
            "After refunds; counts in place of all above",
            optional=True,
            more=True,
        ),
        Field(
            "refund_rate",
            "Refunds",
            kinds.FIT_RATE,
            "Share of revenue that goes back",
            default="0",
            more=True,
        ),
        Field(
            "orders_per_customer",
            "Orders per customer",
            ORDERS,
            "Mean, in the time that you count",
            default="1",
            more=True,
        ),
        Field(
            "target_profit",
            "Profit that you want",
            kinds.MONEY,
            "Gives the conversions that it takes",
            optional=True,
            more=True,
        ),
    ),
    figures=(
        FigureSpec("roi", "Return on investment", primary=True),
        FigureSpec("net_profit", "Net profit"),
        FigureSpec("roas", "Return on ad spend (ROAS)"),
        FigureSpec("revenue", "Revenue"),
        FigureSpec("gross_profit", "Gross profit"),
        FigureSpec("clicks", "Clicks"),
        FigureSpec("conversions", "Conversions"),
        FigureSpec("cpm", "Cost per mille (1,000 impressions)"),
        FigureSpec("cpc", "Cost per click"),
        FigureSpec("cpa", "Cost per acquisition"),
        FigureSpec("break_even_cost", "Highest cost without a loss"),
        FigureSpec("break_even_conversions", "Conversions to break even"),
        FigureSpec("break_even_conversion_rate", "Conversion rate to break even"),
        FigureSpec("conversions_for_target", "Conversions for the profit that you want"),
    ),
    compute=compute,
    headline=campaign_told.headline,
    solves=(
        Solve("cost", ("roi", "net_profit", "roas", "cpm", "cpc", "cpa")),
        Solve("conversions", ("roi", "net_profit", "roas", "revenue", "cpa")),
        Solve("conversion_rate", ("roi", "net_profit", "roas", "revenue", "conversions", "cpa")),
        Solve("clicks", ("roi", "net_profit", "roas", "revenue", "conversions", "cpc")),
        Solve("click_rate", ("roi", "net_profit", "roas", "revenue", "clicks", "cpc")),
        Solve("impressions", ("roi", "net_profit", "roas", "revenue", "clicks", "cpm")),
        Solve("order_value", ("roi", "net_profit", "roas", "break_even_conversions")),
        Solve("gross_margin", ("roi", "net_profit", "break_even_conversions")),
        Solve("orders_per_customer", ("roi", "net_profit", "roas")),
    ),
)
