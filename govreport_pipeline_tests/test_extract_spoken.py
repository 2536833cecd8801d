"""Requests told as clerks speak: how they came, what became of them, who asked."""

import pytest

from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2016年政府信息公开工作年度报告\n三、依申请公开情况\n"


@pytest.mark.parametrize(
    ("came", "code"),
    [
        ("寄信提出", "requests_received_post"),
        ("快递寄来", "requests_received_post"),
        ("跑到窗口提出", "requests_received_in_person"),
        ("当场递交", "requests_received_in_person"),
        ("上网填报", "requests_received_online"),
        ("发邮件提出", "requests_received_email"),
        ("打电话提出", "requests_received_other"),
    ],
)
def test_how_requests_came_may_be_told_by_what_people_did(came: str, code: str) -> None:
    found = codes_in(f"{TITLE}全年收到申请5件,2件{came},3件传真申请。")
    assert found == [(5, "requests_received"), (2, code), (3, "requests_received_fax")]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("当面提交", "requests_received_in_person"),
        ("来人递交", "requests_received_in_person"),
        ("寄信来的", "requests_received_post"),
        ("网上提交", "requests_received_online"),
        ("传真发来", "requests_received_fax"),
        ("当场给了复印件", "requests_outcome_disclosed"),
        ("已经公开给对方", "requests_outcome_disclosed"),
        ("已把材料交给申请人", "requests_outcome_disclosed"),
        ("复印给他了", "requests_outcome_disclosed"),
        ("已向申请者公开", "requests_outcome_disclosed"),
        ("已给予公开", "requests_outcome_disclosed"),
    ],
)
def test_what_is_said_of_a_single_request_is_told_of_it(said: str, code: str) -> None:
    assert codes_in(f"{TITLE}全年收到申请1件,{said}。") == [(1, "requests_received"), (1, code)]


@pytest.mark.parametrize("said", ["没有给他", "未向申请人公开", "本人来查阅", "到窗口咨询", "申请人寄信致谢"])
def test_what_says_neither_way_nor_outcome_tells_none(said: str) -> None:
    assert codes_in(f"{TITLE}全年收到申请1件,{said}。") == [(1, "requests_received")]


@pytest.mark.parametrize("said", ["到期均已答复", "都在规定期限里答复", "均未超期办结", "件件按时办结"])
def test_what_was_done_when_it_fell_due_was_on_time(said: str) -> None:
    found = codes_in(f"{TITLE}全年收到申请6件,{said}。")
    assert found == [(6, "requests_received"), (6, "requests_concluded_on_time")]


@pytest.mark.parametrize("ground", ["不属政府信息", "并非政府信息", "不是条例所称政府信息"])
def test_what_is_no_information_of_a_government_is_told_in_any_denial(ground: str) -> None:
    found = codes_in(f"{TITLE}全年收到申请6件,公开4件,{ground}2件。")
    assert found[-1] == (2, "requests_withheld_not_information")


def test_what_callers_ask_is_no_request() -> None:
    assert codes_in("某县水务局2016年工作年度报告\n四、咨询情况\n电话提出问题12件。") == [(12, "enquiries_phone")]
