"""The report: every figure of a calculation with its text, its steps and what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from calculators.benchmarks import data_version
from calculators.charts.chart import Chart
from calculators.declaration import Calculator
from calculators.message import Message
from calculators.quantity import Quantity
from calculators.writing import write_range

SCHEMA = 1
OUTCOMES = "80% of outcomes"

State = Literal["known", "missing", "undefined"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a report. Values are as they leave: 12 digits, per cent as per cent."""

    value: float | None
    low: float | None
    high: float | None
    interval: str | None
    text: str
    unit: str
    low_text: str = ""
    high_text: str = ""
    state: State = "known"
    reason: str = ""

    def __str__(self) -> str:
        return self.text

    @property
    def spread(self) -> bool:
        """Whether the outcomes differ at all."""
        return self.interval is not None and self.low != self.high

    @property
    def range_text(self) -> str:
        """The interval as text, or nothing where there is none."""
        return write_range(self.low_text, self.high_text) if self.interval else ""

    def to_dict(self) -> dict[str, float | str | None]:
        """The figure as `--json` prints it."""
        return {
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "interval": self.interval,
            "text": self.text,
            "unit": self.unit,
        }


@dataclass(frozen=True, slots=True)
class Step:
    """How one figure comes about: formula in words, with the numbers put in, result, a note."""

    figure: str
    formula: str
    working: str
    result: str
    note: str | None

    def to_dict(self) -> dict[str, str | None]:
        """The step as `--json` prints it."""
        return {
            "figure": self.figure,
            "formula": self.formula,
            "working": self.working,
            "result": self.result,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a report: a figure or a text in each cell."""

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Figure | str], ...]

    def to_dict(self) -> dict[str, Any]:
        """The table as `--json` prints it."""
        return {
            "columns": list(self.columns),
            "rows": [
                {
                    name: cell if isinstance(cell, str) else cell.to_dict()
                    for name, cell in row.items()
                }
                for row in self.rows
            ],
        }


@dataclass(frozen=True, slots=True)
class Report:
    """The answer of a calculator to one set of inputs."""

    calculator: Calculator
    inputs: Mapping[str, str | None]
    currency: str
    headline: str
    figures: Mapping[str, Figure]
    tables: Mapping[str, Table]
    charts: Mapping[str, Chart]
    steps: tuple[Step, ...]
    sensitivity: Mapping[str, float]
    doubt: str
    messages: tuple[Message, ...]
    ranged: bool
    drawn: Mapping[str, Quantity]

    @property
    def interval(self) -> str:
        """What the intervals of the figures are, or nothing where there is none."""
        named = (figure.interval for figure in self.figures.values() if figure.interval)
        return OUTCOMES if self.ranged else next(named, "")

    @property
    def middle(self) -> str:
        """What the figures' own numbers are."""
        return "Median" if self.ranged else "Value"

    def to_dict(self) -> dict[str, Any]:
        """The report as `--json` prints it.

        >>> from calculators import calculate
        >>> fields = {"fee": "500", "engagements_per_post": "1000"}
        >>> calculate("cost-per-engagement", fields).to_dict()["figures"]["cpe"]["text"]
        '$0.50'
        """
        return {
            "schema": SCHEMA,
            "calculator": self.calculator.slug,
            "data_version": data_version(),
            "inputs": dict(self.inputs),
            "headline": self.headline,
            "figures": {name: figure.to_dict() for name, figure in self.figures.items()},
            "tables": {name: table.to_dict() for name, table in self.tables.items()},
            "charts": {
                name: {"title": chart.title, "description": chart.description}
                for name, chart in self.charts.items()
            },
            "steps": [step.to_dict() for step in self.steps],
            "sensitivity": [
                {"field": name, "share": share} for name, share in self.sensitivity.items()
            ],
            "messages": list(self.messages),
        }
