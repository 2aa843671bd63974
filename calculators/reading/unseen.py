"""Characters that cannot be seen: named, with their place, since nobody can find them."""

from __future__ import annotations

import unicodedata

from calculators.kinds import Kind
from calculators.reading.result import Refused, make_it
from calculators.reading.typed import shown

# Format and control characters, halves of surrogate pairs, line and paragraph separators, and
# code points that stand for nothing or for something private.
_CATEGORIES = ("Cf", "Cc", "Cs", "Cn", "Co", "Zl", "Zp")
# Blank in every font, though their categories call them letters, marks or signs.
_OTHERS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0" + "".join(
    chr(code) for code in range(0xFE00, 0xFE10)
)
_NAMES = {"\t": "tab", "\n": "line break", "\r": "line break", "\x0b": "line break"}


def refuse_unseen(body: str, kind: Kind) -> None:
    r"""Refuse a text that holds a character which cannot be seen.

    Raises Refused, which names the character and its place and offers the text without it.

    >>> from calculators.kinds import MONEY
    >>> refuse_unseen("12\u200b500", MONEY)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    calculators.reading.result.Refused: holds a character that cannot be seen (zero width space)...
    """
    for place, character in enumerate(body):
        if _unseen(character):
            plain = "".join(other for other in body if not _unseen(other)).strip()
            where = f"after “{shown(body[:place])}”" if place else "at the start"
            raise Refused(
                f"holds a character that cannot be seen ({_name(character)}) {where}: "
                f"type {shown(plain) or 'it'} by hand, or for example {kind.example}",
                make_it(plain) if plain.isascii() and plain[:1].isdigit() else None,
            )


def _unseen(character: str) -> bool:
    return unicodedata.category(character) in _CATEGORIES or character in _OTHERS


def _name(character: str) -> str:
    known = _NAMES.get(character) or unicodedata.name(character, "").lower()
    return known or f"U+{ord(character):04X}"
