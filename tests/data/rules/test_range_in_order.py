"""Ranges that run backwards are reported; one account's own size is in order."""

from data.rules.range_in_order import check
from tests.data.small_room import TIERS, SmallRoom


def test_low_above_high(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"value": None, "low": "3", "high": "2"}))
    assert problem.text == "low 3 is not below high 2: swap them"


def test_followers_backwards(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"followers": "[10_000, 1_000]"}))
    assert problem.text == "followers run backwards: the smaller number comes first"


def test_a_tier_backwards(room: SmallRoom) -> None:
    (problem,) = check(room.evidence(tiers=TIERS.replace("[1_000, 10_000]", "[10_000, 1_000]")))
    assert problem.text.startswith("tier nano runs backwards")


def test_open_ends_and_one_account_pass(room: SmallRoom) -> None:
    assert not list(
        check(room.evidence({"followers": "[14_400, 14_400]"}, {"followers": "[null, 5]"}))
    )
