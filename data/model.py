"""The records of the evidence and what each of their fields means.

The JSON Schemas in `data/schema/` are made from these types, so what is said here
is also what an editor's tool says while a record is typed.
"""

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

type Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


def _no_boolean(value: object) -> object:
    if isinstance(value, bool):
        # Pydantic turns a ValueError, and no TypeError, into a fault of the field.
        raise ValueError("a whole number is needed, such as 10_000")
    return value


# `10_000` is a number to YAML 1.1 and a text to 1.2, which most editors speak.
type Count = Annotated[
    int,
    Field(ge=0),
    BeforeValidator(_no_boolean),
    WithJsonSchema(
        {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^[0-9_]+$"}]}
    ),
]
type Band = tuple[Count | None, Count | None]
type Year = Annotated[int, Field(ge=1990, le=2100)]
type Line = Annotated[str, Field(min_length=1)]

type Metric = Literal[
    "engagement_rate",
    "reach_rate",
    "view_rate",
    "likes_per_post",
    "fee",
    "fee_per_viewer_hour",
    "usage_surcharge",
    "exclusivity_surcharge",
    "comment_ratio",
    "suspect_followers",
    "following",
    "follower_growth",
    "platform_users",
]
type Denominator = Literal["followers", "reach", "impressions", "views", "unstated"]
type Platform = Literal[
    "instagram",
    "tiktok",
    "youtube",
    "facebook",
    "x",
    "twitch",
    "linkedin",
    "pinterest",
    "snapchat",
    "telegram",
    "threads",
    "any",
]
type Format = Literal["any", "post", "reel", "story", "video", "stream"]
type Statistic = Literal["median", "mean", "range", "count", "threshold", "unstated"]
type Kind = Literal[
    "paper", "company", "industry-report", "dataset", "trade-body", "vendor-page", "press", "blog"
]

# Shares of an audience: each says of which one in `of`.
RATES: tuple[Metric, ...] = ("engagement_rate", "reach_rate", "view_rate")
# Per cent of a thing that the metric itself names: of the fee (for a month), of the likes,
# of the followers, of the followers 30 days before.
PERCENTS: tuple[Metric, ...] = (
    "usage_surcharge",
    "exclusivity_surcharge",
    "comment_ratio",
    "suspect_followers",
    "follower_growth",
)
MONEY: tuple[Metric, ...] = ("fee", "fee_per_viewer_hour")
# What quartiles across sources are made of. The others are shown one by one.
BENCHMARKED: tuple[Metric, ...] = (*RATES, "fee")


class Record(BaseModel):
    """What every record shares: unknown keys are refused, and nothing changes once read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Checked(Record):
    """Who enters a figure has seen it: when, in which kind of copy, and the words seen there."""

    on: dt.date = Field(description="The day on which the copy was read.")
    copy_: Literal["stored", "live"] = Field(
        alias="copy", description="A stored copy of the page, or the page itself."
    )
    words: Line = Field(description="What was seen there, word for word, 15 words at most.")


class Sourced(Record):
    """A record that rests on a source, and was checked there."""

    source: Id = Field(description="An id in data/sources.yml.")
    via: Id | None = Field(
        default=None, description="The page on which a second-hand figure was read."
    )
    where: Line = Field(description="Where on the page, so that anyone can find it again.")
    checked: Checked
    note: Line | None = None


class Observation(Sourced):
    """One figure as one source gave it, never averaged with another at entry."""

    metric: Metric
    of: Denominator | None = Field(
        default=None, description="What a rate is a share of; required for rates."
    )
    platform: Platform = Field(description="`any` where the source pools platforms.")
    format: Format = "any"
    followers: Band | None = Field(
        default=None,
        description="The source's own band; null for an open end, null alone for all sizes. "
        "Left out for platform_users alone.",
    )
    accounts: Literal["creators", "brands", "unstated"] = Field(
        default="creators", description="Brand accounts are shown, and count for no benchmark."
    )
    value: float | None = Field(default=None, description="Per cent for rates (1.78 is 1.78%).")
    low: float | None = Field(default=None, description="Where the source gives a range.")
    high: float | None = Field(default=None, description="Where the source gives a range.")
    unit: Annotated[str, Field(pattern=r"^(%|likes|people|accounts|[A-Z]{3})$")] = Field(
        description="% for rates, likes, people or accounts for counts, a currency's code for "
        "money."
    )
    as_given: Line = Field(description="The figure as the source prints it.")
    statistic: Statistic = Field(
        description="threshold: a line that the source draws, and no measurement."
    )
    year: Year | None = Field(description="Of the data, not of the report; null where not said.")
    region: Line = Field(description="`world` where no country is named.")


class Sample(Record):
    """What a source measured, and how many of them."""

    count: Count
    of: Line = Field(description="What was counted: influencers, posts, accounts.")


class Source(Record):
    """Where a figure comes from, what kind of evidence that is, and how it was read."""

    title: Line
    publisher: Line
    url: Annotated[str, Field(pattern=r"^https?://[^\s]+$")] | None = Field(
        default=None, description="Of the page that was read; none where it was not."
    )
    published: str | None = Field(
        default=None,
        pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        description="Year, month or day, in quotes; left out where the page does not say.",
    )
    kind: Kind
    sample: Sample | None = Field(description="null where the copy states none.")
    compiles: bool = Field(
        default=False,
        description="Whether it gathers figures of others without saying whose each is: "
        "shown, and in no benchmark, where they would count twice.",
    )
    read: Literal["whole", "excerpt", "second-hand"] = Field(
        description="second-hand: not opened itself, seen only through another page."
    )
    note: Line | None = None


class Authority(Sourced):
    """Where one source draws the lines between sizes of creator."""

    platform: Platform = "any"
    default: bool = Field(
        default=False, description="The one whose names the benchmarks use; exactly one."
    )
    tiers: dict[Line, Band] = Field(description="From the smallest to the largest.")
