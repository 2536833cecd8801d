"""The tables of a page: their cells, and which columns and rows each covers."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

WIDEST_TABLE = 200
"""Columns; a row with more is no table of figures."""

LONGEST_CELL, MOST_LINES = 200, 2
"""A cell with more characters and more line breaks than these holds prose: its lines stay lines."""


@dataclass(slots=True)
class Cell:
    """A cell as the source has it."""

    start: int
    columns: int
    rows: int
    """Rows it covers; 0: to the end of its row group."""
    read_before: int
    """Characters of text before it."""
    end: int = -1
    length: int = 0
    """Characters of text in it."""
    breaks: list[int] | None = None
    """Numbers of the runs that break a line inside it; None for none."""


@dataclass(slots=True)
class Row:
    """A row as the source has it."""

    group: int
    is_foot: bool
    cells: list[Cell] = field(default_factory=list)
    borders: list[tuple[int, int]] = field(default_factory=list)
    """Where cells after the first begin: number of the run, place in what it becomes."""


@dataclass(slots=True)
class SourceTable:
    """A table as the source has it, while it is read."""

    holds_tables: bool = False
    group: int = 0
    is_foot: bool = False
    """Is the open row group its foot?"""
    rows: list[Row] = field(default_factory=list)
    row: Row | None = None
    cell: Cell | None = None

    def open_group(self, *, is_foot: bool) -> None:
        """Begin another row group."""
        self.group, self.is_foot = self.group + 1, is_foot

    def open_row(self) -> Row:
        """The row that is open, or a new one."""
        if self.row is None:
            self.row = Row(self.group, self.is_foot)
            self.rows.append(self.row)
        return self.row

    def close_cell(self, end: int, read: int) -> None:
        """End the open cell, if there is one, where `read` characters of text have passed."""
        if self.cell is not None:
            self.cell.end, self.cell.length = end, read - self.cell.read_before
            self.cell = None

    def close_row(self, end: int, read: int) -> None:
        """End the open row, if there is one."""
        self.close_cell(end, read)
        self.row = None

    def is_grid(self) -> bool:
        """Does it hold figures or labels in rows and columns, rather than lay out a page?"""
        widest = max((len(row.cells) for row in self.rows), default=0)
        return not self.holds_tables and 1 < widest <= WIDEST_TABLE


class PlacedCell(NamedTuple):
    """A cell of a grid, in rows and columns counted from 0."""

    table: int
    first_row: int
    first_column: int
    row_span: int
    column_span: int
    start: int
    """From here to `end` the source holds its content, with the tags around it."""
    end: int


def is_prose(row: Row) -> bool:
    """Does a cell of the row hold paragraphs?"""
    return any(cell.length > LONGEST_CELL and len(cell.breaks or ()) > MOST_LINES for cell in row.cells)


def place_cells(table: SourceTable, number: int) -> Iterator[PlacedCell]:
    """Each cell of a grid where browsers put it: in the first column that no cell from above covers.

    The foot of a table is its last rows, wherever the source has it. A cell spans no row beyond its row group and no more than WIDEST_TABLE
    columns; what stands to the right of those covers its own row.
    """
    rows = sorted(table.rows, key=attrgetter("is_foot"))
    group_ends: dict[int, int] = {}
    for place, row in enumerate(rows):
        group_ends[row.group] = place + 1
    covered = [0] * WIDEST_TABLE
    """For each column the first row that no cell from above covers."""
    for place, row in enumerate(rows):
        column = 0
        for cell in row.cells:
            while column < WIDEST_TABLE and covered[column] > place:
                column += 1
            bottom = group_ends[row.group] if cell.rows == 0 else min(place + cell.rows, group_ends[row.group])
            right = max(column + 1, min(column + cell.columns, WIDEST_TABLE))
            if column >= WIDEST_TABLE:
                bottom = place + 1
            elif bottom > place + 1:
                covered[column:right] = [max(bottom, below) for below in covered[column:right]]
            yield PlacedCell(number, place, column, bottom - place, right - column, cell.start, cell.end)
            column = right
