"""`{{ simulation() }}`: how far the estimate of unique reach errs on simulated audiences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from calculators.charts.chart import Chart
from calculators.charts.dot_interval import Dot, dot_interval
from macros.page_template import fill

RECORD = Path(__file__).resolve().parents[1] / "data" / "simulation.yml"


def check() -> None:
    """Nothing in the call can be wrong."""


def render() -> str:
    """The chart, and the table of its numbers.

    Returns: one `evidence-block` element. Raises OSError where the record is missing.
    """
    record = yaml.safe_load(RECORD.read_text(encoding="utf-8"))
    drawn = [_dot(structure) for structure in record["structures"]]
    title = (
        "Estimate over truth: 1 is right (the bar holds 80% of the audiences; an open dot is "
        "chance alone)"
    )
    rows = tuple(_row(structure, record["audiences"]) for structure in record["structures"])
    columns = ("Structure", "Estimate off by", "Chance off by", "Truth within the bounds")
    description = "; ".join(dot.words for dot in drawn)
    chart = Chart(title, description, dot_interval(drawn, "{:g}".format, title), columns, rows)
    return fill("simulation.html", chart=chart)


def _dot(structure: dict[str, Any]) -> Dot:
    found = structure["found"]
    return Dot(
        structure["words"],
        found["median"],
        f"{found['median']:g}",
        found["low"],
        found["high"],
        f"{found['low']:g} – {found['high']:g}",
        found["by_chance"],
        f"{found['by_chance']:g} by chance alone",
    )


def _row(structure: dict[str, Any], audiences: int) -> tuple[str, ...]:
    found = structure["found"]
    inside = f"{found['inside']} of {audiences}"
    return structure["words"], f"{found['estimate_off']:g}", f"{found['chance_off']:g}", inside
