"""The comparison tables as their readers meet them."""

import hashlib
import random
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow.parquet as pq
import pytest

from govreport_pipeline.checks.comparison.figures import check_figures
from govreport_pipeline.compare import count_left_out, years
from govreport_pipeline.tables.arrow import decode, schema_of
from govreport_pipeline.tables.comparison import AgencyYearComparison, AgencyYearMetric
from govreport_pipeline.tables.partitions import exchange_folders, read_partitions, write_partitions
from govreport_pipeline.tables.registry import AGENCY_YEAR_COMPARISON, AGENCY_YEAR_METRICS, REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import Coverage
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata

NAME = AGENCY_YEAR_COMPARISON.name


def some_corpus() -> Corpus:
    dice = random.Random(7)
    corpus = Corpus()
    for year in (2014, 2016, 2015):
        for agency in "dacb":
            report = metadata(agency, year, coverage=dice.choice([*Coverage, None]))
            corpus.add(report, requests_received=dice.randint(0, 9), requests_concluded=5, requests_outcome_disclosed=3)
    return corpus


def hashes(folder: Path) -> dict[str, str]:
    tables = [folder / AGENCY_YEAR_METRICS.name, folder / NAME]
    files = [file for table in tables for file in sorted(table.rglob("*")) if file.is_file()]
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    corpus = some_corpus()
    corpus.compare(tmp_path / "1")
    corpus.compare(tmp_path / "2")
    assert hashes(tmp_path / "1") == hashes(tmp_path / "2")
    corpus.compare(tmp_path / "1")
    assert hashes(tmp_path / "1") == hashes(tmp_path / "2"), "a second build over the first"


def test_the_order_of_reports_does_not_matter(tmp_path: Path) -> None:
    corpus = some_corpus()
    corpus.compare(tmp_path / "1")
    corpus.reports.reverse()
    corpus.compare(tmp_path / "2")
    assert hashes(tmp_path / "1") == hashes(tmp_path / "2")


@pytest.mark.parametrize("reports", [1, 8, 9])
def test_how_many_years_are_read_at_once_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reports: int
) -> None:
    corpus = some_corpus()
    corpus.compare(tmp_path / "1")
    monkeypatch.setattr(years, "MOST_REPORTS", reports)
    corpus.compare(tmp_path / "2")
    assert hashes(tmp_path / "1") == hashes(tmp_path / "2")


def test_rows_are_ordered_by_year_agency_and_metric(tmp_path: Path) -> None:
    compared = some_corpus().compare(tmp_path)
    keys = [(row["report_year"], row["agency_id"], row["metric_code"]) for row in compared.metrics.to_pylist()]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys) == 36
    agency_years = [(row["report_year"], row["agency_id"]) for row in compared.comparison.to_pylist()]
    assert agency_years == sorted(agency_years)
    assert len(agency_years) == 12


def test_the_year_stands_in_the_path_alone(tmp_path: Path) -> None:
    some_corpus().compare(tmp_path)
    files = sorted((tmp_path / NAME).rglob("*.parquet"))
    assert [file.parent.name for file in files] == ["report_year=2014", "report_year=2015", "report_year=2016"]
    declared = schema_of(AGENCY_YEAR_COMPARISON)
    for file in files:
        schema = pq.ParquetFile(file).schema_arrow
        assert schema.equals(declared.remove(declared.get_field_index("report_year")))


def test_pandas_reads_both_with_no_options(tmp_path: Path) -> None:
    some_corpus().compare(tmp_path)
    wide = pd.read_parquet(tmp_path / NAME)
    assert len(wide) == 12
    assert sorted(wide["report_year"].astype(int).unique()) == [2014, 2015, 2016]
    tidy = pd.read_parquet(tmp_path / AGENCY_YEAR_METRICS.name)
    assert list(tidy.columns) == [column.name for column in AGENCY_YEAR_METRICS.columns]


def test_duckdb_reads_the_folders_as_a_column(tmp_path: Path) -> None:
    some_corpus().compare(tmp_path)
    query = f"select report_year, count(*) from '{tmp_path / NAME}/**/*.parquet' group by all order by all"
    assert duckdb.execute(query).fetchall() == [(2014, 4), (2015, 4), (2016, 4)]


def test_records_read_back_as_they_are_declared(tmp_path: Path) -> None:
    compared = some_corpus().compare(tmp_path)
    assert compared.comparison.schema.equals(schema_of(AGENCY_YEAR_COMPARISON))
    assert compared.metrics.schema.equals(schema_of(AGENCY_YEAR_METRICS))
    wide, tidy = decode(AGENCY_YEAR_COMPARISON, compared.comparison), decode(AGENCY_YEAR_METRICS, compared.metrics)
    assert isinstance(wide[0], AgencyYearComparison)
    assert isinstance(tidy[0], AgencyYearMetric)
    assert all(isinstance(row.coverage, Coverage | None) for row in tidy)


@pytest.mark.parametrize("corpus", [Corpus(), Corpus().add(metadata("a", None), requests_received=3)])
def test_without_agency_years_both_tables_are_one_empty_file_with_the_full_schema(
    tmp_path: Path, corpus: Corpus
) -> None:
    corpus.compare(tmp_path)
    for table in (AGENCY_YEAR_METRICS, AGENCY_YEAR_COMPARISON):
        assert len(list((tmp_path / table.name).rglob("*.parquet"))) == 1
        frame = pd.read_parquet(tmp_path / table.name)
        assert frame.empty
        assert list(frame.columns) == [column.name for column in table.columns]
        assert duckdb.execute(f"select * from '{tmp_path / table.name}/**/*.parquet'").fetchall() == []
    assert read_partitions(TableStore(tmp_path), AGENCY_YEAR_COMPARISON).num_rows == 0


def test_a_year_that_is_gone_leaves_no_folder_behind(tmp_path: Path) -> None:
    some_corpus().compare(tmp_path)
    Corpus().add(metadata("a", 2010), requests_received=3).compare(tmp_path)
    assert [folder.name for folder in (tmp_path / NAME).iterdir()] == ["report_year=2010"]
    Corpus().compare(tmp_path)
    assert [file.name for file in (tmp_path / NAME).iterdir()] == [f"{NAME}.parquet"]


def test_a_build_that_fails_leaves_the_old_table_in_place(tmp_path: Path) -> None:
    some_corpus().compare(tmp_path)
    before = hashes(tmp_path)
    store = TableStore(tmp_path)
    with pytest.raises(RuntimeError), write_partitions(store, AGENCY_YEAR_COMPARISON):
        raise RuntimeError
    assert hashes(tmp_path) == before


@pytest.mark.parametrize("can_exchange", [True, False])
def test_folders_change_places_where_names_can_be_exchanged_and_where_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr("govreport_pipeline.tables.placing._exchange_names", lambda one, other: False)
    for name in ("staged", "place"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"from-{name}").touch()
    exchange_folders(tmp_path / "staged", tmp_path / "place")
    assert [file.name for file in (tmp_path / "place").iterdir()] == ["from-staged"]


def test_what_stays_out_is_counted_from_the_reports_alone(tmp_path: Path) -> None:
    compared = Corpus().add(metadata("a", None)).add(metadata("b", 2015)).compare(tmp_path)
    assert compared.left_out == count_left_out(compared.store.read(REPORTS, ["agency_id", "report_year"]), 0)
    assert compared.left_out.left_out == 1


def test_of_several_captures_of_a_report_the_chosen_one_alone_is_compared(tmp_path: Path) -> None:
    corpus = Corpus()
    corpus.add(metadata("a", 2015, "first"), requests_received=12)
    corpus.add(metadata("a", 2015, "again"), requests_received=72, meetings=3)
    compared = corpus.capture("first", "again").compare(tmp_path)
    assert compared.left_out.other_captures == 1
    assert compared.row("a", 2015)["report_count"] == 1
    assert compared.figure("a", 2015, "requests_received")["value"] == 12
    assert set(compared.figures("a", 2015)) == {("requests_received", None)}
    assert check_figures(compared.store).is_passed
