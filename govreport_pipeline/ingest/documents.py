"""One file's bytes to one document, or to the reason why it is none."""

import hashlib
import re

from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE, Intake
from govreport_pipeline.ingest.files.set_aside import SetAside, describe_excess
from govreport_pipeline.ingest.kinds.no_report import describe_other_kind
from govreport_pipeline.ingest.texts.encoding import (
    Decoded,
    Escaped,
    count_undecodable,
    decode_escaped,
    list_undecodable,
)
from govreport_pipeline.ingest.texts.weight import refuse_weight
from govreport_pipeline.markup import is_html, saved_from
from govreport_pipeline.tables.records import RawDocument, RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat

MAX_CONTROL_SHARE = 0.02
"""Of the characters; a report with a stray control character stays a report."""

MAX_UNDECODABLE_SHARE, MOST_UNDECODABLE = 0.25, 100_000
"""Of the characters, and in all; a report with one character in ten garbled stays a report."""

FILE_SIGNATURES = {
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP container (DOCX, XLSX, ZIP)",
    b"\xd0\xcf\x11\xe0": "an OLE container (DOC, XLS)",
    b"\x89PNG\r\n": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF87a": "a GIF image",
    b"GIF89a": "a GIF image",
    b"\x1f\x8b\x08": "a gzip archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"Rar!\x1a\x07": "a RAR archive",
    b"SQLite format 3\0": "an SQLite database",
    b"\x7fELF": "a program",
}
"""First bytes of files that are no text, and what to call them."""

MEDIA_TYPES = {TextFormat.PLAIN: "text/plain", TextFormat.HTML: "text/html"}

_SIGNATURES = tuple(FILE_SIGNATURES)
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
_NOT_BLANK = re.compile("[^\\s\u200b\ufeff]")


def read_document(
    data: bytes,
    source_path: str,
    intake: Intake = DEFAULT_INTAKE,
    *,
    also_at: tuple[str, ...] = (),
    charset: str = "",
) -> RawDocument | RejectedDocument:
    """The document that a file's bytes hold, or why they hold none; never raises.

    Set aside are files beyond the limits of the intake, files with nothing but
    blanks, binary ones, and texts that are certainly no report. Few bad bytes
    make a damaged document, not a binary one. `charset` is the encoding that a
    server told.
    """
    try:
        decoded, text_format = _read_text(data, intake, charset)
    except SetAside as aside:
        return RejectedDocument(source_path, aside.reason, aside.detail)
    return RawDocument(
        document_id=identify(data),
        source_path=source_path,
        also_at=also_at,
        byte_size=len(data),
        media_type=MEDIA_TYPES[text_format],
        text_format=text_format,
        encoding=decoded.encoding,
        source_url=saved_from(decoded.text) if text_format is TextFormat.HTML else None,
        captured_at=None,
        undecodable=decoded.undecodable,
        text=decoded.text,
    )


def _read_text(data: bytes, intake: Intake, charset: str) -> tuple[Decoded, TextFormat]:
    """What the bytes say and how it is written; SetAside where that is no report."""
    if len(data) > intake.max_bytes:
        raise SetAside(RejectionReason.TOO_LONG, describe_excess(len(data), intake.max_bytes))
    if not data:
        raise SetAside(RejectionReason.EMPTY, "the file has no bytes")
    if data.startswith(_SIGNATURES):
        raise SetAside(RejectionReason.BINARY, _name_signature(data))
    escaped = decode_escaped(data, charset)
    if _NOT_BLANK.search(escaped.text) is None:
        raise SetAside(RejectionReason.EMPTY, f"the file has {len(data):,} bytes, all of them blanks")
    detail = _describe_binary(data, escaped)
    if detail:
        raise SetAside(RejectionReason.BINARY, detail)
    text_format = TextFormat.HTML if is_html(escaped.text) else TextFormat.PLAIN
    refuse_weight(escaped.text, text_format, intake)
    decoded = list_undecodable(escaped)
    other_kind = describe_other_kind(decoded.text, text_format)
    if other_kind is not None:
        raise SetAside(RejectionReason.NOT_A_REPORT, other_kind)
    return decoded, text_format


def identify(data: bytes) -> str:
    """The document_id: the first 16 hex digits of the SHA-256 of the bytes."""
    return hashlib.sha256(data).hexdigest()[:16]


def _name_signature(data: bytes) -> str:
    for signature, name in FILE_SIGNATURES.items():
        if data.startswith(signature):
            return f"the file begins like {name}: it holds no text"
    return ""


def _describe_binary(data: bytes, escaped: Escaped) -> str:
    """Why a file cannot be meant as text; empty where it can."""
    length = len(escaped.text)
    undecodable = count_undecodable(escaped)
    if undecodable > min(MAX_UNDECODABLE_SHARE * length, MOST_UNDECODABLE):
        return f"{undecodable:,} of {len(data):,} bytes are no text in any encoding tried"
    # But for UTF-16, no byte of a longer character is a control character.
    plain = escaped.text.encode("utf-8", "ignore") if escaped.encoding.startswith("utf-16") else data
    controls = len(plain) - len(plain.translate(None, _CONTROLS))
    if controls > MAX_CONTROL_SHARE * length:
        return f"{controls:,} of {length:,} characters are control characters"
    return ""
