"""What a creator's posts cost: for each engagement, thousand impressions, click or sale."""

from __future__ import annotations

from calculators.figure import figure
from calculators.operations import larger
from calculators.quantity import Quantity


@figure("total cost", "money")
def total_cost[N: (float, Quantity)](fee: N, other_costs: N) -> N:
    """Everything that a deal costs.

    Arguments: `fee` and `other_costs` (product, shipping, agency), money for the whole deal.
    Returns: money. Raises nothing. Equation: fee + other costs.

    >>> total_cost(1200.0, 150.0)
    1350.0
    """
    return fee + other_costs


def engagements_per_post[N: (float, Quantity)](followers: N, engagement_rate: N) -> N:
    """Engagements that a post wins, from an engagement rate by followers.

    Arguments: `followers`, people; `engagement_rate`, a fraction of them (0.03 for 3%).
    Returns: engagements a post. Raises nothing. Equation: followers × engagement rate.
    It is no figure of its own, so that a working goes through it to what was typed.

    >>> engagements_per_post(25_000.0, 0.03)
    750.0
    """
    return followers * engagement_rate


@figure("engagements", "count", none="there is no engagement")
def engagements[N: (float, Quantity)](posts: N, engagements_per_post: N) -> N:
    """Likes, comments, shares and saves of all posts together.

    Arguments: `posts`, a count; `engagements_per_post`, their mean. Returns: a count.
    Raises nothing. Equation: posts × engagements per post.

    >>> engagements(2.0, 916.5)
    1833.0
    """
    return posts * engagements_per_post


@figure("cost per engagement", "money")
def cost_per_engagement[N: (float, Quantity)](total_cost: N, engagements: N) -> N:
    """What one engagement costs (CPE).

    Arguments: `total_cost`, money; `engagements`, a count. Returns: money for each.
    Raises ZeroDivisionError for plain floats without engagement; a quantity carries the reason.
    Equation: total cost ÷ engagements.

    >>> cost_per_engagement(1350.0, 2700.0)
    0.5
    """
    return total_cost / engagements


@figure("cost per mille", "money")
def cost_per_mille[N: (float, Quantity)](total_cost: N, posts: N, impressions_per_post: N) -> N:
    """What a thousand impressions cost (CPM).

    Arguments: `total_cost`, money; `posts`, a count; `impressions_per_post`, their mean.
    Returns: money for a thousand. Raises ZeroDivisionError for plain floats without impressions.
    Equation: 1,000 × total cost ÷ (posts × impressions per post).

    >>> cost_per_mille(1350.0, 2.0, 30_000.0)
    22.5
    """
    return 1000 * total_cost / (posts * impressions_per_post)


@figure("cost per click", "money")
def cost_per_click[N: (float, Quantity)](total_cost: N, clicks: N) -> N:
    """What one click costs (CPC).

    Arguments: `total_cost`, money; `clicks` of the whole deal. Returns: money for each.
    Raises ZeroDivisionError for plain floats without clicks. Equation: total cost ÷ clicks.

    >>> cost_per_click(1350.0, 900.0)
    1.5
    """
    return total_cost / clicks


@figure("cost per acquisition", "money")
def cost_per_acquisition[N: (float, Quantity)](total_cost: N, conversions: N) -> N:
    """What one conversion costs (CPA).

    Arguments: `total_cost`, money; `conversions` of the whole deal. Returns: money for each.
    Raises ZeroDivisionError for plain floats without conversions.
    Equation: total cost ÷ conversions.

    >>> cost_per_acquisition(1350.0, 27.0)
    50.0
    """
    return total_cost / conversions


@figure("qualified engagements", "count", none="there is no qualified engagement")
def qualified_engagements[N: (float, Quantity)](engagements: N, audience_fit: N, authentic: N) -> N:
    """Engagements that count: from real people whom the brand wants.

    Arguments: `engagements`, a count; `audience_fit` and `authentic`, fractions (0.6 for 60%).
    Returns: a count. Raises nothing. Equation: engagements × audience fit × authentic.

    >>> qualified_engagements(2000.0, 0.5, 0.75)
    750.0
    """
    return engagements * audience_fit * authentic


@figure("qualified cost per engagement", "money")
def qualified_cost_per_engagement[N: (float, Quantity)](
    total_cost: N, qualified_engagements: N
) -> N:
    """What one engagement that counts costs.

    Arguments: `total_cost`, money; `qualified_engagements`, a count. Returns: money for each.
    Raises ZeroDivisionError for plain floats where none counts.
    Equation: total cost ÷ qualified engagements.

    >>> qualified_cost_per_engagement(1350.0, 900.0)
    1.5
    """
    return total_cost / qualified_engagements


@figure("highest fee", "money")
def highest_fee[N: (float, Quantity)](target_cpe: N, engagements: N, other_costs: N) -> N:
    """The most that the fee may be for a wanted cost per engagement, never below 0.

    Arguments: `target_cpe` and `other_costs`, money; `engagements`, a count. Returns: money.
    Raises nothing. Equation: max(target cost per engagement × engagements − other costs, 0).

    >>> highest_fee(0.5, 2000.0, 150.0)
    850.0
    """
    fee: N = larger(target_cpe * engagements - other_costs, 0)
    return fee
