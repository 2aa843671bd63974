"""Cost per engagement: what one like, comment, share or save costs, and the most to pay."""

from __future__ import annotations

from calculators import cost, kinds
from calculators.declaration import Calculator, Carry, Field, FigureSpec, Outcome, Solve
from calculators.inputs import Inputs
from calculators.message import InputError, message
from calculators.quantity import Quantity
from calculators.report import Report

NO_ENGAGEMENT = "there is no engagement"


def compute(inputs: Inputs) -> Outcome:
    """The figures of a deal."""
    total = cost.total_cost(inputs["fee"], inputs["other_costs"])
    won = cost.engagements(inputs["posts"], _engagements_per_post(inputs))
    qualified = cost.qualified_engagements(won, inputs["audience_fit"], inputs["authentic"])
    figures = {
        "total_cost": total,
        "engagements": won,
        "cpe": cost.cost_per_engagement(total, won),
        "cpm": cost.cost_per_mille(total, inputs["posts"], inputs["impressions_per_post"]),
        "cpc": cost.cost_per_click(total, inputs["clicks"]),
        "cpa": cost.cost_per_acquisition(total, inputs["conversions"]),
        "qualified_engagements": qualified,
        "qualified_cpe": cost.qualified_cost_per_engagement(total, qualified),
        "max_fee": cost.highest_fee(inputs["target_cpe"], won, inputs["other_costs"]),
    }
    return Outcome(figures)


def headline(report: Report) -> str:
    """The answer in one sentence."""
    cpe = report.figures["cpe"]
    if cpe.value is None:
        return f"An engagement has no cost here: {cpe.reason}."
    if not cpe.interval:
        return f"Each engagement costs {cpe.text}."
    if cpe.high is None:
        return f"Each engagement costs about {cpe.text}, and {cpe.reason}."
    return (
        f"Each engagement costs about {cpe.text}, "
        f"most likely between {cpe.low_text} and {cpe.high_text}."
    )


def _engagements_per_post(inputs: Inputs) -> Quantity:
    others = [name for name in ("followers", "engagement_rate") if inputs.given(name)]
    if inputs.given("engagements_per_post"):
        if others:
            names = " and ".join(name.replace("_", " ") for name in others)
            inputs.say(f"Engagements per post count; not used: {names}.", others[0])
        return inputs["engagements_per_post"]
    if len(others) == 2:
        return cost.engagements_per_post(inputs["followers"], inputs["engagement_rate"])
    if not others:
        field, need = "engagements_per_post", "type the mean of recent posts, for example 900"
        instead = "or give followers and engagement rate"
        raise InputError({field: [message(f"is missing: {need}, {instead}", field)]})
    field = "engagement_rate" if others == ["followers"] else "followers"
    text = "is missing: with followers and engagement rate both are needed, for example"
    example = "3%" if field == "engagement_rate" else "25,000"
    raise InputError({field: [message(f"{text} {example}", field)]})


CALCULATOR = Calculator(
    slug="cost-per-engagement",
    title="Cost per engagement",
    question="What does one engagement cost?",
    summary=(
        "Fee and costs, over the likes, comments, shares and saves that the posts are likely "
        "to win."
    ),
    inputs=(
        Field(
            "fee",
            "Fee for the whole deal",
            kinds.MONEY,
            example="193",
            source=(
                "Mean asked for one Instagram post by creators under 10,000 followers: "
                "Intellifluence 2021, as reported by RTBF"
            ),
        ),
        Field("other_costs", "Other costs", kinds.MONEY, "Product, shipping, agency", default="0"),
        Field("posts", "Posts", kinds.THINGS, default="1"),
        Field(
            "followers",
            "Followers",
            kinds.PEOPLE,
            optional=True,
            example="5,000",
            source="An illustration: a size inside the band of the other two sources",
            none=NO_ENGAGEMENT,
        ),
        Field(
            "engagement_rate",
            "Engagement rate",
            kinds.ENGAGEMENT_RATE,
            "Of followers, a post; a range means 8 times in 10 inside",
            optional=True,
            example="1.78-4.3",
            source=(
                "Published rates for this size run from 1.78% (HypeAuditor 2026, as reported by "
                "eMarketer) to 4.3% (Buzzoole 2021, as reported by USPI)"
            ),
            none=NO_ENGAGEMENT,
        ),
        Field(
            "engagements_per_post",
            "Engagements per post",
            kinds.MEAN,
            "Where you know them: they count in place of followers and rate",
            optional=True,
            none=NO_ENGAGEMENT,
        ),
        Field(
            "audience_fit",
            "Audience you want",
            kinds.FIT_RATE,
            "Share of the followers who could buy",
            default="100",
        ),
        Field(
            "target_cpe",
            "Cost per engagement you can bear",
            kinds.MONEY,
            "Gives the highest fee to pay",
            optional=True,
            called="target cost per engagement",
        ),
        Field(
            "authentic",
            "Real followers",
            kinds.FIT_RATE,
            "Share of the engagement that comes from real people",
            default="100",
            more=True,
        ),
        Field(
            "impressions_per_post",
            "Impressions per post",
            kinds.MEAN,
            "Gives the cost per mille",
            optional=True,
            none="there are no impressions",
            more=True,
        ),
        Field(
            "clicks",
            "Clicks",
            kinds.COUNT,
            "Of the whole deal; gives the cost per click",
            optional=True,
            none="there are no clicks",
            more=True,
        ),
        Field(
            "conversions",
            "Conversions",
            kinds.COUNT,
            "Of the whole deal; gives the cost per acquisition",
            optional=True,
            none="there are no conversions",
            more=True,
        ),
    ),
    figures=(
        FigureSpec("cpe", "Cost per engagement", primary=True),
        FigureSpec("qualified_cpe", "Cost per engagement that counts"),
        FigureSpec("engagements", "Engagements"),
        FigureSpec("qualified_engagements", "Engagements that count"),
        FigureSpec("total_cost", "Total cost"),
        FigureSpec("max_fee", "Highest fee to pay"),
        FigureSpec("cpm", "Cost per mille (1,000 impressions)"),
        FigureSpec("cpc", "Cost per click"),
        FigureSpec("cpa", "Cost per acquisition"),
    ),
    compute=compute,
    headline=headline,
    solves=(
        Solve("fee", ("cpe", "qualified_cpe", "cpm", "cpc", "cpa", "total_cost")),
        Solve("posts", ("cpe", "qualified_cpe", "engagements", "qualified_engagements", "cpm")),
        Solve("followers", ("cpe", "qualified_cpe", "engagements", "qualified_engagements")),
        Solve("engagement_rate", ("cpe", "qualified_cpe", "engagements", "qualified_engagements")),
        Solve("engagements_per_post", ("cpe", "qualified_cpe", "engagements")),
        Solve("audience_fit", ("qualified_cpe", "qualified_engagements")),
        Solve("clicks", ("cpc",)),
        Solve("conversions", ("cpa",)),
    ),
    carries=(
        Carry(
            "campaign-roi",
            "What the deal would have to bring back",
            {"cost": "total_cost", "clicks": "clicks", "conversions": "conversions"},
        ),
    ),
)
