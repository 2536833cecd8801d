"""Other years' figures, and lists, by what they differ from or add up to."""

import pytest

from govreport_pipeline.report import read_report

TITLE = "某县水务局2016年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
ITEMS, GROWTH = "proactive_items", "proactive_items_growth_pct"


def _told(text: str) -> list[tuple[float, str | None, str]]:
    return [
        (one.value, one.metric_code, one.scope.value) for one in read_report(f"{TITLE}{text}".encode()).observations
    ]


@pytest.mark.parametrize(
    ("lead", "last", "told"),
    [
        ("", "本年度比2015年(320条)增加80条", (320, ITEMS)),
        ("", "上年是320条,今年增加80条", (320, ITEMS)),
        ("", "较2015年的320条,增加80条", (320, ITEMS)),
        ("", "上年为320条", (320, ITEMS)),
        ("政策解读20篇。", "上年为16篇", (16, "policy_interpretations")),
        ("", "上学年公开的信息为320条", (320, ITEMS)),
    ],
)
def test_the_year_before_is_told_in_a_sentence_of_its_own(lead: str, last: str, told: tuple[float, str]) -> None:
    found = _told(f"全年公开政府信息400条,其中政策类150条、动态类250条。{lead}{last}。")
    assert (*told, "prior_year") in found


def test_growth_is_of_what_it_is_the_growth_of() -> None:
    found = _told("全年公开政府信息400条,其中政策类150条、动态类250条。较2015年的320条,增加80条,增幅25.0%。")
    assert (25, GROWTH, "annual") in found
    found = _told("市局本级公开230条,各县局公开4120条。市局本级较2015年的200条增长15.0%。")
    assert found[2:] == [(200, found[0][1], "prior_year"), (15, f"{found[0][1]}_growth_pct", "annual")]


@pytest.mark.parametrize("last", ["新增栏目17个。较上年的251条增加18条", "公开2015年部门决算12条", "上年改造会议室3间"])
def test_what_differs_from_nothing_told_stays_what_it_is(last: str) -> None:
    assert all(code != ITEMS for _, code, _ in _told(f"全年公开政府信息400条。{last}。")[1:])


def test_a_list_of_the_year_before_goes_on() -> None:
    found = _told("行政复议5件。行政诉讼4件。上年复议为3件、诉讼为2件。")
    assert [scope for *_, scope in found] == ["annual", "annual", "prior_year", "prior_year"]


def test_a_list_of_the_year_before_goes_on_before_that_of_the_year_too() -> None:
    found = _told("上年收到申请6件、答复5件,本年收到申请9件、答复8件。")
    assert [scope for *_, scope in found] == ["prior_year", "prior_year", "annual", "annual"]
    found = _told("上年收到申请6件、本年召开会议5次。")
    assert [scope for *_, scope in found] == ["prior_year", "annual"]


def test_parts_are_of_the_total_that_they_add_up_to() -> None:
    text = (
        "全年公开政府信息60条。从2008年开始到2016年底一共公开了900条。\n按类别统计如下:\n概况{}条\n政策20条\n其他30条\n"
    )
    assert [scope for *_, scope in _told(text.format(10))] == ["annual", "cumulative", *["annual"] * 3]
    assert [scope for *_, scope in _told(text.format(11))][2:] == ["cumulative"] * 3


def test_a_mean_is_no_total_of_the_list_behind_it() -> None:
    found = _told(
        "全年公开政府信息60条,月均5条。其中:\n●领导活动10条,占16.7%;\n●政策(含转发)20条,占33.3%;\n●其他30条,占50%。\n"
    )
    assert [code for _, code, _ in found if code == "proactive_items_by_category"] == [
        "proactive_items_by_category"
    ] * 3


WECHAT, WEIBO, ACCOUNTS = (f"{ITEMS}_{one}" for one in ("wechat", "weibo", "new_media"))


@pytest.mark.parametrize(
    "text",
    [
        "运营微信公众号、微博、抖音、今日头条各1个,分别发布120篇、230条、60条、50篇,总计460篇(条)。",
        "开设微信、微博、抖音号、头条号账号各1个,全年分别发布120条、230条、60条、50条,总计460条。",
        "新媒体方面,微信发布120条、微博230条、抖音60条、今日头条50条,合计460条。",
    ],
)
def test_what_accounts_published_adds_up_to_that_of_new_media(text: str) -> None:
    codes = [(value, code) for value, code, _ in _told(text) if value > 1]
    expected = [(120, WECHAT), (230, WEIBO), (60, ACCOUNTS), (50, ACCOUNTS), (460, ACCOUNTS)]
    assert codes == expected
    assert "several_values" not in {one.code for one in read_report(f"{TITLE}{text}".encode()).findings}


def test_all_that_a_year_disclosed_is_no_number_of_accounts() -> None:
    assert _told("微信公开60条,抖音公开40条,全年公开信息共计100条。")[-1][:2] == (100, ITEMS)


@pytest.mark.parametrize(
    "before", ["上年微信发布15条、微博35条", "2015年微信发布15条、微博35条", "去年微信发布15条", "去年微博发布35条"]
)
def test_what_accounts_published_the_year_before_is_in_no_total_of_the_year(before: str) -> None:
    text = f"{TITLE}{before},今年微信发布20条、微博30条、抖音10条,总计60条。"
    told = [(one.metric_code, one.value, one.subject) for one in read_report(text.encode()).observations[-4:]]
    assert [each[:2] for each in told] == [(WECHAT, 20), (WEIBO, 30), (ACCOUNTS, 10), (ACCOUNTS, 60)]
    assert [subject for *_, subject in told] == [None, None, "抖音", None]


def test_the_year_before_adds_nothing_to_a_total() -> None:
    assert _told("去年微信发布10条,今年微博发布20条、抖音30条,总计60条。")[-1][1] != ACCOUNTS


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("增长26%", "letters_received"),
        ("增加26封", "letters_received"),
        ("增长20%", "letters_concluded"),
        ("增加20封", "letters_concluded"),
        ("有所增长", "letters_concluded"),
    ],
)
def test_another_year_is_of_what_changed_by_so_much_and_of_the_nearest_where_nothing_tells(
    told: str, code: str
) -> None:
    assert (100, code, "prior_year") in _told(f"局长信箱收到来信126封,回复120封,较上年的100封{told}。")


def test_one_more_year_beside_another_is_of_the_same_thing() -> None:
    found = _told("公开信息400条,其中网站300条。与2015年320条、2014年280条相比逐年上升。")
    assert found[2:] == [(320, ITEMS, "prior_year"), (280, ITEMS, "prior_year")]


@pytest.mark.parametrize("year", ["上年", "2015年", "去年"])
def test_a_bracket_that_begins_with_another_year_is_all_of_it(year: str) -> None:
    found = _told(f"公开信息400条({year}两局合并前分别为水利类150条、渔业类130条,合计280条),增长42.9%。")
    assert [scope for _, _, scope in found] == ["annual", *["prior_year"] * 3, "annual"]
    assert found[3] == (280, ITEMS, "prior_year")


@pytest.mark.parametrize("held", ["2015年结转30件,网上37件", "含上年补录的30条,本年370条", "2015年280条,2016年400条"])
def test_what_a_bracket_tells_of_this_year_stays_of_it(held: str) -> None:
    assert _told(f"公开信息400条({held})。")[-1][2] == "annual"
