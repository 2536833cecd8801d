"""Single cells that need a look: no count, no unit, not to be read."""

from collections.abc import Iterable

from govreport_pipeline.catalogue.metrics import unit_of
from govreport_pipeline.forms.declared.declare import leaf_of
from govreport_pipeline.forms.declared.registry import PRINTED_UNITS
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Observation, TableCell
from govreport_pipeline.tables.vocabulary import CellState, Scope
from govreport_pipeline.validate.cells.form_tables import name_cell
from govreport_pipeline.validate.telling.facts import Facts
from govreport_pipeline.validate.telling.results import Note
from govreport_pipeline.validate.telling.wording import number

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


def note_earlier_years(facts: Facts) -> list[Note]:
    """A note for each table under an earlier year whose figures the report does not tell for its own year."""
    tables: dict[str, list[Observation]] = {}
    for each in facts.by_id.values():
        if each.table_id is not None and each.metric_code is not None and each.scope is Scope.PRIOR_YEAR:
            tables.setdefault(each.table_id, []).append(each)
    notes = []
    for own in tables.values():
        if not any((each.metric_code, each.requester) in facts.cells for each in own):
            place = min(each.raw_start for each in own), max(each.raw_end for each in own)
            text = (
                f"{len(own)} numbers stand under an earlier year than {facts.year}, and none under {facts.year} itself"
            )
            notes.append(Note(FindingCode.YEAR_CONFLICT, "standard table", place, text))
    return notes


def note_unreadable(cells: Iterable[TableCell]) -> list[Note]:
    """A note for each row with cells that could not be read or given to a column."""
    rows: dict[tuple[str, str], list[TableCell]] = {}
    for cell in cells:
        if cell.state is CellState.UNREADABLE:
            rows.setdefault((cell.table_id, cell.row_label), []).append(cell)
    notes = []
    for (_, row), own in rows.items():
        columns = ", ".join(leaf_of(cell.column_label) for cell in own)
        place = min(cell.raw_start for cell in own), max(cell.raw_end for cell in own)
        text = f"{len(own)} of its cells cannot be told without guessing: {columns}"
        notes.append(Note(FindingCode.CELL_UNREADABLE, row.rpartition("/")[2], place, text))
    return notes


def note_without_unit(cells: Iterable[TableCell]) -> list[Note]:
    """A note for each amount of money, other than 0, whose unit the report does not print."""
    notes = []
    for cell in cells:
        code = cell.metric_code
        if not cell.value or code is None or cell.printed_unit is not None or unit_of(code) != _MONEY:
            continue
        unit = PRINTED_UNITS.get((cell.row_label, cell.column_label))
        taken = f"taken as {unit}, as the form prints it" if unit is not None else f"taken as {_MONEY}"
        text = f"{cell.quote} has no unit of money in the cell or in its head; {taken}"
        name = name_cell(cell)
        notes.append(Note(FindingCode.UNIT_MISSING, name, (cell.raw_start, cell.raw_end), text))
    return notes
