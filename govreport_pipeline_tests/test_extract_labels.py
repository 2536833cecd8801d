"""What the text calls a figure: the kind before the verb, brackets and quotes in pairs."""

import pytest

from govreport_pipeline import read_report

PROACTIVE = "某县水利局2022年政府信息公开工作年度报告\n一、主动公开政府信息情况\n"


def _labels(told: str) -> list[tuple[float, str]]:
    observations = read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations
    return [(one.value, one.label) for one in observations]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("在水利要闻栏目发布信息26条", "水利要闻栏目"),
        ("规划计划类栏目共发布信息26条", "规划计划类栏目"),
        ("农村供水领域累计发布各类信息26条", "农村供水领域"),
        ("人事任免方面发布信息26条", "人事任免方面"),
        ("农机补贴类信息共发布信息26条", "农机补贴类信息"),
        ("政策文件、政策解读栏目发布信息26条", "政策文件、政策解读栏目"),
        ("“河道整治”栏目发布信息26条", "“河道整治”栏目"),
        ("农机要闻、通知公告等栏目发布信息26条", "信息"),
        ("网站发布各类信息26条", "各类信息"),
        ("发布动态类信息26条", "动态类信息"),
    ],
)
def test_what_stands_before_the_verb_names_items_that_are_else_information_at_large(told: str, label: str) -> None:
    assert _labels(told) == [(26, label)]


def test_each_column_of_a_list_is_called_by_its_name() -> None:
    told = "依托县政府门户网站公开政府信息530条,在水利要闻栏目发布信息82条,财政预决算栏目发布信息9条、政府会议栏目发布信息11条"
    assert _labels(told)[1:] == [(82, "水利要闻栏目"), (9, "财政预决算栏目"), (11, "政府会议栏目")]


@pytest.mark.parametrize(
    ("told", "label"),
    [
        ("公开取水许可信息(批后公告)35条", "取水许可信息(批后公告)"),
        ("在县政府网站发布“政务要闻”35条", "“政务要闻”"),
        ("“青河水利”微信公众号推送信息35条", "“青河水利”微信公众号推送信息"),
        ("通过“青河发布”微信公众号公开信息35条", "通过“青河发布”微信公众号公开信息"),
        ("“政策问答”平台提供线上咨询35条", "“政策问答”平台提供线上咨询"),
        ("公开水利信息35条", "水利信息"),
    ],
)
def test_brackets_and_quotes_of_a_label_are_in_pairs(told: str, label: str) -> None:
    assert _labels(told) == [(35, label)]
