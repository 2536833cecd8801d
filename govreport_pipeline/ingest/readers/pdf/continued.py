"""Tables that go on over the end of a page are one table again.

The rows that a program repeats on top of every page are dropped, a merged cell
whose lower part has no text of its own goes on, and a row that was cut in two
is one row where its lower part holds a label's rest and nothing else.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from govreport_pipeline.ingest.readers.pdf.blocks import TableBlock, TableCell

SAME_PLACE = 4.0
"""Columns whose lines differ by less are the same columns; in points."""

MOST_REPEATED_ROWS = 6

_ORDINAL = re.compile(r"[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．,，]|其中|合计|总计|小计")
_OPEN, _CLOSED = "（(《“", "）)》”"


def continue_table(above: TableBlock, below: TableBlock) -> TableBlock | None:
    """Both as one table; None where the second is another one: its columns stand elsewhere."""
    if len(above.xs) != len(below.xs):
        return None
    if any(abs(x - y) > SAME_PLACE for x, y in zip(above.xs, below.xs, strict=True)):
        return None
    repeated = _count_repeated_rows(above, below)
    cells = [replace(cell, row=cell.row - repeated) for cell in below.cells if cell.row >= repeated]
    rows = below.rows - repeated
    if not cells:
        return above
    joined = _join_split_row(above, cells)
    if joined is not None:
        above, cells = joined
        rows -= 1
    above, cells = _continue_merged(above, cells)
    moved = [replace(cell, row=cell.row + above.rows) for cell in cells]
    return TableBlock(above.xs, above.rows + rows, (*above.cells, *moved))


def _count_repeated_rows(above: TableBlock, below: TableBlock) -> int:
    """How many rows on top of the second table are those on top of the first."""
    repeated = 0
    for rows in range(1, min(MOST_REPEATED_ROWS, above.rows - 1, below.rows) + 1):
        tops = [[cell for cell in block.cells if cell.row < rows] for block in (above, below)]
        if any(cell.row + cell.rows > rows for cell in (*tops[0], *tops[1])):
            continue
        if tops[0] == tops[1] and any(cell.content for cell in tops[0] if cell.row == rows - 1):
            repeated = rows
    return repeated


def _last_row(block: TableBlock) -> dict[int, TableCell]:
    """By first column the cells that reach the table's lower edge."""
    return {cell.column: cell for cell in block.cells if cell.row + cell.rows == block.rows}


def _join_split_row(above: TableBlock, cells: Sequence[TableCell]) -> tuple[TableBlock, list[TableCell]] | None:
    """A first row that holds the rest of a label alone belongs to the last row of the page before."""
    first = [cell for cell in cells if cell.row == 0]
    filled = [cell for cell in first if cell.content]
    last = _last_row(above)
    if len(filled) != 1 or len(first) < 2 or any(cell.rows > 1 for cell in first if cell.content):
        return None
    [rest] = filled
    label = last.get(rest.column)
    if label is None or not label.content or label.columns != rest.columns or _ORDINAL.match(rest.content):
        return None
    values = [cell for column, cell in last.items() if column > rest.column]
    is_unclosed = sum(map(label.content.count, _OPEN)) > sum(map(label.content.count, _CLOSED))
    if not is_unclosed and not any(cell.content for cell in values):
        return None
    if rest.content[0].isdigit() or not values:
        return None
    whole = replace(label, content=label.content + rest.content)
    merged = tuple(whole if cell == label else cell for cell in above.cells)
    below = [replace(cell, row=cell.row - 1) for cell in cells if cell.row > 0]
    taller = [replace(cell, row=0, rows=cell.rows - 1) for cell in first if cell.rows > 1]
    return TableBlock(above.xs, above.rows, merged), sorted([*taller, *below], key=lambda cell: (cell.row, cell.column))


def _continue_merged(above: TableBlock, cells: Sequence[TableCell]) -> tuple[TableBlock, list[TableCell]]:
    """Cells without text at the left of the first rows are the lower parts of those above them."""
    last = _last_row(above)
    grown: dict[TableCell, TableCell] = {}
    kept = []
    is_label = True
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        over = last.get(cell.column)
        is_label = is_label and cell.row == 0 and not cell.content
        if (
            is_label
            and over is not None
            and over.content
            and over.columns == cell.columns
            and (over.rows > 1 or cell.rows > 1)
        ):
            grown[over] = replace(over, rows=over.rows + cell.rows)
        else:
            kept.append(cell)
    return TableBlock(above.xs, above.rows, tuple(grown.get(cell, cell) for cell in above.cells)), kept
