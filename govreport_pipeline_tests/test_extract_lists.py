"""Which total a part belongs to, what a leading number counts, what is no figure of the year."""

import pytest

from govreport_pipeline import read_report

REQUESTS = "三、依申请公开情况\n"

LISTS = (
    ("二、主动公开情况\n网站发布信息854条,其中新闻520条、文化219条、微信平台同步发布812条。", 854, (520, 219)),
    ("二、主动公开情况\n网站发布信息854条,其中新闻520条、文化219条、微信平台同步发布112条。", 854, (520, 219, 112)),
    ("五、互动交流\n局长信箱收到来信45件,办结42件,其中公开答复20件。", 42, (20,)),
    (REQUESTS + "收到申请58件,上年结转3件。其中,当面申请31件,网上申请27件。", 58, (31, 27)),
    (
        REQUESTS + "答复100件:同意公开60件,不予公开30件(涉及国家秘密10件、个人隐私20件),信息不存在10件。",
        100,
        (60, 30, 10),
    ),
    (REQUESTS + "收到申请148件(含区分局32件),其中网上申请88件,信函申请60件。", 148, (32, 88, 60)),
    (REQUESTS + "答复37件:同意公开20件,不予公开10件,非政府信息7件。", 37, (20, 10, 7)),
    (
        "二、主动公开情况\n共发布信息900条。其中:门户网站公开600条,包括税收政策400条、其他200条;微信公众号公开300条。",
        900,
        (600, 300),
    ),
    (
        "二、主动公开情况\n2016年公开政府信息92条,全文电子化达100%。新增的92条中,机构信息40条,其他52条。",
        92,
        (40, 52),
    ),
    ("二、主动公开情况\n全年公开政府信息95条。业务公开2条,规划计划3条。预算决算90条。", 95, (2, 3, 90)),
    (
        "二、主动公开情况\n公开信息91条,其中机构类信息37条,内有领导信息22条、职能15条;动态54条。",
        91,
        (37, 54),
    ),
    ("二、主动公开情况\n公开信息93条,其中公告37条,内含招聘公告22条;动态56条。", 93, (37, 56)),
    ("二、主动公开情况\n14个单位编制目录,涵盖一级事项300个、二级事项900个。", 14, ()),
    ("二、主动公开情况\n公开建议、政协提案办理结果16件(人大建议答复9件,政协提案答复7件)。", 16, (9, 7)),
    ("二、主动公开情况\n全年公开政府信息95条,占35%的是会议信息;机构概况5条。", 95, ()),
)


@pytest.mark.parametrize(("text", "total", "parts"), LISTS, ids=[str(case[1]) for case in LISTS])
def test_parts_belong_to_the_total_that_holds_them(text: str, total: int, parts: tuple[int, ...]) -> None:
    observations = read_report(text.encode(), name="case.txt").observations
    whole = {o.observation_id for o in observations if o.value == total}
    found = [o.value for o in observations if o.part_of in whole and o.relation not in ("share_of", "growth_of")]
    assert found == list(parts)


BROKEN = (
    ("网站发布信息90条,其中公告20条、解读6件,发布办理代表建议8件、政协提案6件,发布动态46条、其他4条", 90),
    ("主动公开信息90条,其中,通知公告40条,财政信息6条,县长信箱收到并处理来信3条,镇街动态38条,机构信息3条", 90),
    ("公开各类信息90条,其中动态信息30条,人事信息8条,农事要闻52期", 90),
    ("网站公开信息90条,其中公告公示32条,质量抽检信息14期,财政信息3条,其他41条", 90),
    ("公开信息90条,其中县政府文件26件,常务会议图解12期,领导活动50条,焦点图片2张", 90),
)


@pytest.mark.parametrize(("told", "total"), BROKEN, ids=range(len(BROKEN)))
def test_a_list_goes_on_behind_a_member_of_another_sort_where_all_come_to_the_total(told: str, total: int) -> None:
    report = read_report(f"二、主动公开情况\n{told}。".encode(), name="case.txt")
    whole = report.observations[0]
    assert whole.value == total
    assert sum(one.value for one in report.observations if one.part_of == whole.observation_id) == total
    assert {one.metric_code for one in report.observations[1:]} <= {
        "proactive_items_by_category",
        "policy_interpretations",
        "letters_received",
    }
    assert not {"sum_incomplete", "sum_differs"} & {each.code for each in report.findings}


@pytest.mark.parametrize(
    "told",
    [
        "网站发布信息90条,其中公告20条、动态60条,收到申请10件",
        "网站发布信息90条,其中公告20条、动态60条,办理代表建议9件",
        "网站发布信息90条,其中公告20条、动态60条。办理代表建议8件,更新简介2条",
        "网站发布信息90条,其中公告20条、动态60条,开展培训10次",
    ],
)
def test_what_is_no_member_of_a_list_of_items_makes_it_up_by_chance(told: str) -> None:
    report = read_report(f"二、主动公开情况\n{told}。".encode(), name="case.txt")
    whole = report.observations[0].observation_id
    assert [one.value for one in report.observations if one.part_of == whole] == [20, 60]


@pytest.mark.parametrize("took", ["按时办结74件,延期办结6件", "按时答复74件,延期答复6件", "延期办结6件,按时办结74件"])
def test_outcomes_behind_how_long_requests_took_are_of_all_of_them(took: str) -> None:
    told = "其中同意公开50件,部分公开4件,不同意公开6件,信息不存在20件"
    report = read_report(f"{REQUESTS}(一)收到申请80件。\n(二)办理情况。我局{took}。{told}。".encode(), name="case.txt")
    halves = {one.observation_id for one in report.observations if one.value in (74, 6)}
    assert not any(one.part_of in halves for one in report.observations)
    assert "sum_differs" not in {each.code for each in report.findings}


def test_outcomes_of_requests_that_took_longer_are_theirs() -> None:
    told = "收到申请80件,延期办结6件。其中同意公开4件,不同意公开2件"
    observations = read_report(f"{REQUESTS}{told}。".encode(), name="case.txt").observations
    late = next(one.observation_id for one in observations if one.value == 6)
    assert [one.value for one in observations if one.part_of == late] == [4, 2]


def test_what_a_plan_counts_is_no_part_of_a_total_before_it() -> None:
    text = "四、主动公开情况\n政务微信公开信息900条。\n五、存在的问题和改进措施\n办结率要达到90%。其中,概况信息40条、政策法规20条。"
    assert [o.value for o in read_report(text.encode(), name="case.txt").observations] == [900]


def test_words_between_leading_numbers_belong_to_the_first() -> None:
    text = "四、复议诉讼情况\n行政诉讼4件,其中1件已撤回,1件不予立案,2件信息不存在。"
    found = [(o.metric_code, o.label) for o in read_report(text.encode(), name="case.txt").observations][1:3]
    assert found == [("litigations_withdrawn", "已撤回"), ("litigations_other", "不予立案")]


@pytest.mark.parametrize(
    "text",
    [
        "五、咨询情况\n本局日均接待来访咨询7人次。",
        "二、主动公开情况\n网站单日最高访问量达64万人次。",
        "二、主动公开情况\n编印《简报》24期,每期200份。",
    ],
)
def test_a_rate_is_no_figure_of_the_year(text: str) -> None:
    last = read_report(text.encode(), name="case.txt").observations[-1]
    assert (last.metric_code, last.rule_id) == (None, "rate")


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("公开人大建议、政协提案答复件16件(人大建议答复9件,政协提案答复7件)", ["npc_proposals", "cppcc_proposals"]),
        (
            "公开信息46条,其中规划5条、人大代表建议答复9件、委员提案答复7件、动态25条",
            ["proactive_items_by_category"] * 4,
        ),
    ],
)
def test_proposals_of_deputies_and_of_committee_members_are_read_alike(told: str, codes: list[str]) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、主动公开情况\n{told}。"
    assert [one.metric_code for one in read_report(text.encode(), name="case.txt").observations[1:]] == codes


def test_a_part_of_its_own_code_leaves_the_figure_to_the_total() -> None:
    report = read_report((REQUESTS + "共受理申请4条,其中法人申请2条。").encode(), name="case.txt")
    assert [(o.value, o.subject) for o in report.observations if o.metric_code == "requests_received"] == [
        (4, None),
        (2, "法人申请"),
    ]
    assert "several_values" not in {finding.code for finding in report.findings}


@pytest.mark.parametrize("joint", ["下降至", "减少到", "增至"])
def test_what_a_figure_came_down_or_up_from_is_another_years(joint: str) -> None:
    text = (
        f"某区教育局2019年政府信息公开工作年度报告\n四、行政复议和行政诉讼情况\n受理行政复议案件由17件{joint}13件。\n"
    )
    found = [(o.metric_code, o.value, o.scope) for o in read_report(text.encode(), name="case.txt").observations]
    assert found == [("reconsiderations", 17, "prior_year"), ("reconsiderations", 13, "annual")]


@pytest.mark.parametrize(
    ("lead", "scope"),
    [("其中,补贴类信息40条", "cumulative"), ("在主动公开的信息中,2013年新增补贴类信息40条", "annual")],
)
def test_parts_are_of_the_time_of_their_total_but_where_they_name_the_year(lead: str, scope: str) -> None:
    text = f"某县农机局2013年信息公开年度报告\n二、主动公开情况\n历年累计公开政府信息810条。{lead},其他类70条。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [o.scope for o in found if o.metric_code == "proactive_items_by_category"] == [scope] * 2


@pytest.mark.parametrize(
    ("told", "scopes"),
    [
        ("截至年底累计公开1200条,其中组织机构类30条、政策文件类170条", ["cumulative"] * 3),
        ("截至年底累计公开1200条,其中本年200条", ["cumulative", "annual"]),
        ("截至年底累计公开1200条,其中新增200条,包括机构类30条、政策类170条", ["cumulative", *["annual"] * 3]),
        ("截至年底累计发放手册1200本,其中社区200本、学校1000本", ["cumulative"] * 3),
        ("历年累计发布微博1200条,其中原创30条、转发1170条", ["cumulative"] * 3),
        ("历年累计发布微博1200条,其中本年100条", ["cumulative", "annual"]),
        ("自2008年以来累计培训1200人次,其中领导干部200人次", ["cumulative"] * 2),
        ("自2008年以来累计培训1200人次,其中今年培训200人次", ["cumulative", "annual"]),
        ("历年累计公开信息1200条,其中上半年100条", ["cumulative", "part_year"]),
        ("全年累计公开信息1200条,其中政策类30条", ["annual"] * 2),
    ],
)
def test_parts_of_a_total_of_all_years_are_of_all_years_under_whatever_code(told: str, scopes: list[str]) -> None:
    report = read_report(f"某县农业局2012年政府信息公开年度报告\n一、概述\n{told}。".encode(), name="case.txt")
    assert [one.scope for one in report.observations] == scopes


def test_a_count_to_date_behind_that_of_the_year_is_of_all_years() -> None:
    text = "某县农机局2013年信息公开年度报告\n二、主动公开情况\n2013年公开信息66条,目前本局总计公开信息739条。"
    assert [o.scope for o in read_report(text.encode(), name="case.txt").observations] == ["annual", "cumulative"]


@pytest.mark.parametrize(("act", "codes"), [("发布", []), ("", ["sum_differs"])])
def test_what_is_more_than_the_total_is_a_part_unless_an_act_of_its_own_did_it(act: str, codes: list[str]) -> None:
    text = f"某县农机局2013年信息公开年度报告\n二、主动公开情况\n网站公开公告45条,其中招标公告9条;{act}工作动态160条。"
    findings = read_report(text.encode(), name="case.txt").findings
    assert [finding.code for finding in findings if finding.code.startswith("sum_")] == codes


def test_what_is_handed_out_to_each_is_no_figure_of_the_year() -> None:
    text = "二、主动公开情况\n编发《农机简报》24期,保证每个村组一份。"
    assert [o.metric_code for o in read_report(text.encode(), name="case.txt").observations][1:] == [None]


COUNTED = (
    ("三、依申请公开情况\n在网站上,全年共接受999宗咨询。", "999宗", "enquiries"),
    ("三、依申请公开情况\n全年共受理21件群众来信。", "21件", "letters_received"),
    ("三、依申请公开情况\n共受理12件投诉。", "12件", "complaints"),
    ("三、依申请公开情况\n共收到12件,均同意公开。", "12件", "requests_received"),
    ("三、依申请公开情况\n共收到12件均已答复。", "12件", "requests_received"),
    ("二、主动公开情况\n网站设有镇长信箱、在线咨询等18个子栏目。", "18个", "website_columns"),
    ("二、主动公开情况\n网站设有镇长信箱、工会信息18个子栏目。", "18个", "website_columns"),
)


@pytest.mark.parametrize(("text", "quote", "code"), COUNTED)
def test_what_stands_behind_a_number_is_what_it_counts(text: str, quote: str, code: str) -> None:
    observations = read_report(text.encode(), name="case.txt").observations
    assert [o.metric_code for o in observations if o.quote == quote] == [code]


@pytest.mark.parametrize("lead", ["", "共"])
def test_what_all_years_say_of_the_year_is_the_figure_of_the_year_and_no_kind(lead: str) -> None:
    text = (
        f"某县粮食局2012年政府信息公开工作年度报告\n二、主动公开政府信息情况\n累计公开信息731条,其中2012年{lead}64条。"
    )
    found = [(o.value, o.metric_code, o.scope) for o in read_report(text.encode(), name="a.txt").observations]
    assert found == [(731, "proactive_items", "cumulative"), (64, "proactive_items", "annual")]


def test_the_rest_of_a_list_of_lines_is_of_the_outcomes_above_it() -> None:
    text = f"{REQUESTS}收到申请15件,其中:\n同意公开9件,\n其他6件。"
    codes = [(o.value, o.metric_code) for o in read_report(text.encode(), name="a.txt").observations]
    assert codes[1:] == [(9, "requests_outcome_disclosed"), (6, "requests_outcome_other")]


def test_a_number_alone_that_was_told_before_is_that_number_again() -> None:
    text = REQUESTS + "收到申请15件,均已答复。15件中,同意公开10件,不予公开5件。"
    observations = read_report(text.encode(), name="case.txt").observations
    whole = {o.observation_id for o in observations if o.value == 15 and o.metric_code == "requests_received"}
    assert [o.value for o in observations if o.part_of in whole and o.relation == "listed_part"] == [10, 5]


POINTS = {
    "numbers": ("1.{};\n", "2.{};\n", "3.{}。"),
    "sentences": ("1.{}。\n", "2.{}。\n", "3.{}。\n"),
    "headings": ("(一){}。\n", "(二){}。\n", "(三){}。\n"),
    "in one line": ("(1){};", "(2){};", "(3){}。"),
    "in words": ("一是{};", "二是{};", "三是{}。"),
    "circles": ("①{};", "②{};", "③{}。"),
}


@pytest.mark.parametrize("points", POINTS.values(), ids=POINTS)
@pytest.mark.parametrize("lead", ["。\n", ",具体如下:\n", ",其中:\n", "。"])
@pytest.mark.parametrize("last", [150, 100, 80])
def test_points_are_parts_of_the_total_before_them_whether_they_add_up_or_not(
    lead: str, points: tuple[str, ...], last: int
) -> None:
    kinds = ("机构职能类信息200条", "政策法规类信息700条", f"业务动态类信息{last}条")
    told = "".join(point.format(kind) for point, kind in zip(points, kinds, strict=True))
    report = read_report(
        f"一、主动公开政府信息情况\n我局共主动公开政府信息1000条{lead}{told}".encode(), name="case.txt"
    )
    sums = [(each.stated, each.computed) for each in report.breakdowns if each.kind == "sum"]
    assert sums == [(1000, 900 + last)]


@pytest.mark.parametrize(
    "told",
    [
        "政策法规类200条,占20%;业务类700条,占70%;其他类150条,占15%",
        "涉及机构概况200条、政策法规700条、业务工作150条",
        "\n(二)其中政策类350条,业务类700条",
    ],
)
def test_a_list_that_tells_more_than_its_total_is_added_up(told: str) -> None:
    report = read_report(f"一、主动公开情况\n(一)共公开信息1000条。{told}。".encode(), name="case.txt")
    assert [(each.stated, each.computed) for each in report.breakdowns if each.kind == "sum"] == [(1000, 1050)]


@pytest.mark.parametrize(
    "told",
    [
        "1.政策法规类700条。\n2.业务类200条。\n3.召开会议5次。",
        "1.网站公开700条。\n2.公开栏公开200条。",
        "1.政策法规类20条。\n2.业务类70条。",
        "2.政策法规类700条。\n3.业务类200条。",
        "政策法规类700条,业务类200条。",
    ],
)
def test_what_is_told_behind_a_total_need_not_be_of_it(told: str) -> None:
    report = read_report(f"一、主动公开情况\n共公开信息1000条。\n{told}".encode(), name="case.txt")
    assert not [each for each in report.breakdowns if each.kind == "sum"]


@pytest.mark.parametrize("last", ["35", "48"])
def test_points_behind_a_list_are_no_parts_of_its_last_member(last: str) -> None:
    points = f"1.招生信息:发布招生简章74条。2.财务信息:公示收费标准28条。3.人事信息:公示33条。4.其他信息:公示{last}条。"
    listed = "主动公开信息416条,其中网站公开100条,微信公开136条,新闻媒体公开180条。"
    observations = read_report(
        f"某县教育局2012年政府信息公开工作年度报告\n二、主动公开情况\n{listed}\n(二)公开内容。{points}".encode(),
        name="case.txt",
    ).observations
    media = {o.observation_id for o in observations if o.value == 180}
    assert media
    assert not [o.value for o in observations if o.part_of in media]


@pytest.mark.parametrize("kind", ["环评受理、拟审批、审批公示", "环评受理公示", "项目受理情况公告"])
def test_notices_of_what_was_taken_up_are_a_kind(kind: str) -> None:
    text = (
        f"某县水务局2016年政府信息公开工作年度报告\n二、主动公开情况\n网站公开信息90条,其中{kind}40条、工作动态50条。"
    )
    found = read_report(text.encode(), name="case.txt").observations
    assert [one.metric_code for one in found][1:] == ["proactive_items_by_category"] * 2


def test_shares_of_a_total_are_none_of_its_last_part() -> None:
    listed = "全市公开信息980条,其中乡镇公开340条,市直部门公开640条。"
    shares = "(二)在980条信息中,机构信息20条,占2.0%;法规文件41条,占4.2%;工作信息919条,占93.8%。"
    text = f"某市人民政府2012年政府信息公开工作年度报告\n二、主动公开情况\n(一){listed}\n{shares}"
    observations = read_report(text.encode(), name="case.txt").observations
    inner = {o.observation_id for o in observations if o.value == 640}
    assert not [o.value for o in observations if o.part_of in inner]


@pytest.mark.parametrize(
    "told",
    ["申请内容前三位依次为:规划类(20件)、征地类(12件)、财政类(8件)", "申请量前3名是张村(20件)、李村(12件)、王村(8件)"],
)
def test_a_rank_is_no_total(told: str) -> None:
    observations = read_report(f"{REQUESTS}收到申请45件,办结45件。{told}。".encode()).observations
    ranks = {each.observation_id for each in observations if each.value == 3}
    assert not any(each.part_of in ranks for each in observations)


def test_those_of_which_there_were_most_need_not_make_up_the_total() -> None:
    told = "收到申请45件,申请内容排名前三位的分别是征地类20件、规划类12件、财政类8件。"
    assert not any(each.code == "sum_differs" for each in read_report(f"{REQUESTS}{told}".encode()).findings)


PUBLISHED = "二、主动公开情况\n"


@pytest.mark.parametrize(
    ("told", "total", "parts"),
    [
        (
            "共发布信息79条,涉及农村供水、河道管护等23个栏目,其中:政府文件1条,重大决策公开4条,统计信息74条",
            79,
            (1, 4, 74),
        ),
        ("共发布信息79条,分设12个专栏,其中政府文件1条,统计信息8条", 79, (1, 8)),
        ("共发布信息79条,新设13个栏目,其中市级栏目2个", 79, ()),
        ("共发布信息79条,新设13个栏目,其中市级栏目2个", 13, (2,)),
    ],
)
def test_columns_told_besides_do_not_part_a_list_from_its_items(told: str, total: int, parts: tuple[int, ...]) -> None:
    observations = read_report((PUBLISHED + told + "。").encode(), name="case.txt").observations
    whole = {o.observation_id for o in observations if o.value == total}
    assert [o.value for o in observations if o.part_of in whole] == list(parts)


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("公开县政府和县政府办公室文件56件,其中规范性文件20件", [(20, 56)]),
        ("全年公开公文56份,其中行政规范性文件6份", [(6, 56)]),
        (
            "共公开政府文件26件,其中县政府文件11件(其中规范性文件1件),县政府办公室文件15件(其中规范性文件5件)",
            [(11, 26), (1, 11), (15, 26), (5, 15)],
        ),
        ("公开县政府文件56件,举办培训6次,其中规范性文件专题2次", [(2, 6)]),
        ("公开县政府文件6件,其中解读规范性文件20件", []),
    ],
)
def test_normative_documents_are_some_of_the_papers_before_them(told: str, parts: list[tuple[float, float]]) -> None:
    observations = read_report((PUBLISHED + told + "。").encode(), name="case.txt").observations
    values = {o.observation_id: o.value for o in observations}
    assert [(o.value, values[o.part_of]) for o in observations if o.part_of] == parts


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("公开各类信息99条,其中概况类2条、动态类72条;微信公众号发布信息122条", [2, 72]),
        ("公开各类信息99条,其中概况类2条、动态类72条;微信公众号发布信息42条", [2, 72]),
        ("公开各类信息99条,其中网站62条、微博12条、微信公众号25条", [62, 12, 25]),
        ("公开各类信息99条,其中概况类2条、微信公众号25条、网站72条", [2, 25, 72]),
    ],
)
def test_a_channel_that_overruns_a_list_of_kinds_is_none_of_them(told: str, parts: list[int]) -> None:
    observations = read_report((PUBLISHED + told + "。").encode(), name="case.txt").observations
    assert [o.value for o in observations if o.part_of] == parts


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("公开信息900条,其中常务会议81期、决策事项35项、建议提案办理结果620件", [35, 620]),
        ("公开信息900条,其中,政府全会2期、规划35条", [35]),
        ("公开信息900条,其中常务会议81期、规划35条、其他784条", [81, 35, 784]),
        ("公开信息900条,其中政府全会图解2期、焦点图片8张、规划35条、其他855条", [2, 8, 35, 855]),
        ("公开信息900条,其中召开会议3次,发放材料200份", []),
        ("公开文件1份。公众号公开内容涵盖日常工作、活动资讯等,发布信息331篇", []),
        ("公开信息60条。内容包括政策30条、动态30条", [30, 30]),
        ("公开信息60条。其中政策70条", [70]),
    ],
)
def test_a_list_goes_on_behind_what_came_in_issues_but_not_into_another_matter(told: str, parts: list[int]) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、主动公开情况\n{told}。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [one.value for one in found if one.part_of == found[0].observation_id] == parts


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("公开政府常务会议23期", None),
        ("解读常务会议23期", None),
        ("召开政府信息公开工作会议23次", "meetings"),
        ("举办座谈会3期", "meetings"),
    ],
)
def test_issues_that_tell_of_meetings_are_no_meetings(told: str, code: str | None) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、主动公开情况\n{told}。"
    (found,) = read_report(text.encode(), name="case.txt").observations
    assert found.metric_code == code


@pytest.mark.parametrize(
    ("whole", "beside", "part"),
    [
        ("举办培训19期", "培训360人次", "专题培训3期"),
        ("召开新闻发布会19场", "领导出席26人次", "专题发布会3场"),
        ("召开会议19次", "参加会议260人", "专题会议3次"),
        ("公开信息190条", "阅读量5万次", "财政信息36条"),
        ("发布政策解读19篇", "阅读量2万次", "图解3篇"),
        ("网站发布信息190条", "总访问量690万", "动态信息36条"),
        ("收到申请19件", "涉及6人", "网络申请3件"),
    ],
)
@pytest.mark.parametrize("mark", ["。其中,", ",其中", "。其中"])
def test_of_which_is_of_what_is_counted_alike(whole: str, beside: str, part: str, mark: str) -> None:
    text = f"某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n全年{whole},{beside}{mark}{part}。"
    total, _, one = read_report(text.encode(), name="case.txt").observations
    assert one.part_of == total.observation_id


@pytest.mark.parametrize(
    ("told", "totals"),
    [
        ("网站设栏目8个,按要求主动公开信息,其中政策文件60条、工作动态90条", [None, None]),
        ("召开会议2次,公开各类政府信息,其中政策文件60条、工作动态90条", [None, None]),
        ("公开信息150条,按要求主动公开信息,其中政策文件60条、工作动态90条", [150, 150]),
        ("公开信息150条,涉及栏目8个,其中政策文件60条、工作动态90条", [150, 150]),
    ],
)
def test_what_was_published_is_told_out_and_no_count_of_something_else_before(
    told: str, totals: list[int | None]
) -> None:
    text = f"某县农机局2013年信息公开年度报告\n二、主动公开情况\n{told}。"
    found = read_report(text.encode(), name="a.txt").observations
    values = {one.observation_id: one.value for one in found}
    kinds = [one for one in found if one.value in (60, 90)]
    assert [one.metric_code for one in kinds] == ["proactive_items_by_category"] * 2
    assert [values.get(one.part_of or "") for one in kinds] == totals


@pytest.mark.parametrize("most", ["居前三位的", "排名靠前的"])
def test_those_of_which_there_were_most_are_not_all_of_a_total(most: str) -> None:
    text = f"某县农机局2013年信息公开年度报告\n二、主动公开情况\n公开信息50条,其中{most}动态20条、政策12条、财政8条。"
    found = read_report(text.encode(), name="a.txt").observations
    assert [str(one.relation) for one in found if one.part_of is not None] == ["open_part"] * 3


def _wholes(told: str) -> list[float | None]:
    text = f"某县农机局2013年信息公开年度报告\n二、主动公开情况\n(一)数量\n{told}"
    found = read_report(text.encode(), name="a.txt").observations
    values = {one.observation_id: one.value for one in found}
    return [values.get(one.part_of or "") for one in found]


@pytest.mark.parametrize(
    "lead", ["2013年在县政府网站公开的信息类别:", "本年度公开的主要有:", "(二)主要类别情况\n2013年公开政府信息类别:"]
)
def test_kinds_of_the_year_tell_out_what_the_year_added_to_all_years(lead: str) -> None:
    told = f"截至2013年底累计公开信息913条,其中本年度公开237条\n{lead}政策文件信息60条,人事信息90条。"
    assert _wholes(told) == [None, 913, 237, 237]


def test_kinds_of_all_years_are_no_parts_beside_what_the_year_added() -> None:
    told = "累计公开信息913条,其中本年度公开237条。主要类别:政策文件信息500条,人事信息413条。"
    text = f"某县农机局2013年信息公开年度报告\n二、主动公开情况\n{told}"
    report = read_report(text.encode(), name="a.txt")
    assert [one.part_of for one in report.observations[2:]] == [report.observations[0].observation_id] * 2
    assert "sum_differs" not in {one.code for one in report.findings}


def test_kinds_behind_a_part_that_is_no_years_tell_out_the_whole() -> None:
    told = (
        "全局公开信息42条,其中农机站信息15条。\n在2013年公开的42条信息中,规划类信息4条,人事类信息13条,其他类信息25条。"
    )
    assert _wholes(told)[3:] == [42, 42, 42]


@pytest.mark.parametrize(
    ("total", "code", "by_account"),
    [
        ("回应公众关注热点", "public_responses", "public_responses_weibo_wechat"),
        ("回应社会舆情", "public_responses", "public_responses_weibo_wechat"),
        ("答复群众来信", "letters_concluded", "letters_concluded"),
        ("办结网民留言", "letters_concluded", "letters_concluded"),
    ],
)
def test_the_ways_of_what_was_answered_are_its_parts(total: str, code: str, by_account: str) -> None:
    text = f"某县2023年政府信息公开工作年度报告\n一、主动公开情况\n{total}95件,其中人民网40件、县长信箱25件、微博10件、市长热线20件。"
    found = read_report(text.encode(), name="case.txt").observations
    assert [(o.value, o.metric_code) for o in found] == [
        (95, code),
        (40, code),
        (25, code),
        (10, by_account),
        (20, code),
    ]
    assert [o.part_of for o in found[1:]] == [found[0].observation_id] * 4


@pytest.mark.parametrize("other", ["人民网发布信息40条", "收到县长信箱来信120件", "媒体报道40篇"])
def test_what_came_in_or_was_published_is_no_way_of_answering(other: str) -> None:
    text = f"某县2023年政府信息公开工作年度报告\n一、主动公开情况\n回应公众关注热点95件,其中重大舆情2件。{other}。"
    last = read_report(text.encode(), name="case.txt").observations[-1]
    assert last.part_of is None
    assert last.metric_code != "public_responses"


def test_what_the_next_sentence_tells_out_is_no_part_of_those_who_read() -> None:
    title = "某县2023年政府信息公开工作年度报告\n一、主动公开情况\n"
    apart = read_report(
        f"{title}网站点击4012次。开展电话服务,其中业务指导11次。".encode(), name="case.txt"
    ).observations
    assert [o.part_of for o in apart] == [None, None]
    within = read_report(f"{title}网站点击4012次,其中手机版点击11次。".encode(), name="case.txt").observations
    assert [o.part_of for o in within] == [None, within[0].observation_id]
