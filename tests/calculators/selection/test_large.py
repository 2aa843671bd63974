"""Long lists against other methods: the budget's own dynamic program, and an integer solver."""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

import highspy
import numpy as np
import pytest

from calculators.selection.additive import Additive

EFFORT = 600_000
KINDS = ["apart", "near", "follow", "more", "less", "equal", "dollars"]


def drawn(kind: str, count: int, seed: int) -> tuple[list[float], list[float]]:
    """Values and costs in cents: apart, or following each other in the ways that resist."""
    chance = Random(f"{kind} {count} {seed}")
    step = 100 if kind == "dollars" else 1
    costs = [float(chance.randint(50 // step, 20_000 // step) * step) for _ in range(count)]
    values = {
        "apart": [chance.uniform(100, 40_000) for _ in costs],
        "near": [cost * chance.uniform(0.9, 1.1) for cost in costs],
        "follow": [cost * 1.7 for cost in costs],
        "more": [cost + 1_000 for cost in costs],
        "less": [max(cost - 40, 1.0) for cost in costs],
        "equal": [500.0] * count,
        "dollars": [cost * chance.uniform(0.8, 1.2) for cost in costs],
    }[kind]
    return values, costs


def by_budget(values: Sequence[float], costs: Sequence[float], budget: int) -> float:
    """The classical dynamic program over every cent."""
    best = np.zeros(budget + 1)
    for value, cost in zip(values, costs, strict=True):
        whole = int(cost)
        if whole <= budget:
            best[whole:] = np.maximum(best[whole:], best[: budget + 1 - whole] + value)
    return float(best[budget])


def by_solver(
    values: Sequence[float], costs: Sequence[float], budget: float, least: int, most: int
) -> float:
    """HiGHS on the same problem."""
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 1e-9)
    taken = [solver.addBinary() for _ in values]
    solver.addConstr(sum(x * cost for x, cost in zip(taken, costs, strict=True)) <= budget)
    solver.addConstr(sum(taken) <= most)
    solver.addConstr(sum(taken) >= least)
    solver.maximize(sum(x * value for x, value in zip(taken, values, strict=True)))
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return float(solver.getObjectiveValue())


def pool_of(
    values: Sequence[float], costs: Sequence[float], least: int = 0, most: int | None = None
) -> Additive:
    count = len(values)
    most = count if most is None else most
    return Additive(values, costs, [False] * count, least, most, EFFORT)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("part", [0.04, 0.4])
def test_two_hundred_against_every_cent_of_the_budget(kind: str, part: float) -> None:
    values, costs = drawn(kind, 200, 1)
    budget = int(sum(costs) * part)
    found = pool_of(values, costs).best(float(budget))
    assert found is not None
    assert found.cost <= budget
    most = by_budget(values, costs, budget)
    if kind in ("apart", "near", "dollars", "equal", "follow", "more"):
        assert found.bound == found.worth
        assert found.worth == pytest.approx(most, rel=1e-10)
    assert found.worth >= most * 0.995
    assert found.bound >= most * (1 - 1e-10)


@pytest.mark.parametrize("kind", ["apart", "near"])
def test_a_thousand_against_every_cent_of_the_budget(kind: str) -> None:
    values, costs = drawn(kind, 1_000, 2)
    budget = int(sum(costs) * 0.02)
    found = pool_of(values, costs).best(float(budget))
    assert found is not None
    assert found.bound == found.worth == pytest.approx(by_budget(values, costs, budget), rel=1e-10)


@pytest.mark.parametrize("kind", ["apart", "near"])
@pytest.mark.parametrize(("least", "most"), [(0, 200), (0, 25), (100, 200), (60, 60)])
def test_two_hundred_with_counts_against_a_solver(kind: str, least: int, most: int) -> None:
    values, costs = drawn(kind, 200, 3)
    budget = math.floor(sum(costs) * 0.3)
    found = pool_of(values, costs, least, most).best(float(budget))
    assert found is not None
    assert least <= len(found.taken) <= most
    assert found.bound == found.worth
    expected = by_solver(values, costs, budget, least, most)
    assert found.worth == pytest.approx(expected, rel=1e-7)


@pytest.mark.parametrize("kind", ["apart", "near", "dollars"])
def test_the_cheapest_of_two_hundred_turns_the_best_round(kind: str) -> None:
    values, costs = drawn(kind, 200, 4)
    pool = pool_of(values, costs)
    for part in (0.1, 0.5, 0.9):
        budget = math.floor(sum(costs) * part)
        best = pool.best(float(budget))
        assert best is not None
        back = pool.cheapest(best.worth, math.inf)
        assert back is not None
        assert back.cost == back.bound == best.cost
        assert back.worth >= best.worth * (1 - 1e-12)


def test_ten_thousand_are_within_half_a_hundredth() -> None:
    for kind in ("apart", "near", "follow", "more"):
        values, costs = drawn(kind, 10_000, 5)
        pool = Additive(values, costs, [False] * 10_000, 0, 10_000, 300_000)
        budget = math.floor(sum(costs) * 0.1)
        found = pool.best(float(budget))
        assert found is not None
        assert found.worth >= 0.995 * found.bound
        assert found.cost <= budget
