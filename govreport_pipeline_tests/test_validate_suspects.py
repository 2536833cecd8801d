"""Which cell is named where identities differ, with which number and which slip."""

from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import CellState, Form, FormBlock
from govreport_pipeline.validate import validate
from govreport_pipeline.validate.telling.slips import Nearby, find_slip
from govreport_pipeline_tests.form_cells import (
    CARRIED_FORWARD,
    CARRIED_OVER,
    CONSISTENT,
    OUTCOMES,
    RECEIVED,
    REQUESTERS,
    Content,
    Key,
    consistent_requests,
    keys_of,
    make_cells,
    observe,
    validated,
)
from govreport_pipeline_tests.validation_cases import METADATA, compose, stat

NATURAL, BUSINESS, RESEARCH = REQUESTERS[:3]
LEAF = "requests_unable_not_held"


def suspects(form: Form, block: FormBlock, values: dict[Key, Content]) -> list[tuple[Key | None, str]]:
    """Each suspect with its cell, found by its span, and its message."""
    cells = make_cells(form, block, values)
    keys = {(cell.raw_start, cell.raw_end): (cell.metric_code, cell.requester) for cell in cells}
    found = [each for each in validated(cells).findings if each.code is FindingCode.CELL_SUSPECT]
    return [(keys.get((each.raw_start, each.raw_end)), each.message) for each in found]  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("printed", "implied", "says", "is_telling"),
    [
        (21, 12, "digits may be swapped", True),
        (1234, 1243, "digits may be swapped", True),
        (120, 12, "a factor of 10: a digit may be added", True),
        (12, 1200, "a factor of 100: a digit may be lost", True),
        (17, 137, "a digit may be lost", True),
        (137, 17, "a digit may be added", True),
        (7, 17, "a digit may be lost", False),
        (134, 184, "one digit may be mistyped", False),
        (0, 96, "it may not have been filled in", False),
        (-152, 152, "a minus sign may be added", True),
        (15.2, 152, "the decimal point may be misplaced", True),
        (0.5, 50, "the decimal point may be misplaced", True),
        (2.51, 2.15, "digits may be swapped", True),
    ],
)
def test_each_slip_of_digits_is_told(printed, implied, says, is_telling):
    slip = find_slip(float(printed), float(implied))
    assert slip is not None
    assert (slip.text, slip.is_telling) == (says, is_telling)


@pytest.mark.parametrize(
    ("printed", "implied", "says", "is_telling"),
    [(60.0, 48.0, "counted twice", True), (36.0, 48.0, "left out", False)],
)
def test_a_total_that_is_off_by_one_of_its_parts_may_hold_it_twice_or_not_at_all(printed, implied, says, is_telling):
    slip = find_slip(printed, implied, parts=(Nearby(36.0, "a"), Nearby(12.0, "b")))
    assert slip == (f"the difference is b (12), which may be {says}", is_telling)


def test_a_total_that_equals_its_neighbour_and_part_tells_nothing():
    slip = find_slip(58.0, 13.0, neighbours=(Nearby(58.0, "total", is_kin=True),))
    assert slip == ("it is the number of its neighbour total", False)


def test_the_number_of_a_neighbour_may_have_slipped_over_a_column():
    slip = find_slip(58.0, 13.0, neighbours=(Nearby(4.0, "a"), Nearby(58.0, "b")))
    assert slip == ("it is the number of its neighbour b", True)


@pytest.mark.parametrize(("printed", "implied"), [(152.5, 152), (152.5, 215), (-251, 152), (-15, 152), (1.7, 137)])
def test_digits_of_a_fraction_or_below_zero_are_not_compared_with_those_of_a_count(printed, implied):
    assert find_slip(float(printed), float(implied)) is None


def test_what_fits_no_slip_is_given_none():
    assert find_slip(57.0, 13.0, (Nearby(4.0, "a"),), (Nearby(5.0, "b"),)) is None


@pytest.mark.parametrize("form", [Form.FORM2019, Form.FORM2021])
def test_every_wrong_cell_of_section_three_is_named_with_the_number_that_mends_it(form):
    values = consistent_requests(form, Random(1))
    for key, value in values.items():
        ((found, message),) = suspects(form, FormBlock.REQUESTS, values | {key: value + 3000})
        assert found == key
        assert f"{value + 3000:,.0f} is printed, {value:,.0f} would mend" in message, key


SLIPS = {
    "swapped": (56.0, 65.0, "digits may be swapped"),
    "added": (56.0, 560.0, "a factor of 10: a digit may be added"),
    "lost": (560.0, 56.0, "a factor of 10: a digit may be lost"),
    "dropped": (567.0, 57.0, "a digit may be lost"),
}


@pytest.mark.parametrize(
    "key", [(RECEIVED, NATURAL), (CARRIED_OVER, BUSINESS), (LEAF, RESEARCH), (CARRIED_FORWARD, NATURAL)]
)
@pytest.mark.parametrize(("right", "wrong", "says"), SLIPS.values(), ids=SLIPS)
def test_the_slip_of_a_wrong_cell_is_told(key, right, wrong, says):
    values = with_value(key, right)
    ((found, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, values | {key: wrong})
    assert found == key
    assert message.count(says) == 1


def with_value(key: Key, value: float) -> dict[Key, Content]:
    """A consistent section three that holds the value in a cell, and small ones elsewhere."""
    code, requester = key
    values = consistent_requests(Form.FORM2021, Random(4), most=6)
    added = value - float(values[key])
    along = {
        RECEIVED: (RECEIVED, CARRIED_FORWARD),
        CARRIED_OVER: (CARRIED_OVER, CARRIED_FORWARD),
        CARRIED_FORWARD: (CARRIED_FORWARD, RECEIVED),
    }.get(code, (code, OUTCOMES, RECEIVED))
    for changed in along:
        for column in (requester, None):
            values[changed, column] = float(values[changed, column]) + added  # type: ignore[arg-type]
    return values


def test_a_column_off_is_told():
    values = with_value((LEAF, BUSINESS), 77.0)
    ((found, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, values | {(LEAF, RESEARCH): 77.0})
    assert found == (LEAF, RESEARCH)
    assert "it is the number of its neighbour 1.本机关不掌握相关政府信息 × 商业企业" in message


def disputes(upheld: float, corrected: float, other: float, pending: float, total: float) -> dict[Key, Content]:
    names = ("_upheld", "_corrected", "_other", "_pending", "")
    numbers = (upheld, corrected, other, pending, total)
    return {("reconsiderations" + name, None): value for name, value in zip(names, numbers, strict=True)}


def test_a_total_left_at_zero_is_the_only_cell_that_can_be_wrong():
    ((found, message),) = suspects(Form.FORM2021, FormBlock.DISPUTES, disputes(10.0, 1.0, 0.0, 0.0, 0.0))
    assert found == ("reconsiderations", None)
    assert "0 is printed, 11 would mend the dispute sum: it may not have been filled in" in message


def test_cells_that_explain_equally_well_are_told_and_none_is_chosen():
    ((_, message),) = suspects(Form.FORM2021, FormBlock.DISPUTES, disputes(40.0, 25.0, 33.0, 31.0, 133.0))
    assert "any one of 5 cells would mend the dispute sum" in message
    assert "结果维持, 40 is printed, 44 implied" in message
    assert "and 1 more" in message


def test_of_cells_that_would_do_the_only_one_with_a_telling_slip_is_named():
    ((found, message),) = suspects(Form.FORM2021, FormBlock.DISPUTES, disputes(40.0, 52.0, 34.0, 40.0, 139.0))
    assert found == ("reconsiderations_corrected", None)
    assert "52 is printed, 25 would mend" in message
    assert "of 5 cells that would mend it the only one of which that is true" in message


def stating(code: str, quote: str, values: dict[Key, Content]) -> str:
    """The message about a table of disputes beside prose that states a figure."""
    case = compose("全年", stat(quote, code), "。")
    cells = make_cells(Form.FORM2021, FormBlock.DISPUTES, values)
    observations = (*case.observations, *(observe(cell) for cell in cells if cell.value is not None))
    found = validate(case.raw, case.document, METADATA, (), (), observations, cells).findings
    (message,) = [each.message for each in found if each.code is FindingCode.CELL_SUSPECT]
    return message


def test_of_cells_that_would_do_the_one_whose_implied_number_the_prose_states_is_named():
    message = stating("reconsiderations", "129件", disputes(40.0, 25.0, 33.0, 31.0, 133.0))
    assert "行政复议 × 总计" in message
    assert "133 is printed, 129 would mend the dispute sum: the prose states that number too" in message


def test_a_cell_whose_number_the_prose_states_too_is_no_suspect_beside_others():
    message = stating("reconsiderations", "133件", disputes(40.0, 25.0, 33.0, 31.0, 133.0))
    assert "any one of 4 cells would mend the dispute sum" in message
    assert "总计, 133 is printed" not in message


def test_two_wrong_cells_are_named_where_no_one_cell_would_do():
    values = consistent_requests(Form.FORM2021, Random(1))
    first, other = (LEAF, NATURAL), (LEAF, BUSINESS)
    wrong = values | {first: float(values[first]) + 300, other: float(values[other]) + 7}  # type: ignore[arg-type]
    ((found, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, wrong)
    assert found == first
    assert "no one cell would mend 2 outcome sums and the row sum, these two would" in message
    assert all(f"{values[key]:.0f} implied" in message for key in (first, other))


def test_three_wrong_cells_of_a_row_are_named_together():
    values = consistent_requests(Form.FORM2021, Random(1))
    added = {(LEAF, NATURAL): 300, (LEAF, BUSINESS): 70, (LEAF, RESEARCH): 8}
    wrong = values | {key: float(values[key]) + more for key, more in added.items()}  # type: ignore[arg-type]
    ((found, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, wrong)
    assert found == (LEAF, NATURAL)
    assert "these three would: " in message
    assert all(f"{values[key]:.0f} implied" in message for key in added)
    assert "may stand" not in message  # they are nobody's neighbours: no row that moved


def test_two_pairs_that_would_do_are_told_and_none_is_chosen():
    values = consistent_requests(Form.FORM2021, Random(1))
    first, other = (LEAF, NATURAL), ("requests_outcome_partial", BUSINESS)
    wrong = values | {key: float(values[key]) + 7 for key in (first, other)}  # type: ignore[arg-type]
    ((_, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, wrong)
    assert "any of 2 pairs would: " in message
    assert message.count("（二）部分公开 × 自然人") == message.count("（二）部分公开 × 商业企业") == 1
    assert "; or " in message


ANSWERED = {
    "requests_answered": 228.0, "requests_outcome_already_public": 100.0, "requests_outcome_disclosed": 73.0,
    "requests_outcome_partial": 20.0, "requests_outcome_withheld": 31.0, "requests_outcome_not_this_agency": 1.0,
    "requests_outcome_not_existing": 1.0, "requests_outcome_amend": 1.0, "requests_outcome_redirected": 1.0,
    "requests_withheld_state_secret": 2.0, "requests_withheld_trade_secret": 7.0, "requests_withheld_privacy": 9.0,
    "requests_withheld_security_stability": 3.0, "requests_withheld_not_information": 4.0,
    "requests_withheld_other": 6.0,
}  # fmt: skip
"""Two sums of the statistics that hang together by the number of refusals."""


def answered(wrong: dict[str, float]) -> list[tuple[Key | None, str]]:
    """The suspects of a table of statistics in which some answers are wrong."""
    values = CONSISTENT[Form.STAT2014, FormBlock.STATISTICS](Form.STAT2014, Random(3), 40)
    values |= {(code, None): value for code, value in (ANSWERED | wrong).items()}
    return suspects(Form.STAT2014, FormBlock.STATISTICS, values)


def test_of_many_pairs_the_only_one_of_two_telling_slips_is_named():
    ((found, message),) = answered({"requests_outcome_disclosed": 37.0, "requests_withheld_privacy": 90.0})
    assert found == ("requests_outcome_disclosed", None)
    assert "37 is printed, 73 implied (digits may be swapped) with 3.涉及个人隐私" in message
    assert "90 is printed, 9 implied (a factor of 10" in message
    assert "pairs that would mend it the only one of which all that is true" in message


def test_of_many_pairs_without_slips_the_first_are_told_and_the_others_counted():
    ((_, message),) = answered({"requests_outcome_partial": 35.0, "requests_withheld_privacy": 38.0})
    assert "no one cell would mend 2 stat sums, any of " in message
    assert message.count("; or ") == 4
    assert " other pairs" in message


CELLS_OF_REQUESTS = sorted(keys_of(Form.FORM2021, FormBlock.REQUESTS), key=str)
ROWS, COLUMNS = sorted({code for code, _ in CELLS_OF_REQUESTS}), (*REQUESTERS, None)


@given(
    seed=st.integers(0, 10**6),
    rows=st.permutations(ROWS),
    columns=st.permutations(COLUMNS),
    added=st.lists(st.integers(1, 400), unique=True, min_size=1, max_size=len(COLUMNS)),
)
def test_any_number_of_errors_that_share_no_sum_are_named_each_by_itself(seed, rows, columns, added):
    values = consistent_requests(Form.FORM2021, Random(seed))
    planted = dict(zip(zip(rows, columns, strict=False), added, strict=False))
    wrong = values | {key: float(values[key]) + more for key, more in planted.items()}  # type: ignore[arg-type]
    told = dict(suspects(Form.FORM2021, FormBlock.REQUESTS, wrong))
    assert told.keys() == planted.keys()
    for key, message in told.items():
        assert f"{wrong[key]:,.0f} is printed, {values[key]:,.0f} would mend" in message


@given(
    seed=st.integers(0, 10**6), places=st.lists(st.sampled_from(CELLS_OF_REQUESTS), unique=True, min_size=2, max_size=2)
)
def test_two_errors_anywhere_are_named_or_told_among_those_that_would_do(seed, places):
    values = consistent_requests(Form.FORM2021, Random(seed))
    wrong = values | {key: float(values[key]) + more for key, more in zip(places, (300, 70), strict=True)}  # type: ignore[arg-type]
    messages = " ".join(message for _, message in suspects(Form.FORM2021, FormBlock.REQUESTS, wrong))
    for key in places:
        assert f"{wrong[key]:,.0f} is printed, {values[key]:,.0f} " in messages


def sparse(numbers: dict[Key, float], blank: bool) -> dict[Key, Content]:
    """A section three of which all that is not given is 0, or blank; totals follow."""
    keys = [(code, requester) for code, requester in keys_of(Form.FORM2021, FormBlock.REQUESTS)]
    values = dict.fromkeys(keys, 0.0)
    for (code, requester), value in numbers.items():
        for changed in (code, OUTCOMES, RECEIVED):
            for column in (requester, None):
                values[changed, column] += value
    return {key: CellState.BLANK if blank and not value else value for key, value in values.items()}


PARTIAL, NOT_CREATED = "requests_outcome_partial", "requests_unable_not_created"


@pytest.mark.parametrize("blank", [False, True])
@pytest.mark.parametrize(
    ("home", "beside"),
    [((PARTIAL, BUSINESS), (PARTIAL, NATURAL)), ((LEAF, NATURAL), (NOT_CREATED, NATURAL))],
    ids=["a column off", "a row off"],
)
def test_a_number_that_stands_in_the_neighbour_of_its_cell_is_told(home, beside, blank):
    values = sparse({(LEAF, NATURAL): 31.0, (PARTIAL, BUSINESS): 8.0, (NOT_CREATED, BUSINESS): 3.0}, blank)
    values[home], values[beside] = values[beside], values[home]
    ((_, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, values)
    assert "neighbours that may have changed places, which would mend" in message
    names = [
        slot.row.label.rpartition("/")[2]
        for key, slot in keys_of(Form.FORM2021, FormBlock.REQUESTS).items()
        if key in (home, beside)
    ]
    assert all(name in message for name in names)
    assert ("(blank)" if blank else "(0)") in message


def test_of_several_neighbours_that_may_have_changed_places_none_is_chosen():
    values = sparse({(LEAF, NATURAL): 8.0, (PARTIAL, NATURAL): 8.0}, blank=False)
    for code in (LEAF, PARTIAL):
        values[code, NATURAL], values[code, BUSINESS] = values[code, BUSINESS], values[code, NATURAL]
    values[OUTCOMES, NATURAL], values[OUTCOMES, BUSINESS] = 8.0, 8.0
    values[RECEIVED, NATURAL], values[RECEIVED, BUSINESS] = 8.0, 8.0
    ((_, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, values)
    assert "; or " in message
    assert message.count(" × 自然人 (0)") == 2


def test_a_change_that_leaves_open_what_held_is_no_suspect_beside_one_that_does_not():
    values = sparse({(PARTIAL, NATURAL): 40.0}, blank=True) | {(PARTIAL, NATURAL): 43.0}
    ((found, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, values)
    assert found == (PARTIAL, NATURAL)
    assert "43 is printed, 40 would mend the outcome sum and the row sum" in message


def test_the_neighbours_of_a_dispute_are_those_of_its_printed_line():
    values = disputes(40.0, 25.0, 33.0, 31.0, 150.0) | {("litigations_direct_upheld", None): 40.0}
    ((_, message),) = suspects(Form.FORM2021, FormBlock.DISPUTES, values)
    assert "any one of 5 cells" in message
    assert "its neighbour" not in message


def test_errors_that_have_no_cell_in_common_are_told_apart():
    values = consistent_requests(Form.FORM2021, Random(1))
    wrong = values | {(RECEIVED, NATURAL): 9000.0, (LEAF, BUSINESS): 8000.0}
    assert {key for key, _ in suspects(Form.FORM2021, FormBlock.REQUESTS, wrong)} == {
        (RECEIVED, NATURAL),
        (LEAF, BUSINESS),
    }


def test_a_blank_beside_it_does_not_hide_a_part_that_is_too_large():
    values = consistent_requests(Form.FORM2021, Random(1))
    values[LEAF, RESEARCH] = CellState.BLANK
    ((found, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, values | {(LEAF, NATURAL): 5000.0})
    assert found == (LEAF, NATURAL)
    assert "5,000 is printed" in message


@pytest.mark.parametrize(("form", "block"), CONSISTENT)
@given(seed=st.integers(0, 10**6), changed=st.integers(0, 12))
def test_a_suspect_is_told_only_where_something_differs(form, block, seed, changed):
    random = Random(seed)
    values = CONSISTENT[form, block](form, random, 40)
    for key in random.sample(list(values), changed):
        values[key] = float(random.randint(0, 99))
    validation = validated(make_cells(form, block, values))
    found = {finding.code for finding in validation.findings}
    if FindingCode.CELL_SUSPECT in found:
        assert found & {FindingCode.SUM_DIFFERS, FindingCode.BALANCE_DIFFERS}
    if not changed:
        assert FindingCode.CELL_SUSPECT not in found


OUTCOME_ROWS = [
    code
    for code in dict.fromkeys(code for code, _ in keys_of(Form.FORM2021, FormBlock.REQUESTS))
    if code not in (RECEIVED, CARRIED_OVER, CARRIED_FORWARD, OUTCOMES)
]


def moved_line(values: dict[Key, Content], line: list[Key], *, is_towards_end: bool) -> dict[Key, Content]:
    """The values with the numbers of a line one cell off; the cell that this leaves holds 0."""
    numbers = [values[key] for key in line]
    moved = [0.0, *numbers[:-1]] if is_towards_end else [*numbers[1:], 0.0]
    return values | dict(zip(line, moved, strict=True))


@given(
    seed=st.integers(0, 10**6),
    row=st.sampled_from(OUTCOME_ROWS),
    first=st.integers(0, 3),
    is_right=st.booleans(),
    has_total=st.booleans(),
)
def test_a_row_whose_numbers_moved_a_column_is_told_alone(seed, row, first, is_right, has_total):
    values = consistent_requests(Form.FORM2021, Random(seed))
    columns = (*REQUESTERS, None)[first : 7 if has_total else 6]
    line = [(row, column) for column in columns]
    wrong = moved_line(values, line, is_towards_end=is_right)
    changed = [key for key in line if wrong[key] != values[key]]
    assume(len(changed) >= 3)
    ((_, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, wrong)
    assert f"may stand a column {'right' if is_right else 'left'} of their cells, which would mend" in message
    span = line[line.index(changed[0]) : line.index(changed[-1]) + 1]
    assert f": {', '.join(f'{values[key]:,.0f}' for key in span)} implied" in message
    assert "would still differ" not in message


@given(seed=st.integers(0, 10**6), requester=st.sampled_from(REQUESTERS), is_down=st.booleans())
def test_a_column_whose_numbers_moved_a_row_is_told_alone(seed, requester, is_down):
    values = consistent_requests(Form.FORM2021, Random(seed))
    line = [(row, requester) for row in OUTCOME_ROWS]
    ((_, message),) = suspects(Form.FORM2021, FormBlock.REQUESTS, moved_line(values, line, is_towards_end=is_down))
    assert f"may stand a row {'below' if is_down else 'above'} of their cells" in message


@pytest.mark.parametrize("seed", range(8))
def test_a_row_that_left_a_blank_where_it_began_is_told(seed):
    values = consistent_requests(Form.FORM2019, Random(seed))
    line = [(LEAF, requester) for requester in REQUESTERS]
    wrong = moved_line(values, line, is_towards_end=True) | {line[0]: CellState.BLANK}
    ((found, message),) = suspects(Form.FORM2019, FormBlock.REQUESTS, wrong)
    assert found is None
    assert "× 自然人 (blank) to " in message
    assert "a column right of their cells" in message


def test_what_a_hypothesis_leaves_unmended_is_said_beside_it():
    values = sparse({(LEAF, NATURAL): 31.0, (PARTIAL, RESEARCH): 8.0, (NOT_CREATED, BUSINESS): 30.0}, blank=False)
    values[LEAF, NATURAL], values[LEAF, BUSINESS] = 0.0, 31.0
    for requester, more in zip(REQUESTERS[2:], (5.0, 3.0, -8.0, 0.0), strict=True):
        values[NOT_CREATED, requester] = float(values[NOT_CREATED, requester]) + 8.0 + more  # type: ignore[arg-type]
    values[NOT_CREATED, None] = float(values[NOT_CREATED, None]) + 32.0  # type: ignore[arg-type]
    messages = [message for _, message in suspects(Form.FORM2021, FormBlock.REQUESTS, values)]
    assert messages
    assert all("would still differ" in message for message in messages)


@pytest.mark.parametrize(
    ("seed", "row"),
    [
        (3, "requests_not_processed_excessive"),
        (4, "requests_withheld_third_party"),
        (4, "requests_withheld_state_secret"),
    ],
)
def test_a_neighbours_number_is_the_one_that_the_table_prints_though_its_line_moved(seed, row):
    values = {key: 13 * value for key, value in consistent_requests(Form.FORM2021, Random(seed)).items()}
    line = [(row, requester) for requester in REQUESTERS]
    wrong = moved_line(values, line, is_towards_end=False)
    wrong[OUTCOMES, NATURAL] = values[OUTCOMES, NATURAL] + values[row, NATURAL]
    messages = [message for _, message in suspects(Form.FORM2021, FormBlock.REQUESTS, wrong)]
    assert any("may stand a column left" in message for message in messages)
    assert not any("it is the number of its neighbour" in message for message in messages)
