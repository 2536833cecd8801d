"""What is told behind another figure: trainings, documents, readers, copies."""

import pytest

from govreport_pipeline.report import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2016年政府信息公开工作年度报告\n三、工作开展情况\n"
AHEAD = "某县水务局2016年政府信息公开工作年度报告\n四、下一步工作打算\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("培训改为网上授课,办2期,80人参加。", ["training_sessions", "trainees"]),
        ("开展政务公开业务培训,共办2期,参训90人。", ["training_sessions", "trainees"]),
        ("组织信息公开业务培训,今年仅举办了1次。", ["training_sessions"]),
        ("组织了1次业务学习,局机关及19家医疗卫生单位70人参加。", ["training_sessions", None, "trainees"]),
        ("举办消防培训1次,70人参加。", [None, None]),
        ("组织信息员外出考察1次,12人参加。", [None, None]),
        ("召开信息公开领导小组会3次。", ["meetings"]),
        ("召开安全生产领导小组会3次。", [None]),
    ],
)
def test_trainings_and_meetings_are_told_over_clauses(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + text)] == codes


def test_a_bracket_within_a_plan_tells_of_the_year_itself() -> None:
    told = "明年组织2次业务培训(2016年仅组织了1次,参加人员80人)。"
    assert codes_in(AHEAD + told) == [(1, "training_sessions"), (80, "trainees")]
    assert codes_in(f"{AHEAD}明年组织2次业务培训(2017年计划参加人员80人)。") == []


ISSUED, DISCLOSED = "normative_documents_issued", "normative_documents_disclosed"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("制发规范性文件3件,均已公开。", [ISSUED, DISCLOSED]),
        ("制定规范性文件3件,全部在7个工作日内公开并附解读。", [ISSUED, DISCLOSED]),
        ("出台规范性文件3件,其中2件已公布。", [ISSUED, DISCLOSED]),
        ("制定规范性文件3件,均已备案。", [ISSUED]),
        ("制定规范性文件3件,均未公开。", [ISSUED]),
        ("制定规范性文件3件,均公开了起草说明。", [ISSUED]),
        ("制发规范性文件3件,废止2件,截至年底有效45件。", [ISSUED, "normative_documents_repealed", "normative_documents_in_force"]),
        ("制发规范性文件3件,截至年底有效期届满2件。", [ISSUED, None]),
    ],
)  # fmt: skip
def test_documents_issued_may_be_published_and_in_force(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("微博、微信两个账号粉丝合计5.2万。", [(2, None), (52_000, "followers")]),
        ("微信号关注人数2.3万。", [(23_000, "followers")]),
        ("阅读量超过1000次的稿件7篇。", [(1000, None), (7, None)]),
        ("阅读量不足百次。", [(100, "reads")]),
        ("编印《公开简报》12期,向各村免费发放3000份。", [(12, "newsletter_issues"), (3000, "newsletter_copies")]),
        ("编印《公开简报》12期,发放办事指南3000份。", [(12, "newsletter_issues"), (3000, None)]),
        ("编印《公开简报》12期,印制便民手册2000册。", [(12, "newsletter_issues"), (2000, None)]),
        ("网站访问量30万次,栏目更新46次。", [(300_000, "website_visits"), (46, None)]),
    ],
)
def test_readers_and_copies_are_those_of_what_is_told(text: str, codes: list[tuple[float, str | None]]) -> None:
    assert codes_in(TITLE + text) == codes


@pytest.mark.parametrize("among", ["其中", ""])
def test_visits_of_a_column_are_told_apart_from_those_of_the_site(among: str) -> None:
    report = read_report(f"{TITLE}网站访问量30万次,{among}信息公开专栏2.1万次。".encode())
    told = [(one.value, one.metric_code, one.subject) for one in report.observations]
    assert told == [(300_000, "website_visits", None), (21_000, "website_visits", "信息公开专栏")]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("中央媒体刊播43条、省级86条、市级305条", "proactive_items_media"),
        ("省级以上报刊登载信息14条,市级8条", "proactive_items_newspaper"),
        ("县级公开栏公开信息14条、乡级8条", "proactive_items_notice_board"),
    ],
)
def test_levels_behind_the_press_of_one_are_of_theirs(said: str, code: str) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n二、主动公开情况\n{said}。"
    report = read_report(text.encode(), name="case.txt")
    assert {one.metric_code for one in report.observations} == {code}
    assert "several_values" not in {one.code for one in report.findings}


def test_levels_behind_all_items_are_bodies() -> None:
    text = "某县农机局2016年政府信息公开工作年度报告\n二、主动公开情况\n公开信息52条,其中县级44条、乡级8条。"
    codes = [one.metric_code for one in read_report(text.encode(), name="case.txt").observations]
    assert codes == ["proactive_items", "proactive_items_by_body", "proactive_items_by_body"]
