"""A correction about a source that is not there is reported."""

from data.rules.correction_names_a_source import check
from tests.data.small_room import CORRECTIONS, SmallRoom


def test_a_source_that_is_not_there_is_named_with_the_nearest_one(room: SmallRoom) -> None:
    (problem,) = check(room.evidence(corrections=CORRECTIONS.replace("report", "reprot")))
    assert str(problem) == (
        "data/corrections.yml:2: source reprot does not exist: did you mean report?"
    )


def test_a_source_that_exists_or_none_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence(corrections=CORRECTIONS)))
    without = CORRECTIONS.replace("  source: report\n", "")
    assert not list(check(room.evidence(corrections=without)))
