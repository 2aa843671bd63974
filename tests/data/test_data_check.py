"""`python -m data.check`, as the person who typed the data sees it."""

from pathlib import Path

import pytest

from data.check import counts, report
from data.load import ROOT, load
from data.rules import broken, rules
from tests.data.small_room import SmallRoom


def test_the_evidence_as_committed_breaks_no_rule() -> None:
    assert [str(problem) for problem in broken(load(ROOT))] == []


def test_on_github_a_fault_is_annotated_on_its_line(
    room: SmallRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    room.evidence({"value": "178"})
    said: list[str] = []
    report(room.root, said.append)
    # GitHub reads % as the beginning of an escape, so %25 is a % there, and %0A a new line.
    assert said[0] == (
        "::error file=data/observations/engagement.yml,line=5,title=data::"
        "value 178 is not a rate between 0 and 100 (%25): did you mean 1.78?"
        "%0ARule: A rate lies between 0 and 100 (%25), has the unit %25, "
        "and says what it is a share of."
    )


def test_evidence_without_faults_is_counted(room: SmallRoom) -> None:
    assert counts(room.evidence()) == (
        "1 observations, all checked, 0 of them second hand; "
        "1 sources; 1 papers (1 as abstracts, 1 with the words seen), 1 claims; 1 lists of tiers"
    )


def test_every_rule_is_a_sentence_and_has_a_test() -> None:
    tests = {path.stem for path in (ROOT / "tests" / "data" / "rules").glob("test_*.py")}
    for name, (sentence, _) in rules().items():
        assert sentence.endswith("."), name
        assert f"test_{name}" in tests, name


def test_schemas_are_current_and_named_in_the_files() -> None:
    from data.schemas import FOLDER, schemas

    for name, text in schemas().items():
        assert (ROOT / FOLDER / name).read_text(encoding="utf-8") == text, "python -m data.schemas"
    # Written by a program, and read by no person who edits.
    files = {*(ROOT / "data").rglob("*.yml")} - {ROOT / "data" / "simulation.yml"}
    for path in sorted(files):
        first = path.read_text(encoding="utf-8").splitlines()[0]
        marker = "# yaml-language-server: $schema="
        assert first.startswith(marker), path
        assert (path.parent / Path(first.removeprefix(marker))).exists(), path
