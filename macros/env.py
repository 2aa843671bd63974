"""Registers the macros with the generator, after every page's calls have been checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from macros import calculator, dots
from macros.call import check_pages

CHECKS: dict[str, Callable[..., object]] = {"calculator": calculator.check, "dots": dots.check}


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
    check_pages(paths, CHECKS, {*env.macros, "range", "dict", "lipsum", "cycler", "joiner"}, root)

    repository = str(env.conf["repo_url"] or "").rstrip("/")
    changes = f"{repository}/blob/main/CHANGELOG.md" if repository else ""
    placed: Counter[tuple[str, str]] = Counter()

    def place_calculator(slug: str, **fields: str) -> str:
        place = (str(getattr(env.page, "url", "")), slug)
        placed[place] += 1
        return calculator.render(slug, fields, placed[place], changes)

    env.macro(place_calculator, "calculator")
    env.macro(dots.render, "dots")


def _zensical_page(env: MacroEnvironment) -> str | None:
    try:
        return getattr(env.page, "path", None)
    except AttributeError:
        return None
