"""Every form that is read, and the way to a block of one."""

from govreport_pipeline.forms.declare import Block, FormLayout
from govreport_pipeline.forms.form2019 import FORM2019
from govreport_pipeline.forms.form2021 import FORM2021
from govreport_pipeline.forms.indicators import INDICATORS
from govreport_pipeline.forms.stat2014 import STAT2014
from govreport_pipeline.tables.vocabulary import Form, FormBlock

FORMS: tuple[FormLayout, ...] = (FORM2021, FORM2019, STAT2014, INDICATORS)
"""The newest first; of two forms that fit a table equally well the newer is taken."""

if len({layout.form for layout in FORMS}) != len(FORMS):
    raise ValueError("forms/registry.py names two forms of one `Form`: add a word to the vocabulary")

LAYOUTS: dict[tuple[Form, FormBlock], Block] = {
    (layout.form, block.block): block for layout in FORMS for block in layout.blocks
}
"""What the columns `form` and `block` of `standard_tables` stand for."""

UNITS: dict[tuple[Form, str, str], str] = {
    (form, slot.row.label, slot.column.label): slot.unit for (form, _), block in LAYOUTS.items() for slot in block.slots
}
"""The canonical unit of each cell: form, row, column."""
PRINTED_UNITS: dict[tuple[str, str], str] = {
    (slot.row.label, slot.column.label): slot.printed_unit
    for block in LAYOUTS.values()
    for slot in block.slots
    if slot.printed_unit is not None
}
"""The unit that the form itself prints for a cell, by row and column: 万元."""
