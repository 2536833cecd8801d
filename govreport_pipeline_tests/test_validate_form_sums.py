"""The identities of standard tables: each verdict, each kind of cell, and what blanks leave open."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import BreakdownKind, CellState, Form, FormBlock, Requester, Verdict
from govreport_pipeline_tests.form_cells import (
    CARRIED_FORWARD,
    CARRIED_OVER,
    CONSISTENT,
    DISPUTES,
    OUTCOMES,
    RECEIVED,
    Content,
    Key,
    consistent_disputes,
    consistent_requests,
    consistent_statistics,
    make_cells,
    validated,
)
from govreport_pipeline_tests.validation_cases import breakdowns, codes, finding

NATURAL, BUSINESS = Requester.NATURAL_PERSON, Requester.BUSINESS
BLANK, UNREADABLE = CellState.BLANK, CellState.UNREADABLE
DIRECT = "litigations_direct"


def disputes(**contents: Content) -> dict[Key, Content]:
    """Direct litigations by result; what is not given is 0."""
    values: dict[Key, Content] = {
        (DIRECT + result, None): 0.0 for result in ("_upheld", "_corrected", "_other", "_pending", "")
    }
    return values | {(DIRECT + (f"_{name}" if name != "total" else ""), None): each for name, each in contents.items()}


def dispute_sum(**contents: Content):
    validation = validated(make_cells(Form.FORM2021, FormBlock.DISPUTES, disputes(**contents)))
    return next(each for each in validation.breakdowns if "直接起诉 × 总计" in each.explanation)


@pytest.mark.parametrize(
    ("contents", "verdict", "difference", "says"),
    [
        ({"upheld": 10.0, "corrected": 1.0, "total": 11.0}, Verdict.HOLDS, 0, "parts 10+1+0+0 = 11, stated 11"),
        ({"upheld": 10.0, "corrected": 1.0, "total": 0.0}, Verdict.DIFFERS, 11, "= 11, stated 0 (+11)"),
        ({"upheld": 10.0, "pending": BLANK, "total": 10.0}, Verdict.HOLDS, 0, "尚未审结 is blank"),
        ({"upheld": 10.0, "pending": BLANK, "total": 12.0}, Verdict.INCOMPLETE, -2, "stated 12: 2 missing"),
        ({"upheld": 10.0, "pending": UNREADABLE, "total": 12.0}, Verdict.INCOMPLETE, -2, "is unreadable"),
        ({"upheld": 10.0, "pending": BLANK, "total": 9.0}, Verdict.DIFFERS, 1, "stated 9 (+1)"),
        ({"upheld": 10.0, "total": BLANK}, Verdict.NOT_CHECKABLE, None, "no total is printed"),
        ({"upheld": 10.0, "total": UNREADABLE}, Verdict.NOT_CHECKABLE, None, "总计 is unreadable"),
    ],
)
def test_each_verdict_on_a_sum(contents, verdict, difference, says):
    found = dispute_sum(**contents)
    assert (found.verdict, found.difference) == (verdict, difference)
    assert says in found.explanation


def test_a_blank_part_leaves_the_sum_open_above():
    assert dispute_sum(upheld=10.0, pending=BLANK, total=12.0).high == float("inf")
    assert dispute_sum(upheld=10.0, total=12.0).high == 10


def test_a_balance_names_both_of_its_sides() -> None:
    values = consistent_requests(Form.FORM2021, Random(1))
    found = breakdowns(validated(make_cells(Form.FORM2021, FormBlock.REQUESTS, values)), BreakdownKind.COLUMN_BALANCE)
    came, went = found[0].explanation.split(", ")
    assert came.startswith("一、本年新收政府信息公开申请数量 × 自然人 + 二、上年结转政府信息公开申请数量 × 自然人: ")
    assert went.startswith("（七）总计 × 自然人 + 四、结转下年度继续办理 × 自然人: ")
    assert came.endswith(f" = {found[0].stated:,.0f}")
    assert went.endswith(f" = {found[0].computed:,.0f}")


def test_the_sum_that_differs_points_to_its_cells_and_is_a_finding():
    cells = make_cells(Form.FORM2021, FormBlock.DISPUTES, disputes(upheld=10.0, corrected=1.0))
    validation = validated(cells)
    (found,) = [each for each in validation.breakdowns if each.verdict is Verdict.DIFFERS]
    ids = {cell.metric_code: cell.observation_id for cell in cells}
    assert found.total_observation_id == ids[DIRECT]
    assert found.part_observation_ids == tuple(
        ids[DIRECT + result] for result in ("_upheld", "_corrected", "_other", "_pending")
    )
    total = next(cell for cell in cells if cell.metric_code == DIRECT)
    message = finding(validation, FindingCode.SUM_DIFFERS)
    assert (message.raw_start, message.raw_end) == (total.raw_start, total.raw_end)
    assert "dispute sum of the table disputes" in message.message


def balance(received: Content, over: Content, concluded: Content, forward: Content):
    values: dict[Key, Content] = {
        (RECEIVED, NATURAL): received,
        (CARRIED_OVER, NATURAL): over,
        (OUTCOMES, NATURAL): concluded,
        (CARRIED_FORWARD, NATURAL): forward,
    }
    validation = validated(make_cells(Form.FORM2019, FormBlock.REQUESTS, values))
    return next(each for each in breakdowns(validation, BreakdownKind.COLUMN_BALANCE) if "自然人" in each.explanation)


@pytest.mark.parametrize(
    ("contents", "verdict"),
    [
        ((859.0, 18.0, 805.0, 72.0), Verdict.HOLDS),
        ((859.0, 18.0, 805.0, 71.0), Verdict.DIFFERS),
        ((859.0, 18.0, 805.0, 73.0), Verdict.DIFFERS),
        ((859.0, BLANK, 787.0, 72.0), Verdict.HOLDS),
        ((859.0, BLANK, 805.0, 72.0), Verdict.INCOMPLETE),
        ((859.0, BLANK, 700.0, 72.0), Verdict.DIFFERS),
        ((859.0, 18.0, 805.0, BLANK), Verdict.INCOMPLETE),
        ((859.0, 18.0, 880.0, BLANK), Verdict.DIFFERS),
        ((859.0, BLANK, 700.0, BLANK), Verdict.INCOMPLETE),
        ((BLANK, BLANK, 805.0, 72.0), Verdict.NOT_CHECKABLE),
    ],
)
def test_each_verdict_on_a_balance(contents, verdict):
    assert balance(*contents).verdict is verdict


@pytest.mark.parametrize(
    ("leaders", "verdict"), [(3.0, Verdict.HOLDS), (8.0, Verdict.DIFFERS), (BLANK, Verdict.NOT_CHECKABLE)]
)
def test_what_leaders_attended_is_not_more_than_what_there_was(leaders, verdict):
    values: dict[Key, Content] = {("press_conferences", None): 7.0, ("press_conferences_by_leaders", None): leaders}
    validation = validated(make_cells(Form.STAT2014, FormBlock.STATISTICS, values))
    (found,) = [each for each in breakdowns(validation, BreakdownKind.OF_WHICH) if "新闻发布会" in each.explanation]
    assert found.verdict is verdict


def test_channels_of_publication_add_up_to_nothing():
    values: dict[Key, Content] = {
        ("proactive_items", None): 380.0,
        ("proactive_items_website", None): 285.0,
        ("proactive_items_wechat", None): 116.0,
    }
    validation = validated(make_cells(Form.STAT2014, FormBlock.STATISTICS, values))
    assert not [each for each in validation.breakdowns if each.verdict is Verdict.DIFFERS]


@pytest.mark.parametrize(("form", "block"), CONSISTENT)
@given(seed=st.integers(0, 10**6), most=st.sampled_from([0, 1, 9, 400, 10**6]))
def test_a_consistent_table_breaks_nothing(form, block, seed, most):
    validation = validated(make_cells(form, block, CONSISTENT[form, block](form, Random(seed), most)))
    assert {each.verdict for each in validation.breakdowns} <= {Verdict.HOLDS, Verdict.NOT_CHECKABLE}
    assert set(codes(validation)) <= {FindingCode.IMPLAUSIBLE_UNIT, FindingCode.ALL_ZERO}


@pytest.mark.parametrize(("form", "block"), CONSISTENT)
@given(seed=st.integers(0, 10**6), share=st.floats(0, 1), state=st.sampled_from([BLANK, UNREADABLE, CellState.TEXT]))
def test_blanks_in_a_consistent_table_break_nothing(form, block, seed, share, state):
    random = Random(seed)
    values = CONSISTENT[form, block](form, random)
    values = {key: state if random.random() < share else value for key, value in values.items()}
    validation = validated(make_cells(form, block, values))
    assert Verdict.DIFFERS not in {each.verdict for each in validation.breakdowns}


def broken(values, form, block) -> Counter[BreakdownKind]:
    validation = validated(make_cells(form, block, values))
    return Counter(each.kind for each in validation.breakdowns if each.verdict is Verdict.DIFFERS)


def expected_requests(key: Key) -> set[BreakdownKind]:
    code, _ = key
    if code in (RECEIVED, CARRIED_OVER, CARRIED_FORWARD):
        return {BreakdownKind.ROW_SUM, BreakdownKind.COLUMN_BALANCE}
    if code == OUTCOMES:
        return {BreakdownKind.ROW_SUM, BreakdownKind.COLUMN_BALANCE, BreakdownKind.OUTCOME_SUM}
    return {BreakdownKind.ROW_SUM, BreakdownKind.OUTCOME_SUM}


@pytest.mark.parametrize("form", [Form.FORM2019, Form.FORM2021])
def test_each_changed_cell_of_section_three_breaks_exactly_its_row_and_its_column(form):
    values = consistent_requests(form, Random(1))
    for key, value in values.items():
        changed = values | {key: value + 7}
        assert broken(changed, form, FormBlock.REQUESTS) == dict.fromkeys(expected_requests(key), 1), key


@pytest.mark.parametrize("form", [Form.FORM2019, Form.FORM2021])
def test_each_changed_cell_of_section_four_breaks_exactly_its_own_sum(form):
    values = consistent_disputes(form, Random(1))
    assert {family for family in DISPUTES if (family, None) in values} == set(DISPUTES)
    for key, value in values.items():
        changed = values | {key: value + 7}
        assert broken(changed, form, FormBlock.DISPUTES) == {BreakdownKind.DISPUTE_SUM: 1}, key


STATISTICS = {
    "requests_received": 1,
    "requests_received_fax": 1,
    "requests_concluded_on_time": 1,
    "requests_answered": 1,
    "requests_outcome_withheld": 2,
    "requests_withheld_privacy": 1,
    "requests_outcome_partial": 1,
    "reconsiderations": 1,
    "litigations_other": 1,
    "staff": 1,
    "staff_part_time": 1,
    "proactive_items_website": 0,
    "trainees": 0,
}


@pytest.mark.parametrize(("code", "count"), STATISTICS.items())
def test_each_changed_indicator_breaks_exactly_the_sums_it_stands_in(code, count):
    values = consistent_statistics(Form.STAT2014, Random(1))
    changed = values | {(code, None): values[code, None] + 7}
    assert broken(changed, Form.STAT2014, FormBlock.STATISTICS) == ({BreakdownKind.STAT_SUM: count} if count else {})


@pytest.mark.parametrize(
    ("code", "value", "is_told"),
    [
        ("penalty_items_previous", 3.0, False),
        ("penalty_items_previous", -3.0, True),
        ("penalty_items_previous", 2.5, True),
        ("penalty_items_change", -253.0, False),
        ("penalty_items_change", -2.5, True),
        ("procurement_cny", 1033879.5, False),
        ("procurement_cny", -1.0, True),
    ],
)
def test_fractions_and_signs_of_counts_are_told(code, value, is_told):
    validation = validated(make_cells(Form.FORM2019, FormBlock.PROACTIVE, {(code, None): value}))
    assert (FindingCode.CELL_NOT_A_COUNT in codes(validation)) is is_told


def test_a_place_that_a_table_holds_twice_has_no_number():
    values = disputes(upheld=10.0, total=10.0)
    twice = [
        *make_cells(Form.FORM2021, FormBlock.DISPUTES, values),
        *make_cells(Form.FORM2021, FormBlock.DISPUTES, values | {(DIRECT, None): 12.0}),
    ]
    found = next(each for each in validated(twice).breakdowns if "直接起诉 × 总计" in each.explanation)
    assert found.verdict is Verdict.NOT_CHECKABLE


def test_two_tables_of_one_form_are_tested_each_for_itself():
    good, bad = disputes(upheld=10.0, total=10.0), disputes(upheld=10.0, total=12.0)
    validation = validated(
        make_cells(Form.FORM2021, FormBlock.DISPUTES, good, 1), make_cells(Form.FORM2021, FormBlock.DISPUTES, bad, 2)
    )
    assert Counter(
        each.verdict for each in breakdowns(validation, BreakdownKind.DISPUTE_SUM) if "直接" in each.explanation
    ) == {
        Verdict.HOLDS: 1,
        Verdict.DIFFERS: 1,
    }


def test_a_total_of_which_the_table_prints_no_part_is_tested_by_nothing():
    alone = make_cells(Form.STAT2014, FormBlock.STATISTICS, {(RECEIVED, None): 3.0})
    beside = make_cells(
        Form.STAT2014,
        FormBlock.STATISTICS,
        {(RECEIVED, None): 3.0, ("requests_received_online", None): CellState.BLANK},
    )
    verdicts = [
        {each.verdict for each in breakdowns(validated(cells), BreakdownKind.STAT_SUM)} for cells in (alone, beside)
    ]
    assert verdicts == [{Verdict.NOT_CHECKABLE}, {Verdict.NOT_CHECKABLE, Verdict.INCOMPLETE}]


def test_a_table_that_stands_on_the_page_twice_is_tested_once():
    bad = disputes(upheld=10.0, total=12.0)
    validation = validated(*(make_cells(Form.FORM2021, FormBlock.DISPUTES, bad, number) for number in (1, 2)))
    assert len(breakdowns(validation, BreakdownKind.DISPUTE_SUM)) == len(DISPUTES)


def test_a_table_that_goes_on_in_another_is_one():
    values = consistent_requests(Form.FORM2021, Random(1))
    keys = list(values)
    halves = [{key: values[key] for key in part} for part in (keys[:90], keys[90:])]
    tables = [make_cells(Form.FORM2021, FormBlock.REQUESTS, half, number) for number, half in enumerate(halves, 1)]
    assert {each.verdict for each in validated(*tables).breakdowns} == {Verdict.HOLDS}
