"""A plain number is read the same by the short way and by the long one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators import kinds
from calculators.reading import Refused, marks, number
from calculators.reading.result import Reading

KINDS = [
    kinds.MONEY, kinds.PEOPLE, kinds.THINGS, kinds.COUNT, kinds.MEAN, kinds.FIT_RATE, kinds.RATE,
    kinds.ENGAGEMENT_RATE, kinds.CHANGE,
]  # fmt: skip
TYPED = st.from_regex(re.compile(r"[0-9]{1,7}(\.[0-9]{1,3})?%?", re.ASCII), fullmatch=True)


@given(TYPED, st.sampled_from(KINDS), st.sampled_from(["USD", "JPY"]))
def test_both_ways_agree(text: str, kind: kinds.Kind, currency: str) -> None:
    short, tells = number._plainly(text, kind), marks._POINT.fullmatch(text)
    if short is not None:
        assert short == number._read(text, kind, currency, comma=False)
    if tells:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(marks, "_POINT", re.compile(r"(?!)"))
            assert marks.told_by(text, kind) == "point"


def test_the_short_way_is_taken_where_nothing_can_be_said() -> None:
    assert number._plainly("12500", kinds.PEOPLE) == Reading(12500.0)
    assert number._plainly("3.5%", kinds.ENGAGEMENT_RATE) == Reading(0.035)
    for text, kind in (("0.03", kinds.ENGAGEMENT_RATE), ("12.500", kinds.MONEY)):
        assert number._plainly(text, kind) is None
    with pytest.raises(Refused):
        number.read_number("120%", kinds.FIT_RATE)
