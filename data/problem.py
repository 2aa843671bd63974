"""A fault in the data, said so that whoever typed it can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: the file and line it stands on, and what to do about it."""

    file: str
    line: int
    text: str
    rule: str = ""

    def __str__(self) -> str:
        first = f"{self.file}:{self.line}: {self.text}"
        return f"{first}\n    Rule: {self.rule}" if self.rule else first
