"""`{{ benchmarks("fee") }}`: each benchmark of a metric, how weak it is, and what it let in."""

from __future__ import annotations

from data.benchmarks import Benchmark
from data.model import BENCHMARKED
from macros.cite_note import Notes, benchmark_anchor
from macros.fault import CallError, nearest
from macros.figure_text import PLATFORMS, rough
from macros.page_template import fill


def check(metric: object) -> None:
    """Refuse a metric of which no benchmark is made."""
    if metric not in BENCHMARKED:
        raise CallError(f"no benchmark is made of {metric}: {nearest(str(metric), BENCHMARKED)}")


def render(notes: Notes, metric: str) -> str:
    """A table for each platform, format, denominator and currency.

    Arguments: `notes`, which knows the evidence; `metric`. Returns: one `evidence-block`. Raises
    CallError.
    """
    check(metric)
    groups: dict[str, list[dict[str, str]]] = {}
    for benchmark in notes.room.benchmarks.values():
        if benchmark.subject.metric == metric:
            groups.setdefault(_group(benchmark), []).append(_row(benchmark))
    return fill("evidence_benchmarks.html", groups=groups)


def _group(benchmark: Benchmark) -> str:
    subject = benchmark.subject
    form = f" {subject.format}" if subject.format != "any" else ""
    of = f", of {subject.of}" if subject.of else ""
    unit = f", {subject.unit}" if subject.unit != "%" else ""
    return f"{PLATFORMS[subject.platform]}{form}{of}{unit}"


def _row(benchmark: Benchmark) -> dict[str, str]:
    unit = benchmark.subject.unit
    count = len(benchmark.rests_on)
    return {
        "id": benchmark_anchor(benchmark),
        "tier": benchmark.tier,
        "low": rough(benchmark.low, unit),
        "mid": rough(benchmark.mid, unit),
        "high": rough(benchmark.high, unit),
        "rests": f"{count} publisher{'s' if count > 1 else ''}",
        "lets": ", ".join(benchmark.fallback),
    }
