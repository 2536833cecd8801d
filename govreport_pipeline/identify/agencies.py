"""The agencies of a corpus, each with all the names its reports bear."""

from collections.abc import Iterable
from typing import Any

from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import Agency, AgencyName, ReportMetadata

_agency = builder(Agency)
_KEPT = (
    "agency_id", "reporting_agency", "report_year", "admin_level", "body_kind", "province_code", "city_code",
    "county_code", "township_code", "province", "city", "county", "township",
)  # fmt: skip
_PLACE = _KEPT[5:]


class AgencyBook:
    """Gathers reports, in any order, and writes one row an agency."""

    def __init__(self) -> None:
        self._reports: dict[str, list[dict[str, Any]]] = {}

    def add(self, reports: Iterable[ReportMetadata]) -> None:
        """Take in reports; those without an agency are passed over."""
        for report in reports:
            if report.agency_id is not None and report.reporting_agency is not None:
                row = {name: getattr(report, name) for name in _KEPT}
                self._reports.setdefault(report.agency_id, []).append(row)

    def written(self) -> list[Agency]:
        """The agencies by their identifiers."""
        return [_describe(self._reports[agency_id]) for agency_id in sorted(self._reports)]


def _describe(rows: list[dict[str, Any]]) -> Agency:
    """One agency: as its latest report shows it, with the fullest name of that year."""
    rows = sorted(rows, key=lambda row: (row["report_year"] or 0, len(row["reporting_agency"]), str(row)))
    latest = rows[-1]
    years = [row["report_year"] for row in rows if row["report_year"] is not None]
    return _agency(
        agency_id=latest["agency_id"],
        name=latest["reporting_agency"],
        names=_names(rows),
        admin_level=latest["admin_level"],
        body_kind=latest["body_kind"],
        **{name: latest[name] for name in _PLACE},
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        report_count=len(rows),
    )


def _names(rows: list[dict[str, Any]]) -> tuple[AgencyName, ...]:
    """Every name with its years, the earliest first."""
    years: dict[str, list[int | None]] = {}
    for row in rows:
        years.setdefault(row["reporting_agency"], []).append(row["report_year"])
    told = {name: [year for year in seen if year is not None] for name, seen in years.items()}
    names = [
        AgencyName(name, min(told[name], default=None), max(told[name], default=None), len(seen))
        for name, seen in years.items()
    ]
    return tuple(sorted(names, key=lambda name: (name.first_year or 0, name.last_year or 0, name.name)))
