"""`{{ derivation("engagement_rate/instagram/nano") }}`: a benchmark worked out step by step."""

from __future__ import annotations

import math
from fractions import Fraction

from data.benchmarks import Benchmark
from data.candidates import single_figure
from data.model import Observation
from macros.cite_note import Notes, benchmark_subject, label_of
from macros.evidence_room import suggestion
from macros.fault import CallError
from macros.figure_text import figure_of, rough, subject_of
from macros.page_template import fill

QUARTILES = (
    ("Low", Fraction(1, 4), "a quarter"),
    ("Middle", Fraction(1, 2), "half"),
    ("High", Fraction(3, 4), "three quarters"),
)


def check(notes: Notes, name: object) -> None:
    """Refuse a benchmark that is not there."""
    if name not in notes.room.benchmarks:
        known = notes.room.benchmarks
        raise CallError(f"there is no benchmark {name}: {suggestion(str(name), known)}")


def render(notes: Notes, name: str) -> str:
    """The figures that count, in order; each quartile by hand; what was left out, and why.

    Arguments: `notes`, which knows the evidence and this site's addresses; `name`, a benchmark.
    Returns: one `evidence-block`. Raises CallError.
    """
    check(notes, name)
    benchmark = notes.room.benchmarks[name]
    records = [notes.room.observations[one].record for one in benchmark.rests_on]
    records.sort(key=_figure)
    return fill(
        "evidence_derivation.html",
        title=benchmark_subject(benchmark),
        figures=[_counted(notes, record) for record in records],
        steps=steps_of(benchmark, [_figure(record) for record in records]),
        fallback=benchmark.fallback,
        left_out=[
            (*_named(notes, notes.room.observations[one].record), reason)
            for one, reason in benchmark.left_out
        ],
    )


def steps_of(benchmark: Benchmark, figures: list[float]) -> list[tuple[str, str]]:
    """Each quartile in words.

    Arguments: `benchmark`; `figures`, those that it rests on, in order. Returns: its name and
    how it comes about. Equation: the i-th of n figures stands at (i - ½)/n (Hazen), so that a
    share q stands at place n q + ½.
    """
    unit = benchmark.subject.unit
    ends = (benchmark.low, benchmark.mid, benchmark.high)
    count = len(figures)
    steps = []
    for (label, share, words), end in zip(QUARTILES, ends, strict=True):
        place = min(max(share * count + Fraction(1, 2), Fraction(1)), Fraction(count))
        whole = math.floor(place)
        rest = place - whole
        below = rough(figures[whole - 1], unit)
        if rest:
            above = rough(figures[whole], unit)
            said = f"{below} + {_decimal(rest)} × ({above} − {below}) = {rough(end, unit)}"
        else:
            said = f"{below}"
        steps.append((label, f"{words} of {count}, and ½, is place {_decimal(place)}: {said}"))
    return steps


def _decimal(number: Fraction) -> str:
    return f"{float(number):g}"


def _figure(record: Observation) -> float:
    figure = single_figure(record)
    assert figure is not None
    return figure


def _counted(notes: Notes, record: Observation) -> tuple[str, str, str, str]:
    figure, words, href = _named(notes, record)
    middle = "" if record.value is not None else rough(_figure(record), record.unit)
    return figure, middle, words, href


def _named(notes: Notes, record: Observation) -> tuple[str, str, str]:
    words = f"{label_of(notes.room.source(record.source))}: {subject_of(record)}"
    return figure_of(record), words, notes.place_of(record.source)
