"""A Markdown extension that explains the trade's words where they first stand on a page.

The words and what they mean are read from the glossary, which also says which of them are marked.
The note is the browser's own popover: it opens by click, touch and keyboard without a script.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from markdown import Markdown

GLOSSARY = Path("docs/glossary.md")
TITLE = "# Glossary"
_MARKED = re.compile(r"<!-- Marked on other pages: (.*?)\. -->", re.DOTALL)
_ENTRY = re.compile(r"^(\w[^\n]*)\n:   ([^\n]+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
# A sentence that only leads on has no use in a note.
_LEADS_ON = re.compile(r"(?<=[.?])\s*\[[^\]]*\]\([^)]*\)[.?]?\s*$")
IN_THESE = ("p", "li", "dd", "td")
NOT_IN_THESE = ("a", "abbr", "button", "code", "dt", "pre", "th", *(f"h{n}" for n in range(1, 7)))
# After the text has become elements (20), as abbreviations are (7).
_LAST = 6


def terms(glossary: str) -> dict[str, str]:
    r"""The marked words of a glossary, in lower case, each with what it means as plain text.

    Arguments: `glossary`, its Markdown. Raises ValueError where a marked word is not explained.

    >>> page = "<!-- Marked on other pages: reach rate. -->\n\nReach rate\n:   *Share*. [Why](a.md)"
    >>> terms(page)
    {'reach rate': 'Share.'}
    """
    listed = _MARKED.search(glossary)
    marked = [] if listed is None else re.split(r",\s+", listed[1].lower())
    said = {
        word.lower(): _LINK.sub(r"\1", _LEADS_ON.sub("", meaning)).replace("*", "")
        for word, meaning in _ENTRY.findall(glossary)
    }
    unknown = [word for word in marked if word not in said]
    if unknown:
        raise ValueError(f"docs/glossary.md marks {', '.join(unknown)} and does not explain it")
    return {word: said[word] for word in marked}


class _MarkTerms(Treeprocessor):
    def __init__(self, md: Markdown, glossary: str) -> None:
        super().__init__(md)
        self.terms = terms(glossary)
        self.word = re.compile(
            r"\b(({})s?)\b".format("|".join(sorted(map(re.escape, self.terms), key=len)[::-1])),
            re.IGNORECASE,
        )
        self.left: set[str] = set()

    def run(self, root: Element) -> None:
        """Mark the first use of each term below `root`."""
        self.left = set() if TITLE in getattr(self.md, "lines", []) else set(self.terms)
        self._walk(root, inside=False)

    def _walk(self, parent: Element, *, inside: bool) -> None:
        inside = inside or parent.tag in IN_THESE
        if inside:
            self._mark(parent, None)
        for child in list(parent):
            if child.tag not in NOT_IN_THESE:
                self._walk(child, inside=inside)
            if inside:
                self._mark(parent, child)

    def _mark(self, parent: Element, before: Element | None) -> None:
        """Mark terms in the text that begins `parent`, or that stands behind a child of it."""
        while self.left:
            text = (parent.text if before is None else before.tail) or ""
            found = next((m for m in self.word.finditer(text) if m[2].lower() in self.left), None)
            if found is None:
                return
            self.left.discard(found[2].lower())
            note = self._note(found[1], found[2].lower())
            note.tail = text[found.end() :]
            if before is None:
                parent.text, place = text[: found.start()], 0
            else:
                before.tail, place = text[: found.start()], list(parent).index(before) + 1
            parent.insert(place, note)
            before = note

    def _note(self, shown: str, term: str) -> Element:
        name = f"term-{re.sub(r'[^a-z]+', '-', term)}"
        note = Element("term-note")
        mark = SubElement(
            note, "button", {"type": "button", "class": "term-mark", "popovertarget": name}
        )
        mark.text = shown
        attributes = {"id": name, "class": "cited term-said", "role": "note", "popover": "auto"}
        said = SubElement(note, "span", {**attributes, "data-search-exclude": ""})
        said.text = f"{term[0].upper()}{term[1:]}: {self.terms[term]}"
        return note


class TermsExtension(Extension):
    """Registers the marking of terms."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Markdown."""
        glossary = GLOSSARY.read_text(encoding="utf-8") if GLOSSARY.is_file() else ""
        md.treeprocessors.register(_MarkTerms(md, glossary), "terms", _LAST)


def makeExtension(**options: object) -> TermsExtension:  # noqa: N802
    """Called by Markdown with the options of mkdocs.yml."""
    return TermsExtension(**options)
