"""What was published, by its own name: rules, decisions that were only printed, articles, interpretations by form."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某市2023年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开政府信息情况\n"
ASKED = TITLE + "二、依申请公开政府信息情况\n"
KIND = "proactive_items_by_category"
INTERPRETED = "policy_interpretations"
MEDIA = "proactive_items_media"
SITE, OTHER = "proactive_items_website", "proactive_items_other"


@pytest.mark.parametrize(
    "label", ["公开政府规章", "主动公开市政府规章", "在市政府网站主动公开市政府规章", "网站集中公示部门规章"]
)
def test_rules_disclosed_are_a_kind(label: str) -> None:
    assert codes_in(f"{PROACTIVE}{label}17件。") == [(17, KIND)]


@pytest.mark.parametrize("label", ["制定规章", "发布规章", "新增公开政府规章", "公布并实施新制定规章"])
def test_rules_made_are_issued(label: str) -> None:
    assert codes_in(f"{PROACTIVE}{label}17件。") == [(17, "rules_issued")]


def test_rules_of_conduct_are_papers_of_the_body() -> None:
    assert codes_in(f"{PROACTIVE}公开规章制度17项。") == [(17, KIND)]


@pytest.mark.parametrize(
    "listed",
    [
        "公开建设用地批复21件、用地预审批复33件、采矿许可办理结果7件",
        "国务院批准的农用地转用批复21件、土地征收批复33件;用海项目办理结果7件",
        "主动公开土地征收批复21件,房屋征收决定33件,征收补偿方案7件",
    ],
)
def test_papers_counted_as_cases_are_kinds_in_a_list(listed: str) -> None:
    assert codes_in(f"{PROACTIVE}{listed}。") == [(21, KIND), (33, KIND), (7, KIND)]


@pytest.mark.parametrize(
    "listed", ["起草报告21件、审核方案33件、批复请示7件", "收到批复21件、收到批文33件、收到报告7件"]
)
def test_papers_that_were_made_or_came_in_are_none(listed: str) -> None:
    assert {code for _, code in codes_in(f"{PROACTIVE}{listed}。")} == {None}


@pytest.mark.parametrize(
    "words", ["政务信息、工作信息", "政务信息和工作动态", "工作信息及政务信息", "政府信息、工作动态"]
)
def test_information_of_the_government_and_of_its_work_is_all_there_is(words: str) -> None:
    assert codes_in(f"{PROACTIVE}全年累计公开{words}260余条。") == [(260, "proactive_items")]


@pytest.mark.parametrize("words", ["工作信息", "工作动态", "工作动态、通知公告"])
def test_information_of_its_work_alone_is_a_kind(words: str) -> None:
    assert codes_in(f"{PROACTIVE}全年累计公开{words}260余条。") == [(260, KIND)]


def test_a_kind_is_one_where_its_unit_is_lost() -> None:
    assert codes_in(f"{PROACTIVE}发布工作动态信息46,其中包括会议精神等内容。") == [(46, KIND)]


@pytest.mark.parametrize("words", ["在上述各类媒体公开", "通过以上平台公开", "利用前述网站发布"])
def test_channels_named_before_are_all_of_them(words: str) -> None:
    assert codes_in(f"{PROACTIVE}公开方式有市局网站、各级报刊等。{words}信息52条。") == [(52, "proactive_items")]


@pytest.mark.parametrize("words", ["在市级以上媒体发布", "在省级及以上媒体公开", "在3家以上媒体刊发"])
def test_media_of_a_level_are_media(words: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}信息52条。")[-1] == (52, MEDIA)


def test_what_papers_and_pages_have_of_the_press_is_of_the_press() -> None:
    told = "各级主流媒体刊发我局宣传报道320余篇,其中省级以上媒体113篇,《江州日报》头版4篇,整版深读2篇。"
    assert codes_in(PROACTIVE + told) == [(320, MEDIA), (113, MEDIA), (4, "proactive_items_newspaper"), (2, MEDIA)]


def test_what_is_left_of_a_list_of_media_is_of_the_press() -> None:
    told = "在各类新闻媒体发布信息86条,其中电视台32条,学习强国4条,其他50条。"
    codes = codes_in(PROACTIVE + told)
    assert codes == [(86, MEDIA), (32, "proactive_items_broadcast"), (4, MEDIA), (50, MEDIA)]


def test_kinds_of_what_the_press_published_are_kinds() -> None:
    told = "在媒体公开信息86条,其中政策类12条,通知公告20条,其他54条。"
    assert codes_in(PROACTIVE + told)[1:] == [(12, KIND), (20, KIND), (54, KIND)]


@pytest.mark.parametrize(
    "told",
    [
        "发布解读信息96条,其中网站发布61篇次(文字解读21篇次、图文解读25篇次、音视频解读15篇次)",
        "发布政策解读96件,其中通过门户网站发布61件、政务微博15件、新闻媒体20件",
        "发布解读材料96篇,其中网站61篇,微信公众号推送35篇",
    ],
)
def test_interpretations_are_such_wherever_they_were_published(told: str) -> None:
    assert {code for _, code in codes_in(f"{PROACTIVE}全年{told}。")} == {INTERPRETED}


@pytest.mark.parametrize(
    "told",
    [
        "发布政策解读96篇,网站发布信息610条",
        "发布政策解读96篇,其中图解3篇,网站发布信息60条",
        "发布政策解读96篇,其中图解3篇,网站发布信息610条",
    ],
)
def test_information_of_a_site_is_no_interpretation(told: str) -> None:
    assert codes_in(f"{PROACTIVE}全年{told}。")[-1][1] == "proactive_items_website"


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("收到并办理12345市民热线投诉咨询312件", "letters_received"),
        ("市长热线受理群众咨询求助投诉举报312件", "letters_received"),
        ("受理“12329”热线咨询、投诉、建议312人次", "enquiries_phone"),
        ("接听咨询投诉电话312次", "enquiries_phone"),
        ("接受热线咨询312件", "enquiries_phone"),
    ],
)
def test_what_a_hotline_hands_on_is_letters_whatever_it_is_about_and_calls_are_enquiries(told: str, code: str) -> None:
    assert codes_in(f"{TITLE}五、互动交流情况\n全年{told}。") == [(312, code)]


@pytest.mark.parametrize(
    "way", ["和通过电子邮件提交的信息公开申请", "及通过信函提交的申请", "以及以其他方式提出的申请"]
)
def test_the_first_of_what_stands_behind_a_number_is_counted(way: str) -> None:
    assert codes_in(f"{ASKED}我镇收到0件信息公开申请{way}。") == [(0, "requests_received")]


def test_a_way_alone_behind_a_number_is_counted() -> None:
    text = ASKED + "收到网上申请3件和通过电子邮件提交的申请2件。"
    assert codes_in(text) == [(3, "requests_received_online"), (2, "requests_received_email")]


@pytest.mark.parametrize("what", ["文件", "政府信息"])
def test_what_rooms_to_read_received_is_theirs(what: str) -> None:
    room = "proactive_items_reading_room"
    told = f"市档案馆、图书馆的政府信息查阅中心,全年收到各单位上报{what}415份,增长6%。"
    assert codes_in(PROACTIVE + told) == [(415, room), (6, f"{room}_growth_pct")]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("四、投诉情况\n全年未发生因此而提起的投诉。", "complaints"),
        ("二、依申请公开情况\n采取电话、传真等方式受理依申请公开,目前尚无接到要求。", "requests_received"),
        ("二、依申请公开情况\n本年度暂无收到公众要求。", "requests_received"),
    ],
)
def test_words_of_a_cause_or_of_a_wish_are_denied_too(told: str, code: str) -> None:
    assert (0, code) in codes_in(TITLE + told)


def test_a_cause_behind_a_denial_goes_on_with_what_follows() -> None:
    assert codes_in(f"{ASKED}没有收到申请,因此未产生费用。") == [(0, "requests_received"), (0, "fees_cny")]


def _sums(text: str) -> list[str]:
    return [one.explanation for one in read_report(text.encode(), name="a.txt").breakdowns if one.kind == "sum"]


@pytest.mark.parametrize(
    "split",
    [
        "从内容看,征收补偿类51件;规划建设类17件;其他类16件",
        "按申请方式分:邮寄51件、网络平台17件、当面16件",
        "从申请主体看,自然人51件,企业17件,科研机构16件",
    ],
)
def test_requests_are_split_as_those_that_came_in(split: str) -> None:
    text = (
        f"{PROACTIVE}全年公开政府信息300条。\n{ASKED.removeprefix(TITLE)}收到申请84件,答复82件,结转下年度2件。{split}。"
    )
    assert _sums(text) == ["parts 51+17+16 = 84, stated 84"]


def test_items_are_split_as_items_behind_requests() -> None:
    text = f"{PROACTIVE}全年公开政府信息300条,收到申请4件。从信息类别看,政务动态200条,通知公告100条。"
    assert _sums(text) == ["parts 200+100 = 300, stated 300"]


def test_a_share_of_what_it_names_is_none_of_the_number_before() -> None:
    text = f"{ASKED}收到申请71件。从申请主体看,自然人62件、企业9件;从方式看,网络占八成多,为58件,信函13件。"
    report = read_report(text.encode(), name="a.txt")
    assert [one.part_of for one in report.observations if one.metric_code == "share_pct"] == [None]
    assert not [one for one in report.findings if one.code == "share_differs"]


@pytest.mark.parametrize("label", ["“双随机、一公开”检查结果", "食品抽查结果", "专项检查结果公告"])
def test_results_of_inspections_are_published_in_batches(label: str) -> None:
    assert codes_in(f"{PROACTIVE}公开{label}14批次。") == [(14, KIND)]


@pytest.mark.parametrize("label", ["开展信息公开检查", "组织网站信息抽查"])
def test_inspections_are_no_items(label: str) -> None:
    assert codes_in(f"{PROACTIVE}{label}14批次。") == [(14, None)]


def test_rules_disclosed_by_several_ways_are_a_kind_whatever_was_done_to_them() -> None:
    told = "在市政府网站、《市政府公报》主动公开市政府规章17件(含新制定6件,修改8件,废止3件)。"
    assert codes_in(PROACTIVE + told) == [(17, KIND), (6, "rules_issued"), (8, None), (3, "rules_repealed")]


@pytest.mark.parametrize("words", ["招标公告、更正信息、其他公告等信息", "招标公告、更正公告等信息"])
def test_notices_of_corrections_are_published(words: str) -> None:
    assert codes_in(f"{PROACTIVE}发布{words}64条。")[0][1] is not None


@pytest.mark.parametrize("words", ["更正网站错误信息", "修正政府信息"])
def test_information_that_was_corrected_is_no_item(words: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}64条。") == [(64, None)]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("主动公开5件规范性文件、8条通知公告", ["normative_documents_disclosed", KIND]),
        ("发布5条政策解读、8条通知公告", ["policy_interpretations", KIND]),
        ("集中公开5件人大代表建议和8件政协委员提案", ["npc_proposals", "cppcc_proposals"]),
        ("主动公开5件处罚决定", [KIND]),
        ("主动公开5份申请指南", [KIND]),
        ("主动公开5条水利信息", [KIND]),
        ("主动公开5条政府信息", ["proactive_items"]),
        ("主动公开5条各类政务信息,微博发布8条", ["proactive_items", "proactive_items_weibo"]),
        ("发布5条政策解读,制定8份预案", ["policy_interpretations", None]),
    ],
)
def test_a_number_before_its_noun_counts_what_the_noun_says(told: str, codes: list[str]) -> None:
    assert [code for _, code in codes_in(f"{PROACTIVE}{told}。")] == codes


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("通过微信公众号发布领导活动、重要会议等300条。", "proactive_items_wechat"),
        ("网站发布重要会议、通知公告等300条。", "proactive_items_website"),
        ("网站发布培训动态、会议报道等300篇。", "proactive_items_website"),
        ("通过安远电视台、安远日报等媒介共发布政府信息300篇次。", "proactive_items_media"),
        ("共收到依申公开事项300件。", "requests_received"),
        ("全年召开重要会议300次。", "meetings"),
        ("发布培训公告并举办业务培训300场。", "training_sessions"),
    ],
)
def test_what_is_published_of_meetings_and_training_is_counted_in_items(sentence: str, code: str) -> None:
    report = read_report(f"一、总体情况\n{sentence}".encode(), name="case.txt")
    assert [one.metric_code for one in report.observations if one.value == 300] == [code]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        # 各种渠道合起来就是全部
        ("共公开政府信息72条,其中通过不同渠道和方式公开政府信息36条。", ["proactive_items", "proactive_items"]),
        ("共公开政府信息72条,其中主动公开60条,通过多种形式公开60条。", ["proactive_items"] * 3),
        ("共公开政府信息72条,其中网站公开36条,通过不同渠道公开36条。", ["proactive_items", SITE, OTHER]),
        ("共公开政府信息72条,其中通过年鉴公开36条。", ["proactive_items", OTHER]),
        ("共公开政府信息72条,其中通过其他各种方式公开36条。", ["proactive_items", OTHER]),
        # 与另一渠道并列的几种渠道
        ("市级以上媒体公开163条;通过公开栏、微信、电子屏等公开信息62条。", ["proactive_items_media", OTHER]),
        ("通过门户网站公开信息300条,通过公开栏、微信、电子屏等公开信息60条。", [SITE, OTHER]),
        ("通过公开栏、微信、电子屏等公开信息60条。", ["proactive_items"]),
        ("通过网站、微信等公开信息360条,其中网站300条,微信60条。", ["proactive_items", SITE, "proactive_items_wechat"]),
        ("网站公开信息300条。通过微信、抖音等公开信息60条。", [SITE, "proactive_items_new_media"]),
    ],
)
def test_several_ways_together_are_all_or_those_beside_another(told: str, codes: list[str]) -> None:
    assert [code for _, code in codes_in(PROACTIVE + told)] == codes


@pytest.mark.parametrize("portal", ["“江州在线”门户", "通过“中国江州”门户", "市政府门户", "通过江州在线门户"])
@pytest.mark.parametrize("does", ["发布政务信息", "公开政府信息", "共发布信息"])
def test_a_portal_by_its_name_is_a_site(portal: str, does: str) -> None:
    assert codes_in(f"{PROACTIVE}{portal}{does}6000余条。") == [(6000, SITE)]


@pytest.mark.parametrize(
    ("account", "code"),
    [("政府门户微信公众号", "proactive_items_wechat"), ("“江州发布”门户微博", "proactive_items_weibo")],
)
def test_an_account_called_a_portal_is_an_account(account: str, code: str) -> None:
    assert codes_in(f"{PROACTIVE}{account}发布信息600条。") == [(600, code)]


@pytest.mark.parametrize(
    "words", ["审核信息,退回修改", "全年撤稿", "收集各类民情信息", "采集人口信息", "搜集资料", "采用挂网信息"]
)
def test_what_was_only_gathered_is_not_disclosed(words: str) -> None:
    assert codes_in(f"{PROACTIVE}{words}320条。") == [(320, None)]


def test_what_was_gathered_and_published_is() -> None:
    assert codes_in(f"{PROACTIVE}收集整理发布信息320条。") == [(320, "proactive_items")]


def test_how_often_papers_were_read_is_no_number_of_papers() -> None:
    found = read_report(f"{PROACTIVE}共有124人次查阅纸质文件139份次。".encode(), name="case.txt").observations
    assert [(one.quote, one.metric_code) for one in found] == [("124人次", None), ("139份次", None)]


@pytest.mark.parametrize("body", ["各乡(镇)政府", "各县(区)政府", "各旗政府", "各级政府"])
def test_governments_at_large_are_bodies(body: str) -> None:
    found = codes_in(f"{PROACTIVE}全市新增主动公开信息900条,其中市级机关300条,{body}600条。")
    assert found[1:] == [(300, "proactive_items_by_body"), (600, "proactive_items_by_body")]


@pytest.mark.parametrize("opening", [",其中", ",其中有", ",当中", ",含", ",分别为", ":", "("])
def test_those_who_called_to_ask_called_in_whatever_words(opening: str) -> None:
    closing = ")" if opening == "(" else ""
    told = f"{TITLE}五、互动交流情况\n全年受理乘客来电621件{opening}咨询409件,投诉31件{closing}。"
    assert codes_in(told) == [(621, "enquiries_phone"), (409, "enquiries_phone"), (31, "complaints")]
    sheets = f"{TITLE}五、互动交流情况\n全年下派工单621件{opening}咨询类409件,投诉31件{closing}。"
    assert codes_in(sheets) == [(621, "letters_received"), (409, "letters_received"), (31, "complaints")]


@pytest.mark.parametrize(
    "volume",
    [
        "今年全镇信息公开量",
        "一年信息公开量",
        "我办共对外信息公开量",
        "街道全年信息公开量",
        "年度信息发布量",
        "公开信息总量",
    ],
)
def test_how_much_was_published_is_all_there_is(volume: str) -> None:
    assert codes_in(f"{TITLE}二、主动公开情况\n{volume}46条。") == [(46, "proactive_items")]


@pytest.mark.parametrize("volume", ["养老服务信息公开量", "全年招聘信息发布量"])
def test_how_much_of_a_kind_was_published_is_a_kind(volume: str) -> None:
    assert codes_in(f"{TITLE}二、主动公开情况\n{volume}46条。") == [(46, "proactive_items_by_category")]


@pytest.mark.parametrize("in_all", ["共", "共计", "合计", "总计", "累计", "约", "达", "有", "共有", "累计达"])
@pytest.mark.parametrize(
    ("told", "behind", "code"),
    [
        ("制定信息公开制度", "6项", None),
        ("收集政务信息", "60条", None),
        ("编发农机信息", "94篇,多篇被市委采用", None),
        ("网站发布信息", "63次", SITE),
        ("政策解读专栏发布解读信息", "46条", INTERPRETED),
        ("公开行政复议决定书", "5份", KIND),
        ("公布低保名单,全年", "36条", KIND),
        ("提案类信息", "101条", KIND),
        ("各类规划信息", "12条", KIND),
    ],
)
def test_what_is_counted_does_not_depend_on_how_its_number_is_led_in(
    told: str, behind: str, code: str | None, in_all: str
) -> None:
    ((_, read),) = codes_in(f"{PROACTIVE}{told}{in_all}{behind}。")
    assert read == code
