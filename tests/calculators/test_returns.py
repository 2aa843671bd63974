"""Properties of a campaign's return that hold whatever the numbers are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators.report import Report

cents = st.integers(1, 10**7).map(lambda amount: f"{amount / 100:.2f}")
counts = st.integers(1, 10**6).map(str)
shares = st.integers(1, 99).map(str)


def roi(**fields: str) -> Report:
    return calculators.calculate("campaign-roi", fields)


def value(report: Report, name: str) -> float:
    found = report.figures[name].value
    assert found is not None
    return found


@given(cents, cents, shares, shares, st.integers(1, 40))
def test_conversions_to_break_even_break_even(
    cost: str, order_value: str, margin: str, refunds: str, orders: int
) -> None:
    deal = {
        "cost": cost,
        "order_value": order_value,
        "gross_margin": margin,
        "refund_rate": refunds,
        "orders_per_customer": f"{orders / 10:.1f}",
    }
    needed = value(roi(**deal), "break_even_conversions")
    conversions = f"{needed:.10f}"
    net = value(roi(**deal, conversions=conversions), "net_profit")
    each = float(cost) / needed
    assert abs(net) <= each * 1e-9 + float(cost) * 1e-9


@given(cents, cents, shares, cents)
def test_conversions_for_the_target_leave_the_target(
    cost: str, order_value: str, margin: str, target: str
) -> None:
    deal = {
        "cost": cost,
        "order_value": order_value,
        "gross_margin": margin,
        "target_profit": target,
    }
    needed = value(roi(**deal), "conversions_for_target")
    net = value(roi(**deal, conversions=f"{needed:.10f}"), "net_profit")
    assert net == pytest.approx(float(target), rel=1e-6, abs=1e-6 * float(cost))


@given(cents, counts, shares, shares, cents)
def test_what_is_typed_in_place_of_an_estimate_gives_the_same(
    cost: str, impressions: str, click_rate: str, conversion_rate: str, order_value: str
) -> None:
    deal = {"cost": cost, "order_value": order_value}
    estimated = roi(
        **deal, impressions=impressions, click_rate=click_rate, conversion_rate=conversion_rate
    )
    clicks = f"{value(estimated, 'clicks'):.4f}"
    counted = roi(**deal, clicks=clicks, conversion_rate=conversion_rate)
    for name in ("conversions", "revenue", "net_profit", "roi", "roas", "cpc", "cpa"):
        assert value(counted, name) == pytest.approx(value(estimated, name), rel=1e-9, abs=1e-7)


@given(cents, cents, shares)
def test_return_and_profit_have_one_sign(cost: str, revenue: str, margin: str) -> None:
    report = roi(cost=cost, revenue=revenue, gross_margin=margin)
    net, share = value(report, "net_profit"), value(report, "roi")
    assert (net > 0) == (share > 0)
    assert (net < 0) == (share < 0)
    assert share >= -100


def test_the_share_of_outcomes_that_lose_is_told_as_the_range_was_typed() -> None:
    # Even at √(10 × 40) = 20 conversions, the middle of the range: half of them lose.
    report = roi(cost="500", conversions="10-40", order_value="25")
    assert "loses money in 50% of outcomes" in " ".join(each["text"] for each in report.messages)


def test_no_range_tells_no_share_of_outcomes() -> None:
    report = roi(cost="500", conversions="10", order_value="25")
    assert "outcomes" not in " ".join(each["text"] for each in report.messages)
