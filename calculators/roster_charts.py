"""The planner's charts: what other budgets buy, and how the choice moves as overlap grows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

from calculators.charts.axis import short
from calculators.charts.chart import Chart
from calculators.charts.curve import Point, curve
from calculators.charts.lines import Line, lines
from calculators.currency import symbol
from calculators.progress import tell
from calculators.quantity import Unit
from calculators.roster_choice import Chooser
from calculators.writing import write, write_people

_OVERLAPS = (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.75, 1.0)
# More would take longer than a chart beside the answer may.
_MOST = 60
# So few that each point may have a search as long as the choice itself.
_FEW = 30


def frontier_chart(
    points: Sequence[tuple[float, float]],
    asked: float,
    words: str,
    unit: Unit,
    money: tuple[str, int],
) -> Chart:
    """What each budget buys.

    Arguments: `points`, budgets in small change and amounts; `asked`, the budget or spend of the
    choice; `words`, the objective's; `unit`, its unit; `money`, the currency and how many of its
    small change make one. Returns: the chart.
    """
    currency, scale = money
    sign = symbol(currency)
    rows = [
        (write(budget / scale, "money", currency), write(amount, unit, currency))
        for budget, amount in points
    ]
    drawn = [
        Point(budget / scale, amount, f"{row[0]} buys {row[1]}: {words}")
        for (budget, amount), row in zip(points, rows, strict=True)
    ]
    title = f"What other budgets buy: {words}"
    along = f"{sign} " if sign[-1].isalpha() else sign
    labels = (lambda tick: f"{along}{short(tick)}", short)
    said = "; ".join(f"{row[1]} for {row[0]}" for row in rows)
    return Chart(
        title,
        said or "nobody can be chosen",
        curve(drawn, title, labels, asked / scale),
        ("Budget", words[0].upper() + words[1:]),
        tuple(rows),
    )


def overlap_chart(chooser: Chooser, spend: float) -> Chart:
    """How many are chosen for one budget, and how large they are, at each overlap.

    Arguments: `chooser`; `spend`, what the choice costs, which is the budget here. People are
    what is counted, whatever the objective. Returns: the chart, empty beyond 60 creators.
    """
    title = "How many to choose, as overlap grows"
    columns = ("Overlap", "Creators", "Mean followers", "People reached")
    known = [deal for deal in chooser.deals if not math.isnan(deal.reach)]
    if not known or len(known) > _MOST:
        drawn = lines([], short, title, None)
        return Chart(title, f"drawn for up to {_MOST} creators with a reach", drawn, columns, ())
    aim = chooser.aim if chooser.aim.reaches else replace(chooser.aim, objective="unique_reach")
    terms = replace(chooser.terms, budget=chooser.terms.budget or spend, wanted=None)
    asked = replace(chooser, deals=known, aim=aim, terms=terms)
    points: list[tuple[float, float, str]] = []
    rows: list[tuple[str, ...]] = []
    for number, overlap in enumerate(_OVERLAPS):
        tell(0.3 + 0.2 * number / len(_OVERLAPS), "how overlap moves the choice")
        pick = asked.choose(quick=len(known) > _FEW, overlap=overlap)
        mine = [known[place] for place in pick.taken] if pick else []
        size = fmean(deal.middles.followers[0] for deal in mine) if mine else 0.0
        said = f"{write_people(len(mine))} creators, {write_people(size)} followers each on average"
        points.append((overlap, float(len(mine)), said))
        reach = aim.amount_at(mine, overlap)
        rows.append((f"{overlap:.0%}", *map(write_people, (len(mine), size, reach))))
    return Chart(
        title,
        f"{rows[0][1]} creators at no overlap, {rows[-1][1]} where all share one audience",
        lines([Line("creators chosen", points)], short, title, chooser.aim.overlap),
        columns,
        tuple(rows),
    )
