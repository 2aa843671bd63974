"""The shown working: a figure's formula in words, then with the reader's numbers in it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from calculators.currency import digits
from calculators.quantity import Quantity
from calculators.writing import as_decimal, places, rounded, spell, write

Show = Callable[[Quantity], str]

_BINDS = {"+": 1, "−": 1, "×": 2, "÷": 2}
_MOST_EXTRA_DIGITS = 12


def formula(figure: Quantity) -> str:
    """A figure's formula in words and symbols.

    >>> fee = Quantity(300.0, words="fee", unit="money")
    >>> formula((fee / Quantity(2.0, words="posts")).named("fee per post", "money"))
    'fee per post = fee ÷ posts'
    """
    return f"{figure.words} = {_spell(figure, _name)}" if figure.operands else figure.words


def working(figure: Quantity, currency: str, *, ranged: bool = False) -> str:
    """The formula with the numbers put in, each with the digits that make the line come out.

    Arguments: `figure`, a quantity that arithmetic gave; `currency`, an ISO code; `ranged`, as
    for `writing.write`. Returns: text. Raises nothing.

    >>> cost = Quantity(1350.0, words="total cost", unit="money")
    >>> won = (Quantity(2.0) * Quantity(916.515, draws=[916.515])).named("engagements", "count")
    >>> working((cost / won).named("cost per engagement", "money"), "USD")
    '$1,350 ÷ 1,833'
    """
    if not figure.operands:
        return ""
    result = (
        "" if figure.value is None else write(figure.value, figure.unit, currency, ranged=ranged)
    )
    line = ""
    for extra in range(_MOST_EXTRA_DIGITS):
        shown = {id(leaf): _rounded(leaf, currency, extra) for leaf in _leaves(figure)}

        def text(leaf: Quantity, shown: dict[int, Decimal] = shown) -> str:
            return spell(shown[id(leaf)], leaf.unit, currency)

        line = _spell(figure, text)
        if figure.value is None:
            break
        try:
            again = write(_evaluate(figure, shown), figure.unit, currency, ranged=ranged)
        except ZeroDivisionError:  # Two rates that differ can look alike in few digits.
            continue
        if again == result:
            break
    return line


def known(figure: Quantity) -> bool:
    """Whether every number that the formula needs is there."""
    return all(leaf.value is not None for leaf in _leaves(figure))


def _is_leaf(node: Quantity) -> bool:
    return bool(node.words) or not node.operands


def _leaves(figure: Quantity) -> list[Quantity]:
    if not figure.operands:
        return [figure]
    return [
        leaf for part in figure.operands for leaf in ([part] if _is_leaf(part) else _leaves(part))
    ]


def _name(leaf: Quantity) -> str:
    return leaf.words or write(leaf.value or 0.0, leaf.unit, "USD")


def _rounded(leaf: Quantity, currency: str, extra: int) -> Decimal:
    if leaf.value is None:
        return Decimal(0)
    number = as_decimal(leaf.value, leaf.unit)
    whole = leaf.unit in ("people", "days")
    if not leaf.operands and leaf.draws is None and not whole:
        typed = max(-int(number.as_tuple().exponent), 0)
        return rounded(number, max(typed, digits(currency)) if leaf.unit == "money" else typed)
    return rounded(number, places(number, leaf.unit, currency, ranged=False) + extra)


def _evaluate(node: Quantity, shown: dict[int, Decimal]) -> float:
    values = []
    for part in node.operands:
        if _is_leaf(part):
            number = shown[id(part)]
            values.append(float(number / 100 if part.unit == "rate" else number))
        else:
            values.append(_evaluate(part, shown))
    assert node.function is not None
    return node.function(*values)


def _spell(node: Quantity, show: Show) -> str:
    binds = _BINDS.get(node.sign, 0)
    parts = []
    for place, part in enumerate(node.operands):
        if _is_leaf(part):
            parts.append(show(part))
            continue
        inner = _BINDS.get(part.sign, 0)
        tight = inner > binds or (inner == binds and (place == 0 or node.sign in "+×"))
        text = _spell(part, show)
        parts.append(text if binds and tight else f"({text})")
    if node.sign in _BINDS:
        return f" {node.sign} ".join(parts)
    if node.sign == "to the power of":
        return f" {node.sign} ".join(parts)
    return (
        f"{node.sign} {', '.join(parts[:-1])} and {parts[-1]}"
        if parts[1:]
        else f"{node.sign} {parts[0]}"
    )
