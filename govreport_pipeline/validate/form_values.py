"""Cells of counts that hold no count: fractions and negative numbers."""

from collections.abc import Iterable

from govreport_pipeline.catalogue.metrics import unit_of
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import TableCell
from govreport_pipeline.validate.checks import Note
from govreport_pipeline.validate.form_tables import name_cell
from govreport_pipeline.validate.wording import number

_CHANGES = "_change"
"""本年增/减 may be negative."""
_MONEY = "元"


def note_uncountable(cells: Iterable[TableCell]) -> list[Note]:
    """A note for each number below zero, and for each fraction of what is counted."""
    notes = []
    for cell in cells:
        value, code = cell.value, cell.metric_code
        if value is None or code is None or (value >= 0 and value % 1 == 0):
            continue
        is_below = value < 0 and not code.endswith(_CHANGES)
        is_fraction = value % 1 != 0 and unit_of(code) != _MONEY
        if is_below or is_fraction:
            what = "below zero" if is_below else "a fraction"
            text = f"{number(value)} is printed as {cell.quote}: {what}, of what is counted in {unit_of(code)}"
            notes.append(Note(FindingCode.CELL_NOT_A_COUNT, name_cell(cell), (cell.raw_start, cell.raw_end), text))
    return notes
