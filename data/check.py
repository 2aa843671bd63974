"""`python -m data.check`: every fault of the evidence at once, or what there is of it."""

import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from data.load import ROOT, Evidence, load
from data.problem import Problem
from data.rules import broken

HOW_READ = {"whole": "read whole", "abstract": "as abstracts", "recorded": "only recorded"}


def report(root: Path, say: Callable[[str], None]) -> int:
    """Say every fault and return 1, or say the counts and return 0."""
    evidence = load(root)
    problems = broken(evidence)
    for problem in problems:
        say(_annotation(problem) if os.environ.get("GITHUB_ACTIONS") else str(problem))
    say(f"{len(problems)} to mend" if problems else counts(evidence))
    return 1 if problems else 0


def counts(evidence: Evidence) -> str:
    """How much there is, and how much of it was seen only second hand."""
    second_hand = sum(entry.record.via is not None for entry in evidence.observations)
    read = Counter[str](entry.record.read for entry in evidence.papers.values())
    ways = [f"{read[how]} {words}" for how, words in HOW_READ.items() if read[how]]
    quoted = sum(entry.record.checked.words is not None for entry in evidence.papers.values())
    papers = ", ".join([*ways, f"{quoted} with the words seen"])
    return (
        f"{len(evidence.observations)} observations, all checked, "
        f"{second_hand} of them second hand; "
        f"{len(evidence.sources)} sources; "
        f"{len(evidence.papers)} papers ({papers}), "
        f"{len(evidence.claims)} claims; "
        f"{len(evidence.authorities)} lists of tiers"
    )


def _annotation(problem: Problem) -> str:
    """The form in which GitHub shows a fault on its line."""
    text = problem.text + (f"\nRule: {problem.rule}" if problem.rule else "")
    place = f"file={problem.file},line={problem.line},title=data"
    return f"::error {place}::{_escaped(text)}"


def _escaped(text: str) -> str:
    # A bare % begins an escape of GitHub's own.
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


if __name__ == "__main__":
    sys.exit(report(ROOT, print))
