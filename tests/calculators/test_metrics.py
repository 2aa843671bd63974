"""Properties of the cost metrics that hold whatever the numbers are."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators.writing import settle

money = st.integers(1, 10**7).map(lambda cents: cents / 100)
means = st.integers(1, 10**6)


def cpe(**fields: str) -> calculators.report.Figure:
    return calculators.calculate("cost-per-engagement", fields).figures["cpe"]


@given(money, means, st.integers(2, 9))
def test_cost_per_engagement_scales_with_cost(fee: float, mean: int, times: int) -> None:
    once = cpe(fee=f"{fee:.2f}", engagements_per_post=str(mean)).value
    more = cpe(fee=f"{fee * times:.2f}", engagements_per_post=str(mean)).value
    assert once is not None
    assert more == pytest.approx(once * times, rel=1e-11)


@given(money, money, means)
def test_typed_ends_of_a_range_come_back_exactly(a: float, b: float, mean: int) -> None:
    low, high = sorted((a, b))
    report = calculators.calculate(
        "cost-per-engagement",
        {"fee": f"{low:.2f}-{high:.2f}", "engagements_per_post": str(mean)},
    )
    total = report.figures["total_cost"]
    assert (total.low, total.high) == (low, high)
    middle = settle(math.sqrt(low * high))
    assert total.value == pytest.approx(middle, rel=1e-11)


@given(money, means)
def test_more_engagement_never_costs_more(fee: float, mean: int) -> None:
    few = cpe(fee=f"{fee:.2f}", engagements_per_post=str(mean)).value
    many = cpe(fee=f"{fee:.2f}", engagements_per_post=str(mean + 1)).value
    assert few is not None
    assert many is not None
    assert many <= few


def test_the_same_on_every_run() -> None:
    fields = {"fee": "400-900", "engagements_per_post": "600-1400", "audience_fit": "40-80"}
    once = calculators.calculate("cost-per-engagement", fields).to_dict()
    assert calculators.calculate("cost-per-engagement", fields).to_dict() == once
