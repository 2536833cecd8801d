"""Shares and growth in words, in other orders and in other sections: 占六成五, 增长近四成, 仅占总数的17%."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Scope
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县农机局2023年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
PROBLEMS = TITLE + "五、存在的主要问题及改进情况\n"


@pytest.mark.parametrize(
    ("words", "value"),
    [("占七成左右", 70), ("占六成五", 65), ("占到八成半", 85), ("占百分之七十", 70), ("占了九成以上", 90)],
)
def test_a_share_in_tenths_or_in_words_is_one_in_hundredths(words: str, value: float) -> None:
    text = PROACTIVE + f"主动公开信息400条,其中农机动态类{words}。"
    assert codes_in(text) == [(400, "proactive_items"), (value, "share_pct")]


@pytest.mark.parametrize(
    ("words", "value"), [("增长近四成", 40), ("增加两成五", 25), ("上升百分之三", 3), ("下降一成", -10)]
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


@pytest.mark.parametrize("fall", ["同比下滑", "比上年少了", "较去年锐减", "降幅为"])
def test_a_fall_in_whatever_words_is_below_zero(fall: str) -> None:
    text = TITLE + f"三、依申请公开情况\n全年收到申请71件,{fall}12%。"
    assert codes_in(text)[-1] == (-12, "requests_received_growth_pct")


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
