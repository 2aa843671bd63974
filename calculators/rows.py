"""Between the rows of a page and the text that is their field's one value."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from calculators import registry
from calculators.declaration import Field
from calculators.reading.tables import read_grid, write_grid
from calculators.reading.tables.header import known_keys, read_header


def text_of(cells: Sequence[Sequence[str]]) -> str:
    r"""The CSV of rows, column names first.

    >>> text_of([["portfolio", "fee"], ["A, B", "1,250"]])
    'portfolio,fee\n"A, B","1,250"\n'
    """
    return write_grid(cells)


def cells_of(slug: str, name: str, source: str | bytes) -> dict[str, Any]:
    """The cells of a pasted text or a dropped file, in the columns of a field.

    Arguments: `slug`, a calculator; `name`, its field of rows; `source`. Returns: `columns`, the
    field's; `rows`, texts in that order; `named`, whether the source names its columns, without
    which its cells stand as they came; `whole`, whether the columns say all that the source does
    (a price of one post means a fee only times the posts). Raises UnknownCalculator, KeyError.
    """
    field = _field(slug, name)
    columns = [column.name for column in field.columns]
    records = read_grid(source, known_keys(field.columns)).records
    if not records:
        return {"columns": columns, "rows": [], "named": False, "whole": True}
    header, below = read_header(records, field.columns, "USD")
    if header.error:
        rows = [list(record.cells) for record in records]
        return {"columns": columns, "rows": rows, "named": False, "whole": True}
    rows = [
        [
            record.cell(header.places[column.name])
            if column.name in header.places
            else column.default or ""
            for column in field.columns
        ]
        for record in below
    ]
    return {"columns": columns, "rows": rows, "named": True, "whole": not header.per_post}


def text_of_json(cells: str) -> str:
    """`text_of` with JSON in, for the worker."""
    return text_of(json.loads(cells))


def cells_of_json(slug: str, name: str, source: str | memoryview) -> str:
    """`cells_of` with JSON out, for the worker, which hands a file over as a view of its bytes."""
    given = source if isinstance(source, str) else bytes(source)
    return json.dumps(cells_of(slug, name, given), ensure_ascii=False)


def _field(slug: str, name: str) -> Field:
    found = {field.name: field for field in registry.get(slug).fields if field.columns}
    return found[name]
