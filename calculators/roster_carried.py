"""A chosen roster as one portfolio of the comparison, a row for each creator."""

from __future__ import annotations

from calculators.reading.result import Reading
from calculators.reading.tables import Row, read_table, write_grid
from calculators.reading.tables.platforms import platform_of
from calculators.report import Report
from calculators.roster import COLUMNS
from calculators.roster_estimates import estimate
from calculators.writing import plain, settle

# A roster beyond it fits no link, and is not read a second time for nothing.
_LONGEST = 20_000
# Each with what its reading is multiplied by, so that a rate is in per cent.
_NUMBERS = {"followers": 1, "fee": 1, "posts": 1, "audience_fit": 100}
_RATES = ("reach_rate", "engagement_rate")


def chosen_as_portfolio(report: Report) -> dict[str, str] | None:
    """The rows of a comparison that stand for the chosen.

    Arguments: `report` of the roster planner. Returns: `portfolios` as CSV, a rate that was not
    typed as the estimate that stands for it; nothing where nobody is chosen, where a fee is for
    one post, or where a rate is neither typed nor published. Raises nothing.
    """
    source = report.inputs["roster"] or ""
    chosen = report.tables["chosen"].rows
    if not chosen or len(source) > _LONGEST:
        return None
    table = read_table(
        source, COLUMNS, field="roster", named_by="name", unique=True, currency=report.currency
    )
    names = {str(row["name"]) for row in chosen}
    rows = [row for row in table.rows if row.name in names]
    if table.per_post or len(rows) != len(chosen):
        return None
    typed = [name for name in _NUMBERS if all(row[name].reading is not None for row in rows)]
    lines = []
    for row in rows:
        platform = platform_of(row["platform"].text) or (report.inputs["platform"] or "")
        rates = [_rate(row, name, platform) for name in _RATES]
        if not all(rates):
            return None
        lines.append(
            ["Roster", *(_number(row[name].reading, _NUMBERS[name]) for name in typed), *rates]
        )
    return {"portfolios": write_grid([["portfolio", *typed, *_RATES], *lines])}


def _rate(row: Row, name: str, platform: str) -> str:
    """A rate in per cent, as typed or as published for that platform and size, or nothing."""
    reading, followers = row[name].reading, row["followers"].reading
    if reading is not None:
        return _number(reading, 100)
    guess = estimate(name, platform, followers.low) if followers else None
    return _number(Reading(guess.low, guess.high), 100) if guess else ""


def _number(reading: Reading | None, times: int) -> str:
    """A number or a range as any reader takes it."""
    ends = [] if reading is None else [reading.low, *filter(None, [reading.high])]
    return "-".join(plain(settle(end * times)) for end in ends)
