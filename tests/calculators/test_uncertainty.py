"""Ranges as draws: ends exact, quantiles close to what the theory gives, and a stated error."""

import math
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.uncertainty import HIGH, LATTICE, LOW, MIDDLE, Sampler, middle, quantile
from calculators.writing import settle

COUNTS = sorted(LATTICE)
positive = st.floats(1e-3, 1e9).map(settle)
shares = st.floats(0.001, 0.999).map(settle)


@given(positive, positive, st.sampled_from(COUNTS))
def test_the_ends_of_a_positive_range_come_back_exactly(a: float, b: float, count: int) -> None:
    low, high = sorted((a, b))
    draws = Sampler(count).draws(low, high, "log-normal")
    found_low, found_high = quantile(draws, LOW), quantile(draws, HIGH)
    assert found_low is not None
    assert found_high is not None
    assert (settle(found_low), settle(found_high)) == (low, high)


@given(shares, shares)
def test_the_ends_of_a_rate_come_back_exactly_and_draws_stay_rates(a: float, b: float) -> None:
    low, high = sorted((a, b))
    draws = Sampler(1025).draws(low, high, "logit-normal")
    assert quantile(draws, LOW) == pytest.approx(low, rel=1e-12)
    assert quantile(draws, HIGH) == pytest.approx(high, rel=1e-12)
    assert min(draws) > 0
    assert max(draws) < 1


def test_a_range_from_zero_is_cut_there() -> None:
    draws = Sampler(1025).draws(0, 100, "normal", floor=0)
    assert (quantile(draws, LOW), quantile(draws, MIDDLE), quantile(draws, HIGH)) == (0, 50, 100)
    assert min(draws) == 0


@pytest.mark.parametrize("count", COUNTS)
def test_each_dimension_is_a_whole_stratification(count: int) -> None:
    sampler = Sampler(count)
    columns = [sampler.draws(1, 2, "normal") for _ in range(45)]
    ranked = [settle(outcome) for outcome in sorted(columns[0])]
    for column in columns:
        assert [settle(outcome) for outcome in sorted(column)] == ranked
    orders = {tuple(settle(outcome) for outcome in column) for column in columns}
    assert len(orders) == len(columns)


@pytest.mark.parametrize(
    ("count", "inputs", "error"),
    [(4105, 2, 0.005), (4105, 4, 0.01), (1025, 2, 0.01), (515, 2, 0.01)],
)
def test_quantiles_of_products_are_within_the_stated_error(
    count: int, inputs: int, error: float
) -> None:
    sampler, spread = Sampler(count), 0.4
    last = NormalDist().inv_cdf(HIGH)
    low, high = math.exp(-spread * last), math.exp(spread * last)
    columns = [sampler.draws(low, high, "log-normal") for _ in range(inputs)]
    products = [math.prod(row) for row in zip(*columns, strict=True)]
    for share in (LOW, MIDDLE, HIGH):
        found = quantile(products, share)
        exact = math.exp(spread * math.sqrt(inputs) * NormalDist().inv_cdf(share))
        assert found == pytest.approx(exact, rel=error)


def test_the_middle_is_the_median_of_the_draws() -> None:
    for shape, low, high in (("log-normal", 5, 90), ("logit-normal", 0.1, 0.4), ("normal", -5, 9)):
        draws = Sampler(4105).draws(low, high, shape)  # type: ignore[arg-type]
        found = quantile(draws, MIDDLE)
        assert found == pytest.approx(middle(low, high, shape), rel=1e-12)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("outcomes", "share", "expected"),
    [
        # Hazen: rank 5 × 0.5 + ½ = 3, the third
        ([5, 1, 4, 2, 3], 0.5, 3),
        # rank 4 × 0.5 + ½ = 2.5, between the second and third
        ([1, 2, 3, 4], 0.5, 2.5),
        # rank 4 × 0.9 + ½ = 4.1, beyond the last
        ([1, 2, 3, 4], 0.9, 4),
        ([7], 0.1, 7),
        ([1, math.nan], 0.1, 1),
        ([1, math.nan], 0.5, None),
        ([math.nan], 0.5, None),
    ],
)
def test_quantile(outcomes: list[float], share: float, expected: float | None) -> None:
    assert quantile(outcomes, share) == expected
