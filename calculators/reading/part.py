"""One number with what may stand around its digits: sign, currency, k m b, per cent."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from calculators.currency import CODES, SIGNS
from calculators.reading.grouping import Digits, read_digits

_TIMES = {"k": Decimal(10) ** 3, "m": Decimal(10) ** 6, "b": Decimal(10) ** 9}
_BY_LENGTH = sorted(SIGNS, key=len, reverse=True)
_CODE_BEFORE = re.compile(r"([A-Za-z]{3})(?=[\s\d.,+−-])")
_CODE_BEHIND = re.compile(r"(?<=[\s\dkKmMbB.])([A-Za-z]{3})$")
_MINUS = "-−"


class Part(NamedTuple):
    """A number as written: its digits, and each thing that stood around them."""

    written: str
    digits: Digits
    suffix: str = ""
    currencies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    per_cent: bool = False
    negative: bool = False
    plus: bool = False
    shared: bool = False

    @property
    def value(self) -> Decimal:
        """The number with its suffix and its sign."""
        size = self.digits.number * _TIMES.get(self.suffix, Decimal(1))
        return -size if self.negative else size

    def with_suffix(self, suffix: str) -> Part:
        """The same number in the thousands, millions or billions of its range's other end."""
        return self._replace(suffix=suffix, shared=True)


def read_part(text: str, *, comma: bool = False) -> Part | None:
    """One number, or None where the text is none.

    >>> read_part("$12.5k").value, read_part("30 €").currencies
    (Decimal('12500.0'), (('€', ('EUR',)),))
    """
    body = text.strip()
    found: list[tuple[str, tuple[str, ...]]] = []
    negative = plus = per_cent = False
    while body and not body[0].isdigit():
        if body[0] in _MINUS and not negative:
            negative, body = True, body[1:].lstrip()
        elif body[0] == "+" and not plus:
            plus, body = True, body[1:].lstrip()
        elif (currency := _before(body)) and len(found) < 2:
            found.append(currency)
            body = body[len(currency[0]) :].lstrip()
        else:
            break
    while body and not body[-1].isdigit():
        if body[-1] == "%" and not per_cent:
            per_cent, body = True, body[:-1].rstrip()
        elif (currency := _behind(body)) and len(found) < 2:
            found.append(currency)
            body = body[: -len(currency[0])].rstrip()
        else:
            break
    suffix = ""
    if body[-1:].lower() in _TIMES and body[:-1]:
        suffix, body = body[-1].lower(), body[:-1].rstrip()
    digits = read_digits(body, comma=comma)
    if digits is None:
        return None
    return Part(text.strip(), digits, suffix, tuple(found), per_cent, negative, plus)


def _before(body: str) -> tuple[str, tuple[str, ...]] | None:
    for sign in _BY_LENGTH:
        if body.startswith(sign):
            return sign, SIGNS[sign]
    code = _CODE_BEFORE.match(body)
    return _known(code.group(1)) if code else None


def _behind(body: str) -> tuple[str, tuple[str, ...]] | None:
    for sign in _BY_LENGTH:
        if body.endswith(sign):
            return sign, SIGNS[sign]
    code = _CODE_BEHIND.search(body)
    return _known(code.group(1)) if code else None


def _known(code: str) -> tuple[str, tuple[str, ...]] | None:
    return (code, (code.upper(),)) if code.upper() in CODES else None
