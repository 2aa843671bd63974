"""Forms as readers fill them, at random and the same on every run."""

import random
from collections.abc import Iterator, Sequence

from calculators.declaration import Calculator, Field
from calculators.kinds import Kind
from calculators.reading.tables import Column, write_grid

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
    if field.columns:
        return _rows(field.columns, chance)
    if field.name == "platform_audience":
        # Smaller than a creator's reach it would refuse every other form.
        return _written(chance.uniform(2e6, 9e7), field.kind)
    # A group of a test has no more conversions than people.
    if field.name.endswith("_people"):
        return _written(10 ** chance.uniform(3, 6), field.kind)
    if field.name.endswith("_conversions"):
        return _written(10 ** chance.uniform(0, 3), field.kind)
    if field.name == "platform" and chance.random() < 0.7:
        # Of these nearly everything is published, and a fee needs something published.
        return chance.choice(("instagram", "tiktok", "youtube"))
    return _typed(field.kind, chance)


def _rows(columns: Sequence[Column], chance: random.Random) -> str:
    """Portfolios of a few rows; a column with a default is there or not."""
    shown = [
        column
        for column in columns
        if column.needed or (column.default is not None and chance.random() < 0.7)
    ]
    lines = [
        [
            chance.choice("ABC") if column.kind is None else _typed(column.kind, chance)
            for column in shown
        ]
        for _ in range(chance.randint(1, 5))
    ]
    return write_grid([[column.name for column in shown], *lines])


def _typed(kind: Kind, chance: random.Random) -> str:
    if kind.choices:
        return chance.choice([value for value, _ in kind.choices])
    if kind.name == "names":
        return ""
    if chance.random() < 0.02:
        return chance.choice(SPOILT)
    low = _number(kind, chance)
    if kind.span and chance.random() < 0.15:
        high = low * chance.uniform(1, 6)
        if kind.unit == "rate":
            high = min(high, 99)
        return f"{_written(min(low, high), kind)}-{_written(high, kind)}"
    return _written(low, kind)


def _number(kind: Kind, chance: random.Random) -> float:
    if kind.unit == "rate":
        return chance.uniform(0.2, 99)
    if kind.whole and kind.least == 1:
        return chance.uniform(1, 40)
    if kind.most < 1000:
        return chance.uniform(0, kind.most)
    return float(10 ** chance.uniform(0, 6))


def _written(number: float, kind: Kind) -> str:
    if kind.whole:
        return f"{max(1, round(number)):,}"
    return f"{number:,.2f}"
