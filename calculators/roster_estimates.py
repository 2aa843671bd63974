"""Rates that a roster leaves out, from the benchmarks of that platform and size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from calculators.benchmarks import load
from calculators.tiers import default_authority, tier_of

# Feed posts are what a rate is about where nothing else is said.
_FORMATS = ("any", "post", "video")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A rate as published for a platform and tier: two ends, fractions, and what it is of."""

    metric: str
    platform: str
    tier: str
    low: float
    high: float
    publishers: int

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is an estimate of: doubt about it is one doubt, however many rest on it."""
        return self.metric, self.platform, self.tier


def estimate(metric: str, platform: str, followers: float) -> Estimate | None:
    """The benchmark for a rate by followers.

    Arguments: `metric`, `engagement_rate` or `reach_rate`; `platform`; `followers`, people.
    Returns: the estimate, or None where nothing is published for that platform and size. Raises
    nothing. Source: the page on benchmarks.

    >>> estimate("engagement_rate", "a new platform", 5000) is None
    True
    """
    # Below the smallest tier the smallest is nearest.
    tier = tier_of(followers) or default_authority().tiers[0]
    return _published().get((metric, platform, tier.name))


@lru_cache
def _published() -> dict[tuple[str, str, str], Estimate]:
    found: dict[tuple[str, str, str], Estimate] = {}
    known = [one for one in load()["benchmarks"] if one["of"] == "followers"]
    for wanted in reversed(_FORMATS):
        for one in known:
            if one["format"] == wanted and one["unit"] == "%":
                made = Estimate(
                    one["metric"],
                    one["platform"],
                    one["tier"],
                    one["low"] / 100,
                    one["high"] / 100,
                    one["publishers"],
                )
                found[made.key] = made
    return found
