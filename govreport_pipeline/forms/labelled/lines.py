"""Tables whose rows have labels: a line of the source for each row of the form."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile

from govreport_pipeline.forms.declared.declare import Row
from govreport_pipeline.forms.declared.spellings import Spellings
from govreport_pipeline.forms.labelled.align import (
    Aligned,
    align,
    align_by_count,
    is_off,
    is_unit,
    units_beside,
    without_fillers,
)
from govreport_pipeline.forms.labelled.heads import Head, HeadLeaf, head_of, names_figures
from govreport_pipeline.forms.labelled.row_labels import LabelFinder, RowLabel
from govreport_pipeline.forms.labelled.row_sums import may_be_shifted, row_sum_of, without_stray
from govreport_pipeline.forms.labelled.unknown import holds_counts, is_unknown_row, make_unknown, names_column, path_of
from govreport_pipeline.forms.sheets.contents import TELLING, read_content, unit_in_cell, unit_in_head
from govreport_pipeline.forms.sheets.found import LabelledCell, LooseRow
from govreport_pipeline.forms.sheets.sheet import Sheet, SheetCell
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.vocabulary import CellState, FormBlock

_make_cell = builder(LabelledCell)

FEWEST_COLUMNS = 5
"""A block with fewer columns is not read without its head."""
MOST_HEADS = 12
"""So many heads back one is looked for."""


@dataclass(slots=True)
class _Line:
    """A row of the sheet that is no head."""

    number: int
    cells: Sequence[SheetCell]
    heads: int
    """How many heads stand above it."""
    label: RowLabel
    behind: list[SheetCell] = field(init=False)
    """The cells right of its label, but for words that reach down from above: spans miscounted put 不予处理 there."""

    def __post_init__(self) -> None:
        label = self.label.cell
        cells = (cell for cell in self.cells if cell.first >= label.last)
        self.behind = list(dropwhile(lambda cell: cell.key and cell.row < label.row and not is_unit(cell), cells))

    @property
    def empty(self) -> int:
        """How many empty cells stand right behind its label."""
        return next((place for place, cell in enumerate(self.behind) if cell.text), len(self.behind))


def _is_unlabelled(rows: Sequence[Sequence[SheetCell]]) -> bool:
    """Has the next row numbers, and no label?"""
    return any(cell.state is CellState.NUMBER for row in rows for cell in row) and not any(
        cell.key for row in rows for cell in row
    )


class LineReader:
    """Reads one sheet as a block of a form."""

    def __init__(self, text: str, sheet: Sheet, spellings: Spellings, before: "LineReader | None" = None) -> None:
        """`before` has read the table before, which this one may go on with."""
        self.heads: list[Head] = before.heads[-1:] if before is not None else []
        self._inherited = self.heads[0] if self.heads else None
        self.last: int = before.last if before is not None else -1
        """The row of the form that was read last."""
        self.cells: dict[tuple[str, str], LabelledCell] = {}
        """By the labels of row and column."""
        self.unknown: dict[tuple[str, str], LabelledCell] = {}
        """Of rows and columns that the form does not have, by their printed labels."""
        self.used: set[int] = set()
        """The rows of the sheet that were read, their heads among them."""
        self._own_head: Head | None = None
        self._are_places_true = True
        """Does no row of as many cells as the head has leaves stand elsewhere than under them?"""
        self._fillers: set[tuple[int, int]] = set()
        """Where places tell nothing, how many empty cells stand for what a label covers that has so many above it."""
        self.loose: list[LooseRow] = []
        """Rows with another number of contents than cells."""
        self._adds = row_sum_of(spellings.block)
        self._columns = [column.label for column in spellings.block.columns]
        self._text = text
        self._sheet = sheet
        self._spellings = spellings

    def read(self) -> None:
        """Read all rows, in order."""
        finder = LabelFinder(self._spellings, self.last)
        lines: list[_Line] = []
        open_head: Head | None = None
        for number, cells in enumerate(self._sheet.rows):
            own = [cell for cell in cells if cell.row == number]
            if self._is_head(own):
                if open_head is not None and open_head.is_followed_by_other(own):
                    self._take_head(open_head)
                    open_head = None
                open_head = open_head or Head(self._spellings)
                open_head.add(number, own)
                continue
            if open_head is not None and any(cell.key or cell.state is CellState.NUMBER for cell in own):
                self._take_head(open_head)
                open_head = None
            label = finder.find(cells, self._zone())
            if (self.heads or not self._sheet.has_places) and label is not None:
                lines.append(_Line(number, cells, len(self.heads), label))
        finder.complete([line.label for line in lines])
        self.last = finder.last
        lines = self._telling(lines)
        self._narrow_heads(lines)
        self._own_head = self._head_of_form(lines)
        headed = [
            (line, head)
            for line in lines
            if line.label.place is not None and (head := self._head_over(line, line.label.place)) is not None
        ]
        self._are_places_true = not any(is_off(line.label.cell, line.behind, head) for line, head in headed)
        self._fillers = self._count_fillers(headed)
        for line in lines:
            self._read_line(line)
        self._read_unknown([line for line in lines if line.label.place is None and line.label.has_values])

    def _zone(self) -> int:
        """The first column of contents, as the head above has it; 0 where that is not known."""
        return self.heads[-1].zone if self.heads and self._sheet.has_places else 0

    def _narrow_heads(self, lines: Sequence[_Line]) -> None:
        """End a head where numbers stand right of all it names: blanks there are cells of theirs, and fill no row."""
        for line in lines:
            if line.heads and line.label.place is not None:
                head = self.heads[line.heads - 1]
                edge = max((leaf.cell.last for leaf in head.leaves), default=0)
                numbers = (cell.first for cell in line.cells if cell.state is CellState.NUMBER and cell.first >= edge)
                head.edge = min([head.edge, *numbers])

    def _head_of_form(self, lines: Sequence[_Line]) -> Head | None:
        """The form's own head, where the printed one is broken and most rows have as many cells as the form."""
        columns = self._spellings.block.columns
        if (
            self._sheet.has_places
            or len(columns) < FEWEST_COLUMNS
            or any(row.columns for row in self._spellings.block.rows)
        ):
            return None
        counts = [sum(not is_unit(cell) for cell in line.behind) for line in lines]
        is_broken = all(head.columns < len(columns) for head in self.heads)
        return head_of(self._spellings) if is_broken and 2 * counts.count(len(columns)) > len(counts) else None

    def _telling(self, lines: list[_Line]) -> list[_Line]:
        """The lines without those whose values may stand on others: a label whose own row holds none."""
        unknown = {line.number for line in lines if line.label.place is None and line.label.has_values}
        lines = [line for line in lines if line.label.has_values or line.number + 1 not in unknown]
        if self._sheet.has_places:
            return lines
        rows = self._sheet.rows
        alone = {line.number for line in lines if line.cells[-1] is line.label.cell}
        if 2 * len(alone) > len(lines):
            return [line for line in lines if line.number not in alone]
        return [
            line
            for line in lines
            if line.number not in alone or not _is_unlabelled(rows[line.number + 1 : line.number + 2])
        ]

    def _take_head(self, head: Head) -> None:
        head.settle(self._text)
        if head.columns and not (self.heads and head.is_rest_of(self.heads[-1])):
            self.heads.append(head)

    def _is_head(self, cells: Sequence[SheetCell]) -> bool:
        """Is a row part of a head: names of columns, and no number?"""
        spellings = self._spellings
        if any(cell.state is CellState.NUMBER for cell in cells):
            return False
        named = [cell for cell in cells if cell.key in spellings.columns or cell.key in spellings.column_parents]
        if spellings.block.block is FormBlock.STATISTICS:
            named += [cell for cell in cells if names_figures(cell.key)]
        if not named:
            return len(cells) > 1 and any(cell.key in spellings.captions for cell in cells)
        return len(named) > 1 or not spellings.match_row(named[0].key, named[0].text)

    def _read_line(self, line: _Line) -> None:
        """Read a row of values, if its label names one of the form's rows."""
        label = line.label
        head = self._head_over(line, label.place) if label.place is not None else None
        if label.place is None or head is None:
            return
        behind = self._without_fillers(line, head)
        row = self._spellings.block.rows[label.place]
        unit = next((unit_in_cell(cell.text) for cell in units_beside(behind, head)), None) or unit_in_head(
            label.cell.text
        )
        self.used.update((line.number, *(head.rows if head is not self._inherited else ())))
        aligned = self._aligned(label, behind, head)
        if not all(is_certain for _, _, is_certain in aligned):
            self._take_loose(row, label, behind, head)
        is_behind = False
        for leaf, cell, is_certain in aligned:
            column = leaf.column
            is_behind = is_behind or column is not None
            slot = self._spellings.slots.get((row.label, column.label)) if column is not None else None
            if slot is None:
                is_added = is_behind and is_certain and names_column(leaf, self._spellings) and holds_counts([cell])
                if is_added:
                    self._keep(row, leaf, cell, label.printed, unit)
                continue
            start, end = (cell.start, cell.end) if is_certain else (behind[0].start, behind[-1].end)
            is_certain &= cell.state is not CellState.UNREADABLE  # digits over two lines are no number
            printed_unit = unit_in_head(leaf.cell.text) or unit
            cell_read = _make_cell(slot, start, end, label.printed, leaf.cell.text, printed_unit, is_certain)
            self._place(cell_read, self.cells)

    def _count_fillers(self, lines: Sequence[tuple[_Line, Head]]) -> set[tuple[int, int]]:
        """By the rows that have them before as many contents as leaves."""
        if self._sheet.has_places:
            return set()
        return {(self._depth(line), line.empty) for line, head in lines if self._missing(line, head) == 0}

    def _depth(self, line: _Line) -> int:
        return self._spellings.block.rows[line.label.place or 0].label.count("/")

    def _missing(self, line: _Line, head: Head) -> int:
        """How many contents a row has too few, from its first that is not empty."""
        contents = [cell for cell in line.behind[line.empty :] if not is_unit(cell)]
        return len(head.leaves_behind(line.label.cell)) - len(contents)

    def _without_fillers(self, line: _Line, head: Head) -> Sequence[SheetCell]:
        """The cells behind a label; without the empty ones before them where a row lacks a content and has none for it.

        Only where the table fills up what its labels cover.
        """
        cells = line.behind
        if not any(count for _, count in self._fillers):
            return cells
        missing = self._missing(line, head)
        is_blank = (self._depth(line), line.empty - missing) in self._fillers
        is_short = missing > 0 and line.empty < len(cells) and not is_blank
        return cells[line.empty :] if is_short else cells

    def _read_unknown(self, lines: Sequence[_Line]) -> None:
        """Keep the rows between those of the form, or right behind them, whose labels it does not have."""
        for line in lines:
            is_inside = bool(self.used) and min(self.used) < line.number <= max(self.used) + 1
            if is_inside and (line.heads or self._own_head) and is_unknown_row(self._spellings, line.label.cell):
                self._read_unknown_line(line)

    def _read_unknown_line(self, line: _Line) -> None:
        label = line.label
        behind = line.behind
        head = self._own_head or self.heads[line.heads - 1]
        aligned = self._as_placed(label.cell, behind, head)
        counts = [
            (leaf, cell) for leaf, cell, _ in aligned if leaf.column is not None or names_column(leaf, self._spellings)
        ]
        names = [leaf.column.label for leaf, _ in counts if leaf.column is not None]
        is_whole = any(self._is_whole(place, names) for place in range(len(self._spellings.block.rows)))
        if (
            not is_whole
            or not all(is_certain for _, _, is_certain in aligned)
            or not holds_counts([cell for _, cell in counts])
        ):
            return
        self.used.add(line.number)
        path = path_of(line.cells, label.cell)
        unit = next((unit_in_cell(cell.text) for cell in units_beside(behind, head)), None)
        for leaf, cell in counts:
            printed_unit = unit_in_head(leaf.cell.text) or unit
            self._keep(path, leaf, cell, label.printed, printed_unit)

    def _take_loose(self, row: Row, label: RowLabel, behind: Sequence[SheetCell], head: Head) -> None:
        """Keep the contents of a row that the sums of the form may tell: numbers and blanks, each of one cell."""
        leaves = head.leaves_behind(label.cell)
        slots = [
            self._spellings.slots.get((row.label, leaf.column.label)) if leaf.column is not None else None
            for leaf in leaves
        ]
        cells = without_fillers(label.cell, behind, head)
        is_plain = all(cell.state in TELLING and cell.bottom == cell.row + 1 for cell in cells)
        is_told = [slot.column.label for slot in slots if slot is not None] == list(self._spellings.columns_of(row))
        if cells and is_plain and is_told and len(cells) != len(slots) and cells[0].state is CellState.NUMBER:
            self.loose.append(LooseRow(tuple(slots), tuple((cell.start, cell.end) for cell in cells)))

    def _as_placed(self, label: SheetCell, behind: Sequence[SheetCell], head: Head) -> list[Aligned]:
        """The cells of a row under their leaves, by their places or, where these tell nothing, by their number."""
        if not self._sheet.has_places:
            return align_by_count(label, behind, head)
        return align(label, behind, head, has_places=self._are_places_true)

    def _aligned(self, label: RowLabel, behind: Sequence[SheetCell], head: Head) -> list[Aligned]:
        """The cells of a row under their leaves, without one number too many where the row's sum tells which it is."""
        aligned = self._as_placed(label.cell, behind, head)
        leaves = head.leaves_behind(label.cell)
        names = [leaf.column.label for leaf in leaves if leaf.column is not None]
        place = label.place
        if place is None or not (self._sheet.has_places or self._is_whole(place, names)):
            return [(leaf, cell, False) for leaf, cell, _ in aligned]
        if not self._sheet.has_places and self._breaks_off(place, behind, leaves):
            return [(leaf, cell, False) for leaf, cell, _ in aligned]
        is_certain = all(is_certain for _, _, is_certain in aligned)
        is_cut = len(behind) > len(leaves) and behind[-1].state is CellState.BLANK and not self._sheet.has_places
        if names != self._columns or (self._sheet.has_blanks and is_certain and not is_cut):
            return aligned
        if is_certain:
            numbers = [read_content(cell.text).value for _, cell, _ in aligned]
            is_off = is_cut and self._adds(place, numbers) is False
            is_shifted = is_off or may_be_shifted(numbers, lambda numbers: self._adds(place, numbers))
            return [(leaf, cell, not is_shifted) for leaf, cell, _ in aligned]
        cells = list(dropwhile(lambda cell: cell.state is CellState.BLANK, behind))
        if len(cells) != len(leaves) + 1:
            return aligned
        rest = without_stray(cells, lambda numbers: self._adds(place, numbers))
        return aligned if rest is cells else align_by_count(label.cell, rest, head)

    def _breaks_off(self, place: int, behind: Sequence[SheetCell], leaves: Sequence[HeadLeaf]) -> bool:
        """Does the sheet end with a row without contents, before its form does? These may stand behind a page break."""
        is_last = (
            behind[:1]
            and behind[0].row == len(self._sheet.rows) - 1 > 0
            and place < len(self._spellings.block.rows) - 1
        )
        return bool(is_last) and len(behind) < len(leaves) and all(cell.state is CellState.BLANK for cell in behind)

    def _is_whole(self, place: int, names: Sequence[str]) -> bool:
        """May cells be counted under a head? A row's own columns are in it, or the first and the last of all."""
        own = self._spellings.block.rows[place].columns or (self._columns[0], self._columns[-1])
        return set(own) <= set(names)

    def _head_over(self, line: _Line, place: int) -> Head | None:
        """The head nearest above that names a column of the row: after a page break the wrong one may stand there."""
        if self._own_head is not None or not line.heads:
            return self._own_head
        columns = self._spellings.columns_of(self._spellings.block.rows[place])
        nearest = self.heads[line.heads - 1]
        near = self.heads[max(0, line.heads - MOST_HEADS) : line.heads]
        return next((head for head in reversed(near) if head.names_any(columns)), nearest)

    def _keep(self, row: Row | str, leaf: HeadLeaf, cell: SheetCell, printed: str, unit: str | None) -> None:
        """Keep a cell of a row or a column that the form does not have."""
        column, span = leaf.column or leaf.cell.text, (cell.start, cell.end)
        self._place(
            make_unknown(self._spellings.block, row, column, span, (printed, leaf.cell.text), unit), self.unknown
        )

    def _place(self, cell: LabelledCell, cells: dict[tuple[str, str], LabelledCell]) -> None:
        """Keep a cell; of one that is there twice with two contents neither is certain."""
        key = (cell.slot.row.label, cell.slot.column.label)
        other = cells.get(key)
        if other is None or (other.is_certain and not self._content(other)):
            cells[key] = cell
        elif self._content(cell) and self._content(cell) != self._content(other):
            cells[key] = replace(other, is_certain=False)

    def _content(self, cell: LabelledCell) -> str:
        return self._text[cell.start : cell.end].strip()
