"""The kinds of number that a field or a cell may hold, each with its bounds and its example."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.currency import CODES, symbol
from calculators.quantity import Unit


@dataclass(frozen=True, slots=True)
class Kind:
    """What a field accepts.

    `example` and `span` are a number and a range that can be typed; with no span, no range can.
    `whole` asks for whole numbers; `least` and `most` bound what is typed, rates in per cent;
    `negative` lets it fall below 0. `decimal_dot` reads 12.500 as a decimal, where money and counts
    ask which of two numbers is meant. A rate up to `fraction` draws the question whether a fraction
    was typed (below it only, where `fraction_open`); above `usual` a message says that the rate is
    unusual.
    `choices` are the values and labels of a choice.
    """

    name: str
    unit: Unit
    example: str
    span: str = ""
    whole: bool = False
    least: float = 0
    most: float = float("inf")
    negative: bool = False
    decimal_dot: bool = False
    fraction: float = 0
    fraction_open: bool = False
    usual: float = float("inf")
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def asked_for(self) -> str:
        """What to type, in words."""
        span = f", or a range such as {self.span}" if self.span else ""
        return f"type one such as {self.example}{span}"


# Fees, costs, order values.
MONEY = Kind("money", "money", "1,250", "600-1,400")
# Followers and audiences: 0 may be typed and is said to leave rates undefined.
PEOPLE = Kind("people", "people", "12,500", "10k-50k", whole=True)
# Posts and creators: a deal without any is no deal.
THINGS = Kind("things", "count", "3", "1-4", whole=True, least=1)
# Clicks, conversions, impressions: trackers credit parts of them, so they need not be whole.
COUNT = Kind("count", "count", "120", "80-150")
# Means per post.
MEAN = Kind("mean", "count", "900", "600-1,400", decimal_dot=True)
# Shares of people or money, of which less than 1% is rare: fit, authentic, reach, margin, refunds,
# overlap, suspect followers, confidence and power.
FIT_RATE = Kind("rate", "rate", "60%", "40-70%", most=100, decimal_dot=True, fraction=1)
# Rates of a few per cent, such as clicks and conversions.
RATE = Kind(
    "rate", "rate", "3%", "2-5%", most=100, decimal_dot=True, fraction=0.1, fraction_open=True
)
# Engagements by followers may pass 100%, with a message.
ENGAGEMENT_RATE = Kind(
    "rate",
    "rate",
    "3%",
    "2-5%",
    most=1000,
    decimal_dot=True,
    fraction=0.1,
    fraction_open=True,
    usual=100,
)
# Per cent that may fall below 0: growth, lift.
CHANGE = Kind(
    "change", "rate", "5%", "-2 to 8%", least=float("-inf"), negative=True, decimal_dot=True
)
CURRENCY = Kind(
    "choice",
    "count",
    "USD",
    choices=tuple(
        (code, code if symbol(code) == code else f"{code} {symbol(code)}") for code in CODES
    ),
)
# Names, separated by semicolons or line breaks: text as it was typed.
NAMES = Kind("names", "count", "Anna; Ben")
# Rows of a table; what its cells hold is for its columns to say.
ROWS = Kind("rows", "count", "a table pasted from a spreadsheet")
PLATFORM = Kind(
    "choice",
    "count",
    "instagram",
    choices=(
        ("instagram", "Instagram"),
        ("tiktok", "TikTok"),
        ("youtube", "YouTube"),
        ("facebook", "Facebook"),
        ("x", "X"),
        ("twitch", "Twitch"),
        ("pinterest", "Pinterest"),
        ("linkedin", "LinkedIn"),
        ("snapchat", "Snapchat"),
        ("threads", "Threads"),
    ),
)


def choice(*values: str, labels: dict[str, str] | None = None) -> Kind:
    """A choice among a few values, whose labels are their words.

    >>> choice("unique_reach", "cost").choices
    (('unique_reach', 'Unique reach'), ('cost', 'Cost'))
    """
    named = labels or {}
    return Kind(
        "choice",
        "count",
        values[0],
        choices=tuple(
            (value, named.get(value, value.replace("_", " ").capitalize())) for value in values
        ),
    )
