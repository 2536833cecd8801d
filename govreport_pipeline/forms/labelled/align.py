"""A row's cells under the leaves of a head; nothing is shifted by a guess."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from govreport_pipeline.forms.labelled.heads import Head, HeadLeaf
from govreport_pipeline.forms.sheets.contents import unit_in_cell
from govreport_pipeline.forms.sheets.sheet import SheetCell
from govreport_pipeline.tables.vocabulary import CellState

Aligned = tuple[HeadLeaf, SheetCell, bool]
"""A leaf of the head, the cell under it, and whether that is certain."""


def align_by_count(label: SheetCell, cells: Sequence[SheetCell], head: Head) -> list[Aligned]:
    """The cells behind a row's label where their places tell nothing: as many as leaves, or none is certain.

    A row of blank cells only is blank, however many there are. Empty cells
    too many stand before the contents or behind them; where both may be, only
    what is the same is certain.
    """
    leaves = head.leaves_behind(label)
    cells = [cell for cell in cells if not is_unit(cell)]
    if all(cell.state is CellState.BLANK for cell in cells):
        return [(leaf, cells[0], True) for leaf in leaves if cells]
    extra = len(cells) - len(leaves)
    if extra < 0:
        return [(leaf, cells[0], False) for leaf in leaves]
    starts = [
        start
        for start in range(extra + 1)
        if not any(cell.text for cell in (*cells[:start], *cells[start + len(leaves) :]))
    ]
    aligned: list[Aligned] = []
    for place, leaf in enumerate(leaves):
        rivals = [cells[start + place] for start in starts]
        is_certain = len({cell.text for cell in rivals}) == 1 and _is_own(rivals[0])
        aligned.append((leaf, rivals[0] if rivals else cells[place], is_certain))
    return aligned


def is_off(label: SheetCell, cells: Sequence[SheetCell], head: Head) -> bool:
    """Does the source miscount its columns: do leaves overlap, or has a row as many cells as leaves, but not under them?"""
    leaves = head.leaves_behind(label)
    cells = [cell for cell in cells if not is_unit(cell)]
    if any(leaf.cell.last > after.cell.first for leaf, after in pairwise(leaves)):
        return True
    return len(cells) == len(leaves) and any(
        (cell.first, cell.last) != (leaf.cell.first, leaf.cell.last) for cell, leaf in zip(cells, leaves, strict=True)
    )


def align(label: SheetCell, cells: Sequence[SheetCell], head: Head, *, has_places: bool) -> list[Aligned]:
    """The cells behind a row's label, each under its leaf.

    As many cells as leaves go one by one, for sources miscount their column
    spans. Else only cells that stand exactly under a leaf are certain, and
    where not `has_places` none of these. Where the row is longer than the
    head, only contents that are the same whichever cell is too many; where it
    is shorter, none.
    """
    values = head.values(label)
    if not values:
        return []
    zone, edge = values[0].cell.first, values[-1].cell.last
    beside = units_beside(cells, head)
    cells = _without_fillers([cell for cell in cells if cell not in beside], len(values), edge, head.edge)
    if not cells:
        return []
    leaves = head.leaves_behind(label)
    if len(cells) == len(leaves) and not _is_filler(cells[0], zone):
        return [(leaf, cell, _is_own(cell)) for leaf, cell in zip(leaves, cells, strict=True)]
    while cells and _is_filler(cells[0], zone):
        cells = cells[1:]
    extra = len(cells) - len(values)
    firsts = {leaf.cell.first for leaf in leaves}
    before = cells[: max(0, extra)]
    if extra > 0 and has_places and all(cell.last <= zone and cell.first in firsts for cell in before):
        rest = cells[extra:]
        if all(cell.first == leaf.cell.first for leaf, cell in zip(values, rest, strict=True)):
            return [(leaf, cell, _is_own(cell)) for leaf, cell in zip(values, rest, strict=True)]
    if cells and cells[-1].last == edge and has_places and cells[0].last > zone:
        return list(_by_place(values, cells))
    return [(leaf, *_whichever(cells, place, extra)) for place, leaf in enumerate(values)] if cells else []


def without_fillers(label: SheetCell, cells: Sequence[SheetCell], head: Head) -> Sequence[SheetCell]:
    """The contents of a row: its cells without units, and without blanks left of the columns of values."""
    values = head.values(label)
    zone = values[0].cell.first if values else 0
    return list(dropwhile(lambda cell: _is_filler(cell, zone), (cell for cell in cells if not is_unit(cell))))


def _without_fillers(cells: Sequence[SheetCell], count: int, edge: int, row_edge: int) -> Sequence[SheetCell]:
    """The cells without the blanks that fill a row up to the width of the table."""
    cells = list(cells)
    while len(cells) > count and cells[-1].state is CellState.BLANK and edge <= cells[-1].first < row_edge:
        cells.pop()
    return cells


def is_unit(cell: SheetCell) -> bool:
    """Does a cell hold a unit and nothing else? 件, 人次, 万元; not 见附件, 三件."""
    return cell.state is CellState.TEXT and unit_in_cell(cell.text) is not None


def units_beside(cells: Sequence[SheetCell], head: Head) -> list[SheetCell]:
    """The units of a row; in one that ends with the head, what stands exactly under a column of the form is contents."""
    columns = [leaf.cell for leaf in head.leaves if leaf.column is not None]
    is_even = bool(cells and columns) and cells[-1].last == max(column.last for column in columns)
    places = {(column.first, column.last) for column in columns} if is_even else set()
    return [cell for cell in cells if is_unit(cell) and (cell.first, cell.last) not in places]


def _whichever(cells: Sequence[SheetCell], place: int, extra: int) -> tuple[SheetCell, bool]:
    """The cell at a place of a row with too many or too few, and whether any other choice says the same."""
    if extra < 0:
        return cells[min(place, len(cells) - 1)], False
    contents = {cell.text for cell in cells[place : place + extra + 1]}
    return cells[place], len(contents) == 1 and _is_own(cells[place])


def _is_filler(cell: SheetCell, zone: int) -> bool:
    """Does a blank stand where the source left out a label that reaches down from above?"""
    return not cell.text and cell.last <= zone


def _is_own(cell: SheetCell) -> bool:
    """A number that covers several rows belongs to none of them for certain."""
    return cell.state is CellState.BLANK or cell.bottom == cell.row + 1


def _by_place(values: Sequence[HeadLeaf], cells: Sequence[SheetCell]) -> Iterator[Aligned]:
    """Each leaf with the cell under it, where cells are merged."""
    place = 0
    for leaf in sorted(values, key=lambda leaf: leaf.cell.first):
        first, last = leaf.cell.first, leaf.cell.last
        while place < len(cells) and cells[place].last <= first:
            place += 1
        if place == len(cells) or cells[place].first >= last:
            continue
        cell = cells[place]
        is_exact = cell.first == first and cell.last == last
        is_blank_over = cell.state is CellState.BLANK and cell.first <= first and cell.last >= last
        yield leaf, cell, (is_exact and _is_own(cell)) or is_blank_over
