"""A report against its links: carry-overs, stocks, jumps, copies, captures, zeros."""

import pytest

from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.links import LinkedFigure, ReportLink
from govreport_pipeline.tables.vocabulary import (
    BreakdownKind,
    CellState,
    Form,
    FormBlock,
    LinkKind,
    Requester,
    Severity,
    Verdict,
)
from govreport_pipeline.validate import validate
from govreport_pipeline_tests.form_cells import CARRIED_FORWARD, CARRIED_OVER, RECEIVED, make_cells, observe
from govreport_pipeline_tests.validation_cases import METADATA, Case, breakdowns, codes, compose, finding, only, stat

EARLIER = "fedcba9876543210"


def figure(code, value, high=None, requester=None):
    """A figure of the report of the year before."""
    return LinkedFigure(code, requester, value, value, value if high is None else high, f"{EARLIER}-{code}")


def link(*figures, kind=LinkKind.YEAR_BEFORE, shared_numbers=None):
    """A link to the report of the year before, or to another one."""
    return ReportLink(
        METADATA.document_id, EARLIER, kind, "001.txt", "甲县水务局", 2015, 0.95, shared_numbers, "evidence", figures
    )


def validated(case: Case, *links):
    sections = split_sections(case.document)
    return validate(case.raw, case.document, METADATA, sections, case.numbers, case.observations, (), links)


def carried_over(value):
    return compose("上年结转申请", stat(f"{value}件", "requests_carried_over"), "。")


def in_force(now, issued=None, repealed=None):
    pieces = ["现行有效", stat(f"{now}件", "rules_in_force")]
    if issued is not None:
        pieces += [",制发", stat(f"{issued}件", "rules_issued")]
    if repealed is not None:
        pieces += [",废止", stat(f"{repealed}件", "rules_repealed")]
    return compose(*pieces, "。")


def test_what_was_carried_forward_is_what_is_carried_over():
    tested = validated(carried_over(7), link(figure("requests_carried_forward", 7)))
    assert only(tested, BreakdownKind.CROSS_YEAR).verdict is Verdict.HOLDS
    assert FindingCode.CARRY_OVER_DIFFERS not in codes(tested)


def test_a_broken_carry_over_names_both_figures_and_the_other_report():
    tested = validated(carried_over(7), link(figure("requests_carried_forward", 5)))
    breakdown = only(tested, BreakdownKind.CROSS_YEAR)
    assert breakdown.verdict is Verdict.DIFFERS
    assert (breakdown.stated, breakdown.computed, breakdown.difference) == (7, 5, -2)
    assert breakdown.part_observation_ids == (f"{EARLIER}-requests_carried_forward",)
    message = finding(tested, FindingCode.CARRY_OVER_DIFFERS).message
    assert "stated 7, the report for 2015 (001.txt) carries 5 forward (−2)" in message


def test_a_hedged_carry_over_is_an_interval():
    tested = validated(carried_over(7), link(figure("requests_carried_forward", 5, high=10)))
    assert only(tested, BreakdownKind.CROSS_YEAR).verdict is Verdict.HOLDS


def test_columns_of_requesters_are_not_mixed():
    tested = validated(carried_over(7), link(figure("requests_carried_forward", 5, requester="business")))
    assert breakdowns(tested, BreakdownKind.CROSS_YEAR) == []


def test_without_a_link_nothing_is_said_across_years():
    assert breakdowns(validated(carried_over(7)), BreakdownKind.CROSS_YEAR) == []


@pytest.mark.parametrize(
    ("now", "issued", "repealed", "verdict"),
    [
        (12, 3, 1, Verdict.HOLDS),
        (13, 3, 1, Verdict.DIFFERS),
        (12, 3, None, Verdict.INCOMPLETE),
        (13, 3, None, Verdict.HOLDS),
        (14, 3, None, Verdict.DIFFERS),
        (12, None, 1, Verdict.INCOMPLETE),
        (9, None, 1, Verdict.HOLDS),
        (8, None, 1, Verdict.DIFFERS),
        (12, None, None, Verdict.NOT_CHECKABLE),
    ],
)
def test_a_stock_is_that_of_the_year_before_plus_issued_minus_repealed(now, issued, repealed, verdict):
    tested = validated(in_force(now, issued, repealed), link(figure("rules_in_force", 10)))
    assert only(tested, BreakdownKind.CROSS_YEAR).verdict is verdict
    assert (FindingCode.STOCK_DIFFERS in codes(tested)) is (verdict is Verdict.DIFFERS)


def test_what_a_stock_lacks_without_a_number_of_what_was_repealed_is_told():
    tested = validated(in_force(28, 4), link(figure("rules_in_force", 25)))
    breakdown = only(tested, BreakdownKind.CROSS_YEAR)
    assert (breakdown.computed, breakdown.low, breakdown.high) == (29, 0, 29)
    assert "25+4−? = 29: 1 missing; rules_repealed not stated" in breakdown.explanation
    assert FindingCode.SUM_INCOMPLETE in codes(tested)


def test_nothing_repealed_can_make_a_stock_larger():
    tested = validated(in_force(99, 1), link(figure("rules_in_force", 5)))
    assert "5+1−? = 6; rules_repealed not stated (−93)" in finding(tested, FindingCode.STOCK_DIFFERS).message


def filled(block, values, *links):
    """A report of one table beside those that it is joined to."""
    case, cells = compose("表"), make_cells(Form.FORM2021, block, values)
    observations = [observe(cell) for cell in cells if cell.value is not None]
    tested = validate(case.raw, case.document, METADATA, (), (), observations, cells, links)
    return [(one.verdict, one.stated, one.computed) for one in breakdowns(tested, BreakdownKind.CROSS_YEAR)]


@pytest.mark.parametrize(
    ("block", "values", "before", "told"),
    [
        (FormBlock.REQUESTS, {(CARRIED_OVER, None): CellState.BLANK}, figure(CARRIED_FORWARD, 5), (None, 5)),
        (FormBlock.REQUESTS, {(CARRIED_OVER, None): CellState.UNREADABLE}, figure(CARRIED_FORWARD, 5), (None, 5)),
        (FormBlock.REQUESTS, {(CARRIED_OVER, None): 5.0}, figure(RECEIVED, 9), (5, None)),
        (FormBlock.PROACTIVE, {("rules_in_force", None): 28.0}, figure(RECEIVED, 9), (28, None)),
        (FormBlock.PROACTIVE, {("rules_in_force", None): CellState.BLANK}, figure("rules_in_force", 9), (None, 9)),
    ],
)
def test_what_one_of_two_forms_has_no_number_for_is_not_checkable(block, values, before, told):
    assert filled(block, values, link(before)) == [(Verdict.NOT_CHECKABLE, *told)]


def test_a_requesters_column_is_unchecked_where_the_year_before_has_others():
    values = {(CARRIED_OVER, Requester.NATURAL_PERSON): 5.0}
    assert filled(FormBlock.REQUESTS, values, link(figure(CARRIED_FORWARD, 5))) == []
    other = figure(CARRIED_FORWARD, 5, requester=Requester.BUSINESS)
    assert filled(FormBlock.REQUESTS, values, link(other)) == [(Verdict.NOT_CHECKABLE, 5, None)]


@pytest.mark.parametrize(
    ("now", "before", "is_told"),
    [
        (50, 10, True),
        (49, 10, False),
        (10, 50, True),
        (12, 2, False),
        (60, 0, False),
        (0, 600, False),
        (1_000_000, 1_000, True),
    ],
)
def test_a_main_figure_that_jumps_is_told_unless_it_is_small(now, before, is_told):
    case = compose("收到申请", stat(f"{now}件", "requests_received"), "。")
    tested = validated(case, link(figure("requests_received", before)))
    assert (FindingCode.JUMP in codes(tested)) is is_told


def test_a_jump_gives_both_values_and_the_factor():
    case = compose("收到申请", stat("75件", "requests_received"), "。")
    message = finding(validated(case, link(figure("requests_received", 10))), FindingCode.JUMP).message
    assert "stated 75, the report for 2015 (001.txt) states 10: 7.5 times" in message


def test_a_hedge_that_may_close_the_gap_is_no_jump():
    case = compose("收到申请", stat("50件", "requests_received"), "。")
    assert FindingCode.JUMP not in codes(validated(case, link(figure("requests_received", 10, high=20))))


@pytest.mark.parametrize(
    ("kind", "shared_numbers", "code"),
    [
        (LinkKind.RECYCLED, 1.0, FindingCode.RECYCLED_REPORT),
        (LinkKind.TWIN, 0.95, FindingCode.TWIN_REPORT),
        (LinkKind.TWIN, 0.5, FindingCode.SHARED_TEXT),
        (LinkKind.TWIN, None, FindingCode.SHARED_TEXT),
        (LinkKind.SAME_YEAR, None, FindingCode.DUPLICATE_REPORT),
        (LinkKind.BETTER_CAPTURE, None, FindingCode.CAPTURED_AGAIN),
    ],
)
def test_each_kind_of_look_alike_has_its_finding(kind, shared_numbers, code):
    tested = validated(carried_over(7), link(kind=kind, shared_numbers=shared_numbers))
    assert "evidence" in finding(tested, code).message


@pytest.mark.parametrize("kind", [LinkKind.CAPTURE, LinkKind.BETTER_CAPTURE])
def test_captures_that_differ_are_told_with_both_values_on_either_side(kind):
    tested = validated(carried_over(7), link(figure("requests_carried_over", 1), kind=kind))
    found = finding(tested, FindingCode.CAPTURES_DIFFER)
    assert "requests_carried_over" in found.message
    assert "7 here, 1 in 001.txt" in found.message


@pytest.mark.parametrize("kind", [LinkKind.CAPTURE, LinkKind.BETTER_CAPTURE])
def test_captures_that_differ_in_a_number_of_a_list_are_told_by_their_evidence(kind):
    found = finding(validated(carried_over(7), link(kind=kind, shared_numbers=0.94)), FindingCode.CAPTURES_DIFFER)
    assert "evidence" in found.message
    same = validated(carried_over(7), link(kind=kind, shared_numbers=1.0))
    assert FindingCode.CAPTURES_DIFFER not in codes(same)


def test_a_jurisdiction_below_one_of_its_bodies_is_worth_knowing():
    tested = validated(carried_over(7), link(figure("requests_carried_over", 9), kind=LinkKind.PART))
    found = finding(tested, FindingCode.BELOW_ITS_PART)
    assert "7 here, 9 in 001.txt, of 甲县水务局" in found.message
    assert found.severity is Severity.INFO


def test_captures_that_agree_are_no_finding():
    assert FindingCode.CAPTURES_DIFFER not in codes(validated(carried_over(7), link(kind=LinkKind.CAPTURE)))


def test_a_report_of_nothing_but_zeros_is_told():
    zeros = ["requests_received", "reconsiderations", "litigations"]
    pieces = [piece for code in zeros for piece in ("某数", stat("0件", code), ",")]
    assert FindingCode.ALL_ZERO in codes(validated(compose(*pieces)))
    assert FindingCode.ALL_ZERO not in codes(validated(compose(*pieces[:6])))
    assert FindingCode.ALL_ZERO not in codes(validated(compose(*pieces, "另", stat("1次", None))))
