"""Grounds of the form, ways, reception, courses of dispute and channels, in the wordings of many clerks."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2022年政府信息公开工作年度报告\n"
ASKED = TITLE + "三、依申请公开情况\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("因属于行政执法案卷不予公开的", "requests_withheld_case_file"),
        ("由于属过程性信息不予公开的", "requests_withheld_deliberative"),
        ("因涉及商业秘密不予公开的", "requests_outcome_withheld"),
        ("因不掌握相关信息,无法提供的", "requests_unable_not_held"),
        ("没有现成信息需要另行制作无法提供的", "requests_unable_not_created"),
        ("因补正后内容仍不明确而无法提供的", "requests_unable_unclear"),
        ("因重复申请不予处理的", "requests_not_processed_repeat"),
    ],
)
def test_the_row_of_the_form_that_a_ground_names_says_more_than_the_outcome(words: str, code: str) -> None:
    assert codes_in(ASKED + f"全年收到申请9件,予以公开4件,{words}2件。")[2:] == [(2, code)]


@pytest.mark.parametrize(
    ("outcome", "row", "code"),
    [
        ("不予公开", "第三方", "requests_withheld_third_party"),
        ("不予公开", "涉及第三方权益", "requests_withheld_third_party"),
        ("不予公开", "涉密", "requests_withheld_state_secret"),
        ("不予公开", "属案卷类", "requests_withheld_case_file"),
        ("不予公开", "法律法规禁止", "requests_withheld_barred_by_law"),
        ("无法提供", "须汇总、加工", "requests_unable_not_created"),
        ("无法提供", "需要另行加工", "requests_unable_not_created"),
        ("无法提供", "没有保存", "requests_unable_not_held"),
        ("无法提供", "补正后还是不清楚", "requests_unable_unclear"),
        ("不予处理", "重复", "requests_not_processed_repeat"),
        ("不予处理", "出版物", "requests_not_processed_publication"),
        ("不予处理", "大量、反复", "requests_not_processed_excessive"),
        ("不予处理", "要求重新出具", "requests_not_processed_confirmation"),
        ("其他处理", "不补正", "requests_other_no_amendment"),
        ("不予公开", "重复", None),
        ("不予处理", "第三方", None),
        ("不予公开", "征求第三方意见", None),
        ("无法提供", "农产品加工", None),
        ("不予处理", "重复建设类", None),
    ],
)
def test_a_row_under_its_outcome_is_named_in_short(outcome: str, row: str, code: str | None) -> None:
    assert (3, code) in codes_in(ASKED + f"全年收到申请31件,予以公开22件,{outcome}9件(过程性信息6件、{row}3件)。")


def test_what_would_have_to_be_made_is_not_produced_and_leaves_the_outcomes_behind_it() -> None:
    found = codes_in(ASKED + "收到申请31件,无法提供9件(需加工制作4件、不掌握5件),不予处理7件。")
    assert [code for _, code in found[2:]] == [
        "requests_unable_not_created",
        "requests_unable_not_held",
        "requests_outcome_not_processed",
    ]


@pytest.mark.parametrize("ways", ["网络、信函等途径", "信函、传真等方式", "互联网、邮寄等渠道"])
def test_ways_of_asking_named_as_examples_are_of_no_way(ways: str) -> None:
    found = codes_in(ASKED + f"通过{ways}共受理公开申请12件(网络提交7件)。")
    assert found == [(12, "requests_received"), (7, "requests_received_online")]


@pytest.mark.parametrize("done", ["办完", "办妥", "已处理完"])
def test_requests_are_concluded_in_plain_words(done: str) -> None:
    assert codes_in(ASKED + f"收到申请80件,{done}78件。")[1] == (78, "requests_concluded")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("接待办事群众就公开提出的咨询30人次", "enquiries"),
        ("当面接待群众咨询30人次", "enquiries_in_person"),
        ("受理咨询(网上的也算在内)30人次", "enquiries"),
        ("接受咨询(电话咨询除外)30人次", "enquiries"),
        ("群众来办事的,接待30人次", None),
    ],
)
def test_whoever_is_received_asks_in_no_certain_way(words: str, code: str | None) -> None:
    assert codes_in(TITLE + f"三、其他工作\n{words}。") == [(30, code)]


@pytest.mark.parametrize("course", ["经复议后提起诉讼", "经复议后诉讼", "复议后再起诉"])
def test_a_suit_after_reconsideration_is_told_in_many_words(course: str) -> None:
    found = codes_in(TITLE + f"五、复议和诉讼情况\n{course}3件,结果维持2件,1件还在审理。")
    code = "litigations_after_reconsideration"
    assert found == [(3, code), (2, f"{code}_upheld"), (1, f"{code}_pending")]


def test_one_way_is_no_item() -> None:
    assert codes_in(TITLE + "二、主动公开情况\n原先只有网站一条路。") == [(1, None)]


@pytest.mark.parametrize("part", ["公开专栏登载", "公示系统公示", "惠农资金公开栏目发布", "便民服务平台推送"])
def test_a_part_of_a_site_among_channels_is_the_sites(part: str) -> None:
    found = codes_in(
        TITLE + f"一、主动公开情况\n全年公开信息900条,其中门户网站登载300条,{part}200条,政务新媒体登载400条。"
    )
    assert [code for _, code in found[1:]] == [
        "proactive_items_website",
        "proactive_items_website",
        "proactive_items_new_media",
    ]


def test_a_column_among_kinds_is_a_kind() -> None:
    text = TITLE + "一、主动公开情况\n全年公开信息900条,其中政策法规专栏发布200条,工作动态400条,通知公告300条。"
    assert {code for _, code in codes_in(text)[1:]} == {"proactive_items_by_category"}


@pytest.mark.parametrize(
    "parts",
    [
        "中央级报刊网站登载50篇;省级以上媒体登(播)100篇,市级媒体登载150篇",
        "国家级50篇,省级100篇,市级150篇",
        "全国性主流媒体50篇、省级媒体100篇、县级150篇",
    ],
)
def test_media_of_one_level_are_media(parts: str) -> None:
    found = codes_in(TITLE + f"一、主动公开情况\n各级媒体刊发信息300篇,其中{parts}。")
    assert [code for _, code in found] == ["proactive_items_media"] * 4


@pytest.mark.parametrize(
    ("named", "code"),
    [
        ("《某某日报》、人民网等媒体", "proactive_items_media"),
        ("报纸、电视台", "proactive_items_media"),
        ("门户网站", "proactive_items_website"),
        ("“某某水务”美篇", "proactive_items_new_media"),
    ],
)
def test_each_point_of_a_list_of_channels_is_of_its_channel(named: str, code: str) -> None:
    text = TITLE + f"一、主动公开情况\n公开渠道:一是宣传栏,公开信息8条;二是{named},公开信息35条。"
    assert codes_in(text) == [(8, "proactive_items_notice_board"), (35, code)]


KIND = "proactive_items_by_category"


@pytest.mark.parametrize(
    "words",
    [
        "在目录系统登载政务动态172篇,组织机构信息15条",
        "经由政府网站、微信等平台,登载政务动态172条、重大决策预公开5条",
        "主动公开的信息里,政策及规范性文件类2条,全文电子化类3条",
        "公开县政府和部门制发的规章、文件44件,公开部门文件3件",
    ],
)
def test_what_was_published_is_named_behind_the_verb(words: str) -> None:
    assert [code for _, code in codes_in(TITLE + f"一、主动公开情况\n{words}。")] == [KIND, KIND]


def test_news_alone_may_be_all_that_was_published() -> None:
    assert codes_in(TITLE + "一、主动公开情况\n网站发布政务动态230条。") == [(230, "proactive_items_website")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("办起“稳就业”专题,登载信息61条", KIND),
        ("开辟疫情防控专区,发布相关信息61条", KIND),
        ("开设政府信息公开专栏,发布信息61条", "proactive_items_website"),
        ("印发主动公开文件61件", KIND),
        ("主动公开文件61件", "proactive_items"),
        ("公开本局印发的规范性文件61件", "normative_documents_disclosed"),
    ],
)
def test_items_of_one_topic_or_issue_are_no_total(words: str, code: str) -> None:
    assert codes_in(TITLE + f"一、主动公开情况\n{words}。") == [(61, code)]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("行政诉讼7件,截至年底审结5件,全部胜诉,未结2件", "litigations_upheld"),
        ("行政诉讼7件,已审结5件,均驳回原告诉讼请求", "litigations_upheld"),
        ("行政复议7件,办结5件,全部维持", "reconsiderations_upheld"),
    ],
)
def test_what_is_said_of_all_cases_that_ended_is_of_their_course(words: str, code: str) -> None:
    assert (5, code) in codes_in(TITLE + f"六、行政复议和行政诉讼\n{words}。")


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


def test_a_request_on_paper_came_by_post() -> None:
    text = ASKED + "共收到9份申请,其中8份是网络依申请公开,1份是纸质依申请公开。"
    assert [code for _, code in codes_in(text)[1:]] == ["requests_received_online", "requests_received_post"]


def test_requests_that_came_by_one_of_several_ways_are_of_none() -> None:
    text = ASKED + "通过在线邮箱、信函、当面申请的方式接受依申请公开33件。"
    assert codes_in(text) == [(33, "requests_received")]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("办理结果为依申请公开", "requests_outcome_disclosed"),
        ("答复类型为主动公开", "requests_outcome_already_public"),
        ("处理意见是依申请公开", "requests_outcome_disclosed"),
        ("答复结果均为不予公开", "requests_outcome_withheld"),
        ("处理方式为转办", "requests_outcome_redirected"),
        ("同意依申请公开", "requests_outcome_disclosed"),
        ("申请人主动撤销", "requests_outcome_other"),
        ("由申请人自行撤销", "requests_outcome_other"),
    ],
)
def test_what_became_of_requests_is_what_their_result_is_said_to_be(words: str, code: str) -> None:
    whole = (17, "requests_received")
    assert codes_in(TITLE + f"一、总体情况\n收到申请17件。其中,{words}的6件。") == [whole, (6, code)]
    assert codes_in(TITLE + f"一、总体情况\n收到申请17件。其中,6件{words}。") == [whole, (6, code)]


def test_a_result_is_told_in_a_list_of_results() -> None:
    told = "收到申请31件。其中,7件办理结果为主动公开,9件办理结果为依申请公开,15件办理结果为不予公开。"
    assert codes_in(TITLE + "一、总体情况\n" + told)[1:] == [
        (7, "requests_outcome_already_public"),
        (9, "requests_outcome_disclosed"),
        (15, "requests_outcome_withheld"),
    ]


def test_a_decision_that_is_revoked_is_no_request_that_was_withdrawn() -> None:
    told = "五、行政复议和行政诉讼情况\n行政复议5件,其中撤销2件、维持3件。"
    assert codes_in(TITLE + told)[1] == (2, "reconsiderations_corrected")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("共制定依申请公开文件", "information_produced_on_request"),
        ("印发属于依申请公开的公文", "information_produced_on_request"),
        ("标注为依申请公开的公文", "information_produced_on_request"),
        ("公开属性为依申请公开的信息", "information_produced_on_request"),
        ("依申请公开属性的文件", "information_produced_on_request"),
        ("主动公开属性的公文", "information_produced_proactive"),
        ("共收到依申请公开文件", "requests_received"),
        ("受理依申请公开类文件", "requests_received"),
        ("办理依申请公开文件", "requests_concluded"),
    ],
)
def test_papers_made_for_those_who_ask_are_no_requests(words: str, code: str) -> None:
    assert codes_in(TITLE + f"一、总体情况\n全年{words}26件。") == [(26, code)]


def test_requests_may_be_called_papers_behind_their_number() -> None:
    assert codes_in(TITLE + "一、总体情况\n全年收到26件依申请公开文件。") == [(26, "requests_received")]


@pytest.mark.parametrize(
    "paper", ["给予非机关告知书", "出具非本机关告知书", "非机关掌握", "出具非本机关政府信息告知书"]
)
def test_a_paper_that_says_that_another_body_holds_it_is_an_outcome(paper: str) -> None:
    text = TITLE + f"一、总体情况\n收到申请11件,{paper}3件,予以公开8件。"
    assert codes_in(text)[1:] == [(3, "requests_outcome_not_this_agency"), (8, "requests_outcome_disclosed")]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("依申请公开目录", ["information_produced_on_request"]),
        ("依申请公开信息目录累计", ["information_produced_on_request"]),
        ("依申请公开政府信息目录本年度新增", ["information_produced_on_request"]),
        ("编制依申请公开目录信息", ["information_produced_on_request"]),
        ("依申请公开类信息目录共", ["information_produced_on_request"]),
        ("编制依申请公开的信息目录", ["information_produced_on_request"]),
        # requests, or both together
        ("收到依申请公开", ["requests_received"]),
        ("通过依申请公开目录系统收到申请", ["requests_received"]),
        ("收到依申请公开目录以外的申请", ["requests_received"]),
        ("主动公开目录和依申请公开目录共", [None]),
    ],
)
@pytest.mark.parametrize("section", ["一、总体情况", "三、依申请公开情况"])
def test_a_catalogue_of_what_is_given_to_those_who_ask_holds_no_requests(
    words: str, codes: list[str | None], section: str
) -> None:
    assert [code for _, code in codes_in(f"{TITLE}{section}\n{words}26条。")] == codes


@pytest.mark.parametrize(
    "denied", ["没有编制依申请公开目录", "未发布依申请公开信息目录", "尚未制定依申请公开政府信息目录"]
)
def test_where_there_is_no_catalogue_nobody_denies_requests(denied: str) -> None:
    assert codes_in(f"{TITLE}一、总体情况\n{denied}。") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("二、依申请公开情况\n收到申请9件,同意公开7件,{}2件。", ["requests_outcome_withheld"]),
        ("二、依申请公开情况\n收到申请9件,{}的2件。", ["requests_outcome_withheld"]),
        ("二、依申请公开情况\n收到申请9件,属于{}范围2件。", ["requests_outcome_withheld"]),
        ("一、总体情况\n{}信息2条。", ["information_produced_withheld"]),
        ("一、总体情况\n制作信息9条,主动公开7条,{}2条。", ["information_produced_withheld"]),
        ("一、总体情况\n制作信息9条,依申请公开7条,{}信息2条。", ["information_produced_withheld"]),
    ],
)
@pytest.mark.parametrize("withheld", ["免予公开", "免于公开"])
def test_what_is_exempt_is_withheld_however_it_is_spelt(text: str, codes: list[str], withheld: str) -> None:
    assert [code for _, code in codes_in(TITLE + text.format(withheld))][-1:] == codes


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("未提供", "requests_outcome_withheld"),
        ("因涉及安全未予提供", "requests_outcome_withheld"),
        ("申请人未提供证明", None),
        ("隐私", "requests_withheld_privacy"),
        ("涉及他人隐私不提供", "requests_withheld_privacy"),
        ("涉及商业机密", "requests_withheld_trade_secret"),
        ("当场提供", "requests_outcome_disclosed"),
        ("告知向县农业局索取", "requests_outcome_redirected"),
        ("请其到县档案馆查询", "requests_outcome_redirected"),
        ("建议向省厅申请", "requests_outcome_redirected"),
        ("信访渠道", "requests_outcome_redirected"),
        ("走行政审批程序", "requests_outcome_redirected"),
        ("其他途径(信访、查阅档案)", "requests_outcome_redirected"),
        ("因投诉举报不予受理", "requests_not_accepted"),
    ],
)
def test_what_became_of_a_request_is_told_by_its_end(words: str, code: str | None) -> None:
    assert codes_in(ASKED + f"全年收到申请9件,予以公开4件,{words}2件。")[2:] == [(2, code)]


def test_a_request_not_taken_for_a_reason_is_of_the_reason_in_nothing() -> None:
    text = ASKED + "收到申请9件,受理7件,另2件因实为税务举报不予受理。"
    assert codes_in(text)[2:] == [(2, "requests_not_accepted")]


def test_secrets_of_work_are_another_ground() -> None:
    text = ASKED + "答复申请9件,其中不予公开4件(商业秘密3件、工作秘密1件)。"
    assert codes_in(text)[2:] == [(3, "requests_withheld_trade_secret"), (1, "requests_withheld_other")]


def test_examples_behind_another_way_are_no_letters() -> None:
    text = ASKED + "收到申请30件,其中网上12件,其他途径(信访转来)18件。"
    assert codes_in(text)[1:] == [(12, "requests_received_online"), (18, "requests_received_other")]


@pytest.mark.parametrize(
    "told", ["办结80件(按时71件、延期9件)", "答复80件,其中规定时限内71件,延期9件", "办结80件,按期71件"]
)
def test_those_on_time_beside_those_extended_need_no_verb(told: str) -> None:
    assert codes_in(ASKED + f"收到申请80件,{told}。")[2] == (71, "requests_concluded_on_time")


@pytest.mark.parametrize("told", ["按时公布信息3条", "按时支付费用3件", "其余3件在法定期限内办理", "按时向社会公布3条"])
def test_what_else_was_in_time_is_no_request_concluded(told: str) -> None:
    assert (3, "requests_concluded_on_time") not in codes_in(ASKED + f"收到申请80件,答复77件,{told}。")


@pytest.mark.parametrize(("done", "code"), [("办结", "requests_concluded"), ("答复", "requests_answered")])
def test_those_of_which_some_were_extended_are_not_extended_themselves(done: str, code: str) -> None:
    found = codes_in(ASKED + f"收到申请90件,{done}的80件中延期{done}9件。")
    assert found[1:] == [(80, code), (9, "requests_concluded_extended")]


def test_suggestions_among_what_a_hotline_took_are_none_of_deputies() -> None:
    text = "信箱来信9件,办结9件;受理12345热线诉求80件,其中咨询类60件、求助及建议20件。办理代表建议7件。"
    found = codes_in(TITLE + "一、总体情况\n" + text)
    assert [value for value, code in found if code == "npc_proposals"] == [7]


def test_a_rate_within_set_time_is_one_on_time() -> None:
    assert (98.5, "letters_on_time_pct") in codes_in(TITLE + "一、总体情况\n热线受理9000件,限时办结率98.5%。")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("所需信息不存在未提供", "requests_outcome_not_existing"),
        ("非本机关掌握未予提供", "requests_outcome_not_this_agency"),
        ("申请内容不明确不能提供", "requests_outcome_amend"),
        ("内容不明确未予受理", "requests_outcome_amend"),
        ("该信息不存在不予受理", "requests_outcome_not_existing"),
        ("非本机关职责拒绝受理", "requests_outcome_not_this_agency"),
        ("不能提供", "requests_outcome_withheld"),
        ("未予受理", "requests_not_accepted"),
        ("建议通过诉讼途径解决", "requests_outcome_redirected"),
        ("应通过复议程序解决", "requests_outcome_redirected"),
        ("建议通过信访渠道提出", "requests_outcome_redirected"),
        ("进入诉讼程序", "litigations"),
        ("启动复议程序", "reconsiderations"),
        ("通过诉讼途径解决", "litigations"),
    ],
)
def test_why_nothing_was_given_tells_more_and_a_dispute_is_no_advice(words: str, code: str) -> None:
    assert codes_in(f"{ASKED}收到申请27件,{words}4件。")[1:] == [(4, code)]


@pytest.mark.parametrize("words", ["通过信访渠道提出申请", "经举报途径申请"])
def test_how_a_request_came_in_is_no_outcome(words: str) -> None:
    assert (4, "requests_outcome_redirected") not in codes_in(f"{ASKED}收到申请27件,{words}4件。")


@pytest.mark.parametrize("lead", ["在否决公开的答复中,", "不予公开的申请中,", "在不予公开的申请里,"])
def test_grounds_told_in_a_sentence_of_their_own_are_parts_of_the_refusals_before(lead: str) -> None:
    told = "收到申请80件,均已答复。其中同意公开60件,否决公开20件。"
    grounds = "信息不存在9件,非本部门掌握4件,免予公开范围5件,其他原因2件。"
    report = read_report(f"{ASKED}{told}{lead}{grounds}".encode(), name="a.txt")
    within = {(one.metric_code, one.value, one.subject) for one in report.observations[-3:]}
    assert ("requests_outcome_withheld", 5, "免予公开范围") in within
    assert ("requests_withheld_other", 2, None) in within
    assert all(found.code is not FindingCode.SUM_DIFFERS for found in report.findings)
    assert all(each.verdict is Verdict.HOLDS for each in report.breakdowns if each.kind is BreakdownKind.SUM)
