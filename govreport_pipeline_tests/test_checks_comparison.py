"""The checks that compute rates and changes again find each altered one."""

from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from govreport_pipeline.catalogue.derived import RATES, RateKind
from govreport_pipeline.checks.comparison.changes import check_changes
from govreport_pipeline.checks.comparison.rates import check_rates
from govreport_pipeline.tables.partitions import read_partitions, write_partitions
from govreport_pipeline.tables.registry import AGENCY_YEAR_COMPARISON, AGENCY_YEAR_METRICS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import Coverage, Form, Requester
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata, statement


def composed(folder: Path, agency_count: int = 12) -> TableStore:
    """Agencies of three years with all figures that rates need, some of them missing."""
    dice, corpus = Random(3), Corpus()
    codes = {code for rate in RATES for one in rate.formulas for code in (*one.numerator, *one.denominator, *one.less)}
    for year in (2021, 2022, 2023):
        for number in range(agency_count):
            stated = [code for code in sorted(codes) if dice.random() < 0.95]
            coverage = dice.choice([Coverage.OWN_BODY, Coverage.OWN_BODY, Coverage.WHOLE_JURISDICTION, None])
            report = metadata(f"agency {number:02}", year, form=Form.FORM2021, coverage=coverage)
            columns = [statement("requests_received", dice.randint(0, 9), requester=who) for who in Requester]
            corpus.add(report, *columns, **{code: float(dice.choice([0, 3, 40, 500])) for code in stated})
    return corpus.compare(folder).store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> TableStore:
    return composed(tmp_path_factory.mktemp("compared"))


def altered(rows: pa.Table, name: str) -> tuple[pa.Table, int]:
    """The rows with every value of a column raised, and how many that are."""
    place, column = rows.schema.get_field_index(name), rows[name]
    raised = pc.add(column, 1).cast(column.type)
    return rows.set_column(place, rows.schema.field(name), raised), len(rows) - column.null_count


def test_the_checks_pass_over_what_was_compared(store: TableStore) -> None:
    rates, changes = check_rates(store), check_changes(store)
    assert (rates.rows, changes.rows) == ([], [])
    assert rates.examined == 36 * len(RATES)
    assert changes.examined == store.rows(AGENCY_YEAR_METRICS)


RATE_COLUMNS = [
    f"{rate.name}{part}"
    for rate in RATES
    for part in (
        "",
        "_numerator",
        "_denominator",
        "_n",
        *(("_low", "_high") if rate.kind is RateKind.PROPORTION else ()),
    )
]


def test_every_column_of_every_rate_is_checked(tmp_path: Path) -> None:
    store = composed(tmp_path)
    rows = read_partitions(store, AGENCY_YEAR_COMPARISON)
    for name in RATE_COLUMNS:
        changed, count = altered(rows, name)
        with write_partitions(store, AGENCY_YEAR_COMPARISON) as writer:
            for year in (2021, 2022, 2023):
                writer.write(year, changed.filter(pc.field("report_year") == year))
        assert (check_rates(store).failed, count > 0) == (count, True), name


@pytest.mark.parametrize("name", ["previous_value", "change", "change_pct"])
def test_an_altered_change_is_found(tmp_path: Path, name: str) -> None:
    store = composed(tmp_path, 4)
    changed, count = altered(store.read(AGENCY_YEAR_METRICS), name)
    with store.write(AGENCY_YEAR_METRICS) as (writer,):
        writer.write(changed)
    assert (check_changes(store).failed, count > 0) == (count, True)


def test_a_change_without_reason_for_its_absence_is_found(tmp_path: Path) -> None:
    store = composed(tmp_path, 4)
    rows = store.read(AGENCY_YEAR_METRICS)
    gaps = rows.schema.get_field_index("change_gap")
    with store.write(AGENCY_YEAR_METRICS) as (writer,):
        writer.write(rows.set_column(gaps, rows.schema.field("change_gap"), pa.nulls(len(rows), pa.string())))
    assert check_changes(store).failed == rows["change_pct"].null_count
