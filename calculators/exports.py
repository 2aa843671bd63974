"""A report as something to take away: CSV, JSON or Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from calculators.benchmarks import data_version
from calculators.calculation import calculate
from calculators.charts.svg import as_svg
from calculators.declaration import TableSpec
from calculators.outcomes import outcomes_csv
from calculators.reading.tables.inert import inert
from calculators.report import Figure, Report
from calculators.solving import QUESTION, solved_json

Form = Literal["csv", "json", "markdown", "outcomes"]
FORMS: tuple[str, ...] = get_args(Form)
_CHART = "svg/"

BYTE_ORDER_MARK = "\ufeff"


def export(slug: str, fields: Mapping[str, str | bytes], form: str) -> str:
    """A calculator's answer as text in one of the forms.

    Arguments: `slug` and `fields` as for `calculate`; `form`: csv, json, markdown, outcomes (every
    draw, as CSV), or svg/ and the name of a chart. Returns: text. Raises InputError,
    UnknownCalculator, and ValueError for another form, or outcomes where nothing is a range.

    >>> deal = {"fee": "500", "engagements_per_post": "2k"}
    >>> print(export("cost-per-engagement", deal, "markdown")[:23])
    **Each engagement costs
    """
    report = calculate(slug, fields)
    if form.startswith(_CHART) and form.removeprefix(_CHART) in report.charts:
        return as_svg(report.charts[form.removeprefix(_CHART)])
    if form not in FORMS:
        forms = [*FORMS, *(f"{_CHART}{name}" for name in report.charts)]
        raise ValueError(f"{form} is not a form of export: choose {', '.join(forms)}")
    if form == "outcomes":
        return outcomes_csv(report)
    if form == "json":
        return json.dumps(report.to_dict(), indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    return _csv(report) if form == "csv" else _markdown(report)


def export_json(slug: str, fields: str, form: str) -> str:
    """`export` with the fields as JSON, for the worker; or what `solve/…` asks, as JSON."""
    if form.startswith(QUESTION):
        return solved_json(slug, json.loads(fields), form)
    return export(slug, json.loads(fields), form)


def _rows(report: Report) -> list[list[str]]:
    rows = []
    for spec in report.calculator.figures:
        figure = report.figures[spec.name]
        rows.append([spec.name, inert(spec.label), *_numbers(figure), figure.unit, figure.text])
    return rows


def _cells(report: Report, spec: TableSpec) -> list[list[str]]:
    """A line a cell, named by the row's first column and the cell's own."""
    table = report.tables[spec.name]
    lines = []
    for row in table.rows:
        name = str(row[table.columns[0]])
        for column in table.columns[1:]:
            cell = row[column]
            if isinstance(cell, str):
                lines.append([column, inert(name), "", "", "", "", inert(cell)])
            else:
                lines.append([column, inert(name), *_numbers(cell), cell.unit, cell.text])
    return lines


def _numbers(figure: Figure) -> list[str]:
    return [
        "" if number is None else format(number, ".12g")
        for number in (figure.value, figure.low, figure.high)
    ]


def _csv(report: Report) -> str:
    out = io.StringIO()
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow(["kind", "name", "label", "value", "low", "high", "unit", "text"])
    for name, text in report.inputs.items():
        if text is not None:
            label = next(field.label for field in report.calculator.fields if field.name == name)
            write.writerow(["input", name, inert(label), "", "", "", "", inert(text)])
    for row in _rows(report):
        write.writerow(["figure", *row])
    for spec in report.calculator.tables:
        for row in _cells(report, spec):
            write.writerow(["cell", *row])
    write.writerow(["data", "data_version", "Version of the data", "", "", "", "", data_version()])
    return BYTE_ORDER_MARK + out.getvalue()


def _markdown(report: Report) -> str:
    shown = [
        (spec.label, report.figures[spec.name])
        for spec in report.calculator.figures
        if report.figures[spec.name].state != "missing"
    ]
    head = ["Figure", report.middle]
    head += [report.interval] if report.interval else []
    figures = [
        [label, figure.text, figure.range_text if figure.spread else ""]
        if report.interval
        else [label, figure.text]
        for label, figure in shown
    ]
    labels = {field.name: field.label for field in report.calculator.fields}
    inputs = [[labels[name], text] for name, text in report.inputs.items() if text is not None]
    parts = [
        f"**{report.headline}**",
        _table(head, figures),
        *(_markdown_table(report, spec) for spec in report.calculator.tables),
        _table(["Input", "Typed"], inputs),
        f"{report.calculator.title}, Think Micro, data {data_version()}.",
    ]
    return "\n\n".join(parts) + "\n"


def _markdown_table(report: Report, spec: TableSpec) -> str:
    """A table as it stands, or turned round: a line a column, so that many columns fit a page."""
    table = report.tables[spec.name]
    columns = [column for column in spec.columns if column.name in table.columns]
    if not table.rows:
        return f"{spec.label}: {spec.none or 'none'}."
    if spec.rowwise:
        labels = [column.label for column in columns]
        rows = [[str(row[column.name]) for column in columns] for row in table.rows]
        return f"{spec.label}:\n\n{_table(labels, rows)}"
    cells = [[str(row[column.name]) for row in table.rows] for column in columns]
    head = [spec.label, *cells[0]]
    return _table(
        head,
        [[column.label, *one] for column, one in zip(columns[1:], cells[1:], strict=True)],
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def line(cells: Sequence[str]) -> str:
        safe = (cell.replace("|", "\\|").replace("\n", " ") for cell in cells)
        return f"| {' | '.join(safe)} |"

    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join([line(head), line(rule), *map(line, rows)])
