"""A study that is counted on both sides says which part of it is meant."""

from data.rules.paper_stands_once import check
from tests.data.small_room import CLAIMS, SmallRoom


def test_a_paper_on_both_sides_without_its_part_is_reported(room: SmallRoom) -> None:
    claims = CLAIMS.replace("against: []", "against: [{paper: study-2024, says: Fewer shares.}]")
    (problem,) = check(room.evidence(claims=claims))
    assert str(problem).startswith("data/claims.yml:8: study-2024 stands twice in this claim")


def test_a_paper_on_both_sides_with_its_parts_passes(room: SmallRoom) -> None:
    claims = CLAIMS.replace("study-2024, says", "study-2024, part: likes, says").replace(
        "against: []", "against: [{paper: study-2024, part: shares, says: Fewer shares.}]"
    )
    assert not list(check(room.evidence(claims=claims)))
