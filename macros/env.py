"""Registers the macros with the generator, after every page's calls have been checked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from macros import (
    calculator,
    cite,
    claim,
    evidence,
    evidence_benchmarks,
    evidence_definitions,
    evidence_derivation,
    evidence_others,
    figure,
    one_or_many,
    reference,
    simulation,
    sources,
    sources_corrections,
    tiers,
)
from macros.address import root_path
from macros.call import check_pages
from macros.cite_marks import Marks
from macros.cite_note import Notes
from macros.evidence_room import room


class MacroEnvironment(Protocol):
    """What MkDocs' macros plugin and Zensical's own both offer."""

    conf: Mapping[str, Any]
    macros: Mapping[str, Callable[..., object]]
    page: Any

    def macro(self, function: Callable[..., str], name: str) -> object:
        """Make a function known to pages."""


def define_env(env: MacroEnvironment) -> None:
    """Called by the generator: once a build by MkDocs, once a page by Zensical.

    Raises PageError where a page calls a macro that is not there or calls one wrongly.
    """
    root = Path.cwd()
    docs = root / str(env.conf["docs_dir"])
    page = _zensical_page(env)
    paths = [docs / page] if page else sorted(docs.rglob("*.md"))
    repository = str(env.conf["repo_url"] or "").rstrip("/")
    notes = Notes(room(), root_path(env.conf["site_url"]), repository)
    checks: dict[str, Callable[..., object]] = {
        "calculator": calculator.check,
        "one_or_many": one_or_many.check,
        "cite": partial(cite.check, notes),
        "figure": partial(figure.check, notes),
        "tiers": tiers.check,
        "evidence": partial(evidence.check, notes),
        "evidence_others": evidence_others.check,
        "derivation": partial(evidence_derivation.check, notes),
        "benchmarks": evidence_benchmarks.check,
        "claim": partial(claim.check, notes),
        "sources": sources.check,
        "corrections": sources_corrections.check,
        "definitions": evidence_definitions.check,
        "simulation": simulation.check,
        "reference": reference.check,
    }
    check_pages(paths, checks, {*env.macros, "range", "dict", "lipsum", "cycler", "joiner"}, root)

    base = root_path(env.conf["site_url"])
    changes = f"{repository}/blob/main/CHANGELOG.md" if repository else ""
    placed: Counter[tuple[str, str]] = Counter()
    marks: defaultdict[str, Marks] = defaultdict(Marks)
    shown: defaultdict[str, set[str]] = defaultdict(set)

    def page_address() -> str:
        return str(getattr(env.page, "url", ""))

    def place_calculator(slug: str, **fields: str) -> str:
        place = (page_address(), slug)
        placed[place] += 1
        return calculator.render(slug, fields, placed[place], changes, base)

    env.macro(place_calculator, "calculator")
    env.macro(partial(one_or_many.render, base), "one_or_many")
    env.macro(simulation.render, "simulation")
    env.macro(reference.render, "reference")
    env.macro(partial(tiers.render, notes), "tiers")
    env.macro(partial(evidence_benchmarks.render, notes), "benchmarks")
    env.macro(partial(evidence_derivation.render, notes), "derivation")
    env.macro(partial(sources.render, notes), "sources")
    env.macro(partial(sources_corrections.render, notes), "corrections")
    env.macro(partial(evidence_definitions.render, notes), "definitions")

    def place_citation(*names: str) -> str:
        return cite.render(notes, marks[page_address()], *names)

    def place_figure(name: str, part: str = "mid") -> str:
        return figure.render(notes, marks[page_address()], name, part)

    def place_claim(name: str) -> str:
        return claim.render(notes, marks[page_address()], name)

    def place_evidence(*words: str, **named: str) -> str:
        shown[page_address()] |= evidence.names_of(notes, *words, **named)
        return evidence.render(notes, *words, **named)

    def place_others(*metrics: str) -> str:
        return evidence_others.render(notes, shown[page_address()], *metrics)

    env.macro(place_evidence, "evidence")
    env.macro(place_others, "evidence_others")
    env.macro(place_claim, "claim")
    env.macro(place_citation, "cite")
    env.macro(place_figure, "figure")


def _zensical_page(env: MacroEnvironment) -> str | None:
    try:
        return getattr(env.page, "path", None)
    except AttributeError:
        return None
