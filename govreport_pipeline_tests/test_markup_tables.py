"""Tables of pages: which cell stands in which row and column, and where its text is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport_pipeline.tables.records import NormalisedDocument
from govreport_pipeline_tests.documents import html_document, normalised_html


def grid_of(source: str) -> list[tuple[int, int, int, int, int, str]]:
    """Table, row, column, spans and text of each cell."""
    document = normalised_html(source)
    return [
        (c.table, c.first_row, c.first_column, c.row_span, c.column_span, document.text[c.start : c.end])
        for c in document.grid
    ]


def texts(source: str) -> list[list[str]]:
    """The cells' texts by row, of all tables."""
    rows: dict[tuple[int, int], list[str]] = {}
    for table, row, *_, text in grid_of(source):
        rows.setdefault((table, row), []).append(text)
    return list(rows.values())


def test_cells_stand_where_browsers_put_them():
    source = "<table><tr><td rowspan=2>甲</td><td colspan='2'>乙</td></tr><tr><td>1</td><td>2</td></tr></table>"
    assert grid_of(source) == [
        (0, 0, 0, 2, 1, "甲"),
        (0, 0, 1, 1, 2, "乙"),
        (0, 1, 1, 1, 1, "1"),
        (0, 1, 2, 1, 1, "2"),
    ]


def test_blank_cells_are_cells_and_a_row_is_a_line():
    source = "<table><tr><td>甲</td><td></td><td>&nbsp;</td><td><o:p> </o:p></td><td>3</td></tr><tr><td>乙<td>4</table>"
    assert texts(source) == [["甲", "", "", "", "3"], ["乙", "4"]]
    assert normalised_html(source).text == "甲\t\t \t\t3\n乙\t4"


def test_ends_that_are_not_written_are_implied():
    assert texts("<TABLE><TR><TD>甲<TD>1<TR><TH>乙<TD>2</TABLE>") == [["甲", "1"], ["乙", "2"]]
    assert texts("<tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>") == [["甲", "1"], ["乙", "2"]]


@pytest.mark.parametrize(
    "cell", ["自然<br>人", "<p>自然</p><p>人</p>", "自<span>然</span>\n人", "<div>自</div><div>然人</div>"]
)
def test_lines_within_a_cell_are_joined(cell):
    assert texts(f"<table><tr><td>{cell}</td><td>12<br>13</td></tr></table>") == [["自然人", "12 13"]]


def test_numbers_of_two_cells_never_glue():
    text = normalised_html("<table><tr><td>12</td><td>13</td></tr><tr><td>14</td><td>条</td></tr></table>").text
    assert text == "12\t13\n14\t条"


def test_a_table_that_holds_tables_is_layout():
    inner = "<table><tr><td>甲</td><td>1</td></tr></table>"
    source = f"<table><tr><td>首页</td><td>{inner}</td></tr><tr><td>{inner.replace('甲', '乙')}</td><td>版权</td></tr></table>"
    assert [cell[0] for cell in grid_of(source)] == [0, 0, 1, 1]
    assert texts(source) == [["甲", "1"], ["乙", "1"]]


@pytest.mark.parametrize("source", ["<table><tr><td>甲</td></tr></table>", "<table><tr><td>甲<tr><td>乙</table>"])
def test_a_table_of_one_column_is_layout(source):
    assert grid_of(source) == []


def test_paragraphs_in_a_cell_of_prose_stay_lines():
    prose = "".join(f"<p>{'公开政府信息工作' * 10}。</p>" for _ in range(4))
    source = f"<table><tr><td>目录</td><td>{prose}</td></tr><tr><td>甲</td><td>1</td></tr></table>"
    lines = normalised_html(source).text.splitlines()
    assert len(lines) == 6
    assert lines[0] == "目录"
    assert lines[-1] == "甲\t1"


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ("rowspan=0", (2, 1)),
        ("rowspan=99999", (2, 1)),
        ("rowspan=1 colspan=99999", (1, 200)),
        ("colspan=0", (1, 1)),
        ("colspan=x", (1, 1)),
        ("ROWSPAN = '2' colspan=\"2\"", (2, 2)),
    ],
)
def test_absurd_spans_are_bounded(spans, expected):
    source = f"<table><tbody><tr><td {spans}>甲</td><td>1</td></tr><tr><td>2</td></tr></tbody><tbody><tr><td>3</td></tr></table>"
    assert grid_of(source)[0][3:5] == expected


def test_the_foot_of_a_table_stands_below_its_rows_wherever_the_source_has_it():
    head, foot = "<thead><tr><td>甲</td><td>乙</td></tr></thead>", "<tfoot><tr><td>5</td><td>6</td></tr></tfoot>"
    body = "<tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody>"
    rows = [["甲", "乙"], ["1", "2"], ["3", "4"], ["5", "6"]]
    for groups in (
        (head, foot, body),
        (head, body, foot),
        (foot, head, body),
        (head, foot, body[7:-8]),
    ):
        assert texts(f"<table>{''.join(groups)}</table>") == rows


def test_a_span_ends_with_its_row_group():
    source = "<table><thead><tr><td rowspan=3>甲<td>乙</thead><tbody><tr><td>1<td>2</table>"
    assert grid_of(source)[0][3] == 1
    assert grid_of(source)[2][2] == 0


def test_a_numeral_over_several_elements_keeps_its_cell():
    assert texts("<table><tr><td>总&nbsp;计</td><td><font>1</font><font>2</font></td></tr></table>") == [["总计", "12"]]


def test_cells_keep_their_text_through_later_repairs():
    source = (
        "<table><tr><td>公（gōng）开（kāi）</td><td>１２　条</td></tr><tr><td>監（jiān）督</td><td>3</td></tr></table>"
    )
    assert texts(source) == [["公开", "12条"], ["监督", "3"]]


def test_lines_are_not_joined_over_the_border_of_a_cell():
    line = "主动公开政府信息的数量及其他情况统计如下列表所示"
    source = (
        "".join(f"<p>{line}</p>" for _ in range(8))
        + f"<table><tr><td>{line}</td></tr><tr><td>{line}</td><td>2</td></tr><tr><td>{line}</td></tr></table>"
    )
    assert texts(source) == [[line], [line, "2"], [line]]


numbers = st.lists(
    st.lists(st.integers(0, 99999).map(str) | st.just(""), min_size=2, max_size=9), min_size=1, max_size=9
)
WRAPPINGS = (
    "{}",
    "<p>{}</p>",
    " \n<span>{}</span>&nbsp;",
    "<div><b>{}</b></div>",
    "<p align=center><font>{}</font></p>\n",
)


@settings(max_examples=100)
@given(numbers, st.randoms(use_true_random=False))
def test_every_planted_cell_is_read_back_at_its_place(rows, random):
    body = "".join(
        "<tr>" + "".join(f"<td>{random.choice(WRAPPINGS).format(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    source = f"<p>前言</p><table>{body}</table><p>结语</p>"
    assert texts(source) == rows


def test_the_grid_is_empty_where_the_source_marks_no_table():
    document: NormalisedDocument = normalised_html("<p>公开</p>")
    assert document.grid == ()
    assert html_document("<p>公开</p>").media_type == "text/html"
