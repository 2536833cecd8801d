"""What came in and what became of it; facts said twice, or denied."""

import pytest

from govreport_pipeline import read_report
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import Basis, BreakdownKind, Relation, Scope, Verdict
from govreport_pipeline_tests.validation_cases import Stat, breakdowns, codes, compose, finding, only, part, stat, zero

BALANCE, REPEATED = BreakdownKind.BALANCE, BreakdownKind.REPEATED
RECEIVED = "requests_received"


def received(quote: str = "8件") -> Stat:
    return stat(quote, RECEIVED, name="total")


def concluded(quote: str, code: str = "requests_concluded", **more: object) -> Stat:
    return stat(quote, code, **more)  # type: ignore[arg-type]


def all_concluded(value: float) -> Stat:
    return stat(
        "均已办结",
        "requests_concluded",
        value=value,
        of="total",
        relation=Relation.OUTCOME_OF,
        basis=Basis.STATED_IN_WORDS,
    )


def test_received_equals_concluded() -> None:
    # seed 004: 2件, 2件均在规定时间内办结
    case = compose(
        "收到", received("2件"), "。", concluded("2件", "requests_concluded_on_time"), "均在规定时间内办结。"
    )
    found = only(case.validated(), BALANCE)
    assert (found.verdict, found.stated, found.computed) == (Verdict.HOLDS, 2, 2)
    assert found.part_observation_ids == (case.observations[1].observation_id,)


@pytest.mark.parametrize("quote", ["7件", "9件"])
def test_all_of_another_number_differs(quote: str) -> None:
    validation = compose("收到", received(), "。办结", concluded(quote), "均在规定时间内办结。").validated()
    assert only(validation, BALANCE).verdict is Verdict.DIFFERS
    assert FindingCode.BALANCE_DIFFERS in codes(validation)


def test_more_concluded_is_incomplete_where_nothing_is_said_of_requests_carried_over() -> None:
    forward = concluded("2件", "requests_carried_forward")
    for pieces in (["办结", concluded("9件")], ["办结", concluded("7件"), ",结转", forward]):
        validation = compose("收到", received(), "。", *pieces, "。").validated()
        found = only(validation, BALANCE)
        assert found.verdict is Verdict.INCOMPLETE
        assert found.explanation is not None
        assert found.explanation.endswith("nothing is said of requests carried over")
        assert codes(validation) == [FindingCode.SUM_INCOMPLETE]


def test_more_concluded_differs_where_none_were_carried_over() -> None:
    over = concluded("0件", "requests_carried_over")
    validation = compose("上年结转", over, "收到", received(), ",办结", concluded("9件")).validated()
    assert only(validation, BALANCE).verdict is Verdict.DIFFERS


def test_fewer_concluded_are_incomplete_until_the_rest_is_told() -> None:
    pieces = "收到", received(), ",办结", concluded("6件"), ",结转", concluded("2件", "requests_carried_forward"), "。"
    validation = compose(*pieces[:4], "。").validated()
    found = only(validation, BALANCE)
    assert found.verdict is Verdict.INCOMPLETE
    assert found.explanation == "8 received, 6 concluded: 2 not told of, and nothing carried forward"
    assert FindingCode.SUM_INCOMPLETE in codes(validation)
    assert only(compose(*pieces).validated(), BALANCE).verdict is Verdict.HOLDS


def test_carried_forward_must_make_up_the_rest() -> None:
    case = compose("收到", received(), ",办结", concluded("6件"), ",结转", concluded("1件", "requests_carried_forward"))
    assert only(case.validated(), BALANCE).verdict is Verdict.DIFFERS


def test_carried_over_is_added_to_what_came_in() -> None:
    over = concluded("1件", "requests_carried_over")
    found = only(compose("上年结转", over, "收到", received(), "办结", concluded("9件")).validated(), BALANCE)
    assert (found.verdict, found.stated, found.difference) == (Verdict.HOLDS, 9, 0)
    found = only(compose("上年结转", over, "收到", received(), "办结", concluded("10件")).validated(), BALANCE)
    assert found.verdict is Verdict.DIFFERS


def test_on_time_and_extended_are_both_concluded() -> None:
    times = concluded("6件", "requests_concluded_on_time"), concluded("2件", "requests_concluded_extended")
    assert (
        only(compose("收到", received(), "按时", times[0], "延期", times[1]).validated(), BALANCE).verdict
        is Verdict.HOLDS
    )


def test_all_concluded_in_words_holds() -> None:
    # case 040: 申请3件,现均已处理完毕
    assert only(compose("申请", received("3件"), ",", all_concluded(3)).validated(), BALANCE).verdict is Verdict.HOLDS


def test_all_concluded_yet_some_carried_forward_is_a_finding() -> None:
    forward = concluded("1件", "requests_carried_forward")
    validation = compose("申请", received("3件"), ",", all_concluded(3), "。结转", forward, "。").validated()
    assert only(validation, BALANCE).verdict is Verdict.DIFFERS
    told = finding(validation, FindingCode.CLOSED_BUT_CARRIED)
    assert "3 received, 3 concluded + 1 carried forward = 4 (+1): all are said to be concluded" in told.message


def test_letters_of_one_sentence_are_a_balance_of_two_are_not() -> None:
    letters, answered = stat("76条", "letters_received"), stat("70条", "letters_concluded")
    assert only(compose("留言", letters, ",答复", answered, "。").validated(), BALANCE).verdict is Verdict.INCOMPLETE
    assert not compose("留言", letters, "。来信答复", answered, "。").validated().breakdowns


def test_letters_answered_are_held_against_letters_received() -> None:
    # case 016: 留言76条,答复76条
    for quote, verdict in (("76条", Verdict.HOLDS), ("70条", Verdict.INCOMPLETE), ("79条", Verdict.DIFFERS)):
        letters = stat("76条", "letters_received", name="total")
        answered = stat(quote, "letters_concluded", of="total", relation=Relation.OUTCOME_OF)
        assert only(compose("留言", letters, ",答复", answered).validated(), BALANCE).verdict is verdict


@pytest.mark.parametrize(
    ("results", "verdict"),
    [
        (("upheld", "1件", "corrected", "1件"), Verdict.HOLDS),
        (("upheld", "1件"), Verdict.INCOMPLETE),
        (("upheld", "2件", "corrected", "1件"), Verdict.DIFFERS),
    ],
)
def test_results_of_disputes_add_up(results: tuple[str, ...], verdict: Verdict) -> None:
    parts = [stat(results[i + 1], f"reconsiderations_{results[i]}") for i in range(0, len(results), 2)]
    validation = compose("复议", stat("2件", "reconsiderations"), "。", *parts).validated()
    assert only(validation, BreakdownKind.DISPUTE_SUM).verdict is verdict
    assert (FindingCode.SUM_DIFFERS in codes(validation)) == (verdict is Verdict.DIFFERS)


def test_all_results_named_must_reach_the_total() -> None:
    results = [stat("1件", f"litigations_{each}") for each in ("upheld", "corrected", "other", "withdrawn")]
    pending = stat("1件", "litigations_pending", unit="件")
    validation = compose("诉讼", stat("6件", "litigations"), "。", *results, pending).validated()
    assert only(validation, BreakdownKind.DISPUTE_SUM).verdict is Verdict.DIFFERS


def test_parts_that_the_text_links_are_tested_once() -> None:
    total = stat("4件", "litigations", name="total")
    case = compose(
        "诉讼", total, ",其中", part("1件", code="litigations_withdrawn", relation=Relation.OF_WHICH), "撤回"
    )
    validation = case.validated()
    assert [found.kind for found in validation.breakdowns] == [BreakdownKind.OF_WHICH]


def test_denied_outcome_alone_is_no_sum() -> None:
    case = compose("收到", received(), "。", zero("没有不予公开", "requests_outcome_withheld"), "。")
    assert not case.validated().breakdowns


def test_outcomes_add_up_to_the_answers() -> None:
    for quote, verdict in (("4件", Verdict.HOLDS), ("5件", Verdict.DIFFERS)):
        outcomes = stat("4件", "requests_outcome_disclosed"), stat(quote, "requests_outcome_not_existing")
        case = compose("答复", stat("8件", "requests_answered"), "。", *outcomes)
        assert only(case.validated(), BreakdownKind.OUTCOME_SUM).verdict is verdict


@pytest.mark.parametrize(
    "ground", ["requests_unable_not_held", "requests_withheld_case_file", "requests_not_processed_repeat"]
)
@pytest.mark.parametrize(("quote", "verdict"), [("5件", Verdict.HOLDS), ("4件", Verdict.INCOMPLETE)])
def test_a_ground_stands_for_its_outcome_that_is_not_told(ground: str, quote: str, verdict: Verdict) -> None:
    told = stat("3件", "requests_outcome_disclosed"), "公开、", stat(quote, ground), "。"
    found = only(compose("收到", received(), "。", *told).validated(), BreakdownKind.OUTCOME_SUM)
    assert (found.verdict, len(found.part_observation_ids)) == (verdict, 2)


def test_a_ground_beside_its_outcome_is_not_counted_twice() -> None:
    outcomes = stat("3件", "requests_outcome_disclosed"), stat("5件", "requests_outcome_unable")
    case = compose("收到", received(), "。", *outcomes, "因", stat("2件", "requests_unable_not_held"), "。")
    assert only(case.validated(), BreakdownKind.OUTCOME_SUM).verdict is Verdict.HOLDS


def test_grounds_that_do_not_fit_into_the_total_are_left_out() -> None:
    told = stat("7件", "requests_outcome_disclosed"), stat("6件", "requests_unable_not_held")
    found = only(compose("收到", received(), "。", *told, "。").validated(), BreakdownKind.OUTCOME_SUM)
    assert (found.verdict, len(found.part_observation_ids)) == (Verdict.INCOMPLETE, 1)


@pytest.mark.parametrize("way", ["电话答复", "当面答复", "转办后回复"])
def test_letters_answered_in_two_ways_are_all_that_came(way: str) -> None:
    pieces = "留言", stat("76条", "letters_received"), ",答复", stat("30条", "letters_concluded"), f"、{way}"
    found = only(compose(*pieces, stat("46条", "letters_concluded"), "。").validated(), BALANCE)
    assert (found.verdict, len(found.part_observation_ids)) == (Verdict.HOLDS, 2)


def test_requests_received_may_hold_those_carried_over() -> None:
    received, over = stat("70件", "requests_accepted"), stat("2件", "requests_carried_over")
    answered, forward = stat("66件", "requests_answered"), stat("4件", "requests_carried_forward")
    case = compose("受理", received, ",其中上年度结转", over, "。已答复", answered, ",未到期限", forward, "。")
    assert only(case.validated(), BreakdownKind.BALANCE).verdict is Verdict.HOLDS


def test_the_rest_all_answered_is_not_all_of_them() -> None:
    received, answered = stat("12件", "requests_received"), stat("9件", "requests_answered")
    case = compose("收到申请", received, ",3件转信访办理,其余", answered, "均按时答复。")
    found = only(case.validated(), BreakdownKind.BALANCE)
    assert found.verdict is Verdict.INCOMPLETE


def test_staff_named_for_a_task_elsewhere_is_not_all_of_it() -> None:
    full, half = stat("2名", "staff_full_time"), stat("10名", "staff_part_time")
    case = compose("全职", full, "、兼职", half, "。指定", stat("1名", "staff"), "文书。")
    assert not case.validated().breakdowns


def test_staff_is_full_time_and_part_time() -> None:
    for quote, verdict in (("3人", Verdict.HOLDS), ("4人", Verdict.DIFFERS)):
        case = compose(stat("5人", "staff"), stat("2人", "staff_full_time"), stat(quote, "staff_part_time"))
        assert only(case.validated(), BreakdownKind.SUM).verdict is verdict
    assert not compose(stat("5人", "staff"), stat("2人", "staff_full_time")).validated().breakdowns


@pytest.mark.parametrize(
    ("ways", "verdict"),
    [
        ({"online": "20件", "in_person": "5件", "post": "5件"}, Verdict.HOLDS),
        ({"online": "20件", "in_person": "5件", "post": "8件"}, Verdict.DIFFERS),
        ({"online": "20件", "in_person": "5件", "post": "3件"}, Verdict.INCOMPLETE),
    ],
)
def test_requests_received_are_all_that_came_by_any_way(ways: dict[str, str], verdict: Verdict) -> None:
    parts = [stat(quote, f"requests_received_{way}") for way, quote in ways.items()]
    validation = compose("收到申请", received("30件"), "。", *parts, "。").validated()
    assert [(each.kind, each.verdict) for each in validation.breakdowns] == [(BreakdownKind.SUM, verdict)]


def test_one_way_alone_is_only_of_the_requests_received() -> None:
    validation = compose("收到申请", received("30件"), "。网上", stat("20件", "requests_received_online")).validated()
    assert only(validation, BreakdownKind.OF_WHICH).verdict is Verdict.HOLDS


def test_a_way_within_another_is_not_added_to_it() -> None:
    online = stat("20件", "requests_received_online", name="online")
    email = part("5件", "online", "requests_received_email", relation=Relation.OF_WHICH)
    case = compose(
        "收到", received("30件"), "。网上", online, "(邮件", email, "),信函", stat("10件", "requests_received_post")
    )
    assert only(case.validated(), BreakdownKind.SUM).computed == 30


def test_ways_may_be_of_requests_received_and_carried_over_together() -> None:
    came = received("106件"), ",上年转入", stat("8件", "requests_carried_over")
    ways = "其中网络", stat("25件", "requests_received_online"), "信函", stat("89件", "requests_received_post")
    assert not breakdowns(compose("新收", *came, "。", *ways).validated(), BreakdownKind.SUM)


@pytest.mark.parametrize(("quote", "verdict"), [("2件", Verdict.HOLDS), ("3件", Verdict.DIFFERS)])
def test_requests_received_are_accepted_or_not(quote: str, verdict: Verdict) -> None:
    case = compose(received("15件"), stat("13件", "requests_accepted"), stat(quote, "requests_not_accepted"))
    assert only(case.validated(), BreakdownKind.SUM).verdict is verdict


def test_a_total_behind_its_parts_that_the_codes_imply_too_is_tested_once() -> None:
    case = compose(
        "专职",
        stat("2名", "staff_full_time"),
        "、兼职",
        stat("15名", "staff_part_time"),
        ",总计",
        stat("17名", "staff"),
        "。",
    )
    assert only(case.validated(), BreakdownKind.SUM).verdict is Verdict.HOLDS


def mention(quote: str, **more: object) -> Stat:
    return stat(quote, "key_area_items", **{"label": "重点领域信息", **more})  # type: ignore[arg-type]


def test_fact_stated_twice_agrees() -> None:
    # seed 002: 1266条 in section one and in section two
    case = compose("共公开重点领域信息", mention("1266条"), "。又", mention("1266条", label="公开重点领域信息"), "。")
    found = only(case.validated(), REPEATED)
    assert (found.verdict, found.stated, found.computed) == (Verdict.HOLDS, 1266, 1266)
    assert [found.total_observation_id, *found.part_observation_ids] == [o.observation_id for o in case.observations]


def test_what_went_two_ways_is_no_repetition() -> None:
    pieces = (
        ("通过公安微信发布信息", "700余条", ",答复来信。通过交警微信发布信息", "400余条", "。", None),
        ("通过公安微信发布信息", "700余条", ",答复来信。全年通过公安微信发布信息", "400余条", "。", Verdict.DIFFERS),
        ("通过公安微信发布信息", "700余条", ",答复来信。全年发布信息", "400余条", "。", None),
    )
    for before, first, between, other, after, verdict in pieces:
        told = [
            stat(quote, "proactive_items_wechat", label="信息", low=value, high=value + 100)
            for quote, value in ((first, 700), (other, 400))
        ]
        found = breakdowns(compose(before, told[0], between, told[1], after).validated(), BreakdownKind.REPEATED)
        assert [each.verdict for each in found] == ([] if verdict is None else [verdict])


def test_fact_stated_twice_with_two_values_differs() -> None:
    case = compose("共公开重点领域信息", mention("1266条"), "。又", mention("1366条", label="公开重点领域信息"), "。")
    validation = case.validated()
    assert only(validation, REPEATED).verdict is Verdict.DIFFERS
    told = finding(validation, FindingCode.REPEATED_DIFFERS)
    assert "is stated as 1,266 at 9 and as 1,366 at 16" in told.message
    assert (told.raw_start, told.raw_end) == (16, 21)
    assert FindingCode.SEVERAL_VALUES in codes(validation)


def test_hedge_agrees_with_the_exact_number() -> None:
    case = compose(mention("1200余条", value=1200, low=1200, high=1300), "。", mention("1266条"), "。")
    assert only(case.validated(), REPEATED).verdict is Verdict.HOLDS


def test_two_things_under_one_code_are_not_one_fact() -> None:
    case = compose("会议", stat("3次", "meetings", label="会议"), "。", stat("2次", "meetings", label="专题会议"), "。")
    validation = case.validated()
    assert not breakdowns(validation, REPEATED)
    assert "3 (会议) at 2, 2 (专题会议) at 5" in finding(validation, FindingCode.SEVERAL_VALUES).message


def test_two_numbers_in_one_sentence_are_not_one_fact() -> None:
    # case 027: 《行风热线》在线访谈2次、《高端访谈》1次
    interviews = [stat(quote, "online_interviews_by_leaders") for quote in ("2次", "1次")]
    assert not breakdowns(compose("访谈", interviews[0], "、", interviews[1], "。").validated(), REPEATED)


def test_third_mention_is_compared_with_the_like_of_it() -> None:
    quotes = ("3次", "会议"), ("5次", "培训会议"), ("6次", "培训会议")
    case = compose(*[piece for quote, label in quotes for piece in (stat(quote, "meetings", label=label), "。")])
    found = only(case.validated(), REPEATED)
    assert (found.verdict, found.stated, found.computed) == (Verdict.DIFFERS, 5, 6)


@pytest.mark.parametrize("more", [{"subject": "企业网"}, {"scope": Scope.CUMULATIVE}])
def test_other_body_or_time_is_another_fact(more: dict[str, object]) -> None:
    validation = compose(mention("1266条"), "。", mention("2366条", **more), "。").validated()
    assert not breakdowns(validation, REPEATED)
    assert FindingCode.SEVERAL_VALUES not in codes(validation)


def test_member_of_a_list_stated_again_with_another_value_differs() -> None:
    # case 063: 人事信息3条 in the list, 人事信息8条 after it
    total = stat("92条", "proactive_items", name="total")
    parts = part("89条", label="工作信息"), part("3条", label="人事信息")
    again = stat("8条", "proactive_items_by_category", label="人事信息")
    validation = compose("公开", total, "其中:", *parts, "。", again, "。").validated()
    assert FindingCode.REPEATED_DIFFERS in codes(validation)
    assert FindingCode.SEVERAL_VALUES not in codes(validation)


def test_members_of_two_lists_may_share_a_name() -> None:
    pieces: list[str | Stat] = []
    for name, quotes in (("甲", ("3条", "4条", "7条")), ("乙", ("5条", "6条", "11条"))):
        pieces += ["发布", stat(quotes[2], "proactive_items_website", name=name, subject=name), "包括"]
        pieces += [part(quote, of=name, label=label) for quote, label in zip(quotes[:2], ("文件", "其他"), strict=True)]
        pieces.append("。")
    assert not breakdowns(compose(*pieces).validated(), REPEATED)


def test_denial_against_a_number_is_a_finding() -> None:
    denial = zero("没有收到申请", RECEIVED)
    validation = compose("本年", denial, "。共受理", received("3件"), "。").validated()
    assert only(validation, REPEATED).verdict is Verdict.DIFFERS
    told = finding(validation, FindingCode.ZERO_CONTRADICTED)
    assert "denied at 2–8 (没有收到申请), yet 3 requests_received at 12–14 (3件)" in told.message


def test_denial_of_what_is_counted_is_one_finding_each() -> None:
    denied = zero("没有收到申请", RECEIVED)
    case = compose(denied, "。网上申请", stat("3件", "requests_received_online"), ",办结", concluded("3件"), "。")
    assert codes(case.validated()) == [FindingCode.ZERO_CONTRADICTED] * 2


def test_denial_said_twice_agrees() -> None:
    case = compose(zero("没有收到申请", RECEIVED), "。因", zero("没有申请", RECEIVED), "。")
    assert only(case.validated(), REPEATED).verdict is Verdict.HOLDS


def test_denial_of_the_whole_denies_its_parts() -> None:
    online = stat("3件", "requests_received_online")
    pieces = zero("没有收到申请", RECEIVED), "。网上申请", online, "。"
    assert FindingCode.ZERO_CONTRADICTED in codes(compose(*pieces).validated())
    over = "上年结转", stat("3件", "requests_carried_over"), "。"
    assert FindingCode.ZERO_CONTRADICTED not in codes(compose(*pieces, *over).validated())


@pytest.mark.parametrize("code", ["requests_outcome_other", "requests_not_accepted"])
def test_requests_that_ended_otherwise_fill_the_balance_where_they_fit(code: str) -> None:
    case = compose("收到", received("8件"), "。撤回", stat("3件", code), ",办结", concluded("5件"), "。")
    assert only(case.validated(), BALANCE).verdict is Verdict.HOLDS


def test_what_a_number_includes_of_next_years_is_not_added_to_it() -> None:
    forward = stat("2件", "requests_carried_forward")
    again = concluded("8件", "requests_answered")
    case = compose("收到", received("8件"), "。答复", again, "(含", forward, "转下年)。共办结", concluded("8件"), "。")
    assert FindingCode.BALANCE_DIFFERS not in codes(case.validated())


def test_letters_of_one_box_are_not_all_that_came() -> None:
    case = compose("办理留言", stat("90条", "letters_concluded"), ",其中信箱", stat("20条", "letters_received"), "。")
    assert not breakdowns(case.validated(), BALANCE)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("受理申请36件,上年结转7件,予以公开3件、部分公开24件、无法提供12件、结转下年度办理4件", Verdict.HOLDS),
        ("收到申请36件,予以公开8件、部分公开24件,结转下年度办理4件", Verdict.HOLDS),
        ("办结申请28件,予以公开或部分公开20件,不予公开3件,无法提供5件", Verdict.HOLDS),
        ("答复申请28件,同意公开20件,不予公开3件,非政府信息、信息不存在5件", Verdict.HOLDS),
        ("收到申请28件,予以公开20件,不予公开3件,涉及婚姻登记的5件", Verdict.INCOMPLETE),
        ("收到申请36件,上年结转7件,予以公开3件、部分公开24件、无法提供12件、结转下年度办理5件", Verdict.DIFFERS),
        ("收到申请36件,予以公开30件、部分公开9件", Verdict.DIFFERS),
    ],
)
def test_outcomes_are_held_against_all_that_was_to_be_concluded(told: str, verdict: Verdict) -> None:
    text = f"某县水利局2022年政府信息公开工作年度报告\n一、总体情况\n{told}。"
    found = read_report(text.encode(), name="case.txt").breakdowns
    outcomes = [one for one in found if len(one.part_observation_ids) > 1]
    assert {one.verdict for one in outcomes} == {verdict}


def test_requests_that_ended_otherwise_need_not_be_among_those_answered() -> None:
    told = "三、依申请公开情况\n全年收到申请19件。已答复17件,2件申请人主动撤销。答复中,同意公开11件,不予公开6件。"
    report = read_report(("某县水利局2016年政府信息公开工作年度报告\n" + told).encode(), name="case.txt")
    assert {one.kind: one.verdict for one in report.breakdowns} == {
        BreakdownKind.BALANCE: Verdict.HOLDS,
        BreakdownKind.OUTCOME_SUM: Verdict.HOLDS,
    }


def test_outcomes_fill_what_came_in_with_what_was_carried_forward_where_words_say_that_all_was_answered() -> None:
    told = "三、依申请公开情况\n收到申请44件,比上年增加7件,均在法定期限内答复。予以公开31件,部分公开11件,结转下年2件。"
    report = read_report(("某县水利局2022年政府信息公开工作年度报告\n" + told).encode(), name="case.txt")
    assert Verdict.HOLDS in {one.verdict for one in report.breakdowns}
    assert "sum_incomplete" not in {finding.code.value for finding in report.findings}


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("办结98件;另有2件正在核实", "holds"),
        ("办结90件;另有2件正在核实", "differs"),
        ("答复98件,尚有2件正在征求第三方意见", "holds"),
        ("答复98件,2件正在审核之中", "holds"),
        ("办结98件,仍在协调的2件", "holds"),
        ("办结90件,还在研究2件", "differs"),
        ("办结98件,另有2件为误投", "holds"),
        ("办结90件,其余2件为误投", "differs"),
        ("办结90件,另有2件为误投", "incomplete"),
        ("办结90件,举办培训2次", "incomplete"),
    ],
)
@pytest.mark.parametrize("thing", ["申请", "来信"])
def test_what_is_told_to_be_left_completes_the_account(thing: str, told: str, verdict: str) -> None:
    text = f"某县农机局2022年政府信息公开工作年度报告\n三、依申请公开情况\n收到{thing}100件,{told}。"
    report = read_report(text.encode(), name="case.txt")
    assert [each.verdict for each in report.breakdowns if each.kind == BALANCE] == [verdict]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("予以公开26件,本机关不掌握信息21件,逾期不补正不再处理5件,结转下年度继续办理3件", Verdict.HOLDS),
        ("予以公开29件,本机关不掌握信息21件,逾期不补正不再处理5件", Verdict.HOLDS),
        ("予以公开26件,本机关不掌握信息21件,逾期不补正不再处理5件", Verdict.INCOMPLETE),
    ],
)
def test_the_ground_of_an_outcome_stands_for_it_whatever_outcome_it_is(told: str, verdict: Verdict) -> None:
    text = f"海州市农业局2022年政府信息公开工作年度报告\n一、依申请公开情况\n收到申请55件,{told}。\n"
    found = read_report(text.encode(), name="case.txt").breakdowns
    assert [each.verdict for each in found] == [verdict]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("其中延期答复5件,结转下年1件", None),
        ("延期答复5件", None),
        ("经批准延期办理5件,其余均按期答复", None),
        ("已全部答复,其中5件延期答复", Verdict.HOLDS),
        ("已答复25件,其中延期答复5件,结转下年1件", Verdict.HOLDS),
        ("按期答复20件,延期答复5件,结转下年1件", Verdict.HOLDS),
        ("按期答复20件,延期答复5件", Verdict.INCOMPLETE),
    ],
)
def test_answers_that_took_longer_are_alone_no_number_of_all_answers(told: str, verdict: Verdict | None) -> None:
    report = read_report(f"某县水务局2016年政府信息公开年度报告\n二、依申请公开情况\n收到申请26件,{told}。".encode())
    assert [each.verdict for each in report.breakdowns if each.kind is BALANCE] == ([verdict] if verdict else [])
