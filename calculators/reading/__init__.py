"""From text as people type it to numbers, or to a refusal that says how to mend it."""

from calculators.reading.blank import is_blank
from calculators.reading.choice import read_choice
from calculators.reading.number import read_number
from calculators.reading.result import Note, Reading, Refused

__all__ = ["Note", "Reading", "Refused", "is_blank", "read_choice", "read_number"]
