"""What is a kind of information, a body or a channel, and what is no item disclosed at all."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

KIND = "proactive_items_by_category"
PROACTIVE = "某县农机局2013年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("上报各类动态信息,其中被采用61条。", 61),
        ("共接待三批群众,查询信息640余条。", 640),
        ("本局进驻市网上办事大厅服务事项12项。", 12),
        ("收到各单位上报文件92份。", 92),
        ("向县政府办报送信息120条。", 120),
        ("本局的信息主要通过两条途径公开。", 2),
        ("按小时发布4项污染物的监测数据。", 4),
        ("网站发布信息31条,其中概况信息9条、工作动态22条,其中主站采用18条。", 18),
    ],
)
def test_what_is_asked_for_taken_up_or_a_matter_is_no_item_disclosed(sentence: str, value: float) -> None:
    assert [code for found, code in codes_in(PROACTIVE + sentence) if found == value] == [None]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("公布考核结果3条、通知公告12条", [KIND, KIND]),
        ("公布权力清单1份、责任清单1份", [KIND, KIND]),
        ("公开市政府文件14件,市政府办公室文件21件", [KIND, KIND]),
        ("公布抽检公报8期,监督信息12条", [KIND, KIND]),
        ("公布典型案例3条、风险提示8条", [KIND, KIND]),
        ("发布公告通知12条", [KIND]),
        ("公布规划信息3条,培训材料2份", [KIND, None]),
        ("公开财政信息3条,组织活动5次", [KIND, None]),
        ("收到通知5条", [None]),
    ],
)
def test_one_verb_of_publishing_governs_two_kinds_in_any_section(words: str, codes: list[str | None]) -> None:
    text = f"某县农机局2022年政府信息公开工作年度报告\n一、总体情况\n全年{words}。"
    assert [code for _, code in codes_in(text)] == codes


def test_the_growth_of_what_has_no_code_has_none() -> None:
    codes = codes_in(PROACTIVE + "全年收到各单位上报文件92份,增长6%。")
    assert codes == [(92, None), (6, None)]


@pytest.mark.parametrize("lead", ["规划计划类栏目发布信息", "农机补贴类信息共公开", "其他栏目发布信息"])
def test_a_kind_may_stand_before_the_verb(lead: str) -> None:
    assert codes_in(PROACTIVE + f"{lead}37条。") == [(37, "proactive_items_by_category")]


def test_what_a_sentence_says_was_disclosed_of_one_kind_is_of_that_kind() -> None:
    assert codes_in(PROACTIVE + "本年工作平稳。农机补贴信息公开37条。") == [(37, "proactive_items_by_category")]


def test_what_was_done_to_documents_is_told_of_any_total_of_documents() -> None:
    changes = "其中新制定5件,修订6件,废止2件。"
    made = [(5, "normative_documents_issued"), (6, None), (2, "normative_documents_repealed")]
    for total in ("主动公开规范性文件13件,", "制定规范性文件13件,"):
        assert codes_in(PROACTIVE + total + changes)[1:] == made


@pytest.mark.parametrize("channels", ["通过广播电视、政务大厅、局网", "通过县政务信息平台、微博"])
def test_what_several_channels_of_different_sorts_have_together_is_of_none_of_them(channels: str) -> None:
    assert codes_in(PROACTIVE + f"{channels}发布信息28条。") == [(28, "proactive_items")]


def test_what_a_site_and_places_to_read_have_together_is_of_neither() -> None:
    assert codes_in(PROACTIVE + "通过局网站和查阅场所共公开信息73条。") == [(73, "proactive_items")]


def test_several_kinds_behind_one_verb_are_kinds_without_a_total() -> None:
    text = "某县农机局2013年政府信息公开工作报告\n一、工作情况\n全年公布机构概况1条,补贴公示11条,法规文件及解读2条,人事信息3条。"
    assert {code for _, code in codes_in(text)} == {"proactive_items_by_category"}


def test_two_figures_behind_a_verb_are_no_list_where_nothing_is_said_to_be_disclosed() -> None:
    text = "某县农机局2013年政府信息公开工作报告\n一、工作情况\n全年发布天气短讯3条,虫情提示4条。"
    assert {code for _, code in codes_in(text)} == {None}


def test_bodies_are_told_from_kinds_by_their_name_not_by_a_bracket() -> None:
    whole = "全县主动公开政府信息300条。其中,"
    bodies = "县政府及其部门公开信息数200条,乡镇政府(街道办事处)公开信息数60条,开发区管委会40条。"
    assert {code for _, code in codes_in(PROACTIVE + whole + bodies)[1:]} == {"proactive_items_by_body"}
    kinds = "办事事项(居民)200条,办事事项(单位)100条。"
    assert {code for _, code in codes_in(PROACTIVE + whole + kinds)[1:]} == {"proactive_items_by_category"}


def test_what_a_bracket_includes_does_not_name_the_way() -> None:
    assert codes_in(PROACTIVE + "接受农机补贴咨询(含网上咨询)216人次。") == [(216, "enquiries")]
    assert codes_in(PROACTIVE + "接受网上咨询216人次。") == [(216, "enquiries_online")]


def test_items_counted_as_acts_are_items() -> None:
    assert codes_in(PROACTIVE + "在政府门户网站公开发布信息63次,包括通知公告15次、工作动态48次。") == [
        (63, "proactive_items_website"),
        (15, "proactive_items_by_category"),
        (48, "proactive_items_by_category"),
    ]
    assert codes_in(PROACTIVE + "组织政府信息公开检查3次。") == [(3, None)]


@pytest.mark.parametrize(
    ("sentence", "subject"), [("个别单位全年公开信息不足18条。", "个别单位"), ("有的部门仅公开3条。", "有的部门")]
)
def test_what_some_bodies_did_is_not_said_of_the_agency(sentence: str, subject: str) -> None:
    report = read_report((PROACTIVE + sentence).encode(), name="case.txt")
    assert [o.subject for o in report.observations] == [subject]


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        (
            "共公开信息312条,涉及与公众密切相关的重大事项47条。",
            [(312, "proactive_items"), (47, "proactive_items_by_category")],
        ),
        (
            "主动公开信息80条。在主动公开的信息中与公众密切相关的重大事项方面的信息有6条。",
            [(80, "proactive_items"), (6, "proactive_items_by_category")],
        ),
        (
            "共主动公开信息80条,其中:发布工作信息70条;制定并发布规范性文件4件;发布通告6条。",
            [
                (80, "proactive_items"),
                (70, "proactive_items_by_category"),
                (4, "normative_documents_issued"),
                (6, "proactive_items_by_category"),
            ],
        ),
        ("通过门户网站及政务新媒体公开信息61条。", [(61, "proactive_items")]),
        ("通过微博、微信公众号公开信息61条。", [(61, "proactive_items_new_media")]),
        ("网站公开信息61条,微信公开信息9条。", [(61, "proactive_items_website"), (9, "proactive_items_wechat")]),
        ("通过网站、信函等渠道收到信息公开申请7件。", [(7, "requests_received")]),
        (
            "主动公开信息30条,其中政策文件18条,其他应主动公开的政府信息12条。",
            [(30, "proactive_items"), (18, "proactive_items_by_category"), (12, "proactive_items_by_category")],
        ),
        (
            "公开权责清单150项(其中行政许可61项、行政处罚89项)。",
            [(150, "proactive_items_by_category"), (61, None), (89, None)],
        ),
        ("进驻省政务服务网行政许可18项,行政处罚90项,行政确认2项。", [(18, None), (90, None), (2, None)]),
        ("取消行政审批3项,下放行政审批5项,保留31项。", [(3, None), (5, None), (31, None)]),
        ("公布取消的行政审批目录3项。", [(3, "proactive_items_by_category")]),
        ("在政务服务网公开行政许可18项。", [(18, "proactive_items_by_category")]),
        ("全县9个政府网站优化了栏目设置。", [(9, None)]),
        ("公开信息(731)条,其中政策类(46)条。", [(731, "proactive_items"), (46, "proactive_items_by_category")]),
        ("公开信息(1,731)条全部及时更新。", [(1731, "proactive_items")]),
        (
            "公开了养老服务信息公开8条、儿童福利信息公开5条。",
            [(8, "proactive_items_by_category"), (5, "proactive_items_by_category")],
        ),
        ("收到申请3件,这3起行政复议所涉的申请都有回音。", [(3, "requests_received")]),
        ("三、依申请公开\n收到6份依申请公开信件。", [(6, "requests_received")]),
        ("三、依申请公开\n新收申请9件,上年度未办结2件。", [(9, "requests_received"), (2, "requests_carried_over")]),
        (
            "三、依申请公开\n没有现成信息需另行制作的数量为2件。",
            [(2, "requests_unable_not_created")],
        ),
        ("在全市30个区县同类栏目中领先。", [(30, None)]),
        ("公众通过网站可完成对210项法规的查询。", [(210, None)]),
        (
            "三、咨询情况\n收到来信90件,其中县长信箱31件,政府网站“公众监督”59件。",
            [(90, "letters_received"), (31, "letters_received"), (59, "letters_received")],
        ),
        ("收到5份书面政府信息公开申请。", [(5, "requests_received")]),
        ("受理书面申请5件,网络申请3件。", [(5, "requests_received_post"), (3, "requests_received_online")]),
        ("收到书面来函申请5件。", [(5, "requests_received_post")]),
    ],
)
def test_what_is_counted_is_told_by_all_its_words(sentence: str, codes: list[tuple[int, str | None]]) -> None:
    assert codes_in(PROACTIVE + sentence) == codes


def test_a_chapter_on_disclosure_and_its_platforms_is_of_no_channel() -> None:
    text = "某县农机局2013年政府信息公开工作年度报告\n三、主动公开政府信息以及公开平台建设情况\n本局共主动公开政府信息23条。"
    assert codes_in(text) == [(23, "proactive_items")]


@pytest.mark.parametrize(
    "sentence",
    [
        "截止2013年12月底,本局微博共发布了449条信息,其中2013年,本局微博共发布信息151条。",
        "累计公开规章制度类信息449条,其中2013年新增151条。",
    ],
)
def test_a_count_to_date_is_cumulative_where_the_year_is_told_of_it(sentence: str) -> None:
    found = [(o.value, o.scope) for o in read_report((PROACTIVE + sentence).encode(), name="case.txt").observations]
    assert found == [(449, "cumulative"), (151, "annual")]


@pytest.mark.parametrize(
    ("channel", "code"),
    [
        ("新兴媒体平台", "proactive_items_new_media"),
        ("订阅号", "proactive_items_wechat"),
        ("布告栏", "proactive_items_notice_board"),
        ("电子公告屏", "proactive_items_electronic_screen"),
        ("村村响", "proactive_items_broadcast"),
        ("商报", "proactive_items_newspaper"),
    ],
)
def test_channels_have_many_names(channel: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"通过{channel}发布信息45条。") == [(45, code)]


def test_issues_behind_a_gazette_are_its_issues() -> None:
    text = PROACTIVE + "通过县政府公报公开文件68件,定期刊登目录,全年共印发13期。"
    assert codes_in(text)[-1] == (13, "gazette_issues")


def test_visits_of_a_notice_board_are_no_visits_of_a_site() -> None:
    assert codes_in(PROACTIVE + "政务公开栏访问量近千次。") == [(1000, None)]


def test_visits_of_an_application_are_reads() -> None:
    assert codes_in(PROACTIVE + "“农机通”客户端浏览量达9700次。") == [(9700, "reads")]
    assert codes_in(PROACTIVE + "门户网站浏览量达9700次。") == [(9700, "website_visits")]


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ("县政府网站、农机网及新闻媒体等途径", "proactive_items"),
        ("网站、电视台和新闻媒体", "proactive_items"),
        ("《农机报》、农机新闻网等媒体", "proactive_items_media"),
        ("农机日报、农机晚报、农耕网等", "proactive_items_media"),
    ],
)
def test_the_own_site_beside_the_press_is_not_of_the_press(way: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"本局通过{way}共发布各类信息541条。") == [(541, code)]


@pytest.mark.parametrize("total", ["累计维护信息", "信息更新量共计", "共上传", "共刊发各类信息", "共发布各类资讯"])
def test_totals_have_many_names(total: str) -> None:
    assert codes_in(PROACTIVE + f"{total}380条。") == [(380, "proactive_items")]


def test_kinds_out_of_what_a_site_holds_are_kinds() -> None:
    text = PROACTIVE + "在网站上主动公开的政府信息中补贴办理信息6条,互动交流信息2条,动态、党建等其他信息140条。"
    assert [code for _, code in codes_in(text)] == ["proactive_items_by_category"] * 3


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("农机要闻、通知公告、媒体视点等栏目公开信息94条。", ["proactive_items"]),
        ("全年收到各类咨询、申诉等来信30件。", ["letters_received"]),
        ("接待来访、电话等咨询30人次。", ["enquiries"]),
        ("通过微信公众号公开农机动态、通知公告等信息238条。", ["proactive_items_wechat"]),
        ("通过微博、微信等发布信息150条。", ["proactive_items_new_media"]),
        ("通过新闻媒体等其他方式回应事件9次。", ["public_responses_other"]),
        ("通过门户网站和其他信息公开渠道主动公开政府信息398条。", ["proactive_items"]),
    ],
)
def test_examples_stand_before_what_is_counted(sentence: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(PROACTIVE + sentence)] == codes


@pytest.mark.parametrize("unit", ["条", "则", "篇", "宗", "例", "项"])
def test_every_piece_is_counted_alike(unit: str) -> None:
    assert codes_in(PROACTIVE + f"主动公开政府信息7{unit}。") == [(7, "proactive_items")]
    requests = f"某县农机局2013年信息公开年度报告\n三、依申请公开情况\n收到申请7{unit},同意公开5{unit}。"
    assert codes_in(requests) == [(7, "requests_received"), (5, "requests_outcome_disclosed")]


def test_kinds_that_follow_each_other_are_a_list_whatever_parts_them() -> None:
    for mark in (",", ";", "。", "\n", ";\n"):
        text = PROACTIVE + mark.join(("机构职能9条", "规划计划12条", "农机许可1条", "补贴发放13条"))
        assert {code for _, code in codes_in(text)} == {"proactive_items_by_category"}, mark


def test_the_press_in_the_name_of_a_kind_is_no_channel() -> None:
    text = PROACTIVE + "公开信息90条,其中:工作动态60条,媒体聚焦20条,通知公告10条。"
    assert [code for _, code in codes_in(text)] == ["proactive_items", *["proactive_items_by_category"] * 3]


@pytest.mark.parametrize(
    "sentence",
    [
        "农户通过网站可查询和获取8000条政务信息。",
        "将公开目录由43项调整为46项。",
        "接受新闻采访12次。",
        "各类信息达数千条。",
    ],
)
def test_what_readers_find_lists_and_the_press_are_no_items_disclosed(sentence: str) -> None:
    assert {code for _, code in codes_in(PROACTIVE + sentence)} <= {None}


def test_a_site_may_have_any_name() -> None:
    assert codes_in(PROACTIVE + "通过农耕网主动公开信息310条。") == [(310, "proactive_items_website")]


def test_rows_of_name_count_and_share_are_kinds_and_their_codes_are_none() -> None:
    rows = "0100 机构领导 1 0.31%\n0300 人事信息 12 3.67%\n1801 工作动态 251 76.76%\n2800 农机监理 63 19.27%\n"
    found = read_report((PROACTIVE + "主动公开信息327条。\n" + rows).encode(), name="case.txt").observations
    assert [o.value for o in found if o.metric_code == "proactive_items_by_category"] == [1, 12, 251, 63]
    assert [o.value for o in found if o.metric_code == "share_pct"] == [0.31, 3.67, 76.76, 19.27]
    assert len(found) == 9


def test_an_account_named_after_its_place_is_new_media_and_a_list_of_letters_no_letter() -> None:
    assert codes_in(PROACTIVE + "“农耕发布”发布信息459条。") == [(459, "proactive_items_new_media")]
    assert codes_in(PROACTIVE + "公开信访件办理情况一览表9件。")[0][1] != "letters_received"


REQUESTS = "某县农机局2013年信息公开年度报告\n三、依申请公开情况\n"


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("收到申请9件,不予公开7件(国家秘密1件、个人隐私4件、其他2件)。", ["requests_withheld_other"]),
        ("收到申请9件,同意公开5件,信息不存在3件,其他1件。", ["requests_outcome_other"]),
        ("收到申请9件,办结8件,转入2014年办理1件。", ["requests_carried_forward"]),
    ],
)
def test_what_is_left_of_a_list_is_of_its_family(sentence: str, codes: list[str]) -> None:
    assert [code for _, code in codes_in(REQUESTS + sentence)][-1:] == codes


def test_one_thing_counted_in_two_units_is_one_thing() -> None:
    assert codes_in(PROACTIVE + "官方微信推送信息65期、122条。")[-1] == (122, "proactive_items_wechat")
    assert codes_in("六、收费\n免收低收入申请人费用4人次、52元。")[-1] == (52, "fee_waivers_cny")


def test_cases_of_a_hotline_are_no_enquiries_and_a_rate_is_no_count() -> None:
    text = "五、互动交流\n12345热线转办件640件,按时答复率均为100%。"
    assert codes_in(text) == [(640, "letters_received"), (100, "letters_on_time_pct")]


def test_the_verb_of_the_first_is_that_of_the_next() -> None:
    text = "五、互动交流\n回复县长信箱信件3件,局长信箱信件7件。"
    assert codes_in(text) == [(3, "letters_concluded"), (7, "letters_concluded")]


def test_a_chapter_of_plans_tells_nothing_of_the_year() -> None:
    text = "某县农机局2013年信息公开年度报告\n七、2014年工作打算\n网站访问量突破1万人次,建立20个查阅点。"
    assert codes_in(text) == []


def test_a_bracket_behind_a_channel_explains_it() -> None:
    text = PROACTIVE + "通过新闻媒体(电视、报刊、新闻发布会等)发布信息49条。"
    assert codes_in(text) == [(49, "proactive_items_media")]


def test_what_is_handed_up_or_answered_in_a_list_is_no_kind() -> None:
    text = PROACTIVE + "本局向县委信息平台报送信息90条、县政府信息平台报送信息75条。"
    assert {code for _, code in codes_in(text)} == {None}
    text = PROACTIVE + "公开信息90条,其中农机动态30条,通知公告40条,网络问政回应20条。"
    assert codes_in(text)[-1] == (20, "letters_concluded")


def test_a_final_account_is_no_rule_of_counting() -> None:
    text = PROACTIVE + "公开规划计划3条、部门预算1条、部门决算1条。"
    assert [code for _, code in codes_in(text)] == ["proactive_items_by_category"] * 3


def test_clicks_behind_an_account_are_reads() -> None:
    text = PROACTIVE + "“农耕执法”微信公众号发文44条,点击量4465次。县农机局网站点击量9900次。"
    assert codes_in(text)[1:] == [(4465, "reads"), (9900, "website_visits")]


def test_the_name_of_a_kind_is_whole() -> None:
    text = PROACTIVE + "公开信息12条,其中:组织机构类信息8条,机构设置类信息4条。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [o.label for o in found[1:]] == ["组织机构类信息", "机构设置类信息"]


def test_no_rule_is_named_for_a_figure_that_it_gave_no_code() -> None:
    report = read_report("一、概述\n我局绘制宣传画52张,历年累计236张。".encode(), name="a.txt")
    assert [(one.metric_code, one.rule_id) for one in report.observations] == [(None, "uncoded")] * 2


GIVEN_OUT = [
    "公布权力清单88项", "公示重要事项88项", "向社会公布学校规章制度88项", "市物价局公开收费项目88项", "网上公开审批结果88件",
    "除不宜公开的外,公开复文88件", "网上公布答复意见88件", "公开征地批文88个", "公开征地批文及“一书四方案”88个", "公开审批流程图88张",
    "公示医疗服务价格88项", "公布药品价格88种", "发布办事指南88份", "公布便民服务事项88项", "公开惠农补贴政策88项", "公布典型案例88个",
    "公开招标公告88个", "晒出责任清单88项", "公开开庭公告88件", "公示建设项目环评受理信息88条", "公布拟审批信息88条",
]  # fmt: skip


@pytest.mark.parametrize("words", GIVEN_OUT)
def test_what_was_published_is_a_kind_whatever_it_is_called(words: str) -> None:
    codes = codes_in(PROACTIVE + f"{words}。")
    assert codes in ([(88, "proactive_items_by_category")], [(88, "proactive_items_website")])


NOT_GIVEN_OUT = [
    "公开审理案件88件", "公开招标项目88项", "公开拍卖土地88宗", "公开选拔干部88名", "公示低保对象88户", "梳理公开事项88项", "确定公开事项88项",
    "完善公开制度88项", "建立政务公开制度88项", "落实公开任务88项", "公开答复88件", "公布举报电话88部", "公示行政许可88件", "更新电脑88套",
    "在公开方面做了88件", "保留行政权力事项88项", "发布招聘岗位88个", "公布意见建议88条", "推出便民措施88项", "公开办理建议88件",
]  # fmt: skip


@pytest.mark.parametrize("words", NOT_GIVEN_OUT)
def test_what_was_done_openly_or_worked_on_is_no_kind(words: str) -> None:
    assert KIND not in [code for _, code in codes_in(PROACTIVE + f"{words}。")]


def test_the_first_of_a_list_of_kinds_is_none_of_the_site_that_holds_them() -> None:
    text = "通过政府门户网站公开行政处罚信息32条,行政许可信息864条,通知公告51条。"
    assert [code for _, code in codes_in(PROACTIVE + text)] == [KIND] * 3
    assert codes_in(PROACTIVE + "通过网站公开行政处罚信息32条。") == [(32, "proactive_items_website")]


@pytest.mark.parametrize(
    "words", ["对基建项目等26项重大事项进行公开", "把26项惠民政策予以公开", "将26份名单向社会公布"]
)
def test_what_was_published_may_stand_behind_its_number(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(26, KIND)]
    assert codes_in(PROACTIVE + "对26项信息进行了清理。") == [(26, None)]


@pytest.mark.parametrize("count", ["300余条", "近300条", "三百余条", "上千条", "过百条", "300—400条", "三四百条"])
def test_the_kind_behind_a_number_is_told_however_the_number_is_written(count: str) -> None:
    assert [code for _, code in codes_in(f"{PROACTIVE}发布{count}农技信息。")] == ["proactive_items_by_category"]
    assert [code for _, code in codes_in(f"{PROACTIVE}发布{count}政府信息。")] == ["proactive_items"]


@pytest.mark.parametrize("columns", ["栏目", "板块", "版块", "专题"])
def test_columns_of_a_name_are_kinds(columns: str) -> None:
    text = f"二、主动公开情况\n全年公开信息90条。防汛备汛{columns}更新信息21条,河道治理{columns}更新信息8条。"
    assert codes_in(text)[1:] == [(21, "proactive_items_by_category"), (8, "proactive_items_by_category")]


@pytest.mark.parametrize(
    "words",
    [
        "张贴节水海报20份,发放节水宣传手册80份,悬挂标语12条",
        "发放宣传单页20份、宣传画册80份、口袋书12份",
    ],
)
def test_what_is_hung_up_or_handed_out_is_no_kind_of_information(words: str) -> None:
    assert [code for _, code in codes_in(f"二、主动公开情况\n全年公开信息90条。{words}。")][1:] == [None, None, None]


def test_papers_listed_without_a_total_are_kinds() -> None:
    text = "二、主动公开情况\n发布办事指南手册8份、通知公告12份、政策文件4份。"
    assert {code for _, code in codes_in(text)} == {"proactive_items_by_category"}


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("资料下载1条", "proactive_items_by_category"),
        ("表格下载1条", "proactive_items_by_category"),
        ("新公开规章1件", "rules_new_disclosed"),
        ("新制发规章1件", "rules_issued"),
    ],
)
def test_a_part_of_items_is_a_kind_or_what_its_words_say(part: str, code: str) -> None:
    assert codes_in(f"二、主动公开情况\n全年公开信息90条,其中部门动态62条,{part}。")[2] == (1, code)


def test_what_readers_downloaded_is_no_item() -> None:
    text = "二、主动公开情况\n全年公开信息90条,网站下载资料300次。"
    assert codes_in(text)[1] == (300, None)


def test_a_column_of_a_name_is_a_kind_behind_the_year_too() -> None:
    text = "二、主动公开情况\n全年公开信息90条。2022年防汛备汛板块更新信息21条,今年网站更新信息60条。"
    assert [code for _, code in codes_in(text)] == [
        "proactive_items", "proactive_items_by_category", "proactive_items_website",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "行政执法结果公开8条",
        "重大决策公开8条",
        "人事任免公开8条",
        "财政资金公开8条",
        "建议提案办理结果公开8条",
        "临时救助名单公示8条",
    ],
)
def test_what_was_disclosed_may_stand_before_the_verb(told: str) -> None:
    assert codes_in(f"一、总体情况\n全年主动公开信息90条。{told}。")[-1] == (8, "proactive_items_by_category")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("政府信息公开8条", "proactive_items"),
        ("办理提案9件,结果公开8件", None),
        ("收到申请9件,审查结果公开8件", "requests_outcome_disclosed"),
    ],
)
def test_a_verb_behind_information_at_large_or_a_result_alone_names_no_kind(told: str, code: str | None) -> None:
    assert codes_in(f"一、总体情况\n{told}。")[-1] == (8, code)


@pytest.mark.parametrize(
    ("column", "code"),
    [
        ("便民服务栏目", "proactive_items_by_category"),
        ("“用水服务”板块", "proactive_items_by_category"),
        ("主题活动专题", "proactive_items_by_category"),
        ("各栏目", "proactive_items"),
        ("政务公开栏目", "proactive_items"),
    ],
)
def test_the_last_word_of_a_column_may_end_like_a_general_one(column: str, code: str) -> None:
    assert codes_in(f"一、总体情况\n全年主动公开信息90条。{column}更新信息8条。")[-1] == (8, code)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("公布市政府常务会议31次,全体会议信息2次", [KIND, KIND]),
        ("公布市政府常务会议31次、全体会议2次", [KIND, KIND]),
        ("公布市政府常务会议31次、召开全体会议2次", [KIND, "meetings"]),
        ("公示局党组会议研究事项12次", [KIND]),
        ("公开局长办公会议议题15次", [KIND]),
        ("召开政府常务会议31次", ["meetings"]),
        ("召开信息公开专题会议3次", ["meetings"]),
        ("召开公开工作会议2次", ["meetings"]),
        ("组织依申请公开会商会11次", ["meetings"]),
    ],
)
def test_what_was_published_of_meetings_is_a_kind(words: str, codes: list[str]) -> None:
    assert [code for _, code in codes_in(f"{PROACTIVE}全年{words}。")] == codes


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("累计公开各类规划信息93条", KIND),
        ("公开各类招考信息93条", KIND),
        ("主动公开各类审批信息93条", KIND),
        ("主动公开各类农机信息93条", "proactive_items"),
        ("主动公开各类政务信息93条", "proactive_items"),
        ("全年公开各种价格信息共93条", KIND),
    ],
)
def test_all_sorts_of_one_kind_are_of_the_kind(words: str, code: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}。") == [(93, code)]


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("建议提案办理答复信息", KIND),
        ("公开群众来信办理答复信息", KIND),
        ("回应信息", KIND),
        ("答复群众来信", "letters_concluded"),
        ("收到并答复信息", None),
    ],
)
def test_information_on_answers_is_a_kind_among_kinds(part: str, code: str | None) -> None:
    text = PROACTIVE + f"主动公开信息517条。其中,部门文件34条,行政许可信息18条,{part}8条。"
    assert codes_in(text)[-1] == (8, code)


@pytest.mark.parametrize("told", ["审核拟公开文件", "审查拟公开信息", "保密审查拟发布信息", "审核拟上网信息"])
def test_what_was_looked_through_before_it_is_published_is_counted_and_not_disclosed(told: str) -> None:
    assert codes_in(f"某县农机局2023年政府信息公开工作年度报告\n一、总体情况\n全年{told}62件。") == [(62, None)]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("主动公开政府信息,全年共36条", "proactive_items"),
        ("主动公开各类信息,共计36条", "proactive_items"),
        ("主动公开政务动态,本年度累计36条", "proactive_items"),
        ("主动公开财政信息,全年共36条", KIND),
        ("主动公开政府信息,网站上共36条", "proactive_items_website"),
    ],
)
def test_information_at_large_stays_so_where_the_time_follows_behind_a_comma(told: str, code: str) -> None:
    assert codes_in(f"某县农机局2023年政府信息公开工作年度报告\n一、总体情况\n{told}。") == [(36, code)]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("公开权责清单、领导介绍、图片要闻等。其中工作动态41条", [KIND]),
        ("公开了财政预决算、人事任免等信息,其中财政预决算信息41条、人事任免信息3条", [KIND, KIND]),
        ("网站公布农机补贴、作业质量等内容。其中,农机补贴信息41条", [KIND]),
        ("公开工作动态等信息,其中群众来信41条", ["letters_received"]),
        ("收到来信并办理,其中工作动态41条", [None]),
        ("政府信息公开申请内容广泛,其中土地信息41条", [None]),
    ],
)
def test_parts_of_what_was_published_without_a_number_are_kinds(told: str, codes: list[str | None]) -> None:
    found = codes_in(f"某县农机局2023年政府信息公开工作年度报告\n一、总体情况\n{told}。")
    assert [code for _, code in found] == codes


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("及时公开低保名单,全年共36条", KIND),
        ("发布通知公告,累计36条", KIND),
        ("公开权责清单,共36项", KIND),
        ("公布办事指南,收到来信36件", "letters_received"),
        ("收到通知公告,共36条", None),
        ("制定工作方案,全年共36件", None),
        ("区教育局公开最多,全年共36条", "proactive_items_by_body"),
        ("发布通知公告,共计36次", None),
    ],
)
def test_a_paper_that_was_given_out_is_a_kind_where_its_time_follows_behind_a_comma(
    told: str, code: str | None
) -> None:
    assert codes_in(f"某县农机局2023年政府信息公开工作年度报告\n一、总体情况\n{told}。") == [(36, code)]


@pytest.mark.parametrize("only", ["仅", "只有", "仅有", "仅为", "才", "只"])
@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("公开信息", "proactive_items"),
        ("主动公开信息", "proactive_items"),
        ("我局信息公开", "proactive_items"),
        ("全镇政府信息公开", "proactive_items"),
        ("发布各类政务信息", "proactive_items"),
        ("网站发布信息", "proactive_items_website"),
        # of a kind or of a body, however few
        ("公开财政信息", "proactive_items_by_category"),
        ("公开人才信息", "proactive_items_by_category"),
        ("各乡镇公开信息", "proactive_items_by_body"),
    ],
)
def test_how_few_there_are_names_no_kind_and_no_body(told: str, code: str, only: str) -> None:
    assert codes_in(f"{PROACTIVE}{told}{only}86条。") == [(86, code)]


@pytest.mark.parametrize("told", ["全年共公布48条风险提示", "累计公布48条警示短信", "共公布48条招聘启事"])
def test_a_noun_behind_the_number_that_is_no_information_counts_no_items(told: str) -> None:
    assert codes_in(f"{PROACTIVE}{told}。") == [(48, None)]


def test_other_items_that_ought_to_be_public_are_the_last_of_the_kinds() -> None:
    assert codes_in(f"{PROACTIVE}公开机构信息3条,人事信息5条,其他应当公开的信息7条。")[-1] == (7, KIND)


@pytest.mark.parametrize("body", ["团委", "纪委"])
def test_a_body_among_matters_is_one_of_them(body: str) -> None:
    text = f"某镇2022年政府信息公开工作年度报告\n一、主动公开情况\n主动公开信息90条,其中党建40条、农业31条、妇联10条、{body}9条。"
    assert {code for _, code in codes_in(text)[1:]} == {"proactive_items_by_category"}


@pytest.mark.parametrize("others", ["教育局40条、财政局41条", "网站40条、微信41条"])
def test_a_body_among_bodies_or_ways_is_a_body(others: str) -> None:
    text = f"某县2022年政府信息公开工作年度报告\n一、主动公开情况\n主动公开信息90条,其中{others}、县委9条。"
    assert codes_in(text)[-1] == (9, "proactive_items_by_body")


@pytest.mark.parametrize("decree", ["局令", "总局令", "部令", "省政府令"])
@pytest.mark.parametrize("way", ["", "通过门户网站", "全年在官网"])
def test_decrees_are_a_kind(decree: str, way: str) -> None:
    text = f"某局2022年政府信息公开工作年度报告\n一、主动公开情况\n{way}公开{decree}3件。"
    assert codes_in(text) == [(3, "proactive_items_by_category")]


@pytest.mark.parametrize("order", ["责令整改信息", "禁令"])
def test_orders_of_another_sort_are_no_decrees(order: str) -> None:
    text = f"某局2022年政府信息公开工作年度报告\n一、主动公开情况\n通过门户网站公开{order}3条。"
    assert codes_in(text) == [(3, "proactive_items_website")]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "(一)推进水价信息公开。公开信息46条。\n(二)推进取水许可信息公开。公开信息12条。",
            [(46, "水价信息"), (12, "取水许可信息")],
        ),
        ("1.水价信息公开\n全年公开信息46条。\n2.防汛信息公开\n公开信息12条。", [(46, "水价信息"), (12, "防汛信息")]),
        (
            "一是做好水价信息公开,公开信息46条。二是做好防汛信息公开,发布信息12条。",
            [(46, "水价信息"), (12, "防汛信息")],
        ),
        ("1.机构职能类。公开信息46条。\n2.工作动态类。公开信息12条。", [(46, "机构职能类"), (12, "工作动态类")]),
        ("推进水价信息公开,全年公开信息46条。", [(46, "水价信息")]),
        ("推进决策公开,公开信息46条。推进结果公开,公开信息12条。", [(46, "决策公开"), (12, "结果公开")]),
    ],
)
def test_items_at_large_are_of_the_topic_of_their_point(told: str, found: list[tuple[float, str]]) -> None:
    report = read_report(f"某县水务局2016年政府信息公开年度报告\n二、主动公开情况\n{told}".encode())
    kind = "proactive_items_by_category"
    assert [(one.value, one.metric_code, one.label) for one in report.observations] == [
        (value, kind, label) for value, label in found
    ]


def test_points_of_key_areas_are_told_by_their_own_names() -> None:
    told = "(一)重点领域信息公开情况\n1.水价信息公开。公开信息46条。\n2.防汛信息公开。公开信息12条。"
    report = read_report(f"某县水务局2016年政府信息公开年度报告\n二、主动公开情况\n{told}".encode())
    assert [(one.metric_code, one.label) for one in report.observations] == [
        ("key_area_items_by_topic", "水价信息"),
        ("key_area_items_by_topic", "防汛信息"),
    ]
    assert "repeated_differs" not in {finding.code.value for finding in report.findings}


@pytest.mark.parametrize(
    "told",
    [
        "(一)主动公开情况。公开信息46条。",
        "(一)深化政务公开。公开信息46条。",
        "(一)推进决策公开。全年公开信息46条。",
        "(一)加强公众监督。公开信息46条。",
        "(一)推进各部门信息公开。公开信息46条。",
        "为推进信息公开,全年公开信息46条。",
        "(一)水价信息公开。按要求公开水价。全年公开信息46条。",
    ],
)
def test_a_point_that_names_no_topic_leaves_items_the_bodys_own(told: str) -> None:
    report = read_report(f"某县水务局2016年政府信息公开年度报告\n二、主动公开情况\n{told}".encode())
    assert [one.metric_code for one in report.observations] == ["proactive_items"]


@pytest.mark.parametrize(
    "written", ["全年制发公文26件", "下发通知26份", "办理公文26件", "收到上级文件26件", "起草文件26件"]
)
def test_papers_written_sent_or_received_are_disclosed_only_where_it_is_said(written: str) -> None:
    assert codes_in(f"{PROACTIVE}{written}。") == [(26, None)]
    assert codes_in(f"{PROACTIVE}在网站公布{written}。")[-1][1] is not None


def test_a_catalogue_told_out_by_what_may_be_read_counts_what_was_produced() -> None:
    told = "新增政府信息目录360条,全文电子化率94%,其中主动公开目录300条,依申请公开目录60条。"
    assert codes_in(PROACTIVE + told) == [
        (360, "information_produced"),
        (94, "digitised_pct"),
        (300, "information_produced_proactive"),
        (60, "information_produced_on_request"),
    ]
    assert codes_in(f"{PROACTIVE}更新信息公开目录36条,其中网站公开30条。")[0][1] != "information_produced"


@pytest.mark.parametrize(
    ("told", "value", "code"),
    [
        ("公众关注度较高方面的信息有26条。", 26, KIND),
        ("查阅点为群众打印、复制文件26份。", 26, None),
        ("公开信息90条。在主动公开信息中,按生成时间:2013年产生的信息64条,2013年以前产生的信息26条。", 64, KIND),
    ],
)
def test_what_readers_look_at_copy_or_when_it_was_made_is_told_of_items(
    told: str, value: float, code: str | None
) -> None:
    assert [found for number, found in codes_in(PROACTIVE + told) if number == value] == [code]


def test_posts_of_some_of_the_staff_are_no_staff_of_their_own() -> None:
    told = "从事信息公开工作的全职人员2人,兼职人员5人;其中信息公开专栏网站管理人员3人,申请服务窗口接待人员4人。"
    assert [code for _, code in codes_in(PROACTIVE + told)] == ["staff_full_time", "staff_part_time", None, None]
