"""`{{ cite("source") }}`: a raised number for each source, which opens where it stands."""

from __future__ import annotations

from macros.cite_marks import Marks
from macros.cite_note import Notes
from macros.fault import CallError


def check(notes: Notes, *names: object) -> None:
    """Refuse a call without a name, and a name that no source or paper has."""
    if not names:
        raise CallError('cite names no source: write {{ cite("essay") }}')
    for name in names:
        notes.of(str(name))


def render(notes: Notes, marks: Marks, *names: str) -> str:
    """The raised numbers.

    Arguments: `notes`, which makes notes for this site; `marks`, those of the page; `names`, of
    sources or papers. Returns: a `source-note` element each. Raises CallError.
    """
    check(notes, *names)
    return "".join(marks.place(notes.of(name)) for name in names)
