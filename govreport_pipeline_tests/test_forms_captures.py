"""Tables as page-to-text programs leave them: whole rows are read, and a lost blank cell moves nothing."""

import random

import pytest

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declare import Block
from govreport_pipeline.forms.registry import LAYOUTS
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline_tests.captured_tables import CAPTURES, LOSSY, terminated
from govreport_pipeline_tests.form_documents import Cells, bars_document, print_block
from govreport_pipeline_tests.test_forms_reading import BLOCKS

NUMBERS = tuple("0 0 0 1 2 7 12 35 134 3050 447228".split())


def _cells(block: Block, seed: int, blank_share: float = 0.0) -> Cells:
    """A number for each cell, and blanks."""
    rng = random.Random(seed)
    places = [(slot.row.label, slot.column.label) for slot in block.slots]
    return {place: "" if rng.random() < blank_share else rng.choice(NUMBERS) for place in places}


def _read(block: Block, cells: Cells, capture) -> dict[tuple[str, str], str]:
    """What is read of a captured table: the quote of each cell that is not unreadable."""
    reading = read_forms(*bars_document([capture(lines) for lines in print_block(block, cells)]))
    told = [cell for cell in reading.cells if cell.state is not CellState.UNREADABLE]
    return {(cell.row_label, cell.column_label): cell.quote for cell in told}


@pytest.mark.parametrize("capture", CAPTURES)
@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_a_whole_table_is_read_in_every_capture(layout, block, capture):
    for seed in range(3):
        cells = _cells(block, seed)
        assert _read(block, cells, CAPTURES[capture]) == cells


@pytest.mark.parametrize("capture", CAPTURES)
@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_a_lost_blank_cell_moves_no_other(layout, block, capture):
    for seed in range(5):
        cells = _cells(block, seed, blank_share=(0.05, 0.2, 0.6)[seed % 3])
        read = _read(block, cells, CAPTURES[capture])
        assert {place: quote for place, quote in read.items() if cells[place] != quote} == {}


@pytest.mark.parametrize("capture", [name for name in CAPTURES if name not in (*LOSSY, "tabbed")])
def test_blank_cells_that_left_a_trace_are_blank(capture):
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = _cells(block, 4, blank_share=0.2)
    read = _read(block, cells, CAPTURES[capture])
    assert len(read) > 0.9 * len(cells)
    assert any(quote == "" for quote in read.values())


def test_a_row_with_a_cell_lost_is_unreadable_and_a_row_with_none_is_blank():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = _cells(block, 1)
    first, second = block.rows[:2]
    cells[first.label, block.columns[3].label] = ""
    cells |= {(second.label, column.label): "" for column in block.columns}
    read = _read(block, cells, terminated)
    assert {row for row, _ in cells.keys() - read.keys()} == {first.label}
    assert all(read[second.label, column.label] == "" for column in block.columns)


@pytest.mark.parametrize("seed", range(4))
def test_cells_glued_to_their_labels_are_not_blank(seed):
    for block in LAYOUTS.values():
        cells = _cells(block, seed)
        tables = [
            "\n".join("".join(cell.text for cell in line) for line in lines) for lines in print_block(block, cells)
        ]
        reading = read_forms(*bars_document(tables))
        assert not [cell for cell in reading.cells if cell.state is CellState.BLANK]
