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
    "6<span style='display&#58;none'>9</span>件",
    "6<span style='height:0;overflow:hidden'>9</span>件",
    "6<span style='overflow:hidden; max-height: 0px'>9</span>件",
    "6<span style='position:absolute;clip:rect(0 0 0 0)'>9</span>件",
    "6<span style='clip: rect(1px, 1px, 1px, 1px);position:absolute'>9</span>件",
    "6<span style='clip-path:inset(50%)'>9</span>件",
    "6<span style='margin-left:-9999px'>9</span>件",
    "6<span style='margin:-999em 0 0'>9</span>件",
    "6<span style='transform:scale(0)'>9</span>件",
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
        "<span style='height:0;padding-top:56%;overflow:hidden'>6</span>件",
        "<span style='height:0'>6</span>件",
        "<span style='line-height:0;overflow:hidden'>6</span>件",
        "<span style='margin-left:-600px'>6</span>件",
        "<span style='clip:rect(0px,60px,200px,0px)'>6</span>件",
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
        ("&#54;<sup>&#x32;019</sup>", "6\ufffd2019"),
        ("6&#8203;<img>&#65298;件", "6\ufffd2件"),
        ("&#x5ba1;&#x7ed3;<sup>&#x603b;&#x8ba1;</sup>", "审结总计"),
        ("&#24635;&#35745;<img>&#32467;&#26524;", "总计结果"),
        ("审结<sub>&#x603b;计</sub>", "审结总计"),
        ("6<sup>&#x4ef6;数</sup>", "6件数"),
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
        (".x{height:0;overflow:hidden}", False),
        (".x{margin-left:-9999px}", False),
        (".main .x{display:none}", False),
        ("body #all div.main .x, .y{display:none}", True),
        ("#all div.main .x, .y{display:none}", False),
        (".other .x{display:none}", True),
        (".main > .x{display:none}", True),
        (".main .x{display:none}.x{display:inline}", True),
        (".main .x{opacity:0}", True),
    ],
)
def test_a_style_sheet_hides_and_strikes_out_too(style, is_read):
    raw = (
        page_with("6<i class=x>9</i>件<i class=x>，网上申请9件</i>")
        if not is_read
        else page_with("6件<i class=x>，网上申请9件</i>")
    )
    page = raw.text.replace("<body>", f"<style>{style}</style><body><div id=all><div class='a main'>")
    styled = html_document(page.replace("</body>", "</div></div></body>"))
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


PANEL = "<div {}><p>二、主动公开情况</p><p>全年主动公开政府信息45条。队伍有待加强。内容有待丰富。</p></div>"


@pytest.mark.parametrize(
    "folded", ["hidden", "style='display:none'", "class=x", "style='max-height:0;overflow:hidden'"]
)
def test_a_part_of_the_report_in_a_tab_that_is_shut_is_read(folded):
    raw = page_with("6件")
    styled = html_document(raw.text.replace("<body>", f"<style>.x{{display:none}}</style><body>{PANEL.format(folded)}"))
    report = analyse(styled)
    assert {row.value for row in report.observations} == {45, 6}
    assert not broken_promises(styled, report)


@pytest.mark.parametrize("unseen", ["style='opacity:0'", "style='left:-9999px'", "style='font-size:0'"])
def test_what_nobody_can_open_is_no_part_of_the_report(unseen):
    assert 45 not in [
        row.value for row in analyse(html_document(page_with("6件").text + PANEL.format(unseen))).observations
    ]


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


@pytest.mark.parametrize(("fill", "read"), [(None, [6]), ("FFFFFF", [6]), ("auto", [6]), ("1F4E79", [69])])
def test_white_text_of_a_word_file_is_unseen_where_nothing_lies_behind_it(fill, read):
    document = docx.Document()
    document.styles.element.clear()
    document.add_paragraph("青河县2019年政府信息公开工作年度报告")
    paragraph = document.add_paragraph("收到政府信息公开申请6")
    paragraph.add_run("9").font.color.rgb = docx.shared.RGBColor(255, 255, 255)
    paragraph.add_run("件，均已答复。")
    if fill is not None:
        shade = docx.oxml.OxmlElement("w:shd")
        shade.set(docx.oxml.ns.qn("w:fill"), fill)
        paragraph._p.get_or_add_pPr().append(shade)
    file = io.BytesIO()
    document.save(file)
    report = read_report(file.getvalue(), name="a.docx")
    assert [row.value for row in report.observations if row.metric_code == "requests_received"] == read


@pytest.mark.parametrize(
    "marked",
    [
        "6件</p><p><s>第三，122019</s></p><p>，",
        "6件<s>第三，12</p><p>，",
        "6件<p><del>12</del><br><s>第二</s>",
        "6件<s>2</s><title>年报</title>",
    ],
)
def test_what_is_struck_out_between_lines_stands_in_the_ledger_too(marked):
    assert received(page_with(marked)) == [6]


@pytest.mark.parametrize("cells", ["<td>a</td><td></td>", "<td><table><tr><td>a</td></tr></table></td><td></td>"])
def test_a_table_that_ends_where_its_last_cell_begins_raises_nothing(cells):
    assert "6件" in analyse(page_with(f"6件<table><tr>{cells}</tr></table></td></tr></table>")).normalised.text
