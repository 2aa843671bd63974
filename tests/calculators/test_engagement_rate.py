"""What holds of engagement rates whatever the posts are."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators import benchmarks
from calculators.published import Subject, published
from calculators.report import Figure, Report
from calculators.uncertainty import quantiles

counts = st.integers(0, 10**6)
people = st.integers(1_000, 10**8)
posts = st.lists(st.tuples(st.integers(1, 10**6), counts), min_size=1, max_size=20)


def valued(cell: Figure | str) -> float:
    """The number of a cell that has one."""
    assert isinstance(cell, Figure)
    assert cell.value is not None
    return cell.value


def rate(followers: int, rows: list[tuple[int, int]], **more: str) -> Report:
    table = "likes,comments\n" + "".join(f"{likes},{comments}\n" for likes, comments in rows)
    fields = {"platform": "instagram", "followers": str(followers), "posts": table, **more}
    return calculators.calculate("engagement-rate", fields)


@given(people, posts)
def test_rows_give_what_their_means_give(followers: int, rows: list[tuple[int, int]]) -> None:
    of_rows = rate(followers, rows).figures["rate_by_followers"].value
    likes, comments = (math.fsum(column) / len(rows) for column in zip(*rows, strict=True))
    fields = {
        "platform": "instagram",
        "followers": str(followers),
        "likes": f"{likes:.9f}",
        "comments": f"{comments:.9f}",
    }
    of_means = calculators.calculate("engagement-rate", fields).figures["rate_by_followers"].value
    assert of_rows == pytest.approx(of_means, rel=1e-7)


@given(people, posts)
def test_the_interval_holds_its_mean_and_is_never_below_0(
    followers: int, rows: list[tuple[int, int]]
) -> None:
    figure = rate(followers, rows).figures["rate_by_followers"]
    if len(rows) == 1:
        assert (figure.low, figure.high) == (None, None)
        return
    assert figure.interval == "95% confidence"
    assert figure.low is not None
    assert figure.value is not None
    assert figure.high is not None
    assert 0 <= figure.low <= figure.value <= figure.high


@given(people, posts)
def test_the_order_of_the_posts_does_not_matter(
    followers: int, rows: list[tuple[int, int]]
) -> None:
    turned = rows[::-1]
    assert (
        rate(followers, rows).to_dict()["figures"] == rate(followers, turned).to_dict()["figures"]
    )


@given(people, posts)
def test_each_definition_counts_more_the_more_it_counts(
    followers: int, rows: list[tuple[int, int]]
) -> None:
    table = rate(followers, rows).tables["definitions"]
    found = {str(row["definition"]): row["rate"] for row in table.rows}
    for ending in ("", ", median of posts"):
        values = [
            valued(found[f"{words} ÷ followers{ending}"])
            for words in ("Likes", "Likes and comments", "Likes, comments and shares", "All four")
        ]
        assert values == sorted(values)


@pytest.mark.parametrize(
    ("platform", "followers", "tier"),
    [
        ("instagram", 9_999, "nano"),
        ("instagram", 10_000, "micro"),
        ("tiktok", 250_000, "macro"),
        ("x", 3_000_000, "mega"),
    ],
)
def test_the_benchmark_is_the_one_of_the_data(platform: str, followers: int, tier: str) -> None:
    (derived,) = (
        one
        for one in benchmarks.load()["benchmarks"]
        if (one["metric"], one["of"], one["platform"], one["tier"])
        == ("engagement_rate", "followers", platform, tier)
    )
    report = rate(followers, [(480, 20)], platform=platform)
    assert report.figures["tier"].text == tier
    for end in ("low", "mid", "high"):
        assert report.figures[f"benchmark_{end}"].value == derived[end]
    rows = report.tables["observations"].rows
    assert sum(row["counted"] == "in" for row in rows) == len(derived["rests_on"])
    assert sum(row["counted"] == "out" for row in rows) >= len(derived["left_out"])
    assert all(str(row["reason"]) for row in rows)


def test_the_benchmark_is_the_quartiles_of_what_is_shown_to_count() -> None:
    report = rate(25_000, [(480, 20)])
    subject = Subject("engagement_rate", "instagram", "followers")
    counted = [100 * (one.figure or 0) for one in published(subject, "micro", 25_000).counted]
    assert len(counted) == sum(row["counted"] == "in" for row in report.tables["observations"].rows)
    quartiles = quantiles(counted, 0.25, 0.5, 0.75)
    shown = [report.figures[f"benchmark_{end}"].value for end in ("low", "mid", "high")]
    assert shown == pytest.approx(quartiles, rel=1e-9)
    (step,) = (step for step in report.steps if step.figure == "benchmark_mid")
    assert step.formula.startswith("benchmark mid = the middle of HypeAuditor 2026, ")
    assert step.working.count("%") == len(counted)


def test_one_publisher_alone_gives_its_own_figures() -> None:
    report = rate(25_000, [(480, 20)], trust="buzzoole")
    rows = report.tables["observations"].rows
    counted = [valued(row["value"]) for row in rows if row["counted"] == "in"]
    assert report.figures["benchmark_mid"].value == quantiles(counted, 0.5)[0]
    assert {str(row["source"]).split(",")[0] for row in rows if row["counted"] == "in"} == {
        "Buzzoole"
    }
    assert "you chose another publisher" in {str(row["reason"]) for row in rows}


def test_sources_without_a_sample_can_be_left_out() -> None:
    rows = rate(25_000, [(480, 20)], trust="sampled").tables["observations"].rows
    assert "the source states no sample" in {str(row["reason"]) for row in rows}
    for row in rows:
        if row["counted"] == "in":
            assert "a sample of" in str(row["reason"])


def test_the_headline_says_on_which_side_of_the_published_middle_it_lies() -> None:
    few = rate(25_000, [(1, 0), (1, 0)])
    many = rate(25_000, [(9_000, 0), (8_000, 0)])
    assert "fewer than the middle" in few.headline
    assert "more than the middle" in many.headline
    assert "95% confidence" in many.headline


def test_each_definition_names_who_uses_it() -> None:
    rows = rate(25_000, [(480, 20)]).tables["definitions"].rows
    users = {str(row["definition"]): str(row["used_by"]) for row in rows}
    assert "GRIN" in users["Likes and comments ÷ followers"]
    assert "InfluencerDB" in users["Likes ÷ followers"]
    assert (
        "InsightIQ (on TikTok)" in users["Likes, comments and shares ÷ followers, median of posts"]
    )
