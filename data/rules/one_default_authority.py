"""The benchmarks are named by one list of tiers."""

from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """Exactly one authority in data/tiers.yml is the default."""
    if evidence.faulty("data/tiers.yml"):
        return
    defaults = [entry for entry in evidence.authorities if entry.record.default]
    if not defaults:
        yield Problem("data/tiers.yml", 1, "no authority is the default: mark one `default: true`")
    for extra in defaults[1:]:
        yield extra.problem("default", "a second authority is marked as default: keep one")
