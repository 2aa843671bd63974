"""A source that supports nothing is dead weight, or a figure that went missing."""

from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """Every source supports an observation, a list of tiers or a definition."""
    if any(evidence.faulty(f"data/{name}") for name in ("observations/", "tiers", "definitions")):
        return
    used = {name for entry in evidence.sourced for name in (entry.record.source, entry.record.via)}
    for name, source in evidence.sources.items():
        if name not in used:
            yield source.problem(None, f"nothing rests on {name}: enter its figure, or remove it")
