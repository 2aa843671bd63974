"""A study may support one part of a claim and contradict another, if it says which."""

from collections.abc import Iterator

from data.claim import COLUMNS
from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """A paper stands once in a claim, or each time says which part of it is meant."""
    for claim in evidence.claims.values():
        seen: dict[str, str | None] = {}
        for column in COLUMNS:
            for index, stand in enumerate(claim.record.column(column)):
                if stand.paper is None:
                    continue
                if stand.paper in seen and None in (stand.part, seen[stand.paper]):
                    line = claim.lines.line((*claim.place, column, index))
                    yield Problem(
                        claim.file,
                        line,
                        f"{stand.paper} stands twice in this claim: add `part` to both, "
                        "or keep one",
                    )
                seen[stand.paper] = stand.part
