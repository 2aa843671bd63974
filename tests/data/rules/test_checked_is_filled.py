"""The words that were seen are few, and hold the figure."""

from data.rules.checked_is_filled import check
from tests.data.small_room import PAPERS, SmallRoom


def test_words_without_the_figure_are_refused(room: SmallRoom) -> None:
    words = '{on: 2026-11-25, copy: stored, words: "nano creators lead"}'
    (problem,) = check(room.evidence({"checked": words}))
    assert problem.text == "'1.78%' is not in words: quote the part that holds it"


def test_more_than_fifteen_words_are_refused(room: SmallRoom) -> None:
    words = '{on: 2026-11-25, copy: stored, words: "' + "word " * 15 + '1.78%"}'
    (problem,) = check(room.evidence({"checked": words}))
    assert problem.text.startswith("words has 16 words")


def test_empty_words_are_refused_as_the_file_is_read(room: SmallRoom) -> None:
    found = room.evidence({"checked": '{on: 2026-11-25, copy: stored, words: ""}'})
    assert [problem.line for problem in found.problems] == [13]


def test_words_of_a_paper_are_as_few(room: SmallRoom) -> None:
    long = PAPERS.replace("small accounts got more likes", "likes " * 16)
    (problem,) = check(room.evidence(papers=long))
    assert problem.text == "words has 16 words: quote 15 at most"
    without = PAPERS.replace(', words: "small accounts got more likes"', "")
    assert not list(check(room.evidence(papers=without)))
