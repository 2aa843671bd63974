"""What a star's fee buys, and the picture of it: true for any numbers, and to scale."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import calculators
from calculators import exchange, registry
from calculators.charts.dots import HEIGHT, WIDTH, Side, dots, together
from calculators.charts.element import Element
from calculators.report import Figure
from calculators.two_portfolios import two_portfolios

FEES = st.floats(0.01, 1e7)
POSTS = st.integers(1, 20).map(float)
FOLLOWERS = st.integers(1, 10**8).map(float)
RATES = st.one_of(st.just(0.0), st.floats(1e-5, 1.0))
CREATORS = st.integers(1, 3000)


def circles(tree: Element, side: str, name: str) -> list[tuple[float, float, float]]:
    """Places and radii of one kind of circle on one side."""
    (points,) = tree.children
    assert isinstance(points, Element)
    (group,) = (
        part
        for part in points.children
        if isinstance(part, Element) and f"dots-{side}" in part.attributes["class"]
    )
    return [
        (float(one.attributes["cx"]), float(one.attributes["cy"]), float(one.attributes["r"]))
        for one in group.children
        if isinstance(one, Element) and one.attributes["class"] == name
    ]


def area(found: list[tuple[float, float, float]]) -> float:
    return math.fsum(radius * radius for _, _, radius in found)


def picture(creators: int, star: float, each: float, share: float | None = None) -> Element:
    return dots(
        Side("one", 1, star, share, share, "one"),
        Side("many", creators, each, share, share, "many"),
        "both",
    )


@given(FEES, FEES, POSTS)
def test_the_fee_is_never_overspent_and_one_more_would_not_fit(
    fee: float, small: float, posts: float
) -> None:
    hired = exchange.creators_for(fee, small, posts)
    assert hired == round(hired)
    assert exchange.cost_of_small(hired, small, posts) <= fee * (1 + 1e-11)
    assert exchange.cost_of_small(hired + 1, small, posts) > fee * (1 - 1e-11)


@given(CREATORS.map(float), FOLLOWERS, RATES, POSTS)
def test_reach_lies_between_one_post_and_all_followers(
    creators: float, followers: float, rate: float, posts: float
) -> None:
    reach = exchange.reach_of_small(creators, followers, rate, posts)
    everybody = creators * followers
    assert everybody * rate * (1 - 1e-9) <= reach <= everybody * (1 + 1e-9)


@given(CREATORS, FOLLOWERS, FOLLOWERS)
def test_areas_are_followers(creators: int, star: float, each: float) -> None:
    tree = picture(creators, star, each)
    large = area(circles(tree, "one", "dot-followers"))
    small = area(circles(tree, "many", "dot-followers"))
    expected = creators * each / star
    # A dot too small to be drawn to four decimals is not to be seen either.
    if 1e-4 < each / star < 1e4:
        assert small / large == pytest.approx(expected, rel=0.01)


@given(CREATORS, FOLLOWERS, FOLLOWERS)
def test_dots_lie_apart_and_inside_the_picture(creators: int, star: float, each: float) -> None:
    found = circles(picture(creators, star, each), "many", "dot-followers")
    for (x, y, r), (u, v, s) in itertools.combinations(found[:60], 2):
        assert math.hypot(x - u, y - v) >= r + s - 0.02
    for x, y, r in found:
        assert x - r >= WIDTH / 2
        assert x + r <= WIDTH
        assert y - r >= -0.01
        assert y + r <= HEIGHT + 0.01


@given(CREATORS, st.floats(0.01, 1.0))
def test_the_filled_part_is_the_share(creators: int, share: float) -> None:
    tree = picture(creators, 1e6, 1e5, share)
    for side in ("one", "many"):
        whole = area(circles(tree, side, "dot-followers"))
        for name in ("dot-reached", "dot-engaged"):
            assert area(circles(tree, side, name)) / whole == pytest.approx(share, rel=0.01)


@pytest.mark.parametrize(("creators", "each"), [(1, 1), (400, 1), (401, 2), (24_390, 61)])
def test_beyond_four_hundred_a_dot_stands_for_several(creators: int, each: int) -> None:
    assert together(creators) == each
    drawn = circles(picture(creators, 1e6, 1e3), "many", "dot-followers")
    assert len(drawn) == math.ceil(creators / each)


@pytest.mark.parametrize(
    "fields", [{}, {"posts": "2"}, {"small_fee": "1.234,50 €", "currency": "EUR"}]
)
def test_both_sides_as_portfolios_win_what_they_win_here(fields: dict[str, str]) -> None:
    typed = {**registry.get("one-or-many").example, **fields}
    here = calculators.calculate("one-or-many", typed)
    rows = two_portfolios(here)
    assert rows
    there = calculators.calculate("portfolio-comparison", rows).tables["portfolios"].rows
    for row, side in zip(there, ("star", "small"), strict=True):
        won, cost = row["engagements"], row["cpe"]
        assert isinstance(won, Figure)
        assert isinstance(cost, Figure)
        assert won.value == pytest.approx(here.figures[f"{side}_engagements"].value, rel=0.01)
        assert cost.value == pytest.approx(here.figures[f"{side}_cpe"].value, rel=0.01)


@pytest.mark.parametrize(
    "fields",
    [{"star_reach_rate": ""}, {"small_fee": "0"}, {"star_fee": "10"}, {"star_fee": "1m"}],
)
def test_what_cannot_be_compared_leads_nowhere(fields: dict[str, str]) -> None:
    typed = {**registry.get("one-or-many").example, **fields}
    assert two_portfolios(calculators.calculate("one-or-many", typed)) is None


def test_the_caption_says_for_how_many_a_dot_stands() -> None:
    fields = {
        "star_followers": "1m",
        "star_fee": "1m",
        "small_followers": "2500",
        "small_fee": "41",
        "star_engagement_rate": "1",
        "small_engagement_rate": "3",
    }
    chart = calculators.calculate("one-or-many", fields).charts["dots"]
    assert chart.title.endswith("a small dot stands for 61 creators")
    assert chart.rows[1][1:3] == ("24,390 creators", "2,500")
