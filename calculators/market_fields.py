"""What a comparison and a roster ask of the market, and of the work of each creator."""

from __future__ import annotations

from calculators import kinds
from calculators.declaration import Field

MARKET_FIELDS = (
    Field(
        "platform_audience",
        "People in your market",
        kinds.PEOPLE,
        "Whose attention is wanted? All on the platform in your country, say",
        optional=True,
        example="9,000,000",
        source="An illustration: a market of nine million",
    ),
    Field(
        "target_audience",
        "Of these, people you want",
        kinds.PEOPLE,
        "Left blank, everybody in the market",
        optional=True,
    ),
    Field(
        "overlap",
        "Overlap",
        kinds.FIT_RATE,
        "Of those whom the smaller of two creators reaches, how many the other reaches too",
        optional=True,
        example="10%",
        source="An illustration: try none, and a quarter",
    ),
    Field("creator_costs", "Costs for each creator", kinds.MONEY, "Product, shipping", "0"),
    Field(
        "creator_hours",
        "Hours for each creator",
        kinds.MEAN,
        "Finding, briefing and paying each is work",
        "0",
    ),
    Field("hour_cost", "Cost of an hour", kinds.MONEY, default="0"),
)
MARKET_NAMES = tuple(field.name for field in MARKET_FIELDS)
