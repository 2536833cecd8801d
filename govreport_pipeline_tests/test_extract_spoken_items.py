"""Items told as clerks speak: what was ticked, sent to the press, posted, kept in force."""

import pytest

from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2016年政府信息公开工作年度报告\n一、主动公开情况\n"


@pytest.mark.parametrize("ticked", ["勾主动公开", "勾选主动公开", "标明主动公开", "选择“主动公开”"])
def test_papers_ticked_as_public_are_no_items_disclosed(ticked: str) -> None:
    found = codes_in(f"{TITLE}全年发文206件,{ticked}的117件。")
    assert found == [(206, "information_produced"), (117, "information_produced_proactive")]


@pytest.mark.parametrize("handed", ["送稿", "报送稿件", "寄稿", "投送稿件"])
def test_what_is_handed_to_a_station_is_news_and_what_it_airs_is_on_the_air(handed: str) -> None:
    found = codes_in(f"{TITLE}给市电视台{handed}31条,播出17条。")
    assert found == [(31, "news_items"), (17, "proactive_items_broadcast")]


@pytest.mark.parametrize("posted", ["发图文", "发稿", "推文", "发帖", "发文章"])
def test_an_account_posts_in_more_words_than_publishing(posted: str) -> None:
    found = codes_in(f"{TITLE}设公告栏2个,有微信公众号1个,{posted}63篇。")
    assert found == [(2, None), (1, None), (63, "proactive_items_wechat")]


@pytest.mark.parametrize("kept", ["保留", "继续执行", "留用", "仍然有效"])
def test_documents_kept_when_all_are_looked_through_are_in_force(kept: str) -> None:
    found = codes_in(f"{TITLE}清理现行规范性文件21件,废止4件,{kept}17件。")
    assert found[1:] == [(4, "normative_documents_repealed"), (17, "normative_documents_in_force")]


@pytest.mark.parametrize("text", ["梳理行政职权21项,保留17项。", "清理证明事项21项,取消4项,继续执行17项。"])
def test_powers_and_papers_kept_are_no_documents(text: str) -> None:
    assert {code for _, code in codes_in(TITLE + text)} == {None}


def test_whole_pages_of_a_paper_are_items_in_it() -> None:
    assert codes_in(TITLE + "在《某某晚报》登专版5个。") == [(5, "proactive_items_newspaper")]


def test_zones_of_a_site_are_columns() -> None:
    assert codes_in(TITLE + "县政府网上有乡村振兴专区1个。") == [(1, "website_columns")]
    assert codes_in(TITLE + "办事大厅设自助专区3个。") == [(3, None)]


@pytest.mark.parametrize("who", ["施工单位", "中标单位", "失信单位"])
def test_firms_told_of_are_no_bodies_that_publish(who: str) -> None:
    found = codes_in(f"{TITLE}公开招标信息12条,{who}信息8条。")
    assert [code for _, code in found] == ["proactive_items_by_category"] * 2


def test_papers_and_information_together_are_information_at_large() -> None:
    assert codes_in(TITLE + "在局网站公开各类文件、信息93条。") == [(93, "proactive_items_website")]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("全部在厅网站“公开”栏发布", "proactive_items_website"),
        ("都挂在区政府网上", "proactive_items_website"),
        ("均按规定通过微信公众号发布", "proactive_items_wechat"),
        ("条条在公开栏张贴", "proactive_items_notice_board"),
        ("其中公告40条、动态29条,均在局网站公布", "proactive_items_website"),
    ],
)
def test_where_all_items_were_published_counts_them_there(said: str, code: str) -> None:
    found = codes_in(f"{TITLE}全年主动公开信息69条,{said}。")
    assert (found[0], found[-1]) == ((69, "proactive_items"), (69, code))


@pytest.mark.parametrize(
    "said",
    [
        "均在网站和微信公众号发布",
        "均未在网站发布",
        "都应在网站发布",
        "各科室都能在网站更新信息",
        "财务信息均在公开栏公布",
        "均在网站上作了解读",
    ],
)
def test_several_ways_and_what_some_do_count_nothing_by_one(said: str) -> None:
    assert codes_in(f"{TITLE}全年主动公开信息69条,{said}。") == [(69, "proactive_items")]


@pytest.mark.parametrize("ways", ["《今日某县》、某县电视台等", "县广播站和《某县周刊》"])
def test_a_paper_and_a_station_are_the_press_of_either_sort(ways: str) -> None:
    assert codes_in(f"{TITLE}通过{ways}公开信息26条。") == [(26, "proactive_items_media")]


def test_a_number_in_the_title_of_a_piece_counts_nothing() -> None:
    text = f"{TITLE}开设专栏1个,如《冬季取暖五个提醒》《节日出行》。"
    assert codes_in(text) == [(1, "website_columns")]
    assert codes_in(f"{TITLE}张贴《致村民的一封信》300张。") == [(300, None)]


@pytest.mark.parametrize("words", ["上网公开", "全年上网公布信息", "年内上网登载"])
def test_what_goes_on_the_net_is_on_the_site(words: str) -> None:
    assert codes_in(f"{TITLE}{words}154条。") == [(154, "proactive_items_website")]
