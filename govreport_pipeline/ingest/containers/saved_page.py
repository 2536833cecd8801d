"""Pages that a browser saved as one file (MHTML): the page, without its pictures and styles."""

import binascii
import datetime
import email.utils
import re
from collections.abc import Iterator
from typing import BinaryIO

from govreport_pipeline.ingest.containers.entry import BadEntry, Entry, describe_long_member, find_charset
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason

PAGE_NAME = "page.html"

_BOUNDARY = re.compile(r'boundary="?([^";\r\n]{1,100})', re.IGNORECASE)
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_FOLD = re.compile(rb"\r?\n[ \t]+")

MOST_PARTS = 100_000
LONGEST_HEADER = 1 << 16
"""Of a message or a part, in bytes; a browser writes some hundreds."""

Fields = dict[str, str]


def open_saved_page(stream: BinaryIO, _name: str, intake: Intake) -> Iterator[Entry | BadEntry]:
    """The first HTML part, which is the page; SetAside where there is none."""
    data = stream.read(intake.max_bytes + 1)
    if len(data) > intake.max_bytes:
        raise SetAside(RejectionReason.TOO_LONG, describe_long_member(len(data), intake))
    fields, body = _split(data)
    boundary = _BOUNDARY.search(fields.get("content-type", ""))
    if boundary is None:
        raise SetAside(RejectionReason.BROKEN, "the saved page does not say what parts its parts")
    for part in _parts(body, b"--" + boundary[1].encode("utf-8")):
        own, content = _split(part.lstrip(b"\r\n"))
        if own.get("content-type", "").lower().startswith(("text/html", "application/xhtml")):
            url = fields.get("snapshot-content-location") or own.get("content-location")
            page = _undo(own.get("content-transfer-encoding", "").lower(), content)
            yield Entry(
                PAGE_NAME,
                page,
                source_url=url,
                captured_at=_read_day(fields.get("date")),
                charset=find_charset(own["content-type"]),
            )
            return
    raise SetAside(RejectionReason.EMPTY, "the saved page has no part of HTML")


def _parts(body: bytes, boundary: bytes) -> Iterator[bytes]:
    """What stands behind each boundary, up to the next."""
    start = body.find(boundary)
    for _ in range(MOST_PARTS):
        if start < 0:
            return
        start += len(boundary)
        end = body.find(boundary, start)
        yield body[start : end if end >= 0 else len(body)]
        start = end
    raise SetAside(RejectionReason.BROKEN, f"the saved page has more than {MOST_PARTS:,} parts before a page")


def _split(data: bytes) -> tuple[Fields, bytes]:
    """The header of a message or a part, folded lines joined, and what follows it."""
    end = _HEADER_END.search(data)
    head, body = (data[: end.start()], data[end.end() :]) if end else (data, b"")
    head = head[:LONGEST_HEADER]
    fields: Fields = {}
    for line in _FOLD.sub(b" ", head).splitlines():
        key, _, value = line.decode("utf-8", "replace").partition(":")
        fields.setdefault(key.strip().lower(), value.strip())
    return fields, body


def _undo(coding: str, content: bytes) -> bytes:
    """The bytes of a part without what made them fit for mail."""
    if coding == "quoted-printable":
        return binascii.a2b_qp(content)
    if coding == "base64":
        try:
            return binascii.a2b_base64(content)
        except binascii.Error as error:
            raise SetAside(RejectionReason.BROKEN, f"the saved page cannot be decoded: {error}") from error
    return content


def _read_day(printed: str | None) -> datetime.date | None:
    """The day of a date as mail headers print it; None for anything else.

    >>> _read_day("Mon, 1 Feb 2021 09:30:00 +0800")
    datetime.date(2021, 2, 1)
    """
    try:
        return email.utils.parsedate_to_datetime((printed or "")[:100]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
