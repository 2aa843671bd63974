"""Roster planner: which creators, for this budget, and why."""

from __future__ import annotations

from calculators import kinds
from calculators.declaration import Calculator, Carry, Field, FigureSpec, Outcome, TableSpec
from calculators.inputs import Inputs
from calculators.market_fields import MARKET_FIELDS, MARKET_NAMES
from calculators.report import Report
from calculators.roster import COLUMNS
from calculators.roster_carried import chosen_as_portfolio
from calculators.roster_plan import plan

OBJECTIVES = {
    "unique_reach": "Different people reached",
    "qualified_reach": "Of those you want",
    "engagements": "Engagements",
    "qualified_engagements": "Engagements that count",
}
# What the objective counts, in a sentence.
COUNTED = {
    "unique_reach": "different people",
    "qualified_reach": "of the people you want",
    "engagements": "engagements",
    "qualified_engagements": "engagements that count",
}


def compute(inputs: Inputs) -> Outcome:
    """The choice, its proof, and what stands beside it."""
    return plan(inputs)


def headline(report: Report) -> str:
    """The answer in one sentence."""
    count = report.figures["creators"].value or 0
    if not count:
        return "Nobody is chosen: the budget affords none of those who add something."
    rows = report.tables["chosen"].rows
    objective = (report.inputs["objective"] or "").strip().lower()
    amount, spend = report.figures["objective"].text, report.figures["spend"].text
    names = [str(row["name"]) for row in rows[:2]]
    who = " and ".join(names) if count <= 2 else f"{count:,.0f} creators, {names[0]} first,"
    verb = "reaches" if count == 1 else "reach"
    if not objective.endswith("reach"):
        verb = "wins" if count == 1 else "win"
    gap = report.figures["gap"].value or 0
    better = "cheaper" if report.inputs["target"] is not None else "better"
    proof = f"no choice is {better}"
    if gap:
        proof = f"no choice is more than {report.figures['gap'].text} {better}"
    sentence = f"{who} {verb} {amount} {COUNTED.get(objective, '')} for {spend}: {proof}"
    guessed = sum(bool(str(row.get("estimated", ""))) for row in rows)
    if guessed:
        rest = "rests" if guessed == 1 else "rest"
        sentence += f", but {guessed} of {count:,.0f} {rest} on estimates"
    return f"{sentence}."


# Sizes are illustrations; one of them has not quoted.
_FOLLOWERS = (
    *(3000, 4000, 5000, 6000, 7000, 8000, 9000, 9500),
    *(12_000, 18_000, 28_000, 35_000, 45_000, 60_000, 120_000, 250_000),
)
_WAITING = 35_000
# Reach rates by size, as they are reported.
_REACH = ((10_000, "20-40%"), (100_000, "15-30%"), (1_000_000, "10-20%"))


def _example() -> str:
    """A roster at a cent a follower, the fee that one rate card comes to at every size."""
    lines = ["name,followers,fee,reach_rate"]
    for number, followers in enumerate(_FOLLOWERS, 1):
        fee = "" if followers == _WAITING else str(followers // 100)
        reach = next(rate for below, rate in _REACH if followers < below)
        lines.append(f"Creator {number:02},{followers},{fee},{reach}")
    return "\n".join(lines) + "\n"


CALCULATOR = Calculator(
    slug="roster-planner",
    title="Roster planner",
    question="Which creators, for this budget?",
    summary=(
        "The creators who reach the most people, or win the most engagements, for a budget: "
        "with the proof, who nearly is in, and at what fee the others would be."
    ),
    inputs=(
        Field(
            "roster",
            "Roster",
            kinds.ROWS,
            "A row for each creator; a blank fee means that no quote is in yet",
            columns=COLUMNS,
            named_by="name",
            unique=True,
            example=_example(),
            source=(
                "Fees: one cent a follower, what A Little Class 2021 comes to at the ends of its "
                "sizes; it names no source. Reach rates: ranges that Start Motion Media 2024 calls "
                "commonly reported, for the same sizes. Creators and followers: illustrations"
            ),
        ),
        Field(
            "budget",
            "Budget",
            kinds.MONEY,
            "Or type a target below",
            optional=True,
            example="2,500",
            source="An illustration",
        ),
        Field(
            "target",
            "Target",
            kinds.COUNT,
            "In place of a budget: the least spend that comes to so many",
            optional=True,
        ),
        Field(
            "objective",
            "Best on",
            kinds.choice(*OBJECTIVES, labels=OBJECTIVES),
            default="unique_reach",
        ),
        *MARKET_FIELDS,
        Field("min_creators", "At least so many creators", kinds.THINGS, optional=True, more=True),
        Field("max_creators", "At most so many", kinds.THINGS, optional=True, more=True),
        Field(
            "include",
            "Must be in",
            kinds.NAMES,
            "Names, with semicolons between them",
            optional=True,
            more=True,
        ),
        Field("exclude", "Must not be in", kinds.NAMES, optional=True, more=True),
        Field(
            "platform",
            "Platform",
            kinds.PLATFORM,
            "Of rows that name none, and for the size of the market",
            default="instagram",
            more=True,
        ),
    ),
    figures=(
        FigureSpec("objective", "Best on what you chose", primary=True),
        FigureSpec("creators", "Creators"),
        FigureSpec("spend", "Spend"),
        FigureSpec("unique_reach", "Different people reached"),
        FigureSpec("qualified_reach", "Of those you want"),
        FigureSpec("engagements", "Engagements"),
        FigureSpec("qualified_engagements", "Engagements that count"),
        FigureSpec(
            "bound",
            "No choice can do better than",
            "With a target: can cost less than. Both rest on the middles of ranges",
        ),
        FigureSpec("gap", "Left open by the proof", "0 where the choice is proved best"),
    ),
    tables=(
        TableSpec(
            "chosen",
            "Who is in",
            (
                FigureSpec("name", "Name"),
                FigureSpec("platform", "Platform"),
                FigureSpec("fee", "Fee"),
                FigureSpec("adds", "Adds"),
                FigureSpec("estimated", "Estimated"),
            ),
            rowwise=True,
            none="Nobody is chosen.",
        ),
        TableSpec(
            "near",
            "Who is nearly in",
            (
                FigureSpec("name", "Name"),
                FigureSpec("fee", "Fee"),
                FigureSpec("highest_fee", "Worth it up to"),
            ),
            rowwise=True,
            none="Everybody who quoted is in.",
        ),
        TableSpec(
            "unquoted",
            "Who has not quoted yet",
            (FigureSpec("name", "Name"), FigureSpec("highest_fee", "Worth it up to")),
            rowwise=True,
            none="Every quote is in.",
        ),
        TableSpec(
            "frontier",
            "What other budgets buy",
            (FigureSpec("budget", "Budget"), FigureSpec("objective", "Buys")),
            rowwise=True,
            none="Nobody can be bought.",
            below=True,
        ),
    ),
    compute=compute,
    headline=headline,
    draws=lambda rows: 1025 if rows <= 40 else 515,
    carries=(
        Carry(
            "portfolio-comparison",
            "The chosen as a portfolio, to set beside others",
            {name: name for name in ("platform", *MARKET_NAMES)},
            more=chosen_as_portfolio,
        ),
        Carry("campaign-roi", "What this roster would have to bring back", {"cost": "spend"}),
    ),
)
