"""Which of several figures a growth, a list or a field of work belongs to."""

import pytest

from govreport_pipeline.report import read_report

TITLE = "某县农业局2012年政府信息公开年度报告\n二、主动公开情况\n"


@pytest.mark.parametrize("led", ["同2011年新收60件比,", "比2011年新收60件", "比2011年收到的60件", "较上年新收的60件"])
@pytest.mark.parametrize("more", ["", ",上年结转4件,合计94件"])
def test_growth_is_of_what_the_year_before_is_told_of(led: str, more: str) -> None:
    report = read_report(f"{TITLE}三、依申请公开情况\n全年新收申请90件{more};{led}上升50%。".encode(), name="a.txt")
    told = {(one.metric_code, one.scope.value): one.value for one in report.observations}
    assert told["requests_received", "annual"] == 90
    assert told["requests_received", "prior_year"] == 60
    assert told["requests_received_growth_pct", "annual"] == 50


@pytest.mark.parametrize("part", ["其中,县网站80条、占比20%", "其中县网站80条,占20%"])
def test_a_new_sentence_tells_out_the_year_and_not_all_years(part: str) -> None:
    text = f"{TITLE}全年公开信息400条,上年300条,增长33.3%;自2008年以来历年累计4800条。{part};微信320条、占比80%。"
    told = {one.value: one.scope.value for one in read_report(text.encode(), name="a.txt").observations}
    assert (told[80], told[320], told[20], told[4800]) == ("annual", "annual", "annual", "cumulative")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("举办宣讲会36场、参加企业180家次,业务培训6期", "training_sessions"),
        ("开展消防检查12次,举办培训班6期", "training_sessions"),
        ("2012年3月开展农技推广,举办培训班6期", None),
        ("开展农技推广,举办培训班6期", None),
    ],
)
def test_a_field_told_of_another_figure_is_not_that_of_the_training(told: str, code: str | None) -> None:
    found = read_report(f"{TITLE}二、组织保障\n{told}。".encode(), name="a.txt").observations
    assert found[-1].metric_code == code


@pytest.mark.parametrize(
    ("told", "value", "codes"),
    [
        ("通过政府公报、政务微博发布信息均为0条", 0, {"proactive_items_gazette", "proactive_items_weibo"}),
        ("网站、公告栏公开信息各12条", 12, {"proactive_items_website", "proactive_items_notice_board"}),
        ("网站、微信各公开信息12条", 12, {"proactive_items_website", "proactive_items_wechat"}),
        ("网站、微信公开各类信息12条", 12, {"proactive_items"}),
        ("网站、微信公开信息共12条", 12, {"proactive_items"}),
    ],
)
def test_as_many_by_each_way_is_of_each_of_them(told: str, value: float, codes: set[str]) -> None:
    found = read_report(f"{TITLE}{told}。".encode(), name="a.txt").observations
    assert {(one.value, one.subject) for one in found} == {(value, None)}
    assert {one.metric_code for one in found} == codes


@pytest.mark.parametrize("told", ["文件从形成到公开不超过15个工作日的有9件", "制作后20个工作日内公开的信息38条"])
def test_what_went_out_in_time_is_not_what_was_made(told: str) -> None:
    found = read_report(f"{TITLE}全年制作政府信息46条。{told}。".encode(), name="a.txt").observations
    assert [one.value for one in found if one.metric_code == "information_produced"] == [46]


def test_the_year_told_again_beside_all_years_is_the_years() -> None:
    text = f"{TITLE}截至2012年末,累计公开信息7条,其中动态类4条、公告类3条。在2012年公开的7条信息中,网站4条。"
    found = [one for one in read_report(text.encode(), name="a.txt").observations if one.value == 7]
    assert found[-1].scope.value == "annual"
