"""What `make` asks of a machine, and what it leaves alone."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.setup.stand_ins import NEW_PYTHON, NODE, NPM, OLD_PYTHON, Machine

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(not shutil.which("make"), reason="there is no make here")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path)
    machine.install("python3.13", NEW_PYTHON)
    machine.install("node", NODE)
    machine.install("npm", NPM)
    return machine


def test_an_old_python_gets_one_sentence_with_the_remedy(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    for name in ("python3", "python3.12"):
        machine.install(name, OLD_PYTHON)
    done = machine.make("setup")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        "Think Micro needs Python 3.12 or later and found Python 3.9.6: "
        "install one from https://www.python.org/downloads/, then run make again."
    )
    assert not done.stdout


def test_no_python_at_all_gets_the_same_sentence(tmp_path: Path) -> None:
    done = Machine(tmp_path).make("setup")
    assert done.returncode == 2
    assert done.stderr.startswith("Think Micro needs Python 3.12 or later and found none: ")


def test_the_first_python_that_is_new_enough_is_taken(machine: Machine) -> None:
    machine.install("python3.14", OLD_PYTHON)
    machine.install("python3", NEW_PYTHON)
    assert machine.make("setup").returncode == 0
    assert machine.calls()[0] == "python3.13 -m venv --clear .venv"


def test_a_second_setup_does_nothing(machine: Machine) -> None:
    assert machine.make("setup").returncode == 0
    assert [call.split()[0] for call in machine.calls()] == ["python3.13", "python", "uv", "npm"]
    assert machine.make("setup").returncode == 0
    assert machine.calls() == []


def test_only_what_changed_is_installed_again(machine: Machine) -> None:
    machine.make("setup")
    machine.calls()
    machine.change("requirements.txt")
    machine.make("setup")
    assert [call.split()[0] for call in machine.calls()] == ["python", "uv"]
    machine.change("package-lock.json")
    machine.make("setup")
    assert machine.calls() == ["npm ci --ignore-scripts --no-audit --no-fund --loglevel=error"]


def test_a_removed_folder_is_made_again(machine: Machine) -> None:
    machine.make("setup")
    shutil.rmtree(machine.project / "node_modules")
    machine.calls()
    machine.make("setup")
    assert [call.split()[0] for call in machine.calls()] == ["npm"]


@pytest.mark.parametrize("missing", [None, "node", "npm"])
def test_node_comes_from_the_registry_where_it_or_npm_is_missing(
    machine: Machine, missing: str | None
) -> None:
    if missing:
        (machine.path / missing).unlink()
    machine.make("setup")
    sync = next(call for call in machine.calls() if call.startswith("uv "))
    assert sync.startswith("uv pip sync ")
    assert "--require-hashes" in sync
    assert ("requirements-node.txt" in sync) is bool(missing)


def test_an_activated_environments_own_node_stays(machine: Machine) -> None:
    (machine.path / "node").rename(machine.folder / "node")
    machine.make("setup")
    activated = machine.project / ".venv/bin"
    (machine.folder / "node").rename(activated / "node")
    machine.calls()
    machine.change("requirements.txt")
    machine.make("setup", path=f"{activated}:{machine.path}")
    sync = next(call for call in machine.calls() if call.startswith("uv "))
    assert "requirements-node.txt" in sync


def test_a_bare_make_says_what_can_be_made(machine: Machine) -> None:
    done = machine.make()
    assert done.returncode == 0
    assert machine.calls() == []
    for target in re.findall(r"^make (\w+)", done.stdout, re.MULTILINE):
        assert machine.make("--dry-run", target).returncode == 0


def test_nothing_is_written_that_make_3_81_does_not_know() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    code = re.sub(r"^#.*", "", text, flags=re.MULTILINE)
    unknown = (
        r"\.ONESHELL|\.SHELLFLAGS|!=|&:|^define \w+ *=|^export PATH|::=|\$\((file|intcmp|let)\b"
    )
    assert not re.search(unknown, code, re.MULTILINE)


def test_what_is_made_is_ignored_by_git() -> None:
    made = [".venv/", "node_modules/", "site/", "docs/assets/runtime/", ".stamps/", ".cache/"]
    done = subprocess.run(
        ["git", "check-ignore", *made], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == made
