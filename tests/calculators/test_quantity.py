"""Quantities: value, spread and origin through ordinary arithmetic."""

import math
import operator
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import cost
from calculators.operations import larger, total
from calculators.quantity import Quantity, Reason, unknown
from calculators.uncertainty import HIGH, LOW, MIDDLE, Sampler, quantile

numbers = st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: round(x, 3))
signs = st.sampled_from([operator.add, operator.sub, operator.mul, operator.truediv])


@given(numbers, numbers, numbers, signs, signs)
def test_without_ranges_equals_float_arithmetic(
    a: float,
    b: float,
    c: float,
    first: Callable[..., float],
    second: Callable[..., float],
) -> None:
    got = second(first(Quantity(a), Quantity(b)), Quantity(c))
    assert isinstance(got, Quantity)
    try:
        expected = second(first(a, b), c)
    except ZeroDivisionError:
        assert got.value is None
        assert got.reason is not None
        return
    assert got.value == expected
    assert got.draws is None


def test_an_input_used_twice_is_one_draw() -> None:
    fee = Quantity(600.0, Sampler(1025).draws(400, 900, "log-normal"))
    same = fee / fee
    assert same.draws is not None
    assert all(math.isclose(outcome, 1) for outcome in same.draws)


def test_independent_ranges_are_not_one_draw() -> None:
    sampler = Sampler(1025)
    first = Quantity(600.0, sampler.draws(400, 900, "log-normal"))
    second = Quantity(600.0, sampler.draws(400, 900, "log-normal"))
    ratio = (first / second).draws
    assert ratio is not None
    high = quantile(ratio, HIGH)
    # two independent log-normals: the spread on the log scale is √2 times that of one
    expected = math.exp(math.sqrt(2) * math.log(900 / 400) / 2)
    assert high is not None
    assert math.isclose(high, expected, rel_tol=0.01)


def test_undefined_carries_its_reason_and_never_infinity() -> None:
    none = Quantity(0.0, words="engagements", none="there is no engagement")
    cpe = cost.cost_per_engagement(Quantity(5.0), none)
    assert (cpe.value, cpe.reason) == (None, Reason("undefined", "there is no engagement"))
    assert (cpe * 2).reason == cpe.reason
    huge = Quantity(1e308) * 10
    assert huge.value is None
    assert huge.reason is not None


def test_a_zero_deep_in_a_divisor_is_named() -> None:
    posts, views = Quantity(2.0, words="posts"), Quantity(0.0, words="views")
    cpm = Quantity(5.0) / (posts * views)
    assert cpm.reason == Reason("undefined", "views is 0")


def test_what_needs_an_unknown_is_not_known() -> None:
    cpc = cost.cost_per_click(Quantity(5.0), unknown("clicks", "count"))
    assert cpc.reason == Reason("missing", "needs clicks")


def test_holes_in_draws_stay_holes() -> None:
    divisor = Quantity(1.0, draws=[0.0, 1.0, 2.0], words="posts")
    ratio = Quantity(6.0) / divisor
    assert ratio.draws is not None
    assert math.isnan(ratio.draws[0])
    assert list(ratio.draws[1:]) == [6.0, 3.0]
    again = larger(ratio, 4)
    assert math.isnan(again.draws[0])
    assert (again.hole, list(again.draws[1:])) == ("posts is 0", [6.0, 4.0])
    assert quantile(again.draws, LOW) == pytest.approx(4.0, abs=0.5)
    assert quantile(again.draws, HIGH) is None
    assert quantile(total(ratio, 1).draws, MIDDLE) == 7.0


@pytest.mark.parametrize(
    "compare",
    [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne],
)
def test_comparing_names_the_operation_to_use(compare: Callable[[object, object], bool]) -> None:
    with pytest.raises(TypeError, match=r"operations\.larger"):
        compare(Quantity(1.0), Quantity(2.0))


def test_truth_and_powers_are_refused() -> None:
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(Quantity(1.0))
    with pytest.raises(TypeError, match=r"operations\.power"):
        Quantity(2.0) ** 2
    with pytest.raises(TypeError):
        sorted([Quantity(2.0), Quantity(1.0)])
