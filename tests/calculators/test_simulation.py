"""Real sets of people, to see where the estimate of unique reach errs, and by how much.

An audience of 20,000 people and a portfolio of creators, each reaching a set of them, in four
structures. The estimate is given what a marketer can know: how many people each creator reaches
and the mean overlap of a pair. What it cannot know is who the people are.
"""

import math
from collections.abc import Sequence
from itertools import accumulate, combinations
from pathlib import Path
from random import Random
from statistics import median

import pytest
import yaml

from calculators.overlap import bounds, reached
from calculators.uncertainty import HIGH, LOW, MIDDLE, quantile

PEOPLE = 20_000
AUDIENCES = 75  # of each structure: 300 in all
Sets = list[frozenset[int]]
Outcomes = dict[str, list[tuple[float, float, bool]]]


def sizes(dice: Random) -> list[int]:
    """How many people each of 3 to 25 creators reaches: one in four is ten times the others."""
    return [
        dice.randrange(20, 60) * (10 if dice.random() < 0.25 else 1)
        for _ in range(dice.randrange(3, 26))
    ]


def chance(dice: Random) -> Sets:
    """Everybody draws from everybody."""
    return [frozenset(dice.sample(range(PEOPLE), size)) for size in sizes(dice)]


def niche(dice: Random) -> Sets:
    """All draw most of their people from the few who care about one thing."""
    home = range(dice.randrange(700, 4_000))
    return [drawn(dice, home, size, dice.uniform(0.6, 1)) for size in sizes(dice)]


def scenes(dice: Random) -> Sets:
    """Each belongs to one of a few scenes and draws most of its people there."""
    width = dice.randrange(700, 2_000)
    homes = [range(start, start + width) for start in range(0, width * dice.randrange(2, 6), width)]
    return [drawn(dice, dice.choice(homes), size, 0.8) for size in sizes(dice)]


def habits(dice: Random) -> Sets:
    """Some people see everything and most see little."""
    weights = list(accumulate(dice.paretovariate(1) for _ in range(PEOPLE)))
    found = []
    for size in sizes(dice):
        seen: set[int] = set()
        while len(seen) < size:
            seen.update(dice.choices(range(PEOPLE), cum_weights=weights, k=size - len(seen)))
        found.append(frozenset(seen))
    return found


def drawn(dice: Random, home: range, size: int, loyal: float) -> frozenset[int]:
    """A set of people, of whom a share comes from one part of the audience."""
    inside = min(round(size * loyal), len(home))
    chosen = set(dice.sample(home, inside))
    while len(chosen) < size:
        chosen.add(dice.randrange(PEOPLE))
    return frozenset(chosen)


STRUCTURES = {"chance": chance, "one niche": niche, "scenes": scenes, "habits": habits}


def simulated(name: str) -> list[tuple[float, float, bool]]:
    """For each audience how far the estimate and chance are off, as factors, and its bounds."""
    dice = Random(f"audiences of {name}")
    found = []
    for _ in range(AUDIENCES):
        sets = STRUCTURES[name](dice)
        truth = len(frozenset().union(*sets)) / PEOPLE
        kinds = [(len(one) / PEOPLE, 1.0) for one in sets]
        pairs = [len(a & b) / min(len(a), len(b)) for a, b in combinations(sets, 2)]
        overlap = math.fsum(pairs) / len(pairs)
        estimate = reached(kinds, overlap)
        by_chance = -math.expm1(math.fsum(math.log1p(-share) for share, _ in kinds))
        low, high = bounds(kinds, overlap)
        found.append((estimate / truth, by_chance / truth, low <= truth <= high))
    return found


def recorded(found: list[tuple[float, float, bool]]) -> dict[str, float | int]:
    """What the methodology page draws of one structure, to three decimals."""
    estimates, by_chance, within = zip(*found, strict=True)
    low, middle, high = (quantile(estimates, share) or 0.0 for share in (LOW, MIDDLE, HIGH))
    return {
        "low": round(low, 3),
        "median": round(middle, 3),
        "high": round(high, 3),
        "by_chance": round(quantile(by_chance, MIDDLE) or 0.0, 3),
        "estimate_off": round(off(estimates), 3),
        "chance_off": round(off(by_chance), 3),
        "inside": sum(within),
    }


def off(factors: Sequence[float]) -> float:
    """The typical factor by which estimates are off, to either side."""
    return median(max(factor, 1 / factor) for factor in factors)


@pytest.fixture(scope="module")
def outcomes() -> Outcomes:
    return {name: simulated(name) for name in STRUCTURES}


def test_chance_is_right_where_only_chance_overlaps(outcomes: Outcomes) -> None:
    estimates, by_chance, _ = zip(*outcomes["chance"], strict=True)
    assert off(by_chance) < 1.01
    assert off(estimates) < 1.02


@pytest.mark.parametrize("name", ["one niche", "scenes", "habits"])
def test_nearer_than_chance_where_people_are_shared(name: str, outcomes: Outcomes) -> None:
    estimates, by_chance, _ = zip(*outcomes[name], strict=True)
    assert off(estimates) - 1 < 0.6 * (off(by_chance) - 1)
    nearer = [
        abs(math.log(one)) < abs(math.log(other))
        for one, other in zip(estimates, by_chance, strict=True)
    ]
    assert sum(nearer) / len(nearer) > 0.8


def test_where_it_errs(outcomes: Outcomes) -> None:
    # A niche ends, which no pair tells: when it is reached, another creator finds nobody new.
    # Where a few people see everything, pairs overlap in them alone, and the many who see little
    # are reached one by one.
    assert median(estimate for estimate, _, _ in outcomes["one niche"]) > 1.03
    assert median(estimate for estimate, _, _ in outcomes["habits"]) < 0.97


def test_typically_within_a_tenth_and_seldom_beyond_a_half(outcomes: Outcomes) -> None:
    factors = [estimate for found in outcomes.values() for estimate, _, _ in found]
    assert off(factors) < 1.1
    assert max(max(factor, 1 / factor) for factor in factors) < 1.5


def test_the_truth_seldom_leaves_the_bounds(outcomes: Outcomes) -> None:
    # They are sure where every pair overlaps alike, and here no two do.
    inside = [within for found in outcomes.values() for _, _, within in found]
    assert sum(inside) / len(inside) > 0.95


def test_the_figure_on_the_methodology_page_shows_these_audiences(outcomes: Outcomes) -> None:
    drawn = yaml.safe_load((Path(__file__).parents[2] / "data/simulation.yml").read_text("utf-8"))
    assert drawn["audiences"] == AUDIENCES
    assert {one["name"]: one["found"] for one in drawn["structures"]} == {
        name: recorded(found) for name, found in outcomes.items()
    }
