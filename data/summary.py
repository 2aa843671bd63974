"""`python -m data.summary BEFORE.json`: what a change in data/ moves, as Markdown."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from data.check import counts
from data.derive import TARGET
from data.load import ROOT, load
from data.rules import broken

MOST = 60


def summary(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    """The lines of the summary: figures that came, changed and went, and benchmarks that moved."""
    old, new = before.get("observations", {}), after.get("observations", {})
    names = {**before.get("sources", {}), **after.get("sources", {})}
    yield from _list("Figures added", [_figure(new[k], names) for k in new if k not in old])
    changed = [k for k in new if k in old and new[k] != old[k]]
    yield from _list("Figures changed", [_changed(old[k], new[k], names) for k in changed])
    yield from _list("Figures removed", [_figure(old[k], names) for k in old if k not in new])
    yield from _moved(_benchmarks(before), _benchmarks(after))


def _list(title: str, lines: list[str]) -> Iterator[str]:
    if not lines:
        return
    yield f"#### {title}: {len(lines)}"
    yield ""
    yield from (f"- {line}" for line in lines[:MOST])
    if len(lines) > MOST:
        yield f"- and {len(lines) - MOST} more"
    yield ""


def _moved(old: dict[str, dict[str, Any]], new: dict[str, dict[str, Any]]) -> Iterator[str]:
    moved = [name for name in sorted({*old, *new}) if old.get(name) != new.get(name)]
    if not moved:
        yield "No benchmark moves."
        return
    yield f"#### Benchmarks moved: {len(moved)}"
    yield ""
    yield "| benchmark | low / mid / high before | after | figures | |"
    yield "| --- | --- | --- | --- | --- |"
    for name in moved[:MOST]:
        row = new.get(name) or old[name]
        weak = "weak" if row["weak"] else ""
        yield (
            f"| {name} | {_quartiles(old.get(name))} | {_quartiles(new.get(name))} "
            f"| {row['publishers']} | {weak} |"
        )
    if len(moved) > MOST:
        yield f"\nand {len(moved) - MOST} more"
    yield ""


def _benchmarks(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The benchmarks by name, without the figures that they leave out."""
    kept = ("low", "mid", "high", "publishers", "weak", "fallback")
    return {_name(row): {key: row[key] for key in kept} for row in document.get("benchmarks", ())}


def _name(row: dict[str, Any]) -> str:
    what = str(row["metric"]).replace("_", " ") + (f" by {row['of']}" if row["of"] else "")
    kind = "" if row["format"] == "any" else f" ({row['format']})"
    unit = "" if row["unit"] == "%" else f", {row['unit']}"
    return f"{what}, {row['platform']}{kind}, {row['tier']}{unit}"


def _quartiles(row: dict[str, Any] | None) -> str:
    return (
        "none" if row is None else " / ".join(_number(row[key]) for key in ("low", "mid", "high"))
    )


def _number(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 1000 else f"{figure:.4g}"


def _figure(record: dict[str, Any], sources: dict[str, Any]) -> str:
    source = sources.get(record["source"], {}).get("title", record["source"])
    size = _band(record.get("followers"))
    what = f"{record['metric'].replace('_', ' ')}, {record['platform']}{size}"
    return f"{record['as_given']}: {what}: {source}"


def _changed(old: dict[str, Any], new: dict[str, Any], sources: dict[str, Any]) -> str:
    fields = [k for k in sorted({*old, *new}) if old.get(k) != new.get(k)]
    return f"{_figure(new, sources)} ({', '.join(fields)})"


def _band(band: list[int | None] | None) -> str:
    if band is None:
        return ""
    low, high = band
    if high is None:
        return f", {low:,} followers and more"
    return f", {low or 0:,} to {high:,} followers"


def main(arguments: list[str], root: Path, say: Callable[[str], None]) -> int:
    """Say the counts or the faults, and what moved since the file named first."""
    evidence = load(root)
    problems = broken(evidence)
    say("### Evidence")
    say("")
    if problems:
        say(f"{len(problems)} to mend, named in the log and on their lines.")
        return 0
    say(counts(evidence))
    say("")
    before = Path(arguments[0]) if arguments else None
    known = before is not None and before.exists() and before.stat().st_size > 0
    old = json.loads(before.read_text(encoding="utf-8")) if known and before else {}
    new = json.loads((root / TARGET).read_text(encoding="utf-8"))
    for line in summary(old, new):
        say(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], ROOT, print))
