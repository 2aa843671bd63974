"""`python -m data.check`, as the person who typed the data sees it."""

from pathlib import Path

import pytest

from data.check import counts, report
from data.load import ROOT, load
from data.rules import broken, rules
from tests.data.small_room import SmallRoom

GOLDEN = [
    (
        "data/observations/engagement.yml:5: "
        "value 178 is not a rate between 0 and 100 (%): did you mean 1.78?"
    ),
    "    Rule: A rate lies between 0 and 100 (%), has the unit %, and says what it is a share of.",
    "data/observations/engagement.yml:11: source reprot does not exist: did you mean report?",
    "    Rule: Every source and every via is an entry of data/sources.yml.",
    "data/observations/engagement.yml:14: 'statistic' is missing: add it",
    (
        "data/observations/engagement.yml:26: "
        "the key 'statistik' is not known: did you mean 'statistic'?"
    ),
    "4 to mend",
]


def test_the_evidence_as_committed_breaks_no_rule() -> None:
    assert [str(problem) for problem in broken(load(ROOT))] == []


def test_all_faults_are_said_at_once_with_file_line_remedy_and_rule(
    room: SmallRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    room.evidence(
        {"value": "178", "source": "reprot"},
        {"statistic": None, "statistik": "mean"},
    )
    said: list[str] = []
    assert report(room.root, said.append) == 1
    assert "\n".join(said).splitlines() == GOLDEN


def test_on_github_a_fault_is_annotated_on_its_line(
    room: SmallRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    room.evidence({"value": "178"})
    said: list[str] = []
    report(room.root, said.append)
    assert said[0].startswith("::error file=data/observations/engagement.yml,line=5::value 178")


def test_evidence_without_faults_is_counted(room: SmallRoom) -> None:
    assert counts(room.evidence()) == (
        "1 observations, all checked, 0 of them second hand; "
        "1 sources; 1 papers (1 as abstracts), 1 claims; 1 lists of tiers"
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
