"""What each body has, what each ground or fee is of, and what all requests came to: none of them is another total."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.records import Observation

TITLE = "石桥县人民政府2016年政府信息公开工作年度报告\n"
STAFF, REQUESTS, FEES = "五、机构和人员情况", "二、依申请公开情况", "三、收费情况"
DISPUTES, DISCLOSED = "四、行政复议和行政诉讼情况", "一、主动公开情况"


def _read(told: str, section: str) -> tuple[Observation, ...]:
    return tuple(read_report(f"{TITLE}{section}\n{told}\n".encode(), name="a.txt").observations)


def _coded(told: str, section: str) -> list[tuple[str, float]]:
    return sorted((one.metric_code, one.value) for one in _read(told, section) if one.metric_code is not None)


@pytest.mark.parametrize(
    ("told", "coded"),
    [
        ("各科室、各乡镇均配备1名专职人员、2名兼职人员。", []),
        ("各单位明确1名分管领导、1名专职人员。", []),
        ("县直各单位设立了1个查阅点。", []),
        ("各村(社区)建成1个查阅点,1个公开栏。", []),
        # but what is of all, or of one office
        ("各单位设立了30个查阅点。", [("access_points", 30.0)]),
        ("各科室明确1名信息员,全县共15名信息员。", [("staff", 15.0)]),
        ("我县配备1名专职人员、2名兼职人员。", [("staff_full_time", 1.0), ("staff_part_time", 2.0)]),
    ],
)
def test_what_each_body_has_is_no_total(told: str, coded: list[tuple[str, float]]) -> None:
    assert _coded(told, STAFF) == coded


@pytest.mark.parametrize("first", ["检索费0元", "检索费30元", "检索、打印费30元"])
def test_each_kind_of_fee_is_told_apart_from_what_they_add_up_to(first: str) -> None:
    total = 130 if "30" in first else 100
    told = f"全县各级行政机关共收取{first}、复制费80.5元、邮寄费19.5元,总计{total}元。"
    assert [one.value for one in _read(told, FEES) if one.subject is None] == [total]


def test_a_number_like_a_hotline_is_none_where_it_counts() -> None:
    assert _coded("全年受理行政许可12345件,办结12315件。", DISCLOSED) == [("licensing_decisions", 12345.0)]
    assert _coded("12345热线转办468件,办结466件。", DISCLOSED) == [
        ("letters_concluded", 466.0),
        ("letters_received", 468.0),
    ]


@pytest.mark.parametrize(
    ("told", "value", "quote"),
    [
        ("累计阅读量达100万+。", 1_000_000, "100万+"),
        ("全年公众号阅读量突破30万+,公开信息20条。", 300_000, "突破30万+"),
        ("公众号粉丝达3万+人。", 30_000, "3万+人"),
        ("主动公开信息500+条。", 500, "500+条"),
    ],
)
def test_a_plus_behind_a_round_number_is_or_more(told: str, value: float, quote: str) -> None:
    first = _read(told, DISCLOSED)[0]
    assert (first.value, first.qualifier, first.quote) == (value, "at_least", quote)


@pytest.mark.parametrize("name", ["“10+N”", "“1+3+5”", "“100+”", "模式3+1"])
def test_a_plus_in_a_name_counts_nothing(name: str) -> None:
    assert _coded(f"推行{name}服务,公开信息30条。", DISCLOSED) == [("proactive_items", 30.0)]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("答复结果为同意公开", "disclosed"),
        ("办理结果为部分公开", "partial"),
        ("答复结果均为“信息不存在”", "not_existing"),
        ("答复意见为无法提供", "unable"),
        ("答复结果均为不属于本机关公开", "not_this_agency"),
    ],
)
def test_the_result_of_an_answer_is_what_became_of_it(told: str, code: str) -> None:
    coded = _coded(f"收到申请1件,{told}。", REQUESTS)
    assert coded == [(f"requests_outcome_{code}", 1.0), ("requests_received", 1.0)]


@pytest.mark.parametrize("told", ["均予以公开或部分公开", "均不属于不予公开范围"])
def test_no_one_outcome_of_several_is_that_of_all(told: str) -> None:
    assert _coded(f"收到申请3件,{told}。", REQUESTS) == [("requests_received", 3.0)]


@pytest.mark.parametrize(
    ("told", "grounds"),
    [
        ("涉及国家秘密、商业秘密、个人隐私不予公开的各2件", ["privacy", "state_secret", "trade_secret"]),
        ("国家秘密、商业秘密各2件", ["state_secret", "trade_secret"]),
    ],
)
def test_one_number_of_each_ground_is_of_every_one(told: str, grounds: list[str]) -> None:
    coded = _coded(f"收到申请9件,{told}。", REQUESTS)
    assert [one for one in coded if "withheld" in one[0]] == [
        (f"requests_withheld_{ground}", 2.0) for ground in grounds
    ]


@pytest.mark.parametrize("told", ["申请内容前五位的是", "点击率前十位的栏目为", "申请量前三位依次为", "排在前5位的有"])
def test_ranks_count_nobody(told: str) -> None:
    assert _read(f"{told}土地、规划等。", DISCLOSED) == ()


@pytest.mark.parametrize("told", ["行政诉讼2件,一审驳回起诉1件,二审维持原判1件", "行政复议6件,维持2件,驳回2件,撤销2件"])
def test_results_of_one_code_add_up_to_their_course(told: str) -> None:
    report = read_report(f"{TITLE}{DISPUTES}\n{told}。\n".encode(), name="a.txt")
    assert [(one.kind, one.verdict) for one in report.breakdowns] == [("sum", "holds")]


def test_a_way_without_a_code_is_not_all_requests() -> None:
    told = "收到申请7件。其中,当面申请7件,以传真、电报形式申请0件。"
    assert [coded for coded in _coded(told, "三、依申请公开情况") if coded[1] == 0] == [("requests_received_fax", 0)]
