"""One fault of the built site: where it is, what it is, what to do."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Fault:
    """A fault; `line` is 0 where it has none."""

    file: Path
    line: int
    text: str
    remedy: str

    def __str__(self) -> str:
        """In the form that editors and terminals turn into a link.

        >>> str(Fault(Path("site/index.html"), 3, "no title", "give the page one"))
        'site/index.html:3: no title: give the page one'
        """
        place = f"{self.file}:{self.line}" if self.line else f"{self.file}"
        return f"{place}: {self.text}: {self.remedy}"
