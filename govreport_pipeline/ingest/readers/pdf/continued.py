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

FEWEST_SHARED = 4
"""Lines that a table must share with one of more columns to be a part of it; a single row one less."""

MOST_REPEATED_ROWS = 6

_ORDINAL = re.compile(r"[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．,，]|其中|合计|总计|小计")
_OPEN, _CLOSED = "（(《“", "）)》”"


def continue_table(above: TableBlock, below: TableBlock) -> TableBlock | None:
    """Both as one table; None where the second is another one: its columns stand elsewhere."""
    finer = max(above, below, key=lambda block: len(block.xs)).xs
    upper, lower = _spread(above, finer), _spread(below, finer)
    return None if upper is None or lower is None else _join(upper, lower)


def _join(above: TableBlock, below: TableBlock) -> TableBlock:
    """Two parts over the same columns as one."""
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


def _spread(block: TableBlock, xs: tuple[float, ...]) -> TableBlock | None:
    """The table over columns of which its own are some; None where it has a line that is none of theirs.

    All rows of a page may have cells that are merged over columns of another
    page: the heads above the break, or the total below it.
    """
    places = [next((number for number, x in enumerate(xs) if abs(own - x) <= SAME_PLACE), None) for own in block.xs]
    found = [place for place in places if place is not None]
    is_whole = len(found) == len(places) and len(set(found)) == len(found) and (found[0], found[-1]) == (0, len(xs) - 1)
    fewest = FEWEST_SHARED if block.rows > 1 else FEWEST_SHARED - 1
    if not is_whole or (len(xs) > len(found) and len(found) < fewest):
        return None
    cells = [
        replace(cell, column=found[cell.column], columns=found[cell.column + cell.columns] - found[cell.column])
        for cell in block.cells
    ]
    return TableBlock(xs, block.rows, tuple(cells))


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
    """Cells without text at the left of the first rows are the lower parts of those above them.

    Where the page ends within the heads, so are all that have none: 自然人 beside 商业企业, 科研机构.
    """
    last = _last_row(above)
    is_in_heads = _is_in_heads(last, [cell for cell in cells if cell.row == 0])
    grown: dict[TableCell, TableCell] = {}
    kept = []
    is_label = True
    for cell in sorted(cells, key=lambda cell: (cell.row, cell.column)):
        over = last.get(cell.column)
        is_label = is_label and cell.row == 0 and not cell.content
        if (
            over is not None
            and over.content
            and over.columns == cell.columns
            and ((is_in_heads and cell.row == 0 and not cell.content) or (is_label and max(over.rows, cell.rows) > 1))
        ):
            grown[over] = replace(over, rows=over.rows + cell.rows)
        else:
            kept.append(cell)
    return TableBlock(above.xs, above.rows, tuple(grown.get(cell, cell) for cell in above.cells)), kept


def _is_in_heads(last: dict[int, TableCell], first: Sequence[TableCell]) -> bool:
    """Does a row without numbers tell the columns of a cell above it that is merged over them?"""
    filled = {cell.column for cell in first if cell.content}
    return not any(character.isdigit() for cell in first for character in cell.content) and any(
        over.content and over.columns > 1 and filled.issuperset(range(over.column, over.column + over.columns))
        for over in last.values()
    )
