"""The browser's Python chooses the same rosters, with the same bounds, digit for digit."""

from pathlib import Path

import pytest

from calculators import registry
from tests.bench.rosters import roster_forms
from tests.pyodide.test_same_answers import Form, _here, _in_pyodide

pytestmark = pytest.mark.slow


def test_rosters_by_chance_with_overlap_with_counts_and_resisting(node: Path) -> None:
    asked: list[Form] = [
        (slug, {**fields, "objective": objective}, "")
        for name, (slug, fields) in roster_forms().items()
        if "000" not in name
        for objective in ("qualified_reach", fields.get("objective", "unique_reach"))
        if "follow" not in name or objective == "engagements"
    ]
    asked.append(("roster-planner", registry.get("roster-planner").example, ""))
    here = [_here(form) for form in asked]
    assert {answer["page"]["state"] for answer in here} == {"ready"}
    assert here == _in_pyodide(node, asked)
