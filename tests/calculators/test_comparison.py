"""What holds of every comparison of portfolios, whatever is typed."""

import json
import math
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calculators
from calculators.report import Figure, Report

MARKET = 2_000_000
HEADER = "portfolio,creators,followers,fee,posts,engagement_rate,reach_rate,audience_fit"

few = settings(max_examples=25)
Row = tuple[str, int, int, int, int, int, int, int]
ROW = st.tuples(
    st.sampled_from(["A", "B", "C"]),
    st.integers(1, 6),
    st.integers(1_000, 300_000),
    st.integers(0, 9_000),
    st.integers(1, 5),
    st.integers(0, 20),
    st.integers(1, 60),
    st.integers(1, 100),
)
ROWS = st.lists(ROW, min_size=1, max_size=5)
OVERLAPS = st.one_of(st.none(), st.integers(0, 100).map(str))


def text_of(rows: Sequence[Sequence[object]]) -> str:
    return "\n".join([HEADER, *(",".join(map(str, row)) for row in rows)]) + "\n"


def report_of(
    rows: Sequence[Sequence[object]], overlap: str | None = None, **fields: str
) -> Report:
    given = {"portfolios": text_of(rows), "platform_audience": str(MARKET), **fields}
    if overlap is not None:
        given["overlap"] = overlap
    return calculators.calculate("portfolio-comparison", given)


def values(report: Report) -> dict[str, dict[str, float]]:
    """Numbers by portfolio and column; what is not defined is left out."""
    return {
        str(row["portfolio"]): {
            name: cell.value
            for name, cell in row.items()
            if isinstance(cell, Figure) and cell.value is not None
        }
        for row in report.tables["portfolios"].rows
    }


def ranged(rows: Sequence[Row]) -> list[tuple[object, ...]]:
    """The same rows with a range in the rates."""
    return [(*row[:5], f"{row[5]}-{row[5] + 3}", f"{row[6]}-{row[6] + 20}", row[7]) for row in rows]


@few
@given(ROWS, OVERLAPS, st.booleans(), st.integers(300_000, MARKET))
def test_unique_reach_stays_in_its_bounds_and_qualified_below_it(
    rows: list[Row], overlap: str | None, doubt: bool, target: int
) -> None:
    typed = ranged(rows) if doubt else rows
    for found in values(report_of(typed, overlap, target_audience=str(target))).values():
        assert found["bound_low"] <= found["unique_reach"] <= found["bound_high"]
        assert found["qualified_reach"] <= found["unique_reach"] * (1 + 1e-9)
        assert found["unique_reach"] <= min(MARKET, found["gross_reach"]) * (1 + 1e-9)


@few
@given(st.tuples(ROW, ROW), st.integers(0, 100))
def test_two_creators_are_exact(rows: tuple[Row, Row], overlap: int) -> None:
    alone = [("A", 1, *row[2:]) for row in rows]
    one, other = (values(report_of([row]))["A"]["gross_reach"] for row in alone)
    expected = min(MARKET, one + other - overlap / 100 * min(one, other))
    found = values(report_of(alone, str(overlap)))["A"]
    assert found["unique_reach"] == pytest.approx(expected, rel=1e-9)


@few
@given(ROWS, ROW, OVERLAPS, st.integers(1, 100_000))
def test_another_creator_or_more_followers_never_lower_it(
    rows: list[Row], more: Row, overlap: str | None, followers: int
) -> None:
    mine = [("A", *row[1:]) for row in rows]
    first = mine[0]
    grown = [(*first[:2], first[2] + followers, *first[3:]), *mine[1:]]
    before = values(report_of(mine, overlap))["A"]["unique_reach"]
    for wider in ([*mine, ("A", *more[1:])], grown):
        assert values(report_of(wider, overlap))["A"]["unique_reach"] >= before * (1 - 1e-9)


@few
@given(ROWS, OVERLAPS)
def test_splitting_alike_creators_changes_nothing(rows: list[Row], overlap: str | None) -> None:
    split: list[Row] = []
    for row in rows:
        split.append((row[0], 1, *row[2:]))
        if row[1] > 1:
            split.append((row[0], row[1] - 1, *row[2:]))
    whole, apart = values(report_of(rows, overlap)), values(report_of(split, overlap))
    assert apart == {
        name: {column: pytest.approx(value, rel=1e-9) for column, value in columns.items()}
        for name, columns in whole.items()
    }


@pytest.mark.parametrize("overlap", [None, "10"])
def test_creators_who_vary_apart_even_each_other_out(overlap: str | None) -> None:
    rows = [("A", 12, 40_000, "200-900", 2, "1-5", "10-40", 100)]

    def spread(vary: str) -> dict[str, float]:
        row = report_of(rows, overlap, vary=vary).tables["portfolios"].rows[0]
        return {
            name: cell.high - cell.low
            for name, cell in row.items()
            if isinstance(cell, Figure) and cell.low is not None and cell.high is not None
        }

    together, apart = spread("kind"), spread("each")
    for name in ("cost", "unique_reach", "engagements"):
        assert 0 < apart[name] < together[name] / 2


@few
@given(ROWS, OVERLAPS, st.sampled_from(["unique_reach", "cost", "cpe", "largest_share"]))
def test_chances_shares_and_the_lead_add_up(
    rows: list[Row], overlap: str | None, objective: str
) -> None:
    report = report_of(ranged(rows), overlap, objective=objective)
    found = values(report)
    assert math.fsum(row["probability_best"] for row in found.values()) == pytest.approx(100)
    shares = report.sensitivity.values()
    assert not shares or math.fsum(shares) == pytest.approx(100)


@few
@given(ROWS, OVERLAPS, st.sampled_from(["unique_reach", "cost", "frequency"]))
def test_the_lead_is_the_first_less_the_second(
    rows: list[Row], overlap: str | None, objective: str
) -> None:
    report = report_of(rows, overlap, objective=objective)
    found = sorted(row[objective] for row in values(report).values())
    if objective != "cost":
        found.reverse()
    best = report.figures["best"].text
    assert values(report)[best][objective] == found[0]
    expected = found[0] - found[1] if len(found) > 1 else None
    lead = report.figures["lead"].value
    assert lead == (expected if expected is None else pytest.approx(expected, abs=1e-4))


@few
@given(ROWS, OVERLAPS, st.booleans())
def test_the_same_on_every_run_and_never_nan(
    rows: list[Row], overlap: str | None, doubt: bool
) -> None:
    typed = ranged(rows) if doubt else rows

    def written() -> str:
        found: dict[str, Any] = report_of(typed, overlap, objective="cpe").to_dict()
        return json.dumps(found, allow_nan=False)

    assert written() == written()


def test_a_range_of_how_many_hires_whole_people() -> None:
    report = report_of([("A", "1-9", 40_000, 100, 1, 3, 20, 100)])
    creators = report.tables["portfolios"].rows[0]["creators"]
    assert isinstance(creators, Figure)
    assert (creators.low, creators.high) == (1, 9)
    assert creators.value == 3


@few
@given(ROWS, OVERLAPS)
def test_a_price_of_one_post_is_the_fee_times_the_posts(
    rows: list[Row], overlap: str | None
) -> None:
    deals = [(*row[:3], row[3] * row[4], *row[4:]) for row in rows]
    typed = text_of(rows).replace("fee", "cost_per_post")
    fields = {"portfolios": typed, "platform_audience": str(MARKET)}
    if overlap is not None:
        fields["overlap"] = overlap
    found = values(calculators.calculate("portfolio-comparison", fields))
    assert found == values(report_of(deals, overlap))


@pytest.mark.parametrize(
    ("creators", "overlap"), [("1-9", "10"), ("5", "5-30"), ("1-9", "5-30"), ("5", None)]
)
def test_a_range_of_creators_or_of_overlap_alone_moves_reach(
    creators: str, overlap: str | None
) -> None:
    row = report_of([("A", creators, 40_000, 100, 1, 3, 20, 100)], overlap)
    reach = row.tables["portfolios"].rows[0]["unique_reach"]
    assert isinstance(reach, Figure)
    spread = None if reach.low is None or reach.high is None else reach.high - reach.low
    assert (spread or 0) > 0 if "-" in f"{creators}{overlap}" else spread is None
