"""Two years of an agency's tables, from files to findings: what must follow on, for every requester."""

from random import Random

import pytest

from govreport_pipeline.forms.declared.registry import LAYOUTS
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.registry import BREAKDOWNS, FINDINGS, REPORTS
from govreport_pipeline.tables.vocabulary import BreakdownKind, Form, FormBlock, Requester, Verdict
from govreport_pipeline_tests.form_cells import CARRIED_FORWARD, CARRIED_OVER, consistent_requests, keys_of
from govreport_pipeline_tests.form_documents import fill, print_block, with_bars
from govreport_pipeline_tests.related_corpus import Planted
from govreport_pipeline_tests.test_relate_corpus import build

PROACTIVE, REQUESTS = FormBlock.PROACTIVE, FormBlock.REQUESTS
IN_FORCE = {"_issued": (6.0, 4.0), "_repealed": (2.0, 1.0), "_in_force": (30.0, 33.0)}
"""What the two years state of rules and of normative documents: 30 + 4 − 1 = 33."""


def tables(year: int, changes: dict) -> str:
    """Sections 二 and 三 of a year; `changes` are cells by code and requester."""
    requests = consistent_requests(Form.FORM2021, Random(7))
    forward = {requester: requests[CARRIED_FORWARD, requester] for _, requester in requests}
    if year == 2022:
        requests |= {(CARRIED_OVER, requester): count for requester, count in forward.items()}
    proactive = {
        (what + ending, None): values[year - 2021]
        for what in ("rules", "normative_documents")
        for ending, values in IN_FORCE.items()
    }
    return "\n\n".join(
        with_bars(fill(lines, is_repeated=False))
        for block, values in ((PROACTIVE, proactive), (REQUESTS, requests))
        for lines in print_block(LAYOUTS[Form.FORM2021, block], printed(block, values | changes))
    )


def printed(block: FormBlock, values: dict) -> dict:
    """The values by the labels of the form; a cell without one is 0."""
    known = {(slot.row.label, slot.column.label): key for key, slot in keys_of(Form.FORM2021, block).items()}
    return {
        labels: f"{values.get(known.get(labels), 0):g}"
        for labels in ((slot.row.label, slot.column.label) for slot in LAYOUTS[Form.FORM2021, block].slots)
    }


def follow_on(root, changes: dict):
    """The breakdowns across years and the findings of the later of two reports, with cells of it changed."""
    planted = Planted()
    for year in (2021, 2022):
        text = f"永嘉县教育局{year}年政府信息公开工作年度报告\n一、总体情况\n本局认真做好政府信息公开工作。\n"
        planted.put(f"{year}.txt", (text + tables(year, changes if year == 2022 else {})).encode())
    store = build(planted, root)
    rows = {
        table: [row for batch in store.batches(table) for row in batch] for table in (REPORTS, BREAKDOWNS, FINDINGS)
    }
    (later,) = [report.document_id for report in rows[REPORTS] if report.report_year == 2022]
    across = [row for row in rows[BREAKDOWNS] if row.document_id == later and row.kind is BreakdownKind.CROSS_YEAR]
    return across, [row for row in rows[FINDINGS] if row.document_id == later]


def test_every_requester_and_both_stocks_are_tested(tmp_path):
    across, found = follow_on(tmp_path, {})
    assert len(across) == 1 + len(Requester) + 2
    assert {row.verdict for row in across} == {Verdict.HOLDS}
    assert not {row.code for row in found} & {FindingCode.CARRY_OVER_DIFFERS, FindingCode.STOCK_DIFFERS}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ((CARRIED_OVER, Requester.BUSINESS), FindingCode.CARRY_OVER_DIFFERS),
        ((CARRIED_OVER, None), FindingCode.CARRY_OVER_DIFFERS),
        (("rules_in_force", None), FindingCode.STOCK_DIFFERS),
        (("normative_documents_repealed", None), FindingCode.STOCK_DIFFERS),
    ],
)
def test_one_changed_cell_breaks_the_one_identity_it_stands_in(tmp_path, cell, code):
    across, found = follow_on(tmp_path, {cell: 99.0})
    (broken,) = [row for row in across if row.verdict is Verdict.DIFFERS]
    (told,) = [row for row in found if row.code is code]
    assert broken.explanation in told.message
    assert cell[1] is None or f"({cell[1]})" in told.message
