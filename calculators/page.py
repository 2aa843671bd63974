"""What a page shows of a report: every text ready, for the template and the live page alike."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from calculators.benchmarks import data_version
from calculators.calculation import calculate
from calculators.carrying import carried
from calculators.charts.chart import Chart
from calculators.charts.interval import LEAST_SPAN, interval
from calculators.message import InputError
from calculators.report import Figure, Report, Table


def answer(slug: str, fields: Mapping[str, str | bytes]) -> dict[str, Any]:
    """The answer to a form, or its errors.

    Arguments: `slug`, a calculator; `fields`, its form as text by field name. Returns: a
    dictionary of texts and element trees; `state` is `ready` or `invalid`. Raises
    UnknownCalculator; what was typed wrong is part of the answer.

    >>> answer("cost-per-engagement", {"fee": "500", "engagements_per_post": "0"})["headline"]
    'An engagement has no cost here: there is no engagement.'
    """
    try:
        report = calculate(slug, fields)
    except InputError as invalid:
        errors = [message for messages in invalid.errors.values() for message in messages]
        return {"calculator": slug, "state": "invalid", "errors": errors}
    span = _span(report)
    return {
        "calculator": slug,
        "state": "ready",
        "inputs": dict(report.inputs),
        "headline": report.headline,
        "ranged": report.ranged,
        "middle": report.middle,
        "interval": report.interval,
        "figures": {name: _figure(figure, span) for name, figure in report.figures.items()},
        "tables": {name: _table(table) for name, table in report.tables.items()},
        "charts": {name: _chart(chart) for name, chart in report.charts.items()},
        "steps": [{**step.to_dict(), "note": step.note or ""} for step in report.steps],
        "sensitivity": report.doubt,
        "messages": list(report.messages),
        "carries": carried(report),
        "errors": [],
        "data_version": data_version(),
    }


def answer_json(slug: str, fields: str) -> str:
    """`answer` with JSON in and out, for the worker."""
    return json.dumps(answer(slug, json.loads(fields)), ensure_ascii=False, allow_nan=False)


def _table(table: Table) -> dict[str, Any]:
    return {
        "columns": list(table.columns),
        "rows": [
            {
                name: {"text": cell, "range": "", "words": True, "value": None}
                if isinstance(cell, str)
                else {
                    "text": cell.text,
                    "range": cell.range_text if cell.spread else "",
                    "words": False,
                    "value": cell.value,
                }
                for name, cell in row.items()
            }
            for row in table.rows
        ],
    }


def _chart(chart: Chart) -> dict[str, Any]:
    return {
        "title": chart.title,
        "description": chart.description,
        "drawing": chart.drawing.to_dict(),
        "columns": list(chart.columns),
        "rows": [list(row) for row in chart.rows],
    }


def _figure(figure: Figure, span: float) -> dict[str, Any]:
    bar = None
    if _has_bar(figure) and figure.value:
        label = f"{figure.interval} from {figure.low_text} to {figure.high_text}"
        bar = interval(figure.value, figure.low or 0, figure.high or 0, span, label).to_dict()
    return {
        "text": figure.text,
        "range": figure.range_text if figure.spread else "",
        "note": figure.reason,
        "hidden": figure.state == "missing",
        "bar": bar,
    }


def _has_bar(figure: Figure) -> bool:
    """Whether a figure is drawn: the line begins at 0, so what may fall below it is not."""
    ends = (figure.low, figure.value, figure.high)
    drawn = figure.spread and all(end is not None and end >= 0 for end in ends)
    return drawn and bool(figure.value)


def _span(report: Report) -> float:
    """How many medians the longest bar needs; bars share it so that their doubts compare."""
    reach = [
        figure.high / figure.value
        for figure in report.figures.values()
        if _has_bar(figure) and figure.value and figure.high is not None
    ]
    return max([LEAST_SPAN, *(1.05 * end for end in reach)])
