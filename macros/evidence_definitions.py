"""`{{ definitions() }}`: what each firm counts as engagement, and what it divides by."""

from __future__ import annotations

from data.definition import Definition
from data.load import Entry
from macros.cite_note import Notes, label_of
from macros.figure_text import PLATFORMS
from macros.page_template import fill


def check() -> None:
    """A call without words is always right."""


def render(notes: Notes) -> str:
    """A table, a row a firm and platform.

    Arguments: `notes`, which knows the evidence and this site's addresses. Returns: one
    `evidence-block`. Raises nothing.
    """
    entries = notes.room.evidence.definitions
    rows = sorted((_row(notes, entry) for entry in entries), key=lambda row: row["name"].casefold())
    return fill("evidence_definitions.html", rows=rows)


def formula_of(definition: Definition) -> str:
    """What is added up and divided, in words."""
    *others, last = definition.counts
    counted = f"{', '.join(others)} and {last}" if others else last
    of = "" if definition.of == "unstated" else f" ÷ {definition.of}"
    return f"{counted}{of}"


def _row(notes: Notes, entry: Entry[Definition]) -> dict[str, str]:
    definition = entry.record
    carrier = notes.room.source(definition.via).publisher if definition.via else ""
    return {
        "name": label_of(notes.room.source(definition.source)),
        "via": f", as reported by {carrier}" if carrier else "",
        "href": notes.place_of(definition.source),
        "platform": PLATFORMS[definition.platform] if definition.platform != "any" else "",
        "formula": formula_of(definition),
        "middle": definition.middle or "not said",
        "mend": notes.to_the_line(entry),
    }
