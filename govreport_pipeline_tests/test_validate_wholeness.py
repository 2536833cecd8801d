"""One document, one report: more or less than one is told."""

import pytest

from govreport_pipeline.report import analyse
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Finding
from govreport_pipeline_tests.documents import SEEDS, html_document, raw_document
from govreport_pipeline_tests.pages import BODY, RELATED, SIGNATURE, TITLE, report_html, saved_page

TOLD = {FindingCode.SEVERAL_REPORTS, FindingCode.PART_OF_REPORT}
REPORT = "\n".join((TITLE, *BODY, *SIGNATURE))


def told(text: str) -> list[Finding]:
    return [finding for finding in analyse(raw_document(text)).findings if finding.code in TOLD]


def test_two_reports_in_one_text_are_told_and_where_the_second_begins():
    text = f"{REPORT}\n{REPORT.replace('2017', '2016').replace('2018', '2017')}"
    (finding,) = told(text)
    assert finding.code is FindingCode.SEVERAL_REPORTS
    assert text[finding.raw_start : finding.raw_end] == TITLE.replace("2017", "2016")


def test_two_reports_in_one_page_are_told():
    second = f"<h1>{TITLE.replace('教育', '财政')}</h1>{report_html()}"
    findings = analyse(html_document(f"<h1>{TITLE}</h1>{report_html()}{second}")).findings
    assert FindingCode.SEVERAL_REPORTS in {finding.code for finding in findings}


SHORT = "{}政府信息公开{}\n我镇公开信息{}条，未收到政府信息公开申请。"


@pytest.mark.parametrize(
    "titles",
    [
        (("张家镇2012年", "年报"), ("李家镇2012年", "年报"), ("王家镇2012年", "工作总结")),
        (("青河县水利局2012年", "工作年度报告"), ("青河县水利局2013年", "工作年度报告")),
    ],
)
def test_short_reports_below_each_other_are_told_by_their_own_figures(titles):
    text = "\n".join(SHORT.format(*title, 34 + place) for place, title in enumerate(titles))
    (finding,) = told(text)
    assert f"{len(titles)} reports" in finding.message


def test_of_a_book_of_reports_the_first_are_named():
    (finding,) = told("\n".join(SHORT.format(f"张家镇{year}年", "年报", 3) for year in range(1990, 2020)))
    assert "20 or more reports" in finding.message


def test_a_figure_below_one_of_two_titles_makes_one_report():
    assert told(f"青河县水利局2011年政府信息公开年报\n{SHORT.format('张家镇2012年', '年报', 34)}") == []


@pytest.mark.parametrize(
    "second", ["二、2012年政府信息公开工作情况", "张家镇人民政府2012年政府信息公开年报", "2012年政府信息公开工作情况"]
)
def test_a_heading_or_the_same_title_in_other_words_begins_no_other_report(second):
    text = f"{SHORT.format('张家镇2012年', '年报', 34)}\n{second}\n通过网站公开信息12条。"
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        f"{TITLE}\n{REPORT}",
        f"{REPORT}\n相关链接\n" + "\n".join(RELATED),
        f"青河县教育局2016年政府信息公开工作年度报告\n{REPORT}",
        f"{REPORT}\n第 1 页 共 3 页\n第 2 页 共 3 页\n第 3 页 共 3 页",
        f"{REPORT}\n第1页 共1页",
        f"{REPORT}\n第5页 共6页",
    ],
)
def test_one_report_is_no_finding(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "mark",
    [
        "第1页 共3页",
        "共3页 当前第1页",
        "上一页 1 2 3 下一页",
        "[1] [2] [3] 下一页",
        "1/3 下一页",
        "（未完待续）",
        "页次：1/3",
        "分页：[1] [2]",
    ],
)
def test_a_page_of_several_is_told(mark):
    assert [finding.code for finding in told(f"{REPORT}\n{mark}")] == [FindingCode.PART_OF_REPORT]


def test_a_later_page_has_no_title():
    assert [finding.code for finding in told("\n".join((*BODY[4:], "第2页 共2页")))] == [FindingCode.PART_OF_REPORT]


def test_saved_pages_and_seeds_are_one_report():
    assert not {finding.code for finding in analyse(html_document(saved_page())).findings} & TOLD
    for path in SEEDS:
        assert told(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "program", ["createPageHTML(3, 1, 'a', 'html');", "createPageHTML('page_div', 3, 2, 'a', 'html', 9);"]
)
def test_programs_count_pages_from_0_or_from_1(program):
    page = saved_page().replace("</body>", f"<script>{program}</script></body>")
    (finding,) = (row for row in analyse(html_document(page)).findings if row.code is FindingCode.PART_OF_REPORT)
    assert "page 2 of 3" in finding.message


@pytest.mark.parametrize(
    ("program", "is_told"),
    [
        ('createPageHTML(3, 0, "t20190301_123", "html");', True),
        ("createPageHTML( '2','1','a','shtml' )", True),
        ("createPageHTML('page_div', 2, 2,'t20190301','shtml',2);", True),
        ("createPageHTML('page_div',1, 1,'t20190301','shtml',1);", False),
        ("var countPage = 4; //共多少页", True),
        ('createPageHTML(1, 0, "t20190301_123", "html");', False),
        ("function createPageHTML(_nPageCount, _nCurrIndex){}", False),
        ("var countPage = 1", False),
    ],
)
def test_a_page_whose_program_links_others_is_told(program, is_told):
    page = saved_page().replace("</body>", f"<script>{program}</script></body>")
    findings = [finding for finding in analyse(html_document(page)).findings if finding.code in TOLD]
    assert [finding.code for finding in findings] == [FindingCode.PART_OF_REPORT] * is_told
    assert all(page[finding.raw_start : finding.raw_end] in program for finding in findings)
