"""Holds each named operation's words and float code together."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from calculators import operations
from calculators.quantity import Quantity
from calculators.working import formula, working
from calculators.writing import settle

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases/operations.yml").read_text())["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["working"])
def test_words_and_float_code_agree(case: dict[str, Any]) -> None:
    operation = getattr(operations, case["operation"])
    values = [float(value) for value in case["operands"].values()]
    assert settle(operation(*values)) == case["value"]
    quantity = operation(*[Quantity(float(v), words=w) for w, v in case["operands"].items()])
    result = quantity.named("result", "count")
    assert settle(result.value) == case["value"]
    assert formula(result) == f"result = {case['formula']}"
    assert working(result, "USD") == case["working"]


def test_every_operation_has_a_case() -> None:
    public = {
        name
        for name, value in vars(operations).items()
        if callable(value) and not name.startswith("_") and value.__module__ == operations.__name__
    }
    assert public == {case["operation"] for case in CASES}


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: operations.power(-1.0, 2.0), ValueError),
        (lambda: operations.power(0.0, -1.0), ZeroDivisionError),
        (lambda: operations.chance_of_any(1.5), ValueError),
    ],
)
def test_refuses_what_has_no_answer(call: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        call()
