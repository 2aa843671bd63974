"""A size has one tier by one authority."""

from data.rules.tiers_do_not_overlap import check
from tests.data.small_room import TIERS, SmallRoom


def test_a_tier_that_reaches_into_the_next(room: SmallRoom) -> None:
    (problem,) = check(room.evidence(tiers=TIERS.replace("[1_000, 10_000]", "[1_000, 20_000]")))
    assert str(problem).startswith("data/tiers.yml:3: tier nano reaches into micro")


def test_tiers_with_a_gap_pass(room: SmallRoom) -> None:
    assert not list(check(room.evidence(tiers=TIERS.replace("[1_000, 10_000]", "[1_000, 5_000]"))))
