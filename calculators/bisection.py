"""Where a function passes a wanted value: bisection, for every outcome of a range at once."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from calculators.writing import settle

# One number for each outcome, NaN where the function has no value.
Column = Sequence[float]
Function = Callable[[Column], Column]
# Enough to halve a step from ten to a hundred down to the last digit of a float.
_HALVINGS = 60
# An answer this near to a mark, in parts of its step, is the mark, if that gives the goal.
_NEAR = 1e-6


@dataclass(frozen=True, slots=True)
class Step:
    """A step between two marks that holds the goal.

    `here` is an end at which the function has a value, and `past` says that it lies above the
    goal; `exact` are the ends that give the goal itself; `sure` says that the function has a value
    at both ends.
    """

    here: float
    there: float
    past: bool
    exact: tuple[float, ...]
    sure: bool


def step_of(marks: Sequence[float], values: Sequence[float], goal: float) -> Step | None:
    """The first step between two marks that holds the goal.

    Arguments: `marks`; `values` of the function there, NaN where it has none; `goal`, in their
    unit. Returns: the step, or else one beyond whose end the function has no value, since it may
    hold the goal too; None where neither is. Raises nothing.

    >>> step_of([0, 1, 10], [0.0, 1.0, 100.0], 6.25).there
    10
    """
    second = None
    for (start, first), (end, last) in pairwise(zip(marks, values, strict=True)):
        exact = tuple(m for m, v in ((start, first), (end, last)) if settle(v) == settle(goal))
        if not math.isnan(first) and not math.isnan(last):
            if (first > goal) != (last > goal):
                return Step(start, end, first > goal, exact, sure=True)
        elif not math.isnan(first):
            second = second or Step(start, end, first > goal, exact, sure=False)
        elif not math.isnan(last):
            second = second or Step(end, start, last > goal, exact, sure=False)
    return second


def crossings(function: Function, steps: Sequence[Step | None], goal: float) -> list[float]:
    """Where a function comes to a goal, in each of several outcomes.

    Arguments: `function` of a column, an outcome each, with NaN where it has no value; `steps`,
    one for each outcome, in which it passes the goal once; `goal`, in its unit. Returns: for each
    outcome the last argument at which the function is not above the goal; NaN where it nowhere
    passes. Raises nothing. Equation: halve the step, or the way to where the function has a value.

    >>> step = step_of([0, 1, 10], [0.0, 1.0, 100.0], 6.25)
    >>> crossings(lambda column: [x * x for x in column], [step], 6.25)
    [2.5]
    """
    held = [(place, step) for place, step in enumerate(steps) if step]
    here = [step.here if step else math.nan for step in steps]
    there = [step.there if step else math.nan for step in steps]
    for _ in range(_HALVINGS):
        middle = [(a + b) / 2 for a, b in zip(here, there, strict=True)]
        if all(middle[place] in (here[place], there[place]) for place, _ in held):
            break
        values = function(middle)
        for place, step in held:
            value = values[place]
            if not math.isnan(value) and (value > goal) == step.past:
                here[place] = middle[place]
            else:
                there[place] = middle[place]
    landed = function(there)
    found = [math.nan] * len(steps)
    for place, step in held:
        if not math.isnan(landed[place]):
            answer = there[place] if step.past else here[place]
            near = _NEAR * abs(step.there - step.here)
            found[place] = next((m for m in step.exact if abs(answer - m) <= near), answer)
    return found
