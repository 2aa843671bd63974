"""The report: every figure of a calculation with its text, its steps and what was said."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from calculators import sensitivity
from calculators.benchmarks import data_version
from calculators.declaration import Calculator, FigureSpec
from calculators.inputs import Inputs
from calculators.message import Message, message
from calculators.quantity import Quantity
from calculators.uncertainty import HIGH, LOW, MIDDLE, quantiles
from calculators.working import formula, known, working
from calculators.writing import NOT_DEFINED, NOT_KNOWN, settle, write, write_range

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
class Report:
    """The answer of a calculator to one set of inputs."""

    calculator: Calculator
    inputs: Mapping[str, str | None]
    currency: str
    headline: str
    figures: Mapping[str, Figure]
    steps: tuple[Step, ...]
    sensitivity: Mapping[str, float]
    messages: tuple[Message, ...]
    ranged: bool
    tables: Mapping[str, Any] = field(default_factory=dict)
    charts: Mapping[str, Any] = field(default_factory=dict)

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
            "tables": dict(self.tables),
            "charts": dict(self.charts),
            "steps": [step.to_dict() for step in self.steps],
            "sensitivity": [
                {"field": name, "share": share} for name, share in self.sensitivity.items()
            ],
            "messages": list(self.messages),
        }


def build(calculator: Calculator, inputs: Inputs) -> Report:
    """Compute a calculator's figures for inputs that were read, and write them."""
    quantities = calculator.compute(inputs)
    ranged = any(quantity.draws is not None for quantity in inputs.quantities.values())
    figures = {
        spec.name: _figure(quantities[spec.name], inputs.currency, ranged=ranged)
        for spec in calculator.figures
    }
    undefined = tuple(_undefined(calculator, figures))
    return Report(
        calculator=calculator,
        inputs=inputs.texts,
        currency=inputs.currency,
        headline=calculator.headline(figures),
        figures=figures,
        steps=tuple(_steps(quantities, figures, inputs.currency, ranged=ranged)),
        sensitivity=sensitivity.shares(quantities[calculator.primary.name], inputs.quantities),
        messages=(*inputs.messages, *undefined),
        ranged=ranged,
    )


def _figure(quantity: Quantity, currency: str, *, ranged: bool) -> Figure:
    unit = {"money": currency, "rate": "%", "multiple": "x", "days": "days"}.get(quantity.unit, "")
    if quantity.value is None and quantity.draws is None:
        reason = quantity.reason
        state: State = reason.kind if reason else "undefined"
        text = NOT_KNOWN if state == "missing" else NOT_DEFINED
        return Figure(
            None, None, None, None, text, unit, state=state, reason=reason.text if reason else ""
        )
    if not ranged:
        return Figure(
            _leaves(quantity.value, quantity), None, None, None,
            _written(quantity.value, quantity, currency, ranged=False), unit,
        )  # fmt: skip
    outcomes = quantity.draws or [quantity.value or 0.0]
    low, value, high = quantiles(outcomes, LOW, MIDDLE, HIGH)
    spread = quantity.draws is not None
    return Figure(
        value=_leaves(value, quantity),
        low=_leaves(low, quantity),
        high=_leaves(high, quantity),
        interval=OUTCOMES,
        text=_written(value, quantity, currency, ranged=spread),
        unit=unit,
        low_text=_written(low, quantity, currency, ranged=spread),
        high_text=_written(high, quantity, currency, ranged=spread),
        state="known" if value is not None else "undefined",
        reason=_holes(quantity),
    )


def _leaves(value: float | None, quantity: Quantity) -> float | None:
    if value is None:
        return None
    return settle(value * 100 if quantity.unit == "rate" else value)


def _written(value: float | None, quantity: Quantity, currency: str, *, ranged: bool) -> str:
    return NOT_DEFINED if value is None else write(value, quantity.unit, currency, ranged=ranged)


def _holes(quantity: Quantity) -> str:
    if not quantity.hole:
        return ""
    holes = sum(map(math.isnan, quantity.draws or ()))
    share = 100 * holes / len(quantity.draws or ())
    return f"in {share:.0f}% of outcomes {quantity.hole}" if share >= 1 else (
        f"in under 1% of outcomes {quantity.hole}"
    )  # fmt: skip


def _steps(
    quantities: Mapping[str, Quantity],
    figures: Mapping[str, Figure],
    currency: str,
    *,
    ranged: bool,
) -> list[Step]:
    steps = []
    for name, quantity in quantities.items():
        figure = figures[name]
        if not quantity.operands or not known(quantity):
            continue
        spread = ranged and quantity.draws is not None
        result = _written(quantity.value, quantity, currency, ranged=spread)
        note = figure.reason or None
        if quantity.value is None and quantity.reason:
            note = quantity.reason.text
        elif spread and figure.text != result:
            note = f"the median of the outcomes is {figure.text}"
        steps.append(
            Step(
                name,
                formula(quantity),
                working(quantity, currency, ranged=spread),
                result,
                note,
            )
        )
    return steps


def _undefined(calculator: Calculator, figures: Mapping[str, Figure]) -> list[Message]:
    """One message a reason, naming every figure that it leaves without a value or an end."""
    labels: dict[str, list[FigureSpec]] = {}
    for spec in calculator.figures:
        figure = figures[spec.name]
        if figure.state != "missing" and figure.reason:
            labels.setdefault(figure.reason, []).append(spec)
    return [
        message(f"Not defined, because {reason}: {', '.join(spec.label for spec in specs)}.")
        for reason, specs in labels.items()
    ]
