"""From observations to benchmarks: one rule, told on the methodology page.

A band belongs to the tier that holds its geometric middle. Of each publisher one figure
counts, the newest (the world's before a country's), and its year is within five of the newest
on that platform; creators, not brand accounts; the same currency. Low, mid and high are the
quartiles across publishers that state a sample. Where fewer than three remain, what is asked
of a source is loosened rung by rung, and fees are joined by figures that pool platforms; where
none remains, the neighboring tier stands in, then any platform (for fees the other way round).
The benchmark names the rungs that its figures
needed, and with any of them, or with fewer than three figures, it is weak.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.candidates import Candidate, Subject, sort_out
from data.load import Evidence
from data.model import Authority, Band
from data.tier_of import middle_of

ENOUGH = 3
YEARS = 5
# The first two rungs ask less of a source, and what pools platforms holds the platform, too.
# The others change the subject, so that a figure of another size or platform never outvotes
# one of the very size and platform.
SAME_SUBJECT = ("sources without a sample", "older years")
POOLED = "figures that pool platforms"
NEIGHBOR, ELSEWHERE = "the neighboring tier", "any platform"


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

    @property
    def weak(self) -> bool:
        """Whether it rests on fewer than three figures, or on one that had to be let in."""
        return bool(self.fallback) or len(self.rests_on) < ENOUGH


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


def benchmark(
    candidates: Sequence[Candidate], subject: Subject, tier: str, tiers: Mapping[str, Band]
) -> Benchmark | None:
    """The benchmark of one subject and tier, by as few rungs of the ladder as it needs."""
    alike = [c for c in candidates if _alike(c.subject, subject)]
    own = [c for c in alike if c.subject == subject]
    newest = max((c.year for c in own if c.year is not None), default=None)
    names = list(tiers)
    rung_names = ladder(subject)
    settling = min(rung_names.index(NEIGHBOR), rung_names.index(ELSEWHERE))
    rungs = 0
    chosen: list[Candidate] = []
    for rungs in range(len(rung_names) + 1):
        allowed = [c for c in alike if _needs(c, subject, tier, names, newest) <= rungs]
        chosen = _one_a_publisher(allowed, subject, tier, tiers)
        if len(chosen) >= ENOUGH or (chosen and rungs >= settling):
            break
    if not chosen:
        return None
    figures = sorted(c.figure for c in chosen)
    climbed = {_needs(c, subject, tier, names, newest) for c in chosen}
    used = {c.id for c in chosen}
    return Benchmark(
        subject,
        tier,
        low=quantile(figures, 0.25),
        mid=quantile(figures, 0.5),
        high=quantile(figures, 0.75),
        fallback=tuple(rung_names[rung - 1] for rung in sorted(climbed) if rung),
        rests_on=tuple(sorted(used)),
        left_out=tuple(
            (c.id, _reason(c, subject, tier, names, newest, rungs))
            for c in sorted(own, key=lambda c: c.id)
            if c.tier == tier and c.id not in used
        ),
    )


def ladder(subject: Subject) -> tuple[str, ...]:
    """The rungs in order: a fee changes more with size than with platform, a rate less."""
    if subject.metric == "fee":
        return (*SAME_SUBJECT, POOLED, ELSEWHERE, NEIGHBOR)
    return (*SAME_SUBJECT, NEIGHBOR, ELSEWHERE)


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
    rungs = ladder(subject)
    never = len(rungs) + 1
    if c.subject.platform == "any" and POOLED in rungs and distance == 0:
        return rungs.index(POOLED) + 1
    if c.subject.platform != subject.platform:
        return rungs.index(ELSEWHERE) + 1 if distance == 0 else never
    if distance == 0:
        return rung
    return rungs.index(NEIGHBOR) + 1 if distance == 1 else never


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
