"""`python -m data.schemas [--check]`: JSON Schemas from the models, for editors' tools."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from pydantic import TypeAdapter

from data.claim import Claim
from data.correction import Correction
from data.definition import Definition
from data.load import ROOT
from data.model import Authority, Id, Observation, Source
from data.paper import Paper

FOLDER = Path("data/schema")


def schemas() -> dict[str, str]:
    """The text of each schema by the name of its file."""
    adapters: dict[str, TypeAdapter[object]] = {
        "observations.json": TypeAdapter(list[Observation]),
        "sources.json": TypeAdapter(dict[Id, Source]),
        "tiers.json": TypeAdapter(list[Authority]),
        "corrections.json": TypeAdapter(list[Correction]),
        "definitions.json": TypeAdapter(list[Definition]),
        "papers.json": TypeAdapter(dict[Id, Paper]),
        "claims.json": TypeAdapter(dict[Id, Claim]),
    }
    return {
        name: json.dumps(
            {
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                **adapter.json_schema(by_alias=True),
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
        for name, adapter in adapters.items()
    }


def main(arguments: list[str], root: Path, say: Callable[[str], None]) -> int:
    """Write the schemas that changed; with --check only say which have to."""
    stale = 0
    for name, text in schemas().items():
        path = root / FOLDER / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale = 1
        if "--check" in arguments:
            say(f"{FOLDER / name} is not current: run `python -m data.schemas` and commit the file")
        else:
            path.write_text(text, encoding="utf-8")
            say(f"{FOLDER / name} written")
    return stale if "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], ROOT, print))
