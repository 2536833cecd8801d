"""A dumped site: what is no report is set aside, and no odd report with it."""

import re

import pytest

from govreport_pipeline.ingest.kinds.no_report import describe_other_kind
from govreport_pipeline.ingest.kinds.own_lines import own_lines
from govreport_pipeline.ingest.kinds.signs import LABEL
from govreport_pipeline.tables.vocabulary import TextFormat
from govreport_pipeline_tests.pages import MENU, SITE, list_of_links
from govreport_pipeline_tests.site_pages import NO_REPORTS, ODD_REPORTS

CHANNELS = ("政府信息公开", "政府信息公开年报", "政府信息公开制度", "依申请公开", "政府信息公开目录")


WAY = "<p>当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</p>"


def on_the_site(text, way=""):
    """A text as a page of a portal: its first line is the page's title, the menu and the way to it stand above it."""
    title, menu = text.split("\n")[0][:40], list_of_links((*MENU, *CHANNELS)) + way
    lines = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return f"<html><head><title>{title}_{SITE}</title></head><body>{menu}{lines}</body></html>"


@pytest.mark.parametrize("name", NO_REPORTS)
def test_what_is_no_report_is_set_aside_with_the_evidence(name):
    for evidence in (
        describe_other_kind(NO_REPORTS[name], TextFormat.PLAIN),
        describe_other_kind(on_the_site(NO_REPORTS[name]), TextFormat.HTML),
    ):
        assert evidence is not None
        assert len(evidence) > 20


@pytest.mark.parametrize("name", ODD_REPORTS)
def test_an_odd_report_is_one(name):
    text = ODD_REPORTS[name]
    assert describe_other_kind(text, TextFormat.PLAIN) is None
    assert describe_other_kind(on_the_site(text), TextFormat.HTML) is None


@pytest.mark.parametrize("name", ODD_REPORTS)
def test_an_odd_report_without_its_digits_is_one(name):
    assert describe_other_kind(re.sub(r"\d", "", ODD_REPORTS[name]), TextFormat.PLAIN) is None


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in NO_REPORTS
        if name not in ("a list of reports", "a list of notices", "news of the annual report")
    ],
)
def test_under_the_title_of_a_report_and_with_results_the_same_is_one(name):
    text = NO_REPORTS[name].partition("\n")[2]
    titled = (
        f"青河县2023年政府信息公开工作年度报告\n主动公开政府信息12条，收到政府信息公开申请3件，答复申请3件。\n{text}"
    )
    assert describe_other_kind(titled, TextFormat.PLAIN) is None


@pytest.mark.parametrize("name", sorted(NO_REPORTS.keys() - {"a piece of a law", "the names of channels"}))
def test_the_way_to_a_page_makes_it_no_report(name):
    assert describe_other_kind(on_the_site(NO_REPORTS[name], WAY), TextFormat.HTML) is not None


@pytest.mark.parametrize("name", ODD_REPORTS)
def test_the_way_to_an_odd_report_takes_nothing_from_it(name):
    assert describe_other_kind(on_the_site(ODD_REPORTS[name], WAY), TextFormat.HTML) is None


FRAME = (
    "青河县人民政府\n首页\n政务公开\n网上办事\n互动交流\n走进青河\n政府信息公开指南\n政府信息公开年报\n您的位置：首页 > 政府信息公开 > 政府信息公开年报\n{text}\n"
    "联系我们 | 网站地图 | 网站声明\n主办单位：青河县人民政府办公室　网站标识码：6543210001　新ICP备10000001号"
)


@pytest.mark.parametrize("name", sorted(NO_REPORTS.keys() - {"a piece of a law"}))
def test_the_frame_of_a_page_that_became_text_makes_it_no_report(name):
    assert describe_other_kind(FRAME.format(text=NO_REPORTS[name]), TextFormat.PLAIN) is not None


@pytest.mark.parametrize("name", ODD_REPORTS)
def test_the_frame_takes_nothing_from_an_odd_report(name):
    assert describe_other_kind(FRAME.format(text=ODD_REPORTS[name]), TextFormat.PLAIN) is None


def test_a_table_in_a_frame_is_no_menu_and_half_a_sentence_is_not_the_site_s():
    text = FRAME.format(text="结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0\n0\n0\n0\n0")
    assert describe_other_kind(text, TextFormat.PLAIN) is None
    assert "在网站首页公开信息；" in own_lines(["在网站首页公开信息；"], LABEL)


def test_what_is_left_of_a_page_in_question_marks_is_not_told_to_be_empty():
    assert describe_other_kind(FRAME.format(text="?? 2012 ?????? 45 ??"), TextFormat.PLAIN) is None


@pytest.mark.parametrize("end", ["工作总结", "工作情况", "工作年度报告", "年报"])
def test_a_report_under_a_short_name_is_one_where_it_speaks_of_disclosure(end):
    text = f"青河县畜牧局2013年{end}\n全年公开信息34条，未收到申请。\n信息公开栏更新12次。"
    assert describe_other_kind(text, TextFormat.PLAIN) is None


@pytest.mark.parametrize(
    "text",
    [
        "开年度报告\n本局加强学习。健全组织。公开信息34条。",
        "信息公开暂行办法》和上级通知》\n本局编制本报告。公开内容以政策为主。",
        "关于公开工作的部署，严格按照《条例》规定\n请各科室认真执行。公开栏更新及时。",
        "公开政策解读、办事流程和表格样式等，方便群众\n公开栏更新及时。群众满意。",
        "办理情况\n2011年共办理群众申请34件。其中网络申请30件，信函4件。均按时办结。",
        "- 政策解读\n- 新闻动态\n- 公示公告\n- 专题专栏\n- 互动交流\n本报告由办公室编制。\n公开内容不断丰富。",
    ],
)
def test_what_is_left_of_a_title_or_a_sentence_is_no_title(text):
    assert describe_other_kind(text, TextFormat.PLAIN) is None


def test_a_title_broken_over_two_lines_is_one():
    text = "青河县畜牧局2013年政府信息公开\n工作年度报告\n我局高度重视。完成各项任务。加强领导。落实责任。"
    assert describe_other_kind(text, TextFormat.PLAIN) is None


def test_a_title_that_ends_the_way_to_a_page_is_its_title():
    text = "首页 > 政务公开 > 青河县2016年政府信息公开工作年度报告\n2016年工作总结\n一年来，完成投资3亿元。"
    assert describe_other_kind(text, TextFormat.PLAIN) is None


def test_there_are_enough_of_both():
    assert len(NO_REPORTS) >= 80
    assert len(ODD_REPORTS) >= 40
