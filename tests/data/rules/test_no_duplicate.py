"""The same figure twice is reported with the place of the first."""

from data.rules.no_duplicate import check
from tests.data.small_room import SmallRoom


def test_the_same_observation_twice(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({}, {"value": "1.8"}))
    assert problem.line == 14
    assert problem.text == (
        "the same observation stands at data/observations/engagement.yml:1: remove one"
    )


def test_another_region_is_another_observation(room: SmallRoom) -> None:
    assert not list(check(room.evidence({}, {"region": "France"})))
