"""What reading gives: a number or a range with its notes, or a refusal."""

from __future__ import annotations

from typing import Literal, NamedTuple

from calculators.message import Mend

# What a note is about, so that a column says each thing once.
About = Literal["mark", "suffix", "currency", "fraction", "unusual"]


class Note(NamedTuple):
    """Something that the reader is told about what they typed."""

    text: str
    mend: Mend | None = None
    about: About = "mark"


class Reading(NamedTuple):
    """A number, or (`high` given) a range. Rates are fractions."""

    low: float
    high: float | None = None
    notes: tuple[Note, ...] = ()


class Refused(ValueError):
    """What was typed cannot be read; `text` says what is wrong and what to type instead."""

    def __init__(self, text: str, mend: Mend | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.mend = mend


def make_it(text: str) -> Mend:
    """A mend that types `text`.

    >>> make_it("3%")
    {'label': 'Make it 3%', 'text': '3%'}
    """
    return {"label": f"Make it {text}", "text": text}
