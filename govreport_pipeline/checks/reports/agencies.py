"""Reports against what the documents say of themselves; agencies and their years against their reports."""

from collections import Counter, defaultdict

from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.registry import AGENCIES, AGENCY_COVERAGE, REPORT_READINGS, REPORTS
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


def check_coverage(store: TableStore) -> Outcome:
    """Every agency with a dated report, a joint one too, has its row; years held are those of its reports, missing ones lie between."""
    outcome = Outcome()
    reported: dict[str, set[int]] = defaultdict(set)
    for group in store.groups(REPORTS, ["agency_id", "report_year", "joint_agency_ids"]):
        for agency_id, year, joint in zip(*(column.to_pylist() for column in group.columns), strict=True):
            for body in {agency_id, *joint} - {""} if agency_id is not None and year is not None else ():
                reported[body].add(year)
    rows = store.read(AGENCY_COVERAGE, ["agency_id", "first_year", "last_year", "years_held", "years_missing"])
    for row in rows.to_pylist():
        years = reported.pop(row["agency_id"], set())
        held, missing = row["years_held"], row["years_missing"]
        outcome.examined += 1
        if held != sorted(years):
            outcome.fail(agency_id=row["agency_id"], problem=f"its reports are of {sorted(years)}, the row says {held}")
        elif (row["first_year"], row["last_year"]) != (held[0], held[-1]):
            outcome.fail(agency_id=row["agency_id"], problem="first_year and last_year are not those of years_held")
        elif missing != sorted({*range(held[0], held[-1])} - years):
            outcome.fail(agency_id=row["agency_id"], problem=f"{missing} are not the years between that have no report")
    for agency_id in sorted(reported):
        outcome.fail(agency_id=agency_id, problem="it has reports, but no row")
    return outcome
