"""The form of a table that fits several: that of the tables around it.

The table of disputes is the same in the forms of 2019 and 2021; so are the
requests, but for the rows of （六）其他处理.
"""

from collections.abc import Sequence
from dataclasses import replace

from govreport_pipeline.forms.declared.declare import Block, FormLayout
from govreport_pipeline.forms.declared.registry import FORMS
from govreport_pipeline.forms.sheets.found import LabelledTable

_Fit = tuple[FormLayout, Block]


def agree_on_forms(tables: Sequence[LabelledTable]) -> list[LabelledTable]:
    """The tables of a document, in order; those that fit several forms follow the nearest that fits one.

    Of two equally near ones the one before counts. Where no table fits one
    form only, each keeps its own.
    """
    fits = [_fits(table) for table in tables]
    clear = [number for number, fitting in enumerate(fits) if len(fitting) == 1]
    agreed: list[LabelledTable] = []
    for number, (table, fitting) in enumerate(zip(tables, fits, strict=True)):
        near = sorted(clear, key=lambda other: (abs(other - number), other))
        forms = [tables[other].layout for other in near]
        fit = next(((layout, block) for form in forms for layout, block in fitting if layout is form), None)
        is_other = fit is not None and fit[0] is not table.layout
        agreed.append(_under(table, *fit) if fit is not None and is_other else table)
    return agreed


def _fits(table: LabelledTable) -> list[_Fit]:
    """The forms that have every cell of a table, under the same code."""
    cells = {(cell.slot.place, cell.slot.code) for cell in table.cells}
    return [
        (layout, block)
        for layout in FORMS
        for block in layout.blocks
        if block.block is table.block.block and cells <= block.told
    ]


def _under(table: LabelledTable, layout: FormLayout, block: Block) -> LabelledTable:
    """The same table as one of another form."""
    slots = {slot.place: slot for slot in block.slots}
    cells = tuple(replace(cell, slot=slots[cell.slot.place]) for cell in table.cells)
    return replace(table, layout=layout, block=block, cells=cells)
