"""A Markdown extension that lets a macro's HTML through unchanged.

Markdown knows no custom elements: it would wrap one in a paragraph and read asterisks, blank
lines and indentation inside it. Each finished element is put aside before blocks are parsed
and comes back when the page is written; a paragraph that held one is parted around it, since
a browser would close the paragraph, and the element with it, at the first block inside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

if TYPE_CHECKING:
    from markdown import Markdown

TAGS = ("calculator-form", "evidence-block")
# These stand within a sentence.
IN_TEXT = ("source-note",)
_ELEMENT = re.compile(r"<({})[\s>].*?</\1>".format("|".join((*TAGS, *IN_TEXT))), re.DOTALL)
_PARAGRAPH = re.compile(r"(<p(?: [^>]*)?>)((?:(?!</p>).)*)</p>", re.DOTALL)

# After fenced code (25), so that an element shown as code stays code; before raw HTML (20).
_BEFORE_RAW_HTML = 21
# Before what was put aside comes back (30).
_BEFORE_RETURN = 35


class _PutAside(Preprocessor):
    def __init__(self, md: Markdown, places: set[str]) -> None:
        super().__init__(md)
        self.places = places

    def run(self, lines: list[str]) -> list[str]:
        self.places.clear()
        return _ELEMENT.sub(self._store, "\n".join(lines)).split("\n")

    def _store(self, found: re.Match[str]) -> str:
        place: str = self.md.htmlStash.store(found[0])
        if found[1] in TAGS:
            self.places.add(place)
        return place


class _PartParagraphs(Postprocessor):
    def __init__(self, md: Markdown, places: set[str]) -> None:
        super().__init__(md)
        self.places = places

    def run(self, text: str) -> str:
        if not self.places:
            return text
        split = re.compile("({})".format("|".join(map(re.escape, self.places))))

        def part(paragraph: re.Match[str]) -> str:
            pieces = split.split(paragraph[2])
            if len(pieces) == 1:
                return paragraph[0]
            return "\n".join(
                piece if piece in self.places else f"{paragraph[1]}{piece.strip()}</p>"
                for piece in pieces
                if piece.strip()
            )

        return _PARAGRAPH.sub(part, text)


class PassthroughExtension(Extension):
    """Registers both halves, and the elements as blocks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Markdown."""
        places: set[str] = set()
        md.block_level_elements.extend(tag for tag in TAGS if tag not in md.block_level_elements)
        md.preprocessors.register(_PutAside(md, places), "put_aside", _BEFORE_RAW_HTML)
        md.postprocessors.register(_PartParagraphs(md, places), "part", _BEFORE_RETURN)


def makeExtension(**options: object) -> PassthroughExtension:  # noqa: N802
    """Called by Markdown with the options of mkdocs.yml."""
    return PassthroughExtension(**options)
