"""Turned round: which value of a field gives a wanted figure, found on the calculator itself."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from calculators import kinds, registry, sensitivity
from calculators.benchmarks import data_version
from calculators.declaration import Calculator, Field, FigureSpec, Solve
from calculators.inputs import Inputs, read_inputs
from calculators.kinds import Kind
from calculators.message import InputError, Message, message
from calculators.operations import rounded_up
from calculators.quantity import Quantity, Unit
from calculators.reading import Refused, read_number
from calculators.report import SCHEMA, Figure
from calculators.search import Search
from calculators.writing import plain, settle, write
from calculators.written import figure as written

# What is wanted is one number, of the figure's unit.
_WANTED: Mapping[Unit, Kind] = {
    "money": replace(kinds.MONEY, span="", negative=True, least=-math.inf),
    "rate": replace(kinds.CHANGE, span=""),
    "multiple": replace(kinds.MEAN, span="", example="2.5"),
}
_COUNTED = replace(kinds.COUNT, span="")
_NONE = "no value reaches it"
# Each is solved for itself, dozens of times over.
_DRAWS = 1025
# How a page asks: this, then field, figure and target.
QUESTION = "solve/"


@dataclass(frozen=True, slots=True)
class Solution:
    """The value of a field that gives a wanted figure.

    `found` is that value, with an interval where another field is a range; `text` is what to type
    for it, to 12 digits; `doubt` says which range its spread comes from.
    """

    calculator: Calculator
    inputs: Mapping[str, str | None]
    field: str
    figure: str
    target: str
    found: Figure
    text: str
    headline: str
    doubt: str
    messages: tuple[Message, ...]

    def to_dict(self) -> dict[str, Any]:
        """The solution as `--json` prints it."""
        return {
            "schema": SCHEMA,
            "calculator": self.calculator.slug,
            "data_version": data_version(),
            "inputs": dict(self.inputs),
            "solve": {"field": self.field, "figure": self.figure, "target": self.target},
            "headline": self.headline,
            "found": self.found.to_dict(),
            "text": self.text,
            "messages": list(self.messages),
        }


def solve(
    slug: str, fields: Mapping[str, str | bytes], field: str, figure: str, target: str
) -> Solution:
    """The value of a field that gives a wanted figure.

    Arguments: `slug` and `fields` as for `calculate`, of which `field` itself is left aside;
    `figure`, the name of the wanted one; `target`, one number as a person would type it, rates in
    per cent. Returns: the solution, with an interval where another field is a range: each outcome
    is solved for itself. Raises InputError for what cannot be read, a pair of field and figure
    that the calculator does not turn round, and a target that no value reaches (under "solve" and
    "for"); UnknownCalculator. Equation: bisection on the calculator's own functions.

    >>> deal = {"posts": "2", "engagements_per_post": "900", "other_costs": "150"}
    >>> solve("cost-per-engagement", deal, "fee", "cpe", "0.50").headline
    'Cost per engagement of $0.50: the fee would be $750.'
    """
    calculator = registry.get(slug)
    solving, declared, spec = _pair(calculator, field, figure)
    typed = {**fields, field: declared.kind.example}
    inputs = read_inputs(replace(calculator, draws=_DRAWS), typed)
    inputs.texts[field] = None
    search = Search(calculator, inputs, declared, figure, down=solving.down)
    known = search.known()
    if not known and search.refusal:
        raise search.refusal
    unit = known[0].unit
    goal, notes = _wanted(search, unit, target)
    wanted = write(goal, unit, inputs.currency)
    answer = search.found(goal)
    if answer is None:
        text = _out_of_reach(search, known, goal, wanted, spec)
        raise InputError({"for": [message(text, "for")]})
    value, draws = answer
    if draws is None:
        value = _whole(value) if declared.kind.whole else _as_typed(search, value)
    found = Quantity(
        value,
        draws,
        words=declared.words,
        unit=declared.kind.unit,
        hole=_NONE if any(map(math.isnan, draws or ())) else "",
    )
    shown = written(found, inputs.currency, ranged=draws is not None)
    reached = search.at(value)
    gives = None if reached is None or reached.value is None else reached.value
    lead = f"{spec.label} of {wanted}: the {declared.words} would be"
    at = wanted if gives is None or draws else write(gives, unit, inputs.currency)
    return Solution(
        calculator=calculator,
        inputs=inputs.texts,
        field=field,
        figure=figure,
        target=target,
        found=shown,
        text="" if shown.value is None else plain(shown.value),
        headline=f"{lead} {_as_sentence(shown)}{f', which gives {at}' if at != wanted else ''}.",
        doubt=_doubt(found, inputs, declared),
        messages=(*inputs.messages, *search.said, *notes),
    )


def _whole(value: float) -> float:
    """The whole number that is meant, or the next one up, with which more than enough is had."""
    nearest = float(round(value))
    return nearest if math.isclose(value, nearest, rel_tol=1e-9) else rounded_up(value)


def _as_typed(search: Search, value: float) -> float:
    """A value cut to the digits that leave, on the side on which the figure still is the same."""
    reached = search.at(value)
    for nudge in (0.0, 1e-11, -1e-11):
        cut = settle(value * (1 + nudge))
        there = search.at(cut)
        if reached is None or there is None:
            continue
        if _alike(reached.value, there.value):
            return cut
    return value


def _alike(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and math.isclose(one, other, rel_tol=1e-9)


def _wanted(search: Search, unit: Unit, target: str) -> tuple[float, list[Message]]:
    """The target as a number, and what is said of how it was read."""
    kind = _WANTED.get(unit, _COUNTED)
    text = target.strip().removesuffix("x") if unit == "multiple" else target
    try:
        reading = read_number(text, kind, search.inputs.currency)
    except Refused as refusal:
        raise InputError({"for": [message(refusal.text, "for", mend=refusal.mend)]}) from None
    return reading.low, [message(note.text, "for", mend=note.mend) for note in reading.notes]


def _out_of_reach(
    search: Search, known: Sequence[Quantity], goal: float, wanted: str, spec: FigureSpec
) -> str:
    """Why no value of the field gives the figure, and what to do."""
    label = f"{spec.label[0].lower()}{spec.label[1:]}"
    words, currency = search.declared.words, search.inputs.currency
    values = [figure.value for figure in known if figure.value is not None]
    if not values:
        reasons = (figure.reason.text for figure in known if figure.reason)
        why = _as_clause(next(reasons, "has no value"))
        return f"{wanted} cannot be reached: the {label} {why}"
    low, high = (write(end, known[0].unit, currency) for end in (min(values), max(values)))
    if low == high:
        return (
            f"{wanted} cannot be reached: the {label} is {low} whatever the {words}. "
            "Solve for another field"
        )
    least = goal < min(values)
    bound = f"at least {low} here: type more" if least else f"at most {high} here: type less"
    return f"{wanted} cannot be reached by the {words}: the {label} is {bound}"


def _as_clause(reason: str) -> str:
    return reason if reason.startswith("needs ") else f"is not defined, since {reason}"


def solved_json(slug: str, fields: Mapping[str, str | bytes], question: str) -> str:
    """A solution as a page shows it, or its errors, as JSON.

    Arguments: `slug` and `fields` as for `solve`; `question`: `solve/FIELD/FIGURE/TARGET`.
    Returns: JSON of `headline`, `doubt`, `text` to type into `field`, and `errors`, each text
    blank where there is none. Raises UnknownCalculator.

    >>> deal = {"engagements_per_post": "9"}
    >>> json.loads(solved_json("cost-per-engagement", deal, "solve/fee/cpe/2"))["text"]
    '18'
    """
    _, field, figure, target = question.split("/", 3)
    shown = {"headline": "", "doubt": "", "text": "", "field": field}
    try:
        solution = solve(slug, fields, field, figure, target)
    except InputError as invalid:
        return _json({**shown, "errors": list(_sentences(slug, invalid))})
    told = {"headline": solution.headline, "doubt": solution.doubt, "text": solution.text}
    return _json({**shown, **told, "errors": []})


def _json(shown: Mapping[str, Any]) -> str:
    return json.dumps(shown, ensure_ascii=False, allow_nan=False)


def _sentences(slug: str, invalid: InputError) -> Iterator[str]:
    """Every error in words that stand alone: with the label of its field, where it has one."""
    labels = {field.name: field.label for field in registry.get(slug).fields}
    for name, messages in invalid.errors.items():
        for told in messages:
            yield f"{labels[name]}: {told['text']}." if name in labels else f"{told['text']}."


def _pair(calculator: Calculator, field: str, figure: str) -> tuple[Solve, Field, FigureSpec]:
    """The field and the figure by their names, where the calculator turns that pair round."""
    pairs = {each.field: each for each in calculator.solves}
    if not pairs:
        text = f"{calculator.slug} cannot be turned round: leave --solve out"
        raise InputError({"solve": [message(text, "solve")]})
    if field not in pairs:
        raise InputError({"solve": [message(_unknown("field", field, list(pairs)), "solve")]})
    if figure not in pairs[field].figures:
        text = _unknown(f"figure that {field} is solved for", figure, list(pairs[field].figures))
        raise InputError({"for": [message(text, "for")]})
    declared = next(each for each in calculator.inputs if each.name == field)
    spec = next(each for each in calculator.figures if each.name == figure)
    return pairs[field], declared, spec


def _unknown(what: str, name: str, names: Sequence[str]) -> str:
    near = get_close_matches(name, names, 1, 0.5)
    hint = f"did you mean {near[0]}?" if near else f"there is {', '.join(names)}"
    return f"{name} is not a {what} here: {hint}"


def _as_sentence(found: Figure) -> str:
    if not found.spread:
        return found.text
    if found.low is None or found.high is None:
        return f"about {found.text}, and {found.reason}"
    return f"about {found.text}, most likely between {found.low_text} and {found.high_text}"


def _doubt(found: Quantity, inputs: Inputs, declared: Field) -> str:
    others = {name: q for name, q in inputs.quantities.items() if name != declared.name}
    words = {name: f"the {quantity.words}" for name, quantity in others.items()}
    return sensitivity.sentence(sensitivity.shares(found, others), words, f"the {declared.words}")
