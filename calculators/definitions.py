"""One account under each definition of an engagement rate in use, and who uses which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from calculators.benchmarks import load
from calculators.declaration import TableOut
from calculators.observed import PLATFORM_NAMES, source_words
from calculators.posts import COUNTED, Post, mean, together
from calculators.quantity import Quantity

# What is counted, by its words.
COUNTS: dict[tuple[str, ...], str] = {
    ("likes",): "Likes",
    ("likes", "comments"): "Likes and comments",
    ("likes", "comments", "shares"): "Likes, comments and shares",
    ("likes", "comments", "saves"): "Likes, comments and saves",
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


def definitions(
    counts: Sequence[Post], divisors: Sequence[Divisor], platform: str, *, rows: bool
) -> TableOut:
    """The table of definitions.

    Arguments: `counts`, the posts, or one that stands for their means; `divisors`, those that are
    known; `platform`, the account's; `rows`, whether the posts are known one by one, without
    which there is no median. Returns: a row for each definition. Raises nothing.
    """
    found: list[dict[str, Quantity | str]] = []
    for divisor in divisors:
        posts = divisor.posts or counts
        for kinds, words in COUNTS.items():
            over = mean([post.engagements(kinds) for post in posts])
            users = _users(kinds, divisor.name, "mean", platform)
            found.append(_row(f"{words} ÷ {divisor.name}", over / divisor.whole, users))
        if rows:
            for kinds, words in COUNTS.items():
                rate = _median(posts, kinds, divisor)
                if rate is not None:
                    users = _users(kinds, divisor.name, "median", platform)
                    found.append(_row(f"{words} ÷ {divisor.name}, median of posts", rate, users))
    return TableOut(tuple(found))


def spread(table: TableOut) -> tuple[float, float] | None:
    """The lowest and the highest rate of the table, where both are above 0."""
    rates = [row["rate"] for row in table.rows]
    values = [one.value for one in rates if isinstance(one, Quantity) and one.value is not None]
    if len(values) < 2 or min(values) <= 0:
        return None
    return min(values), max(values)


def _row(name: str, rate: Quantity, users: str) -> dict[str, Quantity | str]:
    return {"definition": name, "rate": rate.named(name, "rate"), "used_by": users}


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


def _users(kinds: tuple[str, ...], divisor: str, middle: str, platform: str) -> str:
    """The sources that define the rate so, with the platform where they speak of another."""
    users = []
    for one in load()["definitions"]:
        defined = (frozenset(one["counts"]), one["of"], one.get("middle") or "mean")
        if defined == (frozenset(kinds), divisor, middle):
            other = one.get("platform")
            where = f" (on {PLATFORM_NAMES[other]})" if other not in (None, platform) else ""
            users.append(source_words(one["source"], one.get("via")) + where)
    return "; ".join(dict.fromkeys(users)) or NOBODY
