"""A page's glyphs to blocks in reading order: tables where lines rule them, lines elsewhere."""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from govreport_pipeline.ingest.readers.parsed import escape
from govreport_pipeline.ingest.readers.pdf.columns import read_columns
from govreport_pipeline.ingest.readers.pdf.grid import Grid, GridCell, find_grids
from govreport_pipeline.ingest.readers.pdf.lines import Line, make_lines
from govreport_pipeline.ingest.readers.pdf.page import Glyph, Page

PADDING = 14.0
"""Between a cell's border and its text, both sides together, in points: Word leaves 11, a web page 4."""

DIGITS = frozenset("0123456789０１２３４５６７８９,，.．-—/ ")
"""What a number and the marks of a blank are made of."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell with its content as HTML."""

    content: str
    row: int
    column: int
    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A ruled table, its columns' places, and its cells in order of rows."""

    xs: tuple[float, ...]
    rows: int
    cells: tuple[TableCell, ...]


Block = Line | TableBlock


def read_blocks(page: Page) -> list[Block]:
    """Lines and tables from the top of a page to its bottom, of a page in two columns the left one first."""
    grids = find_grids(page)
    columns = None if grids else read_columns(page.glyphs, page.width)
    if columns is not None:
        return list(columns)
    inside: dict[int, dict[GridCell, list[Glyph]]] = {place: defaultdict(list) for place in range(len(grids))}
    indexes = [grid.index() for grid in grids]
    outside = []
    for glyph in page.glyphs:
        for place, grid in enumerate(grids):
            position = grid.place(glyph.centre, glyph.middle)
            if position is not None:
                inside[place][indexes[place][position]].append(glyph)
                break
        else:
            outside.append(glyph)
    placed: list[tuple[float, Block]] = [(line.baseline, line) for line in make_lines(outside)]
    for place, grid in enumerate(grids):
        if inside[place]:
            placed.append((grid.ys[0], _make_table(grid, inside[place])))
    return [block for _, block in sorted(placed, key=lambda pair: pair[0])]


def _make_table(grid: Grid, glyphs: dict[GridCell, list[Glyph]]) -> TableBlock:
    cells = tuple(
        TableCell(_write_cell(grid, cell, glyphs.get(cell, [])), cell.row, cell.column, cell.rows, cell.columns)
        for cell in grid.cells
    )
    return TableBlock(grid.xs, len(grid.ys) - 1, cells)


def _write_cell(grid: Grid, cell: GridCell, glyphs: list[Glyph]) -> str:
    """The lines of a cell; one that fills the cell's width goes on in the next.

    Not so where the cell holds digits alone: one number in two lines or two
    numbers, nobody can tell.
    """
    lines = make_lines(glyphs)
    if not lines:
        return ""
    width = grid.xs[cell.column + cell.columns] - grid.xs[cell.column] - PADDING
    is_number = all(glyph.text in DIGITS for glyph in glyphs)
    pieces = [escape(lines[0].text)]
    for before, line in pairwise(lines):
        is_full = before.right - before.left + before.size > width and not is_number
        pieces += [join(before.text, line.text) if is_full else "<br>", escape(line.text)]
    return "".join(pieces)


def join(before: str, after: str) -> str:
    """What stands between two lines of one paragraph: a blank between Latin words, nothing elsewhere.

    Digits are joined: a full line that ends in one breaks a number, for in
    Chinese two numbers do not follow each other with nothing between.

    >>> join("本年新收政府", "信息公开"), join("open government", "information"), join("申请1", "2件")
    ('', ' ', '')
    """
    left, right = before[-1:], after[:1]
    is_latin = left.isascii() and right.isascii() and left.isalnum() and right.isalnum()
    return " " if is_latin and not (left.isdigit() and right.isdigit()) else ""
