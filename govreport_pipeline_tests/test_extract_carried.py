"""Requests that a year hands on to the next, and that it hands on none."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县人民政府2017年政府信息公开工作年度报告\n"
HEADING = TITLE + "二、依申请公开情况\n"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("无结转下年度办理", {"requests_carried_forward"}),
        ("没有结转到下一年度的", {"requests_carried_forward"}),
        ("无上年度结转,无延至次年情况", {"requests_carried_over", "requests_carried_forward"}),
        ("2016年没有结转件", {"requests_carried_over"}),
        ("去年没有结转的申请", {"requests_carried_over"}),
        ("无2016年结转申请", {"requests_carried_over"}),
        ("2017年没有结转件", {"requests_carried_forward"}),
        ("无结转至2018年的申请", {"requests_carried_forward"}),
    ],
)
def test_nothing_carried_on_is_of_the_requests_of_the_sentence(words: str, codes: set[str]) -> None:
    found = codes_in(f"{TITLE}一、总体情况\n受理政府信息公开申请8件,{words}。")
    assert found[0][0] == 8
    assert {(value, code) for value, code in found[1:]} == {(0, code) for code in codes}


@pytest.mark.parametrize("thing", ["行政复议", "群众来信"])
def test_nothing_carried_on_of_other_things_is_no_word_on_requests(thing: str) -> None:
    assert [value for value, _ in codes_in(f"{TITLE}一、总体情况\n受理{thing}8件,无结转下年度。")] == [8]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("收到申请27件(含结转6件)", "requests_carried_over"),
        ("办理申请27件(包括结转6件),办结24件", "requests_carried_over"),
        ("收到申请27件,办结21件,结转6件", "requests_carried_forward"),
        ("收到申请27件(含结转下年6件)", "requests_carried_forward"),
    ],
)
def test_what_was_carried_is_carried_over_where_it_is_some_of_what_was_dealt_with(words: str, code: str) -> None:
    assert (6, code) in codes_in(f"{TITLE}三、依申请公开情况\n{words}。")


@pytest.mark.parametrize(
    "sentence",
    [
        "全年收到申请6件,已答复5件,1件转入2018年继续办理,均已办结。",
        "全年收到申请6件,结转下年度1件,已全部办结。",
        "全年收到申请6件,1件转入下年办理。所有申请均已办结。",
        "全年收到申请6件,已全部办结,结转下年度1件。",
    ],
)
def test_all_done_beside_what_is_carried_on_contradicts_it_wherever_it_stands(sentence: str) -> None:
    report = read_report((HEADING + sentence).encode())
    assert [one.value for one in report.observations if one.metric_code == "requests_concluded"] == [6]
    assert FindingCode.CLOSED_BUT_CARRIED in {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    "sentence",
    [
        "全年收到申请6件,1件结转下年度,其余均已办结。",
        "全年收到申请6件,结转下年度0件,均已办结。",
        "全年收到申请6件,办结5件,均在期限内办结,1件结转下年度。",
        "全年收到申请6件,1件结转下年度,上年结转的2件均已办结。",
        "全年收到申请6件,1件结转下年度。来信来访均已办结。",
    ],
)
def test_what_is_said_of_the_rest_or_of_others_is_not_of_all_requests(sentence: str) -> None:
    report = read_report((HEADING + sentence).encode())
    assert 6 not in [one.value for one in report.observations if one.metric_code == "requests_concluded"]
    assert FindingCode.CLOSED_BUT_CARRIED not in {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("余下3件1月8日答复", "requests_carried_forward"),
        ("另有3件2月初办结", "requests_carried_forward"),
        ("另3件因12月27日收到,按期限将于2018年1月答复", "requests_carried_forward"),
        ("另3件系12月下旬提出,拟于次年1月答复", "requests_carried_forward"),
        ("另3件因12月27日收到,当日即予说明", None),
        ("余下3件11月8日补充材料", None),
    ],
)
def test_what_is_left_and_answered_when_the_year_has_ended_is_carried_forward(words: str, code: str | None) -> None:
    assert codes_in(f"{HEADING}收到申请23件,当年答复20件,{words}。")[2:] == [(3, code)]


@pytest.mark.parametrize(
    ("answered", "code"),
    [("6月答复20件", None), ("20件3月办结", None), ("截至12月底答复20件", "requests_carried_forward")],
)
def test_a_month_begins_the_next_year_where_this_one_is_over(answered: str, code: str | None) -> None:
    assert codes_in(f"{HEADING}收到申请23件,{answered},余下3件2月办结。")[2:] == [(3, code)]


@pytest.mark.parametrize("outcome", ["属信访诉求不予处理", "信访举报投诉类申请不予处理"])
def test_requests_like_letters_leave_what_is_carried_forward_of_requests(outcome: str) -> None:
    assert codes_in(f"{HEADING}予以公开4件,{outcome}1件,结转下年2件。")[-1] == (2, "requests_carried_forward")


def test_letters_carried_forward_are_no_requests() -> None:
    assert codes_in(f"{HEADING}收到群众来信6件,办结4件,结转下年2件。")[-1] == (2, None)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("结转上年度后新收到依申请公开事项23件", "requests_received"),
        ("剔除上年结转申请后共收到23件", "requests_received"),
        ("含上年结转共受理申请23件", "requests_accepted"),
        ("加上去年结转的共办结申请23件", "requests_concluded"),
        ("上年结转23件", "requests_carried_over"),
        ("其中含上年结转办理23件", "requests_carried_over"),
        ("结转上年申请23件", "requests_carried_over"),
    ],
)
def test_what_is_counted_with_or_without_those_carried_over_is_not_they(words: str, code: str) -> None:
    assert codes_in(f"{HEADING}2017年,{words}。") == [(23, code)]
