"""Columns of a site, notice boards, accounts and letters, as clerks word them: 通知公告栏205条, 贴出152榜, 作品133个."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县农机局2023年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
ASKED = TITLE + "三、依申请公开情况\n"
ALL, KIND, SITE, BOARD = (
    "proactive_items",
    "proactive_items_by_category",
    "proactive_items_website",
    "proactive_items_notice_board",
)
NEW_MEDIA, WECHAT = "proactive_items_new_media", "proactive_items_wechat"


def test_what_a_site_told_out_by_its_boards_has_are_columns() -> None:
    text = PROACTIVE + "局网站发布信息430条,其中,公示公告栏205条,农机购置栏123条,党务公开栏102条。"
    assert codes_in(text) == [(430, SITE), (205, KIND), (123, KIND), (102, KIND)]


@pytest.mark.parametrize("way", ["{}公开", "通过{}公开", "{}"])
@pytest.mark.parametrize("end", ["。", ",共1000条。", ",合计1000条。"])
def test_channels_are_no_parts_of_another_because_they_add_up_to_it(way: str, end: str) -> None:
    told = ("网站", 500), ("公开栏", 300), ("微信", 200)
    text = PROACTIVE + ",".join(f"{way.format(name)}{value}条" for name, value in told) + end
    report = read_report(text.encode(), name="case.txt")
    codes = [f"proactive_items_{name}" for name in ("website", "notice_board", "wechat")]
    assert [o.metric_code for o in report.observations][:3] == codes
    assert [o.part_of for o in report.observations] == [None] * len(report.observations)
    assert not [each for each in report.breakdowns if each.stated == 500]


def test_accounts_of_new_media_are_of_them() -> None:
    text = PROACTIVE + "政务新媒体发布信息500条,微博300条,微信200条。"
    assert [o.part_of is None for o in read_report(text.encode(), name="case.txt").observations] == [True, False, False]


def test_a_board_among_columns_is_one_of_them() -> None:
    text = PROACTIVE + "全县主动公开信息500条,其中工作动态栏300条、公示公告栏120条、政策法规栏80条。"
    assert codes_in(text)[1:] == [(300, KIND), (120, KIND), (80, KIND)]


@pytest.mark.parametrize("board", ["公示栏", "村务公开栏贴出", "宣传栏里"])
def test_a_board_beside_the_site_is_a_board(board: str) -> None:
    text = PROACTIVE + f"主动公开信息90条,其中网站70条,{board}20条。"
    assert codes_in(text)[1:] == [(70, SITE), (20, BOARD)]


@pytest.mark.parametrize("column", ["农机安全专栏更新", "“春耕备耕”专栏发布文章", "在机具补贴专题发布信息"])
def test_a_column_of_a_name_is_a_kind(column: str) -> None:
    assert codes_in(PROACTIVE + f"{column}47条。") == [(47, KIND)]


@pytest.mark.parametrize(
    "column", ["政府信息公开专栏发布信息", "信息公开目录专栏更新", "县政府网站公开专栏发布", "专栏发布"]
)
def test_the_column_of_disclosure_is_the_site(column: str) -> None:
    assert codes_in(PROACTIVE + f"{column}47条。") == [(47, SITE)]


@pytest.mark.parametrize("opening", ["里面", "当中", "里头", "其中"])
@pytest.mark.parametrize(("put", "sent"), [("登", "推"), ("挂出", "发出"), ("刊载", "推送"), ("上", "")])
def test_channels_are_told_out_in_whatever_words(opening: str, put: str, sent: str) -> None:
    text = PROACTIVE + f"全年公开的信息计170条,{opening}县政府网站{put}120条,微信公众号{sent}50条。"
    assert codes_in(text) == [(170, "proactive_items"), (120, SITE), (50, WECHAT)]


@pytest.mark.parametrize(
    "words", ["视频号作品133个", "抖音号原创视频133个", "快手上的作品133部", "小红书发布笔记133篇", "B站发布视频133个"]
)
def test_works_of_an_account_are_its_items(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(133, NEW_MEDIA)]


@pytest.mark.parametrize("words", ["全网播放", "短视频播放", "话题总播放"])
def test_what_was_played_on_the_net_was_read(words: str) -> None:
    assert codes_in(PROACTIVE + f"农机手故事{words}2.4亿次。") == [(240_000_000, "reads")]


def test_what_a_screen_plays_is_on_the_screen() -> None:
    assert codes_in(PROACTIVE + "电子屏滚动播放信息230条。") == [(230, "proactive_items_electronic_screen")]


def test_users_of_an_account_that_takes_complaints_are_no_complaints() -> None:
    assert codes_in(PROACTIVE + "预约、投诉小程序注册用户38万。") == [(380_000, "followers")]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("补贴名单在村里贴出152榜", 152),
        ("张榜公布低保名单48榜", 48),
        ("各村张贴公告、公示三百二十张", 320),
        ("宣传栏按月换新,全年换了228次", 228),
    ],
)
def test_what_is_put_up_is_on_the_notice_board(words: str, count: int) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(count, BOARD)]


@pytest.mark.parametrize("words", ["张贴宣传海报300张", "各村张贴防疫标语300条", "张贴二维码300张"])
def test_posters_are_no_items(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(300, None)]


@pytest.mark.parametrize("words", ["局领导先后7次接受媒体专访", "主要负责人接受电视台专访7次"])
def test_talks_to_the_press_are_no_items_of_the_press(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(7, None)]


@pytest.mark.parametrize(
    "words",
    ["“局长信箱”收件89封,回复86封", "网站信箱收到留言89条,答复86条", "12345热线转办工单89件,日均0.3件,办结86件"],
)
def test_letters_answered_are_no_requests_answered(words: str) -> None:
    found = codes_in(ASKED + f"全年没有收到公开申请。{words}。")
    assert found[0] == (0, "requests_received")
    assert (89, "letters_received") in found
    assert found[-1] == (86, "letters_concluded")


def test_requests_by_letter_stay_requests() -> None:
    assert codes_in(ASKED + "全年收到来信申请3封,答复3封。")[-1] == (3, "requests_answered")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("信息处理费零收取", "fees_cny"),
        ("行政复议零纠错", "reconsiderations_corrected"),
        ("行政诉讼零败诉", "litigations_corrected"),
    ],
)
def test_zero_before_what_was_not_done_denies_it(words: str, code: str) -> None:
    assert codes_in(ASKED + f"{words}。") == [(0, code)]


@pytest.mark.parametrize(
    ("press", "code"), [("各级媒体", "proactive_items_media"), ("报刊", "proactive_items_newspaper")]
)
def test_what_the_press_of_a_level_printed_is_of_the_press(press: str, code: str) -> None:
    text = PROACTIVE + f"在{press}发表信息130篇,其中国家级5篇、省级以上20篇,市级61篇。"
    assert codes_in(text) == [(130, code), (5, code), (20, code), (61, code)]


def test_channels_are_no_kinds_whatever_stands_in_brackets_or_names_the_number() -> None:
    text = PROACTIVE + "全年发布信息3532条,其中网站(含转发)322条,微信(含转载)849条、微博(含转发)2361条。"
    assert codes_in(text)[1:] == [(322, SITE), (849, WECHAT), (2361, "proactive_items_weibo")]
    text = PROACTIVE + "共公布政府信息、工作动态128条。其中:政府网站公开信息数46条,微信公开信息总数58条,其他方式24条。"
    assert codes_in(text) == [
        (128, "proactive_items"), (46, SITE), (58, WECHAT), (24, "proactive_items_other"),
    ]  # fmt: skip


@pytest.mark.parametrize("way", ["线下方式", "线下渠道", "线下"])
def test_what_is_published_without_the_net_is_published_in_other_ways(way: str) -> None:
    text = PROACTIVE + f"主动公开信息90条,其中网站公开70条,{way}公开20条。"
    assert codes_in(text)[1:] == [(70, SITE), (20, "proactive_items_other")]


def test_what_an_account_with_followers_published_is_of_the_account() -> None:
    text = PROACTIVE + "今日头条号粉丝2.1万人,全年共发布信息302条;微信公众号关注人数0.9万人,全年发布信息88条。"
    found = codes_in(text)
    assert (302, NEW_MEDIA) in found
    assert (88, WECHAT) in found


@pytest.mark.parametrize("words", ["网站设置9大板块", "公开平台设政策法规等9大栏目", "局网站划分为9个板块"])
def test_columns_of_a_site_are_counted_however_they_are_arranged(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(9, "website_columns")]


def test_an_arrangement_of_something_else_counts_no_columns() -> None:
    assert codes_in(PROACTIVE + "围绕农机推广、安全监理等9大板块推进工作。") == []


@pytest.mark.parametrize("words", ["全年共发布信息302条", "2023年共发布302篇内容", "全年推送302条"])
def test_what_a_sentence_about_an_account_counts_is_of_the_account(words: str) -> None:
    assert codes_in(PROACTIVE + f"本局开通微信公众号一个,名称为“某县农机”,{words}。")[-1][1] == WECHAT


def test_an_account_beside_a_site_takes_nothing_of_all() -> None:
    text = PROACTIVE + "依托网站和微信公众号,推进信息公开,全年共发布信息302条。"
    assert codes_in(text) == [(302, "proactive_items")]


def test_contents_are_counted_where_they_are_too_many_to_be_listed() -> None:
    assert codes_in(PROACTIVE + "公众号现设农机政策、补贴公示等3项内容,全年公布312条内容。")[-1][0] == 312


def test_a_way_with_a_place_behind_it_is_no_example() -> None:
    text = PROACTIVE + "在微信公众号中推送机械化播种、秋收等工作成效信息36条。"
    assert codes_in(text) == [(36, WECHAT)]


def test_own_works_of_an_account_are_of_the_account() -> None:
    text = PROACTIVE + "局官方微博发布信息318条(原创135条),信息浏览15万次。"
    assert [code for _, code in codes_in(text)] == ["proactive_items_weibo", "proactive_items_weibo", "reads"]


def test_how_many_accounts_published_is_no_part_of_what_they_published() -> None:
    text = PROACTIVE + "发布信息200条,其中通知公告类信息130条;通过微信公众号等7个新媒体平台发布信息60条。"
    assert (7, None) in codes_in(text)


@pytest.mark.parametrize(("way", "code"), [("在局网站", SITE), ("在公示栏", BOARD)])
def test_all_sorts_of_information_of_a_channel_are_the_channels(way: str, code: str) -> None:
    text = PROACTIVE + f"2023年主动公开政府信息95条。其中,{way}公开各类信息63条,利用其他方式公开信息32条。"
    assert codes_in(text)[1] == (63, code)


@pytest.mark.parametrize("name", ["人民网", "新华网", "南方网", "学习强国", "南方+", "新华社"])
def test_what_news_offices_published_is_in_the_press(name: str) -> None:
    text = PROACTIVE + f"全年在各级媒体刊登新闻66条,其中《某县日报》57条、{name}9条。"
    assert codes_in(text)[-1] == (9, "proactive_items_media")


@pytest.mark.parametrize("net", ["公路网", "电网", "供水管网"])
def test_a_net_of_roads_or_pipes_is_no_site(net: str) -> None:
    assert codes_in(PROACTIVE + f"公开{net}维护指南信息9条。") == [(9, KIND)]


@pytest.mark.parametrize(
    "account", ["“清水教育”抖音公众号", "“清水教育”南方号", "“清水教育”百家号", "“清水教育”快手号"]
)
def test_accounts_elsewhere_are_new_media(account: str) -> None:
    assert codes_in(PROACTIVE + f"全年{account}发布信息95条。") == [(95, NEW_MEDIA)]


def test_a_platform_of_a_name_is_new_media_and_one_of_an_office_is_none() -> None:
    assert codes_in(PROACTIVE + "通过“清水之声”平台发布信息9条。") == [(9, NEW_MEDIA)]
    assert NEW_MEDIA not in dict(codes_in(PROACTIVE + "通过“信用某县”平台公示信息9条。")).values()


@pytest.mark.parametrize("words", ["累计观看人数", "播放量", "收看人数"])
def test_viewers_of_an_account_are_readers(words: str) -> None:
    assert codes_in(PROACTIVE + f"抖音号发布视频434条,{words}78万余人次。")[-1] == (780000, "reads")


@pytest.mark.parametrize("ways", ["通过宣传栏、电子屏公开", "公告栏和LED屏公示信息", "公开栏、电子显示屏发布"])
def test_boards_and_screens_together_are_boards(ways: str) -> None:
    assert codes_in(PROACTIVE + f"{ways}41条。") == [(41, BOARD)]


@pytest.mark.parametrize(
    "words",
    [
        "向信息公开查阅点送交文件",
        "向查阅场所提供纸质文件",
        "向县档案馆报送政府信息公开文件",
        "向市档案局移交信息",
        "向县档案部门送交政府信息",
        "在公共查阅点放置资料",
        "向政务服务中心查阅点移送政府信息",
    ],
)
def test_what_is_sent_to_places_to_read_is_there(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}160份。") == [(160, "proactive_items_reading_room")]


def test_a_way_that_is_no_channel_is_another() -> None:
    text = "主动公开信息500条。其中,通过门户网站公开400条,通过校园广播公开60条,通过年鉴、会议纪要公开40条。"
    assert codes_in(PROACTIVE + text)[-1] == (40, "proactive_items_other")


def test_hot_topics_that_the_public_follows_have_no_followers() -> None:
    text = "紧扣群众关注热点,公开政府信息2900余条。其中通过政府网站公开1650余条;通过政务新媒体公开1250余条。"
    assert codes_in(PROACTIVE + text) == [(2900, "proactive_items"), (1650, SITE), (1250, NEW_MEDIA)]


@pytest.mark.parametrize("columns", ["设有一级目录9个", "功能版块9个", "栏目下设子目录9个", "增设功能模块9个"])
def test_parts_of_a_catalogue_are_columns(columns: str) -> None:
    assert codes_in(PROACTIVE + f"{columns}。") == [(9, "website_columns")]


@pytest.mark.parametrize(
    ("before", "scope"),
    [("2022年", "prior_year"), ("", "prior_year"), ("原来", "annual"), ("原有", "annual"), ("改版前", "annual")],
)
def test_columns_grow_from_what_there_were(before: str, scope: str) -> None:
    text = f"门户网站功能版块由{before}{before and '的'}6个增加到现在的11个。"
    found = read_report((PROACTIVE + text).encode(), name="case.txt").observations
    assert [(one.value, one.metric_code, one.scope) for one in found] == [
        (6, "website_columns", scope),
        (11, "website_columns", "annual"),
    ]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("官方微博、微信公众号分别发布信息306条、198条。", ["proactive_items_weibo", WECHAT]),
        ("通过门户网站和微信公众号分别公开806条和98条。", [SITE, WECHAT]),
        ("官方微博、微信公众号发布信息306条、198条。", ["proactive_items_weibo", WECHAT]),
        ("通过门户网站、微信公众号公开信息806条、98条。", [SITE, WECHAT]),
        ("蒙文、汉文网页发布信息306条、198条。", [SITE, SITE]),
        ("县政府网站、局网站发布信息306条、198条。", [SITE, SITE]),
        ("网站发布信息306条、公告198条。", [SITE, "proactive_items_by_category"]),
        ("农机网、微信、抖音号分别推送政务信息86条、52条、近30条。", [SITE, WECHAT, NEW_MEDIA]),
        ("微博和微信各推送信息306条、198条。", ["proactive_items_weibo", WECHAT]),
        ("微博、微信各类信息306条、198条。", [NEW_MEDIA, None]),
    ],
)
def test_figures_behind_a_verb_and_its_object_are_of_the_channels_before_it_in_turn(
    words: str, codes: list[str]
) -> None:
    assert [code for _, code in codes_in(PROACTIVE + words)] == codes


@pytest.mark.parametrize("group", ["村民微信群", "农机手QQ群", "工作群", "班级群", "网格微信群"])
def test_a_group_that_is_closed_to_others_is_another_channel(group: str) -> None:
    assert codes_in(PROACTIVE + f"通过{group}公开信息160条。") == [(160, "proactive_items_other")]


def test_the_office_system_is_another_channel_and_an_account_no_part_of_a_site() -> None:
    text = PROACTIVE + "主动公开信息90条,其中农机网60条,微信公众平台20条,OA办公系统10条。"
    assert codes_in(text)[1:] == [(60, SITE), (20, WECHAT), (10, "proactive_items_other")]


@pytest.mark.parametrize("words", ["现场公示牌公示26处", "更新村务公开栏26版", "公开栏公示26批次"])
def test_what_boards_publish_is_counted_in_units_of_boards(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(26, BOARD)]


@pytest.mark.parametrize("words", ["设立公示牌26处", "制作展板26块", "新建公开栏26块"])
def test_how_many_boards_there_are_is_nothing_published(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(26, None)]


def test_a_platform_of_a_service_is_no_account() -> None:
    assert codes_in(PROACTIVE + "在“一卡通”平台公开补贴发放信息320条。")[0][1] != NEW_MEDIA


@pytest.mark.parametrize(
    "lead", ["公开栏:全年公示", "村务公开栏,全年更换", "宣传栏:按月公示", "公开栏:16年公示", "公开栏:16年度共张贴"]
)
def test_what_was_posted_behind_a_board_is_of_the_board(lead: str) -> None:
    assert codes_in(PROACTIVE + f"{lead}12次。") == [(12, BOARD)]


@pytest.mark.parametrize("words", ["全年公示12次", "网站:全年公示12次", "公开栏:全年检查12次"])
def test_what_was_posted_nowhere_is_of_no_board(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(12, None)]


@pytest.mark.parametrize("words", ["通过本局网站、微博公开信息", "通过网站、公告栏发布信息", "网站和微博更新信息"])
def test_what_went_out_by_several_ways_is_of_none_of_them_within_a_list_too(words: str) -> None:
    text = f"全年主动公开信息96条。其中政策文件类信息41条,其他类信息26条;{words}29条。"
    assert codes_in(PROACTIVE + text)[-1] == (29, "proactive_items_other")


def test_papers_that_come_out_again_and_again_are_no_ways() -> None:
    text = "主动公开信息96条。其中,法规41条;环境质量日报、周报55条。"
    assert codes_in(PROACTIVE + text)[-1] == (55, "proactive_items_by_category")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("播发《农机课堂》短视频24期", NEW_MEDIA),
        ("抖音号发布《老李说农机》24期", NEW_MEDIA),
        ("《购机问答》专栏刊发24期", None),
        ("制作《农机故事》微视频24期", None),
        ("编发《农机要情》24期", "newsletter_issues"),
        ("《农机通讯》全年出了24期", "newsletter_issues"),
    ],
)
def test_a_series_of_videos_or_a_column_is_no_newsletter(words: str, code: str | None) -> None:
    assert codes_in(f"{PROACTIVE}{words}。") == [(24, code)]


@pytest.mark.parametrize("ways", ["各类平台", "各平台", "多个平台", "不同平台", "所有平台"])
def test_platforms_of_all_sorts_are_no_site(ways: str) -> None:
    assert codes_in(f"{PROACTIVE}我局通过{ways}公开信息300条。") == [(300, "proactive_items")]
    assert codes_in(f"{PROACTIVE}我局通过县政务公开平台公开信息300条。") == [(300, SITE)]


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("信函(含传真)申请", "post"),
        ("信函(包括挂号信、传真)申请", "post"),
        ("网络(含电子邮件)申请", "online"),
        ("传真(含电子邮件)申请", "fax"),
        ("当面(不含信函)申请", "in_person"),
    ],
)
def test_a_way_of_asking_is_what_stands_outside_the_bracket(words: str, way: str) -> None:
    assert codes_in(f"{ASKED}收到申请90件,{words}86件。")[1:] == [(86, f"requests_received_{way}")]


@pytest.mark.parametrize(
    ("account", "code"),
    [
        ("青河政府网微信公众号", WECHAT),
        ("“青河县政府网”微信公众号", WECHAT),
        ("青河农机信息网微信订阅号", WECHAT),
        ("县政府门户网站官方微信", WECHAT),
        ("“青河政务网”微博", "proactive_items_weibo"),
        ("青河信息网抖音号", NEW_MEDIA),
        ("青河政府网移动客户端", NEW_MEDIA),
    ],
)
def test_an_account_named_after_a_site_is_an_account(account: str, code: str) -> None:
    assert codes_in(f"{PROACTIVE}通过{account}推送信息63条。") == [(63, code)]
    assert codes_in(f"{PROACTIVE}公开信息90条,其中政府网站27条、{account}63条。")[1:] == [(27, SITE), (63, code)]
    assert codes_in(f"{PROACTIVE}政府网站、{account}分别推送信息27条、63条。") == [(27, SITE), (63, code)]
    assert codes_in(f"{PROACTIVE}开通{account},全年发布信息63条。") == [(63, code)]


@pytest.mark.parametrize(
    ("ways", "code"),
    [
        ("县政府网站、微信公众号", "proactive_items"),
        ("县政府网站和微信公众号", "proactive_items"),
        ("政府网站微信公众号等平台", "proactive_items"),
        ("县政府网站微信公众号两个渠道", "proactive_items"),
        ("政府门户网站官方微博两种方式", "proactive_items"),
        ("青河政府网", SITE),
        ("网站转发微信公众号", SITE),
    ],
)
def test_a_site_told_beside_an_account_is_a_channel(ways: str, code: str) -> None:
    assert codes_in(f"{PROACTIVE}通过{ways}推送信息63条。")[-1] == (63, code)


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("通过网站发布信息60条,2022年省厅网站发布信息20条", "省厅网站"),
        ("通过网站发布信息60条,2022年度通过县政府网站发布信息20条", "县政府网站"),
        ("头条号发布信息60条,抖音平台公开信息20条", "抖音平台"),
        ("微博发布信息60条,“青河”微博平台发布信息20条", "“青河”微博平台"),
        ("收到网站留言60条,网站发布信息50条,收到省厅网站采用20条", "省厅网站"),
    ],
)
def test_the_name_of_a_channel_is_whole_and_holds_no_time(told: str, subject: str) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、主动公开情况\n{told}。"
    assert read_report(text.encode(), name="case.txt").observations[-1].subject == subject


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        (
            '公开信息31条,其中局网站公开12条,政务微博"青河水利"公开10条,政务微信公众号"水利青河"公开9条',
            ["proactive_items", SITE, "proactive_items_weibo", "proactive_items_wechat"],
        ),
        (
            "公开信息31条,其中网站公开12条,抖音号“青河水利”发布19条",
            ["proactive_items", SITE, "proactive_items_new_media"],
        ),
        ("充分运用新媒体网络平台“青河县柳溪乡人民政府”微信公众号发布信息71条", ["proactive_items_wechat"]),
        ("利用政务新媒体平台“青河水利”微博发布信息71条", ["proactive_items_weibo"]),
        ("在新媒体平台“青河水利”微信公众号、微博发布信息71条", ["proactive_items_new_media"]),
        ("通过新媒体平台和微信公众号发布信息71条", ["proactive_items_new_media"]),
    ],
)
def test_the_name_of_an_account_and_its_sort_of_platform_are_no_other_channels(told: str, codes: list[str]) -> None:
    assert [code for _, code in codes_in(f"{PROACTIVE}{told}。")] == codes


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("在某江新闻网刊发信息32条", "proactive_items_media"),
        ("某江日报网登载稿件32篇", "proactive_items_media"),
        ("在某江新闻网、某山新闻网发布信息32条", "proactive_items_media"),
        ("在本局网站新闻栏目发布信息32条", "proactive_items_website"),
        ("在某某水利网发布信息32条", "proactive_items_website"),
        ("云上某江发布信息32条", "proactive_items_new_media"),
        ("冀云某江推送信息32条", "proactive_items_new_media"),
        ("“智慧某江”推送信息32条", "proactive_items_new_media"),
        ("在“看某江”发布信息32条", "proactive_items_new_media"),
        ("云上直播推送信息32条", "proactive_items"),
    ],
)
def test_sites_of_the_press_and_clients_by_the_names_of_places(words: str, code: str) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n全年{words}。"
    assert codes_in(text) == [(32, code)]


@pytest.mark.parametrize("words", ["预决算信息公布3条", "采购信息登载3条", "招录信息推送3条"])
def test_a_kind_before_its_verb_is_of_no_channel_of_the_clause_before(words: str) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n通过网站发布62条,微信公众号发布204条,{words}。"
    assert codes_in(text)[-1] == (3, "proactive_items_by_category")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("一是通过网站公开便民服务等信息二是通过大屏幕公开惠民信息36条。", ["proactive_items_electronic_screen"]),
        ("一是网站发布信息12条二是公开惠民信息36条三是微信推送36条。", [SITE, KIND, WECHAT]),
    ],
)
def test_a_point_begins_where_the_mark_before_it_was_left_out(words: str, codes: list[str]) -> None:
    assert [code for _, code in codes_in(PROACTIVE + words)] == codes


@pytest.mark.parametrize("bulletin", ["水土保持公报", "统计数据及分析公报", "人口公报"])
def test_bulletins_on_a_matter_are_no_gazette_and_lead_to_none(bulletin: str) -> None:
    text = PROACTIVE + f"主动公开信息60条,其中{bulletin}12条,行政许可信息48条。"
    assert codes_in(text) == [(60, "proactive_items"), (12, KIND), (48, KIND)]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("通过抖音、微信等网络平台公开63条", NEW_MEDIA),
        ("利用微博、微信等互联网平台发布信息63条", NEW_MEDIA),
        ("在微博微信等平台发布信息63条", NEW_MEDIA),
        ("通过微信公众号、微博等平台公开信息63条", NEW_MEDIA),
        ("通过抖音、快手等平台发布视频63条", NEW_MEDIA),
        ("借助微信公众号、视频号等网络媒体公开63条", NEW_MEDIA),
        ("利用“青河发布”微信公众号、抖音号等网络平台推送信息63条", NEW_MEDIA),
        ("利用微信、抖音等网络平台,累计公开信息63条", NEW_MEDIA),
        ("通过微信视频号、抖音、快手三个平台发布短视频63条", NEW_MEDIA),
        ("通过政府网站、微博、微信等网络平台公开信息63条", "proactive_items"),
        ("通过门户网站、抖音等网络平台公开63条", "proactive_items"),
        ("通过政府网站、微信公众号、公开栏等平台公开63条", "proactive_items"),
        ("通过人民网、新华网等网络平台公开信息63条", "proactive_items_media"),
        ("通过微信群等平台发布信息63条", "proactive_items"),
        ("通过县政府网站、政务服务网等网络平台公开信息63条", SITE),
        ("在县政府网站等平台公开信息63条", SITE),
        ("通过网站、微信等平台公开规划63条", KIND),
        ("通过微博、微信等网络平台答复咨询63条", "enquiries_online"),
        ("建立微信、微博等平台63个", None),
        ("村务通过公开栏、微信群等平台公开63条", None),
    ],
)
def test_platforms_that_sum_up_a_list_are_what_it_names(told: str, code: str | None) -> None:
    assert codes_in(f"{TITLE}一、总体情况\n{told}。")[-1] == (63, code)


def test_platforms_counted_before_the_verb_are_no_items() -> None:
    assert codes_in(f"{PROACTIVE}通过微信视频号、抖音、快手三个平台发布短视频63条。") == [(3, None), (63, NEW_MEDIA)]


@pytest.mark.parametrize(
    ("account", "code"),
    [
        *((f"{name}发布信息", NEW_MEDIA) for name in ("某县农机今日头条公众号", "头条官方公众号", "快手公众号")),
        *((f"{name}发布信息", NEW_MEDIA) for name in ("抖音短视频公众号", "今日头条订阅号", "头条政务号")),
        *((f"{names}发布信息", NEW_MEDIA) for names in ("今日头条、微信公众号", "微信公众号和快手")),
        ("某县农机微信公众号发布信息", WECHAT),
        ("微信公众号“头条农机”发布信息", WECHAT),
    ],
)
def test_an_account_of_another_platform_is_none_of_wechat(account: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"{account}34条。") == [(34, code)]


@pytest.mark.parametrize("way", ["网页", "官网", "门户网站", "政府网", "网页端", "小程序", "客户端"])
@pytest.mark.parametrize("asked", ["申请", "提交申请", "提交的申请"])
def test_a_request_on_a_page_came_over_the_net(way: str, asked: str) -> None:
    told = codes_in(TITLE + f"一、总体情况\n全年收到申请12件,其中{way}{asked}7件、信函申请5件。")
    assert told[1:] == [(7, "requests_received_online"), (5, "requests_received_post")]


@pytest.mark.parametrize("page", ["网上申请", "网页申请", "门户网站申请"])
def test_visits_to_where_requests_are_made_are_visits(page: str) -> None:
    assert codes_in(ASKED + f"{page}页面访问量3100次。") == [(3100, "website_visits")]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("网站发布业务咨询解答63条", SITE),
        ("网站登载群众咨询及答复63条", SITE),
        ("在网站公布咨询答复情况63条", SITE),
        ("门户网站发布咨询服务类文章63篇", KIND),
        ("公众号发布群众关心的咨询问题解答63条", WECHAT),
        ("公众号发布便民服务咨询类信息63条", WECHAT),
        ("网站公开答复咨询63条", "enquiries_online"),
        ("网站公开回复咨询内容63条", "enquiries_online"),
        ("公众号答复咨询63条", "enquiries"),
        ("开展信息公开咨询解答63条", "enquiries"),
    ],
)
def test_what_is_published_on_enquiries_was_not_asked(told: str, code: str) -> None:
    assert codes_in(f"{TITLE}一、总体情况\n{told}。") == [(63, code)]


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("国家企业信用信息公示系统", SITE),
        ("企业信用公示系统(某省)发布", SITE),
        ("市公共资源交易平台", SITE),
        ("县政府网站“政策问答库”", SITE),
        ("其他媒体", "proactive_items_media"),
        ("其他新闻媒体刊发宣传稿件", "proactive_items_media"),
        ("公示系统建设", KIND),
        ("政务微信和其他媒体", KIND),
    ],
)
def test_a_system_and_other_media_among_channels_are_channels(part: str, code: str) -> None:
    text = PROACTIVE + f"全年公开信息164条,其中局网站100条、{part}40条、微信24条。"
    assert codes_in(text)[1:] == [(100, SITE), (40, code), (24, WECHAT)]


def test_systems_beside_a_site_are_told_apart_from_it() -> None:
    text = PROACTIVE + "公开信息164条,其中局网站24条、区政府网站“政策问答库”40条、信用公示系统公开80条和其他媒体20条。"
    found = [(one.value, one.metric_code, one.subject) for one in read_report(text.encode(), name="x").observations]
    assert found[1] == (24, SITE, None)
    assert found[2] == (40, SITE, "区政府网站")
    assert found[3] == (80, SITE, "信用公示系统")


def test_systems_among_kinds_are_kinds() -> None:
    text = PROACTIVE + "公开信息164条,其中政策文件100条、公示系统50条、工作动态14条。"
    assert [code for _, code in codes_in(text)[1:]] == [KIND] * 3


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("微信公众号发布信息30条,阅览量35000次", "reads"),
        ("今日头条号累计被阅览35000人次", "reads"),
        ("在某某app以及微信公众号平台上发布信息30条,共计阅览35000人次", "reads"),
        ("图书馆接待阅览35000人次", None),
        ("微信公众号宣传阅览室,接待阅览35000人次", None),
    ],
)
def test_what_an_account_published_is_browsed_by_readers(told: str, code: str | None) -> None:
    assert codes_in(PROACTIVE + f"{told}。")[-1] == (35000, code)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("通过门户网站和青河融合号等渠道,发布各类信息36条", ALL),
        ("通过门户网站及云平台等渠道,公开信息36条", ALL),
        ("通过县政府网站和宣传员等方式,公开各类信息36条", ALL),
        ("通过县政府网站和省政府网站等渠道,公开各类信息36条", SITE),
        ("通过县政府网站公开专栏和部门动态栏目等渠道,公开各类信息36条", SITE),
        ("通过微信和抖音等渠道,公开各类信息36条", NEW_MEDIA),
    ],
)
def test_a_way_that_nobody_knows_beside_a_site_leaves_the_site_one_of_several(told: str, code: str) -> None:
    assert codes_in(TITLE + f"一、总体情况\n{told}。") == [(36, code)]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("共发布和转载信息36条", ALL),
        ("发布、转载信息36条", ALL),
        ("发布并转发政务信息36条", ALL),
        ("网站发布并转载信息36条", SITE),
        ("转载信息36条", KIND),
        ("发布并转载上级文件36条", KIND),
    ],
)
def test_what_is_published_and_passed_on_is_all_there_is(told: str, code: str) -> None:
    assert codes_in(TITLE + f"一、总体情况\n{told}。") == [(36, code)]


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ("通过报纸、电视等方式公开", "proactive_items_media"),
        ("通过报刊、广播、电视等形式公开", "proactive_items_media"),
        ("以报纸和电视等传统方式公开", "proactive_items_media"),
        ("借助日报、新闻媒体等途径发布信息", "proactive_items_media"),
        ("通过广播、电视等渠道公开", "proactive_items_broadcast"),
        ("通过微博、微信等方式发布信息", NEW_MEDIA),
        ("利用微信、抖音等渠道公开", NEW_MEDIA),
        # one of them names no channel, they are of several sorts, or there is but one
        ("通过宣传栏、报纸等方式公开", "proactive_items_other"),
        ("通过报纸、电视、入户宣传等方式公开", "proactive_items_other"),
        ("通过广播等方式公开", "proactive_items_other"),
    ],
)
def test_ways_of_one_sort_are_that_sort_together(way: str, code: str) -> None:
    text = PROACTIVE + f"主动公开政府信息910条,其中门户网站公开874条,{way}36条。"
    assert codes_in(text)[1:] == [(874, SITE), (36, code)]


@pytest.mark.parametrize("ways", ["报纸、电视", "微博、微信"])
def test_ways_in_which_something_else_was_done_are_no_items(ways: str) -> None:
    assert codes_in(PROACTIVE + f"通过{ways}等形式征求意见13次。") == [(13, "opinion_solicitations")]


@pytest.mark.parametrize("board", ["设置公示栏", "制作公开栏、便民卡等", "办好宣传橱窗"])
@pytest.mark.parametrize("ways", ["通过以上渠道", "通过上述方式", "利用前述途径", "通过这些形式", "借助这几种渠道"])
def test_what_went_out_by_all_the_ways_named_above_is_of_no_last_one(board: str, ways: str) -> None:
    text = PROACTIVE + f"一是网上公开;二是{board}。{ways},全年公开信息共187条。"
    assert codes_in(text) == [(187, ALL)]


@pytest.mark.parametrize(("behind", "code"), [("通过该渠道公开信息", BOARD), ("全年公开信息", BOARD)])
def test_what_went_out_by_the_one_way_named_above_is_of_it(behind: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"设置宣传栏,{behind}187条。") == [(187, code)]


@pytest.mark.parametrize("total", ["累计", "累计计", "共计"])
def test_what_an_account_published_is_summed_up_in_whatever_words(total: str) -> None:
    text = PROACTIVE + f"本镇公众号除政务信息外,还有农事提醒、活动资讯等,2023年度{total}发布信息187篇。"
    assert codes_in(text) == [(187, WECHAT)]


@pytest.mark.parametrize("ways", ["微信公众号和宣传栏", "广播和公告栏", "微信、公示栏"])
def test_several_ways_are_no_kind_and_beside_the_total_other_ways(ways: str) -> None:
    assert codes_in(f"{PROACTIVE}通过{ways}公开信息78条。") == [(78, "proactive_items")]
    told = f"{PROACTIVE}全年公开信息300条,通过{ways}公开信息78条。"
    assert codes_in(told) == [(300, "proactive_items"), (78, "proactive_items_other")]
    told = f"{PROACTIVE}全年公开信息300条,通过{ways}公开招聘信息78条。"
    assert codes_in(told)[1] == (78, "proactive_items_by_category")


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("公开目录分为8大类45小类", [(8, "website_columns"), (45, "website_columns")]),
        ("信息公开目录共设8个大类、45个小类", [(8, "website_columns"), (45, "website_columns")]),
        ("政务公开目录下设12类,共发布信息45条", [(12, "website_columns"), (45, "proactive_items")]),
        ("公开目录涵盖领导简介等8类信息", []),
        ("按照公开目录8大类45小类公开信息120条", [(120, "proactive_items")]),
        ("公开目录设有专人2名负责", [(2, "staff")]),
    ],
)
def test_a_catalogue_divides_into_classes(told: str, codes: list[tuple[float, str | None]]) -> None:
    assert codes_in(f"{PROACTIVE}{told}。") == codes


@pytest.mark.parametrize(
    ("account", "code"),
    [
        ("开通青河水务微信公众号,推送水务信息", WECHAT),
        ("建立了局微信公众服务号,发布民生信息", WECHAT),
        ("网站公开信息17条,媒体发布信息12条,建立局微信公众服务号,发布民政信息", WECHAT),
        ("开设“青河民政”官方微博,全年发布救助动态信息", "proactive_items_weibo"),
    ],
)
def test_what_an_opened_account_publishes_is_the_accounts_whatever_it_is_about(account: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"{account}88条。")[-1] == (88, code)


@pytest.mark.parametrize(
    "told", ["开通微信订阅号,发布招聘信息88条,政策信息30条", "开通微信公众号,举办培训3次,主动公开水务信息88条"]
)
def test_kinds_that_a_sentence_tells_besides_an_account_stay_kinds(told: str) -> None:
    assert (88, KIND) in codes_in(PROACTIVE + f"{told}。")


def test_columns_are_the_sites_where_no_other_channel_is_named() -> None:
    assert codes_in(PROACTIVE + "经筛选在民生要闻、基层动态等栏目里发布信息900余条。") == [(900, SITE)]
    assert codes_in(PROACTIVE + "在电视台《水情》、《民生》等栏目发布信息90条。") != [(90, SITE)]


def test_the_address_in_brackets_does_not_part_a_site_from_what_it_published() -> None:
    text = PROACTIVE + "青河市水利网(http://qhsl.example.cn/a-b)共发布信息91条,其中动态80条。"
    assert codes_in(text) == [(91, SITE), (80, KIND)]


@pytest.mark.parametrize("way", ["网站互动栏目、领导信箱", "局网站局长信箱"])
def test_what_was_published_at_a_mailbox_of_the_site_is_no_letter(way: str) -> None:
    assert codes_in(PROACTIVE + f"通过{way}公开信息34条。") == [(34, SITE)]


def test_what_a_newsletter_of_a_title_makes_public_stands_in_it() -> None:
    found = codes_in(PROACTIVE + "编印《东山水务》18期,公开政务信息77条,网站公开信息90条。")
    assert found == [(18, "newsletter_issues"), (77, "proactive_items_newsletter"), (90, SITE)]


def test_what_a_site_published_on_a_matter_is_the_sites_among_other_marks() -> None:
    text = "全年主动公开信息51条,其中水利信息网公开水利信息为23条、政府简报信息报送28条、依申请公开信息0条。"
    assert [code for _, code in codes_in(PROACTIVE + text)][1:3] == [SITE, "proactive_items_newsletter"]


def test_matters_of_sites_are_kinds() -> None:
    text = "公开信息300条,其中网站建设信息30条、网站公开类信息20条、政策信息200条、人事信息50条。"
    assert [code for _, code in codes_in(PROACTIVE + text)][1:] == [KIND] * 4


@pytest.mark.parametrize("last", ["四是通过广播向社会发布信息", "四是在广播站播放", "四是利用公示栏公示"])
def test_the_last_way_of_a_list_without_numbers_is_not_that_of_the_next_sentence(last: str) -> None:
    text = PROACTIVE + f"主要途径有四条,一是局网站;二是查阅室;三是档案馆;{last}。2023年度主动公开信息63条。"
    assert codes_in(text)[-1] == (63, ALL)


def test_the_last_way_of_a_list_with_numbers_is_that_of_the_next_sentence() -> None:
    text = PROACTIVE + "一是利用网站,公开信息20条;二是利用公示栏。全年公开信息80条。"
    assert codes_in(text) == [(20, SITE), (80, BOARD)]


@pytest.mark.parametrize("set_up", ["开设", "设立了", "网站建有", "新增", "现有"])
@pytest.mark.parametrize("column", ["政府信息公开专栏", "信息公开专栏"])
def test_a_column_of_disclosure_that_is_set_up_is_a_column(set_up: str, column: str) -> None:
    assert codes_in(f"{PROACTIVE}{set_up}{column}2个。") == [(2, "website_columns")]
    assert codes_in(f"{PROACTIVE}通过{column}公开信息25条。") == [(25, SITE)]


@pytest.mark.parametrize("words", ["12个小分类", "15项小分类", "8个子分类", "6个小栏目"])
def test_classes_of_a_site_are_its_columns(words: str) -> None:
    assert [code for _, code in codes_in(f"{PROACTIVE}在局网站设置办事指南等栏目,下设{words}。")] == ["website_columns"]


@pytest.mark.parametrize(
    ("first", "next_one"), [("公开方式", "公开数量"), ("主要渠道", "数量"), ("公开形式", "工作成效")]
)
@pytest.mark.parametrize("marker", ["{}、", "({})"])
def test_ways_under_a_line_that_leads_up_to_them_end_before_the_next_such_line(
    first: str, next_one: str, marker: str
) -> None:
    ways = [
        f"{marker.format(place)}{way}。\n"
        for place, way in enumerate(("公开栏。在各村张贴", "微信公众号。定期推送"), 1)
    ]
    text = f"{PROACTIVE}{first}:\n{''.join(ways)}{next_one}:\n全年共公开信息300条。"
    assert codes_in(text) == [(300, ALL)]
    assert codes_in(text.replace(f"{next_one}:\n", "")) == [(300, WECHAT)]
    assert codes_in(text.replace(f"{first}:\n", "公开方式有两种。\n")) == [(300, WECHAT)]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("在局网站和公示栏公开,前者", [SITE, BOARD]),
        ("通过政府网站、微信公众号两个渠道公开,前者公开信息", [SITE, WECHAT]),
        ("公开机构信息和工作动态,前者", [KIND, KIND]),
    ],
)
def test_the_former_and_the_latter_are_what_the_clause_before_names(told: str, codes: list[str]) -> None:
    found = [code for value, code in codes_in(PROACTIVE + f"{told}96条,后者12条。") if value != 2]
    assert found == codes


def test_a_former_of_three_is_none_of_them() -> None:
    text = PROACTIVE + "在局网站、公示栏和微信公开,前者96条,后者12条。"
    assert not {SITE, BOARD, WECHAT} & {code for _, code in codes_in(text)}


@pytest.mark.parametrize("name", ["施工单位", "加工单位", "用工单位"])
def test_a_unit_at_work_sends_no_work_order(name: str) -> None:
    assert "letters_received" not in [code for _, code in codes_in(PROACTIVE + f"公开招标信息9条,{name}信息14条。")]


@pytest.mark.parametrize("put", ["发布信息", "发布信息总计", "刊登信息", "编发信息", "公开信息合计"])
def test_what_a_platform_of_an_office_has_is_the_sites_however_it_is_put(put: str) -> None:
    assert codes_in(f"{PROACTIVE}在阳光村务平台{put}48条。") == [(48, SITE)]
    assert codes_in(f"{PROACTIVE}在多个平台{put}48条。")[0][1] != SITE


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("《石桥报》24期24万份", ["newsletter_issues", "newsletter_copies"]),
        ("校报18期,共印9万份", ["newsletter_issues", "newsletter_copies"]),
        ("《石桥报》出版12期、3.6万份", ["newsletter_issues", "newsletter_copies"]),
        ("编印《石桥简讯》8期,每期印500份,登载各类信息63条", ["newsletter_issues", None, "proactive_items_newsletter"]),
        ("在《石桥日报》刊发24期", ["proactive_items_newspaper"]),
        ("《今日石桥》刊载416条", ["proactive_items_newspaper"]),
        ("《石桥通讯》登载信息210篇", ["proactive_items_newsletter"]),
        ("《办事指南》登载35条", [None]),
        ("《致农户的一封信》登载35条", [None]),
        ("电视台“阳光农机”栏目播出104期、信息730条", [None, "proactive_items_broadcast"]),
    ],
)
def test_papers_are_told_by_their_issues_copies_and_what_they_print(said: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(f"{PROACTIVE}{said}。")] == codes


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("户外LED屏21块播放466条", "proactive_items_electronic_screen"),
        ("电子显示屏39块,滚动播放信息466条", "proactive_items_electronic_screen"),
        ("大厅触摸屏11台,更新466条", "proactive_items_electronic_screen"),
        ("公告栏21块,公告466条", BOARD),
        ("公告栏、电子屏21块,公告466条", KIND),
        ("电子屏21块,征求意见466条", "opinion_solicitations"),
    ],
)
def test_what_so_many_boards_or_screens_showed_is_theirs(said: str, code: str | None) -> None:
    assert codes_in(f"{PROACTIVE}{said}。")[-1] == (466, code)


@pytest.mark.parametrize(
    "told",
    ["90期、共计310条", "90期、信息310条", "90期,共推送信息310条", "90期、编发图文310篇", "90期310条次"],
)
def test_what_issues_of_an_account_hold_is_counted_and_they_are_not(told: str) -> None:
    assert codes_in(PROACTIVE + f"“某县农机”微信公众号推送{told}。") == [(90, None), (310, WECHAT)]


def test_issues_told_in_items_leave_the_list_open_that_they_stand_in() -> None:
    text = "主动公开信息900条,其中门户网站“农机动态”专栏发布500条,微信公众号推送90期、共计310条,公示栏张贴90张。"
    report = read_report((PROACTIVE + text).encode())
    total, *parts = report.observations
    found = [(one.value, one.metric_code, one.part_of == total.observation_id) for one in parts]
    assert found == [(500, SITE, True), (90, None, False), (310, WECHAT, True), (90, BOARD, True)]


@pytest.mark.parametrize("told", ["举办农机培训9期、信息36条", "公众号推送90期,网站发布信息36条"])
def test_what_stands_beside_issues_under_words_of_its_own_is_none_of_them(told: str) -> None:
    assert (36, WECHAT) not in codes_in(PROACTIVE + f"{told}。")


@pytest.mark.parametrize("name", ["“云上某县发布”微信公众号", "微信公众号“某县发布”"])
def test_an_account_called_so_and_so_publishes_as_its_platform_does(name: str) -> None:
    assert codes_in(PROACTIVE + f"{name}推送90期。") == [(90, WECHAT)]


@pytest.mark.parametrize("portal", ["县政府信息公开门户", "政务公开门户发布", "局门户公开信息"])
def test_a_portal_is_a_site(portal: str) -> None:
    assert codes_in(PROACTIVE + f"公开信息400条,其中{portal}90条,微信310条。") == [
        (400, ALL),
        (90, SITE),
        (310, WECHAT),
    ]


def test_work_on_a_portal_is_a_kind() -> None:
    assert (90, KIND) in codes_in(PROACTIVE + "公开信息400条,其中门户建设类90条,工作动态310条。")


def test_accounts_on_platforms_of_films_are_told_apart_and_are_no_news() -> None:
    report = read_report((PROACTIVE + "抖音稿件48个,B站稿件58个。").encode())
    assert [(one.metric_code, one.subject) for one in report.observations] == [(NEW_MEDIA, None), (NEW_MEDIA, "B站")]


@pytest.mark.parametrize("how", ["线上线下", "通过线上、线下", "线下和线上"])
def test_by_whatever_way_names_no_channel(how: str) -> None:
    assert codes_in(PROACTIVE + f"{how}公开信息96条,其中线上80条。") == [(96, ALL), (80, SITE)]
    assert codes_in(ASKED + f"收到{how}申请5件。") == [(5, "requests_received")]
