"""Several things in one clause: numbers that share a unit or a verb, and one number for several things."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Role
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县农机局2013年信息公开年度报告\n"
OVERVIEW = TITLE + "一、概述\n"
PROACTIVE = TITLE + "二、主动公开情况\n"
REQUESTS = TITLE + "三、依申请公开情况\n"
DISPUTES = TITLE + "五、行政复议、行政诉讼情况\n"

OUTCOMES = [(3, "requests_outcome_disclosed"), (4, "requests_outcome_partial"), (5, "requests_outcome_withheld")]
WAYS = [(1, "requests_received_in_person"), (2, "requests_received_post"), (3, "requests_received_online")]
CHANNELS = [(30, "proactive_items_website"), (20, "proactive_items_weibo"), (10, "proactive_items_wechat")]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (REQUESTS + "同意公开、部分公开、不予公开分别为3、4、5件。", OUTCOMES),
        (REQUESTS + "同意公开、部分公开、不予公开分别3、4和5件。", OUTCOMES),
        (REQUESTS + "同意公开、部分公开、不予公开依次为3件、4件、5件。", OUTCOMES),
        (REQUESTS + "当面、信函、网络申请各1、2、3件。", WAYS),
        (REQUESTS + "当面、信函、网络三种方式分别为1、2、3件。", WAYS),
        (PROACTIVE + "网站、微博、微信分别公开信息30、20、10条。", CHANNELS),
        (PROACTIVE + "通过网站、微博、微信分别发布信息30条、20条和10条。", CHANNELS),
        (
            REQUESTS + "本年收到申请和上年结转申请分别为5件、1件。",
            [(5, "requests_received"), (1, "requests_carried_over")],
        ),
        (OVERVIEW + "专职、兼职人员分别为2、3名。", [(2, "staff_full_time"), (3, "staff_part_time")]),
    ],
)
def test_numbers_told_apart_have_each_their_own_label_and_share_the_unit(
    text: str, read: list[tuple[float, str]]
) -> None:
    assert codes_in(text) == read


@pytest.mark.parametrize("words", ["公开信息50、60条", "公开通知、公告2、3条", "接待群众3、4批次", "公开50和60条"])
def test_bare_numbers_that_nothing_tells_apart_state_nothing(words: str) -> None:
    report = read_report((PROACTIVE + f"{words}。").encode(), name="case.txt")
    assert not report.observations
    assert [number.role for number in report.numbers[-2:]] == [Role.OTHER, Role.OTHER]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("先后于3、4、5月召开会议3次。", [3]),
        ("3、5号楼公开栏张贴8条。", [8]),
        ("编发第3、4、5期简报。", []),
        ("见第3、4、5条。", []),
        ("2013、2014年公开信息8条。", [8]),
    ],
)
def test_numbers_of_dates_names_and_references_are_no_run(sentence: str, values: list[float]) -> None:
    assert [value for value, _ in codes_in(PROACTIVE + sentence)] == values


@pytest.mark.parametrize(
    "text",
    [
        REQUESTS + "不予公开及信息不存在共4件。",
        REQUESTS + "国家秘密、商业秘密、个人隐私共4件。",
        DISPUTES + "维持和撤销共4件。",
        OVERVIEW + "召开专题会议和培训会共4次。",
        OVERVIEW + "召开会议和培训4次。",
        PROACTIVE + "举办新闻发布会、在线访谈4次。",
        PROACTIVE + "举办新闻发布会和在线访谈共4次。",
        PROACTIVE + "县级、镇级分别公开信息4条、3条。",
    ],
)
def test_a_number_of_several_things_has_the_code_of_none(text: str) -> None:
    assert {code for _, code in codes_in(text)} == {None}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (REQUESTS + "受理和答复申请5件。", {"requests_received"}),
        (PROACTIVE + "编发简报和专刊共12期。", {"newsletter_issues"}),
        (PROACTIVE + "网站和微博共公开信息30条。", {"proactive_items"}),
        (PROACTIVE + "通过网站、微信等各渠道公开信息30条。", {"proactive_items"}),
        (PROACTIVE + "在线访谈和民意征集共5期,其中访谈3期。", {"online_interviews"}),
        (OVERVIEW + "召开会议、培训各2次。", {"meetings", "training_sessions"}),
        (DISPUTES + "行政复议、行政诉讼案件均为1件。", {"reconsiderations", "litigations"}),
    ],
)
def test_things_of_one_code_and_stages_of_one_case_keep_theirs(text: str, codes: set[str]) -> None:
    assert {code for _, code in codes_in(text)} == codes


def test_the_word_that_tells_apart_is_no_part_of_a_label() -> None:
    (found,) = read_report((PROACTIVE + "编发政务信息、简报各30期。").encode(), name="case.txt").observations
    assert found.label == "政务信息、简报"


def test_a_word_that_holds_and_joins_nothing() -> None:
    text = "某县农业局2013年政府信息公开年度报告\n三、依申请公开情况\n收到申请3件,涉及第三方商业秘密的1件不予公开。"
    assert (1, "requests_withheld_trade_secret") in codes_in(text)
