"""The quantiles of Student's t, against published tables and closed forms."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.student_t import t_quantile, t_within

# NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, three decimals.
TABLE = {
    0.95: {1: 6.314, 2: 2.920, 5: 2.015, 10: 1.812, 30: 1.697, 100: 1.660},
    0.975: {
        1: 12.706,
        2: 4.303,
        3: 3.182,
        4: 2.776,
        5: 2.571,
        6: 2.447,
        7: 2.365,
        8: 2.306,
        9: 2.262,
        10: 2.228,
        11: 2.201,
        12: 2.179,
        15: 2.131,
        20: 2.086,
        25: 2.060,
        30: 2.042,
        40: 2.021,
        60: 2.000,
        80: 1.990,
        100: 1.984,
    },
    0.995: {1: 63.657, 2: 9.925, 5: 4.032, 10: 3.169, 30: 2.750, 100: 2.626},
}


@pytest.mark.parametrize(
    ("share", "freedom", "published"),
    [(share, freedom, t) for share, row in TABLE.items() for freedom, t in row.items()],
)
def test_quantiles_are_those_of_published_tables(
    share: float, freedom: int, published: float
) -> None:
    assert t_quantile(share, freedom) == pytest.approx(published, abs=0.0005001)


@pytest.mark.parametrize("share", [0.6, 0.9, 0.975, 0.9995])
def test_one_and_two_degrees_of_freedom_have_closed_forms(share: float) -> None:
    one = math.tan(math.pi * (share - 0.5))
    two = (2 * share - 1) * math.sqrt(2 / (4 * share * (1 - share)))
    assert t_quantile(share, 1) == pytest.approx(one, rel=1e-11)
    assert t_quantile(share, 2) == pytest.approx(two, rel=1e-12)


@given(st.integers(1, 400), st.floats(0.55, 0.999))
def test_the_quantile_gives_its_share_back(freedom: int, share: float) -> None:
    assert t_within(t_quantile(share, freedom), freedom) == pytest.approx(2 * share - 1, rel=1e-12)


@given(st.integers(1, 400))
def test_more_freedom_never_widens_the_interval(freedom: int) -> None:
    assert t_quantile(0.975, freedom + 1) < t_quantile(0.975, freedom)


@pytest.mark.parametrize(("share", "freedom"), [(0.5, 3), (1.0, 3), (0.975, 0)])
def test_what_has_no_quantile_is_refused(share: float, freedom: int) -> None:
    with pytest.raises(ValueError, match="degree of freedom"):
        t_quantile(share, freedom)
