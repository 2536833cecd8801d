"""Numbers in brackets: on which side what they count stands, and what a bracket holds besides."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县农机局2013年信息公开年度报告\n"
PROACTIVE = TITLE + "二、主动公开情况\n"
REQUESTS = TITLE + "三、依申请公开情况\n"
DISPUTES = TITLE + "五、行政复议、行政诉讼情况\n"


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
    assert codes_in(REQUESTS + words) == [
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
    assert codes_in(text) == read


def test_the_quote_of_a_number_in_brackets_is_without_them() -> None:
    (found,) = read_report((REQUESTS + "不予公开(3件)。").encode(), name="case.txt").observations
    assert found.quote == "3件"


def test_a_bracket_right_behind_a_number_explains_that_number() -> None:
    assert codes_in(REQUESTS + "收到申请30件(网上20件、信函10件)。") == [
        (30, "requests_received"),
        (20, "requests_received_online"),
        (10, "requests_received_post"),
    ]


@pytest.mark.parametrize("words", ["含上年结转1件", "其中重审1件", "包括上级交办1件"])
def test_what_a_bracket_counts_in_has_not_the_label_before_it(words: str) -> None:
    read = codes_in(DISPUTES + f"收到行政复议({words})4件。")
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
    assert codes_in(text) == [(5, "requests_outcome_unable"), (1, "requests_outcome_other")]


@pytest.mark.parametrize("words", ["(20件)涉及征地", "20件涉及征地", "20件有关征地"])
def test_what_some_of_the_requests_asked_for_is_no_number_of_requests(words: str) -> None:
    assert codes_in(REQUESTS + f"30件申请中{words}。") == [(30, "requests_received"), (20, None)]


KIND = "proactive_items_by_category"


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        (
            "主动公开机构概况3件、政策文件15件(县政府文件6件,规范性文件9件)、人事任免4件、政府常务会议2件",
            [KIND, KIND, KIND, "normative_documents_disclosed", KIND, KIND],
        ),
        (
            "主动公开规划计划3件、建议提案办理11件(代表建议6件,委员提案5件)、民生实事4件、水利工程2件",
            [KIND, KIND, "npc_proposals", "cppcc_proposals", KIND, KIND],
        ),
        ("主动公开机构概况3件、规划计划5件、政府公报12件、人事任免4件", [KIND, KIND, "proactive_items_gazette", KIND]),
        ("主动公开人事信息6条(任免4条,招录2条)、财政信息7条", [KIND, KIND, KIND, KIND]),
        (
            "主动公开政府信息6条(网站4条,微信2条)",
            ["proactive_items", "proactive_items_website", "proactive_items_wechat"],
        ),
    ],
)
def test_a_list_of_kinds_goes_on_behind_a_bracket(told: str, codes: list[str]) -> None:
    observations = read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations
    assert [one.metric_code for one in observations] == codes


@pytest.mark.parametrize(
    ("told", "part", "total"),
    [
        ("主动公开财政信息5件、政策文件15件(县政府文件6件,规范性文件9件)", 9, 15),
        ("办结事项300件(行政许可200件,行政处罚100件)", 200, 300),
        ("办理建议提案11件(人大代表建议6件,政协提案5件)", 5, 11),
        ("收到来信20件(其中依申请公开申请3件)", 3, None),
        ("发放手册20册(接受咨询30人次)", 30, None),
    ],
)
def test_the_bracket_behind_a_total_without_a_code_tells_its_parts(told: str, part: int, total: int | None) -> None:
    observations = read_report((PROACTIVE + told + "。").encode(), name="case.txt").observations
    values = {one.observation_id: one.value for one in observations}
    (found,) = (one for one in observations if one.value == part)
    assert values.get(found.part_of or "") == total


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("答复申请(予以公开(4件)、部分公开(2件)、不予公开(1件))7件。", (7, "requests_answered")),
        ("答复申请(予以公开4件、部分公开2件、不予公开1件)7件。", (7, "requests_answered")),
        ("收到申请(网上(含邮件)4件、信函(含挂号)3件)7件。", (7, "requests_received")),
    ],
)
def test_a_number_behind_a_bracket_that_holds_others_is_of_what_stands_before_all(
    told: str, last: tuple[float, str]
) -> None:
    assert codes_in(REQUESTS + told)[-1] == last


@pytest.mark.parametrize(
    ("told", "part", "total"),
    [
        ("办理人大建议(含重点督办建议1件)12件", 1, 12),
        ("办理建议(其中重点2件)15件、政协提案(含重点提案1件)20件", 1, 20),
        ("收到申请(其中网上申请5件)12件", 5, 12),
        ("主动公开信息(包括:网站50条,微信70条)共120条", 70, 120),
        ("发布解读(含图解3件)12件", 3, 12),
        ("收到申请(含上级交办20件)12件", 20, None),
        ("受理申请(含上年结转3件)12件", 3, None),
        ("收到申请(信函4件、网上8件)12件", 4, None),
        ("发放手册(含折页5册)20册", 5, None),
    ],
)
def test_the_bracket_before_a_number_tells_some_of_what_it_counts(told: str, part: int, total: int | None) -> None:
    observations = read_report((REQUESTS + told + "。").encode(), name="case.txt").observations
    values = {one.observation_id: one.value for one in observations}
    (found,) = (one for one in observations if one.value == part)
    assert values.get(found.part_of or "") == total


def test_the_label_before_a_bracket_begins_behind_the_number_before() -> None:
    told = "办理人大建议15件、政协提案(含重点提案1件)20件。"
    assert codes_in(PROACTIVE + told) == [(15, "npc_proposals"), (1, "cppcc_proposals"), (20, "cppcc_proposals")]
