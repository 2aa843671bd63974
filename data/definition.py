"""How one firm counts engagement: what it adds up, and what it divides by."""

from typing import Literal

from pydantic import Field

from data.model import Denominator, Platform, Sourced


class Definition(Sourced):
    """One firm's formula for the engagement rate."""

    platform: Platform = "any"
    counts: tuple[Literal["likes", "comments", "shares", "saves", "clicks"], ...] = Field(
        min_length=1, description="What is added up; reactions count as likes, reposts as shares."
    )
    of: Denominator = Field(description="What the sum is divided by.")
    middle: Literal["mean", "median"] | None = Field(
        default=None, description="Of several posts; null where the page does not say."
    )
