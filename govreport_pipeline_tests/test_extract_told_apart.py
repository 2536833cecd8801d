"""Figures of other bodies and of single kinds of fees are not the agency's all."""

import pytest

from govreport_pipeline.report import Report, read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, Verdict

BUREAU = "某县农业局2013年政府信息公开年度报告\n"
CITY = "某市人民政府2013年政府信息公开年度报告\n"
TOWN = "某县城关镇人民政府2013年政府信息公开年度报告\n"
PROACTIVE, REQUESTS = "二、主动公开情况\n", "三、依申请公开情况\n"
FEES, DISPUTES = "四、收费及减免情况\n", "五、行政复议、诉讼情况\n"


DISTRICT = "某区人民政府2022年政府信息公开工作年度报告\n一、总体情况\n"
TABLES = """
三、收到和处理政府信息公开申请情况
| | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
|---|---|---|---|---|---|---|---|---|
| 一、本年新收政府信息公开申请数量 | | 60 | 7 | 0 | 0 | 0 | 0 | 67 |
| 二、上年结转政府信息公开申请数量 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
| 三、本年度办理结果 | （一）予以公开 | 50 | 6 | 0 | 0 | 0 | 0 | 56 |
| | （二）部分公开 | 10 | 1 | 0 | 0 | 0 | 0 | 11 |
| | （七）总计 | 60 | 7 | 0 | 0 | 0 | 0 | 67 |
| 四、结转下年度继续办理 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
"""
"""What the tables of a district's report have."""


def _read(text: str) -> Report:
    return read_report(text.encode(), name="a.txt")


def _own(text: str, code: str) -> list[float]:
    """The values of a code that are of the agency as a whole."""
    return [o.value for o in _read(text).observations if o.metric_code == code and o.subject is None]


@pytest.mark.parametrize(
    "text",
    [
        f"{BUREAU}{REQUESTS}全县共收到政府信息公开申请56件,我局收到3件。",
        f"{BUREAU}{REQUESTS}县政府办公室收到申请15件,我局收到申请3件。",
        f"{BUREAU}{REQUESTS}下属单位收到申请4件,局机关收到3件。",
        f"{BUREAU}{REQUESTS}局机关共收到申请3件,下属单位未收到申请。",
        f"{BUREAU}{REQUESTS}我局收到申请3件。各基层站所收到申请5件。",
        f"{BUREAU}{REQUESTS}县农业局收到申请3件,县农技推广站收到申请2件。",
        f"{TOWN}{REQUESTS}全县收到申请56件,其余不计,我镇收到申请3件。",
        f"{CITY}{REQUESTS}市政府受理申请3件。各部门受理申请230件。各县区受理申请164件。",
        f"{CITY}{REQUESTS}市政府本级收到申请3件,市政府部门收到230件,县区收到164件。",
    ],
)
def test_what_others_received_is_not_the_agencys(text: str) -> None:
    assert _own(text, "requests_received") == [3]
    codes = {finding.code for finding in _read(text).findings}
    assert not codes & {FindingCode.SEVERAL_VALUES, FindingCode.ZERO_CONTRADICTED, FindingCode.REPEATED_DIFFERS}


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("县国土局收到申请56件,县政府办公室12件", {"县国土局": 56, "县政府办公室": 12}),
        ("县国土局受理申请56件、县住建局5件、县教育局3件", {"县国土局": 56, "县住建局": 5, "县教育局": 3}),
        ("青石镇收到申请6件,白云乡收到6件", {"青石镇": 6, "白云乡": 6}),
        ("本机关收到申请12件,县国土局收到56件", {None: 12, "县国土局": 56}),
        ("我办收到申请12件,县国土局56件", {None: 12, "县国土局": 56}),
    ],
)
def test_bodies_named_beside_each_other_have_each_their_own(told: str, values: dict[str | None, float]) -> None:
    report = _read(f"平川县人民政府2013年政府信息公开年度报告\n{REQUESTS}{told}。")
    found = {o.subject: o.value for o in report.observations if o.metric_code == "requests_received"}
    assert found == values


@pytest.mark.parametrize(
    "told", ["县国土局收到申请56件,办结50件", "县国土局收到申请56件,信函申请12件", "收到申请56件,网站12件"]
)
def test_what_names_no_body_is_told_of_no_other(told: str) -> None:
    report = _read(f"平川县人民政府2013年政府信息公开年度报告\n{REQUESTS}{told}。")
    assert [o.value for o in report.observations if o.metric_code == "requests_received"] == [56]


def test_a_sum_of_all_bodies_is_the_governments() -> None:
    text = f"{CITY}{REQUESTS}市政府收到申请3件,市直部门收到申请230件,市县收到申请164件,全市合计397件。"
    assert _own(text, "requests_received") == [397]


def test_what_others_were_denied_or_sued_for_is_not_the_agencys() -> None:
    assert _own(f"{BUREAU}{REQUESTS}局机关未收到申请,下属单位收到申请4件。", "requests_received") == [0]
    assert _own(f"{BUREAU}{DISPUTES}下属单位被申请行政复议2件,局机关没有行政复议。", "reconsiderations") == [0]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (f"{BUREAU}{PROACTIVE}局机关及下属单位共主动公开政府信息320条。", [320]),
        (f"{BUREAU}{PROACTIVE}局机关主动公开信息200条,所属事业单位主动公开信息120条,合计320条。", [320]),
        (f"{CITY}{PROACTIVE}市政府办公室主动公开信息600条,市直各部门公开700条,各县区公开500条,合计1800条。", [1800]),
        (f"{CITY}{PROACTIVE}全市主动公开信息1800条,市政府本级主动公开信息600条。", [1800]),
        (f"{CITY}{PROACTIVE}各县区主动公开信息1800条。", [1800]),
        (f"{BUREAU}{PROACTIVE}各科室共公开信息200条。", [200]),
        (f"{BUREAU}{PROACTIVE}全县各乡镇、各部门共公开信息1800条。", [1800]),
    ],
)
def test_what_all_disclosed_together_is_the_agencys(text: str, own: list[float]) -> None:
    assert _own(text, "proactive_items") in (own, [])
    assert FindingCode.SEVERAL_VALUES not in {finding.code for finding in _read(text).findings}


@pytest.mark.parametrize(
    "text",
    [
        "通过网站收到申请3件。\n收到申请5件。",
        "我局收到申请3件。\n我局收到申请5件。",
        "各种渠道收到申请3件。\n共收到申请5件。",
        "各界群众提出申请3件。\n收到申请5件。",
        "联合县公安局收到申请3件。\n收到申请5件。",
        "县农业局收到申请3件。\n我局收到申请5件。",
    ],
)
def test_the_agencys_own_figures_stay_side_by_side(text: str) -> None:
    report = _read(f"{BUREAU}{REQUESTS}{text}")
    assert {o.subject for o in report.observations} == {None}


@pytest.mark.parametrize(
    "kinds",
    [
        "收取检索费5元、复制费12元、邮寄费3元",
        "检索费5元,复印费12元,邮递费3元",
        "检索费5元;复制费12元;邮寄费3元",
        "收取的检索费、复印费、邮寄费分别为5元、12元、3元",
        "按件计收信息处理费8元,按量计收信息处理费12元",
    ],
)
def test_each_kind_of_fee_is_not_all_that_was_charged(kinds: str) -> None:
    assert _own(f"{BUREAU}{FEES}{kinds}。", "fees_cny") == []
    assert _own(f"{BUREAU}{FEES}{kinds},共计20元。", "fees_cny") == [20]


def test_fees_of_all_bodies_are_the_governments() -> None:
    assert _own(f"{CITY}{FEES}全市共收取费用350元,市本级收取费用35元。", "fees_cny") == [350]


def test_kinds_of_fees_let_go_are_told_apart_too() -> None:
    assert _own(f"{BUREAU}{FEES}减免检索费5元、复制费12元,共计17元。", "fee_waivers_cny") == [17]
    assert _own(f"{BUREAU}{FEES}免收检索费5元、复印费12元。", "fee_waivers_cny") == []


@pytest.mark.parametrize(
    ("told", "own"),
    [
        ("发布文字解读7篇,图解4篇,视频解读2个。", []),
        ("以图片形式解读7篇,以视频形式解读4篇。", []),
        ("发布政策解读12篇。制作图解4篇。", [12]),
        ("发布文件解读12份,动漫解读4个。", [12]),
        ("发布图文解读7篇。", [7]),
    ],
)
def test_interpretations_of_one_form_are_not_all_there_were(told: str, own: list[float]) -> None:
    assert _own(f"{BUREAU}{PROACTIVE}{told}", "policy_interpretations") == own
    assert FindingCode.SEVERAL_VALUES not in {finding.code for finding in _read(f"{BUREAU}{PROACTIVE}{told}").findings}


@pytest.mark.parametrize(
    "text", ["收取复印费20元。", "收取邮寄费、复印费共计20元。", "收取检索费20元,减免检索费5元。", "收取工本费20元。"]
)
def test_one_kind_alone_is_what_was_charged(text: str) -> None:
    assert _own(f"{BUREAU}{FEES}{text}", "fees_cny") == [20]


@pytest.mark.parametrize(
    "text",
    [
        "政府信息公开工作费用共计8万元。",
        "政府信息公开工作共发生费用8万元。",
        "政府信息公开相关费用8万元。",
        "编印公开资料费用6000元。",
        "办理申请的邮寄费用120元,由我局承担。",
        "应收检索费、复制费28元,免收8元。",
        "为群众节省费用350元。",
        "邮寄费由申请人到付,共35元。",
    ],
)
def test_what_the_work_cost_or_was_owed_is_no_fee(text: str) -> None:
    assert _own(f"{BUREAU}{FEES}{text}", "fees_cny") == []


@pytest.mark.parametrize("text", ["依申请公开费用12元。", "收取信息公开费用12元。", "收取申请相关费用12元。"])
def test_what_requests_were_charged_is_a_fee_in_whatever_words(text: str) -> None:
    assert _own(f"{BUREAU}{FEES}{text}", "fees_cny") == [12]


@pytest.mark.parametrize(
    ("title", "text", "own"),
    [
        ("某省人口和计划生育委员会", "省人口计生委发布信息2475条。发布信息80条。", [2475, 80]),
        ("某县住房和城乡建设局", "县住建局发布信息320条。发布信息80条。", [320, 80]),
        ("某县住房和城乡建设局", "县教育局发布信息320条。发布信息80条。", [80]),
        ("某县商务局", "经由网站和各查阅场所共公开信息519条。发布信息80条。", [519, 80]),
    ],
)
def test_who_acts_is_the_agency_by_a_short_name_and_no_place_of_reading(
    title: str, text: str, own: list[float]
) -> None:
    assert _own(f"{title}2013年政府信息公开年度报告\n{PROACTIVE}{text}", "proactive_items") == own


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("党政办公室安排工作人员1人。配备工作人员9人。", [1, 9]),
        ("综合办公室安排工作人员1人。配备工作人员9人。", [1, 9]),
        ("县政府办公室安排工作人员1人。配备工作人员9人。", [9]),
        ("县卫生局安排工作人员1人。配备工作人员9人。", [9]),
    ],
)
def test_an_office_within_a_body_is_no_other_body(text: str, own: list[float]) -> None:
    assert _own(f"{TOWN}一、机构和人员情况\n{text}", "staff") == own


def test_what_stands_right_behind_a_number_is_counted_and_does_not_act() -> None:
    trained = "五、业务培训情况\n对9个市场监管所开展轮训2轮。全年培训3次。"
    assert _own(BUREAU + trained, "training_sessions") == [2, 3]
    assert 2 not in _own(f"{BUREAU}五、业务培训情况\n对9人考核,县司法局开展轮训2轮。全年培训3次。", "training_sessions")


def test_what_is_said_of_all_that_another_body_received_is_that_bodys() -> None:
    text = f"{BUREAU}{REQUESTS}局机关收到申请2件,各乡镇收到申请9件,均已按规定答复。"
    assert _own(text, "requests_received") == [2]
    assert _own(text, "requests_answered") == []


@pytest.mark.parametrize("bodies", ["直属单位", "基层单位", "司法所", "分局", "成员单位"])
def test_how_many_bodies_there_are_is_no_number_of_what_they_have(bodies: str) -> None:
    text = f"一、机构情况\n全系统4个{bodies}共设立公共查阅点6个。对4个{bodies}开展培训2次。"
    assert _own(BUREAU + text, "access_points") == [6]
    assert _own(BUREAU + text, "training_sessions") == [2]


@pytest.mark.parametrize(
    ("told", "subjects"),
    [
        ("县长信箱收信95封,12345热线转办34件", ["县长信箱", "12345热线"]),
        ("接到区长热线96条和局长信箱18条", ["区长热线", "局长信箱"]),
        ("答复“领导信箱”来信9件,答复12345政务服务热线工单56件", ["“领导信箱”", "12345政务服务热线"]),
        ("收到部门信箱来信9件。收到人民网留言11条", ["部门信箱", "人民网"]),
        ("县长信箱收信95封", [None]),
        ("县长信箱收信95封,局长、书记信箱收信20封", [None, None]),
        ("县长信箱收信95封。答复县长信箱来信95封", [None, None]),
    ],
)
def test_letters_of_each_box_are_of_that_box(told: str, subjects: list[str | None]) -> None:
    report = _read(f"{BUREAU}二、互动交流情况\n{told}。")
    assert [one.subject for one in report.observations] == subjects
    assert FindingCode.SEVERAL_VALUES not in {one.code for one in report.findings} or subjects == [None, None]


@pytest.mark.parametrize(
    ("told", "whose"),
    [
        ("区政府办代表区政府受理政府信息公开申请23件", "区政府办"),
        ("2022年,区政府办公室收到政府信息公开申请23件", "区政府办公室"),
        ("区政府办共收到申请23件", "区政府办"),
        ("区府办受理申请23件", "区府办"),
        ("区本级收到申请23件", "区本级"),
        ("区政府机关收到申请23件", "区政府机关"),
        ("本办收到政府信息公开申请23件", "本办"),
        ("我办公室收到政府信息公开申请23件", "我办公室"),
        ("各部门收到政府信息公开申请23件", "各部门"),
        ("区政府办公室办理政府信息公开申请23件", "区政府办公室"),
        ("区政府办公室未收到政府信息公开申请", "区政府办公室"),
        ("区政府办收到申请23件,其中予以公开9件、部分公开5件", "区政府办"),
        ("区政府办收到申请23件,同比增长15%", "区政府办"),
        ("区政府办收到申请23件,均已按时答复", "区政府办"),
    ],
)
def test_what_some_of_those_did_whom_the_table_adds_up_is_not_the_agencys(told: str, whose: str) -> None:
    report = _read(f"{DISTRICT}{told}。{TABLES}")
    assert {each.subject for each in report.observations if each.table_id is None} == {whose}
    assert not {FindingCode.SEVERAL_VALUES, FindingCode.PROSE_DIFFERS} & {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    "told",
    [
        "区政府办代表区政府受理政府信息公开申请67件",
        "区政府办代表区政府受理政府信息公开申请230件",
        "我区收到政府信息公开申请23件",
        "全区收到政府信息公开申请23件",
        "区政府收到政府信息公开申请23件",
        "收到政府信息公开申请23件",
        "办公室未收到申请。全年收到政府信息公开申请67件",
        "区政府办公大厅收到申请23件",
    ],
)
def test_what_may_be_another_word_for_the_tables_figure_stays_the_agencys(told: str) -> None:
    report = _read(f"{DISTRICT}{told}。{TABLES}")
    assert None in {each.subject for each in report.observations if each.table_id is None}


def test_an_office_that_reports_for_itself_is_not_less_than_its_table() -> None:
    title = DISTRICT.replace("人民政府", "人民政府办公室")
    report = _read(f"{title}区政府办收到政府信息公开申请23件。{TABLES}")
    assert {each.subject for each in report.observations} == {None}


@pytest.mark.parametrize(
    ("body", "told", "whose"),
    [
        ("某区人民政府", "区教育局受理政府信息公开申请23件", "区教育局"),
        ("某区人民政府", "区自然资源和规划局2022年共收到政府信息公开申请23件", "区自然资源和规划局"),
        ("某区人民政府", "区公安局未收到政府信息公开申请", "区公安局"),
        ("某区人民政府", "区卫生健康委办结政府信息公开申请23件", "区卫生健康委"),
        ("某区人民政府", "区本级新收政府信息公开申请23件", "区本级"),
        ("某区人民政府", "政务公开办公室收到政府信息公开申请23件", "政务公开办公室"),
        ("某区人民政府", "城关镇收到政府信息公开申请23件", "城关镇"),
        ("某区人民政府", "全市收到政府信息公开申请230件", "全市"),
        ("某区城关镇人民政府", "全区收到政府信息公开申请230件", "全区"),
        ("某区人民政府办公室", "区本级收到政府信息公开申请23件", "区本级"),
        ("某区人民政府办公室", "全区各级机关共收到政府信息公开申请230件", "全区各级机关"),
        ("某区教育局", "全区共受理政府信息公开申请230件,同比增长15%", "全区"),
        ("某区教育局", "全区教育系统收到政府信息公开申请230件", "全区教育系统"),
        ("某区教育局", "区公安局收到政府信息公开申请230件", "区公安局"),
    ],
)
def test_what_a_smaller_or_larger_whole_received_leaves_the_tables_figure(body: str, told: str, whose: str) -> None:
    report = _read(f"{DISTRICT.replace('某区人民政府', body)}{told}。{TABLES}")
    assert {each.subject for each in report.observations if each.table_id is None} == {whose}
    assert not {FindingCode.SEVERAL_VALUES, FindingCode.PROSE_DIFFERS} & {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("某区教育局", "我局收到政府信息公开申请23件"),
        ("某区教育局", "区教育局收到政府信息公开申请23件"),
        ("某区教育局", "经核实我局收到政府信息公开申请23件"),
        ("某区教育局", "全局收到政府信息公开申请230件"),
        ("某区教育局", "全区收到政府信息公开申请23件"),
        ("某区人民政府", "全区收到政府信息公开申请230件"),
        ("某区人民政府", "各部门收到政府信息公开申请230件"),
        ("某区城关镇人民政府", "城关镇收到政府信息公开申请23件"),
        ("某区城关街道办事处", "城关街道收到政府信息公开申请23件"),
        ("某市某区管理委员会", "全区收到政府信息公开申请230件"),
    ],
)
def test_what_the_agency_itself_received_is_held_against_its_table(body: str, told: str) -> None:
    report = _read(f"{DISTRICT.replace('某区人民政府', body)}{told}。{TABLES}")
    assert {each.subject for each in report.observations if each.table_id is None} == {None}
    assert FindingCode.SEVERAL_VALUES in {finding.code for finding in report.findings}


def test_the_agencys_own_part_of_a_larger_whole_is_the_tables_figure() -> None:
    title = DISTRICT.replace("人民政府", "教育局")
    report = _read(f"{title}全区共受理政府信息公开申请230件,其中本局受理67件,区公安局受理9件。{TABLES}")
    told = [(each.value, each.subject) for each in report.observations if each.table_id is None]
    assert told == [(230, "全区"), (67, None), (9, "区公安局")]
    assert BreakdownKind.PROSE_VS_TABLE in {each.kind for each in report.breakdowns if each.verdict is Verdict.HOLDS}
    assert FindingCode.SEVERAL_VALUES not in {finding.code for finding in report.findings}


@pytest.mark.parametrize(
    ("told", "code", "own"),
    [
        ("局机关收到申请3件;各所共收到19件,办结19件。", "requests_concluded", []),
        ("县农技推广站收到申请12件,答复11件,我局收到3件,答复3件。", "requests_answered", [3]),
        ("县政府办收到申请15件,我局收到3件,办结3件。", "requests_concluded", [3]),
        ("局机关收到申请3件,下属单位收到4件,共办结7件。", "requests_concluded", [7]),
        ("局机关收到申请3件,下属单位收到4件,办结7件。", "requests_concluded", [7]),
        ("局机关收到申请3件,下属单位收到4件。全年办结3件。", "requests_concluded", [3]),
        ("局机关复议0件;县农机站被申请复议2件,市局维持1件。", "reconsiderations_upheld", []),
    ],
)
def test_what_became_of_anothers_is_anothers(told: str, code: str, own: list[float]) -> None:
    assert _own(f"{BUREAU}{REQUESTS}{told}", code) == own
