"""A composed corpus is read back: every planted fact is found, and no other."""

import shutil
from collections import defaultdict
from dataclasses import replace

import pytest

from govreport_pipeline import stages
from govreport_pipeline.checks import ours
from govreport_pipeline.checks.reports.links import check_captures, check_links
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.partitions import read_partitions
from govreport_pipeline.tables.registry import (
    AGENCIES,
    AGENCY_COVERAGE,
    AGENCY_YEAR_COMPARISON,
    BREAKDOWNS,
    CAPTURES,
    FINDINGS,
    REPORT_LINKS,
    REPORTS,
)
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import LinkKind
from govreport_pipeline_tests.generations import build_generation
from govreport_pipeline_tests.related_corpus import FIGURE_CODES, Planted, Report, compose


def build(planted: Planted, root, batch_size=100) -> TableStore:
    """The tables of a composed corpus."""
    planted.write(root / "source")
    store = TableStore(root / "data")
    stages.ingest_documents(store, root / "source", DEFAULT_INTAKE, batch_size)
    for stage in stages.DERIVED:
        stage(store)
    return store


def check_read_back(store: TableStore, planted: Planted) -> None:
    """Links, captures and findings are those planted."""
    rows = {table: [row for batch in store.batches(table) for row in batch] for table in (REPORTS, REPORT_LINKS)}
    paths = {report.document_id: report.source_path for report in rows[REPORTS]}
    assert sorted(paths.values()) == sorted(planted.files)
    links = {(paths[link.document_id], link.other_source_path, link.kind) for link in rows[REPORT_LINKS]}
    parts = planted.parts()
    expected = planted.links | {(whole, body, LinkKind.PART) for whole, body in parts}
    assert links - expected == set()
    assert expected - links == set()
    findings = {
        (paths[finding.document_id], finding.code)
        for batch in store.batches(FINDINGS)
        for finding in batch
        if finding.code in FIGURE_CODES
    }
    told = planted.findings | {(whole, FindingCode.BELOW_ITS_PART) for whole, _ in parts}
    assert findings - told == set()
    assert told - findings == set()
    captures = [row for batch in store.batches(CAPTURES) for row in batch]
    chosen = {row.capture_group: paths[row.document_id] for row in captures if row.is_chosen}
    assert {
        (chosen[row.capture_group], paths[row.document_id]) for row in captures if not row.is_chosen
    } == planted.captures
    check_agencies(store, planted, {report.source_path: report.agency_id for report in rows[REPORTS]})


def check_agencies(store: TableStore, planted: Planted, agency_of: dict[str, str | None]) -> None:
    """One agency a series, under all its names, with its gaps; and the reports of nothing but zeros in its county."""
    series: dict[tuple[str, str], list[tuple[str, Report]]] = defaultdict(list)
    counties: dict[tuple[str, int], dict[str, bool]] = defaultdict(dict)
    for path, report in planted.reports.items():
        series[report.county, report.body].append((path, report))
        counties[report.county, report.year].setdefault(report.body, report.figures is None)
    names = {row.agency_id: {name.name for name in row.names} for batch in store.batches(AGENCIES) for row in batch}
    missing = {row.agency_id: list(row.years_missing) for batch in store.batches(AGENCY_COVERAGE) for row in batch}
    shares = {
        (row["agency_id"], row["report_year"]): row["county_all_zero_share"]
        for row in read_partitions(store, AGENCY_YEAR_COMPARISON).to_pylist()
    }
    assert len({agency_of[path] for path in planted.reports}) == len(series) == len(names)
    for own in series.values():
        (agency_id,) = {agency_of[path] for path, _ in own}
        years = {report.year for _, report in own}
        assert names[agency_id or ""] == {report.name for _, report in own}
        assert missing[agency_id or ""] == sorted({*range(min(years), max(years))} - years)
        for _, report in own:
            zeros = list(counties[report.county, report.year].values())
            assert shares[agency_id or "", report.year] == pytest.approx(sum(zeros) / len(zeros))


def names_of(planted: Planted) -> dict[tuple[str, str], set[str]]:
    """What each agency of the corpus is called in its reports."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for report in planted.reports.values():
        names[report.county, report.body].add(report.name)
    return names


@pytest.fixture(scope="module")
def planted():
    return compose(100, range(2016, 2019))


@pytest.fixture(scope="module")
def store(planted, tmp_path_factory):
    return build(planted, tmp_path_factory.mktemp("corpus"))


def test_every_planted_fact_is_found_and_no_other(store, planted):
    assert len(planted.files) > 280
    assert len(planted.parts()) == 5, "every other county of ten"
    renamed = [names for names in names_of(planted).values() if len(names) > 1]
    assert len(renamed) > 10
    check_read_back(store, planted)


def test_the_size_of_batches_changes_no_link(store, planted, tmp_path):
    other = build(planted, tmp_path, batch_size=37)
    for table in (REPORT_LINKS, CAPTURES, FINDINGS):
        assert [row for batch in other.batches(table) for row in batch] == [
            row for batch in store.batches(table) for row in batch
        ], table.name


def test_what_a_file_was_linked_to_is_told_anew_when_it_leaves(tmp_path):
    planted = compose(20, range(2014, 2017))
    planted.write(tmp_path / "source")
    build_generation(tmp_path / "data", tmp_path / "source")
    check_read_back(TableStore(tmp_path / "data"), planted)
    later = {one for one, _, kind in planted.links if kind is LinkKind.YEAR_BEFORE}
    twin = next(one for one, _, kind in sorted(planted.links) if kind is LinkKind.TWIN and one not in later)
    second = next(path for path in planted.files if "又一份" in path)
    for path in (twin, second, *(passed_over for _, passed_over in sorted(planted.captures)[:2])):
        planted.forget(path)
        (tmp_path / "source" / path).unlink()
    build_generation(tmp_path / "data", tmp_path / "source")
    check_read_back(TableStore(tmp_path / "data"), planted)


@pytest.mark.soak
def test_three_thousand_agency_years_are_read_back(tmp_path):
    planted = compose(300, range(2009, 2020), seed=1)
    assert len(planted.files) > 3000
    check_read_back(build(planted, tmp_path), planted)


def test_the_checks_of_the_stage_pass(store):
    assert [key for key, outcome in ours.check_stage(store, "relate").items() if not outcome.is_passed] == []


def rewritten(store: TableStore, table, root, change) -> TableStore:
    """The same tables, the rows of one of them changed."""
    copy = TableStore(root / "data")
    shutil.copytree(store.root, copy.root)
    with copy.write(table) as (writer,):
        for batch in store.batches(table):
            writer.append([change(row) for row in batch])
    return copy


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda link: replace(link, other_document_id="0" * 16), "no other document of that id"),
        (lambda link: replace(link, other_document_id=link.document_id), "no other document of that id"),
        (lambda link: with_figure(link, value=-1.0), "the observation's value is"),
        (lambda link: with_figure(link, observation_id="none"), "no such observation"),
    ],
)
def test_a_link_to_nothing_is_found(store, tmp_path, change, problem):
    outcome = check_links(rewritten(store, REPORT_LINKS, tmp_path, change))
    assert any(problem in str(row["problem"]) for row in outcome.rows)


def with_figure(link, **changes):
    return replace(link, figures=tuple(replace(figure, **changes) for figure in link.figures))


@pytest.mark.parametrize(
    "change",
    [
        lambda row: replace(row, is_chosen=True),
        lambda row: replace(row, is_chosen=False),
        lambda row: replace(row, capture_group=row.document_id),
        lambda row: replace(row, capture_group="one"),
    ],
)
def test_a_group_without_one_choice_is_found(store, tmp_path, change):
    assert not check_captures(rewritten(store, CAPTURES, tmp_path, change)).is_passed


def test_a_breakdown_may_name_a_figure_of_the_year_before_that_its_link_names_and_no_other(store, tmp_path):
    key = (BREAKDOWNS.name, "references_resolve")
    assert ours.check_stage(store, "validate")[key].is_passed
    forged = rewritten(store, REPORT_LINKS, tmp_path, lambda link: replace(link, figures=()))
    assert ours.check_stage(forged, "validate")[key].rows[0]["problem"] == "no such observation"
