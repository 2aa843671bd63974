"""A sentence for or against a claim is worth what stands behind it."""

from collections.abc import Iterator
from difflib import get_close_matches

from data.claim import COLUMNS, Stand
from data.load import Evidence
from data.observation_id import observation_id
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """Each stand of a claim names a paper of data/papers.yml, or observations that exist."""
    names = {observation_id(entry.record) for entry in evidence.observations}
    for claim in evidence.claims.values():
        for column in COLUMNS:
            for index, stand in enumerate(claim.record.column(column)):
                for key, text in _faults(stand, evidence, names):
                    place = (*claim.place, column, index, *((key,) if key else ()))
                    yield Problem(claim.file, claim.lines.line(place), text)


def _faults(stand: Stand, evidence: Evidence, names: set[str]) -> Iterator[tuple[str, str]]:
    if (stand.paper is None) == (stand.observations is None):
        yield "", "a stand needs `paper`, or `observations`, and not both"
    looked_up = not evidence.faulty("data/papers.yml")
    if looked_up and stand.paper is not None and stand.paper not in evidence.papers:
        near = get_close_matches(stand.paper, evidence.papers, n=1)
        remedy = f"did you mean {near[0]}?" if near else "add it to data/papers.yml"
        yield "paper", f"paper {stand.paper} does not exist: {remedy}"
    for name in stand.observations or ():
        if name not in names and not evidence.faulty("data/observations/"):
            near = get_close_matches(name, names, n=1)
            remedy = f"did you mean {near[0]}?" if near else "take its name from benchmarks.json"
            yield "observations", f"observation {name} does not exist: {remedy}"
