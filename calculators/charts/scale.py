"""From numbers to places on paper, with ticks at round numbers."""

from __future__ import annotations

import math
from dataclasses import dataclass

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale from 0 to the first round number past the largest."""

    top: float
    step: float
    start: float
    end: float

    @classmethod
    def up_to(cls, largest: float, start: float, end: float, ticks: int = 4) -> Scale:
        """A scale that holds `largest`, drawn from `start` to `end`.

        >>> Scale.up_to(734_000, 0, 100).ticks
        [0.0, 200000.0, 400000.0, 600000.0, 800000.0]
        """
        if largest <= 0:
            return cls(1.0, 1.0, start, end)
        rough = largest / ticks
        power = 10.0 ** math.floor(math.log10(rough))
        step = power * next(one for one in _STEPS if one * power >= rough * 0.999999)
        return cls(step * math.ceil(largest / step - 1e-9), step, start, end)

    @property
    def ticks(self) -> list[float]:
        """The round numbers along the scale."""
        return [self.step * place for place in range(round(self.top / self.step) + 1)]

    def at(self, value: float) -> float:
        """Where a number stands, kept inside the scale."""
        share = min(max(value / self.top, 0.0), 1.0)
        return self.start + (self.end - self.start) * share
