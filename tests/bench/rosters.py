"""Rosters that are timed: from ten creators to ten thousand, by chance and with overlap.

Sizes spread evenly over the scale of multiples, fees follow them loosely, as they do in lists.
"""

from random import Random

_HEADER = "name,followers,fee,engagement_rate,reach_rate,audience_fit"
_SIZES = (10, 50, 200, 1_000, 10_000)


def roster_forms() -> dict[str, tuple[str, dict[str, str]]]:
    """By name, the planner and its fields."""
    found = {}
    for size in _SIZES:
        fields = _fields(roster(size), budget=size * 200 if size < 1_000 else 50_000)
        found[f"roster of {size:,}, by chance"] = ("roster-planner", fields)
        if size <= 200:
            shared = {**fields, "overlap": "10%"}
            found[f"roster of {size:,}, with overlap"] = ("roster-planner", shared)
    counted = {**_fields(roster(200), 40_000), "min_creators": "60", "objective": "engagements"}
    found["roster of 200, at least 60"] = ("roster-planner", counted)
    target = _fields(roster(200), 40_000)
    target.pop("budget")
    found["roster of 200, a target"] = ("roster-planner", {**target, "target": "2,000,000"})
    resisting = {**_fields(resisting_roster(200), 30_000), "objective": "engagements"}
    found["roster of 200 whose fees follow engagements"] = ("roster-planner", resisting)
    return found


def roster(size: int) -> str:
    """Creators of 2,000 to 630,000 followers with fees in cents."""
    chance = Random(size)
    lines = [_HEADER]
    for number in range(1, size + 1):
        followers = int(10 ** (3.3 + 2.5 * chance.random()))
        fee = followers**0.85 / 20 * 4 ** (chance.random() - 0.5)
        rates = f"{0.5 + 5.5 * chance.random():.2f}%,{5 + 35 * chance.random():.1f}%"
        lines.append(f"Creator {number},{followers},{fee:.2f},{rates},{chance.randint(20, 95)}%")
    return "\n".join(lines) + "\n"


def resisting_roster(size: int) -> str:
    """Creators who all ask alike for an engagement, to the cent: no one stands out."""
    chance = Random(size)
    lines = [_HEADER]
    for number in range(1, size + 1):
        followers = chance.randint(2_000, 600_000)
        lines.append(f"Creator {number},{followers},{followers / 500:.2f},2%,20%,80%")
    return "\n".join(lines) + "\n"


def _fields(table: str, budget: float) -> dict[str, str]:
    return {"roster": table, "budget": f"{budget:.0f}", "platform_audience": "30000000"}
