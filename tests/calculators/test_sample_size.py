"""Sizes of tests, held against a statistics library and against what has to be true of any."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped]

import calculators
from calculators import sample_size

rates = st.floats(0.001, 0.9)
lifts = st.floats(-0.9, 3).filter(lambda lift: abs(lift) > 0.02)
levels = st.sampled_from([0.8, 0.9, 0.95, 0.99])


def people(baseline: float, second: float, confidence: float = 0.95, power: float = 0.8) -> float:
    return sample_size.people_per_group(
        baseline,
        second,
        sample_size.z_of_confidence(confidence),
        sample_size.z_of_power(power),
    )


def power_of(baseline: float, second: float, count: float, confidence: float) -> float:
    """The power of a test of this size, by the library's normal."""
    mean = (baseline + second) / 2
    alike = math.sqrt(2 * mean * (1 - mean) / count)
    apart = math.sqrt((baseline * (1 - baseline) + second * (1 - second)) / count)
    bar = stats.norm.ppf(1 - (1 - confidence) / 2) * alike
    power: float = stats.norm.cdf((abs(second - baseline) - bar) / apart)
    return power


@given(rates, lifts, levels, st.sampled_from([0.5, 0.7, 0.8, 0.9, 0.95]))
def test_the_size_has_the_power_and_one_fewer_has_not(
    baseline: float, lift: float, confidence: float, power: float
) -> None:
    second = baseline * (1 + lift)
    assume(0.0005 < second < 0.999)
    count = people(baseline, second, confidence, power)
    assert power_of(baseline, second, count, confidence) >= power - 1e-9
    if count > 1:
        assert power_of(baseline, second, count - 1, confidence) < power + 1e-9


@given(rates, lifts)
def test_either_rate_may_be_the_baseline(baseline: float, lift: float) -> None:
    second = baseline * (1 + lift)
    assume(0.0005 < second < 0.999)
    assert people(baseline, second) == people(second, baseline)


@given(rates, st.floats(0.02, 1))
def test_a_larger_lift_never_needs_more_people(baseline: float, lift: float) -> None:
    assume(baseline * (1 + 1.5 * lift) < 0.99)
    small, large = (sample_size.second_rate(baseline, each) for each in (lift, 1.5 * lift))
    assert people(baseline, large) <= people(baseline, small)


@given(rates, lifts)
def test_more_confidence_or_power_never_needs_fewer_people(baseline: float, lift: float) -> None:
    second = baseline * (1 + lift)
    assume(0.0005 < second < 0.999)
    usual = people(baseline, second)
    assert people(baseline, second, confidence=0.99) >= usual
    assert people(baseline, second, power=0.9) >= usual


@pytest.mark.parametrize(("lift", "power"), [("10", "80"), ("-20", "90"), ("5-15", "80")])
def test_both_groups_and_their_days_follow(lift: str, power: str) -> None:
    fields = {"baseline_rate": "5", "relative_lift": lift, "power": power}
    figures = calculators.calculate("lift-test", {**fields, "daily_visitors": "700"}).figures
    each, total, days = (figures[name].value for name in ("per_group", "total", "days"))
    assert each is not None
    assert total == 2 * each
    assert days == math.ceil(total / 700)


def test_a_second_rate_outside_has_no_size() -> None:
    with pytest.raises(ZeroDivisionError):
        sample_size.second_rate(0.6, 0.7)
