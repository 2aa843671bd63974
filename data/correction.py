"""What the check at the source changed: what had been noted, and what the copy says."""

from typing import Literal

from pydantic import Field

from data.model import Id, Line, Record


class Correction(Record):
    """One figure, or one kind of slip, that the check at the source caught."""

    about: Line = Field(description="Which figure or page, in words.")
    source: Id | None = Field(
        default=None, description="An id in data/sources.yml; left out where it is not entered."
    )
    noted: Line = Field(description="What a first reading had noted, or what other pages say.")
    seen: Line = Field(description="What the copy of the page says.")
    done: Literal["corrected", "left out", "kept with a note"]
