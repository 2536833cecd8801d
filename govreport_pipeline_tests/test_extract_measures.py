"""Areas, weights, volumes, doses, scores and kinds: a figure of what was done in the year, or the size of a thing."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Scope
from govreport_pipeline_tests.documents import codes_in

PROACTIVE = "某县水利局2019年政府信息公开工作年度报告\n一、主动公开政府信息情况\n"


@pytest.mark.parametrize(
    ("told", "value", "unit"),
    [
        ("全年完成造林面积6.3万亩", 63_000, "亩"),
        ("全年供水972万立方米", 9_720_000, "立方米"),
        ("水厂日供水能力3.2万吨", 32_000, "吨"),
        ("全县粮食产量达到21.6亿斤", 2_160_000_000, "斤"),
        ("新建农村公路48公里", 48, "公里"),
        ("接种疫苗36.4万剂次", 364_000, "剂次"),
        ("出让土地126公顷以上", 126, "公顷"),
        ("免费打印复印2860页", 2_860, "页"),
        ("查处假种子640公斤", 640, "公斤"),
        ("改造旱厕93座", 93, "座"),
        ("在全县政务公开考核中得分93.4分", 93.4, "分"),
        ("第三方评估得88.5分", 88.5, "分"),
        ("触摸屏滚动公布1470种药品的价格", 1_470, "种"),
        ("编印办事指南14种", 14, "种"),
        ("抽检覆盖31种食品", 31, "种"),
        ("快速检测涉及9种农产品", 9, "种"),
        ("备案公告涉及三种添加剂", 3, "种"),
        ("网上咨询平均办理时间1.8天", 1.8, "天"),
        ("申请平均答复用时为8.5个工作日", 8.5, "工作日"),
        ("工单平均办理时长为4天", 4, "天"),
    ],
)
def test_what_was_done_in_the_year_is_a_statistic_without_a_code(told: str, value: float, unit: str) -> None:
    (found,) = read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations
    assert (found.value, found.unit, found.metric_code, found.part_of) == (value, unit, None, None)


@pytest.mark.parametrize(
    "told",
    [
        "设有60平方米的查阅室",
        "查阅室面积60平方米",
        "配备55英寸显示屏",
        "公示牌高2米、宽3米",
        "我公司是日供水能力5万吨的国有企业",
        "政务公开在考核中占4分",
        "考核满分100分",
        "提供6种申请方式",
        "以4种产品形式解读政策",
        "可选三种商品信息渠道",
        "请到青河大厦2座9楼办理",
        "文字不少于800字",
    ],
)
def test_the_size_of_a_thing_is_no_statistic(told: str) -> None:
    assert codes_in(PROACTIVE + told + "。") == []


def test_what_has_been_done_in_all_years_is_of_all_years() -> None:
    (found,) = read_report((PROACTIVE + "截至年底,全县累计治理河道57公里。").encode(), name="case.txt").observations
    assert (found.value, found.scope) == (57, Scope.CUMULATIVE)


@pytest.mark.parametrize(
    "told",
    [
        "主动公开信息120条,其中造林类30条(完成造林5.2万亩)、水价类90条",
        "主动公开信息120条,包括造林类30条、水价类90条,全年造林5.2万亩",
        "主动公开信息120条,全年造林5.2万亩,其中造林类30条、水价类90条",
    ],
)
def test_no_measure_breaks_a_list_or_is_part_of_it(told: str) -> None:
    report = read_report((PROACTIVE + told + "。").encode(), name="case.txt")
    assert [breakdown.explanation for breakdown in report.breakdowns] == ["parts 30+90 = 120, stated 120"]


def test_the_growth_of_a_measure_is_of_none_of_the_items_before_it() -> None:
    report = read_report((PROACTIVE + "公开信息35条,完成造林5.2万亩,同比增长4%。").encode(), name="case.txt")
    growth = report.observations[-1]
    assert (growth.metric_code, growth.part_of) == (None, report.observations[1].observation_id)


@pytest.mark.parametrize("beside", ["2.4万份", "、2.4万份", ",共2.4万份"])
def test_what_stands_beside_kinds_is_of_what_they_are_of(beside: str) -> None:
    kinds, copies = read_report((PROACTIVE + f"发放宣传资料32种{beside}。").encode(), name="case.txt").observations
    assert kinds.label in copies.label


@pytest.mark.parametrize("beside", ["3万份", "、3万册", ",共3.2万份"])
def test_of_how_many_sorts_copies_are_is_no_item_of_a_list(beside: str) -> None:
    told = f"编印办事指南12种{beside},发放宣传资料5000份,印发政策汇编600册。"
    kinds = read_report((PROACTIVE + told).encode(), name="case.txt").observations[0]
    assert (kinds.value, kinds.unit, kinds.metric_code) == (12, "种", None)


@pytest.mark.parametrize("told", ["本报告共12页", "年报全文共12页"])
def test_how_long_a_report_is_is_no_statistic(told: str) -> None:
    assert codes_in(f"{PROACTIVE}公开信息35条。{told}。") == [(35, "proactive_items")]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("梳理公开事项共180小项,义务教育领域9小项,养老服务领域21小项", [180, 9, 21]),
        ("完成社会保险领域58小项数据录入", [58]),
        ("按照12大类46小项要求完善目录", []),
        ("信息分12大项、46小项", []),
        ("信息有12大项、46小项,共公开520条", [520]),
    ],
)
def test_minor_items_are_counted_but_not_what_major_ones_divide_into(told: str, values: list[float]) -> None:
    found = read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations
    assert [one.value for one in found] == values
    assert {one.unit for one in found} <= {"项", "条"}
