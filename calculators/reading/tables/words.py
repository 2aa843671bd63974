"""Several things in one sentence."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_NAMED = 5


def listed(parts: Sequence[str]) -> str:
    """Names with commas and a last "and".

    >>> listed(["name", "followers", "fee"]), listed(["fee"])
    ('name, followers and fee', 'fee')
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def rows_of(numbers: Sequence[int]) -> str:
    """The rows of several cells, by number where they are few.

    >>> rows_of([2, 4]), rows_of(list(range(2, 12)))
    ('rows 2 and 4', '10 rows from row 2')
    """
    if len(numbers) > _MOST_NAMED:
        return f"{len(numbers)} rows from row {numbers[0]}"
    return f"rows {listed([str(number) for number in numbers])}"
