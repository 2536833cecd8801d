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


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("有1人申请公开低保名册", 1),
        ("2家企业递交公开申请", 2),
        ("有4位居民要求公开收支账目", 4),
        ("先后有5户申请查阅拆迁协议", 5),
        ("有3名职工来函申请", 3),
    ],
)
def test_those_who_ask_are_requests_where_no_requests_are_counted(asked: str, count: int) -> None:
    assert codes_in(f"{TITLE}全年{asked}。") == [(count, "requests_received")]


@pytest.mark.parametrize("asked", ["有3名职工申请低保", "有3人申请行政复议", "申请量居前3位的是征地、教育、医疗"])
def test_other_people_are_no_requests(asked: str) -> None:
    assert "requests_received" not in {code for _, code in codes_in(f"{TITLE}全年{asked}。")}


@pytest.mark.parametrize("told", ["收到申请6件,由5人申请", "收到申请6件。其中5人申请公开征地批文"])
def test_those_who_made_the_requests_counted_are_no_more_of_them(told: str) -> None:
    assert [one for one in codes_in(f"{TITLE}全年{told}。") if one[1] == "requests_received"] == [
        (6, "requests_received")
    ]


def test_requesters_of_either_sort_have_as_many_requests_each() -> None:
    found = codes_in(f"{TITLE}全年收到申请4件,来自公民和企业各2件。")
    assert found == [(4, "requests_received"), (2, "requests_received")]


@pytest.mark.parametrize("ground", ["不属海事政府信息", "不属于税务政府信息"])
def test_information_of_no_government_is_told_with_whose_it_would_be(ground: str) -> None:
    assert codes_in(f"{TITLE}全年收到申请6件,公开4件,{ground}2件。")[-1] == (2, "requests_withheld_not_information")


@pytest.mark.parametrize("ground", ["不属于应公开的政府信息", "不属于本局政府信息"])
def test_what_need_not_be_public_or_is_of_others_may_still_be_information(ground: str) -> None:
    assert codes_in(f"{TITLE}全年收到申请6件,公开4件,{ground}2件。")[-1][1] != "requests_withheld_not_information"


@pytest.mark.parametrize("told", ["没有接到申请,0件", "未收到申请(0件)", "没有收到申请,共计0件"])
def test_a_denial_printed_right_behind_is_told_once(told: str) -> None:
    assert codes_in(f"{TITLE}全年{told}。") == [(0, "requests_received")]


def test_another_zero_behind_a_denial_is_its_own() -> None:
    found = codes_in(f"{TITLE}全年没有收到申请,上年结转0件。")
    assert found == [(0, "requests_received"), (0, "requests_carried_over")]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("给了", "requests_outcome_disclosed"),
        ("给了全部材料", "requests_outcome_disclosed"),
        ("给了一部分材料", "requests_outcome_partial"),
        ("因故没给", "requests_outcome_withheld"),
        ("因涉及隐私没给", "requests_withheld_privacy"),
        ("没有这份文件", "requests_outcome_not_existing"),
        ("查无此件", "requests_outcome_not_existing"),
        ("转给县林业局", "requests_outcome_redirected"),
        ("申请人自己撤了", "requests_outcome_other"),
    ],
)
def test_what_became_of_a_request_may_be_told_in_any_words(said: str, code: str) -> None:
    assert codes_in(f"{TITLE}全年收到申请5件,2件{said}。") == [(5, "requests_received"), (2, code)]


def test_a_request_without_an_answer_was_not_refused() -> None:
    assert codes_in(f"{TITLE}全年收到申请5件,2件没给答复。")[-1][1] != "requests_outcome_withheld"


@pytest.mark.parametrize("said", ["都给答了", "都回了", "均给了答复"])
def test_an_answer_may_be_told_in_any_words(said: str) -> None:
    assert codes_in(f"{TITLE}全年收到申请5件,{said}。") == [(5, "requests_received"), (5, "requests_answered")]


@pytest.mark.parametrize("left", ["去年接下来", "上年遗留", "上年度未办结", "去年留下来"])
def test_what_last_year_left_was_carried_over(left: str) -> None:
    assert codes_in(f"{TITLE}{left}2件。") == [(2, "requests_carried_over")]


@pytest.mark.parametrize(
    ("came", "code"),
    [
        ("来问的群众45人", "enquiries_in_person"),
        ("打电话问的45人次", "enquiries_phone"),
        ("上门打听的45人", "enquiries_in_person"),
    ],
)
def test_those_who_come_or_call_to_ask_enquire(came: str, code: str) -> None:
    assert codes_in(f"某县水务局2016年工作年度报告\n四、咨询情况\n全年{came}。") == [(45, code)]


@pytest.mark.parametrize(("end", "result"), [("赢了", "upheld"), ("输了", "corrected")])
def test_a_suit_is_won_or_lost(end: str, result: str) -> None:
    found = codes_in(f"某县水务局2016年工作年度报告\n四、复议诉讼情况\n打官司1件,{end}。")
    assert found == [(1, "litigations"), (1, f"litigations_{result}")]


@pytest.mark.parametrize("sent", ["寄出快递", "寄送信函", "代收快件", "收寄邮件", "发出挂号信", "揽收快递"])
def test_what_is_sent_out_or_taken_in_for_others_asks_for_nothing(sent: str) -> None:
    assert codes_in(f"{TITLE}全年{sent}12件。") == [(12, None)]


@pytest.mark.parametrize("sent", ["快递", "寄来快递", "以快递方式收到申请", "申请人寄出的快递"])
def test_what_is_sent_in_asks_by_post(sent: str) -> None:
    assert codes_in(f"{TITLE}全年{sent}12件。") == [(12, "requests_received_post")]
