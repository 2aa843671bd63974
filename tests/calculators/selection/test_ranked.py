"""Picks with overlap, where worth falls with rank: against every pick of small pools."""

import math
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.selection.ranked import WHOLE
from calculators.selection.ranked_pool import RankedPool
from tests.calculators.selection.small_pools import Small, small_pools

many = settings(max_examples=5 * settings().max_examples)
OVERLAPS = st.sampled_from([0.0, 0.03, 0.1, 0.3, 0.75, 1.0])


def pool_of(small: Small, overlap: float) -> RankedPool:
    return RankedPool(
        small.values, small.costs, small.forced, overlap, small.least, small.most, 5_000, 10**7
    )


def share(worth: float) -> float:
    """The share reached of a worth."""
    return -math.expm1(-worth)


@many
@given(small_pools(shares=True), OVERLAPS, st.integers(0, 200))
def test_no_pick_for_a_budget_reaches_more(small: Small, overlap: float, budget: int) -> None:
    found = pool_of(small, overlap).best(float(budget))
    able = [pick for pick in small.picks() if small.cost(pick) <= budget]
    if not able:
        assert found is None
        return
    assert found is not None
    assert found.taken in able
    most = max(small.reach(pick, overlap) for pick in able)
    assert small.reach(found.taken, overlap) == pytest.approx(most, rel=1e-11)
    assert share(found.bound) == pytest.approx(most, rel=1e-11)


@many
@given(small_pools(shares=True), OVERLAPS, st.integers(0, 105))
def test_no_pick_of_a_reach_is_cheaper(small: Small, overlap: float, part: int) -> None:
    able = list(small.picks())
    most = max((small.reach(pick, overlap) for pick in able), default=0.0)
    wanted = min(most * part / 100, 1 - 1e-9)
    found = pool_of(small, overlap).cheapest(-math.log1p(-wanted), math.inf)
    costs = [small.cost(pick) for pick in able if small.reach(pick, overlap) >= wanted - 1e-12]
    surely = [small.cost(pick) for pick in able if small.reach(pick, overlap) >= wanted + 1e-12]
    if found is None:
        assert not surely
        return
    assert min(costs) <= found.cost <= min(surely, default=math.inf)
    assert found.bound == found.cost


@pytest.mark.parametrize("overlap", [0.05, 0.1, 0.3])
@pytest.mark.parametrize("typical", [0.0015, 0.02, 0.08])
@pytest.mark.parametrize("part", [0.05, 0.3])
def test_two_hundred_are_within_a_hundredth_of_their_bound(
    overlap: float, typical: float, part: float
) -> None:
    chance = Random(f"{overlap} {typical} {part}")
    shares = [min(typical * math.exp(1.2 * chance.gauss(0, 1)), 1.0) for _ in range(200)]
    costs = [float(round(one * 1e7 * math.exp(0.7 * chance.gauss(0, 1)))) for one in shares]
    pool = RankedPool(shares, costs, [False] * 200, overlap, 0, 200, 500, 2_000_000)
    budget = math.fsum(costs) * part
    found = pool.best(budget)
    assert found is not None
    assert found.cost <= budget
    assert share(found.worth) >= 0.99 * share(found.bound)
    # Whoever is added to it in the order of what they cost for their size was seen, too.
    greedy = pool_by_worth(shares, costs, budget, overlap)
    assert share(found.worth) >= greedy - 1e-12


def pool_by_worth(shares: list[float], costs: list[float], budget: float, overlap: float) -> float:
    """What the rule of thumb reaches: by share a dollar, whoever still fits."""
    small = Small(tuple(shares), tuple(costs), (False,) * len(shares), 0, len(shares))
    spent, taken = 0.0, []
    for place in sorted(range(len(shares)), key=lambda one: costs[one] / shares[one]):
        if spent + costs[place] <= budget:
            spent += costs[place]
            taken.append(place)
    return small.reach(tuple(taken), overlap)


def test_a_worth_beyond_twelve_digits_is_whole() -> None:
    pool = RankedPool([1.0, 0.5], [5.0, 1.0], [False, False], 0.2, 0, 2, 100, 1_000)
    found = pool.best(6.0)
    assert found is not None
    assert found.worth >= WHOLE
