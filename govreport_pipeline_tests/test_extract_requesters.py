"""Who asked, told in prose: parts of what was received, of whom they say."""

import pytest

from govreport_pipeline import read_report

TITLE = "某县水务局2022年政府信息公开工作年度报告\n"
ASKED = TITLE + "三、收到和处理政府信息公开申请情况\n"


@pytest.mark.parametrize(
    "words",
    [
        "从申请主体看,自然人62件、律所9件。",
        "其中公民个人提出62件,法人或其他组织提出9件。",
        "其中,申请人为自然人的62件,为企业的9件。",
        "以个人名义提出的62件,以单位名义提出的9件。",
        "申请人以自然人为主,62件,其余9件来自企业和律师事务所。",
        "自然人、法人或其他组织分别为62件、9件。",
    ],
)
def test_who_asked_is_the_subject_of_a_part_of_what_was_received(words: str) -> None:
    found = read_report(f"{ASKED}全年收到申请71件。{words}".encode(), name="case.txt").observations
    assert [(one.metric_code, one.value) for one in found] == [
        ("requests_received", 71),
        ("requests_received", 62),
        ("requests_received", 9),
    ]
    assert found[0].subject is None
    assert all(one.subject for one in found[1:])


@pytest.mark.parametrize("words", ["涉及企业的信息5件。", "向企业发函5件。", "第三方企业5件。"])
def test_whom_a_request_is_about_did_not_ask(words: str) -> None:
    found = read_report(f"{ASKED}全年收到申请71件。{words}".encode(), name="case.txt").observations
    assert [one.metric_code for one in found][:1] == ["requests_received"]
    assert "requests_received" not in [one.metric_code for one in found][1:]


def test_each_result_of_a_list_has_its_code() -> None:
    found = read_report(
        f"{TITLE}四、行政复议情况\n行政复议2件,维持、纠正各1件。".encode(), name="case.txt"
    ).observations
    assert [(one.metric_code, one.value) for one in found] == [
        ("reconsiderations", 2),
        ("reconsiderations_corrected", 1),
        ("reconsiderations_upheld", 1),
    ]


@pytest.mark.parametrize("who", ["均为自然人", "均来自企业", "都是村民", "均系律师提出"])
def test_all_of_one_number_may_be_of_one_sort(who: str) -> None:
    text = f"{ASKED}全年收到申请21件,其余20件{who}。全部按时答复。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(one.metric_code, one.value) for one in found] == [("requests_received", 21), ("requests_received", 20)]


@pytest.mark.parametrize("words", ["20件均为土地类。", "20件均涉及企业。"])
def test_what_all_are_about_is_not_who_asked(words: str) -> None:
    found = read_report(f"{ASKED}全年收到申请21件,{words}".encode(), name="case.txt").observations
    assert [one.metric_code for one in found][:1] == ["requests_received"]
    assert all(one.metric_code != "requests_received" for one in found[1:])


def test_who_asked_is_told_in_a_section_of_requests_of_which_the_total_stands_before() -> None:
    text = f"{TITLE}一、总体情况\n全年收到申请71件。\n三、收到和处理政府信息公开申请情况\n按申请人分,公民62件,社会组织9件。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(one.metric_code, one.value, one.subject) for one in found] == [
        ("requests_received", 71, None),
        ("requests_received", 62, "公民"),
        ("requests_received", 9, "社会组织"),
    ]


@pytest.mark.parametrize("words", ["自然人62件,企业9件", "申请人为自然人的62件,为企业的9件"])
def test_who_asked_is_no_total_where_none_is_told(words: str) -> None:
    found = read_report(f"{ASKED}{words}。".encode(), name="case.txt").observations
    assert [one.metric_code for one in found] == ["requests_received"] * 2
    assert all(one.subject for one in found)


def test_those_who_enquired_asked_for_nothing() -> None:
    found = read_report(f"{ASKED}收到申请71件。接待咨询30人次,其中企业9件。".encode(), name="case.txt").observations
    assert [one.metric_code for one in found] == ["requests_received", "enquiries", None]


@pytest.mark.parametrize(
    "words",
    [
        "收到自然人提交的申请3件、企业提交的申请1件。",
        "公民申请3件,法人和其他组织申请1件,均已办结。",
        "收到个人提出的申请3件,律师事务所提出的申请1件。",
    ],
)
def test_neither_of_two_sorts_of_requesters_is_all_that_was_received(words: str) -> None:
    found = read_report(f"{ASKED}{words}".encode(), name="case.txt").observations
    told = [one for one in found if one.metric_code == "requests_received"]
    assert [one.value for one in told] == [3, 1]
    assert all(one.subject is not None for one in told)


@pytest.mark.parametrize("words", ["收到公民申请3件,均已答复。", "收到个人的申请3件。全年答复企业咨询1件。"])
def test_the_one_number_of_requests_is_all_of_them_whoever_asked(words: str) -> None:
    found = read_report(f"{ASKED}{words}".encode(), name="case.txt").observations
    told = [one for one in found if one.metric_code == "requests_received"]
    assert [(one.value, one.subject) for one in told] == [(3, None)]


@pytest.mark.parametrize(
    "asked",
    ["3件为自然人申请,2件为商业机构申请", "自然人申请3件,企业申请2件", "3件为自然人提出,2件为事业单位提出"],
)
@pytest.mark.parametrize("said", ["已全部办结", "均已办结"])
def test_what_is_said_of_all_behind_those_who_asked_is_of_all_requests(asked: str, said: str) -> None:
    report = read_report(f"{ASKED}全年收到政府信息公开申请5件,{asked},{said}。".encode(), name="case.txt")
    assert [o.value for o in report.observations if o.metric_code == "requests_concluded"] == [5]


def test_what_is_said_behind_some_who_asked_is_not_of_all() -> None:
    report = read_report(f"{ASKED}全年收到申请5件,自然人申请3件,已全部办结。".encode(), name="case.txt")
    assert 5 not in [o.value for o in report.observations if o.metric_code == "requests_concluded"]


@pytest.mark.parametrize("words", [",申请人均为自然人", "(均为公民个人申请)", ",全部由企业提出", ",均涉及企业"])
def test_who_all_were_that_asked_is_no_number_again(words: str) -> None:
    found = read_report(f"{ASKED}全年收到申请71件{words}。".encode(), name="case.txt").observations
    assert [(one.metric_code, one.value, one.subject) for one in found] == [("requests_received", 71, None)]


@pytest.mark.parametrize("who", ["组织", "企业", "公司", "个人"])
def test_requests_in_a_name_told_far_behind_are_no_total(who: str) -> None:
    text = f"{TITLE}三、依申请公开情况\n收到申请21件。\n从内容看,多为土地信息。\n以{who}名义提交的政府信息申请有4件。"
    report = read_report(text.encode(), name="case.txt")
    last = report.observations[-1]
    assert (last.value, last.metric_code, last.subject) == (4, "requests_received", f"{who}名义提交的政府信息申请")
    assert "several_values" not in {finding.code for finding in report.findings}
