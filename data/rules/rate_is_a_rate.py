"""A rate is written in per cent, and a misplaced point is the usual slip."""

from collections.abc import Iterator

from data.load import Evidence
from data.model import PERCENTS, RATES
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """A rate lies between 0 and 100 (%), has the unit %, and says what it is a share of."""
    for entry in evidence.observations:
        record = entry.record
        if record.metric not in RATES:
            if record.metric in PERCENTS and record.unit != "%":
                yield entry.problem(
                    "unit", f"{record.metric} is written in per cent: its unit is %"
                )
            if record.metric not in PERCENTS and record.unit == "%":
                yield entry.problem("unit", f"{record.metric} is not a rate: its unit is not %")
            if record.of is not None:
                yield entry.problem("of", f"{record.metric} is not a rate: leave `of` out")
            continue
        if record.unit != "%":
            yield entry.problem(
                "unit", f"unit {record.unit} is not %: a rate is written in per cent"
            )
        if record.of is None:
            yield entry.problem(
                None, "`of` is missing: followers, reach, impressions, views, or unstated"
            )
        for key in ("value", "low", "high"):
            figure = getattr(record, key)
            if figure is not None and not 0 <= figure <= 100:
                yield entry.problem(key, _not_a_rate(key, figure))


def _not_a_rate(key: str, figure: float) -> str:
    said = f"{key} {figure:g} is not a rate between 0 and 100 (%)"
    return f"{said}: did you mean {figure / 100:g}?" if 100 < figure < 10_000 else said
