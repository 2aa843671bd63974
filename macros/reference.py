"""`{{ reference("calculators.cost") }}`: a module's public functions, as documented."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from macros.fault import CallError

_PARTS = re.compile(r"(?<=[.)])\s+(?=(?:Arguments|Returns|Raises|Equation|Equations|Source)\b)")
_LEAD = re.compile(r"^(Arguments|Returns|Raises|Equations?|Source)(:?)")


def check(module: str) -> None:
    """Refuse what is no module of `calculators`, or one without a public function."""
    if not list(functions(_module(module))):
        raise CallError(f"{module} has no public function: name a module that has")


def render(module: str) -> str:
    """The module's heading, what it is for, and each public function, as Markdown.

    Arguments: `module`, its dotted name. Returns: Markdown. Raises CallError.
    """
    check(module)
    found = _module(module)
    short = module.removeprefix("calculators").lstrip(".") or "calculators"
    parts = [f"## `{module}` {{ #{short} }}", inspect.getdoc(found) or ""]
    parts = [*parts[:1], _prose(parts[1].partition("\n\n>>>")[0])]
    for name, function in functions(found):
        parts.append(f"### `{name}{_arguments(function)}` {{ #{short}-{name} }}")
        parts.append(_described(inspect.getdoc(function) or ""))
    return "\n\n".join(parts)


def functions(module: ModuleType) -> Iterator[tuple[str, Callable[..., Any]]]:
    """The public functions of a module, in the order in which it has them.

    Arguments: `module`; a package gives what its `__all__` names. Returns: names and functions.
    Raises nothing.
    """
    named = getattr(module, "__all__", None)
    for name, value in vars(module).items():
        if not inspect.isfunction(value):
            continue
        own = value.__module__ == module.__name__ and not name.startswith("_")
        if name in named if named is not None else own:
            yield name, value


def _module(name: str) -> ModuleType:
    if name.split(".")[0] != "calculators":
        raise CallError(f"{name} is no module of calculators: write calculators.cost, say")
    try:
        return import_module(name)
    except ImportError as error:
        raise CallError(f"there is no module {name}: see the files in calculators/") from error


def _arguments(function: Callable[..., Any]) -> str:
    """The names of the arguments, with those that must be named behind a star."""
    given = inspect.signature(function).parameters.values()
    return str(
        inspect.Signature(
            [one.replace(annotation=inspect.Parameter.empty) for one in given],
        )
    )


def _described(doc: str) -> str:
    """A docstring as Markdown: its prose, its parts as a list, its example as code."""
    prose, marked, example = doc.partition(">>>")
    blocks = [_prose(block) for block in prose.strip().split("\n\n") if block]
    if marked:
        blocks.append(f"```pycon\n>>>{example.rstrip()}\n```")
    return "\n\n".join(blocks)


def _prose(block: str) -> str:
    pieces = _PARTS.split(" ".join(block.split()))
    if len(pieces) == 1 and not _LEAD.match(pieces[0]):
        return pieces[0]
    lead = [] if _LEAD.match(pieces[0]) else [pieces.pop(0)]
    items = "\n".join(f"- {_LEAD.sub(r'**\1**\2', piece)}" for piece in pieces)
    return "\n\n".join([*lead, items])
