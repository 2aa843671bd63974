"""Picks whose worth adds up: against every pick of small pools."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.selection.additive import Additive
from tests.calculators.selection.small_pools import Small, small_pools

many = settings(max_examples=10 * settings().max_examples)
EFFORT = 100_000


def pool_of(small: Small) -> Additive:
    return Additive(small.values, small.costs, small.forced, small.least, small.most, EFFORT)


@many
@given(small_pools(), st.integers(0, 200))
def test_no_pick_for_a_budget_is_better_or_as_good_for_less(small: Small, budget: int) -> None:
    found = pool_of(small).best(float(budget))
    able = [pick for pick in small.picks() if small.cost(pick) <= budget]
    if not able:
        assert found is None
        return
    assert found is not None
    assert found.taken in able
    most = max(map(small.worth, able))
    assert small.worth(found.taken) == pytest.approx(most, rel=1e-12)
    assert found.bound == found.worth
    as_good = [pick for pick in able if small.worth(pick) >= most * (1 - 1e-12)]
    assert found.cost == small.cost(found.taken) == min(map(small.cost, as_good))


@many
@given(small_pools(), st.integers(0, 110), st.integers(0, 250))
def test_no_pick_of_a_worth_is_cheaper(small: Small, share: int, budget: int) -> None:
    wanted = sum(small.values) * share / 100
    found = pool_of(small).cheapest(wanted, float(budget))
    able = [
        small.cost(pick)
        for pick in small.picks()
        if small.worth(pick) >= wanted * (1 - 1e-12) and small.cost(pick) <= budget
    ]
    assert (found.cost if found else None) == min(able, default=None)
    assert found is None or found.bound == found.cost == small.cost(found.taken)


@given(small_pools(), st.integers(0, 200))
def test_nobody_is_taken_who_adds_nothing(small: Small, budget: int) -> None:
    if small.least or any(small.forced):
        return
    found = pool_of(small).best(float(budget))
    assert found is None or all(small.values[place] > 0 for place in found.taken)


@given(small_pools(), st.integers(0, 200), st.integers(1, 40))
def test_a_search_that_ends_early_still_bounds(small: Small, budget: int, effort: int) -> None:
    whole = pool_of(small)
    short = Additive(small.values, small.costs, small.forced, small.least, small.most, effort)
    best, found = whole.best(float(budget)), short.best(float(budget))
    assert (best is None) == (found is None)
    if best and found:
        assert found.worth <= best.worth * (1 + 1e-12)
        assert found.bound >= best.worth * (1 - 1e-12)
        assert found.cost <= budget
