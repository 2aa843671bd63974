"""What holds of fees whatever is published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators import benchmarks
from calculators.kinds import PLATFORM
from calculators.published import Subject, published
from calculators.report import Report

DERIVED = [one for one in benchmarks.load()["benchmarks"] if one["metric"] == "fee"]
INSIDE = {"nano": 5_000, "micro": 25_000, "macro": 250_000, "mega": 2_500_000}


def estimate(**fields: str) -> Report:
    given = {"platform": "instagram", "format": "post", "followers": "25,000", **fields}
    return calculators.calculate("fee-estimate", given)


def value(report: Report, name: str) -> float:
    found = report.figures[name].value
    assert found is not None
    return found


@pytest.mark.parametrize(
    "derived", DERIVED, ids=lambda one: " ".join(
        one[key] for key in ("platform", "format", "unit", "tier")
    )
)  # fmt: skip
def test_the_fee_of_a_post_is_the_benchmark_of_the_data(derived: dict[str, str]) -> None:
    report = estimate(
        platform=derived["platform"],
        format=derived["format"],
        followers=str(INSIDE[derived["tier"]]),
        currency=derived["unit"],
    )
    for end in ("low", "mid", "high"):
        assert report.figures[f"fee_{end}"].value == pytest.approx(derived[end], rel=1e-11)
    rows = report.tables["observations"].rows
    assert sum(row["counted"] == "in" for row in rows) == len(derived["rests_on"])
    assert all(str(row["reason"]) for row in rows)


@given(st.integers(1, 365), st.integers(1, 10_000))
def test_a_deal_costs_its_posts_times_one(posts: int, cents: int) -> None:
    one, many = estimate(), estimate(posts=str(posts), offer=f"{cents / 100:.2f}")
    assert value(many, "fee_mid") == pytest.approx(posts * value(one, "fee_mid"), rel=1e-11)
    assert value(many, "fee_of_post") == value(one, "fee_of_post")
    assert value(many, "cpm_of_followers") == pytest.approx(
        value(one, "cpm_of_followers"), rel=1e-11
    )


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_a_higher_offer_never_stands_lower(first: int, second: int) -> None:
    low, high = sorted((first, second))
    below = value(estimate(offer=f"{low / 100:.2f}"), "offer_position")
    above = value(estimate(offer=f"{high / 100:.2f}"), "offer_position")
    assert below <= above


def test_the_position_counts_what_is_published() -> None:
    fees = [one.figure or 0 for one in published(
        Subject("fee", "instagram", None, "post", "USD"), "micro", 25_000
    ).counted]  # fmt: skip
    for place, fee in enumerate(fees):
        position = value(estimate(offer=f"{fee + 0.01:.2f}"), "offer_position")
        assert position == pytest.approx(100 * (place + 1) / len(fees), rel=1e-9)


@given(st.floats(0, 24), st.floats(0, 24))
def test_rights_never_make_a_deal_cheaper(usage: float, exclusivity: float) -> None:
    plain = estimate()
    report = estimate(usage_months=f"{usage:.2f}", exclusivity_months=f"{exclusivity:.2f}")
    for end in ("low", "mid", "high"):
        assert value(report, f"fee_{end}") >= value(plain, f"fee_{end}")
    added = [report.figures[f"{right}_adds"].value or 0 for right in ("usage", "exclusivity")]
    assert value(report, "fee_mid") == pytest.approx(
        value(plain, "fee_mid") + sum(added), rel=1e-11
    )


def test_every_platform_answers_or_says_what_it_has() -> None:
    for platform, name in PLATFORM.choices:
        try:
            report = estimate(platform=platform, format="stream")
        except calculators.InputError as refused:
            texts = " ".join(refused.lines())
            assert name in texts
            assert "choose" in texts
        else:
            assert report.headline


def test_where_the_sources_differ_the_report_says_by_how_much() -> None:
    report = estimate()
    figures = [row["value"] for row in report.tables["observations"].rows]
    assert figures
    said = " ".join(message["text"] for message in report.messages)
    assert "times apart: choose whom to trust" in said


def test_a_currency_that_would_have_fees_is_offered() -> None:
    messages = estimate(format="reel").messages
    (mend,) = (one["mend"] for one in messages if one["field"] == "currency")
    assert mend is not None
    assert value(estimate(format="reel", currency=mend["text"]), "fee_mid") > 0
