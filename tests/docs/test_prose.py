"""What the pages say of the calculators is what the calculators do."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from calculators import calculate, registry

ROOT = Path(__file__).resolve().parents[2]
METHODOLOGY = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs/methodology").glob("*.md"))
)


@pytest.mark.parametrize(
    "anchor",
    [
        f"{calculator.slug}-{figure.name}"
        for calculator in registry.every()
        for figure in calculator.figures
    ],
)
def test_every_figure_has_its_heading_in_the_methodology(anchor: str) -> None:
    assert re.search(rf"^#+ .*\{{ #{anchor} \}}$", METHODOLOGY, re.MULTILINE)


@pytest.mark.parametrize(
    "anchor",
    [
        f"{calculator.slug}-{column.name}"
        for calculator in registry.every()
        for table in calculator.tables
        for column in table.columns[1:]
    ],
)
def test_every_column_has_its_place_in_the_methodology(anchor: str) -> None:
    assert f"{{ #{anchor} }}" in METHODOLOGY


def test_what_the_page_says_of_the_portfolios_is_what_they_do() -> None:
    page = (ROOT / "docs/calculators/portfolio-comparison.md").read_text(encoding="utf-8")
    example = registry.get("portfolio-comparison").example
    star, many, _ = _portfolios(example)
    said = "{} against {} for many small at 10% overlap, and {} if only chance overlapped"
    reached = star["unique_reach"], many["unique_reach"], many["unique_reach_by_chance"]
    assert said.format(*reached) in page
    worked = _portfolios({**example, "creator_hours": "1", "hour_cost": "40"})
    assert f"153 small ones cost {worked[1]['cost']}" in page
    fifty = "portfolio,creators,followers,fee,reach_rate,engagement_rate\nFifty,50,51000,1,30%,3%"
    (row,) = _portfolios({**example, "portfolios": fifty})
    for name in ("unique_reach", "unique_reach_by_chance", "bound_low", "bound_high"):
        assert row[name] in METHODOLOGY


def _portfolios(fields: Mapping[str, str]) -> list[dict[str, str]]:
    table = calculate("portfolio-comparison", fields).tables["portfolios"]
    return [
        {name: cell if isinstance(cell, str) else cell.text for name, cell in row.items()}
        for row in table.rows
    ]


def test_the_example_worked_by_hand_is_what_the_page_opens_with() -> None:
    example = registry.get("cost-per-engagement").example
    assert (example["fee"], example["followers"]) == ("193", "5,000")
    assert example["engagement_rate"] == "1.78-4.3"
    report = calculate("cost-per-engagement", example)
    cpe, engagements = report.figures["cpe"], report.figures["engagements"]
    worked = METHODOLOGY.partition("**Worked by hand**")[2].partition("###")[0]
    assert f"$193 ÷ {engagements.text} = {cpe.text}" in worked
    assert f"between {cpe.low_text} and {cpe.high_text}" in worked


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_between_files_lead_somewhere(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    missing = [target for target in targets if not (ROOT / target).exists()]
    assert missing == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/contribute/index.md"])
def test_every_command_that_is_told_is_a_target(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    told = set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE))
    targets = re.findall(
        r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert told <= set(targets)


def test_the_readme_names_every_folder_that_holds_code() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for folder in ("data", "calculators", "macros", "docs", "tests"):
        assert f"| `{folder}/` |" in readme


def test_paths_that_the_readme_walks_through_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:data|calculators|macros|docs|tests)/[\w./-]+)`", readme)
    assert [path for path in named if not (ROOT / path).exists()] == []
