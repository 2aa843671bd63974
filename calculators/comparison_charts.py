"""The comparison's two charts: portfolios side by side, and what overlap leaves of their reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from calculators.charts.axis import short
from calculators.charts.chart import Chart
from calculators.charts.dot_interval import Dot, dot_interval
from calculators.charts.lines import Line, lines
from calculators.columns import Outcomes
from calculators.comparison import Portfolio
from calculators.overlap import reached
from calculators.portfolio import Market, middle_reach
from calculators.quantity import Quantity
from calculators.uncertainty import HIGH, LOW, MIDDLE, quantiles
from calculators.writing import write_people, write_range

_SHARES = (0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def reach_chart(quantities: Mapping[str, Mapping[str, Quantity]], *, overlapped: bool) -> Chart:
    """Portfolios side by side by the different people they reach, with chance beside overlap."""
    dots = [_dot(name, columns, overlapped=overlapped) for name, columns in quantities.items()]
    marks = ["the bar holds 80% of outcomes"] if any(dot.range_text for dot in dots) else []
    if overlapped:
        marks.append("an open dot is reach by chance alone")
    title = "Different people reached by each portfolio"
    if marks:
        title += f" ({'; '.join(marks)})"
    description = "; ".join(dot.words for dot in dots)
    columns = ("Portfolio", "Different people", "80% of outcomes", "By chance alone")
    rows = tuple((dot.name, dot.text, dot.range_text, dot.beside_text) for dot in dots)
    return Chart(title, description, dot_interval(dots, short, title), columns, rows)


def overlap_chart(found: Sequence[Portfolio], market: Market, overlap: Outcomes | None) -> Chart:
    """Reach of each portfolio as overlap grows from none to all, on the middles of the ranges."""
    drawn = [_line(portfolio, market) for portfolio in found]
    title = "What overlap leaves of reach, from none to all"
    ends = [
        f"{line.name}: {line.points[0][2]} at none, {line.points[-1][2]} at all" for line in drawn
    ]
    rows = tuple(
        (f"{share:.0%}", *(line.points[place][2] for line in drawn))
        for place, share in enumerate(_SHARES)
    )
    return Chart(
        title,
        "; ".join(ends),
        lines(drawn, short, title, overlap[0] if overlap else None),
        ("Overlap", *(line.name for line in drawn)),
        rows,
    )


def _dot(name: str, columns: Mapping[str, Quantity], *, overlapped: bool) -> Dot:
    reach, chance = columns["unique_reach"], columns["unique_reach_by_chance"]
    low, value, high = _ends(reach)
    beside = _ends(chance)[1] if overlapped else None
    ranged = reach.draws is not None
    return Dot(
        name,
        value,
        write_people(value),
        low if ranged else None,
        high if ranged else None,
        write_range(write_people(low), write_people(high)) if ranged else "",
        beside,
        "" if beside is None else f"{write_people(beside)} by chance alone",
    )


def _ends(quantity: Quantity) -> tuple[float, float, float]:
    low, value, high = quantiles(quantity.draws or [quantity.value or 0.0], LOW, MIDDLE, HIGH)
    return low or 0.0, value or 0.0, high or 0.0


def _line(portfolio: Portfolio, market: Market) -> Line:
    audience = market.audience[0]
    kinds = [(min(middle_reach(row) / audience, 1.0), row.count[0]) for row in portfolio.rows]
    points = []
    for share in _SHARES:
        people = audience * reached(kinds, share)
        points.append((share, people, write_people(people)))
    return Line(portfolio.name, points)
