"""The official forms as data: complete, cross-checked, and told apart by their labels."""

import pytest

from govreport_pipeline.forms.declared.declare import Along, Block, Column, FormLayout, Identity, Place, Row
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.declared.registry import FORMS, LAYOUTS
from govreport_pipeline.forms.declared.spellings import SPELLINGS
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock, Requester

BLOCKS = [(layout, block) for layout in FORMS for block in layout.blocks]
RESULTS = "三、本年度办理结果"


@pytest.mark.parametrize(
    ("form", "block", "cells", "identities"),
    [
        (Form.FORM2021, FormBlock.PROACTIVE, 10, 0),
        (Form.FORM2021, FormBlock.REQUESTS, 25 * 7, 25 + 7 + 7),
        (Form.FORM2021, FormBlock.DISPUTES, 15, 3),
        (Form.FORM2019, FormBlock.PROACTIVE, 22, 0),
        (Form.FORM2019, FormBlock.REQUESTS, 23 * 7, 23 + 7 + 7),
        (Form.STAT2014, FormBlock.STATISTICS, 58, 10),
    ],
)
def test_a_form_has_all_its_cells_and_identities(form, block, cells, identities):
    declared = LAYOUTS[form, block]
    assert (len(declared.slots), len(list(declared.placed_identities()))) == (cells, identities)


def test_every_code_is_right_for_its_row_and_requester():
    slots = {slot.place: slot for slot in LAYOUTS[Form.FORM2021, FormBlock.REQUESTS].slots}
    slot = slots[Place(f"{RESULTS}/（三）不予公开/1.属于国家秘密", "法人或其他组织/科研机构")]
    assert (slot.code, slot.column.requester) == ("requests_withheld_state_secret", Requester.RESEARCH_INSTITUTION)
    assert slots[Place(f"{RESULTS}/（七）总计", "总计")].column.requester is None
    disputes = {slot.place: slot.code for slot in LAYOUTS[Form.FORM2019, FormBlock.DISPUTES].slots}
    assert disputes[Place("行政诉讼/复议后起诉", "总计")] == "litigations_after_reconsideration"


def test_the_column_balance_weighs_arrivals_against_what_became_of_them():
    block = LAYOUTS[Form.FORM2019, FormBlock.REQUESTS]
    balance = next(found for found in block.placed_identities() if found.kind is BreakdownKind.COLUMN_BALANCE)
    assert [place.row for place in balance.totals] == [
        "一、本年新收政府信息公开申请数量",
        "二、上年结转政府信息公开申请数量",
    ]
    assert [place.row for place in balance.parts] == [f"{RESULTS}/（七）总计", "四、结转下年度继续办理"]
    assert {place.column for place in (*balance.totals, *balance.parts)} == {"自然人"}


def test_channels_that_overlap_are_no_identity():
    found = LAYOUTS[Form.STAT2014, FormBlock.STATISTICS].placed_identities()
    assert not any("政府网站公开政府信息数" in place.row for identity in found for place in identity.parts)


@pytest.mark.parametrize(("layout", "block"), BLOCKS, ids=lambda value: getattr(value, "name", None))
def test_a_spelling_names_two_rows_only_under_two_parents(layout, block):
    owners = {}
    for row in block.rows:
        for spelling in row.spellings:
            owners.setdefault(key_of(spelling), set()).add(row.label)
    for key, rows in owners.items():
        parents = {row.rpartition("/")[0] for row in rows}
        assert len(parents) == len(rows), key


def test_no_column_shares_a_spelling_with_another():
    for _, block in BLOCKS:
        keys = [key_of(spelling) for column in block.columns for spelling in column.spellings]
        assert len(keys) == len(set(keys))


def _block(**changes):
    content = {"rows": (Row("甲", "complaints"), Row("乙", "appeals")), "columns": (Column("统计数"),)} | changes
    return Block(FormBlock.STATISTICS, **content)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"rows": (Row("甲", "no_such_code"),)}, "add it to catalogue/metrics.py"),
        ({"rows": (Row("甲", "complaints"), Row("甲", "appeals"))}, "stands twice as a row"),
        ({"rows": (Row("甲", "complaints"), Row("乙", "complaints"))}, "stands twice as a code"),
        ({"rows": (Row("甲", "complaints", ("甲、",)),)}, "stands twice as a spelling"),
        ({"rows": (Row("甲", "complaints", ("-",)),)}, "spelling without words"),
        ({"rows": (Row("甲", "complaints", columns=("数",)),)}, "declare it among the block's columns"),
        ({"rows": (Row("甲", "fees_cny", unit="件"),)}, "mend one"),
        ({"rows": (Row("甲", None),)}, "give the row its unit"),
        ({"identities": (Identity(BreakdownKind.STAT_SUM, Along.COLUMN, ("甲",), ("丙",)),)}, "names 丙"),
        ({"identities": (Identity(BreakdownKind.STAT_SUM, Along.COLUMN, ("甲",), ("甲",)),)}, "stands twice as a label"),
        (
            {
                "rows": (Row("甲", "requests_received", columns=("统计数",)), Row("乙", "appeals", columns=("次",))),
                "columns": (Column("统计数"), Column("次")),
                "identities": (Identity(BreakdownKind.STAT_SUM, Along.COLUMN, ("甲",), ("乙",)),),
            },
            "no place where all its cells exist",
        ),
    ],
)  # fmt: skip
def test_a_wrong_declaration_fails_with_a_sentence_that_says_what_to_do(changes, message):
    _block()
    with pytest.raises(ValueError, match=message):
        _block(**changes)


def test_a_form_declares_a_block_once():
    with pytest.raises(ValueError, match="stands twice as a block"):
        FormLayout("twice", Form.STAT2014, (_block(), _block()))


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("1.逾期不补正", "requests_other_no_amendment"),
        ("1、申请人逾期不补正", "requests_other_no_amendment"),
        ("1.逾期未补正", "requests_other_no_amendment"),
        ("2.逾期不缴费", "requests_other_fee_unpaid"),
        ("2、申请人逾期不缴费", "requests_other_fee_unpaid"),
        ("2.逾期未缴费", "requests_other_fee_unpaid"),
        ("2.逾期不缴纳费用", "requests_other_fee_unpaid"),
        ("2.逾期未缴纳费用", "requests_other_fee_unpaid"),
    ],
)
def test_labels_of_requests_handled_otherwise_may_be_short(printed, code):
    spellings = next(
        each for each in SPELLINGS if (each.layout.form, each.block.block) == (Form.FORM2021, FormBlock.REQUESTS)
    )
    (place,) = spellings.match_row(key_of(printed), printed)
    assert spellings.block.rows[place].stem == code
