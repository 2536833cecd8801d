"""What stands in brackets, quotes and titles beside a figure, and which of it is the figure's."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Scope

REQUESTS = "某县农机局2013年政府信息公开工作年度报告\n三、依申请公开政府信息情况\n"
PROACTIVE = "某县农机局2013年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"


def read(text: str) -> list[tuple[float, str | None]]:
    return [(each.value, each.metric_code) for each in read_report(text.encode()).observations]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("不予公开(属于过程性信息)", "requests_withheld_deliberative"),
        ("不予公开(涉及国家秘密)", "requests_withheld_state_secret"),
        ("无法提供(本机关不掌握相关信息)", "requests_unable_not_held"),
        ("不予处理(重复申请)", "requests_not_processed_repeat"),
        ("不予公开(涉及国家秘密、个人隐私)", "requests_outcome_withheld"),
        ("不予公开(由各科室提出意见)", "requests_outcome_withheld"),
    ],
)
def test_one_ground_in_the_bracket_behind_an_outcome_is_what_is_counted(words: str, code: str) -> None:
    assert read(f"{REQUESTS}全年收到申请31件,其中予以公开24件,{words}7件。")[-1] == (7, code)


def test_a_number_before_its_noun_may_explain_itself_in_a_bracket() -> None:
    found = read(f"{REQUESTS}全年收到申请31件,5件申请人主动撤回,26件(含4件去年转来)均已按时答复。")
    assert (26, "requests_concluded_on_time") in found


def test_what_was_carried_over_is_of_the_year_however_it_is_said() -> None:
    report = read_report(f"{REQUESTS}全年收到申请12件,结转上年4件,办结16件。".encode())
    over = next(each for each in report.observations if each.metric_code == "requests_carried_over")
    assert (over.value, over.scope) == (4, Scope.ANNUAL)
    assert [finding.code for finding in report.findings if finding.code == "balance_differs"] == []


def test_a_verb_in_a_name_between_quotes_is_no_verb() -> None:
    found = read(f"{PROACTIVE}主动公开政府信息90条。“两随机、一公开”相关信息14条。")
    assert found == [(90, "proactive_items"), (14, "proactive_items_by_category")]


def test_unique_users_are_no_visits() -> None:
    assert read(f"{PROACTIVE}网站独立用户访问总量4100个,总访问量9700次。") == [
        (4100, None),
        (9700, "website_visits"),
    ]


def test_who_answers_enquiries_is_no_enquiry_and_what_explains_a_meeting_no_meeting() -> None:
    assert read(f"{PROACTIVE}新聘3名咨询员上岗。完成常务会议同步解读6次。") == [(3, None), (6, None)]
