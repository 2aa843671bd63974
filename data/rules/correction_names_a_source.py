"""A correction that names a source is found from that source."""

from collections.abc import Iterator
from difflib import get_close_matches

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """A correction names an entry of data/sources.yml, or none."""
    if evidence.faulty("data/sources.yml"):
        return
    for entry in evidence.corrections:
        name = entry.record.source
        if name is not None and name not in evidence.sources:
            near = get_close_matches(name, evidence.sources, n=1)
            remedy = f"did you mean {near[0]}?" if near else "leave `source` out"
            yield entry.problem("source", f"source {name} does not exist: {remedy}")
