"""Tables whose rows have labels: a line of the source for each row of the form."""

from collections.abc import Sequence

from govreport_pipeline.forms.align import align
from govreport_pipeline.forms.contents import unit_in_head
from govreport_pipeline.forms.found import LabelledCell
from govreport_pipeline.forms.heads import Head
from govreport_pipeline.forms.labels import key_of
from govreport_pipeline.forms.sheet import Sheet, SheetCell
from govreport_pipeline.forms.spellings import Spellings
from govreport_pipeline.tables.vocabulary import CellState

MOST_GUESSES = 40
"""So many labels of one table are compared with every label of the form."""
LONGEST_UNIT = 3


class LineReader:
    """Reads one sheet as a block of a form."""

    def __init__(self, text: str, sheet: Sheet, spellings: Spellings, head: Head | None = None) -> None:
        """`head` is that of the table before, which this one may go on with."""
        self.head = head
        self.cells: dict[tuple[str, str], LabelledCell] = {}
        """By the labels of row and column."""
        self.used: list[int] = []
        """The rows of the sheet that were read, heads among them."""
        self._text = text
        self._sheet = sheet
        self._spellings = spellings
        self._last = -1
        self._cut: SheetCell | None = None
        """A label without values: the next row may go on with it."""
        self._guesses = MOST_GUESSES

    def read(self) -> None:
        """Read all rows, in order."""
        open_head: Head | None = None
        for number, cells in enumerate(self._sheet.rows):
            own = [cell for cell in cells if cell.row == number]
            if self._is_head(own):
                if open_head is None:
                    open_head = Head(self._spellings, number)
                open_head.add(own)
                self.used.append(number)
                continue
            if open_head is not None and any(cell.key or cell.state is CellState.NUMBER for cell in own):
                self._take_head(open_head)
                open_head = None
            if self._read_row(cells):
                self.used.append(number)

    def _take_head(self, head: Head) -> None:
        head.settle()
        if head.columns and not (self.head is not None and head.is_rest_of(self.head)):
            self.head = head

    def _is_head(self, cells: Sequence[SheetCell]) -> bool:
        """Is a row part of a head: names of columns, and no number?"""
        spellings = self._spellings
        named = [cell for cell in cells if cell.key in spellings.columns or cell.key in spellings.column_parents]
        if any(cell.state is CellState.NUMBER for cell in cells):
            return False
        if not named:
            return any(cell.key in spellings.captions for cell in cells) and len(cells) > 1
        return len(named) > 1 or not spellings.match_row(named[0].key, named[0].text)

    def _read_row(self, cells: Sequence[SheetCell]) -> bool:
        """Read a row of values; False where it is none of the form's."""
        found = self._find_label(cells)
        if found is None or self.head is None:
            return False
        place, label, printed = found
        behind = [cell for cell in cells if cell.first >= label.last]
        row = self._spellings.block.rows[place]
        unit = next((cell.text for cell in behind if _is_unit(cell)), None) or unit_in_head(label.text)
        aligned = align(label, behind, self.head)
        for leaf, cell, is_certain in aligned:
            column = leaf.column
            slot = self._spellings.slots.get((row.label, column.label)) if column is not None else None
            if slot is None:
                continue
            start, end = (cell.start, cell.end) if is_certain else (behind[0].start, behind[-1].end)
            self._place(
                LabelledCell(
                    slot, start, end, printed, leaf.cell.text, unit_in_head(leaf.cell.text) or unit, is_certain
                )
            )
        self._last = place
        has_values = any(cell.state is not CellState.BLANK for cell in behind)
        self._cut = None if has_values else label
        return True

    def _find_label(self, cells: Sequence[SheetCell]) -> tuple[int, SheetCell, str] | None:
        """The row of the form that a row names, the cell that names it, and what it prints."""
        labels = []
        for cell in cells:
            if cell.state is CellState.NUMBER:
                break
            if cell.key:
                labels.append(cell)
        cut, self._cut = self._cut, None
        for cell in reversed(labels):
            if cut is not None and cell is labels[-1]:
                joined = f"{cut.text}{cell.text}"
                rows = self._spellings.match_row(key_of(joined), joined)
                if rows:
                    return self._settle(rows, labels), cell, joined
            rows = self._spellings.match_row(cell.key, cell.text)
            if rows:
                return self._settle(rows, labels), cell, cell.text
        return self._guess_label(labels, cells)

    def _guess_label(
        self, labels: Sequence[SheetCell], cells: Sequence[SheetCell]
    ) -> tuple[int, SheetCell, str] | None:
        """The row that a misprinted label stands for; a label without values may go on below."""
        if not labels:
            return None
        label = labels[-1]
        if all(cell.state is CellState.BLANK for cell in cells if cell.first >= label.last):
            self._cut = label
            return None
        if self._guesses == 0 or label.key in self._spellings.row_parents or label.key in self._spellings.captions:
            return None
        self._guesses -= 1
        rows = self._spellings.guess_row(label.key, label.text)
        return (self._settle(rows, labels), label, label.text) if rows else None

    def _settle(self, rows: tuple[int, ...], labels: Sequence[SheetCell]) -> int:
        """One of the rows that bear one label: below the parent in sight, else the next in the order of the form."""
        if len(rows) == 1:
            return rows[0]
        below = [set(self._spellings.row_parents.get(cell.key, ())) for cell in labels]
        under = [row for row in rows if any(row in places for places in below)]
        candidates = under or rows
        return next((row for row in candidates if row > self._last), candidates[-1])

    def _place(self, cell: LabelledCell) -> None:
        """Keep a cell; of one that is there twice with two contents neither is certain."""
        key = (cell.slot.row.label, cell.slot.column.label)
        other = self.cells.get(key)
        if other is None or (other.is_certain and not self._content(other)):
            self.cells[key] = cell
        elif self._content(cell) and self._content(cell) != self._content(other):
            self.cells[key] = LabelledCell(
                other.slot, other.start, other.end, other.printed_row, other.printed_column, is_certain=False
            )

    def _content(self, cell: LabelledCell) -> str:
        return self._text[cell.start : cell.end].strip()


def _is_unit(cell: SheetCell) -> bool:
    """Does a cell hold a unit and nothing else?"""
    return cell.state is CellState.TEXT and len(cell.text) <= LONGEST_UNIT and cell.text[-1] in "条件次篇人个项宗起份元"
