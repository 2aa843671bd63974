"""How many people use a platform: the company's own newest figure comes first."""

from data.audiences import Audience, audiences
from tests.data.small_room import SOURCES, SmallRoom

COMPANY = SOURCES + SOURCES.replace("report:", "company:").replace("industry-report", "company")
USERS: dict[str, str | None] = {
    "metric": "platform_users",
    "of": None,
    "followers": None,
    "unit": "people",
    "value": "2_000_000_000",
    "as_given": '"2 billion"',
    "checked": '{on: 2026-11-25, copy: stored, words: "2 billion users"}',
}


def test_a_figure_of_the_company_itself_comes_before_a_newer_estimate(room: SmallRoom) -> None:
    own = {**USERS, "source": "company", "year": "2021", "value": "1_000_000_000"}
    found = audiences(room.evidence(USERS, own, sources=COMPANY))
    name = "company/platform_users/instagram/2021/world"
    assert found == {"instagram": Audience(1_000_000_000, 2021, name)}


def test_of_two_figures_of_a_kind_the_newer_counts(room: SmallRoom) -> None:
    found = audiences(room.evidence(USERS, {**USERS, "year": "2024", "value": "1"}))
    assert found["instagram"].value == 2_000_000_000


def test_a_country_is_not_the_world(room: SmallRoom) -> None:
    assert audiences(room.evidence({**USERS, "region": "France"})) == {}
