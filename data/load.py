"""The YAML files read into typed records, each with the file and line it came from."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from data.claim import Claim
from data.correction import Correction
from data.definition import Definition
from data.lines import Lined, NotReadableError, Place, read_lined
from data.model import Authority, Observation, Record, Source, Sourced
from data.paper import Paper
from data.problem import Problem
from data.sentence import sentence

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
    corrections: tuple[Entry[Correction], ...] = ()
    problems: tuple[Problem, ...] = ()
    today: dt.date = field(default_factory=dt.date.today)

    @property
    def sourced(self) -> tuple[Entry[Sourced], ...]:
        """Every record that rests on a source."""
        return (*self.observations, *self.authorities, *self.definitions)

    def faulty(self, path: str) -> bool:
        """Whether a file, or one of a folder, was not read in full.

        What refers to it may then be right, and is looked at once the file is mended.
        """
        return any(problem.file.startswith(path) for problem in self.problems)


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
    corrections = _list_of(Correction, root / "data" / "corrections.yml", root, problems)
    return Evidence(
        observations=tuple(observations),
        sources=sources,
        authorities=tuple(authorities),
        papers=papers,
        claims=claims,
        definitions=tuple(definitions),
        corrections=tuple(corrections),
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
                problems.append(Problem(name, at, sentence(kind, fault)))
        else:
            yield Entry(record, name, document, place)
