"""Numbers in brackets: on which side what they count stands, and what a bracket holds besides."""

import pytest

from govreport_pipeline import read_report

TITLE = "某县农机局2013年信息公开年度报告\n"
PROACTIVE = TITLE + "二、主动公开情况\n"
REQUESTS = TITLE + "三、依申请公开情况\n"
DISPUTES = TITLE + "五、行政复议、行政诉讼情况\n"


def _read(text: str) -> list[tuple[float, str | None]]:
    return [(one.value, one.metric_code) for one in read_report(text.encode(), name="case.txt").observations]


def _labels(text: str) -> list[str | None]:
    return [one.label for one in read_report(text.encode(), name="case.txt").observations]


@pytest.mark.parametrize(
    "words",
    [
        "同意公开(5件)、不予公开(3件)、信息不存在(2件)。",
        "同意公开(5件),不予公开(3件),信息不存在(2件)。",
        "同意公开(5件)不予公开(3件)信息不存在(2件)。",
        "同意公开(共5件)、不予公开(共3件)、信息不存在(共2件)。",
        "同意公开的(5件)、不予公开的(3件)、信息不存在的(2件)。",
        "(5件)同意公开,(3件)不予公开,(2件)信息不存在。",
        "(5件)同意公开、(3件)不予公开、(2件)属于信息不存在。",
        "(1)同意公开5件(2)不予公开3件(3)信息不存在2件。",
    ],
)
def test_a_bracket_that_holds_a_number_alone_belongs_where_the_number_would(words: str) -> None:
    assert _read(REQUESTS + words) == [
        (5, "requests_outcome_disclosed"),
        (3, "requests_outcome_withheld"),
        (2, "requests_outcome_not_existing"),
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            REQUESTS + "收到申请30件。其中当面申请(5件)、(3件)传真申请。",
            [(30, "requests_received"), (5, "requests_received_in_person"), (3, "requests_received_fax")],
        ),
        (
            REQUESTS + "网络申请(20件)、信函申请(8件)、当面申请(2件)共30件。",
            [
                (20, "requests_received_online"),
                (8, "requests_received_post"),
                (2, "requests_received_in_person"),
                (30, "requests_received"),
            ],
        ),
        (DISPUTES + "(3件)行政复议,(2件)行政诉讼。", [(3, "reconsiderations"), (2, "litigations")]),
        (
            PROACTIVE + "公开信息100条,其中(80条)为网站公开、(20条)为微博公开。",
            [(100, "proactive_items"), (80, "proactive_items_website"), (20, "proactive_items_weibo")],
        ),
        (PROACTIVE + "公开信息(共80条)。", [(80, "proactive_items")]),
    ],
)
def test_each_bracket_stands_on_its_own_side(text: str, read: list[tuple[float, str]]) -> None:
    assert _read(text) == read


def test_the_quote_of_a_number_in_brackets_is_without_them() -> None:
    (found,) = read_report((REQUESTS + "不予公开(3件)。").encode(), name="case.txt").observations
    assert found.quote == "3件"


def test_a_bracket_right_behind_a_number_explains_that_number() -> None:
    assert _read(REQUESTS + "收到申请30件(网上20件、信函10件)。") == [
        (30, "requests_received"),
        (20, "requests_received_online"),
        (10, "requests_received_post"),
    ]


@pytest.mark.parametrize("words", ["含上年结转1件", "其中重审1件", "包括上级交办1件"])
def test_what_a_bracket_counts_in_has_not_the_label_before_it(words: str) -> None:
    read = _read(DISPUTES + f"收到行政复议({words})4件。")
    assert read == [(1, None), (4, "reconsiderations")]


def test_a_number_behind_a_bracket_is_called_what_stands_before_it() -> None:
    assert _labels(REQUESTS + "收到申请(含网上20件)30件。") == ["网上", "申请"]


@pytest.mark.parametrize("mark", ["({})", "{})", "({}) "])
def test_the_mark_of_a_point_is_no_part_of_a_label(mark: str) -> None:
    points = ("召开会议3次", "举办培训2次", "检查1次")
    text = ",".join(mark.format(place) + point for place, point in enumerate(points, 1))
    assert _labels(PROACTIVE + text + "。") == ["会议", "培训", "检查"]


def test_a_label_does_not_begin_within_the_bracket_of_the_number_before() -> None:
    text = REQUESTS + "无法提供(5件,均为本机关不掌握)、其他处理(1件)。"
    assert _labels(text) == ["无法提供", "其他处理"]
    assert _read(text) == [(5, "requests_outcome_unable"), (1, "requests_outcome_other")]


@pytest.mark.parametrize("words", ["(20件)涉及征地", "20件涉及征地", "20件有关征地"])
def test_what_some_of_the_requests_asked_for_is_no_number_of_requests(words: str) -> None:
    assert _read(REQUESTS + f"30件申请中{words}。") == [(30, "requests_received"), (20, None)]
