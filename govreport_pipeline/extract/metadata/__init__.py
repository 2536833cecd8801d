"""What a report says about itself: title, body, year, dates, numbers."""

import re
from collections.abc import Sequence
from typing import Any

from govreport_pipeline.extract.metadata.agency import choose, is_one_body
from govreport_pipeline.extract.metadata.clues import Clues, find_clues
from govreport_pipeline.extract.metadata.dates import PrintedDate
from govreport_pipeline.extract.metadata.evidence import EvidenceBook
from govreport_pipeline.extract.metadata.fuller import fullest_form
from govreport_pipeline.extract.metadata.grounds import LENGTHENED, SPOKEN_FOR, Reading
from govreport_pipeline.extract.metadata.mentions import find_number_words, find_places
from govreport_pipeline.extract.metadata.names import admin_level_of, bare, body_kind_of, split_joint
from govreport_pipeline.extract.metadata.own_place import find_own_place
from govreport_pipeline.extract.metadata.page import read_page
from govreport_pipeline.extract.metadata.readings import publisher_name, read_names
from govreport_pipeline.extract.metadata.stamps import (
    find_document_number,
    find_index_number,
    find_issued,
    find_published,
)
from govreport_pipeline.extract.metadata.vocabulary import JURISDICTION_WORDS, HeaderField
from govreport_pipeline.extract.metadata.years import choose_year, read_years
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument, ReportReading, Section
from govreport_pipeline.tables.vocabulary import BodyKind, Coverage, EvidenceSource, Form

__all__ = ["read_metadata"]

_make_reading = builder(ReportReading)
_HOST = re.compile(r"(?:https?://)?(?:www\d?\.)?([\w.-]+)", re.ASCII | re.IGNORECASE)


def read_metadata(
    raw: RawDocument, document: NormalisedDocument, sections: Sequence[Section], form: Form = Form.NARRATIVE
) -> ReportReading:
    """Read what the document says about itself; null where it does not say.

    `form` is the one that its standard tables follow.

    Every reading of the reporting body, the year and the days is kept in
    `evidence`, chosen or not. The body and the compiler are named as the
    Simplified text names them; nothing is completed, no name is invented, but
    the unit of a place that its portal leaves out (中国·云阳) and the record tells.
    """
    clues = find_clues(read_page(document, sections))
    book = EvidenceBook(clues.page.alignment)
    return _make_reading(
        document_id=raw.document_id,
        source_path=raw.source_path,
        title=clues.titles[0].text if clues.titles else None,
        form=form,
        **_bodies(clues, book),
        **_years(clues, sections, book),
        **_days(clues, book),
        **_numbers(clues, book),
        own_word=max(clues.self_words, key=lambda word: clues.self_words[word], default=None),
        host=_host(raw.source_url),
        number_words=find_number_words(clues.page),
        places=find_places(clues.page),
        evidence=book.written(),
    )


def _bodies(clues: Clues, book: EvidenceBook) -> dict[str, Any]:
    """Whose report it is, who wrote it, who published it."""
    readings = read_names(clues)
    agency = choose(readings, _speaks_as_office(clues))
    own = find_own_place(clues.page, clues.self_words) if agency is None else None
    if own is not None:
        agency = own.name
        readings.append(Reading(agency, SPOKEN_FOR, own.start, own.end))
    fuller = fullest_form(clues.page, agency) if agency is not None else None
    if fuller is not None:
        agency, start = fuller
        readings.append(Reading(agency, LENGTHENED, start, start + len(agency)))
    for reading in readings:
        book.add("reporting_agency", reading.ground.source, reading.name, reading.start, reading.end, reading.weight)
    for shortened in clues.short_names:
        if agency is not None and is_one_body(bare(shortened.full), bare(agency)):
            book.add("short_name", EvidenceSource.ANNOUNCEMENT, shortened.short, shortened.start, shortened.end)
    text = clues.page.document.text
    return {
        "publisher": _publisher(clues, book),
        "reporting_agency": agency,
        "compiler": _compiler(clues, book),
        "joint_agencies": _joint_agencies(clues, agency),
        "admin_level": None if agency is None else admin_level_of(agency, text),
        "coverage": _coverage(agency, clues.self_words, text),
    }


def _speaks_as_office(clues: Clues) -> bool:
    """Does the text say 我办; or 本单位, and never 我区?"""
    return clues.self_words.get("办", 0) > 0 or (not clues.self_words and "本单位" in clues.page.document.text)


def _publisher(clues: Clues, book: EvidenceBook) -> str | None:
    """The header's 发布机构; else its 来源, where that names a body."""
    for field in (HeaderField.PUBLISHER, HeaderField.SOURCE):
        for entry in clues.header:
            name = publisher_name(entry) if entry.field is field else None
            if name is not None:
                book.add("publisher", EvidenceSource.PORTAL_HEADER, name, entry.start, entry.end)
                return name
    return None


def _compiler(clues: Clues, book: EvidenceBook) -> str | None:
    """Who wrote it (由X编制), or who signed it; the signature where both name one body."""
    named, signature = clues.compilers, clues.signature
    for found in named:
        book.add("compiler", EvidenceSource.ANNOUNCEMENT, found.name, found.start, found.end)
    if signature.name is not None:
        book.add("compiler", EvidenceSource.SIGNATURE, signature.name, signature.start, signature.end)
    if not named:
        labelled = (entry.value for entry in clues.header if entry.field is HeaderField.COMPILER)
        return signature.name or next(labelled, None)
    is_same = signature.name is not None and _short(signature.name) == _short(named[0].name)
    return signature.name if is_same else named[0].name


def _short(name: str) -> str:
    return name.replace("人民政府", "政府")


def _joint_agencies(clues: Clues, agency: str | None) -> tuple[str, ...]:
    """The bodies that the title or the announcement names together."""
    names = [title.agency for title in clues.titles if title.agency is not None]
    names += [named.name for named in (*clues.announced, *clues.compilers)]
    for name in names:
        parts = split_joint(name)
        if len(parts) > 1 and agency is not None and any(is_one_body(bare(part), bare(agency)) for part in parts):
            return tuple(parts)
    return ()


def _coverage(agency: str | None, self_words: dict[str, int], text: str) -> Coverage | None:
    """A government reports on its place; another body on itself, unless it speaks of 我市."""
    if agency is None:
        return None
    kind = body_kind_of(agency)
    if kind is BodyKind.GOVERNMENT or agency.endswith("海关关区"):
        return Coverage.WHOLE_JURISDICTION
    of_place = sum(count for word, count in self_words.items() if word in JURISDICTION_WORDS)
    of_body = sum(self_words.values()) - of_place
    if of_place > of_body and of_place >= 2:
        return Coverage.WHOLE_JURISDICTION
    if kind is BodyKind.OFFICE and of_body == 0:
        return Coverage.WHOLE_JURISDICTION if f"全{bare(agency)[-1:]}" in text else None
    return Coverage.OWN_BODY


def _years(clues: Clues, sections: Sequence[Section], book: EvidenceBook) -> dict[str, Any]:
    """The year it covers, the year its title names, the period."""
    readings = read_years(clues, sections)
    for reading in readings:
        book.add("report_year", reading.source, str(reading.year), reading.start, reading.end, reading.weight)
    told = [title.year for title in clues.titles] + [named.year for named in clues.announced]
    period = clues.period
    if period is not None and not period.is_in_calendar:
        printed = clues.page.prose[period.start : period.end]
        field = "period_end" if period.last is None else "period_start"
        book.add(field, EvidenceSource.PERIOD, printed, period.start, period.end)
    return {
        "report_year": choose_year(readings),
        "title_year": next((year for year in told if year is not None), None),
        "period_start": period.first if period is not None else None,
        "period_end": period.last if period is not None else None,
    }


def _days(clues: Clues, book: EvidenceBook) -> dict[str, Any]:
    """The days of publication, of issue and of the signature; one that no calendar has is evidence as it is printed."""
    days: dict[str, Any] = {}
    signed = clues.signature
    signature = PrintedDate(signed.date, signed.date_start, signed.date_end) if signed.date_end else None
    for field, source, found in (
        ("published_date", EvidenceSource.PORTAL_HEADER, find_published(clues)),
        ("document_date", EvidenceSource.PORTAL_HEADER, find_issued(clues)),
        ("signed_date", EvidenceSource.SIGNATURE, signature),
    ):
        days[field] = found.value if found is not None else None
        if found is not None:
            printed = clues.page.document.text[found.start : found.end]
            told = found.value.isoformat() if found.value is not None else printed
            book.add(field, source, told, found.start, found.end)
    return days


def _numbers(clues: Clues, book: EvidenceBook) -> dict[str, Any]:
    """The portal's index number, and the report's own number."""
    numbers: dict[str, Any] = {}
    for field, found in (("index_number", find_index_number(clues)), ("document_number", find_document_number(clues))):
        numbers[field] = found[0] if found is not None else None
        if found is not None:
            book.add(field, EvidenceSource.PORTAL_HEADER, *found)
    return numbers


def _host(url: str | None) -> str | None:
    """The host of an address, without port and the www that many put before it."""
    found = _HOST.match(url) if url is not None else None
    return found[1].lower() if found is not None else None
