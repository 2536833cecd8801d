"""Tables as page-to-text programs leave them: whole rows are read, and a lost blank cell moves nothing."""

import random
import re
from dataclasses import replace

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.declare import Block
from govreport_pipeline.forms.declared.indicators import INDICATORS
from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline_tests.captured_tables import CAPTURES, LOSSY, lone, terminated, typeset
from govreport_pipeline_tests.flattened_tables import Shape, random_cells
from govreport_pipeline_tests.form_documents import Cells, bars_document, fill, print_block, with_bars
from govreport_pipeline_tests.ruled_tables import with_rules
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


@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_the_strokes_that_end_a_row_of_latex_are_no_blank_cell(layout, block):
    for seed in range(5):
        cells = _cells(block, seed, blank_share=0.2)
        read = _read(block, cells, typeset)
        assert {place: quote for place, quote in read.items() if cells[place] != quote} == {}


@pytest.mark.parametrize("place", range(7))
def test_an_empty_cell_of_what_a_label_covers_fills_no_row_that_lost_a_number(place):
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = {(slot.row.label, slot.column.label): str(number) for number, slot in enumerate(block.slots, 1)}
    (lines,) = print_block(block, cells)
    for number, line in enumerate(lines):
        if line[-1].text.isdecimal():
            lost = [
                *lines[:number],
                line[: len(line) - 7 + place] + line[len(line) - 6 + place :],
                *lines[number + 1 :],
            ]
            reading = read_forms(*bars_document([CAPTURES["half filled"](lost)]))
            told = [cell for cell in reading.cells if cell.state is not CellState.UNREADABLE]
            assert [cell for cell in told if cells[cell.row_label, cell.column_label] != cell.quote] == []
            assert len(told) == len(cells) - 7


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


def test_noughts_in_a_row_are_a_cell_each_where_they_are_as_many():
    rows = (
        "规章000\n规范性文件{}\n第二十条第(五)项\n信息内容上一年项目数量本年增/减处理决定数量\n行政许可000\n行政处罚00"
    )
    text = f"第二十条第(一)项\n信息内容本年新制作数量本年新公开数量对外公开总数量\n{rows}"
    read = {
        printed: [
            (cell.row_label, cell.quote)
            for cell in read_forms(*bars_document([text.format(printed)])).cells
            if cell.quote
        ]
        for printed in ("000", "0012", "120")
    }
    noughts = [(row, "0") for row in ("规章", "规范性文件", "行政许可") for _ in range(3)]
    assert read["000"] == noughts
    assert read["0012"] == [*noughts[:5], ("规范性文件", "12"), *noughts[6:]]
    assert [cell for cell in read["120"] if cell[0] == "规范性文件"] == []


@pytest.mark.parametrize("form", [Form.FORM2019, Form.FORM2021])
def test_a_table_that_fits_two_forms_follows_the_tables_around_it(form):
    blocks = [LAYOUTS[form, block] for block in (FormBlock.PROACTIVE, FormBlock.REQUESTS, FormBlock.DISPUTES)]
    for shape in (CAPTURES["broken"], lambda lines: "\n".join(cell.text for line in lines for cell in line)):
        tables = [shape(lines) for block in blocks for lines in print_block(block, _cells(block, 2))]
        assert [table.form for table in read_forms(*bars_document(tables)).tables] == [form] * 3


def test_heads_that_lost_their_ends_are_told_by_their_order():
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    cells = _cells(block, 3)
    lines = print_block(block, cells)[0]
    heads = {"结果维持": "结果", "结果纠正": "结果", "其他结果": "其他", "尚未审结": "尚未"}
    cut = [[replace(cell, text=heads.get(cell.text, cell.text)) for cell in line] for line in lines]
    reading = read_forms(*bars_document([terminated(cut)]))
    assert {(cell.row_label, cell.column_label): cell.quote for cell in reading.cells} == cells


def test_a_table_that_breaks_off_is_read_though_its_head_is_wrapped():
    head = "信息内容 | 本年新 制作数量 | 本年新 公开数量 | 对外公开总数量 | |"
    text = (
        f"第二十条第(一)项 | ||||\n{head}\n规章 | 0 | 0 | 0 | |\n规范性文件 | 7 | 5 | 48 | |\n第二十条第(五)项 | ||||"
    )
    assert [cell.quote for cell in read_forms(*bars_document([text])).cells] == ["0", "0", "0", "7", "5", "48"]


def test_rows_as_wide_as_the_form_are_read_under_a_broken_head():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = _cells(block, 3, blank_share=0.3)
    lines = print_block(block, cells)[0]
    rows = ["自然人 | 法人或其他组织 | 总计 |", "商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他 |", "企业 | 机构 |"]
    rows += [" | ".join(cell.text for cell in line) + " |" for line in lines[3:]]
    reading = read_forms(*bars_document(["\n".join(rows)]))
    assert {(cell.row_label, cell.column_label): cell.quote for cell in reading.cells} == cells


def test_heads_of_which_one_half_is_left_are_told_by_their_order():
    rows = ["信息内容 | 本年新 | 本年新 | 对外公开总数量 |", "规章 | 1 | 2 | 3 |", "规范性文件 | 4 | 5 | 6 |"]
    rows += ["信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |", "行政许可 | 7 | 8 | 9 |"]
    reading = read_forms(*bars_document(["\n".join(rows)]))
    assert [cell.quote for cell in reading.cells] == list("123456789")


def test_the_total_of_a_row_that_lost_its_blanks_is_read_where_the_others_give_it():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = dict.fromkeys(_cells(block, 0), "")
    natural, business, total = block.columns[0].label, block.columns[1].label, block.columns[-1].label
    names = [row.label for row in block.rows]
    cells |= {(name, total): "0" for name in names} | {(name, natural): "0" for name in names}
    cells |= {(names[0], natural): "3", (names[0], business): "1", (names[0], total): "4"}
    cells |= {(names[2], natural): "4", (names[2], total): "4"}
    read = _read(block, cells, terminated)
    assert {place: quote for place, quote in read.items() if place[0] in (names[0], names[2])} == {
        (names[0], total): "4",
        (names[2], total): "4",
    }
    cells[names[2], total] = "5"
    assert _read(block, cells, terminated) == {}


@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_tabs_around_each_cell_of_a_line_make_no_row(layout, block):
    cells = _cells(block, 3)
    read = _read(block, cells, lambda lines: "\n".join(f"\t{cell.text}\t" for line in lines for cell in line))
    assert len(read) > 0.9 * len(cells)
    assert all(cells[place] == quote for place, quote in read.items())


def test_marks_beside_the_titles_of_a_form_s_parts_are_no_numbers_too_many():
    block = LAYOUTS[Form.STAT2014, FormBlock.STATISTICS]
    cells = _cells(block, 2)
    blank, last = block.rows[9].label, block.rows[-1].label
    cells |= {(label, block.columns[0].label): "" for label in (blank, last)}
    read = _read(block, cells, lambda lines: "\n\n".join(cell.text for line in lines for cell in line))
    assert read == cells


def test_a_head_that_the_source_broke_off_moves_no_column():
    block = LAYOUTS[Form.FORM2019, FormBlock.PROACTIVE]
    cells = {place: str(number) for number, place in enumerate(_cells(block, 1), 10)}
    [lines] = print_block(block, cells)
    text = "\n".join(line[0].text + "".join(f"\n| {cell.text}" for cell in line[1:]) + "\n|" for line in lines)
    read = read_forms(*bars_document([text.replace("| 处理决定数量", "| \n处理决定数量", 1)]))
    assert all(cells[cell.row_label, cell.column_label] == cell.quote for cell in read.cells if cell.value is not None)


@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_bars_on_lines_of_their_own_part_cells_and_blank_ones_move_none(layout, block):
    for seed in range(5):
        cells = _cells(block, seed, blank_share=(0.0, 0.2, 0.6)[seed % 3])
        read = _read(block, cells, lone)
        assert {place: quote for place, quote in read.items() if cells[place] != quote} == {}
        assert seed % 3 or read == cells


@pytest.mark.parametrize(
    "number", ["- 12 -", "第 3 页 共 8 页", "3/8", "2024/1/18 10:22", "https://a.gov.cn/b_3.html 3/8"]
)
@pytest.mark.parametrize("capture", ["terminated", "broken", "apart", "kept", "half filled"])
def test_the_number_of_a_page_between_the_lines_of_bars_ends_no_table(capture, number):
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    for seed in range(9):
        cells = _cells(block, seed, blank_share=0.2 * (capture == "kept"))
        [lines] = print_block(block, cells)
        printed = CAPTURES[capture](lines).split("\n")
        place = random.Random(seed).randrange(len(printed) // 3, len(printed))
        text = "\n".join([*printed[:place], number, *printed[place:]])
        cells_read = read_forms(*bars_document([text])).cells
        told = {(c.row_label, c.column_label): c.quote for c in cells_read if c.state is not CellState.UNREADABLE}
        assert {place: quote for place, quote in told.items() if cells[place] != quote} == {}
        assert len(told) >= len(cells) - 3 * len(block.columns)


def test_a_row_without_contents_that_ends_a_piece_of_a_table_is_not_blank():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    for row in block.rows[2:-1]:
        cells = dict.fromkeys(_cells(block, 1), "0") | {(row.label, column.label): "" for column in block.columns}
        [lines] = print_block(block, cells)
        text = CAPTURES["kept"](lines)
        end = text.index("|", text.index(row.label.rpartition("/")[2])) + 4
        read = read_forms(*bars_document([f"{text[:end]}\n12\n{text[end:].lstrip()}"])).cells
        assert {cell.state for cell in read if cell.row_label == row.label} <= {CellState.UNREADABLE}


@pytest.mark.parametrize("capture", CAPTURES)
@pytest.mark.parametrize("group", range(3))
def test_one_sum_of_disputes_that_was_printed_wrong_makes_no_whole_row_doubtful(capture, group):
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    numbers = ["3", "0", "1", "0", "4"] * 3
    numbers[5 * group + 4] = "0"
    cells = {(slot.row.label, slot.column.label): number for slot, number in zip(block.slots, numbers, strict=True)}
    assert _read(block, cells, CAPTURES[capture]) == cells


def test_a_number_alone_before_a_line_of_disputes_fills_no_blank_cell():
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    heads = "\n".join(" ".join(cell.text for cell in line) for line in print_block(block, _cells(block, 1))[0][:-1])
    text = f"四、行政复议、行政诉讼情况\n{heads}\n12\n7 0 6 13 0 0 1 0 1 3 0 0 0 3\n五、存在的主要问题"
    cells = read_forms(*bars_document([text])).cells
    assert len(cells) == len(block.slots)
    assert not any(cell.quote == "12" for cell in cells)


def test_tables_whose_first_bar_the_capture_trimmed_have_edges_all_the_same():
    blocks = [LAYOUTS[Form.FORM2021, block] for block in (FormBlock.PROACTIVE, FormBlock.REQUESTS)]
    total, other = blocks[1].columns[-1].label, blocks[1].columns[2].label
    cells = [_cells(block, 6) for block in blocks]
    cells[1] |= {(row.label, other): "" for row in blocks[1].rows[:2]}  # left out: the row is a cell short
    tables = [CAPTURES["framed"](lines) for b, c in zip(blocks, cells, strict=True) for lines in print_block(b, c)]
    read = {(cell.row_label, cell.column_label): cell for cell in read_forms(*bars_document(tables)).cells}
    assert all(read[row.label, total].state is CellState.UNREADABLE for row in blocks[1].rows[:2])
    told = {place: cell.quote for place, cell in read.items() if cell.state is not CellState.UNREADABLE}
    assert told == {place: quote for place, quote in (cells[0] | cells[1]).items() if place in told}


def test_bars_on_a_line_of_their_own_at_the_end_of_a_row_are_no_blank_cell():
    lines = ["行政许可 |\n105 |\n51304 |\n|", "行政处罚 |\n3 |\n4 |\n5 |", "行政强制 |\n6 |\n7 |\n8 |"]
    head = "信息内容 |\n上一年项目数量 |\n本年增/减 |\n处理决定数量 |"
    read = read_forms(*bars_document(["\n".join([head, lines[0], head, *lines[1:]])]))
    quotes = {row: [cell.quote for cell in read.cells if cell.row_label == row] for row in ("行政许可", "行政强制")}
    assert quotes["行政强制"] == ["6", "7", "8"]
    assert quotes["行政许可"] != ["105", "51304", ""]


@pytest.mark.parametrize(("layout", "block"), BLOCKS)
def test_where_rules_part_heads_from_contents_only_each_line_is_a_row(layout, block):
    cells = _cells(block, 4)

    def framed_once(lines):
        rows = ["".join(f"| {cell.text:60} " for cell in line) + "|" for line in fill(lines, is_repeated=False)]
        rule = re.sub("[^|]", "-", rows[0]).replace("|", "+")
        heads = next(number for number, row in enumerate(rows) if re.search(r"\| \d", row))
        return "\n".join([rule, *rows[:heads], rule, *rows[heads:], rule])

    assert _read(block, cells, framed_once) == cells


def test_a_number_over_two_lines_of_a_ruled_table_is_unreadable():
    block = LAYOUTS[Form.FORM2021, FormBlock.PROACTIVE]
    cells = _cells(block, 2) | {("行政许可", "本年处理决定数量"): "4472280"}
    told = with_rules(print_block(block, cells)[0])
    line = next(line for line in told.split("\n") if "4472280" in line)
    lower = line.replace("行政许可", " " * 8).replace("4472280", "280    ")
    read = _read(block, cells, lambda lines: told.replace(line, f"{line.replace('4472280', '4472   ')}\n{lower}"))
    assert read == {place: quote for place, quote in cells.items() if place != ("行政许可", "本年处理决定数量")}


def test_a_ruled_table_is_read_though_each_of_its_labels_goes_over_two_lines():
    table = """
+----------+--------+--------+--------+
| 信息内容 | 本年制 | 本年废 | 现行有 |
|          | 发件数 | 止件数 | 效件数 |
+----------+--------+--------+--------+
| 行政规范 | 20     | 2      | 120    |
| 性文件   |        |        |        |
+----------+--------+--------+--------+
"""
    cells = read_report(table.encode(), name="table.txt").table_cells
    assert [(cell.row_label, cell.quote) for cell in cells] == [("行政规范性文件", one) for one in ("20", "2", "120")]


def test_a_ruled_table_goes_on_behind_the_number_of_a_page_and_in_a_quotation():
    block = LAYOUTS[Form.FORM2019, FormBlock.REQUESTS]
    cells = _cells(block, 5)

    def torn(lines):
        filled = fill(lines, is_repeated=False)
        parts = f"{with_rules(filled[:12])}\n\n- 4 -\n\n{with_rules(filled[12:])}"
        return "\n".join(f"> {line}" for line in parts.split("\n"))

    assert _read(block, cells, torn) == cells


def test_bars_inside_the_cells_of_a_ruled_table_part_none():
    block = LAYOUTS[Form.FORM2021, FormBlock.PROACTIVE]
    cells = _cells(block, 7)
    told = _read(
        block,
        cells,
        lambda lines: with_rules(lines).replace("| 本年制发件", "| | 本年制发").replace("| 规章  ", "| | 规章"),
    )
    assert told == cells


@pytest.mark.parametrize("number", ["\n- {} -\n", "\n\n- {} -\n\n", "\n\n{}\n\n", "\n\n第 {} 页\n\n", "\n\n"])
@pytest.mark.parametrize("form", [Form.FORM2021, Form.FORM2019])
def test_the_first_row_of_a_page_is_no_head_for_the_rule_behind_it(form, number):
    block = LAYOUTS[form, FormBlock.REQUESTS]
    cells = {place: content or "" for place, content in random_cells(block, Shape("sums"), random.Random(3)).items()}

    def torn(lines):
        """A page ends within （四）无法提供 and within （五）不予处理."""
        text, rest = "", fill(lines, is_repeated=False)
        for page, (label, upper) in enumerate((("（四）无法提供", "（四）无"), ("（五）不予处理", "（五）不予")), 4):
            place = next(number for number, line in enumerate(rest) if line[1].text == label)
            rest[place][1] = replace(rest[place][1], text=upper)
            rest[place + 1][1] = replace(rest[place][1], text=label.removeprefix(upper))
            text += with_bars(rest[: place + 1]) + number.format(page)
            rest = rest[place + 1 :]
        return re.sub("(?<=[一-龥]{6})(?=[一-龥]{2})", "<br>", text + with_bars(rest))

    assert _read(block, cells, torn) == cells


def test_a_rule_of_markdown_is_no_row_of_blank_cells():
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    heads = "\n".join("<br>".join(cell.text for cell in line) for line in print_block(block, _cells(block, 1))[0][:2])
    for place, rule in enumerate(("|---" * 15 + "|", "| --- " * 15 + "|", "|:---:" * 15 + "|")):
        last = "|".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3)
        values = "|四、政<br>12|府信息<br>0|公开<br>3|行政<br>1|复议<br>16" + "|0" * 10 * (place > 0) + "|"
        cells = read_forms(*bars_document([f"{heads}<br>\n|{last}|\n{rule}\n{values}"])).cells
        assert not [cell for cell in cells if cell.state is CellState.BLANK]


def test_two_dashes_stand_for_a_blank_cell():
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    cells = dict.fromkeys(_cells(block, 1), "--")
    assert (
        _read(block, cells, lambda lines: "\n".join(" | ".join(cell.text for cell in line) for line in lines)) == cells
    )


@pytest.mark.parametrize("bar", ["\t", "|", " | "])
@pytest.mark.parametrize("width", [0, 1, 2, 4])
def test_rows_of_another_width_behind_a_page_are_not_joined(bar, width):
    block = LAYOUTS[Form.FORM2021, FormBlock.PROACTIVE]
    cells = _cells(block, 9)

    def torn(lines):
        rows = [[cell.text for cell in line] for line in lines]
        place = next(number for number, row in enumerate(rows) if row[0] == "行政处罚")
        upper = [row + [""] * (4 - len(row)) for row in rows[:place]]
        lower = [row + [""] * (width - len(row)) for row in (["第二十条第（六）项"], rows[place - 2], *rows[place:])]
        return "\n".join(bar.join(row) for row in (*upper, *lower))

    assert _read(block, cells, torn) == cells


def test_tabs_that_begin_and_end_each_row_part_no_cells():
    [block] = INDICATORS.blocks
    for seed in range(4):
        cells = _cells(block, seed, blank_share=0.3)
        [lines] = print_block(block, cells)
        rows = "".join("\t".join(cell.text for cell in line) + "\t\n\t" for line in lines)
        reading = read_forms(*bars_document([f"一、概述\t全年公开信息。\t附表\t政府信息公开情况统计表\t{rows}"]))
        read = {(cell.row_label, cell.column_label): cell.quote for cell in reading.cells if cell.value is not None}
        assert read == {place: read.get(place) for place in read if cells[place] == read[place]}
        assert len(read) > 0.5 * sum(map(bool, cells.values()))


@pytest.mark.parametrize("form", [Form.FORM2021, Form.STAT2014])
def test_a_row_of_a_ruled_table_is_read_by_no_line_where_its_bars_stand_under_no_corners(form):
    blocks = {Form.FORM2021: FormBlock.PROACTIVE, Form.STAT2014: FormBlock.STATISTICS}
    block = LAYOUTS[form, blocks[form]]
    cells = _cells(block, 2)
    broken = block.rows[-1].label, block.slots[-1].column.label
    cells[broken] = "4472280"

    def narrow(lines):
        told = with_rules(lines)
        line = next(line for line in told.split("\n") if "4472280" in line)
        lower = re.sub("[^| ]", " ", line.replace("4472280", "280    "), count=0)
        return told.replace(line, f"{line.replace('4472280', '4472   ')}  \n{lower} |").replace("\n|", "\n |", 1)

    read = _read(block, cells, narrow)
    assert {place: quote for place, quote in read.items() if cells[place] != quote} == {}


def test_digits_over_two_lines_beside_other_cells_are_unreadable_and_not_words():
    block = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
    cells = _cells(block, 2) | {(block.rows[2].label, block.columns[0].label): "4472280"}
    told = with_rules(print_block(block, cells)[0])
    line = next(line for line in told.split("\n") if "4472280" in line)
    lower = re.sub(r"[^| ]", " ", line.replace("4472280", "~      ")).split("|")
    lower[next(place for place, cell in enumerate(line.split("|")) if "4472280" in cell)] = " 280         "[:12]
    table = told.replace(line, f"{line.replace('4472280', '4472   ')}\n{'|'.join(lower)}")
    states = [cell.state for cell in read_forms(*bars_document([table])).cells if cell.row_label == block.rows[2].label]
    assert states == [CellState.UNREADABLE, *[CellState.NUMBER] * 6]
