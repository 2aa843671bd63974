"""A page cannot report itself."""

from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """`via` names another page than the source: the one on which the figure was read."""
    for entry in evidence.sourced:
        if entry.record.via == entry.record.source:
            yield entry.problem(
                "via", f"via {entry.record.via} is the source itself: leave `via` out"
            )
