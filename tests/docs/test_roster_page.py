"""What the planner's page says of its example is what the planner does."""

from pathlib import Path

from calculators import calculate, registry
from calculators.report import Figure

ROOT = Path(__file__).resolve().parents[2]


def test_what_the_page_says_of_overlap_is_what_the_example_does() -> None:
    page = (ROOT / "docs/calculators/roster-planner.md").read_text(encoding="utf-8")
    example = registry.get("roster-planner").example
    rows = {row[0]: row for row in calculate("roster-planner", example).charts["overlap"].rows}
    said = f"{rows['0%'][1]} creators are chosen where nobody shares a follower with anybody"
    assert f"{said}, {rows['10%'][1]} at an overlap of 10%, and one where all share" in page
    assert rows["100%"][1] == "1"
    worked = calculate("roster-planner", {**example, "creator_hours": "1", "hour_cost": "40"})
    creators = worked.figures["creators"].text
    assert f"at 10% it takes {creators} in place of {rows['10%'][1]}" in page


def test_the_choice_worked_by_hand_is_what_the_planner_makes() -> None:
    page = (ROOT / "docs/methodology/roster-planner.md").read_text(encoding="utf-8")
    roster = (
        "name,followers,fee,engagement_rate,reach_rate\n"
        "A,10000,100,3%,30%\nB,20000,150,3%,30%\nC,5000,90,4%,30%\n"
    )
    fields = {"roster": roster, "budget": "260", "objective": "engagements"}
    report = calculate("roster-planner", {**fields, "platform_audience": "9m"})
    objective, spend = report.figures["objective"].text, report.figures["spend"].text
    assert f"A and B win {objective} for {spend}" in page
    (near,) = report.tables["near"].rows
    assert isinstance(near["highest_fee"], Figure)
    assert f"C is worth it up to {near['highest_fee'].text}." in page
