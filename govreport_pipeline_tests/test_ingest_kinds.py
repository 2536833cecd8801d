"""What is certainly no report is set aside with the evidence; in doubt it is a report."""

import re
from pathlib import Path

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.ingest.documents import read_document
from govreport_pipeline.ingest.kinds.no_report import describe_other_kind
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import RawDocument, RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat
from govreport_pipeline_tests.documents import SEEDS, seed_text
from govreport_pipeline_tests.pages import BODY, MENU, SITE, list_of_links, saved_page

CORPUS = sorted((Path(__file__).parent / "corpus").rglob("*.txt"))

NOTICES = [
    (
        "青河县人民政府办公室关于做好2019年度政府信息公开工作年度报告编制和发布工作的通知\n各乡镇人民政府，县直各部门：\n"
        "根据《政府信息公开条例》第五十条规定，现就有关事项通知如下。\n一、主动公开情况。应包括公开政府信息的数量。\n二、依申请公开情况。\n"
        "请各单位于2020年1月15日前将年度报告一式两份报送至县政务公开办。"
    ),
    "青河县人民政府办公室\n关于报送2016年政府信息公开\n工作年度报告的通知\n青政办函〔2017〕8号\n各单位要认真总结，按时报送。联系电话：0571-12345678。",
    "青河縣人民政府辦公室關於編制2015年政府信息公開工作年度報告的通知\n各鄉鎮，縣直各單位：\n請於3月10日前報送。",
    "关于印发青河县2018年政务公开工作要点的通知\n各乡镇要抓好落实。\n一、加强主动公开。\n二、规范依申请公开。",
]
RULES = [
    "青河县政府信息公开规定\n"
    + "\n".join(f"第{number}条 行政机关应当及时、准确地公开政府信息。" for number in "一二三四五六七八九十"),
    "中华人民共和国政府信息公开条例\n第一章 总则\n"
    + "\n".join(
        f"第{number}条　依申请公开的政府信息，行政机关应当自收到申请之日起20个工作日内予以答复。"
        for number in "一二三四五六七八九"
    ),
]
FORM_ROWS = "一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n（一）予以公开\n（二）部分公开\n1.属于国家秘密\n4.保护第三方合法权益\n四、结转下年度继续办理\n"
FORMS = [
    f"XX单位20XX年政府信息公开工作年度报告\n一、总体情况\n____年，XX单位主动公开政府信息__条。\n三、收到和处理政府信息公开申请情况\n{FORM_ROWS}",
    f"政府信息公开工作年度报告（模板）\n一、总体情况\n二、主动公开政府信息情况\n{FORM_ROWS}",
    f"政府信息公开工作年度报告格式模板\n一、总体情况\n（文字描述）\n{FORM_ROWS}4.无正当理由大量反复申请\n2.申请人逾期未按收费通知要求缴纳费用\n未经复议直接起诉\n",
]
LISTS = [
    "信息公开年报\n"
    + "\n".join(
        f"青河县{name}局2017年政府信息公开工作年度报告\n2018-03-1{place}"
        for place, name in enumerate(("教育", "财政", "民政", "水利", "农业"))
    ),
]
OTHERS = [
    "青河县司法局2022年法治政府建设年度报告\n2022年，我局深入推进依法行政。\n一、主要举措\n主动公开政府信息120条，做好政务公开。\n二、存在问题\n执法力量不足。",
    "青河县教育局2019年度部门决算公开说明\n第一部分 部门概况\n本部门主要负责教育工作。收入总计1234.5万元。",
    "政府网站工作年度报表\n（2020年度）\n填报单位：青河县人民政府办公室\n网站名称：青河县人民政府门户网站",
    "2018年政府工作报告\n各位代表：现在，我代表县人民政府向大会报告工作，请予审议。坚持政务公开。",
    "青河县水利局2015年工作总结\n一年来，全局上下团结一致，完成投资3亿元。",
    "<html><head><title>404 Not Found</title></head><body>您访问的页面不存在</body></html>",
    "<html><body><script>var a='公开政府信息12条'</script><img src=a.png></body></html>",
    "青河县今年的春耕生产已经全面展开，广大农民抓住有利时机开展生产，各级农业部门组织技术人员深入田间地头提供服务。"
    * 10,
]


@pytest.mark.parametrize("text", [*NOTICES, *RULES, *FORMS, *LISTS, *OTHERS[:2], *OTHERS[3:]])
def test_what_is_certainly_no_report_is_set_aside_with_the_evidence(text):
    row = read_document(text.encode(), "a.txt")
    assert isinstance(row, RejectedDocument)
    assert row.reason_code is RejectionReason.NOT_A_REPORT
    assert len(row.detail) > 20


@pytest.mark.parametrize(
    "text", [NOTICES[0], RULES[0], FORMS[0], LISTS[0], OTHERS[0]], ids=["notice", "rule", "form", "list", "other"]
)
def test_a_page_of_such_a_kind_is_set_aside_too(text):
    lines = "".join(f"<p><span>{line}</span></p>" for line in text.split("\n"))
    menu = list_of_links(("首页", "新闻中心", "政务公开", "互动交流"))
    page = f"<html><head><title>{text.splitlines()[0]}_{SITE}</title></head><body>{menu}{lines}</body></html>"
    assert isinstance(read_document(page.encode(), "a.html"), RejectedDocument)


OTHER_DUTIES = {
    "the rule of law": "某县2023年法治政府建设年度报告\n全年收到行政复议申请45件，受理行政复议案件38件，办理行政诉讼案件26件，制定行政规范性文件6件。\n"
    "通过政府网站公开政府信息3260条，办理依申请公开12件。",
    "enforcement": "某市农业农村局2023年度行政执法年度报告\n被申请行政复议2件，行政诉讼1件，公示行政处罚信息86条，行政许可信息1200条。",
    "the government": "政府工作报告\n——2024年1月10日在某县第十八届人民代表大会上\n主动公开政府信息2300条，受理行政复议案件12件，办结12件，收到申请3件。",
    "proposals": "某局2023年度建议提案办理情况总结\n承办人大代表建议15件、政协提案12件，均已办结，公开答复25件。",
    "the website": "政府网站工作年度报表（2023年度）\n信息发布总数 5620 条 信息公开目录信息更新量 3008 条 公开答复数量 280 条 收到申请 3 件",
    "a catalogue": "某县政府信息主动公开基本目录\n序号 公开事项 公开时限\n1 机构职能 20个工作日\n2 规范性文件 20个工作日",
    "a guide": "某县政府信息公开指南\n申请人可以当面、信函或者通过互联网提出政府信息公开申请。联系电话：0935-2222222。",
}


@pytest.mark.parametrize("text", OTHER_DUTIES.values(), ids=OTHER_DUTIES)
def test_what_counts_results_of_another_duty_is_set_aside(text):
    assert describe_other_kind(text, TextFormat.PLAIN) is not None


@pytest.mark.parametrize("text", OTHER_DUTIES.values(), ids=OTHER_DUTIES)
def test_under_the_title_of_a_report_on_disclosure_the_same_is_one(text):
    titled = "某县2023年政府信息公开工作年度报告\n" + text.partition("\n")[2] + "主动公开政府信息12条。"
    assert describe_other_kind(titled, TextFormat.PLAIN) is None


def test_a_report_on_disclosure_that_is_called_a_summary_of_work_is_one():
    text = "某局2012年依法行政情况报告\n认真执行政府信息公开条例，主动公开政府信息12条，收到政府信息公开申请3件，办结政府信息公开申请3件。"
    assert describe_other_kind(text, TextFormat.PLAIN) is None


def test_read_report_tells_that_a_text_is_none():
    (finding,) = read_report(NOTICES[0].encode()).findings
    assert finding.code is FindingCode.NOT_A_REPORT
    assert "关于做好2019年度政府信息公开工作年度报告" in finding.message


@pytest.mark.parametrize("path", [*SEEDS, *CORPUS], ids=lambda path: path.stem[:4])
def test_no_report_at_hand_is_set_aside(path):
    assert isinstance(read_document(path.read_bytes(), "a.txt"), RawDocument)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:3])
def test_a_report_with_a_blank_behind_each_character_is_one(path):
    spaced = re.sub("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", " ", path.read_text("utf-8"))
    assert describe_other_kind(spaced, TextFormat.PLAIN) is None


@pytest.mark.parametrize("text", [*NOTICES[:2], *FORMS[:2]])
def test_what_is_no_report_is_none_with_a_blank_behind_each_character(text):
    assert (
        describe_other_kind(re.sub("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", " ", text), TextFormat.PLAIN) is not None
    )


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_a_damaged_report_is_still_one(number):
    text = seed_text(number)
    without_digits = re.sub(r"\d", "", text)
    for damaged in (without_digits, without_digits[len(text) // 10 :], text[:300], text[-300:], text[len(text) // 2 :]):
        assert describe_other_kind(damaged, TextFormat.PLAIN) is None


@pytest.mark.parametrize(
    "text",
    [
        "公开",
        "某县2017年政府信息公开工作年度报告",
        "青河县人民政府办公室关于公布2015年政府信息公开工作年度报告的通知\n2015年政府信息公开工作年度报告\n一、概述\n我县认真贯彻条例。",
        "关于印发2015年政府信息公开年报的通知\n各单位要认真贯彻。全年主动公开政府信息12条，收到申请3件，答复3件。",
        "2017年，我局没有收到政府信息公开申请，没有发生行政复议、行政诉讼，未收取费用。",
        f"政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n{FORM_ROWS.replace(chr(10), ' 0 1' + chr(10))}",
        f"二、主动公开政府信息情况\n{'第二十条第（一）项' + chr(10)}" * 9,
        "青河县教育局2017年工作情况\n锟斤拷锟斤拷烫烫烫" * 60,
        "青河县教育局2017年政府信息公开工作总结\n一年来，我局认真开展信息公开工作。",
        saved_page(),
        saved_page(BODY[:3]).replace("新闻中心", "关于做好2018年政府信息公开工作年度报告编制工作的通知"),
        saved_page(BODY[:3]).replace("新闻中心", "青河县2018年政府工作报告"),
        saved_page(BODY[:4]),
        "青河县农业局2016年政府信息公开工作年度报告\n2017年，我局按要求公布年度报告如下。\n一、概述\n办公室与各科室通讯员分工负责，按月报送信息。\n"
        "二、主动公开\n全年主动公开政府信息120条。\n三、依申请公开\n收到申请3件，答复3件。",
    ],
)
def test_in_doubt_a_text_is_a_report(text):
    assert isinstance(read_document(text.encode(), "a"), RawDocument)


OTHER_PAGES = {
    "news": (
        "县领导调研春耕生产",
        ("3月3日，县领导深入乡镇调研春耕生产工作，强调要落实各项惠农政策，确保粮食安全。" * 8,),
    ),
    "a budget": ("青河县教育局2018年部门预算公开", ("一、部门职责。", "收入预算1234万元，支出预算1234万元。")),
    "an audit": ("2018年度审计结果公告", ("审计发现问题12个，涉及金额34万元。",)),
    "a guide": ("青河县教育局政府信息公开指南", ("申请人可以当面或者通过信函提出申请。",)),
    "the rule of law": (
        "青河县司法局2018年法治政府建设年度报告",
        ("办理复议案件12件，诉讼3件，主动公开政府信息120条。",),
    ),
    "a list of news": (
        "青河县人民政府门户网站",
        tuple(f"<a href='{n}'>县政府召开第{n}次常务会议</a>" for n in range(30)),
    ),
}


@pytest.mark.parametrize("name", OTHER_PAGES)
def test_the_menu_of_a_portal_makes_no_report_of_another_page(name):
    title, body = OTHER_PAGES[name]
    menu = list_of_links(
        (*MENU, "政府信息公开", "政府信息公开年报", "政府信息公开制度", "依申请公开", "政府信息公开目录")
    )
    lines = "".join(f"<p>{line}</p>" for line in body)
    page = f"<html><head><title>{title}_{SITE}</title></head><body>{menu}<h1>{title}</h1>{lines}</body></html>"
    assert describe_other_kind(page, TextFormat.HTML) is not None


def test_a_page_without_its_title_and_its_digits_is_a_report_for_all_its_menus():
    page = re.sub(r"\d", "", saved_page(title="青河县教育局"))
    assert describe_other_kind(page, TextFormat.HTML) is None


def test_an_anchor_that_never_ends_hides_no_report():
    page = re.sub(r"\d", "", saved_page(title="青河县教育局")).replace("<h>", "<a href='#top'><h1>")
    assert "#top" in page
    assert describe_other_kind(page, TextFormat.HTML) is None


@pytest.mark.parametrize(
    "text",
    [
        "User-agent: *\nDisallow: /admin\n",
        "body{margin:0;padding:0}\n.a{color:red}",
        "function add(first){return first + 1;}",
    ],
)
def test_what_belongs_to_a_site_and_has_no_chinese_is_set_aside(text):
    assert describe_other_kind(text, TextFormat.PLAIN) is not None


def test_a_report_whose_characters_became_question_marks_is_damaged_and_no_foreign_text():
    text = "2017 annual report: " + "????????12?????????3??" * 9
    assert describe_other_kind(text, TextFormat.PLAIN) is None


@pytest.mark.parametrize("year", ["20XX", "20××", "20__"])
def test_a_title_whose_year_is_left_to_fill_in_is_that_of_a_blank_form(year):
    text = f"××局{year}年政府信息公开工作年度报告\n一、总体情况\n主动公开政府信息　条。"
    assert "blank form" in (describe_other_kind(text, TextFormat.PLAIN) or "")
    assert describe_other_kind(text + "全年收到申请3件。", TextFormat.PLAIN) is None
