"""The forms that are timed: what a busy reader might fill in."""

_HEADER = "portfolio,creators,followers,fee,posts,engagement_rate,reach_rate,audience_fit"
_PORTFOLIOS, _ROWS = 5, 10


def forms() -> dict[str, tuple[str, dict[str, str]]]:
    """By name, a calculator and its fields: five portfolios of ten rows, three ranges in each."""
    market = {"portfolios": portfolios(), "platform_audience": "9000000"}
    return {
        "portfolio-comparison by chance": ("portfolio-comparison", market),
        "portfolio-comparison with overlap": ("portfolio-comparison", {**market, "overlap": "10%"}),
        "cost-per-engagement": (
            "cost-per-engagement",
            {"fee": "900-1,400", "engagements_per_post": "600-1,400", "posts": "2"},
        ),
    }


def portfolios() -> str:
    """Rows of one to ten creators of 2,000 to 200,000 followers."""
    lines = [_HEADER]
    for portfolio in range(_PORTFOLIOS):
        for row in range(_ROWS):
            followers = 2_000 + 22_000 * ((row + portfolio) % _ROWS)
            rate, reach = 1 + 0.2 * row, 8 + row + portfolio
            lines.append(
                f"Portfolio {portfolio + 1},{row + 1},{followers},{followers // 80}-"
                f"{followers // 40},{1 + row % 3},{rate:.1f}-{rate * 2.5:.1f}%,"
                f"{reach}-{reach * 2}%,80%"
            )
    return "\n".join(lines) + "\n"
