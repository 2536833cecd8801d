"""What a reader sees of an HTML source, and that every character keeps its place."""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from govreport_pipeline.checks.documents.visible import visible_stretches
from govreport_pipeline.markup import is_html, lay_out


def visible(source: str) -> str:
    """The text that the edits leave of a source; they must be in order and insert nothing."""
    left, position = [], 0
    for start, end, after, _ in lay_out(source).edits:
        assert position <= start < end <= len(source)
        assert len(after) <= end - start
        left += [source[position:start], after]
        position = end
    return "".join([*left, source[position:]])


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("<p>一、概述</p><p>主动公开12条。</p>", "一、概述\n主动公开12条。"),
        ("<div><P>甲<BR/>乙</P></div>丙", "甲\n乙\n丙"),
        ("<ul><li>甲<li>乙</ul>", "甲\n乙"),
        ("<p>甲<p>乙", "甲\n乙"),
        ("<title>年报</title><p>正文", "年报\n正文"),
        ("<h1>年报</h1>正文", "年报\n正文"),
    ],
)
def test_blocks_and_breaks_are_lines(source, seen):
    assert visible(source) == seen


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("<p>申请<span>20</span><font>23</font>年", "申请2023年"),
        ("<b>主动</b><i>公开</i>", "主动公开"),
        ("<a href='a>b'>公开</a>", "公开"),
        ('<p title="1 > 0 <br>">公开', "公开"),
        ("<p>公<!-- 12 > 3 -->开<!-->12<!--[if mso]>34<![endif]-->", "公开12"),
        ("公<o:p></o:p>开<?xml version='1'?>了<![endif]>", "公开了"),
        ("<td<td>公开", "公开"),
        ('<style="width:1px">公开', "公开"),
        ("<p>公开<span style='color", "公开"),
        ('<p class="a>公开</p>', "公开"),
        ("<![CDATA[<p>公开]]>", "公开"),
    ],
)
def test_tags_and_comments_leave_nothing_behind(source, seen):
    assert visible(source).replace("]]>", "") == seen


@pytest.mark.parametrize(
    "source",
    [
        "<script>if (a<b) { document.write('<p>12件</p>') }</script>",
        "<SCRIPT type='a'>12</SCRIPT >",
        "<style>.a{width:12px}</style>",
        "<noscript><p>12</p></noscript>",
        "<template><td>12</template>",
        "<textarea><p>12</textarea>",
        "<select><option>12<option>13</select>",
        "<div style='color:red; DISPLAY : none'><div>12</div>13</div>",
        "<p hidden>12</p>",
        "<div style='position:absolute; left: -9999px'>12</div>",
        "<table><tr hidden><td>12<tr style=display:none><td>13</table>",
        "<input type=hidden value=12>",
        "<svg><title>12</title></svg>",
    ],
)
def test_what_nobody_sees_is_no_text(source):
    rest = "公开" * 60
    assert visible(f"甲{source}{rest}").replace("\n", "") == f"甲{rest}"


@pytest.mark.parametrize("style", ["left:50%;margin-left:-500px", "top:50%; MARGIN-TOP: -120px", "padding-left:0"])
def test_what_a_page_centres_is_text(style):
    assert visible(f"甲<div style='position:absolute;{style}'>12件</div>{'公开' * 60}").split("\n")[1] == "12件"


def test_a_program_without_its_end_hides_the_rest_as_in_browsers():
    assert visible("甲<script>var a = 12;<p>乙") == "甲"


def test_a_page_that_is_hidden_until_a_program_shows_it_is_read():
    assert visible(f"<body>甲<div style='display:none'><p>{'公开' * 99}</p></div></body>").split() == [
        "甲",
        "公开" * 99,
    ]


def test_a_hidden_element_without_its_end_hides_nothing():
    assert visible("甲<div style='display:none'>乙<textarea>丙") == "甲\n乙丙"


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("12&nbsp;条", "12\xa0条"),
        ("&ldquo;公开&rdquo;&#20844;&#x5F00;&mdash;&hellip;", "“公开”公开—…"),
        ("&lt;p&gt;a&amp;b&lt;", "<p>a&b<"),
        ("A&B &公开; &noname; &#xZZ; &", "A&B &公开; &noname; &#xZZ; &"),
        ("公开&nbsp12条", "公开\xa012条"),
        ("&nbsp4.公开&ampx&notit;", "\xa04.公开&x¬it;"),
        ("&#0;&#150;", "\ufffd–"),
    ],
)
def test_entities_are_characters_and_broken_ones_stay_text(source, seen):
    assert visible(source) == seen


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("<p>主动\n  公开<p>a\n b", "主动公开\na b"),
        ("<p>公开   12\t条", "公开 12 条"),
        ("<p>\n  甲  \n</p>\n  <p>\n乙</p>\n", "甲\n乙"),
        ("<p><span>a</span> <span>b</span>\n<span>公</span>\n<span>开", "a b 公开"),
        ("<p>第\n12条，\n公开", "第 12条，公开"),
        ("<pre>甲  1\n乙\t2</pre>丙\n丁<p>", "甲  1\n乙 2\n丙丁"),
    ],
)
def test_blanks_of_the_source_show_as_in_a_browser(source, seen):
    assert visible(source) == seen


def test_lines_of_a_text_with_tags_for_its_tables_alone_stay_lines():
    source = "一、概述\n公开12条\n\n<table><tr><td>甲\n乙</td><td>1</td></tr></table>\n二、申请"
    assert visible(source) == "一、概述\n公开12条\n甲乙\t1\n二、申请"


def test_lines_of_a_text_with_tags_left_over_stay_lines():
    lines = [
        "一、概述",
        "本年公开12条。<br>",
        "二、申请",
        "收到3件。",
        "<p>答复3件。",
        "三、收费",
        "无。",
        "四、问题",
        "人员不足；",
        "五、其他",
        "无。<br/>",
        "完。",
    ]
    assert visible("\n".join(lines)).split() == [re.sub("<.*?>", "", line) for line in lines]


def test_lines_that_an_editor_wrapped_are_no_lines():
    wrapped = "<p>本年主动公开政府信\n息12条，比上年增\n加3条，收到申请\n5件，答复5件，\n没有收费。</p>"
    assert (
        visible(wrapped * 3).split("\n")
        == ["本年主动公开政府信息12条，比上年增加3条，收到申请 5件，答复5件，没有收费。"] * 3
    )


@pytest.mark.parametrize("source", ["公开<img src=a>12<img>13", "12<sup>2</sup>件", '12<i c="a>条，其中<b d="e">2</b>'])
def test_a_picture_or_a_note_mark_does_not_glue_numerals(source):
    assert "213" not in visible(source)
    assert "122" not in visible(source)


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>a",
        "<?xml version='1.0'?>\n<html xmlns='a'>",
        "<p style='a'>公开</p><p>b</p>",
        "公开<br>12<br />条<br>",
        "<pre>年报\n公开12条。</pre>",
        "<p class=a>年报",
    ],
)
def test_a_page_or_a_piece_of_one_is_html(text):
    assert is_html(text)


RULED = "| 本年新<br>收 | 总<br>计 |\n|---|:--:|\n| 1<br>件 | 2 |\n"


@pytest.mark.parametrize(
    ("text", "is_page"), [(RULED, False), (f"{RULED}<p>公开</p><p>12条</p>", True), ("1<br>2<br>3<br>---", True)]
)
def test_breaks_in_the_cells_of_markdown_make_no_page(text, is_page):
    assert is_html(text) is is_page


@pytest.mark.parametrize(
    "text", ["公开<12条，>3件", "《<办法>》和<p", "a < b > c <1> <条>", "公开12条", "首页<br>公开"]
)
def test_a_text_with_angle_brackets_is_text(text):
    assert not is_html(text)


PIECES = (
    "<p>", "</p>", "<div hidden>", "</div>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td colspan=2 rowspan='0'>", "</td>", "<th", "<br/>",
    "<script>", "</script>", "<style", "<!--", "-->", "<![CDATA[", "]]>", "&nbsp;", "&#12", "&", "<", ">", '"', "'", "=", " ", "\n", "\r\n", "公开", "12", "条", "\0", "<pre>",
    "</pre>", "<a href=\"x\">", "</a>", "<textarea>", "<select>", "</select>", "<span style='display:none'>", "</span>", "<img>", "/", "<td<td>",
)  # fmt: skip
hostile = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@settings(max_examples=300)
@given(hostile | st.text(max_size=100))
@example("<a b='<a b=\"")
@example("<table><td><table><tr hidden><td>")
def test_no_source_raises_and_no_edit_inserts(source):
    visible(source)
    for cell in lay_out(source).cells:
        assert 0 <= cell.start <= cell.end <= len(source)
        assert cell.row_span >= 1
        assert cell.column_span >= 1


COUNT = 20_000


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * COUNT, "<table><tr><td>" * COUNT, "<table>" + "<tr><td>1" * COUNT, "<table><tr>" + "<td>1" * COUNT, "<script></script>" * COUNT,
        "<textarea>" * COUNT, "<p hidden>" * COUNT, "<p hidden></p>" * COUNT, "<div style='display:none'>a" * COUNT, '<a b="' * COUNT, "<a b='<a b=\"" * COUNT,
        "<" * COUNT, "<a" * COUNT, "<!--" * COUNT, "&nbsp" * COUNT, "&" * COUNT, " " * COUNT + "a", "a " * COUNT + "\n" * COUNT, "<!" * COUNT, "</" * COUNT,
        "<table>" + ("<tr>" + "<td rowspan=0 colspan=1000>" * 5) * (COUNT // 50), "<div>" * COUNT + "</div>" * COUNT + "<p hidden>a</p>", "<p style='" + "display" * COUNT,
        "<table><tr hidden><td><table>" + "<div>" * COUNT + "<tr></tr>" * COUNT, "<a =" + " " * COUNT, "<select>" * COUNT, "<td<td>" * COUNT, "<p" + " style=" * COUNT + ">",
    ],
)  # fmt: skip
def test_time_grows_with_the_source_whatever_it_holds(source):
    spent = []
    for text in (source[: len(source) // 8], source):
        start = time.process_time()
        lay_out(text)
        spent.append(time.process_time() - start)
    assert spent[1] < 40 * spent[0] + 0.5


@pytest.mark.parametrize(
    ("style", "is_seen"),
    [
        (".x{display:none}", False),
        ("div.x , p { color:red; DISPLAY : NONE !important }", False),
        ("<!-- /* links */ #y{visibility:hidden} -->", False),
        (".a{color:red}\n.x{}\n.x{display:none", True),
        ("@media print{.x{display:none}}", True),
        (".menu .x{display:none}", True),
        (".x:hover{display:none}", True),
        (".x{display:none}.x.open{display:block}", True),
        (".x{display:none}.tabs .x{display:block}", True),
        (".z{display:none}", True),
        (".x{color:red}", True),
    ],
)
def test_what_a_style_sheet_hides_from_everyone_is_no_text(style, is_seen):
    page = f"<style>{style}</style><p>收到12件{'公' * 200}</p><div class='w x' id=y>棋牌88件</div>"
    assert ("棋牌88件" in visible(page)) is is_seen


def test_a_style_sheet_for_paper_hides_nothing_on_the_screen():
    assert "12" in visible(f"<style media=print>.x{{display:none}}</style><p>{'公' * 99}</p><div class=x>12</div>")


def test_a_class_that_hides_the_page_until_a_program_shows_it_is_read():
    assert "公开" in visible(f"<style>.x{{display:none}}</style><div class=x>{'公开' * 99}</div>")


def test_both_readings_of_a_page_know_what_style_sheets_hide():
    page = f"<style>.x{{display:none}}</style><p>收到12件{'公' * 200}</p><div class=x>棋牌88件</div>"
    stretches = "".join(page[start:end] for start, end in visible_stretches(page))
    assert "12" in stretches
    assert "88" not in stretches


def test_a_hidden_element_ends_with_the_block_around_it_though_a_paragraph_was_open():
    page = f"<p>甲<div style='font-size:0'>乙</p><span hidden><p>丙</div><p>收到3件{'公' * 99}</p>"
    assert visible(page).split() == ["甲", f"收到3件{'公' * 99}"]


def test_a_paragraph_that_hides_ends_where_the_next_block_begins():
    page = f"甲<p style='display:none'>乙<h2>二、申请</h2>收到3件{'公' * 99}"
    assert visible(page).split() == ["甲", "二、申请", f"收到3件{'公' * 99}"]


def test_the_second_reading_sees_nothing_of_hidden_elements_that_overlap():
    page = "<span hidden>甲<font color=white>乙</span>收到4件</font>5件"
    assert "".join(page[start:end] for start, end in visible_stretches(page)) == "5件"


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='DISPLAY : None'>88</div>",
        "<div style='WIDTH:0; Overflow:hidden'>88</div>",
        "<font COLOR=WHITE>88</font>",
        "<style>.X{Left:-999px}</style><div class=x>88</div>",
    ],
)
def test_the_second_reading_knows_what_hides_in_letters_of_either_case(hidden):
    page = f"收到4件{hidden}5件"
    assert "88" not in "".join(page[start:end] for start, end in visible_stretches(page))


@pytest.mark.parametrize("style", ["background-color:#fff", "opacity:0.5", "margin:0 -5px", "width:0"])
def test_the_second_reading_takes_no_other_style_for_one_that_hides(style):
    page = f"<div style='{style}'>5件</div>"
    assert "5" in "".join(page[start:end] for start, end in visible_stretches(page))


@pytest.mark.parametrize("tag", ["<br>", "<br/>", "<BR />"])
def test_breaks_left_over_in_a_text_leave_its_lines(tag):
    lines = ["某局2016年年度报告", "一、概述", "二、公开情况", "公开12条。", "三、不足", "无。"]
    parted = lines[0] + "\n" + tag.join(lines[1:4]) + "\n" + tag.join(lines[4:])
    assert visible(parted).split("\n") == lines
    wrapped = f"公开信息12{tag}条，其中网站上公开\n的有9条，{tag}微信公众号上\n公开的有3{tag}条"
    assert "公开\n" not in visible(wrapped)
