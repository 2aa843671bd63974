"""Portfolio comparison: one star, many small, or a mix, by the different people they reach."""

from __future__ import annotations

import math

from calculators import comparison, kinds
from calculators.carrying import as_typed
from calculators.columns import Outcomes, has_holes, total
from calculators.comparison import COLUMNS, COSTS
from calculators.comparison_charts import overlap_chart, reach_chart
from calculators.comparison_steps import steps_of
from calculators.declaration import (
    Calculator,
    Carry,
    Field,
    FigureSpec,
    Outcome,
    TableOut,
    TableSpec,
)
from calculators.inputs import Inputs
from calculators.market import market_of, refuse_impossible, say_assumptions
from calculators.market_fields import MARKET_FIELDS, MARKET_NAMES
from calculators.portfolio import compare
from calculators.quantity import Quantity, Unit
from calculators.reading.tables.words import listed
from calculators.report import Figure, Report

# Every column of the result, with its words and its unit; the objective is one of the numbers.
RESULT: dict[str, tuple[str, Unit]] = {
    "creators": ("Creators", "people"),
    "cost": ("Cost", "money"),
    "unique_reach": ("Different people reached", "people"),
    "unique_reach_by_chance": ("The same, if only chance overlapped", "people"),
    "bound_low": ("At least", "people"),
    "bound_high": ("At most", "people"),
    "qualified_reach": ("Of those you want", "people"),
    "gross_reach": ("Added up, with repeats", "people"),
    "impressions": ("Impressions", "people"),
    "frequency": ("Impressions a person", "count"),
    "engagements": ("Engagements", "people"),
    "qualified_engagements": ("Engagements that count", "people"),
    "cpe": ("Cost per engagement", "money"),
    "qualified_cpe": ("Cost per engagement that counts", "money"),
    "cost_per_thousand_reached": ("Cost per thousand reached", "money"),
    "largest_share": ("Held by the largest creator", "rate"),
    "effective_creators": ("Equal creators, in effect", "count"),
}
OBJECTIVES = (
    "unique_reach",
    *(name for name in RESULT if name not in ("unique_reach", "bound_low", "bound_high")),
)
# How the headline begins where a plain verb says it better.
BEST = {
    "unique_reach": "reaches the most different people:",
    "qualified_reach": "reaches the most of those you want:",
    "cost": "costs the least:",
    "cpe": "has the cheapest engagements:",
}
NO_ENGAGEMENT = "there is no engagement"
# Beyond these, half the outcomes, so that an answer still comes while the reader types.
FEW_ROWS = 20


def compute(inputs: Inputs) -> Outcome:
    """The portfolios beside each other."""
    table = inputs.tables["portfolios"]
    each = inputs.choices["vary"] == "each"
    found, doubts = comparison.portfolios(inputs, table, each=each)
    market = market_of(inputs)
    refuse_impossible(found, market, table.rows)
    shared = comparison.column(inputs["overlap"]) if inputs.given("overlap") else None
    compared: dict[str, dict[str, Outcomes]] = {}
    for portfolio in found:
        overlap = shared if portfolio.overlap is None else [portfolio.overlap]
        compared[portfolio.name] = {
            "creators": total([(row.count,) for row in portfolio.rows]),
            **compare(portfolio.rows, market, overlap),
        }
    say_assumptions(inputs, found, compared, market, shared)
    for field in MARKET_NAMES:
        if inputs[field].draws is not None:
            doubts[field] = (f"the {field.replace('_', ' ')}", inputs[field])
    objective = inputs.choices["objective"]
    best = comparison.best_first(compared, objective)
    quantities = {name: _quantities(name, columns) for name, columns in compared.items()}
    lead = _lead(best, quantities, objective)
    return Outcome(
        figures={"best": best[0][0] if best else "none", "lead": lead},
        tables={"portfolios": _table(compared, quantities, objective, ranged=inputs.ranged)},
        charts={
            "reach": reach_chart(quantities, overlapped=shared is not None),
            "overlap": overlap_chart(found, market, shared),
        },
        steps=steps_of(found, quantities, market, inputs.currency),
        doubts=doubts,
    )


def cost_of_best(report: Report) -> dict[str, str] | None:
    """The cost of the portfolio that is best, as a field of money reads it."""
    best = report.figures["best"].text
    costs = (
        row.get("cost") for row in report.tables["portfolios"].rows if row["portfolio"] == best
    )
    cost = next(costs, None)
    text = as_typed(cost, kinds.MONEY) if isinstance(cost, Figure) else None
    return {"cost": text} if text else None


def headline(report: Report) -> str:
    """The answer in one sentence."""
    best, lead = report.figures["best"].text, report.figures["lead"]
    objective = (report.inputs["objective"] or "").strip().lower()
    words = RESULT[objective][0].lower() if objective in RESULT else objective.replace("_", " ")
    rows = {str(row["portfolio"]): row for row in report.tables["portfolios"].rows}
    if best not in rows:
        return "No portfolio can be compared: there is no engagement."
    figure = rows[best][objective]
    text = figure if isinstance(figure, str) else figure.text
    sentence = f"{best} {BEST.get(objective, f'is best on {words}:')} {text}"
    if lead.value is None:
        return f"{sentence}."
    if not lead.value and not report.ranged:
        level = [name for name, row in rows.items() if _value(row[objective]) == _value(figure)]
        return f"{listed(sorted(level))} are level on {words}: {text}."
    difference = lead.text.removeprefix("−")
    sentence += f", {difference} {'less' if objective in COSTS else 'more'} than the next"
    chance = rows[best].get("probability_best")
    if chance is not None and not isinstance(chance, str):
        sentence += f", and is best in {round(chance.value or 0)}% of outcomes"
    return f"{sentence}."


def _value(cell: Figure | str) -> float | None:
    return None if isinstance(cell, str) else cell.value


def _quantities(portfolio: str, columns: dict[str, Outcomes]) -> dict[str, Quantity]:
    made = {}
    for name, column in columns.items():
        value = None if math.isnan(column[0]) else column[0]
        hole = NO_ENGAGEMENT if has_holes(column) else ""
        made[name] = Quantity(
            value,
            column[1:] or None,
            words=f"{RESULT[name][0][0].lower()}{RESULT[name][0][1:]} of {portfolio}",
            unit=RESULT[name][1],
            hole=hole,
        )
    return made


def _lead(
    best: list[tuple[str, float]], quantities: dict[str, dict[str, Quantity]], objective: str
) -> Quantity:
    """First less second on the objective."""
    if len(best) < 2:
        return Quantity(None, unit=RESULT[objective][1])
    first, second = (quantities[name][objective] for name, _ in best[:2])
    return (first - second).named("lead", RESULT[objective][1])


def _table(
    compared: dict[str, dict[str, Outcomes]],
    quantities: dict[str, dict[str, Quantity]],
    objective: str,
    *,
    ranged: bool,
) -> TableOut:
    chances = comparison.chances_of_best(compared, objective) if ranged else {}
    rows: list[dict[str, Quantity | str]] = []
    for name, columns in quantities.items():
        row: dict[str, Quantity | str] = {"portfolio": name, **columns}
        if chances:
            row["probability_best"] = Quantity(chances[name], unit="rate")
        rows.append(row)
    return TableOut(tuple(rows))


CALCULATOR = Calculator(
    slug="portfolio-comparison",
    title="Portfolio comparison",
    question="One star, many small, or a mix?",
    summary=(
        "Portfolios of creators side by side: the different people they reach, what that costs, "
        "and how sure you can be."
    ),
    inputs=(
        Field(
            "portfolios",
            "Portfolios",
            kinds.ROWS,
            "A row for each kind of creator; rows of one name make one portfolio",
            columns=COLUMNS,
            named_by="portfolio",
            example=(
                "portfolio,creators,followers,fee,posts,engagement_rate,reach_rate,audience_fit\n"
                "One star,1,1000000,6276,2,0.33-1.2%,3.2-19.1%,100%\n"
                "Many small,153,2500,41,1,1.78-4.3%,15.7-37.7%,100%\n"
                "A mix,1,1000000,3138,1,0.33-1.2%,3.2-19.1%,100%\n"
                "A mix,76,2500,41,1,1.78-4.3%,15.7-37.7%,100%\n"
            ),
            source=(
                "Fees: means asked for one Instagram post at 500 to 5,000 and above 500,000 "
                "followers, Klear 2019, as reported by Talking Influence. Engagement rates: from "
                "HypeAuditor 2026, as reported by eMarketer, to Buzzoole 2021, as reported by "
                "USPI. Reach rates: from The Cirqle to Minter.io, for the nearest sizes. "
                "Followers: illustrations inside those bands"
            ),
        ),
        *MARKET_FIELDS,
        Field("platform", "Platform", kinds.PLATFORM, default="instagram"),
        Field(
            "objective",
            "Best on",
            kinds.choice(*OBJECTIVES, labels={name: RESULT[name][0] for name in OBJECTIVES}),
            default="unique_reach",
        ),
        Field(
            "vary",
            "A range in a row is doubt about",
            kinds.choice(
                "kind", "each", labels={"kind": "their kind", "each": "each creator apart"}
            ),
            default="kind",
        ),
    ),
    figures=(
        FigureSpec("best", "Best"),
        FigureSpec("lead", "Lead over the next", primary=True),
    ),
    tables=(
        TableSpec(
            "portfolios",
            "The portfolios side by side",
            (
                FigureSpec("portfolio", "Portfolio"),
                FigureSpec("probability_best", "Best in"),
                *(FigureSpec(name, label) for name, (label, _) in RESULT.items()),
            ),
        ),
    ),
    compute=compute,
    headline=headline,
    draws=lambda rows: 1025 if rows <= FEW_ROWS else 515,
    carries=(Carry("campaign-roi", "What the best of them has to bring back", more=cost_of_best),),
)
