"""One figure an entry."""

import pytest

from data.rules.value_or_range import check
from tests.data.small_room import SmallRoom


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"value": None}, "no figure: add value, or low and high"),
        ({"low": "1"}, "value stands beside low or high"),
        ({"value": "-1"}, "value -1 is below zero"),
    ],
)
def test_no_figure_two_figures_and_negative_ones_are_refused(
    room: SmallRoom, changes: dict[str, str | None], said: str
) -> None:
    (problem,) = check(room.evidence(changes))
    assert said in problem.text


def test_a_range_with_one_end_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence({"value": None, "high": "500"})))
