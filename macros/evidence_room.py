"""The evidence as pages ask for it: each figure, source and benchmark by its name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache
from pathlib import Path

from data.audiences import audiences
from data.benchmarks import Benchmark, benchmarks
from data.load import ROOT, Entry, Evidence, load
from data.model import Observation, Source
from data.observation_id import observation_id
from macros.fault import CallError, PageError


@dataclass(frozen=True)
class Room:
    """All records of `data/`, by name."""

    evidence: Evidence

    @cached_property
    def observations(self) -> dict[str, Entry[Observation]]:
        """Each published figure by its name."""
        return {observation_id(entry.record): entry for entry in self.evidence.observations}

    @cached_property
    def benchmarks(self) -> dict[str, Benchmark]:
        """Each benchmark by its name, such as `engagement_rate/instagram/nano`."""
        return {benchmark_name(one): one for one in benchmarks(self.evidence)}

    @cached_property
    def users(self) -> dict[str, str]:
        """By a name such as `platform_users/tiktok` the observation that counts."""
        return {
            f"platform_users/{platform}": audience.rests_on
            for platform, audience in audiences(self.evidence).items()
        }

    def source(self, name: str) -> Source:
        """The source of this name, which the rules of `data/` hold to be there."""
        return self.evidence.sources[name].record

    def must_cite(self, name: str) -> None:
        """Raise CallError where neither a source nor a paper has this name."""
        known = {*self.evidence.sources, *self.evidence.papers}
        if name not in known:
            raise CallError(
                f"there is no source or paper {name}: {suggestion(name, sorted(known))}"
            )


def benchmark_name(benchmark: Benchmark) -> str:
    """The name by which pages call a benchmark: what it is of, and its tier."""
    subject = benchmark.subject
    form = subject.format if subject.format != "any" else None
    of = subject.of if subject.of != "followers" else None
    unit = subject.unit.lower() if subject.unit != "%" else None
    parts = (subject.metric, subject.platform, form, benchmark.tier, of, unit)
    return "/".join(part for part in parts if part)


def suggestion(name: str, known: Iterable[str]) -> str:
    """The end of a sentence that names the known name nearest to a misspelt one."""
    close = get_close_matches(name, list(known), n=1, cutoff=0.3)
    return f"did you mean {close[0]}?" if close else "the sources page lists every name"


@lru_cache(maxsize=1)
def room(root: Path = ROOT) -> Room:
    """The evidence of this project, read once. Raises PageError where it cannot be read."""
    evidence = load(root)
    if evidence.problems:
        raise PageError("\n" + "\n".join(str(problem) for problem in evidence.problems))
    return Room(evidence)
