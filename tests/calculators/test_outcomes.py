"""Every outcome leaves as a table that gives the report's own figures back."""

import csv
import io

import pytest

from calculators import calculate, export, registry
from calculators.uncertainty import HIGH, LOW, MIDDLE, quantile
from calculators.writing import settle


def columns(text: str) -> dict[str, list[float]]:
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    return {name: [float(row[name]) for row in rows if row[name]] for name in rows[0]}


@pytest.mark.parametrize("slug", ["cost-per-engagement", "portfolio-comparison"])
def test_the_figures_can_be_read_off_the_outcomes(slug: str) -> None:
    example = registry.get(slug).example
    found = columns(export(slug, example, "outcomes"))
    report = calculate(slug, example)
    figures = {name: one for name, one in report.figures.items() if one.spread}
    for table in report.tables.values():
        for row in table.rows:
            figures |= {
                f"{name} of {row['portfolio']}": cell
                for name, cell in row.items()
                if not isinstance(cell, str) and cell.spread
            }
    assert figures
    for name, figure in figures.items():
        ends = [quantile(found[name], share) for share in (LOW, MIDDLE, HIGH)]
        assert [settle(end or 0) for end in ends] == pytest.approx(
            [figure.low, figure.value, figure.high], rel=1e-11
        )


def test_a_draw_without_a_value_is_blank() -> None:
    fields = {"fee": "500", "followers": "0-900", "engagement_rate": "3"}
    rows = export("cost-per-engagement", fields, "outcomes").splitlines()
    place = rows[0].split(",").index("cpe")
    assert "" in [row.split(",")[place] for row in rows[1:]]


def test_without_a_range_there_is_nothing_to_list() -> None:
    fields = {"fee": "500", "engagements_per_post": "900"}
    with pytest.raises(ValueError, match="type a range, such as 600-1,400"):
        export("cost-per-engagement", fields, "outcomes")


def test_a_form_that_is_unknown_names_those_that_are_known() -> None:
    example = registry.get("portfolio-comparison").example
    with pytest.raises(ValueError, match="csv, json, markdown, outcomes, svg/reach, svg/overlap"):
        export("portfolio-comparison", example, "svg/rech")
