"""Money without a currency cannot be compared, nor a count of who knows what."""

from collections.abc import Iterator

from data.load import Evidence
from data.model import MONEY
from data.problem import Problem

COUNTS = {"likes_per_post": "likes", "platform_users": "people", "following": "accounts"}


def check(evidence: Evidence) -> Iterator[Problem]:
    """A fee has its currency's code as unit, and a count the name of what is counted."""
    for entry in evidence.observations:
        metric, unit = entry.record.metric, entry.record.unit
        if metric in MONEY and len(unit) != 3:
            yield entry.problem("unit", f"unit {unit} is not a currency: write a code such as USD")
        counted = COUNTS.get(metric, unit)
        if unit != counted:
            yield entry.problem("unit", f"unit {unit} does not fit: {metric} counts {counted}")
