"""One figure an entry: a value, or the two ends of a range."""

from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """An observation has a value, or low and high (one of them where the source gives one end)."""
    for entry in evidence.observations:
        record = entry.record
        ranged = record.low is not None or record.high is not None
        if record.value is not None and ranged:
            yield entry.problem(
                "value", "value stands beside low or high: keep what the source gives"
            )
        if record.value is None and not ranged:
            yield entry.problem(None, "no figure: add value, or low and high")
        for key in ("value", "low", "high"):
            figure = getattr(record, key)
            if figure is not None and figure < 0:
                yield entry.problem(key, f"{key} {figure:g} is below zero")
