"""What a page shows and takes back, or holds and does not show: no digit of it is a report's figure."""

import io

import docx
import pytest

from govreport_pipeline import read_report
from govreport_pipeline.markup.styles import is_painted
from govreport_pipeline.report import analyse
from govreport_pipeline.tables.vocabulary import RepairCode
from govreport_pipeline_tests.documents import html_document
from govreport_pipeline_tests.promises import broken_promises

REST = "本年度队伍有待加强，内容有待丰富。" * 12


def page_with(marked):
    return html_document(
        f"<html><body><h1>青河县2019年政府信息公开工作年度报告</h1><p>收到政府信息公开申请{marked}，均已答复。</p><p>{REST}</p></body></html>"
    )


def received(raw):
    report = analyse(raw)
    assert broken_promises(raw, report) == []
    return [row.value for row in report.observations if row.metric_code == "requests_received"]


STRUCK_OUT = (
    "6<del>5</del>件",
    "<s>5</s>6件",
    "<STRIKE>5件</STRIKE>6件",
    "6<span style='text-decoration: line-through'>5</span>件",
    "6<span style='text-decoration:underline line-through;color:red'>5</span>件",
)
NOTE_MARKS = (
    "6<sup>1</sup>件",
    "6<sub>1</sub>件",
    "6<sup>[1]</sup>件",
    "6<a href='#note'><sup><span class=n>[1]</span></sup></a>件",
    "6 <sup> 1 </sup>件",
    "<b>6 <sup> 1 </sup>件</b>",
    "6件<sup>①</sup>",
    "6件<sup>注1</sup>",
    "6[1]件",
    "6¹件",
)
HIDDEN = (
    "6<span style='opacity:0'>9</span>件",
    "6<span style='filter:alpha(opacity=0)'>9</span>件",
    "6<span style='font-size:0'>9</span>件",
    "6<b style='FONT-SIZE: 0px; color:red'>9</b>件",
    "6<span style='color:#fff'>9</span>件",
    "6<font color=white>9</font>件",
    "6<font color='#FFFFFF'>9</font>件",
    "6<span style='color:rgb(255, 255, 255);background:#fff'>9</span>件",
    "6<span style='text-indent:-9999px'>9</span>件",
    "6<span style='visibility:hidden'>9</span>件",
    "6<ruby>件<rp>(</rp><rt>9</rt><rp>)</rp></ruby>",
    "6<ruby>件<rt>9</ruby>",
    "6<script>9</script>件",
    "6<!-- 9 -->件",
    "6<b hidden>9</b>件",
)


@pytest.mark.parametrize("marked", [*STRUCK_OUT, *NOTE_MARKS, *HIDDEN])
def test_no_digit_that_is_taken_back_or_hidden_becomes_a_figure(marked):
    assert received(page_with(marked)) == [6]


@pytest.mark.parametrize(
    "marked",
    [
        "<sup>6</sup>件",
        "6件<span style='opacity:0.9'></span>",
        "<span style='opacity:.5'>6</span>件",
        "<span style='font-size:0'><i style='font-size:14px'>6</i></span>件",
        "<span style='font-size:0.8em'>6</span>件",
        "<span style='text-decoration:underline'>6</span>件",
        "<span style='background-color:#fff'>6</span>件",
        "<u style='background:blue'><font color=white>6</font></u>件",
        "<ins>6</ins>件",
        "<small>6</small>件",
    ],
)
def test_what_a_reader_sees_is_read(marked):
    assert received(page_with(marked)) == [6]


@pytest.mark.parametrize(
    ("marked", "code"), [(STRUCK_OUT[0], RepairCode.STRUCK_OUT), (NOTE_MARKS[0], RepairCode.NOTE_MARK)]
)
def test_what_is_taken_back_is_a_repair_of_its_own_and_a_row_of_the_ledger(marked, code):
    raw = page_with(marked)
    report = analyse(raw)
    (repair,) = [row for row in report.normalised.repairs if row.code is code]
    assert raw.text[repair.raw_start : repair.raw_end] == repair.before
    (numeral,) = [row for row in report.numbers if row.rule_id == "deleted"]
    assert repair.raw_start < numeral.raw_start < numeral.raw_end < repair.raw_end


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("建成面积12m<sup>2</sup>", "12m2"),
        ("1.2×10<sup>4</sup>件", "10\ufffd4件"),
        ("<p><sup>1</sup>截至年底", "1截至年底"),
        ("6<sup>2019</sup>", "6\ufffd2019"),
        ("6<sup>1</sup>7件", "6\ufffd7件"),
    ],
)
def test_what_is_no_mark_of_a_footnote_stays_and_joins_no_numerals(marked, shown):
    assert shown in analyse(page_with(marked)).normalised.text


@pytest.mark.parametrize("tag", ["del", "s", "span style='opacity:0'", "sup"])
def test_an_element_without_its_end_takes_nothing_back(tag):
    assert "队伍有待加强" in analyse(page_with(f"6件<{tag}>")).normalised.text


@pytest.mark.parametrize(
    ("style", "is_read"),
    [
        (".x{opacity:0}", False),
        (".x{text-indent:-999em}", False),
        (".x{text-decoration:line-through}", False),
        (".x{opacity:0}.x.on{opacity:1}", True),
        (".x{text-decoration:none}", True),
    ],
)
def test_a_style_sheet_hides_and_strikes_out_too(style, is_read):
    raw = (
        page_with("6<i class=x>9</i>件<i class=x>，网上申请9件</i>")
        if not is_read
        else page_with("6件<i class=x>，网上申请9件</i>")
    )
    styled = html_document(raw.text.replace("<body>", f"<style>{style}</style><body>"))
    report = analyse(styled)
    assert ("网上申请9件" in report.normalised.text) is is_read
    assert broken_promises(styled, report) == []


@pytest.mark.parametrize(("own", "is_read"), [("display:block", True), ("Display: none", False), ("color:red", False)])
def test_what_a_style_sheet_hides_is_seen_where_its_own_style_shows_it(own, is_read):
    raw = page_with(f"6件<b id=tab style='{own}'>，网上申请9件</b>")
    styled = html_document(raw.text.replace("<body>", "<style>#tab{display:none}</style><body>"))
    report = analyse(styled)
    assert ("网上申请9件" in report.normalised.text) is is_read
    assert broken_promises(styled, report) == []


def test_white_text_is_unseen_where_nothing_lies_behind_it():
    assert not is_painted("<p style='color:#fff;background:white'>a")
    assert is_painted("<p style='color:#fff'>a<td bgcolor=blue>")
    assert is_painted("<link rel=stylesheet href=a.css><p style='color:#fff'>a")


def test_what_a_word_file_raises_or_strikes_out_is_no_digit_of_a_number():
    document = docx.Document()
    document.add_paragraph("青河县2019年政府信息公开工作年度报告")
    paragraph = document.add_paragraph("收到政府信息公开申请6")
    for text, attribute in (("[", "superscript"), ("1", "superscript"), ("]", "superscript"), ("5", "strike")):
        setattr(paragraph.add_run(text).font, attribute, True)
    paragraph.add_run("件，均已答复。")
    file = io.BytesIO()
    document.save(file)
    report = read_report(file.getvalue(), name="a.docx")
    assert [row.value for row in report.observations if row.metric_code == "requests_received"] == [6]


@pytest.mark.parametrize(
    "marked",
    ["6件</p><p><s>第三，122019</s></p><p>，", "6件<s>第三，12</p><p>，", "6件<p><del>12</del><br><s>第二</s>"],
)
def test_what_is_struck_out_between_lines_stands_in_the_ledger_too(marked):
    assert received(page_with(marked)) == [6]


@pytest.mark.parametrize("cells", ["<td>a</td><td></td>", "<td><table><tr><td>a</td></tr></table></td><td></td>"])
def test_a_table_that_ends_where_its_last_cell_begins_raises_nothing(cells):
    assert "6件" in analyse(page_with(f"6件<table><tr>{cells}</tr></table></td></tr></table>")).normalised.text
