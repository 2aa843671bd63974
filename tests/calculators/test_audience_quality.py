"""What holds of the questions that an audience raises, whatever is published."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators.checks import Check, Line, published_line
from calculators.kinds import PLATFORM
from calculators.observed import observations
from calculators.quantity import Quantity
from calculators.report import Figure, Report

ORDINARY = {"platform": "instagram", "followers": "25,000", "likes": "480", "comments": "12"}


def look(**fields: str) -> Report:
    return calculators.calculate("audience-quality", {**ORDINARY, **fields})


def everything_said(report: Report) -> str:
    cells = [
        str(cell) for table in report.tables.values() for row in table.rows for cell in row.values()
    ]
    labels = [spec.label + spec.hint for spec in report.calculator.figures]
    fields = [field.label + field.hint for field in report.calculator.inputs]
    messages = [message["text"] for message in report.messages]
    steps = [step.formula for step in report.steps]
    return " ".join([report.headline, *cells, *labels, *fields, *messages, *steps])


@given(
    st.integers(1, 10**8),
    st.integers(1, 10**7),
    st.integers(0, 10**6),
    st.integers(0, 100),
    st.integers(-90, 900),
)
def test_it_asks_and_never_calls_anybody_a_name(
    followers: int, likes: int, comments: int, suspect: int, growth: int
) -> None:
    report = look(
        followers=str(followers),
        likes=str(likes),
        comments=str(comments),
        suspect_followers=str(suspect),
        following="7,000",
        growth_30d=str(growth),
    )
    said = everything_said(report)
    assert not re.search(r"\b(fake|fraud\w*|cheat\w*|bots?|bought|liar)\b", said, re.IGNORECASE)
    assert "a question, not a verdict" in said
    for row in report.tables["flags"].rows:
        assert str(row["flag"]).endswith("?")
        assert str(row["source"]) not in ("", "nobody")
        value, threshold = row["value"], row["threshold"]
        assert isinstance(value, Figure)
        assert isinstance(threshold, Figure)
        assert value.value is not None
        assert threshold.value is not None
        assert value.value != threshold.value


@given(st.integers(100, 10**7), st.integers(0, 10**6))
def test_what_lies_between_the_published_quartiles_is_no_question(
    followers: int, likes: int
) -> None:
    report = look(followers=str(followers), likes=str(likes), comments="0")
    low, high = (report.figures[f"expected_{end}"].value for end in ("low", "high"))
    assert low is not None
    assert high is not None
    asked = {str(row["flag"]) for row in report.tables["flags"].rows}
    few = "Why do so few of the followers engage?"
    many = "Why do so many engage, for an account of this size?"
    assert (few in asked) == (likes < low * (1 - 1e-11))
    assert (many in asked) == (likes > high * (1 + 1e-11))


def test_a_line_runs_from_the_lowest_to_the_highest_that_is_published() -> None:
    ends = [
        end
        for one in observations().values()
        if one.metric == "suspect_followers" and one.platform in ("any", "instagram")
        for end in (one.value, one.low, one.high)
        if end is not None
    ]
    line = published_line("suspect_followers", "instagram", 25_000, "rate")
    assert (line.low, line.high) == (min(ends), max(ends))
    report = look(suspect_followers=f"{100 * max(ends) + 0.5}")
    (flag,) = (row for row in report.tables["flags"].rows if "suspect" in str(row["flag"]))
    assert isinstance(flag["threshold"], Figure)
    assert flag["threshold"].value == pytest.approx(100 * max(ends))


def test_a_line_for_another_size_is_shown_and_does_not_count() -> None:
    rows = look().tables["observations"].rows
    sizes = {
        str(row["counted"]): str(row["reason"])
        for row in rows
        if str(row["about"]) == "Growth in a month" and str(row["followers"]).startswith("100,000")
    }
    assert sizes == {"out": "speaks of another size"}


def test_at_an_end_of_its_line_nothing_is_asked() -> None:
    line = Line(0.01, 0.03, (), "rate")
    asked = [
        Check("growth", Quantity(value), line, below="slow?", above="fast?").flag
        for value in (0.009, 0.01, 0.02, 0.03, 0.031)
    ]
    assert asked == ["slow?", "", "", "", "fast?"]


def test_every_platform_can_be_looked_at() -> None:
    for platform, _ in PLATFORM.choices:
        assert look(platform=platform).figures["comment_ratio"].value == 2.5
