"""What a report says about itself: title, body, year, dates, numbers."""

from collections.abc import Sequence

from govreport_pipeline.extract.metadata import agency as bodies
from govreport_pipeline.extract.metadata.dates import find_period
from govreport_pipeline.extract.metadata.evidence import EvidenceBook
from govreport_pipeline.extract.metadata.header import Entry, read_header
from govreport_pipeline.extract.metadata.names import admin_level_of, agency_id_of, bare, body_kind_of
from govreport_pipeline.extract.metadata.page import Page, read_page
from govreport_pipeline.extract.metadata.prose import count_self_words, find_announcements, find_compilers
from govreport_pipeline.extract.metadata.signature import Signature, find_signature
from govreport_pipeline.extract.metadata.stamps import (
    find_document_number,
    find_index_number,
    find_issued,
    find_published,
)
from govreport_pipeline.extract.metadata.titles import Title, find_titles
from govreport_pipeline.extract.metadata.vocabulary import FORM_LABELS, JURISDICTION_WORDS, HeaderField
from govreport_pipeline.extract.metadata.years import choose_year, read_years
from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.records import NormalisedDocument, RawDocument, ReportMetadata, Section
from govreport_pipeline.tables.vocabulary import BodyKind, Coverage, EvidenceSource, Form

__all__ = ["read_metadata"]


def read_metadata(raw: RawDocument, document: NormalisedDocument, sections: Sequence[Section]) -> ReportMetadata:
    """Read what the document says about itself; null where it does not say.

    Every reading of the reporting body, the year and the days is kept in
    `evidence`, chosen or not. Regions (province, city, county) are not resolved
    here.
    """
    page = read_page(document, sections)
    book = EvidenceBook(Alignment(document.alignment))
    header = read_header(page)
    titles = find_titles(page, header)
    signature = find_signature(page)
    announced = find_announcements(page)
    period = find_period(page.prose, 0, len(page.prose))
    self_words = count_self_words(document.text)

    readings = bodies.read_names(page, header, titles, signature, self_words)
    for reading in readings:
        book.add("reporting_agency", reading.source, reading.name, reading.start, reading.end, reading.weight)
    agency = bodies.choose(readings, self_words)
    years = read_years(page, sections, titles, announced, period)
    for year, source, weight, start, end in years:
        book.add("report_year", source, str(year), start, end, weight)
    published, issued = find_published(page, header), find_issued(page, header)
    for field, found in (("published_date", published), ("document_date", issued)):
        if found is not None:
            book.add(field, EvidenceSource.PORTAL_HEADER, found.value.isoformat(), found.start, found.end)
    if signature.date is not None:
        where = signature.date_start, signature.date_end
        book.add("signed_date", EvidenceSource.SIGNATURE, signature.date.isoformat(), *where)
    index_number, document_number = find_index_number(page, header), find_document_number(page, header)
    for field, number in (("index_number", index_number), ("document_number", document_number)):
        if number is not None:
            book.add(field, EvidenceSource.PORTAL_HEADER, *number, 1.0)
    return ReportMetadata(
        document_id=raw.document_id,
        source_path=raw.source_path,
        title=titles[0].text if titles else None,
        publisher=_publisher(header, book),
        reporting_agency=agency,
        compiler=_compiler(page, signature, header, book),
        joint_agencies=_joint_agencies(page, titles, agency),
        agency_id=None if agency is None else agency_id_of(agency),
        admin_level=None if agency is None else admin_level_of(agency, document.text),
        body_kind=None if agency is None else body_kind_of(agency),
        coverage=_coverage(agency, self_words, document.text),
        province_code=None,
        city_code=None,
        county_code=None,
        province=None,
        city=None,
        county=None,
        report_year=choose_year(years),
        title_year=_title_year(titles, [named.year for named in announced]),
        period_start=period.first if period is not None else None,
        period_end=period.last if period is not None else None,
        published_date=published.value if published is not None else None,
        document_date=issued.value if issued is not None else None,
        signed_date=signature.date,
        index_number=index_number[0] if index_number is not None else None,
        document_number=document_number[0] if document_number is not None else None,
        form=_form(document.text),
        evidence=book.written(),
    )


def _title_year(titles: list[Title], announced: list[int | None]) -> int | None:
    years = [title.year for title in titles] + announced
    return next((year for year in years if year is not None), None)


def _publisher(header: list[Entry], book: EvidenceBook) -> str | None:
    """The header's 发布机构; else its 来源, where that names a body."""
    for field in (HeaderField.PUBLISHER, HeaderField.SOURCE):
        for entry in header:
            name = bodies.publisher_name(entry) if entry.field is field else None
            if name is not None:
                book.add("publisher", EvidenceSource.PORTAL_HEADER, name, entry.start, entry.end)
                return name
    return None


def _compiler(page: Page, signature: Signature, header: list[Entry], book: EvidenceBook) -> str | None:
    """Who wrote it (由X编制), or who signed it; the signature where both name one body."""
    named = find_compilers(page)
    for found in named:
        book.add("compiler", EvidenceSource.ANNOUNCEMENT, found.name, found.start, found.end)
    if signature.name is not None:
        book.add("compiler", EvidenceSource.SIGNATURE, signature.name, signature.start, signature.end)
    labelled = [entry.value for entry in header if entry.field is HeaderField.COMPILER]
    if named and signature.name is not None:
        is_same = named[0].name.replace("人民政府", "政府") == signature.name.replace("人民政府", "政府")
        return signature.name if is_same else named[0].name
    return named[0].name if named else signature.name or next(iter(labelled), None)


def _joint_agencies(page: Page, titles: list[Title], agency: str | None) -> tuple[str, ...]:
    """The bodies that the title or the announcement names together."""
    names = [title.agency for title in titles if title.agency is not None]
    names += [named.name for named in [*find_announcements(page), *find_compilers(page)]]
    for name in names:
        parts = bodies.split_joint(name)
        if len(parts) > 1 and agency is not None and any(bodies.agree(part, agency) for part in parts):
            return tuple(parts)
    return ()


def _coverage(agency: str | None, self_words: dict[str, int], text: str) -> Coverage | None:
    """A government reports on its place; another body on itself, unless it speaks of 我市."""
    if agency is None:
        return None
    kind = body_kind_of(agency)
    if kind is BodyKind.GOVERNMENT:
        return Coverage.WHOLE_JURISDICTION
    of_place = sum(count for word, count in self_words.items() if word in JURISDICTION_WORDS)
    of_body = sum(self_words.values()) - of_place
    if of_place > of_body and of_place >= 2:
        return Coverage.WHOLE_JURISDICTION
    if kind is BodyKind.OFFICE and of_body == 0:
        return Coverage.WHOLE_JURISDICTION if f"全{bare(agency)[-1:]}" in text else None
    return Coverage.OWN_BODY


def _form(text: str) -> Form:
    """The form whose tables the text holds; narrative where it holds none."""
    for form, labels, enough in FORM_LABELS:
        if sum(label in text for label in labels) >= enough:
            return form
    return Form.NARRATIVE
