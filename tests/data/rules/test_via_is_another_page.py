"""A source that is named as its own messenger is reported."""

from data.rules.via_is_another_page import check
from tests.data.small_room import SmallRoom


def test_a_source_via_itself_is_reported(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"via": "report"}))
    assert str(problem) == (
        "data/observations/engagement.yml:14: via report is the source itself: leave `via` out"
    )


def test_a_source_of_its_own_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence()))
