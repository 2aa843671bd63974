"""Somebody saw the figure there, and can show the words."""

import re
from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem

MOST_WORDS = 15


def check(evidence: Evidence) -> Iterator[Problem]:
    """`checked.words` quotes what was seen, at most 15 words, with the figure in them."""
    for entry in evidence.sourced:
        count = len(entry.record.checked.words.split())
        if count > MOST_WORDS:
            yield entry.problem(
                "checked", f"words has {count} words: quote the {MOST_WORDS} around the figure"
            )
    for paper in evidence.papers.values():
        count = len((paper.record.checked.words or "").split())
        if count > MOST_WORDS:
            yield paper.problem("checked", f"words has {count} words: quote {MOST_WORDS} at most")
    for observation in evidence.observations:
        record = observation.record
        seen = set(_digits(record.checked.words))
        missing = [digits for digits in _digits(record.as_given) if digits not in seen]
        if missing:
            yield observation.problem(
                "checked", f"{record.as_given!r} is not in words: quote the part that holds it"
            )


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)
