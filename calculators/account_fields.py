"""What is asked of an account, and where its example comes from, in more than one calculator."""

from __future__ import annotations

from calculators import kinds
from calculators.declaration import Field
from calculators.engagement import NO_FOLLOWERS

ACCOUNT_FIELDS = (
    Field("platform", "Platform", kinds.PLATFORM, example="instagram"),
    Field(
        "followers",
        "Followers",
        kinds.PEOPLE,
        none=NO_FOLLOWERS,
        example="25,000",
        source="An illustration: a size inside the bands of the other sources",
    ),
)
LIKES_SOURCE = (
    "Median likes of a post at 10,000 to 50,000 followers: HypeAuditor 2026, as reported by "
    "eMarketer"
)
