"""Texts and pages on which a stage failed, or a check of our own work: one such document ended a run of all."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.report import analyse
from govreport_pipeline_tests.documents import html_document, raw_document
from govreport_pipeline_tests.promises import broken_promises

TITLE = "青田县水务局2016年政府信息公开工作年度报告"
HEADING = "一、主动公开政府信息情况"
FIRST = "全年通过县政府门户网站和本局公告栏主动公开政府信息三百二十条,其中政务"
LAST = "动态类信息120条,通知公告类信息88条。"
PAGE_NUMBERS = ["- 3 -", "— 3 —", "第3页", "第 3 页 共 9 页", "3/9"]


@pytest.mark.parametrize("number", PAGE_NUMBERS)
@pytest.mark.parametrize("line", ["<p>{}</p>", "<div>{}</div>", "{}<br>", "<span>{}</span><br>"])
def test_the_number_of_a_page_inside_a_sentence_of_a_page_stands_in_the_ledger(line: str, number: str) -> None:
    raw = html_document("\n".join(map(line.format, (TITLE, HEADING, FIRST, number, LAST))))
    report = analyse(raw)
    assert broken_promises(raw, report) == []
    assert [one.quote for one in report.observations] == ["三百二十条", "120条", "88条"]
    assert [one.rule_id for one in report.numbers if one.quote == "3"] == ["deleted"]


@pytest.mark.parametrize(
    "text",
    [
        "全年网站访问量继续增长并一举突破2.\n- 3 -\n1亿次,比上年有所增长。",
        "全年通过县政府门户网站主动公开的政府信息占总数的六\n- 2 -\n成,其余为政务微博。",
        "问题\n不足之处:\n1、范围有待拓宽;\n2、制度有待健全。\n来源:\n石垭乡    发布日期:2020-01-20    点击数: 人次\n(二)改进\n学习12次。",
        "全年公开各类政府信息并通过多种渠道发布1十十十十十条。",
        "全年公开各类政府信息〇万条。",
        "占信息总数的328成,占7.5成。",
        "流程走&nbsp4;个环节,公开信息12条。",
        "全年通过县政府门户网站和本局公告栏主动公开政府信息173\n0\n余条,其中政务。",
        "制作各类解读材料58件:图表图解23件,音频视频645条,占83.9%;人事20条,占2.6%;财政11条,占1.4%,其它45条,占5.8%。",
    ],
)
def test_what_is_odd_is_read_in_one_way(text: str) -> None:
    raw = raw_document(f"{TITLE}\n{HEADING}\n(一){text}\n")
    assert broken_promises(raw, analyse(raw)) == []


@pytest.mark.parametrize("gloss", ["务(wu4)动(dong4)态(tai4)", "务(wù)动(dòng)态(tài4)"])
def test_the_tones_of_readings_of_a_page_stand_in_the_ledger(gloss: str) -> None:
    raw = html_document(f"<p>{TITLE}</p><p>{HEADING}</p><p>公开政{gloss}信息473条。</p>")
    report = analyse(raw)
    assert broken_promises(raw, report) == []
    assert [one.value for one in report.observations] == [473]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("占信息总数的7.5成。", [75.0]),
        ("占信息总数的3成多。", [30.0]),
        ("占信息总数的328成。", []),
        ("公开信息2十十条。", []),
        ("公开信息3百万条。", [3e6]),
    ],
)
def test_only_what_can_be_a_number_has_a_worth(text: str, read: list[float]) -> None:
    assert [
        one.value for one in read_report(f"{TITLE}\n{HEADING}\n{text}\n".encode(), name="a.txt").observations
    ] == read


def test_a_township_whose_name_is_a_word_is_no_reporter() -> None:
    report = read_report("一、概述\n我镇公开信息9条。推进分乡镇信息公开工作。".encode(), name="a.txt")
    assert report.metadata.reporting_agency is None


def test_words_behind_a_flattened_table_are_no_rows_of_it() -> None:
    table = (
        "第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n4119\n行政强制\n19\n第二十条第（八）项\n信息内容\n"
        "本年收费金额（单位：万元）\n行政事业性收费\n0涉及:机构职能9条、政策文件46条。"
    )
    raw = raw_document(f"{TITLE}\n{HEADING}\n{table}\n")
    report = analyse(raw)
    assert broken_promises(raw, report) == []
    assert [cell.value for cell in report.table_cells if cell.value] == [4119, 19]
