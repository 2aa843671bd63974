"""What was not opened is quoted through a page that was."""

from data.rules.source_was_read import check
from tests.data.small_room import SOURCES, SmallRoom

SECOND_HAND = """\
report:
  title: "A report"
  publisher: "A publisher"
  kind: industry-report
  sample: null
  read: second-hand
page:
  title: "A page about it"
  publisher: "A paper"
  url: "https://example.org/page"
  kind: press
  sample: null
  read: excerpt
"""
VIA_TIERS = """\
- source: page
  default: true
  tiers: {nano: [1_000, 10_000]}
  where: "page 2"
  checked: {on: 2026-11-25, copy: stored, words: "nano 1K-10K"}
"""


def test_a_second_hand_figure_without_a_page_is_refused(room: SmallRoom) -> None:
    (problem,) = check(room.evidence(sources=SECOND_HAND, tiers=VIA_TIERS))
    assert problem.text == "report was not opened: name in via the page that shows the figure"


def test_a_second_hand_figure_via_a_page_that_was_read_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence({"via": "page"}, sources=SECOND_HAND, tiers=VIA_TIERS)))


def test_a_page_that_was_read_has_an_address(room: SmallRoom) -> None:
    without = SOURCES.replace('  url: "https://example.org/report"\n', "")
    (problem,) = check(room.evidence(sources=without))
    assert str(problem).startswith("data/sources.yml:1: url is missing")
