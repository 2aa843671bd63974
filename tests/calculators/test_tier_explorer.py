"""What holds of every size, whatever is published for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators import benchmarks
from calculators.kinds import PLATFORM
from calculators.report import Figure, Report

sizes = st.integers(1, 10**8)
platforms = st.sampled_from([platform for platform, _ in PLATFORM.choices])


def explore(platform: str, followers: int, **more: str) -> Report:
    fields = {"platform": platform, "followers": str(followers), **more}
    return calculators.calculate("tier-explorer", fields)


def end(cell: Figure | str) -> float:
    return float("inf") if isinstance(cell, str) else cell.value or 0


@given(platforms, sizes)
def test_each_list_names_the_tier_that_holds_the_size(platform: str, followers: int) -> None:
    rows = explore(platform, followers).tables["tiers"].rows
    speaking = [one for one in benchmarks.load()["tiers"] if one["platform"] in ("any", platform)]
    assert len(rows) == len(speaking)
    assert str(rows[0]["used"])
    for row in rows:
        if str(row["tier"]) != "none":
            assert end(row["from"]) <= followers < end(row["up_to"])


@given(platforms, sizes)
def test_the_headline_counts_every_list_that_has_a_name(platform: str, followers: int) -> None:
    report = explore(platform, followers)
    names = {str(row["tier"]) for row in report.tables["tiers"].rows} - {"none"}
    assert all(name in report.headline for name in names)


@given(platforms, sizes)
def test_every_band_is_in_order_and_says_whose_it_is(platform: str, followers: int) -> None:
    for row in explore(platform, followers).tables["bands"].rows:
        assert end(row["low"]) <= end(row["mid"]) <= end(row["high"])
        assert str(row["sources"])


@pytest.mark.parametrize("platform", [platform for platform, _ in PLATFORM.choices])
def test_the_bands_are_the_benchmarks_of_the_data(platform: str) -> None:
    report = explore(platform, 25_000)
    derived = [
        one
        for one in benchmarks.load()["benchmarks"]
        if (one["platform"], one["tier"]) == (platform, "micro") and one["unit"] in ("%", "USD")
    ]
    rows = report.tables["bands"].rows
    assert len(rows) == len(derived)
    middles = [row["mid"].value for row in rows if isinstance(row["mid"], Figure)]
    shown = sorted(middle for middle in middles if middle is not None)
    assert shown == pytest.approx(sorted(one["mid"] for one in derived), rel=1e-9)


def test_each_claim_has_who_speaks_for_and_against_and_what_nobody_knows() -> None:
    report = explore("instagram", 25_000)
    claims = [str(row["claim"]) for row in report.tables["claims"].rows]
    assert claims == ["Cost-effectiveness", "Engagement", "Authenticity", "Accessibility", "Niche"]
    found = [(str(row["claim"]), str(row["side"])) for row in report.tables["evidence"].rows]
    for row in report.tables["claims"].rows:
        for side in ("for", "against", "mixed"):
            assert found.count((str(row["claim"]), side)) == int(str(row[side])) > 0
        assert (str(row["claim"]), "not known") in found


def test_fees_come_in_the_currency_that_the_reader_picks_where_there_are_any() -> None:
    rows = explore("instagram", 25_000, currency="GBP").tables["bands"].rows
    fees = {str(row["about"]): str(row["mid"]) for row in rows if "Fee" in str(row["about"])}
    assert fees["Fee for a post"].startswith("£")
    assert fees["Fee for a story"].startswith("$")
