"""What was typed, as a message repeats it, and numbers as people type them."""

from __future__ import annotations

from decimal import Decimal

_MOST_SHOWN = 32


def shown(text: str) -> str:
    """The typed text inside a message: cut where it is long, what cannot be printed left out.

    >>> shown("N/A"), shown("a" * 40)
    ('N/A', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…')
    """
    plain = "".join(character if character.isprintable() else " " for character in text)
    plain = " ".join(plain.split())
    return plain if len(plain) <= _MOST_SHOWN else plain[: _MOST_SHOWN - 1] + "…"


def spelled(number: Decimal) -> str:
    """A number in English groups, without zeros that say nothing.

    >>> spelled(Decimal("1200.50")), spelled(Decimal("12500000"))
    ('1,200.5', '12,500,000')
    """
    return _trimmed(format(number, ",f"))


def short(number: Decimal) -> str:
    """A number as it stands before k, m or b: no groups.

    >>> short(Decimal("12.50"))
    '12.5'
    """
    return _trimmed(format(number, "f"))


def _trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
