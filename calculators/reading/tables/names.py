"""What people call their columns."""

from __future__ import annotations

import re
import unicodedata

from calculators.currency import CODES

# By column, in the order in which one of several is taken for the name.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "name": (
        "full_name",
        "display_name",
        "creator",
        "creator_name",
        "influencer",
        "influencer_name",
        "kol_name",
        "username",
        "handle",
        "channel",
        "account",
        "account_name",
    ),
    "followers": (
        "follower_count",
        "followers_count",
        "num_followers",
        "subscriber",
        "subscribers",
        "suscribers",
        "total_followers",
    ),
    "engagement_rate": (
        "engagement",
        "er",
        "eng_rate",
        "avg_engagement_rate",
        "engagement_rate_pct",
        "60_day_eng_rate",
        "60d_eng_rate",
    ),
    "fee": (
        "price",
        "cost",
        "quoted_rate",
        "estimated_cost_usd",
        "cost_per_post",
        "price_per_post",
    ),
}
# Prices of one post, which make a fee only times the posts.
PER_POST = ("cost_per_post", "price_per_post")
# Near to a column in their letters and never it: who is followed, and rates of anything.
OTHERS = ("following", "following_count", "followees", "media_count", "rate")
# What a file may call its own currency.
IN_DOLLARS = "estimated_cost_usd"

_TOTALS = ("total", "totals", "sum", "grandtotal", "average", "avg", "mean")
_MEANS = ("average", "avg", "mean")
_ASIDE = re.compile(r"[\s_\-#*]+")
_BRACKETED = re.compile(r"\s*[(\[]\s*(?P<unit>%|\$|€|£|[A-Za-z]{3})\s*[)\]]\s*\Z")


def key(text: str) -> str:
    """A name without what people write differently: letter case, blanks, `_`, `-` and `#`.

    >>> key("Engagement-Rate"), key("followerCount"), key("# Followers")
    ('engagementrate', 'followercount', 'followers')
    """
    if text.isascii():
        return _ASIDE.sub("", text.casefold())
    seen = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    return _ASIDE.sub("", seen.casefold())


def same_name(name: str) -> str:
    """What two spellings of one name have in common: letter case and blanks are aside.

    >>> same_name("creator 07 ") == same_name("CREATOR 07"), same_name("a_b") == same_name("ab")
    (True, False)
    """
    return "".join(unicodedata.normalize("NFC", name).casefold().split())


def without_unit(header: str) -> tuple[str, str]:
    """A header and the unit that stands behind it in brackets, or as a per cent sign.

    >>> without_unit("Fee (EUR)"), without_unit("Engagement rate %"), without_unit("Fee (per post)")
    (('Fee', 'EUR'), ('Engagement rate', '%'), ('Fee (per post)', ''))
    """
    found = _BRACKETED.search(header)
    if found and (found["unit"].upper() in CODES or not found["unit"].isalpha()):
        return header[: found.start()], found["unit"]
    if header.rstrip().endswith("%"):
        return header.rstrip()[:-1].rstrip(), "%"
    return header, ""


def is_total(name: str) -> bool:
    """Whether a row's name says that it sums the rows above.

    >>> is_total("**TOTAL**"), is_total("Grand total:"), is_total("Total Beauty")
    (True, True, False)
    """
    return key(name).rstrip(":") in _TOTALS


def is_mean(name: str) -> bool:
    """Whether a row's name says that it averages the rows above.

    >>> is_mean("Average"), is_mean("Total")
    (True, False)
    """
    return key(name).rstrip(":") in _MEANS
