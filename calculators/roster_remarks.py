"""What the planner says beside its answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from calculators.inputs import Inputs
from calculators.quantity import Quantity
from calculators.reading.tables.words import listed
from calculators.roster import Deal, scale_of
from calculators.roster_aim import Aim
from calculators.roster_choice import Terms
from calculators.roster_tables import estimated
from calculators.writing import write

_MOST_NAMED = 8
_SHARED = 0.1


def say_all(
    inputs: Inputs,
    deals: Sequence[Deal],
    mine: Sequence[Deal],
    aim: Aim,
    figures: Mapping[str, Quantity],
) -> None:
    """Say whatever the reader could otherwise take for more than it is."""
    _say_estimates(inputs, deals)
    _say_waiting(inputs, deals)
    if not mine:
        inputs.say("Nobody is chosen: the budget affords none of those who add something.")
    _say_overlap(inputs, mine, aim)
    _say_unknown(inputs, mine, figures)
    if inputs.ranged and mine:
        inputs.say(
            "The choice, its bound and what each adds rest on the middles of the ranges, at which "
            f"the chosen come to {write(aim.amount_of(mine), 'people', 'USD')}."
        )


def say_spend(inputs: Inputs, spend: Quantity, terms: Terms) -> None:
    """Say how often the spend passes the budget, where fees are ranges."""
    if spend.draws is None or terms.budget is None:
        return
    budget = terms.budget / scale_of(inputs.currency)
    over = sum(draw > budget * (1 + 1e-12) for draw in spend.draws) / len(spend.draws)
    if over:
        inputs.say(
            f"The choice rests on the middles of the fees: spend passes the budget of "
            f"{write(budget, 'money', inputs.currency)} in {_share(over)} of outcomes.",
            "budget",
        )


def say_proof(inputs: Inputs, gap: float) -> None:
    """Say where the search ended before its proof."""
    if gap > 0:
        inputs.say(
            "The search ended at its limit: this is the best choice found, and no choice is "
            f"better by more than {write(gap, 'rate', 'USD')} of the bound."
        )


def _say_estimates(inputs: Inputs, deals: Sequence[Deal]) -> None:
    """Which benchmarks stand in for rates that the roster lacks."""
    found: dict[tuple[str, str, str], list[Deal]] = {}
    for deal in deals:
        for guess in deal.estimates.values():
            if deal.middles.followers[0]:
                found.setdefault(guess.key, []).append(deal)
    for (metric, platform, tier), those in sorted(found.items()):
        guess = those[0].estimates[metric]
        low, high = (write(end, "rate", "USD") for end in (guess.low, guess.high))
        span = low if guess.low == guess.high else f"{low} to {high}"
        whom = those[0].name if len(those) == 1 else f"{len(those)} {tier} creators"
        sources = "source" if guess.publishers == 1 else "sources"
        inputs.say(
            f"{metric} of {whom} on {platform} is not in the roster: estimated as {span}, from "
            f"{guess.publishers} {sources}. Type theirs if you have them.",
            "roster",
        )
    for name, value in (("audience_fit", "100%"), ("posts", "1")):
        blank = [deal for deal in deals if name in deal.filled]
        if blank and name in inputs.tables["roster"].columns:
            inputs.say(f"{name} is blank for {_some(blank)}: taken as {value}.", "roster")


def _say_waiting(inputs: Inputs, deals: Sequence[Deal]) -> None:
    waiting = [deal for deal in deals if deal.cost is None]
    if waiting:
        inputs.say(
            f"No quote is in from {_some(waiting)}: not chosen, and listed with the highest fee "
            "at which each, taken alone, would be.",
            "roster",
        )


def _say_overlap(inputs: Inputs, mine: Sequence[Deal], aim: Aim) -> None:
    """What a tenth of overlap would leave, where only chance is counted."""
    if aim.overlap is not None or len(mine) < 2 or not aim.reaches:
        return
    left = aim.amount_at(mine, _SHARED)
    warned = ", which promises too much where they share followers"
    if left >= aim.amount_of(mine):
        warned = ", and creators this large overlap by more than 10% then"
    inputs.say(
        f"Only chance makes creators overlap here{warned}. At an overlap of 10% the chosen would "
        f"reach {write(left, 'people', 'USD')} people: type what you know.",
        "overlap",
    )


def _say_unknown(inputs: Inputs, mine: Sequence[Deal], figures: Mapping[str, Quantity]) -> None:
    missing = [name for name, figure in figures.items() if figure.value is None]
    if missing and mine:
        words = listed([name.replace("_", " ") for name in missing])
        inputs.say(
            f"Not known: {words}. The roster has no rate for somebody chosen, and no benchmark "
            "is known for their platform and size.",
            "roster",
        )


def resting(mine: Sequence[Deal], objective: str) -> int:
    """How many of the chosen rest on estimates in what the objective needs."""
    return sum(bool(estimated(deal, objective)) for deal in mine)


def _some(deals: Sequence[Deal]) -> str:
    names = [deal.name for deal in deals]
    if len(names) > _MOST_NAMED:
        return f"{', '.join(names[:_MOST_NAMED])} and {len(names) - _MOST_NAMED} more"
    return listed(names)


def _share(share: float) -> str:
    return f"{100 * share:.0f}%" if share >= 0.01 else "under 1%"
