"""What rights beyond the posts add to a fee: use in advertising, and working for no competitor."""

from __future__ import annotations

from collections.abc import Mapping

from calculators.fees import fee_of_posts
from calculators.figure import figure
from calculators.inputs import Inputs
from calculators.observed import Observed, observations, source_words
from calculators.quantity import Quantity, unknown
from calculators.reading.tables.words import listed
from calculators.uncertainty import quantiles
from calculators.writing import write

# Each right with its field, its metric, and its words.
RIGHTS = (
    ("usage", "usage_months", "usage_surcharge", "using the content in your own advertising"),
    ("exclusivity", "exclusivity_months", "exclusivity_surcharge", "working for no competitor"),
)


@figure("added by rights", "money")
def surcharge[N: (float, Quantity)](fee: N, months: N, share: N) -> N:
    """What a right adds to a fee.

    Arguments: `fee`, money for the posts alone; `months` of the right; `share`, the fraction of
    the fee that a month adds. Returns: money. Raises nothing. Equation: fee × months × share.

    >>> surcharge(1000.0, 3.0, 0.25)
    750.0
    """
    return fee * months * share


def monthly_shares(metric: str, platform: str) -> Mapping[str, float] | None:
    """What a month of a right adds to a fee, by the sources that say so.

    Arguments: `metric`, usage_surcharge or exclusivity_surcharge; `platform`. Returns: by `low`,
    `mid` and `high` the quartiles as fractions of the fee, or None where no source says. Raises
    nothing. Equation: Hazen's quartiles.
    """
    known = [one.figure for one in sources_of(metric, platform) if one.figure is not None]
    if not known:
        return None
    ends = quantiles(known, 0.25, 0.5, 0.75)
    return {name: end for name, end in zip(("low", "mid", "high"), ends, strict=True) if end}


def sources_of(metric: str, platform: str) -> tuple[Observed, ...]:
    """The published figures of a metric that speak of a platform, or of all of them."""
    return tuple(
        one
        for one in observations().values()
        if one.metric == metric and one.platform in ("any", platform)
    )


def added_by_rights(
    inputs: Inputs, per_post: dict[str, Quantity], posts: Quantity, platform: str
) -> dict[str, dict[str, Quantity]]:
    """What each right that is asked for adds at the low, middle and high end.

    Arguments: `inputs`, for the months and to say whose figures these are; `per_post`, the
    published fees by end; `posts`; `platform`. Returns: by right and end, money. Raises nothing.
    """
    added: dict[str, dict[str, Quantity]] = {}
    for right, field, metric, words in RIGHTS:
        months = inputs[field]
        if months.value == 0 and not months.draws:
            continue
        shares = monthly_shares(metric, platform)
        if shares is None:
            inputs.say(f"No source in the data says what {words} adds: not counted.", field)
            continue
        sources = sources_of(metric, platform)
        names = listed([source_words(one.source, one.via) for one in sources])
        low, high = (write(shares[end], "rate", inputs.currency) for end in ("low", "high"))
        inputs.say(
            f"A month of {words} adds {low} to {high} of the fee, by {names}. Further months are "
            "counted alike, though a longer term is often sold for less a month.",
            field,
        )
        added[right] = {
            end: surcharge(
                fee_of_posts(per_post[end], posts),
                months,
                Quantity(share, words=f"share of a month of {right}", unit="rate"),
            ).named(f"added by {right}", "money")
            for end, share in shares.items()
        }
    return added


def middle_of(added: dict[str, dict[str, Quantity]], right: str) -> Quantity:
    """What a right adds at the middle, not known where it was not asked for."""
    return added[right]["mid"] if right in added else unknown(f"{right} months", "money")
