"""Which tier a band of followers belongs to."""

import doctest

import pytest

import data.benchmarks
import data.tier_of
from data.model import Band
from data.tier_of import tier_of

TIERS: dict[str, Band] = {
    "nano": (100, 10_000),
    "micro": (10_000, 100_000),
    "macro": (100_000, 1_000_000),
    "mega": (1_000_000, None),
}


@pytest.mark.parametrize(
    ("band", "tier"),
    [
        ((1_000, 10_000), "nano"),
        ((10_000, 50_000), "micro"),
        ((None, 10_000), "nano"),
        ((0, 20_000), "nano"),
        ((5_000, 20_000), "micro"),
        ((10_000, 10_000), "micro"),
        ((100_000, 500_000), "macro"),
        ((1_000_000, 10_000_000), "mega"),
        ((1_000_000, None), "mega"),
        ((500_000, None), None),
        ((0, 50), None),
        (None, None),
    ],
)
def test_a_band_belongs_to_the_tier_that_holds_its_geometric_middle(
    band: Band | None, tier: str | None
) -> None:
    assert tier_of(band, TIERS) == tier


@pytest.mark.parametrize("module", [data.tier_of, data.benchmarks])
def test_its_examples_are_true(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
