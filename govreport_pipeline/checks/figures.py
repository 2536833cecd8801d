"""Every figure of agency_year_metrics against the observations: none is dropped, none comes from nowhere."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from govreport_pipeline.catalogue.metrics import OPEN_LISTS
from govreport_pipeline.checks.outcome import Outcome
from govreport_pipeline.tables.registry import AGENCY_YEAR_METRICS, CAPTURES, METRIC_OBSERVATIONS, REPORTS
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline.tables.vocabulary import Scope

Key = tuple[str, str, str | None]
"""Agency, code and requester, within a year."""

_STATED = ["document_id", "metric_code", "requester"]


def check_figures(store: TableStore) -> Outcome:
    """Each agency, year, code and requester that an observation speaks of has a row; other rows are computed.

    Captures that are passed over speak of nothing.
    """
    outcome = Outcome()
    passed_over = {row["document_id"] for row in store.read(CAPTURES).to_pylist() if not row["is_chosen"]}
    reports = store.read(REPORTS, ["document_id", "agency_id", "report_year"]).filter(
        pc.field("agency_id").is_valid() & ~pc.field("document_id").isin(pa.array(sorted(passed_over), pa.string()))
    )
    for year in sorted(pc.unique(pc.drop_null(reports["report_year"])).to_pylist()):
        of_year = reports.filter(pc.field("report_year") == year)
        stated = set(_stated(store, of_year))
        found = dict(_found(store, year))
        outcome.examined += len(stated)
        for key in sorted(stated - found.keys(), key=str):
            outcome.fail(**_row(year, key), problem="an observation states it, no row holds it")
        for key, is_computed in found.items():
            if not is_computed and key not in stated:
                outcome.fail(**_row(year, key), problem="a row holds it, no observation states it")
    return outcome


def _stated(store: TableStore, reports: pa.Table) -> Iterator[Key]:
    """The keys of what some reports state of their whole agency and year, batch by batch."""
    agencies = reports["agency_id"].combine_chunks()
    known = reports["document_id"].combine_chunks()
    is_figure = (
        (pc.field("scope") == Scope.ANNUAL.value)
        & pc.field("subject").is_null()
        & pc.field("metric_code").is_valid()
        & ~pc.field("metric_code").isin(sorted(OPEN_LISTS))
    )
    for group in store.groups(METRIC_OBSERVATIONS, [*_STATED, "subject", "scope"]):
        place = pc.index_in(group["document_id"], value_set=known)
        rows = group.filter(pc.is_valid(place)).filter(is_figure)
        agency = agencies.take(pc.index_in(rows["document_id"], value_set=known).combine_chunks())
        codes, requesters = rows["metric_code"].to_pylist(), rows["requester"].to_pylist()
        yield from zip(agency.to_pylist(), codes, requesters, strict=True)


def _found(store: TableStore, year: int) -> Iterator[tuple[Key, bool]]:
    """The keys of the rows of a year, and whether each is computed."""
    columns = ["agency_id", "metric_code", "requester", "is_computed"]
    for group in store.groups(AGENCY_YEAR_METRICS, ["report_year", *columns]):
        rows = group.filter(pc.field("report_year") == year)
        agency, code, requester, is_computed = (rows[name].to_pylist() for name in columns)
        yield from zip(zip(agency, code, requester, strict=True), is_computed, strict=True)


def _row(year: int, key: Key) -> dict[str, str | int | None]:
    agency, code, requester = key
    return {"agency_id": agency, "report_year": year, "metric_code": code, "requester": requester}
