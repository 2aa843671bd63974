"""`{{ calculator("slug") }}`: a calculator's form, and its result for what the form starts from."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from calculators import answer, currency, registry
from calculators.declaration import Calculator, Field
from calculators.registry import UnknownCalculator
from calculators.rows import cells_of
from macros.fault import CallError, nearest
from macros.page_template import fill

NO_STEP = {"formula": "", "working": "", "result": "", "note": ""}


def check(slug: str, **fields: object) -> None:
    """Refuse a call that names what is not there or gives what cannot be computed.

    Arguments: `slug`, a calculator; `fields`, other values for its form to start from, as text.
    Raises CallError with the remedy.
    """
    _answered(_declared(slug), fields)


def _answered(declared: Calculator, fields: Mapping[str, object]) -> dict[str, Any]:
    """The answer to what the form starts from. Raises CallError as `check` does."""
    slug = declared.slug
    names = [field.name for field in declared.fields]
    for name, value in fields.items():
        if name not in names:
            raise CallError(f"{slug} has no input {name}: {nearest(name, names)}")
        if not isinstance(value, str):
            raise CallError(f'{name} is not text: write {name}="{value}"')
    shown = answer(slug, _start(declared, fields))
    if shown["state"] == "invalid":
        raise CallError("; ".join(f"{error['field']} {error['text']}" for error in shown["errors"]))
    return shown


def render(slug: str, fields: dict[str, str], nth: int, changes: str, base: str = "/") -> str:
    """The calculator's HTML.

    Arguments: `slug` and `fields` as for `check`; `nth`, which of the page's calculators of
    this slug it is, from 1; `changes`, where the changes of the data are told, or ""; `base`, the
    path of the site. Returns: one `calculator-form` element. Raises CallError.
    """
    declared = _declared(slug)
    start = _start(declared, fields)
    shown = _answered(declared, fields)
    return fill(
        "calculator.html",
        calculator=declared,
        answer=shown,
        sign_of=currency.symbol,
        rows_of=partial(_rows, slug),
        steps_shown={figure.name for figure in declared.figures},
        steps={figure.name: NO_STEP for figure in declared.figures}
        | {step["figure"]: step for step in shown["steps"]},
        start=start,
        sources=_sources(declared, start),
        defaults=json.dumps(_defaults(declared), ensure_ascii=False),
        prefix=slug if nth == 1 else f"{slug}-{nth}",
        changes=changes,
        base=base,
        carried={link["calculator"] + link["text"]: link["fragment"] for link in shown["carries"]},
    )


def _declared(slug: str) -> Calculator:
    try:
        return registry.get(slug)
    except UnknownCalculator as error:
        raise CallError(str(error)) from error


def _start(declared: Calculator, fields: Mapping[str, Any]) -> dict[str, str]:
    return {**declared.example, **fields}


def _rows(slug: str, field: Field, text: str) -> tuple[list[list[str]], list[str], dict[str, str]]:
    """The cells of a field of rows, those of a new row, and the words of its columns."""
    blank = [column.default or "" for column in field.columns]
    rows = cells_of(slug, field.name, text)["rows"] or [blank]
    labels = {column.name: column.name.replace("_", " ").capitalize() for column in field.columns}
    return rows, blank, labels


def _defaults(declared: Calculator) -> dict[str, str]:
    return {field.name: field.default for field in declared.fields if field.default is not None}


def _sources(declared: Calculator, start: dict[str, str]) -> dict[str, tuple[int, Field]]:
    """The inputs whose example names its source and was not replaced, numbered in order."""
    kept = [
        field
        for field in declared.fields
        if field.source and start.get(field.name) == field.example
    ]
    return {field.name: (number, field) for number, field in enumerate(kept, 1)}
