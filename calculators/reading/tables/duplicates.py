"""Rows of the same name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from calculators.reading.tables.names import same_name
from calculators.reading.tables.platforms import platform_of
from calculators.reading.tables.rows import Row


def told_apart(rows: Sequence[Row]) -> tuple[list[Row], list[list[Row]]]:
    """Rows with labels that differ, and the groups that no platform tells apart.

    The same name, letter case and blanks aside, on two platforms is two deals.
    """
    by_name: dict[str, list[Row]] = {}
    for row in rows:
        if row.name:
            by_name.setdefault(same_name(row.name), []).append(row)
    doubled, labels = [], {}
    for alike in by_name.values():
        if len(alike) == 1:
            continue
        by_platform: dict[str, list[Row]] = {}
        for row in alike:
            by_platform.setdefault(_platform(row), []).append(row)
        if "" in by_platform:
            doubled.append(alike)
            continue
        doubled += [group for group in by_platform.values() if len(group) > 1]
        labels.update({row.number: f"{row.name} ({row['platform'].text})" for row in alike})
    return [replace(row, label=labels.get(row.number, row.label)) for row in rows], doubled


def _platform(row: Row) -> str:
    cell = row.cells.get("platform")
    return platform_of(cell.text) if cell else ""
