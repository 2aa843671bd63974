"""The calculators: every module in `calculators/tools/` is one."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules

from calculators import tools
from calculators.declaration import Calculator


class UnknownCalculator(LookupError):
    """No calculator has this name; the message says which is nearest."""


def slugs() -> tuple[str, ...]:
    """The names of all calculators, in order of the alphabet."""
    return tuple(sorted(module.name.replace("_", "-") for module in iter_modules(tools.__path__)))


@lru_cache
def get(slug: str) -> Calculator:
    """The calculator of this name.

    Raises UnknownCalculator, naming the nearest.

    >>> get("cost-per-engagement").title
    'Cost per engagement'
    """
    known = slugs()
    if slug not in known:
        near = get_close_matches(slug, known, 1, 0.3)
        hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(known)}"
        raise UnknownCalculator(f"{slug} is not a calculator: {hint}")
    module = import_module(f"calculators.tools.{slug.replace('-', '_')}")
    calculator: Calculator = module.CALCULATOR
    return calculator


def every() -> tuple[Calculator, ...]:
    """All calculators, in order of their names."""
    return tuple(get(slug) for slug in slugs())
