"""Engagement rate: how much an audience engages, and how that stands beside what is published."""

from __future__ import annotations

from calculators import engagement, kinds, shown
from calculators.account import account_of
from calculators.account_fields import ACCOUNT_FIELDS, LIKES_SOURCE
from calculators.charts.dot_interval import Dot
from calculators.declaration import Calculator, Carry, Field, FigureSpec, Outcome, TableSpec
from calculators.definitions import definitions, spread
from calculators.inputs import Inputs
from calculators.observed import PLATFORM_NAMES
from calculators.posts import COLUMNS
from calculators.published import ALL, Subject, published, trust_of
from calculators.quantity import Quantity
from calculators.report import Report
from calculators.tiers import tier_name, tier_of
from calculators.writing import write
from calculators.written import figure as written

WHAT = "an engagement rate by followers"


def compute(inputs: Inputs) -> Outcome:
    """The rates of an account, its definitions, and its benchmark."""
    account = account_of(inputs)
    followers = inputs["followers"]
    engagements = account.engagements
    by_followers = account.with_interval(
        engagement.rate_by_followers(engagements, followers), followers
    )
    tier = tier_of(followers.value)
    found = published(
        Subject("engagement_rate", inputs.choices["platform"], "followers"),
        tier.name if tier else None,
        followers.value,
        inputs.choices["trust"],
    )
    benchmark = shown.quantities(found, "benchmark", "rate", WHAT)
    table = definitions(
        account.posts, account.divisors(followers), found.subject.platform, rows=account.rows
    )
    account.say(inputs)
    _say(inputs, by_followers, spread(table))
    shown.say_doubts(inputs, found, "Engagement rates by followers")
    figures: dict[str, Quantity | str] = {
        "rate_by_followers": by_followers,
        "engagements": engagements,
        "engagements_median": account.median,
        "rate_by_reach": engagement.rate_by_reach(*account.over("reach", engagements)),
        "rate_by_views": engagement.rate_by_views(*account.over("views", engagements)),
        "tier": tier_name(followers.value),
        **{f"benchmark_{end}": quantity for end, quantity in benchmark.items()},
    }
    size = f"{figures['tier']} creators on {PLATFORM_NAMES[found.subject.platform]}"
    title = f"Beside what is published by followers for {size}"
    return Outcome(
        figures,
        tables={
            "definitions": table,
            "observations": shown.observations_table(found, inputs.currency),
        },
        charts={
            "published": shown.chart(found, _own(inputs, by_followers), title, inputs.currency)
        },
        steps=account.steps(inputs.currency),
    )


def headline(report: Report) -> str:
    """The answer in one sentence."""
    rate, middle_of = report.figures["rate_by_followers"], report.figures["benchmark_mid"]
    if rate.value is None:
        return f"There is no engagement rate by followers: {rate.reason}."
    about = "About " if rate.interval else ""
    sentence = f"{about}{rate.text} of the followers engage with a post"
    if rate.spread:
        sentence += f" ({rate.interval}: {rate.low_text} to {rate.high_text})"
    if middle_of.value is None:
        return f"{sentence}. Nobody in the data publishes a rate for this size and platform."
    tier, platform = report.figures["tier"].text, (report.inputs["platform"] or "").strip().lower()
    if rate.value == middle_of.value:
        side = "as many as"
    else:
        side = "more than" if rate.value > middle_of.value else "fewer than"
    where = f"{tier} creators on {PLATFORM_NAMES[platform]}"
    return f"{sentence}: {side} the middle of what is published for {where}, {middle_of.text}."


def _own(inputs: Inputs, rate: Quantity) -> Dot | None:
    if rate.value is None:
        return None
    one = written(rate, inputs.currency, ranged=inputs.ranged)
    return Dot(
        "These posts",
        one.value or 0.0,
        one.text,
        one.low if one.spread else None,
        one.high if one.spread else None,
        one.range_text if one.spread else "",
        interval=one.interval or "",
    )


def _say(inputs: Inputs, rate: Quantity, ends: tuple[float, float] | None) -> None:
    if rate.value is not None and rate.value > 1:
        inputs.say("More engagements than followers: people who do not follow engage too.")
    if ends is None:
        return
    low, high = (write(end, "rate", inputs.currency) for end in ends)
    if low != high:
        inputs.say(
            f"The same account has {low} by one definition and {high} by another, "
            f"{ends[1] / ends[0]:.2g} times apart: compare rates of one definition only."
        )


CALCULATOR = Calculator(
    slug="engagement-rate",
    title="Engagement rate",
    question="How much does this audience engage?",
    summary=(
        "Likes, comments, shares and saves over followers, reach or views, beside what is "
        "published for creators of that size."
    ),
    inputs=(
        *ACCOUNT_FIELDS,
        Field(
            "likes",
            "Likes",
            kinds.MEAN,
            "Mean of recent posts",
            optional=True,
            example="91",
            source=LIKES_SOURCE,
        ),
        Field(
            "comments",
            "Comments",
            kinds.MEAN,
            "Mean of recent posts",
            optional=True,
            example="4",
            source="An illustration",
        ),
        Field("shares", "Shares", kinds.MEAN, default="0"),
        Field("saves", "Saves", kinds.MEAN, default="0"),
        Field(
            "reach",
            "Reach",
            kinds.MEAN,
            "People that a post reached, mean",
            optional=True,
            example="3,925",
            source="15.7% of the followers, the mean at 10,000 to 49,999 of them: The Cirqle 2024",
            none=engagement.NO_REACH,
        ),
        Field(
            "views",
            "Views",
            kinds.MEAN,
            "Of a post, mean",
            optional=True,
            none=engagement.NO_VIEWS,
        ),
        Field(
            "posts",
            "Posts, a row each",
            kinds.ROWS,
            "In place of the means: gives an interval and a median",
            optional=True,
            columns=COLUMNS,
            more=True,
        ),
        Field(
            "trust",
            "Sources to trust",
            trust_of("engagement_rate", "followers"),
            "Which published figures the benchmark rests on",
            default=ALL,
            more=True,
        ),
    ),
    figures=(
        FigureSpec("rate_by_followers", "Engagement rate by followers", primary=True),
        FigureSpec("engagements", "Engagements a post"),
        FigureSpec("engagements_median", "Engagements of the middle post"),
        FigureSpec("rate_by_reach", "Engagement rate by reach"),
        FigureSpec("rate_by_views", "Engagement rate by views"),
        FigureSpec("tier", "Size of creator"),
        FigureSpec("benchmark_low", "Published, a quarter lie below"),
        FigureSpec("benchmark_mid", "Published, the middle"),
        FigureSpec("benchmark_high", "Published, a quarter lie above"),
    ),
    compute=compute,
    headline=headline,
    tables=(
        TableSpec(
            "definitions",
            "The same account under each definition",
            (
                FigureSpec("definition", "Definition"),
                FigureSpec("rate", "Rate"),
                FigureSpec("used_by", "Who uses it"),
            ),
            rowwise=True,
            below=True,
        ),
        shown.observations_spec("Published engagement rates by followers"),
    ),
    carries=(
        Carry(
            "cost-per-engagement",
            "What one of these engagements would cost",
            {"followers": "followers", "engagement_rate": "rate_by_followers"},
        ),
        Carry(
            "audience-quality",
            "What to ask about this audience",
            {
                "platform": "platform",
                "followers": "followers",
                "likes": "likes",
                "comments": "comments",
            },
        ),
    ),
)
