"""Money names its currency, a count what it counts."""

from data.rules.fee_has_a_currency import check
from tests.data.small_room import SmallRoom


def test_a_fee_in_likes_is_refused(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"metric": "fee", "of": None, "unit": "likes"}))
    assert problem.text == "unit likes is not a currency: write a code such as USD"


def test_likes_in_dollars_are_refused(room: SmallRoom) -> None:
    (problem,) = check(room.evidence({"metric": "likes_per_post", "of": None, "unit": "USD"}))
    assert problem.text == "unit USD does not fit: likes are counted in likes"


def test_a_fee_in_dollars_passes(room: SmallRoom) -> None:
    assert not list(check(room.evidence({"metric": "fee", "of": None, "unit": "USD"})))
