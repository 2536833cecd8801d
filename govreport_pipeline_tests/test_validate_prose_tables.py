"""Prose against tables: what agrees, what contradicts, and what is no contradiction."""

from dataclasses import replace

import pytest

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import ReportMetadata
from govreport_pipeline.tables.vocabulary import (
    BodyKind,
    BreakdownKind,
    CellState,
    Form,
    FormBlock,
    Relation,
    Scope,
    Verdict,
)
from govreport_pipeline.validate import Validation, validate
from govreport_pipeline_tests.form_cells import (
    CARRIED_OVER,
    OUTCOMES,
    RECEIVED,
    REQUESTERS,
    Content,
    Key,
    make_cells,
    observe,
    validated,
)
from govreport_pipeline_tests.validation_cases import (
    METADATA,
    Stat,
    breakdowns,
    codes,
    compose,
    finding,
    only,
    stat,
    zero,
)

GOVERNMENT = replace(METADATA, body_kind=BodyKind.GOVERNMENT)
OFFICE = replace(METADATA, body_kind=BodyKind.OFFICE)
NAMED = replace(GOVERNMENT, reporting_agency="某区人民政府")

REQUESTS: dict[Key, Content] = {
    (RECEIVED, None): 170.0,
    (CARRIED_OVER, None): 8.0,
    (OUTCOMES, None): 165.0,
    ("requests_carried_forward", None): 13.0,
    ("requests_outcome_disclosed", None): 80.0,
    ("requests_outcome_partial", None): 20.0,
    ("requests_unable_not_held", None): 40.0,
    ("requests_unable_not_created", None): 5.0,
    ("requests_unable_unclear", None): 3.0,
    ("requests_other_no_amendment", None): 6.0,
    ("requests_other_fee_unpaid", None): 1.0,
    ("requests_other_other", None): 2.0,
}
DISPUTES: dict[Key, Content] = {
    ("reconsiderations", None): 7.0,
    ("litigations_direct", None): 4.0,
    ("litigations_direct_upheld", None): 4.0,
    ("litigations_after_reconsideration", None): 2.0,
    ("litigations_after_reconsideration_upheld", None): 1.0,
}
NOT_PROCESSED_KINDS = ("repeat", "publication", "excessive", "confirmation")
PROACTIVE: dict[Key, Content] = {
    ("normative_documents_issued", None): 8.0,
    ("rules_issued", None): 1.0,
    ("licensing_decisions", None): 40.0,
    ("penalty_decisions", None): 6.0,
    ("administrative_fees_cny", None): 30_000.0,
}


def compared(
    *pieces: str | Stat, metadata: ReportMetadata = METADATA, values: dict[Key, Content] | None = None
) -> Validation:
    """A text beside the tables of a report on the form of 2021."""
    case = compose(*pieces)
    cells = [
        *make_cells(Form.FORM2021, FormBlock.PROACTIVE, PROACTIVE, 1),
        *make_cells(Form.FORM2021, FormBlock.REQUESTS, REQUESTS if values is None else values, 2),
        *make_cells(Form.FORM2021, FormBlock.DISPUTES, DISPUTES, 3),
    ]
    observations = (*case.observations, *(observe(cell) for cell in cells if cell.value is not None))
    return validate(case.raw, case.document, metadata, (), case.numbers, observations, cells)


def verdicts(validation: Validation) -> list[Verdict]:
    return [each.verdict for each in breakdowns(validation, BreakdownKind.PROSE_VS_TABLE)]


@pytest.mark.parametrize(
    ("quote", "code"),
    [
        ("170件", RECEIVED),
        ("178件", RECEIVED),
        ("178件", "requests_accepted"),
        ("165件", "requests_answered"),
        ("157件", "requests_answered"),
        ("156件", "requests_answered"),
        ("178件", "requests_concluded"),
        ("8件", CARRIED_OVER),
        ("80件", "requests_outcome_disclosed"),
        ("100件", "requests_outcome_disclosed"),
        ("48件", "requests_outcome_unable"),
        ("9件", "requests_outcome_other"),
        ("6件", "litigations"),
        ("5件", "litigations_upheld"),
        ("4件", "litigations_direct"),
        ("7件", "reconsiderations"),
        ("8件", "normative_documents_issued"),
    ],
)
def test_each_meaning_of_a_figure_of_the_prose_may_agree(quote, code):
    assert verdicts(compared("全年", stat(quote, code), "。")) == [Verdict.HOLDS]


@pytest.mark.parametrize(
    ("quote", "code", "computed"),
    [
        ("134件", RECEIVED, 170),
        ("17件", RECEIVED, 170),
        ("171件", "requests_answered", 165),
        ("40件", "requests_outcome_unable", 48),
        ("4件", "litigations", 6),
        ("8件", "reconsiderations", 7),
        ("12件", CARRIED_OVER, 8),
    ],
)
def test_another_number_of_the_same_thing_differs(quote, code, computed):
    validation = compared("全年", stat(quote, code), "。")
    found = only(validation, BreakdownKind.PROSE_VS_TABLE)
    assert (found.verdict, found.computed) == (Verdict.DIFFERS, computed)
    assert found.stated == float(quote[:-1])
    assert finding(validation, FindingCode.PROSE_DIFFERS).raw_start == 2


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (("2022年共新收申请", "178件", ",上年结转8件。"), Verdict.DIFFERS),
        (("2022年新收到申请", "178件", "。"), Verdict.DIFFERS),
        (("新增申请", "178件", "。"), Verdict.DIFFERS),
        (("新收申请", "170件", ",上年结转8件。"), Verdict.HOLDS),
        (("受理申请", "178件", ",其中上年结转8件。"), Verdict.HOLDS),
        (("高新区收到申请", "178件", "。"), Verdict.HOLDS),
        (("新收和上年结转申请", "178件", "。"), Verdict.HOLDS),
        (("新收申请", "178件", "(含上年结转8件)。"), Verdict.HOLDS),
    ],
)
def test_new_requests_are_not_those_carried_over(said, verdict):
    before, quote, behind = said
    assert verdicts(compared(before, stat(quote, RECEIVED), behind)) == [verdict]


def test_the_breakdown_points_to_the_statement_and_to_the_cells():
    found = only(compared("全年", stat("40件", "requests_outcome_unable"), "。"), BreakdownKind.PROSE_VS_TABLE)
    assert found.total_observation_id is not None
    assert len(found.part_observation_ids) == 3
    assert "the prose states 40, the table has 40+5+3 = 48 (+8)" in found.explanation


def test_full_and_partial_disclosure_named_together_are_both_of_them():
    label = "予以公开及部分公开"
    assert verdicts(compared("全年", stat("100件", label=label), "。")) == [Verdict.HOLDS]
    for quote in ("20件", "80件", "99件"):
        validation = compared("全年", stat(quote, label=label), "。")
        assert only(validation, BreakdownKind.PROSE_VS_TABLE).computed == 100
        assert verdicts(validation) == [Verdict.DIFFERS]


def test_one_mention_that_agrees_is_enough():
    validation = compared("全年", stat("170件", RECEIVED), "。窗口收到", stat("12件", RECEIVED), "。")
    assert verdicts(validation) == [Verdict.HOLDS]


@pytest.mark.parametrize(
    ("before", "metadata", "is_contradiction"),
    [
        ("2023年收到", GOVERNMENT, True),
        ("区政府办公室收到", GOVERNMENT, False),
        ("区政府办公室收到", OFFICE, True),
        ("区本级收到", GOVERNMENT, False),
        ("区政府办代表区政府收到", GOVERNMENT, False),
        ("区政府办理", GOVERNMENT, True),
        ("全区共收到", GOVERNMENT, True),
        ("全区共收到", OFFICE, False),
        ("各镇街收到", OFFICE, False),
        ("上半年收到", GOVERNMENT, False),
        ("区住建局收到", NAMED, False),
        ("局机关收到", NAMED, False),
        ("全区各级行政机关共收到", NAMED, True),
        ("本机关共收到", NAMED, True),
        ("区住建局共收到", replace(OFFICE, reporting_agency="某区住建局"), True),
        ("今年以来,通过公开平台收到", NAMED, False),
    ],
)
def test_a_smaller_or_larger_circle_is_no_contradiction(before, metadata, is_contradiction):
    validation = compared(f"上一句。{before}", stat("134件", RECEIVED), "。", metadata=metadata)
    assert verdicts(validation) == [Verdict.DIFFERS] * is_contradiction


@pytest.mark.parametrize(
    "mention",
    [
        stat("130余件", RECEIVED, value=130, low=130, high=140),
        stat("134件", RECEIVED, scope=Scope.PRIOR_YEAR),
        stat("134件", RECEIVED, scope=Scope.PART_YEAR),
        stat("134件", RECEIVED, subject="人民来访接待中心"),
        stat("134件", RECEIVED, label="通过网络收到申请"),
        stat("134件", "requests_accepted"),
        stat("11件", "normative_documents_issued", label="政策性文件"),
        stat("3件", "policy_interpretations"),
        stat("134件", "requests_received_online"),
    ],
)
def test_what_may_be_another_thing_is_not_called_a_contradiction(mention):
    assert verdicts(compared("全年", mention, "。")) == []


@pytest.mark.parametrize("quote", ["170件", "178件", "165件", "13件", "8件"])
def test_a_number_that_is_another_main_figure_of_the_table_may_be_misread(quote):
    assert verdicts(compared("其中", stat(quote, "requests_outcome_disclosed"), "。")) == []


def test_a_hedge_that_holds_the_cell_agrees():
    mention = stat("160余件", RECEIVED, value=160, low=160, high=171)
    assert verdicts(compared("全年", mention, "。")) == [Verdict.HOLDS]


def test_normative_documents_by_their_full_name_are_compared():
    mention = stat("11件", "normative_documents_issued", label="制发行政规范性文件")
    assert verdicts(compared("全年", mention, "。")) == [Verdict.DIFFERS]


def test_parts_of_a_total_of_another_circle_are_not_compared():
    validation = compared(
        "本级收到", stat("30件", RECEIVED, name="all"), ",予以公开",
        stat("12件", "requests_outcome_disclosed", of="all", relation=Relation.LISTED_PART), "。",
    )  # fmt: skip
    assert verdicts(validation) == []


def test_a_denial_against_a_counted_cell_differs():
    assert verdicts(compared("我局", zero("未发生行政诉讼", "litigations"), "。")) == [Verdict.DIFFERS]


def test_a_value_implied_by_words_contradicts_nothing():
    mention = stat("均已答复", "requests_answered", value=140, basis=zero("", RECEIVED).basis)
    assert verdicts(compared("收到", stat("170件", RECEIVED), ",", mention, "。")) == [Verdict.HOLDS]


BLANKS: dict[Key, Content] = {("requests_unable_not_held", None): CellState.BLANK} | {
    ("requests_unable_not_held", requester): CellState.BLANK for requester in REQUESTERS
}


@pytest.mark.parametrize(
    ("known", "quote", "verdict"),
    [(265.0, "265件", Verdict.HOLDS), (265.0, "260件", Verdict.DIFFERS), (265.0, "270件", Verdict.INCOMPLETE)],
)
def test_a_blank_total_leaves_what_the_requesters_add_up_to(known, quote, verdict):
    values = BLANKS | {
        ("requests_unable_not_held", REQUESTERS[0]): known,
        ("requests_unable_not_created", None): 0.0,
        ("requests_unable_unclear", None): 0.0,
    }
    assert verdicts(compared("无法提供", stat(quote, "requests_outcome_unable"), "。", values=values)) == [verdict]


def test_a_table_without_a_number_is_not_compared():
    values = BLANKS | {
        ("requests_unable_not_created", None): CellState.BLANK,
        ("requests_unable_unclear", None): CellState.BLANK,
    }
    assert verdicts(compared("无法提供", stat("4件", "requests_outcome_unable"), "。", values=values)) == []


def test_rules_of_prose_see_no_cell():
    text = compared(
        "行政复议", stat("9件", "reconsiderations"), ",", stat("5件", "reconsiderations_upheld"), "维持。总计 "
    )
    assert BreakdownKind.REPEATED not in {each.kind for each in text.breakdowns}
    (found,) = breakdowns(text, BreakdownKind.SUM)
    assert not [each for each in (found.total_observation_id, *found.part_observation_ids) if "-t" in str(each)]


def test_what_the_prose_tells_out_beside_tables_is_a_sum_of_the_text():
    validation = compared(
        "行政复议", stat("7件", "reconsiderations"), ",维持", stat("8件", "reconsiderations_upheld"), "。"
    )
    assert only(validation, BreakdownKind.SUM).verdict is Verdict.DIFFERS
    assert Verdict.DIFFERS not in {each.verdict for each in breakdowns(validation, BreakdownKind.DISPUTE_SUM)}


@pytest.mark.parametrize(
    ("mention", "is_told"),
    [
        (stat("170件", RECEIVED), False),
        (stat("178件", RECEIVED), False),
        (stat("160余件", RECEIVED, value=160, low=160, high=171), False),
        (stat("150余件", RECEIVED, value=150, low=150, high=160), True),
        (stat("134件", RECEIVED), True),
        (stat("48件", "requests_outcome_unable"), False),
        (stat("40件", "requests_outcome_unable"), True),
        (stat("6件", "litigations"), False),
        (stat("4件", "litigations"), True),
    ],
)
def test_a_prose_figure_that_is_no_other_wording_of_the_cell_leaves_no_one_value(mention, is_told):
    assert (FindingCode.SEVERAL_VALUES in codes(compared("全年", mention, "。"))) is is_told


def test_tables_of_one_report_that_differ_are_told_once_a_metric():
    first = make_cells(Form.FORM2021, FormBlock.DISPUTES, DISPUTES, 1)
    other = make_cells(Form.FORM2021, FormBlock.DISPUTES, DISPUTES | {("litigations_direct", None): 5.0}, 2)
    told = [each for each in validated(first, other).findings if each.code is FindingCode.SEVERAL_VALUES]
    assert [each.message.partition(" in ")[0] for each in told] == ["several_values: litigations_direct"]


@pytest.mark.parametrize(
    "pieces",
    [
        ("全年办理行政复议案件", stat("35件", "reconsiderations"), ",其中涉及政府信息公开的7件。"),
        ("司法部门受理行政复议案件", stat("189件", "reconsiderations"), "。"),
        ("办理行政应诉案件", stat("66件", "litigations"), ",出庭率100%。"),
        ("共办理各类申请", stat("1230件", "requests_concluded"), ",其中政府信息公开申请165件。"),
    ],
    ids=["其中 of disclosure", "as the judge", "应诉", "requests of all kinds"],
)
def test_what_counts_disputes_and_requests_of_any_law_is_no_contradiction(pieces):
    assert verdicts(compared(*pieces)) == []


def test_a_dispute_about_disclosure_is_held_against_the_table_whoever_handles_it():
    text = "办理因政府信息公开引发的行政复议案件", stat("9件", "reconsiderations"), "。"
    assert verdicts(compared(*text)) == [Verdict.DIFFERS]


def test_two_cells_of_a_sum_are_named():
    found = only(compared("全年", stat("9件", "litigations"), "。"), BreakdownKind.PROSE_VS_TABLE)
    assert found.explanation == "the prose states 9, the table has 4 direct + 2 after reconsideration = 6 (−3)"


def test_figures_of_two_circles_that_are_the_table_together_are_no_contradiction():
    offices, rest = stat("38件", RECEIVED, label="申请"), stat("132件", RECEIVED, label="申请")
    validation = compared("市政府办公室收到申请", offices, "。各部门收到申请", rest, "。", metadata=GOVERNMENT)
    assert verdicts(validation) == []
    assert FindingCode.REPEATED_DIFFERS not in codes(validation)
    alike = compared("收到申请", offices, "。本年收到申请", rest, "。", metadata=GOVERNMENT)
    assert FindingCode.REPEATED_DIFFERS in codes(alike)


def test_two_outcomes_in_one_number_are_no_contradiction_of_either():
    both = stat("20件", "requests_outcome_unable", label="不予公开或无法提供")
    assert verdicts(compared("其中", both, "。")) == []


def test_answered_leaves_out_what_needed_no_answer():
    values = REQUESTS | {("requests_not_processed_petition_like", None): 10.0}
    values |= {(f"requests_not_processed_{kind}", None): 0.0 for kind in NOT_PROCESSED_KINDS}
    for quote in ("155件", "152件", "146件"):
        assert verdicts(compared("答复", stat(quote, "requests_answered"), "。", values=values)) == [Verdict.HOLDS]


@pytest.mark.parametrize(
    ("pieces", "found"),
    [
        (("指导全市各单位办理申请", stat("562件", "requests_concluded"), "。本办收到申请", stat("43件", RECEIVED)), None),
        (("收到申请", stat("43件", RECEIVED), ",均已办结", stat("62件", "requests_concluded")), Verdict.DIFFERS),
        (
            ("收到", stat("318件", RECEIVED), ",不予受理", stat("10件", "requests_not_accepted"), ",办结", stat("308件", "requests_concluded")),
            Verdict.HOLDS,
        ),
    ],
    ids=["two circles", "one", "some not accepted"],
)  # fmt: skip
def test_requests_are_balanced_within_one_circle(pieces, found):
    balance = breakdowns(compose(*pieces, "。").validated(), BreakdownKind.BALANCE)
    assert [each.verdict for each in balance] == ([] if found is None else [found])


@pytest.mark.parametrize(
    ("carried", "verdict"), [(8.0, Verdict.HOLDS), (9.0, Verdict.DIFFERS), (CellState.BLANK, Verdict.INCOMPLETE)]
)
def test_a_table_tells_what_was_carried_over_where_the_prose_does_not(carried, verdict):
    stated = stat("170件", RECEIVED), stat("165件", "requests_concluded"), stat("13件", "requests_carried_forward")
    pieces = ("收到申请", stated[0], "，办结", stated[1], "，结转下年度", stated[2], "。")
    validation = compared(*pieces, values={**REQUESTS, (CARRIED_OVER, None): carried})
    assert only(validation, BreakdownKind.BALANCE).verdict is verdict


@pytest.mark.parametrize(
    ("before", "quote", "code", "verdict"),
    [
        ("作出行政许可决定", "400件", "licensing_decisions", Verdict.DIFFERS),
        ("作出行政许可决定", "40件", "licensing_decisions", Verdict.HOLDS),
        ("实施行政处罚", "60件", "penalty_decisions", Verdict.DIFFERS),
        ("行政事业性收费", "52000元", "administrative_fees_cny", Verdict.DIFFERS),
        ("上年结转申请", "13件", CARRIED_OVER, Verdict.DIFFERS),
        ("结转下年度", "8件", "requests_carried_forward", Verdict.DIFFERS),
    ],
)
def test_prose_is_held_against_decisions_fees_and_what_was_carried(before, quote, code, verdict):
    assert verdicts(compared(before, stat(quote, code, label=before), "。")) == [verdict]


@pytest.mark.parametrize(
    ("before", "quote", "code", "verdict"),
    [
        ("2022年,全区共作出行政许可决定", "400件", "licensing_decisions", Verdict.DIFFERS),
        ("某区人民政府依法作出行政许可处理决定", "400件", "licensing_decisions", Verdict.DIFFERS),
        ("作出行政许可决定40件、行政处罚决定", "60件", "penalty_decisions", Verdict.DIFFERS),
        ("收取行政事业性收费共", "52000元", "administrative_fees_cny", Verdict.DIFFERS),
        ("全年行政事业性收费总金额为", "52000元", "administrative_fees_cny", Verdict.DIFFERS),
        ("作出不予行政许可决定", "4件", "licensing_decisions", None),
        ("作出较大数额行政处罚决定", "2件", "penalty_decisions", None),
        ("其中适用一般程序作出行政处罚决定", "2件", "penalty_decisions", None),
        ("其中,作出行政处罚决定", "2件", "penalty_decisions", None),
        ("变更行政处罚决定", "2件", "penalty_decisions", None),
        ("经听证作出行政处罚决定", "2件", "penalty_decisions", None),
        ("文化领域作出行政处罚", "2件", "penalty_decisions", None),
        ("某区人民政府水务局作出行政许可决定", "12件", "licensing_decisions", None),
        ("某区水务局作出行政许可决定", "12件", "licensing_decisions", None),
        ("区水务局主动作为,作出行政许可决定", "12件", "licensing_decisions", None),
        ("查处违法行为,办理行政处罚案件", "60件", "penalty_decisions", None),
        ("公示行政许可决定信息40件,行政处罚决定", "60件", "penalty_decisions", None),
        ("作出行政处罚决定", "60条", "penalty_decisions", None),
        ("收取污水处理行政事业性收费", "52000元", "administrative_fees_cny", None),
        ("其中行政事业性收费", "52000元", "administrative_fees_cny", None),
    ],
)
def test_decisions_and_fees_with_any_other_word_are_no_contradiction(before, quote, code, verdict):
    validation = compared("上一句。", before, stat(quote, code, label=before), "。", metadata=NAMED)
    assert verdicts(validation) == [verdict] * (verdict is not None)


@pytest.mark.parametrize("behind", ["(不含简易程序)。", "的执行。"])
def test_decisions_narrowed_behind_their_number_are_no_contradiction(behind):
    mention = stat("60件", "penalty_decisions", label="作出行政处罚决定")
    assert verdicts(compared("作出行政处罚决定", mention, behind)) == []


@pytest.mark.parametrize(
    ("before", "quote", "code"),
    [("行政处罚", "60件", "penalty_decisions"), ("结转", "8件", "requests_carried_forward")],
)
def test_words_that_leave_open_what_they_count_are_no_contradiction(before, quote, code):
    assert verdicts(compared(before, stat(quote, code, label=before), "。")) == []
