"""What is published for one size of creator: rates, reach and fees, each with its quartiles."""

from __future__ import annotations

from dataclasses import dataclass

from calculators import fees, shown
from calculators.benchmarks import load
from calculators.observed import source_words
from calculators.published import Published, Subject, published
from calculators.quantity import Quantity, Unit
from calculators.report import Report
from calculators.writing import write

# The metrics of a size in their order, with their words.
METRICS = {
    "engagement_rate": "Engagement rate",
    "reach_rate": "Reach",
    "view_rate": "Views",
    "fee": "Fee",
}
_DIVISORS = ("followers", "reach", "views", "impressions")


@dataclass(frozen=True, slots=True)
class Band:
    """What is published on one subject, with its words."""

    words: str
    found: Published

    @property
    def metric(self) -> str:
        """What it is about."""
        return self.found.subject.metric

    def row(self, currency: str) -> dict[str, Quantity | str]:
        """The band as a row: its quartiles, whose figures they are, and how far to trust them."""
        unit: Unit = "rate" if self.found.subject.unit == "%" else "money"
        own = unit == "rate" or self.found.subject.unit == currency
        cells: dict[str, Quantity | str] = {"about": self.words}
        for end in shown.ENDS:
            value: float = getattr(self.found, end)
            cells[end] = (
                Quantity(value, unit=unit) if own else write(value, unit, self.found.subject.unit)
            )
        counted = self.found.counted
        names = dict.fromkeys(source_words(one.source, one.via) for one in counted)
        cells["sources"] = "; ".join(names)
        cells["trust"] = "weak" if self.found.weak else f"{len(counted)} sources"
        return cells


def bands_of(
    platform: str, tier: str | None, followers: float | None, currency: str
) -> tuple[Band, ...]:
    """Every benchmark of a platform for one size.

    Arguments: `platform`; `tier`, its name, None below the smallest; `followers`, people;
    `currency`, the reader's, for fees, else the common one. Returns: the bands in the order of
    `METRICS`, none where nothing is published. Raises nothing.
    """
    subjects = [
        Subject(one["metric"], platform, one["of"], one["format"], one["unit"])
        for one in load()["benchmarks"]
        if one["platform"] == platform and one["tier"] == tier and one["metric"] in METRICS
    ]
    wanted = [one for one in subjects if one.metric != "fee" or one.unit == currency]
    priced = [one.format for one in wanted if one.metric == "fee"]
    wanted += [
        one
        for one in subjects
        if one.metric == "fee" and one.unit == fees.COMMON and one.format not in priced
    ]
    found = [Band(_words(one), published(one, tier, followers)) for one in wanted]
    return tuple(sorted((band for band in found if band.found.counted), key=_order))


def main_format(platform: str) -> str:
    """The format that a platform's fees are mostly for.

    >>> main_format("instagram"), main_format("tiktok"), main_format("pinterest")
    ('post', 'video', 'post')
    """
    known = fees.formats_of(platform)
    return next((form for form in ("post", "video") if form in known), "post")


def format_to_price(report: Report) -> dict[str, str] | None:
    """The format from which a fee estimate starts on a report's platform, None without fees."""
    platform = (report.inputs["platform"] or "").strip().lower()
    form = main_format(platform)
    return {"format": form} if form in fees.formats_of(platform) else None


def _words(subject: Subject) -> str:
    words = METRICS[subject.metric]
    if subject.metric == "fee":
        return f"{words} for a {subject.format}"
    if subject.metric == "engagement_rate":
        return f"{words} by {subject.of}"
    form = "" if subject.format == "any" else f" of a {subject.format}"
    return f"{words}{form}, by followers"


def _order(band: Band) -> tuple[int, int, str]:
    subject = band.found.subject
    divisor = _DIVISORS.index(subject.of) if subject.of in _DIVISORS else len(_DIVISORS)
    return (list(METRICS).index(subject.metric), divisor, band.words)
