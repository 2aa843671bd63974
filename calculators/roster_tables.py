"""The tables of a choice: who is in, what budgets buy, who nearly is, who has not quoted."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from calculators.declaration import TableOut
from calculators.progress import tell
from calculators.quantity import Quantity, Unit
from calculators.roster import NEEDS, Deal
from calculators.roster_choice import Chooser
from calculators.selection.pool import Pick
from calculators.selection.ranked import Ranked

# Those nearest to being in, whose fee is searched for; fewer where a search is long.
_NEAR, _FEWER, _THOUSANDS = 20, 8, 1_000
_MOST_UNQUOTED = 200


def estimated(deal: Deal, objective: str) -> tuple[str, ...]:
    """The columns of a deal that the objective rests on and the roster left out."""
    return tuple(name for name in deal.filled if name in NEEDS[objective])


def chosen(chooser: Chooser, pick: Pick, unit: Unit) -> TableOut:
    """Who is in, the most that anybody adds first."""
    adds = _adds(chooser, pick)
    rows = []
    for place in sorted(pick.taken, key=lambda one: (-adds[one], chooser.deals[one].name)):
        deal = chooser.deals[place]
        row: dict[str, Quantity | str] = {
            "name": deal.name,
            "platform": deal.platform,
            "fee": _money(deal.fee),
            "adds": _fixed(adds[place], unit),
        }
        left_out = estimated(deal, chooser.aim.objective)
        if left_out:
            row["estimated"] = ", ".join(name.replace("_", " ") for name in left_out)
        rows.append(row)
    return TableOut(tuple(rows))


def _adds(chooser: Chooser, pick: Pick) -> dict[int, float]:
    """What the objective loses without each of them."""
    aim = chooser.aim
    values = {place: aim.value(chooser.deals[place]) for place in pick.taken}
    if not aim.reaches:
        return values
    if not aim.ranked or aim.overlap is None:
        whole = math.fsum(values.values())
        return {
            place: aim.people * math.exp(value - whole) * -math.expm1(-value)
            for place, value in values.items()
        }
    order = sorted(pick.taken, key=lambda place: (-aim.share(chooser.deals[place]), place))
    shares = [aim.share(chooser.deals[place]) for place in order]
    none = [0.0] * len(shares)
    items = Ranked(shares, none, [False] * len(shares), aim.overlap, 0, len(shares))
    everybody = list(range(len(shares)))
    whole = aim.amount(items.worth(everybody))
    found = {}
    for rank, place in enumerate(order):
        rest = items.worth([*everybody[:rank], *everybody[rank + 1 :]])
        found[place] = max(whole - aim.amount(rest), 0.0)
    return found


def frontier(points: Sequence[tuple[float, float]], scale: int, unit: Unit) -> TableOut:
    """What budgets buy."""
    return TableOut(
        tuple(
            {"budget": _money(budget / scale), "objective": _fixed(amount, unit)}
            for budget, amount in points
        )
    )


def near(
    chooser: Chooser, pick: Pick, few: tuple[Chooser, Pick], work: float, scale: int
) -> TableOut:
    """Who is quoted and not in, the nearest to being in first, with the fee that would do it.

    Arguments: `chooser` and its `pick`; `few`, who matters near it, with the same pick; `work`,
    what choosing anybody costs beside the fee; `scale`, small change in one of the currency.
    Returns: the table.
    """
    taken = set(pick.taken)
    out = [place for place in range(len(chooser.deals)) if place not in taken]
    nearest = sorted(out, key=chooser.dearness)[: _room(chooser)]
    found = []
    for number, place in enumerate(nearest):
        tell(0.75 + 0.15 * number / len(nearest), "fees at which others would be in")
        deal = chooser.deals[place]
        fee = few[0].highest_fee(deal, few[1], work)
        found.append((deal, None if fee is None else fee / scale))
    found.sort(key=lambda one: (_distance(one[0].fee, one[1]), one[0].name))
    return TableOut(
        tuple(
            {"name": deal.name, "fee": _money(deal.fee), "highest_fee": _highest(fee)}
            for deal, fee in found
        )
    )


def unquoted(
    waiting: Sequence[Deal], few: tuple[Chooser, Pick], work: float, scale: int
) -> TableOut:
    """Who has not quoted, with the highest fee at which each, taken alone, would be in."""
    rows: list[Mapping[str, Quantity | str]] = []
    for number, deal in enumerate(waiting):
        tell(0.9 + 0.1 * number / len(waiting), "fees for those who have not quoted")
        fee = None
        if number < _MOST_UNQUOTED:
            fee = few[0].highest_fee(deal, few[1], work)
        rows.append(
            {"name": deal.name, "highest_fee": _highest(None if fee is None else fee / scale)}
        )
    return TableOut(tuple(rows))


def _room(chooser: Chooser) -> int:
    many = chooser.aim.ranked and len(chooser.deals) > 60
    return _FEWER if many or len(chooser.deals) > _THOUSANDS else _NEAR


def _distance(fee: float, highest: float | None) -> float:
    """How far a fee is from the one that would do, as a multiple of it."""
    if highest is None:
        return math.inf
    return fee / highest if highest else fee * math.inf if fee else 1.0


def _money(amount: float) -> Quantity:
    return _fixed(amount, "money")


def _fixed(amount: float, unit: Unit) -> Quantity:
    """A figure on the middles of the ranges, without an interval."""
    return Quantity(amount, unit=unit).within(None, None, "")


def _highest(fee: float | None) -> Quantity:
    return Quantity(None, unit="money") if fee is None else _money(fee)
