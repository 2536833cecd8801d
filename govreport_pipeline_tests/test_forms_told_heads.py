"""Tables of which each row tells its heads again, beside the numbers: 本年新收 自然人:3 总计:3."""

import random

import pytest

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.report import read_report
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline_tests.form_documents import Cells, bars_document

LATER = [
    pytest.param(block, id=f"{form}-{name}")
    for (form, name), block in LAYOUTS.items()
    if form is not Form.STAT2014 and name is not FormBlock.STATISTICS
]
PARTED = {
    "colons": (" ", "：", " "),
    "commas": ("：", "", "，"),
    "bars": (" | ", ":", " | "),
    "marks": ("：", " ", "、"),
}


def _lines(block, behind_label: str, behind_head: str, between: str, seed: int) -> tuple[Cells, str]:
    rng = random.Random(seed)
    cells, lines = {}, []
    for row in block.rows:
        own = [slot for slot in block.slots if slot.row is row]
        cells |= {(row.label, slot.column.label): str(rng.randint(0, 400)) for slot in own}
        told = [
            f"{slot.column.label.removeprefix('法人或其他组织/')}{behind_head}{cells[row.label, slot.column.label]}"
            for slot in own
        ]
        lines.append(f"{row.label.rpartition('/')[2]}{behind_label}{between.join(told)}")
    return cells, "\n".join(lines)


@pytest.mark.parametrize("parted", PARTED)
@pytest.mark.parametrize("block", LATER)
def test_rows_that_tell_their_heads_are_read(block, parted):
    cells, text = _lines(block, *PARTED[parted], seed=2)
    told = [cell for cell in read_forms(*bars_document([text])).cells if cell.state is not CellState.UNREADABLE]
    read = {(cell.row_label, cell.column_label): cell.quote for cell in told if cell.quote}
    assert {place: quote for place, quote in read.items() if cells.get(place) != quote} == {}
    if parted != "marks":
        assert read == cells


@pytest.mark.parametrize(
    "line",
    ["收到申请：自然人3件，企业2件。", "联系方式 电话：12345，传真：6789", "2023年公开情况：网站25条，微信3条。"],
)
def test_prose_with_two_numbers_is_no_table(line):
    text = f"某县2023年政府信息公开工作年度报告\n本年新收申请见下。上年结转与自然人申请都少。\n{line}\n{line}\n"
    assert read_report(text.encode()).table_cells == ()
