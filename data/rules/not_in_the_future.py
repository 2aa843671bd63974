"""Nothing can have been measured, published or read after today."""

from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """Nothing is dated in the future."""
    today = evidence.today
    for entry in evidence.sourced:
        if entry.record.checked.on > today:
            yield entry.problem(
                "checked", f"checked on {entry.record.checked.on}: that day is to come"
            )
    for observation in evidence.observations:
        year = observation.record.year
        if year is not None and year > today.year:
            yield observation.problem("year", f"year {year} is to come: give the year of the data")
    for source in evidence.sources.values():
        published = source.record.published
        if published is not None and published > today.isoformat()[: len(published)]:
            yield source.problem("published", f"published {published} is to come")
    for paper in evidence.papers.values():
        if paper.record.checked.on > today:
            yield paper.problem(
                "checked", f"checked on {paper.record.checked.on}: that day is to come"
            )
        # A journal's issue may carry the next year's number.
        if paper.record.year is not None and paper.record.year > today.year + 1:
            yield paper.problem("year", f"year {paper.record.year} is to come")
