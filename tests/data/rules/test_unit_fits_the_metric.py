"""Money names its currency, a count what it counts."""

import pytest

from data.rules.unit_fits_the_metric import check
from tests.data.small_room import SmallRoom


@pytest.mark.parametrize(
    ("metric", "unit", "said"),
    [
        ("fee", "likes", "unit likes is not a currency: write a code such as USD"),
        ("likes_per_post", "USD", "unit USD does not fit: likes_per_post counts likes"),
        ("platform_users", "likes", "unit likes does not fit: platform_users counts people"),
    ],
)
def test_a_unit_that_does_not_fit_is_refused(
    room: SmallRoom, metric: str, unit: str, said: str
) -> None:
    (problem,) = check(room.evidence({"metric": metric, "of": None, "unit": unit}))
    assert problem.text == said


@pytest.mark.parametrize(
    ("metric", "unit"), [("fee", "EUR"), ("likes_per_post", "likes"), ("platform_users", "people")]
)
def test_a_unit_that_fits_passes(room: SmallRoom, metric: str, unit: str) -> None:
    assert not list(check(room.evidence({"metric": metric, "of": None, "unit": unit})))
