"""A Markdown extension that lets a macro's HTML through unchanged.

Markdown knows no custom elements: it would wrap one in a paragraph and read asterisks, blank
lines and indentation inside it. Each finished element is put aside before blocks are parsed
and comes back when the page is written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

if TYPE_CHECKING:
    from markdown import Markdown

TAGS = ("calculator-form", "dots-figure")
_ELEMENT = re.compile(r"<({})[\s>].*?</\1>".format("|".join(TAGS)), re.DOTALL)

# After fenced code (25), so that an element shown as code stays code; before raw HTML (20).
_PRIORITY = 21


class _PutAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = _ELEMENT.sub(lambda found: self.md.htmlStash.store(found[0]), "\n".join(lines))
        return text.split("\n")


class PassthroughExtension(Extension):
    """Registers the preprocessor, and the elements as blocks so that no paragraph wraps them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Markdown."""
        md.block_level_elements.extend(tag for tag in TAGS if tag not in md.block_level_elements)
        md.preprocessors.register(_PutAside(md), "passthrough", _PRIORITY)


def makeExtension(**options: object) -> PassthroughExtension:  # noqa: N802
    """Called by Markdown with the options of mkdocs.yml."""
    return PassthroughExtension(**options)
