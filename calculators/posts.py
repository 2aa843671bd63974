"""Posts, a row each: what they say of an account, and how far their number lets one trust it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from calculators.inputs import Inputs
from calculators.kinds import COUNT
from calculators.message import InputError, Message, message
from calculators.quantity import Quantity
from calculators.reading.tables import Cell, Column, Row, Table
from calculators.reading.tables.words import rows_of
from calculators.spread import ranged
from calculators.student_t import t_quantile

COUNTED = ("likes", "comments", "shares", "saves")
COLUMNS = (
    Column("likes", COUNT, needed=True),
    Column("comments", COUNT, needed=True),
    Column("shares", COUNT, default="0"),
    Column("saves", COUNT, default="0"),
    Column("reach", COUNT),
    Column("views", COUNT),
)
CONFIDENCE = 0.95
FIELD = "posts"


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its counts, and its reach and views where they are known."""

    counts: Mapping[str, Quantity]
    reach: Quantity | None
    views: Quantity | None

    def engagements(self, kinds: Sequence[str] = COUNTED) -> Quantity:
        """Its engagements of some kinds, with their outcomes but without their working."""
        return together([self.counts[kind] for kind in kinds], math.fsum)


def posts_of(inputs: Inputs, table: Table) -> tuple[Post, ...]:
    """The posts of a table.

    Arguments: `inputs`, for their sampler and to tell which rows were left out; `table`, read.
    Returns: a post for each row that has likes and comments. Raises InputError where no row has
    both, and where shares or saves are blank in some rows only: blank is not 0.
    """
    rows = [row for row in table.rows if _read(row, "likes") and _read(row, "comments")]
    left = [row.number for row in table.rows if row not in rows]
    if not rows:
        text = "no row has both likes and comments: type them, for example 480 and 20"
        raise InputError({FIELD: [message(text, FIELD)]})
    unused = [kind for kind in ("shares", "saves") if not any(_read(row, kind) for row in rows)]
    errors = [
        _asked_for(row, kind)
        for row in rows
        for kind in ("shares", "saves")
        if kind not in unused and not _read(row, kind)
    ]
    if errors:
        raise InputError({FIELD: errors})
    if left:
        which = rows_of(left) if len(left) > 1 else f"row {left[0]}"
        verb = "have" if len(left) > 1 else "has"
        inputs.say(f"{which} {verb} no likes or no comments: left out, not taken as 0", FIELD)
    for kind in unused:
        inputs.say(f"{kind} are blank in every row: not counted", FIELD)
    return tuple(_post(inputs, row, unused) for row in rows)


def together(quantities: Sequence[Quantity], what: Callable[[Sequence[float]], float]) -> Quantity:
    """One number of several quantities, in the middle and in every outcome.

    Arguments: `quantities` with values; `what`, made of them. Returns: a quantity without a
    working. Raises whatever `what` does.

    >>> together([Quantity(1.0), Quantity(2.0)], math.fsum).value
    3.0
    """
    values = [one.value for one in quantities if one.value is not None]
    size = next((len(one.draws) for one in quantities if one.draws), 0)
    columns = [one.draws or [one.value or 0.0] * size for one in quantities]
    draws = [what(place) for place in zip(*columns, strict=True)] if size else None
    return Quantity(what(values), draws)


def mean(quantities: Sequence[Quantity]) -> Quantity:
    """The mean of quantities, in their unit.

    >>> mean([Quantity(1.0), Quantity(2.0), Quantity(6.0)]).value
    3.0
    """
    return together(quantities, _mean) if len(quantities) > 1 else _alone(quantities[0])


def middle(quantities: Sequence[Quantity]) -> Quantity:
    """The median of quantities, in their unit.

    >>> middle([Quantity(1.0), Quantity(2.0), Quantity(6.0)]).value
    2.0
    """
    return together(quantities, median) if len(quantities) > 1 else _alone(quantities[0])


def mean_interval(values: Sequence[float]) -> tuple[float, float] | None:
    """The 95% interval of a mean over posts.

    Arguments: `values`, one for each post, in any unit. Returns: its ends in that unit, the lower
    cut at 0; None for a single post, which says nothing of how posts differ. Raises nothing.
    Equation: m ± t(0.975; n − 1) · s ÷ √n. Source: Student (1908), "The probable error of a mean".

    >>> [round(end, 4) for end in mean_interval([10.0, 12.0, 14.0])]
    [7.0317, 16.9683]
    >>> mean_interval([10.0])
    """
    count = len(values)
    if count < 2:
        return None
    center = _mean(values)
    squares = math.fsum((value - center) * (value - center) for value in values)
    half = t_quantile((1 + CONFIDENCE) / 2, count - 1) * math.sqrt(squares / (count - 1) / count)
    return max(center - half, 0.0), center + half


def _alone(quantity: Quantity) -> Quantity:
    """A quantity without its working, which is its own mean and median."""
    return Quantity(quantity.value, quantity.draws)


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)


def _post(inputs: Inputs, row: Row, unused: Sequence[str]) -> Post:
    counts = {
        kind: Quantity(0.0) if kind in unused else _quantity(inputs, row[kind]) for kind in COUNTED
    }
    reach, views = (
        _quantity(inputs, row[name]) if _read(row, name) else None for name in ("reach", "views")
    )
    return Post(counts, reach, views)


def _read(row: Row, column: str) -> bool:
    return row[column].reading is not None


def _quantity(inputs: Inputs, cell: Cell) -> Quantity:
    reading = cell.reading
    assert reading is not None
    if reading.high is None:
        return Quantity(reading.low)
    return ranged(COUNT, reading.low, reading.high, "", "", inputs.sampler)


def _asked_for(row: Row, kind: str) -> Message:
    text = (
        f"row {row.number}: {kind} are blank, which is not 0: type how many there were, for "
        f"example 12, or 0 for none, or take the column out"
    )
    return message(text, FIELD, row=row.number, column=kind)
