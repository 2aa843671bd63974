"""What creators of a size are paid, by what is published, and how an offer stands beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from calculators.benchmarks import load
from calculators.figure import figure
from calculators.published import ALL, Published, Subject, published
from calculators.quantity import Quantity
from calculators.writing import settle

FORMATS = ("post", "reel", "story", "video", "stream")
# The currency in which most fees are published, which stands in where the reader's has none.
COMMON = "USD"
NO_ENGAGEMENT = "there is no engagement"


def fee_of_posts[N: (float, Quantity)](fee_of_post: N, posts: N) -> N:
    """The fee of several posts without any rebate.

    Arguments: `fee_of_post`, money for one; `posts`, a count. Returns: money for the deal.
    Raises nothing. Equation: fee of a post × posts.

    >>> fee_of_posts(193.0, 3.0)
    579.0
    """
    return fee_of_post * posts


@figure("fee for each thousand followers and post", "money")
def cpm_of_followers[N: (float, Quantity)](fee: N, posts: N, followers: N) -> N:
    """What a post costs for each thousand followers, whom it need not reach.

    Arguments: `fee`, money for the deal; `posts`, a count; `followers`, people. Returns: money.
    Raises ZeroDivisionError for plain floats without followers.
    Equation: 1,000 × fee ÷ (posts × followers).

    >>> cpm_of_followers(500.0, 2.0, 25_000.0)
    10.0
    """
    return 1000 * fee / (posts * followers)


@figure("fee for each engagement", "money")
def implied_cpe[N: (float, Quantity)](fee: N, posts: N, followers: N, engagement_rate: N) -> N:
    """What an engagement costs at a fee.

    Arguments: `fee`, money for the deal; `posts`, a count; `followers`, people;
    `engagement_rate`, a fraction of them. Returns: money for each. Raises ZeroDivisionError for
    plain floats without engagement.
    Equation: fee ÷ (posts × followers × engagement rate).

    >>> implied_cpe(500.0, 2.0, 25_000.0, 0.02)
    0.5
    """
    return fee / (posts * followers * engagement_rate)


def share_below(offer: float, fees: Sequence[float]) -> float:
    """Which share of the observed fees lies below an offer.

    Arguments: `offer` and `fees`, money for a post. Returns: a fraction. Raises
    ZeroDivisionError without fees. Equation: fees below the offer ÷ fees; one at it is not below.

    >>> share_below(200.0, [100.0, 150.0, 200.0, 900.0])
    0.5
    """
    at = settle(offer)
    return sum(settle(fee) < at for fee in fees) / len(fees)


def position(offer: Quantity, found: Published) -> Quantity:
    """`share_below` of the fees that count, in the middle and in every outcome."""
    fees = [one.figure for one in found.counted if one.figure is not None]
    if not fees or offer.value is None:
        return Quantity(None, reason=offer.reason, words="offer's position", unit="rate")
    ranked = sorted(map(settle, fees))
    draws = [bisect_left(ranked, settle(draw)) / len(fees) for draw in offer.draws or ()] or None
    return Quantity(share_below(offer.value, fees), draws, words="offer's position", unit="rate")


def formats_of(platform: str) -> tuple[str, ...]:
    """The formats for which the data has fees on a platform.

    >>> "post" in formats_of("instagram"), formats_of("pinterest")
    (True, ())
    """
    known = [
        one["format"]
        for one in load()["benchmarks"]
        if (one["metric"], one["platform"]) == ("fee", platform)
    ]
    return tuple(form for form in FORMATS if form in known)


def currencies_of(platform: str, form: str) -> tuple[str, ...]:
    """The currencies in which fees of a format are published on a platform."""
    found = [
        one["unit"]
        for one in load()["benchmarks"]
        if (one["metric"], one["platform"], one["format"]) == ("fee", platform, form)
    ]
    return tuple(sorted(dict.fromkeys(found)))


def published_fees(
    platform: str,
    form: str,
    tier: str | None,
    followers: float | None,
    currency: str,
    trust: str = ALL,
) -> Published:
    """The fees of one post, in the reader's currency, or else in the common one.

    Arguments: as of `published`; `currency`, an ISO code. Returns: the benchmark, whose subject
    says which currency it is in. Raises nothing.
    """
    own = published(Subject("fee", platform, None, form, currency), tier, followers, trust)
    if own.counted or currency == COMMON:
        return own
    common = published(Subject("fee", platform, None, form, COMMON), tier, followers, trust)
    return common if common.counted else own
