"""Figures that are no items and no requests: places, money, meetings, study, news, shares."""

import pytest

from govreport_pipeline.report import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2016年政府信息公开工作年度报告\n三、其他工作情况\n"


@pytest.mark.parametrize("now", ["目前全县有信息公开员126名", "现有信息员126人", "信息员总数达126名"])
def test_who_was_added_is_not_all_the_staff_where_that_is_told(now: str) -> None:
    assert codes_in(f"{TITLE}新增信息公开员15名,{now}。") == [(15, None), (126, "staff")]


def test_who_was_added_is_the_staff_that_is_told_of() -> None:
    assert codes_in(f"{TITLE}新增专职人员2名。") == [(2, "staff_full_time")]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("设查阅点12处,其中档案馆1处、图书馆1处、镇街10处。", ["access_points"] * 4),
        ("全市共设查阅场所9个,其中县档案馆1个、乡镇8个。", ["access_points"] * 3),
        ("共设受理点37个,其中区级2个,镇级35个。", ["request_points"] * 3),
        ("受理点8个,市级1个、镇街7个。", ["request_points"] * 3),
        ("查阅点分两级:县级2个,乡镇级11个。", ["access_points"] * 2),
        ("在政务大厅建成政务公开专区6个。", ["access_points"]),
        ("开放2个政府信息公开阅览室。", ["access_points"]),
        ("在政务大厅等处设查阅终端26处。", ["access_points"]),
        ("设查阅终端6台。", [None]),
        ("安排1个窗口受理信息公开申请。", ["request_points"]),
        ("设查阅点一处、受理点一个。", ["access_points", "request_points"]),
        ("各单位共明确信息员86名。", ["staff"]),
        ("全市设网站12个,市级1个。", [None, None]),
        ("公开办事指南,设综合窗口8个。", [None]),
    ],
)
def test_places_of_a_list_are_those_of_its_total(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("全年专用经费0.5万。", [(5000, "dedicated_funding_cny")]),
        ("投入工作经费3万,收取检索费1.2万。", [(30000, "dedicated_funding_cny"), (12000, "fees_cny")]),
        ("安排专项费用8万元。", [(80000, "dedicated_funding_cny")]),
        ("专项经费5。", [(5, None)]),
        ("复印费12元,邮寄费24元,合计36元。", [(12, "fees_cny"), (24, "fees_cny"), (36, "fees_cny")]),
        ("行政事业性收费6项,收费金额235万元。", [(6, None), (2350000, "administrative_fees_cny")]),
        ("没收入库230万元。", [(2300000, None)]),
        ("用于信息公开的资金共9.8万元。", [(98000, "dedicated_funding_cny")]),
        ("列支50000元用于政务公开宣传。", [(50000, "dedicated_funding_cny")]),
        ("公开扶贫专项资金230万元、“三公”经费56万元。", [(2300000, None), (560000, None)]),
    ],
)
def test_money_for_disclosure_is_told_with_or_without_its_unit(
    text: str, codes: list[tuple[float, str | None]]
) -> None:
    assert codes_in(TITLE + text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("组织干部职工学习新修订的《条例》4次,参加学习120人次。", ["training_sessions", "trainees"]),
        ("集中学习《条例》3次。", ["training_sessions"]),
        ("举办培训班2期,共有各单位信息员150人参加。", ["training_sessions", "trainees"]),
        ("召开推进会2次,各单位信息员150人参加会议。", ["meetings", None]),
        ("以会代训2次,培训70人。", ["training_sessions", "trainees"]),
        ("理论学习中心组学习6次。", [None]),
        ("局长办公会听取信息公开工作汇报2次,研究部署政务公开工作3次。", ["meetings", "meetings"]),
        ("局党组专题研究防汛工作2次。", [None]),
        ("召开安全生产工作会议8次,举办消防培训2期,培训60人。", [None, None, None]),
        ("召开信息公开和安全生产会议2次。", ["meetings"]),
        ("开展党课学习12次。", [None]),
        ("接受人大代表视察2次。", [None]),
        ("召开动员大会1次、推进大会两次。", ["meetings", "meetings"]),
        ("开展信息公开讲座1场,听众60人。", ["training_sessions", "trainees"]),
    ],
)
def test_study_and_deliberation_of_disclosure_are_told_from_others(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("全文电子化公开的占100%。", ["digitised_pct"]),
        ("全年公开政府信息52条,信息电子化比例为95%。", ["proactive_items", "digitised_pct"]),
        ("公开政府信息52条,为总数的100%。", ["proactive_items", "share_pct"]),
        ("公开政府信息52条,为全部的80%。", ["proactive_items", "share_pct"]),
        ("公开政府信息52条,及时率为100%。", ["proactive_items", None]),
    ],
)
def test_a_share_of_all_and_of_what_is_digitised(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + text)] == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("全年报送政务信息48篇。", None),
        ("健全政府信息公开制度6项。", None),
        ("修订了信息发布审查工作机制4个。", None),
        ("累计报送各类政务信息92条。", None),
        ("向市政府信息公开平台报送信息130条。", "proactive_items_website"),
        ("对外供稿200篇。", "news_items"),
        ("各科室用稿50篇。", "news_items"),
    ],
)
def test_what_is_reported_to_superiors_is_no_item_and_what_papers_get_is_news(text: str, code: str | None) -> None:
    assert [found for _, found in codes_in(TITLE + text)] == [code]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("规章现行有效12件,年内制发2件,废止1件。", ["rules_in_force", "rules_issued", "rules_repealed"]),
        ("以县政府名义印发规范性文件4件、以部门名义印发9件。", ["normative_documents_issued"] * 2),
        ("制发规范性文件4件,印发工作通知9件。", ["normative_documents_issued", None]),
        ("受理行政许可申请56件。", [None]),
    ],
)
def test_what_was_done_to_the_documents_before(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + text)] == codes


def test_what_is_digitised_is_no_kind() -> None:
    assert codes_in(TITLE + "全年主动公开政府信息120条,其中电子化118条。") == [(120, "proactive_items"), (118, None)]
    assert codes_in(TITLE + "主动公开政府信息120条。全文电子化信息118条。") == [(120, "proactive_items"), (118, None)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("举办的2次新闻发布会均由局长主持。", (2, "press_conferences")),
        ("收到的35封来信均已回复。", (35, "letters_received")),
        ("6次专题会议都研究了信息公开。", (6, "meetings")),
        ("8个村部都设有受理点。", (8, "request_points")),
        ("被省级媒体报道6次。", (6, "news_items")),
        ("常务会议题12个。", (12, None)),
        ("门户网站改版费用18万元。", (180000, None)),
    ],
)
def test_what_became_of_all_is_not_what_they_are(text: str, first: tuple[float, str | None]) -> None:
    assert codes_in(TITLE + text)[0] == first


def test_the_name_of_an_office_for_letters_tells_of_no_letters() -> None:
    assert codes_in(TITLE + "区信访办2016年主动公开信息共7条。") == [(7, "proactive_items")]
    assert codes_in(TITLE + "受理信访12件,召开信访工作会议2次。") == [(12, "letters_received"), (2, None)]


@pytest.mark.parametrize(
    "words", ["专、兼职人员分别为2人和7人", "专兼职人员分别有2名、7名", "信息公开专、兼职工作人员分别为2人、7人"]
)
def test_a_label_cut_short_shares_the_rest_of_the_next(words: str) -> None:
    assert codes_in(TITLE + f"全县{words}。") == [(2, "staff_full_time"), (7, "staff_part_time")]


def test_decisions_of_compulsion_are_counted_beside_penalties() -> None:
    text = TITLE + "全年作出行政许可决定12件、行政处罚45件、行政强制3件。"
    assert codes_in(text)[1:] == [(45, "penalty_decisions"), (3, "compulsion_decisions")]


def test_the_powers_of_a_list_are_no_decisions() -> None:
    text = TITLE + "保留行政权力841项。其中,行政许可24项、行政处罚765项、行政强制29项。"
    assert [code for _, code in codes_in(text)] == [None] * 4
    assert codes_in(TITLE + "全年办理行政许可24项。")[-1] == (24, "licensing_decisions")


@pytest.mark.parametrize(
    ("place", "codes"),
    [("申请受理点", [(1, "request_points")]), ("公开查阅点", [(1, "access_points")]), ("专门的机构", []), ("平台", [])],
)
def test_one_point_is_counted_and_one_of_anything_else_is_an_article(
    place: str, codes: list[tuple[float, str | None]]
) -> None:
    assert codes_in(TITLE + f"设立一个{place}。") == codes


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("信息公开工作支出主要为网站维护和公开栏制作,共计1.8万元。", "dedicated_funding_cny"),
        ("用于公开栏更新、资料印刷的支出共1.8万元。", "dedicated_funding_cny"),
        ("用于政府信息公开的支出1.8万元。", "dedicated_funding_cny"),
        ("网站运行维护开支1.8万元。", "dedicated_funding_cny"),
        ("依申请公开支出1.8万元。", "request_expenditure_cny"),
        ("处理政府信息公开申请支出1.8万元。", "request_expenditure_cny"),
        ("信息公开诉讼支出1.8万元。", "dispute_expenditure_cny"),
        ("公开部门预算支出1.8万元。", None),
    ],
)
def test_what_is_spent_on_disclosing_is_spent_on_no_request(text: str, code: str | None) -> None:
    assert codes_in(TITLE + "四、支出与收费情况\n" + text) == [(18000, code)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("每季度召开一次新闻通气会,年内共召开4次。", ["press_conferences"]),
        ("省政府新闻办举办的新闻发布会上,我局参加4次。", ["press_conferences"]),
        ("认真组织干部培训,全年共举办4次。", ["training_sessions"]),
        ("积极参加防汛演练,全年组织4次。", [None]),
        ("举办培训班3期,参加2次。", ["training_sessions", None]),
    ],
)
def test_what_was_held_may_stand_in_the_clause_before(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + text)] == codes


def test_copies_of_each_issue_are_no_item_of_a_list() -> None:
    text = "二、主动公开情况\n按月编印《统计月报》12期,每期印发180份;编发统计分析34篇、通知20篇。"
    assert (180, None) in codes_in(TITLE + text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("专职人员3名、兼职人员14名,共17人。", {"staff_full_time": 3, "staff_part_time": 14, "staff": 17}),
        ("配备专职3人,兼职14人,共计17名。", {"staff_full_time": 3, "staff_part_time": 14, "staff": 17}),
        ("专职人员3位,兼职人员14位,合计17人。", {"staff_full_time": 3, "staff_part_time": 14, "staff": 17}),
        ("专职3人、兼职14人。", {"staff_full_time": 3, "staff_part_time": 14}),
        ("配备专(兼)职人员17名。", {"staff": 17}),
        ("共有干部职工65人,其中2人负责信息公开工作。", {"staff": 2}),
        ("办公室现有工作人员12人,其中从事政府信息公开工作2人。", {"staff": 2}),
        ("全局在编人员65人。", {}),
        ("我镇共有机关干部56人,村干部80人。", {}),
        ("委机关共有工作人员86人。", {}),
        ("我局有公务员18人、事业人员12人。", {}),
        ("从事政府信息公开工作人员8人,其中2人负责信息公开审核。", {"staff": 8}),
        ("配备工作人员8名。", {"staff": 8}),
    ],
)
def test_staff_are_those_who_work_on_disclosure_and_a_sum_is_of_all_of_them(text: str, codes: dict[str, float]) -> None:
    report = read_report(
        f"某县农业局2013年政府信息公开年度报告\n一、组织机构和工作人员情况\n{text}".encode(), name="a.txt"
    )
    found = {o.metric_code: o.value for o in report.observations if o.metric_code and o.subject is None}
    assert found == codes


MEETINGS, SESSIONS, TRAINEES = "meetings", "training_sessions", "trainees"
STAFF, FULL_TIME, PART_TIME = "staff", "staff_full_time", "staff_part_time"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("全年开展培训不少于2次。", []),
        ("举办2期以上业务培训。", []),
        ("年内举办不少于2次业务培训。", []),
        ("每年至少召开1次会议。", []),
        ("网站全年发布信息不少于300条。", []),
        ("微信推送2000条以上信息。", [(2000, "proactive_items_wechat")]),
        ("通过网站公开300—400条信息。", [(300, "proactive_items_website")]),
        ("举办两三次公开工作培训。", [(2, SESSIONS)]),
        ("办三五期培训班。", [(3, SESSIONS)]),
        ("微博推出上千条信息。", [(1000, "proactive_items_weibo")]),
        ("全年举办培训5次以上。", [(5, SESSIONS)]),
        ("共举办培训班2期以上,参训人员达200人次以上。", [(2, SESSIONS), (200, TRAINEES)]),
        ("全年已举办培训不少于3次。", [(3, SESSIONS)]),
        ("累计接受咨询不少于300人次。", [(300, "enquiries")]),
        ("接听咨询电话5000次以上。", [(5000, "enquiries_phone")]),
    ],
)
def test_what_is_demanded_counts_nothing(text: str, codes: list[tuple[float, str | None]]) -> None:
    assert codes_in(TITLE + "五、监督保障情况\n" + text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("局党组会专题研究2次。", [MEETINGS]),
        ("局务会研究部署4次,局长办公会议专题审议2次。", [MEETINGS, MEETINGS]),
        ("领导小组专题研究安全生产2次。", [None]),
        ("局党组专题研究城管工作2次。", [None]),
        ("开展课题专题研究2次。", [None]),
        ("召开案例分析会2次、联席会1次。", [MEETINGS, MEETINGS]),
        ("审议常务会议题12次。", [None]),
        ("邀请县政务公开办授课1次,参训75人。", [SESSIONS, TRAINEES]),
        ("领导上党课授课4次。", [None]),
        ("聘请授课教师3人。", [None]),
        ("举办政务公开大讲堂4期。", [SESSIONS]),
        ("举办健康大讲堂10场。", [None]),
        ("政务公开办班三期,到课者180余人次。", [SESSIONS, TRAINEES]),
        ("集中学习《条例》两次,参学人员86人次。", [SESSIONS, TRAINEES]),
        ("举办专题讲座1次,听课人员80人。", [SESSIONS, TRAINEES]),
        ("组织知识考试1次,参考人员60人。", [None, None]),
    ],
)
def test_courses_and_meetings_bear_many_names(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + "五、监督保障情况\n" + text)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("系统管理员2名,各科室信息员27名。", [STAFF, STAFF]),
        ("公司办公室专责1名,各供电所联络员21名。", [STAFF, STAFF]),
        ("网站管理员1名、信息审核员2名。", [STAFF, STAFF]),
        ("兼职信息员12名。", [PART_TIME]),
        ("全县有灾害信息员30名。", [None]),
        ("信息员一人多岗。", []),
        ("培训信息员27名。", [TRAINEES]),
        ("镇里现有政务公开专干1人。", [STAFF]),
        ("配备信息专干6名。", [STAFF]),
        ("配备专干3名。", [STAFF]),
        ("配备计生专干3名、综治专干2名。", [None, None]),
        ("目前人手只有3人。", [STAFF]),
        ("兼职人员3人(办公室1人、规划股2人)。", [PART_TIME] * 3),
        ("兼职人员3人,其中业务科2人,信息中心1人。", [PART_TIME] * 3),
        ("兼职人员6人(每个股室1人)。", [PART_TIME, None]),
    ],
)
def test_who_reports_for_an_office_is_on_its_staff(text: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + "二、主动公开情况\n" + text)] == codes


@pytest.mark.parametrize("words", ["专兼职人员", "专、兼职工作人员", "专职和兼职人员"])
def test_one_of_each_sort_is_one_full_time_and_one_part_time(words: str) -> None:
    found = codes_in(TITLE + f"一、组织机构\n设专门机构1个,{words}各1名。")
    assert sorted(found, key=str) == [(1, "offices"), (1, FULL_TIME), (1, PART_TIME)]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("各股室6名干部兼任信息员。", ["staff_part_time"]),
        ("由3人兼任政务公开联络员。", ["staff_part_time"]),
        ("5名教师兼任信息公开工作。", ["staff_part_time"]),
        ("由1名副局长兼任组长。", [None]),
        ("由1名副局长兼任办公室主任。", [None]),
        ("各股室信息员6名。", ["staff"]),
        ("培训兼任信息员6人。", ["trainees"]),
    ],
)
def test_who_reports_besides_is_part_time_staff(words: str, codes: list[str | None]) -> None:
    assert [code for _, code in codes_in(TITLE + words)] == codes


@pytest.mark.parametrize("plan", ["2017年组织一次全员轮训。", "2017年举办业务培训2期。", "2017年拟培训40人。"])
def test_what_the_next_year_brings_is_planned_among_problems(plan: str) -> None:
    head = "某县水务局2016年政府信息公开工作年度报告\n五、存在的问题和改进措施\n"
    assert codes_in(head + plan) == []
    assert codes_in(head + "2016年仅举办培训1次。") == [(1, "training_sessions")]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("工作量大。全年政务公开办抽查单位26家,通报批评3家。", [26, 3]),
        ("2016年共开展督查7次,约谈单位3个。", [7, 3]),
        ("今年以来检查网站26个,整改22个。", [26, 22]),
        ("下一步将抽查单位26家。", []),
        ("2017年要抽查单位26家。", []),
        ("改进措施:2017年对村级公开每季度抽查不少于26个村。", []),
        ("个别单位全年公开不足26条。", []),
        ("有3个股室全年未报送1条信息。", []),
    ],
)
def test_what_was_looked_into_in_the_year_is_told_among_problems_too(told: str, values: list[float]) -> None:
    head = "某县水务局2016年政府信息公开工作年度报告\n五、存在的主要问题及下一步打算\n"
    assert codes_in(head + told) == [(value, None) for value in values]


@pytest.mark.parametrize("words", ["未报送1条信息", "没有发布1篇稿件", "未推送1条政务动态"])
def test_what_was_not_done_once_is_no_item(words: str) -> None:
    assert codes_in(TITLE + f"个别股室全年{words}。") == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("现场接听村民来电32个", "enquiries_phone"),
        ("热线全年接话32个", "enquiries_phone"),
        ("热线接话量32个", "enquiries_phone"),
        ("智能客服解答咨询32人次", "enquiries_online"),
        ("在线客服答复咨询32人次", "enquiries_online"),
        ("窗口现场解答咨询32人次", "enquiries_in_person"),
        ("热线接听来电、来访32人次", None),
        ("设智能客服32个", None),
    ],
)
def test_calls_and_chats_are_ways_of_asking(words: str, code: str | None) -> None:
    assert codes_in(f"{TITLE}{words}。") == [(32, code)]


def test_a_conference_that_tells_the_news_is_one_of_the_press() -> None:
    assert codes_in(TITLE + "举行水质状况新闻通报会2次,内部通报会3次。") == [(2, "press_conferences"), (3, None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("配备信息公开专责人员2名、兼职人员6名。", [(2, "staff_full_time"), (6, "staff_part_time")]),
        ("专职与兼职人员各一名。", [(1, "staff_full_time"), (1, "staff_part_time")]),
        ("配专职人员、兼职人员各2名。", [(2, "staff_full_time"), (2, "staff_part_time")]),
        ("由4名专(兼)职人员负责信息公开。", [(4, "staff")]),
        ("配备专(兼)职人员4名。", [(4, "staff")]),
        ("各科室专责2名。", [(2, "staff")]),
        ("从事信息公开的9名兼职人员。", [(9, "staff_part_time")]),
        ("配备2名专职人员、各处室联络员23名。", [(2, "staff_full_time"), (23, "staff")]),
        ("配备2名专职人员、兼职信息员16名。", [(2, "staff_full_time"), (16, "staff_part_time")]),
        ("现有2名专职人员、各科室和基层所31名兼职人员。", [(2, "staff_full_time"), (31, "staff_part_time")]),
        ("设3名专职人员、查阅点2处。", [(3, "staff_full_time"), (2, "access_points")]),
    ],
)
def test_staff_is_told_by_what_it_does_it_for(text: str, found: list[tuple[float, str]]) -> None:
    assert codes_in(TITLE + text) == found


@pytest.mark.parametrize(
    "told",
    [
        "落实专(兼)职工作人员3名",
        "配备专职或兼职工作人员3名",
        "明确3名专(兼)职工作人员",
        "确定专(兼)职联络员3人",
        "专/兼职管理员3名",
    ],
)
def test_staff_of_either_kind_are_staff(told: str) -> None:
    assert codes_in(TITLE + f"明确由办公室牵头,{told}。") == [(3, "staff")]


def test_all_whom_a_body_employs_are_no_staff() -> None:
    assert codes_in(TITLE + "全局职工36人负责各项工作。") == [(36, None)]


@pytest.mark.parametrize(
    ("reached", "code"),
    [
        ("覆盖科室联络员", TRAINEES),
        ("覆盖各站所信息员", TRAINEES),
        ("共覆盖基层干部", TRAINEES),
        ("覆盖专职人员", TRAINEES),
        ("覆盖兼职人员", TRAINEES),
        ("惠及工作人员", TRAINEES),
        ("受益干部", TRAINEES),
        ("累计覆盖全体人员", TRAINEES),
        # who is there, whomever it reached
        ("配备信息员", "staff"),
        ("现有专职人员", "staff_full_time"),
    ],
)
def test_whom_a_course_reached_came_to_it(reached: str, code: str) -> None:
    assert codes_in(TITLE + f"组织公开业务培训2期,{reached}26人。") == [(2, SESSIONS), (26, code)]


@pytest.mark.parametrize("text", ["公开联络员26人覆盖全部科室。", "公开工作覆盖各村,信息员26人。"])
def test_staff_who_are_everywhere_are_staff(text: str) -> None:
    assert codes_in(TITLE + text) == [(26, "staff")]


HELD, CAME = "training_sessions", "trainees"


@pytest.mark.parametrize(
    ("said", "codes"),
    [
        ("举办培训班5期640人次(其中县级2期236人次,乡镇自办3期404人次)", [HELD, CAME, HELD, CAME, HELD, CAME]),
        ("参加市里培训3人次,自办2期130人次", [CAME, HELD, CAME]),
        ("派人参加培训3次7人次,另自行组织1期46人", [HELD, CAME, HELD, CAME]),
        ("参加培训3次,组织2次检查", [HELD, None]),
        ("参加培训3次,自办简报2期", [HELD, "newsletter_issues"]),
    ],
)
def test_trainings_held_behind_others_and_who_came_to_each_are_told_apart(said: str, codes: list[str | None]) -> None:
    text = f"某县农机局2016年政府信息公开工作年度报告\n一、概述\n{said}。"
    assert [code for _, code in codes_in(text)] == codes


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("举办果树栽培培训班6期", [(6, None)]),
        ("举办电商培训6期,培训90人次", [(6, None), (90, None)]),
        ("开展农技推广工作,举办培训班6期", [(6, None)]),
        ("开展扶贫工作;举办培训班6期", [(6, "training_sessions")]),
        ("做好企业帮扶,组织学习条例6次", [(6, "training_sessions")]),
        ("围绕税收工作,举办政务公开培训6期", [(6, "training_sessions")]),
        ("县科技局举办培训6期", [(6, "training_sessions")]),
        ("举办业务培训6期", [(6, "training_sessions")]),
    ],
)
def test_trainings_of_another_field_have_no_code(told: str, codes: list[tuple[float, str | None]]) -> None:
    assert codes_in(f"某县2016年政府信息公开工作年度报告\n六、其他情况\n{told}。") == codes
