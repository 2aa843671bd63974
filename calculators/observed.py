"""The published figures that the benchmarks rest on, as calculators read and show them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from calculators.benchmarks import load
from calculators.kinds import PLATFORM
from calculators.quantity import Quantity, Unit
from calculators.writing import write, write_range

PLATFORM_NAMES: Mapping[str, str] = dict(PLATFORM.choices)


@dataclass(frozen=True, slots=True)
class Observed:
    """One figure as one source gave it: rates as fractions, money in the source's currency."""

    id: str
    metric: str
    of: str | None
    platform: str
    format: str
    unit: str
    band: tuple[int | None, int | None] | None
    value: float | None
    low: float | None
    high: float | None
    year: int | None
    region: str
    statistic: str
    source: str
    via: str | None

    @property
    def publisher(self) -> str:
        """Who published it."""
        return str(_source(self.source)["publisher"])

    @property
    def sample(self) -> int | None:
        """How many its source measured, None where it does not say."""
        sample = _source(self.source).get("sample")
        return int(sample["count"]) if sample else None

    @property
    def figure(self) -> float | None:
        """Its value, or the geometric middle of a range with two ends above zero."""
        if self.value is not None:
            return self.value
        if self.low and self.high:
            return math.sqrt(self.low * self.high)
        return None

    @property
    def quantity_unit(self) -> Unit:
        """The unit of its value as a quantity."""
        return "rate" if self.unit == "%" else "money" if self.unit.isupper() else "count"

    def holds(self, followers: float) -> bool:
        """Whether its band of followers holds a creator; figures of all sizes hold everybody."""
        if self.band is None:
            return True
        low, high = self.band
        return (low or 0) <= followers and (high is None or followers <= high)


@lru_cache
def observations() -> Mapping[str, Observed]:
    """Every published figure, by its id."""
    return {name: _read(name, entry) for name, entry in load()["observations"].items()}


def source_words(source: str, via: str | None = None) -> str:
    """A source as a table names it: its publisher, and on whose page it was seen.

    >>> source_words("hypeauditor-soim-2026", "emarketer-2026")
    'HypeAuditor, as reported by eMarketer'
    """
    publisher = str(_source(source)["publisher"])
    reporter = str(_source(via)["publisher"]) if via else publisher
    return publisher if reporter == publisher else f"{publisher}, as reported by {reporter}"


def published_year(source: str) -> str:
    """The year in which a source was published, or nothing where it does not say.

    >>> published_year("hypeauditor-soim-2026")
    '2026'
    """
    return str(_source(source).get("published") or "")[:4]


def band_words(band: tuple[int | None, int | None] | None) -> str:
    """A band of followers in words.

    >>> band_words((1_000, 10_000)), band_words((None, 5_000)), band_words((1_000_000, None))
    ('1,000 to 10,000', 'up to 5,000', '1,000,000 and more')
    >>> band_words((41_000, 41_000)), band_words(None)
    ('41,000', 'all sizes')
    """
    low, high = band or (None, None)
    if high is None:
        return f"{low:,} and more" if low else "all sizes"
    if not low:
        return f"up to {high:,}"
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def value_of(observed: Observed, *, currency: str) -> Quantity | str:
    """What a source gave, as a cell of a table: a value, or in words where it is a range.

    Money in another currency than the reader's is words too, since nothing is converted.
    """
    unit = observed.quantity_unit
    money = observed.unit if unit == "money" else currency
    if observed.value is not None:
        if money != currency:
            return write(observed.value, unit, money)
        return Quantity(observed.value, unit=unit)
    low, high = (
        None if end is None else write(end, unit, money) for end in (observed.low, observed.high)
    )
    if low and high:
        return write_range(low, high)
    return f"from {low}" if low else f"up to {high}"


def _read(name: str, entry: Mapping[str, Any]) -> Observed:
    size = 100 if entry["unit"] == "%" else 1

    def number(key: str) -> float | None:
        found = entry.get(key)
        return None if found is None else found / size

    band = entry.get("followers")
    return Observed(
        id=name,
        metric=entry["metric"],
        of=entry.get("of"),
        platform=entry["platform"],
        format=entry.get("format", "any"),
        unit=entry["unit"],
        band=(band[0], band[1]) if band else None,
        value=number("value"),
        low=number("low"),
        high=number("high"),
        year=entry.get("year"),
        region=entry["region"],
        statistic=entry["statistic"],
        source=entry["source"],
        via=entry.get("via"),
    )


def _source(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = load()["sources"][name]
    return found
