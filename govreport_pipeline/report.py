"""One report in memory: bytes in, records of every document table out."""

import errno
import hashlib
import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from govreport_pipeline.checks.declared.outcome import Row
from govreport_pipeline.checks.documents.must_hold import DocumentRows, find_faults
from govreport_pipeline.cycles import no_cycle_search
from govreport_pipeline.extract import extract
from govreport_pipeline.forms import read_forms
from govreport_pipeline.identify import identify
from govreport_pipeline.ingest.containers.members import UNNAMED
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE, Intake
from govreport_pipeline.ingest.reading import read_only_document
from govreport_pipeline.ingest.sources.local import OPEN_FLAGS, describe_kind
from govreport_pipeline.markup import is_well_formed
from govreport_pipeline.normalise import normalise
from govreport_pipeline.sections import split_sections
from govreport_pipeline.tables.declare import blank_record
from govreport_pipeline.tables.findings import KINDS, FindingCode
from govreport_pipeline.tables.records import (
    Breakdown,
    Finding,
    NormalisedDocument,
    Numeral,
    Observation,
    RawDocument,
    RejectedDocument,
    ReportMetadata,
    Section,
    TableCell,
)
from govreport_pipeline.tables.vocabulary import Form, RejectionReason, TextFormat
from govreport_pipeline.validate import validate

SHOWN = 20
"""Characters on both sides of a place where two readings differ."""


@dataclass(frozen=True, slots=True)
class Report:
    """What one document says: the rows of the tables that belong to it."""

    text: str
    """The raw text; all offsets count its code points. Empty for a document that was set aside."""
    normalised: NormalisedDocument | None
    """The clean text with its repairs; None for a document that was set aside."""
    metadata: ReportMetadata
    sections: tuple[Section, ...]
    numbers: tuple[Numeral, ...]
    observations: tuple[Observation, ...]
    table_cells: tuple[TableCell, ...]
    breakdowns: tuple[Breakdown, ...]
    findings: tuple[Finding, ...]


@no_cycle_search()
def read_report(
    source: str | os.PathLike[str] | bytes | bytearray | memoryview,
    *,
    name: str | None = None,
    intake: Intake = DEFAULT_INTAKE,
) -> Report:
    """Read one annual report from a path or from bytes.

    Any format is read that the pipeline reads; of an archive its only document,
    and one that holds several is set aside, for it belongs into a source folder.

    `name` becomes its `source_path` (default: the file's name). Never raises on
    what a document holds: one that is set aside (empty, binary, too long) gives
    a report whose only finding carries the reason. A path that cannot be opened,
    or where no file stands (a folder, a pipe), raises OSError.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return _read(io.BytesIO(source), name or UNNAMED, intake)
    with _open_file(Path(source)) as file:
        return _read(file, name or Path(source).name, intake)


def _read(file: io.BufferedIOBase, name: str, intake: Intake) -> Report:
    raw = read_only_document(cast(BinaryIO, file), name, intake)
    if isinstance(raw, RejectedDocument):
        file.seek(0)
        return _set_aside(raw, hashlib.file_digest(file, "sha256").hexdigest()[:16])
    report = analyse(raw)
    fault = describe_fault(raw, report) if is_suspect(raw) else None
    if fault is None:
        return report
    return _set_aside(RejectedDocument(name, RejectionReason.READINGS_DIFFER, fault), raw.document_id)


@contextmanager
def _open_file(path: Path) -> Iterator[io.BufferedIOBase]:
    """A regular file, open for reading."""
    try:
        descriptor = os.open(path, OPEN_FLAGS)
    except ValueError as error:  # a NUL byte, half of a character pair: no file can have that name
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, describe_kind(mode), str(path))
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            yield file
    finally:
        os.close(descriptor)


def analyse(raw: RawDocument) -> Report:
    """The stages one after the other, for one document."""
    document = normalise(raw)
    forms = read_forms(raw, document)
    sections = split_sections(document, forms.tables)
    read = extract(raw, document, sections, forms.tables, forms.cells)
    report = identify(read.metadata)
    tested = validate(raw, document, report, sections, read.numbers, read.observations, forms.cells)
    return Report(
        text=raw.text,
        normalised=document,
        metadata=report,
        sections=sections,
        numbers=read.numbers,
        observations=read.observations,
        table_cells=forms.cells,
        breakdowns=tested.breakdowns,
        findings=tested.findings,
    )


def is_suspect(raw: RawDocument) -> bool:
    """Is it a page with tags that are not whole, which two readings may take for different texts?"""
    return raw.text_format is TextFormat.HTML and not is_well_formed(raw.text)


def list_faults(raw: RawDocument, report: Report) -> Iterator[Row]:
    """Everything in a document's reading that a second one does not find; nothing where it was set aside."""
    if report.normalised is None:
        return iter(())
    rows = DocumentRows(
        raw,
        documents=(report.normalised,),
        sections=report.sections,
        numbers=report.numbers,
        observations=report.observations,
        cells=report.table_cells,
    )
    return find_faults(rows)


def describe_fault(raw: RawDocument, report: Report) -> str | None:
    """The first thing in a document's reading that a second one does not find; None where they agree."""
    fault = next(list_faults(raw, report), None)
    if fault is None:
        return None
    start = int(fault["raw_start"] or 0)
    around = raw.text[max(0, start - SHOWN) : start + SHOWN]
    return f"its tags are not whole, and a second reading differs at {start:,}, in {around!r}: {fault['problem']}"


def _set_aside(rejected: RejectedDocument, document_id: str) -> Report:
    """The report of a document that was not read: no rows, one finding."""
    code = FindingCode[rejected.reason_code.name]
    severity, responsibility = KINDS[code]
    finding = Finding(
        finding_id=f"{document_id}-0",
        document_id=document_id,
        code=code,
        severity=severity,
        responsibility=responsibility,
        message=rejected.detail,
        raw_start=None,
        raw_end=None,
    )
    metadata = blank_record(
        ReportMetadata,
        document_id=document_id,
        source_path=rejected.source_path,
        joint_agencies=(),
        joint_agency_ids=(),
        form=Form.NARRATIVE,
        evidence=(),
    )
    return Report("", None, metadata, (), (), (), (), (), (finding,))
