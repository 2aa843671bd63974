"""`{{ figure("name") }}`: a published figure or a benchmark in a sentence, with its source."""

from __future__ import annotations

from html import escape

from macros.cite_marks import Marks
from macros.cite_note import Notes
from macros.evidence_room import suggestion
from macros.fault import CallError
from macros.figure_text import figure_of, rough

PARTS = ("mid", "low", "high", "range")


def check(notes: Notes, name: object, part: object = "mid") -> None:
    """Refuse a name that no figure has, and a part that is none of a benchmark's."""
    room = notes.room
    known = {**room.observations, **room.benchmarks, **room.users}
    if name not in known:
        raise CallError(f"there is no figure {name}: {suggestion(str(name), known)}")
    if part not in PARTS:
        raise CallError(f"part {part} is none of {', '.join(PARTS)}")
    if part != "mid" and name not in room.benchmarks:
        raise CallError(f"{name} is one published figure and has no {part}: leave part out")


def render(notes: Notes, marks: Marks, name: str, part: str = "mid") -> str:
    """The number, and the raised number of its source.

    Arguments: `notes` and `marks` as for `cite`; `name`, of an observation, a benchmark, or a
    platform's users; `part`, of a benchmark: mid, low, high or range. Returns: text and one
    `source-note` element. Raises CallError.
    """
    check(notes, name, part)
    room = notes.room
    if benchmark := room.benchmarks.get(name):
        ends = {"mid": benchmark.mid, "low": benchmark.low, "high": benchmark.high}
        texts = {key: rough(end, benchmark.subject.unit) for key, end in ends.items()}
        texts["range"] = " to ".join(dict.fromkeys((texts["low"], texts["high"])))
        return escape(texts[part]) + marks.place(notes.of_benchmark(name))
    observed = room.users.get(name, name)
    said = figure_of(room.observations[observed].record)
    return escape(said) + marks.place(notes.of_observation(observed))
