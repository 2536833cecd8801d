"""What a user says of a document, put above what was read from it."""

from dataclasses import replace

from govreport_pipeline.identify.context import Choice
from govreport_pipeline.identify.heads import Head
from govreport_pipeline.identify.whereabouts import Whereabouts
from govreport_pipeline.ingest.overrides import BadOverrides
from govreport_pipeline.places import Township, place_of_code, township_of
from govreport_pipeline.tables.overrides import Override
from govreport_pipeline.tables.records import Evidence, ReportReading
from govreport_pipeline.tables.vocabulary import EvidenceSource

WEIGHT = 10.0
"""More than all places of a document together."""


def correct(reading: ReportReading, override: Override) -> ReportReading:
    """The reading with the agency and the year that the user gives, and the user as their evidence."""
    name, year = override.agency, override.report_year
    added = [
        Evidence(field, EvidenceSource.USER, value, 0, 0, WEIGHT)
        for field, value in (("reporting_agency", name), ("report_year", None if year is None else str(year)))
        if value is not None
    ]
    return replace(
        reading,
        reporting_agency=reading.reporting_agency if name is None else name,
        joint_agencies=reading.joint_agencies if name is None else (),
        admin_level=reading.admin_level if name is None else None,
        report_year=reading.report_year if year is None else year,
        evidence=(*reading.evidence, *added) if added else reading.evidence,
    )


def whereabouts_told(override: Override, head: Head, year: int) -> Whereabouts:
    """Where a body is by the user's code; `BadOverrides` where there was no such place in the report's year."""
    code = override.place_code or ""
    township = township_of(code) if len(code) == 9 else None
    division = place_of_code(township.county if township is not None else code, year)
    if division is None:
        raise BadOverrides(
            f"line {override.line} of the file of corrections: place_code {code} names no place of {year}, the year of "
            f"document {override.document_id}; give the code of that year, or correct report_year, too"
        )
    if township is not None:
        head = _in_township(head, township)
    choice = Choice(division, 1.0, EvidenceSource.USER, f"line {override.line}", (0, 0))
    return Whereabouts(head, division, township, 1.0, (), choice)


def _in_township(head: Head, township: Township) -> Head:
    """The name read as one of the township: 镇人民政府 is its government."""
    unit = head.bare_unit
    rest = head.rest if unit is None else head.rest.removeprefix(unit)
    return replace(head, township=township.name, bare_unit=None, rest=rest)
