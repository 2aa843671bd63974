"""Every rule of this folder: a module whose function `check` says the rule in its docstring."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

from data.load import Evidence
from data.problem import Problem

type Check = Callable[[Evidence], Iterator[Problem]]


def rules() -> dict[str, tuple[str, Check]]:
    """The rules by name, each with its sentence and its function."""
    found: dict[str, tuple[str, Check]] = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{name}")
        check = cast("Check", module.check)
        found[name] = (" ".join((check.__doc__ or "").split()), check)
    return found


def broken(evidence: Evidence) -> list[Problem]:
    """Every fault of the evidence, in the order of the files, each with its rule."""
    problems = list(evidence.problems)
    for sentence, check in rules().values():
        problems += [replace(problem, rule=sentence) for problem in check(evidence)]
    return sorted(problems)
