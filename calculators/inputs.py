"""From typed text to the quantities of one calculation, or to every error at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from calculators.declaration import Calculator, Field
from calculators.message import InputError, Message, message
from calculators.quantity import Quantity, unknown
from calculators.reading import Refused, is_blank, read_choice, read_number
from calculators.reading.tables import Table, read_grid, read_table
from calculators.reading.tables.decoding import decode
from calculators.spread import ranged
from calculators.uncertainty import Sampler


@dataclass
class Inputs:
    """The inputs of one calculation: quantities and choices by field name, and what was said."""

    currency: str
    sampler: Sampler
    quantities: dict[str, Quantity] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    texts: dict[str, str | None] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    estimated: bool = False

    def __getitem__(self, name: str) -> Quantity:
        return self.quantities[name]

    def given(self, name: str) -> bool:
        """Whether the field has a value, typed or by default."""
        return self.texts[name] is not None

    @property
    def ranged(self) -> bool:
        """Whether any field or cell was a range, or an estimate with a spread stands for one."""
        fields = any(quantity.draws is not None for quantity in self.quantities.values())
        cells = (
            cell.reading is not None and cell.reading.high is not None
            for table in self.tables.values()
            for row in table.rows
            for cell in row.cells.values()
        )
        return self.estimated or fields or any(cells)

    def say(self, text: str, name: str | None = None) -> None:
        """Tell the reader something about a field, or about the whole."""
        self.messages.append(message(text, name))


def read_inputs(calculator: Calculator, typed: Mapping[str, str | bytes]) -> Inputs:
    """Read every field of a calculator.

    Arguments: `calculator`; `typed`, text by field name. Returns: its inputs. Raises InputError
    with every error at once: unknown fields (naming the nearest), fields that are missing or
    blank, and text that cannot be read.
    """
    errors = _unknown(calculator, typed)
    inputs = Inputs(_currency(calculator, typed, errors), Sampler(0))
    for declared in calculator.fields:
        inputs.texts[declared.name] = _text(declared, typed)
        if declared.columns:
            if declared.optional and _no_rows(typed.get(declared.name, "")):
                inputs.texts[declared.name] = None
                continue
            _read_rows(declared, typed.get(declared.name, ""), inputs, errors)
    rows = sum(len(table.rows) for table in inputs.tables.values())
    draws = calculator.draws
    inputs.sampler = Sampler(draws if isinstance(draws, int) else draws(rows))
    for declared in calculator.fields:
        text = inputs.texts[declared.name]
        if declared.columns:
            continue
        if text is None and not declared.optional:
            errors[declared.name] = [message(_asked_for(declared), declared.name)]
            continue
        try:
            _read(declared, text, inputs)
        except Refused as refusal:
            errors.setdefault(
                declared.name, [message(refusal.text, declared.name, mend=refusal.mend)]
            )
    if errors:
        raise InputError(errors)
    return inputs


def _text(declared: Field, typed: Mapping[str, str | bytes]) -> str | None:
    text = typed.get(declared.name)
    if text is None:
        return declared.default
    if isinstance(text, bytes):
        text, _ = decode(text)
    return None if is_blank(text) else text


def _asked_for(declared: Field) -> str:
    return f"is missing: type a value, for example {declared.kind.example}"


def _read(declared: Field, text: str | None, inputs: Inputs) -> None:
    if declared.kind.name == "choice":
        if text is not None:
            chosen = read_choice(text, declared.kind)
            inputs.choices[declared.name] = chosen
        return
    if declared.kind.name == "names":
        return
    if text is None:
        inputs.quantities[declared.name] = unknown(declared.words, declared.kind.unit)
        return
    reading = read_number(text, declared.kind, inputs.currency)
    for note in reading.notes:
        inputs.messages.append(message(note.text, declared.name, mend=note.mend))
    if reading.high is None:
        inputs.quantities[declared.name] = Quantity(
            reading.low, words=declared.words, unit=declared.kind.unit, none=declared.none
        )
    else:
        inputs.quantities[declared.name] = ranged(
            declared.kind, reading.low, reading.high, declared.words, declared.none, inputs.sampler
        )


def _no_rows(source: str | bytes) -> bool:
    """Whether a table is its column names at most, as one is that nobody filled."""
    return len(read_grid(source).records) < 2


def _read_rows(
    declared: Field,
    source: str | bytes,
    inputs: Inputs,
    errors: dict[str, list[Message]],
) -> None:
    try:
        table = read_table(
            source,
            declared.columns,
            field=declared.name,
            named_by=declared.named_by,
            unique=declared.unique,
            currency=inputs.currency,
        )
    except InputError as refused:
        errors.update(refused.errors)
        return
    inputs.tables[declared.name] = table
    inputs.messages.extend(table.messages)


def _currency(
    calculator: Calculator, typed: Mapping[str, str | bytes], errors: dict[str, list[Message]]
) -> str:
    declared = next(field for field in calculator.fields if field.name == "currency")
    try:
        return read_choice(_text(declared, typed) or "", declared.kind)
    except Refused as refusal:
        errors["currency"] = [message(refusal.text, "currency", mend=refusal.mend)]
        return "USD"


def _unknown(calculator: Calculator, typed: Mapping[str, str | bytes]) -> dict[str, list[Message]]:
    names = [field.name for field in calculator.fields]
    errors = {}
    for name in typed:
        if name not in names:
            near = get_close_matches(name, names, 1, 0.5)
            mend = f"did you mean {near[0]}?" if near else f"it has {', '.join(names)}"
            errors[name] = [message(f"is not a field of {calculator.slug}: {mend}", name)]
    return errors
