"""A study that bears on no claim is dead weight, or a stand that went missing."""

from collections.abc import Iterator

from data.claim import COLUMNS
from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """Every paper stands in a column of a claim."""
    if evidence.faulty("data/claims.yml"):
        return
    used = {
        stand.paper
        for claim in evidence.claims.values()
        for column in COLUMNS
        for stand in claim.record.column(column)
    }
    for name, paper in evidence.papers.items():
        if name not in used:
            yield paper.problem(
                None, f"{name} stands in no claim: add it to data/claims.yml, or remove it"
            )
