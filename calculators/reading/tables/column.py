"""What a table's columns are: their names, their kinds, and what a blank cell means."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.kinds import THINGS, Kind


@dataclass(frozen=True, slots=True)
class Column:
    """One column that a table may have.

    Without a `kind` it holds text. The header must have a column that is `needed`; one that is
    missing takes `default`, said, or is not known. A blank cell is asked for where `filled`, else
    not known. `unquoted` takes a cell without a digit (TBD, ask) for a blank one. `single` holds
    no ranges. A cell over `most` means that the column is something else, which `beyond` says.
    """

    name: str
    kind: Kind | None = None
    needed: bool = False
    filled: bool = False
    default: str | None = None
    unquoted: bool = False
    single: bool = False
    most: float = float("inf")
    beyond: str = ""


# The posts of a deal; exports of profiles have a column of this name that counts a lifetime's.
POSTS = Column(
    "posts",
    THINGS,
    most=365,
    beyond=(
        "is more than a post a day for a year: the column is the account's lifetime count. "
        "Type the posts of the deal, for example 1"
    ),
)
