"""The cells of a standard table, laid on the form that the table follows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from govreport_pipeline.forms.declare import Place
from govreport_pipeline.forms.registry import LAYOUTS
from govreport_pipeline.tables.records import TableCell
from govreport_pipeline.tables.vocabulary import BreakdownKind, CellState, Form, FormBlock
from govreport_pipeline.validate.wording import number


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


def name_place(row_label: str, column_label: str) -> str:
    """A cell by its official row and column, without the labels above them."""
    return f"{row_label.rpartition('/')[2]} × {column_label.rpartition('/')[2]}"


def lay_on_forms(cells: Iterable[TableCell]) -> list[FormTable]:
    """Every table of a document, in the order of its cells.

    A place that a table holds twice, with different contents, has no number.
    """
    tables: dict[str, list[TableCell]] = {}
    for cell in cells:
        tables.setdefault(cell.table_id, []).append(cell)
    found = (_lay(own) for own in tables.values())
    return [table for table in found if table is not None]


def _lay(cells: Sequence[TableCell]) -> FormTable | None:
    form = cells[0].form
    block = _blocks_by_place(form).get((cells[0].row_label, cells[0].column_label))
    if block is None:
        return None
    slots, identities, names = _compile(form, block)
    laid: list[TableCell | None] = [None] * len(slots)
    numbers: list[float | None] = [None] * len(slots)
    unclear = set()
    for cell in cells:
        slot = slots.get((cell.row_label, cell.column_label))
        if slot is None:
            continue
        value = cell.value if cell.state is CellState.NUMBER else None
        if laid[slot] is not None and numbers[slot] != value:
            unclear.add(slot)
        laid[slot], numbers[slot] = cell, value
    for slot in unclear:
        numbers[slot] = None
    spelled = tuple(["" if value is None else number(value) for value in numbers])
    return FormTable(block, tuple(laid), tuple(numbers), spelled, identities, names)


@cache
def _blocks_by_place(form: Form) -> dict[tuple[str, str], FormBlock]:
    """The table of the form that has a place: official row and column."""
    return {place: block for (of, block) in LAYOUTS if of is form for place in _compile(form, block)[0]}


@cache
def _compile(
    form: Form, block: FormBlock
) -> tuple[dict[tuple[str, str], int], tuple[FormIdentity, ...], tuple[str, ...]]:
    """A table's slots by row and column, its identities in places of them, and their names."""
    layout = LAYOUTS[form, block]
    slots = {(slot.row.label, slot.column.label): place for place, slot in enumerate(layout.slots)}

    def places(cells: Iterable[Place]) -> tuple[int, ...]:
        return tuple(slots[cell.row, cell.column] for cell in cells)

    identities = (
        FormIdentity(placed.kind, places(placed.totals), places(placed.parts)) for placed in layout.placed_identities()
    )
    return slots, tuple(identities), tuple(name_place(*labels) for labels in slots)
