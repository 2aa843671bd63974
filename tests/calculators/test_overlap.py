"""Reach with overlap, held to the same rule in exact fractions, and to what must hold of it."""

import math
from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.overlap import bounds, reached
from calculators.portfolio import Creators, Market, compare

Kinds = list[tuple[float, float]]

# Shares in thousandths, so that the fractions stay short, or of a market as wide as the world.
SHARES = st.integers(1, 400).map(lambda thousandths: thousandths / 1000)
TINY = st.integers(1, 400).map(lambda billionths: billionths / 1e9)
KINDS = st.lists(
    st.tuples(st.one_of(SHARES, SHARES, TINY), st.integers(1, 8)), min_size=1, max_size=5
)
OVERLAPS = st.integers(0, 100).map(lambda hundredths: hundredths / 100)


def one_by_one(kinds: Sequence[tuple[float, float]]) -> list[Fraction]:
    """Every creator's share, in falling order, as the decimals that were meant."""
    shares = [Fraction(str(share)) for share, count in kinds for _ in range(int(count))]
    return sorted(shares, reverse=True)


def in_fractions(kinds: Sequence[tuple[float, float]], overlap: float) -> Fraction:
    """The rule of the contract, word by word: each creator adds to those not reached yet."""
    o = Fraction(str(overlap))
    left, before = Fraction(1), Fraction(0)
    for k, p in enumerate(one_by_one(kinds), 1):
        divisor = (1 - o) + (k - 1) * o - before
        if k == 1:
            h = p
        elif divisor <= 0:
            h = Fraction(1)
        else:
            h = min(Fraction(1), p * (1 - o) / divisor)
        left *= 1 - h
        before += p
    return 1 - left


def bounds_in_fractions(
    kinds: Sequence[tuple[float, float]], overlap: float
) -> tuple[Fraction, Fraction]:
    """De Caen's and Hunter's bounds over every pair, the slow way."""
    o, shares = Fraction(str(overlap)), one_by_one(kinds)
    terms = [
        p * p / (p + sum(o * min(p, q) for j, q in enumerate(shares) if j != i))
        for i, p in enumerate(shares)
    ]
    low = max(shares[0], sum(terms, Fraction(0)))
    high = shares[0] + (1 - o) * sum(shares[1:], Fraction(0))
    return min(Fraction(1), low), min(Fraction(1), high)


@given(KINDS, OVERLAPS)
def test_the_same_as_in_fractions(kinds: Kinds, overlap: float) -> None:
    assert reached(kinds, overlap) == pytest.approx(float(in_fractions(kinds, overlap)), rel=1e-11)


@given(KINDS, OVERLAPS)
def test_bounds_the_same_as_pair_by_pair(kinds: Kinds, overlap: float) -> None:
    expected = bounds_in_fractions(kinds, overlap)
    assert bounds(kinds, overlap) == pytest.approx(tuple(map(float, expected)), rel=1e-11)


@given(SHARES, SHARES, OVERLAPS)
def test_exact_for_two(one: float, other: float, overlap: float) -> None:
    expected = min(1.0, one + other - overlap * min(one, other))
    kinds: Kinds = [(one, 1), (other, 1)]
    assert reached(kinds, overlap) == pytest.approx(expected, rel=1e-12)
    assert bounds(kinds, overlap)[1] == pytest.approx(expected, rel=1e-12)


@given(SHARES, st.integers(1, 500))
def test_chance_where_overlap_is_what_chance_gives(share: float, count: int) -> None:
    expected = -math.expm1(count * math.log1p(-share))
    assert reached([(share, count)], share) == pytest.approx(expected, rel=1e-9)


@given(st.integers(1, 300), st.integers(1, 40), st.integers(1, 690))
def test_the_beta_binomial_for_creators_of_one_size(share: int, count: int, above: int) -> None:
    p, o = Fraction(share, 1000), Fraction(share + above, 1000)
    # Metheringham: α and β from the reach of one and of any two; Π (β + k) ÷ (α + β + k) see none.
    size = (1 - o) / (o - p)
    alpha, beta = p * size, (1 - p) * size
    nobody = math.prod(((beta + k) / (size + k) for k in range(count)), start=Fraction(1))
    assert alpha + beta == size
    assert reached([(float(p), count)], float(o)) == pytest.approx(float(1 - nobody), rel=1e-11)


@given(KINDS)
def test_the_plain_sum_at_no_overlap_and_the_largest_alone_at_full(kinds: Kinds) -> None:
    gross = math.fsum(share * count for share, count in kinds)
    assert reached(kinds, 0.0) == pytest.approx(min(1.0, gross), rel=1e-9)
    assert reached(kinds, 1.0) == pytest.approx(max(share for share, _ in kinds), rel=1e-12)


def test_who_reaches_nobody_adds_nobody() -> None:
    everybody: Kinds = [(0.7, 1), (0.2, 1), (0.1, 1)]
    assert reached([*everybody, (0.0, 3)], 0.0) == reached(everybody, 0.0)
    assert reached([(0.0, 2)], 0.3) == 0
    assert bounds([(0.0, 2)], 0.3) == (0, 0)


@given(KINDS, SHARES, OVERLAPS)
def test_another_creator_never_lowers_it(kinds: Kinds, share: float, overlap: float) -> None:
    assert reached([*kinds, (share, 1)], overlap) >= reached(kinds, overlap) * (1 - 1e-12)


@given(KINDS, st.integers(1, 300), OVERLAPS)
def test_more_followers_never_lower_it(kinds: Kinds, more: int, overlap: float) -> None:
    (share, count), *rest = kinds
    grown = [(share + more / 1000, 1), (share, count - 1), *rest]
    assert reached([one for one in grown if one[1]], overlap) >= reached(kinds, overlap) * (
        1 - 1e-12
    )


@given(KINDS, OVERLAPS)
def test_the_order_and_splitting_of_rows_change_nothing(kinds: Kinds, overlap: float) -> None:
    split = [part for share, count in kinds for part in ((share, 1), (share, count - 1)) if part[1]]
    assert reached(list(reversed(split)), overlap) == reached(kinds, overlap)


@given(KINDS, OVERLAPS, OVERLAPS)
def test_more_overlap_never_reaches_more(kinds: Kinds, one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert reached(kinds, more) <= reached(kinds, less) * (1 + 1e-12)


ROWS = st.lists(
    st.tuples(
        st.integers(1, 9),
        st.integers(100, 300_000),
        st.integers(1, 4),
        st.integers(1, 60),
        st.integers(1, 100),
    ),
    min_size=1,
    max_size=4,
)


def compared(
    rows: Sequence[tuple[int, int, int, int, int]], target: int, overlap: float | None
) -> dict[str, float]:
    """One portfolio without ranges in a market of two million."""
    creators = [
        Creators([count], [followers], [100.0], [posts], [0.03], [reach / 100], [fit / 100])
        for count, followers, posts, reach, fit in rows
    ]
    market = Market([2e6], [target], [0.0], [0.0], [0.0])
    columns = compare(creators, market, None if overlap is None else [overlap])
    return {name: column[0] for name, column in columns.items()}


@given(ROWS, st.integers(400_000, 2_000_000), st.one_of(st.none(), OVERLAPS))
def test_unique_reach_lies_within_its_bounds_and_qualified_within_it(
    rows: list[tuple[int, int, int, int, int]], target: int, overlap: float | None
) -> None:
    found = compared(rows, target, overlap)
    assert found["bound_low"] <= found["unique_reach"] <= found["bound_high"]
    assert found["unique_reach"] <= min(2e6, found["gross_reach"]) * (1 + 1e-12)
    assert found["qualified_reach"] <= found["unique_reach"] * (1 + 1e-12)


@given(ROWS, st.one_of(st.none(), OVERLAPS))
def test_splitting_a_row_of_alike_creators_changes_nothing(
    rows: list[tuple[int, int, int, int, int]], overlap: float | None
) -> None:
    split = [one for row in rows for one in [(1, row[1], row[2], row[3], row[4])] * row[0]]
    whole, apart = compared(rows, 500_000, overlap), compared(split, 500_000, overlap)
    assert apart == {name: pytest.approx(value, rel=1e-12) for name, value in whole.items()}


def test_ten_per_cent_between_fifty_small_creators_is_a_third_of_what_chance_promises() -> None:
    # 15,300 people each, of nine million: the figures of the contract, to its digits.
    share = 15_300 / 9e6
    assert 9e6 * reached([(share, 50)], 0.1) == pytest.approx(264_000, rel=0.005)
    assert 9e6 * -math.expm1(50 * math.log1p(-share)) == pytest.approx(734_000, rel=0.005)
    low, high = bounds([(share, 50)], 0.1)
    assert (9e6 * low, 9e6 * high) == pytest.approx((130_000, 690_000), rel=0.01)
