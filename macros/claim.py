"""`{{ claim("engagement") }}`: who speaks for a claim and against it, and what nobody measured."""

from __future__ import annotations

from dataclasses import dataclass

from data.claim import COLUMNS, Claim, Column, Stand
from macros.cite_marks import Marks, Note, merged
from macros.cite_note import Notes, paper_kind, paper_label
from macros.evidence_room import suggestion
from macros.fault import CallError
from macros.page_template import fill

HEADS: dict[Column, str] = {"for": "For", "against": "Against", "mixed": "Mixed"}
ABOUT = {
    "size": "",
    "labels": "What labels do to trust",
    "measuring": "How hard it is to measure",
}


@dataclass(frozen=True)
class Said:
    """What one study, or some figures, say: whose, on what condition, and the raised numbers."""

    who: str
    part: str
    says: str
    kind: str
    href: str
    marks: str


def check(notes: Notes, name: object) -> None:
    """Refuse a claim that is not there."""
    claims = notes.room.evidence.claims
    if name not in claims:
        raise CallError(f"there is no claim {name}: {suggestion(str(name), claims)}")


def render(notes: Notes, marks: Marks, name: str) -> str:
    """The columns of a claim.

    Arguments: `notes` and `marks` as for `cite`; `name`, an entry of data/claims.yml. Returns:
    one `evidence-block`. Raises CallError.
    """
    check(notes, name)
    entry = notes.room.evidence.claims[name]
    claim = entry.record
    return fill(
        "claim.html",
        claim=claim,
        columns=[
            (column, HEADS[column], _groups(notes, marks, claim, column)) for column in COLUMNS
        ],
        mend=notes.to_the_line(entry),
    )


def _groups(
    notes: Notes, marks: Marks, claim: Claim, column: Column
) -> list[tuple[str, list[Said]]]:
    """The stands on size itself, then those on what bears on it."""
    groups = []
    for about, head in ABOUT.items():
        stands = [stand for stand in claim.column(column) if stand.about == about]
        if stands:
            groups.append((head, [_said(notes, marks, stand) for stand in stands]))
    return groups


def _said(notes: Notes, marks: Marks, stand: Stand) -> Said:
    part = stand.part or ""
    if stand.paper:
        paper = notes.room.evidence.papers[stand.paper].record
        href = notes.place_of(stand.paper)
        return Said(paper_label(paper), part, stand.says, paper_kind(paper), href, "")
    found = merged(notes.of_observation(name) for name in stand.observations or ())
    return Said(
        who=_labels(found),
        part=part,
        says=stand.says,
        kind="Published figures.",
        href=found[0].href,
        marks="".join(marks.place(note) for note in found),
    )


def _labels(found: list[Note]) -> str:
    return " and ".join(dict.fromkeys(note.label for note in found))
