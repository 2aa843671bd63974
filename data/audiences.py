"""How many people use a platform in a month: what bounds any reach on it."""

from dataclasses import dataclass

from data.load import Evidence
from data.model import Observation
from data.observation_id import observation_id


@dataclass(frozen=True)
class Audience:
    """A platform's monthly users in the world, and the observation that says so."""

    value: int
    year: int | None
    rests_on: str


def audiences(evidence: Evidence) -> dict[str, Audience]:
    """For each platform the newest figure of the company itself, or else of anybody."""
    best: dict[str, tuple[tuple[bool, int, str], Observation]] = {}
    for entry in evidence.observations:
        record = entry.record
        if record.metric != "platform_users" or record.region != "world" or record.value is None:
            continue
        by_company = evidence.sources[record.source].record.kind == "company"
        rank = (by_company, record.year or 0, observation_id(record))
        if record.platform not in best or rank > best[record.platform][0]:
            best[record.platform] = (rank, record)
    return {
        platform: Audience(int(record.value or 0), record.year, observation_id(record))
        for platform, (_, record) in sorted(best.items())
    }
