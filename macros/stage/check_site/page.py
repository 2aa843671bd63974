"""One built page, parsed as a browser would."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from html5lib import HTMLParser
from html5lib.constants import E as WORDS

from macros.stage.check_site.fault import Fault


@dataclass(frozen=True)
class Page:
    """A page: the `folder` of the site, the `path` below it, its HTML."""

    folder: Path
    path: Path
    text: str

    @cached_property
    def _parsed(self) -> tuple[Element, list[tuple[int, str]]]:
        parser: Any = HTMLParser(namespaceHTMLElements=False)
        root = parser.parse(self.text)
        return root, [
            (place[0], WORDS.get(code, code) % values) for place, code, values in parser.errors
        ]

    @property
    def root(self) -> Element:
        """The `html` element."""
        return self._parsed[0]

    @property
    def parse_errors(self) -> list[tuple[int, str]]:
        """What a browser had to guess at: line and reason."""
        return self._parsed[1]

    @cached_property
    def families(self) -> list[tuple[Element, tuple[Element, ...]]]:
        """Every element in the order of the page, with its ancestors, the nearest last."""
        return list(_walk(self.root, ()))

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id occurs."""
        return Counter(one.attrib["id"] for one, _ in self.families if one.get("id"))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Where a fragment can lead."""
        names = (
            one.attrib["name"]
            for one, _ in self.families
            if one.tag == "a" and "name" in one.attrib
        )
        return frozenset((*self.ids, *names))

    def line_of(self, *written: str) -> int:
        """The first line that holds one of these texts, or 0."""
        for text in written:
            for form in (text, escape(text)):
                at = self.text.find(form)
                if form and at >= 0:
                    return self.text.count("\n", 0, at) + 1
        return 0

    def fault(self, line: int, text: str, remedy: str) -> Fault:
        """A fault of this page."""
        return Fault(self.folder / self.path, line, text, remedy, self._source())

    def _source(self) -> str:
        address = self.path.parent.as_posix()
        for name in (f"docs/{address}/index.md", f"docs/{address}.md"):
            if (self.folder.parent / name).is_file():
                return name.replace("/./", "/")
        return ""


def _walk(
    element: Element, above: tuple[Element, ...]
) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    # A comment's tag is a function.
    if isinstance(element.tag, str):
        yield element, above
        for child in element:
            yield from _walk(child, (*above, element))
