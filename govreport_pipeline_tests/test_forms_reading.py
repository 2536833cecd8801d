"""Tables of the forms are read back cell by cell from grids and bars; what is unclear is left out."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.registry import FORMS, LAYOUTS
from govreport_pipeline.forms.sheets.contents import read_content
from govreport_pipeline.report import read_report
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline_tests.form_documents import (
    Printed,
    bars_document,
    break_labels,
    break_page,
    drop_column,
    fill,
    grid_document,
    insert_stray,
    lose_cell,
    misprint_labels,
    print_block,
    random_cells,
    repeat_head,
    split_table,
    swap_columns,
    with_bars,
    with_cell_lines,
)

BLOCKS = [pytest.param(layout, block, id=f"{layout.name}-{block.block}") for layout in FORMS for block in layout.blocks]
SHAPES = {
    "a line a cell": lambda tables: bars_document([with_cell_lines(fill(lines, is_repeated=False)) for lines in tables]),
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


def apart(damage):
    """A damage of a table without merged cells."""
    return lambda lines, randomness: damage(fill(lines, is_repeated=False), randomness)


DAMAGES = {
    "a page break": apart(lambda lines, randomness: [break_page(lines, randomness)]),
    "a second head": apart(lambda lines, randomness: [repeat_head(lines, randomness)]),
    "two tables": apart(split_table),
    "a label in two rows": apart(lambda lines, randomness: [break_labels(lines, randomness)]),
    "misprints": lambda lines, randomness: [misprint_labels(lines, randomness)],
    "a number too many": lambda lines, randomness: [insert_stray(lines, randomness)],
    "a cell too few": lambda lines, randomness: [lose_cell(lines, randomness)],
}
ONE_ROW = {"a number too many", "a cell too few"}
"""Damages that may cost the row they are in."""


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("shape", ["grid", "bars"])
def test_damage_costs_few_cells_and_makes_none_wrong(damage, shape):
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    wanted = emitted = lost_rows = 0
    for seed in range(12):
        randomness = random.Random(seed)
        cells = random_cells(block, randomness)
        tables = [table for lines in print_block(block, cells) for table in DAMAGES[damage](lines, randomness)]
        raw, document = (
            grid_document(tables) if shape == "grid" else bars_document([with_bars(each) for each in tables])
        )
        _, read = read_back(raw, document)
        for place, (state, value) in wanted_of(block, cells).items():
            wanted += state is CellState.NUMBER
            if read.get(place, (None,))[0] is CellState.NUMBER:
                emitted += 1
                assert read[place] == (state, value), place
        lost_rows += 1
    allowed = lost_rows * 7 if damage in ONE_ROW else 0.02 * wanted
    assert wanted - emitted <= allowed


def test_columns_in_another_order_and_columns_left_out_are_told_by_their_heads():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = random_cells(block, random.Random(5))
    lines = fill(print_block(block, cells)[0], is_repeated=False)
    wanted = wanted_of(block, cells)
    _, read = read_back(*grid_document([swap_columns(lines, 3, 9)]))
    assert read == wanted
    _, read = read_back(*grid_document([drop_column(lines, 7)]))
    assert read == {place: content for place, content in wanted.items() if not place[1].endswith("法律服务机构")}


def test_a_row_with_a_cell_too_many_keeps_what_is_the_same_whichever_it_is():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = {(slot.row.label, slot.column.label): "1" for slot in block.slots}
    lines = print_block(block, cells)[0]
    row = next(line for line in lines if line[0].text.startswith("二、"))
    row.insert(4, Printed("5"))
    reading, _ = read_back(*grid_document([lines]))
    unreadable = [cell.column_label for cell in reading.cells if cell.state is CellState.UNREADABLE]
    assert unreadable == ["法人或其他组织/科研机构", "法人或其他组织/社会公益组织"]


@pytest.mark.parametrize("spans", [(1, 2, 1), (2, 1, 1), (1, 1, 2)])
def test_column_spans_that_the_source_miscounts_shift_nothing(spans):
    head = [Printed("信息内容"), Printed("上一年项目数量"), Printed("本年增/减", 2), Printed("处理决定数量")]
    values = [Printed(text, width) for text, width in zip(("7", "+3", "4119"), spans, strict=True)]
    _, read = read_back(*grid_document([[head, [Printed("行政处罚"), *values]]]))
    assert [read["行政处罚", label][1] for label in ("上一年项目数量", "本年增/减", "处理决定数量")] == [7, 3, 4119]


def test_a_table_of_metadata_is_no_standard_table():
    lines = [[Printed("索引号"), Printed("014314799/2024-00002")], [Printed("发布机构"), Printed("某县统计局")]]
    assert not read_forms(*grid_document([lines])).tables


def test_one_block_may_follow_another_form_than_the_rest():
    tables = []
    for form, block in ((Form.FORM2021, FormBlock.PROACTIVE), (Form.FORM2019, FormBlock.REQUESTS)):
        tables += print_block(LAYOUTS[form, block], random_cells(LAYOUTS[form, block], random.Random(1)))
    reading = read_forms(*grid_document(tables))
    assert [table.form for table in reading.tables] == [Form.FORM2021, Form.FORM2019]


@pytest.mark.parametrize(
    ("printed", "state", "value"),
    [
        ("0", CellState.NUMBER, 0), ("1,234", CellState.NUMBER, 1234), ("１２", CellState.NUMBER, 12),
        ("+3", CellState.NUMBER, 3), ("--253", CellState.NUMBER, -253), ("减4", CellState.NUMBER, -4),
        ("增加12项", CellState.NUMBER, 12), ("12 件", CellState.NUMBER, 12), ("22（其中修订16件）", CellState.NUMBER, 22), ("22件,其中修订16件", CellState.NUMBER, 22),
        ("103.3879万元", CellState.NUMBER, 1_033_879), ("零", CellState.NUMBER, 0),
        ("", CellState.BLANK, None), ("/", CellState.BLANK, None), ("——", CellState.BLANK, None), ("―", CellState.BLANK, None),
        ("无", CellState.TEXT, None), ("见附件1", CellState.TEXT, None), ("减少", CellState.TEXT, None),
        ("1?4", CellState.UNREADABLE, None), ("12 34", CellState.UNREADABLE, None), ("3\n5", CellState.UNREADABLE, None),
        ("12%", CellState.UNREADABLE, None), ("l2", CellState.UNREADABLE, None), ("9" * 30, CellState.UNREADABLE, None),
    ],
)  # fmt: skip
def test_what_a_cell_says_is_a_number_nothing_words_or_damage(printed, state, value):
    content = read_content(printed.translate(str.maketrans("（）１２", "()12")))
    assert (content.state, content.value if content.value is None else float(content.value)) == (state, value)


@given(st.text("0123456789+-减增件万元(),.?/—无 其中\n", max_size=12))
def test_the_quote_of_a_number_holds_its_digits_and_no_remark(printed):
    content = read_content(printed)
    assert 0 <= content.start <= content.end <= len(printed)
    if content.state is CellState.NUMBER:
        assert "(" not in printed[content.start : content.end]
        assert content.value is not None
    elif content.state is CellState.BLANK:
        assert not any(map(str.isdecimal, printed))


def rows_of(*rows):
    """A table of single cells, the rows as texts with bars between the cells."""
    return [[Printed(text) for text in row.split("|")] for row in rows]


RESULTS = "结果维持|结果纠正|其他结果|尚未审结|总计"


def test_disputes_may_stand_below_each_other():
    table = rows_of(f"类别|{RESULTS}", "行政复议|1|0|2|0|3", "未经复议直接起诉|4|0|0|0|4", "复议后起诉|0|5|0|0|5")
    _, read = read_back(*grid_document([table]))
    assert len(read) == 15
    assert read["行政诉讼/复议后起诉", "结果纠正"] == (CellState.NUMBER, 5)


def test_disputes_may_stand_in_two_tables():
    first = [[Printed("行政复议", 5)], *rows_of(RESULTS, "1|0|2|0|3")]
    second = [
        [Printed("行政诉讼", 10)],
        [Printed("未经复议直接起诉", 5), Printed("复议后起诉", 5)],
        *rows_of(f"{RESULTS}|{RESULTS}", "4|0|0|0|4|0|5|0|0|5"),
    ]
    reading, read = read_back(*grid_document([first, second]))
    assert len(reading.tables) == 1
    assert [read[row, "总计"][1] for row in ("行政复议", "行政诉讼/未经复议直接起诉", "行政诉讼/复议后起诉")] == [
        3,
        4,
        5,
    ]


def test_numbers_of_rows_are_no_values_and_a_year_may_head_the_only_column():
    table = rows_of(
        "序号|统计指标|单位|2017年|备注", "1|一、主动公开情况|——|——|", "2|（一）主动公开政府信息数|条|380|",
        "3|其中：主动公开规范性文件数|条|12|", "4|制发规范性文件总数|件|3|", "5|1.政府公报公开政府信息数|条|0|",
        "6|2.政府网站公开政府信息数|条|285|", "7|七、依申请公开信息收取的费用|万元|0.5|",
    )  # fmt: skip
    _, read = read_back(*grid_document([table]))
    assert [value for _, value in read.values()] == [380, 12, 3, 0, 285, 5000]


@pytest.mark.parametrize(
    ("head", "printed", "value"),
    [
        ("本年收费金额（单位：万元）", "1.5", 15_000),
        ("本年收费金额（单位：元）", "7730", 7730),
        ("本年收费金额", "1.5", 15_000),
        ("本年收费金额", "1.5万元", 15_000),
        ("本年收费金额（单位：万元）", "300元", 300),
    ],
)
def test_money_is_reckoned_in_the_unit_of_the_cell_then_of_the_head_then_of_the_form(head, printed, value):
    _, read = read_back(*grid_document([rows_of(f"信息内容|{head}", f"行政事业性收费|{printed}")]))
    assert read["行政事业性收费", "本年收费金额（单位：万元）"] == (CellState.NUMBER, value)


def test_a_label_in_one_cell_with_those_above_it_is_told():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = random_cells(block, random.Random(4))
    head = "|".join(["申请人情况", *(column.label.replace("/", " ") for column in block.columns)])
    lines = rows_of(head)
    for row in block.rows:
        values = [cells[row.label, column.label] for column in block.columns]
        lines += rows_of("|".join([row.label.replace("/", ""), *values]))
    _, read = read_back(*grid_document([lines]))
    assert read == wanted_of(block, cells)


def test_a_number_too_many_is_left_out_where_only_without_it_the_row_adds_up():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = {(slot.row.label, slot.column.label): "0" for slot in block.slots}
    lines = print_block(block, cells)[0]
    next(line for line in lines if line[0].text.startswith("二、")).insert(4, Printed("5"))
    _, read = read_back(*grid_document([lines]))
    assert read == wanted_of(block, cells)


@pytest.mark.parametrize("shape", ["grid", "bars"])
def test_a_number_too_many_and_a_blank_among_disputes_move_no_number(shape):
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    texts = "3 0 1 0 4 9 0 2 0 11 0 0 1 0 1".split()
    for stray in range(15):
        for blank in range(15):
            printed = ["" if place == blank else text for place, text in enumerate(texts)]
            cells = {(slot.row.label, slot.column.label): text for slot, text in zip(block.slots, printed, strict=True)}
            lines = print_block(block, cells)[0]
            lines[-1].insert(stray, Printed("60"))
            tables = [lines] if shape == "grid" else [with_bars(lines, separator=" | ", has_rule=False)]
            _, read = read_back(*(grid_document if shape == "grid" else bars_document)(tables))
            wanted = wanted_of(block, cells)
            wrong = [
                place for place in read if read[place][0] is not CellState.UNREADABLE and read[place] != wanted[place]
            ]
            assert wrong == []


def statistics_with(*rows):
    """The statistics form with some rows in place of that of the corrected litigations."""
    block = LAYOUTS[Form.STAT2014, FormBlock.STATISTICS]
    lines = print_block(block, {(slot.row.label, slot.column.label): "7" for slot in block.slots})[0]
    place = max(number for number, line in enumerate(lines) if line[0].text == "（二）被依法纠错数")
    given = [[Printed(text) for text in row] for row in rows]
    raw, document = grid_document([[*lines[:place], *given, *lines[place + 1 :]]])
    label = next(row.label for row in block.rows if row.label.startswith("五") and row.label.endswith("被依法纠错数"))
    return {cell.row_label: cell for cell in read_forms(raw, document).cells}.get(label)


def test_a_label_that_ends_in_the_row_below_its_value_names_it():
    assert statistics_with(("（二）被", "件", "3"), ("依法纠错数", "", "")).value == 3
    assert statistics_with(("（二）被", "件", "3"), ("依法纠错数", "", "5")) is None


def test_a_misprinted_label_is_told_beside_a_unit():
    assert statistics_with(("（二）被依法纠借数", "件", "3")).value == 3


def test_where_the_source_miscounts_its_spans_no_place_tells_the_column_of_a_short_row():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = {(slot.row.label, slot.column.label): str(number) for number, slot in enumerate(block.slots)}
    lines = print_block(block, cells)[0]
    places = [place for place, line in enumerate(lines) if line[-1].text.isdecimal()]
    first, second = (lines[place] for place in places[:2])
    first[-2] = replace(first[-2], width=2)  # a whole row that ends a column behind the head
    second[-2:] = [replace(second[-1], width=2)]  # a row that lost a cell, and ends with the head all the same
    _, read = read_back(*grid_document([lines]))
    wanted = wanted_of(block, cells)
    assert {place for place in read if read[place] != wanted[place]} == {
        (block.rows[1].label, column.label) for column in block.columns
    }
    assert all(read[block.rows[1].label, column.label][0] is CellState.UNREADABLE for column in block.columns)


def test_a_blank_row_and_the_number_of_a_page_between_heads_and_values_are_no_values():
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    cells = random_cells(block, random.Random(3)) | {(block.rows[0].label, block.columns[0].label): "4"}
    lines = fill(print_block(block, cells)[0], is_repeated=False)
    width = len(lines[-1])
    spacers = [[Printed("- 3 -"), *[Printed("")] * (width - 1)], [Printed("")] * width]
    _, read = read_back(*grid_document([[*lines[:-1], *spacers, lines[-1]]]))
    assert read == wanted_of(block, cells)


@pytest.mark.parametrize("separator", ["\t", " | "])
def test_rows_of_a_head_that_were_written_one_after_another_tell_no_order_of_columns(separator):
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = random_cells(block, random.Random(8))
    names = [column.label.rpartition("/")[2] for column in block.columns]
    rows = [["申请人情况", names[0], "法人或其他组织", names[-1], *names[1:-1]]]
    rows += [[row.label.rpartition("/")[2], *(cells[row.label, c.label] for c in block.columns)] for row in block.rows]
    _, read = read_back(*bars_document(["\n".join(separator.join(row) for row in rows)]))
    wanted = wanted_of(block, cells)
    assert len(read) == len(wanted)
    assert all(read[place] == wanted[place] for place in read if read[place][0] is not CellState.UNREADABLE)


def test_another_row_of_the_form_of_2021_is_not_the_one_of_2019_that_stands_above_it():
    block = LAYOUTS[Form.FORM2019, FormBlock.REQUESTS]
    cells = random_cells(block, random.Random(2))
    lines = print_block(block, cells)[0]
    place = next(number for number, line in enumerate(lines) if any("其他处理" in cell.text for cell in line))
    lines[place] = [replace(cell, height=2) if "其他处理" in cell.text else cell for cell in lines[place]]
    lines.insert(place + 1, [Printed("3.其他"), *[Printed("77")] * 7])
    _, read = read_back(*grid_document([lines]))
    assert all(value != 77 for _, value in read.values())


def test_heads_of_disputes_that_are_broken_over_rows_are_read():
    upper, lower = "结果|结果|其他|尚未|总计".split("|"), "维持|纠正|结果|审结|".split("|")
    lines = [
        [Printed("行政复议", 5), Printed("未经复议直接起诉", 5), Printed("复议后起诉", 5)],
        [Printed(text) for text in upper * 3],
        [Printed(text) for text in lower * 3],
        [Printed(str(number)) for number in (1, 2, 0, 0, 3, 0, 1, 0, 0, 1, 4, 0, 0, 1, 5)],
    ]
    found = {(cell.row_label, cell.column_label): cell.value for cell in read_forms(*grid_document([lines])).cells}
    assert len(found) == 15
    assert found["行政诉讼/复议后起诉", "尚未审结"] == 1


DISPUTES_WRAPPED = """|行政复议 | | | | |行政诉讼 | | | | | | | | |

|结果维持 |结果纠正 |其他结果 |尚未审结 |总计 |未经复议直接起诉 | | | |
|复议后起诉 | | | |

| | | | | |结果维持 |结果纠正 |其他结果 |尚未审结 |总计 |结果维持
|结果纠正 |其他结果 |尚未审结 |总计

|1 |0 |0 |2 |3 |0 |4 |0 |0 |4 |5 |0 |0 |1 |6"""


def test_a_head_of_disputes_that_begins_the_next_line_changes_no_order():
    _, found = read_back(*bars_document([DISPUTES_WRAPPED]))
    rows = dict.fromkeys(row for row, _ in found)
    told = {row: [value for (own, _), (_, value) in found.items() if own == row] for row in rows}
    assert told == {
        "行政复议": [1, 0, 0, 2, 3],
        "行政诉讼/未经复议直接起诉": [0, 4, 0, 0, 4],
        "行政诉讼/复议后起诉": [5, 0, 0, 1, 6],
    }


@pytest.mark.parametrize("rows", [4, 5, 7])
def test_a_table_is_one_though_its_first_part_holds_hardly_a_row(rows):
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = random_cells(block, random.Random(rows))
    [lines] = print_block(block, cells)
    lines = fill(lines, is_repeated=False)
    reading, read = read_back(*grid_document([lines[:rows], lines[rows:]]))
    assert [table.block for table in reading.tables] == [FormBlock.REQUESTS]
    assert read == wanted_of(block, cells)


@pytest.mark.parametrize("shape", ["grid", "bars"])
def test_a_dash_before_the_contents_is_one_of_them_and_fills_up_no_row(shape):
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = {(slot.row.label, slot.column.label): "0" for slot in block.slots}
    lines = print_block(block, cells)[0]
    row = next(line for line in lines if line[0].text.startswith("二、"))
    row[1:] = [Printed(text) for text in "— 0 0 0 0 0 91 1".split()]
    _, read = read_back(*(grid_document([lines]) if shape == "grid" else bars_document([with_bars(lines)])))
    assert read[block.rows[1].label, block.columns[-2].label][0] is CellState.UNREADABLE


SEPARATED = """信息内容,上一年项目数量,本年增/减,处理决定数量
行政许可,216,+4,"1,305"
"其他对外管理服务事项",1260,-9,7731
行政处罚,318,减5,,
行政强制,,0,61"""


@pytest.mark.parametrize("mark", [",", ";", "；", "，"])
def test_commas_and_semicolons_part_cells_but_not_within_quotes_and_brackets(mark):
    _, cells = read_back(*bars_document([SEPARATED.replace('"1,305"', '"1&305"').replace(",", mark).replace("&", ",")]))
    found = {row.rpartition("/")[2]: [] for row, _ in cells}
    for (row, _), (_, value) in cells.items():
        found[row.rpartition("/")[2]].append(value)
    assert found["行政许可"] == [216, 4, 1305]
    assert found["其他对外管理服务事项"] == [1260, -9, 7731]
    assert found["行政强制"] == [None, 0, 61]


@pytest.mark.parametrize("scale", ["百", "千", "万", "十万", "亿"])
@pytest.mark.parametrize("unit", ["", "件"])
def test_numbers_between_commas_may_have_any_scale(scale, unit):
    rows = "\n".join(
        f"{row},3{scale}{unit},2{scale}{unit},1.5{scale}{unit}" for row in ("行政许可", "行政处罚", "行政强制")
    )
    _, cells = read_back(*bars_document([f"信息内容,上一年项目数量,本年增/减,处理决定数量\n{rows}"]))
    times = {"百": 100, "千": 1_000, "万": 10_000, "十万": 100_000, "亿": 100_000_000}[scale]
    assert [value for _, value in cells.values()] == [3 * times, 2 * times, 1.5 * times] * 3


@pytest.mark.parametrize(
    "prose",
    [
        "自然人申请3件,5件,商业企业申请4件,6件",
        "行政许可,本年办理12件,处理决定数量12,13,14",
        "受理,3,5。\n答复,4,6。\n办结,1,2。",
    ],
)
def test_sentences_with_commas_between_numbers_are_no_table(prose):
    reading, cells = read_back(*bars_document([f"自然人\n{prose}\n"]))
    assert not reading.tables
    assert not cells


BROKEN = """信息内容| 本年新
制作数量| 本年新
公开数量| 对外公开总数量
规章| 0| 2| 5
规范性
文件| 6| 7| 43
信息内容| 上一年
项目数量| 本年
增/减| 处理决定数量
行政许可| 219| +4| 1045
其他对外
管理服务事项| 130| -12| 8831"""


@pytest.mark.parametrize("mark", ["| ", " | ", "|", "\t"])
def test_a_break_within_a_cell_parts_no_row(mark):
    _, cells = read_back(*bars_document([BROKEN.replace("| ", mark)]))
    values = {}
    for (row, column), (_, value) in cells.items():
        values.setdefault(row.rpartition("/")[2], {})[column] = value
    assert list(values["规章"].values()) == [0, 2, 5]
    assert list(values["规范性文件"].values()) == [6, 7, 43]
    assert list(values["行政许可"].values()) == [219, 4, 1045]
    assert list(values["其他对外管理服务事项"].values()) == [130, -12, 8831]


def test_rows_of_a_head_whose_words_make_no_label_together_stay_apart():
    head = "勾稽关系| 申请人情况\n自然人| 法人或其他组织| 总计\n商业企业| 科研机构| 社会公益组织| 法律服务机构| 其他"
    rows = (
        "一、本年新收政府信息公开申请数量| 61| 4| 0| 0| 2| 0| 67\n二、上年结转政府信息公开申请数量| 3| 0| 0| 0| 0| 0| 3"
    )
    _, cells = read_back(*bars_document([f"{head}\n{rows}"]))
    assert [value for _, value in cells.values() if value is not None] == [61, 4, 0, 0, 2, 0, 67, 3, 0, 0, 0, 0, 0, 3]


TOLD_IN_WORDS = (
    "三、收到和处理政府信息公开申请情况\n全年新收申请二十三件,上年结转两件。自然人申请十八件,商业企业三件,法律服务机构两件。"
    "办结二十二件:予以公开十二件,部分公开三件,不予公开两件,无法提供四件,其他处理一件;结转下年度三件。\n",
    "四、政府信息公开行政复议、行政诉讼情况\n行政复议九件,结果维持六件、结果纠正两件、尚未审结一件。"
    "行政诉讼中,未经复议直接起诉三件,结果维持两件,尚未审结一件;复议后起诉两件,结果维持两件。\n",
)


@pytest.mark.parametrize("told", TOLD_IN_WORDS)
def test_sentences_that_count_in_words_are_no_blank_table(told):
    report = read_report(f"某县水务局2021年政府信息公开工作年度报告\n{told}".encode(), name="a.txt")
    assert not report.table_cells
    assert len(report.observations) > 6
