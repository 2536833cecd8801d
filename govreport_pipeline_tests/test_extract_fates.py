"""What became of requests, told as stories, behind reasons, by days to come, or by the one ground of all."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline_tests.documents import codes_in

TITLE = "某县水务局2022年政府信息公开工作年度报告\n"
ASKED = TITLE + "三、依申请公开情况\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("一件要求公开水质数据,属于主动公开范围,已告知查询途径", "requests_outcome_already_public"),
        ("1件申请公开招标文件,经审查已按规定提供", "requests_outcome_disclosed"),
        ("其中1件涉及河道采砂,不属于本机关职责,告知其向市里申请", "requests_outcome_not_this_agency"),
        ("另1件要求公开鉴定材料,征求意见后不予公开", "requests_outcome_withheld"),
        ("1件关于水库移民,属内部事务信息,不予公开", "requests_withheld_internal_affairs"),
        ("1件要求查询宗地档案,经补正后,予以公开", "requests_outcome_disclosed"),
        ("1件申请因案情复杂,经批准延期答复", "requests_concluded_extended"),
        ("1件申请因征求第三方意见,延长答复期限", "requests_concluded_extended"),
        ("1件申请因超出受理范围未予受理", "requests_not_accepted"),
        ("1件关于拆迁的申请不予公开", "requests_outcome_withheld"),
        ("1件要求公开水质数据", None),
        ("1件涉及河道采砂,不属于主动公开范围", None),
    ],
)
def test_what_became_of_a_request_may_be_told_as_a_story(words: str, code: str | None) -> None:
    found = codes_in(f"{ASKED}全年收到申请9件,{words}。")
    assert [one for value, one in found if value == 1] == ([code] if code or "一" not in words else [])


def test_a_story_ends_where_the_next_figure_is_told() -> None:
    found = codes_in(f"{ASKED}收到申请9件,2件要求公开批文,7件涉及拆迁,均予公开,1件不予公开。")
    assert found[1] == (2, None)


def test_a_request_of_which_a_story_is_told_at_once_was_received() -> None:
    found = codes_in(f"{ASKED}全年收到1件申请,要求公开水质数据,属于主动公开范围。")
    assert found[0] == (1, "requests_received")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("另有3件按规定将于2023年1月答复", "requests_carried_forward"),
        ("剩余3件已于2023年1月5日答复", "requests_carried_forward"),
        ("3件申请计划于2023年1月15日前办结", "requests_carried_forward"),
        ("剩余3件仍在法定答复期内", "requests_carried_forward"),
        ("2021年12月收到的3件于2022年1月答复", "requests_carried_over"),
        ("3件在法定期限内答复", "requests_concluded_on_time"),
        ("3件于2022年12月答复", None),
    ],
)
def test_the_day_of_an_answer_tells_what_is_carried_forward(words: str, code: str | None) -> None:
    assert codes_in(f"{ASKED}收到申请9件,答复6件,{words}。")[2] == (3, code)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("不予公开4件(涉及商业秘密)", "requests_withheld_trade_secret"),
        ("不予公开4件(均为行政执法案卷信息)", "requests_withheld_case_file"),
        ("不予处理4件,均属于重复申请", "requests_not_processed_repeat"),
        ("无法提供4件(没有现成信息需要另行制作)", "requests_unable_not_created"),
        ("不予公开4件(主要涉及商业秘密)", None),
        ("不予公开4件(内部事务信息、过程性信息)", None),
        ("不予公开4件(其中涉及商业秘密)", None),
    ],
)
def test_the_one_ground_of_a_number_is_that_of_all(words: str, code: str | None) -> None:
    found = codes_in(f"{ASKED}收到申请9件,{words}。")
    assert found[2:] == ([(4, code)] if code else [])


@pytest.mark.parametrize(
    "words", ["均已书面告知", "全部通过信函寄送申请人", "均当面向申请人解释说明", "已邮寄送达,均已网上反馈"]
)
def test_how_requests_were_answered_is_not_how_they_came(words: str) -> None:
    assert codes_in(f"{ASKED}收到申请3件,{words}。") == [(3, "requests_received")]


@pytest.mark.parametrize("words", ["均为信函申请", "均以邮寄方式提交", "全部通过信函提出"])
def test_how_all_requests_came_is_their_way(words: str) -> None:
    assert codes_in(f"{ASKED}收到申请3件,{words}。")[1] == (3, "requests_received_post")


@pytest.mark.parametrize("words", ["(上年为17件)", ",上年17件", ",较上年的17件增加11件"])
def test_the_year_before_is_no_other_way_of_asking(words: str) -> None:
    found = codes_in(f"{ASKED}收到书面申请28件{words},增长64.7%。")
    assert found[:2] == [(28, "requests_received"), (17, "requests_received")]
    assert found[-1] == (64.7, "requests_received_growth_pct")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("其他处理3件(逾期不补正1件、撤回2件)", (2, "requests_other_other")),
        ("其他处理7件,其中逾期不补正5件,其他2件", (2, "requests_other_other")),
        ("不予公开9件,其中国家秘密7件,法律规定的其他情形2件", (2, "requests_withheld_other")),
        ("同意公开5件,不予公开2件,其他情形2件", (2, "requests_outcome_other")),
        ("公开5件,不掌握2件,其他3件", (3, "requests_outcome_other")),
        ("公开5件,涉及个人隐私2件,其他3件", (3, "requests_outcome_other")),
        ("公开5件,不予公开4件(国家秘密1件,商业秘密3件),其他2件", (2, "requests_outcome_other")),
        ("公开5件,不予公开4件,其中国家秘密1件,商业秘密3件;其他2件", (2, "requests_outcome_other")),
        ("公开5件,不予公开4件,国家秘密1件,商业秘密1件,其他2件", (2, "requests_withheld_other")),
        ("公开5件,无法提供4件,其中不掌握1件,没有现成信息1件,其他2件", (2, None)),
        ("网上5件,信函2件,其他3件", (3, "requests_received_other")),
        ("网上5件,信函2件,其余3件已答复", (3, "requests_answered")),
        ("同意公开5件,申请人撤回2件", (2, "requests_outcome_other")),
    ],
)
def test_what_is_left_of_an_outcome_is_of_that_outcome(words: str, found: tuple[float, str]) -> None:
    assert codes_in(f"{ASKED}答复申请20件,{words}。")[-1] == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2件经三次补正后内容仍不明确", [(2, "requests_unable_unclear")]),
        ("2件经3次补正申请内容仍不明确,无法提供", [(2, "requests_unable_unclear")]),
        ("上述9件均在15个工作日内答复", [(9, "requests_answered")]),
        ("5件因案情复杂延长15个工作日办结", [(5, "requests_concluded_extended")]),
        ("补正后受理8件", [(8, "requests_accepted")]),
        ("逾期未补正视为放弃2件", [(2, "requests_other_no_amendment")]),
        ("1件因邮寄地址不详退回", [(1, None)]),
        ("未公开3件", [(3, None)]),
        ("转县水文局办理2件", [(2, "requests_outcome_redirected")]),
        ("信函、传真申请6件", [(6, None)]),
        ("其余3件为信息不存在或非本机关掌握", [(3, None)]),
        ("不属于本机关职责范围或不掌握的3件", [(3, None)]),
        ("书面答复6件,电话答复3件", [(6, None), (3, None)]),
        ("审核答复书12份", [(12, None)]),
        ("申请公开的信息涉及土地(4件)", [(4, None)]),
        ("就征地补偿提出申请的7件", [(7, None)]),
    ],
)
def test_what_stands_beside_a_number_is_read_whole(words: str, found: list[tuple[float, str | None]]) -> None:
    assert codes_in(f"{ASKED}收到申请9件。{words}。")[1:] == found


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("不予处理5件,其中信访类2件", "requests_not_processed_petition_like"),
        ("不予处理5件(投诉举报2件)", "requests_not_processed_petition_like"),
        ("另有2件申请属于信访事项", "requests_not_processed_petition_like"),
        ("不予处理5件,投诉2件", "complaints"),
        ("同时收到信访件2件", "letters_received"),
    ],
)
def test_petitions_among_requests_are_not_processed_and_others_came_beside_them(words: str, code: str) -> None:
    assert codes_in(f"{ASKED}收到申请9件,{words}。")[-1] == (2, code)


@pytest.mark.parametrize("words", ["2件答复被撤销", "全年有2件被行政复议纠正"])
def test_answers_that_were_set_aside_are_no_answers(words: str) -> None:
    assert (2, "requests_answered") not in codes_in(f"{TITLE}五、存在的问题\n个别申请答复不规范,{words}。")


def test_what_another_year_received_has_no_part_accepted() -> None:
    observations = read_report(
        f"{ASKED}申请量比2021年(112件)增长17.9%,全年受理132件。".encode(), name="a.txt"
    ).observations
    assert observations[-1].metric_code == "requests_received"


@pytest.mark.parametrize(
    "head", ["依申请公开方面,", "二是依申请公开情况:", "在依申请公开工作方面,", "主动公开信息80条;依申请公开方面,"]
)
def test_the_head_of_a_sentence_tells_that_requests_follow(head: str) -> None:
    found = codes_in(f"{TITLE}一、概述\n{head}全年受理9件,不予公开6件,主动公开3件。")
    assert found[-3:] == [
        (9, "requests_received"),
        (6, "requests_outcome_withheld"),
        (3, "requests_outcome_already_public"),
    ]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("在办结的7件中,不予公开2件", "requests_concluded"),
        ("在办公室受理申请7件", "requests_received"),
        ("7件在办", "requests_carried_forward"),
    ],
)
def test_what_is_in_hand_is_told_from_what_was_done_in_an_office(words: str, code: str) -> None:
    assert (7, code) in codes_in(f"{ASKED}{words}。")


@pytest.mark.parametrize(
    "words",
    [
        "不予公开9件(过程性信息9件),无法提供6件(没有现成信息需要另行制作6件),不予处理3件(重复申请3件)",
        "无法提供8件(其中不掌握5件,补正后仍不明确3件),不予处理3件",
        "没有现成信息2件,不予处理3件",
    ],
)
def test_the_ground_of_one_figure_is_none_of_the_next(words: str) -> None:
    assert (3, "requests_outcome_not_processed") in codes_in(f"{ASKED}办结申请30件:{words}。")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("要求重新出具已获取信息的", "requests_not_processed_confirmation"),
        ("要求行政机关确认或者重新出具已获取的政府信息", "requests_not_processed_confirmation"),
        ("逾期未缴费", "requests_other_fee_unpaid"),
        ("未按期缴纳信息处理费的", "requests_other_fee_unpaid"),
        ("未在规定期限内缴费视为放弃", "requests_other_fee_unpaid"),
        ("不按期补正的", "requests_other_no_amendment"),
        ("逾期未补正、逾期未缴费共", None),
        ("涉及国家秘密、商业秘密", None),
        ("涉及第三方商业秘密的", "requests_withheld_trade_secret"),
    ],
)
def test_one_ground_has_a_row_of_the_form_and_two_have_none(words: str, code: str | None) -> None:
    assert codes_in(f"{ASKED}收到申请9件,{words}2件。")[1] == (2, code)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("应办9件,实办8件", [(9, None), (8, "requests_concluded")]),
        ("应办结9件,实际办结8件", [(9, None), (8, "requests_concluded")]),
        ("应答复8件,均已答复", [(8, "requests_answered")]),
        ("有2件未能按时答复", [(2, None)]),
        ("2件未在法定期限内办结", [(2, None)]),
        ("6件按时答复,2件逾期", [(6, "requests_concluded_on_time"), (2, None)]),
    ],
)
def test_what_was_to_be_done_or_was_late_was_not_done(words: str, found: list[tuple[float, str | None]]) -> None:
    assert codes_in(f"{ASKED}收到申请7件。{words}。")[1:] == found


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("线上", "requests_received_online"),
        ("政府网站", "requests_received_online"),
        ("网站“公众监督”", None),
        ("网站安全检查", None),
        ("网站公开", None),
    ],
)
def test_a_site_alone_is_a_way_of_asking(words: str, code: str | None) -> None:
    found = codes_in(f"{ASKED}收到申请9件,其中{words}4件,信函5件。")
    assert found[1][1] == code or (code is None and found[1][1] != "requests_received_online")


def test_a_rate_of_each_of_several_things_is_no_number_of_them() -> None:
    assert codes_in(f"{ASKED}答复率、按时办结率均为100%。") == [(100, None)]


def test_a_number_may_be_parted_by_a_pause_from_what_was_asked_for_is() -> None:
    text = "某局2015年政府信息公开工作年度报告\n三、依申请公开情况\n收到申请9件。"
    told = "3件申请内容,属于主动公开范围;2件申请事项,不属于本机关职责;1件申请材料,内容不明确。"
    outcomes = ("already_public", "not_this_agency", "amend")
    assert [code for _, code in codes_in(text + told)][1:] == [f"requests_outcome_{one}" for one in outcomes]


def test_a_request_for_information_is_received_where_nothing_says_what_it_is() -> None:
    text = "某局2015年政府信息公开工作年度报告\n三、依申请公开情况\n全年有3件申请信息,工作人员热情接待。"
    assert codes_in(text) == [(3, "requests_received")]


@pytest.mark.parametrize("told", ["其中6件答复结果均为不予公开", "6件均已按时答复", "已按时办理完毕6件", "均已答复6件"])
def test_what_is_said_of_a_number_beside_it_is_not_said_of_all(told: str) -> None:
    found = codes_in(f"某县水务局2022年政府信息公开工作年度报告\n三、依申请公开情况\n收到申请17件。{told}。")
    assert [value for value, _ in found] == [17, 6]


@pytest.mark.parametrize("told", ["均按时办结(其中公开17件)", "均已按时办结,公开17件", "均已按时办结2022年行政复议0件"])
def test_what_is_said_of_all_may_stand_before_another_number(told: str) -> None:
    found = codes_in(f"某县水务局2022年政府信息公开工作年度报告\n三、依申请公开情况\n收到申请17件,{told}。")
    assert (17, "requests_concluded_on_time") in found


@pytest.mark.parametrize("change", ["同比减少3件", "较上年增加4件", "比去年多收2件", "上年为15件"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("全部在法定期限内办结", "requests_concluded_on_time"),
        ("均已答复", "requests_answered"),
        ("均为信函申请", "requests_received_post"),
    ],
)
def test_what_is_said_of_all_reaches_over_how_many_more_they_were(change: str, words: str, code: str) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n收到申请12件,{change},{words}。"
    assert codes_in(text)[-1] == (12, code)


@pytest.mark.parametrize(
    "told", ["对群众申请的事项及时受理", "一是及时处理,对于公民提出的申请认真办理", "凡收到的申请当日登记"]
)
def test_what_is_always_done_is_not_said_of_the_one_request(told: str) -> None:
    assert codes_in(ASKED + f"全年收到申请1件。{told},并在规定期限内进行答复。") == [(1, "requests_received")]


def test_what_became_of_the_one_request_needs_no_all() -> None:
    assert codes_in(ASKED + "全年收到申请1件,经认真办理,并在规定期限内进行答复。")[1:] == [
        (1, "requests_concluded_on_time")
    ]


@pytest.mark.parametrize("all_of_them", ["申请已全部答复", "申请全部答复", "申请均已答复"])
def test_words_before_among_them_are_of_the_number_before_though_no_comma_parts_them(all_of_them: str) -> None:
    lead = "某县水务局2022年政府信息公开工作年度报告\n三、依申请公开情况\n收到申请38件,其中当面申请5件,网上申请33件。"
    whole = codes_in(f"{lead}38件{all_of_them},其中同意公开22件,部分公开1件,信息不存在15件。")
    assert codes_in(f"{lead}38件{all_of_them}其中同意公开22件部分公开1件信息不存在15件。") == whole
    assert (38, "requests_outcome_disclosed") not in whole


def test_what_is_said_of_all_ends_before_among_them() -> None:
    text = "某县水务局2022年政府信息公开工作年度报告\n三、依申请公开情况\n受理申请38件均已办结其中网上30件信函8件。"
    found = [(one.metric_code, one.quote) for one in read_report(text.encode(), name="case.txt").observations]
    assert found == [
        ("requests_received", "38件"),
        ("requests_concluded", "均已办结"),
        ("requests_received_online", "30件"),
        ("requests_received_post", "8件"),
    ]


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("没有拒绝公民申请的情况", [(0, "requests_outcome_withheld")]),
        ("未出现拒绝公开的情况", [(0, "requests_outcome_withheld")]),
        ("无拒绝提供信息现象", [(0, "requests_outcome_withheld")]),
        ("对1件申请依法予以拒绝", [(1, "requests_outcome_withheld")]),
        ("申请人拒绝补正的1件", [(1, "requests_other_no_amendment")]),
        ("拒绝受理1件", [(1, "requests_not_accepted")]),
        ("被申请人拒绝履行的1件", [(1, None)]),
    ],
)
def test_what_is_refused_is_withheld_and_what_refuses_is_something_else(
    told: str, codes: list[tuple[float, str]]
) -> None:
    assert codes_in(f"某局2015年政府信息公开年度报告\n三、依申请公开情况\n{told}。") == codes


@pytest.mark.parametrize("told", ["答复公开了信息8条", "答复并公开政府信息8条"])
def test_how_much_was_given_with_the_answers_counts_no_answers(told: str) -> None:
    assert codes_in(f"{ASKED}收到申请9件,{told}。")[-1] == (8, None)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("同意公开5件,不予公开4件,均按时答复。", "requests_concluded_on_time"),
        ("5件同意公开,4件不予公开。所有申请均已办结。", "requests_concluded"),
        ("网上5件、信函4件。涉及征地7件,拆迁2件。均已答复。", "requests_answered"),
        ("其中网上5件、信函4件;涉及征地7件,拆迁2件。公开5件,不掌握4件,全部在20个工作日内答复。", "requests_answered"),
        ("按形式分,网上5件、信函4件。\n全部办结。公开5件,部分公开4件。", "requests_concluded"),
    ],
)
def test_what_is_said_behind_lists_that_add_up_to_all_is_said_of_all(words: str, code: str) -> None:
    assert (9, code) in codes_in(f"{ASKED}收到申请9件,{words}")


@pytest.mark.parametrize(
    "words", ["同意公开5件,不予公开2件,均按时答复。", "网上5件、信函4件,\n接待来访4件。均已办结。"]
)
def test_what_is_said_behind_other_lists_is_not_said_of_all(words: str) -> None:
    assert 9 not in [value for value, _ in codes_in(f"{ASKED}收到申请9件,{words}")[1:]]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("9件均按期答复", "requests_concluded_on_time"),
        ("9件均已答复", "requests_answered"),
        ("9件全部办结", "requests_concluded"),
    ],
)
def test_what_became_of_them_stands_before_the_colon_that_tells_them_out(words: str, code: str) -> None:
    found = codes_in(f"{ASKED}收到申请9件。{words}:予以公开5件,部分公开4件。")
    assert [one for one in found if one[0] == 9][1:] == [(9, code)]
    assert (5, "requests_outcome_disclosed") in found
