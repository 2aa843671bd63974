"""A study that no claim names is reported."""

from data.rules.paper_is_used import check
from tests.data.small_room import PAPERS, SmallRoom


def test_a_paper_in_no_claim_is_reported_on_its_line(room: SmallRoom) -> None:
    second = PAPERS + PAPERS.replace("study-2024:", "forgotten-2024:", 1)
    (problem,) = check(room.evidence(papers=second))
    assert str(problem).startswith("data/papers.yml:13: forgotten-2024 stands in no claim")


def test_a_paper_in_a_claim_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence()))
