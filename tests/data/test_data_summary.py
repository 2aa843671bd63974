"""What the reviewer of a change in data/ is shown."""

import json
from pathlib import Path

from data.derive import TARGET, derived
from data.load import Evidence
from data.summary import main
from tests.data.small_room import SmallRoom


def shown(room: SmallRoom, before: Evidence, *, after: dict[str, str | None]) -> list[str]:
    old = room.root / "before.json"
    old.write_text(derived(before), encoding="utf-8")
    target = room.root / TARGET
    target.parent.mkdir(exist_ok=True)
    target.write_text(derived(room.evidence(after)), encoding="utf-8")
    said: list[str] = []
    assert main([str(old)], room.root, said.append) == 0
    return said


def test_a_changed_figure_and_the_benchmark_that_it_moves(room: SmallRoom) -> None:
    said = shown(room, room.evidence(), after={"value": "2"})
    assert "#### Figures changed: 1" in said
    assert (
        "- 1.78%: engagement rate, instagram, 1,000 to 10,000 followers: A report (value)" in said
    )
    assert (
        "| engagement rate by followers, instagram, nano "
        "| 1.78 / 1.78 / 1.78 | 2 / 2 / 2 | 1 | weak |"
    ) in said


def test_a_figure_that_comes_and_one_that_goes(room: SmallRoom) -> None:
    fee: dict[str, str | None] = {"metric": "fee", "of": None, "unit": "USD", "value": "12000"}
    said = shown(room, room.evidence(), after=fee)
    assert {"#### Figures added: 1", "#### Figures removed: 1"} <= {*said}
    assert ("| fee, instagram, nano, USD | none | 12,000 / 12,000 / 12,000 | 1 | weak |") in said


def test_a_change_without_effect_says_so(room: SmallRoom) -> None:
    said = shown(room, room.evidence(), after={"value": "1.780"})
    assert said[-1] == "No benchmark moves."


def test_faults_are_counted_and_the_log_says_which(room: SmallRoom, tmp_path: Path) -> None:
    room.evidence({"value": "178"})
    said: list[str] = []
    assert main([str(tmp_path / "none.json")], room.root, said.append) == 0
    assert said[-1] == "1 to mend, named in the log and on their lines."


def test_without_an_earlier_state_everything_is_new(room: SmallRoom) -> None:
    target = room.root / TARGET
    target.parent.mkdir()
    target.write_text(derived(room.evidence()), encoding="utf-8")
    empty = room.root / "before.json"
    empty.touch()
    said: list[str] = []
    main([str(empty)], room.root, said.append)
    assert "#### Figures added: 1" in said
    assert json.loads(target.read_text(encoding="utf-8"))["observations"]
