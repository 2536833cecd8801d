"""Readings to be identified, as short texts give them."""

import hashlib
from dataclasses import replace
from typing import Any

from govreport_pipeline.extract.metadata import read_metadata
from govreport_pipeline.identify import Lessons, identify, identity_alone
from govreport_pipeline.normalise import normalise
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.records import ReportMetadata, ReportReading
from govreport_pipeline_tests.documents import raw_document

BODY = "\n一、概述\n本年工作有序。\n二、主动公开情况\n公开12条。\n"


def reading_of(text: str, url: str | None = None, body: str = BODY) -> ReportReading:
    """What a document of that head and body says about itself."""
    raw = replace(raw_document(text + body), source_url=url)
    raw = replace(raw, document_id=hashlib.sha256(f"{url}{raw.text}".encode()).hexdigest()[:16])
    document = normalise(raw)
    return read_metadata(raw, document, split_sections(document))


def report_of(agency: str, year: int | None = 2016, body: str = BODY, **more: Any) -> ReportMetadata:
    """The report, read alone, whose title names an agency and, where one is given, a year."""
    told = "" if year is None else f"{year}年"
    return identify(reading_of(f"{agency}{told}政府信息公开工作年度报告", body=body, **more))


def metadata_of(text: str, source_path: str = "a.txt") -> ReportMetadata:
    """What a text says of itself, read alone."""
    raw = raw_document(text, source_path)
    document = normalise(raw)
    return identify(read_metadata(raw, document, split_sections(document)))


def place_of(report: ReportMetadata) -> str:
    """The names of the places of a report."""
    places = (report.province, report.city, report.county, report.township)
    return " ".join(name or "–" for name in places)


def identify_all(readings: list[ReportReading]) -> list[ReportMetadata]:
    """The reports of a corpus, as the stage identifies them."""
    lessons = Lessons()
    for reading in readings:
        lessons.take(reading, identity_alone(reading))
    return [identify(reading, lessons) for reading in readings]
