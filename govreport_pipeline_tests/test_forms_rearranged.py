"""Tables that a source laid out otherwise than the form are brought into its order, or left alone."""

import random

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.declare import Block
from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline_tests.form_documents import Cells, Lines, Printed, bars_document, grid_document, print_block
from govreport_pipeline_tests.rearranged_tables import Arrangement, in_groups, in_halves, spaced, turned

DISPUTES = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
REQUESTS = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
STATISTICS = LAYOUTS[Form.STAT2014, FormBlock.STATISTICS]
RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")


def _cells(block, seed: int, blank_share: float = 0.2) -> Cells:
    rng = random.Random(seed)
    places = [(slot.row.label, slot.column.label) for slot in block.slots]
    return {place: "" if rng.random() < blank_share else str(rng.randint(0, 400)) for place in places}


def _read(tables: list[Lines]) -> Cells:
    """What is read of tables that the source marks: the quote of each cell that is not unreadable."""
    told = [cell for cell in read_forms(*grid_document(tables)).cells if cell.state is not CellState.UNREADABLE]
    return {(cell.row_label, cell.column_label): cell.quote for cell in told}


def _arranged(arrangement: Arrangement, block: Block) -> bool:
    """Does it change a table of the block?"""
    return any(arrangement(lines) != lines for lines in print_block(block, _cells(block, 0)))


@pytest.mark.parametrize(
    ("arrangement", "block"),
    [
        pytest.param(arrangement, block, id=f"{arrangement.__name__}-{form}-{name}")
        for arrangement in (spaced, in_halves, turned)
        for (form, name), block in LAYOUTS.items()
        if _arranged(arrangement, block)
    ],
)
def test_a_whole_table_is_read_however_it_is_laid_out(arrangement, block):
    for seed in range(3):
        cells = _cells(block, seed)
        assert _read([arrangement(lines) for lines in print_block(block, cells)]) == cells


@pytest.mark.parametrize("arrangement", [spaced, in_halves, turned])
def test_every_arrangement_changes_some_table(arrangement):
    assert any(_arranged(arrangement, block) for block in LAYOUTS.values())


def test_heads_in_a_table_of_their_own_stand_over_the_tables_right_behind_it():
    cells = _cells(REQUESTS, 4)
    [lines] = print_block(REQUESTS, cells)
    head, *groups = in_groups(lines)
    tables = "".join(
        "<table>"
        + "".join(
            "<tr>" + "".join(f"<td colspan={c.width} rowspan={c.height}>{c.text}</td>" for c in line) + "</tr>"
            for line in part
        )
        + "</table>"
        for part in (head, *groups)
    )
    page = f"<html><body><p>某县2023年政府信息公开工作年度报告</p>{tables}</body></html>"
    read = read_report(page.encode(), name="a.html").table_cells
    assert {(cell.row_label, cell.column_label): cell.quote for cell in read} == cells


def test_a_row_with_a_number_too_many_gives_neither_half_a_wrong_cell():
    cells = _cells(STATISTICS, 5, 0)
    [lines] = print_block(STATISTICS, cells)
    halves = in_halves(lines)
    for place in range(2, len(halves) - 1):
        torn = [*halves[:place], [*halves[place][:3], Printed("7"), *halves[place][3:]], *halves[place + 1 :]]
        read = _read([torn])
        assert {place: quote for place, quote in read.items() if cells[place] != quote} == {}
        assert len(read) >= len(cells) - 2


def test_a_turned_table_that_lacks_a_cell_is_not_turned_back():
    for seed in range(8):
        cells = _cells(DISPUTES, seed, 0)
        lines = turned(print_block(DISPUTES, cells)[0])
        del lines[seed + 1][-1]
        assert {place: quote for place, quote in _read([lines]).items() if cells[place] != quote} == {}


@pytest.mark.parametrize("name", ["行政诉讼：{}", "{}"])
def test_a_course_named_with_its_parent_in_one_cell_is_that_course(name):
    cells = _cells(DISPUTES, 6)
    tables = [
        [
            [Printed(name.format(row.label.rpartition("/")[2]) if "/" in row.label else row.label, 5)],
            [Printed(result) for result in RESULTS],
            [Printed(cells[row.label, result]) for result in RESULTS],
        ]
        for row in DISPUTES.rows
    ]
    assert _read(tables) == cells


@pytest.mark.parametrize("mark", [".", "。", "/", "_", ">"])
def test_heads_in_one_cell_with_those_above_them_are_told(mark):
    cells = _cells(DISPUTES, 7)
    heads = [f"{row.label.replace('/', mark)}{mark}{result}" for row in DISPUTES.rows for result in RESULTS]
    rows = ["|".join(heads), "|".join("---" for _ in heads), "|".join(cells.values())]
    text = "\n".join(f"|{row}|" for row in rows)
    read = read_forms(*bars_document([text])).cells
    assert {(cell.row_label, cell.column_label): cell.quote for cell in read} == cells


def test_a_head_with_the_mark_of_the_form_in_it_is_one_head():
    block = LAYOUTS[Form.FORM2019, FormBlock.PROACTIVE]
    cells = _cells(block, 8)
    assert _read(print_block(block, cells)) == cells


def test_a_number_of_any_length_numbers_no_column():
    page = f"<table><tr><td></td><td>1</td><td>{'9' * 5_000}</td></tr><tr><td>0</td><td>甲</td><td>3</td></tr></table>"
    assert read_report(page.encode(), name="a.html").text == page


@pytest.mark.parametrize("remark", ["其中网上3件", "其中行政处罚3件", "约3件"])
def test_what_a_column_beside_the_form_says_in_the_last_row_is_no_prose(remark):
    rows = [("信息内容", "本年处理决定数量", "备注"), ("行政处罚", "32", ""), ("行政强制", "5", remark)]
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = f"<p>某县教育局2023年政府信息公开工作年度报告</p><p>二、主动公开政府信息情况</p><table>{table}</table>"
    told = read_report(f"<html><body>{page}</body></html>".encode(), name="a.html").observations
    assert [(one.metric_code, one.value) for one in told] == [("penalty_decisions", 32), ("compulsion_decisions", 5)]
