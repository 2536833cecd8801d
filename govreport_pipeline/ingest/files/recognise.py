"""What a file is, by its bytes: names lie, and dumps have none.

Only the first bytes are looked at, and of a ZIP the names in it, for DOCX and
XLSX are ZIP files too.
"""

import io
import re
from enum import StrEnum
from typing import BinaryIO

HEAD_BYTES = 4_096
"""So many first bytes tell every kind that has a sign of its own."""

TAR_BLOCK = 512

_OLE_BYTES = 64 << 20
"""Of an OLE file so many are searched for the names of its parts."""


class Kind(StrEnum):
    """What reads a file: the media type, registered or in use."""

    TEXT = "text/plain"
    """Or HTML, or no text at all: its own reader tells."""
    MHTML = "multipart/related"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    XLS = "application/vnd.ms-excel"
    ODS = "application/vnd.oasis.opendocument.spreadsheet"
    DOC = "application/msword"
    OLE = "application/x-ole-storage"
    RTF = "application/rtf"
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ODT = "application/vnd.oasis.opendocument.text"
    SEVEN_ZIP = "application/x-7z-compressed"
    RAR = "application/vnd.rar"
    ZIP = "application/zip"
    TAR = "application/x-tar"
    GZIP = "application/gzip"
    BZIP2 = "application/x-bzip2"
    XZ = "application/x-xz"
    JSON_LINES = "application/jsonl"
    JSON = "application/json"
    """Rows in one array, or one object over several lines."""
    PARQUET = "application/vnd.apache.parquet"
    WARC = "application/warc"


COMPRESSED = frozenset({Kind.GZIP, Kind.BZIP2, Kind.XZ})
CONTAINERS = COMPRESSED | {Kind.ZIP, Kind.TAR, Kind.JSON_LINES, Kind.WARC, Kind.MHTML, Kind.PARQUET}
"""Kinds that hold documents and are none."""

SIGNS = (
    (b"PK\x05\x06", Kind.ZIP),
    (b"\x1f\x8b\x08", Kind.GZIP),
    (b"BZh", Kind.BZIP2),
    (b"\xfd7zXZ\0", Kind.XZ),
    (b"PAR1", Kind.PARQUET),
    (b"WARC/", Kind.WARC),
    (b"{\\rtf", Kind.RTF),
    (b"7z\xbc\xaf\x27\x1c", Kind.SEVEN_ZIP),
    (b"Rar!\x1a\x07", Kind.RAR),
)
"""First bytes that tell a kind."""

OLE_SIGN = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_PARTS = tuple(
    (name.encode("utf-16-le"), kind)
    for name, kind in (("WordDocument", Kind.DOC), ("Workbook", Kind.XLS), ("Book", Kind.XLS))
)
_OFFICE_PARTS = {
    b"word/document.xml": Kind.DOCX,
    b"xl/workbook.xml": Kind.XLSX,
    b"xl/workbook.bin": Kind.XLSX,
    b"ppt/presentation.xml": Kind.PPTX,
}
_OFFICE_PART = re.compile(rb"PK\x01\x02.{42}(" + b"|".join(map(re.escape, _OFFICE_PARTS)) + rb")", re.DOTALL)
"""A name at the root of a ZIP's directory: the header before it has 46 bytes."""
_OPEN_DOCUMENT = re.compile(
    rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.(text|spreadsheet)", re.DOTALL
)
_DIRECTORY_BYTES = 1 << 18
"""The directory of a DOCX or XLSX file lies within so many bytes of its end."""
_PDF = re.compile(rb"%PDF-\d")
_JSON_LINE = re.compile(rb'(?:\xef\xbb\xbf)?[ \t\r\n]*\{[ \t]*"[^"\n]{1,80}"[ \t]*:')
_JSON = re.compile(rb'(?:\xef\xbb\xbf)?[ \t\r\n]*+(?:\[\s*+)?\{\s*+"[^"\n]{1,80}"[ \t]*:')
_MAIL_HEADER = re.compile(
    rb"(?:MIME-Version|From|Date|Subject|Content-Type|Snapshot-Content-Location): ?\S", re.IGNORECASE
)
_MULTIPART = re.compile(rb"^content-type: *multipart/related", re.IGNORECASE | re.MULTILINE)


def recognise(head: bytes, file: BinaryIO | None = None) -> Kind:
    """The kind of a file by its first bytes; of a ZIP or OLE file by what it lists.

    `file` is left at some other place; without it such a file is known as ZIP
    or OLE only. What has no sign is text until its reader finds otherwise.

    >>> recognise(b"%PDF-1.7").name
    'PDF'
    """
    for sign, kind in SIGNS:
        if head.startswith(sign):
            return kind
    if head.startswith(b"PK\x03\x04"):
        return _recognise_zip(head, file)
    if head.startswith(OLE_SIGN):
        return _recognise_ole(file)
    if is_tar_header(head[:TAR_BLOCK]):
        return Kind.TAR
    if _JSON_LINE.match(head):
        return Kind.JSON_LINES
    if _JSON.match(head):
        return Kind.JSON
    if _MAIL_HEADER.match(head) and _MULTIPART.search(head):
        return Kind.MHTML
    return Kind.PDF if _PDF.match(head.lstrip()) else Kind.TEXT


def is_tar_header(block: bytes) -> bool:
    """Is the checksum that the block states its own, as in every TAR header?"""
    printed = block[148:156].strip(b" \0")
    if len(block) < TAR_BLOCK or not block[0] or not printed.isdigit() or printed.translate(None, b"01234567"):
        return False
    return int(printed, 8) == sum(block[:148]) + 8 * ord(" ") + sum(block[156:])


def _recognise_zip(head: bytes, file: BinaryIO | None) -> Kind:
    """DOCX, XLSX and their like by the part that makes them so; any other ZIP is an archive."""
    open_document = _OPEN_DOCUMENT.match(head)
    if open_document:
        return Kind.ODS if open_document[1] == b"spreadsheet" else Kind.ODT
    if file is None:
        return Kind.ZIP
    end = file.seek(0, io.SEEK_END)
    file.seek(max(0, end - _DIRECTORY_BYTES))
    part = _OFFICE_PART.search(file.read(_DIRECTORY_BYTES))
    return _OFFICE_PARTS[part[1]] if part else Kind.ZIP


def _recognise_ole(file: BinaryIO | None) -> Kind:
    """Word before Excel: a document may hold a workbook, hardly the reverse."""
    if file is None:
        return Kind.OLE
    file.seek(0)
    data = file.read(_OLE_BYTES)
    return next((kind for name, kind in _OLE_PARTS if name in data), Kind.OLE)
