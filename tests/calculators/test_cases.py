"""Runs the worked cases of every calculator, which anyone can add to as YAML."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import calculators
from calculators import registry
from calculators.report import Figure, Report

CASES = Path(__file__).parents[1] / "cases"


def load(part: str) -> list[Any]:
    """Every case of one part, of every calculator."""
    found = []
    for slug in registry.slugs():
        content = yaml.safe_load((CASES / f"{slug}.yml").read_text(encoding="utf-8"))
        assert content["calculator"] == slug
        found += [pytest.param(slug, case, id=f"{slug}: {case['name']}") for case in content[part]]
    return found


@pytest.mark.parametrize("slug", registry.slugs())
def test_at_least_twelve_cases(slug: str) -> None:
    content = yaml.safe_load((CASES / f"{slug}.yml").read_text(encoding="utf-8"))
    assert len(content["cases"]) >= 12


@pytest.mark.parametrize(("slug", "case"), load("cases"))
def test_case(slug: str, case: dict[str, Any]) -> None:
    report = calculators.calculate(slug, case["fields"])
    for name, expected in case.get("figures", {}).items():
        close(report.figures[name].value, expected, name)
    for name, (low, high) in case.get("ranges", {}).items():
        close(report.figures[name].low, low, name)
        close(report.figures[name].high, high, name)
    check_tables(report, case.get("tables", {}))
    for name, text in case.get("texts", {}).items():
        assert report.figures[name].text == text
    if "headline" in case:
        assert report.headline == case["headline"]
    for name, (formula, working, result) in case.get("steps", {}).items():
        step = next(step for step in report.steps if step.figure == name)
        assert (step.formula, step.working, step.result) == (formula, working, result)
    if "sensitivity" in case:
        assert dict(report.sensitivity) == pytest.approx(case["sensitivity"], abs=0.5)
    for name, row, column, expected in cells(case.get("tables", {})):
        close(row_of(report, name, row)[column].value, expected, f"{row}: {column}")
    for name, row, column, (low, high) in cells(case.get("table_ranges", {})):
        figure = row_of(report, name, row)[column]
        close(figure.low, low, f"{row}: {column}")
        close(figure.high, high, f"{row}: {column}")
    for words in case.get("says", []):
        assert words in said(report)


@pytest.mark.parametrize(("slug", "case"), load("refusals"))
def test_refusal(slug: str, case: dict[str, Any]) -> None:
    with pytest.raises(calculators.InputError) as caught:
        calculators.calculate(slug, case["fields"])
    errors = caught.value.errors
    assert set(errors) == set(case["errors"])
    for field, words in case["errors"].items():
        text = " ".join(message["text"] for message in errors[field])
        for word in words:
            assert word in text


@pytest.mark.parametrize("slug", registry.slugs())
def test_the_page_example_computes(slug: str) -> None:
    calculator = registry.get(slug)
    report = calculators.calculate(slug, calculator.example)
    assert report.figures[calculator.primary.name].value is not None


def check_tables(report: Report, expected: dict[str, dict[str, dict[str, float | None]]]) -> None:
    """Assert the cells of tables, by the text of a row's first cell and the column."""
    for name, rows in expected.items():
        table = report.tables[name]
        found = {str(row[table.columns[0]]): row for row in table.rows}
        for row, cells in rows.items():
            for column, number in cells.items():
                cell = found[row][column]
                assert isinstance(cell, Figure)
                close(cell.value, number, f"{row}, {column}")


def cells(tables: dict[str, Any]) -> Iterator[tuple[str, str, str, Any]]:
    """What a case expects of tables: table, text of the row's first column, column, value."""
    for name, rows in tables.items():
        for row, columns in rows.items():
            for column, expected in columns.items():
                yield name, row, column, expected


def row_of(report: Report, name: str, first: str) -> dict[str, Figure]:
    """The figures of the row that a table's first column names."""
    table = report.tables[name]
    row = next(row for row in table.rows if str(row[table.columns[0]]) == first)
    return {column: cell for column, cell in row.items() if isinstance(cell, Figure)}


def said(report: Report) -> str:
    """All messages of a report as one text."""
    return " ".join(message["text"] for message in report.messages)


def close(got: float | None, expected: float | None, name: str) -> None:
    """Assert that a figure is what the arithmetic gives."""
    if expected is None:
        assert got is None, name
    else:
        assert got == pytest.approx(expected, rel=1e-9, abs=1e-12), name
