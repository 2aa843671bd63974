"""A rate that no rate can be is named with what was probably meant."""

import pytest

from data.rules.rate_is_a_rate import check
from tests.data.small_room import SmallRoom


def test_a_misplaced_point_is_named_with_its_line_and_a_proposal(room: SmallRoom) -> None:
    problem, *others = check(room.evidence({"value": "178"}))
    assert not others
    assert str(problem) == (
        "data/observations/engagement.yml:5: "
        "value 178 is not a rate between 0 and 100 (%): did you mean 1.78?"
    )


def test_a_rate_of_nothing_in_particular_is_refused(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"of": None}))
    assert "`of` is missing" in problem.text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"metric": "fee", "of": None}, "fee is not a rate: its unit is not %"),
        ({"metric": "fee", "unit": "USD"}, "fee is not a rate: leave `of` out"),
        ({"unit": "USD"}, "unit USD is not %"),
        (
            {"metric": "usage_surcharge", "of": None, "unit": "USD"},
            "usage_surcharge is written in per cent",
        ),
    ],
)
def test_what_is_no_rate_is_not_written_as_one(
    room: SmallRoom, changes: dict[str, str | None], said: str
) -> None:
    (problem,) = check(room.evidence(changes))
    assert said in problem.text


@pytest.mark.parametrize("value", ["0", "1.78", "100"])
def test_rates_from_0_to_100_pass(room: SmallRoom, value: str) -> None:
    assert not list(check(room.evidence({"value": value})))


def test_a_surcharge_may_be_more_than_the_fee(room: SmallRoom) -> None:
    assert not list(check(room.evidence({"metric": "usage_surcharge", "of": None, "value": "150"})))
