"""Contents under official labels become the rows of standard_tables and table_cells."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from govreport_pipeline.forms.declared.declare import Slot
from govreport_pipeline.forms.sheets.contents import (
    MONEY,
    Content,
    gainsays,
    holds_number,
    is_amount,
    is_of_money,
    read_content,
    scale_of,
)
from govreport_pipeline.forms.sheets.found import LabelledCell, LabelledTable
from govreport_pipeline.normalise.alignment import Alignment, align
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument, StandardTable, TableCell
from govreport_pipeline.tables.vocabulary import CellState

_make_table = builder(StandardTable)
_make_cell = builder(TableCell)


def build_records(
    raw: RawDocument, document: NormalisedDocument, found: Sequence[LabelledTable]
) -> tuple[tuple[StandardTable, ...], tuple[TableCell, ...]]:
    """The records of tables that do not overlap, in the order of the text."""
    alignment = align(raw, document)
    tables: list[StandardTable] = []
    cells: list[TableCell] = []
    for number, table in enumerate(found, 1):
        table_id = f"{document.document_id}-t{number:02d}"
        own = list(_cells(raw, document, table, table_id, alignment, len(cells)))
        cells += own
        readable = sum(cell.state is not CellState.UNREADABLE for cell in own[: len(table.cells)])
        tables.append(
            _make_table(
                document.document_id, table_id, table.layout.form, table.block.block, table.shape,
                readable / len(table.block.slots), *alignment.span(table.start, table.end),
            )
        )  # fmt: skip
    return tuple(tables), tuple(cells)


def _cells(
    raw: RawDocument,
    document: NormalisedDocument,
    table: LabelledTable,
    table_id: str,
    alignment: Alignment,
    before: int,
) -> Iterator[TableCell]:
    """The cells of a table in the order of the form, then the unknown ones; `before` cells have been numbered."""
    places = {(slot.row.label, slot.column.label): place for place, slot in enumerate(table.block.slots)}
    known = sorted(table.cells, key=lambda cell: places[cell.slot.row.label, cell.slot.column.label])
    ordered = (*known, *sorted(table.unknown, key=lambda cell: cell.start))
    text, raw_text, document_id, form = document.text, raw.text, document.document_id, table.layout.form
    for number, cell in enumerate(ordered, before + 1):
        slot = cell.slot
        content = read_content(text[cell.start : cell.end])
        unit = content.unit or _unit_beside(cell)
        state = _state(cell, text, content, unit)
        is_number = state is CellState.NUMBER
        value = _value(slot, content, unit) if is_number else None
        start, end = alignment.span(cell.start + content.start, cell.start + content.end)
        yield _make_cell(
            document_id, table_id, form, slot.row.label, slot.column.label, cell.printed_row, cell.printed_column,
            slot.code, slot.column.requester, state, None if value is None else float(value), unit,
            raw_text[start:end], start, end,
            f"{document_id}-c{number:04d}" if is_number else None,
        )  # fmt: skip


def _state(cell: LabelledCell, text: str, content: Content, unit: str | None) -> CellState:
    """The state of a cell: words that hold digits are no words, though a label may; 5件 is no amount of money, nor 5元 a count."""
    if not cell.is_certain:
        return CellState.UNREADABLE
    if content.state is CellState.TEXT:
        return CellState.UNREADABLE if holds_number(text[cell.start : cell.end]) else content.state
    is_damaged = bool(content.value) and _is_of_other(cell, text, content, unit)
    return CellState.UNREADABLE if is_damaged else content.state


def _is_of_other(cell: LabelledCell, text: str, content: Content, unit: str | None) -> bool:
    """Does a number count another thing than its cell: 5件 or 3(52万元) money, 5元 anything else?"""
    slot = cell.slot
    if slot.unit != MONEY:
        return slot.code is not None and is_amount(text, cell.start, content)
    if content.unit is not None:
        return not is_of_money(content.unit)
    value = _value(slot, content, unit)
    return value is not None and gainsays(text, cell.start + content.end, value)


def _unit_beside(cell: LabelledCell) -> str | None:
    """The unit in the head or beside the label; of money only one of money."""
    unit = cell.printed_unit
    return unit if cell.slot.unit != MONEY or is_of_money(unit) else None


def _value(slot: Slot, content: Content, unit: str | None) -> Decimal | None:
    """The number in the metric's unit; None where the content is none.

    Money is reckoned in the unit of the cell, else of its head, else of the
    form; where none of them names one it is taken as 元 and has no printed unit.
    """
    value = content.value
    if value is not None and content.unit is None and slot.unit == MONEY:
        value *= scale_of(unit or slot.printed_unit)
    return value
