"""Which sizes a figure is of is never left open."""

from data.rules.size_is_stated import check
from tests.data.small_room import SmallRoom


def test_a_forgotten_band_is_asked_for(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"followers": None}))
    assert problem.text == "followers is missing: the source's band, or null for all sizes"


def test_a_platforms_users_have_no_band(room: SmallRoom) -> None:
    users: dict[str, str | None] = {"metric": "platform_users", "of": None, "unit": "people"}
    (problem,) = check(room.evidence(users))
    assert problem.text == "a platform's users have no band: leave it out"
    assert not list(check(room.evidence({**users, "followers": None})))


def test_all_sizes_pooled_is_an_answer(room: SmallRoom) -> None:
    assert not list(check(room.evidence({"followers": "null"})))
