"""One creator's fee, spent on smaller ones: how many it hires, whom they reach, what they win."""

from __future__ import annotations

from calculators.figure import figure
from calculators.operations import power, smaller, whole_part
from calculators.quantity import Quantity


@figure("small creators", "people", none="not one small creator is hired")
def creators_for[N: (float, Quantity)](star_fee: N, small_fee: N, posts: N) -> N:
    """How many small creators the star's fee hires.

    Arguments: `star_fee`, money for the star's one post; `small_fee`, money a small creator asks
    for a post; `posts` by each of them, a count. Returns: a whole count. Raises ZeroDivisionError
    for plain floats where the small ask for nothing.
    Equation: the whole part of star fee ÷ (small fee × posts).

    >>> creators_for(3138.0, 41.0, 1.0)
    76.0
    """
    creators: N = whole_part(star_fee / (small_fee * posts))
    return creators


@figure("cost of the small", "money")
def cost_of_small[N: (float, Quantity)](creators: N, small_fee: N, posts: N) -> N:
    """What the small creators cost together: the star's fee, less what does not buy one more.

    Arguments: `creators`, a count; `small_fee`, money a post; `posts` by each, a count.
    Returns: money. Raises nothing. Equation: creators × small fee × posts.

    >>> cost_of_small(76.0, 41.0, 1.0)
    3116.0
    """
    return creators * small_fee * posts


@figure("engagements of the star", "people", none="the star wins no engagement")
def engagements_of_star[N: (float, Quantity)](followers: N, engagement_rate: N) -> N:
    """What the star's post wins.

    Arguments: `followers`, people; `engagement_rate` by followers, a fraction. Returns: a count.
    Raises nothing. Equation: followers × engagement rate.

    >>> engagements_of_star(1_000_000.0, 0.0078125)
    7812.5
    """
    return followers * engagement_rate


@figure("engagements of the small", "people", none="the small win no engagement")
def engagements_of_small[N: (float, Quantity)](
    creators: N, followers: N, engagement_rate: N, posts: N
) -> N:
    """What all posts of the small creators win together.

    Arguments: `creators`, a count; `followers` of each; `engagement_rate` by followers, a
    fraction; `posts` by each, a count. Returns: a count. Raises nothing.
    Equation: creators × followers × engagement rate × posts.

    >>> engagements_of_small(76.0, 2500.0, 0.03125, 1.0)
    5937.5
    """
    return creators * followers * engagement_rate * posts


@figure("engagements for one of the star's", "multiple")
def engagement_ratio[N: (float, Quantity)](of_small: N, of_star: N) -> N:
    """How many engagements the small win for one of the star's.

    Arguments: `of_small` and `of_star`, counts. Returns: a multiple. Raises ZeroDivisionError for
    plain floats where the star wins none. Equation: of the small ÷ of the star.

    >>> engagement_ratio(9000.0, 6000.0)
    1.5
    """
    return of_small / of_star


@figure("reach of the star", "people")
def reach_of_star[N: (float, Quantity)](followers: N, reach_rate: N) -> N:
    """People whom the star's post reaches.

    Arguments: `followers`, people; `reach_rate`, the fraction of them that sees a post.
    Returns: people. Raises nothing. Equation: followers × reach rate.

    >>> reach_of_star(1_000_000.0, 0.125)
    125000.0
    """
    return followers * reach_rate


@figure("reach of the small", "people")
def reach_of_small[N: (float, Quantity)](creators: N, followers: N, reach_rate: N, posts: N) -> N:
    """People whom the small creators reach, added up as if nobody followed two of them.

    Arguments: `creators`, a count; `followers` of each; `reach_rate`, the fraction of them that
    sees a post; `posts` by each, whose readers are drawn afresh each time. Returns: people.
    Raises nothing. Equation: creators × followers × (1 − (1 − reach rate)^posts).

    >>> reach_of_small(76.0, 2500.0, 0.25, 1.0)
    47500.0
    """
    reach: N = creators * followers * (1 - power(1 - reach_rate, posts))
    return reach


def engaged_share[N: (float, Quantity)](engagement_rate: N) -> N:
    """The share of followers who engage with a post, at most: each of them once.

    Arguments: `engagement_rate` by followers, a fraction that may pass 1. Returns: a fraction up
    to 1. Raises nothing. Equation: min(engagement rate, 1).

    >>> engaged_share(0.02), engaged_share(1.5)
    (0.02, 1)
    """
    share: N = smaller(engagement_rate, 1)
    return share


@figure("engaged followers of the star", "people")
def engaged_of_star[N: (float, Quantity)](followers: N, engagement_rate: N) -> N:
    """Followers of the star who engage with the post, if each does so once.

    Arguments: `followers`, people; `engagement_rate`, a fraction. Returns: people. Raises nothing.
    Equation: followers × min(engagement rate, 1).

    >>> engaged_of_star(1000.0, 0.25)
    250.0
    """
    return followers * engaged_share(engagement_rate)


@figure("engaged followers of the small", "people")
def engaged_of_small[N: (float, Quantity)](creators: N, followers: N, engagement_rate: N) -> N:
    """Followers of the small creators who engage with one post of each, if each does so once.

    Arguments: `creators`, a count; `followers` of each; `engagement_rate`, a fraction. Returns:
    people. Raises nothing. Equation: creators × followers × min(engagement rate, 1).

    >>> engaged_of_small(4.0, 1000.0, 0.25)
    1000.0
    """
    return creators * followers * engaged_share(engagement_rate)


@figure("the star's cost per engagement", "money")
def cost_of_star_engagement[N: (float, Quantity)](star_fee: N, engagements: N) -> N:
    """What one engagement of the star's costs.

    Arguments: `star_fee`, money; `engagements`, a count. Returns: money for each.
    Raises ZeroDivisionError for plain floats without any. Equation: star fee ÷ engagements.

    >>> cost_of_star_engagement(3000.0, 6000.0)
    0.5
    """
    return star_fee / engagements


@figure("the small creators' cost per engagement", "money")
def cost_of_small_engagement[N: (float, Quantity)](cost: N, engagements: N) -> N:
    """What one engagement of the small creators costs.

    Arguments: `cost` of all of them, money; `engagements`, a count. Returns: money for each.
    Raises ZeroDivisionError for plain floats without any. Equation: cost ÷ engagements.

    >>> cost_of_small_engagement(3000.0, 4000.0)
    0.75
    """
    return cost / engagements
