"""From observations to benchmarks: one rule, told on the methodology page.

A band belongs to the tier that holds its geometric middle. Of each publisher one figure
counts, the newest (the world's before a country's), and its year is within five of the newest
on that platform; creators, not brand accounts; the same currency. Low, mid and high are the
quartiles across publishers that state a sample. Where fewer than three remain, the rule is
loosened rung by rung, and the benchmark names the rungs and is weak.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.load import Evidence
from data.model import Authority, Band, Denominator, Format, Metric, Observation, Platform
from data.observation_id import observation_id
from data.tier_of import middle_of, tier_of

ENOUGH = 3
YEARS = 5
LADDER = ("sources without a sample", "older years", "the neighboring tier", "any platform")


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


@dataclass(frozen=True)
class Benchmark:
    """The quartiles for one subject and tier, what they rest on, and how far they fell back."""

    subject: Subject
    tier: str
    low: float
    mid: float
    high: float
    fallback: tuple[str, ...]
    rests_on: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


def default_authority(evidence: Evidence) -> Authority:
    """The authority whose tiers the benchmarks use."""
    return next(entry.record for entry in evidence.authorities if entry.record.default)


def benchmarks(evidence: Evidence) -> list[Benchmark]:
    """Every benchmark that the evidence supports, in a fixed order."""
    tiers = default_authority(evidence).tiers
    candidates, _ = sort_out(evidence, tiers)
    subjects = sorted({c.subject for c in candidates if c.subject.platform != "any"}, key=str)
    found = (benchmark(candidates, s, tier, tiers) for s in subjects for tier in tiers)
    return [one for one in found if one is not None]


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
        reason = _why_not(record, tier, figure)
        if reason or tier is None or middle is None or figure is None:
            out.append((observation_id(record), reason))
            continue
        source = evidence.sources[record.source].record
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


def _why_not(record: Observation, tier: str | None, figure: float | None) -> str:
    if record.metric == "likes_per_post":
        return "likes alone: shown, never a benchmark"
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


def benchmark(
    candidates: Sequence[Candidate], subject: Subject, tier: str, tiers: Mapping[str, Band]
) -> Benchmark | None:
    """The benchmark of one subject and tier, by as few rungs of the ladder as reach three."""
    alike = [c for c in candidates if _alike(c.subject, subject)]
    own = [c for c in alike if c.subject == subject]
    newest = max((c.year for c in own if c.year is not None), default=None)
    names = list(tiers)
    rungs = 0
    chosen: list[Candidate] = []
    for rungs in range(len(LADDER) + 1):
        allowed = [c for c in alike if _needs(c, subject, tier, names, newest) <= rungs]
        chosen = _one_a_publisher(allowed, subject, tier, tiers)
        if len(chosen) >= ENOUGH:
            break
    if not chosen:
        return None
    figures = sorted(c.figure for c in chosen)
    used = {c.id for c in chosen}
    return Benchmark(
        subject,
        tier,
        low=quantile(figures, 0.25),
        mid=quantile(figures, 0.5),
        high=quantile(figures, 0.75),
        fallback=LADDER[:rungs],
        rests_on=tuple(sorted(used)),
        left_out=tuple(
            (c.id, _reason(c, subject, tier, names, newest, rungs))
            for c in sorted(own, key=lambda c: c.id)
            if c.tier == tier and c.id not in used
        ),
    )


def _alike(one: Subject, other: Subject) -> bool:
    return (one.metric, one.of, one.format, one.unit) == (
        other.metric,
        other.of,
        other.format,
        other.unit,
    )


def _needs(c: Candidate, subject: Subject, tier: str, names: list[str], newest: int | None) -> int:
    """The highest rung that has to be climbed before this candidate may count."""
    distance = abs(names.index(c.tier) - names.index(tier))
    old = c.year is None or newest is None or c.year < newest - YEARS
    rung = 1 if not c.sampled else 0
    rung = 2 if old else rung
    rung = 3 if distance == 1 else rung
    rung = 4 if c.subject.platform != subject.platform else rung
    return rung if distance <= 1 else len(LADDER) + 1


def _reason(
    c: Candidate, subject: Subject, tier: str, names: list[str], newest: int | None, rungs: int
) -> str:
    needed = _needs(c, subject, tier, names, newest)
    if needed <= rungs:
        return "another figure of the same publisher is used"
    return {1: "the source states no sample", 2: "older than five years, or undated"}[needed]


def _one_a_publisher(
    allowed: Iterable[Candidate], subject: Subject, tier: str, tiers: Mapping[str, Band]
) -> list[Candidate]:
    """Of each publisher the figure that fits best: platform, tier, the world, then the newest."""
    target = middle_of(tiers[tier], tiers)

    def fit(c: Candidate) -> tuple[bool, bool, bool, int, float, str]:
        away = abs(math.log(c.middle / target)) if target else 0.0
        return (
            c.subject.platform != subject.platform,
            c.tier != tier,
            not c.world,
            -(c.year or 0),
            round(away, 9),
            c.id,
        )

    best: dict[str, Candidate] = {}
    for c in sorted(allowed, key=fit):
        best.setdefault(c.publisher, c)
    return list(best.values())


def quantile(ordered: Sequence[float], share: float) -> float:
    """Hazen's quantile: the i-th of n figures stands at (i - ½)/n, straight lines between.

    >>> quantile([1.0, 2.0, 4.0], 0.25), quantile([1.0, 2.0, 4.0], 0.5)
    (1.25, 2.0)
    """
    place = share * len(ordered) - 0.5
    place = min(max(place, 0.0), len(ordered) - 1.0)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
