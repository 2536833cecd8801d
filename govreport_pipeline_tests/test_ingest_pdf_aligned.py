"""PDF tables without lines: where cells are blank, the places of the numbers tell the columns."""

import random

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.forms.declared.form2019 import FORM2019
from govreport_pipeline.forms.declared.form2021 import FORM2021
from govreport_pipeline.tables.vocabulary import CellState, TextFormat
from govreport_pipeline_tests.flattened_tables import Shape, random_cells
from govreport_pipeline_tests.form_documents import print_block
from govreport_pipeline_tests.format_corpus import write_pdf
from govreport_pipeline_tests.test_ingest_pdf import prose, read

COLUMNS = (200, 280, 360)
HEADS = ("制发件数", "废止件数", "有效件数")


def rows(*lines: tuple[float, str, tuple[str, ...]], anchor: float = 0.0):
    """Lines of a label at the left and a number in each column, `anchor` of its width before the column's place."""
    words = [(60.0, y, label) for y, label, _ in lines if label]
    numbers = [
        (x - anchor * 5 * len(number), y, number)
        for y, _, values in lines
        for x, number in zip(COLUMNS, values, strict=False)
        if number
    ]
    heads = [(x - anchor * 10 * len(head), 740.0, head) for x, head in zip(COLUMNS, HEADS, strict=True)]
    return prose(*heads, *words, *numbers)


def cells_of(text: str) -> list[str]:
    """The rows of the tables of a text, cells parted by bars."""
    lines = [line.removeprefix("<tr><td>") for line in text.splitlines() if line.startswith("<tr>")]
    return [line.replace("</td><td>", "|").removesuffix("</td></tr>") for line in lines]


@pytest.mark.parametrize("anchor", [0.0, 0.5, 1.0], ids=["left", "centred", "right"])
def test_a_blank_cell_is_told_by_the_places_of_the_numbers(anchor):
    found = read(rows((720, "规章", ("1", "", "12")), (700, "文件", ("", "345", "6")), anchor=anchor))
    assert cells_of(found.text) == ["|制发件数|废止件数|有效件数", "规章|1||12", "文件||345|6"]


def test_a_table_without_blank_cells_stays_text():
    found = read(rows((720, "规章", ("1", "2", "12")), (700, "文件", ("3", "345", "6"))))
    assert found.text_format is TextFormat.PLAIN
    assert "规章\t1\t2\t12" in found.text


def test_a_column_of_which_all_cells_are_blank_is_shown_by_its_head():
    found = read(rows((720, "规章", ("1", "", "12")), (700, "文件", ("3", "", "6"))))
    assert cells_of(found.text)[1:] == ["规章|1||12", "文件|3||6"]


@pytest.mark.parametrize("shift", [0, 5], ids=["above", "middle"])
def test_a_broken_label_is_one_row_wherever_its_numbers_stand(shift):
    lines = (
        (720, "规章", ("1", "", "2")),
        (700, "文件", ("3", "4", "5")),
        (680, "行政规范", () if shift else ("6", "", "7")),
        *([(675, "", ("6", "", "7"))] if shift else []),
        (670, "性文件", ()),
        (650, "决定", ("8", "9", "10")),
    )
    assert cells_of(read(rows(*lines)).text)[1:] == ["规章|1||2", "文件|3|4|5", "行政规范性文件|6||7", "决定|8|9|10"]


def test_numbers_of_which_two_stand_in_one_column_make_no_table():
    found = read(prose((60, 740, "规章"), (200, 740, "1"), (280, 740, "2"), (60, 720, "文件"), (240, 720, "3")))
    assert found.text_format is TextFormat.PLAIN


def test_a_table_cut_by_a_line_that_is_none_of_its_rows_stays_text():
    draw = rows(
        (720, "规章", ("1", "", "2")),
        (700, "见附件所列各项规定和说明的全部内容及其说明", ()),
        (680, "文件", ("3", "4", "5")),
    )
    assert read(draw).text_format is TextFormat.PLAIN


def test_numbers_in_prose_make_no_table():
    lines = [(60, 740 - 20 * place, f"全年公开信息{place}3条,受理申请{place}件,办结1{place}件") for place in range(9)]
    assert read(prose(*lines)).text_format is TextFormat.PLAIN


@pytest.mark.parametrize("layout", [FORM2021, FORM2019], ids=["2021", "2019"])
def test_forms_without_lines_are_read_with_their_blank_cells(layout):
    counts = {"printed": 0, "read": 0}
    for seed in range(3):
        randomness = random.Random(seed)
        blocks = [(block, random_cells(block, Shape("", blank_share=0.1), randomness)) for block in layout.blocks]
        tables = [print_block(block, {place: text or "" for place, text in cells.items()}) for block, cells in blocks]
        truth = {place: text for _, cells in blocks for place, text in cells.items()}
        report = ["某某镇人民政府2023年政府信息公开工作年度报告", "二、主动公开政府信息情况"]
        for table in tables:
            report += table
        found = read_report(write_pdf(report, is_ruled=False), name="a.pdf").table_cells
        told = {
            (cell.row_label, cell.column_label): cell.quote for cell in found if cell.state is not CellState.UNREADABLE
        }
        assert all((truth[place] or "") == quote for place, quote in told.items())
        counts["printed"] += sum(text is not None for text in truth.values())
        counts["read"] += sum(bool(quote) for quote in told.values())
    assert counts["read"] > 0.95 * counts["printed"]
