"""Tables of requests whose head names no requester: 数据1 | 数据2 | …, or the labels of rows.

Whoever has a table of pages typed off by a program gets a head of its own over
each part of it. What the rows are is printed in them, and that their last
number is what the others add up to shows that all the form's columns are there.
"""

from collections.abc import Sequence
from decimal import Decimal

from govreport_pipeline.forms.declared.spellings import SPELLINGS
from govreport_pipeline.forms.labelled.courses import below
from govreport_pipeline.forms.labelled.row_sums import Number, row_sum_of
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.forms.sheets.sheet import Sheet, SheetCell
from govreport_pipeline.tables.vocabulary import CellState, FormBlock

_FORMS = [spellings for spellings in SPELLINGS if spellings.block.block is FormBlock.REQUESTS]
_COLUMNS = _FORMS[0].block.columns
_NAMES = frozenset(key for form in _FORMS for key, column in form.columns.items() if column is not _COLUMNS[-1])
"""The keys of all requesters, without the total of all."""
_ADDS = row_sum_of(_FORMS[0].block)


def head_the_nameless(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets; one whose head tells no column, and whose rows show that all are there, has the form's instead."""
    return [_with_head(sheet) for sheet in sheets]


def _with_head(sheet: Sheet) -> Sheet:
    if not sheet.has_places or len(sheet.rows) < 2:
        return sheet
    head, *rows = sheet.rows
    width = len(head)
    if width <= len(_COLUMNS) or any(cell.state is CellState.NUMBER or cell.key in _NAMES for cell in head):
        return sheet
    if any(len(row) != width for row in rows) or not _show_all_columns(rows):
        return sheet
    names = [[*((cell.text, 1) for cell in head[: -len(_COLUMNS)]), *((column.label, 1) for column in _COLUMNS)]]
    return below(sheet, names, rows)


def _show_all_columns(rows: Sequence[Sequence[SheetCell]]) -> bool:
    """Has each row a label of the form and numbers that add up, and one of them a number but 0?"""
    told: list[Number] = []
    for row in rows:
        label = row[-len(_COLUMNS) - 1]
        places = {place for form in _FORMS for place in form.match_row(label.key, label.text)}
        numbers = [read_content(cell.text).value for cell in row[-len(_COLUMNS) :]]
        if not places or None in numbers or not all(_ADDS(place, numbers) for place in places):
            return False
        told += [number for number in numbers if number is not None]
    return any(map(Decimal, told))
