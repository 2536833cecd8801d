"""PDF tables without lines, as pages cut them: over pages, with units, with broken heads, beside two columns of prose."""

import random

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms.declared.declare import FormLayout
from govreport_pipeline.forms.declared.form2019 import FORM2019
from govreport_pipeline.forms.declared.form2021 import FORM2021
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.tables.vocabulary import CellState, TextFormat
from govreport_pipeline_tests.flattened_tables import Shape, random_cells
from govreport_pipeline_tests.form_documents import print_block
from govreport_pipeline_tests.format_corpus import write_pdf
from govreport_pipeline_tests.test_ingest_pdf import both, prose, read
from govreport_pipeline_tests.test_ingest_pdf_aligned import cells_of

HEADS = ((200, 140, "制发件数"), (280, 140, "废止件数"), (360, 140, "有效件数"))


def test_a_table_goes_on_over_the_end_of_a_page():
    first = prose(*HEADS, (60, 120, "规章"), (200, 120, "1"), (360, 120, "12"), (290, 30, "- 1 -"))
    second = prose((60, 740, "文件"), (280, 740, "345"), (360, 740, "6"), (290, 30, "- 2 -"))
    assert cells_of(read(first, second).text) == ["|制发件数|废止件数|有效件数", "规章|1||12", "文件||345|6"]


def test_heads_at_the_end_of_a_page_belong_to_the_numbers_on_the_next():
    second = prose(
        (60, 740, "规章"), (200, 740, "1"), (360, 740, "12"), (60, 720, "文件"), (280, 720, "5"), (360, 720, "6")
    )
    assert cells_of(read(prose(*HEADS), second).text)[1:] == ["规章|1||12", "文件||5|6"]


def test_a_number_of_a_page_is_no_cell():
    pages = [
        both(prose(*((x, 700, head) for x, _, head in HEADS)), prose(*_lines(640)), prose((285, 30, str(number))))
        for number in (3, 4, 5)
    ]
    found = cells_of(read(*pages).text)
    assert {row for row in found if not row.startswith("|")} == {"规章|1||12", "文件||345|6"}


def _lines(top: float) -> list[tuple[float, float, str]]:
    return [
        (60, top, "规章"), (200, top, "1"), (360, top, "12"),
        (60, top - 20, "文件"), (280, top - 20, "345"), (360, top - 20, "6"),
    ]  # fmt: skip


def test_units_below_each_other_are_cells_and_tell_blank_rows():
    rows = [
        ("收到申请数", "件", "12"),
        ("培训人员数", "人次", ""),
        ("公开数", "条", "7"),
        ("经费", "万元", "3.5"),
        ("情况", "——", "——"),
    ]
    lines = [
        (x, 700 - 20 * n, text)
        for n, row in enumerate(rows)
        for x, text in zip((60, 300, 400), row, strict=True)
        if text
    ]
    found = read(prose((60, 720, "指标名称"), (300, 720, "单位"), (400, 720, "统计数"), *lines))
    assert cells_of(found.text)[1:] == ["|".join(row) for row in rows]


def test_a_head_over_columns_that_all_have_heads_is_no_column():
    heads = [(x, 700, head) for x, head in zip((100, 180, 260, 340), ("维持", "纠正", "其他", "总计"), strict=True)]
    found = read(prose((222, 720, "行政诉讼"), *heads, *((x, 680, n) for x, n in ((100, "1"), (180, "2"), (340, "3")))))
    assert cells_of(found.text)[-1] == "1|2||3"


def test_a_head_that_is_broken_over_two_lines_is_a_head():
    heads = [(100, 720, "维持"), (180, 720, "纠正"), (260, 720, "尚未"), (340, 720, "总计"), (260, 709, "审结")]
    found = read(prose(*heads, *((x, 680, n) for x, n in ((100, "1"), (180, "2"), (340, "3")))))
    assert cells_of(found.text)[-1] == "1|2||3"


def test_a_table_below_two_columns_of_prose_is_read_row_by_row():
    left, right = "左栏的文字到这里就满了要换行", "右栏的文字到这里就满了要换行"
    text = [(x, 760 - 16 * line, words) for line in range(14) for x, words in ((50, left), (320, right))]
    table = [(60, 500 - 20 * n, f"第{n}项指标的名称") for n in range(8)] + [
        (400, 500 - 20 * n, f"{n}1") for n in range(8)
    ]
    found = read(prose(*text, *table)).text
    assert found.startswith(f"{left * 14}{right * 14}\n第0项指标的名称\t01\n")


def test_rows_of_labels_and_numbers_are_no_columns_of_prose():
    rows = [
        (x, 700 - 16 * n, text)
        for n in range(14)
        for x, text in ((50, "主动公开政府信息的数量合计"), *((350 + 60 * place, f"{n}{place}") for place in range(4)))
    ]
    assert read(prose(*rows)).text.startswith("主动公开政府信息的数量合计\t00\t01\t02\t03\n")


@pytest.mark.parametrize("height", [842, 600, 420, 320])
@pytest.mark.parametrize("layout", [FORM2021, FORM2019, STAT2014], ids=lambda layout: layout.name)
def test_forms_on_short_pages_are_read_with_their_blank_cells(layout: FormLayout, height: float):
    counts = {"printed": 0, "read": 0}
    for seed in range(2):
        randomness = random.Random(seed)
        blocks = [(block, random_cells(block, Shape("", blank_share=0.1), randomness)) for block in layout.blocks]
        truth = {place: text for _, cells in blocks for place, text in cells.items()}
        report = ["某某镇人民政府2023年政府信息公开工作年度报告", "二、主动公开政府信息情况"]
        for block, cells in blocks:
            report += print_block(block, {place: text or "" for place, text in cells.items()})
        data = write_pdf(report, is_ruled=False, height=height)
        found = read_report(data, name="a.pdf").table_cells
        told = {(c.row_label, c.column_label): c.quote for c in found if c.state is not CellState.UNREADABLE}
        assert all((truth[place] or "") == quote for place, quote in told.items())
        counts["printed"] += sum(text is not None for text in truth.values())
        counts["read"] += sum(bool(quote) for quote in told.values())
    assert counts["read"] >= 0.98 * counts["printed"]


def test_lines_of_numbers_without_blanks_stay_text():
    found = read(prose(*HEADS), prose((60, 740, "规章"), (200, 740, "1"), (280, 740, "2"), (360, 740, "12")))
    assert found.text_format is TextFormat.PLAIN


def test_heads_broken_over_lines_are_joined_where_labels_are():
    heads = [(x, 740, upper) for x, upper in ((200, "制发"), (280, "废止"), (360, "有效"))]
    rests = [(x, 731, "件数") for x in (200, 280, 360)]
    labels = [
        (60, 700, "规章"),
        (60, 680, "行政规范"),
        (60, 671, "性文件"),
        (60, 650, "决定"),
        (60, 630, "其他规范"),
        (60, 621, "性文件"),
    ]
    numbers = [
        (x, y, n)
        for y, row in ((700, "1 2"), (680, "6 7"), (650, "3 4"), (630, "8 9"))
        for x, n in zip((200, 360), row.split(), strict=True)
    ]
    found = cells_of(read(prose(*heads, *rests, *labels, *numbers)).text)
    assert found == [
        "|制发件数|废止件数|有效件数",
        "规章|1||2",
        "行政规范性文件|6||7",
        "决定|3||4",
        "其他规范性文件|8||9",
    ]


def test_numbers_beside_the_middle_of_labels_in_rows_of_one_height():
    labels = [
        (60, 700, "规章"),
        (60, 674.5, "行政规范"),
        (60, 665.5, "性文件"),
        (60, 644.5, "其他规范"),
        (60, 635.5, "性文件"),
        (60, 610, "决定"),
    ]
    numbers = [
        (x, y, n)
        for y, row in ((700, "1 2"), (670, "6 7"), (640, "3 4"), (610, "8 9"))
        for x, n in zip((200, 360), row.split(), strict=True)
    ]
    found = cells_of(read(prose(*((x, 740, head) for x, _, head in HEADS), *labels, *numbers)).text)
    assert found[1:] == ["规章|1||2", "行政规范性文件|6||7", "其他规范性文件|3||4", "决定|8||9"]


def test_a_head_that_begins_above_its_line_and_ends_below_it_is_one():
    heads = [
        (200, 744.5, "上年项目"),
        (60, 740, "内容"),
        (280, 740, "增减"),
        (360, 740, "决定数"),
        (200, 735.5, "数量"),
    ]
    labels = [(60, 700, "许可"), (60, 674.5, "其他管理"), (60, 665.5, "事项"), (60, 640, "处罚")]
    numbers = [
        (x, y, n)
        for y, row in ((700, "1 2"), (670, "6 7"), (640, "3 4"))
        for x, n in zip((200, 360), row.split(), strict=True)
    ]
    found = cells_of(read(prose(*heads, *labels, *numbers)).text)
    assert found[-3:] == ["许可|1||2", "其他管理事项|6||7", "处罚|3||4"]
    assert any("上年项目数量" in row for row in found)


def test_heads_between_columns_stay_apart():
    heads = [
        (x, 700, head)
        for x, head in zip((100, 160, 220, 280, 340), ("维持", "纠正", "其他", "未结", "总计"), strict=True)
    ]
    parents = [(131, 720, "复议"), (311, 720, "诉讼")]
    found = cells_of(
        read(prose(*parents, *heads, *((x, 680, n) for x, n in ((100, "1"), (220, "2"), (340, "3"))))).text
    )
    assert found[-1] == "1||2||3"
    assert found[0].replace("|", " ").split() == ["复议", "诉讼"]
