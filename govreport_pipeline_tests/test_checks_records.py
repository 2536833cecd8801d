"""Each check of records against themselves and each other fails where it should."""

import math
import random
from dataclasses import replace

import pytest

from govreport_pipeline.catalogue.metrics import GROWTH
from govreport_pipeline.checks.documents.records import (
    find_false_intervals,
    find_listed_twice,
    find_miscalculated,
    find_misplaced,
    find_other_years,
    find_unknown_codes,
    find_unled,
)
from govreport_pipeline.forms.declared.registry import FORMS, LAYOUTS
from govreport_pipeline.report import analyse, read_report
from govreport_pipeline.tables.vocabulary import Basis, BreakdownKind, Form, FormBlock, Qualifier
from govreport_pipeline_tests.documents import raw_document, seed_text
from govreport_pipeline_tests.flattened_tables import SHAPES, compose
from govreport_pipeline_tests.form_documents import html_page, print_block, random_cells

RAW = raw_document(
    "凉州区张义镇2017年政府信息公开工作年度报告\n一、概述\n2017年,共收到政府信息公开申请12件,"
    "其中信函申请5件,占41.7%;网络申请6件,占50%。主动公开信息300余条,同比增长10%。未收到投诉。\n"
)
REPORT = analyse(RAW)
FIRST = next(row for row in REPORT.observations if row.metric_code == "requests_received")
SUM = next(row for row in REPORT.breakdowns if row.kind is BreakdownKind.SUM)
SHARES = next(row for row in REPORT.breakdowns if row.kind is BreakdownKind.SHARES)


@pytest.mark.parametrize("text", [RAW.text, *map(seed_text, range(5))], ids=["made", *map(str, range(5))])
def test_nothing_is_found_in_the_records_that_the_stages_made(text):
    raw = raw_document(text)
    report = analyse(raw)
    assert not list(find_false_intervals(report.observations))
    assert not list(find_unknown_codes(report.observations))
    assert not list(find_other_years(report.metadata.report_year, report.observations))
    assert not list(find_unled(report.numbers, report.observations))
    assert not list(find_miscalculated(report.breakdowns))
    assert not list(find_misplaced(raw, [*report.findings, *report.sections]))


@pytest.mark.parametrize(
    "changes",
    [
        {"value_low": 13.0},
        {"value_high": 13.0},
        {"value_high": math.inf},
        {"value": math.inf, "value_low": math.inf, "value_high": math.inf},
        {"value": math.nan},
        {"qualifier": Qualifier.ABOUT, "value_low": 13.0, "value_high": 14.0},
        {"qualifier": Qualifier.ABOUT, "value_low": 10.0, "value_high": 11.0},
        {"qualifier": Qualifier.MORE_THAN, "value_low": 12.5, "value_high": math.inf},
    ],
)
def test_a_value_outside_its_bounds_is_found(changes):
    assert len(list(find_false_intervals([replace(FIRST, **changes)]))) == 1


@pytest.mark.parametrize(
    "changes",
    [{"metric_code": "requests_lost"}, {"metric_code": f"requests_lost{GROWTH}", "unit": "%"}, {"unit": "条"}],
)
def test_an_unknown_code_and_a_foreign_unit_are_found(changes):
    assert len(list(find_unknown_codes([replace(FIRST, **changes)]))) == 1


def test_the_growth_of_a_known_code_and_a_statistic_without_a_code_are_in_order():
    growth = replace(FIRST, metric_code=f"requests_received{GROWTH}", unit="%")
    assert not list(find_unknown_codes([growth, replace(FIRST, metric_code=None, unit="头")]))


@pytest.mark.parametrize("year", [2016, None])
def test_another_year_than_the_reports_is_found(year):
    assert len(list(find_other_years(REPORT.metadata.report_year, [replace(FIRST, report_year=year)]))) == 1


def test_a_stated_number_that_no_numeral_names_is_found():
    ledger = [
        replace(row, observation_id=None) if row.observation_id == FIRST.observation_id else row
        for row in REPORT.numbers
    ]
    found = list(find_unled(ledger, REPORT.observations))
    assert [row["observation_id"] for row in found] == [FIRST.observation_id]


def test_a_cell_that_no_numeral_of_the_ledger_names_is_found():
    block = LAYOUTS[Form.FORM2021, FormBlock.DISPUTES]
    tables = print_block(block, random_cells(block, random.Random(1)))
    report = read_report(html_page(tables, random.Random(1)), name="page.html")
    cell = next(row for row in report.observations if row.basis is Basis.TABLE_CELL)
    ledger = [row for row in report.numbers if row.observation_id != cell.observation_id]
    assert [row["observation_id"] for row in find_unled(ledger, report.observations)] == [cell.observation_id]


@pytest.mark.parametrize("layout", FORMS, ids=lambda layout: layout.name)
def test_numbers_before_the_first_label_of_their_table_are_in_the_ledger_as_its_own(layout):
    shape = next(shape for shape in SHAPES if shape.name == "labels last")
    report = read_report(compose((layout,), shape, 5).text.encode())
    assert not list(find_unled(report.numbers, report.observations))


def test_a_value_told_in_words_needs_no_numeral():
    assert any(row.basis is Basis.STATED_IN_WORDS for row in REPORT.observations)
    assert not list(find_unled([], [replace(FIRST, basis=Basis.STATED_IN_WORDS)]))


def test_a_numeral_that_names_an_observation_elsewhere_is_found():
    heading = replace(REPORT.numbers[0], observation_id=FIRST.observation_id)
    found = list(find_unled([heading, *REPORT.numbers[1:]], REPORT.observations))
    assert [(row["raw_start"], row["problem"]) for row in found] == [
        (heading.raw_start, f"the numeral {heading.quote!r} is not within the observation")
    ]


@pytest.mark.parametrize(
    "forged",
    [
        replace(SUM, difference=1.0),
        replace(SUM, difference=None),
        replace(SUM, computed=None, difference=0.0),
        replace(SUM, low=None),
        replace(SUM, low=12.0, high=11.0),
        replace(SUM, part_verdicts=("holds",)),
        replace(SHARES, part_verdicts=()),
        replace(SHARES, part_verdicts=("perhaps", "holds")),
    ],
)
def test_a_difference_or_bounds_or_verdicts_that_cannot_be_are_found(forged):
    assert len(list(find_miscalculated([forged]))) == 1


@pytest.mark.parametrize("place", [(999_999, 1_000_000), (0, 999_999), (-1, -1), (5, 3), (None, 3), (3, None)])
def test_a_finding_outside_the_text_is_found(place):
    forged = replace(REPORT.findings[0], raw_start=place[0], raw_end=place[1])
    assert len(list(find_misplaced(RAW, [forged]))) == 1


def test_a_finding_about_the_whole_document_has_no_place():
    assert not list(find_misplaced(RAW, [replace(REPORT.findings[0], raw_start=None, raw_end=None)]))


def test_a_numeral_that_is_listed_twice_is_found():
    first = REPORT.numbers[0]
    assert not list(find_listed_twice(REPORT.numbers))
    (found,) = find_listed_twice([*REPORT.numbers, first])
    assert found["raw_start"] == first.raw_start
