"""What `make check` says of each slip, word for word: a file in golden/ for each.

Whoever edits YAML reads these lines, and nobody else explains them. A change of words is a change
of a file here, and is read once more as if for the first time.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from data.check import report
from tests.data.small_room import (
    CLAIMS,
    CORRECTIONS,
    DEFINITIONS,
    PAPERS,
    SOURCES,
    TIERS,
    SmallRoom,
)

GOLDEN = Path(__file__).parent / "golden"
type Slip = Callable[[SmallRoom], object]


def observation(**changes: str | None) -> Slip:
    return lambda room: room.evidence(changes)


def observations(*changes: Mapping[str, str | None]) -> Slip:
    return lambda room: room.evidence(*changes)


def sources(text: str) -> Slip:
    return lambda room: room.evidence(sources=text)


def tiers(text: str) -> Slip:
    return lambda room: room.evidence(tiers=text)


def claims(text: str) -> Slip:
    return lambda room: room.evidence(claims=text)


def papers(text: str) -> Slip:
    return lambda room: room.evidence(papers=text)


def without_file(room: SmallRoom) -> None:
    room.evidence()
    (room.root / "data" / "tiers.yml").unlink()


SECOND = SOURCES.replace("report:", "second:", 1)
LONG = '{on: 2026-11-25, copy: stored, words: "1.78% ' + "and so on " * 6 + '"}'
SLIPS: dict[str, Slip] = {
    # The three that every editor makes, and several at once.
    "removed-source": observations({}, {"source": "gone", "region": "France"}),
    "misplaced-point": observation(value="178"),
    "misspelled-key": observation(statistic=None, statistik="median"),
    "several-at-once": observations(
        {"value": "178", "source": "reprot"}, {"statistic": None, "statistik": "mean"}
    ),
    # What cannot be read.
    "missing-file": without_file,
    "faulty-source-and-claim": lambda room: room.evidence(
        sources=SOURCES.replace("kind", "kinds"), claims=CLAIMS.replace("by: reach", "by: size")
    ),
    "not-yaml": observation(where='"table 3'),
    "key-twice": observation(value="1.78\n  value: 1.8"),
    "key-in-checked": observation(checked='{on: 2026-11-25, copi: stored, words: "1.78%"}'),
    "not-a-list": tiers("source: report\n"),
    "no-checked": observation(checked=None),
    "not-a-number": observation(value='"1,78%"'),
    "not-a-day": observation(checked='{on: 25 November, copy: stored, words: "1.78%"}'),
    "not-a-name": observation(source="A Report"),
    "not-a-unit": observation(unit="percent"),
    "word-outside-the-list": observation(statistic="average"),
    "one-end-of-a-band": observation(followers="[1_000]"),
    # One of each rule.
    "words-too-long": observation(checked=LONG),
    "words-without-the-figure": observation(as_given='"1.79%"'),
    "entered-twice": observations({}, {}),
    "to-come": observation(year="2099"),
    "two-defaults": tiers(TIERS + TIERS),
    "no-default": tiers(TIERS.replace("  default: true\n", "")),
    "tiers-overlap": tiers(TIERS.replace("micro: [10_000", "micro: [5_000")),
    "tier-backwards": tiers(TIERS.replace("[10_000, 100_000]", "[100_000, 10_000]")),
    "range-backwards": observation(value=None, low="4", high="2"),
    "value-and-range": observation(low="1", high="2"),
    "no-figure": observation(value=None),
    "no-denominator": observation(of=None),
    "no-size": observation(followers=None),
    "fee-without-currency": observation(metric="fee", of=None, unit="likes"),
    "source-under-two-names": sources(SOURCES + SECOND),
    "via-itself": observation(via="report"),
    "unused-source": sources(SOURCES + SECOND.replace("org/report", "org/second")),
    "source-not-read": sources(
        SOURCES.replace("read: whole", "read: second-hand").replace(
            '  url: "https://example.org/report"\n', ""
        )
    ),
    "claim-without-paper": claims(CLAIMS.replace("study-2024", "study-2042")),
    "claim-on-nothing": claims(CLAIMS.replace("paper: study-2024, ", "")),
    "paper-in-no-claim": papers(PAPERS + PAPERS.replace("study-2024:", "other-2024:", 1)),
    "paper-on-both-sides": claims(
        CLAIMS.replace("against: []", "against: [{paper: study-2024, says: Fewer shares.}]")
    ),
    "correction-of-nothing": lambda room: room.evidence(
        corrections=CORRECTIONS.replace("report", "nobody")
    ),
    "definition-of-unknown-counts": lambda room: room.evidence(
        definitions=DEFINITIONS.replace("[likes, comments]", "[likes, hearts]")
    ),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_told_in_these_words(
    room: SmallRoom, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    SLIPS[name](room)
    said: list[str] = []
    assert report(room.root, said.append) == 1
    assert "\n".join(said) + "\n" == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_every_golden_file_has_its_slip() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == {*SLIPS}
