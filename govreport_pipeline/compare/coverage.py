"""Which years of each agency the corpus holds."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from govreport_pipeline.catalogue.indicators import FIRST_REPORT_YEAR
from govreport_pipeline.compare.reports import reports_of_year, years_of
from govreport_pipeline.tables.arrow import encode
from govreport_pipeline.tables.comparison import AgencyCoverage
from govreport_pipeline.tables.registry import AGENCY_COVERAGE

DESCRIBED = ("admin_level", "body_kind", "province", "city", "county")


def cover_agencies(reports: pa.Table) -> pa.Table:
    """A row of agency_coverage for each agency, ascending; its latest report describes it.

    A joint report is held for each of its bodies; one that has no report of
    its own is known by its name there. `reports` needs REPORT_COLUMNS; reports
    without a year or an agency stay out.
    """
    years = years_of(reports)
    held: dict[str, Counter[int]] = defaultdict(Counter)
    described: dict[str, dict[str, Any]] = {}
    for year in years:
        of_year = reports_of_year(reports, year)
        for agency_id, name in _partners(of_year.documents):
            held[agency_id][year] += 1
            described.setdefault(agency_id, {"reporting_agency": name, **dict.fromkeys(DESCRIBED)})
        columns = of_year.agencies.select(["agency_id", "reporting_agency", *DESCRIBED])
        for row, count in zip(columns.to_pylist(), of_year.report_counts.tolist(), strict=True):
            agency_id = row.pop("agency_id")
            held[agency_id][year] += count
            described[agency_id] = row
    expected = years[-1] - FIRST_REPORT_YEAR + 1 if years else 0
    rows = []
    for agency_id in sorted(held):
        own = sorted(held[agency_id])
        of_regulations = sum(year >= FIRST_REPORT_YEAR for year in own)
        told = described[agency_id]
        rows.append(
            AgencyCoverage(
                agency_id=agency_id,
                agency_name=told.pop("reporting_agency"),
                **told,
                first_year=own[0],
                last_year=own[-1],
                years_held=tuple(own),
                years_missing=tuple(sorted(set(range(own[0], own[-1])) - set(own))),
                report_count=held[agency_id].total(),
                availability=of_regulations / expected if expected > 0 else 0.0,
            )
        )
    return encode(AGENCY_COVERAGE, rows)


def _partners(reports: pa.Table) -> Iterator[tuple[str, str]]:
    """The identifier and the name of each body of a joint report but the one that the report stands under."""
    for row in reports.select(["agency_id", "joint_agency_ids", "joint_agencies"]).to_pylist():
        for agency_id, name in dict(zip(row["joint_agency_ids"], row["joint_agencies"], strict=True)).items():
            if agency_id and agency_id != row["agency_id"]:
                yield agency_id, name
