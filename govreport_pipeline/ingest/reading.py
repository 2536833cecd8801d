"""A member's bytes to a document, by what they are: the way to every reader."""

import io
import itertools
from dataclasses import replace
from typing import BinaryIO

from govreport_pipeline.ingest.containers.members import LONGEST_DETAIL, Member, open_members
from govreport_pipeline.ingest.documents import identify, read_document
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.recognise import Kind
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.kinds.no_report import describe_other_kind
from govreport_pipeline.ingest.readers.parser_process import parse_apart
from govreport_pipeline.ingest.texts.weight import refuse_weight
from govreport_pipeline.tables.records import RawDocument, RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason

PARSED = frozenset({Kind.DOCX, Kind.PDF, Kind.XLSX, Kind.XLS, Kind.ODS})
"""Kinds that a parser reads, in a process of its own."""

UNSUPPORTED = {
    Kind.DOC: "a Word file of before 2007 (.doc): save it as .docx",
    Kind.OLE: "an OLE file that is no Excel workbook: save it as .docx or .xlsx",
    Kind.RTF: "an RTF file: save it as .docx",
    Kind.ODT: "an OpenDocument text (.odt): save it as .docx",
    Kind.PPTX: "a presentation (.pptx): save it as .pdf",
    Kind.JSON: "JSON in one piece: write each row on a line of its own (.jsonl)",
    Kind.SEVEN_ZIP: "a 7z archive: pack it as .zip",
    Kind.RAR: "a RAR archive: pack it as .zip",
}
"""Known kinds that are not read: what they are, and what to do."""

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def read_member(member: Member, intake: Intake, also_at: tuple[str, ...] = ()) -> RawDocument | RejectedDocument:
    """The document that a member's bytes hold, or why they hold none; never raises."""
    if member.kind in PARSED and member.data:
        return _read_parsed(member, intake, also_at)
    if member.kind is Kind.OLE and _ENCRYPTED_PACKAGE in member.data:
        return RejectedDocument(member.path, RejectionReason.ENCRYPTED, "the Office file needs a password")
    if member.kind in UNSUPPORTED:
        return RejectedDocument(member.path, RejectionReason.UNSUPPORTED, f"it is {UNSUPPORTED[member.kind]}")
    row = read_document(member.data, member.path, intake, also_at=also_at, charset=member.charset)
    told = (member.source_url, member.captured_at, member.source_title)
    if isinstance(row, RejectedDocument) or not any(told):
        return row
    return replace(row, source_url=told[0] or row.source_url, captured_at=told[1], source_title=told[2])


def read_only_document(file: BinaryIO, path: str, intake: Intake) -> RawDocument | RejectedDocument:
    """The document of a file that should hold one; an archive of several is set aside unread."""
    byte_size = file.seek(0, io.SEEK_END)
    file.seek(0)
    found = list(itertools.islice(open_members(file, path, intake, byte_size), 2))
    if len(found) > 1:
        detail = "the archive holds several documents: put it into the source folder and run the pipeline"
        return RejectedDocument(path, RejectionReason.SEVERAL_DOCUMENTS, detail)
    return read_member(found[0], intake) if isinstance(found[0], Member) else found[0]


def _read_parsed(member: Member, intake: Intake, also_at: tuple[str, ...]) -> RawDocument | RejectedDocument:
    try:
        parsed = parse_apart(member.kind, member.data, intake)
        if len(parsed.text) > intake.max_bytes:
            detail = (
                f"its text has {len(parsed.text):,} characters, the limit GOVREPORT_MAX_BYTES is {intake.max_bytes:,}"
            )
            raise SetAside(RejectionReason.TOO_LONG, detail)
        refuse_weight(parsed.text, parsed.text_format, intake)
        other_kind = describe_other_kind(parsed.text, parsed.text_format)
        if other_kind is not None:
            raise SetAside(RejectionReason.NOT_A_REPORT, other_kind)
    except SetAside as aside:
        return RejectedDocument(member.path, aside.reason, aside.detail[:LONGEST_DETAIL])
    return RawDocument(
        document_id=identify(member.data),
        source_path=member.path,
        also_at=also_at,
        byte_size=len(member.data),
        media_type=member.kind.value,
        text_format=parsed.text_format,
        encoding=None,
        source_url=member.source_url,
        captured_at=member.captured_at,
        undecodable=(),
        text=parsed.text,
        source_title=member.source_title,
    )
