"""Which input the doubt comes from: the share of the headline's spread that each range causes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import mul

from calculators.quantity import Quantity
from calculators.uncertainty import Draws
from calculators.writing import settle


def shares(headline: Quantity, inputs: Mapping[str, Quantity]) -> dict[str, float]:
    """The share of a figure's spread that each input with a range explains, largest first.

    Arguments: `headline`, the figure; `inputs`, the quantities by field name, of which those
    with draws count. Returns: per cent by field name, adding up to 100; empty where nothing is a
    range, or the figure does not move. Raises nothing.
    Equation: squared Spearman rank correlations, scaled to 100.

    >>> fee = Quantity(2.0, draws=[1.0, 2.0, 3.0])
    >>> shares(fee * 2, {"fee": fee})
    {'fee': 100.0}
    """
    if headline.draws is None:
        return {}
    outcome = _ranks([settle(draw) for draw in headline.draws])
    whole = sum(map(mul, outcome, outcome))
    squares = {
        name: _square(outcome, whole, quantity.draws)
        for name, quantity in inputs.items()
        if quantity.draws is not None
    }
    explained = math.fsum(squares.values())
    if explained < 1e-12:
        return {}
    found = {name: settle(100 * square / explained) for name, square in squares.items()}
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def sentence(found: Mapping[str, float], words: Mapping[str, str], headline: str) -> str:
    """The shares in plain words.

    >>> sentence({"fee": 80.0, "posts": 20.0}, {"fee": "the fee", "posts": "the posts"}, "the cost")
    'Most of the doubt about the cost comes from the fee (80%); the rest from the posts (20%).'
    """
    names = [f"{words[name]} ({share:.0f}%)" for name, share in found.items() if share >= 0.5]
    if not names:
        return ""
    first = next(iter(found.values()))
    if len(names) == 1:
        return f"All the doubt about {headline} comes from {words[next(iter(found))]}."
    lead = "Most of the doubt" if first >= 50 else "The largest part of the doubt"
    return f"{lead} about {headline} comes from {names[0]}; the rest from {_list(names[1:])}."


def _list(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if names[1:] else names[0]


def _ranks(outcomes: Sequence[float]) -> list[float]:
    """Ranks around 0, with ties shared; undefined outcomes rank last, as if infinite."""
    settled = [math.inf if math.isnan(outcome) else outcome for outcome in outcomes]
    order = sorted(range(len(settled)), key=settled.__getitem__)
    middle = (len(settled) - 1) / 2
    ranks = [0.0] * len(settled)
    for rank, place in enumerate(order):
        ranks[place] = rank - middle
    if len(set(settled)) < len(settled):
        _share_ties(settled, order, ranks)
    return ranks


def _share_ties(settled: Sequence[float], order: Sequence[int], ranks: list[float]) -> None:
    for _, places in groupby(order, key=settled.__getitem__):
        alike = list(places)
        shared = (ranks[alike[0]] + ranks[alike[-1]]) / 2
        for place in alike:
            ranks[place] = shared


def _square(outcome: Sequence[float], whole: float, draws: Sequence[float]) -> float:
    """The squared correlation with an input's ranks; `whole` is the sum of the outcome's squares.

    Ranks are halves, so that every sum here is exact, whatever the order. A sampler knows the
    ranks of its draws, and ranks without ties have squares that add up to n(n² − 1) ÷ 12.
    """
    known = draws.ranks if isinstance(draws, Draws) else None
    ranks = known or _ranks(draws)
    count = len(ranks)
    spread = whole * (count * (count * count - 1) / 12 if known else sum(map(mul, ranks, ranks)))
    return sum(map(mul, outcome, ranks)) ** 2 / spread if spread else 0.0
