"""What a person who edits the YAML is told when a file cannot be read as meant."""

import datetime as dt

import pytest

from data.load import load
from tests.data.small_room import SmallRoom


def said(room: SmallRoom, **changes: str | None) -> list[str]:
    return [str(problem) for problem in room.evidence(changes).problems]


def test_a_misspelled_key_is_named_with_the_nearest_one(room: SmallRoom) -> None:
    assert said(room, statistik="median") == [
        (
            "data/observations/engagement.yml:14: "
            "the key 'statistik' is not known: did you mean 'statistic'?"
        )
    ]


def test_a_misspelled_key_inside_a_field_is_found(room: SmallRoom) -> None:
    words = '{on: 2026-11-25, copi: stored, words: "nano creators 1.78%"}'
    first, second = said(room, checked=words)
    assert "'checked.copy' is missing: add it" in first
    assert "the key 'checked.copi' is not known: did you mean 'copy'?" in second


def test_a_missing_field_is_named(room: SmallRoom) -> None:
    assert said(room, checked=None) == [
        "data/observations/engagement.yml:1: 'checked' is missing: add it"
    ]


def test_a_word_outside_the_list_is_answered_with_the_list(room: SmallRoom) -> None:
    (line,) = said(room, statistic="average")
    assert line.startswith("data/observations/engagement.yml:8: statistic 'average' is not one of")
    assert "'median', 'mean', 'range'" in line


@pytest.mark.parametrize("followers", ["[1_000]", "1_000", "[1, 2, 3]"])
def test_followers_without_two_ends_are_refused_with_an_example(
    room: SmallRoom, followers: str
) -> None:
    (line,) = said(room, followers=followers)
    assert ":4: followers needs two numbers, such as [1_000, 10_000]" in line


@pytest.mark.parametrize("followers", ["[true, 10_000]", "[many, 10_000]", "[1.5, 10_000]"])
def test_an_end_that_is_no_whole_number_is_refused(room: SmallRoom, followers: str) -> None:
    (line,) = said(room, followers=followers)
    assert line.startswith("data/observations/engagement.yml:4: followers")


def test_a_key_given_twice_is_refused_on_its_second_line(room: SmallRoom) -> None:
    (line,) = said(room, value="1.78\n  value: 1.8")
    assert line == "data/observations/engagement.yml:6: the key 'value' is given twice"


def test_text_that_is_no_yaml_is_refused_on_its_line(room: SmallRoom) -> None:
    (line,) = said(room, where='"table 3')
    assert line.startswith("data/observations/engagement.yml:")
    assert "not YAML" in line


def test_the_day_under_on_is_read_as_a_day_and_not_as_yes(room: SmallRoom) -> None:
    (entry,) = room.evidence().observations
    assert entry.record.checked.on == dt.date(2026, 11, 25)


def test_a_missing_file_is_said(room: SmallRoom) -> None:
    room.evidence()
    (room.root / "data" / "tiers.yml").unlink()
    assert [str(p) for p in load(room.root).problems] == ["data/tiers.yml:1: this file is missing"]


def test_every_fault_of_every_entry_is_said_at_once(room: SmallRoom) -> None:
    evidence = room.evidence({"value": "a lot"}, {}, {"year": "soon", "region": None})
    assert [problem.line for problem in evidence.problems] == [5, 35, 27]
    assert len(evidence.observations) == 1
