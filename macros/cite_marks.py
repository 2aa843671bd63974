"""The raised numbers of a page, and the notes that they open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from macros.page_template import fill


@dataclass(frozen=True)
class Note:
    """What stands behind a raised number.

    `key` tells sources apart: what has the same key has the same number on a page. `label` names
    the source in a few words, `href` is its place on the sources page; `said` is what a figure is
    of; `source` the source in full, as pairs of a text and whether it is a title; `kind` what
    sort of evidence it is; `links` further addresses, each with its words.
    """

    key: str
    label: str
    href: str
    source: tuple[tuple[str, bool], ...]
    kind: str
    said: str = ""
    links: tuple[tuple[str, str], ...] = ()


def merged(notes: Iterable[Note]) -> list[Note]:
    """The notes with those of one source made one, which says what each of them says."""
    by_key: dict[str, Note] = {}
    for note in notes:
        known = by_key.get(note.key)
        by_key[note.key] = replace(known, said=f"{known.said} {note.said}") if known else note
    return list(by_key.values())


@dataclass
class Marks:
    """The numbers that one page has given out: one a source, in the order of the page."""

    numbers: dict[str, int] = field(default_factory=dict)
    placed: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def place(self, note: Note) -> str:
        """The HTML of a raised number and its note, which nothing but the browser opens."""
        nth = self.numbers.setdefault(note.key, len(self.numbers) + 1)
        self.placed[nth] += 1
        identifier = f"note-{nth}-{self.placed[nth]}"
        # In a sentence every blank would show: the element is one line.
        html = fill("cite.html", note=note, number=nth, id=identifier)
        return "".join(line.strip() for line in html.splitlines())
