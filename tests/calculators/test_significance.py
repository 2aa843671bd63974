"""A test's result, held against a statistics library and against what has to be true of any."""

import math
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped]

import calculators
from calculators import sample_size, significance
from calculators.report import Report

groups = st.integers(1, 10**6).flatmap(
    lambda people: st.tuples(st.integers(0, people), st.just(people))
)
levels = st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999])


def result(exposed: tuple[int, int], control: tuple[int, int], **more: str) -> Report:
    fields = {
        "exposed_conversions": exposed[0],
        "exposed_people": exposed[1],
        "control_conversions": control[0],
        "control_people": control[1],
    }
    typed = {name: f"{count:,}" for name, count in fields.items()}
    return calculators.calculate("lift-result", {**typed, **more})


@given(groups, levels)
def test_limits_of_one_rate_are_those_of_the_library(group: tuple[int, int], level: float) -> None:
    low, high = significance.wilson(*group, sample_size.z_of_confidence(level))
    theirs = stats.binomtest(*group).proportion_ci(level, method="wilson")
    assert low == pytest.approx(theirs.low, rel=1e-9, abs=1e-12)
    assert high == pytest.approx(theirs.high, rel=1e-9, abs=1e-12)


@given(groups, groups)
def test_the_p_value_is_that_of_the_library(
    exposed: tuple[int, int], control: tuple[int, int]
) -> None:
    converted, people = exposed[0] + control[0], exposed[1] + control[1]
    assume(0 < converted < people)
    table = [[hit, all_of - hit] for hit, all_of in (exposed, control)]
    theirs = stats.chi2_contingency(table, correction=False).pvalue
    ours = result(exposed, control).figures["p_value"].value
    assert ours == pytest.approx(theirs, rel=1e-7, abs=1e-300)


@given(st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999]))
def test_points_of_the_normal_are_those_of_the_library(share: float) -> None:
    assert sample_size.z_of_power(share) == pytest.approx(stats.norm.ppf(share), abs=1e-12)
    both = stats.norm.ppf(1 - (1 - share) / 2)
    assert sample_size.z_of_confidence(share) == pytest.approx(both, abs=1e-12)


@given(groups, groups, levels)
def test_the_ratios_interval_solves_what_it_is_made_from(
    exposed: tuple[int, int], control: tuple[int, int], level: float
) -> None:
    """Each end θ is where the interval of p₁ − θ·p₂, by the same method, ends at 0."""
    assume(control[0])
    z = sample_size.z_of_confidence(level)
    ends = significance.mover_ratio(exposed, control, z)
    p1, p2 = exposed[0] / exposed[1], control[0] / control[1]
    (low1, high1), (low2, high2) = (significance.wilson(*group, z) for group in (exposed, control))
    for end, near, far in ((ends[0], low1, high2), (ends[1], high1, low2)):
        assert end is not None
        moved = p1 - end * p2
        spread = math.hypot(p1 - near, end * (far - p2))
        assert abs(moved) == pytest.approx(spread, rel=1e-6, abs=1e-9)


@given(groups, groups)
def test_the_intervals_hold_their_figures(
    exposed: tuple[int, int], control: tuple[int, int]
) -> None:
    figures = result(exposed, control, cost="100", order_value="20").figures
    for name, figure in figures.items():
        if figure.value is not None and figure.low is not None and figure.high is not None:
            slack = 1e-9 * max(abs(figure.low), abs(figure.high))
            assert figure.low - slack <= figure.value <= figure.high + slack, name
    assert figures["difference"].low is not None
    assert figures["difference"].low >= -100 - 1e-9
    assert figures["difference"].high is not None
    assert figures["difference"].high <= 100 + 1e-9


@given(groups, groups)
def test_groups_changed_about_turn_the_difference_round(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    one, other = (result(*pair).figures for pair in ((first, second), (second, first)))
    turned = one["difference"], other["difference"]
    assert turned[0].value == pytest.approx(-(turned[1].value or 0.0), abs=1e-12)
    assert turned[0].low == pytest.approx(-(turned[1].high or 0.0), abs=1e-9)
    assert one["p_value"].value == pytest.approx(other["p_value"].value, rel=1e-9)


@given(groups, groups)
def test_the_headline_cannot_tell_where_the_interval_holds_zero(
    exposed: tuple[int, int], control: tuple[int, int]
) -> None:
    report = result(exposed, control)
    found = report.figures["difference"]
    assert found.low is not None
    assert found.high is not None
    assert ("cannot tell" in report.headline) == (found.low <= 0 <= found.high)


@given(groups, groups)
def test_a_cost_of_each_has_no_end_that_no_conversion_supports(
    exposed: tuple[int, int], control: tuple[int, int]
) -> None:
    figures = result(exposed, control, cost="500").figures
    won, each = figures["incremental_conversions"], figures["cost_per_incremental_conversion"]
    for ours, conversions in (
        (each.value, won.value),
        (each.high, won.low),
        (each.low, won.high),
    ):
        assert conversions is not None
        if conversions <= 0:
            assert ours is None
        else:
            assert ours == pytest.approx(500 / conversions, rel=1e-6)


@pytest.mark.parametrize(
    ("exposed", "control", "low", "high"),
    [
        # Newcombe 1998, method 10, as the tests of the R package propint print them.
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        # Perondi 2004, as the R package contingencytables prints it.
        ((7, 34), (1, 34), 0.0189, 0.3404),
    ],
)
def test_published_intervals_of_a_difference(
    exposed: Any, control: Any, low: Any, high: Any
) -> None:
    found = significance.newcombe(exposed, control, sample_size.z_of_confidence(0.95))
    assert found == pytest.approx((low, high), abs=5.1e-5)


def test_a_published_interval_of_a_ratio() -> None:
    # Perondi 2004, MOVER-R Wilson, as the R package contingencytables prints it.
    found = significance.mover_ratio((7, 34), (1, 34), sample_size.z_of_confidence(0.95))
    assert found == pytest.approx((1.1537, 41.9763), abs=5.1e-5)
