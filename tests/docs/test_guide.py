"""The chapters hold to their form, and their numbers are what the calculators answer."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from calculators import calculate, registry
from calculators.report import Report
from data.load import load
from tests.docs.readability import LEFT_OUT, grade, grade_of, sentences, syllables

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs/guide"
CHAPTERS = sorted(path.stem for path in GUIDE.glob("*.md") if path.stem != "index")
CLAIM_OF = {
    "cost-effectiveness": "cost-effectiveness",
    "engagement": "engagement",
    "authenticity": "authenticity",
    "accessibility": "accessibility",
    "niche": "niche",
    "reach-against-niche": "cost-effectiveness",
}
SMALL = "1,0.54-1.5%,15.7-37.7%"


def page(chapter: str) -> str:
    return (GUIDE / f"{chapter}.md").read_text(encoding="utf-8")


def placed(chapter: str) -> list[tuple[str, dict[str, str]]]:
    """The calculators of a chapter, each with the values that its form starts from."""
    found = []
    for call in re.findall(r"\{\{ (calculator\(.*?\)) \}\}", page(chapter)):
        tree = ast.parse(call, mode="eval").body
        assert isinstance(tree, ast.Call)
        fields = {str(word.arg): ast.literal_eval(word.value) for word in tree.keywords}
        found.append((ast.literal_eval(tree.args[0]), fields))
    return found


def answer(chapter: str, **changed: str) -> Report:
    slug, fields = placed(chapter)[0]
    return calculate(slug, {**registry.get(slug).example, **fields, **changed})


def rows(report: Report) -> list[dict[str, str]]:
    return [
        {name: cell if isinstance(cell, str) else cell.text for name, cell in row.items()}
        for row in report.tables["portfolios"].rows
    ]


def test_there_are_eight_chapters() -> None:
    assert len(CHAPTERS) == 8


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_asks_and_answers_in_three_sentences(chapter: str) -> None:
    question, answered, *_ = page(chapter).partition("\n# ")[2].split("\n\n")
    assert question.endswith("?")
    assert len(sentences(answered)) == 3


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_is_tested_says_what_is_unknown_and_ends_with_what_to_do(chapter: str) -> None:
    assert re.search(r"\{\{ (calculator|evidence|claim|tiers)\(", page(chapter))
    headings = re.findall(r"^## (.+)$", page(chapter), re.MULTILINE)
    assert "What nobody has measured" in headings
    assert headings[-1] == "What to do next"


@pytest.mark.parametrize("chapter", sorted(CLAIM_OF))
def test_a_chapter_hears_both_columns_of_its_claim(chapter: str) -> None:
    claim = load().claims[CLAIM_OF[chapter]].record
    cited = set(re.findall(r'"([\w-]+)"', " ".join(re.findall(r"cite\((.*?)\)", page(chapter)))))
    for column in ("for", "against"):
        assert cited & {stand.paper for stand in claim.column(column)}, column


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_can_be_read_at_grade_ten(chapter: str) -> None:
    assert grade_of(GUIDE / f"{chapter}.md") <= 10


def test_the_grade_is_that_of_the_formula() -> None:
    plain = "The cat sat on the mat. It was a very happy animal."
    assert grade(plain) == pytest.approx(0.39 * 12 / 2 + 11.8 * 16 / 12 - 15.59)
    hard = "Organizational considerations necessitate comprehensive methodological evaluation."
    assert grade(hard) > 20


def test_syllables_are_counted_as_they_are_heard() -> None:
    heard = {"people": 2, "creators": 3, "audience": 3, "places": 2, "asked": 1, "closeness": 2}
    assert {word: syllables(word) for word in heard} == heard


def test_macros_tables_and_notes_are_no_part_of_the_reading() -> None:
    left = LEFT_OUT.sub("", 'One.{{ cite("essay") }}\n\n| a | b |\n\nTwo.\n')
    assert left.split() == ["One.", "Two."]


def test_tiers_calls_one_creator_by_the_names_that_its_authorities_have() -> None:
    said = {
        "ey-india-2024": "micro",
        "hypeauditor-france-2022": "mid",
        "hypeauditor-tiers-blog": "prosumer",
        "kolens-tiktok-2026": "nano",
    }
    assert "a creator with 30,000 followers" in page("tiers")
    for entry in load().authorities:
        if name := said.pop(entry.record.source, None):
            low, high = entry.record.tiers[name]
            assert (low or 0) <= 30_000 < (high or 30_001)
    assert not said


def test_reach_says_what_its_calculator_answers() -> None:
    larger, ten = rows(answer("reach"))
    said = page("reach")
    assert (
        f"reach {ten['unique_reach']} different people, one larger creator {larger['unique_reach']}"
        in said
    )
    assert f"Added up they promise {ten['gross_reach']}" in said
    assert f"They also cost {ten['cost']} against {larger['cost']}" in said
    assert f"you pay {ten['cost_per_thousand_reached']} with ten" in said
    assert f"and {larger['cost_per_thousand_reached']} with one larger" in said


@pytest.mark.parametrize(
    ("fee", "followers", "rate"),
    [
        ("$41", "2,500", "1.78–4.3%"),
        ("$3,138", "1,000,000", "0.33–1.2%"),
        ("$1,105", "5,000", "1.78–4.3%"),
        ("$5,497", "750,000", "0.61–1.4%"),
    ],
)
def test_the_table_of_costs_is_computed(fee: str, followers: str, rate: str) -> None:
    typed = {
        "fee": fee.strip("$"),
        "followers": followers,
        "engagement_rate": rate.replace("–", "-"),
    }
    cpe = calculate("cost-per-engagement", typed).figures["cpe"].text
    assert f"| {followers} | {fee} | {rate} | {cpe} |" in page("cost-effectiveness")


def test_the_replies_of_ana_and_ben_are_as_far_apart_as_the_chapter_says() -> None:
    said = page("accessibility")
    ana = {"exposed_people": "30", "exposed_conversions": "18"}
    for ben, words in (
        (("40", "4"), "anything from {0} to {1} points"),
        (("30", "15"), "anything from {0} points *against* Ana to {1} points for her"),
    ):
        counted = {**ana, "control_people": ben[0], "control_conversions": ben[1]}
        difference = calculate("lift-result", counted).figures["difference"]
        ends = (str(end).strip("−%") for end in (difference.low_text, difference.high_text))
        assert words.format(*ends) in said


def test_niche_says_what_its_calculator_answers() -> None:
    said = page("niche")
    whole = answer("niche").figures
    assert f"from {whole['cpe'].text} to {whole['qualified_cpe'].text} for" in said
    high, low = (
        answer("niche", audience_fit=fit).figures["qualified_cpe"].text for fit in ("60", "25")
    )
    assert f"At 60% alone it would be {high}; at 25% alone, {low}." in said


def test_reach_against_niche_is_worked_step_by_step() -> None:
    said = page("reach-against-niche")
    star, crowd = rows(answer("reach-against-niche", overlap=""))
    assert f"| Cost | {star['cost']} | {crowd['cost']} |" in said
    assert f"The star reaches {star['unique_reach']} people" in said
    assert f"597 of them {crowd['gross_reach']} when you add them up" in said
    assert f"| chance alone | {crowd['unique_reach']} |" in said
    for overlap in ("1%", "2%", "5%", "10%"):
        reached = rows(answer("reach-against-niche", overlap=overlap))[1]["unique_reach"]
        assert f"| {overlap} | {reached} |" in said
    for overlap in ("1%", "10%"):
        reached = rows(answer("reach-against-niche", overlap=overlap))[1]["unique_reach"]
        assert f"{star['unique_reach']} ÷ {reached} =" in said
    narrow = rows(answer("reach-against-niche"))[1]
    assert f"anywhere from {narrow['bound_low']} to {narrow['bound_high']}" in said
    assert f"{star['cpe']} an engagement for the star and {crowd['cpe']} for the small" in said


def test_fit_turns_reach_against_niche_round_and_overlap_turns_it_back() -> None:
    crowd = answer("reach-against-niche")
    assert crowd.figures["best"].text == "A crowd of 597"
    assert 70 < float(rows(crowd)[1]["probability_best"].strip("%")) < 80
    star = answer("reach-against-niche", overlap="10%")
    assert star.figures["best"].text == "One star"
    assert 88 < float(rows(star)[0]["probability_best"].strip("%")) < 92


def test_the_work_of_many_is_what_the_chapter_says() -> None:
    said = page("reach-against-niche")
    table = placed("reach-against-niche")[0][1]["portfolios"]
    work = {"creator_hours": "5", "hour_cost": "40"}
    cost = rows(answer("reach-against-niche", **work))[1]["cost"]
    assert int(cost.strip("$").replace(",", "")) - 597 * 1674 == 119_400
    assert "$119,400 in all" in said
    fewer = rows(answer("reach-against-niche", portfolios=table.replace(",597,", ",533,"), **work))
    assert int(fewer[1]["cost"].strip("$").replace(",", "")) <= 1_000_000
    assert "The same million now pays 533" in said
