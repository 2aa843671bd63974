"""The YAML files read into typed records, each with the file and line it came from."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from data.claim import Claim
from data.definition import Definition
from data.lines import Lined, NotReadableError, Place, read_lined
from data.model import Authority, Observation, Record, Source, Sourced
from data.paper import Paper
from data.problem import Problem

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Entry[R: Record]:
    """A record, and where it stands."""

    record: R
    file: str
    lines: Lined
    place: Place

    def problem(self, key: str | None, text: str) -> Problem:
        """A fault of this record, at the line of `key`."""
        place = self.place if key is None else (*self.place, key)
        return Problem(self.file, self.lines.line(place), text)


@dataclass(frozen=True)
class Evidence:
    """All that `data/` holds, as far as it could be read, and what could not."""

    observations: tuple[Entry[Observation], ...]
    sources: Mapping[str, Entry[Source]]
    authorities: tuple[Entry[Authority], ...]
    papers: Mapping[str, Entry[Paper]] = field(default_factory=dict)
    claims: Mapping[str, Entry[Claim]] = field(default_factory=dict)
    definitions: tuple[Entry[Definition], ...] = ()
    problems: tuple[Problem, ...] = ()
    today: dt.date = field(default_factory=dt.date.today)

    @property
    def sourced(self) -> tuple[Entry[Sourced], ...]:
        """Every record that rests on a source."""
        return (*self.observations, *self.authorities, *self.definitions)


def load(root: Path = ROOT) -> Evidence:
    """Read every file of `root/data`; faults are collected, never raised."""
    problems: list[Problem] = []
    observations: list[Entry[Observation]] = []
    for path in sorted((root / "data" / "observations").glob("*.yml")):
        observations += _list_of(Observation, path, root, problems)
    sources = _mapping_of(Source, root / "data" / "sources.yml", root, problems)
    authorities = _list_of(Authority, root / "data" / "tiers.yml", root, problems)
    papers = _mapping_of(Paper, root / "data" / "papers.yml", root, problems)
    claims = _mapping_of(Claim, root / "data" / "claims.yml", root, problems)
    definitions = _list_of(Definition, root / "data" / "definitions.yml", root, problems)
    return Evidence(
        observations=tuple(observations),
        sources=sources,
        authorities=tuple(authorities),
        papers=papers,
        claims=claims,
        definitions=tuple(definitions),
        problems=tuple(problems),
    )


def _document(path: Path, root: Path, problems: list[Problem]) -> tuple[str, Lined]:
    name = path.relative_to(root).as_posix()
    try:
        return name, read_lined(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(Problem(name, 1, "this file is missing"))
    except NotReadableError as error:
        problems.append(Problem(name, error.line, error.text))
    return name, Lined(None)


def _list_of[R: Record](
    kind: type[R], path: Path, root: Path, problems: list[Problem]
) -> list[Entry[R]]:
    name, document = _document(path, root, problems)
    if document.value is None:
        return []
    if not isinstance(document.value, list):
        problems.append(Problem(name, 1, "a list is needed: each entry begins with `- `"))
        return []
    numbered: Iterable[tuple[Place, object]] = (((i,), v) for i, v in enumerate(document.value))
    return list(_entries(kind, name, document, numbered, problems))


def _mapping_of[R: Record](
    kind: type[R], path: Path, root: Path, problems: list[Problem]
) -> dict[str, Entry[R]]:
    name, document = _document(path, root, problems)
    if document.value is None:
        return {}
    if not isinstance(document.value, dict):
        problems.append(Problem(name, 1, "entries of the form `id:` are needed"))
        return {}
    named: Iterable[tuple[Place, object]] = (((str(k),), v) for k, v in document.value.items())
    return {str(e.place[0]): e for e in _entries(kind, name, document, named, problems)}


def _entries[R: Record](
    kind: type[R],
    name: str,
    document: Lined,
    values: Iterable[tuple[Place, object]],
    problems: list[Problem],
) -> Iterator[Entry[R]]:
    for place, value in values:
        try:
            record = kind.model_validate(value)
        except ValidationError as error:
            for fault in error.errors():
                at = document.line((*place, *fault["loc"]))
                problems.append(Problem(name, at, _sentence(kind, fault)))
        else:
            yield Entry(record, name, document, place)


def _sentence(kind: type[BaseModel], fault: ErrorDetails) -> str:
    """Pydantic's finding in the words of someone who edits YAML."""
    key = ".".join(str(part) for part in fault["loc"] if isinstance(part, str)) or "entry"
    last = str(fault["loc"][-1]) if fault["loc"] else ""
    match fault["type"]:
        case "extra_forbidden":
            near = get_close_matches(last, _keys(kind, fault["loc"][:-1]), n=1)
            hint = f": did you mean {near[0]!r}?" if near else ": remove it, or look at the schema"
            return f"the key {key!r} is not known{hint}"
        case "missing" | "tuple_type" | "too_long" if key.startswith(("followers", "tiers")):
            return f"{key} needs two numbers, such as [1_000, 10_000]; null for an open end"
        case "missing":
            return f"{key!r} is missing: add it"
        case "literal_error":
            return f"{key} {fault['input']!r} is not one of {fault['ctx']['expected']}"
        case "model_type":
            return "fields of the form `key: value` are needed here"
        case _:
            return f"{key} {fault['input']!r}: {fault['msg'].removeprefix('Value error, ')}"


def _keys(kind: type[BaseModel], place: tuple[int | str, ...]) -> list[str]:
    for part in place:
        by_key = {info.alias or name: info for name, info in kind.model_fields.items()}
        annotation = by_key[str(part)].annotation if str(part) in by_key else None
        for inner in (annotation, *get_args(annotation)):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                kind = inner
    return [info.alias or name for name, info in kind.model_fields.items()]
