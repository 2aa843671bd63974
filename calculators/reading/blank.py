"""Blanks, and the marks around a number that nobody typed."""

from __future__ import annotations

import unicodedata

# Marks of writing direction, and the byte-order mark, which pasting leaves around a number.
DIRECTION = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)


def is_blank(text: str) -> bool:
    r"""Whether nothing was typed.

    >>> is_blank(" \u00a0\u200e"), is_blank("0")
    (True, False)
    """
    return not strip(text)


def strip(text: str) -> str:
    r"""The text without blanks and direction marks around it.

    >>> strip("\u200e 750\u202f\n")
    '750'
    """
    if text.isascii():
        return text.strip()
    start, end = 0, len(text)
    while start < end and _nothing(text[start]):
        start += 1
    while end > start and _nothing(text[end - 1]):
        end -= 1
    return text[start:end]


def is_space(character: str) -> bool:
    r"""Whether a character is a blank of any width; tabs and line breaks inside are none.

    >>> is_space("\u2009"), is_space("\t")
    (True, False)
    """
    return unicodedata.category(character) == "Zs"


def _nothing(character: str) -> bool:
    return character.isspace() or character in DIRECTION
