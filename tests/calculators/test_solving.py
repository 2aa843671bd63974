"""A calculator turned round gives the field that gives the figure."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import calculators
from calculators import registry
from calculators.command_line import main
from calculators.declaration import Calculator

PAIRS = [
    pytest.param(
        calculator, solving.field, figure, id=f"{calculator.slug}: {solving.field}, {figure}"
    )
    for calculator in registry.every()
    for solving in calculator.solves
    for figure in solving.figures
]
# Numbers for the fields that the examples leave out.
KNOWN = {
    "posts": "3",
    "engagements_per_post": "700",
    "impressions_per_post": "9000",
    "clicks": "400",
    "conversions": "50",
    "target_cpe": "0.5",
}
# A field counts only where what takes its place is not given.
IN_PLACE = {
    "followers": ("engagements_per_post",),
    "engagement_rate": ("engagements_per_post",),
    "click_rate": ("clicks", "conversions"),
    "conversion_rate": ("conversions",),
    "clicks": ("conversions",),
    "impressions": ("clicks", "conversions"),
}
DEAL = {"posts": "2", "engagements_per_post": "900", "other_costs": "150"}


def known(calculator: Calculator, field: str) -> dict[str, str]:
    """The example without ranges, with a number in every field that counts beside this one."""
    fields = {name: text.split("-")[0] for name, text in calculator.example.items()}
    for name in (declared.name for declared in calculator.inputs):
        if name in KNOWN:
            fields.setdefault(name, KNOWN[name])
    for name in IN_PLACE.get(field, ()):
        fields.pop(name, None)
    return fields


@pytest.mark.parametrize(("calculator", "field", "figure"), PAIRS)
def test_what_is_found_gives_what_is_wanted(
    calculator: Calculator, field: str, figure: str
) -> None:
    fields = known(calculator, field)
    before = calculators.calculate(calculator.slug, fields).figures[figure]
    assert before.value is not None
    target = f"{before.value:.12g}"
    solution = calculators.solve(calculator.slug, fields, field, figure, target)
    after = calculators.calculate(calculator.slug, {**fields, field: solution.text})
    assert after.figures[figure].value == pytest.approx(before.value, rel=1e-9)


@given(st.integers(1, 10**6), st.integers(1, 10**5), st.integers(0, 10**5))
@settings(max_examples=50)
def test_the_fee_is_what_arithmetic_gives(cents: int, mean: int, costs: int) -> None:
    fields = {"engagements_per_post": str(mean), "other_costs": str(costs)}
    fee = cents / 100 * mean - costs
    if fee < 0:
        with pytest.raises(calculators.InputError):
            calculators.solve("cost-per-engagement", fields, "fee", "cpe", f"{cents / 100}")
        return
    found = calculators.solve("cost-per-engagement", fields, "fee", "cpe", f"{cents / 100}").found
    assert found.value == pytest.approx(fee, rel=1e-9, abs=1e-9 * (fee + costs))


def test_a_range_beside_it_gives_a_range_whose_ends_come_back() -> None:
    # Engagements 1,200 to 2,800 at $0.50, less $150 of other costs.
    found = solved(engagements_per_post="600-1,400").found
    assert (found.low, found.high) == (450, 1250)
    assert found.value == pytest.approx(0.5 * 2 * (600 * 1400) ** 0.5 - 150, rel=1e-9)
    assert found.interval == "80% of outcomes"


def test_the_doubt_names_the_range_it_comes_from() -> None:
    solution = solved(engagements_per_post="600-1,400")
    assert solution.doubt == "All the doubt about the fee comes from the engagements per post."


def test_outcomes_that_no_value_reaches_are_told() -> None:
    solution = solved("0.10", engagements_per_post="600-1,400")
    assert "of outcomes no value reaches it" in solution.headline


def test_whole_things_are_rounded_up_and_what_they_give_is_told() -> None:
    deal = {**DEAL, "fee": "500"}
    solution = calculators.solve("cost-per-engagement", deal, "posts", "engagements", "2,000")
    assert solution.found.value == 3
    assert solution.headline == "Engagements of 2,000: the posts would be 3, which gives 2,700."


def test_what_is_typed_in_the_field_itself_does_not_count() -> None:
    assert solved(fee="99").found.value == 750


@pytest.mark.parametrize(("days", "lift"), [("14", 15.1063661500), ("30", 10.0955512)])
def test_the_least_lift_that_a_time_finds(days: str, lift: float) -> None:
    fields = {"baseline_rate": "5", "daily_visitors": "2,000"}
    solution = calculators.solve("lift-test", fields, "relative_lift", "days", days)
    found = solution.found.value
    assert found is not None
    for nudge, expected in ((0.0, float(days)), (-1e-4, float(days) + 1)):
        typed = {**fields, "relative_lift": f"{found + nudge:.10f}"}
        value = calculators.calculate("lift-test", typed).figures["days"].value
        assert value == expected


def test_the_power_that_a_time_gives_is_the_upper_of_two() -> None:
    fields = {"baseline_rate": "5", "relative_lift": "10", "daily_visitors": "2,000"}
    found = calculators.solve("lift-test", fields, "power", "days", "14").found
    assert found.value is not None
    assert 40 < found.value < 50


def test_an_end_of_the_scale_is_found_exactly() -> None:
    fields = {"cost": "2000", "order_value": "80"}
    solution = calculators.solve("campaign-roi", fields, "conversions", "roi", "-100")
    assert solution.text == "0"


@pytest.mark.parametrize(
    ("field", "figure", "target", "fields", "errors"),
    [
        (
            "fee",
            "cpe",
            "0.05",
            {},
            {"for": ["$0.05 cannot be reached", "at least $0.083", "type more"]},
        ),
        ("fee", "cpe", "cheap", {}, {"for": ["not a number"]}),
        ("fee", "cpe", "0.5-1", {}, {"for": ["is a range", "one number"]}),
        ("fe", "cpe", "0.5", {}, {"solve": ["did you mean fee?"]}),
        ("fee", "cpee", "0.5", {}, {"for": ["did you mean cpe?"]}),
        ("fee", "max_fee", "5", {}, {"for": ["cpe"]}),
        ("fee", "cpc", "1", {}, {"for": ["needs clicks"]}),
        ("fee", "cpe", "1", {"engagements_per_post": "0"}, {"for": ["there is no engagement"]}),
        ("followers", "cpe", "0.5", {"fee": "50"}, {"for": ["whatever the followers"]}),
        ("fee", "cpe", "0.5", {"posts": "x"}, {"posts": ["not a number"]}),
        ("fee", "cpe", "0.5", {"post": "1"}, {"post": ["posts"]}),
        (
            "followers",
            "cpe",
            "0.5",
            {"fee": "50", "engagements_per_post": ""},
            {"engagement_rate": ["is missing"]},
        ),
    ],
)
def test_refusals_say_what_to_do(
    field: str, figure: str, target: str, fields: dict[str, str], errors: dict[str, list[str]]
) -> None:
    with pytest.raises(calculators.InputError) as caught:
        calculators.solve("cost-per-engagement", {**DEAL, **fields}, field, figure, target)
    assert set(caught.value.errors) == set(errors)
    for name, words in errors.items():
        text = " ".join(message["text"] for message in caught.value.errors[name])
        for word in words:
            assert word in text


def test_a_calculator_that_does_not_turn_round_says_so() -> None:
    with pytest.raises(calculators.InputError, match="cannot be turned round"):
        calculators.solve("lift-result", {}, "cost", "incremental_roas", "1")


def test_the_shell_solves(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["cost-per-engagement", *(f"{name}={text}" for name, text in DEAL.items())]
    assert main([*asked, "--solve", "fee", "--for", "cpe=$0.50"]) == 0
    assert capsys.readouterr().out == "Cost per engagement of $0.50: the fee would be $750.\n"
    assert main([*asked, "--solve", "fee", "--for", "cpe=0.50", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["solve"] == {"field": "fee", "figure": "cpe", "target": "0.50"}
    assert answer["found"]["value"] == 750
    assert answer["found"]["unit"] == "USD"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--solve", "fee"], "for: is missing: write a figure"),
        (["--solve", "fee", "--for", "cpe"], "for: is missing: write a figure"),
        (["--for", "cpe=1"], "solve: is missing: name a field"),
        (["--solve", "fee", "--for", "cpe=0.01"], "for: $0.01 cannot be reached by the fee"),
    ],
)
def test_the_shell_says_what_is_wrong(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["cost-per-engagement", *(f"{name}={text}" for name, text in DEAL.items())]
    assert main([*asked, *arguments]) == 2
    assert line in capsys.readouterr().err


def test_help_lists_what_can_be_solved(capsys: pytest.CaptureFixture[str]) -> None:
    main(["lift-test", "--help"])
    assert "days, per_group, total" in capsys.readouterr().out


def solved(target: str = "0.50", **fields: str) -> calculators.Solution:
    return calculators.solve("cost-per-engagement", {**DEAL, **fields}, "fee", "cpe", target)


def page(question: str, **fields: str) -> dict[str, object]:
    """What a page shows of a question."""
    asked = json.dumps({**DEAL, **fields})
    shown: dict[str, object] = json.loads(
        calculators.export_json("cost-per-engagement", asked, question)
    )
    return shown


def test_a_page_gets_what_it_shows_and_types() -> None:
    shown = page("solve/fee/cpe/$0.50", engagements_per_post="600-1,400")
    assert str(shown["headline"]).startswith("Cost per engagement of $0.50: the fee would be about")
    assert (shown["field"], shown["errors"]) == ("fee", [])
    assert shown["text"] == solved(engagements_per_post="600-1,400").text


def test_a_page_gets_errors_in_words_that_stand_alone() -> None:
    shown = page("solve/fee/cpe/0.05", posts="many")
    assert (shown["text"], shown["headline"]) == ("", "")
    assert str(shown["errors"]).startswith("['Posts: many is not a number")
    assert page("solve/fee/cpe/")["errors"] != []
    assert "cannot be reached" in str(page("solve/fee/cpe/0.05")["errors"])
