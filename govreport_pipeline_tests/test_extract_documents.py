"""Normative documents and interpretations beside items disclosed, and what a gazette prints."""

import pytest

from govreport_pipeline_tests.documents import codes_in

PROACTIVE = "某县2018年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
ISSUED, DISCLOSED = "normative_documents_issued", "normative_documents_disclosed"


@pytest.mark.parametrize(
    "words",
    [
        "制发规范性文件12件,主动公开9件。",
        "全市制定规范性文件12件,其中主动公开9件。",
        "出台规范性文件12件,全部对外公开9件。",
        "印发规范性文件12件(主动公开9件)。",
        "制发规范性文件12件、公开9件。",
    ],
)
def test_documents_issued_are_disclosed_where_no_other_noun_stands(words: str) -> None:
    assert codes_in(PROACTIVE + words) == [(12, ISSUED), (9, DISCLOSED)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("主动公开政府信息300条", "proactive_items"),
        ("主动公开信息9件", "proactive_items"),
        ("主动公开14件", "proactive_items"),
    ],
)
def test_other_items_are_no_documents_issued(words: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"制发规范性文件12件,{words}。")[1][1] == code


@pytest.mark.parametrize(
    "words", ["编发《某政》公报4期,刊登文件30件", "制发规范性文件12件,主动公开12件,编发政报4期,刊载各类文件30件"]
)
def test_what_a_gazette_prints_is_in_the_gazette(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。")[-1] == (30, "proactive_items_gazette")


def test_interpretations_counted_in_a_unit_of_their_own_are_no_kind_of_items() -> None:
    total = "通过政府网站主动公开政府信息826条,其中政府文件9件,"
    interpreted = [(7, "policy_interpretations"), (8, "policy_interpretations")]
    assert codes_in(PROACTIVE + total + "同步解读7件,图文解读8件。")[2:] == interpreted
    kinds = "主动公开政府信息826条,其中工作动态700条,政策解读5条,财政信息121条。"
    assert codes_in(PROACTIVE + kinds)[2] == (5, "proactive_items_by_category")


@pytest.mark.parametrize("words", ["公示拟享受低保家庭126户", "公布拟审批项目126项", "全年公示拟录用人员126名"])
def test_what_was_published_before_it_was_done_is_no_plan(words: str) -> None:
    assert [value for value, _ in codes_in(PROACTIVE + f"{words}。")] == [126]
    assert codes_in(PROACTIVE + "拟于明年举办培训3期。") == []
