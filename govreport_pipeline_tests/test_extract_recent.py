"""How reports of recent years word their figures: accounts, columns, ways without the net, lists of years."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Scope
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县农机局2023年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
ASKED = TITLE + "三、依申请公开情况\n"
KIND = "proactive_items_by_category"


def test_a_zero_printed_with_two_units_is_one_zero() -> None:
    assert codes_in(ASKED + "全年受理依申请公开0项0条。") == [(0, "requests_received")]
    assert codes_in(PROACTIVE + "全年制定规章0件0份。") == [(0, "rules_issued")]


@pytest.mark.parametrize("unit", ["均为0元", "均为0", "零件", "均为零"])
def test_a_zero_of_charges_and_waivers_is_one_of_each(unit: str) -> None:
    found = codes_in(TITLE + f"五、收费情况\n本年度收费及减免{unit}。")
    assert sorted(found) == [(0, "fee_waivers_cny"), (0, "fees_cny")]


@pytest.mark.parametrize("way", ["线下方式", "线下渠道", "线下"])
def test_what_is_published_without_the_net_is_published_in_other_ways(way: str) -> None:
    text = PROACTIVE + f"主动公开信息90条,其中网站公开70条,{way}公开20条。"
    assert codes_in(text)[1:] == [(70, "proactive_items_website"), (20, "proactive_items_other")]


@pytest.mark.parametrize(
    "words", ["发布工作动态45条", "公开行政处罚决定书45份", "公示行政处罚45项", "更新农机补贴目录45条"]
)
def test_a_kind_of_papers_stays_a_kind_where_the_site_is_named(words: str) -> None:
    assert codes_in(PROACTIVE + f"在局门户网站{words}。") == [(45, KIND)]


def test_information_at_large_on_the_site_is_of_the_site() -> None:
    assert codes_in(PROACTIVE + "在局门户网站发布信息45条。") == [(45, "proactive_items_website")]


def test_what_an_account_with_followers_published_is_of_the_account() -> None:
    text = PROACTIVE + "今日头条号粉丝2.1万人,全年共发布信息302条;微信公众号关注人数0.9万人,全年发布信息88条。"
    found = codes_in(text)
    assert (302, "proactive_items_new_media") in found
    assert (88, "proactive_items_wechat") in found


def test_decisions_of_compulsion_are_counted_beside_penalties() -> None:
    text = PROACTIVE + "全年作出行政许可决定12件、行政处罚45件、行政强制3件。"
    assert codes_in(text)[1:] == [(45, "penalty_decisions"), (3, "compulsion_decisions")]


@pytest.mark.parametrize("rate", ["按期回复率", "按时答复率", "按期办结率"])
def test_a_rate_of_letters_is_told_from_one_of_requests(rate: str) -> None:
    assert codes_in(PROACTIVE + f"办理网民来信120件,{rate}100%。")[-1] == (100, "letters_on_time_pct")
    assert codes_in(ASKED + f"收到申请12件,{rate}100%。")[-1] == (100, None)


@pytest.mark.parametrize("words", ["网站设置9大板块", "公开平台设政策法规等9大栏目", "局网站划分为9个板块"])
def test_columns_of_a_site_are_counted_however_they_are_arranged(words: str) -> None:
    assert codes_in(PROACTIVE + f"{words}。") == [(9, "website_columns")]


def test_an_arrangement_of_something_else_counts_no_columns() -> None:
    assert codes_in(PROACTIVE + "围绕农机推广、安全监理等9大板块推进工作。") == []


@pytest.mark.parametrize("years", ["2021年、2022年、2023年", "2021年至2023年", "2021—2023年"])
def test_a_list_of_years_gives_each_year_its_figure(years: str) -> None:
    found = read_report((ASKED + f"{years}收到申请分别为3件、5件和8件。").encode(), name="case.txt").observations
    assert [(one.value, one.metric_code, one.scope) for one in found] == [
        (3, "requests_received", Scope.PRIOR_YEAR),
        (5, "requests_received", Scope.PRIOR_YEAR),
        (8, "requests_received", Scope.ANNUAL),
    ]


@pytest.mark.parametrize("words", ["全年共发布信息302条", "2023年共发布302篇内容", "全年推送302条"])
def test_what_a_sentence_about_an_account_counts_is_of_the_account(words: str) -> None:
    assert codes_in(PROACTIVE + f"本局开通微信公众号一个,名称为“某县农机”,{words}。")[-1][1] == "proactive_items_wechat"


def test_an_account_beside_a_site_takes_nothing_of_all() -> None:
    text = PROACTIVE + "依托网站和微信公众号,推进信息公开,全年共发布信息302条。"
    assert codes_in(text) == [(302, "proactive_items")]


def test_contents_are_counted_where_they_are_too_many_to_be_listed() -> None:
    assert codes_in(PROACTIVE + "公众号现设农机政策、补贴公示等3项内容,全年公布312条内容。")[-1][0] == 312


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("不予公开(属于三类内部事务信息)", "requests_withheld_internal_affairs"),
        ("不予公开(过程性信息)", "requests_withheld_deliberative"),
        ("无法提供(本机关不掌握相关政府信息)", "requests_unable_not_held"),
        ("不予处理(重复申请)", "requests_not_processed_repeat"),
        ("不予公开(含上年结转)", "requests_outcome_withheld"),
    ],
)
def test_a_ground_in_a_bracket_says_more_than_its_outcome(told: str, code: str) -> None:
    assert codes_in(ASKED + f"答复申请9件,其中予以公开7件,{told}2件。")[-1] == (2, code)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("公开某县第七次人口普查公报2份", KIND),
        ("走进县电视台《行风面对面》直播间2次", None),
        ("推动2名咨询员通过考试", None),
        ("开设“春耕备耕”“农机补贴”等2大专题", "website_columns"),
    ],
)
def test_a_longer_word_is_not_the_shorter_one_in_it(words: str, code: str | None) -> None:
    assert codes_in(TITLE + f"一、总体情况\n本局{words}。") == [(2, code)]


def test_a_way_with_a_place_behind_it_is_no_example() -> None:
    text = PROACTIVE + "在微信公众号中推送机械化播种、秋收等工作成效信息36条。"
    assert codes_in(text) == [(36, "proactive_items_wechat")]


def test_kinds_go_on_behind_the_list_before() -> None:
    text = (
        PROACTIVE
        + "公开信息26条,其中补贴公示6条,部门文件5条,通知公告15条等。农机推广7件、安全监理5件,技术培训信息3件。"
    )
    assert {code for _, code in codes_in(text)[1:]} == {KIND}
    assert codes_in(PROACTIVE + "公开补贴公示6条,部门文件5条,通知公告15条。检修农机7件。")[-1] == (7, None)


@pytest.mark.parametrize("words", ["购机补贴领域信息公开", "机构职能等概况类信息"])
def test_what_names_a_kind_is_not_at_large(words: str) -> None:
    assert codes_in(PROACTIVE + f"公布补贴名单9条,{words}12条。")[1] == (12, KIND)


def test_a_request_on_paper_came_by_post() -> None:
    text = ASKED + "共收到9份申请,其中8份是网络依申请公开,1份是纸质依申请公开。"
    assert [code for _, code in codes_in(text)[1:]] == ["requests_received_online", "requests_received_post"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("流媒体屏轮播60万次", None),
        ("县新闻办组织开展了60次新闻发布会", "press_conferences"),
        ("向县政府办公室送交主动公开文件60件", None),
        ("审查各乡镇报送备案的60份规范性文件", None),
        ("清理出涉及农机管理的规范性文件共60件", None),
        ("公布农机打假等领域60件典型案例", None),
        ("公布农机补贴公告共3期60项", KIND),
        ("归集各部门行政许可信息60条", KIND),
        ("农机推广栏目发布信息60条", KIND),
        ("发布各类春耕备耕相关信息60条", KIND),
        ("发布各类信息60条", "proactive_items"),
        ("政务动态信息更新量60条", KIND),
        ("有效解答网民留言60条", "letters_concluded"),
        ("在临山报刊登信息60条", "proactive_items_newspaper"),
        ("通过微信公众号发布视频作品60个", "proactive_items_wechat"),
        ("县政府网站及2个政务新媒体发布信息60条", "proactive_items"),
    ],
)
def test_what_is_counted_is_told_by_its_whole_label(words: str, code: str | None) -> None:
    assert [found for value, found in codes_in(PROACTIVE + f"本局{words}。") if value in (60, 600_000)] == [code]


def test_requests_handed_on_are_told_however_the_word_is_turned() -> None:
    text = ASKED + "答复申请98件(含上年度转结申请8件,另有5件申请转结下年度继续办理)。"
    assert [code for _, code in codes_in(text)[1:]] == ["requests_carried_over", "requests_carried_forward"]


def test_a_letter_that_asks_for_information_is_a_request() -> None:
    text = ASKED + "全年收到依申请公开信件2件,办结依申请公开信件1件。"
    assert [code for _, code in codes_in(text)] == ["requests_received", "requests_concluded"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("属于三类内部事务信息不予公开的2件", "requests_withheld_internal_affairs"),
        ("因涉及个人隐私不予公开2件", "requests_outcome_withheld"),
        ("已通过电子邮件予以回复2件", "requests_answered"),
        ("通过县政府依申请公开系统收到2件", "requests_received_online"),
        ("局长信箱收到2件", "requests_received_online"),
        ("办理2件", "requests_concluded"),
    ],
)
def test_what_became_of_requests_is_told_by_the_whole_clause(words: str, code: str) -> None:
    assert (2, code) in codes_in(ASKED + f"共收到依申请公开申请9件,{words}。")


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("实施政府采购项目9项,采购总金额79万元", ["procurement_projects", "procurement_cny"]),
        ("共上报县政府网站信息40条,采用35条", [None, None]),
        ("公布权力841项,其中行政许可24项、行政裁决2项、行政处罚76项", [None] * 4),
        ("从组织领导等方面提出25项具体工作措施", [None]),
        ("发布节假日公路网出行指南信息4条", [KIND]),
        ("主动公开行政处罚决定18起", [KIND]),
        ("公开各类信息90条、政务动态信息更新60条、通知公告20条、财政预决算公开17条", ["proactive_items", *[KIND] * 3]),
        ("热线收到咨询类30件、意见建议类8件", ["letters_received", None]),
    ],
)
def test_what_is_no_decision_request_or_item_has_no_such_code(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(PROACTIVE + f"本局{words}。")] == codes


@pytest.mark.parametrize("words", ["累计发布政策解读11条", "公众号累计阅读量11万次", "粉丝数累计11人"])
def test_what_adds_up_without_a_word_of_earlier_years_is_the_years(words: str) -> None:
    found = read_report((PROACTIVE + f"本局{words}。").encode(), name="case.txt").observations
    assert [one.scope for one in found] == [Scope.ANNUAL]


def test_what_a_part_is_told_of_is_not_told_of_its_whole() -> None:
    found = codes_in(ASKED + "全年收到申请7件,其中6件均按时答复,1件结转下年办理。")
    assert (7, "requests_answered") not in found
    assert (6, "requests_concluded_on_time") in found


def test_parts_of_letters_concluded_are_concluded() -> None:
    text = PROACTIVE + "全年共办理网民留言193件,其中办理12345群众热线125件,局长信箱68件。"
    assert {code for _, code in codes_in(text)} == {"letters_concluded"}


def test_own_works_of_an_account_are_of_the_account() -> None:
    text = PROACTIVE + "局官方微博发布信息318条(原创135条),信息浏览15万次。"
    assert [code for _, code in codes_in(text)] == ["proactive_items_weibo", "proactive_items_weibo", "reads"]


def test_how_many_accounts_published_is_no_part_of_what_they_published() -> None:
    text = PROACTIVE + "发布信息200条,其中通知公告类信息130条;通过微信公众号等7个新媒体平台发布信息60条。"
    assert (7, None) in codes_in(text)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("征求公众意见8次", ["opinion_solicitations"]),
        ("发放宣传资料800份", [None]),
        ("接待群众咨询80人次", ["enquiries"]),
        ("通过网站互动栏目回应公众关注热点8次", ["public_responses"]),
        ("主动公开预算决算3条、政策文件28条、部门文件31条", [KIND] * 3),
        (
            "公开信息90条,其中通过局网站公开各类信息80条,微信公开10条",
            ["proactive_items", "proactive_items_website", "proactive_items_wechat"],
        ),
        (
            "制发规范性文件8份、废止15份、有效存续37份",
            ["normative_documents_issued", "normative_documents_repealed", "normative_documents_in_force"],
        ),
    ],
)
def test_each_figure_of_a_sentence_has_the_code_of_its_own_words(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(PROACTIVE + f"本局{words}。")] == codes


def test_requests_that_came_by_one_of_several_ways_are_of_none() -> None:
    text = ASKED + "通过在线邮箱、信函、当面申请的方式接受依申请公开33件。"
    assert codes_in(text) == [(33, "requests_received")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("通过微信公众号公开《春耕工作会议召开》等信息18条", "proactive_items_wechat"),
        ("发布农机热点动态18条", KIND),
        ("公开提案类信息18条", KIND),
        ("公开(某农机发、某农机函)等政策文件18条", KIND),
        ("公开部门预算说明等财政预决算信息18条", KIND),
        ("公开机构职能等政府信息18条", "proactive_items"),
    ],
)
def test_a_title_or_a_class_tells_no_meeting_proposal_or_response(words: str, code: str) -> None:
    assert codes_in(PROACTIVE + f"本局{words}。") == [(18, code)]


def test_requests_that_go_over_to_the_year_after_are_carried_forward() -> None:
    text = ASKED + "受理申请17件,办结17件,转下一年办理0件。"
    assert codes_in(text)[-1] == (0, "requests_carried_forward")


def test_a_part_is_of_the_time_of_its_whole() -> None:
    text = TITLE + "一、主动公开情况\n截至2023年12月31日,局官方微博共累计发布微博120条,其中原创微博11条。"
    found = read_report(text.encode(), name="case.txt").observations
    assert len({one.scope for one in found}) == 1
