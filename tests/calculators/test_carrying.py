"""What one calculator found is what the next one reads."""

from typing import Any
from urllib.parse import parse_qsl

import pytest

import calculators
from calculators import registry
from calculators.carrying import LONGEST, carried
from calculators.message import InputError
from calculators.roster_estimates import estimate


def fields_of(fragment: str) -> dict[str, str]:
    """The fields of a link's fragment, as a page reads them."""
    return dict(parse_qsl(fragment.removeprefix("#"), strict_parsing=True))


def links(slug: str, **fields: str) -> dict[str, dict[str, str]]:
    found = carried(calculators.calculate(slug, fields))
    return {link["calculator"]: fields_of(link["fragment"]) for link in found}


@pytest.mark.parametrize(
    ("slug", "carry"),
    [
        pytest.param(calculator.slug, carry, id=f"{calculator.slug} to {carry.to}")
        for calculator in registry.every()
        for carry in calculator.carries
    ],
)
def test_the_example_carries_on_to_fields_that_can_be_read(slug: str, carry: Any) -> None:
    report = calculators.calculate(slug, registry.get(slug).example)
    link = next(link for link in carried(report) if link["text"] == carry.words)
    fields = fields_of(link["fragment"])
    assert fields.pop("calculator") == carry.to
    assert fields
    # What was not found here is asked for there; what was carried is read.
    assert not refused(carry.to, fields) & set(fields)


def refused(slug: str, fields: dict[str, str]) -> set[str]:
    """The fields that a calculator asks for or cannot read."""
    try:
        calculators.calculate(slug, fields)
    except InputError as missing:
        return set(missing.errors)
    return set()


def test_a_figure_arrives_with_all_its_digits() -> None:
    fields = links(
        "cost-per-engagement", fee="100.10", other_costs="0.25", engagements_per_post="9"
    )
    assert fields["campaign-roi"]["cost"] == "100.35"


def test_a_figure_with_outcomes_arrives_as_a_range() -> None:
    fields = links("cost-per-engagement", fee="500-900", engagements_per_post="9")
    assert fields["campaign-roi"]["cost"] == "500-900"


def test_what_was_not_given_is_left_to_the_next() -> None:
    fields = links("cost-per-engagement", fee="500", engagements_per_post="9", clicks="40")
    assert fields["campaign-roi"] == {"calculator": "campaign-roi", "cost": "500", "clicks": "40"}


def test_the_currency_goes_along() -> None:
    fields = links("cost-per-engagement", fee="500", engagements_per_post="9", currency="EUR")
    assert fields["campaign-roi"]["currency"] == "EUR"


def test_a_figure_that_is_not_defined_carries_nothing_on() -> None:
    counts = {"exposed_people": "90", "control_people": "90", "control_conversions": "9"}
    assert links("lift-result", **counts, exposed_conversions="3") == {}
    assert "campaign-roi" in links("lift-result", **counts, exposed_conversions="30")


def test_people_arrive_whole() -> None:
    fields = links("lift-test", baseline_rate="5", relative_lift="10-20")
    assert fields["lift-result"]["exposed_people"].isdecimal()


def test_the_cost_of_the_best_portfolio_is_carried_on() -> None:
    rows = (
        "portfolio,followers,fee,reach_rate,engagement_rate\nA,90000,700,30%,3%\nB,9000,50,30%,3%"
    )
    fields = links("portfolio-comparison", portfolios=rows, platform_audience="9M")
    assert fields["campaign-roi"]["cost"] == "700"


def test_no_link_is_longer_than_a_page_makes() -> None:
    for calculator in registry.every():
        for link in carried(calculators.calculate(calculator.slug, calculator.example)):
            assert len(link["fragment"]) <= LONGEST


ROSTER = (
    "name,followers,fee,reach_rate,engagement_rate\nAnna,9000,90,30%,2-4%\nBen,8000,70,25%,3%\n"
)


def test_the_chosen_are_carried_on_as_a_portfolio_of_the_same_cost_and_reach() -> None:
    market = {"platform_audience": "2M", "overlap": "10"}
    report = calculators.calculate("roster-planner", {"roster": ROSTER, "budget": "170", **market})
    (link,) = [each for each in carried(report) if each["calculator"] == "portfolio-comparison"]
    fields = fields_of(link["fragment"])
    assert (fields["platform_audience"], fields["overlap"]) == ("2M", "10")
    slug = fields.pop("calculator")
    (row,) = calculators.calculate(slug, fields).tables["portfolios"].rows
    assert (str(row["cost"]), str(row["unique_reach"])) == (
        report.figures["spend"].text,
        report.figures["unique_reach"].text,
    )


def test_a_rate_that_nobody_typed_goes_along_as_its_estimate() -> None:
    roster = "name,followers,fee,reach_rate\nAnna,9000,90,30%\nBen,8000,70,\n"
    fields = {"roster": roster, "budget": "170", "platform_audience": "2M"}
    (link, _) = carried(calculators.calculate("roster-planner", fields))
    rows = fields_of(link["fragment"])["portfolios"].splitlines()
    guess = estimate("reach_rate", "instagram", 8000)
    assert guess
    assert f"{guess.low * 100:.12g}-{guess.high * 100:.12g}" in rows[2]
    assert rows[1].startswith("Roster,9000,90,1,100,30,")


def test_a_rate_that_nobody_published_carries_no_portfolio_on() -> None:
    roster = "name,followers,fee,reach_rate\nAnna,9000,90,30%\n"
    fields = {"roster": roster, "budget": "170", "platform_audience": "2M", "platform": "threads"}
    found = carried(calculators.calculate("roster-planner", fields))
    assert [link["calculator"] for link in found] == ["campaign-roi"]
