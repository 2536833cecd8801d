"""One report: what it says of itself, and the agency and place that is."""

from typing import Any

from govreport_pipeline.extract.metadata.names import agency_id_of, body_kind_of
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.declare import columns_of
from govreport_pipeline.tables.records import ReportMetadata, ReportReading

_report = builder(ReportMetadata)
_READ = [column.name for column in columns_of(ReportReading)]
_UNRESOLVED: dict[str, Any] = dict.fromkeys(
    f"{level}{part}" for level in ("province", "city", "county", "township") for part in ("", "_code")
)


def identify(reading: ReportReading) -> ReportMetadata:
    """The report with its agency; null where it cannot be told."""
    agency = reading.reporting_agency
    return _report(
        **{name: getattr(reading, name) for name in _READ},
        **_UNRESOLVED,
        agency_id=None if agency is None else agency_id_of(agency),
        agency_confidence=None,
        body_kind=None if agency is None else body_kind_of(agency),
    )
