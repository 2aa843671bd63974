"""Audience quality: what to ask of an audience, and never a verdict on a person."""

from __future__ import annotations

from calculators import engagement, kinds, shown
from calculators.account_fields import ACCOUNT_FIELDS, LIKES_SOURCE
from calculators.audience import checks_of
from calculators.checks import Check
from calculators.declaration import (
    Calculator,
    Carry,
    Field,
    FigureSpec,
    Outcome,
    TableOut,
    TableSpec,
)
from calculators.inputs import Inputs
from calculators.observed import PLATFORM_NAMES
from calculators.published import Published, Subject, published
from calculators.report import Report
from calculators.tiers import tier_name, tier_of

NO_LIKES = "there are no likes"
QUESTION = "A flag is a question, not a verdict: ask the creator before you judge."
# What the published figures of each metric are about.
ABOUT = {
    "engagement_rate": "Engagements by followers",
    "comment_ratio": "Comments for each like",
    "suspect_followers": "Suspect followers",
    "following": "Accounts followed",
    "follower_growth": "Growth in a month",
}


def compute(inputs: Inputs) -> Outcome:
    """The figures of an audience, and the questions that they raise."""
    followers, platform = inputs["followers"], inputs.choices["platform"]
    tier = tier_of(followers.value)
    found = published(
        Subject("engagement_rate", platform, "followers"),
        tier.name if tier else None,
        followers.value,
    )
    rates = shown.quantities(found, "benchmark", "rate", "an engagement rate by followers")
    expected = {
        end: (followers * rates[end]).named(f"expected {end}", "count") for end in ("low", "high")
    }
    engagements = engagement.likes_and_comments(inputs["likes"], inputs["comments"])
    ratio = engagement.comment_ratio(inputs["comments"], inputs["likes"])
    checks = checks_of(inputs, found, engagements, expected, ratio)
    _say(inputs, checks)
    return Outcome(
        {
            "comment_ratio": ratio,
            "engagements": engagements,
            "expected_low": expected["low"],
            "expected_high": expected["high"],
            "effective_followers": engagement.effective_followers(
                followers, inputs["suspect_followers"]
            ),
            "tier": tier_name(followers.value),
        },
        tables={
            "flags": _flags(checks),
            "checks": _all(checks, inputs.currency),
            "observations": _observations(found, checks, inputs.currency),
        },
    )


def headline(report: Report) -> str:
    """The answer in one sentence."""
    flags = report.tables["flags"].rows
    known = [
        row for row in report.tables["checks"].rows if row["outcome"] in ("a question", "as usual")
    ]
    if not known:
        return "Nothing here can be held against a published figure."
    if not flags:
        count = "The one figure" if len(known) == 1 else f"All {len(known)} figures"
        return f"{count} that can be checked lie within what is published: nothing to ask."
    questions = "One question" if len(flags) == 1 else f"{len(flags)} questions"
    asked = " ".join(str(row["flag"]) for row in flags)
    return f"{questions} to ask the creator, and no verdict: {asked}"


def _flags(checks: tuple[Check, ...]) -> TableOut:
    return TableOut(
        tuple(
            {
                "flag": check.flag,
                "value": check.value,
                "threshold": check.threshold,
                "source": check.line.sources,
            }
            for check in checks
            if check.flag
        )
    )


def _all(checks: tuple[Check, ...], currency: str) -> TableOut:
    return TableOut(
        tuple(
            {
                "check": check.name,
                "value": check.value,
                "usual": check.line.words(currency),
                "outcome": check.outcome,
            }
            for check in checks
        )
    )


def _observations(found: Published, checks: tuple[Check, ...], currency: str) -> TableOut:
    lines = [weighed for check in checks[1:] for weighed in check.line.weighed]
    return TableOut(
        tuple(
            shown.observation_row(one, currency) | {"about": ABOUT[one.observed.metric]}
            for one in (*found.weighed, *lines)
        )
    )


def _say(inputs: Inputs, checks: tuple[Check, ...]) -> None:
    inputs.say(QUESTION)
    platform = PLATFORM_NAMES[inputs.choices["platform"]]
    without = [check.name for check in checks if not any(one.counted for one in check.line.weighed)]
    if without:
        names = ", ".join(f"{name[0].lower()}{name[1:]}" for name in without)
        inputs.say(f"No source in the data draws a line on {platform} for this size: {names}.")
    following = inputs["following"].value
    if following is not None and following <= (inputs["followers"].value or 0):
        inputs.say(
            "Following fewer accounts than follow it draws no question, however many.", "following"
        )


CALCULATOR = Calculator(
    slug="audience-quality",
    title="Audience quality",
    question="What should you ask about this audience?",
    summary=(
        "Figures of an account beside what is published as usual, and the questions that they "
        "raise."
    ),
    inputs=(
        *ACCOUNT_FIELDS,
        Field(
            "likes",
            "Likes",
            kinds.MEAN,
            "Mean of recent posts",
            none=NO_LIKES,
            example="91",
            source=LIKES_SOURCE,
        ),
        Field(
            "comments",
            "Comments",
            kinds.MEAN,
            "Mean of recent posts",
            example="4",
            source="An illustration",
        ),
        Field(
            "suspect_followers",
            "Suspect followers",
            kinds.FIT_RATE,
            "Share that a tool calls suspect",
            optional=True,
            example="22.23",
            source=(
                "Mean of influencers in 2019: HypeAuditor, as reported by the Influencer "
                "Orchestration Network"
            ),
        ),
        Field(
            "following",
            "Following",
            kinds.PEOPLE,
            "Accounts that this one follows",
            optional=True,
        ),
        Field(
            "growth_30d",
            "Growth in 30 days",
            kinds.CHANGE,
            "Of followers; may be below 0",
            optional=True,
        ),
    ),
    figures=(
        FigureSpec("comment_ratio", "Comments for each like", primary=True),
        FigureSpec("engagements", "Likes and comments a post"),
        FigureSpec("expected_low", "Engagements that are usual, from"),
        FigureSpec("expected_high", "Engagements that are usual, to"),
        FigureSpec("effective_followers", "Followers that no tool suspects"),
        FigureSpec("tier", "Size of creator"),
    ),
    compute=compute,
    headline=headline,
    tables=(
        TableSpec(
            "flags",
            "Questions to ask",
            (
                FigureSpec("flag", "Question"),
                FigureSpec("value", "Here"),
                FigureSpec("threshold", "Published as usual"),
                FigureSpec("source", "By whom"),
            ),
            rowwise=True,
            none="nothing lies outside what is published",
        ),
        TableSpec(
            "checks",
            "What was looked at",
            (
                FigureSpec("check", "Figure"),
                FigureSpec("value", "Here"),
                FigureSpec("usual", "Published as usual"),
                FigureSpec("outcome", "Outcome"),
            ),
            rowwise=True,
        ),
        shown.observations_spec(
            "Published figures",
            FigureSpec("about", "About"),
            none="nothing is published for this platform and size",
        ),
    ),
    carries=(
        Carry(
            "engagement-rate",
            "This account's engagement rate by each definition",
            {
                "platform": "platform",
                "followers": "followers",
                "likes": "likes",
                "comments": "comments",
            },
        ),
    ),
)
