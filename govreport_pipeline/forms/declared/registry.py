"""Every form that is read, and the way to a block of one."""

from govreport_pipeline.forms.declared.declare import Block, FormLayout
from govreport_pipeline.forms.declared.form2019 import FORM2019
from govreport_pipeline.forms.declared.form2021 import FORM2021
from govreport_pipeline.forms.declared.indicators import INDICATORS
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.forms.declared.variants import VARIANTS
from govreport_pipeline.tables.vocabulary import Form, FormBlock

FORMS: tuple[FormLayout, ...] = (FORM2021, FORM2019, STAT2014, INDICATORS, *VARIANTS)
"""The newest official one first; of two forms that fit a table equally well the one before is taken."""

if len({layout.name for layout in FORMS}) != len(FORMS):
    raise ValueError("forms/declared/registry.py has two forms of one name: give one another")

BLOCKS: dict[tuple[Form, FormBlock], tuple[Block, ...]] = {}
"""What the columns `form` and `block` of `standard_tables` stand for: the official table, then its variants."""
for layout in FORMS:
    for block in layout.blocks:
        BLOCKS[layout.form, block.block] = (*BLOCKS.get((layout.form, block.block), ()), block)

LAYOUTS: dict[tuple[Form, FormBlock], Block] = {key: blocks[0] for key, blocks in BLOCKS.items()}
"""The official table of each."""

UNITS: dict[tuple[Form, str, str], str] = {}
"""The canonical unit of each cell: form, row, column."""
for (form, _), blocks in BLOCKS.items():
    for slot in (slot for block in blocks for slot in block.slots):
        if UNITS.setdefault((form, slot.row.label, slot.column.label), slot.unit) != slot.unit:
            raise ValueError(f"{slot.row.label} × {slot.column.label} has two units in forms of {form}: name it apart")
PRINTED_UNITS: dict[tuple[str, str], str] = {
    (slot.row.label, slot.column.label): slot.printed_unit
    for blocks in BLOCKS.values()
    for block in blocks
    for slot in block.slots
    if slot.printed_unit is not None
}
"""The unit that the form itself prints for a cell, by row and column: 万元."""
