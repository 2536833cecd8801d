"""Requests that a year hands on to the next, and that it hands on none."""

import pytest

from govreport_pipeline_tests.documents import codes_in

TITLE = "某县人民政府2017年政府信息公开工作年度报告\n"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("无结转下年度办理", {"requests_carried_forward"}),
        ("没有结转到下一年度的", {"requests_carried_forward"}),
        ("无上年度结转,无延至次年情况", {"requests_carried_over", "requests_carried_forward"}),
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
