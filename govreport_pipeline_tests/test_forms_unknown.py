"""Rows and columns that a place adds to a form: kept without a code, and no break of the form's sums."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.declare import TOTAL, Block, Column, Layout, Row
from govreport_pipeline.forms.declared.form2019 import FORM2019
from govreport_pipeline.forms.declared.form2021 import FORM2021
from govreport_pipeline.forms.declared.indicators import INDICATORS
from govreport_pipeline.forms.declared.registry import FORMS
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.report import Report
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument, TableCell
from govreport_pipeline.tables.vocabulary import BreakdownKind, CellState, FormBlock, Requester, Verdict
from govreport_pipeline_tests.form_documents import (
    Cells,
    Lines,
    Printed,
    bars_document,
    bars_text,
    document_of,
    fill,
    grid_document,
    print_block,
    random_cells,
    with_bars,
    with_cell_lines,
)
from govreport_pipeline_tests.format_corpus import write_html

ADDED = {
    FormBlock.PROACTIVE: "行政奖励",
    FormBlock.REQUESTS: "9.申请人自行撤回",
    FormBlock.STATISTICS: "7.手机客户端公开信息数",
}
"""A row that no form has."""
SHAPES: dict[str, Callable[[list[Lines]], tuple[RawDocument, NormalisedDocument]]] = {
    "grid": grid_document,
    "bars": lambda tables: document_of(bars_text([with_bars(fill(table, is_repeated=False)) for table in tables])),
    "cell lines": lambda tables: document_of(bars_text([with_cell_lines(table) for table in tables])),
}
BLOCKS = [(form.name, block) for form in FORMS for block in form.blocks if block.layout is Layout.ROWS]


def with_row(block: Block, place: int) -> Block:
    """The block with a row of no code before one of its own."""
    before = block.rows[place - 1]
    label = "/".join([*before.label.split("/")[:-1], ADDED[block.block]])
    added = Row(label, None, columns=before.columns, unit="件")
    return replace(block, rows=(*block.rows[:place], added, *block.rows[place:]))


def with_column(block: Block, label: str, place: int) -> Block:
    """The block with a column of no code before one of its own."""
    columns = (*block.columns[:place], Column(label, is_coded=False), *block.columns[place:])
    return replace(block, columns=columns)


def print_and_read(block: Block, cells: Cells, shape: str) -> dict[tuple[str, str], TableCell]:
    """The cells that are read of a table, by row and column."""
    found = read_forms(*SHAPES[shape](print_block(block, cells))).cells
    return {(cell.row_label, cell.column_label): cell for cell in found}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("form", "block"), BLOCKS, ids=[f"{name} {block.block}" for name, block in BLOCKS])
def test_a_row_that_the_form_lacks_is_kept_and_shifts_no_other(form, block, shape):
    for seed in range(4):
        place = random.Random(seed).randrange(2, len(block.rows))
        extended = with_row(block, place)
        printed = random_cells(extended, random.Random(seed))
        own = [slot.place for slot in extended.slots if slot.row.label.endswith(ADDED[block.block])]
        printed.update({(place.row, place.column): str(31 + number) for number, place in enumerate(own)})
        found = print_and_read(extended, printed, shape)
        for (row, column), cell in found.items():
            if (row, column) in printed and not row.endswith(ADDED[block.block]):
                assert cell.state in (CellState.NUMBER, CellState.BLANK)
                assert printed[row, column].startswith(cell.quote)
        kept = [cell for (row, _), cell in found.items() if row.endswith(ADDED[block.block])]
        assert [(cell.quote, cell.metric_code) for cell in kept] == [(str(31 + n), None) for n in range(len(own))]
        requesters = [slot.column.requester for slot in extended.slots if slot.place in own]
        assert [cell.requester for cell in kept] == requesters


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(
    ("block", "label", "place"),
    [
        (FORM2021.blocks[1], "法人或其他组织/新闻媒体", 6),
        (FORM2021.blocks[1], "法人或其他组织/新闻媒体", 3),
        (FORM2019.blocks[1], "境外申请人", 6),
        (FORM2019.blocks[1], "境外申请人", 7),
        (STAT2014.blocks[0], "区县数", 1),
        (INDICATORS.blocks[0], "区县数", 2),
    ],
)
def test_a_column_that_the_form_lacks_is_kept_and_shifts_no_other(block, label, place, shape):
    extended = with_column(block, label, place)
    printed = random_cells(extended, random.Random(place))
    found = print_and_read(extended, printed, shape)
    leaf = label.rpartition("/")[2]
    for (row, column), text in printed.items():
        cell = found.get((row, leaf if column == label else column))
        if column == label and not any(map(str.isdigit, text)):
            assert cell is None
            continue
        assert cell is not None
        assert cell.state in (CellState.NUMBER, CellState.BLANK)
        assert text.startswith(cell.quote)
        assert column != label or (cell.metric_code, cell.requester) == (None, None)


def test_numbers_right_of_the_head_leave_no_blank_to_fill_a_row():
    block = with_column(FORM2021.blocks[1], "境外申请人", 0)
    printed = random_cells(block, random.Random(1))
    [lines] = print_block(block, printed)
    heads = [[cell for cell in line if cell.text != "境外申请人"] for line in lines[:3]]
    raw, document = grid_document([[*heads, *lines[3:]]])
    for cell in read_forms(raw, document).cells:
        if cell.state is CellState.NUMBER:
            assert printed[cell.row_label, cell.column_label].startswith(cell.quote)


def test_a_unit_whose_label_stands_in_the_row_above_is_no_row():
    [block] = STAT2014.blocks
    [lines] = print_block(block, random_cells(block, random.Random(1)))
    place = next(number for number, line in enumerate(lines) if "专项经费" in line[0].text)
    lines[place : place + 1] = [lines[place][:1], [Printed("万元"), Printed("77")]]
    read = read_forms(*bars_document(["\n".join("|" + " |".join(cell.text for cell in line) for line in lines)]))
    assert len(read.cells) >= len(block.slots) - 1
    assert all(cell.row_label != "万元" for cell in read.cells)


@pytest.mark.parametrize("label", ["联系电话", "填报日期", "栏次", "甲", "审核人"])
def test_lines_beside_the_figures_are_no_rows(label):
    [block] = STAT2014.blocks
    cells = random_cells(block, random.Random(1))
    extended = replace(block, rows=(*block.rows, Row(label, None, unit="件")))
    found = print_and_read(extended, {**cells, (label, "统计数"): "12345678"}, "grid")
    assert not any(row == label for row, _ in found)
    assert len(found) == len(block.slots)


@pytest.mark.parametrize(
    ("official", "other"), [("行政强制", "行政裁决"), ("5.其他方式公开政府信息数", "5.电视广播公开政府信息数")]
)
def test_another_word_in_a_label_makes_it_another_row(official, other):
    block = FORM2021.blocks[0] if official == "行政强制" else STAT2014.blocks[0]
    [place] = [number for number, row in enumerate(block.rows) if row.label.endswith(official)]
    cells = random_cells(block, random.Random(2))
    lines = [
        [replace(cell, text=other) if cell.text == official else cell for cell in line]
        for table in print_block(block, cells)
        for line in table
    ]
    found = read_forms(*grid_document([lines])).cells
    assert not any(cell.row_label == block.rows[place].label for cell in found)
    assert (
        any(cell.row_label == other.replace(" ", "") and cell.metric_code is None for cell in found) or other[0] == "5"
    )


def test_instructions_in_labels_and_an_added_row_as_hubei_prints_them():
    rows = (
        ("信息内容", "本年新 制作数量", "本年新 公开数量", "对外公开总数量"),
        ("规章（设区的市应提供相关数据）", "0", "1", "2"),
        ("规范性文件（决定、公告、通告、意见、通知，以及标题采用“规定”“办法”等字样的公文）", "3", "4", "21"),
        ("其他主动公开文件（除规范性文件以外的文件）", "160", "81", "240"),
        ("信息内容", "上一年项目数量（指2019年事项数）", "本年增/减（减用负值表示，如-8）", "处理决定数量（指2020年办件量）"),
        ("行政许可", "9", "-6", "71"),
    )  # fmt: skip
    raw, document = grid_document([[[Printed(text) for text in row] for row in rows]])
    found = {cell.metric_code: cell.quote for cell in read_forms(raw, document).cells if cell.metric_code is not None}
    assert found == {
        "rules_new": "0", "rules_new_disclosed": "1", "rules_disclosed_total": "2",
        "normative_documents_new": "3", "normative_documents_new_disclosed": "4",
        "normative_documents_disclosed_total": "21",
        "licensing_items_previous": "9", "licensing_items_change": "-6", "licensing_decisions": "71",
    }  # fmt: skip
    added = [(c.column_label, c.quote) for c in read_forms(raw, document).cells if c.metric_code is None]
    assert added == [("本年新制作数量", "160"), ("本年新公开数量", "81"), ("对外公开总数量", "240")]


# In the later stages


def requests(added: dict[str, int], total: int) -> Report:
    """A report on the form of 2021 in which natural persons made requests: disclosed 5, an added outcome, the rest none."""
    block = FORM2021.blocks[1]
    place = next(number for number, row in enumerate(block.rows) if row.label.endswith("（七）总计"))
    extended = with_row(block, place)
    cells: Cells = {(slot.row.label, slot.column.label): "0" for slot in extended.slots}
    for column in ("自然人", TOTAL):
        for row in block.rows:
            if row.label.startswith("一、") or row.label.endswith("（七）总计"):
                cells[row.label, column] = str(total)
            elif row.label.endswith("（一）予以公开"):
                cells[row.label, column] = "5"
        [own] = [row.label for row in extended.rows if row.label.endswith(ADDED[FormBlock.REQUESTS])]
        cells[own, column] = str(added[column])
    report = [
        "某某镇人民政府2023年政府信息公开工作年度报告",
        "三、收到和处理政府信息公开申请情况",
        *print_block(extended, cells),
    ]
    return read_report(write_html(report), name="a.html")


def test_a_sum_that_adds_up_with_an_added_row_alone_is_no_break_and_says_so():
    report = requests({"自然人": 3, TOTAL: 3}, 8)
    assert not [each for each in report.breakdowns if each.verdict is Verdict.DIFFERS]
    sums = [each for each in report.breakdowns if each.kind is BreakdownKind.OUTCOME_SUM and each.stated == 8]
    assert [(each.verdict, each.computed) for each in sums] == [(Verdict.INCOMPLETE, 5)] * 2
    assert "it adds up with 9.申请人自行撤回 × 自然人 (3), which the form does not have" in sums[0].explanation
    codes = [finding.code for finding in report.findings if "9.申请人自行撤回" in finding.message]
    assert codes == ["sum_incomplete"] * 2
    assert not [finding for finding in report.findings if finding.code == "cell_suspect"]


def test_an_added_row_that_mends_no_sum_is_not_counted():
    report = requests({"自然人": 3, TOTAL: 3}, 5)
    assert {each.verdict for each in report.breakdowns} == {Verdict.HOLDS}
    report = requests({"自然人": 3, TOTAL: 3}, 9)
    assert [each.kind for each in report.breakdowns if each.verdict is Verdict.DIFFERS] == [
        BreakdownKind.OUTCOME_SUM
    ] * 2


def test_a_number_of_an_added_row_is_a_statistic_without_a_code():
    report = requests({"自然人": 3, TOTAL: 4}, 5)
    found = [each for each in report.observations if each.label == ADDED[FormBlock.REQUESTS]]
    assert {(each.metric_code, each.unit) for each in found} == {(None, "件")}
    told = {(each.requester, each.value) for each in found}
    assert {(Requester.NATURAL_PERSON, 3.0), (None, 4.0), (Requester.BUSINESS, 0.0)} <= told


# Flattened


def flatten(lines: list[tuple[str, tuple[str, ...]]]) -> dict[tuple[str, str], TableCell]:
    """The cells of section 三 of which the text has a cell a line."""
    heads = ("自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
    rows = [piece for label, values in lines for piece in (label, *values)]
    raw, document = document_of("\n".join(["三、收到和处理政府信息公开申请情况", *heads, *rows, "五、存在的主要问题"]))
    return {(cell.row_label.rpartition("/")[2], cell.column_label): cell for cell in read_forms(raw, document).cells}


ROWS = [
    (row.label.rpartition("/")[2], tuple(f"{10 + number}" for _ in FORM2019.blocks[1].columns))
    for number, row in enumerate(FORM2019.blocks[1].rows)
]
OWN = ("41", "0", "0", "0", "0", "1", "42")


@pytest.mark.parametrize("place", range(5, len(ROWS) - 1, 3))
def test_an_added_row_between_labels_is_kept_and_shifts_no_other(place):
    found = flatten([*ROWS[:place], ("8.申请人自行撤回申请", OWN), *ROWS[place:]])
    for label, values in ROWS:
        assert {cell.quote for (row, _), cell in found.items() if row == label} == set(values)
    added = [cell for (row, _), cell in found.items() if row == "8.申请人自行撤回申请"]
    assert [(cell.quote, cell.metric_code) for cell in added] == [(value, None) for value in OWN]


@pytest.mark.parametrize(
    "label", ["党内规范性文件", "跨区行政许可", "委托行政处罚", "其他行政强制", "专项行政事业性收费"]
)
def test_an_added_row_whose_label_ends_like_one_of_the_form_is_not_that_row(label):
    block = FORM2021.blocks[0]
    lines = ["第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]
    for number, row in enumerate(block.rows):
        count = len(row.columns or ())
        lines += [label, *(f"7{number}" for _ in range(count))] if row.label.endswith(label[2:]) else []
        lines += [row.label, *(f"1{number}" for _ in range(count))]
        lines += {"行政规范性文件": ["信息内容", "本年处理决定数量"], "行政强制": ["信息内容", "本年收费金额"]}.get(
            row.label, []
        )
    cells = read_forms(*document_of("\n".join(lines))).cells
    told = [(cell.row_label, cell.quote) for cell in cells if cell.state is not CellState.UNREADABLE]
    own = [(row.label, f"1{number}") for number, row in enumerate(block.rows) for _ in row.columns or ()]
    assert [each for each in told if each not in own and not (each[0] == label and each[1].startswith("7"))] == []
    assert len(told) >= len(own) - 3


@pytest.mark.parametrize("place", range(5, len(ROWS) - 1, 3))
def test_a_blank_row_does_not_take_the_numbers_of_an_added_one(place):
    blank = [
        (label, ()) if number in (place - 1, place - 2) else (label, values)
        for number, (label, values) in enumerate(ROWS)
    ]
    found = flatten([*blank[:place], ("8.申请人自行撤回申请", OWN), *blank[place:]])
    told = {
        cell.quote
        for (row, _), cell in found.items()
        if row in (ROWS[place - 1][0], ROWS[place - 2][0]) and cell.state is CellState.NUMBER
    }
    assert told == set()


def test_a_note_in_brackets_is_no_other_label():
    lines = [
        (f"{label}（只计这一情形，不计其他各种情形）" if "部分公开" in label else label, values)
        for label, values in ROWS
    ]
    found = flatten(lines)
    assert {cell.quote for (row, _), cell in found.items() if "部分公开" in row} == {"13"}
