"""What became of requests, in whatever words; what was handed on from year to year; what a denial is of."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.vocabulary import Scope
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2022年政府信息公开工作年度报告\n"
ASKED = TITLE + "三、依申请公开情况\n"


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("归入“早已公开”一类的", "already_public"),
        ("所申请的信息已公开", "already_public"),
        ("告知已公开信息获取途径", "already_public"),
        ("告知已主动公开材料的查询途径", "already_public"),
        ("“可以公开”的", "disclosed"),
        ("属于可公开信息", "disclosed"),
        ("按申请人要求提供", "disclosed"),
        ("可部分公开的", "partial"),
        ("“不可公开”的", "withheld"),
        ("不给公开", "withheld"),
        ("“非本局职责”的", "not_this_agency"),
        ("不归我局管理的", "not_this_agency"),
        ("由其他部门掌握的", "not_this_agency"),
        ("“信息并不存在”的", "not_existing"),
        ("所需材料均不存在的", "not_existing"),
        ("本局没有该信息", "not_existing"),
        ("未能查到的", "not_existing"),
        ("要求申请人补充材料", "amend"),
        ("申请内容表述不清的", "amend"),
        ("指向不具体、不明确的", "amend"),
        ("“请走其他渠道”的", "redirected"),
        ("建议向其他部门申请", "redirected"),
    ],
)
def test_the_outcome_of_a_request_is_told_in_any_words(words: str, outcome: str) -> None:
    found = codes_in(ASKED + f"全年收到公开申请9件,处理结果:同意公开4件,{words}2件。")
    assert found[2] == (2, f"requests_outcome_{outcome}")


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("收到区政府转来的申请2件,直接收到申请5件,共7件", "requests_received"),
        ("收到网上来信2件,热线来件5件,合计7件", "letters_received"),
        ("因公开引起的行政复议2件,因答复引起的行政复议5件,共计7件", "reconsiderations"),
    ],
)
def test_the_total_behind_numbers_of_one_code_is_of_it(told: str, code: str) -> None:
    found = read_report((TITLE + told + "。").encode(), name="case.txt").observations
    assert [one.metric_code for one in found] == [code] * 3
    assert [one.part_of for one in found] == [found[2].observation_id] * 2 + [None]


def test_what_does_not_add_up_is_no_total() -> None:
    assert codes_in(TITLE + "收到区政府转来的申请2件,直接收到申请5件,共8件。")[2][1] is None


def test_an_outcome_may_stand_behind_its_number() -> None:
    found = codes_in(ASKED + "全年收到申请9件,1件信息并不存在,2件不归本局管理。")
    assert found[1:] == [(1, "requests_outcome_not_existing"), (2, "requests_outcome_not_this_agency")]


@pytest.mark.parametrize("words", ["申请人未能补充材料的", "逾期没有补正的", "拒不更正申请的"])
def test_what_was_not_amended_is_a_ground_of_the_form(words: str) -> None:
    assert codes_in(ASKED + f"全年收到申请9件,{words}2件。")[1] == (2, "requests_other_no_amendment")


def test_what_is_compared_with_the_year_before_is_not_carried_over() -> None:
    assert codes_in(ASKED + "收到申请9件,比上年遗留2件。")[1] == (2, None)


def test_requests_that_are_told_out_are_no_kinds_of_information() -> None:
    assert codes_in(ASKED + "全年收到申请9件,需核实有关信息的2件,需会商信息的1件。")[1:] == [(2, None), (1, None)]


def test_the_same_words_among_items_disclosed_are_a_kind() -> None:
    text = TITLE + "一、主动公开情况\n主动公开信息80条,其中“可以公开”类目录8条。"
    assert codes_in(text)[1] == (8, "proactive_items_by_category")


def test_what_is_explained_to_those_who_ask_is_no_outcome() -> None:
    assert codes_in(ASKED + "全年收到申请9件,向申请人说明情况2次。")[1] == (2, None)


@pytest.mark.parametrize(
    "words",
    [
        "上年度(2021年)转来申请",
        "含2021年转入的",
        "2021年转入2022年",
        "上年遗留",
        "去年未办结的",
        "承接上年度申请",
        "2021年跨年办理",
        "2021年末收到、本年办结的申请",
    ],
)
def test_what_an_earlier_year_left_is_carried_over(words: str) -> None:
    assert codes_in(ASKED + f"全年收到申请12件,{words}3件,办结15件。")[1] == (3, "requests_carried_over")


@pytest.mark.parametrize(
    "words", ["转入2023年", "延续至2023年办理", "2023年继续办理", "本年收到、次年办结的", "留到明年答复的", "结转下年"]
)
def test_what_is_left_to_a_later_year_is_carried_forward(words: str) -> None:
    assert codes_in(ASKED + f"全年收到申请12件,办结10件,{words}2件。")[2] == (2, "requests_carried_forward")


def test_the_year_of_the_report_tells_which_way_requests_went() -> None:
    text = "某县水务局2023年政府信息公开工作年度报告\n三、依申请公开情况\n全年收到申请12件,转入2023年2件。"
    assert codes_in(text)[1] == (2, "requests_carried_over")


def test_what_is_compared_with_the_year_before_was_not_carried() -> None:
    assert codes_in(ASKED + "全年收到申请12件,上年同期3件。")[1] == (3, "requests_received")


def test_disputes_carried_over_are_no_requests() -> None:
    assert codes_in(TITLE + "四、行政复议\n收到行政复议5件,上年结转1件。")[1] == (1, None)


DISPUTED = TITLE + "四、复议和诉讼情况\n"
COURSES = [(0, "litigations"), (0, "reconsiderations")]


@pytest.mark.parametrize("words", ["没有因此发生", "未因此引起", "未由此引发"])
def test_what_requests_led_to_is_denied_and_not_the_requests(words: str) -> None:
    found = codes_in(ASKED + f"接到公开申请1件。{words}行政复议和行政诉讼。")
    assert found[0] == (1, "requests_received")
    assert sorted(found[1:]) == COURSES


@pytest.mark.parametrize(
    "words", ["2022年度一件也没有接到", "全年一起也未发生", "本年度一宗都没有", "到年底为止,一件未收到"]
)
def test_not_even_one_is_a_zero_of_what_stands_before(words: str) -> None:
    assert sorted(codes_in(DISPUTED + f"与信息公开有关的复议、诉讼,{words}。")) == COURSES


@pytest.mark.parametrize(
    ("words", "code"),
    [("故无答复", "requests_answered"), ("因此也没有答复", "requests_answered"), ("故无办结件", "requests_concluded")],
)
def test_where_nobody_asked_nothing_was_answered(words: str, code: str) -> None:
    assert codes_in(ASKED + f"本年没有新的申请,{words}。") == [(0, "requests_received"), (0, code)]
    assert codes_in(ASKED + "本年没有新的申请,没有逾期答复现象。") == [(0, "requests_received")]


@pytest.mark.parametrize("ways", ["书面或口头的", "以书面、口头形式提出的"])
def test_spoken_requests_beside_others_are_requests_of_any_kind(ways: str) -> None:
    assert codes_in(ASKED + f"没有收到{ways}公开申请。") == [(0, "requests_received")]
    assert codes_in(ASKED + "没有收到口头公开申请。") == []


def test_documents_not_made_anew_are_denied_in_each_column() -> None:
    found = codes_in(TITLE + "一、总体情况\n本局未新制作、新公开规章及规范性文件。")
    assert sorted(found) == [
        (0, f"{papers}_{column}") for papers in ("normative_documents", "rules") for column in ("new", "new_disclosed")
    ]


@pytest.mark.parametrize("words", ["历年累计亦为0件", "自2008年以来累计为0件", "历年累计也是6件"])
def test_a_figure_of_all_years_is_of_what_was_denied_before_it(words: str) -> None:
    assert codes_in(ASKED + f"本年没有收到公开申请,{words}。")[1][1] == "requests_received"


def test_a_zero_of_all_years_is_of_each_thing_denied() -> None:
    found = codes_in(DISPUTED + "行政复议、行政诉讼均未发生,历年累计也为0件。")
    assert sorted(found) == sorted(2 * COURSES)


def test_a_request_without_an_answer_was_not_answered() -> None:
    assert codes_in(ASKED + "收到申请3件,答复2件,未答复1件。")[2] == (1, "requests_carried_forward")


@pytest.mark.parametrize(
    "body", ["县信访局", "区信访办", "市投诉举报中心", "区行政复议局", "市广播电视局", "县收费管理局"]
)
def test_the_name_of_a_body_says_nothing_of_what_it_disclosed(body: str) -> None:
    assert codes_in(TITLE + f"一、主动公开情况\n{body}2022年主动公开信息共7条。") == [(7, "proactive_items")]


@pytest.mark.parametrize("act", ["办结", "办理", "处理"])
def test_what_is_done_to_petitions_is_no_name_of_a_body(act: str) -> None:
    assert codes_in(TITLE + f"二、信访\n全年信访{act}3件。") == [(3, "letters_concluded")]


@pytest.mark.parametrize("words", ["办完", "已办讫的", "经办的", "了结", "处理完", "共办理完成"])
def test_what_was_seen_through_to_its_end_is_concluded(words: str) -> None:
    assert codes_in(ASKED + f"收到申请23件,{words}20件。")[1] == (20, "requests_concluded")


@pytest.mark.parametrize(
    "words",
    [
        "余下3件待次年答复",
        "还剩3件转2023年度办理",
        "尚未办完的3件",
        "还没有答复的3件",
        "其中3件没有答复",
        "尚余3件没办完",
        "另有3件正在核实",
        "尚有3件正在核查中",
        "3件正征求相关部门意见",
        "还在协调的3件",
        "剩余3件正在按程序办理当中",
        "3件尚处于征求意见阶段",
    ],
)
def test_what_is_still_to_be_done_is_carried_forward(words: str) -> None:
    assert codes_in(ASKED + f"收到申请23件,{words}。")[1] == (3, "requests_carried_forward")


@pytest.mark.parametrize("words", ["收到来信8件", "接到投诉8件", "受理代表建议8件", "收到热线工单8件"])
@pytest.mark.parametrize("left", ["2件正在办理", "尚未办结2件", "另有2件正在核实"])
def test_other_things_still_to_be_done_are_no_requests(words: str, left: str) -> None:
    assert codes_in(ASKED + f"{words},办结6件,{left}。")[-1] == (2, None)


@pytest.mark.parametrize("words", ["正在征求意见的规章2件", "经补正后答复2件", "正在补正2件"])
def test_what_only_looks_like_a_request_in_hand_is_none(words: str) -> None:
    assert "requests_carried_forward" not in {code for _, code in codes_in(ASKED + f"收到申请8件,办结6件,{words}。")}


def test_letters_still_to_be_answered_are_not_concluded() -> None:
    found = codes_in(TITLE + "四、互动交流\n局长信箱收到来信130封,办毕128封,余2封待次年答复。")
    assert found == [(130, "letters_received"), (128, "letters_concluded"), (2, None)]


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


def test_what_a_part_is_told_of_is_not_told_of_its_whole() -> None:
    found = codes_in(ASKED + "全年收到申请7件,其中6件均按时答复,1件结转下年办理。")
    assert (7, "requests_answered") not in found
    assert (6, "requests_concluded_on_time") in found


def test_requests_that_go_over_to_the_year_after_are_carried_forward() -> None:
    text = ASKED + "受理申请17件,办结17件,转下一年办理0件。"
    assert codes_in(text)[-1] == (0, "requests_carried_forward")


@pytest.mark.parametrize("words", ["上年转结", "结转上年", "上年结转", "上年转结政府信息公开申请"])
@pytest.mark.parametrize("value", [0, 2])
def test_what_is_taken_over_is_of_the_year(words: str, value: int) -> None:
    found = read_report((ASKED + f"全年收到申请9件,{words}{value}件。").encode(), name="case.txt").observations
    assert [(one.metric_code, one.scope) for one in found] == [
        ("requests_received", Scope.ANNUAL),
        ("requests_carried_over", Scope.ANNUAL),
    ]


@pytest.mark.parametrize("words", ["转下一年办理", "转次年办理", "转下一年度", "结转次年"])
def test_what_the_next_year_takes_over_is_not_handled(words: str) -> None:
    assert codes_in(ASKED + f"全年收到申请9件,{words}2件。")[-1] == (2, "requests_carried_forward")


def test_what_has_been_completed_has_not_come_in_again() -> None:
    found = codes_in(ASKED + "收到申请3件,已完成依申请公开申请2件。")
    assert found == [(3, "requests_received"), (2, "requests_concluded")]


@pytest.mark.parametrize(
    "words", ["其中予以受理13件,不予受理2件", "其中,受理13件、不予受理2件", "受理13件,不予受理2件"]
)
def test_requests_accepted_are_told_apart_from_those_received(words: str) -> None:
    found = codes_in(ASKED + f"全年收到申请15件,{words}。13件中,同意公开10件,不予公开3件。")
    accepted = (13, "requests_accepted")
    assert found[:4] == [(15, "requests_received"), accepted, (2, "requests_not_accepted"), accepted]


def test_what_one_body_took_in_of_all_is_received_by_it() -> None:
    assert codes_in(ASKED + "全县收到申请276件,其中县水务局受理61件。")[1] == (61, "requests_received")


def test_other_ways_behind_outcomes_are_where_to_ask_instead() -> None:
    found = codes_in(ASKED + "收到申请33件,其中其他途径2件。答复数31件,其中同意公开22件,更改补充5件,其他途径4件。")
    assert (found[1], found[-1]) == ((2, "requests_received_other"), (4, "requests_outcome_redirected"))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("1件因提交时间临近年末,结转下年办理", "requests_carried_forward"),
        ("1件由于涉及第三方,正在征求意见,转下年度办理", "requests_carried_forward"),
        ("1件因指向不明,要求申请人补正", "requests_outcome_amend"),
        ("1件经查,信息不存在", "requests_outcome_not_existing"),
        ("1件经审查,同意公开", "requests_outcome_disclosed"),
        ("1件已提供复印件", "requests_outcome_disclosed"),
        ("1件属于村务公开内容", "requests_withheld_not_information"),
        ("属党务信息1件", "requests_withheld_not_information"),
        ("引导至企业档案查询窗口1件", "requests_outcome_redirected"),
        ("引导申请人到不动产登记中心查询1件", "requests_outcome_redirected"),
        ("告知向市档案馆查询1件", "requests_outcome_redirected"),
        ("告知其可向乡镇政府了解1件", "requests_outcome_redirected"),
        ("建议申请人直接到房产交易中心查阅1件", "requests_outcome_redirected"),
        ("告知申请人到我局领取1件", None),
        ("告知到本局档案室查阅1件", None),
        ("告知通过门户网站查询1件", None),
        ("不属于公开范围1件", "requests_outcome_withheld"),
        ("非本局掌握或不属公开范围1件", "requests_outcome_not_this_agency"),
        ("不属于本机关或不属于公开范围1件", "requests_outcome_not_this_agency"),
        ("不属公开内容的1件", "requests_outcome_withheld"),
        ("不属于应公开范围1件", "requests_outcome_withheld"),
        ("不属于主动公开范围1件", None),
        ("不属于本机关公开1件", "requests_outcome_not_this_agency"),
    ],
)
def test_what_became_of_a_request_stands_behind_its_reason(words: str, code: str) -> None:
    assert codes_in(f"{ASKED}全年收到申请9件,已答复8件;{words}。")[2] == (1, code)


@pytest.mark.parametrize(
    "words", ["申请集中在南关、西街2个片区", "申请来自2个小区", "同一申请人提出申请2件以上的有7人", "单次申请2件以上者"]
)
def test_where_requests_come_from_and_how_many_are_too_many_is_no_count(words: str) -> None:
    assert "requests_received" not in [code for value, code in codes_in(f"{ASKED}{words}。") if value == 2]


def test_requests_may_be_counted_like_anything() -> None:
    assert codes_in(f"{ASKED}收到2个书面申请。") == [(2, "requests_received")]


@pytest.mark.parametrize(
    ("heading", "words", "code"),
    [
        ("(一)行政复议", "收到申请2件", "reconsiderations"),
        ("(一)行政诉讼情况", "共收到申请2件", "litigations"),
        ("(一)行政复议", "收到政府信息公开申请2件", "requests_received"),
        ("(一)行政复议", "收到公开申请2件", "requests_received"),
    ],
)
def test_applications_under_the_heading_of_a_dispute_are_for_it(heading: str, words: str, code: str) -> None:
    assert codes_in(f"{TITLE}四、行政复议、行政诉讼情况\n{heading}\n{words}。") == [(2, code)]


@pytest.mark.parametrize(
    "words", ["受理许可类查询", "受理档案查阅", "收到群众查档", "共受理不动产查询", "接待查阅资料"]
)
def test_what_was_looked_up_was_not_applied_for(words: str) -> None:
    codes = dict(codes_in(f"{ASKED}{words}46次,无书面申请。"))
    assert codes.get(46) != "requests_received"
    assert codes[0] == "requests_received"


@pytest.mark.parametrize("words", ["受理信息公开申请", "收到查询类申请", "收到申请查阅资料的", "受理"])
def test_what_was_applied_for_to_look_something_up_is_a_request(words: str) -> None:
    assert (46, "requests_received") in codes_in(f"{ASKED}{words}46件。")


@pytest.mark.parametrize(
    "words",
    [
        "未超期答复", "无逾期答复", "没有超期答复", "无一超期答复", "在未超过法定期限内答复", "在不超过20个工作日的期限内答复",
        "经审核答复", "审核后予以答复", "依法审查后答复", "协助申请人补正后答复", "经法制机构审核把关后答复",
    ],
)  # fmt: skip
def test_what_was_not_late_and_what_was_checked_before_was_answered(words: str) -> None:
    assert dict(codes_in(f"{ASKED}收到申请12件。{words}5件。"))[5] in (
        "requests_answered",
        "requests_concluded_on_time",
    )


@pytest.mark.parametrize(
    "words", ["超期答复", "逾期答复", "未能按时答复", "指导乡镇答复", "审核部门答复", "起草答复书"]
)
def test_what_was_late_or_done_for_others_is_no_answer_of_the_bodys(words: str) -> None:
    assert dict(codes_in(f"{ASKED}收到申请12件。{words}5件。"))[5] is None


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        (
            "共受理申请21件(其中本年度新收申请19件,上年结转2件)",
            ["requests_accepted", "requests_received", "requests_carried_over"],
        ),
        (
            "受理申请21件,其中今年收到19件,上年结转2件",
            ["requests_accepted", "requests_received", "requests_carried_over"],
        ),
        (
            "受理申请21件,其中网上申请19件,信函申请2件",
            ["requests_received", "requests_received_online", "requests_received_post"],
        ),
        ("收到申请21件,其中新收19件", ["requests_received", "requests_received"]),
        ("接收当面申请、电子邮件、传真、信函和其他形式的申请共9宗", ["requests_received"]),
        ("以信函、网络及其他途径提交申请9件", ["requests_received"]),
        ("收到信函申请9件", ["requests_received_post"]),
        ("收到其他形式申请9件", ["requests_received_other"]),
        ("收到2件申请,1件当事人撤销信息公开申请", ["requests_received", "requests_outcome_other"]),
    ],
)
def test_what_was_taken_up_holds_what_came_new_and_all_ways_are_no_one_way(told: str, codes: list[str]) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n{told}。"
    assert [one.metric_code for one in read_report(text.encode(), name="case.txt").observations] == codes


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("办理691条依申请事项(含上年结转31件),相较去年上涨17.52%", "requests_concluded_growth_pct"),
        ("收到20件申请(其中网上15件),同比增长20%", "requests_received_growth_pct"),
        ("收到申请20件(其中网上15件),同比增长20%", "requests_received_growth_pct"),
    ],
)
def test_growth_behind_a_bracket_is_of_what_the_bracket_explains(told: str, code: str) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n{told}。"
    assert read_report(text.encode(), name="case.txt").observations[-1].metric_code == code


@pytest.mark.parametrize("told", ["其中有2件经补正后答复", "其中经申请人补正后答复2件", "其中有2件补正后予以答复"])
def test_how_some_were_answered_is_not_how_many_were(told: str) -> None:
    text = f"某县水务局2014年政府信息公开工作年度报告\n三、依申请公开情况\n收到申请14件,已全部答复,{told}。"
    assert codes_in(text) == [(14, "requests_received"), (14, "requests_answered"), (2, None)]


@pytest.mark.parametrize(
    "told",
    [
        "从申请内容来看,行政许可类6件,提案办理类2件,行政处罚类1件。",
        "按内容分,涉及行政许可6件,规范性文件2件,行政强制1件。",
        "申请的信息内容主要涉及:行政许可6件、投诉举报2件、行政复议1件。",
        "其中行政许可方面6件、规章方面2件、行政处罚方面1件。",
    ],
)
def test_what_requests_are_about_is_no_act_of_the_body(told: str) -> None:
    assert codes_in(ASKED + f"全年受理公开申请9件,{told}")[1:] == [(6, None), (2, None), (1, None)]


def test_acts_beside_requests_keep_their_codes() -> None:
    found = codes_in(ASKED + "全年收到公开申请3件,内容涉及行政处罚,引发行政复议1件。全年作出行政许可决定6件。")
    assert found[1:] == [(1, "reconsiderations"), (6, "licensing_decisions")]


@pytest.mark.parametrize("mark", [",", "、", ";"])
def test_outcomes_of_a_list_are_the_same_whatever_parts_them(mark: str) -> None:
    listed = mark.join(("同意公开3件", "不存在14件", "不属本机关公开9件", "不掌握相关信息4件", "重复申请不予处理2件"))
    text = f"某县水务局2021年政府信息公开工作年度报告\n三、依申请公开情况\n收到申请32件。32件均已答复:{listed}。"
    assert [(o.value, o.metric_code) for o in read_report(text.encode(), name="a.txt").observations] == [
        (32, "requests_received"),
        (32, "requests_answered"),
        (3, "requests_outcome_disclosed"),
        (14, "requests_outcome_not_existing"),
        (9, "requests_outcome_not_this_agency"),
        (4, "requests_unable_not_held"),
        (2, "requests_not_processed_repeat"),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("收到的38件申请中30件为网上申请,8件为信函申请", [(38, ""), (30, "_online"), (8, "_post")]),
        ("在收到的9件申请当中有4件当面提出", [(9, ""), (4, "_in_person")]),
        ("38件政府信息公开申请中网上申请30件,信函申请8件", [(38, ""), (30, "_online"), (8, "_post")]),
        ("收到的申请中有30件是网上申请", [(30, "_online")]),
        ("9件依申请公开里,有4件当面提出", [(9, ""), (4, "_in_person")]),
    ],
)
def test_what_stands_behind_a_noun_with_among_is_of_some(words: str, found: list[tuple[float, str]]) -> None:
    assert codes_in(f"{ASKED}{words}。") == [(value, f"requests_received{way}") for value, way in found]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("38件申请中有30件同意公开,8件信息不存在", [(30, "disclosed"), (8, "not_existing")]),
        ("38件申请中30件予以公开", [(30, "disclosed")]),
        ("答复的申请中有30件予以公开,有8件不予公开", [(30, "disclosed"), (8, "withheld")]),
    ],
)
def test_the_outcome_of_some_among_requests_is_no_number_of_requests(
    words: str, found: list[tuple[float, str]]
) -> None:
    told = [(value, code) for value, code in codes_in(f"{ASKED}{words}。") if code != "requests_received"]
    assert told == [(value, f"requests_outcome_{outcome}") for value, outcome in found]


def test_a_word_that_only_holds_among_parts_nothing() -> None:
    assert codes_in(f"{TITLE}五、复议和诉讼情况\n行政诉讼中止2件。") == [(2, "litigations")]
    papers = f"{TITLE}二、主动公开情况\n全年制作信息28条,制作信息中主动公开20条,依申请公开8条。"
    assert (8, "information_produced_on_request") in codes_in(papers)


@pytest.mark.parametrize(
    ("words", "is_some"),
    [
        ("申请内容主要集中在宅基地审批方面,有9件", True),
        ("申请公开的内容主要为验收报告,有9件", True),
        ("申请人主要要求公开验收报告,有9件", True),
        ("申请集中在水源保护领域,有9件", True),
        ("申请内容涉及水源保护的9件", True),
        ("集中在水源保护领域的申请9件", True),
        ("申请主要通过网络提交,共9件", False),
        ("申请主要来自个人,共9件", False),
        ("申请事项为9件", False),
        ("申请内容涉及面广,共9件", False),
        ("申请内容涉及水源、规划、财政等多个方面,共9件", False),
        ("申请内容主要集中在水源保护,全年共收到申请9件", False),
    ],
)
def test_requests_about_what_most_are_about_are_not_all_of_them(words: str, is_some: bool) -> None:
    codes = [code or "" for _, code in codes_in(f"{ASKED}{words}。")]
    assert [code.startswith("requests_received") for code in codes] == [not is_some]
