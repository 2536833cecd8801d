"""Lists in which a capture lost units: a name, a number, the next name."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

PROACTIVE = "某县档案局2021年政府信息公开工作年度报告\n一、主动公开情况\n"


def test_numbers_without_units_stand_for_the_names_before_them() -> None:
    text = (
        PROACTIVE
        + "全年发布信息610条,其中县政府文件33条,办公室文件47会议信息28、规划信息36财政信息52微博发布信息214条。"
    )
    found = read_report(text.encode(), name="case.txt")
    assert [(one.value, one.label) for one in found.observations[2:6]] == [
        (47, "办公室文件"),
        (28, "会议信息"),
        (36, "规划信息"),
        (52, "财政信息"),
    ]
    assert (214, "proactive_items_weibo") in codes_in(text)
    assert [finding.code for finding in found.findings].count("lost_unit") == 4


@pytest.mark.parametrize("last", ["其他信息", "应主动公开的其他信息", "应公开的其它信息"])
def test_the_last_of_a_list_may_have_lost_its_unit_at_the_end_of_its_line(last: str) -> None:
    text = PROACTIVE + f"主动公开信息58条,其中机构类信息50条;财政类信息5条;{last}3\n\n二、依申请公开\n无申请。"
    assert (3, "proactive_items_by_category") in codes_in(text)


def test_what_a_list_of_what_is_digitised_leaves_is_a_kind() -> None:
    text = PROACTIVE + "主动公开信息58条。全文电子化的主动公开信息数58条;其中机构类信息55条;应主动公开的其他信息3条。"
    assert codes_in(text)[-1] == (3, "proactive_items_by_category")


@pytest.mark.parametrize(
    "told",
    [
        "按照信息3方面要求公开",
        "落实公开信息3年行动计划",
        "网站信息12\n3条",
        "发布信息24小时滚动",
        "公开2012年以前文件信息",
    ],
)
def test_a_number_that_belongs_to_what_follows_is_of_no_name_before_it(told: str) -> None:
    assert [value for value, _ in codes_in(PROACTIVE + told + "。") if value in (3, 12, 24)] == []


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("网站发布信息714条,其中新闻动态:107条,政务动态:468条,部门动态:64,公示公告:75条", [714, 107, 468, 64, 75]),
        ("举办“政策讲堂”64、“公开日”75场", [64, 75]),
        ("1、办好“信箱”2、用好“热线”3、建好“网站”", []),
        ("发布信息:107条,联系电话:8412345,公示公告:75条", [107, 75]),
        ("发布信息:107条,日期:2013,公示公告:75条", [107, 75]),
    ],
)
def test_one_of_a_list_behind_colons_may_have_lost_its_unit(told: str, values: list[int]) -> None:
    text = f"某县水利局2013年政府信息公开工作年度报告\n一、主动公开情况\n{told}。"
    assert [one.value for one in read_report(text.encode(), name="case.txt").observations] == values


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("在门户网站主动公开政府信息310余\n二、依申请公开", [310]),
        ("发布各类信息310多\n\n二、依申请公开", [310]),
        ("主动公开政府信息310\n二、依申请公开", []),
        ("接到电话310余\n二、依申请公开", []),
        ("公开2018余\n二、依申请公开", []),
    ],
)
def test_a_hedged_number_of_items_may_have_lost_its_unit_at_the_end_of_its_line(told: str, values: list[int]) -> None:
    assert [value for value, code in codes_in(PROACTIVE + told) if code is not None] == values


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("召开新闻发布会4、在线访谈9期", ["press_conferences", "online_interviews"]),
        ("举办培训班4、专题讲座9场", ["training_sessions"] * 2),
        ("公开信息4、召开新闻发布会9次", ["proactive_items", "press_conferences"]),
    ],
)
def test_a_bare_number_of_acts_shares_the_unit_of_the_next(told: str, codes: list[str | None]) -> None:
    assert codes_in(f"{PROACTIVE}{told}。") == list(zip((4, 9), codes, strict=True))


@pytest.mark.parametrize("listed", ["公告36、通知21、动态112", "公告36,通知21,动态112"])
def test_kinds_published_may_have_lost_their_units_all_alike(listed: str) -> None:
    text = f"某县水务局2016年政府信息公开工作年度报告\n一、主动公开情况\n全年发布{listed}。"
    assert codes_in(text) == [(value, "proactive_items_by_category") for value in (36, 21, 112)]


@pytest.mark.parametrize("listed", ["年内通报14、约谈21", "全年走访农户36、企业21"])
def test_what_was_done_so_often_is_no_kind_though_units_are_lost(listed: str) -> None:
    text = f"某县水务局2016年政府信息公开工作年度报告\n一、主动公开情况\n{listed}。"
    assert {code for _, code in codes_in(text)} == {None}


def lost_in(told: str) -> list[str]:
    text = f"某县水务局2016年政府信息公开工作年度报告\n一、公开情况\n{told}\n二、其他事项\n无。"
    report = read_report(text.encode(), name="case.txt")
    codes = ("lost_unit", "lost_character")
    return [report.text[one.raw_start : one.raw_end] for one in report.findings if one.code in codes]


@pytest.mark.parametrize(
    "told",
    [
        "收到申请16件:寄来4、网上12。",
        "复议31件：维持18，纠正2，其他11；诉讼没有。",
        "编印手册6、发放折页30份。",
        "机关发文77件(局办31)。",
        "行政处罚27，+3，84；行政强制6、0、11。",
        "行政许可 2,310；行政处罚 416；行政强制 0。",
        "规章类信息27,占总数的9%,公告类信息31条。",
        "推文301篇,单篇最高2.4万,访客31.5万。",
        "关注人数上升到3718。",
        "联系电话:6021转8114。",
    ],
)
def test_what_is_written_without_a_unit_has_lost_none(told: str) -> None:
    assert lost_in(told) == []


@pytest.mark.parametrize(
    ("told", "quotes"),
    [
        ("公开信息208条，规章类信息31条，公告类信息64，其他113条。", ["64"]),
        ("全年公开信息208，往年累计公开1400条。", ["208"]),
        ("办公室文件47会议信息28、规划信息36条。", ["47", "28"]),
        ("受理申请14件，办结12件，结转下年3。", ["3"]),
    ],
)
def test_one_number_without_a_unit_among_others_with_one_has_lost_it(told: str, quotes: list[str]) -> None:
    assert lost_in(told) == quotes
