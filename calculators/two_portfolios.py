"""Both sides of one or many as portfolios, so that a comparison can take repeats out."""

from __future__ import annotations

from calculators.reading import read_number
from calculators.reading.tables import write_grid
from calculators.report import Report
from calculators.writing import plain, settle

# A comparison takes no more creators than this in a portfolio.
MOST = 1000
OVERLAP = "10%"
COLUMNS = ("portfolio", "creators", "followers", "fee", "posts", "engagement_rate", "reach_rate")


def two_portfolios(report: Report) -> dict[str, str] | None:
    """The fields of a portfolio comparison for the numbers of a report on one or many.

    Arguments: `report`. Returns: its rows as CSV, and an overlap to begin with; None where a
    number is missing, nobody is hired, or more than 1,000 are. Raises nothing.

    >>> from calculators import calculate, registry
    >>> found = two_portfolios(calculate("one-or-many", registry.get("one-or-many").example))
    >>> print(found["portfolios"])
    portfolio,creators,followers,fee,posts,engagement_rate,reach_rate
    One star,1,1000000,3138,1,0.33-1.2,3.2-19.1
    Many small,76,2500,41,1,1.78-4.3,15.7-37.7
    <BLANKLINE>
    """
    hired = report.figures["small_creators"].value
    texts = {field.name: report.inputs[field.name] for field in report.calculator.inputs}
    if any(text is None for text in texts.values()) or not hired or hired > MOST:
        return None
    ends = {field.name: _ends(report, field.name) for field in report.calculator.inputs}
    posts, fee = ends["posts"], ends["small_fee"]
    # A fee there is for all posts of a creator; of two ranges the product is no range of its own.
    if len(posts) > 1:
        return None
    whole_fee = [settle(part * posts[0]) for part in fee]
    star = (ends["star_followers"], ends["star_fee"], [1.0],
            ends["star_engagement_rate"], ends["star_reach_rate"])  # fmt: skip
    small = (ends["small_followers"], whole_fee, posts,
             ends["small_engagement_rate"], ends["small_reach_rate"])  # fmt: skip
    rows = [
        COLUMNS,
        ("One star", "1", *map(_typed, star)),
        ("Many small", _typed([float(round(hired))]), *map(_typed, small)),
    ]
    return {"portfolios": write_grid(rows), "overlap": OVERLAP}


def _ends(report: Report, name: str) -> list[float]:
    """The number that was typed, or both ends of the range; rates in per cent."""
    field = next(field for field in report.calculator.inputs if field.name == name)
    reading = read_number(report.inputs[name] or "", field.kind, report.currency)
    ends = [reading.low] if reading.high is None else [reading.low, reading.high]
    return [settle(end * 100) for end in ends] if field.kind.unit == "rate" else ends


def _typed(ends: list[float]) -> str:
    return "-".join(map(plain, ends))
