"""The terms of a choice: budget or target, how many, who must be in and who must not."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from difflib import get_close_matches

from calculators.inputs import Inputs
from calculators.market import past_the_market
from calculators.message import InputError, Message, message
from calculators.reading.tables import same_name
from calculators.roster import Deal, in_change, scale_of
from calculators.roster_aim import Aim
from calculators.roster_choice import Terms
from calculators.writing import write


def terms_of(inputs: Inputs, aim: Aim) -> Terms:
    """The terms that were typed, ranges at their middles.

    Raises InputError where neither or both of budget and target are given, and where the least
    count is above the greatest.
    """
    budget, target = inputs.given("budget"), inputs.given("target")
    if budget == target:
        text = (
            "is typed and so is a target: leave one of them blank"
            if budget
            else "is missing, and so is a target: type one of them, for example a budget of 10,000"
        )
        raise InputError({"budget": [message(text, "budget")]})
    least = _count(inputs, "min_creators", 0)
    most = _count(inputs, "max_creators", len(inputs.tables["roster"].rows))
    if least > most and inputs.given("max_creators"):
        text = f"is more than max_creators: type {most:,} or less, or raise max_creators"
        raise InputError({"min_creators": [message(text, "min_creators")]})
    if budget:
        money = in_change(inputs["budget"].value or 0.0, inputs.currency)
        return Terms(money, None, least, most)
    return Terms(None, aim.worth(inputs["target"].value or 0.0), least, most)


def _count(inputs: Inputs, field: str, default: int) -> int:
    return math.floor((inputs[field].value or 0.0) + 0.5) if inputs.given(field) else default


def named(inputs: Inputs, field: str, deals: Sequence[Deal]) -> frozenset[str]:
    """The deals that a field names, letter case and blanks aside; a name on two platforms is both.

    Raises InputError for each name that is not in the roster, with the nearest that is.
    """
    if not inputs.given(field):
        return frozenset()
    by_name: dict[str, list[str]] = {}
    for deal in deals:
        for spelling in dict.fromkeys((same_name(deal.name), same_name(deal.row.name))):
            by_name.setdefault(spelling, []).append(deal.name)
    found: list[str] = []
    errors: list[Message] = []
    for name in filter(None, (part.strip() for part in re.split(r"[;\n\r]", _text(inputs, field)))):
        matches = by_name.get(same_name(name))
        if matches:
            found += matches
            continue
        near = get_close_matches(same_name(name), list(by_name), 1, 0.5)
        mend = f"did you mean {by_name[near[0]][0]}?" if near else "type a name as it stands there"
        errors.append(message(f"{name} is not in the roster: {mend}", field))
    if errors:
        raise InputError({field: errors})
    return frozenset(found)


def _text(inputs: Inputs, field: str) -> str:
    return inputs.texts[field] or ""


def refuse_forced(
    inputs: Inputs, deals: Sequence[Deal], forced: frozenset[str], excluded: frozenset[str],
    terms: Terms,
) -> None:  # fmt: skip
    """Raise InputError for an include that is excluded too, unquoted, or past the terms."""
    errors: list[Message] = []
    mine = [deal for deal in deals if deal.name in forced]
    for deal in mine:
        if deal.name in excluded:
            text = f"{deal.name} stands in exclude too: take the name out of one of them"
            errors.append(message(text, "include"))
        elif deal.cost is None:
            text = f"{deal.name} has not quoted yet: type a fee in the roster, or drop the name"
            errors.append(message(text, "include"))
    if errors:
        raise InputError({"include": errors})
    if len(mine) > terms.most:
        text = f"names {len(mine)} creators, and max_creators is {terms.most}: name fewer"
        raise InputError({"include": [message(text, "include")]})
    cost = sum(deal.cost or 0.0 for deal in mine)
    if terms.budget is not None and cost > terms.budget:
        text = (
            f"costs {_money(inputs, cost)}, more than the budget of "
            f"{_money(inputs, terms.budget)}: name fewer, or raise the budget"
        )
        raise InputError({"include": [message(text, "include")]})


def refuse_unmet(inputs: Inputs, deals: Sequence[Deal], terms: Terms) -> None:
    """Raise InputError where so few can be had that the least count cannot be met."""
    if not terms.least:
        return
    if terms.least > len(deals):
        have = f"{len(deals):,} creator has" if len(deals) == 1 else f"{len(deals):,} creators have"
        text = f"cannot be met: {have} quoted a fee and may be chosen. Type {len(deals):,} or less"
        raise InputError({"min_creators": [message(text, "min_creators")]})
    if terms.budget is None:
        return
    cheapest = sum(sorted(deal.cost or 0.0 for deal in deals)[: terms.least])
    if cheapest > terms.budget:
        text = (
            f"cannot be met: the {terms.least:,} cheapest creators cost "
            f"{_money(inputs, cheapest)}, more than the budget of "
            f"{_money(inputs, terms.budget)}. Type fewer, or raise the budget"
        )
        raise InputError({"min_creators": [message(text, "min_creators")]})


def refuse_impossible(inputs: Inputs, deals: Sequence[Deal], aim: Aim) -> None:
    """Raise InputError for creators who would reach more people than the market holds."""
    errors = []
    for deal in sorted(deals, key=lambda one: one.row.number):
        if deal.reach > aim.audience:
            who = f"row {deal.row.number}, {deal.row.name}:"
            text = past_the_market(who, deal.reach, aim.audience)
            errors.append(message(text, "roster", row=deal.row.number, name=deal.row.name))
    if errors:
        raise InputError({"roster": errors})


def _money(inputs: Inputs, change: float) -> str:
    return write(change / scale_of(inputs.currency), "money", inputs.currency)
