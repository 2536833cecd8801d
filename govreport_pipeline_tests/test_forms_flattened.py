"""Tables that were flattened to text are read by their labels, and never by guessing."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, product
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport_pipeline import read_report
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.form2021 import FORM2021
from govreport_pipeline.forms.declared.indicators import INDICATORS
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.forms.flattened import read_flattened
from govreport_pipeline.forms.sheets.found import LabelledTable
from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.vocabulary import FormBlock
from govreport_pipeline_tests.documents import SEEDS, normalised, raw_document
from govreport_pipeline_tests.flattened_tables import FORMS, SHAPES, Shape, compose
from govreport_pipeline_tests.form_documents import print_block
from govreport_pipeline_tests.running_texts import NUMBERINGS, Running, compose_running, read_running
from govreport_pipeline_tests.shape_scoring import score, score_shape

_UNDAMAGED = [shape for shape in SHAPES if not shape.is_damaged]
_DAMAGED = [shape for shape in SHAPES if shape.is_damaged]


def _contents(text: str, block: FormBlock, row: str) -> list[str | None]:
    """What the cells of a row hold, by column; None where it cannot be told."""
    clean = normalised(text).text
    tables = [table for table in read_flattened(clean, ()) if table.block.block is block]
    return [
        clean[cell.start : cell.end] if cell.is_certain else None
        for table in tables
        for cell in table.cells
        if cell.slot.row.label.endswith(row)
    ]


def _tables(text: str) -> list[LabelledTable]:
    return read_flattened(normalised(text).text, ())


@pytest.mark.parametrize("layouts", FORMS, ids=lambda layouts: layouts[0].name)
@pytest.mark.parametrize("shape", _UNDAMAGED, ids=lambda shape: shape.name)
def test_every_cell_of_an_undamaged_table_is_read(shape: Shape, layouts) -> None:
    counts = score_shape(shape, layouts, range(2))
    assert counts["right"] == counts["cells"] > 0
    assert counts["wrong"] == 0


@pytest.mark.parametrize("shape", _DAMAGED, ids=lambda shape: shape.name)
def test_a_damaged_table_gives_no_wrong_cell(shape: Shape) -> None:
    for layouts in FORMS:
        counts = score_shape(shape, layouts, range(2))
        assert counts["wrong"] == 0
        assert counts["right"] > 0.7 * counts["cells"] or shape.is_hopeless


@settings(max_examples=25, derandomize=True)
@given(
    st.sampled_from([shape for shape in SHAPES if not shape.is_hopeless]),
    st.sampled_from(FORMS),
    st.integers(10, 10_000),
)
def test_no_report_gives_a_wrong_cell(shape: Shape, layouts, seed: int) -> None:
    assert score(compose(layouts, shape, seed))["wrong"] == 0


_DECISIONS = "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n{}\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n{}\n行政强制\n{}\n三、其他"


@pytest.mark.parametrize("layouts", FORMS, ids=lambda layouts: layouts[0].name)
@pytest.mark.parametrize("shape", _UNDAMAGED, ids=lambda shape: shape.name)
def test_a_text_that_breaks_off_or_begins_in_a_table_gives_no_wrong_cell(shape: Shape, layouts) -> None:
    rng = random.Random(7)
    for seed in (100, 101, 103):
        composed = compose(layouts, shape, seed)
        lines = composed.text.split("\n")
        place = rng.randrange(len(lines))
        for part in (lines[:place], lines[place:]):
            assert score(replace(composed, text="\n".join(part)))["wrong"] == 0


def test_a_table_that_breaks_off_after_its_first_rows_is_read_as_far_as_it_goes() -> None:
    text = compose((FORM2021,), Shape("cells"), 3).text
    documents = text[: text.index("第二十条第（五）项")]
    assert len(_contents(documents, FormBlock.PROACTIVE, "规章")) == 3
    first = text[text.index("申请人情况") : text.index("三、本年度办理结果")]
    assert len(_contents(first, FormBlock.REQUESTS, "申请数量")) == 14


def test_a_label_that_ends_the_text_has_no_blank_row() -> None:
    text = compose((FORM2021,), Shape("cells"), 3).text
    cut = text[: text.index("（二）部分公开") + len("（二）部分公开")]
    assert _contents(cut, FormBlock.REQUESTS, "（二）部分公开") == [None] * 7


def test_a_page_number_between_a_label_and_its_value_is_no_value() -> None:
    text = _DECISIONS.format("\n- 3 -\n550", "4119", "195")
    assert _contents(text, FormBlock.PROACTIVE, "行政许可") == ["550"]


def test_a_bare_number_too_many_makes_its_row_doubtful_and_no_other() -> None:
    text = _DECISIONS.format("7\n550", "4119", "195")
    assert _contents(text, FormBlock.PROACTIVE, "行政许可") == [None]
    assert _contents(text, FormBlock.PROACTIVE, "行政处罚") == ["4119"]


def test_of_two_cells_behind_a_label_neither_is_believed() -> None:
    text = _DECISIONS.format("件 |\n52 |\n125 |", "件 |\n4119 | |", "件 |\n195 | |")
    assert _contents(text, FormBlock.PROACTIVE, "行政许可") == [None]
    assert _contents(text, FormBlock.PROACTIVE, "行政处罚") == ["4119"]


@pytest.mark.parametrize("seed", [3, 4, 7])
def test_pieces_of_labels_that_stand_once_do_not_show_that_repeated_lines_were_dropped(seed: int) -> None:
    shape = next(shape for shape in SHAPES if shape.name == "rows, values beside split labels, blank")
    counts = score(compose((INDICATORS,), shape, seed))
    assert counts["right"] == counts["cells"] > 0


def test_a_row_without_a_number_is_blank_among_rows_that_have_theirs() -> None:
    text = _DECISIONS.format("", "4119", "195")
    assert _contents(text, FormBlock.PROACTIVE, "行政许可") == [""]


def test_contents_keep_their_signs_units_and_remarks() -> None:
    text = (
        "第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n规章\n22（其中修订 16 件）\n0\n1,234\n"
        "规范性文件\n—\n/\n无\n第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n13\n减4\n847\n"
        "行政处罚\n72\n--3\n322\n行政强制\n8\n减少 2\n0\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n3\n251000元\n"
    )
    assert _contents(text, FormBlock.PROACTIVE, "规章") == ["22", "0", "1,234"]
    assert _contents(text, FormBlock.PROACTIVE, "规范性文件") == ["—", "/", "无"]
    assert _contents(text, FormBlock.PROACTIVE, "行政许可") == ["13", "减4", "847"]
    assert _contents(text, FormBlock.PROACTIVE, "行政处罚") == ["72", "--3", "322"]
    assert _contents(text, FormBlock.PROACTIVE, "行政强制") == ["8", "减少 2", "0"]
    assert _contents(text, FormBlock.PROACTIVE, "政府集中采购") == ["3", "251000元"]


@pytest.mark.parametrize("gap", ["\t", " | "])
def test_bars_and_tabs_tell_no_columns_where_all_heads_stand_in_one_line(gap: str) -> None:
    for seed in range(3):
        counts = score(compose((FORM2021,), Shape("rows", by_rows=True, gap=gap), seed))
        assert (counts["right"], counts["wrong"]) == (counts["cells"], 0)


@pytest.mark.parametrize("layouts", FORMS, ids=lambda layouts: layouts[0].name)
def test_two_tables_of_one_form_are_two_tables(layouts) -> None:
    reports = [compose(layouts, Shape("cells"), seed) for seed in (1, 2)]
    text = normalised("\n".join(report.text for report in reports)).text
    tables = read_flattened(text, ())
    for number, report in enumerate(reports):
        for block in {block for block, _, _ in report.truth}:
            table = [table for table in tables if table.block.block is block][number]
            read = {(cell.slot.row.label, cell.slot.column.label): text[cell.start : cell.end] for cell in table.cells}
            assert read == {place[1:]: printed for place, printed in report.truth.items() if place[0] is block}


def test_values_before_their_labels_are_told_by_the_ends_of_the_table() -> None:
    shape = next(shape for shape in SHAPES if shape.name == "values first")
    assert score_shape(shape, (FORM2021,), range(3))["right"] > 0.9 * 600


def test_a_row_is_doubtful_where_another_label_stands_before_its_values() -> None:
    lines = compose((FORM2021,), Shape("rows", by_rows=True), 1).text.split("\n")
    last = next(place for place, line in enumerate(lines) if line.startswith("四、结转下年度"))
    lines[last - 1 : last + 1] = ["四、结转下年度继续办理", lines[last - 1]]
    assert _contents("\n".join(lines), FormBlock.REQUESTS, "四、结转下年度继续办理") == [None] * 7


def test_a_row_under_the_heads_of_another_form_is_doubtful() -> None:
    text = (
        "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n1\n2\n3\n"
        "第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n4\n5\n6\n"
        "其他对外管理服务事项\n7\n8\n9\n第二十条第（六）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n"
        "行政处罚\n10\n11\n12\n行政强制\n13\n14\n15\n三、其他"
    )
    assert _contents(text, FormBlock.PROACTIVE, "规章") == [None, None, None]
    assert _contents(text, FormBlock.PROACTIVE, "行政强制") == ["13", "14", "15"]


@pytest.mark.parametrize("note", ["", "（填写全部数据）", "（一般属于规范性文件）", "（含决定、公告和通告）"])
def test_how_a_row_is_to_be_filled_in_is_no_other_label(note: str) -> None:
    text = (
        "第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量\n"
        f"规章{note}\n1\n2\n3\n规范性文件{note}\n31\n5\n62\n第二十条第（五）项\n信息内容\n上一年项目数量\n"
        "本年增/减\n处理决定数量\n行政许可\n4\n5\n6\n三、其他"
    )
    assert _contents(text, FormBlock.PROACTIVE, "规范性文件") == ["31", "5", "62"]


def test_a_table_in_a_taken_span_is_not_read_again() -> None:
    text = normalised(_DECISIONS.format("1", "2", "3")).text
    assert read_flattened(text, ())
    assert read_flattened(text, ((0, len(text)),)) == []


@pytest.mark.parametrize("unit", ["件", "宗", "起"])
def test_disputes_told_in_sentences_are_no_empty_table(unit: str) -> None:
    told = "被申请行政复议5宗:维持4宗,纠正0宗,尚未审结1宗;未经复议直接起诉1宗,结果维持1宗;复议后起诉2宗,尚未审结。"
    text = (
        f"某县农业局2022年政府信息公开工作年度报告\n二、行政复议、行政诉讼情况\n{told.replace('宗', unit)}\n三、问题\n"
    )
    report = read_report(text.encode(), name="case.txt")
    assert report.table_cells == ()
    assert (4, "reconsiderations_upheld") in [(each.value, each.metric_code) for each in report.observations]


def test_numbers_in_sentences_are_no_cells() -> None:
    text = "本年处理决定数量如下:行政许可550件，行政处罚4119件，行政强制195件，行政事业性收费7730元。"
    assert _tables(text) == []


@pytest.mark.parametrize("seed", range(len(SEEDS)))
def test_a_narrative_report_has_no_standard_table(seed: int) -> None:
    assert _tables(SEEDS[seed].read_text("utf-8")) == []


def test_time_grows_with_the_text() -> None:
    report = compose((FORM2021,), Shape("cells"), 1).text
    hostile = "总计 其他 行政许可 1 规章 2 国家秘密 " * 400
    for text in (report, hostile):
        short, long = _seconds(text), _seconds(text * 6)
        assert long < 30 * short + 0.2


def _seconds(text: str) -> float:
    clean = normalised(text).text
    start = perf_counter()
    read_flattened(clean, ())
    return perf_counter() - start


def test_tables_do_not_overlap_whatever_became_of_the_text() -> None:
    rng = random.Random(5)
    for seed in range(30):
        shape, layouts = rng.choice(SHAPES), rng.choice(FORMS)
        lines = compose(layouts, shape, seed).text.split("\n")
        for _ in range(rng.randint(1, 30)):
            first, last = sorted((rng.randrange(len(lines)), rng.randrange(len(lines))))
            lines[first : first + 9] = lines[last : last + rng.randint(0, 20)]
            lines = lines or ["0"]
        raw = raw_document(rng.choice(("\n", " ", "\n\n", " |\n")).join(lines))
        tables = read_forms(raw, normalise(raw)).tables
        assert all(table.raw_end <= after.raw_start for table, after in pairwise(tables))


def test_a_lone_number_on_the_next_line_is_no_value_where_all_others_stand_beside_their_labels() -> None:
    rows = compose((STAT2014,), Shape("rows", by_rows=True), 3).text.split("\n")
    place = next(place for place, line in enumerate(rows) if "其他方式回应事件数" in line)
    rows[place : place + 1] = ["5.其他方式回应事件数 件", "7"]
    assert _contents("\n".join(rows), FormBlock.STATISTICS, "5.其他方式回应事件数") == [None]


def test_a_spelling_that_begins_another_label_does_not_take_its_value() -> None:
    rows = compose((STAT2014,), Shape("rows", by_rows=True), 3).text.split("\n")
    names = {"维持具体行政行为数": "维具体行政行为数", "五、行政诉讼数量": "五、行政讼数量"}
    names["维持具体行政行为或者驳回原告诉讼请求数"] = "维持具体行政行为或者驳原告诉讼请求数"
    text = "\n".join(rows)
    for name, misprint in names.items():
        text = text.replace(name, misprint)
    printed = next(line.split()[-1] for line in text.split("\n") if "维具体行政行为数" in line)
    assert _contents(text, FormBlock.STATISTICS, "（一）维持具体行政行为数") in ([None], [printed])


@pytest.mark.parametrize(
    ("values", "is_read"),
    [
        ("1 0 0 0 1 0 2 0 0 2 0 0 0 0 0", True),
        ("1 0 0 0 2 0 2 0 0 2 0 0 0 0 0", False),
        ("1 0 0 0 1 0 2 0 0 2 0 0 0 0", False),
    ],
)
def test_values_of_disputes_without_heads_are_read_below_their_heading_where_they_add_up(
    values: str, is_read: bool
) -> None:
    permits = "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n3\n行政处罚\n4\n行政强制\n5\n"
    heading = "四、政府信息公开行政复议、行政诉讼情况\n"
    for between in (" ", "\n"):
        text = f"某县年度报告\n{permits}{heading}{values.replace(' ', between)}\n五、存在的主要问题及改进情况\n没有。\n"
        raw = raw_document(text)
        cells = [
            cell for cell in read_forms(raw, normalise(raw)).cells if "诉" in cell.row_label or "复议" in cell.row_label
        ]
        assert [cell.quote for cell in cells] == (values.split() if is_read else [])


_FIVE = "结果维持 结果纠正 其他结果 尚未审结 总计"
_GROUPS = {"A": "5 3 2 4 14", "B": "2 1 1 3 7", "C": "6 0 2 1 9"}


@pytest.mark.parametrize(
    ("order", "is_read"),
    [
        ("行政复议 行政诉讼 五 未经复议直接起诉 复议后起诉 五 五 A B C", True),
        ("行政复议 五 A 行政诉讼 未经复议直接起诉 五 B 复议后起诉 五 C", True),
        # the order of the form, though heads stand between: the sums say so
        ("行政复议 行政诉讼 五 未经复议直接起诉 5 3 2 4 五 复议后起诉 五 14 B C", True),
        ("行政复议 行政诉讼 五 未经复议直接起诉 五 2 4 14 复议后起诉 五 5 3 B C", False),
        ("行政复议 行政诉讼 未经复议直接起诉 五 5 3 2 4 五 复议后起诉 6 0 2 1 结果 14 五 2 1 1 3 7 总计 9", False),
        ("行政复议 行政诉讼 未经复议直接起诉 复议后起诉 五 B A 五 总计 五 6 0 2 1 总计 9", True),
        ("行政复议 行政诉讼 未经复议直接起诉 复议后起诉 五 五 2 1 1 3 五 A 总计 7 C", False),
        # by columns, not by groups
        ("行政复议 行政诉讼 五 未经复议直接起诉 复议后起诉 五 五 5 2 6 3 1 0 2 1 2 4 3 1 14 7 9", False),
        # a total that the source printed so
        ("行政复议 行政诉讼 五 未经复议直接起诉 复议后起诉 五 五 A 2 1 1 3 8 C", True),
    ],
)
def test_values_between_the_heads_of_disputes_are_read_where_their_order_is_told(order: str, is_read: bool) -> None:
    told = order.replace("五", _FIVE)
    for name, values in _GROUPS.items():
        told = told.replace(name, values)
    numbers = [word for word in told.split() if word.isdecimal()]
    for between in (" ", "\n", "\n\n"):
        text = f"四、政府信息公开行政复议、行政诉讼情况\n{told.replace(' ', between)}\n五、存在的主要问题及改进情况\n没有。\n"
        (table,) = _tables(text)
        clean = normalised(text).text
        read = [clean[cell.start : cell.end] for cell in table.cells if cell.is_certain]
        assert read == (numbers if is_read else [])


def _turned(text: str, labels: Sequence[str], others: str) -> str:
    """A cell a line: some labels with their values before them, not behind; `others` is printed for the last one."""
    lines = text.split("\n")
    for label in labels:
        place = lines.index(label)
        lines[place : place + 8] = [*lines[place + 1 : place + 8], others if label == labels[-1] else label]
    return "\n".join(lines)


@pytest.mark.parametrize("others", ["3.其他", "3.其它情况"])
@pytest.mark.parametrize("first", ["4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息"])
def test_values_before_their_labels_are_nobodys_and_leave_no_row_blank(first: str, others: str) -> None:
    composed = compose((FORM2021,), Shape("cells"), 8)
    labels = [
        "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "3.其他",
    ]
    turned = labels[labels.index(first) :]
    text = _turned(composed.text, turned, others)
    for label in turned:
        assert set(_contents(text, FormBlock.REQUESTS, label.partition(".")[2])[-7:]) <= {None}
    assert score(composed, raw_document(text))["wrong"] == 0


def test_rows_on_their_own_lines_are_read_between_labels_that_are_not() -> None:
    lines = compose((FORM2021,), Shape("rows", by_rows=True), 8).text.split("\n")
    own = next(line for line in lines if line.startswith("6.属于"))
    for start in ("5.属于", "8.属于"):  # the values a line above their label
        place = next(place for place, line in enumerate(lines) if line.startswith(start))
        label, _, values = lines[place].partition(" ")
        lines[place : place + 1] = [values, label]
    text = "\n".join(lines)
    assert _contents(text, FormBlock.REQUESTS, own.split()[0].partition(".")[2]) == own.split()[1:]
    assert _contents(text, FormBlock.REQUESTS, "8.属于行政查询事项") == [None] * 7


_DISPUTE_HEADS = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n" + "\n".join(
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "复议后起诉"]
    + ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 2
)


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n"])
@pytest.mark.parametrize(
    "printed", ["2 1 0 0 3 0 0 0 0 0 1 0 4 0 5", "4 . . . 4 . . . . . . 1 . . 1", ". . . . . . 3 . . 3 . . . . 2"]
)
def test_cells_of_disputes_on_lines_of_their_own_are_told_though_most_are_blank(gap: str, printed: str) -> None:
    cells = [content.strip(".") for content in printed.split()]
    text = gap.join([*_DISPUTE_HEADS.split("\n"), *cells]) + "\n五、存在的主要问题"
    rows = ("行政复议", "未经复议直接起诉", "复议后起诉")
    assert [content for row in rows for content in _contents(text, FormBlock.DISPUTES, row)] == cells


@pytest.mark.parametrize("printed", ["2 1 0 0 3 0 0 0 0 0 1 0 4 0 5", "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"])
def test_units_behind_all_cells_of_disputes_are_theirs(printed: str) -> None:
    cells = [f"{content}件" for content in printed.split()]
    text = "\n\n".join([*_DISPUTE_HEADS.split("\n"), *cells]) + "\n五、存在的主要问题"
    rows = ("行政复议", "未经复议直接起诉", "复议后起诉")
    assert [content for row in rows for content in _contents(text, FormBlock.DISPUTES, row)] == cells


@pytest.mark.parametrize("number", ["4", "12", "2"])
@pytest.mark.parametrize("short", ["2 2", "1 1 2", "2 0 2"])
def test_a_lone_number_below_a_row_that_lost_its_blank_cells_is_none_of_its_own(short: str, number: str) -> None:
    labels = [row.label.rpartition("/")[2] for row in FORM2021.blocks[1].rows]
    told = {1: "12 12", 3: "3 3", 15: short, 17: "7 7", 24: "12 12"}
    lines = ["申请人情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"]
    lines += [f"{label} {told.get(place, '0')}" for place, label in enumerate(labels, 1)]
    text = "三、收到和处理政府信息公开申请情况\n" + "\n".join([*lines[:16], number, *lines[16:]]) + "\n四、其他"
    report = read_report(f"某县2022年政府信息公开工作年度报告\n一、总体情况\n全年公开信息12条。\n{text}\n".encode())
    own = [cell for cell in report.table_cells if cell.row_label.endswith(labels[14])]
    assert [cell.value for cell in own if cell.value is not None and cell.column_label == "总计"] in ([], [2.0])


_RESULTS = "结果维持 结果纠正 其他结果 尚未审结 总计"
_BELOW = ("行政复议", "未经复议直接起诉", "复议后起诉")


@pytest.mark.parametrize("names", [_BELOW, ("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）")])
@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_groups_of_disputes_below_one_another_are_read_before_their_values(names: Sequence[str], gap: str) -> None:
    rows = ["3 0 1 0 4", "0 0 0 0 0", "2 1 0 5 8"]
    lines = [f"类别 {_RESULTS}", *(f"{name} {row}" for name, row in zip(names, rows, strict=True))]
    text = (
        "四、政府信息公开行政复议、行政诉讼情况\n" + "\n".join(line.replace(" ", gap) for line in lines) + "\n五、问题"
    )
    assert [_contents(text, FormBlock.DISPUTES, row) for row in _BELOW] == [row.split() for row in rows]


def test_groups_of_disputes_below_one_another_with_a_number_too_few_are_doubtful_alone() -> None:
    rows = ["3 0 1 0 4", "0 0 0 0", "2 1 0 5 8"]
    lines = [f"类别 {_RESULTS}", *(f"{name} {row}" for name, row in zip(_BELOW, rows, strict=True))]
    text = "四、政府信息公开行政复议、行政诉讼情况\n" + "\n".join(lines) + "\n五、问题"
    read = [_contents(text, FormBlock.DISPUTES, row) for row in _BELOW]
    assert read == [rows[0].split(), [None] * 5, rows[2].split()]


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_total_that_stands_before_the_requesters_is_the_first_of_each_row(gap: str) -> None:
    heads = "申请人情况 总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他".split()
    labels = [row.label.rpartition("/")[2] for row in FORM2021.blocks[1].rows]
    rows = [heads, *([label, "9", "1", "3", "0", "0", "5", "0"] for label in labels)]
    text = "三、收到和处理政府信息公开申请情况\n" + "\n".join(gap.join(row) for row in rows) + "\n四、其他"
    [table] = _tables(text)
    clean = normalised(text).text
    told = {cell.slot.column.label: clean[cell.start : cell.end] for cell in table.cells if cell.is_certain}
    assert (told["自然人"], told["法人或其他组织/商业企业"], told["总计"]) == ("1", "3", "9")
    other = "\n".join(gap.join([*row[:1], *row[2:], row[1]]) for row in rows)
    usual = f"三、收到和处理政府信息公开申请情况\n（七）总计 3\n四、结转下年度继续办理 0\n{other}\n四、其他"
    assert _contents(usual, FormBlock.REQUESTS, "（一）予以公开") == ["1", "3", "0", "0", "5", "0", "9"]


def test_labels_in_the_note_of_another_one_have_no_values() -> None:
    note = "（指许可以外的事项，含行政确认、行政奖励、行政处罚、行政强制等，以及公共服务）"
    text = (
        "第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n行政许可\n4\n0\n57\n"
        f"其他对外管理服务事项{note}\n6\n2\n31\n第二十条第（六）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量\n"
        "行政处罚\n90\n1\n22\n行政强制\n5\n0\n8\n三、其他"
    )
    read = [_contents(text, FormBlock.PROACTIVE, row) for row in ("其他对外管理服务事项", "行政处罚", "行政强制")]
    assert read == [["6", "2", "31"], ["90", "1", "22"], ["5", "0", "8"]]


@pytest.mark.parametrize("place", range(1, 8))
def test_heads_that_stand_once_more_inside_a_row_part_none_of_its_values(place: int) -> None:
    heads = "申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他".split()
    lines = list(heads)
    for row in FORM2021.blocks[1].rows:
        values = "3 0 2 0 0 1 6".split()
        again = ["- 4 -", *heads] if "案卷" in row.label else []
        lines += [row.label.rpartition("/")[2], *values[:place], *again, *values[place:]]
    text = "三、收到和处理政府信息公开申请情况\n" + "\n".join(lines) + "\n四、其他"
    assert _contents(text, FormBlock.REQUESTS, "7.属于行政执法案卷") == "3 0 2 0 0 1 6".split()


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_the_sums_of_groups_are_no_values_of_the_row_before_them(gap: str) -> None:
    lines = [["申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]]
    above: list[str] = []
    for row in FORM2021.blocks[1].rows:
        *parents, leaf = row.label.split("/")
        new = [] if parents == above else parents[-1:]
        lines += [[label, *"7 0 2 0 0 1 10".split()] for label in new if label != "三、本年度办理结果"]
        lines += [[leaf, *"1 0 2 0 0 1 4".split()]]
        above = parents
    text = "三、收到和处理政府信息公开申请情况\n" + "\n".join(gap.join(line) for line in lines) + "\n四、其他"
    for row in FORM2021.blocks[1].rows:
        assert _contents(text, FormBlock.REQUESTS, row.label) == "1 0 2 0 0 1 4".split()


def test_words_for_nothing_in_cells_of_disputes_deny_nothing() -> None:
    cells = "无 无 1 无 1 无 无 无 无 无 无 2 无 无 2".split()
    head = "某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n2022年，按要求公开信息。\n"
    report = read_report((head + "\n".join([*_DISPUTE_HEADS.split("\n"), *cells]) + "\n五、存在的主要问题\n").encode())
    assert sorted(int(each.value or 0) for each in report.observations) == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ("0 4 1 0 2 8", [None] * 6),  # by rows, or by columns
        ("0 0 0 0 0 0", ["0"] * 6),
        ("0 4 1\n0 2 8", ["0", "4", "1", "0", "2", "8"]),
    ],
)
def test_values_behind_two_labels_are_dealt_out_where_lines_or_sums_tell_how(values: str, wanted: list) -> None:
    between = " " if "\n" in values else "\n\n"
    text = (
        "第二十条第（一）项\n\n信息内容\n\n本年制发件数 本年废止件数 现行有效件数\n\n规章\n\n行政规范性文件\n\n"
        f"{values.replace(' ', between)}\n\n第二十条第（五）项\n\n信息内容\n\n本年处理决定数量\n\n行政许可\n\n61\n\n"
        "第二十条第（六）项\n\n信息内容\n\n本年处理决定数量\n\n行政处罚\n\n7\n\n行政强制\n\n9\n\n"
    )
    read = [content for row in ("规章", "规范性文件") for content in _contents(text, FormBlock.PROACTIVE, row)]
    assert read == wanted


@pytest.mark.parametrize(("permits", "wanted"), [("61", ["7", "9"]), ("61\n\n4", [None, None]), ("", [None, None])])
def test_values_behind_labels_of_one_cell_are_theirs_where_each_label_has_as_many(permits: str, wanted: list) -> None:
    text = (
        "信息内容\n\n本年制发件数 本年废止件数 现行有效件数\n\n规章\n\n行政规范性文件\n\n0\n\n4\n\n1\n\n0\n\n2\n\n8\n\n"
        f"信息内容\n\n本年处理决定数量\n\n行政许可\n\n{permits}\n\n信息内容\n\n本年处理决定数量\n\n"
        "行政处罚\n\n行政强制\n\n7\n\n9\n\n本年收费金额（单位：万元）\n\n行政事业性收费\n\n0.5\n\n"
    )
    read = [content for row in ("行政处罚", "行政强制") for content in _contents(text, FormBlock.PROACTIVE, row)]
    assert read == wanted


def test_words_between_many_labels_and_their_values_take_none_where_all_add_up() -> None:
    shape = Shape("labels first, columns", has_labels_first=True, is_by_columns=True)
    composed = compose((FORM2021,), shape, 5)
    text = re.sub(r"(四、结转下年度继续办理)(\s)", r"\1\2法提供信息处理\2", composed.text, count=1)
    assert text != composed.text
    counts = score(composed, raw_document(text))
    assert (counts["missing"], counts["wrong"]) == (score(composed)["missing"], 0)


_FORMS_WITH_REQUESTS = [layouts for layouts in FORMS if layouts[0].name.startswith("form")]


@pytest.mark.parametrize("between", [" ", "\n"], ids=["one line", "cells"])
@pytest.mark.parametrize("number", ["{}", "{}/7", "- {} -", "-{}-", "— {} —", "第 {} 页", "第{}页 共7页"])
@pytest.mark.parametrize("layouts", _FORMS_WITH_REQUESTS, ids=lambda layouts: layouts[0].name)
def test_a_page_number_between_the_words_of_a_table_moves_no_cell(layouts, number: str, between: str) -> None:
    composed = compose(layouts, Shape("sums", between=between), 6)
    text = composed.text
    for page, words in enumerate(("信息内容", "2.没有现成信息", "3.要求提供", "主要问题"), 3):
        before, _, after = text.rpartition(words)
        text = f"{before.rstrip()}{between}{number.format(page)}{between}{words}{after}"
    counts = score(composed, raw_document(text))
    assert counts["wrong"] == 0
    assert counts["missing"] <= 7 * (number == "{}"), "nothing but a sum tells such a number from a cell"


def test_a_line_that_holds_a_whole_page_is_no_title_of_the_pages_beside_it() -> None:
    for layouts in _FORMS_WITH_REQUESTS:
        composed = compose(layouts, Shape("one line", between=" "), 9)
        before, table, after = re.split(
            "(信息内容.*?行政许可.*?)(?=第二十条|行政处罚)", composed.text.replace("\n", " "), maxsplit=1
        )
        text = f"年度报告\n概述。\n- 1 -\n{before}{table.rstrip()}\n- 2 -\n{after}"
        counts = score(composed, raw_document(text))
        assert (counts["missing"], counts["wrong"]) == (0, 0)


def test_dashes_for_blanks_number_no_pages() -> None:
    composed = compose((FORM2021,), Shape("rows", by_rows=True, blank="-", blank_share=0.4), 5)
    text = re.sub(r"- (\d) -(?= )", "- 4 -", composed.text)
    for row in ("1.属于国家秘密", "2.重复申请"):
        place = text.index(row)
        line = text[place : text.index("\n", place)]
        text = text.replace(line, f"{row} 3 - 5 - 0 0 8")
        assert _contents(text, FormBlock.REQUESTS, row) == ["3", "-", "5", "-", "0", "0", "8"]


def test_a_unit_in_a_line_of_its_own_is_no_part_of_the_label_after_it() -> None:
    composed = compose(FORMS[-1], SHAPES[0], 1)
    start, end = composed.text.index("行政诉讼数"), composed.text.index("行政申诉数")
    text = f"{composed.text[:start]}行政诉讼数\n件\n{composed.text[end:]}"  # a blank row that left its unit
    assert set(_contents(text, FormBlock.STATISTICS, "行政诉讼数")) <= {"", None}


def test_a_row_is_not_blank_beside_a_label_that_has_too_many_numbers() -> None:
    rows = compose((FORM2021,), Shape("rows", by_rows=True), 4).text.split("\n")
    place = next(place for place, line in enumerate(rows) if line.startswith("2.重复申请"))
    rows[place : place + 1] = [rows[place].removeprefix("2.重复申请 "), "2.重复申请"]
    assert _contents("\n".join(rows), FormBlock.REQUESTS, "2.重复申请") == [None] * 7


def test_values_with_pieces_of_labels_between_them_are_not_dealt_out() -> None:
    composed = compose((STAT2014,), Shape("rows", by_rows=True), 2).text.split("\n")
    place = next(place for place, line in enumerate(composed) if line.startswith("1.专职人员数"))
    composed[place : place + 2] = ["1.专职人员数（不包括政", "2.兼职人员数 人 7", "府公报及政府网站工作人员数） 人 8"]
    text = "\n".join(composed)
    for row, other in (("1.专职人员数", "7"), ("2.兼职人员数", "8")):
        assert other not in _contents(text, FormBlock.STATISTICS, row)


def test_values_behind_the_next_label_are_read_where_every_other_row_is_whole() -> None:
    for layouts in FORMS:
        shape = next(shape for shape in SHAPES if shape.name == "cells, late values, random")
        counts = score_shape(shape, layouts, range(2))
        # two rows of three cells that have no sum may stand by columns
        is_open = layouts[0].name == "form2019"
        assert (counts["missing"], counts["wrong"]) == (12 * is_open, 0)


def test_values_of_a_label_that_was_not_recognised_are_not_those_of_the_label_before_it() -> None:
    rows = compose((FORM2021,), Shape("rows", by_rows=True), 4).text.split("\n")
    place = next(place for place, line in enumerate(rows) if line.startswith("2.重复申请"))
    other = rows[place + 1].split()
    rows[place : place + 2] = ["2.重复申请", " ".join(["3.要求别的刊物", *other[1:]])]
    read = _contents("\n".join(rows), FormBlock.REQUESTS, "2.重复申请")
    assert read == [None] * 7


def test_blank_cells_that_left_empty_lines_are_told_by_the_rows_of_the_table_before() -> None:
    shape = Shape("cells", between="\n\n")
    text = compose((FORM2021,), shape, 3).text
    start, end = text.index("一、本年新收"), text.index("四、政府信息公开行政复议")
    labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"]
    labels += ["（二）部分公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”"]
    rows = "\n\n".join(f"{label}\n\n" + "\n" * 6 + f"{number}" for number, label in enumerate(labels))
    read = _contents(f"{text[:start]}{rows}\n\n{text[end:]}", FormBlock.REQUESTS, "（一）予以公开")
    assert read == [""] * 6 + ["2"]


def test_one_row_below_its_caption_and_heads_is_a_table() -> None:
    text = "二、主动公开政府信息情况\n\n第二十条第(九)项\n\n信息内容\n\n采购项目数量\n\n采购总金额\n\n政府集中采购\n\n{}\n\n三、"
    assert _contents(text.format("53\n\n6944.93"), FormBlock.PROACTIVE, "政府集中采购") == ["53", "6944.93"]
    bare = "全年采购项目数量53个，采购总金额6944.93万元，政府集中采购合规。"
    assert _contents(bare, FormBlock.PROACTIVE, "政府集中采购") == []


def test_a_word_that_goes_on_behind_heads_is_no_row():
    heads = "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
    closing = "六、{}\n全年未收取信息处理费。"
    assert [table.block.block for table in _tables(heads + closing.format("其他"))] == [FormBlock.REQUESTS]
    assert _tables(heads + closing.format("其他需要报告的事项")) == []


_RUNNING = [
    Running(rows, cells, numbering, has_units=units, blank=blank, blank_share=share)
    for rows, cells, numbering, units, (blank, share) in product(
        ("", "\n", " "), ("", " "), NUMBERINGS, (True, False), (("", 0), ("", 0.2), ("/", 0.2))
    )
]


@pytest.mark.parametrize("numbering", NUMBERINGS)
def test_rows_that_run_together_give_no_wrong_cell_and_nearly_all_right_ones(numbering: str) -> None:
    read = right = told = 0
    for how in (how for how in _RUNNING if how.numbering == numbering):
        text, truth = compose_running(how, 1)
        found = read_running(text)
        assert {row: value for row, value in found.items() if value != truth[row]} == {}, how
        told += len(truth)
        read += len(found)
        right += sum(value is not None for value in truth.values())
    assert read > 0.98 * told > 0.9 * right


@pytest.mark.parametrize("cells", ["", " ", "\n", "\t"])
@pytest.mark.parametrize("rows", ["", " ", "\n"])
def test_running_numbers_of_rows_are_no_values(rows: str, cells: str) -> None:
    for has_units, seed in product((True, False), (1, 2)):
        text, truth = compose_running(Running(rows, cells, has_units=has_units, is_counted=True), seed)
        found = read_running(text)
        assert {row: value for row, value in found.items() if value != truth[row]} == {}
        assert len(found) > 0.9 * len(truth)


@pytest.mark.parametrize("cells", [" ", "\n", "\t"])
@pytest.mark.parametrize("rows", [" ", "\n"])
def test_running_numbers_before_the_form_s_own_are_no_values_and_leave_no_row_blank(rows: str, cells: str) -> None:
    for blank, share, seed in (("", 0, 1), ("/", 0.3, 2), ("", 0.3, 3)):
        how = Running(rows, cells, is_counted=True, keeps_ordinals=True, blank=blank, blank_share=share)
        text, truth = compose_running(how, seed)
        found = read_running(text)
        assert {row: value for row, value in found.items() if value != truth[row]} == {}
        assert share or len(found) >= len(truth) - 1


_RECEIVED = "统计指标 统计数 主动公开政府信息数 9 制发规范性文件总数 2 回应公众关注热点或重大舆情数 0 政策解读稿件发布数 1 收到申请数 {} 申请办结数 6 行政复议数量 0 行政诉讼数量 0 举报投诉数量 0 举办各类培训班数 3 接受培训人员数 30"


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ("6 当面申请数12、传真申请数3、网络申请数1、信函申请数0、", [None, None, None, "0"]),
        ("6 当面申请数3、传真申请数2、网络申请数1、信函申请数0、", ["3", "2", "1", "0"]),
        ("件61.当面申请数件12.传真申请数件33.网络申请数件14.信函申请数件0", ["1", "3", "1", "0"]),
        ("件 6 1.当面申请数 件 12.传真申请数 件 33.网络申请数 件 14.信函申请数 件 0", ["1", "3", "1", "0"]),
        ("6 1.当面申请数 3\n2.传真申请数 2\n3.网络申请数 1\n4.信函申请数 0", ["3", "2", "1", "0"]),
        ("6\n当面申请数:12\n传真申请数:3件\n网络申请数: 1\n信函申请数:0", ["12", "3件", "1", "0"]),
        ("6 当面申请数(件):12、传真申请数(件):5、网络申请数(件):1、信函申请数(件):0、", ["12", "5", "1", "0"]),
        ("6当面申请数12传真申请数3网络申请数1信函申请数0", [None, None, None, "0"]),
        ("6当面申请数12传真申请数15网络申请数7信函申请数0", ["12", "15", "7", "0"]),
    ],
)
def test_a_digit_before_a_label_numbers_it_where_the_others_are_numbered(rows: str, values: list[str | None]) -> None:
    text = _RECEIVED.format(rows)
    read = [_contents(text, FormBlock.STATISTICS, f"{way}申请数") for way in ("当面", "传真", "网络", "信函")]
    assert [row[0] if row else None for row in read] == values


ROWS = (
    ("（一）主动公开政府信息数", "条", 380), ("1.政府公报公开政府信息数", "条", 0), ("2.政府网站公开政府信息数", "条", 285), ("3.政务微博公开政府信息数", "条", 16),
    ("4.政务微信公开政府信息数", "条", 116), ("5.其他方式公开政府信息数", "条", 9), ("（一）收到申请数", "件", 13), ("1.当面申请数", "件", 3), ("2.传真申请数", "件", 0),
    ("3.网络申请数", "件", 8), ("4.信函申请数", "件", 2), ("（二）申请办结数", "件", 13), ("1.按时办结数", "件", 12), ("2.延期办结数", "件", 1),
)  # fmt: skip


def values_of_rows(rows: str) -> dict[str, float | None]:
    text = f"某县水务局2015年政府信息公开工作年度报告\n一、概述\n全年公开信息380条。\n政府信息公开情况统计表\n{rows}"
    report = read_report(text.encode())
    return {
        cell.row_label.rsplit("/", 1)[-1]: None if cell.value is None else float(cell.value)
        for cell in report.table_cells
    }


def test_the_ordinal_of_the_next_row_is_no_digit_of_a_value_that_it_grew_together_with() -> None:
    values = values_of_rows("".join(f"{label} {unit} {value}" for label, unit, value in ROWS))
    assert {label: values[label] for label in ("2.政府网站公开政府信息数", "3.政务微博公开政府信息数")} == {
        "2.政府网站公开政府信息数": 285,
        "3.政务微博公开政府信息数": 16,
    }
    told = {label.lstrip("（一二）"): value for label, _, value in ROWS}
    assert all(value in (None, told.get(label.lstrip("（一二）"), value)) for label, value in values.items())


@pytest.mark.parametrize("cut", ["1 16", "11\n6", "1?6", "1 1 6"])
def test_a_single_value_in_pieces_is_unreadable(cut: str) -> None:
    rows = "\n".join(f"{label} {unit} {cut if value == 116 else value}" for label, unit, value in ROWS)
    values = values_of_rows(rows)
    assert values["4.政务微信公开政府信息数"] is None
    assert values["2.政府网站公开政府信息数"] == 285


def test_a_page_number_between_glued_words_is_no_value() -> None:
    rows = "".join(f"{label} {unit} {value}" for label, unit, value in ROWS)
    values = values_of_rows(rows.replace("（二）申请办结数", "- 3 -（二）申请办结数"))
    assert values["4.信函申请数"] in (2, None)


@pytest.mark.parametrize("marks", ['""', "''"])
def test_a_digit_in_a_quoted_word_is_no_value_whatever_quotes_it(marks: str) -> None:
    rows = compose((INDICATORS,), Shape("rows", by_rows=True), 2)
    straight = replace(rows, text=rows.text.replace("“", marks[0]).replace("”", marks[1]))
    counts = score(straight)
    assert (counts["missing"], counts["wrong"]) == (0, 0)


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ("条 7\n条 120\n0\n9", [["7", "0"], ["120", "9"]]),
        ("条 7 0\n条 120 9", [["7", "0"], ["120", "9"]]),
        ("条 7\n0\n条 120\n9", [["7", "0"], ["120", "9"]]),
        ("条 7\n120\n0\n条 9", [[None, None], [None, None]]),
    ],
)
def test_units_before_the_values_of_two_labels_tell_whether_they_stand_by_rows(values: str, wanted: list) -> None:
    [block] = INDICATORS.blocks
    cells = {(slot.row.label, slot.column.label): str(number) for number, slot in enumerate(block.slots)}
    rows = [" ".join(cell.text for cell in line) for line in print_block(block, cells)[0]]
    place = next(place for place, line in enumerate(rows) if line.startswith("提供服务类信息数"))
    rows[place : place + 2] = ["提供服务类信息数", "网站专栏页面访问量", values]
    text = "\n".join(rows)
    assert [_contents(text, FormBlock.STATISTICS, row) for row in ("提供服务类信息数", "网站专栏页面访问量")] == wanted


def test_as_many_noughts_as_cells_are_chance_where_most_labels_have_other_numbers() -> None:
    lines = compose((FORM2021,), Shape("cells"), 3).text.split("\n")
    labels = [line for line in lines if re.match(r"[1-8]\.|（[一二七]）", line)]
    assert len(labels) > 20
    counts = [7 if label.startswith("6.") else 5 + place % 5 for place, label in enumerate(labels)]
    values = ["\n".join("0" if n == 7 else str(number) for number in range(1, n + 1)) for n in counts]
    rows = "\n".join(f"{label}\n{told}" for label, told in zip(labels, values, strict=True))
    head = "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
    assert _contents(head + rows, FormBlock.REQUESTS, "6.属于四类过程性信息") == [None] * 7


def test_thousands_that_grew_together_with_the_next_number_are_no_value() -> None:
    [block] = INDICATORS.blocks
    cells = {(slot.row.label, slot.column.label): str(number) for number, slot in enumerate(block.slots)}
    rows = [" ".join(cell.text for cell in line) for line in print_block(block, cells)[0]]
    place = next(place for place, line in enumerate(rows) if line.startswith("提供服务类信息数"))
    rows[place] = "提供服务类信息数条25,3919"
    rows[place + 1] = "网站专栏页面访问量件/0"
    text = "\n".join(rows)
    for row in ("提供服务类信息数", "网站专栏页面访问量"):
        assert _contents(text, FormBlock.STATISTICS, row) == [None, None]


def test_numbers_behind_the_rest_of_a_label_s_note_are_its_own_too() -> None:
    rows = compose((STAT2014,), Shape("rows", by_rows=True), 2).text.split("\n")
    place = next(place for place, line in enumerate(rows) if line.startswith("1.专职人员数"))
    rows[place] = "1.专职人员数（ 人 7\n不包括政府公报及政府网站工作人员数） 人 73\n68"
    assert _contents("\n".join(rows), FormBlock.STATISTICS, "1.专职人员数") == [None]
