"""What holds of every roster's choice, whatever is typed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calculators
from calculators.report import Figure, Report

MARKET = 40_000
HEADER = "name,followers,fee,engagement_rate,reach_rate,audience_fit,posts"
some = settings(max_examples=3 * settings().max_examples)
few = settings(max_examples=40)

Row = tuple[str, int, str, int, int, int, int]
# Fees in cents, gifts among them.
FEES = st.one_of(st.just("0"), st.integers(1, 30_000).map(lambda cents: f"{cents / 100:.2f}"))
CELLS = st.tuples(
    st.integers(0, 20_000),
    FEES,
    st.integers(1, 9),
    st.integers(1, 90),
    st.integers(2, 100),
    st.integers(1, 3),
)
ROSTERS = st.lists(CELLS, min_size=1, max_size=6).map(
    lambda rows: [(f"C{number}", *cells) for number, cells in enumerate(rows)]
)
OBJECTIVES = ("unique_reach", "qualified_reach", "engagements", "qualified_engagements")
ASKED = st.sampled_from(OBJECTIVES)
OVERLAPS = st.sampled_from(["", "", "5%", "30%", "100%"])


def fields_of(rows: Sequence[Row], **fields: str) -> dict[str, str]:
    table = "\n".join([HEADER, *(",".join(map(str, row)) for row in rows)])
    return {
        "roster": table,
        "platform_audience": str(MARKET),
        "target_audience": str(MARKET // 2),
        **fields,
    }


def report_of(rows: Sequence[Row], **fields: str) -> Report:
    return calculators.calculate("roster-planner", fields_of(rows, **fields))


def value(report: Report, name: str) -> float:
    found = report.figures[name].value
    assert found is not None
    return found


def names(report: Report) -> list[str]:
    return sorted(str(row["name"]) for row in report.tables["chosen"].rows)


def cents(rows: Sequence[Row]) -> int:
    return sum(round(float(row[2]) * 100) for row in rows)


def every_amount(rows: Sequence[Row], objective: str, **fields: str) -> dict[int, float]:
    """The most that every spend in cents buys, by hiring each set of creators in turn."""
    best: dict[int, float] = {0: 0.0}
    for count in range(1, len(rows) + 1):
        for some_rows in combinations(rows, count):
            everybody = report_of(
                some_rows, objective=objective, budget="1000000", min_creators=str(count), **fields
            )
            spend = cents(some_rows)
            best[spend] = max(best.get(spend, 0.0), value(everybody, objective))
    return best


@settings(max_examples=max(settings().max_examples // 3, 10))
@given(ROSTERS.filter(lambda rows: len(rows) <= 4), ASKED, OVERLAPS, st.integers(0, 40_000))
def test_no_set_of_creators_is_better_and_none_cheaper(
    rows: list[Row], objective: str, overlap: str, budget: int
) -> None:
    able = every_amount(rows, objective, overlap=overlap)
    found = report_of(rows, objective=objective, overlap=overlap, budget=f"{budget / 100:.2f}")
    most = max(amount for spend, amount in able.items() if spend <= budget)
    assert value(found, "objective") == pytest.approx(most, rel=1e-9, abs=1e-9)
    assert value(found, "bound") == pytest.approx(most, rel=1e-9, abs=1e-9)
    assert value(found, "spend") * 100 <= budget + 1e-6
    as_good = [spend for spend, amount in able.items() if amount >= most * (1 - 1e-11)]
    assert round(value(found, "spend") * 100) == min(as_good)
    target = f"{most * 0.8:.6f}"
    if float(target) > 1:
        back = report_of(rows, objective=objective, overlap=overlap, target=target)
        enough = [spend for spend, amount in able.items() if amount >= float(target) * (1 - 1e-9)]
        assert round(value(back, "spend") * 100) == min(enough)
        assert value(back, "objective") >= float(target) * (1 - 1e-9)


@some
@given(ROSTERS, ASKED, OVERLAPS, st.integers(0, 400))
def test_figures_keep_their_promises(
    rows: list[Row], objective: str, overlap: str, budget: int
) -> None:
    report = report_of(rows, objective=objective, overlap=overlap, budget=str(budget))
    assert value(report, "spend") <= budget
    assert value(report, "gap") >= 0
    assert value(report, "bound") >= value(report, "objective") * (1 - 1e-12)
    assert value(report, "creators") == len(names(report))
    assert value(report, "objective") == value(report, objective)
    bought = [row["objective"] for row in report.tables["frontier"].rows]
    amounts = [cell.value or 0.0 for cell in bought if isinstance(cell, Figure)]
    assert amounts == sorted(amounts)
    for row in report.tables["chosen"].rows:
        adds = row["adds"]
        assert isinstance(adds, Figure)
        assert adds.value is not None
        assert adds.value > 0


@few
@given(ROSTERS, ASKED, OVERLAPS, st.integers(10, 300))
def test_what_somebody_adds_is_lost_without_them(
    rows: list[Row], objective: str, overlap: str, budget: int
) -> None:
    report = report_of(rows, objective=objective, overlap=overlap, budget=str(budget))
    mine = [row for row in rows if row[0] in names(report)]
    for row in report.tables["chosen"].rows[:2]:
        rest = [one for one in mine if one[0] != row["name"]]
        adds = row["adds"]
        assert isinstance(adds, Figure)
        left = 0.0
        if rest:
            count = str(len(rest))
            fields = {"objective": objective, "overlap": overlap, "min_creators": count}
            left = value(report_of(rest, budget="1000000", **fields), objective)
        lost = value(report, "objective") - left
        assert adds.value == pytest.approx(lost, rel=1e-6, abs=1e-6)


@few
@given(ROSTERS, ASKED, st.sampled_from(["", "10%"]), st.integers(10, 300), st.booleans())
def test_at_the_highest_fee_they_are_in_and_at_a_cent_more_they_are_not(
    rows: list[Row], objective: str, overlap: str, budget: int, waiting: bool
) -> None:
    if waiting:
        rows = [*rows[:-1], (*rows[-1][:2], "TBD", *rows[-1][3:])]
    fields = {"objective": objective, "overlap": overlap, "budget": str(budget)}
    report = report_of(rows, **fields)
    for row in [*report.tables["near"].rows[:2], *report.tables["unquoted"].rows]:
        fee = row["highest_fee"]
        assert isinstance(fee, Figure)
        name = str(row["name"])
        if fee.value is None:
            assert name not in names(report_of(quoted(rows, name, 0), **fields))
            continue
        at = round(fee.value * 100)
        assert name in names(report_of(quoted(rows, name, at), **fields))
        assert name not in names(report_of(quoted(rows, name, at + 1), **fields))


def quoted(rows: Sequence[Row], name: str, fee: int) -> list[Row]:
    """The same roster with another fee, in cents, for one creator."""
    return [(*row[:2], f"{fee / 100:.2f}", *row[3:]) if row[0] == name else row for row in rows]


@few
@given(ROSTERS, ASKED, OVERLAPS, st.integers(0, 300), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_changes_nothing(
    rows: list[Row], objective: str, overlap: str, budget: int, chance: Any
) -> None:
    fields = {"objective": objective, "overlap": overlap, "budget": str(budget)}
    mixed = list(rows)
    chance.shuffle(mixed)
    first, second = report_of(rows, **fields), report_of(mixed, **fields)
    assert names(first) == names(second)
    assert value(first, "objective") == pytest.approx(value(second, "objective"), rel=1e-11)


@few
@given(ROSTERS, ASKED, st.integers(0, 300))
def test_the_same_on_every_run_and_never_nan(rows: list[Row], objective: str, budget: int) -> None:
    typed = [(*row[:3], f"{row[3]}-{row[3] + 3}", *row[4:]) for row in rows]

    def written() -> str:
        report = report_of(typed, objective=objective, budget=str(budget))  # type: ignore[arg-type]
        return json.dumps(report.to_dict(), allow_nan=False)

    assert written() == written()


def test_rates_that_are_not_there_are_estimated_and_carried_as_ranges() -> None:
    roster = "name,followers,fee\nA,5000,100\nB,50000,400\n"
    fields = {"roster": roster, "budget": "500", "platform_audience": "9m"}
    report = calculators.calculate("roster-planner", fields)
    reach = report.figures["unique_reach"]
    assert reach.low is not None
    assert reach.high is not None
    assert reach.value is not None
    assert reach.low < reach.value < reach.high
    assert "2 of 2 rest on estimates" in report.headline
    assert {str(row["estimated"]) for row in report.tables["chosen"].rows} == {"reach rate"}
    assert (report.figures["bound"].low, report.figures["gap"].interval) == (None, None)


def test_one_estimate_is_one_doubt_for_all_who_rest_on_it() -> None:
    header, row = "name,followers,fee\n", "C{},5000,10\n"
    spreads = []
    for count in (1, 12):
        roster = header + "".join(row.format(number) for number in range(count))
        fields = {"roster": roster, "budget": "500", "objective": "engagements",
                  "platform_audience": "9m"}  # fmt: skip
        won = calculators.calculate("roster-planner", fields).figures["engagements"]
        assert won.low is not None
        assert won.high is not None
        spreads.append(won.high / won.low)
    assert spreads[0] == pytest.approx(spreads[1], rel=1e-9)


def test_a_rate_that_the_objective_does_not_need_may_be_unknown() -> None:
    roster = "name,followers,fee,platform,engagement_rate\nA,5000,100,Somewhere new,3%\n"
    fields = {"roster": roster, "budget": "500", "platform_audience": "9m",
              "objective": "engagements"}  # fmt: skip
    report = calculators.calculate("roster-planner", fields)
    assert report.figures["unique_reach"].value is None
    assert report.figures["engagements"].value == 150
    assert any("Not known" in message["text"] for message in report.messages)


def test_the_same_name_on_two_platforms_is_two_deals() -> None:
    roster = (
        "name,followers,fee,platform,engagement_rate,reach_rate\n"
        "Anna,5000,100,TikTok,3%,20%\nAnna,9000,100,Instagram,3%,20%\n"
    )
    fields = {"roster": roster, "budget": "500", "platform_audience": "9m", "exclude": "anna"}
    assert calculators.calculate("roster-planner", fields).figures["creators"].value == 0
    fields["exclude"] = "Anna (TikTok)"
    report = calculators.calculate("roster-planner", fields)
    assert names(report) == ["Anna (Instagram)"]


def test_more_overlap_moves_the_example_from_many_to_few() -> None:
    example = calculators.registry.get("roster-planner").example
    report = calculators.calculate("roster-planner", example)
    counts = [int(row[1]) for row in report.charts["overlap"].rows]
    sizes = [float(row[2].replace(",", "")) for row in report.charts["overlap"].rows]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] >= 3 * counts[-1]
    assert sizes[-1] > 3 * sizes[0]
