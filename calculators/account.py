"""An account's counts, from means or from posts in rows: what both have in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from calculators.definitions import Divisor
from calculators.engagement import NO_REACH, NO_VIEWS, engagements_of_post
from calculators.inputs import Inputs
from calculators.message import InputError, message
from calculators.posts import COUNTED, FIELD, Post, mean, mean_interval, middle, posts_of
from calculators.quantity import Quantity, unknown
from calculators.report import Step
from calculators.writing import write

_MOST_LISTED = 12
_NONE = {"reach": NO_REACH, "views": NO_VIEWS}
_OF_POST: dict[str, Callable[[Post], Quantity | None]] = {
    "reach": lambda post: post.reach,
    "views": lambda post: post.views,
}


@dataclass(frozen=True, slots=True)
class Account:
    """The posts of an account, or one that stands for their means; `rows` tells which."""

    posts: tuple[Post, ...]
    rows: bool

    @property
    def engagements(self) -> Quantity:
        """Mean engagements a post."""
        return engagements_of_post(*(self._mean(kind) for kind in COUNTED))

    @property
    def median(self) -> Quantity:
        """Engagements of the middle post, not known without rows."""
        if not self.rows:
            return unknown("the posts as rows", "count")
        found = middle([post.engagements() for post in self.posts])
        return found.named("median engagements", "count")

    def over(self, name: str, engagements: Quantity) -> tuple[Quantity, Quantity]:
        """Mean engagements and mean reach (or views), both of the posts of which it is known."""
        found = self._knowing(name)
        if not found:
            return engagements, unknown(name, "count")
        if not self.rows:
            return engagements, found[0][1]
        whole = mean([one for _, one in found]).named(f"mean {name}", "count", _NONE[name])
        if len(found) == len(self.posts):
            return engagements, whole
        over = mean([post.engagements() for post, _ in found])
        return over.named(f"mean engagements of the posts with {name}", "count"), whole

    def with_interval(self, rate: Quantity, followers: Quantity) -> Quantity:
        """A rate by followers with the 95% t-interval of its mean, where there are several posts.

        Source: `posts.mean_interval`, whose ends are divided by the followers.
        """
        ends = mean_interval([post.engagements().value or 0.0 for post in self.posts])
        if ends is None or rate.value is None or not followers.value:
            return rate
        low, high = (end / followers.value for end in ends)
        return rate.within(low, high, "95% confidence")

    def divisors(self, followers: Quantity) -> list[Divisor]:
        """What a rate of this account can be a share of."""
        found = [Divisor("followers", followers, self.posts, lambda _: followers)]
        for name, of_post in _OF_POST.items():
            _, whole = self.over(name, followers)
            if whole.value:
                posts = tuple(post for post, _ in self._knowing(name))
                found.append(Divisor(name, whole, posts, of_post))
        return found

    def steps(self, currency: str) -> tuple[Step, ...]:
        """How the median comes about, which no arithmetic of ours shows."""
        if not self.rows:
            return ()
        values = sorted(post.engagements().value or 0.0 for post in self.posts)
        listed = ", ".join(write(value, "count", currency) for value in values[:_MOST_LISTED])
        more = f" and {len(values) - _MOST_LISTED} more" if len(values) > _MOST_LISTED else ""
        return (
            Step(
                "engagements_median",
                "median engagements = the middle of the posts' engagements, in order",
                listed + more,
                write(self.median.value or 0.0, "count", currency),
                None,
            ),
        )

    def say(self, inputs: Inputs) -> None:
        """Say which of the means were not used, and of which posts reach or views are known."""
        if not self.rows:
            return
        spare = [
            name for name in (*COUNTED, *_OF_POST) if inputs.given(name) and inputs[name].value != 0
        ]
        if spare:
            inputs.say(f"The rows of posts count; not used: {', '.join(spare)}.", spare[0])
        for name in _OF_POST:
            known = len(self._knowing(name))
            if 0 < known < len(self.posts):
                inputs.say(
                    f"{name} is known of {known} of {len(self.posts)} posts: the rate by {name} "
                    f"takes engagements and {name} of those alone.",
                    FIELD,
                )
        if len(self.posts) == 1:
            inputs.say("One post says nothing of how posts differ: it has no interval.", FIELD)

    def _mean(self, kind: str) -> Quantity:
        if not self.rows:
            return self.posts[0].counts[kind]
        return mean([post.counts[kind] for post in self.posts]).named(f"mean {kind}", "count")

    def _knowing(self, name: str) -> list[tuple[Post, Quantity]]:
        found = [(post, _OF_POST[name](post)) for post in self.posts]
        return [(post, whole) for post, whole in found if whole is not None]


def account_of(inputs: Inputs) -> Account:
    """The account that the inputs describe: by rows where any has likes or comments, else by means.

    Raises InputError where neither rows nor both likes and comments are given.
    """
    table = inputs.tables.get(FIELD)
    if table and any(row[name].reading for row in table.rows for name in ("likes", "comments")):
        return Account(posts_of(inputs, table), rows=True)
    errors = {
        name: [
            message(
                f"is missing: type the mean of recent posts, for example {example}, or give the "
                "posts as rows",
                name,
            )
        ]
        for name, example in (("likes", "480"), ("comments", "20"))
        if not inputs.given(name)
    }
    if errors:
        raise InputError(errors)
    reach, views = (inputs[name] if inputs.given(name) else None for name in _OF_POST)
    counts = {kind: inputs[kind] for kind in COUNTED}
    return Account((Post(counts, reach, views),), rows=False)
