"""A source on which nothing rests is reported."""

from data.rules.source_is_used import check
from tests.data.small_room import SOURCES, SmallRoom


def test_a_source_without_a_figure_is_reported_on_its_line(room: SmallRoom) -> None:
    second = SOURCES + SOURCES.replace("report:", "forgotten:", 1)
    (problem,) = check(room.evidence(sources=second))
    assert str(problem).startswith("data/sources.yml:8: nothing rests on forgotten")


def test_a_source_in_use_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence()))
