"""Which time a figure is of where one sentence names several: parts of the year, the year, other years, all years."""

import pytest

from govreport_pipeline.report import read_report

TITLE = "某县农业局2012年政府信息公开年度报告\n二、主动公开情况\n"


def _scopes(text: str, title: str = TITLE) -> list[tuple[float, str | None, str]]:
    """Value, code and scope of each figure of a report of 2012."""
    report = read_report((title + text).encode(), name="a.txt")
    return [(o.value, o.metric_code, str(o.scope)) for o in report.observations]


@pytest.mark.parametrize(
    "parts",
    [
        "上半年公开信息15条,下半年公开信息17条",
        "上半年公开信息15条、下半年17条",
        "1-6月公开信息15条,7-12月公开信息17条",
        "1月至6月公开信息15条,7月至12月公开信息17条",
        "一至三季度公开信息15条,四季度公开信息17条",
        "第一季度公开信息4条,第二季度5条,第三季度6条,第四季度17条",
    ],
)
@pytest.mark.parametrize("whole", ["全年共公开信息", "全年累计公开信息", "合计", "共计", "2012年共公开信息"])
def test_the_years_total_behind_its_parts_is_the_years(parts: str, whole: str) -> None:
    *told, total = _scopes(f"{parts},{whole}32条。")
    assert total == (32, "proactive_items", "annual")
    assert {(code, scope) for _, code, scope in told} == {("proactive_items", "part_year")}


@pytest.mark.parametrize("verb", ["公开", "发布", "公布", "推送", "上传"])
def test_a_part_of_the_year_is_no_kind_whatever_was_done(verb: str) -> None:
    *_, half = _scopes(f"全年主动公开政府信息310条,其中上半年{verb}信息140条。")
    assert half == (140, "proactive_items", "part_year")
    stock, _ = _scopes(f"截至2012年底网站共{verb}信息520条,其中2012年网站{verb}信息180条。")
    assert stock == (520, "proactive_items_website", "cumulative")


@pytest.mark.parametrize(
    "text",
    [
        "一季度公开信息15条,二季度公开信息17条,共计32条。",
        "截至11月底,全年公开信息32条。",
        "上半年,我局共公开信息32条。",
        "下半年共计公开信息32条。",
        "2012年2至10月公开信息32条。",
        "前10个月公开信息32条。",
    ],
)
def test_what_adds_up_before_the_years_end_is_of_a_part(text: str) -> None:
    assert _scopes(text.replace("10个月", "十个月"))[-1] == (32, "proactive_items", "part_year")


@pytest.mark.parametrize("list_of", ["其中上半年公开15条,下半年公开17条", "其中一季度15条,二至四季度17条"])
def test_a_part_of_the_year_is_no_kind(list_of: str) -> None:
    assert KIND not in {code for _, code, _ in _scopes(f"全年公开信息32条,{list_of}。")}


KIND = "proactive_items_by_category"


def test_kinds_of_a_part_of_the_year_stay_kinds() -> None:
    found = _scopes("上半年公开信息32条,其中规划类15条,财政类17条。")
    assert [code for _, code, _ in found] == ["proactive_items", KIND, KIND]


@pytest.mark.parametrize(
    "text",
    [
        "2012年累计公开信息32条,2011年累计公开28条。",
        "当年累计公开信息32条,上年累计公开28条。",
        "2012年我局累计公开信息32条,而2011年累计公开信息28条。",
        "2012年累计公开信息32条,比2011年累计公开28条增加4条。",
    ],
)
def test_what_added_up_in_another_year_is_that_years(text: str) -> None:
    assert [(value, scope) for value, code, scope in _scopes(text) if code == "proactive_items"] == [
        (32, "annual"),
        (28, "prior_year"),
    ]


def test_growth_is_of_the_year_not_of_the_year_before() -> None:
    report = read_report(f"{TITLE}本年累计公开信息32条,上年累计公开28条,同比增长14.3%。".encode(), name="a.txt")
    assert "growth_differs" not in {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    "since",
    [
        "从2008年开始累计",
        "从2008年5月起共",
        "自2009年开通至今累计",
        "网站2009年建成至今,共",
        "五年来,我局累计",
        "近三年来共",
        "近三年累计",
        "2010至2012年共",
        "“十二五”期间,我局共",
        "2010—2012年间,我局共",
    ],
)
def test_several_years_are_more_than_the_year(since: str) -> None:
    assert _scopes(f"{since}公开信息320条。")[0][2] == "cumulative"


@pytest.mark.parametrize(
    "lead",
    [
        "从2012年1月起,共",
        "2012年初至今共",
        "一年来累计",
        "从源头抓起,",
        "梳理五年来的文件,",
        "对近三年印发的文件进行清理,",
        "连续三年",
        "在2011-2012学年",
    ],
)
def test_what_only_names_years_is_the_years(lead: str) -> None:
    assert _scopes(f"{lead}公开信息320条。")[-1] == (320, "proactive_items", "annual")


def test_no_sum_of_years_is_less_than_the_years_own() -> None:
    assert _scopes("本年度公开信息32条,累计通过网站公开28条。")[1][2] == "annual"
    assert _scopes("本年度公开信息32条,累计公开信息128条。")[1][2] == "cumulative"


def test_time_told_of_the_figure_before_is_not_of_the_next_that_names_the_year() -> None:
    found = _scopes("下半年公开信息17条,全年网站发布信息28条。")
    assert [scope for _, _, scope in found] == ["part_year", "annual"]
    found = _scopes("历年累计公开信息320条,全年公开信息32条。")
    assert [scope for _, _, scope in found] == ["cumulative", "annual"]


@pytest.mark.parametrize(
    "told",
    [
        "2010年、2011年、2012年分别收到申请3件、5件、8件。",
        "2010年、2011年和2012年分别受理政府信息公开申请3件、5件和8件。",
        "2010年至2012年分别收到申请3件、5件、8件。",
    ],
)
def test_a_list_of_years_gives_each_year_its_figure_with_the_matter_before_them(told: str) -> None:
    found = [(value, scope) for value, _, scope in _scopes(f"三、依申请公开情况\n{told}")]
    assert found == [(3, "prior_year"), (5, "prior_year"), (8, "annual")]


def test_what_is_told_of_each_behind_its_verb_is_told_apart() -> None:
    codes = [code for _, code, _ in _scopes("网站、微博分别发布信息30条、20条。")]
    assert codes == ["proactive_items_website", "proactive_items_weibo"]
    codes = [code for _, code, _ in _scopes("分别召开会议3次、举办培训2次。")]
    assert codes == ["meetings", "training_sessions"]


@pytest.mark.parametrize("words", ["在新增信息中,", "新增的信息中:", ""])
def test_what_tells_out_what_is_new_is_of_the_year(words: str) -> None:
    text = f"截至2012年底,累计公开信息500条,其中2012年新增80条。{words}规划类20条,占25%;农机类60条,占75%。"
    scopes = [(value, scope) for value, code, scope in _scopes(text) if code != "share_pct"]
    assert scopes == [(500, "cumulative"), (80, "annual"), (20, "annual"), (60, "annual")]


@pytest.mark.parametrize(
    "part",
    [
        "上半年更新信息32条",
        "上半年度更新政府信息32条",
        "三季度新增公开信息32条",
        "1月至10月,新增公开信息32条",
        "第一季度,我局新增公开信息32条",
        "历年累计公开信息500条,上半年更新信息32条",
    ],
)
def test_what_was_new_in_a_part_of_the_year_is_of_that_part(part: str) -> None:
    assert _scopes(f"{part}。")[-1] == (32, "proactive_items", "part_year")


@pytest.mark.parametrize("before", ["2011年", "去年", "上年度"])
def test_what_was_new_the_year_before_is_of_that_year(before: str) -> None:
    assert _scopes(f"{before}更新信息27条,今年更新信息32条。") == [
        (27, "proactive_items", "prior_year"),
        (32, "proactive_items", "annual"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "年度更新信息32条",
        "比2011年新增公开信息32条",
        "较上年新增公开信息32条",
        "上半年公开信息15条,全年更新信息32条",
        "上半年完成改版,全年新增信息32条",
        "网站二季度改版,新增信息32条",
        "上半年调整人员,全年公开信息32条",
    ],
)
def test_what_was_new_in_the_year_stays_the_years(told: str) -> None:
    assert _scopes(f"{told}。")[-1][::2] == (32, "annual")


@pytest.mark.parametrize(
    "told",
    [
        "在公开的信息中,概况类20条,占8%;动态类230条,占92%。",
        "全文电子化率达100%在主动公开的信息中概况类20条占8%;动态类230条占92%",
        "全文电子化率达100%,概况类20条占8%,动态类230条占92%。",
    ],
)
def test_kinds_that_come_to_what_the_year_added_to_a_stock_are_of_the_year(told: str) -> None:
    text = f"截至2012年底,累计主动公开政府信息4000条,其中2012年主动公开政府信息250条。{told}"
    kinds = [scope for _, code, scope in _scopes(text) if code in ("proactive_items_by_category", "share_pct")]
    assert kinds == ["annual"] * 4


def test_kinds_that_come_to_the_stock_are_of_all_years() -> None:
    text = "截至2012年底,累计主动公开政府信息4000条,其中2012年主动公开政府信息250条。在公开的信息中,概况类20条,动态类3980条。"
    assert [scope for *_, scope in _scopes(text)] == ["cumulative", "annual", "cumulative", "cumulative"]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("公开人事信息30条(累计60条)", "proactive_items_by_category"),
        ("公开人事信息30条(历年累计公开60条)", "proactive_items_by_category"),
        ("公开政府文件30条(其中累计公开件数60条)", "proactive_items_by_category"),
        ("主动公开信息500条,其中规划类信息30条(截至年底,累计公开60条)", "proactive_items_by_category"),
        ("微博发布30条(开通以来累计发布60余条)", "proactive_items_weibo"),
        ("编发简报30期(累计60期)", "newsletter_issues"),
    ],
)
def test_what_a_bracket_tells_of_all_years_is_of_the_figure_before(told: str, code: str) -> None:
    assert _scopes(f"{told}。")[-2:] == [(30, code, "annual"), (60, code, "cumulative")]


@pytest.mark.parametrize("told", ["公开人事信息30条(网站累计公开60条)", "公开人事信息30条(其中累计公开招考信息60条)"])
def test_what_else_a_bracket_adds_up_is_of_its_own_words(told: str) -> None:
    assert _scopes(f"{told}。")[-1][:2] != (60, "proactive_items_by_category")


def test_a_list_goes_on_behind_brackets_of_all_years() -> None:
    text = "网站公开信息40条(历年累计440条)。其中,政府文件27条(累计公开203条);工作动态13条(累计公开237条)。"
    report = read_report((TITLE + text).encode(), name="a.txt")
    assert [str(o.scope) for o in report.observations] == ["annual", "cumulative"] * 3
    whole, *others = report.observations
    assert [o.part_of for o in others] == [None, whole.observation_id, None, whole.observation_id, None]
