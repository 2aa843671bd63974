"""Published figures in words: the number, and what it is a number of."""

from __future__ import annotations

from calculators.kinds import PLATFORM
from calculators.writing import write
from data.model import Band, Observation

# Telegram has published figures and no calculator; `any` stands for sources that pool platforms.
PLATFORMS = dict(PLATFORM.choices) | {"telegram": "Telegram", "any": "platforms pooled"}
METRICS = {
    "engagement_rate": "Engagement rate",
    "reach_rate": "Reach rate",
    "view_rate": "View rate",
    "likes_per_post": "Likes per post",
    "fee": "Fee",
    "fee_per_viewer_hour": "Fee per viewer and hour",
    "usage_surcharge": "Surcharge for a month of usage rights",
    "exclusivity_surcharge": "Surcharge for a month of exclusivity",
    "comment_ratio": "Comments per like",
    "suspect_followers": "Suspect followers",
    "following": "Accounts followed",
    "follower_growth": "Growth in 30 days",
    "platform_users": "Monthly users",
}
_BILLION, _MILLION = 1_000_000_000, 1_000_000


def number(value: float, unit: str) -> str:
    """A number with its unit, as it stands in a sentence.

    Arguments: `value`, in per cent for rates; `unit`, as in the records.

    >>> number(1.78, "%"), number(193.0, "USD"), number(3_070_000_000, "people")
    ('1.78%', '$193', '3.07 billion')
    """
    if unit == "%":
        return f"{_plain(round(value, 6))}%"
    if unit in ("likes", "people", "accounts"):
        for size, word in ((_BILLION, "billion"), (_MILLION, "million")):
            if value >= size:
                return f"{_plain(round(value / size, 2))} {word}"
        return _plain(value)
    return write(value, "money", unit)


def rough(value: float, unit: str) -> str:
    """A benchmark's number: as many digits as make a difference.

    >>> rough(1.3499999, "%"), rough(1190.5533, "USD")
    ('1.35%', '$1,191')
    """
    if unit == "%":
        return write(value / 100, "rate", "USD")
    return write(value, "money", unit, ranged=value >= 100)


def _plain(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def figure_of(record: Observation) -> str:
    """The figure of an observation: its value, or its range, or the one end that is given."""
    unit = record.unit
    if record.value is not None:
        return number(record.value, unit)
    if record.low is not None and record.high is not None:
        return f"{number(record.low, unit)} to {number(record.high, unit)}"
    if record.low is not None:
        return f"from {number(record.low, unit)}"
    return f"up to {number(record.high or 0.0, unit)}"


def size_of(band: Band | None) -> str:
    """A band of followers in words.

    >>> size_of((1_000, 10_000)), size_of((1_000_000, None)), size_of(None)
    ('1,000 to 10,000 followers', 'over 1,000,000 followers', 'all sizes')
    """
    if band is None:
        return "all sizes"
    low, high = band
    if high is None:
        return f"over {low or 0:,} followers"
    if not low:
        return f"up to {high:,} followers"
    return f"{low:,} followers" if low == high else f"{low:,} to {high:,} followers"


def subject_of(record: Observation) -> str:
    """What an observation is of, in a line: platform, size, place and year."""
    parts = [PLATFORMS[record.platform]]
    if record.format != "any":
        parts[0] += f" {record.format}"
    if record.metric != "platform_users":
        parts.append(size_of(record.followers))
    if record.accounts == "brands":
        parts.append("brand accounts")
    if record.region != "world":
        parts.append(record.region)
    parts.append(str(record.year) if record.year else "year not said")
    return ", ".join(parts)


def measure_of(record: Observation) -> str:
    """What kind of number it is: its statistic and its denominator."""
    parts = [] if record.statistic == "count" else [_statistic(record)]
    if record.of == "unstated":
        parts.append("the source does not say of what")
    elif record.of:
        parts.append(f"of {record.of}")
    return ", ".join(parts)


def _statistic(record: Observation) -> str:
    return "median or mean not said" if record.statistic == "unstated" else record.statistic
