"""Tables of pipes, as notes and repositories have them."""

from __future__ import annotations

import re
from itertools import pairwise

# A header and its rule stand in the first lines, below a title at most.
_HEAD, _LINES = 10_000, 5
_RULE_CELL = re.compile(r"\s*:?-+:?\s*")
_PIPE = re.compile(r"(?<!\\)\|")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_STRONG = re.compile(r"(\*\*|`)(?P<words>.+)\1")


def is_markdown(text: str) -> bool:
    r"""Whether a text is a table of pipes with a rule beneath its header.

    A title may stand above.

    >>> is_markdown("| a | b |\n|---|:-:|\n| 1 | 2 |"), is_markdown("a,b\n1,2")
    (True, False)
    """
    lines = [line for line in text[:_HEAD].splitlines() if line.strip()][:_LINES]
    return any("|" in above and _is_rule(rule) for above, rule in pairwise(lines))


def records(text: str) -> list[list[str]]:
    r"""The cells of each line; the rule beneath the header is no line.

    >>> records("| a | b |\n|---|---|\n| **1** | x\\_y |")
    [['a', 'b'], ['1', 'x_y']]
    """
    found, ruled = [], False
    for line in text.splitlines():
        if not ruled and _is_rule(line):
            ruled = True
            continue
        found.append([_plain(cell) for cell in _cells(line)] if line.strip() else [])
    return found


def _cells(line: str) -> list[str]:
    cells = _PIPE.split(line.strip())
    if cells and not cells[0].strip():
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1].strip() and line.rstrip().endswith("|"):
        cells = cells[:-1]
    return cells


def _is_rule(line: str) -> bool:
    cells = _cells(line)
    return "-" in line and "|" in line and all(map(_RULE_CELL.fullmatch, cells))


def _plain(cell: str) -> str:
    cell = _LINK.sub(r"\1", cell.strip())
    strong = _STRONG.fullmatch(cell)
    return _ESCAPED.sub(r"\1", strong["words"] if strong else cell)
