"""`{{ corrections() }}`: what the check of figures at their sources changed."""

from __future__ import annotations

from macros.cite_note import Notes, label_of, sentence
from macros.page_template import fill


def check() -> None:
    """A call without words is always right."""


def render(notes: Notes) -> str:
    """A list.

    Arguments: `notes`, which knows the evidence and this site's addresses. Returns: one
    `evidence-block`. Raises nothing.
    """
    listed = []
    for entry in notes.room.evidence.corrections:
        correction = entry.record
        source = correction.source
        listed.append(
            {
                "about": correction.about,
                "source": label_of(notes.room.source(source)) if source else "",
                "href": notes.place_of(source) if source else "",
                "noted": sentence(correction.noted),
                "seen": sentence(correction.seen),
                "done": sentence(correction.done),
            }
        )
    return fill("sources_corrections.html", listed=listed)
