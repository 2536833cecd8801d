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


def test_what_a_title_speaks_of_was_not_done_to_the_document() -> None:
    assert read(f"{PROACTIVE}修订《信息主动公开目录》（2013版）、《信息公开指南》（2013版）2份清单。") == [(2, None)]
    assert read(f"{PROACTIVE}在《甲乙日报》公开政府信息16条。") == [(16, "proactive_items_newspaper")]


@pytest.mark.parametrize("words", ["行政处罚决定41起", "行政许可信息41条"])
def test_decisions_are_a_kind_though_they_are_disclosed_on_the_agencys_own_motion(words: str) -> None:
    found = read(f"{PROACTIVE}主动公开政府信息90条。全年主动公开{words}。")
    assert found == [(90, "proactive_items"), (41, "proactive_items_by_category")]


def test_what_bodies_of_each_kind_disclosed_is_not_the_whole() -> None:
    report = read_report(
        f"{PROACTIVE}主动公开信息900条,全文电子化率为70%。"
        "市直机关主动公开信息500条,全文电子化率为80%;各镇政府主动公开信息300条,全文电子化率为60%。".encode()
    )
    bodies = ["市直机关", "各镇政府"]
    codes = [(each.value, each.metric_code) for each in report.observations if each.unit == "条"]
    assert codes == [(900, "proactive_items"), (500, "proactive_items_by_body"), (300, "proactive_items_by_body")]
    assert [each.subject for each in report.observations if each.metric_code == "digitised_pct"] == [None, *bodies]
    assert [each.label for each in report.observations if each.metric_code == "proactive_items_by_body"] == bodies


def test_one_body_alone_may_be_the_whole() -> None:
    assert read(f"{PROACTIVE}市直机关主动公开信息500条。") == [(500, "proactive_items")]


def test_a_number_before_what_it_is_told_out_into_needs_no_unit() -> None:
    found = read(f"{REQUESTS}我局收到政府信息公开申请57分别为予以公开40件、不予公开17件。")
    assert found[0] == (57, "requests_received")


def test_a_share_that_says_what_it_is_of_is_not_that_of_the_last_part() -> None:
    text = "收到申请20件,其中当面申请12件,占60%;信函申请8件,占40%,从内容看,70%属土地管理,15%属规划。"
    report = read_report(f"{REQUESTS}{text}".encode())
    assert [each.code for each in report.findings if each.code in ("share_differs", "shares_do_not_add")] == []


def test_each_account_has_its_own_readers() -> None:
    report = read_report(
        f"{PROACTIVE}“甲乙水利”微信公众号发布信息60条,粉丝900人,阅读量3万次;"
        "“甲乙河湖”微信公众号发布信息20条,粉丝400人,阅读量1万次。网络阅读量5万次。".encode()
    )
    subjects = [(each.value, each.subject) for each in report.observations]
    other = "“甲乙河湖”微信公众号"
    assert subjects[:3] == [(60, None), (900, None), (30_000, None)]
    assert subjects[3:6] == [(20, other), (400, other), (10_000, other)]


def test_what_some_requests_ask_for_is_no_number_of_requests() -> None:
    found = read(f"{REQUESTS}全年收到申请31件。办结的申请中涉及土地征收类9件。")
    assert found == [(31, "requests_received"), (9, None)]


def test_an_organisation_is_not_organised() -> None:
    report = read_report(f"{REQUESTS}全年收到申请31件,其中自然人申请23件,法人或其他组织申请8件。".encode())
    assert [each.subject for each in report.observations] == [None, "自然人申请", "法人或其他组织申请"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("媒体、专家、主要负责人等多种形式的解读8篇", "policy_interpretations"),
        ("图文、动漫、领导解读8篇", "policy_interpretations"),
        ("主要负责人和专家解读8篇", "policy_interpretations"),
        ("主要负责人解读8篇", "policy_interpretations_by_leaders"),
        ("分管负责同志政策解读8篇", "policy_interpretations_by_leaders"),
    ],
)
def test_interpretations_in_several_forms_are_not_the_leaders(words: str, code: str) -> None:
    assert read(f"{PROACTIVE}{words}。") == [(8, code)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("新增规范性文件库、农机企业信息公开等专栏8个", "website_columns"),
        ("新设政策解读、依申请公开等栏目8个", "website_columns"),
        ("微博、微信公开等渠道发布信息8条", "proactive_items_new_media"),
        ("通过微信公开动态、补贴等信息8条", "proactive_items_wechat"),
    ],
)
def test_a_verb_within_an_example_ends_no_examples(words: str, code: str) -> None:
    assert read(f"{PROACTIVE}{words}。") == [(8, code)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("门户网站转载主流媒体信息8条", "proactive_items_website"),
        ("门户网站发布新闻9条、转载市级报纸信息8条", "proactive_items_by_category"),
        ("被市级媒体转载信息8条", "proactive_items_media"),
        ("在主流媒体发布信息8条", "proactive_items_media"),
    ],
)
def test_media_whose_items_are_passed_on_are_no_way(words: str, code: str) -> None:
    assert read(f"{PROACTIVE}{words}。")[-1] == (8, code)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("微信公众号推送政策咨询信息8条", "proactive_items_wechat"),
        ("报纸刊登信访指南8条", "proactive_items_newspaper"),
        ("微信公众号受理咨询8条", "enquiries"),
        ("网站答复咨询8条", "enquiries_online"),
    ],
)
def test_papers_on_what_others_ask_are_published(words: str, code: str) -> None:
    assert read(f"{PROACTIVE}{words}。") == [(8, code)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("予以公开(含部分公开)", "requests_outcome_disclosed"),
        ("同意公开(包括部分公开)共", "requests_outcome_disclosed"),
        ("予以公开(包含部分予以公开的)", "requests_outcome_disclosed"),
        ("予以公开(不含部分公开)为", "requests_outcome_disclosed"),
        ("同意公开(含经征求意见后部分公开)", "requests_outcome_disclosed"),
        ("部分公开(含区分处理)", "requests_outcome_partial"),
        ("予以公开(部分公开)", "requests_outcome_partial"),
        ("不予公开(含部分不予公开)", "requests_outcome_withheld"),
        ("予以公开和部分公开", None),
    ],
)
def test_what_a_bracket_counts_with_an_outcome_is_not_the_outcome(words: str, code: str | None) -> None:
    assert (35, code) in read(f"{REQUESTS}全年收到申请50件,答复50件,{words}35件,信息不存在15件。")


def test_the_label_of_what_was_disclosed_is_not_what_its_bracket_counts_with_it() -> None:
    report = read_report(f"{REQUESTS}全年收到申请50件,其中公开(含部分公开)35件。".encode())
    assert report.observations[-1].label == "公开(含部分公开)"
