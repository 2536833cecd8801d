"""Requests that were new in the year, told of all that were handled."""

import pytest

from govreport_pipeline_tests.documents import codes_in

ASKED = "某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n"
RECEIVED, OVER, CONCLUDED = "requests_received", "requests_carried_over", "requests_concluded"


@pytest.mark.parametrize(
    "told",
    [
        "共办理依申请公开35件,其中当年新收32件、上年结转3件",
        "处理申请35件(新收32件,上年结转3件)",
        "办结申请35件,其中新收到32件,上年结转3件",
        "共办理申请35件,本年度32件,结转上年度3件",
        "办结申请35件,其中2022年收到32件,2021年结转3件",
    ],
)
def test_what_was_new_of_all_handled_was_received(told: str) -> None:
    assert codes_in(f"{ASKED}{told}。") == [(35, CONCLUDED), (32, RECEIVED), (3, OVER)]


def test_what_was_carried_over_may_stand_first() -> None:
    assert codes_in(f"{ASKED}办结申请35件,其中上年结转3件,本年新收32件。")[1:] == [(3, OVER), (32, RECEIVED)]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("办结申请35件,其中同意公开32件,上年结转3件", "requests_outcome_disclosed"),
        ("办结申请35件,其中新收32件,上年结转5件", RECEIVED),
        ("办结申请35件,其中新收32件", RECEIVED),
        ("受理申请35件,其中按时答复32件,上年结转3件", "requests_concluded_on_time"),
    ],
)
def test_what_does_not_make_the_whole_is_what_its_words_say(told: str, code: str) -> None:
    assert codes_in(f"{ASKED}{told}。")[1] == (32, code)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("收到申请31件,办结35件,其中结转办理7件", OVER),
        ("答复申请35件(含结转7件)", OVER),
        ("办结申请35件(其中结转申请7件)", OVER),
        ("办理申请35件,其中新收28件、结转7件", OVER),
        ("受理申请35件,其中本年度28件,结转7件", OVER),
        ("收到申请42件,办结35件,其中结转7件", "requests_carried_forward"),
        ("收到申请42件,办结35件,结转7件", "requests_carried_forward"),
        ("收到申请35件,其中办结28件、结转7件", "requests_carried_forward"),
        ("办结申请35件(其中结转7件至次年)", "requests_carried_forward"),
        ("答复申请35件,其中结转7件,下年继续办理", "requests_carried_forward"),
        ("办结申请35件,其中结转7件,将于明年答复", "requests_carried_forward"),
        ("办理申请35件,其中结转下年7件", "requests_carried_forward"),
    ],
)
def test_what_is_handed_on_among_those_done_came_from_the_year_before(told: str, code: str) -> None:
    assert codes_in(f"{ASKED}{told}。")[-1] == (7, code)


def test_what_was_handled_and_goes_on_was_not_all_concluded() -> None:
    handled = "依申请公开。共办理申请35件,包括上年结转3件、本年新收32件。"
    found = codes_in(f"{ASKED}{handled}33件已办结,2件转入下年。")
    assert found == [(35, None), (3, OVER), (32, RECEIVED), (33, CONCLUDED), (2, "requests_carried_forward")]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("新收件中,企业20件、个人12件", [RECEIVED, RECEIVED]),
        ("网络20件、信函8件、当面4件", [f"{RECEIVED}_online", f"{RECEIVED}_post", f"{RECEIVED}_in_person"]),
        ("网络20件、信函8件、其他4件", [f"{RECEIVED}_online", f"{RECEIVED}_post", f"{RECEIVED}_other"]),
        ("予以公开20件,部分公开12件", ["requests_outcome_disclosed", "requests_outcome_partial"]),
        ("32件按期答复", ["requests_concluded_on_time"]),
        ("32件已办结", [CONCLUDED]),
    ],
)
def test_what_follows_requests_handled_is_of_requests_whatever_the_section(told: str, codes: list[str]) -> None:
    found = codes_in(f"{ASKED}依申请公开。共办理申请35件,包括上年结转3件、本年新收32件。{told}。")
    assert [code for _, code in found[3:]] == codes
