"""The head of a table: which of its leaves are columns of the form."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from govreport_pipeline.forms.declared.declare import Column
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.declared.spellings import Spellings
from govreport_pipeline.forms.labelled.own_rows import is_of_all
from govreport_pipeline.forms.labelled.periods import is_current, is_other_time, own_year, year_of
from govreport_pipeline.forms.sheets.sheet import SheetCell, make_cell
from govreport_pipeline.tables.vocabulary import CellState, FormBlock

ALL_YEARS = frozenset(("历年累计", "历年累计数", "历年累计数量", "累计", "累计数"))
"""Heads of columns that count from the beginning, beside those of the year."""
SIDE_HEADS = frozenset(("序号", "代码", "编号", "备注", "说明", "行次")) | ALL_YEARS
"""Heads of columns beside those that hold the year's values."""


@dataclass(frozen=True, slots=True)
class HeadLeaf:
    """A lowest cell of a head."""

    cell: SheetCell
    column: Column | None
    """None where it names no column of the form: 计量单位."""


def names_figures(key: str) -> bool:
    """Does a head of the statistics form say whose figures its column holds, of which year or that they are of the whole?"""
    return year_of(key) is not None or is_current(key) or is_of_all(key)


def head_of(spellings: Spellings) -> "Head":
    """The head of a form as the form prints it, for rows under one that is broken."""
    head = Head(spellings)
    columns = spellings.block.columns
    head.leaves = [HeadLeaf(make_cell("", 0, 0, 0, place), column) for place, column in enumerate(columns)]
    return head


class Head:
    """The rows of a head, gathered one by one; its leaves from left to right."""

    __slots__ = ("_spellings", "edge", "leaves", "rows")

    def __init__(self, spellings: Spellings) -> None:
        self._spellings = spellings
        self.leaves: list[HeadLeaf] = []
        self.rows: list[int] = []
        """Its rows in the sheet."""
        self.edge = 0
        """The column after the last of its widest row."""

    def add(self, row: int, cells: Sequence[SheetCell]) -> None:
        """Take another row of the head: the cells that begin in it."""
        self.rows.append(row)
        self.edge = max([self.edge, *(cell.last for cell in cells)])
        new = [HeadLeaf(cell, self._column_of(cell)) for cell in cells if self._is_leaf(cell)]
        if not new:
            return
        if self._is_flat(new):
            self.leaves = head_of(self._spellings).leaves
            return
        nameless = [place for place, leaf in enumerate(self.leaves) if leaf.column is None]
        parents = [
            place for place in nameless if self.leaves[place].cell.key in self._spellings.column_parents
        ] or nameless
        if len(parents) == 1 and _are_children(new):
            # the children take the place of 法人或其他组织, wherever the source puts them
            self.leaves[parents[0] : parents[0] + 1] = new
            return
        known = {leaf.column.label for leaf in new if leaf.column is not None}
        kept = [leaf for leaf in self.leaves if leaf.column is None or leaf.column.label not in known]
        if kept and len(new) == 1 and new[0].cell.first < min(leaf.cell.first for leaf in kept):
            # a head that the source broke off begins a row: nobody knows which column it names
            self.leaves = [HeadLeaf(leaf.cell, None) for leaf in (*kept, *new)]
            return
        merged = sorted((*kept, *new), key=lambda leaf: leaf.cell.first)
        is_clear = not kept or len({leaf.cell.first for leaf in merged}) == len(merged)
        self.leaves = merged if is_clear else new

    def is_followed_by_other(self, cells: Sequence[SheetCell]) -> bool:
        """Does a row name columns that no row of the form has beside those of this head? Then it begins another head."""
        own = {leaf.column.label for leaf in self.leaves if leaf.column is not None}
        if not own:
            return False
        columns = [column.label for column in self._spellings.block.columns]
        layouts = [frozenset(row.columns or columns) for row in self._spellings.block.rows]
        new = {column.label for cell in cells if (column := self._column_of(cell)) is not None}
        return bool(new) and not any(layout & own and layout & new for layout in layouts)

    def _is_leaf(self, cell: SheetCell) -> bool:
        return cell.state is CellState.TEXT and bool(cell.key) and cell.key not in self._spellings.captions

    def _is_flat(self, leaves: Sequence[HeadLeaf]) -> bool:
        """Does one row hold a parent beside all columns of the form? Then the source wrote the rows of the head one after another."""
        named = {leaf.column.label for leaf in leaves if leaf.column is not None}
        has_parent = any(leaf.cell.key in self._spellings.column_parents for leaf in leaves)
        return has_parent and len(named) == len(self._spellings.block.columns)

    def _column_of(self, cell: SheetCell) -> Column | None:
        if cell.key in self._spellings.column_parents or cell.key in SIDE_HEADS:
            return None
        block = self._spellings.block
        if block.block is FormBlock.STATISTICS:
            if names_figures(cell.key):
                return block.columns[0]
            if is_other_time(cell.key) and cell.key not in self._spellings.columns:
                return None
        return self._spellings.match_column(cell.key) or self._spellings.guess_column(cell.key)

    def settle(self, text: str) -> None:
        """End the head: where a leaf names no column, but the others stand as in the form, the form tells it.

        Of several years only that of the titles of the text is the report's.
        """
        block = self._spellings.block
        years = {year: leaf for leaf in self.leaves if (year := year_of(leaf.cell.key)) is not None}
        if len(years) > 1:
            own = own_year(text, list(years))
            others = [leaf for year, leaf in years.items() if year != own]
            self.leaves = [HeadLeaf(leaf.cell, None) if leaf in others else leaf for leaf in self.leaves]
            return
        leaves = self.leaves
        if all(leaf.column is not None for leaf in leaves):
            if any(before.cell.first >= after.cell.first for before, after in pairwise(leaves)):
                # heads of several lines, whose places tell no order: it is the form's
                self.leaves = [leaf for column in block.columns for leaf in leaves if leaf.column is column]
            return
        columns = {column.label: column for column in block.columns}
        main = [leaf for leaf in leaves if leaf.cell.key not in SIDE_HEADS]
        if len(block.columns) == len(main) == 1:
            self.leaves = [HeadLeaf(leaf.cell, block.columns[0] if leaf is main[0] else None) for leaf in leaves]
            return
        layouts = {row.columns or tuple(columns) for row in block.rows}
        fitting = [
            labels
            for labels in layouts
            if len(labels) == len(leaves)
            and all(_may_be(leaf, label) for leaf, label in zip(leaves, labels, strict=True))
            and (self.columns > len(labels) // 2 or all(map(_begins, leaves, labels)))
        ]
        if len(fitting) == 1:
            self.leaves = [HeadLeaf(leaf.cell, columns[label]) for leaf, label in zip(leaves, fitting[0], strict=True)]

    def values(self, label: SheetCell) -> list[HeadLeaf]:
        """The leaves right of a row's label, from the first that is a column of the form."""
        leaves = self.leaves_behind(label)
        first = next((place for place, leaf in enumerate(leaves) if leaf.column is not None), len(leaves))
        return leaves[first:]

    def leaves_behind(self, label: SheetCell) -> list[HeadLeaf]:
        """The leaves right of a row's label, without the parents of columns."""
        parents = self._spellings.column_parents
        return [
            leaf
            for leaf in self.leaves
            if leaf.column is not None or (leaf.cell.key not in parents and leaf.cell.first > label.first)
        ]

    @property
    def columns(self) -> int:
        """How many columns of the form it names."""
        return sum(leaf.column is not None for leaf in self.leaves)

    @property
    def zone(self) -> int:
        """The first place of a column of the form: left of it stand labels; 0 where it has none."""
        return min((leaf.cell.first for leaf in self.leaves if leaf.column is not None), default=0)

    def names_any(self, columns: Sequence[str]) -> bool:
        """Does it name one of some columns?"""
        return any(leaf.column is not None and leaf.column.label in columns for leaf in self.leaves)

    def is_rest_of(self, other: "Head") -> bool:
        """Is it the lower row of an earlier head alone, repeated after a page break?"""
        labels = {leaf.column.label for leaf in other.leaves if leaf.column is not None}
        own = {leaf.column.label for leaf in self.leaves if leaf.column is not None}
        return own < labels and all("/" in label for label in own)


def _are_children(leaves: Sequence[HeadLeaf]) -> bool:
    """Are most of some leaves columns below a parent, and the others unknown words?"""
    labels = [leaf.column.label for leaf in leaves if leaf.column is not None]
    return 2 * len(labels) > len(leaves) and all("/" in label for label in labels)


def _may_be(leaf: HeadLeaf, label: str) -> bool:
    """Does a leaf name that column, or none?"""
    return leaf.column is None or leaf.column.label == label


def _begins(leaf: HeadLeaf, label: str) -> bool:
    """Is a leaf the column, or the beginning of its label: 本年新?"""
    return leaf.column is not None or (len(leaf.cell.key) > 1 and key_of(label).startswith(leaf.cell.key))
