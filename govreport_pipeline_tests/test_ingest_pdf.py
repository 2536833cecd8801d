"""PDF: what a page shows comes out as it reads, tables as tables."""

import io
import re
from collections.abc import Callable

import pytest
from reportlab.pdfgen import canvas

from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.ingest.readers.parsed import Parsed
from govreport_pipeline.ingest.readers.pdf.document import read_pdf
from govreport_pipeline.tables.vocabulary import TextFormat
from govreport_pipeline_tests import format_corpus as corpus

FONT = corpus.FONT
Draw = Callable[[canvas.Canvas], None]


def read(*pages: Draw, rotation: int = 0) -> Parsed:
    """What is read of pages of 600 by 800 points."""
    file = io.BytesIO()
    paper = canvas.Canvas(file, (600, 800), invariant=1)
    for draw in pages:
        paper.setPageRotation(rotation)
        paper.setFont(FONT, 10)
        draw(paper)
        paper.showPage()
    paper.save()
    return read_pdf(file.getvalue(), DEFAULT_INTAKE)


def prose(*lines: tuple[float, float, str]) -> Draw:
    """Lines of text at their places."""

    def draw(paper: canvas.Canvas) -> None:
        for x, y, text in lines:
            paper.drawString(x, y, text)

    return draw


def grid(
    rows: list[list[str]], top: float = 700, left: float = 100, width: float = 80, *, is_filled: bool = False
) -> Draw:
    """A table with a line around each cell; a cell `^` belongs to the one above it."""

    def line(paper: canvas.Canvas, x0: float, y0: float, x1: float, y1: float) -> None:
        if is_filled:
            paper.rect(x0, min(y0, y1), max(x1 - x0, 0.5), max(abs(y1 - y0), 0.5), stroke=0, fill=1)
        else:
            paper.line(x0, y0, x1, y1)

    def draw(paper: canvas.Canvas) -> None:
        for number, row in enumerate(rows):
            for place, text in enumerate(row):
                x, y = left + width * place, top - 30 * number
                if text != "^":
                    line(paper, x, y, x + width, y)
                    for depth, words in enumerate(text.split("\n")):
                        paper.drawString(x + 5, y - 12 - 11 * depth, words)
                line(paper, x, y, x, y - 30)
            line(paper, left + width * len(row), top - 30 * number, left + width * len(row), top - 30 * number - 30)
        line(paper, left, top - 30 * len(rows), left + width * len(rows[0]), top - 30 * len(rows))

    return draw


def merged(row: list[tuple[int, int, str]], top: float, left: float = 100, width: float = 80) -> Draw:
    """A row of cells, each over the columns from one to before another."""

    def draw(paper: canvas.Canvas) -> None:
        for first, last, text in row:
            paper.rect(left + width * first, top - 30, width * (last - first), 30)
            paper.drawString(left + width * first + 5, top - 12, text)

    return draw


def both(*draws: Draw) -> Draw:
    def draw(paper: canvas.Canvas) -> None:
        for one in draws:
            one(paper)

    return draw


def cells(parsed: Parsed) -> list[list[str]]:
    """The cells of all tables, with their spans where they have some."""
    rows = re.findall(r"<tr>(.*?)</tr>", parsed.text)
    return [[spans.strip() + text for spans, text in re.findall(r"<td([^>]*)>(.*?)</td>", row)] for row in rows]


LONG = "本年度收到政府信息公开申请若干件其中自然人申请若干件"


def test_lines_of_a_paragraph_are_joined_and_paragraphs_are_not():
    text = read(
        prose((120, 700, LONG[:24]), (100, 684, LONG + "，均已"), (100, 668, "办结。"), (120, 652, "第二段。"))
    ).text
    assert (
        text == f"{LONG[:24]}\n{LONG}，均已办结。\n第二段。\n" or text == f"{LONG[:24]}{LONG}，均已办结。\n第二段。\n"
    )


def test_a_sentence_goes_on_over_a_page_and_its_number():
    first = prose(*((100, 700 - 16 * line, LONG) for line in range(5)), (290, 30, "- 1 -"))
    second = prose((100, 700, "共12件。"), (120, 684, "下一段。"), (290, 30, "- 2 -"))
    assert read(first, second).text == LONG * 5 + "共12件。\n下一段。\n"


def test_bare_page_numbers_are_told_by_their_counting_and_other_numbers_stay():
    pages = [prose((100, 700, f"第{page}页的话"), (290, 30, str(page + 4))) for page in (1, 2, 3)]
    assert read(*pages).text == "第1页的话\n第2页的话\n第3页的话\n"
    assert "2020" in read(prose((100, 700, "一"), (290, 30, "2020"))).text


def test_a_title_on_top_of_every_page_is_said_once():
    pages = [prose((100, 770, "某县年度报告"), (100, 700, f"甲乙丙{page}")) for page in range(4)]
    assert read(*pages).text.count("某县年度报告") == 1


@pytest.mark.parametrize("is_filled", [False, True])
def test_a_ruled_table_is_a_table(is_filled):
    table = grid([["指标", "件数"], ["申请", "12"], ["答复", ""]], is_filled=is_filled)
    parsed = read(both(prose((100, 760, "前文")), table, prose((100, 500, "后文"))))
    assert parsed.text_format is TextFormat.HTML
    assert cells(parsed) == [["指标", "件数"], ["申请", "12"], ["答复", ""]]
    assert parsed.text.index("<p>前文</p>") < parsed.text.index("<table>") < parsed.text.index("<p>后文</p>")


def test_merged_cells_span_rows_and_columns():
    parsed = read(grid([["办理结果", "予以公开", "1"], ["^", "不予公开", "2"]]))
    assert cells(parsed) == [['rowspan="2"办理结果', "予以公开", "1"], ["不予公开", "2"]]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_reads_as_it_is_seen(rotation):
    def turned(paper: canvas.Canvas) -> None:
        moves = {90: (600, 0, 90), 180: (600, 800, 180), 270: (0, 800, 270)}
        x, y, angle = moves[rotation]
        paper.translate(x, y)
        paper.rotate(angle)
        grid([["指标", "件数"], ["申请", "12"]], top=300)(paper)

    assert cells(read(turned, rotation=rotation)) == [["指标", "件数"], ["申请", "12"]]
    assert cells(read(turned)) == [["指标", "件数"], ["申请", "12"]]


def test_text_at_an_angle_is_left_out():
    def stamped(paper: canvas.Canvas) -> None:
        prose((100, 700, LONG))(paper)
        paper.rotate(45)
        paper.drawString(300, 100, "样本99件")

    assert read(stamped).text == LONG + "\n"


def test_a_character_that_stands_alone_is_not_lost_for_want_of_a_font():
    assert cells(read(grid([["指标", "件数"], ["申请", "无"]])))[1] == ["申请", "无"]


def test_a_number_in_two_lines_of_a_cell_is_not_joined():
    assert cells(read(grid([["申请", "4472\n28"]] * 2, width=30)))[0] == ["申请", "4472<br>28"]


def test_a_label_in_two_lines_is_joined():
    assert cells(read(grid([["政府信息公\n开申请", "1"]] * 2, width=60)))[0] == ["政府信息公开申请", "1"]


def test_a_box_around_text_is_no_table():
    assert read(grid([["整页都在框里"]], width=300)).text_format is TextFormat.PLAIN
    assert read(grid([["第一行"], ["第二行"]], width=300)).text_format is TextFormat.PLAIN


def test_columns_without_lines_stay_lines_of_text():
    parsed = read(prose((100, 700, "申请"), (300, 700, "12"), (100, 680, "答复"), (300, 680, "11")))
    assert parsed == Parsed("申请\t12\n答复\t11\n", TextFormat.PLAIN)


def test_two_columns_are_read_one_after_the_other():
    left, right = "左栏的文字到这里就满了要换行", "右栏的文字到这里就满了要换行"
    rows = [(x, 700 - 16 * line, text) for line in range(14) for x, text in ((50, left), (320, right))]
    title, end = (200, 740, "某县人民政府公报二〇二一年第一期"), (50, 476, "完。")
    assert read(prose(title, *rows, end)).text == f"某县人民政府公报二〇二一年第一期\n{left * 14}完。\n{right * 14}\n"


def test_labels_and_numbers_side_by_side_are_no_two_columns():
    rows = [
        (x, 700 - 16 * line, text)
        for line in range(14)
        for x, text in ((50, "主动公开政府信息的数量合计"), (320, "12"))
    ]
    assert read(prose(*rows)).text == "主动公开政府信息的数量合计\t12\n" * 14


def test_bold_type_that_is_printed_twice_is_read_once():
    assert read(prose((100, 700, "112件"), (100.4, 700, "112件"))).text == "112件\n"


HEAD = [["指标", "件数", "单位"], ["一", "二", "三"]]


def test_a_table_goes_on_over_pages_without_its_repeated_head():
    pages = [grid([*HEAD, ["申请", "12", "件"]], top=150), grid([*HEAD, ["答复", "11", "件"]], top=780)]
    assert cells(read(*pages)) == [*HEAD, ["申请", "12", "件"], ["答复", "11", "件"]]


def test_a_merged_cell_goes_on_over_pages():
    pages = [
        grid([*HEAD, ["结果", "公开", "1"], ["^", "部分公开", "2"]], top=180),
        grid([["", "不予公开", "3"], ["^", "其他", "4"]], top=780),
    ]
    assert cells(read(*pages))[2:] == [
        ['rowspan="4"结果', "公开", "1"],
        ["部分公开", "2"],
        ["不予公开", "3"],
        ["其他", "4"],
    ]


def test_a_row_that_was_cut_by_the_page_is_one_row():
    pages = [
        grid([*HEAD, ["属于行政", "12", "件"]], top=150),
        grid([["执法案卷", "", ""], ["其他", "4", "件"]], top=780),
    ]
    assert cells(read(*pages))[2:] == [["属于行政执法案卷", "12", "件"], ["其他", "4", "件"]]


def test_a_row_of_blanks_under_a_page_is_a_row_of_its_own():
    pages = [
        grid([*HEAD, ["1.公开", "12", "件"]], top=150),
        grid([["2.不公开", "", ""], ["其他", "4", "件"]], top=780),
    ]
    assert cells(read(*pages))[3] == ["2.不公开", "", ""]


def test_a_page_may_end_within_the_heads():
    above = merged([(0, 1, "指标"), (1, 2, "自然人"), (2, 4, "组织")], top=150)
    pages = [above, grid([["", "", "企业", "其他"], ["申请", "1", "2", "3"]], top=780)]
    assert cells(read(*pages)) == [
        ['rowspan="2"指标', 'rowspan="2"自然人', 'colspan="2"组织'],
        ["企业", "其他"],
        ["申请", "1", "2", "3"],
    ]


def test_a_last_row_of_merged_cells_goes_on_over_pages():
    rows = [["一", "甲", "1", "2"], ["二", "乙", "3", "4"], ["三", "丙", "5", "6"]]
    pages = [grid(rows, top=180), merged([(0, 2, "合计"), (2, 3, "9"), (3, 4, "12")], top=780)]
    assert cells(read(*pages)) == [*rows, ['colspan="2"合计', "9", "12"]]


def test_a_page_may_end_before_the_last_row():
    pages = [grid([["甲", "1", "2"], ["乙", "3", "4"]], top=150), merged([(0, 1, "丙"), (1, 3, "5")], top=780)]
    assert cells(read(*pages))[2:] == [["丙", 'colspan="2"5']]


def test_a_blank_below_a_number_is_no_part_of_its_cell():
    pages = [grid([["甲", "1", "2"], ["乙", "3", "4"]], top=150), grid([["丙", "", "5"]], top=780)]
    assert cells(read(*pages))[2:] == [["丙", "", "5"]]


def test_tables_of_other_columns_stay_two():
    parsed = read(grid([["甲", "1"]] * 2, top=150), grid([["乙", "2"]] * 2, top=780, width=70))
    assert parsed.text.count("<table>") == 2


def test_reading_a_file_twice_gives_the_same():
    data = corpus.write_pdf(corpus.compose_report())
    assert read_pdf(data, DEFAULT_INTAKE) == read_pdf(data, DEFAULT_INTAKE)


def written_out(rows: list[list[str]], words: str, matrix: tuple[float, float, float, float, float, float]) -> Draw:
    """A table in a drawing of its own, the text of some characters written out besides, as browsers print it."""

    def draw(paper: canvas.Canvas) -> None:
        paper.beginForm("table")
        paper.setFont(FONT, 20)
        for number, row in enumerate(rows):
            for place, text in enumerate(row):
                x, y = 200 + 300 * place, 1200 - 60 * number
                paper.rect(x, y, 300, 60)
                for step, character in enumerate(text):
                    if character in words:
                        paper._code.append(f"/Span << /ActualText <FEFF{ord(character):04X}> >> BDC")
                    paper.drawString(x + 10 + 20 * step, y + 20, character)
                    if character in words:
                        paper._code.append("EMC")
        paper.endForm()
        paper.saveState()
        paper.transform(*matrix)
        paper.doForm("table")
        paper.restoreState()

    return draw


@pytest.mark.parametrize("matrix", [(0.5, 0, 0, 0.5, 20, 100), (0.24, 0, 0, 0.24, 31.9, 400), (1, 0, 0, 1, -150, -500)])
@pytest.mark.parametrize("words", ["", "行一", "行政许可处罚一、5", "3"])
def test_characters_whose_text_is_written_out_stay_in_their_cells(
    matrix: tuple[float, float, float, float, float, float], words: str
) -> None:
    rows = [["信息内容", "数量"], ["行政许可", "35"], ["一、行政处罚", "8"]]
    assert cells(read(written_out(rows, words, matrix))) == rows
