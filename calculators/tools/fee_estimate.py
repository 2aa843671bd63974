"""Fee estimate: what creators of a size are paid, by what is published, and an offer beside."""

from __future__ import annotations

from calculators import fees, kinds, shown
from calculators.charts.dot_interval import Dot
from calculators.declaration import Calculator, Carry, Field, FigureSpec, Outcome, Solve
from calculators.engagement import NO_FOLLOWERS
from calculators.inputs import Inputs
from calculators.kinds import Kind, choice
from calculators.message import InputError, message
from calculators.observed import PLATFORM_NAMES, source_words
from calculators.published import ALL, Published, trust_of
from calculators.quantity import Quantity
from calculators.reading.tables.words import listed
from calculators.report import Report, Step
from calculators.rights import RIGHTS, added_by_rights, middle_of, sources_of
from calculators.tiers import tier_name, tier_of
from calculators.writing import write

UNCONVERTED = "were not converted"
MONTHS = Kind("months", "count", "3", "1-6", most=120, decimal_dot=True)


def compute(inputs: Inputs) -> Outcome:
    """The fee of a deal by what is published, and an offer beside it."""
    platform, form = inputs.choices["platform"], inputs.choices["format"]
    _refuse_unknown(platform, form)
    followers, posts, offer = inputs["followers"], inputs["posts"], inputs["offer"]
    tier = tier_of(followers.value)
    found = fees.published_fees(
        platform,
        form,
        tier.name if tier else None,
        followers.value,
        inputs.currency,
        inputs.choices["trust"],
    )
    per_post = shown.quantities(
        found, "published fee", "money", f"a fee in {inputs.currency} for a {form}"
    )
    added = added_by_rights(inputs, per_post, posts, platform)
    deal = {end: _deal(end, per_post[end], posts, added) for end in shown.ENDS}
    reached = (posts, followers, inputs["engagement_rate"])
    figures: dict[str, Quantity | str] = {
        "fee_mid": deal["mid"],
        "fee_low": deal["low"],
        "fee_high": deal["high"],
        "fee_of_post": per_post["mid"],
        **{f"{right}_adds": middle_of(added, right) for right, *_ in RIGHTS},
        "cpm_of_followers": fees.cpm_of_followers(deal["mid"], posts, followers),
        "implied_cpe": fees.implied_cpe(deal["mid"], *reached),
        "offer_position": fees.position(_offer_of_post(offer, per_post, deal), found),
        "offer_cpe": fees.implied_cpe(offer, *reached).named("offer for each engagement", "money"),
        "tier": tier_name(followers.value),
    }
    shown.say_doubts(inputs, found, f"Fees for a {form}")
    _say(inputs, found)
    _say_currencies(inputs, platform, form)
    return Outcome(
        figures,
        tables={"observations": shown.observations_table(found, inputs.currency)},
        charts={
            "published": shown.chart(found, _own(inputs, offer, per_post, deal), *_title(found))
        },
        steps=(*_position_step(found, figures, _offer_of_post(offer, per_post, deal)),),
    )


def headline(report: Report) -> str:
    """The answer in one sentence."""
    figures = report.figures
    middle, low, high = (figures[f"fee_{end}"] for end in ("mid", "low", "high"))
    if middle.value is None:
        return f"There is no estimate: {middle.reason}."
    platform, form = (
        (report.inputs[name] or "").strip().lower() for name in ("platform", "format")
    )
    posts = (report.inputs["posts"] or "1").strip()
    what = f"A {form}" if posts == "1" else f"A deal of {posts} {_plural(form)}"
    about, quarter, three_quarters = (
        # Cents beyond 100 would look more exact than a few published fees are.
        write(one.value or 0.0, "money", report.currency, ranged=(one.value or 0.0) >= 100)
        for one in (middle, low, high)
    )
    sentence = (
        f"{what} by a {figures['tier']} creator on {PLATFORM_NAMES[platform]} costs about {about} "
        "by published fees"
    )
    if low.value != high.value:
        sentence += f", with quartiles of {quarter} and {three_quarters}"
    position = figures["offer_position"]
    if position.value is not None:
        sentence += f"; your offer is above {position.text} of them"
    if any(UNCONVERTED in told["text"] for told in report.messages):
        sentence += f", which are in {fees.COMMON} and not converted"
    return f"{sentence}."


def _refuse_unknown(platform: str, form: str) -> None:
    known = fees.formats_of(platform)
    name = PLATFORM_NAMES[platform]
    if not known:
        hours = sources_of("fee_per_viewer_hour", platform)
        text = f"has no fees in the data: on {name} ask for a quote, or choose "
        text += listed([key for key in PLATFORM_NAMES if fees.formats_of(key)])
        if hours and hours[0].low and hours[0].high:
            low, high = (
                write(end, "money", hours[0].unit) for end in (hours[0].low, hours[0].high)
            )
            text += (
                f". Streams are priced by viewers and hours there: {low} to {high} for each viewer "
                f"at one time and hour ({source_words(hours[0].source, hours[0].via)})"
            )
        raise InputError({"platform": [message(f"{name} {text}", "platform")]})
    if form not in known:
        text = f"{form} has no fees in the data on {name}: choose {_or(known)}"
        raise InputError({"format": [message(text, "format")]})


def _say_currencies(inputs: Inputs, platform: str, form: str) -> None:
    """Say in which currencies fees are published, where none is in the reader's."""
    known = fees.currencies_of(platform, form)
    if fees.COMMON not in known and inputs.currency not in known:
        inputs.messages.append(
            message(
                f"Fees for a {form} on {PLATFORM_NAMES[platform]} are published in {_or(known)} "
                "alone, and nothing is converted: choose one of these currencies",
                "currency",
                mend={"label": f"Use {known[0]}", "text": known[0]},
            )
        )


def _deal(
    end: str, per_post: Quantity, posts: Quantity, added: dict[str, dict[str, Quantity]]
) -> Quantity:
    fee = fees.fee_of_posts(per_post, posts)
    for ends in added.values():
        fee = fee + ends[end]
    return fee.named(f"fee {end}", "money")


def _offer_of_post(
    offer: Quantity, per_post: dict[str, Quantity], deal: dict[str, Quantity]
) -> Quantity:
    """An offer for one post without rights: it shares out as the estimate for the deal does."""
    return (offer * per_post["mid"] / deal["mid"]).named("offer for a post", "money")


def _position_step(
    found: Published, figures: dict[str, Quantity | str], offer: Quantity
) -> tuple[Step, ...]:
    position = figures["offer_position"]
    if not isinstance(position, Quantity) or position.value is None or offer.value is None:
        return ()
    unit = found.subject.unit
    below = round(position.value * len(found.counted))
    return (
        Step(
            "offer_position",
            "offer's position = published fees below the offer for a post ÷ published fees",
            f"{below} below {write(offer.value, 'money', unit)} ÷ {len(found.counted)}",
            write(position.value, "rate", unit),
            None,
        ),
    )


def _own(
    inputs: Inputs, offer: Quantity, per_post: dict[str, Quantity], deal: dict[str, Quantity]
) -> Dot | None:
    own = _offer_of_post(offer, per_post, deal).value
    return None if own is None else Dot("Your offer", own, write(own, "money", inputs.currency))


def _title(found: Published) -> tuple[str, str]:
    subject = found.subject
    size = f"{found.tier} creators on {PLATFORM_NAMES[subject.platform]}"
    return f"What is published for one {subject.format} of {size}", subject.unit


def _say(inputs: Inputs, found: Published) -> None:
    if found.counted and found.subject.unit != inputs.currency:
        inputs.say(
            f"The published fees are in {found.subject.unit} and {UNCONVERTED} to "
            f"{inputs.currency}: read the fees here as {found.subject.unit}.",
            "currency",
        )
    if found.counted:
        inputs.say(
            "Published fees are what creators asked for or were paid on one marketplace. Most are "
            "small samples: your own quotes are the better evidence."
        )


def _plural(form: str) -> str:
    return "stories" if form == "story" else f"{form}s"


def _or(names: tuple[str, ...] | list[str]) -> str:
    return listed(list(names)).replace(" and ", " or ")


CALCULATOR = Calculator(
    slug="fee-estimate",
    title="Fee estimate",
    question="What is a fair fee?",
    summary=(
        "What creators of that size are paid for a post by what is published, each figure in or "
        "out, and where an offer stands."
    ),
    inputs=(
        Field("platform", "Platform", kinds.PLATFORM, example="instagram"),
        Field("format", "Format", choice(*fees.FORMATS), example="post"),
        Field(
            "followers",
            "Followers",
            kinds.PEOPLE,
            none=NO_FOLLOWERS,
            example="25,000",
            source="An illustration: a size that several sources cover",
        ),
        Field(
            "engagement_rate",
            "Engagement rate",
            kinds.ENGAGEMENT_RATE,
            "Of followers, a post; gives the cost per engagement",
            optional=True,
            none=fees.NO_ENGAGEMENT,
            example="1.5",
            source="At 10,000 to 100,000 followers: Buzzoole 2021, as reported by USPI",
        ),
        Field("posts", "Posts", kinds.THINGS, default="1"),
        Field(
            "offer",
            "An offer",
            kinds.MONEY,
            "For the whole deal, yours or theirs",
            optional=True,
            example="500",
            source="An illustration",
        ),
        Field(
            "usage_months",
            "Months of use in advertising",
            MONTHS,
            "For which you may advertise with the content",
            default="0",
            more=True,
        ),
        Field(
            "exclusivity_months",
            "Months of exclusivity",
            MONTHS,
            "In which the creator works for no competitor",
            default="0",
            more=True,
        ),
        Field(
            "trust",
            "Sources to trust",
            trust_of("fee"),
            "Which published fees the estimate rests on",
            default=ALL,
            more=True,
        ),
    ),
    figures=(
        FigureSpec("fee_mid", "Fee of the deal", primary=True),
        FigureSpec("fee_low", "Fee, the lower quarter"),
        FigureSpec("fee_high", "Fee, the upper quarter"),
        FigureSpec("fee_of_post", "Published fee of one post"),
        FigureSpec("usage_adds", "Of that for use in advertising"),
        FigureSpec("exclusivity_adds", "Of that for exclusivity"),
        FigureSpec("cpm_of_followers", "For each thousand followers and post"),
        FigureSpec("implied_cpe", "For each engagement"),
        FigureSpec("offer_position", "Published fees below the offer"),
        FigureSpec("offer_cpe", "The offer, for each engagement"),
        FigureSpec("tier", "Size of creator"),
    ),
    compute=compute,
    headline=headline,
    tables=(shown.observations_spec("Published fees for one post"),),
    solves=(Solve("offer", ("offer_cpe",)),),
    carries=(
        Carry(
            "cost-per-engagement",
            "What one engagement would cost at this fee",
            {
                "fee": "fee_mid",
                "posts": "posts",
                "followers": "followers",
                "engagement_rate": "engagement_rate",
            },
        ),
    ),
)
