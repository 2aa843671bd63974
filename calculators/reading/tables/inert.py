"""Cells that a spreadsheet would take for formulas: made inert in an export, revived in reading."""

from __future__ import annotations

import re

_LIVE = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_MADE_INERT = re.compile(r"'+[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[-+]?\d[\d.,]*%?")


def inert(cell: str) -> str:
    """A cell that no spreadsheet computes: an apostrophe before `=`, `+`, `-` and `@`.

    >>> inert("@anna"), inert("-5"), inert("Anna")
    ("'@anna", '-5', 'Anna')
    """
    return f"'{cell}" if _LIVE.match(cell) and not _NUMBER.fullmatch(cell) else cell


def revived(cell: str) -> str:
    """The cell as it was before it was made inert.

    >>> revived("'@anna"), revived("'t Hooft")
    ('@anna', "'t Hooft")
    """
    return cell[1:] if _MADE_INERT.match(cell) else cell
