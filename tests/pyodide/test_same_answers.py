"""Python in the browser says what Python on this machine says, to the letter and the digit."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import calculators
from calculators import registry
from tests.pyodide.random_forms import forms

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
BROWSER = ROOT / "docs/assets/runtime/browser"
COUNT = 500


Form = tuple[str, dict[str, str]]


def test_five_hundred_random_forms(node: Path) -> None:
    slugs = registry.slugs()
    asked = [
        (slug, fields)
        for slug in slugs
        for fields in forms(registry.get(slug), -(-COUNT // len(slugs)), seed=20261125)
    ]
    here = [_here(form) for form in asked]
    there = _in_pyodide(node, asked)
    differing = [form for form, a, b in zip(asked, here, there, strict=True) if a != b]
    assert differing == []
    ready = [answer for answer in here if answer["page"]["state"] == "ready"]
    assert len(ready) > COUNT / 2
    assert len([answer for answer in ready if answer["page"]["ranged"]]) > COUNT / 8


def _here(form: Form) -> dict[str, Any]:
    slug, fields = form
    page = json.loads(calculators.answer_json(slug, json.dumps(fields)))
    ready = page["state"] == "ready"
    report = json.loads(calculators.export(slug, fields, "json")) if ready else None
    return {"page": page, "report": report}


def _in_pyodide(node: Path, asked: list[Form]) -> list[dict[str, Any]]:
    """What the staged Python answers under Node."""
    subprocess.run([sys.executable, "-m", "macros.stage"], cwd=ROOT, check=True)
    pointer = json.loads((BROWSER / "python.json").read_text(encoding="utf-8"))
    done = subprocess.run(
        [
            node,
            Path(__file__).with_name("answers.mjs"),
            (BROWSER / pointer["folder"]).resolve().as_uri(),
            (BROWSER / pointer["lock"]).resolve(),
            pointer["package"],
        ],
        input=json.dumps([{"slug": slug, "fields": fields} for slug, fields in asked]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers
