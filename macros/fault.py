"""A fault in what a page asks of the macros; it stops the build."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from mkdocs.exceptions import PluginError


class PageError(PluginError):
    """Faults of pages, a line each: file, line, what is wrong, what to write instead."""


class CallError(ValueError):
    """What is wrong with one call of a macro; whoever knows its file and line adds them."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a sentence that names the known word nearest to a misspelt one, or all.

    >>> nearest("calculater", ["calculator"])
    'did you mean calculator?'
    >>> nearest("zzz", ["calculator", "cite"])
    'there is calculator, cite'
    """
    choices = list(known)
    close = get_close_matches(word, choices, n=1, cutoff=0.5)
    return f"did you mean {close[0]}?" if close else f"there is {', '.join(choices)}"
