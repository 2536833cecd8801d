"""Tables of one line of values whose rows stand side by side: the disputes."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from govreport_pipeline.forms.declared.declare import TOTAL, Column, Row
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.declared.spellings import Spellings
from govreport_pipeline.forms.labelled.own_rows import is_beside, numbers_columns, place_of_own
from govreport_pipeline.forms.labelled.periods import year_of
from govreport_pipeline.forms.labelled.row_sums import (
    FEWEST_BROKEN,
    Numbers,
    majority,
    may_be_shifted,
    row_sum_of,
    without_stray,
)
from govreport_pipeline.forms.labelled.unknown import make_unknown
from govreport_pipeline.forms.sheets.contents import TELLING, read_content
from govreport_pipeline.forms.sheets.found import LabelledCell, LooseRow
from govreport_pipeline.forms.sheets.sheet import Sheet, SheetCell
from govreport_pipeline.tables.vocabulary import CellState

MOST_SPACERS = 3
"""So many rows without a number may stand between the heads and the values."""
FEWEST_LINES = 2
"""So many named rows under one head are of several bodies or years."""
Leaf = tuple[SheetCell, Column]
Group = tuple[SheetCell, Row]


class GroupReader:
    """Reads one sheet as a block whose rows are groups of columns."""

    def __init__(self, text: str, sheet: Sheet, spellings: Spellings) -> None:
        self.cells: dict[tuple[str, str], LabelledCell] = {}
        """By the labels of row and column."""
        self.unknown: dict[tuple[str, str], LabelledCell] = {}
        """Of columns that the form does not have, by their printed labels."""
        self.used: set[int] = set()
        """The rows of the sheet that were read, heads among them."""
        self.loose: list[LooseRow] = []
        """The rows of values that have too many or too few."""
        self._text = text
        self._sheet = sheet
        self._spellings = spellings
        self._adds = row_sum_of(spellings.block)
        self._groups: list[Group] = []
        self._lines: list[list[Leaf]] = []
        self._heads: list[int] = []

    def read(self) -> None:
        """Read all rows, in order."""
        for number in range(len(self._sheet.rows)):
            own = self._own(number)
            if number in self.used or (self._lines and numbers_columns(own)):
                continue
            has_number = any(cell.state is CellState.NUMBER for cell in own)
            if self._is_between(number, own):
                continue
            if not has_number and any(cell.key for cell in own):
                if self._add_head(own):
                    self._heads.append(number)
                    continue
                if not self._is_of_words(number, own):
                    continue
            is_read = bool(self._lines) and (self._read_one_of_several(number) or self._read_values(own))
            if is_read:
                self.used.update((*self._heads, number))
            if is_read or has_number:
                self._groups, self._lines, self._heads = [], [], []

    def _own(self, number: int) -> list[SheetCell]:
        """The cells of a row without those that reach into it from above."""
        return [cell for cell in self._sheet.rows[number] if cell.row == number]

    def _read_one_of_several(self, number: int) -> bool:
        """Read the rows of several bodies or years, each behind its name: that of the report, the others set apart.

        Where nothing tells which row is the report's own, none of its cells is certain.
        """
        heads = self._pair()
        lines = list(self._named_lines(number, len(heads)))
        if not heads or len(lines) < FEWEST_LINES:
            return False
        self.used.update(range(number, number + len(lines)))
        names = [line[0].text for line in lines]
        own = place_of_own(self._text, names)
        counted = [place for place, line in enumerate(lines) if _is_counted(line)]
        if own is None and len(counted) == 1:
            own = counted[0]
        if own is not None:
            self._read_values(lines[own])
        for place, line in enumerate(lines):
            if place != own:
                self._set_apart(heads, names[place], line[-len(heads) :])
        if own is None:
            self._leave_open(heads, lines[0][0].start, lines[-1][-1].end)
        return True

    def _named_lines(self, number: int, size: int) -> Iterator[list[SheetCell]]:
        """The rows from one on that have a name before as many contents as there are heads."""
        while number < len(self._sheet.rows):
            cells = self._own(number)
            is_named = len(cells) == size + 1 and (cells[0].key or year_of(key_of(cells[0].text)) is not None)
            if not is_named or any(cell.key for cell in cells[1:]):
                return
            yield cells
            number += 1

    def _set_apart(self, heads: Sequence[tuple[Row, Leaf]], name: str, cells: Sequence[SheetCell]) -> None:
        """Keep the row of another body or year under its name, as what the form does not have."""
        for (row, (leaf, column)), cell in zip(heads, cells, strict=True):
            path = f"{row.label}/{column.label}"
            made = make_unknown(self._spellings.block, name, path, (cell.start, cell.end), (name, leaf.text), None)
            self.unknown.setdefault((name, path), made)

    def _leave_open(self, heads: Sequence[tuple[Row, Leaf]], start: int, end: int) -> None:
        """Keep the form's own cells as unreadable: they stand somewhere in several rows."""
        for row, (leaf, column) in heads:
            slot = self._spellings.slots[row.label, column.label]
            printed = next(cell.text for cell, group in self._groups if group is row)
            self.cells.setdefault(
                (row.label, column.label), LabelledCell(slot, start, end, printed, leaf.text, None, is_certain=False)
            )

    def _is_of_words(self, number: int, cells: Sequence[SheetCell]) -> bool:
        """Does a row that is no head hold words in every cell of the form, and no row of numbers stand below: 无, 无, 无?"""
        below = self._sheet.rows[number + 1 : number + 1 + MOST_SPACERS]
        has_numbers = any(cell.state is CellState.NUMBER for row in below for cell in row)
        return bool(self._lines) and not has_numbers and len(cells) == len(self._pair())

    def _is_between(self, number: int, cells: Sequence[SheetCell]) -> bool:
        """Does a row without a number stand above one that has some, words between none: a spacer, the number of a page?"""
        if not self._lines or any(cell.key or cell.state is CellState.NUMBER for cell in cells):
            return False
        after = self._sheet.rows[number + 1 : number + 1 + MOST_SPACERS]
        next_row = next((row for row in after if any(cell.text for cell in row)), [])
        return any(cell.state is CellState.NUMBER for cell in next_row) and not any(cell.key for cell in next_row)

    def _add_head(self, cells: Sequence[SheetCell]) -> bool:
        """Take a row of the head; False where it names neither groups nor columns."""
        spellings = self._spellings
        if self._is_rest(cells):
            return True
        is_named = any(cell.key in spellings.columns or spellings.match_row(cell.key, cell.text) for cell in cells)
        if not is_named:
            return any(cell.key in spellings.row_parents for cell in cells)
        line: list[Leaf] = []
        in_order = self._in_order(cells)
        for cell in cells:
            column = in_order.get(cell.first) or spellings.match_column(cell.key)
            rows = spellings.match_row(cell.key, cell.text)
            if column is None and not rows and cell.key and cell.key not in spellings.row_parents:
                column = spellings.guess_column(cell.key)
                rows = spellings.guess_row(cell.key, cell.text) if column is None else ()
            if column is not None:
                line.append((cell, column))
            elif rows and all(row is not spellings.block.rows[rows[0]] for _, row in self._groups):
                self._groups.append((cell, spellings.block.rows[rows[0]]))
        if line:
            self._lines.append(line)
        return True

    def _is_rest(self, cells: Sequence[SheetCell]) -> bool:
        """Does a row hold the rest of heads that were broken off in the rows above, each under its own: 结果 over 维持?"""
        above = {leaf.first: (leaf.key, key_of(column.label)) for line in self._lines for leaf, column in line}
        rests = [(above.get(cell.first, ("", "")), cell.key) for cell in cells if cell.key]
        return bool(rests) and all(upper + rest == whole for (upper, whole), rest in rests)

    def _in_order(self, cells: Sequence[SheetCell]) -> dict[int, Column]:
        """The columns of heads that begin as the form's, all in its order: 结果, 结果, 其他, 尚未, 总计."""
        spellings, columns = self._spellings, self._spellings.block.columns
        heads = [cell for cell in cells if cell.key and cell.key not in (*spellings.row_parents, *spellings.rows)]
        expected = [columns[place % len(columns)] for place in range(len(heads))]
        is_whole = len(heads) % len(columns) == 0
        if not is_whole or any(not key_of(c.label).startswith(h.key) for h, c in zip(heads, expected, strict=True)):
            return {}
        return {cell.first: column for cell, column in zip(heads, expected, strict=True)}

    def _read_values(self, cells: Sequence[SheetCell]) -> bool:
        """Read the row of values; False where the head cannot be understood, or the row holds none."""
        heads = self._pair()
        if not heads or len(cells) * 2 < len(heads):
            return False
        if len(cells) != len(heads) and all(cell.state is CellState.BLANK for cell in cells):
            return False
        own = self._without_others(heads, cells)
        if own is None:
            self._leave_open(heads, cells[0].start, cells[-1].end)
            return True
        cells = own
        while len(cells) > len(heads) and cells[0].key:
            cells = cells[1:]
        if len(cells) == len(heads) + 1:
            cells = without_stray(cells, lambda numbers: self._add_up(heads, numbers))
        extra = len(cells) - len(heads)
        is_shifted = not (extra or self._sheet.has_blanks) and self._may_be_shifted(heads, cells)
        if (extra or is_shifted) and all(cell.state in TELLING for cell in cells):
            slots = tuple(self._spellings.slots[row.label, column.label] for row, (_, column) in heads)
            self.loose.append(LooseRow(slots, tuple((cell.start, cell.end) for cell in cells)))
        for place, (row, (leaf, column)) in enumerate(heads):
            slot = self._spellings.slots[row.label, column.label]
            is_certain = (
                not is_shifted and extra >= 0 and len({cell.text for cell in cells[place : place + extra + 1]}) == 1
            )
            own = (cells[place], cells[place]) if is_certain else (cells[0], cells[-1])
            start, end = own[0].start, own[1].end
            is_certain = is_certain and own[0].state is not CellState.UNREADABLE
            printed = next(cell.text for cell, group in self._groups if group is row)
            self.cells.setdefault(
                (row.label, column.label), LabelledCell(slot, start, end, printed, leaf.text, None, is_certain)
            )
        return True

    def _without_others(
        self, heads: Sequence[tuple[Row, Leaf]], cells: Sequence[SheetCell]
    ) -> Sequence[SheetCell] | None:
        """A row of values without those below heads of columns beside the form's: 诉讼合计; None where it lacks one, whichever."""
        places = [(leaf.first, leaf.last) for _, (leaf, _) in heads]
        taken = {first for first, _ in places}
        if not self._sheet.has_places or len(taken) < len(places):
            return cells
        above = [cell for number in self._heads for cell in self._own(number) if cell.last == cell.first + 1]
        groups = [cell for cell, _ in self._groups]
        others = {
            cell.first
            for cell in above
            if cell.key and cell not in groups and cell.key not in self._spellings.row_parents
        } - taken
        own = [cell for cell in cells if cell.first not in others]
        if not others or (len(cells) == len(own) + len(others) and [(cell.first, cell.last) for cell in own] == places):
            return own
        if len(cells) > len(heads):
            return cells
        numbers = [read_content(cell.text).value for cell in cells]
        return cells if len(cells) == len(heads) and self._add_up(heads, numbers) else None

    def _may_be_shifted(self, heads: Sequence[tuple[Row, Leaf]], cells: Sequence[SheetCell]) -> bool:
        """Do groups not add up, but all would with one number out and a blank elsewhere?

        Of a row that nothing was taken from several must not.
        """
        numbers = [read_content(cell.text).value for cell in cells]
        is_whole = (
            cells[0].row not in self._sheet.filled and self._verdicts(heads, numbers).count(False) < FEWEST_BROKEN
        )
        return not is_whole and may_be_shifted(numbers, lambda others: self._add_up(heads, others))

    def _add_up(self, heads: Sequence[tuple[Row, Leaf]], numbers: Numbers) -> bool | None:
        """Do the numbers under the heads add up, group by group?"""
        return majority(self._verdicts(heads, numbers))

    def _verdicts(self, heads: Sequence[tuple[Row, Leaf]], numbers: Numbers) -> list[bool | None]:
        """Does each group add up, but for one without a total?"""
        columns = [column.label for column in self._spellings.block.columns]
        verdicts = []
        for number, row in enumerate(self._spellings.block.rows):
            group = {leaf[1].label: content for (own, leaf), content in zip(heads, numbers, strict=True) if own is row}
            if group:
                verdict = self._adds(number, [group[label] for label in columns])
                verdicts.append(False if verdict is None and group[TOTAL] is not None else verdict)
        return verdicts

    def _pair(self) -> list[tuple[Row, Leaf]]:
        """The columns of the head from left to right, each with its group; empty where that is not clear."""
        groups = [row for _, row in self._groups]
        size = len(self._spellings.block.columns)
        every = [leaf for line in self._lines for leaf in line]
        inside = [leaf for leaf in every if any(cell.first <= leaf[0].first < cell.last for cell, _ in self._groups)]
        for leaves in (self._lines[-1], every, inside):
            if len(leaves) != size * len(groups):
                continue
            if len({cell.first for cell, _ in leaves}) == len(leaves):
                leaves = sorted(leaves, key=lambda leaf: leaf[0].first)
                if not _is_ascending(cell for cell, _ in self._groups):
                    groups = [row for _, row in sorted(self._groups, key=lambda group: group[0].first)]
            elif groups != [row for row in self._spellings.block.rows if row in groups]:
                continue
            chunks = [leaves[start : start + size] for start in range(0, len(leaves), size)]
            if all(len({column.label for _, column in chunk}) == size for chunk in chunks):
                return [(row, leaf) for row, chunk in zip(groups, chunks, strict=True) for leaf in chunk]
        return []


def _is_counted(line: Sequence[SheetCell]) -> bool:
    """May a named row be of the report? Not one of shares or remarks; a blank one only if it is of a year."""
    key = key_of(line[0].text)
    is_blank = all(cell.state is CellState.BLANK for cell in line[1:])
    return not is_beside(key) and (not is_blank or year_of(line[0].text) is not None)


def _is_ascending(cells: Iterable[SheetCell]) -> bool:
    """Do the cells stand from left to right?"""
    firsts = [cell.first for cell in cells]
    return all(before < after for before, after in pairwise(firsts))
