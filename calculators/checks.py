"""What may be asked of an audience: figures beside the lowest and highest that are published."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.observed import observations, source_words
from calculators.published import Weighed
from calculators.quantity import Quantity, Unit
from calculators.writing import write, write_range


@dataclass(frozen=True, slots=True)
class Line:
    """Between which ends a figure is published as usual, and by whom; an end may be open."""

    low: float | None
    high: float | None
    weighed: tuple[Weighed, ...]
    unit: Unit

    @property
    def sources(self) -> str:
        """Who drew it."""
        used = [one.observed for one in self.weighed if one.counted]
        names = dict.fromkeys(source_words(one.source, one.via) for one in used)
        return "; ".join(names) or "nobody"

    def words(self, currency: str) -> str:
        """Its ends in words.

        >>> Line(0.01, 0.03, (), "rate").words("USD"), Line(None, 2000.0, (), "people").words("USD")
        ('1% – 3%', 'up to 2,000')
        """
        low, high = (
            None if end is None else write(end, self.unit, currency)
            for end in (self.low, self.high)
        )
        if low and high:
            return low if low == high else write_range(low, high)
        if high:
            return f"up to {high}"
        return f"from {low}" if low else "nothing is published"


@dataclass(frozen=True, slots=True)
class Check:
    """One figure of an audience, its line, and what to ask where it lies outside."""

    name: str
    value: Quantity
    line: Line
    below: str = ""
    above: str = ""

    @property
    def flag(self) -> str:
        """The question to ask, or nothing where the figure is usual, or not known."""
        value, low, high = self.value.value, self.line.low, self.line.high
        if value is None:
            return ""
        if self.below and low is not None and value < low:
            return self.below
        return self.above if self.above and high is not None and value > high else ""

    @property
    def threshold(self) -> Quantity:
        """The end of the line that the figure passed."""
        end = self.line.low if self.flag == self.below else self.line.high
        return Quantity(end, unit=self.line.unit)

    @property
    def outcome(self) -> str:
        """What came of it, in words."""
        if self.value.value is None:
            return "not known"
        if self.line.low is None and self.line.high is None:
            return "no line to hold it against"
        return "a question" if self.flag else "as usual"


def published_line(metric: str, platform: str, followers: float | None, unit: Unit) -> Line:
    """The lowest and the highest of what is published on a metric for a platform and a size.

    Arguments: `metric`; `platform`; `followers`, people; `unit`. Returns: a line without ends
    where nothing is published. Raises nothing. Equation: the least and the largest of the values
    and ends that sources give for that platform, or for any, and for a band that holds the size.
    """
    weighed = []
    for one in observations().values():
        if one.metric != metric or one.platform not in ("any", platform):
            continue
        inside = followers is not None and one.holds(followers)
        why = "draws the line" if inside else "speaks of another size"
        weighed.append(Weighed(one, counted=inside, why=why))
    ends = [
        end
        for one in weighed
        if one.counted
        for end in (one.observed.value, one.observed.low, one.observed.high)
        if end is not None
    ]
    ordered = sorted(weighed, key=lambda one: (not one.counted, one.observed.id))
    return Line(min(ends, default=None), max(ends, default=None), tuple(ordered), unit)
