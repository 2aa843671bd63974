"""Takes away what stands around a number and is no part of it."""

from __future__ import annotations

from calculators.kinds import Kind
from calculators.reading.blank import DIRECTION, is_space, strip
from calculators.reading.result import Refused
from calculators.reading.typed import shown
from calculators.reading.unseen import refuse_unseen

# No number that is meant takes more, and reading one of any length would take any time.
_LONGEST = 60
# What a number is written with; a direction mark between two of these is no accident of pasting.
_OF_NUMBERS = frozenset("0123456789.,'’_")
_APOSTROPHES = ("'", "’", "`", "´")


def clean(text: str, kind: Kind) -> str:
    r"""The text without blanks and direction marks around it, each blank inside an ordinary one.

    Raises Refused for a character that cannot be seen, and for a text too long to be a number.

    >>> from calculators.kinds import MONEY
    >>> clean("\u200e1\u202f200\u00a0€ ", MONEY), clean("'500", MONEY)
    ('1 200 €', '500')
    """
    body = strip(text)
    if not (body.isascii() and body.isprintable()):
        body = _without_direction(body)
        body = "".join(" " if is_space(character) else character for character in body)
        refuse_unseen(body, kind)
    if len(body) > _LONGEST:
        raise Refused(f"{shown(body)} is too long for a number: {kind.asked_for}")
    return _without_apostrophe(body)


def _without_direction(body: str) -> str:
    kept = []
    for place, character in enumerate(body):
        if character in DIRECTION:
            before, behind = body[place - 1 : place], body[place + 1 : place + 2]
            if not (before in _OF_NUMBERS and behind in _OF_NUMBERS):
                continue
        kept.append(character)
    return "".join(kept)


def _without_apostrophe(body: str) -> str:
    """A spreadsheet puts an apostrophe before a number that it keeps as text."""
    quoted = body.endswith(_APOSTROPHES)
    return body[1:].lstrip() if body.startswith(_APOSTROPHES) and not quoted else body
