"""A data room of one observation, so that a test states only what it changes."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from data.load import Evidence, load

TODAY = dt.date(2026, 11, 25)

OBSERVATION: dict[str, str] = {
    "metric": "engagement_rate",
    "of": "followers",
    "platform": "instagram",
    "followers": "[1_000, 10_000]",
    "value": "1.78",
    "unit": '"%"',
    "as_given": '"1.78%"',
    "statistic": "median",
    "year": "2026",
    "region": "world",
    "source": "report",
    "where": '"table 3"',
    "checked": '{on: 2026-11-25, copy: stored, words: "nano creators 1.78%"}',
}
SOURCES = """\
report:
  title: "A report"
  publisher: "A publisher"
  url: "https://example.org/report"
  kind: industry-report
  sample: {count: 1_000, of: "accounts"}
  read: whole
"""
TIERS = """\
- source: report
  default: true
  tiers: {nano: [1_000, 10_000], micro: [10_000, 100_000], mega: [100_000, null]}
  where: "page 2"
  checked: {on: 2026-11-25, copy: stored, words: "nano 1K-10K"}
"""
PAPERS = """\
study-2024:
  authors: "Author, A."
  year: 2024
  title: "A study"
  venue: "A journal"
  url: "https://example.org/study"
  peer_reviewed: true
  read: abstract
  method: "1,000 posts"
  finding: "Small accounts got more likes."
  limits: "Likes, not sales."
  checked: {on: 2026-11-25, copy: stored, words: "small accounts got more likes"}
"""
CLAIMS = """\
engagement:
  title: "Engagement"
  by: reach
  statement: "Small creators get more response."
  in_short: "Some do."
  for:
    - {paper: study-2024, says: "Small accounts got more likes."}
  against: []
  mixed: []
  not_known:
    - "The rate by people reached."
"""
CORRECTIONS = """\
- about: "The rate of nano creators"
  source: report
  noted: "17.8%"
  seen: "1.78%"
  done: corrected
"""
DEFINITIONS = """\
- source: report
  counts: [likes, comments]
  of: followers
  where: "page 3"
  checked: {on: 2026-11-25, copy: stored, words: "(likes + comments) / followers"}
"""


def observation(**changes: str | None) -> str:
    """One observation as YAML; None leaves a field out."""
    fields = {key: value for key, value in {**OBSERVATION, **changes}.items() if value is not None}
    lines = [f"{key}: {value}" for key, value in fields.items()]
    return "- " + "\n  ".join(lines) + "\n"


class SmallRoom:
    """A folder with one observation, one source and one list of tiers."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def evidence(
        self,
        *changes: Mapping[str, str | None],
        sources: str = SOURCES,
        tiers: str = TIERS,
        papers: str = PAPERS,
        claims: str = CLAIMS,
        definitions: str = "",
        corrections: str = "",
    ) -> Evidence:
        """What is read back when the room holds these changes of the sample observation."""
        text = "".join(observation(**change) for change in changes or ({},))
        self.write("observations/engagement.yml", text)
        self.write("sources.yml", sources)
        self.write("tiers.yml", tiers)
        self.write("papers.yml", papers)
        self.write("claims.yml", claims)
        self.write("definitions.yml", definitions)
        self.write("corrections.yml", corrections)
        return replace(load(self.root), today=TODAY)

    def write(self, name: str, text: str) -> None:
        """Put a file into the room."""
        path = self.root / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
