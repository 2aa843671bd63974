"""`{{ sources("studies") }}`: every source with its kind, sample, reading, and what rests on it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from data.claim import COLUMNS
from data.model import Kind
from macros.cite_note import (
    PAGES,
    READ,
    Notes,
    kind_of,
    paper_kind,
    paper_words,
    sentence,
    words_of,
)
from macros.evidence_definitions import formula_of
from macros.evidence_room import Room
from macros.fault import CallError, nearest
from macros.figure_text import METRICS, figure_of, subject_of
from macros.page_template import fill

GROUPS: dict[str, tuple[Kind, ...]] = {
    "reports": ("paper", "industry-report", "dataset", "trade-body"),
    "companies": ("company",),
    "pages": ("vendor-page", "press", "blog"),
}
STUDIES = "studies"


@dataclass(frozen=True)
class Resting:
    """One thing that rests on a source: its words, and where it is shown."""

    words: str
    href: str
    mend: str


@dataclass(frozen=True)
class Listed:
    """One entry of the page."""

    id: str
    words: tuple[tuple[str, bool], ...]
    href: str | None
    lines: tuple[str, ...]
    resting: tuple[Resting, ...]
    mend: str


def check(group: object) -> None:
    """Refuse a group that is not there."""
    names = (STUDIES, *GROUPS)
    if group not in names:
        raise CallError(f"there is no group {group}: {nearest(str(group), names)}")


def render(notes: Notes, group: str) -> str:
    """The list.

    Arguments: `notes`, which knows the evidence and this site's addresses; `group`, one of
    studies, reports, companies, pages. Returns: one `evidence-block`. Raises CallError.
    """
    check(group)
    entries = _studies(notes) if group == STUDIES else _sources(notes, GROUPS[group])
    return fill("sources.html", entries=entries)


def _sources(notes: Notes, kinds: tuple[Kind, ...]) -> list[Listed]:
    resting = _resting(notes)
    listed = []
    for name, entry in notes.room.evidence.sources.items():
        source = entry.record
        if source.kind not in kinds:
            continue
        lines = [f"{kind_of(source)}; {READ[source.read]}."]
        lines += [sentence(source.note)] if source.note else []
        lines += _carriers(notes.room, name)
        listed.append(
            Listed(
                id=name,
                words=words_of(source),
                href=source.url,
                lines=tuple(lines),
                resting=tuple(resting[name]),
                mend=notes.to_the_line(entry),
            )
        )
    return sorted(listed, key=_by_words)


def _studies(notes: Notes) -> list[Listed]:
    told = _told(notes)
    listed = []
    for name, entry in notes.room.evidence.papers.items():
        paper = entry.record
        lines = [
            f"{paper_kind(paper)} {sentence(paper.method)}",
            f"Found: {sentence(paper.finding)}",
        ]
        lines += [sentence(paper.second_hand)] if paper.second_hand else []
        lines.append(f"Limits: {sentence(paper.limits)}")
        listed.append(
            Listed(
                id=name,
                words=paper_words(paper),
                href=paper.address,
                lines=tuple(lines),
                resting=tuple(told[name]),
                mend=notes.to_the_line(entry),
            )
        )
    return sorted(listed, key=_by_words)


def _by_words(listed: Listed) -> str:
    return "".join(text for text, _ in listed.words).casefold()


def _resting(notes: Notes) -> dict[str, list[Resting]]:
    """By source the figures and lists of tiers that it gave."""
    found: dict[str, list[Resting]] = defaultdict(list)
    for entry in notes.room.evidence.observations:
        record = entry.record
        words = f"{METRICS[record.metric]} {figure_of(record)}: {subject_of(record)}"
        href = f"{notes.root}evidence/{PAGES[record.metric]}/"
        found[record.source].append(Resting(words, href, notes.to_the_line(entry)))
    for authority in notes.room.evidence.authorities:
        href = f"{notes.root}evidence/tiers/"
        words = f"Tiers: {', '.join(authority.record.tiers)}"
        found[authority.record.source].append(Resting(words, href, notes.to_the_line(authority)))
    for definition in notes.room.evidence.definitions:
        href = f"{notes.root}evidence/engagement-rate/#counting"
        words = f"Counts {formula_of(definition.record)}"
        found[definition.record.source].append(Resting(words, href, notes.to_the_line(definition)))
    return found


def _told(notes: Notes) -> dict[str, list[Resting]]:
    """By paper the claims in which it speaks."""
    found: dict[str, list[Resting]] = defaultdict(list)
    for name, entry in notes.room.evidence.claims.items():
        for column in COLUMNS:
            for stand in entry.record.column(column):
                if stand.paper:
                    words = f"{entry.record.title}, {column}: {stand.says}"
                    href = f"{notes.root}evidence/claims/{name}/"
                    found[stand.paper].append(Resting(words, href, ""))
    return found


def _carriers(room: Room, name: str) -> list[str]:
    """Whose figures were read on this source's page, and on whose pages its own were."""
    records = [entry.record for entry in room.evidence.sourced]
    carried = {room.source(r.source).publisher: None for r in records if r.via == name}
    through = {room.source(r.via).publisher: None for r in records if r.via and r.source == name}
    lines = [f"Figures of {', '.join(carried)} were read on this page."] if carried else []
    return lines + ([f"Its figures were read on pages of {', '.join(through)}."] if through else [])
