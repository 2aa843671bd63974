"""A creator of one size has one tier by one authority."""

from collections.abc import Iterator
from itertools import pairwise

from data.load import Entry, Evidence
from data.model import Authority
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """An authority's tiers follow one another, and do not overlap."""
    for authority in evidence.authorities:
        yield from _overlaps(authority)


def _overlaps(authority: Entry[Authority]) -> Iterator[Problem]:
    tiers = list(authority.record.tiers.items())
    for (lower, low_band), (upper, high_band) in pairwise(tiers):
        end, start = low_band[1], high_band[0]
        if end is None or start is None or end > start:
            yield authority.problem(
                "tiers", f"tier {lower} reaches into {upper}: end it where {upper} begins"
            )
