"""Which years of each agency the corpus holds."""

from collections import defaultdict
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

    `reports` needs REPORT_COLUMNS; reports without a year or an agency stay out.
    """
    years = years_of(reports)
    held: dict[str, list[int]] = defaultdict(list)
    counts: dict[str, int] = defaultdict(int)
    described: dict[str, dict[str, Any]] = {}
    for year in years:
        of_year = reports_of_year(reports, year)
        columns = of_year.agencies.select(["agency_id", "reporting_agency", *DESCRIBED])
        for row, count in zip(columns.to_pylist(), of_year.report_counts.tolist(), strict=True):
            agency_id = row.pop("agency_id")
            held[agency_id].append(year)
            counts[agency_id] += count
            described[agency_id] = row
    expected = years[-1] - FIRST_REPORT_YEAR + 1 if years else 0
    rows = []
    for agency_id in sorted(held):
        own = held[agency_id]
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
                report_count=counts[agency_id],
                availability=of_regulations / expected if expected > 0 else 0.0,
            )
        )
    return encode(AGENCY_COVERAGE, rows)
