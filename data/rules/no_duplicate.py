"""The same figure entered twice would count twice."""

from collections.abc import Iterator

from data.load import Evidence
from data.observation_id import observation_id
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """No observation is entered twice."""
    seen: dict[str, str] = {}
    for entry in evidence.observations:
        name = observation_id(entry.record)
        if name in seen:
            yield entry.problem(None, f"the same observation stands at {seen[name]}: remove one")
        else:
            seen[name] = f"{entry.file}:{entry.lines.line(entry.place)}"
