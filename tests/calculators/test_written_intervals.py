"""A figure may carry an interval that a method gives and no draws."""

from calculators.quantity import Quantity
from calculators.written import figure


def test_an_interval_of_its_own_leaves_with_its_name() -> None:
    rate = Quantity(0.032, words="rate", unit="rate").within(0.021, 0.045, "95% confidence")
    shown = figure(rate, "USD", ranged=False)
    assert (shown.value, shown.low, shown.high) == (3.2, 2.1, 4.5)
    assert (shown.interval, shown.range_text) == ("95% confidence", "2.1% – 4.5%")


def test_an_end_that_does_not_exist_says_why() -> None:
    cost = Quantity(12.0, unit="money").within(8.0, None, "95% confidence", "no conversion is sure")
    shown = figure(cost, "USD", ranged=False)
    assert (shown.low, shown.high, shown.reason) == (8.0, None, "no conversion is sure")


def test_ends_are_not_written_to_the_cent() -> None:
    revenue = Quantity(4800.5, unit="money").within(1349.96, 8262.56, "95% confidence")
    shown = figure(revenue, "USD", ranged=False)
    assert (shown.text, shown.range_text) == ("$4,800.50", "$1,350 – $8,263")


def test_outcomes_count_where_an_input_was_a_range() -> None:
    draws = [0.01 * step for step in range(1, 26)]
    rate = Quantity(0.1, draws, unit="rate").within(0.02, 0.03, "95% confidence")
    assert figure(rate, "USD", ranged=True).interval == "80% of outcomes"
