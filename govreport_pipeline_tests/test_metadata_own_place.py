"""The last resort for the reporting body: the one place that the text speaks for."""

import pytest

from govreport_pipeline.tables.records import ReportMetadata
from govreport_pipeline.tables.vocabulary import EvidenceSource
from govreport_pipeline_tests.identities import metadata_of

HEAD = "一、概述\n本年工作有序。\n二、主动公开情况\n"
OWN = "2013年,全市公开政府信息312条。"


def read(text: str) -> ReportMetadata:
    return metadata_of(HEAD + text)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("我街重视政府信息公开。截至2011年末,柳林河街道从事信息公开工作人员4人。", "柳林河街道"),
        ("报告反映了兰阳市2013年度政府信息公开工作。" + OWN, "兰阳市"),
        (OWN + "“兰阳市人民政府”微信公众号推送96条。", "兰阳市人民政府"),
        (OWN + "通过兰阳市政府门户网站发布88条。", "兰阳市政府"),
        (OWN + "河中省兰阳市政府网站发布88条。", "河中省兰阳市政府"),
        (OWN + "兰阳市人民政府主动公开政府信息9条。", "兰阳市人民政府"),
        (
            "自治区直属机关主动公开政府信息70条。云岭自治区人民政府网站访问9万人次。印发了《云岭自治区水源保护办法》。",
            "云岭自治区人民政府",
        ),
        ("我镇公开信息12条。逐步健全完善青石镇信息公开工作机制。", "青石镇"),
        ("2025年,街道主动公开信息76条。推进友谊路街道信息公开工作。", "友谊路街道"),
        ("我县公开信息9条。地址:四川省云阳县人民政府办公室,邮编:600000。", "四川省云阳县人民政府"),
        ("我镇公开信息9条。利用“寮步镇先锋在线”发布。", "寮步镇"),
        ("本街道公开信息9条。执行了《佳荣里街道信息公开制度》。", "佳荣里街道"),
        ("我县公开信息9条。来源:云阳政务网", "云阳县"),
        ("我县公开信息9条。\n中国·云阳\n", "云阳县"),
        ("我镇主动公开信息12条。兰阳市政府网站转发3条。青石镇2013年政府信息公开工作有序。", "青石镇"),
    ],
)
def test_the_only_place_that_is_spoken_of_as_the_reporter_is_the_body(text: str, agency: str) -> None:
    assert read(text).reporting_agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "学习兰阳市2013年度政府信息公开工作经验。",
        "报告反映了兰阳市2013年度政府信息公开工作。全县公开政府信息312条。",
        OWN + "全县公开政府信息40条。报告反映了兰阳市2013年度政府信息公开工作。",
    ],
    ids=["no self-word", "a bigger place", "two kinds as common"],
)
def test_a_place_of_another_kind_than_the_self_word_is_not_the_body(text: str) -> None:
    assert read(text).reporting_agency is None


def test_a_town_that_the_text_only_names_needs_the_record_its_own_word_and_no_rival() -> None:
    named = "利用“{}先锋在线”发布。"
    assert read("我镇公开信息9条。" + named.format("无此地镇")).reporting_agency is None
    assert read("我县公开信息9条。" + named.format("寮步镇")).reporting_agency is None
    assert read("我镇公开信息9条。" + named.format("寮步镇") + named.format("麻涌镇")).reporting_agency is None


def test_a_portal_without_the_unit_of_its_place_needs_the_record_and_the_unit_that_is_spoken_of() -> None:
    assert read("我县公开信息9条。\n中国·无此\n").reporting_agency is None
    assert read("我镇公开信息9条。\n中国·云阳\n").reporting_agency is None


@pytest.mark.parametrize(
    "text",
    [
        OWN + "在兰阳市政府网站公开3条,在梅川市政府网站公开4条。",
        OWN + "在兰阳市政府网站公开3条。梅川市人民政府来访2次。",
    ],
)
def test_two_places_of_the_kind_leave_the_body_open(text: str) -> None:
    assert read(text).reporting_agency is None


@pytest.mark.parametrize(
    "text",
    [
        OWN + "学习《兰阳市政府信息公开工作办法》。",
        OWN + "其中,兰阳市从事信息公开工作3人。",
        OWN + "各行署、兰阳市人民政府从事信息公开工作30人。",
    ],
    ids=["title of a document", "a part", "one of a list"],
)
def test_a_place_named_as_something_else_is_not_the_body(text: str) -> None:
    assert read(text).reporting_agency is None


@pytest.mark.parametrize("verb", ["依托", "处理", "通过", "充分发挥", "同步", "扩建", "改版", "转发至", "及时更新"])
def test_a_verb_before_the_city_government_is_no_name(verb: str) -> None:
    assert read(f"{OWN}{verb}市政府门户网站信息,{verb}市人民政府网站信息。").reporting_agency is None


@pytest.mark.parametrize(
    "text",
    [
        "我局按时答复。" + OWN + "在兰阳市政府网站公开3条。",
        "全市教育系统公开政府信息312条。在兰阳市政府网站公开3条。",
    ],
)
def test_the_place_of_a_department_is_not_its_name(text: str) -> None:
    assert read(text).reporting_agency is None


def test_the_last_resort_weighs_little_and_shows_where_the_name_stands() -> None:
    text = OWN + "在兰阳市政府网站公开3条。"
    evidence = [one for one in read(text).evidence if one.field == "reporting_agency"]
    assert [(one.source, one.value) for one in evidence] == [(EvidenceSource.BODY, "兰阳市政府")]
    assert evidence[0].weight < 1
    assert (HEAD + text)[evidence[0].raw_start : evidence[0].raw_end] == "兰阳市政府"


def test_a_body_that_is_named_is_not_overruled() -> None:
    assert read(OWN + "在兰阳市政府网站公开3条。\n梅川市人民政府\n2014年3月1日").reporting_agency == "梅川市人民政府"
