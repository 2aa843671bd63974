"""The same page under a second name is reported."""

from data.rules.source_is_entered_once import check
from tests.data.small_room import SOURCES, SmallRoom


def test_a_page_under_two_names_is_reported(room: SmallRoom) -> None:
    again = SOURCES.replace("report:", "again:", 1).replace("https://", "http://www.")
    (problem,) = check(room.evidence(sources=SOURCES + again))
    assert str(problem).startswith("data/sources.yml:11: report has the same address: keep one")


def test_two_pages_pass(room: SmallRoom) -> None:
    other = SOURCES.replace("report:", "other:", 1).replace("org/report", "org/other")
    assert not list(check(room.evidence(sources=SOURCES + other)))
