"""Pages of papers, programmes, hotlines of the air and issues of accounts: in 期, 次 and 版 items are counted, too."""

import pytest

from govreport_pipeline import read_report
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


@pytest.mark.parametrize(
    "words",
    [
        "与县广播电台合办“农机之声”节目,播出信息",
        "在电视台开办《农事》栏目,播出节目24期,播出信息",
        "在广播电台开办专栏,全年共播出各类信息",
    ],
)
def test_what_is_aired_is_of_the_air(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}110条。")[-1] == (110, "proactive_items_broadcast")


def test_what_a_screen_shows_is_no_broadcast() -> None:
    assert codes_in(PROACTIVE + "利用电子显示屏,播出信息110条。") == [(110, "proactive_items_electronic_screen")]


def test_what_was_answered_on_the_air_is_no_kind_of_items() -> None:
    told = "公开信息63条,其中动态60条,法规3条。另在《海州日报》发稿12篇,接听来电41个,现场答复35个,会后答复6个。"
    assert codes_in(PROACTIVE + told)[-2:] == [(35, None), (6, None)]


@pytest.mark.parametrize("words", ["加强与晚报、日报等媒体的联系,共刊发", "加强联系,全年共刊发", "与媒体合作,共发表"])
def test_articles_behind_their_number_are_news(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}110余篇稿件。") == [(110, "news_items")]


def test_what_names_its_own_way_is_not_of_the_channel_before_it() -> None:
    text = "全年公开信息800条,其中网站500条;微信公众号公开信息190条;利用宣传车、公开栏等方式公开各类信息110条。"
    assert codes_in(PROACTIVE + text)[-1] == (110, "proactive_items_other")


@pytest.mark.parametrize("words", ["农机局微信公众号7月上线以来,推送图文消息", "局微信公众号运行良好,共推送图文"])
def test_what_an_account_sent_is_the_accounts(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}110篇。") == [(110, "proactive_items_wechat")]


def test_an_application_among_kinds_is_what_the_items_are_about() -> None:
    text = "公开信息123条,其中工作动态信息63条,会议信息12条,便民服务信息22条,农机app信息26条。"
    assert codes_in(PROACTIVE + text)[-1] == (26, "proactive_items_by_category")
    text = "公开信息123条,其中网站63条,微博34条,农机app信息26条。"
    assert codes_in(PROACTIVE + text)[-1] == (26, "proactive_items_new_media")


@pytest.mark.parametrize(
    "words", ["编发《农机信息》76期,刊载信息", "编印《农情参考》76期,收录文章", "编发简报76期,刊登信息"]
)
def test_what_stands_in_the_issues_is_of_the_newsletter(words: str) -> None:
    text = PROACTIVE + f"全年主动公开信息3000条。{words}110条。"
    assert codes_in(text)[1:] == [(76, "newsletter_issues"), (110, "proactive_items_newsletter")]


def test_what_a_site_carries_beside_the_issues_is_the_sites() -> None:
    text = PROACTIVE + "编发《农机信息》76期,网站刊登信息110条。"
    assert codes_in(text) == [(76, "newsletter_issues"), (110, "proactive_items_website")]


@pytest.mark.parametrize("words", ["微信订阅数39条", "公众号粉丝量39条", "公众号关注数39次"])
def test_subscriptions_are_followers_in_whatever_unit(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(39, "followers")]


def test_papers_for_a_hall_of_readers_are_of_it() -> None:
    text = PROACTIVE + "向市政府信息公开查阅大厅送交文件35件。"
    assert codes_in(text) == [(35, "proactive_items_reading_room")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("局主要负责同志参加县政府新闻发布会", "press_conferences_by_leaders"),
        ("局长参加新闻发布会", "press_conferences_by_leaders"),
        ("主要负责同志、分管负责同志参加新闻发布会", "press_conferences_by_leaders"),
        ("分管负责同志参加县政府新闻发布会", "press_conferences"),
        ("由分管领导出席新闻发布会", "press_conferences"),
        ("政策解读12次,其中分管负责人解读", "policy_interpretations_by_leaders"),
    ],
)
def test_a_conference_is_the_chiefs_only_where_the_chief_came(words: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"{words}2次。")[-1] == (2, code)


def test_the_chief_of_the_clause_before_came_to_no_conference_of_another() -> None:
    text = "局主要负责同志参加《农事问政》1期、《走进直播间》1期,分管负责同志参加县政府新闻发布会2次。"
    assert codes_in(PROACTIVE + text) == [(1, None), (1, None), (2, "press_conferences")]


def test_a_programme_is_no_conference() -> None:
    text = "参加新闻发布会2次,局长做客《农情面对面》1次。"
    assert codes_in(PROACTIVE + text) == [(2, "press_conferences"), (1, None)]


@pytest.mark.parametrize("told", ["主发布2场", "主办2场", "参与发布2场", "本局承办2场"])
def test_conferences_told_apart_by_who_held_them_are_conferences(told: str) -> None:
    codes = codes_in(f"某县农机局2016年政府信息公开工作年度报告\n一、总体情况\n参加新闻发布会6场,其中{told}。")
    assert codes == [(6, "press_conferences"), (2, "press_conferences")]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("市政府领导出席新闻发布会共计36人次", "press_conferences_by_leaders"),
        ("主要负责同志参加新闻发布会36人次", "press_conferences_by_leaders"),
        ("局领导参加在线访谈36人次", "online_interviews_by_leaders"),
        ("媒体记者和领导参加新闻发布会36人次", None),
        ("参加新闻发布会36人次", None),
    ],
)
def test_leaders_at_conferences_may_be_counted_by_who_came(told: str, code: str | None) -> None:
    assert codes_in(f"某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n{told}。") == [(36, code)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("全年见报、播出稿件", "proactive_items_media"),
        ("播发和见报信息", "proactive_items_media"),
        ("在《海州日报》刊登、播发信息", "proactive_items_newspaper"),
        ("网站和报纸刊登、播发信息", "proactive_items"),
    ],
)
def test_what_was_in_papers_and_on_the_air_is_of_the_media(words: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"{words}36篇。") == [(36, code)]


@pytest.mark.parametrize("words", ["《海州日报》登报", "全年登报", "全年见报信息"])
def test_what_stood_in_a_paper_is_said_in_several_words(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}36篇。") == [(36, "proactive_items_newspaper")]


def test_a_report_of_opinions_is_in_no_paper() -> None:
    assert codes_in(PROACTIVE + "收到意见报告36份。") == [(36, None)]


@pytest.mark.parametrize(
    "told",
    ["粉丝数为3500人,12个账号发布信息90条", "微信关注3500人,12个部门公开信息90条", "粉丝3500,12个平台发布信息90条"],
)
def test_what_is_counted_behind_readers_by_its_own_name_is_no_reader(told: str) -> None:
    text = f"某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n{told}。"
    assert codes_in(text)[:2] == [(3500, "followers"), (12, None)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("在《海州日报》《海州晚报》等报刊公开工作亮点,全年公开", "proactive_items_newspaper"),
        ("利用公开栏公示惠农补贴,2022年公开", "proactive_items_notice_board"),
        ("在报纸公开征地方案,收到意见", None),
    ],
)
def test_what_was_published_where_the_clause_before_says_is_of_that_channel(words: str, code: str | None) -> None:
    assert codes_in(PROACTIVE + f"{words}47条。") == [(47, code)]


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ("日报、电视台等媒体及门户网站", "proactive_items_media"),
        ("各级媒体、政府网站", "proactive_items_media"),
        ("日报、电视台和门户网站", "proactive_items"),
    ],
)
def test_media_at_large_beside_a_site_are_of_the_press(way: str, code: str) -> None:
    assert codes_in(f"{PROACTIVE}在{way}刊发信息30条。") == [(30, code)]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("7次新闻发布会均由主要负责人参加。", 7),
        ("召开新闻发布会7次,主要负责人均参加。", 7),
        ("召开新闻发布会1次,由局长主持。", 1),
        ("召开新闻发布会7次,均由分管领导出席。", None),
        ("召开新闻发布会7次,均由主要领导审定。", None),
        ("召开新闻发布会7次,均未有主要领导出席。", None),
    ],
)
def test_all_conferences_may_be_the_chiefs(sentence: str, count: int | None) -> None:
    told = f"某县水利局2016年政府信息公开工作年度报告\n一、主动公开情况\n{sentence}"
    values = {one.metric_code: one.value for one in read_report(told.encode()).observations}
    assert values.get("press_conferences_by_leaders") == count


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("省报采用稿件12篇,市报采用稿件8篇", ["省报", "市报"]),
        ("省级媒体采用稿件12篇,市级媒体采用稿件8篇", ["省级媒体", "市级媒体"]),
        ("被《青河日报》采用稿件12篇,被《青河晚报》采用稿件8篇", ["《青河日报》", "《青河晚报》"]),
        ("在州报刊登信息12条,在县报发表信息8条", ["州报", "县报"]),
        ("晨报刊登信息12条,都市报刊登信息8条", ["晨报", "都市报"]),
    ],
)
def test_what_two_papers_took_is_told_apart(told: str, names: list[str]) -> None:
    report = read_report(f"某县水务局2016年政府信息公开工作年度报告\n一、主动公开情况\n{told}。".encode(), name="a.txt")
    assert [one.subject for one in report.observations] == names
    assert "several_values" not in {one.code for one in report.findings}


@pytest.mark.parametrize("told", ["全市报送信息12条", "各县报稿件12篇", "市报请省政府批准文件12件"])
def test_what_a_city_hands_in_is_in_no_paper(told: str) -> None:
    report = read_report(f"某县水务局2016年政府信息公开工作年度报告\n一、主动公开情况\n{told}。".encode(), name="a.txt")
    assert "proactive_items_newspaper" not in {one.metric_code for one in report.observations}


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("回应舆情11起,其中微信回应3起", ["public_responses", "public_responses_weibo_wechat"]),
        (
            "回应热点27次,其中微博微信25次、其他方式2次",
            ["public_responses", "public_responses_weibo_wechat", "public_responses_other"],
        ),
        (
            "回应热点9次,其中微博7次、其他2次",
            ["public_responses", "public_responses_weibo_wechat", "public_responses_other"],
        ),
        ("在线访谈3期(校长出席2次)", ["online_interviews", "online_interviews_by_leaders"]),
        ("新闻发布会5场(院长参加3场)", ["press_conferences", "press_conferences_by_leaders"]),
        ("有关长效机制健全,举办新闻发布会5场", ["press_conferences"]),
        ("政民互动平台咨询268件", ["enquiries_online"]),
    ],
)
def test_ways_of_answering_and_chiefs_of_other_bodies_are_told(said: str, codes: list[str]) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n二、主动公开情况\n{said}。"
    assert [code for _, code in codes_in(text)] == codes


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("主要负责人参加新闻发布会4次、在线访谈7次", "online_interviews_by_leaders"),
        ("局长参加新闻发布会4次和政府网站在线访谈7次", "online_interviews_by_leaders"),
        ("局长参加新闻发布会4次、举办在线访谈7次", "online_interviews"),
        ("局长参加新闻发布会4次,在线访谈7次", "online_interviews"),
        ("举办新闻发布会9次,其中局长参加4次、在线访谈7次", "online_interviews"),
        ("举办新闻发布会4次、在线访谈7次", "online_interviews"),
    ],
)
def test_what_one_verb_tells_of_a_leader_is_his(told: str, code: str) -> None:
    text = f"某县水利局2016年政府信息公开工作年度报告\n二、回应解读情况\n{told}。"
    assert (7, code) in codes_in(text)
