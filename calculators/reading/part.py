"""One number with what may stand around its digits: sign, currency, k m b, per cent."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from calculators.reading import signs
from calculators.reading.grouping import Digits, read_digits
from calculators.reading.signs import Sign

POWERS = {"k": 3, "m": 6, "b": 9}
_DIRECTIONS = {"-": "-", "−": "-", "+": "+"}
_NUMERIC = "0123456789.,"
_ONCE: tuple[list[str], ...] = ([], ["-"], ["+"], ["%"], ["-", "%"], ["+", "%"])


class Part(NamedTuple):
    """A number as written: its digits, and each thing that stood around them.

    `value` is the number with its suffix and its minus; `suffix` is k, m or b, `shared` where it
    stood behind the other end of a range.
    """

    written: str
    digits: Digits
    value: Decimal
    suffix: str = ""
    shared: bool = False
    currencies: tuple[Sign, ...] = ()
    per_cent: bool = False
    negative: bool = False
    plus: bool = False

    def in_the_suffix_of(self, other: Part) -> Part:
        """The same number in the other's thousands, millions or billions."""
        value = _value(self.digits.number, other.suffix, negative=self.negative)
        return self._replace(value=value, suffix=other.suffix, shared=True)


def shifted(number: Decimal, places: int) -> Decimal:
    """A number times a power of ten, exactly, however many digits it has.

    >>> shifted(Decimal("0.6"), -2)
    Decimal('0.006')
    """
    sign, digits, exponent = number.as_tuple()
    assert isinstance(exponent, int)
    return Decimal((sign, digits, exponent + places))


def read_part(text: str, *, comma: bool = False) -> Part | None:
    """One number, or None where the text is none.

    >>> read_part("$12.5k").value, read_part("30 €").currencies[0].typed
    (Decimal('1.25E+4'), '€')
    """
    ahead, rest = _before(text.strip())
    trail, core = _behind(rest)
    suffix = ""
    if core[-1:].lower() in POWERS and core[:-1]:
        suffix, core = core[-1].lower(), core[:-1].rstrip()
    digits = read_digits(core, comma=comma)
    found = ahead + trail
    currencies = tuple(piece for piece in found if isinstance(piece, Sign))
    plain = [piece for piece in found if isinstance(piece, str)]
    # One minus or one plus, one per cent sign, and at most a sign and a code of the currency.
    if digits is None or len(currencies) > 2 or plain not in _ONCE:
        return None
    return Part(
        written=text.strip(),
        digits=digits,
        value=_value(digits.number, suffix, negative="-" in plain),
        suffix=suffix,
        currencies=currencies,
        per_cent="%" in plain,
        negative="-" in plain,
        plus="+" in plain,
    )


def _value(number: Decimal, suffix: str, *, negative: bool) -> Decimal:
    size = shifted(number, POWERS[suffix]) if suffix else number
    return size.copy_negate() if negative and size else size


def _before(body: str) -> tuple[list[Sign | str], str]:
    """What stands before the digits: one minus or plus, and currencies."""
    found: list[Sign | str] = []
    while body and body[0] not in _NUMERIC:
        if body[0] in _DIRECTIONS:
            found.append(_DIRECTIONS[body[0]])
            body = body[1:].lstrip()
        elif sign := signs.before(body):
            found.append(sign)
            body = body[len(sign.typed) :].lstrip()
        else:
            break
    return found, body


def _behind(body: str) -> tuple[list[Sign | str], str]:
    """What stands behind the digits and their k, m or b: a per cent sign, and currencies."""
    found: list[Sign | str] = []
    while body and not body[-1].isdigit() and not (body[-1] in ".," and body[-2:-1].isdigit()):
        if body[-1] == "%":
            found.append("%")
            body = body[:-1].rstrip()
        elif sign := signs.behind(body):
            found.append(sign)
            body = body[: -len(sign.typed)].rstrip()
        else:
            break
    return found, body
