"""What a test says: the difference between two rates, how sure it is, and what it is worth."""

from __future__ import annotations

import math

from calculators.figure import figure
from calculators.operations import root
from calculators.quantity import Quantity, combine

NOBODY = "nobody in the control converted"


@figure("rate of the exposed", "rate")
def rate_exposed[N: (float, Quantity)](exposed_conversions: N, exposed_people: N) -> N:
    """The share of those who saw the campaign that converted.

    Arguments: `exposed_conversions` and `exposed_people`, counts. Returns: a fraction.
    Raises ZeroDivisionError for plain floats without people. Equation: conversions ÷ people.

    >>> rate_exposed(56.0, 70.0)
    0.8
    """
    return exposed_conversions / exposed_people


@figure("rate of the control", "rate", none=NOBODY)
def rate_control[N: (float, Quantity)](control_conversions: N, control_people: N) -> N:
    """The share of those who did not see the campaign that converted all the same.

    Arguments: `control_conversions` and `control_people`, counts. Returns: a fraction.
    Raises ZeroDivisionError for plain floats without people. Equation: conversions ÷ people.

    >>> rate_control(48.0, 80.0)
    0.6
    """
    return control_conversions / control_people


@figure("difference", "rate")
def difference[N: (float, Quantity)](rate_exposed: N, rate_control: N) -> N:
    """How much the campaign moved the rate.

    Arguments: `rate_exposed` and `rate_control`, fractions. Returns: a fraction (0.01 for one
    percentage point), below 0 for a drop. Raises nothing. Equation: exposed − control.

    >>> difference(0.75, 0.5)
    0.25
    """
    return rate_exposed - rate_control


@figure("relative lift", "rate")
def relative_lift[N: (float, Quantity)](difference: N, rate_control: N) -> N:
    """The difference as a share of what would have happened anyway.

    Arguments: `difference` and `rate_control`, fractions. Returns: a fraction (0.5 for 50%).
    Raises ZeroDivisionError for plain floats where nobody in the control converted.
    Equation: difference ÷ rate of the control.

    >>> relative_lift(0.25, 0.5)
    0.5
    """
    return difference / rate_control


def wilson(conversions: float, people: float, z: float) -> tuple[float, float]:
    """Wilson's score interval of one rate.

    Arguments: `conversions` and `people`, counts; `z`, standard errors (1.96 for 95%).
    Returns: both ends, fractions from 0 to 1. Raises ZeroDivisionError without people and z.
    Equation: (x + z²/2 ± z·√(x(n − x)/n + z²/4)) ÷ (n + z²); Wilson, JASA 22 (1927).

    >>> [round(end, 4) for end in wilson(81, 263, 1.959964)]
    [0.2553, 0.3662]
    """
    missed = people - conversions
    half = z * math.sqrt(conversions * missed / people + z * z / 4)
    middle, whole = conversions + z * z / 2, people + z * z
    # At either end the interval stops there, where the last digit of a float may not.
    low = 0.0 if conversions == 0 else (middle - half) / whole
    high = 1.0 if missed == 0 else (middle + half) / whole
    return low, high


Counts = tuple[float, float]


def newcombe(exposed: Counts, control: Counts, z: float) -> tuple[float, float]:
    """The interval of a difference between two rates, by Newcombe's hybrid score method.

    Arguments: `exposed` and `control`, each conversions and people; `z`, standard errors.
    Returns: both ends, fractions (0.01 for one percentage point). Raises ZeroDivisionError
    without people. Equation: d − √((p₁ − L₁)² + (U₂ − p₂)²) to d + √((U₁ − p₁)² + (p₂ − L₂)²),
    with Wilson's L and U; method 10 in Newcombe, Statistics in Medicine 17, 873-890 (1998).

    >>> [round(end, 4) for end in newcombe((56, 70), (48, 80), 1.959964)]
    [0.0524, 0.3339]
    """
    (p1, low1, high1), (p2, low2, high2) = (
        _with_limits(counts, z) for counts in (exposed, control)
    )
    moved = p1 - p2
    return (
        moved - math.sqrt((p1 - low1) * (p1 - low1) + (high2 - p2) * (high2 - p2)),
        moved + math.sqrt((high1 - p1) * (high1 - p1) + (p2 - low2) * (p2 - low2)),
    )


def mover_ratio(exposed: Counts, control: Counts, z: float) -> tuple[float | None, float | None]:
    """The interval of a ratio of two rates, by MOVER-R.

    Arguments: as for `newcombe`. Returns: both ends of p₁ ÷ p₂, a multiple; None where the control
    has no conversion, or a divisor is 0. Raises ZeroDivisionError without people.
    Equation: (p₁p₂ − √((p₁p₂)² − L₁(2p₁ − L₁)·U₂(2p₂ − U₂))) ÷ (U₂(2p₂ − U₂)), and for the upper
    end U₁, L₂ and +; Donner and Zou, Statistical Methods in Medical Research 21, 347-359 (2012).

    >>> [round(end, 4) for end in mover_ratio((56, 70), (48, 80), 1.959964)]
    [1.0783, 1.6629]
    """
    (p1, low1, high1), (p2, low2, high2) = (
        _with_limits(counts, z) for counts in (exposed, control)
    )
    if p2 == 0:
        return None, None
    return (
        _ratio_end(p1 * p2, low1 * (2 * p1 - low1), high2 * (2 * p2 - high2), -1),
        _ratio_end(p1 * p2, high1 * (2 * p1 - high1), low2 * (2 * p2 - low2), 1),
    )


def _ratio_end(product: float, above: float, below: float, side: int) -> float | None:
    """An end of MOVER-R: (product ± √(product² − above·below)) ÷ below."""
    if below == 0:
        return None
    spread = math.sqrt(max(product * product - above * below, 0.0))
    if side > 0:
        return (product + spread) / below
    # The same number, without the difference of two that are nearly alike.
    return above / (product + spread) if product + spread else 0.0


def _with_limits(counts: Counts, z: float) -> tuple[float, float, float]:
    conversions, people = counts
    return conversions / people, *wilson(conversions, people, z)


@figure("z", "count")
def z_score[N: (float, Quantity)](
    exposed_conversions: N, exposed_people: N, control_conversions: N, control_people: N
) -> N:
    """How many standard errors two rates lie apart, as if both groups were alike.

    Arguments: counts. Returns: a number of standard errors, below 0 for a drop. Raises
    ZeroDivisionError for plain floats where nobody or everybody converted.
    Equation: (p₁ − p₂) ÷ √(p(1 − p)(1/n₁ + 1/n₂)), with p of both groups together.

    >>> round(z_score(56.0, 70.0, 48.0, 80.0), 4)
    2.6502
    """
    together = (exposed_conversions + control_conversions) / (exposed_people + control_people)
    moved = exposed_conversions / exposed_people - control_conversions / control_people
    error: N = root(together * (1 - together) * (1 / exposed_people + 1 / control_people))
    return moved / error


@figure("p-value", "chance")
def p_value[N: (float, Quantity)](z_score: N) -> N:
    """How often luck alone would put two alike groups at least this far apart.

    Arguments: `z_score`, standard errors. Returns: a fraction from 0 to 1. Raises nothing.
    Equation: 2·(1 − Φ(|z|)) = erfc(|z| ÷ √2), the pooled two-sided test of two proportions.

    >>> round(p_value(1.959963984540054), 12)
    0.05
    """
    if isinstance(z_score, Quantity):
        return combine("the share of the normal at least as far from 0 as", _beyond, z_score)
    return _beyond(z_score)


def _beyond(z: float) -> float:
    return math.erfc(abs(z) / math.sqrt(2))


@figure("incremental conversions", "count")
def incremental_conversions[N: (float, Quantity)](exposed_people: N, difference: N) -> N:
    """Conversions that the campaign brought, beyond those that would have come anyway.

    Arguments: `exposed_people`, a count; `difference`, a fraction. Returns: a count, below 0 for
    a drop. Raises nothing. Equation: exposed people × difference.

    >>> incremental_conversions(2000.0, 0.005)
    10.0
    """
    return exposed_people * difference


@figure("cost per incremental conversion", "money")
def cost_per_incremental_conversion[N: (float, Quantity)](cost: N, incremental_conversions: N) -> N:
    """What one conversion cost that would not have come anyway.

    Arguments: `cost`, money; `incremental_conversions`, a count above 0 (below it, no conversion
    was bought). Returns: money. Raises ZeroDivisionError for plain floats without any.
    Equation: cost ÷ incremental conversions.

    >>> cost_per_incremental_conversion(500.0, 10.0)
    50.0
    """
    return cost / incremental_conversions


@figure("incremental revenue", "money")
def incremental_revenue[N: (float, Quantity)](incremental_conversions: N, order_value: N) -> N:
    """Revenue that the campaign brought, beyond what would have come anyway.

    Arguments: `incremental_conversions`, a count; `order_value`, money. Returns: money.
    Raises nothing. Equation: incremental conversions × order value.

    >>> incremental_revenue(10.0, 80.0)
    800.0
    """
    return incremental_conversions * order_value


@figure("incremental return on ad spend", "multiple")
def incremental_return_on_ad_spend[N: (float, Quantity)](incremental_revenue: N, cost: N) -> N:
    """Revenue for each unit of money spent that would not have come anyway.

    Arguments: `incremental_revenue` and `cost`, money. Returns: a multiple. Raises
    ZeroDivisionError for plain floats without a cost. Equation: incremental revenue ÷ cost.

    >>> incremental_return_on_ad_spend(800.0, 500.0)
    1.6
    """
    return incremental_revenue / cost


@figure("incremental profit", "money")
def incremental_profit[N: (float, Quantity)](incremental_revenue: N, gross_margin: N, cost: N) -> N:
    """What the campaign left beyond its cost, of what would not have come anyway.

    Arguments: `incremental_revenue` and `cost`, money; `gross_margin`, a fraction of revenue.
    Returns: money, below 0 for a loss. Raises nothing.
    Equation: incremental revenue × gross margin − cost.

    >>> incremental_profit(800.0, 0.75, 500.0)
    100.0
    """
    return incremental_revenue * gross_margin - cost
