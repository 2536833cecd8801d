"""What a container yields, and how its bytes are taken."""

import datetime
import re
from dataclasses import dataclass
from typing import BinaryIO

from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.recognise import Kind
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason

_CHARSET = re.compile(r"charset ?= ?[\"']?([\w-]{2,20})", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """A member of a container: its name there and its bytes."""

    name: str
    data: bytes
    kind: Kind | None = None
    """Where the container tells it; None: the bytes do."""
    source_url: str | None = None
    captured_at: datetime.date | None = None
    source_title: str | None = None
    charset: str = ""
    """The encoding that the server told; empty where it told none."""


@dataclass(frozen=True, slots=True)
class BadEntry:
    """A member that is set aside, and why."""

    name: str
    reason: RejectionReason
    detail: str


def find_charset(content_type: str) -> str:
    """The encoding that a Content-Type names; empty where it names none.

    >>> find_charset('text/html; charset="GB2312"')
    'GB2312'
    """
    found = _CHARSET.search(content_type)
    return found[1] if found else ""


def describe_long_member(byte_size: int, intake: Intake) -> str:
    """The detail of a member above the limit."""
    return f"unpacked it has {byte_size:,} bytes or more, the limit GOVREPORT_MAX_BYTES is {intake.max_bytes:,}"


def read_exactly(stream: BinaryIO, length: int) -> bytes:
    """The next `length` bytes; SetAside where the file ends before."""
    data = stream.read(length)
    if len(data) < length:
        raise SetAside(RejectionReason.BROKEN, "it is cut short: it ends inside a member")
    return data


def skip(stream: BinaryIO, length: int) -> None:
    """Pass over bytes in pieces; SetAside where the file ends before."""
    while length > 0:
        piece = min(length, 1 << 20)
        read_exactly(stream, piece)
        length -= piece
