"""What a denial leaves at zero, and what it does not."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县人民政府2017年政府信息公开工作年度报告\n"
PROACTIVE = TITLE + "一、主动公开情况\n"
HEADING = TITLE + "二、依申请公开情况\n"
ALL = "requests_received"
IN_PERSON, FAX, ONLINE, POST = (f"{ALL}_{way}" for way in ("in_person", "fax", "online", "post"))


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("2017年我局未收到公民、法人或其他组织的申请。", {ALL}),
        ("未收到书面申请。", {ALL}),
        ("未收到(含网上、信函)申请。", {ALL}),
        ("没有收到过(包括当面、网络)政府信息公开申请。", {ALL}),
        ("未接到(无论网上、信函)依申请公开。", {ALL}),
        ("未收到网上、信函申请。", {ONLINE, POST}),
        ("未收到(不含网上)申请。", set()),
        ("未收取费用(不含工本费)。", set()),
        ("全年未共收到申请。", {ALL}),
        ("本年度不涉及信息公开收费。", {"fees_cny"}),
        ("全年没有收费减免。", {"fees_cny", "fee_waivers_cny"}),
        ("本年度公开的内容不涉及国家秘密。", set()),
        ("全年未制发、废止规范性文件。", {"normative_documents_issued", "normative_documents_repealed"}),
        ("没有现行有效的规范性文件。", {"normative_documents_in_force"}),
        ("本局无规章制定权。", set()),
        ("公开的信息中没有出现涉密和不宜公开的内容。", set()),
        ("未收到通过网络、信函等形式提交的政府信息公开申请。", {ALL}),
        ("没有收到任何形式的当面、网络申请。", {ALL}),
        ("全年未收到当面申请。", {IN_PERSON}),
        ("未收到公民当面提交的申请。", {IN_PERSON}),
        ("无网上申请。", {ONLINE}),
        ("未收到以信函、传真形式的申请。", {POST, FAX}),
        ("信函、传真申请均为零。", {POST, FAX}),
        ("当面申请、网络申请均为0件。", {IN_PERSON, ONLINE}),
        ("未收到口头申请。", set()),
        ("未收到企业申请。", set()),
        ("没有重复申请。", set()),
        ("没有不予公开的申请。", {"requests_outcome_withheld"}),
        ("尚未发现应主动公开信息而不公开的问题。", set()),
        ("没有发现应当公开而未予公开的信息。", set()),
        ("未发生应公开未公开引起的行政复议。", {"reconsiderations"}),
        ("如未收到申请,应当说明。", set()),
        ("行政复议、行政诉讼均未发生。", {"reconsiderations", "litigations"}),
        ("未收到关于信息公开申请的投诉。", {"complaints"}),
    ],
)
def test_a_denial_says_nothing_of_what_it_does_not_name(sentence: str, codes: set[str]) -> None:
    observations = read_report((HEADING + sentence).encode()).observations
    assert {observation.metric_code for observation in observations} == codes
    assert all(observation.value == 0 for observation in observations)


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("没有一件申请逾期。", set()),
        ("无申请超时。", set()),
        ("没有申请因材料不全被退回。", set()),
        ("没有申请涉及商业秘密、个人隐私。", set()),
        ("未收到涉外申请。", set()),
        ("没有不符合规定的申请。", set()),
        ("无涉及国家秘密的申请。", set()),
        ("不存在应公开未公开申请。", set()),
        ("没有及时答复申请的情况不存在。", set()),
        ("未及时答复申请的现象没有发生。", set()),
        ("逾期申请不存在。", set()),
        ("申请被退回的情况没有。", set()),
        ("没有投诉积压。", set()),
        ("没有遗漏申请。", set()),
        ("没有接到申请后推诿的现象。", set()),
        ("没有申请。", {ALL}),
        ("申请为零。", {ALL}),
        ("申请数为〇。", {ALL}),
        ("没有公民申请我局公开信息。", {ALL}),
        ("未收到涉及政府信息公开的申请。", {ALL}),
        ("未收到要求公开未公开信息的申请。", {ALL}),
        ("未收到申请因而无收费。", {ALL, "fees_cny"}),
        ("没有未办结的申请。", {"requests_carried_forward"}),
        ("没有申请引起行政复议。", {"reconsiderations"}),
        ("没有投诉涉及政府信息公开。", {"complaints"}),
    ],
)
def test_what_befell_no_request_says_nothing_of_whether_there_were_any(sentence: str, codes: set[str]) -> None:
    report = read_report((HEADING + "全年收到咨询12次。" + sentence).encode())
    assert {one.metric_code for one in report.observations if one.value == 0} == codes


OVERVIEW, FEES, DISPUTES = "一、概述\n", "四、收费及减免情况\n", "五、行政复议、行政诉讼和申诉情况\n"
RECONSIDERATIONS, LITIGATIONS = "reconsiderations", "litigations"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (HEADING + "全年没有结转下年度办理的申请。", {"requests_carried_forward"}),
        (
            HEADING + "没有信息不存在、不属于本机关的情况。",
            {"requests_outcome_not_existing", "requests_outcome_not_this_agency"},
        ),
        (HEADING + "申请数为零,答复数为零。", {ALL, "requests_answered"}),
        (HEADING + "没有群众来访当面投诉。", {"complaints"}),
        (HEADING + "没有尚未答复的申请。", {"requests_carried_forward"}),
        (DISPUTES + "未发生被纠错的行政复议和败诉案件。", {"reconsiderations_corrected", "litigations_corrected"}),
        (DISPUTES + "没有被申请行政复议,被提起行政诉讼的情况。", {RECONSIDERATIONS, LITIGATIONS}),
        (DISPUTES + "行政复议和行政诉讼,全年均未发生。", {RECONSIDERATIONS, LITIGATIONS}),
        (DISPUTES + "1.行政复议情况:无。\n2.行政诉讼情况:无。", {RECONSIDERATIONS, LITIGATIONS}),
        (DISPUTES + "没有因公开不及时引发的举报。", {"complaints"}),
        (DISPUTES + "没有发生行政赔偿。", set()),
        (DISPUTES + "行政诉讼情况:2017年,无。", {LITIGATIONS}),
        ("五、咨询和投诉情况\n未发生。", {"enquiries", "complaints"}),
        (FEES + "没有复议、诉讼产生的费用。", {"dispute_expenditure_cny"}),
        (FEES + "没有投入专项经费。", {"dedicated_funding_cny"}),
        (FEES + "未收到减免费用的申请。", {"fee_waivers_cny"}),
        (FEES + "信息全部免费提供。", {"fees_cny"}),
        (FEES + "没有违规收费。", set()),
        (FEES + "除邮寄费外,没有收取其他费用。", set()),
        (OVERVIEW + "全年未举办培训班和新闻发布会。", {"training_sessions", "press_conferences"}),
        (OVERVIEW + "没有承办人大代表建议、政协提案。", {"npc_proposals", "cppcc_proposals"}),
        (OVERVIEW + "保持零行政诉讼。", {LITIGATIONS}),
        (OVERVIEW + "没有制定依申请公开制度。", set()),
        (FEES + "收取的费用为0,减免为0。", {"fees_cny", "fee_waivers_cny"}),
        (DISPUTES + "公众未就信息公开提起复议、诉讼。", {RECONSIDERATIONS, LITIGATIONS}),
        (OVERVIEW + "确保申请无遗漏,答复无差错。", set()),
        (FEES + "说不上收费,也谈不上减免。", {"fees_cny", "fee_waivers_cny"}),
        (FEES + "对前来复印的群众分文未取。", {"fees_cny"}),
        (FEES + "一分钱也没有收过。", {"fees_cny"}),
        (OVERVIEW + "没有因提供信息向村民要过一分钱,公开全凭自觉。", {"fees_cny"}),
        (FEES + "未列专门开支。", set()),
        (FEES + "没有发现乱收一分钱。", set()),
        (FEES + "没有专项支出。", {"dedicated_funding_cny"}),
        (OVERVIEW + "群众办事不花一分钱,还能少跑路。", set()),
        (OVERVIEW + "依法没收非法所得,信息公开谈不上深入。", set()),
        (DISPUTES + "没有因此引起的复议,也没有人去打官司。", {RECONSIDERATIONS, LITIGATIONS}),
        (DISPUTES + "不曾有因答复引出的行政复议。", {RECONSIDERATIONS}),
        (DISPUTES + "复议一件也没有,官司一起都没有。", {RECONSIDERATIONS, LITIGATIONS}),
        (HEADING + "一件申请都没有收到。", {ALL}),
        (HEADING + "公开工作不曾间断,年内从未收到申请。", {ALL}),
    ],
)
def test_what_is_denied_has_the_code_that_its_number_would_have(text: str, codes: set[str]) -> None:
    observations = read_report((TITLE + text.removeprefix(TITLE)).encode()).observations
    assert {observation.metric_code for observation in observations} == codes
    assert all(observation.value == 0 for observation in observations)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("行政复议3件,均维持,无被撤销案件。", {RECONSIDERATIONS: 3, "reconsiderations_upheld": 3, "reconsiderations_corrected": 0}),
        ("申诉和举报各2件。", {"appeals": 2, "complaints": 2}),
        ("行政复议、行政诉讼各发生1起。", {RECONSIDERATIONS: 1, LITIGATIONS: 1}),
        ("行政诉讼1件,法院判决败诉。", {LITIGATIONS: 1, "litigations_corrected": 1}),
        ("(一)行政复议\n全年发生2件,均维持。\n(二)行政诉讼\n共收到1件。", {RECONSIDERATIONS: 2, "reconsiderations_upheld": 2, LITIGATIONS: 1}),
        ("行政复议件数:3\n行政诉讼(件)0\n其他", {RECONSIDERATIONS: 3, LITIGATIONS: 0}),
        ("行政复议和行政诉讼有关的费用0元。", {"dispute_expenditure_cny": 0}),
        ("行政诉讼2件,无败诉。", {LITIGATIONS: 2, "litigations_corrected": 0}),
    ],
)  # fmt: skip
def test_results_and_counts_of_disputes_stand_side_by_side(sentence: str, values: dict[str, float]) -> None:
    observations = read_report((TITLE + DISPUTES + sentence).encode()).observations
    assert {observation.metric_code: observation.value for observation in observations} == values


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("收到申请五件,同意公开三件,不予公开一件,信息不存在一件。", {ALL: 5, "disclosed": 3, "withheld": 1, "not_existing": 1}),
        ("收到申请9件,无法提供6件,申请人撤回3件。", {ALL: 9, "unable": 6, "other": 3}),
        ("答复申请9件,其中同意公开6件,不予公开1件,其他2件。", {"requests_answered": 9, "disclosed": 6, "withheld": 1, "other": 2}),
    ],
)  # fmt: skip
def test_outcomes_are_counted_whatever_denial_their_names_hold(sentence: str, values: dict[str, float]) -> None:
    codes = {code if code.startswith("requests_") else f"requests_outcome_{code}": n for code, n in values.items()}
    observations = read_report((HEADING + sentence).encode()).observations
    assert {observation.metric_code: observation.value for observation in observations} == codes


@pytest.mark.parametrize("said", ["均未被撤销", "均未败诉", "都没有被纠正", "均无撤销情形"])
def test_what_is_said_of_none_is_not_implied_of_all(said: str) -> None:
    text = f"{TITLE}四、行政复议和诉讼情况\n收到行政复议申请19件,{said};行政诉讼3件,{said}。"
    values = {observation.metric_code: observation.value for observation in read_report(text.encode()).observations}
    assert values["reconsiderations"] == 19
    assert values.get("reconsiderations_corrected", 0) == values.get("litigations_corrected", 0) == 0


def test_a_zero_printed_with_two_units_is_one_zero() -> None:
    assert codes_in(HEADING + "全年受理依申请公开0项0条。") == [(0, "requests_received")]
    assert codes_in(PROACTIVE + "全年制定规章0件0份。") == [(0, "rules_issued")]


@pytest.mark.parametrize("said", ["为零件", "均为零宗", "都是零件", "各为零起", "为0件", "均为零"])
def test_a_zero_in_words_is_read_once_with_its_unit_or_without(said: str) -> None:
    found = codes_in(TITLE + f"四、行政复议和行政诉讼情况\n行政复议、行政诉讼{said}。")
    assert sorted(found) == [(0, "litigations"), (0, "reconsiderations")]


@pytest.mark.parametrize("unit", ["均为0元", "均为0", "零件", "均为零"])
def test_a_zero_of_charges_and_waivers_is_one_of_each(unit: str) -> None:
    found = codes_in(TITLE + f"五、收费情况\n本年度收费及减免{unit}。")
    assert sorted(found) == [(0, "fee_waivers_cny"), (0, "fees_cny")]


def test_a_heading_of_charges_denies_charges_alone() -> None:
    assert codes_in(TITLE + "三、依申请公开政府信息收费情况\n无。") == [(0, "fees_cny")]


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("依申请公开、收费及复议诉讼情况", {"requests_received", "fees_cny", "reconsiderations", "litigations"}),
        ("依申请公开政府信息及收费情况", {"requests_received", "fees_cny"}),
        ("依申请公开和复议诉讼情况", {"requests_received", "reconsiderations", "litigations"}),
        ("依申请公开复议、诉讼情况", {"reconsiderations", "litigations"}),
    ],
)
@pytest.mark.parametrize("denial", ["无。", "均为0件。", "本年度未发生。"])
def test_a_heading_that_lists_requests_beside_others_denies_them_too(
    heading: str, codes: set[str], denial: str
) -> None:
    assert {code for _, code in codes_in(TITLE + f"三、{heading}\n{denial}")} == codes


def test_courses_of_dispute_that_were_entered_are_denied_each() -> None:
    found = codes_in(HEADING + "进入行政复议程序和行政诉讼程序均为0件。")
    assert sorted(found) == [(0, "litigations"), (0, "reconsiderations")]


@pytest.mark.parametrize("words", ["公开申请0", "公开申请0.", "公开申请 0件"])
def test_a_zero_at_the_end_of_a_line_needs_no_unit(words: str) -> None:
    assert codes_in(HEADING + f"我局共受理政府信息{words}\n(二)其他情况\n") == [(0, "requests_received")]


@pytest.mark.parametrize("words", ["减免收取检索、复印、邮递等费用", "免收检索、复制、邮寄等费用"])
def test_fees_of_which_none_was_waived_are_not_said_to_be_none(words: str) -> None:
    assert codes_in(TITLE + f"五、收费情况\n本年度{words}0元。") == [(0, "fee_waivers_cny")]


ACCOUNTABILITY = "五、责任追究情况\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (DISPUTES + "未发生责任追究情形。", {None}),
        (DISPUTES + "没有人员因信息公开工作不力被问责。", {None}),
        (DISPUTES + "未发生因申请、答复不当被追责的情况。", {None}),
        (DISPUTES + "未发生行政复议、行政诉讼和责任追究。", {RECONSIDERATIONS, LITIGATIONS, None}),
        (OVERVIEW + "未举行听证,未召开新闻发布会。", {None, "press_conferences"}),
        (OVERVIEW + "责任追究零发生。", {None}),
        (OVERVIEW + "因公开不力被问责者无。", {None}),
        (ACCOUNTABILITY + "本年度未发生。", {None}),
        (OVERVIEW + "没有建立责任追究制度。", set()),
        (OVERVIEW + "对未按要求公开的进行责任追究。", set()),
        (OVERVIEW + "未经听证不得决策。", set()),
        (OVERVIEW + "未发生泄密事件。", set()),
    ],
)
def test_what_no_metric_counts_is_denied_without_a_code(text: str, codes: set[str | None]) -> None:
    observations = read_report((TITLE + text).encode()).observations
    assert {observation.metric_code for observation in observations} == codes
    assert all(
        observation.value == 0 and observation.unit == ""
        for observation in observations
        if observation.metric_code is None
    )


def test_of_those_held_to_account_none_is_a_trainee() -> None:
    assert codes_in(TITLE + OVERVIEW + "举办培训3次,问责0人。") == [(3, "training_sessions"), (0, None)]


CARRIED_OVER, CARRIED_FORWARD = "requests_carried_over", "requests_carried_forward"
FEES_CNY, WAIVERS = "fees_cny", "fee_waivers_cny"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # what is told by 零 or 0 alone
        (HEADING + "全年0申请。", {ALL}),
        (HEADING + "全年零政府信息公开申请。", {ALL}),
        (HEADING + "政府信息公开申请零收到。", {ALL}),
        (DISPUTES + "本年度0复议、0诉讼。", {RECONSIDERATIONS, LITIGATIONS}),
        (HEADING + "申请办理数为“零”。", {ALL}),
        (HEADING + "未收到纸质申请,也未收到网上申请。", {ALL, ONLINE}),
        (DISPUTES + "保持零申诉、零举报。", {"appeals", "complaints"}),
        (FEES + "全年零收费、零减免。", {FEES_CNY, WAIVERS}),
        (DISPUTES + "力争实现零投诉、零复议。", set()),
        (DISPUTES + "以“零投诉、零复议”为目标。", set()),
        (DISPUTES + "把零投诉作为工作目标。", set()),
        (DISPUTES + "投诉10件,复议20件。", {"complaints", RECONSIDERATIONS}),
        (OVERVIEW + "实行零报告制度,窗口服务零距离。", set()),
        # new ones beside those of the year before
        (HEADING + "本年新收、上年结转均为0件。", {ALL, CARRIED_OVER}),
        (HEADING + "上年结转、本年新收、结转下年度均为零。", {ALL, CARRIED_OVER, CARRIED_FORWARD}),
        (HEADING + "既无新收申请,也无上年结转申请。", {ALL, CARRIED_OVER}),
        (HEADING + "收到申请8件,无上年和下年结转件。", {ALL, CARRIED_OVER, CARRIED_FORWARD}),
        (HEADING + "没有上一年度、下一年度结转的申请。", {CARRIED_OVER, CARRIED_FORWARD}),
        (HEADING + "上年及下年结转均为0件。", {CARRIED_OVER, CARRIED_FORWARD}),
        # fees
        (FEES + "全年未予减免。", {WAIVERS}),
        (FEES + "对申请人提供信息一律免费。", {FEES_CNY}),
        (FEES + "全部无偿提供。", {FEES_CNY}),
        (FEES + "对低保户一律免费。", set()),
        (FEES + "政府公报一律免费发放。", set()),
        (FEES + "实行零收费政策。", set()),
        (FEES + "承诺不收取费用。", set()),
        (FEES + "除复印费外不收取其他费用。", set()),
        (FEES + "未收取信息处理费以外的其他费用。", set()),
        # the act behind the thing
        (OVERVIEW + "新闻发布会,本年度未召开。", {"press_conferences"}),
        (OVERVIEW + "业务培训和在线访谈均未开展。", {"training_sessions", "online_interviews"}),
        (OVERVIEW + "无论是行政复议还是行政诉讼均未发生。", {RECONSIDERATIONS, LITIGATIONS}),
        # what the heading names
        (DISPUTES + "均为0件。", {RECONSIDERATIONS, LITIGATIONS, "appeals"}),
        (DISPUTES + "全年发生0起。", {RECONSIDERATIONS, LITIGATIONS, "appeals"}),
        (DISPUTES + "医院无此类案件发生。", {RECONSIDERATIONS, LITIGATIONS, "appeals"}),
        (DISPUTES + "行政复议:0;行政诉讼:0。", {RECONSIDERATIONS, LITIGATIONS}),
        ("五、新闻发布会情况\n本年度未召开。", {"press_conferences"}),
        ("五、上年结转情况\n无。", {CARRIED_OVER}),
        # requests of one kind, and places where one asks
        (HEADING + "从未出现漏登、错登申请的现象。", set()),
        (HEADING + "不存在超期未答复情形。", set()),
        (HEADING + "未开展申请受理点建设。", set()),
        (DISPUTES + "没有设置举报信箱。", set()),
        # some bodies
        (HEADING + "有3个单位未收到申请。", set()),
        (HEADING + "部分镇没有受理申请。", set()),
        (HEADING + "其余单位均未收到申请。", set()),
        (HEADING + "全县12个单位均未收到申请。", {ALL}),
    ],
)  # fmt: skip
def test_a_denial_is_read_in_whatever_words_it_stands(text: str, codes: set[str]) -> None:
    observations = read_report((TITLE + text.removeprefix(TITLE)).encode()).observations
    found = [one for one in observations if one.value not in (3, 12)]  # how many bodies
    assert {observation.metric_code for observation in found} == codes


@pytest.mark.parametrize("words", ["当年未结转下年", "未结转至下年度", "未转入下一年", "且未结转次年"])
def test_what_was_not_handed_on_is_zero(words: str) -> None:
    assert codes_in(f"{HEADING}收到申请3件。{words}。")[1:] == [(0, CARRIED_FORWARD)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (HEADING + "全年无不予以公开政府信息。", {"requests_outcome_withheld"}),
        (HEADING + "未收到关于政府信息公开和不予公开的申请。", {ALL}),
        (HEADING + "没有收到公民要求信息公开或不公开的申请。", {ALL}),
        (OVERVIEW + "解读取消(无)子女登记证明的政策。", set()),
        (DISPUTES + "行政复议(无)。", {RECONSIDERATIONS}),
        (OVERVIEW + "推行无违法记录证明、无房证明申请网上办。", set()),
        (OVERVIEW + "创建无诉讼村、无信访社区。", set()),
        (DISPUTES + "推行零投诉服务。", set()),
        (DISPUTES + "实现零投诉。", {"complaints"}),
    ],
)
def test_a_denial_in_a_name_denies_nothing(text: str, codes: set[str]) -> None:
    assert {code for _, code in codes_in(TITLE + text.removeprefix(TITLE))} == codes


@pytest.mark.parametrize(
    "told",
    [
        "未新增行政规范性文件",
        "没有新增规范性文件",
        "未印发规范性文件",
        "未以镇政府名义制发规范性文件",
        "未形成规范性文件",
        "规范性文件零新增",
        "规范性文件没有新增",
        "新增规范性文件0件",
    ],
)
def test_documents_that_nobody_added_were_not_issued(told: str) -> None:
    text = f"某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n本年度{told},现行有效规范性文件7件。"
    assert codes_in(text) == [(0, "normative_documents_issued"), (7, "normative_documents_in_force")]


@pytest.mark.parametrize("told", ["没有新增行政许可事项", "未新增行政处罚事项", "无新增收费项目"])
def test_nothing_new_of_a_list_is_not_nothing_done(told: str) -> None:
    assert codes_in(f"某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n本年度{told}。") == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("新增规范性文件5件", [(5, "normative_documents_issued")]),
        ("新增规章2件", [(2, "rules_issued")]),
        ("未新增行政复议、行政诉讼案件", [(0, "reconsiderations"), (0, "litigations")]),
    ],
)
def test_what_is_added_came_in_the_year(told: str, found: list[tuple[float, str]]) -> None:
    assert codes_in(f"某县水务局2022年政府信息公开工作年度报告\n一、总体情况\n本年度{told}。") == found


SPENT_ON_DISPUTES, FUNDING = "dispute_expenditure_cny", "dedicated_funding_cny"


@pytest.mark.parametrize("denial", [":无。", "\n无。", ":没有。"])
@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("与行政复议、行政诉讼有关的费用支出", {SPENT_ON_DISPUTES}),
        ("因行政复议、行政诉讼发生的支出情况", {SPENT_ON_DISPUTES}),
        ("行政诉讼有关费用", {SPENT_ON_DISPUTES}),
        ("行政复议开支情况", {SPENT_ON_DISPUTES}),
        ("应诉费用", {SPENT_ON_DISPUTES}),
        ("政府信息公开工作经费", {FUNDING}),
        ("政府信息公开事务的财政与实际支出情况", {FUNDING}),
        ("依申请公开支出情况", {"request_expenditure_cny"}),
        # disputes themselves, and charges
        ("经费投入和复议诉讼情况", {"reconsiderations", "litigations"}),
        ("申请行政复议和提起行政诉讼情况", {"reconsiderations", "litigations"}),
        ("收费、行政诉讼情况", {"fees_cny", "litigations"}),
        ("行政诉讼和收费情况", {"fees_cny", "litigations"}),
        ("公民、法人和其他组织的收费情况", {"fees_cny"}),
    ],
)
def test_a_heading_of_spending_denies_what_was_spent(heading: str, codes: set[str], denial: str) -> None:
    text = f"{TITLE}四、收费情况\n(一)人员情况:2人。\n(二){heading}{denial}\n"
    assert {code for _, code in codes_in(text)} - {"staff"} == codes


@pytest.mark.parametrize("words", ["未收到建议提案办理", "未收到建议、提案", "没有承办建议和提案任务"])
def test_suggestions_and_proposals_denied_together_are_both_none(words: str) -> None:
    text = f"某县水务局2017年政府信息公开工作年度报告\n一、总体情况\n2017年,我局{words}。\n"
    found = {(o.metric_code, o.label) for o in read_report(text.encode(), name="case.txt").observations}
    assert {code for code, _ in found} == {"npc_proposals", "cppcc_proposals"}
    assert all(label.startswith("建议") for _, label in found)


@pytest.mark.parametrize(
    "words",
    [
        "未接到公众关注热点或重大舆情回应的申请",
        "没有需要回应的热点问题",
        "本年度无重大舆情回应",
        "公众关注热点回应:无",
    ],
)
def test_nothing_to_answer_is_no_answer_given(words: str) -> None:
    assert codes_in(f"某县水务局2017年政府信息公开工作年度报告\n一、总体情况\n{words}。\n") == [(0, "public_responses")]


@pytest.mark.parametrize(
    "words",
    [
        "没有因信息公开引发的负面热点舆情",
        "没有回应不及时的情况",
        "没有主动回应社会关切",
        "全年未发生重大舆情",
        "没有公众关注热点问题栏目",
        "未收到群众建议",
    ],
)
def test_what_did_not_go_wrong_is_no_answer_denied(words: str) -> None:
    assert codes_in(f"某县水务局2017年政府信息公开工作年度报告\n一、总体情况\n{words}。\n") == []


LETTERS_TITLE = "某县水务局2016年政府信息公开工作年度报告\n五、咨询信访情况\n"


@pytest.mark.parametrize(
    "said",
    [
        "全年没有信访",
        "没有因政府信息公开引起的信访",
        "未接到信访投诉",
        "未收到群众来信、来访",
        "政府信息公开方面的信访为零",
    ],
)
def test_letters_and_petitions_are_denied_like_anything(said: str) -> None:
    assert codes_in(f"{LETTERS_TITLE}{said}。") == [(0, "letters_received")]


@pytest.mark.parametrize(
    "said",
    [
        "没有信访积案",
        "没有信访遗留问题",
        "没有信访隐患",
        "未开通局长信箱",
        "没有设立热线",
        "无信访举报类申请",
        "没有属于信访的申请",
    ],
)
def test_what_befell_no_letter_or_takes_none_in_denies_none(said: str) -> None:
    assert codes_in(f"{LETTERS_TITLE}{said}。") == []


@pytest.mark.parametrize("said", ["群众来信、留言", "回复市长信箱、局长信箱来信", "县长信箱和网络问政来信"])
def test_letters_of_several_sorts_are_letters(said: str) -> None:
    ((_, code),) = codes_in(f"{LETTERS_TITLE}{said}共83件。")
    assert code is not None
    assert code.startswith("letters_")


@pytest.mark.parametrize(
    "said",
    [
        "没有来信未答复",
        "没有局长信箱来信未办结",
        "无未处理留言",
        "全年无超期未办结工单",
        "局长信箱无逾期信件",
        "没有不满意工单",
        "无重复信访",
        "无越级信访",
        "没有工单退回",
        "未接到群众来信反映我局不作为",
        "收到群众来信14件。没有信访",
    ],
)
def test_letters_of_one_kind_or_counted_otherwise_are_not_denied(said: str) -> None:
    assert (0, "letters_received") not in codes_in(f"{LETTERS_TITLE}{said}。")


@pytest.mark.parametrize("told", ["全年接到咨询电话约90人次,均作了答复。无涉及", "全年接待来访咨询12人次。无。"])
def test_a_denial_alone_behind_what_was_counted_denies_not_all_that_the_heading_names(told: str) -> None:
    assert not [value for value, _ in codes_in(f"{TITLE}四、咨询和投诉情况\n{told}") if value == 0]


@pytest.mark.parametrize("denial", ["本年度无申请。", "未收到相关申请。", "我局2017年没有申请。"])
def test_where_a_heading_is_of_disputes_nobody_asked_for_one(denial: str) -> None:
    found = codes_in(TITLE + f"五、因信息公开申请行政复议、提起行政诉讼情况\n{denial}")
    assert sorted(found) == [(0, "litigations"), (0, "reconsiderations")]
    assert codes_in(TITLE + f"三、收费及减免情况\n{denial}") == [(0, "requests_received")]
    assert codes_in(TITLE + f"三、依申请公开和行政复议情况\n{denial}") == [(0, "requests_received")]


@pytest.mark.parametrize(
    ("denial", "codes"),
    [
        ("目前没有发现应公开而未公开的信息。", []),
        ("不存在应主动公开但未予公开的情况。", []),
        ("没有应公开不公开的政府信息。", []),
        ("没有应当不予公开的信息。", [(0, "requests_outcome_withheld")]),
        ("未涉及到要求公开信息的申请。", [(0, "requests_received")]),
        ("未涉及到申请。", [(0, "requests_received")]),
        ("未收到涉外申请。", []),
    ],
)
def test_that_nothing_was_left_out_withholds_nothing(denial: str, codes: list[tuple[float, str]]) -> None:
    assert codes_in(TITLE + f"三、依申请公开和不予公开情况\n{denial}") == codes


@pytest.mark.parametrize(
    ("denial", "codes"),
    [
        ("我局不涉及依申请公开。", {"requests_received"}),
        ("不涉及信息公开申请。", {"requests_received"}),
        ("不涉及依申请公开、不予公开情况。", {"requests_received", "requests_outcome_withheld"}),
        ("信息内容不涉及国家秘密和依申请公开内容。", set()),
        ("拟公开信息不涉及申请人隐私。", set()),
    ],
)
def test_what_a_body_has_nothing_to_do_with_is_none(denial: str, codes: set[str]) -> None:
    assert {code for _, code in codes_in(TITLE + f"三、依申请公开情况\n{denial}")} == codes
