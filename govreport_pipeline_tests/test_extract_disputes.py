"""Reconsiderations and suits: whose results are told, and what is no case at all."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2022年政府信息公开工作年度报告\n"
ASKED = TITLE + "三、依申请公开情况\n"
DISPUTED = TITLE + "五、复议和诉讼情况\n"
DIRECT, AFTER = "litigations_direct", "litigations_after_reconsideration"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("行政诉讼6件,其中未经复议4件,经复议2件", [(6, "litigations"), (4, DIRECT), (2, AFTER)]),
        ("行政诉讼6件(未经行政复议4件、复议后2件)", [(6, "litigations"), (4, DIRECT), (2, AFTER)]),
        ("未经复议直接向法院提起诉讼4件,经行政复议后提起诉讼2件", [(4, DIRECT), (2, AFTER)]),
        ("行政复议6件,经复议后维持4件", [(6, "reconsiderations"), (4, "reconsiderations_upheld")]),
        ("行政复议6件,复议后又提起诉讼4件", [(6, "reconsiderations"), (4, AFTER)]),
    ],
)
def test_what_came_before_a_suit_tells_its_kind(words: str, found: list[tuple[float, str]]) -> None:
    assert codes_in(f"{DISPUTED}{words}。") == found


@pytest.mark.parametrize(
    "words",
    [
        "直接起诉5件,结果维持3件,尚未审结2件",
        "行政诉讼中,直接起诉的5件,结果维持3件,尚未审结2件;复议后起诉的1件,结果纠正1件",
        "行政诉讼6件,其中直接起诉5件,维持3件、未结2件;复议后起诉1件,纠正1件",
        "行政诉讼6件:直接起诉5件(维持3件、未审结2件),复议后起诉1件(纠正1件)",
        "行政诉讼5件,直接起诉5件,维持3件,其余2件尚未审结",
    ],
)
def test_results_that_add_up_to_a_suit_are_its_own(words: str) -> None:
    found = codes_in(f"{DISPUTED}{words}。")
    assert (3, f"{DIRECT}_upheld") in found
    assert (2, f"{DIRECT}_pending") in found


@pytest.mark.parametrize("words", ["维持4件,纠正2件", "审结4件,维持4件,纠正0件", "结果维持1件"])
def test_results_of_all_suits_are_of_none_alone(words: str) -> None:
    found = codes_in(f"{DISPUTED}行政诉讼6件,其中直接起诉4件,复议后起诉2件;{words}。")
    assert [code for _, code in found if code and code.startswith((f"{DIRECT}_", f"{AFTER}_"))] == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("直接起诉4件,均维持;复议后起诉2件,尚未审结", [(4, f"{DIRECT}_upheld"), (2, f"{AFTER}_pending")]),
        ("复议后起诉2件,目前在审理中", [(2, f"{AFTER}_pending")]),
        ("行政复议2件,均未审结", [(2, "reconsiderations_pending")]),
        ("行政复议2件,结果维持", [(2, "reconsiderations_upheld")]),
        ("行政复议2件(维持),行政诉讼1件,胜诉", [(2, "reconsiderations_upheld"), (1, "litigations_upheld")]),
        ("行政复议2件(1件纠正,1件尚未审结)、行政诉讼3件", [(1, "reconsiderations_pending"), (3, "litigations")]),
    ],
)
def test_the_one_result_that_is_told_is_that_of_all(words: str, found: list[tuple[float, str]]) -> None:
    assert set(found) <= set(codes_in(f"{DISPUTED}{words}。"))


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("行政复议1件,市水利局作出维持决定", "reconsiderations_upheld"),
        ("行政复议1件,申请人自愿撤回申请,终止审理", "reconsiderations_withdrawn"),
        ("行政复议1次,截至年末尚无结果", "reconsiderations_pending"),
        ("行政复议案1件,复议维持", "reconsiderations_upheld"),
        ("行政诉讼1件,一审判决驳回原告诉讼请求,二审尚未审结", "litigations_pending"),
        ("行政诉讼1件,二审终审我区胜诉", "litigations_upheld"),
        ("行政诉讼1件,已开庭,等待判决", "litigations_pending"),
        ("行政诉讼1件,原告主动撤诉", "litigations_withdrawn"),
        ("行政诉讼1件,判决撤销我局答复", "litigations_corrected"),
    ],
)
def test_whoever_decided_or_gave_up_the_result_that_is_told_is_that_of_the_case(words: str, result: str) -> None:
    codes = codes_in(f"{DISPUTED}{words}。")
    assert [code for _, code in codes][1:] == [result]


@pytest.mark.parametrize(
    "words",
    ["及时纠正了答复格式问题", "切实维护群众权益", "积极配合审理工作", "依法应诉", "主要因为部分申请人撤回申请"],
)
def test_what_is_told_beside_a_case_is_no_result_of_it(words: str) -> None:
    assert codes_in(f"{DISPUTED}行政复议1件,{words}。") == [(1, "reconsiderations")]


def test_what_the_bracket_of_a_result_says_is_of_that_result() -> None:
    found = codes_in(f"{DISPUTED}行政复议6件,其中维持4件,其他2件(均撤回)。")
    assert (6, "reconsiderations_withdrawn") not in found


@pytest.mark.parametrize(
    "words", ["尚未审结的2件", "2件法院尚在审理之中", "未结2件", "其余2件正在审理", "2件尚无结果", "尚待判决2件"]
)
def test_litigation_that_no_court_has_decided_is_pending(words: str) -> None:
    assert codes_in(f"{DISPUTED}行政诉讼5件,驳回3件,{words}。")[-1] == (2, "litigations_pending")


def test_a_result_with_a_number_of_its_own_is_not_that_of_all() -> None:
    found = codes_in(f"{DISPUTED}行政诉讼5件,其中直接起诉3件,维持2件,复议后起诉2件,维持2件。")
    assert (3, f"{DIRECT}_upheld") not in found


def test_what_is_said_behind_two_suits_is_of_both() -> None:
    found = codes_in(f"{DISPUTED}行政诉讼3件,其中直接起诉2件,复议后起诉1件,均维持。")
    assert found[-1] == (3, "litigations_upheld")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("针对败诉案件召开剖析会3次", "meetings"),
        ("组织行政复议案件评查会3次", "meetings"),
        ("就败诉案件开展复盘3次", None),
        ("被撤销3次", "reconsiderations_corrected"),
    ],
)
def test_what_is_held_about_cases_is_none_of_them(words: str, code: str | None) -> None:
    told = [one for value, one in codes_in(f"{DISPUTED}行政复议9件,{words}。") if value == 3]
    assert told == [code] or (code is None and told == [])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("申请行政复议相关信息的", None),
        ("涉及诉讼材料的", None),
        ("属于行政执法(复议)案卷的", "requests_withheld_case_file"),
        ("属行政复议案卷", "requests_withheld_case_file"),
        ("属于行政处罚案卷信息", "requests_withheld_case_file"),
    ],
)
def test_papers_of_a_dispute_are_no_dispute(words: str, code: str | None) -> None:
    assert codes_in(f"{ASKED}收到申请30件,其中{words}6件,不予公开9件,其他处理2件。")[1:] == [
        (6, code),
        (9, "requests_outcome_withheld"),
        (2, "requests_outcome_other"),
    ]


@pytest.mark.parametrize(
    "cause",
    ["因上年度的一件答复", "由于去年作出的一份告知书", "不服乡里的一件不予公开决定", "因2014年的一件信息公开答复"],
)
def test_the_answer_that_gave_rise_to_a_dispute_is_not_its_number(cause: str) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n四、行政复议情况\n{cause},村民申请行政复议2件。"
    assert codes_in(text) == [(2, "reconsiderations")]


def test_one_request_named_with_its_reason_still_counts() -> None:
    text = "某县农机局2016年政府信息公开工作年度报告\n三、依申请公开情况\n收到申请3件,因涉密不予公开的一件。"
    assert codes_in(text) == [(3, "requests_received"), (1, "requests_outcome_withheld")]


@pytest.mark.parametrize(
    ("words", "code", "result"),
    [
        ("有1件因申请人不服不予公开决定向县政府申请复议,最终予以维持。", "reconsiderations", "upheld"),
        ("有1件因村民不服答复向法院提起诉讼,判决驳回。", "litigations", "upheld"),
        ("有1件因村民不服答复申请行政复议,最后撤回。", "reconsiderations", "withdrawn"),
    ],
)
def test_a_dispute_named_as_a_reason_is_counted_and_its_end_told(words: str, code: str, result: str) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n四、行政复议、行政诉讼情况\n{words}"
    assert codes_in(text) == [(1, code), (1, f"{code}_{result}")]


def test_what_follows_a_reason_is_still_what_became_of_a_case() -> None:
    text = "某县农机局2016年政府信息公开工作年度报告\n四、行政复议情况\n复议3件,1件因程序不当,被撤销。"
    assert codes_in(text) == [(3, "reconsiderations"), (1, "reconsiderations_corrected")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("因信息公开引起的一件行政复议", [(1, "reconsiderations")]),
        ("全年发生因政府信息公开引发的2起行政诉讼", [(2, "litigations")]),
        ("收到因信息公开引起的投诉举报3件", [(3, "complaints")]),
    ],
)
def test_a_cause_does_not_say_what_is_counted(words: str, found: list[tuple[float, str]]) -> None:
    assert codes_in(f"{DISPUTED}{words}。") == found


@pytest.mark.parametrize("words", ["尚未办结结转下年的2件", "尚未办结、结转下年2件", "收到申请9件,未办结2件"])
def test_what_is_not_yet_done_is_no_denial(words: str) -> None:
    assert 0 not in [value for value, _ in codes_in(f"{ASKED}{words}。")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("有1名村民对答复不服,向市政府申请行政复议", [(1, "reconsiderations")]),
        ("1人不服我局答复提起行政诉讼", [(1, "litigations")]),
        ("一名申请人申请复议,后主动撤回", [(1, "reconsiderations"), (1, "reconsiderations_withdrawn")]),
        ("有3人先后提出行政复议申请", [(3, "reconsiderations")]),
        ("有3人联名申请行政复议", [(3, None)]),
        ("聘请1位律师代理提起诉讼事宜", [(1, None)]),
        ("1名申请人撤回行政复议申请", [(1, None)]),
        ("1名申请人申请行政复议5件", [(1, None), (5, "reconsiderations")]),
        ("行政复议7件,其中1人先后申请行政复议", [(7, "reconsiderations"), (1, None)]),
    ],
)
def test_who_takes_a_course_is_a_case_where_none_is_counted(words: str, found: list[tuple[float, str | None]]) -> None:
    assert codes_in(f"{DISPUTED}{words}。") == found


@pytest.mark.parametrize("words", ["其中被纠正的各2件", "各纠正2件", "纠错的均为2件"])
def test_one_number_for_each_course_is_of_both(words: str) -> None:
    found = set(codes_in(f"{DISPUTED}被申请行政复议8件,行政诉讼5件,{words}。"))
    assert found == {
        (8, "reconsiderations"),
        (5, "litigations"),
        (2, "reconsiderations_corrected"),
        (2, "litigations_corrected"),
    }


@pytest.mark.parametrize(
    ("words", "of_both"),
    [
        ("行政复议8件,行政诉讼5件,均维持原行政行为", True),
        ("行政复议8件、行政诉讼5件,经审理全部维持", True),
        ("8件行政复议、5件行政诉讼均获维持", True),
        ("8件行政复议和5件行政诉讼均被驳回", True),
        ("8起行政复议案件、5起行政诉讼案件全部维持", True),
        ("8件被申请行政复议,5件被提起行政诉讼,均予以维持", True),
        ("8件行政复议、5件行政诉讼均胜诉", False),
        ("8件行政复议、5件行政诉讼均由法院维持", False),
        ("行政复议8件,行政诉讼5件,均胜诉", False),
        ("行政复议8件,行政诉讼5件,均由法院判决维持", False),
        ("行政复议8件,其中纠正3件,行政诉讼5件,均维持", False),
    ],
)
def test_what_is_said_of_all_is_of_the_course_right_before_too(words: str, of_both: bool) -> None:
    found = codes_in(f"{DISPUTED}{words}。")
    assert (5, "litigations_upheld") in found
    assert ((8, "reconsiderations_upheld") in found) is of_both


@pytest.mark.parametrize(
    ("words", "results"),
    [
        ("直接起诉2件、复议后起诉1件,均维持", [(1, f"{AFTER}_upheld"), (2, f"{DIRECT}_upheld")]),
        ("复议后起诉1件,直接起诉2件,全部尚未审结", [(2, f"{DIRECT}_pending"), (1, f"{AFTER}_pending")]),
        ("直接起诉2件,复议后起诉1件,结果维持", [(1, f"{AFTER}_upheld")]),
    ],
)
def test_what_is_said_of_all_is_of_both_sorts_of_suits_where_no_number_is_of_both(
    words: str, results: list[tuple[float, str]]
) -> None:
    found = codes_in(f"{DISPUTED}{words}。")
    assert sorted(found[2:]) == sorted(results)


@pytest.mark.parametrize("told", ["3件不予立案", "不予立案3件", "法院未予立案3件"])
def test_suits_that_no_court_took_have_another_result(told: str) -> None:
    assert codes_in(f"{DISPUTED}全年行政诉讼5件,其中2件已撤回,{told}。")[2] == (3, "litigations_other")


def test_complaints_not_taken_up_are_no_suits() -> None:
    codes = codes_in(f"{TITLE}五、举报情况\n收到举报投诉12件,其中立案9件,不予立案3件。")
    assert [code for _, code in codes] == ["complaints", None, None]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("8件行政复议、5件行政诉讼获维持", [(8, "reconsiderations_upheld"), (5, "litigations_upheld")]),
        ("5件行政诉讼和8件行政复议得到维持", [(5, "litigations_upheld"), (8, "reconsiderations_upheld")]),
        ("8起行政复议案件、5起行政诉讼案件被纠正", [(8, "reconsiderations_corrected"), (5, "litigations_corrected")]),
        ("8件行政复议、5件行政诉讼胜诉", [(8, "reconsiderations"), (5, "litigations_upheld")]),
        ("8件行政复议、5件行政诉讼被法院维持", [(8, "reconsiderations"), (5, "litigations_upheld")]),
        ("8件行政复议,5件行政诉讼获维持", [(8, "reconsiderations"), (5, "litigations_upheld")]),
        ("8件行政复议已办结、5件行政诉讼获维持", [(8, "reconsiderations"), (5, "litigations_upheld")]),
    ],
)
def test_a_result_behind_two_courses_joined_is_of_both(words: str, found: list[tuple[float, str]]) -> None:
    assert codes_in(f"{DISPUTED}{words}。") == found


@pytest.mark.parametrize(
    ("words", "are_of_both"),
    [
        ("行政复议3件、行政诉讼2件,维持4件,纠正1件", True),
        ("3件行政复议、2件行政诉讼,其中维持4件,纠正1件", True),
        ("行政复议3件,行政诉讼2件,维持4件,纠正0件", True),
        ("行政复议3件、行政诉讼2件,维持1件,纠正1件", False),
        ("行政复议0件、行政诉讼2件,维持1件,纠正1件", False),
        ("行政复议3件,维持3件,行政诉讼2件,维持1件,纠正1件", False),
    ],
)
def test_results_that_add_up_to_two_courses_are_of_neither_alone(words: str, are_of_both: bool) -> None:
    report = read_report(f"{DISPUTED}{words}。".encode(), name="case.txt")
    results = {one.metric_code for one in report.observations[-2:]}
    assert results == ({None} if are_of_both else {"litigations_upheld", "litigations_corrected"})
    assert not [one for one in report.findings if one.code in ("sum_differs", "part_exceeds_total")]


@pytest.mark.parametrize(
    ("words", "upheld"),
    [
        ("行政复议、行政诉讼案件共8件,维持6件,纠正1件", None),
        ("因信息公开引起的行政复议和行政诉讼8件,其中维持6件", None),
        ("行政复议、行政诉讼8件,其中行政复议5件、行政诉讼3件,维持2件", "litigations_upheld"),
        ("行政复议和行政诉讼案件8件,胜诉6件", "litigations_upheld"),
        ("经行政复议后提起行政诉讼8件,维持6件", "litigations_upheld"),
    ],
)
def test_a_result_behind_one_number_of_both_courses_is_of_neither(words: str, upheld: str | None) -> None:
    codes = {
        code for _, code in codes_in(f"{TITLE}{words}。") if code is not None and code.endswith(("upheld", "corrected"))
    }
    assert codes == ({upheld} if upheld else set())


def test_results_of_courts_are_of_suits_whatever_their_number() -> None:
    told = "行政复议1件,行政诉讼5件,一审维持5件,二审维持1件"
    assert codes_in(f"{DISPUTED}{told}。")[2:] == [(5, "litigations_upheld"), (1, "litigations_upheld")]


@pytest.mark.parametrize(
    ("years", "codes"), [("历年累计也为0件", {"appeals", "litigations"}), ("历年累计为2件", {None})]
)
def test_nothing_in_all_years_is_nothing_of_each_that_was_denied(years: str, codes: set[str | None]) -> None:
    found = codes_in(f"{DISPUTED}行政诉讼、行政申诉均为0件,{years}。")
    assert {code for _, code in found[2:]} == codes


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("受理行政复议案件61件,审结58件,其中涉及政府信息公开的7件", [(7, "reconsiderations")]),
        ("行政复议案件61件,其中7件为政府信息公开案件", [(7, "reconsiderations")]),
        (
            "行政复议61件,其中信息公开类7件;行政诉讼20件(其中因政府信息公开引发的3件)",
            [(7, "reconsiderations"), (3, "litigations")],
        ),
        (
            "发生行政诉讼20件,涉及信息公开的行政诉讼3件,驳回2件,撤诉1件",
            [(3, "litigations"), (2, "litigations_upheld"), (1, "litigations_withdrawn")],
        ),
        ("行政复议61件,维持60件,纠正1件,其中与政府信息公开有关的7件", [(7, "reconsiderations")]),
        ("受理投诉举报61件,其中涉及政府信息公开的7件", [(7, "complaints")]),
        ("行政复议4件、行政诉讼2件,其中涉及政府信息公开的3件", []),
        ("涉及政府信息公开的行政复议7件", [(7, "reconsiderations")]),
        ("行政复议7件,其中涉及政府信息公开的7件", [(7, "reconsiderations"), (7, "reconsiderations")]),
        ("行政复议7件,收到政府信息公开申请61件", [(7, "reconsiderations"), (61, "requests_received")]),
    ],
)
def test_of_disputes_about_anything_those_about_disclosure_have_the_code(
    words: str, found: list[tuple[float, str]]
) -> None:
    assert [told for told in codes_in(f"{DISPUTED}{words}。") if told[1] is not None] == found
