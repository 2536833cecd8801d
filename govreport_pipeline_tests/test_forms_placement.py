"""Rows that lost a cell, or have a number too many: what the sums of a form tell of them, and what they leave open."""

import random
from collections import Counter
from decimal import Decimal
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.declare import TOTAL, Place, PlacedIdentity
from govreport_pipeline.forms.declared.form2019 import FORM2019
from govreport_pipeline.forms.declared.form2021 import FORM2021
from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.forms.placing.bounds import left_by, may_hold
from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.vocabulary import BreakdownKind, CellState, Form, FormBlock
from govreport_pipeline_tests.documents import raw_document
from govreport_pipeline_tests.flattened_tables import SHAPES, Shape, compose, random_cells
from govreport_pipeline_tests.form_documents import Printed, fill, grid_document, insert_stray, lose_cell, print_block
from govreport_pipeline_tests.shape_scoring import score_shape

REQUESTS = LAYOUTS[Form.FORM2021, FormBlock.REQUESTS]
DISPUTES = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
RECEIVED, DISCLOSED = "一、本年新收政府信息公开申请数量", "三、本年度办理结果/（一）予以公开"
COLUMNS = [column.label for column in REQUESTS.columns]


def requests(numbers: str = "5 0 2 0 0 1 8"):
    """Section 三 in which all requests were received this year, and granted."""
    cells = {(slot.row.label, slot.column.label): "0" for slot in REQUESTS.slots}
    rows = (RECEIVED, DISCLOSED, "三、本年度办理结果/（七）总计")
    cells.update({(row, column): n for row in rows for column, n in zip(COLUMNS, numbers.split(), strict=True)})
    return fill(print_block(REQUESTS, cells)[0], is_repeated=False)


def read(lines):
    raw, document = grid_document([lines])
    return {
        (cell.row_label, cell.column_label): cell.quote
        for cell in read_forms(raw, document).cells
        if cell.state is CellState.NUMBER
    }


def printed(lines, label: str, contents: str):
    """The table with other contents in the row of a label."""
    place = next(number for number, line in enumerate(lines) if any(cell.text == label for cell in line))
    labels = [cell for cell in lines[place] if not cell.text.isdecimal()]
    return [*lines[:place], [*labels, *map(Printed, contents.split())], *lines[place + 1 :]]


def row(found, label: str = DISCLOSED) -> str:
    return " ".join(found.get((label, column), "?") for column in COLUMNS)


def test_a_row_that_lost_a_cell_keeps_what_every_arrangement_has_in_one_place():
    assert row(read(printed(requests(), "（一）予以公开", "5 0 2 0 1 8"))) == "5 0 2 ? ? 1 8"


def test_numbers_that_may_stand_in_several_columns_stay_unreadable():
    assert row(read(printed(requests(), "（一）予以公开", "0 0 0 0 0 0"))) == "? ? ? ? ? ? ?"
    assert row(read(printed(requests("4 4 0 0 0 0 8"), "（一）予以公开", "4 8"))) == "? ? ? ? ? ? 8"


def test_a_row_that_the_columns_contradict_stays_unreadable():
    assert row(read(printed(requests(), "（一）予以公开", "5 0 3 0 1 9"))) == "? ? ? ? ? ? ?"


def test_a_number_too_many_is_none_of_those_that_the_columns_ask_for():
    lines = printed(requests("1 1 0 0 0 0 2"), "（一）予以公开", "0 1 1 0 0 0 0 2")  # the row adds up without any 0
    assert row(read(lines)) == "1 1 0 0 0 0 2"


def test_a_row_that_was_told_helps_to_tell_another():
    lines = printed(requests(), "（一）予以公开", "5 2 1 8")
    assert row(read(printed(lines, "（七）总计", "5 0 2 1 8"))) == "5 ? 2 ? ? 1 8"
    assert row(read(printed(printed(lines, "（七）总计", "8"), RECEIVED, "8"))) == "? ? ? ? ? ? ?"


def test_what_one_row_leaves_in_the_columns_bounds_what_another_may_have_there():
    lines = printed(requests(), "（一）予以公开", "5 0 0 0 1 8")  # it lost its 2
    assert row(read(lines)) == "5 0 ? 0 0 1 8"
    lines = printed(lines, "（二）部分公开", "0 0 0 0 0 0")
    assert row(read(printed(lines, "2.重复申请", "0 0 0 0 0 0"))) == "5 0 ? 0 0 1 8"


def test_sums_tell_nothing_of_a_table_whose_whole_rows_do_not_add_up():
    lines = printed(requests(), "（一）予以公开", "5 0 2 0 1 8")
    assert row(read(printed(lines, "2.重复申请", "0 1 0 0 0 0 0"))) == "5 0 2 ? ? 1 8"
    for label in (
        "1.属于国家秘密",
        "2.重复申请",
        "3.要求提供公开出版物",
        "1.信访举报投诉类申请",
        "（七）总计",
        RECEIVED,
    ):
        lines = printed(lines, label, "1 1 0 0 0 1 7")
    assert row(read(lines)) == "? ? ? ? ? ? ?"


def test_a_row_that_stands_twice_with_cells_lost_is_not_told():
    lines = printed(requests(), "（一）予以公开", "5 0 2 0 1 8")
    place = next(number for number, line in enumerate(lines) if any(cell.text == "（一）予以公开" for cell in line))
    assert row(read([*lines[: place + 1], *lines[place:]])) == "? ? ? ? ? ? ?"


def test_rows_that_all_lost_cells_take_time_that_grows_with_their_number():
    shape = Shape("all lost", by_rows=True, lost_values=1.0)
    blocks = [compose([FORM2021], shape, seed).text for seed in range(6)]
    taken = []
    for text in (blocks[0], "\n".join(blocks)):
        raw = raw_document(text)
        document = normalise(raw)
        start = process_time()
        read_forms(raw, document)
        taken.append(process_time() - start)
    assert taken[1] < 6 * 3 * taken[0]


def test_a_number_that_no_true_sum_asks_for_is_not_placed():
    lines = printed(requests("9 0 2 0 0 1 12"), "（一）予以公开", "5 0 2 0 1")  # only so they fit, but nothing adds up
    assert row(read(lines)) == "? ? ? ? ? ? ?"


@settings(max_examples=200, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.booleans()), min_size=3, max_size=8))
def test_an_identity_leaves_each_cell_what_it_may_hold(cells):
    places = [Place(str(number), "") for number in range(len(cells) + 1)]
    amounts = [Decimal(amount) for amount, _, _ in cells]
    bounds = {
        place: (max(amount - slack, Decimal()), Decimal("Infinity") if is_open else amount + slack)
        for place, amount, (_, slack, is_open) in zip(places[1:], amounts, cells, strict=True)
    }
    whole = sum(amounts)
    identity = PlacedIdentity(BreakdownKind.ROW_SUM, (places[0],), tuple(places[1:]))
    bounds[places[0]] = (whole, whole)
    assert may_hold(identity, bounds)
    left = dict(left_by(identity, bounds))
    assert left.keys() == set(places)
    for place, amount in zip(places, [whole, *amounts], strict=True):
        low, high = left[place]
        assert low <= amount <= high
        others = [bounds[other] for other in places[1:] if other != place]
        if place != places[0] and all(other[0] == other[1] for other in others):
            assert low == amount == high


def test_a_group_of_disputes_that_lost_a_cell_moves_none_of_the_others():
    cells = {(slot.row.label, slot.column.label): "0" for slot in DISPUTES.slots}
    for dispute, count in zip(DISPUTES.rows, ("3", "4", "6"), strict=True):
        cells[dispute.label, "结果维持"] = cells[dispute.label, "总计"] = count
    *heads, values = print_block(DISPUTES, cells)[0]
    found = read([*heads, [*values[:7], *values[8:]]])
    told = {label.rpartition("/")[2]: [] for label, _ in found}
    for label, column in found:
        told[label.rpartition("/")[2]].append(column)
    assert {label: len(columns) for label, columns in told.items()} == {"行政复议": 5, "复议后起诉": 5}


@pytest.mark.parametrize("damage", [insert_stray, lose_cell])
@pytest.mark.parametrize("layout", [FORM2021, FORM2019], ids=["2021", "2019"])
def test_a_damaged_row_of_requests_costs_few_cells_and_makes_none_wrong(layout, damage):
    block = next(block for block in layout.blocks if block.block is FormBlock.REQUESTS)
    emitted = 0
    for seed in range(12):
        randomness = random.Random(seed)
        cells = {place: text or "" for place, text in random_cells(block, Shape("whole"), randomness).items()}
        found = read(damage(fill(print_block(block, cells)[0], is_repeated=False), randomness))
        assert all(cells[place] == quote for place, quote in found.items())
        emitted += len(found)
    assert emitted >= 0.96 * 12 * len(block.slots)


def test_rows_whose_blanks_left_no_trace_are_told_where_the_columns_ask_for_their_numbers():
    shape = Shape("blanks gone", blank_share=0.04)
    for seed in range(8):
        composed = compose([FORM2021], shape, seed)
        raw = raw_document(composed.text)
        reading = read_forms(raw, normalise(raw))
        blocks = {table.table_id: table.block for table in reading.tables}
        found = {
            (blocks[cell.table_id], cell.row_label, cell.column_label): cell.quote
            for cell in reading.cells
            if cell.state is CellState.NUMBER
        }
        assert all(composed.truth[place] == quote for place, quote in found.items())


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("cells lost", 0.945),
        ("rows, cells lost", 0.952),
        ("strays", 0.99),
        ("blanks gone", 0.89),
        ("torn pages", 0.875),
        ("cells lost, a slip", 0.885),
        ("blanks gone, a slip", 0.82),
        ("torn pages, a slip", 0.8),
    ],
)
def test_loose_rows_are_told_as_far_as_sums_go_and_a_slip_makes_none_wrong(name, least):
    shape = next(shape for shape in SHAPES if shape.name == name)
    counts = sum((score_shape(shape, (layout,), range(12)) for layout in (FORM2021, FORM2019)), Counter())
    assert counts["right"] >= least * counts["cells"]
    assert counts["wrong"] <= 0.001 * counts["right"]


@pytest.mark.parametrize("between", [" | ", " ", "\n"])
def test_the_last_number_of_rows_that_lost_their_blanks_is_their_total_where_the_others_give_it(between):
    cells = {(slot.row.label, slot.column.label): "" for slot in REQUESTS.slots}
    for place, row in enumerate(REQUESTS.rows):
        cells |= {(row.label, COLUMNS[0]): f"{place + 1}", (row.label, COLUMNS[4]): "2" if place % 2 else ""}
        cells[row.label, TOTAL] = f"{place + 1 + 2 * (place % 2)}"
    lines = print_block(REQUESTS, cells)[0]
    text = "\n".join(between.join(cell.text for cell in line if cell.text) for line in lines)
    raw = raw_document(f"三、收到和处理政府信息公开申请情况\n{text}\n四、其他\n")
    told = {
        (cell.row_label, cell.column_label): cell.quote
        for cell in read_forms(raw, normalise(raw)).cells
        if cell.state is CellState.NUMBER
    }
    assert told == {place: text for place, text in cells.items() if text and place[1] == TOTAL}


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ("3 0 1 0 4 0 7 0 0 7 5 2 0 7", "3 0 1 0 4 0 7 0 0 7 ? ? ? ? 7"),  # the last number is what the others give
        ("3 0 1 0 5 0 7 2 0 9 5 2 0 7", "3 0 1 0 5 0 7 2 0 9 ? ? ? ? 7"),  # one group was printed so
        ("3 0 1 0 4 0 7 0 0 7 5 2 0 8", "3 0 1 0 4 0 7 0 0 7 ? ? ? ? ?"),  # nobody knows what was lost
        ("0 0 0 0 0 0 0 0 0 0 0 0 0 0", "? ? ? ? ? ? ? ? ? ? ? ? ? ? ?"),
    ],
)
def test_a_line_of_disputes_that_lost_a_cell_is_read_around_a_sum_of_several_numbers(numbers, told):
    lines = print_block(DISPUTES, {(slot.row.label, slot.column.label): "0" for slot in DISPUTES.slots})[0]
    found = read([*lines[:-1], [Printed(number) for number in numbers.split()]])
    read_row = [found.get((slot.row.label, slot.column.label), "?") for slot in DISPUTES.slots]
    assert read_row == told.split()
