"""The lower end comes first."""

from collections.abc import Iterator

from data.load import Entry, Evidence
from data.model import Authority, Band, Observation
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """In a range the lower end stands first, and the ends differ."""
    for entry in evidence.observations:
        yield from _observation(entry)
    for authority in evidence.authorities:
        yield from _authority(authority)


def _observation(entry: Entry[Observation]) -> Iterator[Problem]:
    low, high = entry.record.low, entry.record.high
    if low is not None and high is not None and low >= high:
        yield entry.problem("low", f"low {low:g} is not below high {high:g}: swap them")
    if _backwards(entry.record.followers):
        yield entry.problem("followers", "followers run backwards: the smaller number comes first")


def _authority(authority: Entry[Authority]) -> Iterator[Problem]:
    for name, band in authority.record.tiers.items():
        if _backwards(band):
            yield authority.problem(
                "tiers", f"tier {name} runs backwards: the smaller number comes first"
            )


def _backwards(band: Band | None) -> bool:
    # One account's own size is a band of one number, so equal ends are in order.
    if band is None or band[0] is None or band[1] is None:
        return False
    return band[0] > band[1]
