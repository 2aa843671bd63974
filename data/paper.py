"""A study that bears on a claim, in our own words, and how much of it was read."""

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from data.model import Line, Record, Year


class Reading(Record):
    """When and in which kind of copy a study was read, and the words seen there."""

    on: dt.date = Field(description="The day on which the copy was read.")
    copy_: Literal["stored", "live"] = Field(
        alias="copy", description="A stored copy of the page, or the page itself."
    )
    words: Line | None = Field(
        default=None,
        description="What was seen there, word for word, 15 words at most; "
        "left out where only the record of an earlier reading is kept.",
    )


class Paper(Record):
    """A study: who made it, how, what it found, and what it cannot say."""

    authors: Line | None = Field(description="null where the page that was read shows none.")
    year: Year | None = Field(description="null where the page that was read shows none.")
    title: Line
    venue: Line | None = Field(description="null where the page that was read shows none.")
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,9}/\S+$")] | None = None
    url: Annotated[str, Field(pattern=r"^https?://[^\s]+$")] = Field(
        description="Of the page that was read, which need not be the publisher's."
    )
    peer_reviewed: bool
    read: Literal["whole", "abstract", "recorded"] = Field(
        description="recorded: seen only in an index or on another page."
    )
    method: Line = Field(description="What was done, with whom or what, and how many.")
    finding: Line = Field(description="What it found, by the copy that was read.")
    second_hand: Line | None = Field(
        default=None, description="What only another page says of it, and which page."
    )
    limits: Line = Field(description="What it cannot say.")
    checked: Reading

    @property
    def address(self) -> str:
        """Where a reader finds it: by its DOI, or else the page that was read."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url
