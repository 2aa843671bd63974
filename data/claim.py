"""A claim of the essay, who speaks for it and against it, and what nobody has measured."""

from typing import Annotated, Literal

from pydantic import Field

from data.model import Id, Line, Record

type Column = Literal["for", "against", "mixed"]
COLUMNS: tuple[Column, ...] = ("for", "against", "mixed")


class Stand(Record):
    """What one study, or some observations, say of a claim."""

    paper: Id | None = Field(default=None, description="An id in data/papers.yml.")
    observations: Annotated[tuple[Line, ...], Field(min_length=1)] | None = Field(
        default=None, description="Names of observations, where figures and no study speak."
    )
    part: Line | None = Field(
        default=None, description="The part or the condition that is meant, in a few words."
    )
    about: Literal["size", "labels", "measuring"] = Field(
        default="size", description="What it is about, where that is not size itself."
    )
    says: Line = Field(description="One sentence a reader understands without the study.")


class Claim(Record):
    """A statement, and what supports, contradicts and complicates it."""

    title: Line
    by: Literal["reach", "niche"] = Field(
        description="The essay's two ways to tell creators apart: by reach, or by niche."
    )
    statement: Line = Field(description="What the essay claims, in our words.")
    in_short: Line = Field(description="What a reader should take away.")
    for_: tuple[Stand, ...] = Field(alias="for")
    against: tuple[Stand, ...] = Field(
        description="A study that finds no difference by size stands here."
    )
    mixed: tuple[Stand, ...]
    not_known: Annotated[tuple[Line, ...], Field(min_length=1)] = Field(
        description="What nobody has measured."
    )

    def column(self, name: Column) -> tuple[Stand, ...]:
        """The stands of one column."""
        return {"for": self.for_, "against": self.against, "mixed": self.mixed}[name]
