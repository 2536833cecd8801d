"""Sentences that open with an earlier year, and words of an earlier year that tell nothing of a figure's time."""

import pytest

from govreport_pipeline.report import read_report

TITLE = (
    "临河县人民政府2018年政府信息公开工作年度报告\n本报告所列数据的统计期限自2018年1月1日起至12月31日止。\n一、概述\n"
)
NOW = "\n2018年主动公开政府信息1300条。"


def _scopes(text: str) -> list[tuple[str | None, float, str]]:
    """Code, value and scope of each figure of a report of 2018, which names its year elsewhere."""
    report = read_report((TITLE + text + NOW).encode(), name="a.txt")
    return [(o.metric_code, o.value, str(o.scope)) for o in report.observations][:-1]


@pytest.mark.parametrize("year", ["2017年", "2017年度", "上年度", "上年", "上一年度", "去年", "去年全年"])
@pytest.mark.parametrize(
    "lead", ["共受理各类政府信息公开申请", ",全县各单位共收到政府信息公开申请", "全县收到政府信息公开的申请"]
)
def test_a_year_that_opens_a_sentence_is_that_of_its_figures(year: str, lead: str) -> None:
    told = _scopes(f"{year}{lead}88件,其中网络申请60件、信函申请28件;2018年收到申请91件。")
    assert [(value, scope) for _, value, scope in told] == [
        (88, "prior_year"),
        (60, "prior_year"),
        (28, "prior_year"),
        (91, "annual"),
    ]


def test_a_year_that_opens_a_sentence_goes_on_to_the_next_word_of_time() -> None:
    told = _scopes("2017年,全县收到政府信息公开申请88件,答复86件,2018年收到91件,答复90件。")
    assert [scope for *_, scope in told] == ["prior_year", "prior_year", "annual", "annual"]


def test_what_is_told_out_in_a_sentence_of_its_own_is_of_its_total() -> None:
    told = _scopes("2017年,全县收到政府信息公开申请88件。其中网络申请60件、信函申请28件。")
    assert {scope for *_, scope in told} == {"prior_year"}


def test_a_growth_of_an_earlier_year_is_not_held_against_that_year_itself() -> None:
    text = "2017年,我县收到政府信息公开申请88件,同比增长10%;2018年收到66件,同比下降25%。"
    report = read_report((TITLE + text).encode(), name="a.txt")
    growth = [(o.value, str(o.scope)) for o in report.observations if o.unit == "%"]
    assert growth == [(10, "prior_year"), (-25, "annual")]
    assert not [finding for finding in report.findings if finding.code in ("growth_differs", "several_values")]


@pytest.mark.parametrize(
    "text",
    [
        "上年度结转政府信息公开申请7件。",
        "上一年度转入本年度办理的政府信息公开申请7件。",
        "与上年度相比,全县共收到政府信息公开申请7件。",
        "在去年工作的基础上,我县共公开政府信息7条。",
        "2017年,国务院办公厅印发工作要点后,我县公开政府信息7条。",
        "2017年度报告所列问题均已整改,发布政策解读7篇。",
        "2017年12月,县政府印发通知,2018年公开政府信息7条。",
        "2017年底,政务微博上线,全年发布信息7条。",
        "公开上年度财政决算信息7条。",
        "2017年度部门决算信息7条。",
        "收到政府信息公开申请7件,较上年度增长12%。",
    ],
)
def test_an_earlier_year_that_is_named_besides_tells_no_time(text: str) -> None:
    assert _scopes(text)[0][1:] == (7, "annual")


def test_the_year_before_of_a_report_told_a_year_later_is_its_own() -> None:
    """去年 is the report's year where it is set off against the one before."""
    told = _scopes("去年,收到公开信息的申请共计9件,比上一年的4件翻了一番多。")
    assert told[0] == ("requests_received", 9, "annual")


@pytest.mark.parametrize(
    "before", ["(上年仅{}件)", "(2013年才{}件)", ",去年只有{}件", "(上年也是{}件)", ",比2013年(5月至12月)的{}件多"]
)
def test_the_year_before_has_the_code_whatever_is_said_of_it(before: str) -> None:
    text = f"某县水务局2014年政府信息公开工作年度报告\n三、依申请公开情况\n收到申请29件{before.format(12)}。"
    found = read_report(text.encode(), name="case.txt").observations
    told = [(one.value, one.metric_code, one.scope) for one in found]
    assert told == [(29, "requests_received", "annual"), (12, "requests_received", "prior_year")]


@pytest.mark.parametrize(
    ("said", "code", "scope"),
    [
        ("虽较上年的15.8%有所下降", "share_pct", "prior_year"),
        ("比去年的15.8%略有提高", "share_pct", "prior_year"),
        ("比去年的15.8%提高了5个百分点", None, "annual"),
    ],
)
def test_a_share_of_the_year_before_is_one(said: str, code: str | None, scope: str) -> None:
    for section in ("二、主动公开情况", "六、存在的主要问题") if code else ("二、主动公开情况",):
        text = f"某县水务局2014年政府信息公开工作年度报告\n{section}\n网站信息占比10.3%,{said}。"
        found = read_report(text.encode(), name="case.txt").observations
        assert (found[1].metric_code, found[1].scope) == (code, scope)


def test_growth_told_behind_a_number_of_all_years_is_of_the_year() -> None:
    text = "某县水务局2014年政府信息公开工作年度报告\n二、主动公开情况\n累计公开369条,2014年比2013年的157条增长35%。"
    growth = read_report(text.encode(), name="case.txt").observations[-1]
    assert (growth.metric_code, growth.scope) == ("proactive_items_growth_pct", "annual")


@pytest.mark.parametrize(
    "text",
    [
        "2017年,我镇被列为示范点,一年来公开政府信息7条。",
        "2017年度绩效考核中,我镇位居第2,公开政府信息7条。",
        "2017年,我镇荣获二等奖,现已公开政府信息7条。",
        "上年度,我镇被评为优秀;公开政府信息7条。",
    ],
)
def test_what_a_body_was_named_in_an_earlier_year_tells_no_time(text: str) -> None:
    assert _scopes(text)[0][1:] == (7, "annual")


def test_a_semicolon_ends_the_earlier_year_that_opens_a_sentence() -> None:
    told = _scopes("2017年公开政府信息44条,微博16条;微信发布19条。")
    assert [scope for *_, scope in told] == ["prior_year", "prior_year", "annual"]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("公开预算信息31条(2017年度部门预算18条、专项预算13条)。", ["annual", "annual", "annual"]),
        ("公开政府信息64条(2017年度部门决算33条、部门预算21条)。", ["annual", "annual", "annual"]),
        ("收到申请46件(2017年收到5件、新收41件)。", ["annual", "prior_year", "annual"]),
        ("发布文件33件(2017年制定的20件、修订13件)。", ["annual", "prior_year", "annual"]),
        ("公开政府信息64条(2017年市级33条、县级21条)。", ["annual", "prior_year", "prior_year"]),
    ],
)
def test_a_bracket_is_of_the_year_it_begins_with_unless_it_tells_parts(text: str, scopes: list[str]) -> None:
    told = _scopes(text)
    assert [scope for *_, scope in told] == scopes
    assert all(code for code, *_ in told)


def test_bodies_in_a_bracket_of_another_year_are_bodies() -> None:
    told = _scopes("公开政府信息64条(上年商务局33条、水务局21条)。")
    assert told[1:] == [("proactive_items_by_body", value, "prior_year") for value in (33, 21)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("公开政府信息410条,整合为16个专题。", ["proactive_items", "website_columns"]),
        ("受理申请34件,合并为19件办理。", ["requests_received", "requests_concluded"]),
        ("新增栏目22个,优化整合为17个。", ["website_columns", None]),
    ],
)
def test_what_was_done_in_the_year_did_not_stand_before_it(text: str, codes: list[str | None]) -> None:
    assert [(code, scope) for code, _, scope in _scopes(text)] == [(code, "annual") for code in codes]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("2018年9月发布《规程》,公开政府信息7条。", "annual"),
        ("2018年9月发布通知,公开政府信息7条。", "annual"),
        ("2018年9月共公开政府信息7条。", "part_year"),
    ],
)
def test_the_month_of_a_deed_is_not_that_of_what_follows(text: str, scope: str) -> None:
    assert _scopes(text)[0][1:] == (7, scope)
