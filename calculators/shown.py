"""A benchmark as a report shows it: its figures, each source in or out, its doubts."""

from __future__ import annotations

import math
from functools import partial

from calculators.charts.chart import Chart
from calculators.charts.dot_interval import Dot, dot_interval
from calculators.declaration import FigureSpec, TableOut, TableSpec
from calculators.inputs import Inputs
from calculators.observed import PLATFORM_NAMES, Observed, band_words, source_words, value_of
from calculators.published import ENOUGH, Published, Weighed, apart
from calculators.quantity import Quantity, Reason, Unit, combine
from calculators.uncertainty import quantile
from calculators.writing import write

ENDS = ("low", "mid", "high")
# The quartiles of the figures that count, in words and as shares.
_QUARTILES = {
    "low": ("a quarter of the way up", 0.25),
    "mid": ("the middle of", 0.5),
    "high": ("three quarters of the way up", 0.75),
}


def observations_spec(
    label: str,
    *about: FigureSpec,
    none: str = "no source in the data gives one for this platform and size",
) -> TableSpec:
    """The table of the published figures of a calculator.

    Arguments: `label`; `about`, a column that tells what a figure is of, where there are several
    kinds; `none`, what to say where there is no figure.
    """
    return TableSpec(
        "observations",
        label,
        (
            FigureSpec("source", "Source"),
            *about,
            FigureSpec("followers", "Followers"),
            FigureSpec("value", "Published"),
            FigureSpec("year", "Year"),
            FigureSpec("counted", "In or out"),
            FigureSpec("reason", "Why"),
        ),
        rowwise=True,
        below=True,
        none=none,
    )


def observations_table(found: Published, currency: str) -> TableOut:
    """Each published figure that was looked at, in or out, with the reason."""
    return TableOut(
        tuple(
            observation_row(one, currency) | {"reason": one.why + _elsewhere(one.observed, found)}
            for one in found.weighed
        )
    )


def observation_row(weighed: Weighed, currency: str) -> dict[str, Quantity | str]:
    """A published figure as a row of that table."""
    one = weighed.observed
    return {
        "source": named(one),
        "followers": band_words(one.band),
        "value": value_of(one, currency=currency),
        "year": str(one.year or "not said"),
        "counted": "in" if weighed.counted else "out",
        "reason": weighed.why,
    }


def named(observed: Observed) -> str:
    """A published figure by its source, and by its country where it is not the world's."""
    words = source_words(observed.source, observed.via)
    return words if observed.region == "world" else f"{words} ({observed.region})"


def quantities(found: Published, words: str, unit: Unit, what: str) -> dict[str, Quantity]:
    """The quartiles of a benchmark as quantities, or why there is none.

    Arguments: `found`; `words`, its name in a working; `unit`; `what`, what nobody published
    ("an engagement rate by followers"). Returns: by `low`, `mid` and `high`, each with the figures
    that it is made of. Raises nothing.
    """
    size = f"{found.tier} creators" if found.tier else "so few followers"
    place = PLATFORM_NAMES.get(found.subject.platform, found.subject.platform)
    reason = Reason("undefined", f"no source that counts gives {what} for {size} on {place}")
    if not found.counted:
        return {
            end: Quantity(None, reason=reason, words=f"{words} {end}", unit=unit) for end in ENDS
        }
    figures = [_figure(one, unit) for one in found.counted]
    return {
        end: combine(how, partial(_quartile, share), *figures).named(f"{words} {end}", unit)
        for end, (how, share) in _QUARTILES.items()
    }


def _figure(observed: Observed, unit: Unit) -> Quantity:
    """A published figure by its source; of a range the geometric middle."""
    if observed.value is not None:
        return Quantity(observed.value, words=_short(observed), unit=unit)
    ends = (Quantity(observed.low, unit=unit), Quantity(observed.high, unit=unit))
    middle_of = combine("the geometric middle of", _geometric, *ends)
    return middle_of.named(_short(observed), unit)


def _geometric(low: float, high: float) -> float:
    return math.sqrt(low * high)


def _quartile(share: float, *figures: float) -> float:
    """Hazen's quartile, by which `data/derive.py` makes the benchmarks too."""
    return quantile(figures, share) or 0.0


def say_doubts(inputs: Inputs, found: Published, what: str) -> None:
    """Say how far the sources are apart, and how weak a benchmark is.

    `what` names the figures, such as "Engagement rates by followers".
    """
    counted = found.counted
    if not counted:
        return
    times, unit = apart(counted), counted[0].quantity_unit
    size = f"{found.tier} creators on {PLATFORM_NAMES[found.subject.platform]}"
    if times and times >= 1.05:
        currency = found.subject.unit if unit == "money" else inputs.currency
        low, high = (write(one.figure or 0.0, unit, currency) for one in (counted[0], counted[-1]))
        inputs.say(
            f"{what} published for {size} run from {low} to {high}, {times:.2g} times apart: "
            "choose whom to trust under “Sources to trust”."
        )
    if not found.weak:
        return
    reasons = [f"it rests on {_count(len(counted))}"] if len(counted) < ENOUGH else []
    if found.fallback:
        reasons.append(f"it had to let in {', '.join(found.fallback)}")
    if reasons:
        inputs.say(f"The benchmark is weak: {' and '.join(reasons)}.")


def chart(found: Published, own: Dot | None, title: str, currency: str) -> Chart:
    """Every figure that counts as a dot, beneath the reader's own."""
    unit: Unit = "rate" if found.subject.unit == "%" else "money"
    dots = [own] if own else []
    for one in found.counted:
        value = one.figure or 0.0
        shown = value * 100 if unit == "rate" else value
        dots.append(Dot(_short(one), shown, write(value, unit, currency)))

    def tick(value: float) -> str:
        return write(value / 100 if unit == "rate" else value, unit, currency)

    rows = tuple((dot.name, dot.text, dot.range_text) for dot in dots)
    return Chart(
        title,
        "; ".join(dot.words for dot in dots) or "nothing is published for this size",
        dot_interval(dots, tick, title),
        ("Source", "Figure", "Interval"),
        rows,
    )


def _short(observed: Observed) -> str:
    """A source as a chart names it: publisher, country and year."""
    parts = [observed.publisher]
    if observed.region != "world":
        parts.append(f"({observed.region})")
    return " ".join([*parts, *([str(observed.year)] if observed.year else [])])


def _elsewhere(observed: Observed, found: Published) -> str:
    platform = observed.platform
    if platform == found.subject.platform:
        return ""
    return "; all platforms pooled" if platform == "any" else f"; of {PLATFORM_NAMES[platform]}"


def _count(number: int) -> str:
    return "one figure" if number == 1 else f"{number} figures"
