"""A chart: its words, its drawing, and the numbers that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.charts.element import Element


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with the table of its numbers, which says the same without the drawing."""

    title: str
    description: str
    drawing: Element
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
