"""Words and damaged numbers in the cells of forms: each costs its own cell, and no other."""

import random
from dataclasses import replace
from itertools import cycle

import pytest

from govreport_pipeline.checks.documents.records import find_unled
from govreport_pipeline.extract import extract
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.registry import FORMS, LAYOUTS
from govreport_pipeline.normalise import normalise
from govreport_pipeline.report import read_report
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import Basis, CellState, Form, FormBlock
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.flattened_tables import FORMS as FLATTENED
from govreport_pipeline_tests.flattened_tables import SHAPES, compose
from govreport_pipeline_tests.form_documents import Printed, grid_document, html_page, print_block

WORDS = (
    "九十六", "未作统计", "另行公布", "数字遗失", "见附件", "无此项", "四件", "无件", "件", "无", "依法不予列出", "参见附表2", "没有这类事项",
)  # fmt: skip
BROKEN = ("约60", "70余", "80左右", "9 4", "4?7", "(6)", "15 件次", "8例", "当年6", "见附件,共5件", "16/5")
BLOCKS = [pytest.param(block, id=f"{layout.name}-{block.block}") for layout in FORMS for block in layout.blocks]


def print_with(block, contents):
    """The tables of a block with noughts in all cells but some, and what each cell says."""
    cells = {(slot.row.label, slot.column.label): "0" for slot in block.slots} | contents
    return print_block(block, cells), cells


def states_of(cells):
    """State and quote of each cell, by its labels."""
    return {(cell.row_label, cell.column_label): (cell.state, cell.quote) for cell in cells}


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("contents", [WORDS, BROKEN], ids=["words", "broken"])
def test_what_is_no_number_costs_its_own_cell(block, contents):
    state = CellState.TEXT if contents is WORDS else CellState.UNREADABLE
    for slot, content in zip(block.slots, cycle(contents), strict=False):
        tables, cells = print_with(block, {(slot.row.label, slot.column.label): content})
        read = states_of(read_forms(*grid_document(tables)).cells)
        assert read.keys() == cells.keys(), (slot.row.label, slot.column.label, content)
        for place, printed in cells.items():
            assert read[place] == (state if printed == content else CellState.NUMBER, printed), (place, content)


@pytest.mark.parametrize("content", [*WORDS, *BROKEN[:-1]])  # a row of 16/5 alone is taken for the number of a page
@pytest.mark.parametrize("column", [0, 3, 6])
def test_any_of_them_may_stand_in_any_column_and_in_all_of_a_row(content, column):
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    state = CellState.TEXT if content in WORDS else CellState.UNREADABLE
    for row in (block.rows[0], block.rows[2], block.rows[4]):
        for columns in (block.columns[column : column + 1], block.columns):
            tables, cells = print_with(block, {(row.label, own.label): content for own in columns})
            wanted = {place: (state if it == content else CellState.NUMBER, it) for place, it in cells.items()}
            assert states_of(read_forms(*grid_document(tables)).cells) == wanted


def test_a_row_of_disputes_may_hold_words_alone():
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    for content in ("无", "未作统计"):
        tables, _ = print_with(block, {(slot.row.label, slot.column.label): content for slot in block.slots})
        read = states_of(read_forms(*grid_document(tables)).cells)
        assert set(read.values()) == {(CellState.TEXT, content)}


def test_words_beside_a_misprinted_label_do_not_hide_whose_they_are():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    row, column = block.rows[4], block.columns[0]
    (lines,), cells = print_with(block, {(row.label, column.label): "另行公布"})
    lines = [
        [replace(cell, text=cell.text.replace("1.属于国家秘密", "1.属国家密秘")) for cell in line] for line in lines
    ]
    read = states_of(read_forms(*grid_document([lines])).cells)
    assert read.keys() == cells.keys()
    assert read[row.label, column.label] == (CellState.TEXT, "另行公布")


def test_a_unit_beside_the_numbers_is_no_content_wherever_spans_put_it():
    block = LAYOUTS[Form.STAT2014, FormBlock.STATISTICS]
    (lines,), cells = print_with(block, {})
    wide = [[replace(line[0], width=2), *line[1:]] if number else line for number, line in enumerate(lines)]
    assert states_of(read_forms(*grid_document([wide])).cells) == dict.fromkeys(cells, (CellState.NUMBER, "0"))


def test_a_remark_beside_every_row_is_no_content_and_makes_no_caption_the_beginning_of_a_label():
    block = LAYOUTS[Form.STAT2014, FormBlock.STATISTICS]
    (lines,), cells = print_with(block, {})
    wide = [[*line, Printed("下属单位除外" if number else "备注")] for number, line in enumerate(lines)]
    assert states_of(read_forms(*grid_document([wide])).cells) == dict.fromkeys(cells, (CellState.NUMBER, "0"))


@pytest.mark.parametrize("content", ["9 4", "4?7", "当年6", "merged"])
@pytest.mark.parametrize("block", [FormBlock.REQUESTS, FormBlock.DISPUTES])
def test_every_number_beside_an_unreadable_cell_is_in_the_ledger(block, content):
    block = LAYOUTS[Form.FORM2021, block]
    slot = block.slots[3]
    (lines,), _ = print_with(block, {(slot.row.label, slot.column.label): content})
    if content == "merged":
        lines = [[cell for cell in line if cell.text != content] for line in lines]
        short = min((line for line in lines if Printed("0") in line), key=len)
        short[-1] = replace(short[-1], width=2)
    raw, document = grid_document([lines])
    forms = read_forms(raw, document)
    read = extract(raw, document, split_sections(document, forms.tables), forms.tables, forms.cells)
    told = [row for row in read.observations if row.basis is Basis.TABLE_CELL]
    assert len(told) == sum(cell.state is CellState.NUMBER for cell in forms.cells)
    assert not list(find_unled(read.numbers, read.observations))


def test_digits_among_words_are_told():
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    slot = block.slots[2]
    tables, _ = print_with(block, {(slot.row.label, slot.column.label): "8例"})
    report = read_report(html_page(tables, random.Random(1)), name="page.html")
    quotes = [
        report.text[row.raw_start : row.raw_end] for row in report.findings if row.code is FindingCode.CELL_UNREADABLE
    ]
    assert quotes == ["8例"]


@pytest.mark.parametrize(
    "word", ["无", "暂无", "见附件", "详见附件1", "参见附表2", "未统计", "未作统计", "另行公布", "不适用"]
)
@pytest.mark.parametrize("shape", SHAPES[:7:3], ids=lambda shape: shape.name)
def test_a_word_in_a_flattened_table_costs_its_own_cell(shape, word):
    for number, layouts in enumerate(FLATTENED):
        composed = compose(layouts, replace(shape, blank="", blank_share=0.0), number)
        once = {place: told for place, told in composed.truth.items() if told and composed.text.count(told) == 1}
        place, told = max(once.items(), key=lambda each: len(each[1]))
        raw = raw_document(composed.text.replace(told, word))
        reading = read_forms(raw, normalise(raw))
        blocks = {table.table_id: table.block for table in reading.tables}
        read = {(blocks[cell.table_id], cell.row_label, cell.column_label): cell for cell in reading.cells}
        assert (read[place].state, read[place].quote) == (CellState.TEXT, word)
        assert {key: read[key].quote for key in composed.truth if key != place} == {
            key: value for key, value in composed.truth.items() if key != place
        }


@pytest.mark.parametrize(
    "note",
    [
        "注：以上数据合计77件。",
        "备注：总计77，含变更5件。",
        "填表说明：1.行政复议总计77件；2.规章5件。",
        "（注：行政诉讼总计77，结果维持5。）",
    ],
)
def test_a_note_under_a_flattened_table_is_none_of_its_rows(note):
    for number, layouts in enumerate(FLATTENED):
        composed = compose(layouts, SHAPES[0], number)
        place = composed.text.index("\n", composed.text.rindex(list(filter(None, composed.truth.values()))[-1]))
        raw = raw_document(f"{composed.text[:place]}\n{note}{composed.text[place:]}")
        reading = read_forms(raw, normalise(raw))
        assert len(reading.cells) == len(composed.truth)
        assert sorted(cell.quote for cell in reading.cells) == sorted(composed.truth.values())
