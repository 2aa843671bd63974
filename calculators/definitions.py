"""One account under each definition of an engagement rate in use, and who uses which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from calculators.benchmarks import load
from calculators.declaration import TableOut
from calculators.observed import source_words
from calculators.posts import COUNTED, Post, mean, together
from calculators.quantity import Quantity

# What is counted, by its words.
COUNTS: dict[tuple[str, ...], str] = {
    ("likes",): "Likes",
    ("likes", "comments"): "Likes and comments",
    COUNTED: "All four",
}
NOBODY = "nobody in the data"


@dataclass(frozen=True, slots=True)
class Divisor:
    """What a rate is a share of, and of which posts that is known."""

    name: str
    whole: Quantity
    posts: Sequence[Post]
    of_post: Callable[[Post], Quantity | None]


def definitions(counts: Sequence[Post], divisors: Sequence[Divisor], *, rows: bool) -> TableOut:
    """The table of definitions.

    Arguments: `counts`, the posts, or one that stands for their means; `divisors`, those that are
    known; `rows`, whether the posts are known one by one, without which there is no median.
    Returns: a row for each definition. Raises nothing.
    """
    found: list[dict[str, Quantity | str]] = []
    for divisor in divisors:
        posts = divisor.posts or counts
        for kinds, words in COUNTS.items():
            over = mean([post.engagements(kinds) for post in posts])
            found.append(_row(words, divisor.name, "mean", kinds, over / divisor.whole))
        if rows:
            for kinds, words in COUNTS.items():
                rate = _median(posts, kinds, divisor)
                if rate is not None:
                    found.append(_row(words, divisor.name, "median", kinds, rate))
    return TableOut(tuple(found))


def spread(table: TableOut) -> tuple[float, float] | None:
    """The lowest and the highest rate of the table, where both are above 0."""
    rates = [row["rate"] for row in table.rows]
    values = [one.value for one in rates if isinstance(one, Quantity) and one.value is not None]
    if len(values) < 2 or min(values) <= 0:
        return None
    return min(values), max(values)


def _row(
    words: str, divisor: str, middle: str, kinds: tuple[str, ...], rate: Quantity
) -> dict[str, Quantity | str]:
    name = f"{words} ÷ {divisor}" + (", median of posts" if middle == "median" else "")
    return {
        "definition": name,
        "rate": rate.named(name, "rate"),
        "used_by": _users(kinds, divisor, middle),
    }


def _median(posts: Sequence[Post], kinds: tuple[str, ...], divisor: Divisor) -> Quantity | None:
    """The middle of the posts' own rates; None where a post has nothing to divide by."""
    rates = []
    for post in posts:
        whole = divisor.of_post(post)
        if whole is None or not whole.value:
            return None
        rates.append(post.engagements(kinds) / whole)
    if any(rate.value is None or rate.hole for rate in rates):
        return None
    return together(rates, median)


def _users(kinds: tuple[str, ...], divisor: str, middle: str) -> str:
    """The sources that define the rate so, as the data has them."""
    users = [
        source_words(one["source"], one.get("via"))
        for one in load().get("definitions", [])
        if tuple(sorted(one["counts"])) == tuple(sorted(kinds))
        and one["of"] == divisor
        and one.get("middle", "mean") == middle
    ]
    return ", ".join(dict.fromkeys(users)) or NOBODY
