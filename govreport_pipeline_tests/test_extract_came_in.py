"""What reached a body by several ways together, or about several things, and letters told as something else."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2014年政府信息公开工作年度报告\n"
PROACTIVE, SERVICES = "二、主动公开情况\n", "五、互动交流\n"


def _codes(text: str) -> list[tuple[str | None, float]]:
    return [(code, value) for value, code in codes_in(TITLE + text)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("网站收到咨询类信息", "enquiries_online"),
        ("收到群众咨询类信息", "enquiries"),
        ("网站发布咨询类信息", "proactive_items_by_category"),
    ],
)
def test_enquiries_are_such_by_whatever_class_they_came_in(words: str, code: str) -> None:
    assert _codes(f"{PROACTIVE}{words}12条。") == [(code, 12)]


@pytest.mark.parametrize(
    "words",
    [
        "通过报装热线、QQ群接受用户咨询",
        "口头及电话咨询近",
        "电话、微信咨询",
        "接受电话与网络咨询",
        "受理电话或邮件咨询",
    ],
)
def test_enquiries_by_several_ways_are_of_none_of_them(words: str) -> None:
    assert _codes(f"{SERVICES}{words}300人次。") == [("enquiries", 300)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("通过热线电话接受咨询", "enquiries_phone"),
        ("12345热线、电话咨询", "enquiries_phone"),
        ("微信、QQ群网上咨询", "enquiries_online"),
        ("网站公布的咨询电话接受咨询", "enquiries_phone"),
    ],
)
def test_enquiries_by_one_way_are_of_it(words: str, code: str) -> None:
    assert _codes(f"{SERVICES}{words}300人次。") == [(code, 300)]


def test_ways_told_apart_stay_apart() -> None:
    text = "接受咨询64人次。其中,现场咨询和电话咨询分别为22人次和42人次。"
    assert _codes(SERVICES + text)[1:] == [("enquiries_in_person", 22), ("enquiries_phone", 42)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("局长信箱、在线咨询栏目共收到群众来信、留言", "letters_received"),
        ("咨询平台回复用户留言", "letters_concluded"),
        ("96116供水热线受理咨询和投诉", "letters_received"),
        ("供水热线受理咨询、投诉、建议", "letters_received"),
        ("网站互动栏目答复咨询投诉", "letters_concluded"),
        ("在线咨询栏目收到咨询", "enquiries_online"),
    ],
)
def test_letters_and_matters_of_every_sort_are_letters(words: str, code: str) -> None:
    assert _codes(f"{SERVICES}{words}560件。") == [(code, 560)]


def test_what_was_done_of_matters_of_every_sort_is_of_them() -> None:
    text = "供水热线受理咨询和投诉560件,办结555件。"
    assert _codes(SERVICES + text) == [("letters_received", 560), ("letters_concluded", 555)]


def test_complaints_answered_on_a_site_are_letters() -> None:
    assert _codes(SERVICES + "全年回复在线咨询62条、在线投诉19条。")[1] == ("letters_concluded", 19)
    assert _codes(SERVICES + "答复网上咨询56条,回复网上投诉12条。")[1] == ("letters_concluded", 12)
    assert _codes(SERVICES + "全年收到在线咨询62条,受理投诉举报19件。")[1] == ("complaints", 19)


@pytest.mark.parametrize("section", [PROACTIVE, SERVICES])
@pytest.mark.parametrize("words", ["办理政府公开信箱事务40件", "解答政民零距离40件", "办理县长公开信箱来信40件"])
def test_mailboxes_and_columns_for_letters_are_of_letters(section: str, words: str) -> None:
    assert {code for code, _ in _codes(f"{section}{words}。")} <= {"letters_received", "letters_concluded"}


def test_what_is_said_of_all_but_some_is_said_of_none() -> None:
    codes = dict(_codes(f"{SERVICES}局长信箱收到来信31件,除信访件外,各类来信均在15日内答复。"))
    assert codes == {"letters_received": 31}
    codes = dict(_codes(f"{SERVICES}局长信箱收到来信31件,各类来信均在15日内答复。"))
    assert codes == {"letters_received": 31, "letters_concluded": 31}


MAIL, DONE, CALLED, OPENLY = "letters_received", "letters_concluded", "enquiries_phone", "proactive_items_by_category"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("12345热线受理群众诉求90件,其中咨询类40件、求助类30件、投诉类9件、建议类7件、表扬类4件", [MAIL, MAIL, MAIL, "complaints", MAIL, MAIL]),
        ("县长信箱收到来信90封,其中咨询类40封,求助类30封,建议类20封", [MAIL] * 4),
        ("办理12345工单90件,其中求助类50件,咨询类30件,投诉举报类10件", [DONE, DONE, DONE, "complaints"]),
        ("公路服务热线共服务社会90人次,信息咨询类40人次,意见建议类30人次,其他20人次", [CALLED] * 4),
        ("公路服务热线共服务社会90人次,信息咨询类60件,表扬类10件,其他类20件", [CALLED, CALLED, MAIL, MAIL]),
        ("热线接听来电90个,咨询60个,投诉20个,表扬10个", [CALLED, "enquiries", "complaints", CALLED]),
        ("12345热线办理诉求90件,其中:表扬4件、投诉9件、建议77件", [DONE, DONE, "complaints", DONE]),
        ("办理来信90件,人大代表建议9件", [DONE, "npc_proposals"]),
        ("收到申请9件,其中咨询类3件", ["requests_received", None]),
        ("政务服务中心服务群众90人次,建议类3件", [None, None]),
        ("热线志愿者现场服务群众90人次", [None]),
        ("收到来信9封。征集意见3条,采纳建议类2条", [MAIL, "opinion_solicitations", None]),
    ],
)  # fmt: skip
def test_sorts_of_what_came_are_of_all_that_came(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(f"五、互动情况\n{words}。")] == codes


def test_a_sort_of_what_came_is_no_total_of_the_year() -> None:
    report = read_report("公路服务热线共服务社会90人次,信息咨询类60人次,求助类30人次。".encode(), name="case.txt")
    assert [one.subject for one in report.observations] == [None, "信息咨询类", "求助"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("回应社会公众咨询、投诉等90条", [DONE]),
        ("回应网民咨询、建议、投诉共90件", [DONE]),
        ("答复群众咨询、投诉、建议90件", [DONE]),
        ("收到群众咨询、投诉、建议90件", [None]),
        ("回应群众咨询90条", ["enquiries"]),
        ("收到留言90条,公开答复60条", [MAIL, DONE]),
        ("公开答复来信60封", [DONE]),
        ("办理各类留言90条,公开答复数量60条", [DONE, OPENLY]),
        ("收到留言90条,均已办结,其中公开答复60条", [MAIL, DONE, OPENLY]),
    ],
)
def test_what_was_answered_or_answered_openly(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(f"五、互动情况\n{words}。")] == codes


def test_responses_listed_with_items_disclosed_are_no_kinds_of_them() -> None:
    words = "公开信息约900条,其中通过网站发布信息600条,通过热线平台回应公众咨询、投诉等200条,通过微信公众号发布信息60条,通过网站回应热点40条"
    found = codes_in(f"二、主动公开情况\n{words}。")
    assert [code for _, code in found[2:5]] == [DONE, "proactive_items_wechat", "public_responses"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("信访接待来访、来电30件", None),
        ("接待来访来电信访30件", None),
        ("收到咨询类信件30件", "letters_received"),
    ],
)
def test_who_petitions_and_letters_that_ask_are_no_enquiries(words: str, code: str | None) -> None:
    assert codes_in(f"{TITLE}一、概述\n{words}。") == [(30, code)]


@pytest.mark.parametrize("came", ["来人来电", "来电来访", "群众来访和来电", "市民来人、来电", "来访、电话"])
def test_those_who_came_and_called_are_received_as_enquiries(came: str) -> None:
    assert codes_in(f"{TITLE}一、概述\n档案馆接待{came}810余人次,增长7%。") == [
        (810, "enquiries"),
        (7, "enquiries_growth_pct"),
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "收到申请9件,其中网上5件,信函4件。",
            ["requests_received", "requests_received_online", "requests_received_post"],
        ),
        ("收到申请200件(含网上120件)。", ["requests_received", "requests_received_online"]),
        ("收到咨询9件,其中网上5件。", ["enquiries", "enquiries_online"]),
        ("收到申请9件,网站发布信息120件。", ["requests_received", "proactive_items_website"]),
        ("收到申请9件。网站公开120件。", ["requests_received", "proactive_items_website"]),
    ],
)
def test_what_came_in_is_told_apart_under_whatever_heading(sentence: str, found: list[str]) -> None:
    told = f"某县水利局2016年政府信息公开工作年度报告\n一、主动公开情况\n{sentence}"
    assert [one.metric_code for one in read_report(told.encode()).observations] == found
