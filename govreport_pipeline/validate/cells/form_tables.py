"""The cells of a standard table, laid on the form that the table follows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from govreport_pipeline.forms.declared.declare import Block, Layout, Place, leaf_of
from govreport_pipeline.forms.declared.registry import BLOCKS
from govreport_pipeline.tables.records import TableCell
from govreport_pipeline.tables.vocabulary import BreakdownKind, CellState, Form, FormBlock
from govreport_pipeline.validate.telling.wording import number


@dataclass(frozen=True, slots=True)
class FormIdentity:
    """An identity of a block; its cells are places in `FormTable.cells`."""

    kind: BreakdownKind
    totals: tuple[int, ...]
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FormTable:
    """One table of a document."""

    block: FormBlock
    cells: tuple[TableCell | None, ...]
    """By the block's slots; None where the text lacks the cell."""
    numbers: tuple[float | None, ...]
    """What each cell holds; None where that is not a number."""
    spelled: tuple[str, ...]
    """The numbers as messages spell them; empty where there is none."""
    identities: tuple[FormIdentity, ...]
    """What the form says of its cells, in the order of the form."""
    names: tuple[str, ...]
    """What messages call each cell: `1.属于国家秘密 × 自然人`."""
    neighbours: tuple[tuple[int, ...], ...]
    """Of each cell: the places beside it in its printed line, then those above and below it."""
    unknown: tuple[TableCell, ...] = ()
    """The numbers in rows and columns that the form does not have."""


def name_cell(cell: TableCell) -> str:
    """What messages call a cell: `1.属于国家秘密 × 自然人`."""
    return name_place(cell.row_label, cell.column_label)


def name_place(row_label: str, column_label: str) -> str:
    """A cell by its official row and column, without the labels above them."""
    return f"{leaf_of(row_label)} × {leaf_of(column_label)}"


class _Compiled(NamedTuple):
    """What all tables of one form's block have in common."""

    block: FormBlock
    slots: dict[tuple[str, str], int]
    """By official row and column."""
    identities: tuple[FormIdentity, ...]
    names: tuple[str, ...]
    neighbours: tuple[tuple[int, ...], ...]


@dataclass(slots=True)
class _Laid:
    """The cells of a table by the slots of its block, as they are found."""

    table: _Compiled
    cells: list[TableCell | None]
    unclear: set[int]
    """Slots that were filled twice, with different contents."""
    unknown: list[TableCell]
    """Numbers in rows and columns that the form does not have."""

    def absorb(self, other: "_Laid") -> bool:
        """Take in a table that goes on with this one, or says it again; tells whether it did.

        It goes on where the two share no cell (a page or a table element ends
        between them), and repeats where all cells are the same.
        """
        if self.table is not other.table:
            return False
        pairs = list(zip(self.cells, other.cells, strict=True))
        if all(own is None or new is None for own, new in pairs):
            self.cells = [own or new for own, new in pairs]
            self.unclear |= other.unclear
            self.unknown += other.unknown
            return True
        return all(_content(own) == _content(new) for own, new in pairs)

    def finish(self) -> FormTable:
        """The table, once all its cells are found; without the sums of which it prints the total alone."""
        block, _, every, names, neighbours = self.table
        identities = tuple(each for each in every if self._has(each.parts) or not self._has(each.totals))
        numbers = [
            cell.value if cell is not None and cell.state is CellState.NUMBER and slot not in self.unclear else None
            for slot, cell in enumerate(self.cells)
        ]
        spelled = tuple(["" if value is None else number(value) for value in numbers])
        return FormTable(
            block,
            tuple(self.cells),
            tuple(numbers),
            spelled,
            identities,
            names,
            neighbours,
            tuple(self.unknown),
        )

    def _has(self, places: Sequence[int]) -> bool:
        """Does the table print any of some cells?"""
        return any(self.cells[place] is not None for place in places)


def _content(cell: TableCell | None) -> tuple[CellState, float | None] | None:
    return None if cell is None else (cell.state, cell.value)


def lay_on_forms(cells: Iterable[TableCell]) -> list[FormTable]:
    """Every table of a document, in the order of its cells.

    A place that a table holds twice, with different contents, has no number.
    A table that goes on in another, or stands on the page twice, is one.
    """
    tables: dict[str, list[TableCell]] = {}
    for cell in cells:
        tables.setdefault(cell.table_id, []).append(cell)
    found: list[_Laid] = []
    for own in tables.values():
        laid = _lay(own)
        if laid is not None and not any(earlier.absorb(laid) for earlier in found):
            found.append(laid)
    return [laid.finish() for laid in found]


def _lay(cells: Sequence[TableCell]) -> _Laid | None:
    places = {(cell.row_label, cell.column_label) for cell in cells}
    table = max(_tables_of(cells[0].form), key=lambda table: len(places & table.slots.keys()))
    slots = table.slots
    if places.isdisjoint(slots):
        return None
    laid = _Laid(table, [None] * len(slots), set(), [])
    for cell in cells:
        slot = slots.get((cell.row_label, cell.column_label))
        if slot is not None:
            other = laid.cells[slot]
            if other is not None and _content(other) != _content(cell):
                laid.unclear.add(slot)
            laid.cells[slot] = cell
        elif cell.state is CellState.NUMBER:
            laid.unknown.append(cell)
    return laid


@cache
def _tables_of(form: Form) -> tuple[_Compiled, ...]:
    """The tables of a form and of its variants; of two that fit equally well the official one stands first."""
    return tuple(_compile(block) for (of, _), blocks in BLOCKS.items() if of is form for block in blocks)


def _compile(layout: Block) -> _Compiled:
    slots = {(slot.row.label, slot.column.label): place for place, slot in enumerate(layout.slots)}

    def places(cells: Iterable[Place]) -> tuple[int, ...]:
        return tuple(slots[cell.row, cell.column] for cell in cells)

    identities = tuple(
        FormIdentity(placed.kind, places(placed.totals), places(placed.parts)) for placed in layout.placed_identities()
    )
    return _Compiled(
        layout.block, slots, identities, tuple(name_place(*labels) for labels in slots), _find_neighbours(layout)
    )


def _find_neighbours(layout: Block) -> tuple[tuple[int, ...], ...]:
    """For each slot the places beside it as the form prints them: in its line, then in its column."""
    lines: dict[str, list[int]] = {}
    columns: dict[str, list[int]] = {}
    is_one_line = layout.layout is Layout.GROUPS
    for place, slot in enumerate(layout.slots):
        lines.setdefault("" if is_one_line else slot.row.label, []).append(place)
        if not is_one_line:
            columns.setdefault(slot.column.label, []).append(place)
    found: list[list[int]] = [[] for _ in layout.slots]
    for line in (*lines.values(), *columns.values()):
        for before, after in pairwise(line):
            found[before].append(after)
            found[after].append(before)
    return tuple(map(tuple, found))
