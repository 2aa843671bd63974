"""Digits and signs of other scripts, and their plain counterparts."""

from __future__ import annotations

import unicodedata

# Full-width forms stand this far above the plain ones.
_WIDE_FIRST, _WIDE_LAST, _WIDE_STEP = "！", "～", ord("！") - ord("!")
_SIGNS = {"٫": ".", "٬": ",", "٪": "%", "、": ",", "￥": "¥", "￡": "£", "￦": "₩", "￠": "¢"}


def has_other_digits(text: str) -> bool:
    """Whether some digit is not one of 0 to 9.

    >>> has_other_digits("١٢"), has_other_digits("12")
    (True, False)
    """
    return not text.isascii() and any(
        character.isdecimal() and not character.isascii() for character in text
    )


def plain(text: str) -> str:
    """The text with plain digits and signs.

    >>> plain("１，２００"), plain("٣٫٥٪")
    ('1,200', '3.5%')
    """
    return "".join(map(_plain, text))


def _plain(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    if _WIDE_FIRST <= character <= _WIDE_LAST:
        return chr(ord(character) - _WIDE_STEP)
    return _SIGNS.get(character, character)
