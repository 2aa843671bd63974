"""The one walk from typed text to a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from calculators import registry, sensitivity
from calculators.declaration import Calculator, Outcome
from calculators.explained import steps, undefined
from calculators.inputs import Inputs, read_inputs
from calculators.outcomes import drawn
from calculators.quantity import Quantity
from calculators.report import Report
from calculators.written import figure, table


def calculate(slug: str, fields: Mapping[str, str | bytes]) -> Report:
    """Compute a calculator.

    Arguments: `slug`, its name; `fields`, text by field name, as a person would type it: rates
    in per cent, ranges such as `600-1,400`; the bytes of a file where a field holds rows. A field
    left out takes its default, is not known, or is asked for. Returns: the report. Raises
    InputError with every error by field, and UnknownCalculator.

    >>> report = calculate("cost-per-engagement", {"fee": "$1,200", "engagements_per_post": "900"})
    >>> report.figures["cpe"].text
    '$1.33'
    """
    calculator = registry.get(slug)
    inputs = read_inputs(calculator, fields)
    return _report(calculator, inputs, calculator.compute(inputs))


def _report(calculator: Calculator, inputs: Inputs, outcome: Outcome) -> Report:
    ranged, currency = inputs.ranged, inputs.currency
    figures = {
        spec.name: figure(outcome.figures[spec.name], currency, ranged=ranged)
        for spec in calculator.figures
    }
    doubts = outcome.doubts or {
        field.name: (f"the {field.words}", inputs.quantities[field.name])
        for field in calculator.fields
        if field.name in inputs.quantities
    }
    headline = outcome.figures[calculator.primary.name]
    shares = (
        sensitivity.shares(headline, {name: doubt for name, (_, doubt) in doubts.items()})
        if isinstance(headline, Quantity)
        else {}
    )
    label = calculator.primary.label
    report = Report(
        calculator=calculator,
        inputs=inputs.texts,
        currency=currency,
        headline="",
        figures=figures,
        tables={
            spec.name: table(spec, outcome.tables[spec.name], currency, ranged=ranged)
            for spec in calculator.tables
        },
        charts=outcome.charts,
        steps=(*outcome.steps, *steps(outcome.figures, figures, currency)),
        sensitivity=shares,
        doubt=sensitivity.sentence(
            shares,
            {name: words for name, (words, _) in doubts.items()},
            f"the {label[0].lower()}{label[1:]}",
        ),
        messages=(*inputs.messages, *undefined(calculator.figures, figures)),
        ranged=ranged,
        drawn=drawn(inputs, outcome) if ranged else {},
    )
    return replace(report, headline=calculator.headline(report))
