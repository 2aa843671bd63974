"""From tables as people paste them to rows of readings, or to every bad cell at once."""

from calculators.reading.tables.column import POSTS, Column
from calculators.reading.tables.grid import Grid, read_grid, write_grid
from calculators.reading.tables.names import same_name
from calculators.reading.tables.rows import Cell, Row, Table
from calculators.reading.tables.table import read_table

__all__ = [
    "POSTS",
    "Cell",
    "Column",
    "Grid",
    "Row",
    "Table",
    "read_grid",
    "read_table",
    "same_name",
    "write_grid",
]
