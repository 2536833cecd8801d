"""Pages of papers, programmes, hotlines of the air and issues of accounts: in 期, 次 and 版 items are counted, too."""

import pytest

from govreport_pipeline_tests.documents import codes_in

PROACTIVE = "某县农机局2017年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"


@pytest.mark.parametrize(
    "words",
    [
        "在《某某日报》开设专版",
        "通过《某某日报》刊登出让公告",
        "通过《某某日报》公布监督抽查结果",
        "在日报开辟“阳光政务”专栏",
        "在《某某日报》开设政务公开专栏",
    ],
)
def test_pages_of_a_paper_are_no_newsletter(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}11期。") == [(11, "proactive_items_newspaper")]


@pytest.mark.parametrize("words", ["编印《某某报》", "《某某报》全年出报", "编印《政务信息》", "编发《工作简报》"])
def test_issues_of_an_own_paper_are_a_newsletters(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}11期。") == [(11, "newsletter_issues")]


@pytest.mark.parametrize(
    "words",
    [
        "与市电视台合办《警务关注》栏目",
        "在电视台开办《金土地》栏目,播出",
        "与市广播电台合办《健康之声》",
        "县电视台播出专题节目",
        "制作电视专题节目",
    ],
)
def test_programmes_are_on_the_air(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}24期。") == [(24, "proactive_items_broadcast")]


@pytest.mark.parametrize(
    "words",
    [
        "局长做客行风热线",
        "局领导参加“政风行风热线”直播",
        "局长上线“市长热线”节目",
        "厅领导参加省广播电台政风行风热线",
        "委主任走进行风热线",
    ],
)
def test_leaders_on_a_hotline_of_the_air_give_interviews(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}3次。") == [(3, "online_interviews_by_leaders")]


@pytest.mark.parametrize("words", ["“行风热线”节目上线", "参加政风行风热线节目", "做客市长热线"])
def test_a_hotline_of_the_air_is_an_interview(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}3期。") == [(3, "online_interviews")]


@pytest.mark.parametrize("words", ["市长热线受理诉求", "行风热线接听群众来电", "参加热线培训"])
def test_what_a_hotline_takes_is_no_interview(words: str) -> None:
    assert "online_interviews" not in [code for _, code in codes_in(PROACTIVE + f"{words}3次。")]


def test_issues_of_an_account_are_items_where_no_other_unit_counts_them() -> None:
    assert codes_in(PROACTIVE + "微信公众号推送消息300期。") == [(300, "proactive_items_wechat")]
    both = [(288, None), (693, "proactive_items_wechat")]
    assert codes_in(PROACTIVE + "(二)新媒体\n微信推送288期共693条。") == both


def test_what_was_exchanged_in_several_ways_is_of_none_of_them() -> None:
    text = "各部门负责人通过新闻发布会、在线访谈、行风热线与公众交流释疑318次。"
    assert codes_in(PROACTIVE + text) == [(318, "public_responses")]


def test_other_ways_named_together_are_other() -> None:
    text = "通过政府门户网站公开3016条,政务微信2258条,其他电视台、抖音号等方式公开700条。"
    assert codes_in(PROACTIVE + text)[-1] == (700, "proactive_items_other")


@pytest.mark.parametrize("words", ["向新闻媒体提供新闻通稿37篇", "向媒体供稿37篇", "向市电视台报送新闻稿件37篇"])
def test_what_was_handed_to_the_press_did_not_appear_in_it(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(37, "news_items")]


@pytest.mark.parametrize("made", ["制发", "创办", "出版"])
def test_a_paper_of_ones_own_is_a_newsletter_however_it_is_made(made: str) -> None:
    assert codes_in(PROACTIVE + f"{made}《农机报》12期。") == [(12, "newsletter_issues")]


@pytest.mark.parametrize("paper", ["空气质量日报", "农资价格日报", "气象早报"])
def test_what_is_told_daily_is_no_newspaper(paper: str) -> None:
    assert all(code != "proactive_items_newspaper" for _, code in codes_in(PROACTIVE + f"公开{paper}365期。"))
    assert codes_in(PROACTIVE + "《海州日报》刊登公告12期。") == [(12, "proactive_items_newspaper")]


def test_a_press_conference_among_other_ways_is_one_of_them() -> None:
    text = PROACTIVE + "通过门户网站、新闻发布会、报刊、广播等多种渠道公开政府信息230条。"
    assert codes_in(text) == [(230, "proactive_items")]
    assert codes_in(PROACTIVE + "通过新闻发布会公开信息23条。") == [(23, "proactive_items_press")]
