"""How many people a test needs to find a difference between two rates."""

from __future__ import annotations

from calculators.figure import figure
from calculators.operations import normal_point, root, rounded_up, square
from calculators.quantity import Quantity, combine

OUTSIDE = "the second rate lies outside 0 to 100%"
NO_LIFT = "there is no difference to find"
# Below as many conversions in a group, the normal stands in badly for a count.
FEW = 5


@figure("second rate", "rate")
def second_rate[N: (float, Quantity)](baseline_rate: N, relative_lift: N) -> N:
    """The rate that a test is to tell from the baseline.

    Arguments: `baseline_rate`, a fraction; `relative_lift`, a fraction of it, below 0 for a drop
    (0.1 makes 5.5% of 5%). Returns: a fraction from 0 to 1. Raises ZeroDivisionError for plain
    floats outside that; a quantity carries the reason. Equation: baseline rate × (1 + lift).

    >>> round(second_rate(0.05, 0.1), 12)
    0.055
    """
    lifted = _lifted(baseline_rate, relative_lift)
    if isinstance(lifted, Quantity):
        return combine("the rate", _as_rate, lifted)
    return _as_rate(lifted)


@figure("", "rate", none=OUTSIDE)
def _lifted[N: (float, Quantity)](baseline_rate: N, relative_lift: N) -> N:
    return baseline_rate * (1 + relative_lift)


def _as_rate(value: float) -> float:
    nearest = min(max(value, 0.0), 1.0)
    # 30% and a lift of 233.33…% are 100%, though the product may miss it by a digit.
    if abs(value - nearest) > 1e-12:
        raise ZeroDivisionError(OUTSIDE)
    return nearest


@figure("mean rate", "rate")
def mean_rate[N: (float, Quantity)](baseline_rate: N, second_rate: N) -> N:
    """The rate of both groups together, where they are of one size.

    Arguments: `baseline_rate` and `second_rate`, fractions. Returns: a fraction. Raises nothing.
    Equation: (baseline rate + second rate) ÷ 2.

    >>> mean_rate(0.25, 0.5)
    0.375
    """
    return (baseline_rate + second_rate) / 2


@figure("z of the confidence", "count")
def z_of_confidence[N: (float, Quantity)](confidence: N) -> N:
    """How many standard errors a two-sided interval of this confidence reaches.

    Arguments: `confidence`, a fraction (0.95 for 95%). Returns: a number of standard errors.
    Raises ZeroDivisionError for plain floats at 1. Equation: Φ⁻¹((1 + confidence) ÷ 2).

    >>> round(z_of_confidence(0.95), 6)
    1.959964
    """
    z: N = normal_point(_share_below(confidence))
    return z


@figure("", "rate", none="the confidence is 100%")
def _share_below[N: (float, Quantity)](confidence: N) -> N:
    return (1 + confidence) / 2


@figure("z of the power", "count")
def z_of_power[N: (float, Quantity)](power: N) -> N:
    """How many standard errors a power adds.

    Arguments: `power`, a fraction (0.8 for 80%). Returns: a number of standard errors, below 0
    under 50%. Raises ZeroDivisionError for plain floats at 0 and 1. Equation: Φ⁻¹(power).

    >>> round(z_of_power(0.8), 6)
    0.841621
    """
    z: N = normal_point(power)
    return z


@figure("people in each group", "people")
def people_per_group[N: (float, Quantity)](
    baseline_rate: N, second_rate: N, z_of_confidence: N, z_of_power: N
) -> N:
    """How many people each of two groups needs, by the two-sided test of two proportions.

    Arguments: `baseline_rate` and `second_rate`, fractions; `z_of_confidence` and `z_of_power`,
    as those functions give them. Returns: people, a whole number. Raises ZeroDivisionError for
    plain floats where both rates are the same.
    Equation: ⌈(z·√(2p̄q̄) + z′·√(p₁q₁ + p₂q₂))² ÷ (p₂ − p₁)²⌉ with q = 1 − p; Fleiss, Tytun and
    Ury, Biometrics 36 (1980), without their correction for continuity.

    >>> people_per_group(0.05, 0.055, z_of_confidence(0.95), z_of_power(0.8))
    31234.0
    """
    p1, p2 = baseline_rate, second_rate
    mean = mean_rate(p1, p2)
    alike = z_of_confidence * root(2 * mean * (1 - mean))
    apart = z_of_power * root(p1 * (1 - p1) + p2 * (1 - p2))
    people: N = rounded_up(square(alike + apart) / _squared(p2 - p1))
    return people


@figure("", "count", none=NO_LIFT)
def _squared[N: (float, Quantity)](difference: N) -> N:
    squared: N = square(difference)
    return squared


@figure("people in all", "people")
def people_in_all[N: (float, Quantity)](people_per_group: N) -> N:
    """How many people both groups have together.

    Arguments: `people_per_group`, people. Returns: people. Raises nothing.
    Equation: 2 × people in each group.

    >>> people_in_all(31_234.0)
    62468.0
    """
    return 2 * people_per_group


@figure("days", "days")
def days[N: (float, Quantity)](people_in_all: N, daily_visitors: N) -> N:
    """How long a test runs until it has its people.

    Arguments: `people_in_all`, people; `daily_visitors`, people a day, of both groups together.
    Returns: days, a whole number. Raises ZeroDivisionError for plain floats without visitors.
    Equation: ⌈people in all ÷ daily visitors⌉.

    >>> days(62_468.0, 1000.0)
    63.0
    """
    needed: N = rounded_up(people_in_all / daily_visitors)
    return needed
