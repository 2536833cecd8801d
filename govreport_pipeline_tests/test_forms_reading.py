"""Tables of the forms are read back cell by cell from grids and bars; what is unclear is left out."""

import random

import pytest

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.contents import read_content
from govreport_pipeline.forms.registry import FORMS
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline_tests.form_documents import (
    bars_document,
    fill,
    grid_document,
    print_block,
    random_cells,
    with_bars,
)

BLOCKS = [pytest.param(layout, block, id=f"{layout.name}-{block.block}") for layout in FORMS for block in layout.blocks]
SHAPES = {
    "grid": grid_document,
    "grid with blanks": lambda tables: grid_document([fill(lines, is_repeated=False) for lines in tables]),
    "grid repeated": lambda tables: grid_document([fill(lines, is_repeated=True) for lines in tables]),
    "bars": lambda tables: bars_document([with_bars(fill(lines, is_repeated=False)) for lines in tables]),
    "bars repeated": lambda tables: bars_document([with_bars(fill(lines, is_repeated=True)) for lines in tables]),
    "bars ragged": lambda tables: bars_document([with_bars(lines) for lines in tables]),
    "bars without edges": lambda tables: bars_document(
        [with_bars(fill(lines, is_repeated=False), separator=" | ", has_edges=False, has_rule=False) for lines in tables]
    ),
    "tabs": lambda tables: bars_document(
        [with_bars(fill(lines, is_repeated=False), separator="\t", has_edges=False, has_rule=False) for lines in tables]
    ),
}  # fmt: skip


def wanted_of(block, cells):
    """State and value of every cell, by form labels; the value as printed, in the form's own unit."""
    wanted = {}
    for slot in block.slots:
        content = read_content(cells[slot.row.label, slot.column.label].translate(str.maketrans("（）", "()")))
        scale = 10_000 if slot.printed_unit == "万元" and content.unit is None else 1
        value = float(content.value * scale) if content.value is not None else None
        wanted[slot.row.label, slot.column.label] = (content.state, value)
    return wanted


def read_back(raw, document):
    reading = read_forms(raw, document)
    for cell in reading.cells:
        assert raw.text[cell.raw_start : cell.raw_end] == cell.quote
    return reading, {(cell.row_label, cell.column_label): (cell.state, cell.value) for cell in reading.cells}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_every_cell_of_every_form_is_read_back_in_every_shape(layout, block, shape):
    for seed in range(3):
        cells = random_cells(block, random.Random(seed))
        raw, document = SHAPES[shape](print_block(block, cells))
        reading, read = read_back(raw, document)
        form = Form.FORM2021 if block.block is FormBlock.DISPUTES else layout.form  # one table, two forms
        assert [(table.form, table.block) for table in reading.tables] == [(form, block.block)]
        assert read == wanted_of(block, cells)
        assert reading.tables[0].confidence == 1
        assert all((cell.state is CellState.NUMBER) == (cell.observation_id is not None) for cell in reading.cells)
