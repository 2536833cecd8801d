"""Changes told in numbers: so many more or fewer than the year before are no figure of the year."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.tables.vocabulary import Role, Scope
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县粮食局2016年政府信息公开工作年度报告\n"
DISCLOSED = TITLE + "一、主动公开政府信息情况\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n全年主动公开政府信息214条,"
REQUESTS = TITLE + "二、依申请公开政府信息情况\n全年收到信息公开申请31件,"


def _last(text: str) -> tuple[Observation, Role]:
    report = read_report(text.encode(), name="case.txt")
    found = report.observations[-1]
    return found, next(number.role for number in report.numbers if number.observation_id == found.observation_id)


@pytest.mark.parametrize(
    "told",
    [
        "比上年多公开17条",
        "较2015年多发布信息17条",
        "比去年同期少公开17条",
        "比2015年的197条多公开17条",
        "与上年相比,多公开政府信息17条",
        "同比增加公开信息17条",
        "较上年减少主动公开信息17条",
        "环比少推送17条",
        "同比多出17条",
        "同比增量为17条",
        "增幅17条",
    ],
)
def test_so_many_items_more_or_fewer_are_none_of_the_year(told: str) -> None:
    found, role = _last(f"{PROACTIVE}{told}。")
    assert (found.value, found.metric_code, found.scope, role) == (17, None, Scope.ANNUAL, Role.GROWTH)


@pytest.mark.parametrize(
    "told",
    [
        "比去年少收4件",
        "同比多受理4件",
        "较上年减少申请4件",
        "与2015年相比,少收到申请4件",
        "较上年增收4件",
        "比上年多办结4件",
    ],
)
def test_so_many_requests_more_or_fewer_are_none_of_the_year(told: str) -> None:
    found, role = _last(f"{REQUESTS}{told}。")
    assert (found.value, found.metric_code, role) == (4, None, Role.GROWTH)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("通过多渠道公开信息17条", "proactive_items"),
        ("较上年,多形式公开信息17条", "proactive_items"),
        ("内容比较丰富,增加公开信息17条", "proactive_items"),
        ("全年公开信息多达17条", "proactive_items"),
        ("网站高达17条", "proactive_items_website"),
    ],
)
def test_what_only_looks_like_a_change_is_a_figure_of_the_year(told: str, code: str) -> None:
    found, role = _last(f"{TITLE}一、主动公开政府信息情况\n{told}。")
    assert (found.value, found.metric_code, role) == (17, code, Role.METRIC)


def test_what_it_rose_to_is_a_figure_of_the_year() -> None:
    found, role = _last(f"{TITLE}二、依申请公开政府信息情况\n收到申请由27件增加为31件。")
    assert (found.value, found.metric_code, role) == (31, "requests_received", Role.METRIC)


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("公开信息900条,其中市级300条,县级600条;比上年增长20%。", ["proactive_items_growth_pct"]),
        ("公开信息900条(市级300条,县级600条);同比增长20%。", ["proactive_items_growth_pct"]),
        (
            "公开信息900条,其中市级300条,县级600条;较2015年的750条增长20%。",
            ["proactive_items", "proactive_items_growth_pct"],
        ),
        (
            "公开信息900条,其中市级300条,县级600条;较上年的750条增20%。",
            ["proactive_items", "proactive_items_growth_pct"],
        ),
        ("公开信息900条,其中市级300条;县级600条,比上年增长20%。", ["proactive_items_by_body_growth_pct"]),
        ("公开信息900条,其中市级300条,县级600条;县级比上年增长20%。", ["proactive_items_by_body_growth_pct"]),
        ("公开信息900条,其中市级300条,县级500条;比上年增长20%。", ["proactive_items_by_body_growth_pct"]),
    ],
)
def test_behind_parts_and_a_semicolon_the_whole_is_compared(told: str, codes: list[str]) -> None:
    assert [code for _, code in codes_in(DISCLOSED + told)][3:] == codes


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("网站公开信息900条(市级300条,县级600条),累计达到7200余条。", "proactive_items_website"),
        ("公开信息900条,其中网站300条,微信600条,历年累计7200条。", "proactive_items"),
        ("公开信息900条,其中网站300条,累计7200条。", "proactive_items_website"),
        ("网站公开信息90条,微博60条,微信30条,累计7200条。", "proactive_items_wechat"),
    ],
)
def test_behind_all_parts_the_whole_is_told_of_all_years(told: str, code: str) -> None:
    assert codes_in(DISCLOSED + told)[-1] == (7200, code)


def test_behind_a_figure_of_a_part_all_years_are_told_of_it() -> None:
    told = "全年公开信息1200条。其中,网站公开900条(市级300条,县级600条),累计达到7200余条。"
    found, _ = _last(DISCLOSED + told)
    assert (found.metric_code, found.scope) == ("proactive_items_website", Scope.CUMULATIVE)


@pytest.mark.parametrize("reached", ["达到", "达", "增至", "为", "总数达", "突破"])
@pytest.mark.parametrize(
    ("changed", "unit", "code"),
    [
        ("公开信息同比增长20%", "条", "proactive_items"),
        ("受理申请量比上年增加8件", "件", "requests_received"),
        ("网站访问量增长20%", "人次", "website_visits"),
        ("微信粉丝较去年增长两成", "人", "followers"),
        ("办结率提高20个百分点", "件", None),
    ],
)
def test_what_something_grew_to_is_of_what_grew(changed: str, unit: str, code: str | None, reached: str) -> None:
    text = f"某局2015年政府信息公开年度报告\n一、主动公开情况\n{changed},{reached}2400{unit}。"
    assert read_report(text.encode(), name="case.txt").observations[-1].metric_code == code
