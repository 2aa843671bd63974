"""Portfolios: what must hold of them whatever the numbers are."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calculators
from calculators.report import Figure, Report

HEAD = "portfolio,creators,followers,fee,posts,engagement_rate,reach_rate,audience_fit"
MARKET = 1_000_000

rows = st.tuples(
    st.integers(1, 30),
    st.integers(100, 30_000),
    st.integers(0, 5000),
    st.integers(1, 4),
    st.integers(0, 100).map(lambda tenths: tenths / 10),
    st.integers(1, 100),
    st.integers(1, 100),
)
portfolios = st.lists(rows, min_size=1, max_size=4)
overlaps = st.sampled_from(["", "0", "5", "10", "50", "100"])


def report(*named: tuple[str, Sequence[tuple[object, ...]]], **fields: str) -> Report:
    """The comparison of named portfolios."""
    lines = [",".join(map(str, (name, *row))) for name, portfolio in named for row in portfolio]
    text = "\n".join([HEAD, *lines])
    given = {"platform_audience": str(MARKET), **fields}
    return calculators.calculate("portfolio-comparison", {"portfolios": text, **given})


def value(found: Report, name: str, column: str) -> float:
    """A cell of the result."""
    row = next(row for row in found.tables["portfolios"].rows if row["portfolio"] == name)
    cell = row[column]
    assert isinstance(cell, Figure)
    assert cell.value is not None
    return cell.value


@settings(max_examples=40)
@given(portfolios, overlaps)
def test_unique_reach_lies_within_its_bounds(
    portfolio: list[tuple[object, ...]], overlap: str
) -> None:
    found = report(("A", portfolio), overlap=overlap)
    low, unique, high = (
        value(found, "A", name) for name in ("bound_low", "unique_reach", "bound_high")
    )
    assert low <= unique * (1 + 1e-9)
    assert unique <= high * (1 + 1e-9)
    assert unique <= value(found, "A", "gross_reach") * (1 + 1e-9)
    assert value(found, "A", "qualified_reach") <= unique * (1 + 1e-9)


@settings(max_examples=40)
@given(portfolios, rows, overlaps, st.integers(1, 5000))
def test_another_creator_or_more_followers_never_lower_reach(
    portfolio: list[tuple[object, ...]], more: tuple[object, ...], overlap: str, followers: int
) -> None:
    (count, people, *rest), *others = portfolio
    grown = [(count, int(str(people)) + followers, *rest), *others]
    found = report(("A", portfolio), ("B", [*portfolio, more]), ("C", grown), overlap=overlap)
    before = value(found, "A", "unique_reach")
    assert value(found, "B", "unique_reach") >= before * (1 - 1e-9)
    assert value(found, "C", "unique_reach") >= before * (1 - 1e-9)


@settings(max_examples=30)
@given(rows, st.integers(2, 20), overlaps)
def test_splitting_a_row_of_alike_creators_changes_nothing(
    row: tuple[object, ...], parts: int, overlap: str
) -> None:
    _, *rest = row
    whole = report(("A", [(parts + 5, *rest)]), overlap=overlap).tables["portfolios"].rows[0]
    split = report(("A", [(parts, *rest), (5, *rest)]), overlap=overlap)
    for name, cell in whole.items():
        other = split.tables["portfolios"].rows[0][name]
        assert str(other) == str(cell)
        if isinstance(cell, Figure) and cell.value is not None:
            assert value(split, "A", name) == pytest.approx(cell.value, rel=1e-11)


def test_each_creator_apart_is_surer_than_their_kind() -> None:
    many = [(30, "1k-9k", 10, 1, 2, 20, 100)]
    kind = report(("A", many)).tables["portfolios"].rows[0]["unique_reach"]
    each = report(("A", many), vary="each").tables["portfolios"].rows[0]["unique_reach"]
    assert isinstance(kind, Figure)
    assert isinstance(each, Figure)
    assert kind.low is not None
    assert kind.high is not None
    assert each.low is not None
    assert each.high is not None
    assert each.high - each.low < (kind.high - kind.low) / 2


def test_chances_of_being_best_and_shares_of_doubt_add_up() -> None:
    found = report(
        ("A", [(5, "1k-9k", 10, 1, 2, "10-30", 100)]),
        ("B", [(1, "20k-40k", 10, 1, 2, 20, 100)]),
        ("C", [(2, 9000, 10, 1, 2, 20, 100)]),
        overlap="5-15",
    )
    chances = [value(found, name, "probability_best") for name in "ABC"]
    assert sum(chances) == pytest.approx(100)
    assert sum(found.sensitivity.values()) == pytest.approx(100)
    ranked = sorted((value(found, name, "unique_reach") for name in "ABC"), reverse=True)
    assert found.figures["lead"].value == pytest.approx(ranked[0] - ranked[1], rel=0.2)
    assert found.figures["best"].text in "ABC"


def test_the_same_on_every_run_and_never_nan() -> None:
    quiet = [(3, "1k-9k", "5-90", "1-3", 0, "10-30", "20-80")]
    once = report(("A", quiet), ("B", quiet), overlap="5-15").to_dict()
    again = report(("A", quiet), ("B", quiet), overlap="5-15").to_dict()
    assert json.dumps(once, allow_nan=False) == json.dumps(again, allow_nan=False)
    assert once["tables"]["portfolios"]["rows"][0]["cpe"]["value"] is None


def test_a_price_of_one_post_is_a_fee_times_the_posts() -> None:
    text = "portfolio,followers,cost per post,posts,engagement_rate,reach_rate\nA,10000,50,3,1,20\n"
    fields = {"portfolios": text, "platform_audience": str(MARKET)}
    assert value(calculators.calculate("portfolio-comparison", fields), "A", "cost") == 150
