"""Links that carry what was found into the next calculator."""

from __future__ import annotations

from urllib.parse import urlencode

from calculators import registry
from calculators.declaration import Carry
from calculators.kinds import Kind
from calculators.report import OUTCOMES, Figure, Report
from calculators.writing import plain

# Above it no link is made, as the page makes none of a form.
LONGEST = 4096


def carried(report: Report) -> list[dict[str, str]]:
    """Where a report can be carried on to, for what it found.

    Arguments: `report`. Returns: for each declared link whose figures are known the other
    `calculator`, the `text` of the link and its `fragment`, which fills the other's form. Raises
    nothing.

    >>> from calculators import calculate
    >>> deal = {"fee": "500", "engagements_per_post": "900", "clicks": "40"}
    >>> carried(calculate("cost-per-engagement", deal))[0]["fragment"]
    '#calculator=campaign-roi&cost=500&clicks=40'
    """
    links = []
    for carry in report.calculator.carries:
        fields = _fields(carry, report)
        if fields is None:
            continue
        if report.currency != "USD":
            fields["currency"] = report.currency
        fragment = f"#{urlencode({'calculator': carry.to, **fields})}"
        if len(fragment) <= LONGEST:
            links.append({"calculator": carry.to, "text": carry.words, "fragment": fragment})
    return links


def _fields(carry: Carry, report: Report) -> dict[str, str] | None:
    """The other's fields as text, or nothing where a figure that they need is not known."""
    declared = {field.name: field for field in registry.get(carry.to).fields}
    found: dict[str, str] = {}
    for name, source in carry.fields.items():
        figure = report.figures.get(source)
        text = (
            report.inputs.get(source) if figure is None else as_typed(figure, declared[name].kind)
        )
        if figure is not None and text is None:
            return None
        if text is not None:
            found[name] = text
    more = carry.more(report) if carry.more else {}
    return None if more is None else {**found, **more}


def as_typed(figure: Figure, kind: Kind) -> str | None:
    """A figure as a field of this kind reads it: a range where outcomes differ, or its value.

    Arguments: `figure`; `kind`. Returns: text with all its digits, or None where the figure has no
    value that the field takes. Raises nothing.

    >>> from calculators.kinds import MONEY
    >>> as_typed(Figure(1350.0, 900.0, 1800.5, OUTCOMES, "$1,350", "USD"), MONEY)
    '900-1800.5'
    """
    if figure.value is None or (figure.value < 0 and not kind.negative):
        return None
    low, high = figure.low, figure.high
    if figure.interval != OUTCOMES or not kind.span or low is None or high is None:
        return _number(figure.value, kind)
    if low < 0 or low == high:
        return _number(figure.value, kind)
    return f"{_number(low, kind)}-{_number(high, kind)}"


def _number(value: float, kind: Kind) -> str:
    return plain(float(round(value)) if kind.whole else value)
