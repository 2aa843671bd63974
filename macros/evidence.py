"""`{{ evidence("fee", platform="instagram") }}`: every published figure, drawn and listed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from data.benchmarks import Benchmark, default_authority
from data.candidates import single_figure
from data.load import Entry
from data.model import MONEY, RATES, Band, Denominator, Format, Metric, Observation, Platform
from data.observation_id import observation_id
from data.tier_of import tier_of
from macros.cite_note import Notes, label_of
from macros.evidence_chart import Dot, Row, chart
from macros.evidence_scale import short
from macros.fault import CallError, nearest
from macros.figure_text import METRICS, PLATFORMS, figure_of, measure_of, number, subject_of
from macros.page_template import fill


@dataclass(frozen=True)
class Ask:
    """Which figures are asked for; None is any."""

    metric: Metric
    platform: Platform | None
    of: Denominator | None
    format: Format | None
    unit: str


def asked(
    metric: object,
    platform: object = None,
    of: object = None,
    format: object = None,  # noqa: A002
    unit: object = None,
) -> Ask:
    """The call as a question, each word checked. Raises CallError with the nearest word."""
    for name, word, kind in (
        ("metric", metric, Metric),
        ("platform", platform, Platform),
        ("of", of, Denominator),
        ("format", format, Format),
    ):
        known = get_args(kind.__value__)
        if word not in known and (word is not None or name == "metric"):
            raise CallError(f"{name} {word} is not known: {nearest(str(word), known)}")
    rate = metric in RATES
    money = metric in MONEY
    return Ask(
        metric,  # type: ignore[arg-type]
        platform,  # type: ignore[arg-type]
        (of or "followers") if rate else None,  # type: ignore[arg-type]
        format,  # type: ignore[arg-type]
        str(unit) if unit else "USD" if money else "%" if rate else "",
    )


def check(notes: Notes, *words: object, **named: object) -> None:
    """Refuse a call that no figure answers, or that uses a word that the records do not."""
    ask = asked(*words, **named)
    if not _entries(notes, ask):
        raise CallError(
            f"no figure in data/observations/ answers this call: {ask.metric} {ask.platform or ''}"
            f" {ask.of or ''} {ask.format or ''} {ask.unit}".rstrip()
        )


def render(notes: Notes, *words: str, **named: str) -> str:
    """The chart, and a table of its numbers with their sources.

    Arguments: `notes`, which knows the evidence and this site's addresses; `metric`; `platform`,
    `of` (followers where left out) , `format` and `unit` (USD) narrow it. Returns: one
    `evidence-block`. Raises CallError.
    """
    check(notes, *words, **named)
    ask = asked(*words, **named)
    entries = _entries(notes, ask)
    entries += _lent(notes, ask, entries)
    rows = _rows(notes, ask, entries)
    title = title_of(ask)
    log = ask.metric in (*MONEY, "likes_per_post")
    return fill(
        "evidence.html",
        title=title,
        chart=chart(rows, _tick(entries[0].record.unit), title, log=log).to_dict(),
        banded=any(row.band for row in rows),
        weak=any(row.weak for row in rows),
        ranged=any(dot.high for row in rows for dot in row.dots),
        aside=any(not dot.counts for row in rows for dot in row.dots),
        log=log,
        listed=[listed_of(notes, entry) for entry in entries],
    )


def names_of(notes: Notes, *words: str, **named: str) -> set[str]:
    """The names of the figures that a call shows."""
    ask = asked(*words, **named)
    return {observation_id(entry.record) for entry in _entries(notes, ask)}


def title_of(ask: Ask) -> str:
    """What is drawn, in a line."""
    form = f" {ask.format}" if ask.format and ask.format != "any" else ""
    place = f", {PLATFORMS[ask.platform]}{form}" if ask.platform else form and f",{form}"
    of = f" of {ask.of}" if ask.of else ""
    unit = f", {ask.unit}" if ask.metric in MONEY else ""
    return f"{METRICS[ask.metric]}{of}{place}{unit}"


def _entries(notes: Notes, ask: Ask) -> list[Entry[Observation]]:
    """The published figures that answer, from small bands to large."""
    found = [
        entry
        for entry in notes.room.evidence.observations
        if entry.record.metric == ask.metric
        and ask.platform in (None, entry.record.platform)
        and ask.of in (None, entry.record.of)
        and ask.format in (None, entry.record.format)
        and (not ask.unit or entry.record.unit == ask.unit)
    ]
    return sorted(found, key=order_of)


def order_of(entry: Entry[Observation]) -> tuple[int, float, str]:
    """From small bands to large."""
    low, high = entry.record.followers or (None, None)
    return (low or 0, high or math.inf, observation_id(entry.record))


def _rows(notes: Notes, ask: Ask, entries: Sequence[Entry[Observation]]) -> list[Row]:
    if ask.metric == "platform_users":
        return list(_platform_rows(notes, entries))
    tiers = default_authority(notes.room.evidence).tiers
    by_tier: dict[str | None, list[Observation]] = {name: [] for name in (*tiers, None, "all")}
    for entry in entries:
        record = entry.record
        place = "all" if record.followers is None else tier_of(record.followers, tiers)
        by_tier[place].append(record)
    rows = []
    for tier, band in tiers.items():
        benchmark = _benchmark(notes, ask, tier)
        if by_tier[tier] or benchmark:
            rows.append(_row(notes, tier, _short(band), by_tier[tier], benchmark))
    if by_tier[None]:
        rows.append(_row(notes, "wide bands", "fit no tier", by_tier[None], None))
    if by_tier["all"]:
        rows.append(_row(notes, "all sizes", "pooled", by_tier["all"], None))
    return rows


def _lent(
    notes: Notes, ask: Ask, entries: Sequence[Entry[Observation]]
) -> list[Entry[Observation]]:
    """What a benchmark drawn here took from another platform."""
    shown = {observation_id(entry.record) for entry in entries}
    lent = {
        name: notes.room.observations[name]
        for tier in default_authority(notes.room.evidence).tiers
        if (benchmark := _benchmark(notes, ask, tier))
        for name in benchmark.rests_on
        if name not in shown
    }
    return sorted(lent.values(), key=order_of)


def _platform_rows(notes: Notes, entries: Sequence[Entry[Observation]]) -> Iterator[Row]:
    used = set(notes.room.users.values())
    by_platform: dict[str, list[Observation]] = {}
    for entry in entries:
        by_platform.setdefault(entry.record.platform, []).append(entry.record)

    def size(platform: str) -> float:
        return max(single_figure(record) or 0.0 for record in by_platform[platform])

    for platform in sorted(by_platform, key=lambda one: (-size(one), one)):
        dots = tuple(_dot(notes, record, used) for record in by_platform[platform])
        yield Row(PLATFORMS[platform], "", dots)


def _row(
    notes: Notes,
    name: str,
    below: str,
    records: Sequence[Observation],
    benchmark: Benchmark | None,
) -> Row:
    used = set(benchmark.rests_on) if benchmark else set()
    dots = tuple(_dot(notes, record, used) for record in records)
    if benchmark is None:
        return Row(name, below, dots)
    band = (benchmark.low, benchmark.mid, benchmark.high)
    return Row(name, below, dots, band, benchmark.weak)


def _dot(notes: Notes, record: Observation, used: set[str]) -> Dot:
    source = notes.room.source(record.source)
    ends = [end for end in (record.value, record.low, record.high) if end is not None]
    counts = observation_id(record) in used
    said = f"{figure_of(record)}, {label_of(source)}: {subject_of(record)}"
    return Dot(
        value=single_figure(record) or math.fsum(ends) / len(ends),
        words=said if counts else f"{said}. Not in the benchmark",
        counts=counts,
        low=record.low,
        high=record.high,
    )


def _benchmark(notes: Notes, ask: Ask, tier: str) -> Benchmark | None:
    for benchmark in notes.room.benchmarks.values():
        subject = benchmark.subject
        if (
            (subject.metric, subject.platform, subject.of, subject.unit, benchmark.tier)
            == (ask.metric, ask.platform, ask.of, ask.unit, tier)
        ) and subject.format == (ask.format or "any"):
            return benchmark
    return None


def listed_of(notes: Notes, entry: Entry[Observation]) -> dict[str, str]:
    """A figure as a row of a table."""
    record = entry.record
    source = notes.room.source(record.source)
    via = f", as reported by {notes.room.source(record.via).publisher}" if record.via else ""
    return {
        "figure": figure_of(record),
        "metric": "",
        "subject": subject_of(record),
        "measure": "; ".join(part for part in (measure_of(record), record.note) if part),
        "source": f"{label_of(source)}{via}",
        "href": notes.place_of(record.source),
        "mend": notes.to_the_line(entry),
    }


def _short(band: Band) -> str:
    low, high = band
    if high is None:
        return f"over {short(low or 0)}"
    return f"{short(low or 0)}–{short(high)}"


def _tick(unit: str) -> Callable[[float], str]:
    def label(value: float) -> str:
        if unit == "%":
            return f"{value:g}%"
        if len(unit) == 3:
            return number(0, unit).replace("0", short(value))
        return short(value)

    return label
