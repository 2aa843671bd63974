"""A scale of factors, for what differs by thousands: followers and fees."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Place(Protocol):
    """From numbers to places on paper."""

    @property
    def ticks(self) -> list[float]:
        """The numbers that get a hairline."""

    def at(self, value: float) -> float:
        """Where a number stands."""


@dataclass(frozen=True)
class LogScale:
    """A scale on which every factor of ten is as wide as the next."""

    low: int
    high: int
    start: float
    end: float

    @classmethod
    def around(cls, values: Sequence[float], start: float, end: float) -> LogScale:
        """A scale from the power of ten below the least to the one above the largest.

        >>> LogScale.around([41, 75_000], 0, 100).ticks
        [10.0, 100.0, 1000.0, 10000.0, 100000.0]
        """
        above = [value for value in values if value > 0] or [1.0]
        low = math.floor(math.log10(min(above)) + 1e-9)
        high = math.ceil(math.log10(max(above)) - 1e-9)
        return cls(low, max(high, low + 1), start, end)

    @property
    def ticks(self) -> list[float]:
        """The powers of ten along the scale."""
        return [10.0**power for power in range(self.low, self.high + 1)]

    def at(self, value: float) -> float:
        """Where a number stands, kept inside the scale."""
        power = math.log10(value) if value > 0 else self.low
        share = (power - self.low) / (self.high - self.low)
        return self.start + (self.end - self.start) * min(max(share, 0.0), 1.0)


def short(value: float) -> str:
    """A count in the least room.

    >>> short(1_500), short(2_000_000), short(0)
    ('1.5K', '2M', '0')
    """
    for size, sign in ((1_000_000_000, "B"), (1_000_000, "M"), (1_000, "K")):
        if value >= size:
            return f"{value / size:g}{sign}"
    return f"{value:g}"
