"""Takes away what is no part of a number, and names what cannot be seen."""

from __future__ import annotations

import unicodedata

from calculators.kinds import Kind
from calculators.reading.result import Refused, make_it

# Marks of writing direction, and the byte-order mark, which pasting leaves around a number.
_DIRECTION = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_UNSEEN = ("Cf", "Cc", "Cn", "Co", "Zl", "Zp")


def clean(text: str, kind: Kind) -> str:
    """The text without blanks and direction marks around it, each blank inside an ordinary one.

    Raises Refused for an invisible character inside, naming it and its place, and for digits of
    another script, offering the plain ones.
    """
    body = _stripped(text)
    body = "".join(" " if character.isspace() else character for character in body)
    for place, character in enumerate(body):
        if unicodedata.category(character) in _UNSEEN:
            raise _invisible(body, place, kind)
    if any(_foreign(character) for character in body):
        plain = "".join(
            str(unicodedata.decimal(character)) if _foreign(character) else character
            for character in body
        )
        raise Refused(
            f"{body} has digits of another script: type {plain}, or for example {kind.example}",
            make_it(plain),
        )
    if body[:1] in ("'", "’") and body[1:2].isdigit():
        body = body[1:]
    return body


def _stripped(text: str) -> str:
    start, end = 0, len(text)
    while start < end and (text[start].isspace() or text[start] in _DIRECTION):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _DIRECTION):
        end -= 1
    return text[start:end]


def _foreign(character: str) -> bool:
    return character.isdecimal() and not character.isascii()


def _invisible(body: str, place: int, kind: Kind) -> Refused:
    character = body[place]
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    where = f"after “{body[:place]}”" if place else "at the start"
    plain = "".join(c for c in body if unicodedata.category(c) not in _UNSEEN)
    return Refused(
        f"holds a character that cannot be seen ({name}) {where}: type {plain or kind.example} "
        f"by hand, or for example {kind.example}",
        make_it(plain) if plain else None,
    )
