"""The planner's walk: read the roster, choose, add up, and say what stands beside the choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from calculators import roster_charts, roster_tables
from calculators.declaration import Outcome
from calculators.inputs import Inputs
from calculators.market import market_of
from calculators.market_fields import MARKET_NAMES
from calculators.message import InputError, message
from calculators.portfolio import Market
from calculators.progress import tell
from calculators.quantity import Quantity, Unit
from calculators.roster import Deal, deals_of, in_change, scale_of
from calculators.roster_aim import Aim
from calculators.roster_choice import Chooser, frontier
from calculators.roster_remarks import say_all, say_proof, say_spend
from calculators.roster_steps import steps_of
from calculators.roster_terms import (
    named,
    refuse_forced,
    refuse_impossible,
    refuse_unmet,
    terms_of,
)
from calculators.roster_totals import TOTALS, Totals
from calculators.selection.pool import Pick
from calculators.writing import settle, write

# Budgets of the frontier, as shares of the one asked about; fewer where a search is long.
_POINTS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_FEWER = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
_MANY = 60


@dataclass(frozen=True, slots=True)
class Case:
    """Everything that was read: the chooser over those who quoted, and those who have not."""

    chooser: Chooser
    deals: Sequence[Deal]
    waiting: Sequence[Deal]
    market: Market
    work: float


def plan(inputs: Inputs) -> Outcome:
    """The choice with its figures, tables, charts and steps.

    Arguments: `inputs`, read. Returns: the outcome. Raises InputError for terms that cannot be
    met, rates that nothing fills, and names that the roster does not hold.
    """
    case = _case(inputs)
    chooser, aim, terms = case.chooser, case.chooser.aim, case.chooser.terms
    tell(0.02, "choosing")
    pick = _chosen(inputs, chooser)
    mine = [chooser.deals[place] for place in pick.taken]
    scale = scale_of(inputs.currency)
    per_post = "fee" in inputs.tables["roster"].per_post
    totals = Totals(inputs, case.market, per_post=per_post)
    added = totals.of(mine)
    unit: Unit = TOTALS[aim.objective][1]
    bound, gap = _proof(chooser, pick, scale)
    figures: dict[str, Quantity | str] = {
        "objective": added[aim.objective],
        "creators": Quantity(float(len(mine)), unit="people").within(None, None, ""),
        **added,
        "bound": Quantity(bound, unit="money" if terms.wanted is not None else unit).within(
            None, None, ""
        ),
        "gap": Quantity(gap, unit="rate").within(None, None, ""),
    }
    say_all(inputs, case.deals, mine, aim, added)
    say_spend(inputs, added["spend"], terms)
    say_proof(inputs, gap)
    asked = terms.budget if terms.budget is not None else pick.cost
    many = aim.ranked and len(chooser.deals) > _MANY
    few = chooser.beside(pick)
    points = frontier(
        few[0],
        min(asked, chooser.everything),
        _FEWER if many else _POINTS,
        (min(asked, chooser.everything), aim.amount(pick.worth)),
    )
    words = TOTALS[aim.objective][0]
    return Outcome(
        figures=figures,
        tables={
            "chosen": roster_tables.chosen(chooser, pick, unit),
            "near": roster_tables.near(chooser, pick, few, case.work, scale),
            "unquoted": roster_tables.unquoted(case.waiting, few, case.work, scale),
            "frontier": roster_tables.frontier(points, scale, unit),
        },
        charts={
            "frontier": roster_charts.frontier_chart(
                points, min(asked, chooser.everything), words, unit, (inputs.currency, scale)
            ),
            "overlap": roster_charts.overlap_chart(chooser, pick.cost),
        },
        steps=steps_of(mine, figures, aim, inputs.currency, target=terms.wanted is not None),
        doubts=_doubts(inputs, totals),
    )


def _case(inputs: Inputs) -> Case:
    """Read the roster and the terms, and refuse what cannot be."""
    market = market_of(inputs)
    objective = inputs.choices["objective"]
    overlap = inputs["overlap"].value if inputs.given("overlap") else None
    aim = Aim(objective, market.audience[0], market.target[0], overlap)
    terms = terms_of(inputs, aim)
    work = in_change(
        market.creator_costs[0] + market.creator_hours[0] * market.hour_cost[0], inputs.currency
    )
    deals = deals_of(inputs, inputs.tables["roster"], objective, work)
    refuse_impossible(inputs, deals, aim)
    forced = named(inputs, "include", deals)
    excluded = named(inputs, "exclude", deals)
    refuse_forced(inputs, deals, forced, excluded, terms)
    able = [deal for deal in deals if deal.name not in excluded]
    quoted = [deal for deal in able if deal.cost is not None]
    refuse_unmet(inputs, quoted, terms)
    waiting = sorted((deal for deal in able if deal.cost is None), key=lambda deal: deal.row.number)
    return Case(Chooser(quoted, aim, terms, forced), deals, waiting, market, work)


def _chosen(inputs: Inputs, chooser: Chooser) -> Pick:
    """The pick, or InputError that says how far the roster gets."""
    pick = chooser.choose()
    if pick is not None:
        return pick
    terms, aim = chooser.terms, chooser.aim
    if terms.wanted is not None:
        best = chooser.farthest()
        most = aim.amount(best.worth) if best else 0.0
        unit = TOTALS[aim.objective][1]
        reach = f"{write(most, unit, inputs.currency)} {TOTALS[aim.objective][0]}"
        text = (
            f"is out of reach: everybody in the roster who may be chosen comes to {reach}. "
            f"Type {write(most, unit, inputs.currency)} or less, or add creators"
        )
        raise InputError({"target": [message(text, "target")]})
    text = "cannot be met within the budget and the names that must be in: type fewer"
    raise InputError({"min_creators": [message(text, "min_creators")]})


def _proof(chooser: Chooser, pick: Pick, scale: int) -> tuple[float, float]:
    """The bound in its unit, and the gap as a fraction of it; both 0 for an empty choice."""
    if chooser.terms.wanted is not None:
        bound, found = pick.bound / scale, pick.cost / scale
        gap = (found - bound) / bound if bound > 0 else 0.0
    else:
        found = chooser.aim.amount(pick.worth)
        bound = max(chooser.aim.amount(pick.bound), found)
        gap = (bound - found) / bound if bound > 0 else 0.0
    return (found, 0.0) if settle(1 - gap) == 1 else (bound, gap)


def _doubts(inputs: Inputs, totals: Totals) -> Mapping[str, tuple[str, Quantity]]:
    fields = {
        name: (f"the {name.replace('_', ' ')}", inputs[name])
        for name in MARKET_NAMES
        if inputs[name].draws is not None
    }
    return {**totals.doubts, **fields}
