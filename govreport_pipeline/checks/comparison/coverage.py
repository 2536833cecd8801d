"""The years of each agency against its reports, counted a second time."""

from collections import defaultdict

from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.tables.registry import AGENCY_COVERAGE, REPORTS
from govreport_pipeline.tables.store import TableStore


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
