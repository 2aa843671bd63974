"""Every macro call of a page, checked where it is written, before any page is made.

The generators report a fault inside a macro without the line of the page; Jinja's own tree
knows it, so the calls are read from that tree and tried one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from mkdocs.utils.meta import get_data

from macros.fault import CallError, PageError, nearest

Check = Callable[..., object]

_READER = Environment(autoescape=True)


def check_pages(
    paths: list[Path], checks: Mapping[str, Check], known: set[str], root: Path
) -> None:
    """Try every call in these pages.

    Arguments: `paths`, the Markdown files; `checks`, by macro name what a call must satisfy;
    `known`, further names that a page may call; `root`, what the printed paths start from.
    Raises PageError, which holds every fault of every page, one a line.
    """
    faults = [
        f"{path.relative_to(root).as_posix()}:{line}: {text}"
        for path in paths
        for line, text in faults_in(path.read_text(encoding="utf-8-sig"), checks, known)
    ]
    if faults:
        raise PageError("\n" + "\n".join(faults))


def faults_in(text: str, checks: Mapping[str, Check], known: set[str]) -> Iterator[tuple[int, str]]:
    r"""Each fault of a page as its line and what is wrong.

    >>> list(faults_in("# A\n{{ calculater() }}", {"calculator": print}, set()))
    [(2, 'there is no macro calculater: did you mean calculator?')]
    """
    body, meta = get_data(text)
    if meta.get("render_macros") is False:
        return
    above = text.count("\n") - body.count("\n")
    try:
        tree = _READER.parse(body)
    except TemplateSyntaxError as error:
        yield error.lineno + above, f"{error.message}"
        return
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            fault = _fault_of(call, call.node.name, checks, known)
            if fault:
                yield call.lineno + above, fault


def _fault_of(
    call: nodes.Call, name: str, checks: Mapping[str, Check], known: set[str]
) -> str | None:
    if name not in checks:
        return None if name in known else f"there is no macro {name}: {nearest(name, checks)}"
    try:
        positional: list[Any] = [argument.as_const() for argument in call.args]
        named: dict[str, Any] = {pair.key: pair.value.as_const() for pair in call.kwargs}
    except nodes.Impossible:
        return f"{name} takes texts in quotes, not names or expressions"
    try:
        checks[name](*positional, **named)
    except CallError as fault:
        return str(fault)
    except TypeError as error:
        return str(error)
    return None
