"""Numbers that a capture cut in two give the right value, or none and damage."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.checks.documents.reading import readings
from govreport_pipeline.report import Report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import Role

HEAD = "某县水务局2015年政府信息公开工作年度报告\n一、概述\n"


def read(sentence: str) -> Report:
    return read_report((HEAD + sentence).encode())


@pytest.mark.parametrize(
    "sentence",
    [
        "公开信息12\n3条。", "公开信息12 \n\n3条。", "公开信息12 3条。", "公开信息1,234,56条。", "公开信息12,34条。", "公开信息12,3456条。", "公开信息1,2345条。",
        "公开信息12,34,567条。", "公开信息1.234.567条。", "公开信息1..2条。", "公开信息1'234条。", "公开信息12*3条。", "公开信息1_2条。", "公开信息1·5万条。",
        "公开信息1。2万条。", "公开信息1:2条。", "公开信息?2条。", "公开信息1?2条。", "公开信息■2条。", "公开信息12.\n5万条。",
        "公开信息一百二\n十三条。", "公开信息一百二 十三条。", "公开信息十\n三条。", "公开信息卌三条。", "公开信息?三条。",
        "公开信息十二3条。", "公开信息2○3条。", "公开信息2万5条。", "公开信息、3\n00余条。", "公开信息9,8 16条。", "公开信息12, 34条。", "公开率9 9.86%。", "比重1\n7.4%。", "信息类 151 4 6.18%", "公开信息1.5万2千条。", "公开信息2百3万条。",
        "网站、微博、微信分别公开信息100，200，300条。", "网站和微信分别公开1，200，300条。", "依次公开100,200条。", "网站和微信分别公开1,200,2,300条。", "条数为100，200条为业务类。",
    ],
)  # fmt: skip
def test_a_number_that_may_be_cut_has_no_value_and_is_damage(sentence: str) -> None:
    report = read(sentence)
    assert report.observations == ()
    assert Role.DAMAGED in {each.role for each in report.numbers}
    assert {FindingCode.LOST_CHARACTER, FindingCode.REPLACEMENT} & {each.code for each in report.findings}


@pytest.mark.parametrize(
    ("sentence", "value", "quote"),
    [
        ("公开信息1,234,\n567条。", 1_234_567, "1,234,\n567条"),
        ("公开信息1,\n234条。", 1234, "1,\n234条"),
        ("公开信息1，234，\n　　567余条。", 1_234_567, "1，234，\n　　567余条"),
        ("公开信息1\n,234条。", 1234, "1\n,234条"),
        ("公开信息12\n.5万条。", 125_000, "12\n.5万条"),
        ("公开信息1, 234条。", 1234, "1, 234条"),
        ("公开信息1,234, 567条。", 1_234_567, "1,234, 567条"),
        ("公开信息1 234条。", 1234, "1 234条"),
        ("公开信息12，345条。", 12_345, "12，345条"),
        ("公开信息总数为12，345条,为历年最高。", 12_345, "12，345条"),
        ("公开信息1万2千条。", 12_000, "1万2千条"),
        ("公开信息1万2千3百45条。", 12_345, "1万2千3百45条"),
        ("公开信息3万零500条。", 30_500, "3万零500条"),
        ("公开信息1万2千余条。", 12_000, "1万2千余条"),
        ("公开信息1亿2000万条。", 120_000_000, "1亿2000万条"),
    ],
)
def test_a_number_whose_parts_are_certain_is_read_whole(sentence: str, value: float, quote: str) -> None:
    (observation,) = read(sentence).observations
    assert (observation.value, observation.quote) == (value, quote)
    assert value in readings(quote, observation.printed_unit)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("自然人申请12件\n3个部门培训8次。", [12, 3, 8]),
        ("公开信息数:12\n收到申请3件。", [12, 3]),
        ("当面申请1件,占50%。2件为信函申请。", [1, 50, 2]),
        ("公开信息、收到申请分别为12,34件。", [12, 34]),
        ("网站和微信分别公开信息1,200、2,300条。", [1200, 2300]),
        ("网站和微信分别公开1200,300条。", [1200, 300]),
        ("网站和微信分别公开信息1,200条,2,300条。", [1200, 2300]),
        ("咨询电话801，400-800-1234,公开信息3条。", [3]),
        ("完成率98% 12个部门公开信息5条。", [98, 12, 5]),
        ("统一3个栏目,公开信息5条。", [3, 5]),
        ("■3个部门公开信息12条。", [3, 12]),
        ("?\n3个部门公开信息12条。", [3, 12]),
        ("2015年,12个部门公开信息5条。", [12, 5]),
        ("公开信息1,234条,信函3件。", [1234, 3]),
        ("发布稿件3篇;会议2次。", [3, 2]),
        ("信息类 251 76.76%\n动态类 76 23.24%", [251, 76.76, 76, 23.24]),
        ("其中网站3, 微博125条。", [3, 125]),
        ("网站访问量达3万2015年公开信息12条。", [12]),
        ("观看人数场均破2万,26场活动收集问题31个。", [20000, 26, 31]),
        ("访问量达3万,12个栏目更新信息30条。", [30000, 12, 30]),
        ("阅读量突破1.2亿,16个账号发布信息30条。", [120000000, 16, 30]),
    ],
)
def test_numbers_that_stand_beside_each_other_stay_two(sentence: str, values: list[float]) -> None:
    assert [each.value for each in read(sentence).observations] == values


def test_money_in_digits_and_multipliers_is_in_yuan() -> None:
    (observation,) = read("收取费用3千5百元。").observations
    assert (observation.value, observation.unit, observation.printed_unit) == (3500, "元", "元")


def test_lines_of_a_narrow_column_are_joined_before_numbers_that_stand_apart() -> None:
    lines = ["本报告由某县水务局编制，统计期限自2015年1", "月1日起至2015年12月31日止。全年公开政府信", "息1860条，其中通过政府网站公开信息5", "31条，通过公开栏等公开信息1329条。印发简报", "6", "期，收到申请14件，已全部答复。"]  # fmt: skip
    values = [each.value for each in read("\n".join(lines)).observations]
    assert values[:3] == [1860, 531, 1329]


@pytest.mark.parametrize(
    "lost", ["3342 6条", "?条", " 条", "1?2条", "数百条", "若干条", "××条", "信息条", "发布条", "3■条", "12.条", "O条"]
)
def test_the_label_of_a_number_begins_behind_one_that_is_unreadable_or_lost(lost: str) -> None:
    report = read(f"全年公开信息13979条,其中政府网站{lost}、政务微博发布7077条。")
    assert [(each.metric_code, each.value) for each in report.observations] == [
        ("proactive_items", 13979),
        ("proactive_items_weibo", 7077),
    ]


@pytest.mark.parametrize("sentence", ["专项经费 万元。", "专项经费为万元。", "公开信息 万条。", "专项经费百万元。"])
def test_a_multiplier_alone_is_no_number(sentence: str) -> None:
    assert read(sentence).observations == ()


@pytest.mark.parametrize(
    ("sentence", "value"), [("专项经费近万元。", 10_000), ("访问量上百万次。", 1_000_000), ("公开信息万余条。", 10_000), ("访问量达万人次。", 10_000), ("公开信息十条。", 10)]
)  # fmt: skip
def test_a_multiplier_with_a_hedge_is_a_number(sentence: str, value: float) -> None:
    assert [each.value for each in read(sentence).observations] == [value]


def test_the_multiplier_in_the_unit_of_a_row_is_no_number() -> None:
    report = read("收取的费用 万元 0\n专项经费 万元 -\n")
    assert report.observations == ()
    assert Role.DAMAGED not in {each.role for each in report.numbers}


def test_a_multiplier_on_the_next_line_belongs_to_its_digits() -> None:
    assert [each.value for each in read("全年访问量突破40\n万人次,点击21\n万余人次。").observations] == [
        400_000,
        210_000,
    ]


def test_a_marker_glued_to_the_words_before_it_counts_nothing() -> None:
    report = read("重点领域的公开1、公布权力清单3项。2、公布预算5份。")
    assert [each.value for each in report.observations] == [3, 5]


@pytest.mark.parametrize("question", ["收到多少申请?", "收到的申请有几件?", "收到申请吗?", "收到哪些申请? "])
@pytest.mark.parametrize("number", ["3件", "三件"])
def test_an_answer_behind_a_question_is_whole(question: str, number: str) -> None:
    report = read(f"{question}{number}。")
    assert [each.value for each in report.observations] == [3]
    assert Role.DAMAGED not in {each.role for each in report.numbers}
