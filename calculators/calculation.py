"""The one walk from typed text to a report."""

from __future__ import annotations

from collections.abc import Mapping

from calculators import registry
from calculators.inputs import read_inputs
from calculators.report import Report, build


def calculate(slug: str, fields: Mapping[str, str]) -> Report:
    """Compute a calculator.

    Arguments: `slug`, its name; `fields`, text by field name, as a person would type it: rates
    in per cent, ranges such as `600-1,400`. A field left out takes its default, is not known, or
    is asked for. Returns: the report. Raises InputError with every error by field, and
    UnknownCalculator.

    >>> report = calculate("cost-per-engagement", {"fee": "$1,200", "engagements_per_post": "900"})
    >>> report.figures["cpe"].text
    '$1.33'
    """
    calculator = registry.get(slug)
    return build(calculator, read_inputs(calculator, fields))
