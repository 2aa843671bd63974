"""A name that leads to no source is an error with the nearest one."""

from data.rules.source_exists import check
from tests.data.small_room import SmallRoom


def test_a_misspelled_source_is_named_with_the_nearest(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"source": "reprot"}))
    assert str(problem) == (
        "data/observations/engagement.yml:11: source reprot does not exist: "
        "did you mean report? Else add it to data/sources.yml"
    )


def test_a_page_in_via_has_to_exist_too(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"via": "nowhere-to-be-seen"}))
    assert problem.text.endswith("add it to data/sources.yml")


def test_a_source_that_exists_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence()))
