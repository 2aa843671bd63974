"""The benchmarks are named by exactly one authority."""

from data.rules.one_default_authority import check
from tests.data.small_room import TIERS, SmallRoom


def test_no_default(room: SmallRoom) -> None:
    (problem,) = check(room.evidence(tiers=TIERS.replace("  default: true\n", "")))
    assert problem.text == "no authority is the default: mark one `default: true`"


def test_a_second_default_is_reported_on_its_line(room: SmallRoom) -> None:
    (problem,) = check(room.evidence(tiers=TIERS + TIERS))
    assert problem.line == 7


def test_one_default_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence()))
