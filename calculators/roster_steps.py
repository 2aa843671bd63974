"""How the planner's figures come about, on the middles of the ranges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from calculators.quantity import Quantity
from calculators.report import Step
from calculators.roster import Deal, scale_of
from calculators.roster_aim import Aim
from calculators.writing import NOT_KNOWN, write

# More than these are told as a sum.
_MOST = 4
_HOW = {
    "spend": "the sum of fee + costs + hours × cost of an hour",
    "unique_reach": "market × (1 − (1 − R₁ ÷ market)(1 − R₂ ÷ market)…), "
    "R = followers × (1 − (1 − reach rate)^posts)",
    "qualified_reach": "wanted × (1 − (1 − R₁f₁ ÷ wanted)(1 − R₂f₂ ÷ wanted)…), f audience fit",
    "engagements": "the sum of followers × engagement rate × posts",
    "qualified_engagements": "the sum of followers × engagement rate × posts × audience fit",
}
_BY_RANK = (
    "people × (1 − (1 − h₁)(1 − h₂)…), creators in falling order of reach, "
    "hₖ = pₖ(1 − o) ÷ ((1 − o) + (k − 1)o − (p₁ + … + pₖ₋₁)), p reach ÷ people, o overlap"
)


def steps_of(
    mine: Sequence[Deal],
    figures: Mapping[str, Quantity | str],
    aim: Aim,
    currency: str,
    *,
    target: bool,
) -> tuple[Step, ...]:
    """One step for each total, and those of the proof."""
    told = []
    for name, by_chance in _HOW.items():
        how = _BY_RANK if name.endswith("reach") and aim.overlap is not None else by_chance
        told.append(_step(name, f"{_words(name)} = {how}", _line(name, mine, aim, currency),
                          figures, currency))  # fmt: skip
    words = _words(aim.objective)
    told.append(
        _step("objective", f"objective = {words}", f"the {words} of the chosen", figures, currency)
    )
    first, second = ("spend", "bound") if target else ("bound", "objective")
    what = "the least spend that reaches it" if target else f"the most {words} that any choice has"
    how = "found by the search" if figures["gap"].value else "proved equal to what was found"  # type: ignore[union-attr]
    told.append(_step("bound", f"bound = {what}", how, figures, currency))
    told.append(
        _step(
            "gap",
            f"gap = ({first} − {second}) ÷ bound",
            f"({_text(figures, first, currency)} − {_text(figures, second, currency)}) "
            f"÷ {_text(figures, 'bound', currency)}",
            figures,
            currency,
        )
    )
    return tuple(told)


def _step(
    name: str, formula: str, line: str, figures: Mapping[str, Quantity | str], currency: str
) -> Step:
    figure = figures[name]
    ranged = not isinstance(figure, str) and figure.draws is not None
    note = "on the middles of the ranges" if ranged else None
    return Step(name, formula, line, _text(figures, name, currency), note)


def _line(name: str, mine: Sequence[Deal], aim: Aim, currency: str) -> str:
    if not mine or len(mine) > _MOST:
        return f"over {len(mine)} creators"
    scale = scale_of(currency)
    parts = []
    for deal in mine:
        if name == "spend":
            parts.append(write((deal.cost or 0.0) / scale, "money", currency))
        elif name.endswith("reach"):
            parts.append(
                f"R {write(deal.reach, 'people', currency)}"
                if deal.reach == deal.reach
                else NOT_KNOWN
            )
        else:
            won = deal.engagements * (deal.fit if name.startswith("qualified") else 1.0)
            parts.append(write(won, "people", currency) if won == won else NOT_KNOWN)
    if name.endswith("reach"):
        people = aim.audience if name == "unique_reach" else aim.target
        return f"{', '.join(parts)}, among {write(people, 'people', currency)}"
    return " + ".join(parts)


def _words(name: str) -> str:
    return name.replace("_", " ")


def _text(figures: Mapping[str, Quantity | str], name: str, currency: str) -> str:
    figure = figures[name]
    if isinstance(figure, str):
        return figure
    return NOT_KNOWN if figure.value is None else write(figure.value, figure.unit, currency)
