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


# What a calculator is asked that is turned round, a blank where it is not.
QUESTIONS = (
    ("cost-per-engagement", "solve/fee/cpe/0.50"),
    ("cost-per-engagement", "solve/posts/engagements/1,000"),
    ("cost-per-engagement", "solve/fee/cpe/nothing"),
    ("campaign-roi", "solve/cost/roi/20"),
    ("campaign-roi", "solve/conversion_rate/roi/0"),
    ("campaign-roi", "solve/gross_margin/net_profit/100"),
    ("lift-test", "solve/relative_lift/days/14"),
    ("lift-test", "solve/power/days/14"),
)

Form = tuple[str, dict[str, str], str]


def test_five_hundred_random_forms(node: Path) -> None:
    slugs = registry.slugs()
    asked = [
        (slug, fields, "")
        for slug in slugs
        for fields in forms(registry.get(slug), -(-COUNT // len(slugs)), seed=20261125)
    ]
    asked += [(slug, registry.get(slug).example, question) for slug, question in QUESTIONS]
    here = [_here(form) for form in asked]
    there = _in_pyodide(node, asked)
    differing = [form for form, a, b in zip(asked, here, there, strict=True) if a != b]
    assert differing == []
    ready = [answer for answer in here if answer["page"]["state"] == "ready"]
    assert len(ready) > COUNT / 2
    assert len([answer for answer in ready if answer["page"]["ranged"]]) > COUNT / 8


def _here(form: Form) -> dict[str, Any]:
    slug, fields, question = form
    page = json.loads(calculators.answer_json(slug, json.dumps(fields)))
    ready = page["state"] == "ready"
    report = json.loads(calculators.export(slug, fields, "json")) if ready else None
    solved = calculators.export_json(slug, json.dumps(fields), question) if question else "null"
    return {"page": page, "report": report, "solved": json.loads(solved)}


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
        input=json.dumps(
            [
                {"slug": slug, "fields": fields, "question": question}
                for slug, fields, question in asked
            ]
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers
