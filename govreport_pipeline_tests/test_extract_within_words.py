"""Short terms inside longer words say nothing there: 收 is received in 全年收8件, and not in 验收8件."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

_HEADS = {"requests": "三、依申请公开情况", "fees": "四、收费及减免情况", "disputes": "五、行政复议、行政诉讼情况"}


def codes_of(section: str, told: str) -> list[str | None]:
    text = f"临川县林业局2015年政府信息公开工作年度报告\n{_HEADS[section]}\n{told}"
    return [each.metric_code for each in read_report(text.encode(), name="report.txt").observations]


@pytest.mark.parametrize(
    "told",
    [
        "财政收入增长11%。", "税收增长13%。", "回收农膜26件。", "竣工验收18项。", "征收土地4宗。", "收购种子24件。",
        "收治病人31人次。", "收养登记14件。", "办理结婚登记22件。", "变更登记41件。", "收缴证照32件。", "收录史料21件。", "收藏拓片23件。",
        "收集意见27条。", "收回林地3宗。", "收文210件。", "丰收节活动6次。", "增收项目6项。", "收据22份。", "吸收意见25条。",
        "接受检查6次。", "接受人大代表视察3次。", "接到群众报警28起。", "收到锦旗4件。", "接收捐赠24件。", "现场执法21次。", "现场检查32件。",
        "网络诈骗案件12件。", "各处报来信息24条。", "零部件24件。",
    ],
)  # fmt: skip
def test_a_word_that_holds_received_receives_no_request(told: str) -> None:
    assert codes_of("requests", told) == [None]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("全年收8件。", "requests_received"),
        ("共收申请8件。", "requests_received"),
        ("签收申请8件。", "requests_received"),
        ("地税收到申请8件。", "requests_received"),
        ("国税收到8件。", "requests_received"),
        ("接受申请8件。", "requests_received"),
        ("收到结婚登记查询申请8件。", "requests_received"),
        ("共登记8件。", "requests_received"),
        ("现场受理申请8件。", "requests_received_in_person"),
        ("收到网络申请8件。", "requests_received_online"),
        ("发来电子邮件申请8件。", "requests_received_email"),
        ("共收回复8件。", "requests_answered"),
    ],
)
def test_what_is_received_in_few_characters_is_received(told: str, code: str) -> None:
    assert codes_of("requests", told) == [code]


@pytest.mark.parametrize(
    "told",
    [
        "财政收入30万元。", "征收社会抚养费30万元。", "税收30万元。", "收购木材30万元。", "浪费资金30万元。", "减免学费30万元。", "党费收入3万元。",
        "取暖费3万元。", "污水处理费30万元。", "减税降费300万元。", "退费30元。",
    ],
)  # fmt: skip
def test_money_for_other_things_is_no_fee_for_information(told: str) -> None:
    assert codes_of("fees", told) == [None]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("全年共收30元。", "fees_cny"),
        ("征收费用30元。", "fees_cny"),
        ("地税收取检索费30元。", "fees_cny"),
        ("收缴复印费30元。", "fees_cny"),
        ("收取信息处理费30元。", "fees_cny"),
        ("收取邮费30元。", "fees_cny"),
        ("减免工本费30元。", "fee_waivers_cny"),
    ],
)
def test_fees_in_few_characters_are_fees(told: str, code: str) -> None:
    assert codes_of("fees", told) == [code]


def test_registers_that_change_correct_no_decision() -> None:
    assert codes_of("disputes", "变更登记24件。") == [None]
    assert codes_of("disputes", "行政复议5件,其中维持4件、变更1件。") == [
        "reconsiderations",
        "reconsiderations_upheld",
        "reconsiderations_corrected",
    ]


def test_no_parts_are_none_though_they_sound_like_machine_parts() -> None:
    assert codes_of("disputes", "行政诉讼零件。") == ["litigations"]


def codes_published(told: str) -> list[str | None]:
    text = f"临川县林业局2015年政府信息公开工作年度报告\n二、主动公开情况\n{told}。"
    return [each.metric_code for each in read_report(text.encode(), name="report.txt").observations]


@pytest.mark.parametrize(
    "told",
    [
        "公开财政报表12条", "公开行政报告12条", "公开民政报表12份", "发布时政报道12条", "公开邮政报价12条", "公开检查计划12条",
        "发布抽查公示12条", "公开督查通报12件",
    ],
)  # fmt: skip
def test_papers_on_finance_or_inspections_are_kinds(told: str) -> None:
    assert codes_published(told) == ["proactive_items_by_category"]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("编印政报12期", "gazette_issues"),
        ("在《临川市政报》刊登文件12件", "proactive_items_gazette"),
        ("开展检查12次", None),
        ("利用线上客户端发布信息12篇", "proactive_items_new_media"),
        ("报刊刊登新闻3篇;利用“林海新闻”线上客户端发布信息12篇", "proactive_items_new_media"),
    ],
)
def test_gazettes_inspections_and_applications_are_what_they_are(told: str, code: str | None) -> None:
    assert codes_published(told)[-1] == code


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("按照要求在信息公开专栏主动公开信息46条", "proactive_items_website"),
        ("按要求公开信息46条", "proactive_items"),
        ("按照《条例》要求主动公开政府信息46条", "proactive_items"),
        ("严格按照目录的要求公开政府信息46条", "proactive_items"),
        ("按照年度工作目标公开信息46条", "proactive_items"),
        ("通过网站按要求公开信息46条", "proactive_items_website"),
        ("对照要点要求公开规范性文件46件", "normative_documents_disclosed"),
        ("按照县政府要求召开会议46次", "meetings"),
        ("按计划开展政务公开培训46次", "training_sessions"),
        ("按照规定时限要求答复申请46件", "requests_concluded_on_time"),
        ("按照申请人要求公开信息46件", "requests_received"),
        ("收到要求公开信息的申请46件", "requests_received"),
    ],
)
def test_by_what_it_was_done_is_neither_a_plan_nor_a_request(told: str, found: str) -> None:
    text = f"某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n全年{told}。"
    assert codes_in(text) == [(46, found)]


def test_what_is_planned_is_told_of_no_year() -> None:
    text = "某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n计划召开会议46次,力争公开信息46条。"
    assert codes_in(text) == []


@pytest.mark.parametrize("name", ["三份子镇", "百户村", "四条巷", "三座湾", "七部门", "八部委", "我区四套班子"])
def test_names_that_begin_like_a_count_count_nothing(name: str) -> None:
    report = read_report(f"一、总体情况\n{name}公开信息12条。".encode(), name="case.txt")
    assert [one.value for one in report.observations] == [12]


@pytest.mark.parametrize(
    ("told", "value"), [("走访二十户村民", 20), ("建成三座镇级文化站", 3), ("订购三套教材", 3), ("召开三次乡镇会议", 3)]
)
def test_counts_of_what_a_place_has_are_counts(told: str, value: float) -> None:
    report = read_report(f"一、总体情况\n{told}。".encode(), name="case.txt")
    assert [one.value for one in report.observations] == [value]
