"""What a report says of itself: do its places agree on body, year and dates?"""

import datetime
import re
from collections.abc import Iterable

from govreport_pipeline.extract.metadata.prose import stands_for
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.records import Evidence, ReportMetadata
from govreport_pipeline.tables.vocabulary import AdminLevel, EvidenceSource, Responsibility, Severity
from govreport_pipeline.validate.reports.names import (
    are_namesakes,
    are_one_body,
    are_successors,
    is_body_name,
    is_spam,
    publishes_for,
)
from govreport_pipeline.validate.telling.results import Note

_IN_FORCE = datetime.date(2008, 5, 1)
"""The first day of the Regulations: the first reports begin there."""
_MANY_DAYS = 15
_DAY_FIELDS = ("published_date", "document_date", "signed_date", "period_start", "period_end")
_YEAR_FIELDS = ("report_year", "title_year", "period_start", "period_end")
_SAYS_THE_YEAR = {
    EvidenceSource.TITLE,
    EvidenceSource.ANNOUNCEMENT,
    EvidenceSource.PERIOD,
    EvidenceSource.HEADING,
}
"""Places that name the year the report covers; the prose names other years too."""
_SAYS_THE_AGENCY = {EvidenceSource.TITLE, EvidenceSource.ANNOUNCEMENT, EvidenceSource.SIGNATURE}
_INDEX_YEAR = re.compile(r"(?:^|[/_-])((?:19|20)\d{2})(?=-|\d{3,}|$)")
_YEAR = re.compile(r"(?:19|20)\d{2}")


def note_identity(report: ReportMetadata) -> list[Note]:
    """What is missing from a report's metadata, or contradicts itself."""
    notes: list[Note] = []
    if report.title is None:
        notes.append(Note(FindingCode.NO_TITLE, "title", None, "no line is the report's title"))
    notes += _note_agency(report)
    notes += _note_place(report)
    notes += _note_year(report)
    notes += _note_period(report)
    notes += _note_dates(report)
    notes += _note_impossible(report)
    return notes


def _note_agency(report: ReportMetadata) -> Iterable[Note]:
    """Agency unknown, joint, or named differently by publisher and signature."""
    agency = report.reporting_agency
    if len(report.joint_agencies) > 1:
        place = _place_of(report, "reporting_agency", agency)
        yield Note(
            FindingCode.JOINT_REPORT, "reporting_agency", place, f"a report of {', '.join(report.joint_agencies)}"
        )
    if agency is None:
        text = f"the text does not say whose report it is{_left_out(report)}"
        yield Note(FindingCode.AGENCY_UNKNOWN, "reporting_agency", None, text)
        return
    told = {agency, *report.joint_agencies}
    for field, name in (("publisher", report.publisher), ("compiler", report.compiler)):
        if name is None or name in told or not is_body_name(name) or is_spam(name) or _is_one_of(name, report):
            continue
        told.add(name)
        if field != "publisher" or not publishes_for(name, agency, (report.province, report.city, report.county)):
            yield _conflict(field, _place_of(report, field, name), f"{field} is", name, agency)
    for evidence in report.evidence:
        name = evidence.value
        says_so = evidence.source in _SAYS_THE_AGENCY or are_namesakes(name, agency)
        if evidence.field != "reporting_agency" or name in told or not says_so:
            continue
        told.add(name)
        if is_body_name(name) and not is_spam(name) and not _is_one_of(name, report):
            yield _conflict(evidence.field, _span(evidence), f"the {_words(evidence)} names", name, agency)


def _conflict(field: str, place: tuple[int, int] | None, says: str, name: str, agency: str) -> Note:
    """Another body; of one that bears its later name, a site labels the old reports anew, and the source says nothing else."""
    text = f"{says} {name}, the report speaks of {agency}"
    if are_successors(name, agency):
        text = f"{text}: names of one body before and after it was renamed"
        return Note(FindingCode.AGENCY_CONFLICT, field, place, text, Responsibility.CAPTURE, Severity.INFO)
    return Note(FindingCode.AGENCY_CONFLICT, field, place, text)


def _note_place(report: ReportMetadata) -> Iterable[Note]:
    """A place that several bear, or that is not known; national bodies have none."""
    agency = report.reporting_agency
    if agency is None or report.province_code is not None or report.admin_level is AdminLevel.NATIONAL:
        return
    place = _place_of(report, "reporting_agency", agency)
    rivals = [evidence.value for evidence in report.evidence if evidence.field == "place_candidate"]
    if rivals:
        text = f"{agency} may be in {', '.join(rivals)}: no place was chosen{_left_out(report)}"
        yield Note(FindingCode.PLACE_AMBIGUOUS, "place", place, text)
    else:
        yield Note(FindingCode.PLACE_UNKNOWN, "place", place, f"no place of {agency} is known{_left_out(report)}")


def _left_out(report: ReportMetadata) -> str:
    """What follows for a report without an agency: figures of different bodies would stand under one name."""
    return ", so the report is in no comparison table" if report.agency_id is None else ""


def _is_one_of(name: str, report: ReportMetadata) -> bool:
    """Is it the reporting agency, as the text says that it shortens its name, too, or one body of a joint report?"""
    bodies = [body for body in (report.reporting_agency, *report.joint_agencies) if body is not None]
    short_names = [evidence.value for evidence in report.evidence if evidence.field == "short_name"]
    return any(are_one_body(body, name) for body in bodies) or any(
        stands_for(name, short, body) for short in short_names for body in bodies
    )


def _note_year(report: ReportMetadata) -> Iterable[Note]:
    """Year unknown, or other years named by title, announcement or period."""
    year = report.report_year
    if year is None:
        text = "the text does not say which year it covers, so it is in no comparison table"
        yield Note(FindingCode.REPORT_YEAR_UNKNOWN, "report_year", None, text)
        return
    others: dict[int, str] = {}
    place = None
    for evidence in report.evidence:
        if evidence.field in _YEAR_FIELDS and evidence.source in _SAYS_THE_YEAR:
            told = _YEAR.match(evidence.value)
            if told is not None and int(told[0]) != year and int(told[0]) not in others:
                others[int(told[0])] = _words(evidence)
                place = place or _span(evidence)
    for told_year, words in _other_years(report, year):
        others.setdefault(told_year, words)
    if others:
        told_by = ", ".join(f"the {words} names {other}" for other, words in others.items())
        yield Note(FindingCode.YEAR_CONFLICT, "report_year", place, f"{told_by}; the report covers {year}")


def _other_years(report: ReportMetadata, year: int) -> Iterable[tuple[int, str]]:
    """The years of the fields themselves, where they are not the report's."""
    if report.title_year is not None and report.title_year != year:
        yield report.title_year, "title"
    for day, words in ((report.period_start, "period's start"), (report.period_end, "period's end")):
        if day is not None and day.year != year and not _is_school_year(report, year):
            yield day.year, words
    if report.signed_date is not None and report.signed_date.year < year:
        yield report.signed_date.year, "signature"


def _note_period(report: ReportMetadata) -> Iterable[Note]:
    """A period of fewer days than its year, or one that ends before it starts; the scope of figures is left as it is.

    A few days are left out by many that were written in December; 2008 began on the day on which the law came into force.
    """
    start, end = report.period_start, report.period_end
    if start is None or end is None:
        return
    place = next((_span(told) for told in report.evidence if told.source is EvidenceSource.PERIOD), None)
    if end < start:
        yield Note(FindingCode.PERIOD_NOT_THE_YEAR, "period", place, f"it starts on {start} and ends on {end}")
    elif start.year == end.year == report.report_year:
        opens = _IN_FORCE if start.year == _IN_FORCE.year else start.replace(month=1, day=1)
        lacking = max(0, (start - opens).days) + (end.replace(month=12, day=31) - end).days
        if lacking >= _MANY_DAYS:
            text = f"it runs from {start} to {end}: {lacking} days of {report.report_year} are not told of"
            yield Note(FindingCode.PERIOD_NOT_THE_YEAR, "period", place, text)


def _is_school_year(report: ReportMetadata, year: int) -> bool:
    """Does the period run from one autumn into the summer of the year reported: 2019年9月1日至2020年8月31日?"""
    start, end = report.period_start, report.period_end
    return start is not None and end is not None and start.year + 1 == end.year == year and (end - start).days < 366


def _note_dates(report: ReportMetadata) -> Iterable[Note]:
    """Signed after it was published; published too early or late; index number."""
    published, signed, year = report.published_date, report.signed_date, report.report_year
    if published is not None and signed is not None and signed > published:
        text = f"signed on {signed}, published on {published}"
        place = _place_of(report, "signed_date", str(signed))
        yield Note(FindingCode.SIGNED_AFTER_PUBLISHED, "signed_date", place, text)
    if published is not None and year is not None:
        place = _place_of(report, "published_date", str(published))
        is_over = _is_school_year(report, year) and report.period_end is not None and published > report.period_end
        if published.year <= year and not is_over:
            text = f"published on {published}, before {year} ended"
            yield Note(FindingCode.PUBLISHED_EARLY, "published_date", place, text)
        elif published.year > year + 1:
            text = f"published on {published}, the report covers {year}"
            yield Note(FindingCode.PUBLISHED_LATE, "published_date", place, text)
    index_year = index_number_year(report.index_number)
    page_dates = sorted({day for day in (published, report.document_date) if day is not None})
    if index_year is not None and page_dates and index_year not in {day.year for day in page_dates}:
        text = f"{report.index_number} carries {index_year}, the page is dated {', '.join(map(str, page_dates))}"
        place = _place_of(report, "index_number", report.index_number)
        yield Note(FindingCode.INDEX_YEAR_CONFLICT, "index_number", place, text)


def _note_impossible(report: ReportMetadata) -> Iterable[Note]:
    """Days that are printed and null, for no calendar has them."""
    for evidence in report.evidence:
        if evidence.field in _DAY_FIELDS and getattr(report, evidence.field) is None:
            text = f"the {_words(evidence)} has {evidence.value}: no calendar has that day"
            yield Note(FindingCode.IMPOSSIBLE_DATE, evidence.field, _span(evidence), text)


def index_number_year(index_number: str | None) -> int | None:
    """The year that an index number carries; None where none can be told.

    >>> index_number_year("000014349/2020-1070910"), index_number_year("0502-02_H/2018-0326001")
    (2020, 2018)
    """
    if index_number is None:
        return None
    years = _INDEX_YEAR.findall(index_number)
    return int(years[-1]) if years else None


def _place_of(report: ReportMetadata, field: str, value: str | None) -> tuple[int, int] | None:
    """Where a field was read: the place that says just this, or any."""
    places = [evidence for evidence in report.evidence if evidence.field == field]
    exact = [evidence for evidence in places if evidence.value == value] or places
    return _span(exact[0]) if exact else None


def _span(evidence: Evidence) -> tuple[int, int]:
    return evidence.raw_start, evidence.raw_end


def _words(evidence: Evidence) -> str:
    return evidence.source.replace("_", " ")
