"""What a report says beside its figures: the steps, and what has no value and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from calculators.declaration import FigureSpec
from calculators.message import Message, message
from calculators.quantity import Quantity
from calculators.report import Figure, Step
from calculators.working import formula, known, working
from calculators.writing import NOT_DEFINED, write


def steps(
    quantities: Mapping[str, Quantity | str],
    figures: Mapping[str, Figure],
    currency: str,
) -> Iterable[Step]:
    """How each figure comes about that arithmetic gave, in the order of the arithmetic."""
    for name, quantity in quantities.items():
        if isinstance(quantity, str) or not quantity.operands or not known(quantity):
            continue
        figure = figures[name]
        spread = figure.interval is not None and quantity.draws is not None
        result, note = NOT_DEFINED, figure.reason
        if quantity.value is not None:
            result = write(quantity.value, quantity.unit, currency, ranged=spread)
        elif quantity.reason:
            note = quantity.reason.text
        if not note and spread and figure.text != result:
            note = f"the median of the outcomes is {figure.text}"
        line = working(quantity, currency, ranged=spread)
        yield Step(name, formula(quantity), line, result, note or None)


def undefined(specs: Iterable[FigureSpec], figures: Mapping[str, Figure]) -> list[Message]:
    """One message a reason, naming every figure that it leaves without a value or an end."""
    labels: dict[str, list[str]] = {}
    for spec in specs:
        figure = figures[spec.name]
        if figure.state != "missing" and figure.reason:
            labels.setdefault(figure.reason, []).append(spec.label)
    return [
        message(f"Not defined, because {reason}: {', '.join(named)}.")
        for reason, named in labels.items()
    ]
