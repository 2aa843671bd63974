"""A calculator as a function of one of its fields, searched for a wanted figure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from calculators.bisection import Column, Step, crossings, step_of
from calculators.declaration import Calculator, Field
from calculators.inputs import Inputs
from calculators.kinds import Kind
from calculators.message import InputError, Message
from calculators.quantity import Quantity
from calculators.writing import settle

# As far apart as a function that only rises or falls allows, and past all that can be typed.
_DECADES = tuple(10.0**power for power in range(-6, 16))
_SHARES = (*(10.0**power for power in range(-6, -1)), *(tenth / 10 for tenth in range(1, 10)))
_NEAR_ALL = (0.95, 0.99, 0.999, 0.9999, 0.99999, 1.0)
_BEYOND_ALL = (2.0, 5.0, 10.0, 100.0, 1000.0)


def marks_of(kind: Kind, *, down: bool = False) -> tuple[tuple[float, ...], ...]:
    """Where to look for a value of this kind, in the order in which to look.

    Arguments: `kind`; `down`, to begin at the most. Returns: one series of marks, between the
    least and the most that can be typed; for a kind that may be negative one up from 0, and one
    down from it. Rates are fractions. Raises nothing.

    >>> from calculators.kinds import CHANGE, THINGS
    >>> marks_of(THINGS)[0][:3], marks_of(CHANGE)[1][:2]
    ((1.0, 10.0, 100.0), (-1e-06, -1e-05))
    """
    if kind.unit == "rate":
        most = kind.most / 100
        upward = (*_SHARES, *(mark for mark in (*_NEAR_ALL, *_BEYOND_ALL) if mark <= most))
        if kind.negative:
            return upward, tuple(-mark for mark in upward)
        upward = (0.0, *upward)
    else:
        least = float(kind.least)
        upward = (least, *(mark for mark in _DECADES if least < mark <= kind.most))
    return (upward[::-1] if down else upward,)


class Search:
    """One figure of a calculator as a function of one field, whatever the others are."""

    def __init__(
        self, calculator: Calculator, inputs: Inputs, declared: Field, figure: str, *, down: bool
    ) -> None:
        self.calculator, self.inputs = calculator, inputs
        self.declared, self.figure = declared, figure
        self.marks = marks_of(declared.kind, down=down)
        self.said: list[Message] = []
        self.refusal: InputError | None = None
        others = {name: q for name, q in inputs.quantities.items() if name != declared.name}
        self.draws = next((len(q.draws) for q in others.values() if q.draws is not None), 0)
        self._middles = {name: replace(q, draws=None) for name, q in others.items()}
        self._others = others

    def at(self, value: float, draws: Sequence[float] | None = None) -> Quantity | None:
        """The figure at a value of the field, or nothing where the calculator refuses it.

        Without draws of the field, the other fields stand at their middles.
        """
        declared = self.declared
        typed = Quantity(
            value, draws, words=declared.words, unit=declared.kind.unit, none=declared.none
        )
        others = self._middles if draws is None else self._others
        inputs = replace(
            self.inputs,
            quantities={**others, declared.name: typed},
            texts={**self.inputs.texts, declared.name: "given"},
            messages=[],
        )
        try:
            figure = self.calculator.compute(inputs).figures[self.figure]
        except InputError as refusal:
            self.refusal = refusal
            return None
        self.said = inputs.messages
        return figure if isinstance(figure, Quantity) else None

    def known(self) -> list[Quantity]:
        """The figure at every mark at which the calculator takes the field."""
        found = (self.at(mark) for marks in self.marks for mark in marks)
        return [figure for figure in found if figure is not None]

    def found(self, goal: float) -> tuple[float, list[float] | None] | None:
        """The field's value at the goal, in the middle and in each outcome, or nothing."""
        for marks in self.marks:
            figures = [self._middle(mark) for mark in marks]
            step = step_of(marks, figures, goal)
            (value,) = crossings(lambda column: [self._middle(column[0])], [step], goal)
            if math.isnan(value):
                # The end of the scale gives the goal and nothing passes it, as 100% may.
                exact = (
                    m for m, v in zip(marks, figures, strict=True) if settle(v) == settle(goal)
                )
                value = next(exact, math.nan)
            if not math.isnan(value):
                return value, self._outcomes(value, marks, goal) if self.draws else None
        return None

    def _middle(self, mark: float) -> float:
        figure = None if math.isnan(mark) else self.at(mark)
        return math.nan if figure is None or figure.value is None else figure.value

    def _outcomes(self, value: float, marks: Sequence[float], goal: float) -> list[float]:
        """Each outcome's own value of the field, looked for from the middle's outward."""

        def function(column: Column) -> Column:
            figure = self.at(value, [value if math.isnan(x) else x for x in column])
            if figure is None or figure.draws is None:
                return [math.nan] * self.draws
            return figure.draws

        steps: list[Step | None] = [None] * self.draws
        place = next(i for i, mark in enumerate(marks[1:]) if _between(marks[i], value, mark))
        low, high, columns = place, place + 1, {}
        while True:
            for mark in marks[low : high + 1]:
                if mark not in columns:
                    columns[mark] = function([mark] * self.draws)
            window = marks[low : high + 1]
            for each, step in enumerate(steps):
                if step is None or not step.sure:
                    steps[each] = step_of(window, [columns[m][each] for m in window], goal)
            if all(step and step.sure for step in steps):
                break
            if low == 0 and high == len(marks) - 1:
                break
            low, high = max(low - 1, 0), min(high + 1, len(marks) - 1)
        return crossings(function, steps, goal)


def _between(first: float, value: float, last: float) -> bool:
    return min(first, last) <= value <= max(first, last)
