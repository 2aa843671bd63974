"""How much an audience engages: the counts of a post over those who could have engaged."""

from __future__ import annotations

from calculators.figure import figure
from calculators.quantity import Quantity

NO_FOLLOWERS = "there are no followers"
NO_REACH = "the posts reached nobody"
NO_VIEWS = "the posts have no views"


@figure("engagements", "count", none="there is no engagement")
def engagements_of_post[N: (float, Quantity)](likes: N, comments: N, shares: N, saves: N) -> N:
    """Engagements of a post, of all four kinds.

    Arguments: `likes`, `comments`, `shares` and `saves`, means per post. Returns: a count per
    post. Raises nothing. Equation: likes + comments + shares + saves.

    >>> engagements_of_post(480.0, 20.0, 15.0, 5.0)
    520.0
    """
    return likes + comments + shares + saves


@figure("engagement rate by followers", "rate")
def rate_by_followers[N: (float, Quantity)](engagements: N, followers: N) -> N:
    """Engagement rate by followers.

    Arguments: `engagements`, mean per post; `followers`, people. Returns: a fraction, which may
    pass 1, since people who do not follow engage too. Raises ZeroDivisionError for plain floats
    without followers. Equation: engagements ÷ followers.

    >>> rate_by_followers(520.0, 26_000.0)
    0.02
    """
    return engagements / followers


@figure("engagement rate by reach", "rate")
def rate_by_reach[N: (float, Quantity)](engagements: N, reach: N) -> N:
    """Engagement rate by reach.

    Arguments: `engagements` and `reach`, means over the same posts. Returns: a fraction. Raises
    ZeroDivisionError for plain floats without reach. Equation: engagements ÷ reach, mean over
    mean: a mean of the posts' own rates would let a post that few saw count as much as any.

    >>> rate_by_reach(520.0, 6500.0)
    0.08
    """
    return engagements / reach


@figure("engagement rate by views", "rate")
def rate_by_views[N: (float, Quantity)](engagements: N, views: N) -> N:
    """Engagement rate by views.

    Arguments: `engagements` and `views`, means over the same posts. Returns: a fraction. Raises
    ZeroDivisionError for plain floats without views. Equation: engagements ÷ views.

    >>> rate_by_views(520.0, 10_400.0)
    0.05
    """
    return engagements / views


@figure("engagements", "count")
def likes_and_comments[N: (float, Quantity)](likes: N, comments: N) -> N:
    """Engagements that anyone can count from outside.

    Arguments: `likes` and `comments`, means per post. Returns: a count per post. Raises nothing.
    Equation: likes + comments.

    >>> likes_and_comments(480.0, 20.0)
    500.0
    """
    return likes + comments


@figure("comment ratio", "rate")
def comment_ratio[N: (float, Quantity)](comments: N, likes: N) -> N:
    """Comments for each like.

    Arguments: `comments` and `likes`, means per post. Returns: a fraction. Raises
    ZeroDivisionError for plain floats without likes. Equation: comments ÷ likes.

    >>> comment_ratio(12.0, 480.0)
    0.025
    """
    return comments / likes


@figure("effective followers", "people")
def effective_followers[N: (float, Quantity)](followers: N, suspect: N) -> N:
    """Followers without those that a tool calls suspect.

    Arguments: `followers`, people; `suspect`, a fraction of them. Returns: people. Raises
    nothing. Equation: followers × (1 − suspect).

    >>> effective_followers(20_000.0, 0.25)
    15000.0
    """
    return followers * (1 - suspect)
