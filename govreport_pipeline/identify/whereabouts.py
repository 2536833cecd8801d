"""Where a body is, and what that rests on."""

from dataclasses import dataclass

from govreport_pipeline.identify.context import Choice
from govreport_pipeline.identify.heads import NOWHERE, Head
from govreport_pipeline.places import NEWEST_YEAR, Division, Township
from govreport_pipeline.tables.records import ReportReading
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a body is, as of the report's year."""

    head: Head
    division: Division | None
    """The innermost of province, city and county; None where it cannot be told."""
    township: Township | None
    confidence: float
    rivals: tuple[Division, ...]
    """The divisions between which the name and the document do not decide."""
    choice: Choice | None
    """What decided, where the name alone did not."""


UNPLACED = Whereabouts(NOWHERE, division=None, township=None, confidence=0.0, rivals=(), choice=None)


@dataclass(frozen=True, slots=True)
class Identity:
    """The agency that a report is of, and where it is."""

    agency_id: str | None
    confidence: float | None
    level: AdminLevel | None
    kind: BodyKind | None
    where: Whereabouts


def year_of(reading: ReportReading) -> int:
    """The year as of which names and places are read."""
    return NEWEST_YEAR if reading.report_year is None else reading.report_year
