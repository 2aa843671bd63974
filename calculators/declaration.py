"""What a calculator declares: its inputs, its figures, its words and its arithmetic."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calculators import kinds
from calculators.kinds import Kind
from calculators.quantity import Quantity
from calculators.reading.tables import Column

if TYPE_CHECKING:
    from calculators.charts.chart import Chart
    from calculators.inputs import Inputs
    from calculators.report import Report, Step


@dataclass(frozen=True, slots=True)
class TableOut:
    """A table of the result: a row for each thing compared, a quantity or a text in each cell."""

    rows: tuple[Mapping[str, Quantity | str], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a calculator computes.

    `figures` are quantities or texts by the names that it declares; `tables` and `charts` by
    theirs; `steps` are those of an algorithm, which no quantity can tell; `doubts` are what the
    headline's spread may come from, by name, with its words (the fields themselves where empty).
    """

    figures: Mapping[str, Quantity | str]
    tables: Mapping[str, TableOut] = field(default_factory=dict)
    charts: Mapping[str, Chart] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    doubts: Mapping[str, tuple[str, Quantity]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Field:
    """One input: its public name, its words, its kind, and what the page starts from.

    `default` is taken where the field is left out; `optional` means "not known" there instead;
    a field with neither is asked for. `example` is what the page starts from and `source` names
    where that value was found. `none` is what to say where it is 0 and divides. `more` puts it
    under "If you know them". `called` is its name in a working, where that differs. A field that
    holds rows has `columns`; `named_by` is the one that names a row, and `unique` says that no two
    rows may share a name.
    """

    name: str
    label: str
    kind: Kind
    hint: str = ""
    default: str | None = None
    optional: bool = False
    example: str | None = None
    source: str = ""
    none: str = ""
    more: bool = False
    called: str = ""
    columns: tuple[Column, ...] = ()
    named_by: str = ""
    unique: bool = False

    @property
    def words(self) -> str:
        """The field's name in a working."""
        return self.called or self.name.replace("_", " ")


CURRENCY = Field(
    "currency",
    "Currency",
    kinds.CURRENCY,
    hint="A label only: nothing is converted",
    default="USD",
    more=True,
)


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """One figure of the result: its public name and the words of its row."""

    name: str
    label: str
    hint: str = ""
    primary: bool = False


@dataclass(frozen=True, slots=True)
class TableSpec:
    """A table of the result: its public name, its title, and its columns in order.

    The page turns it round, a column a thing, for a few things with many figures; `rowwise`
    leaves a row to each, for many things with a few. `none` is what to say where it has no row.
    The page shows it above the figures, or `below` them where it only explains these.
    """

    name: str
    label: str
    columns: tuple[FigureSpec, ...]
    rowwise: bool = False
    none: str = ""
    below: bool = False


@dataclass(frozen=True, slots=True)
class Solve:
    """A field that can be found from a wanted figure, and the figures that may be wanted.

    Each figure only rises or only falls with the field, or does so from its most `down` to where
    it turns.
    """

    field: str
    figures: tuple[str, ...]
    down: bool = False


@dataclass(frozen=True, slots=True)
class Carry:
    """What was found here, as what another calculator starts from.

    `to` is its name and `words` those of the link. `fields` gives, by the other's field, a figure
    or a field of this one; each figure has to be known for the link to be there. `more` adds texts
    that take work, by field, or nothing where there is no such link.
    """

    to: str
    words: str
    fields: Mapping[str, str] = field(default_factory=dict)
    more: Callable[[Report], Mapping[str, str] | None] | None = None


@dataclass(frozen=True, slots=True)
class Calculator:
    """A calculator, declared once for the page, the command line, links, tests and Python.

    `compute` turns the read inputs into quantities by the names of `figures`; `headline` says
    the answer in one sentence from the written figures.
    """

    slug: str
    title: str
    question: str
    summary: str
    inputs: tuple[Field, ...]
    figures: tuple[FigureSpec, ...]
    compute: Callable[[Inputs], Outcome]
    headline: Callable[[Report], str]
    tables: tuple[TableSpec, ...] = ()
    solves: tuple[Solve, ...] = ()
    carries: tuple[Carry, ...] = ()
    draws: int | Callable[[int], int] = field(default=4105)

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its inputs, and the currency that every calculator has."""
        return (*self.inputs, CURRENCY)

    @property
    def example(self) -> dict[str, str]:
        """The fields that the page starts from, as text."""
        return {
            field.name: field.example if field.example is not None else field.default or ""
            for field in self.fields
            if field.example is not None or field.default is not None
        }

    @property
    def primary(self) -> FigureSpec:
        """The figure that the headline states."""
        return next(figure for figure in self.figures if figure.primary)
