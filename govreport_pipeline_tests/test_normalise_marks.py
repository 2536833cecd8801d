"""What is marked in a text: page chrome and damage."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from govreport_pipeline.tables.records import NormalisedDocument
from govreport_pipeline.tables.vocabulary import ChromeKind, DamageKind, RepairCode
from govreport_pipeline_tests.documents import SEEDS, normalised, normalised_html, seed_text

ACCEPTANCE = json.loads((Path(__file__).parent / "seeds_acceptance.json").read_text("utf-8"))


def damage(raw: str) -> list[tuple[DamageKind, str]]:
    document = normalised(raw)
    return [(each.kind, document.text[each.start : each.end]) for each in document.damage]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("您现在所在的位置: 网站首页 > 政府信息公开 > 年报", ChromeKind.NAVIGATION),
        ("首页 >> 政务公开", ChromeKind.NAVIGATION),
        ("您访问的链接即将离开“某局”门户网站 是否继续?", ChromeKind.NAVIGATION),
        ("发布时间：2012-02-15 00:00 来源：某局 字体：[ ]", ChromeKind.METADATA),
        ("索 引 号： | 1133/2015-28256 | 公开方式： | 主动公开 |", ChromeKind.METADATA),
        ("---|---|---|", ChromeKind.METADATA),
        ("文号:", ChromeKind.METADATA),
        ("【来源:区粮食局】 【发布时间:2019-01-16 10:12】 【浏览: 88次】", ChromeKind.METADATA),
        ("字号： 〖大小〗", ChromeKind.CONTROLS),
        ("扫一扫在手机打开当前页", ChromeKind.CONTROLS),
        ("朗读", ChromeKind.CONTROLS),
        ("责任编辑：信息科", ChromeKind.CONTROLS),
        ("上一篇：2018年教育工作要点", ChromeKind.FOOTER),
        ("- 相关新闻", ChromeKind.FOOTER),
        ("点击下载附件:政府信息公开情况统计表", ChromeKind.FOOTER),
        ("某ICP备05001234号", ChromeKind.FOOTER),
        ("— 3 —", ChromeKind.PAGE_NUMBER),
        ("第 5 页 共 6 页", ChromeKind.PAGE_NUMBER),
    ],
)
def test_lines_that_a_portal_adds_are_marked(line: str, kind: ChromeKind) -> None:
    document = normalised("某县2015年年度报告\n全年公开信息12条。\n" + line)
    assert [chrome.kind for chrome in document.chrome] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "一、概述", "(一)主动公开情况", "本报告分为六个部分,全文如下。", "三、依申请公开政府信息情况", "网站浏览量达到12万人次。", "某某县人民政府办公室",
        "收费标准为每页0.5元;打印每页1元。", "网站首页公开信息2600条,政务微博发布12条。",
    ],
)  # fmt: skip
def test_the_reports_own_lines_are_not_chrome(line: str) -> None:
    assert normalised("某县2015年年度报告\n全年公开信息12条。\n" + line + "\n已公开。").chrome == ()


@pytest.mark.parametrize(
    ("tail", "marked"),
    [
        (" - 相关新闻", "- 相关新闻"),
        (" 扫一扫在手机打开当前页", "扫一扫在手机打开当前页"),
        (" 附件下载:统计表.doc |", "附件下载:统计表.doc |"),
    ],
)
def test_links_at_the_end_of_a_page_on_one_line_are_chrome_and_no_truncation(tail: str, marked: str) -> None:
    document = normalised("某县2015年年度报告 全年公开信息12条。" * 9 + tail)
    assert [document.text[c.start : c.end] for c in document.chrome] == [marked]
    assert document.damage == ()


@pytest.mark.parametrize("expected", ACCEPTANCE["damage"], ids=lambda expected: expected["quote"])
def test_damage_of_the_seeds_is_flagged_or_repaired(expected: dict[str, Any]) -> None:
    path = next(path for path in SEEDS if path.name == expected["document"])
    raw = seed_text(SEEDS.index(path))
    document = normalised(raw)
    if expected["kind"] == "pinyin_gloss":
        glosses = [r for r in document.repairs if r.code is RepairCode.PINYIN_GLOSS]
        assert len(glosses) == expected["count"]
        return
    quote = normalised(expected["quote"]).text
    kinds = {str(d.kind) for d in document.damage if (text := document.text[d.start : d.end]) in quote or quote in text}
    assert expected["kind"] in kinds


@pytest.mark.parametrize(
    ("raw", "kind", "quote"),
    [
        ("于责任单位。922日,市直单位", DamageKind.LOST_CHARACTER, "922日"),
        ("于2013年922日召开会议。", DamageKind.LOST_CHARACTER, "922日"),
        ("2013年1230日印发。", DamageKind.LOST_CHARACTER, "1230日"),
        ("2013年9月 322日印发。", DamageKind.LOST_CHARACTER, "322日"),
        ("统计期限自201611日起至", DamageKind.LOST_CHARACTER, "201611日"),
        ("起20101231止。", DamageKind.LOST_CHARACTER, "20101231"),
        ("自20131月1日起公开。", DamageKind.LOST_CHARACTER, "20131月"),
        ("数据自 2015 1 1日起。", DamageKind.LOST_CHARACTER, "2015 1 1日"),
        ("(皖价费〔2008208號)规定。", DamageKind.LOST_CHARACTER, "〔2008208号"),
        ("泉滨政办2013224号文件。", DamageKind.LOST_CHARACTER, "2013224号"),
        ("累计发布信息125334。", DamageKind.LOST_CHARACTER, "125334"),
        ("统计期限自\n一、概述。", DamageKind.LOST_CHARACTER, "统计期限自"),
        ("完善制度。\n)进一步加强队伍建设。", DamageKind.LOST_ORDINAL, ")"),
        (")进一步加强队伍建设。", DamageKind.LOST_ORDINAL, ")"),
        ("主动公开政府信息 条,其中。", DamageKind.LOST_NUMBER, "信息 条"),
        ("微信公众号推送   条。", DamageKind.LOST_NUMBER, "推送   条"),
        ("行政诉讼案 件,申诉。", DamageKind.LOST_NUMBER, "案 件"),
        ("全年公开信息条。", DamageKind.LOST_NUMBER, "公开信息条"),
        ("全年公开信息□□条。", DamageKind.LOST_NUMBER, "信息□□条"),
        ("收到申请×件。", DamageKind.LOST_NUMBER, "申请×件"),
        ("公开信息XX条。", DamageKind.LOST_NUMBER, "信息XX条"),
        ("公开信息○○条。", DamageKind.LOST_NUMBER, "信息○○条"),
        ("公开信息300条其中网站200条),微信100条。", DamageKind.LOST_CHARACTER, ")"),
        ("公开信息300(其中网站200条,收到申请5件。", DamageKind.LOST_CHARACTER, "("),
        ("依申请?zhí)峁┱\ue47f\ue190_信息。", DamageKind.MOJIBAKE, "?zhí)峁┱\ue47f\ue190_"),
        ("成效明显。\n  ?。ㄒ唬┲鲃庸_情況。", DamageKind.MOJIBAKE, "?。ㄒ唬┲鲃庸_"),
        ("本局锟斤拷公开。", DamageKind.MOJIBAKE, "锟斤拷"),
        ("公开\ufffd\ufffd信息。", DamageKind.REPLACEMENT, "\ufffd\ufffd"),
        ("公开信息?12条。", DamageKind.REPLACEMENT, "?"),
        ("召开会议??次。", DamageKind.REPLACEMENT, "??"),
        ("现公布example-bet.com溪下乡年报。", DamageKind.INJECTED, "example-bet.com"),
        ("现公布www.x51.fun溪下乡年报。", DamageKind.INJECTED, "www.x51.fun"),
        ("我局按《XX平台客户端_XX网址_XX官网》工作。", DamageKind.INJECTED, "XX平台客户端_XX网址_XX官网"),
        ("一、概述。\n公开信息十二条,公共资金使", DamageKind.TRUNCATED, "使"),
        ("一、概述。\n公开信息十二条。\n六、收费", DamageKind.TRUNCATED, "费"),
    ],
)
def test_every_kind_of_damage_is_flagged_where_it_stands(raw: str, kind: DamageKind, quote: str) -> None:
    assert (kind, quote) in damage(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "为什么要公开?因为公开是原则。", "自收到申请之日起120日内答复。", "2015年1月1日至12月31日。", "2013年365日不打烊。", "2013年100日攻坚。", "(国办发〔2015〕22号)", "邮编230000。", "电话05581234567。",
        "××局和××镇公开信息。", "依据《××条例》第××条。", "公开信息○条。", "公开信息300条(其中网站200条)。", "公开信息300条(其中网站200条】。",
        "公开信息300条(其中网站\n200条),微信100条。", "1)公开信息3条。2)公开文件5件。",
"2008─2010年。", "邮箱abc@163.com咨询。", "开展棋牌室整治。", "体育彩票网点12个。", "第 一 条。", "文 件,", "六、附件", "五、无",
        "(三)行政复议0件", "某某县人民政府办公室", "本报告统计期限为2015年1月1日至12月31日。", "详见 http://www.gov.cn 。", "12345热线。", "2015-03-12",
    ],
)  # fmt: skip
def test_sound_text_has_no_damage(raw: str) -> None:
    assert damage(raw) == []


@pytest.mark.parametrize(
    "drawn",
    [
        "┌────┬──┐\n│规章  │6   │\n├────┼──┤\n│文件  │12  │\n└────┴──┘",
        "  ┌────┬──┐\n  │行政许可│31│\n  └────┴──┘",
        "┏━━┳━┓\n┃许可┃6┃\n┗━━┻━┛",
        "╔══╦═╗\n║许可║6║\n╟──╫─╢\n║处罚║7║\n╚══╩═╝",
        "许可 │ 处罚 │ 强制\n─────┼──────┼─────\n   3 │    5 │",
        "│      ├────┼──┤\n├──┬───┴────┴──┤\n│其他│总计│",
    ],
)
def test_the_borders_of_a_drawn_table_are_no_damage(drawn: str) -> None:
    assert damage(f"统计如下:\n{drawn}\n以上。") == []


@pytest.mark.parametrize(
    "garbled",
    ["许可┱处罚│强制 3", "│许可┱处│3│", "│公开\ue47f│3│", "公开│信息┱", "公开│信息 3"],
)
def test_what_is_garbled_beside_a_drawn_table_is_told(garbled: str) -> None:
    assert damage(f"┌──┬─┐\n│许可│3│\n└──┴─┘\n{garbled}") != []


@pytest.mark.parametrize("host", ["www.qinghe.gov.cn", "qinghe.GOV.CN"])
def test_the_host_of_a_government_in_a_sentence_is_no_spam(host: str) -> None:
    assert all(mark.kind is not DamageKind.INJECTED for mark in normalised(f"登录{host}查询信息12条。").damage)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ('收到[申请](http://a.gov.cn/12.html "共99件")6件', "收到申请6件"),
        ("收到申请[6](./a.html)件", "收到申请6件"),
        ("![图12](/a.png 'x')收到申请6件", "收到申请6件"),
        ("[收到**申请**](#a)6件", "收到申请6件"),
        ("# 年报\n1\\. 收到申请6件\\(其中\\)", "年报\n1. 收到申请6件(其中)"),
        ("收到申请[6](件)", "收到申请[6](件)"),
        ("公开\\*6件", "公开\\*6件"),
        ("[备注](见附件)6件", "[备注](见附件)6件"),
        ("公开**163条**,其中网站**87条**。", "公开163条,其中网站87条。"),
        ("公开约**16.3万条**,占**87%**。", "公开约16.3万条,占87%。"),
        ("联系人张**,公开**163条**。", "联系人张**,公开163条。"),
        ("公开**1200**条,文件`35`件,公告__6__件。", "公开1200条,文件35件,公告6件。"),
        ("公开____ 35 ____条,文件__12件,公告_6_件,会议2__次。", "公开35条,文件12件,公告6件,会议2次。"),
        ("公开*12*条,文件*3*件。", "公开12条,文件3件。"),
        ("公开*12*条。", "公开*12*条。"),
        ("文件a_1_2_3条,见img_2016_条,公开____条。", "文件a_1_2_3条,见img_2016_条,公开____条。"),
        ("证号3301**1990**1234,共1**件。", "证号3301**1990**1234,共1**件。"),
        ("电话138****1234,手机139****5678。", "电话138****1234,手机139****5678。"),
    ],
)
def test_what_markdown_does_not_show_is_no_text(written, shown):
    assert normalised(written).text == shown


@pytest.mark.parametrize(
    ("line", "spam"),
    [
        ("收到申请6件。best online Casino games 2024", "best online Casino games 2024"),
        ("公开信息12条buy cheap VIAGRA, fast!政务", "buy cheap VIAGRA, fast!"),
        ("公开信息12条 poker、政务", "poker"),
    ],
)
def test_english_spam_is_damage(line, spam):
    assert (DamageKind.INJECTED, spam) in damage(line)


def test_latin_words_of_a_report_are_no_spam():
    assert not [
        kind for kind, _ in damage("通过APP、WiFi、E-mail公开信息12条，Escort计划") if kind is DamageKind.INJECTED
    ]


DISCLOSED = "一、概述\n全年公开信息12条。\n"


def kinds_of(raw: str) -> set[DamageKind]:
    return {kind for kind, _ in damage(raw)}


@pytest.mark.parametrize(
    "ending",
    [
        "接受培训人员数\t人次\t64",
        "收到申请数 件 2",
        "三、收到申请数\t件\t0",
        "总计 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0",
        "| 接受培训人员数 | 人次 | 64 |",
        "接受培训人员数 | 人次 | 64",
        "（三）接受培训人员数\t人次\t/",
        "年度内收到申请总数目\t2\n年度内答复申请的总数目\t3",
        "某县水务局办公室 2016年1月12日印发",
        "某县水务局办公室      2016年3月10日印",
        "附件：某县水务局2015年政府信息公开情况统计表",
        "附件1:2015年政府信息公开情况统计表\n附件2:某县水务局依申请公开目录汇编",
        "附表：1.主动公开情况统计",
        "联系地址：某县城关镇人民中路128号水务大厦3楼",
        "地址:某县人民路12号,电话:0551-1234567,邮编:230001",
        "电子邮箱：shuiwuju2015@163.com",
        "某县水务局门户网站：http://www.shuiwu.gov.cn/zwgk",
        "某县人民政府 二〇一六年三月",
        "某县水务局2015年政府信息公开情况统计表.doc",
        "政府信息公开情况统计表(2015年度)",
        "填报单位：某县水务局   填表人：张三   审核人：李四",
        "抄送：县委办、县人大办、县政协办、县纪委监察",
        "本报告联系电话：0551-6543210、6543211",
        "单位负责人：张三 审核人：李四 填报日期：2016年1月5",
        "咨询热线：0551-12345",
    ],
)
def test_a_text_that_ends_in_a_row_a_label_a_signature_or_a_name_is_whole(ending: str) -> None:
    assert DamageKind.TRUNCATED not in kinds_of(DISCLOSED + ending)


@pytest.mark.parametrize(
    "ending",
    [
        "公开信息十二条,公共资金使",
        "六、收费",
        "全年通过政府网站公开信息12",
        "全年通过政府网站公开政府信息",
        "本年度收到申请数量增加到了上年的",
        "主要问题是：公开的内容不够全面、不够",
        "我局认真落实《条例》,把政府信息公开工作列",
        "政府信息公开工作的地址和电话在网站公布并",
        "(三)依申请公开情况",
        "通过新闻媒体、电子显示屏等途径公开",
        "我局负责编辑的政府信息公开",
        "制定了信息公开指南和目录,明确",
        "通过门户网站公开政府信息 12",
        "一是建设门户网站:完善各类栏目设置,更新公开内",
    ],
)
def test_a_text_that_stops_inside_a_sentence_is_truncated(ending: str) -> None:
    assert DamageKind.TRUNCATED in kinds_of(DISCLOSED + ending)


def damage_of_table(last: str) -> set[DamageKind]:
    """Of a page that ends in a table, with this as its last row."""
    head = "<tr><td>指标名称</td><td>单位</td><td>数值</td></tr>"
    document = normalised_html(f"<p>{DISCLOSED}</p><table>{head}<tr>{last}</tr></table>")
    return {each.kind for each in document.damage}


@pytest.mark.parametrize(
    "last",
    [
        "<td>举办各类政府信息公开培训班数</td><td>次</td><td>5</td>",
        "<td>举办各类政府信息公开培训班数</td><td>次</td><td></td>",
        "<td>举办各类政府信息公开培训班数</td><td colspan=2>320</td>",
        "<td>举办各类政府信息公开培训班数</td><td colspan=2>&nbsp;</td>",
        "<td>举办各类政府信息公开培训班数</td><td>12</td><td>次</td>",
        "<td>举办各类政府信息公开培训班数</td><td colspan=2>未举办</td>",
    ],
)
def test_a_page_that_ends_in_the_row_of_a_table_is_whole(last: str) -> None:
    assert DamageKind.TRUNCATED not in damage_of_table(last)


@pytest.mark.parametrize("close", ["</td>", ""])
def test_a_sentence_that_stops_inside_a_cell_is_truncated(close: str) -> None:
    last = f"<td>概述</td><td colspan=2>一是建设门户网站:完善各类栏目设置,更新公开内{close}"
    assert DamageKind.TRUNCATED in damage_of_table(last)


@pytest.mark.parametrize(
    "rows",
    [
        "主动公开政府信息\t条\t120\n收到申请\t件\t3",
        "收到申请\u3000件\u30003\n答复申请\u3000件\u3000",
        "收到申请 件 \n答复申请 件 3",
        "不是《条例》所指政府信息 件 0 法律法规规定的其他情形 件 0",
        "不是《条例》所指政府信息 件 0法律法规规定的其他情形",
        "收到申请 件 /",
        "公开信息 条 -",
    ],
)
def test_the_unit_beside_a_label_of_a_table_has_lost_no_number(rows: str) -> None:
    assert DamageKind.LOST_NUMBER not in kinds_of(DISCLOSED + rows)


@pytest.mark.parametrize(
    "sentence",
    [
        "主动公开政府信息 条,其中。",
        "微信公众号推送   条。",
        "行政诉讼案 件,申诉。",
        "收到申请 件\n答复申请 件",
        "全年公开信息 条\n收到申请3件。",
        "通过网站公开信息 条 其中公告3条",
    ],
)
def test_a_counter_without_a_number_in_prose_has_lost_one(sentence: str) -> None:
    assert DamageKind.LOST_NUMBER in kinds_of(DISCLOSED + sentence)


QUOTED = (
    "> 本县坚持以公开为常态,全年主动公开政府信息\n> 318条,其中网站210\n> 条,微信108 条。\n>\n"
    "> 二、依申请公开情况。本年度共收到政府信息公开申请42\n> 件,其中予以公开31\n> 件。\n"
)


@pytest.mark.parametrize(
    ("around", "read"),
    [
        ("{}", normalised),
        ("# 年度报告\n\n{}", normalised),
        ("<p>年度报告</p>\n{}<table><tr><td>规章</td></tr></table>", normalised_html),
    ],
)
def test_the_marks_of_quoted_lines_stand_in_no_sentence(around: str, read: Callable[[str], NormalisedDocument]) -> None:
    text = read(around.format(QUOTED)).text
    assert ">" not in text
    assert "网站210条" in "".join(text.split())
    assert "公开31件" in "".join(text.split())
    assert text.split("二、依申请")[0].rstrip(" ").endswith("\n")


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("首页\n> 政务公开\n> 年度报告\n> 正文\n全年公开信息12条。", normalised),
        ("<a>首页</a>\n> <a>政务公开</a>\n> <a>法定主动公开内容的栏目列表</a>\n> <a>年报</a>", normalised_html),
        ("数量\n> 全年主动公开政府信息三百一十八条\n> 9\n> 5", normalised),
    ],
)
def test_other_marks_like_those_of_quotations_stay(raw: str, read: Callable[[str], NormalisedDocument]) -> None:
    assert read(raw).text.count(">") == 3


def test_the_tag_of_a_line_break_in_markdown_is_one():
    document = normalised("| 本年新<br>收 | 12<br/>件 | 3<br />4 |\n|---|---|---|\n")
    assert document.text.startswith("| 本年新\n收 | 12\n件 | 3\n4 |")


@pytest.mark.parametrize(
    ("text", "is_lost"),
    [
        ("第二十条第(一\n)项\n信息内容", False),
        ("1.申请人逾期不补正\n0 0 0 0 0 0 0\n、行政机关不再处理", False),
        ("1.申请人逾期不补正 | 0 | 3 |\n、行政机关不再处理", False),
        ("完善制度(试行)。\n)进一步加强队伍建设", True),
        ("现报告如下。\n、总体情况\n", True),
        ("某县水务局年报2016\n\n、总体情况\n", True),
    ],
)
def test_a_line_that_goes_on_with_a_label_lost_no_ordinal(text: str, is_lost: bool) -> None:
    assert (DamageKind.LOST_ORDINAL in {kind for kind, _ in damage(text)}) is is_lost
