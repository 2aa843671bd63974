"""What is to come has not been measured, published or read."""

from data.rules.not_in_the_future import check
from tests.data.small_room import PAPERS, SOURCES, SmallRoom


def test_a_year_to_come(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"year": "2027"}))
    assert problem.text == "year 2027 is to come: give the year of the data"


def test_a_day_to_come(room: SmallRoom) -> None:
    words = '{on: 2026-11-26, copy: stored, words: "nano creators 1.78%"}'
    (problem,) = check(room.evidence({"checked": words}))
    assert problem.text == "checked on 2026-11-26: that day is to come"


def test_a_month_to_come(room: SmallRoom) -> None:
    (problem,) = check(room.evidence(sources=SOURCES + '  published: "2026-12"\n'))
    assert problem.text == "published 2026-12 is to come"


def test_this_month_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence(sources=SOURCES + '  published: "2026-11"\n')))


def test_a_paper_of_a_later_year_or_a_later_reading_is_reported(room: SmallRoom) -> None:
    late = PAPERS.replace("year: 2024", "year: 2028").replace("on: 2026-11-25", "on: 2026-11-26")
    first, second = check(room.evidence(papers=late))
    assert "checked on 2026-11-26: that day is to come" in first.text
    assert second.text == "year 2028 is to come"
    assert not list(check(room.evidence(papers=PAPERS.replace("year: 2024", "year: 2027"))))
