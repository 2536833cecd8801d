"""Marks, ordinals and digits between the labels of flattened tables are no contents of cells, nor nothing."""

import re
from dataclasses import replace

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.flattened_tables import FORMS, Shape, compose
from govreport_pipeline_tests.form_documents import Lines, bars_document, print_block
from govreport_pipeline_tests.shape_scoring import score

_ORDINAL = re.compile(r"(?<=\n)(\d)\.|（(\d\d?)）")


def _apart(text: str) -> str:
    """A text whose ordinals, and whose labels, have blanks between their characters."""
    text = _ORDINAL.sub(lambda match: f"{match[1]} . " if match[1] else f"（ {' '.join(match[2])} ）", text)
    return re.sub("(?<=[一-龥])(?=[一-龥])", " ", text)


@pytest.mark.parametrize("layouts", FORMS, ids=lambda layouts: layouts[0].name)
@pytest.mark.parametrize("blank", ["/", ""])
def test_ordinals_set_apart_from_their_points_are_no_values(layouts, blank):
    for seed in range(3):
        shape = Shape("rows", by_rows=True, gap="   ", blank=blank, blank_share=0.2)
        composed = compose(layouts, shape, seed)
        counts = score(replace(composed, text=_apart(composed.text)))
        assert counts["wrong"] == 0
        assert counts["missing"] == 0 or not blank


def _wiki(lines: Lines) -> str:
    """Rows as wikis have them, with the width and the height of each cell before it."""

    def told(cell) -> str:
        spans = f'colspan="{cell.width}" ' * (cell.width > 1) + f"rowspan={cell.height} " * (cell.height > 1)
        return f"| {spans}| {cell.text}" if spans else f"| {cell.text}"

    return "{|\n" + "\n|-\n".join("\n".join(map(told, line)) for line in lines) + "\n|}"


@pytest.mark.parametrize("form", [Form.FORM2019, Form.FORM2021])
def test_the_spans_of_cells_in_a_wiki_are_no_values(form):
    for block in (FormBlock.PROACTIVE, FormBlock.REQUESTS):
        slots = LAYOUTS[form, block].slots
        cells = {slot.place: str(number) for number, slot in enumerate(slots, 100)}
        [lines] = print_block(LAYOUTS[form, block], cells)
        read = [cell for cell in read_forms(*bars_document([_wiki(lines)])).cells if cell.state is CellState.NUMBER]
        assert [cell for cell in read if cells[cell.row_label, cell.column_label] != cell.quote] == []
        assert len(read) > 0.8 * len(cells)


LABELS = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "（二）部分公开", "（七）总计", "四、结转下年度继续办理")  # fmt: skip
HEADS = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"


@pytest.mark.parametrize("words", ["总数12", "数7.5", "（总）12个月", "总数61,136"])
def test_a_row_with_digits_on_its_line_that_are_no_value_is_not_blank(words):
    rows = [f"{label} 1 0 0 0 0 0 1" for label in LABELS]
    rows[3] = f"{LABELS[3]}{words}"
    text = "\n".join([HEADS, *rows])
    cells = read_report(text.encode(), name="a.txt").table_cells
    states = {cell.state for cell in cells if cell.row_label.endswith(LABELS[3])}
    assert CellState.BLANK not in states
    assert sum(cell.value is not None for cell in cells) >= 35


def test_a_mark_behind_all_labels_leaves_the_last_row_open():
    block = LAYOUTS[Form.STAT2014, FormBlock.STATISTICS]
    labels = [row.label.rpartition("/")[2] for row in block.rows]
    units = ["——", *("件" for _ in labels)]
    text = "\n".join(["统计指标", *labels, *units, "统计数", *map(str, range(len(labels)))])
    cells = read_report(f"政府信息公开情况统计表\n{text}".encode(), name="a.txt").table_cells
    assert not [cell for cell in cells if cell.state is CellState.BLANK]


def _numbered(lines: Lines, between: str) -> str:
    """The rows that have numbers numbered from 1, as a clerk does."""
    told: list[str] = []
    count = 0
    for line in lines:
        cells = [cell.text for cell in line if cell.text]
        is_row = cells[-1].isdecimal()
        count += is_row
        told.append(between.join([*([str(count)] if is_row else []), *cells]))
    return "\n".join(told)


@pytest.mark.parametrize("between", [" ", "\n"])
@pytest.mark.parametrize("form", [Form.FORM2021, Form.STAT2014])
def test_rows_numbered_anew_in_each_table_keep_their_numbers_to_themselves(form, between):
    blocks = [block for (own, _), block in LAYOUTS.items() if own is form]
    cells = {slot.place: str(number % 7 * 13) for block in blocks for number, slot in enumerate(block.slots)}
    tables = [_numbered(lines, between) for block in blocks for lines in print_block(block, cells)]
    read = [cell for cell in read_forms(*bars_document(tables)).cells if cell.state is CellState.NUMBER]
    assert [cell for cell in read if cells[cell.row_label, cell.column_label] != cell.quote] == []
    assert len(read) > 0.9 * len(cells)


_LIST = "\n".join(f"{number} 完善第{number}项制度" for number in range(1, 10))


@pytest.mark.parametrize("between", [" ", "\n"])
def test_a_list_in_prose_makes_no_values_numbers_of_rows(between):
    rows = [f"{label}{between}{number} 0 0 0 0 0 {number}" for number, label in enumerate(LABELS, 1)]
    cells = read_report("\n".join([_LIST, HEADS, *rows]).encode(), name="a.txt").table_cells
    told = [cell.quote for cell in cells if cell.state is CellState.NUMBER]
    assert told == [quote for number in range(1, len(LABELS) + 1) for quote in (str(number), *"00000", str(number))]


def test_a_list_in_prose_puts_no_other_numbers_in_place_of_those_of_rows():
    blocks = [block for (own, _), block in LAYOUTS.items() if own is Form.STAT2014]
    cells = {slot.place: str(number % 7 * 13) for block in blocks for number, slot in enumerate(block.slots)}
    tables = [_numbered(lines, " ").replace("\n", "") for block in blocks for lines in print_block(block, cells)]
    for before in ("", "\n".join(f"{number} 完善第{number}项制度" for number in range(1, 120))):
        read = [cell for cell in read_forms(*bars_document([before, *tables])).cells if cell.state is CellState.NUMBER]
        assert [cell for cell in read if cells[cell.row_label, cell.column_label] != cell.quote] == []
        assert len(read) > 0.9 * len(cells)


def test_a_number_grown_together_with_the_next_label_is_lost_and_makes_its_row_no_other():
    rows = [f"{label} 1 0 0 0 0 0 1" for label in LABELS]
    rows[3] = f"{LABELS[3]} 4 2 0 6 0 31件其他 0 0 6"
    cells = read_report("\n".join([HEADS, *rows]).encode(), name="a.txt").table_cells
    assert not [cell for cell in cells if cell.row_label.endswith(LABELS[3]) and cell.value is not None]


@pytest.mark.parametrize("blank", ["NaN", "nan", "None", "null"])
def test_what_programs_write_for_a_blank_cell_is_one(blank):
    rows = [f"{label} 1 {blank} 0 0 0 0 1" for label in LABELS]
    cells = read_report("\n".join([HEADS, *rows]).encode(), name="a.txt").table_cells
    states = {cell.column_label: cell.state for cell in cells}
    assert states["法人或其他组织/商业企业"] is CellState.BLANK
    assert sum(cell.value is not None for cell in cells) == 6 * len(LABELS)


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("零", CellState.NUMBER),
        ("无", CellState.TEXT),
        ("/", CellState.BLANK),
        ("见附件", CellState.TEXT),
        ("详见附表", CellState.TEXT),
    ],
)
@pytest.mark.parametrize("place", [2, 6])
def test_words_in_the_line_of_a_cell_are_no_blank_cell(printed, state, place):
    heads = "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
    rows = {
        label: ["3", "2", "0", "1", "0", "4", "10"]
        for label in (
            "一、本年新收政府信息公开申请数量",
            "二、上年结转政府信息公开申请数量",
            "（一）予以公开",
            "（七）总计",
            "四、结转下年度继续办理",
        )
    }
    rows["二、上年结转政府信息公开申请数量"][place] = printed
    lines = "".join(f"{label}\n" + "\n".join(cells) + "\n" for label, cells in rows.items())
    text = f"某县2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{heads}{lines}五、存在的主要问题及改进情况\n工作有待改进。\n"
    found = [cell for cell in read_report(text.encode(), name="a.txt").table_cells if cell.row_label.startswith("二、")]
    assert [cell.state for cell in found][place] is state
    if state is CellState.NUMBER:
        assert found[place].value == 0


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ("规章 -\n- 0 行政规范性文件\n- 5\n7 行政许可\n- 行政处罚\n- 行政强制\n3 行政事业性收费 8", "- - 0 - 5 7 - - 3 8"),
        ("- 规章 / 0 3\n- 行政规范性文件 5 / 7\n- 行政许可 /\n- 行政处罚 3\n- 行政强制 /\n- 行政事业性收费 8", "/ 0 3 5 / 7 / 3 / 8"),
        ("规章 / 0 3\n行政规范性文件 5 / 7\n行政许可 /\n行政处罚 3\n行政强制 /\n行政事业性收费 8", "/ 0 3 5 / 7 / 3 / 8"),
        ("规章 - - -\n行政规范性文件 - - -\n行政许可 -\n行政处罚 -\n行政强制 -\n行政事业性收费 -", "- - - - - - - - - -"),
    ],
)  # fmt: skip
def test_a_mark_that_begins_a_line_is_a_blank_cell_where_numbers_do_so_too(rows, values):
    heads = "第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数\n"
    cells = read_forms(raw := raw_document(heads + rows + "\n三、说明\n"), normalise(raw)).cells
    assert [cell.quote for cell in cells] == values.split()


def test_a_line_that_begins_as_a_note_and_ends_with_a_number_holds_rows() -> None:
    title = "某县2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
    row = "信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 1 2 行政规范性文件 3 4 7"
    report = read_report(f"{title}注：单位为件 {row}\n三、无\n".encode(), name="a.txt")
    assert [cell.value for cell in report.table_cells] == [0, 1, 2, 3, 4, 7]


@pytest.mark.parametrize("change", ["增4/减1", "+4/-1", "增0/减0", "4/1"])
def test_two_numbers_in_one_cell_are_the_content_of_none(change: str) -> None:
    text = (
        "某县农机局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（八）项\n信息内容\n上一年项目数量\n"
        f"本年增/减\n行政事业性收费\n6\n{change}\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n2\n8元\n"
    )
    cells = read_report(text.encode(), name="a.txt").table_cells
    assert [cell.state for cell in cells] == [CellState.UNREADABLE] * 2 + [CellState.NUMBER] * 2
