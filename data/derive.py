"""`python -m data.derive [--check]`: observations to `calculators/benchmarks.json`."""

import hashlib
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from data.audiences import audiences
from data.benchmarks import Benchmark, benchmarks, default_authority
from data.candidates import sort_out
from data.check import report
from data.load import ROOT, Evidence, load
from data.observation_id import observation_id
from data.paper import Paper
from data.tier_of import tier_of

TARGET = Path("calculators/benchmarks.json")


def derived(evidence: Evidence) -> str:
    """The text of benchmarks.json: the same evidence gives the same bytes."""
    tiers = default_authority(evidence).tiers
    _, out = sort_out(evidence, tiers)
    document = {
        "schema": 1,
        "version": version(evidence),
        "benchmarks": [_benchmark(one) for one in benchmarks(evidence)],
        "platform_users": {
            platform: asdict(audience) for platform, audience in audiences(evidence).items()
        },
        "tiers": [
            entry.record.model_dump(
                mode="json", include={"source", "via", "platform", "default", "tiers"}
            )
            for entry in evidence.authorities
        ],
        "observations": {
            # The words seen are for who edits the data; the calculators name source and place.
            observation_id(entry.record): entry.record.model_dump(
                mode="json", by_alias=True, exclude_defaults=True, exclude={"checked"}
            )
            for entry in evidence.observations
        },
        "sources": {
            name: entry.record.model_dump(mode="json", exclude_defaults=True)
            for name, entry in evidence.sources.items()
        },
        "in_no_benchmark": [{"observation": name, "why": why} for name, why in out],
        "tier_of": {
            observation_id(entry.record): tier
            for entry in evidence.observations
            if (tier := tier_of(entry.record.followers, tiers)) is not None
        },
        "definitions": [
            entry.record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            for entry in evidence.definitions
        ],
        "claims": {
            name: entry.record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            for name, entry in evidence.claims.items()
        },
        "papers": {name: _paper(entry.record) for name, entry in evidence.papers.items()},
    }
    return json.dumps(document, ensure_ascii=False, indent=1, sort_keys=False) + "\n"


def version(evidence: Evidence) -> str:
    """The newest day of entry, and eight hexadecimal digits of a hash of the records."""
    entries = evidence.sourced
    newest = max(entry.record.checked.on for entry in entries)
    records = [entry.record.model_dump_json() for entry in entries]
    for named in (evidence.sources, evidence.papers, evidence.claims):
        records += [f"{name} {entry.record.model_dump_json()}" for name, entry in named.items()]
    digest = hashlib.sha256("\n".join(sorted(records)).encode()).hexdigest()
    return f"{newest.isoformat()}-{digest[:8]}"


def _benchmark(one: Benchmark) -> dict[str, object]:
    return {
        "metric": one.subject.metric,
        "of": one.subject.of,
        "platform": one.subject.platform,
        "format": one.subject.format,
        "unit": one.subject.unit,
        "tier": one.tier,
        "low": _twelve(one.low),
        "mid": _twelve(one.mid),
        "high": _twelve(one.high),
        "publishers": len(one.rests_on),
        "weak": one.weak,
        "fallback": list(one.fallback),
        "rests_on": list(one.rests_on),
        "left_out": [{"observation": name, "why": why} for name, why in one.left_out],
    }


def _paper(paper: Paper) -> dict[str, object]:
    shown = {"authors", "year", "title", "venue", "method", "read"}
    return {**paper.model_dump(mode="json", include=shown), "url": paper.address}


def _twelve(figure: float) -> float:
    # Machines may differ in the last bit of a root; they agree on twelve digits.
    return float(format(figure, ".12g"))


def moved(before: str, after: str) -> list[str]:
    """Which benchmarks differ between two texts of benchmarks.json, from what to what."""
    old, new = _by_name(before), _by_name(after)
    return [
        f"{name}: {old.get(name, 'none')} → {new.get(name, 'none')}"
        for name in sorted({*old, *new})
        if old.get(name) != new.get(name)
    ]


def _by_name(text: str) -> dict[str, str]:
    rows = json.loads(text)["benchmarks"] if text else []
    return {
        " ".join(
            str(row[key])
            for key in ("platform", "tier", "metric", "of", "format", "unit")
            if row[key]
        ): f"{row['low']:g} / {row['mid']:g} / {row['high']:g}"
        for row in rows
    }


def main(arguments: list[str], root: Path, say: Callable[[str], None]) -> int:
    """Write the file where it has to change; with --check only say whether it has to."""
    if report(root, lambda _: None):
        say("data/ has faults: run `python -m data.check`")
        return 1
    target = root / TARGET
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    after = derived(load(root))
    if before == after:
        return 0
    for line in moved(before, after):
        say(line)
    if "--check" in arguments:
        say(f"{TARGET} is not current: run `python -m data.derive` and commit the file")
        return 1
    target.write_text(after, encoding="utf-8")
    say(f"{TARGET} written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], ROOT, print))
