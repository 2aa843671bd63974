"""What speaks for or against a claim can be looked up."""

from data.rules.stand_rests_on_something import check
from tests.data.small_room import CLAIMS, SmallRoom

NAME = "report/engagement_rate/instagram/1000-10000/2026/world"


def said(room: SmallRoom, stand: str) -> list[str]:
    claims = CLAIMS.replace('{paper: study-2024, says: "Small accounts got more likes."}', stand)
    return [str(problem) for problem in check(room.evidence(claims=claims))]


def test_a_paper_that_is_not_there_is_named_with_the_nearest_one(room: SmallRoom) -> None:
    assert said(room, "{paper: study-2042, says: More.}") == [
        "data/claims.yml:7: paper study-2042 does not exist: did you mean study-2024?"
    ]


def test_an_observation_that_is_not_there_is_named_with_the_nearest_one(room: SmallRoom) -> None:
    (line,) = said(room, f"{{observations: [{NAME}s], says: More.}}")
    assert line.endswith(f"does not exist: did you mean {NAME}?")


def test_a_stand_of_its_own_needs_something_behind_it(room: SmallRoom) -> None:
    (line,) = said(room, "{says: More.}")
    assert line == "data/claims.yml:7: a stand needs `paper`, or `observations`, and not both"
    assert said(room, f"{{paper: study-2024, observations: [{NAME}], says: More.}}") == [line]


def test_a_paper_or_an_observation_that_exists_passes(room: SmallRoom) -> None:
    assert said(room, "{paper: study-2024, says: More.}") == []
    assert said(room, f"{{observations: [{NAME}], says: More.}}") == []
