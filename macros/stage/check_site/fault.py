"""One fault of the built site: where it is, what it is, what to do."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Fault:
    """A fault; `line` is 0 where it has none, `source` the page's Markdown where it has one."""

    file: Path
    line: int
    text: str
    remedy: str
    source: str = ""

    def __str__(self) -> str:
        """In the form that editors and terminals turn into a link.

        >>> str(Fault(Path("site/index.html"), 3, "no title", "give it one", "docs/index.md"))
        'site/index.html:3: no title: give it one (docs/index.md)'
        """
        place = f"{self.file}:{self.line}" if self.line else f"{self.file}"
        source = f" ({self.source})" if self.source else ""
        return f"{place}: {self.text}: {self.remedy}{source}"
