"""What a campaign brings back: clicks, orders, revenue, profit, and where it breaks even."""

from __future__ import annotations

from calculators.figure import figure
from calculators.quantity import Quantity

NO_CLICKS = "there are no clicks"
NO_CONVERSIONS = "there are no conversions"
NO_PROFIT = "a conversion brings no profit"


@figure("clicks", "count", none=NO_CLICKS)
def clicks[N: (float, Quantity)](impressions: N, click_rate: N) -> N:
    """Clicks that impressions win.

    Arguments: `impressions`, a count; `click_rate`, a fraction of them (0.01 for 1%).
    Returns: a count. Raises nothing. Equation: impressions × click rate.

    >>> clicks(200_000.0, 0.01)
    2000.0
    """
    return impressions * click_rate


@figure("conversions", "count", none=NO_CONVERSIONS)
def conversions[N: (float, Quantity)](clicks: N, conversion_rate: N) -> N:
    """Customers whom clicks win.

    Arguments: `clicks`, a count; `conversion_rate`, a fraction of them (0.02 for 2%).
    Returns: a count. Raises nothing. Equation: clicks × conversion rate.

    >>> conversions(2000.0, 0.025)
    50.0
    """
    return clicks * conversion_rate


@figure("revenue", "money")
def revenue[N: (float, Quantity)](
    conversions: N, order_value: N, orders_per_customer: N, refund_rate: N
) -> N:
    """What customers pay and do not get back.

    Arguments: `conversions`, customers; `order_value`, money for an order; `orders_per_customer`,
    their mean; `refund_rate`, a fraction of what was paid. Returns: money. Raises nothing.
    Equation: conversions × order value × orders per customer × (1 − refund rate).

    >>> revenue(50.0, 80.0, 1.5, 0.1)
    5400.0
    """
    return conversions * order_value * orders_per_customer * (1 - refund_rate)


@figure("gross profit", "money")
def gross_profit[N: (float, Quantity)](revenue: N, gross_margin: N) -> N:
    """What is left of revenue once the goods are paid for.

    Arguments: `revenue`, money; `gross_margin`, a fraction of it (0.4 for 40%).
    Returns: money. Raises nothing. Equation: revenue × gross margin.

    >>> gross_profit(5400.0, 0.5)
    2700.0
    """
    return revenue * gross_margin


@figure("net profit", "money")
def net_profit[N: (float, Quantity)](gross_profit: N, cost: N) -> N:
    """What is left once the campaign is paid for, too.

    Arguments: `gross_profit` and `cost` of the campaign, money. Returns: money, below 0 for a
    loss. Raises nothing. Equation: gross profit − cost.

    >>> net_profit(2700.0, 2000.0)
    700.0
    """
    return gross_profit - cost


@figure("return on ad spend", "multiple")
def return_on_ad_spend[N: (float, Quantity)](revenue: N, cost: N) -> N:
    """Revenue for each unit of money spent (ROAS).

    Arguments: `revenue` and `cost`, money. Returns: a multiple. Raises ZeroDivisionError for plain
    floats without a cost; a quantity carries the reason. Equation: revenue ÷ cost.

    >>> return_on_ad_spend(5400.0, 2000.0)
    2.7
    """
    return revenue / cost


@figure("return on investment", "rate")
def return_on_investment[N: (float, Quantity)](net_profit: N, cost: N) -> N:
    """Profit as a share of what was spent (ROI).

    Arguments: `net_profit` and `cost`, money. Returns: a fraction (0.35 for 35%), −1 where all is
    lost. Raises ZeroDivisionError for plain floats without a cost. Equation: net profit ÷ cost.

    >>> return_on_investment(700.0, 2000.0)
    0.35
    """
    return net_profit / cost


@figure("cost per mille", "money")
def cost_per_thousand[N: (float, Quantity)](cost: N, impressions: N) -> N:
    """What a thousand impressions of a campaign cost (CPM).

    Arguments: `cost`, money; `impressions` of the whole campaign. Returns: money for a thousand.
    Raises ZeroDivisionError for plain floats without impressions.
    Equation: 1,000 × cost ÷ impressions.

    >>> cost_per_thousand(2000.0, 200_000.0)
    10.0
    """
    return 1000 * cost / impressions


@figure("break-even cost", "money")
def break_even_cost[N: (float, Quantity)](gross_profit: N) -> N:
    """The most that the campaign may cost without a loss.

    Arguments: `gross_profit`, money. Returns: money. Raises nothing. Equation: gross profit.

    >>> break_even_cost(2700.0)
    2700.0
    """
    return gross_profit


@figure("", "money", none=NO_PROFIT)
def profit_per_conversion[N: (float, Quantity)](
    order_value: N, orders_per_customer: N, refund_rate: N, gross_margin: N
) -> N:
    """What one customer leaves, before the campaign is paid for.

    Arguments: as for `revenue` and `gross_profit`. Returns: money for each. Raises nothing.
    Equation: order value × orders per customer × (1 − refund rate) × gross margin.
    It has no words, so that a working goes through it to what was typed.

    >>> profit_per_conversion(80.0, 1.5, 0.1, 0.5)
    54.0
    """
    return order_value * orders_per_customer * (1 - refund_rate) * gross_margin


@figure("break-even conversions", "count")
def break_even_conversions[N: (float, Quantity)](cost: N, profit_per_conversion: N) -> N:
    """Customers at whom a campaign neither wins nor loses, unrounded.

    Arguments: `cost` and `profit_per_conversion`, money. Returns: a count, with its fraction.
    Raises ZeroDivisionError for plain floats where a conversion brings no profit.
    Equation: cost ÷ profit per conversion.

    >>> break_even_conversions(2025.0, 54.0)
    37.5
    """
    return cost / profit_per_conversion


@figure("conversions for the target", "count")
def conversions_for_target[N: (float, Quantity)](
    cost: N, target_profit: N, profit_per_conversion: N
) -> N:
    """Customers at whom a campaign leaves a wanted profit, unrounded.

    Arguments: `cost`, `target_profit` and `profit_per_conversion`, money. Returns: a count, with
    its fraction. Raises ZeroDivisionError for plain floats where a conversion brings no profit.
    Equation: (cost + target profit) ÷ profit per conversion.

    >>> conversions_for_target(2025.0, 675.0, 54.0)
    50.0
    """
    return (cost + target_profit) / profit_per_conversion


@figure("break-even conversion rate", "rate")
def break_even_conversion_rate[N: (float, Quantity)](break_even_conversions: N, clicks: N) -> N:
    """The share of clicks that has to buy so that nothing is lost.

    Arguments: `break_even_conversions` and `clicks`, counts. Returns: a fraction, above 1 where
    not even every click would do. Raises ZeroDivisionError for plain floats without clicks.
    Equation: break-even conversions ÷ clicks.

    >>> break_even_conversion_rate(37.5, 1500.0)
    0.025
    """
    return break_even_conversions / clicks
