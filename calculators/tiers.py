"""Where each authority draws its lines between sizes of creator."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.benchmarks import load


@dataclass(frozen=True, slots=True)
class Tier:
    """One size of creator: from `low` followers up to, and without, `high` (None: no end)."""

    name: str
    low: int
    high: int | None

    def holds(self, followers: float) -> bool:
        """Whether a creator of so many followers belongs to it.

        >>> Tier("micro", 10_000, 100_000).holds(10_000), Tier("mega", 1_000_000, None).holds(5e7)
        (True, True)
        """
        return self.low <= followers and (self.high is None or followers < self.high)


@dataclass(frozen=True, slots=True)
class Authority:
    """One source's tiers, from the smallest to the largest, and the platform they are for."""

    source: str
    via: str | None
    platform: str
    default: bool
    tiers: tuple[Tier, ...]

    def tier_of(self, followers: float) -> Tier | None:
        """The tier of a creator, or None where this authority names none for the size."""
        return next((tier for tier in self.tiers if tier.holds(followers)), None)


def authorities(platform: str) -> tuple[Authority, ...]:
    """The authorities that speak of a platform, or of all of them.

    Arguments: `platform`, its name as typed. Returns: the default authority first, the others in
    the order of the data. Raises nothing.
    """
    found = [one for one in _all() if one.platform in ("any", platform)]
    return tuple(sorted(found, key=lambda one: not one.default))


def default_authority() -> Authority:
    """The authority whose tiers the benchmarks use; why it is that one is a decision record.

    >>> [tier.name for tier in default_authority().tiers]
    ['nano', 'micro', 'macro', 'mega']
    """
    return next(one for one in _all() if one.default)


def tier_of(followers: float | None) -> Tier | None:
    """The tier of a creator by the default authority.

    Arguments: `followers`, people, None where not known. Returns: the tier, or None below the
    smallest. Raises nothing. Equation: the tier with low ≤ followers < high.

    >>> tier_of(25_000).name, tier_of(99)
    ('micro', None)
    """
    return None if followers is None else default_authority().tier_of(followers)


def tier_name(followers: float | None) -> str:
    """The name of a creator's tier, or what stands in its place.

    >>> tier_name(9_999), tier_name(10_000), tier_name(50), tier_name(None)
    ('nano', 'micro', 'below nano', 'not known')
    """
    if followers is None:
        return "not known"
    tier = tier_of(followers)
    return tier.name if tier else f"below {default_authority().tiers[0].name}"


def _all() -> list[Authority]:
    return [
        Authority(
            source=entry["source"],
            via=entry.get("via"),
            platform=entry["platform"],
            default=entry["default"],
            tiers=tuple(Tier(name, low or 0, high) for name, (low, high) in entry["tiers"].items()),
        )
        for entry in load()["tiers"]
    ]
