"""Reports against what the documents say of themselves, and against the table of agencies."""

from collections import Counter

from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.registry import AGENCIES, REPORT_READINGS, REPORTS
from govreport_pipeline.tables.store import TableStore

KEPT = (
    "document_id",
    "source_path",
    "title",
    "publisher",
    "compiler",
    "published_date",
    "document_date",
    "signed_date",
    "index_number",
    "document_number",
    "form",
)
"""What no resolution may change; the agency's name and the year a user may overrule."""


def check_readings_kept(store: TableStore) -> Outcome:
    """Each report stands where its reading does, and says the same of itself."""
    outcome = Outcome()
    readings, reports = (store.read(table, KEPT).select(KEPT) for table in (REPORT_READINGS, REPORTS))
    outcome.examined = readings.num_rows
    if readings.num_rows != reports.num_rows:
        outcome.fail(document_id="", column="", read=readings.num_rows, found=reports.num_rows)
        return outcome
    for name in KEPT:
        read, found = (table[name].to_pylist() for table in (readings, reports))
        for document_id, before, after in zip(readings["document_id"].to_pylist(), read, found, strict=True):
            if before != after:
                outcome.fail(document_id=document_id, column=name, read=str(before), found=str(after))
    return outcome


def check_agencies(store: TableStore) -> Outcome:
    """Each agency has as many reports as it says, and the agencies of each report are there."""
    outcome = Outcome()
    held: Counter[str] = Counter()
    for group in store.groups(REPORTS, ["agency_id", "joint_agency_ids"]):
        for agency_id, joint in zip(*(column.to_pylist() for column in group.columns), strict=True):
            held.update({agency_id, *joint} - {None, ""})
    agencies = store.read(AGENCIES, ["agency_id", "report_count"])
    told = dict(zip(*(agencies[name].to_pylist() for name in ("agency_id", "report_count")), strict=True))
    outcome.examined = len({*held, *told})
    for agency_id in sorted({*held, *told}):
        if told.get(agency_id) != held[agency_id]:
            outcome.fail(agency_id=agency_id, told=told.get(agency_id), found=held[agency_id])
    return outcome
