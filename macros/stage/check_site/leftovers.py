"""Nothing of Markdown or Jinja is left unrendered in what a reader sees."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.page import Page
from macros.stage.check_site.site import Site

CODE = {"code", "kbd", "pre", "samp", "script", "style"}
type Patterns = tuple[tuple[str, str, str], ...]

LEFT: Patterns = (
    (r"Macro (?:Rendering|Syntax) Error", "a macro failed", "mend its call"),
    (r"\{\{|\{%|\{#[^}]*#\}", "Jinja is left", "close its braces, or put it into raw or code"),
    (r"\[\^[^\]\s]+\]", "a footnote is left", "write its text: [^name]: …"),
    (r"\]\[[^\]]*\]", "a reference link is left", "write its address: [name]: …"),
    (r"\[[^\]]+\]\([^)]*\)", "a link is left", "mend its brackets"),
    (r"\{:?\s*[#.][\w-]+[^}]*\}", "an attribute list is left", "put it right behind its element"),
    (r"\*\*\S|\S\*\*", "an emphasis is left", "close it: **words**"),
    (r"--8<--", "a snippet is left", "mend its line"),
)
LEFT_IN_PARAGRAPH: Patterns = (
    (r"\A(?:!!!|\?\?\?\+?|===\+?|:::|```|~~~)", "a block is left", "put blank lines around it"),
    (r"(?:\A|\n)\|[^\n]*\|", "a table is left", "put a blank line before it"),
    (r"\n[-*+] ", "a list is left", "put a blank line before it"),
    (r"(?:\A|\n)#{1,6} ", "a heading is left", "put a blank line before it"),
    (r"\n\*\[[^\]]+\]:", "an abbreviation is left", "put a blank line before it"),
)
LEFT_IN_ATTRIBUTE = LEFT[:2]


def leftovers(site: Site, page: Page) -> Iterator[Fault]:
    """Every piece of source that shows, outside of code."""
    for element, above in page.families:
        if any(one.tag in CODE for one in (*above, element)):
            continue
        texts: list[tuple[Patterns, str]] = [(LEFT, text) for text in _own_texts(element)]
        texts += [(LEFT_IN_ATTRIBUTE, value) for value in element.attrib.values()]
        if element.tag == "p":
            texts.append((LEFT_IN_PARAGRAPH, "".join(element.itertext()).strip()))
        for patterns, text in texts:
            for pattern, what, remedy in patterns:
                if found := re.search(pattern, text):
                    shown = found[0].strip()
                    yield page.fault(page.line_of(shown), f"{what}: {shown}", remedy)


def _own_texts(element: Element) -> list[str]:
    return [text for text in (element.text, *(child.tail for child in element)) if text]
