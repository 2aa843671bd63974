"""A benchmark for one size of creator: its quartiles, and each published figure in or out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from calculators.benchmarks import load
from calculators.kinds import Kind, choice
from calculators.observed import Observed, observations
from calculators.uncertainty import quantiles

# What the reader may trust: everybody, those that say how many they measured, or one publisher.
ALL, SAMPLED = "all", "sampled"
_QUARTILES = (0.25, 0.5, 0.75)
# Fewer figures than this make a weak benchmark.
ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """What a benchmark is about, its tier aside."""

    metric: str
    platform: str
    of: str | None = None
    format: str = "any"
    unit: str = "%"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A published figure, whether it counts here, and why."""

    observed: Observed
    counted: bool
    why: str


@dataclass(frozen=True, slots=True)
class Published:
    """What is published for one subject and tier.

    `low`, `mid` and `high` are quartiles, rates as fractions, None where no figure counts.
    `weak` says that fewer than three figures count or that one had to be let in, `fallback` why.
    """

    subject: Subject
    tier: str
    low: float | None
    mid: float | None
    high: float | None
    weak: bool
    fallback: tuple[str, ...]
    weighed: tuple[Weighed, ...]

    @property
    def counted(self) -> tuple[Observed, ...]:
        """The figures that count, from the lowest to the highest."""
        found = [one.observed for one in self.weighed if one.counted]
        return tuple(sorted(found, key=lambda one: (one.figure or 0.0, one.id)))


def published(
    subject: Subject, tier: str | None, followers: float | None, trust: str = ALL
) -> Published:
    """The benchmark of a subject for one size of creator, with every figure looked at.

    Arguments: `subject`; `tier`, its name by the default authority, None below the smallest;
    `followers`, people, which tells the figures worth showing; `trust`, ALL, SAMPLED or the key
    of a publisher. Returns: the benchmark. Raises nothing. Equation: Hazen's quartiles of the
    figures that count; which those are, `data/derive.py` decides by the rule of the methodology.
    """
    derived = _derived(subject, tier)
    weighed = _weighed(subject, derived, followers, trust)
    figures = [one.observed.figure for one in weighed if one.counted]
    known = [figure for figure in figures if figure is not None]
    if derived is None or not known:
        return Published(subject, tier or "", None, None, None, False, (), weighed)
    low, mid, high = quantiles(known, *_QUARTILES)
    if trust == ALL:
        size = 100 if subject.unit == "%" else 1
        low, mid, high = (derived[end] / size for end in ("low", "mid", "high"))
    return Published(
        subject,
        tier or "",
        low,
        mid,
        high,
        weak=bool(derived["weak"]) if trust == ALL else len(known) < ENOUGH,
        fallback=tuple(derived["fallback"]) if trust == ALL else (),
        weighed=weighed,
    )


def trust_of(metric: str, of: str | None = None) -> Kind:
    """Whom the reader may trust on a metric: a choice of everybody, or of one publisher."""
    eligible = _eligible()
    names = {
        publisher_key(one): one.publisher
        for name, one in observations().items()
        if (one.metric, one.of) == (metric, of) and name in eligible
    }
    labels = {ALL: "All sources, by the rule", SAMPLED: "Only those that state a sample"}
    labels |= {key: f"{names[key]} alone" for key in sorted(names)}
    return choice(*labels, labels=labels)


def publisher_key(observed: Observed) -> str:
    """A publisher as the value of a choice.

    >>> publisher_key(observations()["statista-world-2023/engagement_rate/instagram/all/2023/"
    ...     "world/via-google-dataset-search"])
    'statista'
    """
    words = "".join(c if c.isalnum() else " " for c in observed.publisher.casefold())
    return "-".join(words.split())


def _derived(subject: Subject, tier: str | None) -> Mapping[str, Any] | None:
    wanted = (subject.metric, subject.of, subject.platform, subject.format, subject.unit, tier)
    keys = ("metric", "of", "platform", "format", "unit", "tier")
    for found in load()["benchmarks"]:
        if tuple(found[key] for key in keys) == wanted:
            entry: Mapping[str, Any] = found
            return entry
    return None


def _weighed(
    subject: Subject, derived: Mapping[str, Any] | None, followers: float | None, trust: str
) -> tuple[Weighed, ...]:
    """Every figure that is in, that is out by the rule, or that fits no benchmark at all."""
    known = observations()
    found: list[Weighed] = []
    if derived is not None:
        found += [_trusted(known[name], "", trust) for name in derived["rests_on"]]
        found += [
            _trusted(known[one["observation"]], one["why"], trust) for one in derived["left_out"]
        ]
    listed = {one.observed.id for one in found}
    for one in load()["in_no_benchmark"]:
        observed = known[one["observation"]]
        near = followers is not None and observed.holds(followers)
        if near and observed.id not in listed and _about(observed, subject):
            found.append(Weighed(observed, counted=False, why=one["why"]))
    return tuple(sorted(found, key=_order))


def _trusted(observed: Observed, out: str, trust: str) -> Weighed:
    """A figure in or out by the rule, then by whom the reader trusts."""
    if trust == ALL:
        return Weighed(observed, counted=not out, why=out or _stands_in(observed))
    if trust == SAMPLED:
        if not out and observed.sample is None:
            return Weighed(observed, counted=False, why="the source states no sample")
        return Weighed(observed, counted=not out, why=out or _stands_in(observed))
    if publisher_key(observed) == trust:
        return Weighed(observed, counted=True, why="the publisher that you chose")
    return Weighed(observed, counted=False, why="you chose another publisher")


def _stands_in(observed: Observed) -> str:
    if observed.sample is None:
        return "counts, though it states no sample"
    return f"counts: a sample of {observed.sample:,}"


def _about(observed: Observed, subject: Subject) -> bool:
    return (
        observed.metric == subject.metric
        and observed.platform == subject.platform
        and observed.of in (subject.of, "unstated")
        and observed.format in (subject.format, "any")
        and observed.unit == subject.unit
    )


def _order(weighed: Weighed) -> tuple[bool, float, str]:
    one = weighed.observed
    return (not weighed.counted, one.figure or one.low or one.high or 0.0, one.id)


def _eligible() -> frozenset[str]:
    """The figures that are in or out of some benchmark."""
    found: list[str] = []
    for one in load()["benchmarks"]:
        found += one["rests_on"]
        found += [left["observation"] for left in one["left_out"]]
    return frozenset(found)


def apart(figures: Sequence[Observed]) -> float | None:
    """How many times the highest of several figures is the lowest, None for fewer than two."""
    values = [one.figure for one in figures if one.figure]
    return max(values) / min(values) if len(values) > 1 else None
