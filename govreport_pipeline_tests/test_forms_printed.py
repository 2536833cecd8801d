"""Tables that a program printed into the text: columns set by blanks, rows numbered from 0."""

import random
import re
from collections.abc import Callable

import pandas as pd
import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.forms.sheets.printed import printed_tables
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.form_documents import Cells, bars_document, fill, print_block
from govreport_pipeline_tests.test_forms_reading import BLOCKS

PRINTED: dict[str, Callable[[pd.DataFrame], str]] = {
    "as it is": lambda frame: frame.to_string(),
    "blank cells named": lambda frame: frame.replace("", None).to_string(),
    "over several pieces": lambda frame: frame.to_string(line_width=70),
    "pieces with blank cells named": lambda frame: frame.replace("", None).to_string(line_width=70),
    "blanks at the ends of lines lost": lambda frame: re.sub(r"(?m) +$", "", frame.to_string(line_width=90)),
    "one blank for several": lambda frame: re.sub(" +", " ", frame.replace("", "NaN").to_string()),
    "rows without numbers": lambda frame: frame.replace("", "NaN").to_string(index=False),
    "no numbers at all": lambda frame: frame.replace("", "NaN").to_string(index=False, header=False),
}


def _frame(block, seed: int) -> tuple[Cells, list[pd.DataFrame]]:
    rng = random.Random(seed)
    places = [(slot.row.label, slot.column.label) for slot in block.slots]
    cells = {place: "" if rng.random() < 0.15 else str(rng.randint(0, 400)) for place in places}
    tables = [fill(lines, is_repeated=False) for lines in print_block(block, cells)]
    return cells, [pd.DataFrame([[cell.text for cell in line] for line in lines]) for lines in tables]


def _read(tables: list[str]) -> Cells:
    told = [cell for cell in read_forms(*bars_document(tables)).cells if cell.state is not CellState.UNREADABLE]
    return {(cell.row_label, cell.column_label): cell.quote if cell.state is CellState.NUMBER else "" for cell in told}


@pytest.mark.parametrize("printed", PRINTED)
@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_a_printed_table_is_read_by_its_columns(layout, block, printed):
    cells, frames = _frame(block, 3)
    assert _read([PRINTED[printed](frame) for frame in frames]) == cells


@pytest.mark.parametrize("is_wide", [False, True])
def test_characters_count_one_or_two_columns(is_wide):
    cells, frames = _frame(LAYOUTS[Form.FORM2021, FormBlock.REQUESTS], 4)
    with pd.option_context("display.unicode.east_asian_width", is_wide):
        assert _read([frame.to_string() for frame in frames]) == cells


@pytest.mark.parametrize("rows", [12, 60])
@pytest.mark.parametrize("columns", [6, 30])
def test_what_was_not_printed_gives_no_wrong_cell(rows, columns):
    for block in LAYOUTS.values():
        cells, frames = _frame(block, 5)
        with pd.option_context("display.max_rows", rows, "display.max_columns", columns, "display.width", 10_000):
            read = _read([repr(frame) for frame in frames])
        assert {place: quote for place, quote in read.items() if cells[place] != quote} == {}, block


def test_lost_blank_cells_leave_a_row_unreadable():
    for block in LAYOUTS.values():
        cells, frames = _frame(block, 6)
        read = _read([re.sub(" +", " ", frame.to_string()) for frame in frames])
        wrong = {place: quote for place, quote in read.items() if cells[place] != quote and quote}
        assert wrong == {}, block


@pytest.mark.parametrize(
    "lines",
    ["0 1 2\n0 4 1\n1 5 2\n2 6 3", "合计\n0 0\n1 0\n2 3", "0\n1\n2\n3", "行政许可 0 1 2\n0 1 2\n行政处罚 4 5 6"],
)
def test_lines_of_values_are_no_printed_table(lines):
    tables = printed_tables(raw_document(f"某县2023年政府信息公开工作年度报告\n本年处理决定数量\n{lines}\n"))
    assert not any(table.rows for table in tables)


@pytest.mark.parametrize(
    "rules",
    ["规章\n0 1 2\n", "规章 NaN 1 2\n", "规章 0 1 2 \n", "规章\n0 \n1 \n2 \n"],
)
def test_values_that_count_up_from_0_number_no_columns(rules: str) -> None:
    heads = "信息内容  本年制发件数 本年废止件数 现行有效件数"
    text = f"第二十条第（一）项\n{heads}\n{rules}行政规范性文件 3 4 7\n第二十条第（五）项\n信息内容 本年处理决定数量\n行政许可 218\n"
    report = read_report(f"某县教育局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n{text}".encode())
    values = [cell.value for cell in report.table_cells if cell.value is not None]
    assert values[-4:] == [3, 4, 7, 218]
    assert 1 in values
    assert 2 in values
