"""The columns of the three kinds of table that people paste."""

from calculators import kinds
from calculators.reading.tables import POSTS, Column

ROSTER = (
    Column("name", needed=True, filled=True),
    Column("followers", kinds.PEOPLE, needed=True, filled=True),
    Column("fee", kinds.MONEY, needed=True, unquoted=True),
    Column("engagement_rate", kinds.ENGAGEMENT_RATE),
    Column("reach_rate", kinds.FIT_RATE),
    Column("audience_fit", kinds.FIT_RATE),
    POSTS,
    Column("platform"),
)
PORTFOLIOS = (
    Column("portfolio", needed=True, filled=True),
    Column("creators", kinds.THINGS, filled=True, default="1"),
    Column("followers", kinds.PEOPLE, needed=True, filled=True),
    Column("fee", kinds.MONEY, needed=True, filled=True),
    Column("posts", kinds.THINGS, filled=True, default="1", most=365, beyond=POSTS.beyond),
    Column("engagement_rate", kinds.ENGAGEMENT_RATE, needed=True, filled=True),
    Column("reach_rate", kinds.FIT_RATE, needed=True, filled=True),
    Column("audience_fit", kinds.FIT_RATE, filled=True, default="100"),
    Column("overlap", kinds.FIT_RATE, single=True),
)
POST_ROWS = tuple(
    Column(name, kinds.COUNT, needed=name in ("likes", "comments"))
    for name in ("likes", "comments", "shares", "saves", "reach", "views")
)
