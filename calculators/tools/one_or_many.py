"""One or many: what one star's fee buys when it is spent on small creators."""

from __future__ import annotations

import math

from calculators import exchange, kinds
from calculators.charts.chart import Chart
from calculators.charts.dots import Side, dots, together
from calculators.declaration import Calculator, Carry, Field, FigureSpec, Outcome, Solve
from calculators.inputs import Inputs
from calculators.quantity import Quantity, unknown
from calculators.report import Report
from calculators.two_portfolios import two_portfolios
from calculators.writing import settle, write

REPEATS = (
    "The people whom the small creators reach are added up: whoever follows two of them counts "
    "twice. The portfolio comparison takes such repeats out."
)
SCALE = (
    "Both sides to scale: an area is followers, the middle tint those reached, the core those "
    "who engage"
)
FEES = (
    "Mean asked for one Instagram post by creators with {}, Klear 2019, as reported by Talking "
    "Influence"
)
FOLLOWERS = "An illustration: a size inside the band of the fee's source"
ENGAGEMENT = (
    "From HypeAuditor 2026, as reported by eMarketer, to Buzzoole 2021, as reported by USPI, for "
    "about this size"
)
REACH = "From The Cirqle to Minter.io, for the nearest sizes"


def compute(inputs: Inputs) -> Outcome:
    """Both sides of the trade."""
    star, each, posts = inputs["star_followers"], inputs["small_followers"], inputs["posts"]
    hired = exchange.creators_for(inputs["star_fee"], inputs["small_fee"], posts)
    cost = exchange.cost_of_small(hired, inputs["small_fee"], posts)
    of_star = exchange.engagements_of_star(star, inputs["star_engagement_rate"])
    of_small = exchange.engagements_of_small(hired, each, inputs["small_engagement_rate"], posts)
    figures = {
        "engagement_ratio": exchange.engagement_ratio(of_small, of_star),
        "small_wins": _wins(of_small, of_star),
        "small_creators": hired,
        "star_engagements": of_star,
        "small_engagements": of_small,
        "star_cpe": exchange.cost_of_star_engagement(inputs["star_fee"], of_star),
        "small_cpe": exchange.cost_of_small_engagement(cost, of_small),
        "star_reach": exchange.reach_of_star(star, inputs["star_reach_rate"]),
        "small_reach": exchange.reach_of_small(hired, each, inputs["small_reach_rate"], posts),
        "star_engaged": exchange.engaged_of_star(star, inputs["star_engagement_rate"]),
        "small_engaged": exchange.engaged_of_small(hired, each, inputs["small_engagement_rate"]),
        "small_cost": cost,
    }
    if figures["small_reach"].value:
        inputs.say(REPEATS)
    return Outcome(figures, charts={"dots": _picture(inputs, figures)})


def headline(report: Report) -> str:
    """The answer in one sentence."""
    hired, of_star, of_small, ratio = (
        report.figures[name]
        for name in ("small_creators", "star_engagements", "small_engagements", "engagement_ratio")
    )
    if hired.value is None:
        return "The small creators ask for nothing: hire as many as you can find."
    if not hired.value:
        return "The star’s fee does not hire even one of the small creators."
    about = "about " if of_small.spread or of_star.spread else ""
    if of_small.value is None or of_star.value is None:
        return f"The star’s fee hires {hired.text} small creators."
    sentence = (
        f"{_named(hired.text)} win {about}{of_small.text} engagements, the star {of_star.text}"
    )
    if hired.text == "1":
        sentence = sentence.replace(" win ", " wins ", 1)
    wins = report.figures["small_wins"]
    if wins.value is not None:
        return f"{sentence}; the small win more in {wins.value:.0f}% of outcomes."
    if ratio.value is None:
        return f"{sentence}."
    if of_small.value == of_star.value:
        return f"{sentence}: just as many."
    return f"{sentence}: {ratio.text.removesuffix('x')} times as many."


def _named(count: str) -> str:
    return "The one small creator" if count == "1" else f"The {count} small creators"


def _wins(of_small: Quantity, of_star: Quantity) -> Quantity:
    """In how many outcomes the small win more; a tie is half of one."""
    if of_small.draws is None and of_star.draws is None:
        return unknown("a range", "rate")
    pairs = [
        (settle(small), settle(star))
        for small, star in zip(_draws(of_small, of_star), _draws(of_star, of_small), strict=True)
        if not math.isnan(small) and not math.isnan(star)
    ]
    if not pairs:
        return unknown("a fee", "rate")
    won = math.fsum(1.0 if small > star else 0.5 if small == star else 0.0 for small, star in pairs)
    return Quantity(won / len(pairs), unit="rate")


def _draws(one: Quantity, other: Quantity) -> list[float]:
    if one.draws is not None:
        return list(one.draws)
    return [math.nan if one.value is None else one.value] * len(other.draws or ())


def _picture(inputs: Inputs, figures: dict[str, Quantity]) -> Chart:
    """Both sides to scale, on the middles of the ranges."""
    hired = figures["small_creators"]
    star = Side(
        "one",
        1,
        inputs["star_followers"].value or 0.0,
        inputs["star_reach_rate"].value,
        inputs["star_engagement_rate"].value,
        _said("1 creator", inputs["star_followers"], figures, "star"),
    )
    small = Side(
        "many",
        round(hired.value or 0),
        inputs["small_followers"].value or 0.0,
        _seen(inputs),
        inputs["small_engagement_rate"].value,
        _said(_creators(hired), inputs["small_followers"], figures, "small"),
    )
    title = SCALE
    each = together(small.creators)
    if each > 1:
        title += f"; a small dot stands for {each} creators"
    rows = (
        ("One star", "1 creator", *_cells(inputs["star_followers"], figures, "star")),
        (
            _creators(hired, "small"),
            _creators(hired),
            *_cells(inputs["small_followers"], figures, "small"),
        ),
    )
    return Chart(
        title,
        f"{star.words}; {small.words}",
        dots(star, small, title),
        ("Side", "Creators", "Followers of each", "Reached", "Engage"),
        rows,
    )


def _seen(inputs: Inputs) -> float | None:
    rate, posts = inputs["small_reach_rate"].value, inputs["posts"].value
    if rate is None or posts is None:
        return None
    return exchange.reach_of_small(1.0, 1.0, rate, posts)


def _creators(count: Quantity, noun: str = "creators") -> str:
    if count.value is None:
        return f"any number of {noun}"
    about = "about " if count.draws else ""
    written = write(count.value, "people", "USD")
    if written == "1" and not about:
        noun = noun.removesuffix("s")
    return f"{about}{written if count.value else 'no'} {noun}"


def _cells(followers: Quantity, figures: dict[str, Quantity], side: str) -> tuple[str, str, str]:
    counts = (followers, figures[f"{side}_reach"], figures[f"{side}_engaged"])
    reach, engaged = (_people(count) for count in counts[1:])
    return _people(followers), reach, engaged


def _said(who: str, followers: Quantity, figures: dict[str, Quantity], side: str) -> str:
    each, reach, engaged = _cells(followers, figures, side)
    return f"{who} with {each} followers: {reach} reached, {engaged} engage"


def _people(count: Quantity) -> str:
    return "not known" if count.value is None else write(count.value, "people", "USD")


CALCULATOR = Calculator(
    slug="one-or-many",
    title="One or many",
    question="One star, or many small?",
    summary=(
        "What the fee of one star buys when it is spent on small creators: how many, whom they "
        "reach, what they win."
    ),
    inputs=(
        Field(
            "star_followers",
            "The star’s followers",
            kinds.PEOPLE,
            example="1,000,000",
            source=FOLLOWERS,
            none="the star has no followers",
        ),
        Field(
            "star_fee",
            "The star’s fee for a post",
            kinds.MONEY,
            example="3,138",
            source=FEES.format("more than 500,000 followers"),
        ),
        Field(
            "small_followers",
            "Followers of each small creator",
            kinds.PEOPLE,
            example="2,500",
            source=FOLLOWERS,
            none="the small creators have no followers",
        ),
        Field(
            "small_fee",
            "A small creator’s fee for a post",
            kinds.MONEY,
            example="41",
            source=FEES.format("500 to 5,000 followers"),
            none="the small creators ask for nothing",
        ),
        Field(
            "posts",
            "Posts by each small creator",
            kinds.THINGS,
            "The star posts once",
            default="1",
        ),
        Field(
            "star_engagement_rate",
            "The star’s engagement rate",
            kinds.ENGAGEMENT_RATE,
            "Of followers, a post; a range means 8 times in 10 inside",
            example="0.33-1.2",
            source=ENGAGEMENT,
            none="the star wins no engagement",
        ),
        Field(
            "small_engagement_rate",
            "Engagement rate of the small",
            kinds.ENGAGEMENT_RATE,
            "Of followers, a post",
            example="1.78-4.3",
            source=ENGAGEMENT,
            none="the small win no engagement",
        ),
        Field(
            "star_reach_rate",
            "The star’s reach rate",
            kinds.FIT_RATE,
            "Share of the followers who see a post",
            optional=True,
            example="3.2-19.1",
            source=REACH,
        ),
        Field(
            "small_reach_rate",
            "Reach rate of the small",
            kinds.FIT_RATE,
            "Share of the followers who see a post",
            optional=True,
            example="15.7-37.7",
            source=REACH,
        ),
    ),
    figures=(
        FigureSpec("engagement_ratio", "Engagements of the small, times the star’s", primary=True),
        FigureSpec("small_wins", "Outcomes in which the small win more"),
        FigureSpec("small_creators", "Small creators for the star’s fee"),
        FigureSpec("star_engagements", "Engagements of the star"),
        FigureSpec("small_engagements", "Engagements of the small"),
        FigureSpec("star_cpe", "Cost per engagement, star"),
        FigureSpec("small_cpe", "Cost per engagement, small"),
        FigureSpec("star_reach", "People reached by the star"),
        FigureSpec("small_reach", "People reached by the small, at most"),
        FigureSpec("star_engaged", "Followers of the star who engage with a post"),
        FigureSpec("small_engaged", "Followers of the small who engage with a post"),
        FigureSpec("small_cost", "Cost of the small together"),
    ),
    compute=compute,
    headline=headline,
    solves=(
        Solve("star_fee", ("star_cpe",)),
        Solve("star_followers", ("star_reach", "star_engagements", "star_cpe")),
        Solve("star_engagement_rate", ("star_engagements", "star_cpe", "engagement_ratio")),
        Solve("star_reach_rate", ("star_reach",)),
        Solve("small_followers", ("small_reach", "small_engagements", "small_cpe")),
        Solve("small_engagement_rate", ("small_engagements", "small_cpe", "engagement_ratio")),
        Solve("small_reach_rate", ("small_reach",)),
    ),
    carries=(
        Carry(
            "portfolio-comparison",
            "Take repeats out, at an overlap of 10% to begin with",
            more=two_portfolios,
        ),
    ),
)
