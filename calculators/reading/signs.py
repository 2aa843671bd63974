"""Currency signs and ISO codes before and behind a number."""

from __future__ import annotations

import re
from typing import NamedTuple

from calculators.currency import CODES, SIGNS

# Longer signs first, so that the R$ of 1500 R$ is not taken for a $ behind an R.
_ANY = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=lambda sign: (-len(sign), sign)))
_SIGN_BEFORE = re.compile(_ANY, re.IGNORECASE)
_SIGN_BEHIND = re.compile(rf"(?:{_ANY})\Z", re.IGNORECASE)
_CODE_BEFORE = re.compile(r"[A-Za-z]{3}(?=[^A-Za-z])")
_CODE_BEHIND = re.compile(r"(?<![A-Za-z])[kmbKMB]?([A-Za-z]{3})\Z")
_MEANT = {sign.casefold(): codes for sign, codes in SIGNS.items()}


class Sign(NamedTuple):
    """A sign as typed, and the codes of the currencies that it may stand for."""

    typed: str
    codes: tuple[str, ...]


def before(text: str) -> Sign | None:
    """The sign or code at the start.

    >>> before("$1,000").typed, before("usd 500").codes
    ('$', ('USD',))
    """
    code = _CODE_BEFORE.match(text)
    if code and code[0].upper() in CODES:
        return Sign(code[0], (code[0].upper(),))
    return _sign(_SIGN_BEFORE.match(text))


def behind(text: str) -> Sign | None:
    """The sign or code at the end, behind a k, m or b too.

    >>> behind("200 €").typed, behind("5kUSD").codes
    ('€', ('USD',))
    """
    code = _CODE_BEHIND.search(text)
    if code and code[1].upper() in CODES:
        return Sign(code[1], (code[1].upper(),))
    return _sign(_SIGN_BEHIND.search(text))


def _sign(found: re.Match[str] | None) -> Sign | None:
    codes = _MEANT.get(found[0].casefold()) if found else None
    return Sign(found[0], codes) if found and codes else None
