"""Classes of what is counted: totals and kinds, the press and sites, what is handed over, charged, or a mere list."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Scope
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2022年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
ASKED = TITLE + "三、依申请公开情况\n"
KIND = "proactive_items_by_category"


@pytest.mark.parametrize(
    "words",
    [
        "主动公开行政处罚决定",
        "主动公开河湖管护信息",
        "主动公开部门预算信息",
        "公开政务动态信息更新",
        "更新概况类信息更新量",
        "完成部门预算公开、部门决算公开信息",
        "进行“三公”经费和部门预算公开信息",
        "公开节水、防汛等方面信息",
        "水利建设领域信息公开",
    ],
)
def test_what_has_a_modifier_of_its_own_is_a_kind(words: str) -> None:
    assert codes_in(PROACTIVE + f"2022年{words}63条。") == [(63, KIND)]


@pytest.mark.parametrize(
    "words",
    [
        "主动公开各类信息",
        "主动公开水务政府信息",
        "主动公开文件",
        "主动公开公文",
        "主动公开工作信息、动态",
        "公开节水、防汛等信息",
        "公开政府信息",
    ],
)
def test_what_has_none_is_the_total(words: str) -> None:
    assert codes_in(PROACTIVE + f"2022年{words}63条。") == [(63, "proactive_items")]


@pytest.mark.parametrize(
    ("way", "code"), [("在局网站", "proactive_items_website"), ("在公示栏", "proactive_items_notice_board")]
)
def test_all_sorts_of_information_of_a_channel_are_the_channels(way: str, code: str) -> None:
    text = PROACTIVE + f"2022年主动公开政府信息95条。其中,{way}公开各类信息63条,利用其他方式公开信息32条。"
    assert codes_in(text)[1] == (63, code)


def test_what_is_disclosed_by_law_is_a_kind_among_kinds() -> None:
    text = PROACTIVE + "2022年公开政府信息95条,其中,指南信息3条,文件类信息22条,法定主动公开58条,年度报告12条。"
    assert [code for _, code in codes_in(text)[1:]] == [KIND] * 4


def test_the_kinds_of_one_list_are_of_one_time() -> None:
    text = PROACTIVE + "历年主动公开的政府信息中,机构职能类信息7条,水资源类信息9条,年度报告4份。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(one.metric_code, one.scope) for one in found] == [(KIND, Scope.CUMULATIVE)] * 3


@pytest.mark.parametrize("name", ["行政许可类信息", "行政许可信息"])
def test_information_on_licences_is_no_licence(name: str) -> None:
    text = PROACTIVE + f"历年公开的政府信息中,机构职能类信息7条,{name}5条,水资源类信息9条。"
    assert [code for _, code in codes_in(text)] == [KIND] * 3


@pytest.mark.parametrize("name", ["人民网", "新华网", "南方网", "学习强国", "南方+", "新华社"])
def test_what_news_offices_published_is_in_the_press(name: str) -> None:
    text = PROACTIVE + f"全年在各级媒体刊登新闻66条,其中《某县日报》57条、{name}9条。"
    assert codes_in(text)[-1] == (9, "proactive_items_media")


@pytest.mark.parametrize("net", ["公路网", "电网", "供水管网"])
def test_a_net_of_roads_or_pipes_is_no_site(net: str) -> None:
    assert codes_in(PROACTIVE + f"公开{net}维护指南信息9条。") == [(9, KIND)]


@pytest.mark.parametrize(
    "account", ["“清水教育”抖音公众号", "“清水教育”南方号", "“清水教育”百家号", "“清水教育”快手号"]
)
def test_accounts_elsewhere_are_new_media(account: str) -> None:
    assert codes_in(PROACTIVE + f"全年{account}发布信息95条。") == [(95, "proactive_items_new_media")]


def test_copies_of_one_paper_are_no_items() -> None:
    assert codes_in(PROACTIVE + "文件印发后一式三份送交市档案馆、市图书馆。") == []


def test_a_platform_of_a_name_is_new_media_and_one_of_an_office_is_none() -> None:
    assert codes_in(PROACTIVE + "通过“清水之声”平台发布信息9条。") == [(9, "proactive_items_new_media")]
    assert "proactive_items_new_media" not in dict(codes_in(PROACTIVE + "通过“信用某县”平台公示信息9条。")).values()


@pytest.mark.parametrize("words", ["上年转结", "结转上年", "上年结转", "上年转结政府信息公开申请"])
@pytest.mark.parametrize("value", [0, 2])
def test_what_is_taken_over_is_of_the_year(words: str, value: int) -> None:
    found = read_report((ASKED + f"全年收到申请9件,{words}{value}件。").encode(), name="case.txt").observations
    assert [(one.metric_code, one.scope) for one in found] == [
        ("requests_received", Scope.ANNUAL),
        ("requests_carried_over", Scope.ANNUAL),
    ]


@pytest.mark.parametrize("words", ["转下一年办理", "转次年办理", "转下一年度", "结转次年"])
def test_what_the_next_year_takes_over_is_not_handled(words: str) -> None:
    assert codes_in(ASKED + f"全年收到申请9件,{words}2件。")[-1] == (2, "requests_carried_forward")


def test_charges_of_the_administration_are_no_fees_for_information() -> None:
    assert codes_in(PROACTIVE + "全年行政许可20件,行政事业性收费2.5万元。")[-1] == (25000, "administrative_fees_cny")
    assert codes_in(TITLE + "五、收费情况\n全年收取检索费25元。") == [(25, "fees_cny")]


@pytest.mark.parametrize("fee", ["培训费", "考试费", "检测费"])
def test_fees_for_courses_and_tests_are_no_fees_for_information(fee: str) -> None:
    assert codes_in(PROACTIVE + f"按规定收取{fee}25元。") == [(25, None)]


def test_the_powers_of_a_list_are_no_decisions() -> None:
    text = PROACTIVE + "保留行政权力841项。其中,行政许可24项、行政处罚765项、行政强制29项。"
    assert [code for _, code in codes_in(text)] == [None] * 4
    assert codes_in(PROACTIVE + "全年办理行政许可24项。")[-1] == (24, "licensing_decisions")


def test_a_heading_of_charges_denies_charges_alone() -> None:
    assert codes_in(TITLE + "三、依申请公开政府信息收费情况\n无。") == [(0, "fees_cny")]


def test_courses_of_dispute_that_were_entered_are_denied_each() -> None:
    found = codes_in(ASKED + "进入行政复议程序和行政诉讼程序均为0件。")
    assert sorted(found) == [(0, "litigations"), (0, "reconsiderations")]


@pytest.mark.parametrize("words", ["累计观看人数", "播放量", "收看人数"])
def test_viewers_of_an_account_are_readers(words: str) -> None:
    assert codes_in(PROACTIVE + f"抖音号发布视频434条,{words}78万余人次。")[-1] == (780000, "reads")


@pytest.mark.parametrize(("words", "code"), [("发布解读信息", "policy_interpretations"), ("政策解读", KIND)])
def test_interpretations_published_are_their_own_and_else_a_kind_among_kinds(words: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"主动公开政府信息95条,其中,政策法规12条,{words}30条。")[-1] == (30, code)


@pytest.mark.parametrize("words", ["公开申请0", "公开申请0.", "公开申请 0件"])
def test_a_zero_at_the_end_of_a_line_needs_no_unit(words: str) -> None:
    assert codes_in(ASKED + f"我局共受理政府信息{words}\n(二)其他情况\n") == [(0, "requests_received")]


@pytest.mark.parametrize(
    ("place", "codes"),
    [("申请受理点", [(1, "request_points")]), ("公开查阅点", [(1, "access_points")]), ("专门的机构", []), ("平台", [])],
)
def test_one_point_is_counted_and_one_of_anything_else_is_an_article(
    place: str, codes: list[tuple[float, str | None]]
) -> None:
    assert codes_in(TITLE + f"一、概述\n设立一个{place}。") == codes


def test_what_has_been_completed_has_not_come_in_again() -> None:
    found = codes_in(ASKED + "收到申请3件,已完成依申请公开申请2件。")
    assert found == [(3, "requests_received"), (2, "requests_concluded")]


def test_how_many_rules_of_work_there_are_is_no_item() -> None:
    assert codes_in(PROACTIVE + "落实内容发布审核等七项工作制度。") == [(7, None)]


def test_decisions_published_are_a_kind() -> None:
    assert codes_in(PROACTIVE + "在网站公开执法依据,全年我局公开处罚决定8件。") == [(8, KIND)]
