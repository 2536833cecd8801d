"""Cells of standard tables in the later stages: observations, ledger, sections, the form, the comparison."""

import random
from itertools import pairwise

import pytest

from govreport_pipeline.checks.documents.numerals import find_missing, scan
from govreport_pipeline.checks.documents.records import find_false_intervals, find_unknown_codes, find_unled
from govreport_pipeline.checks.documents.texts import (
    find_false_quotes,
    find_misread_cells,
    find_misread_numbers,
    find_misread_observations,
    find_untiled,
)
from govreport_pipeline.extract import extract
from govreport_pipeline.forms import read_forms
from govreport_pipeline.forms.declared.registry import FORMS, LAYOUTS
from govreport_pipeline.report import read_report
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import TableCell
from govreport_pipeline.tables.vocabulary import Basis, CellState, Form, FormBlock, Role, Scope, SectionType
from govreport_pipeline_tests.form_documents import (
    bars_document,
    bars_text,
    fill,
    grid_document,
    html_page,
    print_block,
    random_cells,
    with_bars,
)
from govreport_pipeline_tests.test_forms_reading import wanted_of

READERS = {
    "grid": grid_document,
    "bars": lambda tables: bars_document([with_bars(fill(lines, is_repeated=False)) for lines in tables]),
}


def analyse(layout, shape, seed=0):
    """A document with every table of a form, and what each stage makes of it."""
    tables = []
    for block in layout.blocks:
        tables += print_block(block, random_cells(block, random.Random(seed)))
    raw, document = READERS[shape](tables)
    forms = read_forms(raw, document)
    sections = split_sections(document, forms.tables)
    return raw, document, forms, sections, extract(raw, document, sections, forms.tables, forms.cells)


@pytest.mark.parametrize("shape", READERS)
@pytest.mark.parametrize("layout", FORMS, ids=lambda layout: layout.name)
def test_every_check_of_every_stage_holds_on_documents_with_tables(layout, shape):
    for seed in range(3):
        raw, document, forms, sections, read = analyse(layout, shape, seed)
        assert [table.block for table in forms.tables] == [block.block for block in layout.blocks]
        found = [
            *find_misread_cells(raw, forms.cells),
            *find_false_quotes(raw, (*forms.cells, *read.numbers, *read.observations)),
            *find_untiled(raw, document, sections),
            *find_missing(raw, read.numbers, scan(raw)),
            *find_misread_numbers(raw, read.numbers),
            *find_misread_observations(raw, read.observations),
            *find_false_intervals(read.observations),
            *find_unknown_codes(read.observations),
            *find_unled(read.numbers, read.observations),
        ]
        assert not found
        ids = [row.observation_id for row in read.observations]
        assert len(ids) == len(set(ids))


@pytest.mark.parametrize("shape", READERS)
@pytest.mark.parametrize("layout", FORMS, ids=lambda layout: layout.name)
def test_a_cell_with_a_number_is_an_observation_and_nothing_else_in_a_table_is(layout, shape):
    _, _, forms, _, read = analyse(layout, shape)
    cells = {cell.observation_id: cell for cell in forms.cells if cell.state is CellState.NUMBER}
    inside = {
        row.observation_id: row
        for row in read.observations
        if any(table.raw_start <= row.raw_start < table.raw_end for table in forms.tables)
    }
    assert inside.keys() == cells.keys()
    for name, row in inside.items():
        cell = cells[name]
        assert (row.basis, row.scope, row.table_id) == (Basis.TABLE_CELL, Scope.ANNUAL, cell.table_id)
        assert (row.metric_code, row.requester, row.value) == (cell.metric_code, cell.requester, cell.value)
        assert (row.row_label, row.column_label) == (cell.row_label, cell.column_label)
        assert row.label == cell.row_label.rpartition("/")[2]
    used = [numeral for numeral in read.numbers if numeral.observation_id in cells]
    assert {numeral.role for numeral in used} == {Role.TABLE_CELL}
    assert {numeral.observation_id for numeral in used} == cells.keys()


@pytest.mark.parametrize("layout", FORMS, ids=lambda layout: layout.name)
def test_every_cell_of_a_page_is_read_back_with_its_quote(layout):
    for seed in range(3):
        randomness = random.Random(seed)
        tables, wanted = [], {}
        for block in layout.blocks:
            cells = random_cells(block, randomness)
            tables += print_block(block, cells)
            wanted |= wanted_of(block, cells)
        report = read_report(html_page(tables, randomness), name="page.html")
        assert {(cell.row_label, cell.column_label): (cell.state, cell.value) for cell in report.table_cells} == wanted
        for row in (*report.table_cells, *report.observations, *report.numbers):
            assert report.text[row.raw_start : row.raw_end] == row.quote


@pytest.mark.parametrize("layout", FORMS, ids=lambda layout: layout.name)
def test_the_form_of_a_report_is_that_of_its_tables(layout):
    assert analyse(layout, "grid")[-1].metadata.form is layout.form


def test_a_report_that_keeps_a_table_of_an_older_form_is_of_the_newer():
    tables = []
    for form, block in ((Form.FORM2021, FormBlock.PROACTIVE), (Form.FORM2019, FormBlock.REQUESTS)):
        cells = random_cells(LAYOUTS[form, block], random.Random(1))
        tables += [with_bars(fill(lines, is_repeated=False)) for lines in print_block(LAYOUTS[form, block], cells)]
    assert read_report(bars_text(tables).encode()).metadata.form is Form.FORM2021


def test_a_table_holds_no_heading_and_its_ordinals_no_statistic():
    _, _, forms, sections, read = analyse(FORMS[0], "bars")
    assert {section.heading for section in sections if section.heading} >= {
        "主动公开政府信息情况",
        "存在的主要问题及改进情况",
    }
    for section in sections:
        assert not any(table.raw_start < section.raw_start < table.raw_end for table in forms.tables)
    prose = [row for row in read.observations if row.table_id is None]
    assert [row.value for row in prose] == [1136]


def test_the_remark_in_a_cell_is_in_the_ledger_and_no_observation():
    _, _, _, _, read = analyse(FORMS[0], "grid")
    remarks = [numeral for numeral in read.numbers if numeral.quote == "16"]
    assert remarks
    assert {(numeral.role, numeral.observation_id) for numeral in remarks} == {(Role.TABLE_CELL, None)}


def test_a_cell_is_told_in_the_section_of_its_matter():
    *_, read = analyse(FORMS[2], "grid")
    types = {row.metric_code: row.section_type for row in read.observations}
    assert types["requests_answered"] is SectionType.REQUESTS
    assert types["staff"] is SectionType.ORGANISATION
    assert SectionType.OTHER not in types.values()


make_cell = builder(TableCell)


@pytest.mark.parametrize(
    ("quote", "state", "value", "row", "column", "problem"),
    [
        ("<b>1</b>2", CellState.NUMBER, 12.0, "规章", "本年制发件数", None),
        ("12", CellState.NUMBER, 1.0, "规章", "本年制发件数", "does not read as 1"),
        ("5&nbsp;", CellState.BLANK, None, "规章", "本年制发件数", "does not read as 5"),
        ("&#160;", CellState.BLANK, None, "规章", "本年制发件数", None),
        ("5", CellState.NUMBER, None, "规章", "本年制发件数", "a number has a value"),
        ("1.5", CellState.NUMBER, 15_000.0, "行政事业性收费", "本年收费金额（单位：万元）", None),
        ("1.5", CellState.NUMBER, 15_000.0, "政府集中采购", "采购总金额", "does not read as 15000"),
    ],
)
def test_a_cell_is_read_a_second_time_by_the_checks(quote, state, value, row, column, problem):
    raw, *_ = grid_document([])
    identity = "d-c0001" if state is CellState.NUMBER else None
    cell = make_cell(
        raw.document_id, "t", Form.FORM2021, row, column, row, column, None, None, state, value, None, quote, 0,
        len(quote), identity,
    )  # fmt: skip
    problems = [found["problem"] for found in find_misread_cells(raw, [cell])]
    assert (not problems) if problem is None else (problem in problems[0])


def test_both_forms_have_every_block_of_the_vocabulary_but_statistics():
    for form in (Form.FORM2019, Form.FORM2021):
        assert {block for of, block in LAYOUTS if of is form} == {*FormBlock} - {FormBlock.STATISTICS}


def test_spans_of_tables_do_not_overlap_and_hold_their_cells():
    for layout in FORMS:
        _, _, forms, *_ = analyse(layout, "grid")
        spans = {table.table_id: (table.raw_start, table.raw_end) for table in forms.tables}
        ordered = sorted(spans.values())
        assert all(before[1] <= after[0] for before, after in pairwise(ordered))
        for cell in forms.cells:
            start, end = spans[cell.table_id]
            assert start <= cell.raw_start <= cell.raw_end <= end


@pytest.mark.parametrize(
    ("printed", "value", "code"),
    [
        ("52.15", 52.15, "unit_missing"),
        ("251000元", 251_000.0, None),
        ("103.3879万元", 1_033_879.0, None),
        ("5?2", None, "cell_unreadable"),
    ],
)
def test_money_is_in_yuan_and_a_missing_unit_is_a_finding(printed, value, code):
    block = LAYOUTS[Form.FORM2019, FormBlock.PROACTIVE]
    cells = {(slot.row.label, slot.column.label): "0" for slot in block.slots}
    cells["政府集中采购", "采购总金额"] = printed
    report = read_report(bars_text([with_bars(lines) for lines in print_block(block, cells)]).encode())
    found = [cell for cell in report.table_cells if cell.metric_code == "procurement_cny"]
    assert [cell.value for cell in found] == [value]
    codes = {finding.code.value for finding in report.findings} & {"unit_missing", "cell_unreadable"}
    assert codes == ({code} if code else set())


def test_a_finding_calls_a_column_by_its_whole_name():
    block = LAYOUTS[Form.FORM2019, FormBlock.PROACTIVE]
    cells = {(slot.row.label, slot.column.label): "0" for slot in block.slots} | {("行政许可", "本年增/减"): "5?2"}
    report = read_report(bars_text([with_bars(lines) for lines in print_block(block, cells)]).encode())
    [message] = [finding.message for finding in report.findings if finding.code.value == "cell_unreadable"]
    assert ": 本年增/减;" in message
