"""Fields of forms in the cells of a page's table show a value; elsewhere they are controls of the site."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.report import list_faults
from govreport_pipeline.tables.records import RawDocument
from govreport_pipeline.tables.vocabulary import CellState, Role

HEADS = "".join(f"<td>{head}</td>" for head in ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"))
PAGE = (
    "<html><head><style>.away {{display:none}}</style></head><body>"
    "<p>某县民政局2023年政府信息公开工作年度报告</p>{before}"
    f"<table border=1><tr>{HEADS}</tr><tr><td>规章</td><td>{{cell}}</td><td>8</td><td>9</td></tr>"
    "<tr><td>行政规范性文件</td><td>1</td><td>2</td><td>3</td></tr></table></body></html>"
)


def _cell(content: str) -> tuple[CellState, float | None]:
    page = PAGE.format(before="", cell=content)
    raw = read_document(page.encode(), "a.html")
    report = read_report(page.encode(), name="a.html")
    assert isinstance(raw, RawDocument)
    assert list(list_faults(raw, report)) == []
    first = report.table_cells[0]
    assert page[first.raw_start : first.raw_end] == first.quote
    assert [cell.value for cell in report.table_cells[1:]] == [8, 9, 1, 2, 3]
    return first.state, first.value


@pytest.mark.parametrize(
    "content",
    [
        '<input value="27">',
        "<input type='text' class=a value='27'/>",
        "<INPUT type=number VALUE=27 readonly>",
        '<p><span><input size="3" value=" 27 "></span></p>',
        "<input type=hidden value=5><input type=text value=27>",
        '<input value="&nbsp;27">',
        '<input value="27">件',
        '<span style="display:none">必填</span><input value="27"><i style="display:none">必填</i>',
        '<input placeholder="请填 value= 7" value="27">',
        '<input title="max value=9" value=27>',
        "<input onblur='if (x>8) value=8;' value='27'>",
        '<input data-value="6" value="27" value="5">',
        "<select><option title='not selected yet'>5</option><option selected>27</option></select>",
        "<textarea rows=1>27</textarea>",
        "<select><option>5</option><option selected>27</option></select>",
        "<select name=a><option value=5>27</option><option>6</option></select>",
    ],
)
def test_a_field_shows_its_value(content: str) -> None:
    assert _cell(content) == (CellState.NUMBER, 27)


@pytest.mark.parametrize(
    "content",
    [
        "<input>",
        "<input value=''>",
        '<input title="value=9">',
        '<input placeholder="27">',
        '<input type="hidden" value="27">',
        "<input type=checkbox value=27>",
        "<input type=submit value=27>",
        '<input style="display:none" value="27">',
        '<input class="away" value="27">',
        '<div style="display:none"><input value="27"></div>',
        '<textarea class="away">27</textarea>',
        "<textarea> </textarea>",
        "<select><option value=27></option></select>",
    ],
)
def test_a_field_that_shows_nothing_is_blank(content: str) -> None:
    assert _cell(content) == (CellState.BLANK, None)


@pytest.mark.parametrize(
    "content",
    ["<input value=2><input value=7>", "2<input value=7>", "<input value=2>7", "<input value=2><b>7</b>"],
)
def test_two_values_in_a_cell_are_no_number(content: str) -> None:
    assert _cell(content) == (CellState.UNREADABLE, None)


def test_words_in_a_field_are_words() -> None:
    assert _cell('<input value="无">') == (CellState.TEXT, None)


def test_a_field_beside_the_text_is_a_control_of_the_site() -> None:
    page = PAGE.format(before='<p>第<input value="77">页</p><p>公开12<input value=34>5条。</p>', cell="4")
    numbers = read_report(page.encode(), name="a.html").numbers
    assert not {"77", "34", "12345", "125"} & {number.quote for number in numbers}
    assert {number.role for number in numbers if number.quote in ("12", "5")} <= {Role.OTHER, Role.DAMAGED}


@pytest.mark.parametrize(
    "pager",
    [
        '转到<input value="77">页，每页<select><option>10</option><option selected>34</option></select>条',
        "第<input value=77>页",
        "<b>Go to</b> <input value=34>",
    ],
)
def test_a_field_beside_words_in_a_cell_is_a_control_of_the_site(pager: str) -> None:
    page = f"<html><body><table><tr><td><p>某县2023年政府信息公开工作年度报告</p><p>主动公开12条。</p></td><td>{pager}</td></tr></table></body></html>"
    assert {number.quote for number in read_report(page.encode(), name="a.html").numbers} == {"2023", "12"}
