"""A figure without a source is a rumour."""

from collections.abc import Iterator
from difflib import get_close_matches

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """Every source and every via is an entry of data/sources.yml."""
    if evidence.faulty("data/sources.yml"):
        return
    for entry in evidence.sourced:
        for key, name in (("source", entry.record.source), ("via", entry.record.via)):
            if name is not None and name not in evidence.sources:
                near = get_close_matches(name, evidence.sources, n=1)
                remedy = "add it to data/sources.yml"
                if near:
                    remedy = f"did you mean {near[0]}? Else {remedy}"
                yield entry.problem(key, f"{key} {name} does not exist: {remedy}")
