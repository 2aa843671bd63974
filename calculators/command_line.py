"""The calculators from a shell: `python -m calculators SLUG field=text … [--json]`."""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill, indent

from calculators import registry
from calculators.calculation import calculate
from calculators.charts.svg import as_svg
from calculators.declaration import Calculator, TableSpec
from calculators.message import InputError, Message, message
from calculators.registry import UnknownCalculator
from calculators.report import Report, Table
from calculators.solving import solve

USAGE_ERROR = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns its exit status, 2 where the input is invalid."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    given = _parser().parse_args(arguments)
    if given.calculator is None:
        print(_listing())
        return 0
    try:
        calculator = registry.get(given.calculator)
        if given.help:
            print(_help(calculator))
            return 0
        fields = _fields(calculator, given.fields)
        if given.solve or given.wanted:
            print(_solved(given.calculator, fields, given.solve, given.wanted, given.json))
            return 0
        report = calculate(given.calculator, fields)
    except UnknownCalculator as unknown:
        print(unknown, file=sys.stderr)
        return USAGE_ERROR
    except InputError as invalid:
        print("\n".join(invalid.lines()), file=sys.stderr)
        return USAGE_ERROR
    if given.charts and not _write_charts(report, Path(given.charts)):
        return USAGE_ERROR
    if given.json:
        print(json.dumps(report.to_dict(), ensure_ascii=False, allow_nan=False))
    else:
        print(_readable(report))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m calculators",
        description="Influencer metrics that show their work.",
        add_help=False,
    )
    parser.add_argument("calculator", nargs="?", help="its name; none lists them")
    parser.add_argument("fields", nargs="*", metavar="field=text", help="rates in per cent")
    parser.add_argument("--json", action="store_true", help="print the whole report as JSON")
    parser.add_argument("--charts", metavar="FOLDER", help="write its charts there, as SVG")
    parser.add_argument("--solve", metavar="FIELD", help="find this field instead, with --for")
    parser.add_argument("--for", dest="wanted", metavar="FIGURE=TARGET", help="what it is to give")
    parser.add_argument("-h", "--help", action="store_true", help="a calculator's fields")
    return parser


def _fields(calculator: Calculator, arguments: Sequence[str]) -> dict[str, str | bytes]:
    rows = {field.name for field in calculator.fields if field.columns}
    fields: dict[str, str | bytes] = {}
    errors = {}
    for argument in arguments:
        name, equals, text = argument.partition("=")
        if not equals:
            errors[argument] = [
                message("is not a field and its text: write field=text, for example fee=500")
            ]
        elif name in fields:
            errors[name] = [message("is given twice: write it once, for example fee=500", name)]
        elif name in rows and text.startswith("@"):
            try:
                fields[name] = Path(text[1:]).read_bytes()
            except OSError as error:
                reason = error.strerror or "it cannot be read"
                errors[name] = [message(f"{text} cannot be opened, {reason}: check its path", name)]
        else:
            fields[name] = text
    if errors:
        raise InputError(errors)
    return fields


def _solved(
    slug: str, fields: dict[str, str | bytes], field: str | None, wanted: str | None, as_json: bool
) -> str:
    """The field that gives a wanted figure, as text or as JSON."""
    if not field:
        raise InputError({"solve": [message("is missing: name a field, as --solve fee", "solve")]})
    figure, equals, target = (wanted or "").partition("=")
    if not equals:
        text = "is missing: write a figure and what it is to be, as --for cpe=0.50"
        raise InputError({"for": [message(text, "for")]})
    solution = solve(slug, fields, field, figure, target)
    if as_json:
        return json.dumps(solution.to_dict(), ensure_ascii=False, allow_nan=False)
    return "\n".join(
        [solution.headline, *filter(None, [solution.doubt]), *_told(solution.messages)]
    )


def _listing() -> str:
    lines = [f"{calculator.slug:24}{calculator.question}" for calculator in registry.every()]
    usage = "python -m calculators NAME field=text … [--json], or NAME --help for its fields"
    return "\n".join([*lines, "", usage])


def _help(calculator: Calculator) -> str:
    lines = [calculator.question, calculator.summary, "", "Fields:"]
    for field in calculator.fields:
        if field.default is not None:
            state = f"{field.default} where left out"
        else:
            state = "may be left out" if field.optional else "needed"
        words = f"{field.label}. {field.hint}".rstrip(". ") + "."
        lines.append(f"  {field.name:24}{words} For example {field.kind.example}; {state}.")
    lines += ["", "Figures:"]
    lines += [f"  {figure.name:24}{figure.label}" for figure in calculator.figures]
    if calculator.solves:
        lines += ["", "Fields to --solve, each --for one of its figures (FIGURE=TARGET):"]
        lines += [f"  {each.field:24}{', '.join(each.figures)}" for each in calculator.solves]
    example = " ".join(f"{name}={text}" for name, text in calculator.example.items())
    lines += ["", f"Example: python -m calculators {calculator.slug} {example}"]
    return "\n".join(lines)


def _write_charts(report: Report, folder: Path) -> bool:
    """Write each chart as a file named for it; says why where it cannot."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, chart in report.charts.items():
            folder.joinpath(f"{name}.svg").write_text(as_svg(chart), encoding="utf-8")
    except OSError as error:
        reason = error.strerror or "it cannot be written"
        print(f"charts: {folder} cannot be used, {reason}: name another folder", file=sys.stderr)
        return False
    return True


def _table(report: Report, spec: TableSpec) -> list[str]:
    """A table as it stands, or turned round: a line a column, since a shell is narrow."""
    table = report.tables[spec.name]
    if not table.rows:
        return [f"  {spec.none or 'none'}"]
    if spec.rowwise:
        return _rowwise(table, spec)
    lines = []
    for column in spec.columns:
        if column.name in table.columns:
            texts = [str(row[column.name]) for row in table.rows]
            lines.append(f"  {column.label:36}{''.join(f'{text:>16}' for text in texts)}")
    return lines


def _rowwise(table: Table, spec: TableSpec) -> list[str]:
    shown = [column for column in spec.columns if column.name in table.columns]
    columns = [[column.label, *(str(row[column.name]) for row in table.rows)] for column in shown]
    widths = [max(map(len, cells)) for cells in columns]
    words = [
        place == 0 or all(isinstance(row[column.name], str) for row in table.rows)
        for place, column in enumerate(shown)
    ]
    lines = []
    for cells in zip(*columns, strict=True):
        padded = [
            cell.ljust(width) if left else cell.rjust(width)
            for cell, width, left in zip(cells, widths, words, strict=True)
        ]
        lines.append(f"  {'  '.join(padded)}".rstrip())
    return lines


def _readable(report: Report) -> str:
    lines = [report.headline, ""]
    for spec in report.calculator.figures:
        figure = report.figures[spec.name]
        if figure.state != "missing":
            spread = f"  {figure.range_text}" if figure.spread else ""
            lines.append(f"{spec.label:36}{figure.text:>14}{spread}".rstrip())
    for shown in report.calculator.tables:
        lines += ["", f"{shown.label}:", *_table(report, shown)]
    if report.ranged:
        lines += ["", "Medians, and the interval that holds 80% of outcomes.", report.doubt]
    elif report.interval:
        lines += ["", f"The intervals hold with {report.interval}."]
    lines += ["", "How it comes about:"]
    for step in report.steps:
        lines += [f"  {step.formula}", f"    = {step.working} = {step.result}"]
        if step.note:
            lines.append(f"    {step.note}")
    return "\n".join([*lines, *_told(report.messages)])


def _told(messages: Sequence[Message]) -> list[str]:
    """What was said of the fields and of the whole, behind an empty line."""
    lines = [""] if messages else []
    for told in messages:
        about = f"{told['field']}: " if told["field"] else ""
        lines.append(indent(fill(about + told["text"], 92), "  "))
    return lines
