"""Texts wrapped at a fixed width read as they would unwrapped."""

import re

import pytest

from govreport_pipeline_tests.documents import normalised

LINES = (
    "石桥县统计局2014年政府信息公开年度报告",
    "根据《中华人民共和国政府信息公开条例》,编制本报告。所列数据的统计期限自2014年1月1日起至2014年12月31日止。",
    "一、概述",
    "我局调整了领导小组,落实工作人员3名,组织培训4次,参训235人次,信息公开工作稳步推进。网站栏目也有更新。",
    "二、主动公开政府信息情况",
    "主动公开政府信息12345条,比上年增加1,234条;其中:网站公开10,200条,微信公开1845条,公告栏公开300条。投入12.5万元,其中设备购置85,000元。",
    "三、依申请公开政府信息情况",
    "收到申请1286件,其中网上申请1100件、信函申请150件、当面申请36件。已答复1280件,其中同意公开912件,不予公开303件,结转下年度6件。",
    "四、收费及复议情况",
    "没有收费。收到行政复议12件,维持10件,撤销2件,均已按期履行,没有因信息公开引起的行政诉讼案件发生。",
)
_WORD = re.compile(r"[!-~]+|.")


def _width(text: str) -> int:
    return sum(1 if character < "\x80" else 2 for character in text)


def wrapped(columns: int, first: str, left: str, cuts_words: bool) -> list[str]:
    """The lines at that many full-width columns, marks hanging over the edge."""
    found = []
    for paragraph in LINES:
        line = first if paragraph[-1] == "。" else ""
        for word in re.findall(".", paragraph) if cuts_words else _WORD.findall(paragraph):
            if _width(line + word) > 2 * columns and word not in ",。;、":
                found.append(left + line)
                line = ""
            line += word
        found.append(left + line)
    return found


@pytest.mark.parametrize("columns", range(28, 61, 4))
@pytest.mark.parametrize("first", ["", "\u3000\u3000"])
@pytest.mark.parametrize("left", ["", "   "])
@pytest.mark.parametrize("cuts_words", [True, False])
@pytest.mark.parametrize("page", [None, "- {} -", "第 {} 页 共 9 页"])
def test_no_sentence_stays_broken(columns: int, first: str, left: str, cuts_words: bool, page: str | None) -> None:
    lines = wrapped(columns, first, left, cuts_words)
    if page is not None:
        for number, place in reversed(list(enumerate(range(7, len(lines), 7), 1))):
            lines.insert(place, page.format(number))
    found = [line for line in normalised("\n".join(lines)).text.split("\n") if not re.fullmatch(r"[-第 页共\d]*", line)]
    joined = "".join(line.strip() for line in found)
    assert joined == "".join(LINES)
    assert all(line.rstrip()[-1] in "。;:" or line.strip() in LINES for line in found)


@pytest.mark.parametrize("columns", [30, 38, 44])
def test_a_paragraph_goes_on_behind_a_full_line_that_ends_a_sentence_where_paragraphs_are_set_in(columns: int) -> None:
    lines = wrapped(columns, "\u3000\u3000", "", False)
    found = normalised("\n".join(lines)).text.split("\n")
    assert [line.strip() for line in found] == list(LINES)


@pytest.mark.parametrize(
    "raw",
    [
        "一、概述\n本年工作有序,公开及时,群众满意,没有发生泄密的事情。\n石桥县统计局\n二〇一五年一月九日",
        "如有疑问,请与石桥县统计局办公室联系,地址:石桥县人民路18号\n邮编:123456,电话:0123-4567890\n一、概述\n有序。\n二、收费\n无。",
        "一是公开统计数据,二是公开人事任免,三是公开财政预算和决算\n四是公开政府采购,五是公开重大项目\n六是公开扶贫资金\n七是公开其他。\n都已公开。",
    ],
    ids=["signature", "contacts", "broken by sense"],
)
def test_lines_of_unlike_width_were_not_wrapped(raw: str) -> None:
    assert normalised(raw).text == raw


def test_a_line_left_short_for_a_long_address_goes_on_with_it() -> None:
    lines = wrapped(40, "", "", False)
    lines[1:1] = [
        "本报告可以在石桥县统计局的门户网站下载,网址为",
        "www.shiqiao-county-tongji.gov.cn,也可以来局里查阅。",
    ]
    assert "网址为www." in normalised("\n".join(lines)).text
