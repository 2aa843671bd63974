"""The forms that are timed: what a busy reader might fill in."""

from tests.bench.rosters import roster_forms

_HEADER = "portfolio,creators,followers,fee,posts,engagement_rate,reach_rate,audience_fit"
_PORTFOLIOS, _ROWS = 5, 10


def forms() -> dict[str, tuple[str, dict[str, str]]]:
    """By name, a calculator and its fields: portfolios with three ranges a row, and rosters."""
    market = {"platform_audience": "9000000"}
    creators = {**market, "portfolios": portfolios(alike=1)}
    kinds = {**market, "portfolios": portfolios(alike=10)}
    overlap = {"overlap": "10%"}
    return {
        "50 creators, by chance": ("portfolio-comparison", creators),
        "50 creators, with overlap": ("portfolio-comparison", {**creators, **overlap}),
        "50 kinds of 500 creators, by chance": ("portfolio-comparison", kinds),
        "50 kinds of 500 creators, with overlap": ("portfolio-comparison", {**kinds, **overlap}),
        "one creator's cost per engagement": (
            "cost-per-engagement",
            {"fee": "900-1,400", "engagements_per_post": "600-1,400", "posts": "2"},
        ),
        **roster_forms(),
    }


def portfolios(alike: int) -> str:
    """Rows of so many creators of 2,000 to 200,000 followers, one to three posts each."""
    lines = [_HEADER]
    for portfolio in range(_PORTFOLIOS):
        for row in range(_ROWS):
            followers = 2_000 + 22_000 * ((row + portfolio) % _ROWS)
            rate, reach = 1 + 0.2 * row, 8 + row + portfolio
            lines.append(
                f"Portfolio {portfolio + 1},{alike},{followers},{followers // 80}-"
                f"{followers // 40},{1 + row % 3},{rate:.1f}-{rate * 2.5:.1f}%,"
                f"{reach}-{reach * 2}%,80%"
            )
    return "\n".join(lines) + "\n"
