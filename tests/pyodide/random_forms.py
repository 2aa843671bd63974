"""Forms as readers fill them, at random and the same on every run."""

import random
from collections.abc import Iterator

from calculators.declaration import Calculator, Field

SPOILT = ("", "a lot", "12.500", "1M+", "-3", "1.2E+06", "3,5", "0")


def forms(calculator: Calculator, count: int, seed: int) -> Iterator[dict[str, str]]:
    """Fill a calculator's form.

    Arguments: `calculator`; `count`, how many times; `seed`. Yields: text by field name, about
    half of them with ranges, some of them with what cannot be read.
    """
    chance = random.Random(seed)
    for _ in range(count):
        yield {
            field.name: _text(field, chance)
            for field in calculator.fields
            if not (field.optional and chance.random() < 0.4)
        }


def _text(field: Field, chance: random.Random) -> str:
    if field.kind.choices:
        return chance.choice([value for value, _ in field.kind.choices])
    if chance.random() < 0.02:
        return chance.choice(SPOILT)
    low = _number(field, chance)
    if chance.random() < 0.15:
        high = low * chance.uniform(1, 6)
        if field.kind.unit == "rate":
            high = min(high, 99)
        return f"{_written(min(low, high), field)}-{_written(high, field)}"
    return _written(low, field)


def _number(field: Field, chance: random.Random) -> float:
    if field.kind.unit == "rate":
        return chance.uniform(0.2, 99)
    return float(10 ** chance.uniform(0, 6))


def _written(number: float, field: Field) -> str:
    if field.kind.whole:
        return f"{max(1, round(number)):,}"
    return f"{number:,.2f}"
