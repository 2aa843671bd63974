"""Tier explorer: what a size is called, what is published for it, and what the essay claims."""

from __future__ import annotations

from collections import Counter

from calculators import claims, kinds, shown
from calculators.bands import Band, bands_of, format_to_price, main_format
from calculators.declaration import (
    Calculator,
    Carry,
    Field,
    FigureSpec,
    Outcome,
    TableOut,
    TableSpec,
)
from calculators.engagement import NO_FOLLOWERS
from calculators.inputs import Inputs
from calculators.observed import PLATFORM_NAMES, published_year, source_words
from calculators.published import Subject, published
from calculators.quantity import Quantity, Unit
from calculators.reading.tables.words import listed
from calculators.report import Report
from calculators.tiers import Authority, authorities, tier_name, tier_of
from calculators.uncertainty import HIGH, LOW, quantiles
from calculators.writing import settle, write

ESSAY = "essay"
NONE = "none"
# The figures of a size: their metric, what it is a share of, and their words.
FIGURES: dict[str, tuple[str, str | None, str, Unit]] = {
    "engagement": ("engagement_rate", "followers", "an engagement rate by followers", "rate"),
    "reach": ("reach_rate", "followers", "a reach rate", "rate"),
    "fee": ("fee", None, "a fee", "money"),
}


def compute(inputs: Inputs) -> Outcome:
    """The names of a size, what is published for it, and the evidence on the claims."""
    followers, platform = inputs["followers"], inputs.choices["platform"]
    tier = tier_of(followers.value)
    name = tier.name if tier else None
    lists = authorities(platform)
    bands = bands_of(platform, name, followers.value, inputs.currency)
    figures: dict[str, Quantity | str] = {
        "tier": tier_name(followers.value),
        "essay_tier": next(
            (_tier(one, followers.value) for one in lists if one.source == ESSAY), NONE
        ),
    }
    for prefix in FIGURES:
        figures |= _quartiles(inputs, prefix, platform, name)
    _say(inputs, bands)
    return Outcome(
        figures,
        tables={
            "tiers": _tiers(lists, followers.value),
            "bands": TableOut(tuple(band.row(inputs.currency) for band in bands)),
            "claims": claims.overview(),
            "evidence": claims.evidence(),
            "observations": _observations(bands, inputs.currency),
        },
    )


def headline(report: Report) -> str:
    """The answer in one sentence."""
    rows = report.tables["tiers"].rows
    names = Counter(str(row["tier"]) for row in rows if str(row["tier"]) != NONE)
    followers = (report.inputs["followers"] or "").strip()
    platform = PLATFORM_NAMES[(report.inputs["platform"] or "").strip().lower()]
    if not names:
        return f"No list has a name for {followers} followers on {platform}."
    ranked = sorted(names.items(), key=lambda item: (-item[1], item[0].casefold()))
    first, count = ranked[0]
    sentence = (
        f"{followers} followers on {platform} are called {first} by {count} of {len(rows)} lists"
    )
    others = [f"{name} by {times}" for name, times in ranked[1:]]
    return f"{sentence}, {listed(others)}." if others else f"{sentence}."


def _quartiles(inputs: Inputs, prefix: str, platform: str, tier: str | None) -> dict[str, Quantity]:
    metric, of, what, unit = FIGURES[prefix]
    form = "any" if prefix == "engagement" else main_format(platform)
    currency = inputs.currency if unit == "money" else "%"
    words = {
        "engagement": "engagement rate",
        "reach": f"reach of a {form}",
        "fee": f"fee for a {form}",
    }
    what = what if prefix == "engagement" else f"{what} for a {form}"
    subject = Subject(metric, platform, of, form, currency)
    found = published(subject, tier, inputs["followers"].value)
    in_currency = f" in {currency}" if unit == "money" else ""
    made = shown.quantities(found, words[prefix], unit, what + in_currency)
    return {f"{prefix}_{end}": quantity for end, quantity in made.items()}


def _tier(authority: Authority, followers: float | None) -> str:
    tier = None if followers is None else authority.tier_of(followers)
    return tier.name if tier else NONE


def _named(authority: Authority) -> str:
    """An authority, with its year where it says one: some have moved their lines."""
    if authority.source == ESSAY:
        return "The essay"
    words, year = source_words(authority.source, authority.via), published_year(authority.source)
    return f"{words}, {year}" if year else words


def _tiers(lists: tuple[Authority, ...], followers: float | None) -> TableOut:
    rows: list[dict[str, Quantity | str]] = []
    for one in lists:
        tier = None if followers is None else one.tier_of(followers)
        high: Quantity | str = "no end"
        if tier is None:
            high = ""
        elif tier.high is not None:
            high = Quantity(float(tier.high), unit="people")
        rows.append(
            {
                "authority": _named(one),
                "tier": tier.name if tier else NONE,
                "from": Quantity(float(tier.low), unit="people") if tier else "",
                "up_to": high,
                "about": PLATFORM_NAMES.get(one.platform, "all platforms"),
                "used": "the benchmarks here use it" if one.default else "",
            }
        )
    return TableOut(tuple(rows))


def _observations(bands: tuple[Band, ...], currency: str) -> TableOut:
    return TableOut(
        tuple(
            shown.observation_row(one, currency) | {"metric": band.words}
            for band in bands
            for one in band.found.weighed
        )
    )


def _say(inputs: Inputs, bands: tuple[Band, ...]) -> None:
    ends = inputs["followers"]
    if ends.draws:
        typed = [settle(end) for end in quantiles(ends.draws, LOW, HIGH) if end is not None]
        low, high = (tier_name(end) for end in typed)
        if low != high:
            inputs.say(
                f"The range reaches from {low} to {high}: what stands here is for the middle, "
                f"{write(ends.value or 0.0, 'people', inputs.currency)}.",
                "followers",
            )
    foreign = [
        band.words
        for band in bands
        if band.metric == "fee" and band.found.subject.unit != inputs.currency
    ]
    if foreign:
        inputs.say("In dollars, and not converted: " + ", ".join(foreign) + ".", "currency")
    weak = sum(band.found.weak for band in bands)
    if weak:
        inputs.say(
            f"{weak} of {len(bands)} bands are weak: they rest on fewer than three figures, or on "
            "some that had to be let in."
        )


def _specs(prefix: str, label: str) -> tuple[FigureSpec, ...]:
    return (
        FigureSpec(f"{prefix}_mid", label, primary=prefix == "engagement"),
        FigureSpec(f"{prefix}_low", f"{label}, lower quarter"),
        FigureSpec(f"{prefix}_high", f"{label}, upper quarter"),
    )


CALCULATOR = Calculator(
    slug="tier-explorer",
    title="Tier explorer",
    question="What does that size mean?",
    summary=(
        "What each authority calls a creator of that size, what is published for it, and what "
        "speaks for and against thinking small."
    ),
    inputs=(
        Field("platform", "Platform", kinds.PLATFORM, example="instagram"),
        Field(
            "followers",
            "Followers",
            kinds.PEOPLE,
            none=NO_FOLLOWERS,
            example="25,000",
            source="An illustration: a size that the lists call by several names",
        ),
    ),
    figures=(
        FigureSpec("tier", "Called here"),
        FigureSpec("essay_tier", "Called by the essay"),
        *_specs("engagement", "Engagement rate by followers"),
        *_specs("reach", "Reach of a post, by followers"),
        *_specs("fee", "Fee for a post"),
    ),
    compute=compute,
    headline=headline,
    tables=(
        TableSpec(
            "tiers",
            "What the size is called",
            (
                FigureSpec("authority", "Authority"),
                FigureSpec("tier", "Its name"),
                FigureSpec("from", "From"),
                FigureSpec("up_to", "Up to"),
                FigureSpec("about", "On"),
                FigureSpec("used", "Used"),
            ),
            rowwise=True,
        ),
        TableSpec(
            "bands",
            "What is published for it",
            (
                FigureSpec("about", "About"),
                FigureSpec("low", "Lower quarter"),
                FigureSpec("mid", "Middle"),
                FigureSpec("high", "Upper quarter"),
                FigureSpec("trust", "Trust"),
                FigureSpec("sources", "Sources"),
            ),
            rowwise=True,
            none="nothing is published for this platform and size",
        ),
        TableSpec(
            "claims",
            "What the essay claims of small creators",
            (
                FigureSpec("claim", "Claim"),
                FigureSpec("for", "For"),
                FigureSpec("against", "Against"),
                FigureSpec("mixed", "Mixed"),
                FigureSpec("in_short", "In short"),
            ),
            rowwise=True,
            below=True,
        ),
        TableSpec(
            "evidence",
            "Who speaks for and against",
            (
                FigureSpec("claim", "Claim"),
                FigureSpec("side", "Side"),
                FigureSpec("finding", "Finding"),
                FigureSpec("source", "Source"),
            ),
            rowwise=True,
            below=True,
        ),
        shown.observations_spec(
            "Published figures",
            FigureSpec("metric", "About"),
            none="nothing is published for this platform and size",
        ),
    ),
    carries=(
        Carry(
            "fee-estimate",
            "What creators of this size are paid",
            {"platform": "platform", "followers": "followers"},
            more=format_to_price,
        ),
    ),
)
