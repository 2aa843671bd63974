"""The observations that may count for a benchmark, and why the others may not."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from data.load import Evidence
from data.model import BENCHMARKED, Band, Denominator, Format, Metric, Observation, Platform, Source
from data.observation_id import observation_id
from data.tier_of import middle_of, tier_of


@dataclass(frozen=True)
class Subject:
    """What a benchmark is about, its tier aside."""

    metric: Metric
    of: Denominator | None
    platform: Platform
    format: Format
    unit: str


@dataclass(frozen=True)
class Candidate:
    """An observation that may count, with all that the rule asks about it."""

    id: str
    subject: Subject
    tier: str
    middle: float
    figure: float
    publisher: str
    sampled: bool
    year: int | None
    world: bool


def sort_out(
    evidence: Evidence, tiers: Mapping[str, Band]
) -> tuple[list[Candidate], list[tuple[str, str]]]:
    """The observations that may count, and those that count for no benchmark, with the reason."""
    candidates, out = [], []
    for entry in evidence.observations:
        record = entry.record
        if record.metric == "platform_users":
            continue
        tier, middle = tier_of(record.followers, tiers), middle_of(record.followers, tiers)
        figure = single_figure(record)
        source = evidence.sources[record.source].record
        reason = _why_not(record, source, tier, figure)
        if reason or tier is None or middle is None or figure is None:
            out.append((observation_id(record), reason))
            continue
        subject = Subject(record.metric, record.of, record.platform, record.format, record.unit)
        candidates.append(
            Candidate(
                id=observation_id(record),
                subject=subject,
                tier=tier,
                middle=middle,
                figure=figure,
                publisher=source.publisher,
                sampled=source.sample is not None,
                year=record.year,
                world=record.region == "world",
            )
        )
    return candidates, out


def single_figure(record: Observation) -> float | None:
    """The value, or the geometric middle of a range with two ends above zero."""
    if record.value is not None:
        return record.value
    if record.low and record.high:
        return math.sqrt(record.low * record.high)
    return None


def _why_not(record: Observation, source: Source, tier: str | None, figure: float | None) -> str:
    if record.metric == "likes_per_post":
        return "likes alone: shown, never a benchmark"
    if record.metric not in BENCHMARKED:
        return "a term or a line that the source draws: shown, never a benchmark"
    if source.compiles:
        return "gathered from others, whose figures would count twice"
    if record.of == "unstated":
        return "the source does not say what the rate is a share of"
    if record.accounts == "brands":
        return "brand accounts, not creators"
    if figure is None:
        return "only one end of a range is given"
    if record.followers is None:
        return "all sizes pooled"
    if tier is None:
        return "the band fits no single tier"
    return ""
