"""Shares and growth in words, in other orders and in other sections: 占六成五, 增长近四成, 仅占总数的17%."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.checks.documents.reading import readings
from govreport_pipeline.tables.vocabulary import Relation, Scope
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县农机局2023年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
PROBLEMS = TITLE + "五、存在的主要问题及改进情况\n"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("占七成左右", 70),
        ("占六成五", 65),
        ("占到八成半", 85),
        ("占百分之七十", 70),
        ("占百分之70.5", 70.5),
        ("占了九成以上", 90),
    ],
)
def test_a_share_in_tenths_or_in_words_is_one_in_hundredths(words: str, value: float) -> None:
    text = PROACTIVE + f"主动公开信息400条,其中农机动态类{words}。"
    assert codes_in(text) == [(400, "proactive_items"), (value, "share_pct")]


@pytest.mark.parametrize(
    ("words", "value"),
    [("增长近四成", 40), ("增加两成五", 25), ("上升百分之三", 3), ("上升百分之3.5", 3.5), ("下降一成", -10)],
)
def test_growth_in_tenths_is_growth_in_hundredths(words: str, value: float) -> None:
    text = PROACTIVE + f"网站访问量21万次,较上年{words}。"
    assert codes_in(text) == [(210_000, "website_visits"), (value, "website_visits_growth_pct")]


def test_a_share_in_tenths_keeps_its_words_and_its_interval() -> None:
    report = read_report((PROACTIVE + "主动公开信息400条,其中农机动态类占八成多。").encode(), name="case.txt")
    share = report.observations[-1]
    assert (share.quote, share.unit, share.value_low, share.value_high) == ("八成多", "%", 80, 90)


@pytest.mark.parametrize("words", ["三成员单位", "五成效", "八成条目"])
def test_what_only_begins_like_tenths_is_no_share(words: str) -> None:
    assert codes_in(PROACTIVE + f"各{words}按时更新。") == []


@pytest.mark.parametrize("words", ["图解仅占解读材料的17%", "不满意件占到17%", "申请集中于土地领域,占全部申请的17%"])
def test_a_share_told_among_problems_is_told_of_the_year(words: str) -> None:
    assert codes_in(PROBLEMS + f"一是形式单一,{words};栏目更新迟缓。") == [(17, "share_pct")]


def test_a_share_aimed_at_is_none_of_the_year() -> None:
    assert codes_in(PROBLEMS + "下一步,力争使图解占比达到50%以上。") == []


def test_a_share_of_the_year_before_stays_of_that_year() -> None:
    text = PROACTIVE + "网上浏览占比由上年的六成升至八成。"
    share = read_report(text.encode(), name="case.txt").observations[0]
    assert (share.value, share.metric_code, share.scope) == (60, "share_pct", Scope.PRIOR_YEAR)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("网络申请占八成多,为58件", "requests_received_online"),
        ("信函申请占82%,计58件", "requests_received_post"),
        ("予以公开占82%,共58件", "requests_outcome_disclosed"),
    ],
)
def test_a_count_behind_its_share_is_of_what_the_share_is_of(words: str, code: str) -> None:
    found = codes_in(TITLE + f"三、依申请公开情况\n全年收到申请71件,其中{words}。")
    assert [(71, "requests_received"), (58, code)] == [one for one in found if one[1] != "share_pct"]


@pytest.mark.parametrize(
    "told",
    [
        "收到申请20件(其中网上15件,信函5件),比2022年的25件减少20%",
        "收到申请20件(网上15件、信函5件),较2022年的25件下降20%",
        "收到申请20件(网上15件(含邮件3件)、信函5件),比上年的25件少了20%",
        "收到申请20件(含上年结转2件),比2022年的25件减少20%",
    ],
)
def test_behind_a_bracket_is_told_of_what_the_bracket_is_of(told: str) -> None:
    report = read_report((TITLE + f"三、依申请公开情况\n全年{told}。").encode(), name="case.txt")
    before, growth = report.observations[-2:]
    assert (before.value, before.metric_code, before.scope) == (25, "requests_received", Scope.PRIOR_YEAR)
    assert (growth.value, growth.metric_code) == (-20, "requests_received_growth_pct")
    assert [breakdown.verdict for breakdown in report.breakdowns if breakdown.kind == "growth"] == ["holds"]


def test_a_share_behind_a_bracket_is_of_what_the_bracket_is_of() -> None:
    text = PROACTIVE + "主动公开信息1276条(其中网站1000条、公开栏276条),占全部信息的80%。"
    report = read_report(text.encode(), name="case.txt")
    assert report.observations[-1].label == report.observations[0].label
    assert "share_differs" not in {finding.code for finding in report.findings}


def test_growth_within_a_bracket_is_of_the_part_before_it() -> None:
    text = TITLE + "三、依申请公开情况\n收到申请20件(其中网上15件,增长50%;信函5件,下降20%)。"
    growth = [code for _, code in codes_in(text) if code is not None and code.endswith("growth_pct")]
    assert growth == ["requests_received_online_growth_pct", "requests_received_post_growth_pct"]


@pytest.mark.parametrize(
    "lead", ["业务类31条;执法类11条;其他7条。占比分别为", "业务类31条、执法类11条、其他7条,占比分别是"]
)
def test_shares_of_what_stands_before_are_shares_each(lead: str) -> None:
    text = f"某县农机局2021年政府信息公开工作年度报告\n一、主动公开情况\n{lead}63.3%、22.4%、14.3%。"
    assert [code for value, code in codes_in(text) if value in (63.3, 22.4, 14.3)] == ["share_pct"] * 3


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("其中85%以上为原创稿件", 85),
        ("八成以上是农机动态类", 80),
        ("九成五为原创内容", 95),
        ("其中三成多系转载", 30),
    ],
)
def test_a_share_told_before_what_it_is_of_is_one(words: str, value: float) -> None:
    found = read_report((PROACTIVE + f"公众号发布信息400条,{words}。").encode(), name="case.txt").observations
    assert [(one.value, one.metric_code) for one in found[1:]] == [(value, "share_pct")]
    assert found[1].part_of == found[0].observation_id


def test_shares_of_what_requests_asked_for_are_shares_each() -> None:
    text = (
        TITLE
        + "三、依申请公开情况\n收到申请20件。从申请内容来看,60%是农机补贴类信息,40%为机构职能类信息,0%是其他类信息。"
    )
    shares = [(value, code) for value, code in codes_in(text) if code == "share_pct"]
    assert shares == [(60, "share_pct"), (40, "share_pct"), (0, "share_pct")]


def test_shares_told_one_after_another_are_of_one_total() -> None:
    text = PROACTIVE + "公众号发布信息400条,七成以上为原创稿件,两成多是转载。"
    total, first, second = read_report(text.encode(), name="case.txt").observations
    assert first.part_of == second.part_of == total.observation_id


def test_no_share_is_of_how_often_items_were_read() -> None:
    text = PROACTIVE + "公众号发布信息400条,阅读量5万次,其中85%以上为原创稿件。"
    share = read_report(text.encode(), name="case.txt").observations[-1]
    assert (share.metric_code, share.part_of) == ("share_pct", None)


@pytest.mark.parametrize("words", ["85%以上单位按时公开", "八成以上的乡镇设立了专栏", "满意率为85%以上"])
def test_of_how_many_bodies_something_is_true_is_no_share_of_the_items(words: str) -> None:
    assert "share_pct" not in [code for _, code in codes_in(PROACTIVE + f"公众号发布信息400条,{words}。")]


@pytest.mark.parametrize("fall", ["略降", "微降"])
def test_a_small_fall_behind_the_year_before_in_brackets_is_below_zero(fall: str) -> None:
    text = PROACTIVE + f"主动公开信息400条,较2022年(420条){fall}4.8%。"
    assert codes_in(text)[-1] == (-4.8, "proactive_items_growth_pct")


@pytest.mark.parametrize(
    ("words", "quote", "value", "low", "high"),
    [
        ("增长1.3倍", "1.3倍", 130, 130, 130),
        ("增加了两倍多", "两倍多", 200, 200, 300),
        ("增长3余倍", "3余倍", 300, 300, 400),
        ("增加近一倍", "近一倍", 100, 90, 100),
        ("多1倍", "1倍", 100, 100, 100),
        ("增幅达到约1.2倍", "约1.2倍", 120, 114, 126),
        ("翻番", "翻番", 100, 100, 100),
        ("翻一番", "一番", 100, 100, 100),
        ("翻了两番", "两番", 300, 300, 300),
        ("翻了1番多", "1番多", 100, 100, 300),
        ("翻了近一番", "近一番", 100, pytest.approx(86.607, abs=0.001), 100),
    ],
)
def test_growth_in_multiples_is_growth_in_hundredths(
    words: str, quote: str, value: float, low: float, high: float
) -> None:
    report = read_report((PROACTIVE + f"网站访问量21万次,较上年{words}。").encode(), name="case.txt")
    visits, growth = report.observations
    assert (growth.metric_code, growth.part_of) == ("website_visits_growth_pct", visits.observation_id)
    unit = "番" if "番" in quote else "倍"
    assert (growth.quote, growth.value, growth.unit, growth.printed_unit) == (quote, value, "%", unit)
    assert (growth.value_low, growth.value_high) == (low, pytest.approx(high))
    assert growth.value in readings(growth.quote, growth.printed_unit)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("是去年的2倍", 2),
        ("达到上年的3倍多", 3),
        ("增长到2022年的1.4倍", 1.4),
        ("为2022年(14万次)的1.5倍", 1.5),
        ("相当于上年同期总量的1.5倍", 1.5),
    ],
)
def test_a_multiple_of_the_year_before_keeps_its_number_and_is_no_growth(words: str, value: float) -> None:
    report = read_report((PROACTIVE + f"网站访问量21万次,{words}。").encode(), name="case.txt")
    found = report.observations[-1]
    assert (found.value, found.unit, found.metric_code, found.relation) == (value, "倍", None, Relation.GROWTH_OF)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("收到申请21件,是去年的2倍", "申请是去年"),
        ("收到申请21件,约为上年的1.5倍", "申请约为上年"),
        ("收到申请21件,增长到2022年(14件)的1.5倍", "申请到2022年"),
        ("收到申请21件,相当于上年同期14件的1.5倍", "申请相当于上年同期"),
        ("收到申请21件,是上年的88%", "申请是上年"),
        ("信息发布量是上年的2.5倍", "信息发布量是上年"),
        ("发布量是上年的2.5倍", "发布量是上年"),
    ],
)
def test_the_label_of_a_multiple_tells_of_what_and_of_which_year_it_is_one(words: str, label: str) -> None:
    found = read_report((TITLE + f"三、依申请公开情况\n{words}。").encode(), name="case.txt").observations[-1]
    assert (found.metric_code, found.label) == (None, label)


@pytest.mark.parametrize(
    "words", ["是年度任务的2倍", "增至2倍", "较上年减少2倍", "比去年下降2倍", "完成2023年目标任务的2倍"]
)
def test_a_multiple_of_nothing_else_is_nothing_but_that(words: str) -> None:
    report = read_report((PROACTIVE + f"网站访问量21万次,{words}。").encode(), name="case.txt")
    found = report.observations[-1]
    assert (found.value, found.unit, found.metric_code, found.part_of) == (2, "倍", None, None)


@pytest.mark.parametrize(
    "words",
    ["经过一番整理,公开信息20条", "公开居民收入翻番计划20条", "力争下一年翻一番,公开信息20条", "成倍增长,公开20条信息"],
)
def test_what_only_looks_like_a_multiple_is_none(words: str) -> None:
    assert [value for value, _ in codes_in(PROACTIVE + words + "。")] == [20]


@pytest.mark.parametrize(("words", "value"), [("占3成", 30), ("占6成以上", 60), ("占比达7成多", 70)])
def test_tenths_in_digits_are_tenths(words: str, value: float) -> None:
    assert codes_in(PROACTIVE + f"主动公开信息400条,网站发布{words}。")[-1] == (value, "share_pct")
    assert codes_in(PROACTIVE + "3成员单位公开信息400条。")[0][0] == 400


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("较2022年(30件,其中网上20件)减少20%", [20]),
        ("比2022年的30件(其中网上20件)减少20%", [20]),
        ("较上年(30件,网上20件、信函10件)减少20%", [20, 10]),
        ("上年为30件(网上20件,信函10件),同比减少20%", [20, 10]),
        ("比2022年(共30件,含上年结转2件)下降20%", [2]),
    ],
)
def test_what_the_bracket_of_the_year_before_holds_is_of_that_year(told: str, parts: list[float]) -> None:
    report = read_report((TITLE + f"三、依申请公开情况\n收到申请24件(其中网上18件),{told}。").encode(), name="case.txt")
    total, _, before, *within, growth = report.observations
    assert (before.value, before.scope) == (30, Scope.PRIOR_YEAR)
    assert [(one.value, one.scope, one.part_of) for one in within] == [
        (value, Scope.PRIOR_YEAR, before.observation_id) for value in parts
    ]
    assert (growth.metric_code, growth.part_of) == ("requests_received_growth_pct", total.observation_id)
    assert {breakdown.verdict for breakdown in report.breakdowns} == {"holds"}


@pytest.mark.parametrize(
    "told",
    [
        "其中网上18件(2022年20件)、信函6件(2022年10件)",
        "比2022年(30件,减少6件)少,其中网上18件、信函6件",
        "较2022年(30件,2021年20件)减少,其中网上18件、信函6件",
    ],
)
def test_what_stands_outside_the_bracket_of_another_year_is_of_the_year(told: str) -> None:
    report = read_report((TITLE + f"三、依申请公开情况\n收到申请24件,{told}。").encode(), name="case.txt")
    parts = [(one.value, one.scope) for one in report.observations if one.value in (18, 6) and one.metric_code]
    assert parts == [(18, Scope.ANNUAL), (6, Scope.ANNUAL)]


@pytest.mark.parametrize(
    ("told", "before", "this_year"),
    [
        ("上年收到30件,其中网上20件、信函10件", [20, 10], []),
        ("去年收到30件,包括网上20件、当面10件,办结24件", [20, 10], [24]),
        ("上年同期30件,其中网上20件;信函10件", [20, 10], []),
        ("2022年收到30件,其中网上20件", [20], []),
        ("上年收到30件,其中网上18件,今年办结24件", [18], [24]),
        ("上年收到30件,其中网上20件;办结24件", [20], [24]),
        ("上年收到30件,其中网上16件、信函8件", [], [16, 8]),
        ("上年为30件,其中网上12件", [], [12]),
        ("上年收到30件,其中网上31件", [], [31]),
        ("比上年的30件减少6件,其中网上14件、信函10件", [], [14, 10]),
        ("与上年30件相比,其中网上20件、信函10件", [], [20, 10]),
    ],
)
def test_a_list_behind_a_total_of_the_year_before_is_of_it_unless_it_is_this_years(
    told: str, before: list[float], this_year: list[float]
) -> None:
    report = read_report((TITLE + f"三、依申请公开情况\n收到申请24件,{told}。").encode(), name="case.txt")
    total, last, *rest = report.observations
    assert (total.value, total.scope, last.value, last.scope) == (24, Scope.ANNUAL, 30, Scope.PRIOR_YEAR)
    assert [one.value for one in rest if one.part_of == last.observation_id] == before
    assert [one.value for one in rest if one.scope is Scope.PRIOR_YEAR] == before
    assert [one.value for one in rest if one.scope is Scope.ANNUAL and one.metric_code] == this_year


def test_a_list_in_one_bracket_with_the_year_before_is_of_it() -> None:
    told = "收到申请24件(上年30件,其中网上20件),办结24件。"
    report = read_report((TITLE + f"三、依申请公开情况\n{told}").encode(), name="case.txt")
    assert [(one.value, one.scope) for one in report.observations] == [
        (24, Scope.ANNUAL),
        (30, Scope.PRIOR_YEAR),
        (20, Scope.PRIOR_YEAR),
        (24, Scope.ANNUAL),
    ]


def test_parts_of_the_year_before_are_of_that_year() -> None:
    told = "2022年收到申请30件(其中网上20件),2023年收到24件(其中网上18件),同比减少20%。"
    report = read_report((TITLE + f"三、依申请公开情况\n{told}").encode(), name="case.txt")
    assert [(one.value, one.scope) for one in report.observations[:4]] == [
        (30, Scope.PRIOR_YEAR),
        (20, Scope.PRIOR_YEAR),
        (24, Scope.ANNUAL),
        (18, Scope.ANNUAL),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "收到申请50件。全年相比上年下降10%",
        "收到申请50件。全年相较去年下降10%",
        "收到申请50件。全年同比下降10%",
        "收到申请50件。其中网上30件。与2022年相比,略有下降,降幅约10%",
        "收到申请50件,均已答复。总量较上年同期下降10%",
        "2022年收到申请55件,2023年收到50件。同比下降10%",
        "收到申请50件,上年结转3件,共办结48件。受天气影响,上半年申请较少,全年同比下降10%",
        "收到申请50件,答复50件。申请内容主要涉及补贴,全年同比下降10%",
    ],
)
def test_growth_of_the_time_alone_is_of_the_one_count_before_it(told: str) -> None:
    report = read_report((TITLE + f"三、依申请公开情况\n{told}。").encode(), name="case.txt")
    received = next(one for one in report.observations if one.value == 50)
    growth = report.observations[-1]
    assert (growth.value, growth.metric_code) == (-10, "requests_received_growth_pct")
    assert growth.part_of == received.observation_id


@pytest.mark.parametrize(
    "told",
    [
        "收到申请50件,答复48件。全年同比下降10%",
        "收到申请50件。电话咨询明显减少,全年同比下降10%",
        "收到申请50件。粮食产量同比下降10%",
        "收到申请50件。各项工作有序推进,全年同比下降10%",
        "收到申请50件。\n全年同比下降10%",
        "收到申请50件。2022年同比下降10%",
    ],
)
def test_growth_that_may_be_of_another_thing_is_of_none(told: str) -> None:
    report = read_report((TITLE + f"三、依申请公开情况\n{told}。").encode(), name="case.txt")
    growth = report.observations[-1]
    assert (growth.value, growth.metric_code, growth.part_of) == (-10, None, None)


@pytest.mark.parametrize(
    "fall",
    [
        "比上年少",
        "较上年略少",
        "同比降",
        "同比减",
        "较上年下调",
        "同比收窄",
        "较上年低",
        "跌幅",
        "下降率为",
        "同比递减",
        "同比少收",
        "同比-",
        "增速为-",
        "同比增长-",
        "同比负增长",
        "同比↓",
        "降幅约",
        "降幅为",
        "同比下滑",
        "比上年少了",
        "较去年锐减",
    ],
)
def test_what_fell_is_below_zero_whatever_word_says_so(fall: str) -> None:
    text = TITLE + f"三、依申请公开情况\n全年收到申请71件,{fall}12%。"
    assert codes_in(text)[-1] == (-12, "requests_received_growth_pct")


@pytest.mark.parametrize(
    "rise",
    [
        "比上年多",
        "高出上年",
        "同比升",
        "增速为",
        "升幅",
        "涨幅达",
        "同比增加率为",
        "较上年高",
        "增长至少",
        "同比由降转升,增长",
        "由下降转为增长",
    ],
)
def test_what_rose_is_above_zero_whatever_word_says_so(rise: str) -> None:
    text = TITLE + f"三、依申请公开情况\n全年收到申请71件,{rise}12%。"
    assert codes_in(text)[-1] == (12, "requests_received_growth_pct")


@pytest.mark.parametrize("words", ["年均增长", "月均增长", "比2020年增长", "较2019年(20件)增加"])
def test_a_change_on_another_time_than_the_year_before_has_no_code(words: str) -> None:
    text = TITLE + f"三、依申请公开情况\n全年收到申请71件,{words}12%。"
    assert codes_in(text)[-1] == (12, None)


@pytest.mark.parametrize("words", ["比2022年增长", "较2022年(63件)增加", "较上年增长", "2023年比2022年增长"])
def test_a_change_on_the_year_before_has_its_code(words: str) -> None:
    text = TITLE + f"三、依申请公开情况\n全年收到申请71件,{words}12%。"
    assert codes_in(text)[-1] == (12, "requests_received_growth_pct")


@pytest.mark.parametrize("words", ["是上年的", "仅为2022年的", "相当于去年的", "达到上年同期总量的"])
def test_so_many_hundredths_of_the_year_before_are_no_growth(words: str) -> None:
    report = read_report((TITLE + f"三、依申请公开情况\n收到申请71件,{words}88%。").encode(), name="case.txt")
    found = report.observations[-1]
    assert (found.value, found.metric_code, found.relation, found.scope) == (88, None, Relation.GROWTH_OF, Scope.ANNUAL)


def test_growth_in_a_part_of_the_year_is_of_that_part() -> None:
    text = TITLE + "三、依申请公开情况\n收到申请71件,一季度同比增长12%,全年增长15%。"
    growth = read_report(text.encode(), name="case.txt").observations[1:]
    assert [(one.value, one.scope) for one in growth] == [(12, Scope.PART_YEAR), (15, Scope.ANNUAL)]


@pytest.mark.parametrize(
    "words",
    [
        "办结率98%,较上年提高2%", "按时答复率达98%,比去年上升2%", "满意率98%(同比增长2%)", "办结率98%。较上年提高2%", "办结率较上年提高2%", "同比增长9%,办结率98%,较上年提高2%",
    ],
)  # fmt: skip
def test_the_change_of_a_rate_is_no_growth_of_the_count_before(words: str) -> None:
    assert codes_in(TITLE + f"三、依申请公开情况\n收到申请60件,{words}。")[-1] == (2, None)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("办结率98%,申请量较上年增长20%", "requests_received_growth_pct"),
        ("办结率98%,数量较上年增长20%", "requests_received_growth_pct"),
        ("办结率98%,答复数增长20%", "requests_answered_growth_pct"),
        ("率先公开,同比增长20%", "requests_received_growth_pct"),
        ("增长率为20%", "requests_received_growth_pct"),
    ],
)
def test_growth_of_what_is_counted_stays_growth_behind_a_rate(words: str, code: str) -> None:
    assert codes_in(TITLE + f"三、依申请公开情况\n收到申请60件,{words}。")[-1] == (20, code)


@pytest.mark.parametrize(
    "words",
    ["八成单位通过网站公开", "八成以上群众表示满意", "近八成部门开通微博", "80%的受访者表示满意", "80%的村按时公开"],
)
def test_of_how_many_bodies_or_people_it_is_true_is_no_share_of_the_items(words: str) -> None:
    assert "share_pct" not in [code for _, code in codes_in(PROACTIVE + f"主动公开信息400条,{words}。")]


@pytest.mark.parametrize(
    "words", ["八成通过网站公开", "80%的信息通过网站公开", "80%部门信息按时公开", "八成村务信息按时公开"]
)
def test_a_share_of_the_items_by_way_or_kind_is_theirs(words: str) -> None:
    assert codes_in(PROACTIVE + f"主动公开信息400条,{words}。")[-1] == (80, "share_pct")


@pytest.mark.parametrize(
    "words",
    [
        "农机动态类占比提升至36%",
        "视频类信息占比下降到36%",
        "其中图解比重增加到36%",
        "原创信息占全部信息的比例上升为36%",
    ],
)
def test_what_a_share_has_become_is_a_share_and_no_growth(words: str) -> None:
    assert codes_in(PROACTIVE + f"主动公开信息400条,{words}。") == [(400, "proactive_items"), (36, "share_pct")]


@pytest.mark.parametrize("became", ["提高到", "升至", "提升为"])
def test_both_ends_of_a_share_that_changed_are_shares(became: str) -> None:
    text = PROACTIVE + f"主动公开信息400条,视频类占比由14%{became}22%。"
    assert codes_in(text) == [(400, "proactive_items"), (14, "share_pct"), (22, "share_pct")]
    assert [one.scope for one in read_report(text.encode()).observations] == ["annual", "prior_year", "annual"]


@pytest.mark.parametrize(("told", "count"), [("视频类占比由14%提高到22%", 2), ("力争将视频类占比由14%提高到22%", 0)])
def test_what_a_share_became_is_told_or_planned_as_what_it_was(told: str, count: int) -> None:
    found = codes_in(f"某镇2022年政府信息公开工作年度报告\n五、存在的主要问题及改进情况\n{told}。")
    assert [code for _, code in found] == ["share_pct"] * count


@pytest.mark.parametrize("words", ["图解占比提高7%", "其中图解占比同比提升7%", "图解比重较上年增加7%"])
def test_by_how_much_a_share_changed_has_no_code(words: str) -> None:
    assert codes_in(PROACTIVE + f"主动公开信息400条,{words}。") == [(400, "proactive_items"), (7, None)]


def test_a_share_of_something_else_behind_a_semicolon_is_of_no_count_before() -> None:
    text = PROACTIVE + "公开信用信息400条;全县规模企业占比提升至36%。"
    share = read_report(text.encode(), name="case.txt").observations[-1]
    assert (share.metric_code, share.part_of) == ("share_pct", None)


@pytest.mark.parametrize(
    ("told", "grown"),
    [
        ("其中当面申请6件、信函申请4件、网络申请13件,均按时答复,同比增长9%", "requests_received"),
        ("其中当面申请6件,信函申请17件,全部办结,较上年增长9%", "requests_received"),
        ("其中自然人20件、企业3件,均已办结,同比增长9%", "requests_received"),
        ("其中当面申请6件、信函申请17件,同比增长9%", "requests_received"),
        ("其中信函申请17件,申请总量同比增长9%", "requests_received"),
        ("其中当面申请6件,信函申请17件,同比增长9%", "requests_received_post"),
        ("其中网络申请6件、信函申请15件,同比增长9%", "requests_received_post"),
        ("其中网络申请6件、增长3%,信函申请17件,增长9%", "requests_received_post"),
        ("其中信函申请17件,同比增长9%", "requests_received_post"),
    ],
)
def test_growth_behind_a_list_that_is_told_out_is_of_the_whole(told: str, grown: str) -> None:
    text = TITLE + f"三、依申请公开情况\n全县共收到申请23件,{told}。"
    assert codes_in(text)[-1] == (9, f"{grown}_growth_pct")


def test_growth_behind_what_is_said_of_all_leaves_that_said() -> None:
    text = TITLE + "三、依申请公开情况\n收到申请23件,其中当面6件、信函17件,均按时答复,同比增长9%。"
    assert (23, "requests_concluded_on_time") in codes_in(text)


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("今日头条和抖音总订阅数分别增长5%和12%", ["followers", "followers"]),
        ("微博、微信粉丝总数分别增长5%、12%", ["followers", "followers"]),
        ("网站和微信公众号访问量分别增长5%和12%", ["website_visits", "reads"]),
        ("收到申请和答复数分别增长5%、12%", ["requests_received", "requests_answered"]),
        ("收到申请30件,信函和网络分别增长5%、12%", ["requests_received_post", "requests_received_online"]),
        ("网站和微信公众号发布信息数分别增长5%和12%", ["proactive_items_website", "proactive_items_wechat"]),
        ("行政复议和行政诉讼分别增长5%和12%", ["reconsiderations", "litigations"]),
    ],
)
def test_what_grew_by_so_much_each_is_told_before_it(told: str, codes: list[str]) -> None:
    found = codes_in(TITLE + f"一、总体情况\n{told}。")[-2:]
    assert found == [(value, f"{code}_growth_pct") for value, code in zip((5, 12), codes, strict=True)]


def test_what_fell_by_so_much_each_fell() -> None:
    found = codes_in(TITLE + "一、总体情况\n收到申请数和答复数分别下降5%、12%。")
    assert found == [(-5, "requests_received_growth_pct"), (-12, "requests_answered_growth_pct")]


def test_rates_that_rose_each_have_no_code() -> None:
    assert codes_in(TITLE + "一、总体情况\n办结率和满意率分别提高5%和12%。") == [(5, None), (12, None)]


@pytest.mark.parametrize(
    "words",
    [
        "从申请内容看,大约60%为文物保护,40%为场所审批",
        "从申请内容看,60%的申请为征地拆迁,40%是规划审批",
        "按信息类别分,60%为工作动态,40%为通知公告",
        "申请内容中,60%为土地征收,40%为房屋拆迁",
    ],
)
def test_shares_of_what_is_looked_at_by_sorts_are_of_all_of_it(words: str) -> None:
    text = TITLE + f"二、依申请公开情况\n收到申请20件,网上申请19件,占95%,信函申请1件,占5%。受理申请30件,{words}。"
    report = read_report(text.encode(), name="case.txt")
    values = {one.observation_id: one.value for one in report.observations}
    shares = [
        (one.value, values.get(one.part_of or "")) for one in report.observations if one.metric_code == "share_pct"
    ]
    assert shares[2:] == [(60, 30), (40, 30)]


@pytest.mark.parametrize(
    "words",
    ["从群众评价看,98%为满意", "从申请内容看,答复率98%为历年最高", "从办理情况看,98%为按期", "满意度98%,为全省最高"],
)
def test_how_good_things_were_is_no_share(words: str) -> None:
    assert (98, "share_pct") not in codes_in(f"{PROACTIVE}{words}。")


@pytest.mark.parametrize(("share", "unit"), [("三成", "成"), ("3成", "成"), ("30%", "%"), ("百分之三十", "%")])
def test_tenths_keep_their_unit(share: str, unit: str) -> None:
    text = f"某局2015年政府信息公开年度报告\n二、主动公开情况\n公开信息90条,网站占{share}。"
    found = read_report(text.encode()).observations[-1]
    assert (found.value, found.unit, found.printed_unit) == (30, "%", unit)


@pytest.mark.parametrize(
    ("told", "shares"),
    [
        ("满意率95%(很满意40%,满意35%,基本满意20%,不满意5%)", [40, 35, 20, 5]),
        ("非常满意52%,比较满意41%,一般7%", [52, 41, 7]),
        ("测评结果:优秀30%、良好60%、合格10%", [30, 60, 10]),
    ],
)
def test_levels_of_satisfaction_are_shares_of_those_asked(told: str, shares: list[float]) -> None:
    assert [value for value, code in codes_in(f"{TITLE}一、概述\n据调查,{told}。") if code == "share_pct"] == shares


@pytest.mark.parametrize("told", ["满意率95%", "群众满意度达98%", "满意率由95%升到98%", "按时办结率100%,满意率98%"])
def test_a_rate_of_satisfaction_is_no_share(told: str) -> None:
    assert "share_pct" not in {code for _, code in codes_in(f"{TITLE}一、概述\n据调查,{told}。")}


@pytest.mark.parametrize(
    ("words", "value"),
    [("五分之三", 60), ("四分之一", 25), ("八分之五", 62.5), ("十分之九", 90), ("二十分之三", 15), ("近五分之二", 40)],
)
def test_a_fraction_that_is_a_number_of_per_cent_is_a_share(words: str, value: float) -> None:
    (share,) = read_report(f"{TITLE}网上申请占{words}。".encode(), name="a.txt").observations
    assert (share.metric_code, share.value, share.unit) == ("share_pct", value, "%")


@pytest.mark.parametrize("words", ["三分之二", "七分之一", "三十分之一", "六分之五"])
def test_a_fraction_that_is_none_is_told_by_its_role_alone(words: str) -> None:
    report = read_report(f"{TITLE}网上申请占{words}。".encode(), name="a.txt")
    assert not report.observations
    assert {number.role for number in report.numbers if number.quote == words} == {"share"}


@pytest.mark.parametrize(
    ("told", "verdicts"),
    [
        ("其中网上41件,占五分之二", {"rounded"}),
        ("其中网上41件,占四成", {"rounded"}),
        ("其中网上40件,占五分之二", {"holds"}),
        ("其中网上71件,占五分之二", {"differs"}),
        ("其中网上41件,占38%", {"differs"}),
    ],
)
def test_a_share_in_tenths_or_fifths_is_rounded_to_those(told: str, verdicts: set[str]) -> None:
    report = read_report(f"{TITLE}收到申请100件,{told}。".encode(), name="a.txt")
    assert {one.verdict for one in report.breakdowns if one.kind == "shares"} == verdicts


@pytest.mark.parametrize(
    ("told", "labels"),
    [
        ("公开信息200条,其中政策类占10%,动态类占80%,其他占10%", ["政策类", "动态类", "其他"]),
        ("公开信息200条,其中门户网站占到六成以上", ["门户网站"]),
        ("公开信息200条,其中政策类20条,占10%,动态类180条,占90%", ["政策类", "动态类"]),
        ("公开信息200条,其中政策类20条,在总数中占10%", ["政策类"]),
        ("公开信息200条,其中政策类20条,动态类160条,其他20条,分别占10%、80%和10%", ["政策类", "动态类", "其他"]),
        ("公开信息200条,政策、动态分别为20条、180条,分别占10%、90%", ["政策", "动态"]),
    ],
)
def test_a_share_bears_the_name_of_what_it_is_of(told: str, labels: list[str]) -> None:
    report = read_report(f"某县水务局2016年政府信息公开年度报告\n二、主动公开情况\n{told}。".encode())
    assert [one.label for one in report.observations if one.metric_code == "share_pct"] == labels


@pytest.mark.parametrize(("last", "differs"), [("17.6%", False), ("27.6%", True)])
def test_shares_told_together_are_held_each_against_its_count(last: str, differs: bool) -> None:
    told = f"答复申请34件,其中同意公开25件,信息不存在3件,不予公开6件,分别占73.5%、8.8%和{last}。"
    report = read_report(f"某县水务局2016年政府信息公开年度报告\n三、依申请公开情况\n{told}".encode())
    assert ("share_differs" in {finding.code.value for finding in report.findings}) is differs
