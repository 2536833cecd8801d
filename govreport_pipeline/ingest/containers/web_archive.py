"""WARC files: what servers answered, with the address and the day of the crawl.

Only records that hold a page count: responses and resources. Requests, notes
and the crawler's own records are none. The character set that a server names
decides between those that fit the bytes as well: many name one and use another.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from govreport_pipeline.ingest.containers.compressed import refuse_bomb
from govreport_pipeline.ingest.containers.dump_row import name_row, read_day
from govreport_pipeline.ingest.containers.entry import (
    BadEntry,
    Entry,
    describe_long_member,
    find_charset,
    read_exactly,
    skip,
)
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason

LONGEST_LINE, MOST_LINES = 1 << 16, 1_000
"""Of the header of a record or an answer."""

HELD = ("response", "resource")
SUCCESS = range(200, 300)

_NO_PAGE = re.compile(
    r"\s*(?:text/(?:css|dns|javascript)|application/(?:x-)?(?:javascript|json)|(?:image|font|audio|video)/)", re.I
)
"""What the parts of a page are called, and answers of the name service."""

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a server sent."""

    status: int
    fields: Fields
    body: bytes


def open_warc(stream: BinaryIO, _name: str, intake: Intake) -> Iterator[Entry | BadEntry]:
    """The pages in order, named by the number of their record from 1; SetAside where the file breaks off."""
    number = 0
    while (version := _read_version(stream)) is not None:
        if not version.startswith("WARC/"):
            raise SetAside(RejectionReason.BROKEN, f"record {number + 1} does not begin with WARC/")
        number += 1
        fields = _read_fields(stream)
        printed = fields.get("content-length", "")
        if not printed.isascii() or not printed.isdecimal() or len(printed) > 15:
            raise SetAside(RejectionReason.BROKEN, f"record {number} states no length")
        length = int(printed)
        kind = fields.get("warc-type", "").lower()
        if kind not in HELD or length > intake.max_bytes:
            skip(stream, length)
            if kind in HELD:
                yield BadEntry(name_row(number), RejectionReason.TOO_LONG, describe_long_member(length, intake))
            continue
        yield _read_page(read_exactly(stream, length), kind, fields, number, intake)


def _read_version(stream: BinaryIO) -> str | None:
    """The line that begins a record; None at the end of the file."""
    for _ in range(MOST_LINES):
        line = stream.readline(LONGEST_LINE)
        if not line:
            return None
        if line.strip():
            return line.decode("latin-1")
    raise SetAside(RejectionReason.BROKEN, "blank lines stand in place of a record")


def _read_fields(stream: BinaryIO) -> Fields:
    """The header of a record, by names in small letters."""
    lines: list[bytes] = []
    for _ in range(MOST_LINES):
        line = stream.readline(LONGEST_LINE)
        if not line.strip():
            return _parse_fields(lines)
        lines.append(line)
    raise SetAside(RejectionReason.BROKEN, f"the header of a record has more than {MOST_LINES:,} lines")


def _parse_fields(lines: list[bytes]) -> Fields:
    fields: Fields = {}
    for line in lines:
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    return fields


def _read_page(block: bytes, kind: str, fields: Fields, number: int, intake: Intake) -> Entry | BadEntry:
    url = fields.get("warc-target-uri", "").strip("<>") or None
    try:
        answer = (
            _read_answer(block, intake)
            if kind == "response" and block.startswith(b"HTTP/")
            else _Answer(200, {}, block)
        )
    except SetAside as aside:
        return BadEntry(name_row(number), aside.reason, aside.detail)
    if answer.status not in SUCCESS:
        detail = f"the server answered {url or 'a request'} with status {answer.status}"
        return BadEntry(name_row(number), RejectionReason.HTTP_ERROR, detail)
    declared = answer.fields.get("content-type", fields.get("content-type", "") if kind == "resource" else "")
    if _NO_PAGE.match(declared):
        detail = f"the server calls {url or 'it'} {declared[:60]}: no document"
        return BadEntry(name_row(number), RejectionReason.UNSUPPORTED, detail)
    return Entry(
        name_row(number),
        answer.body,
        source_url=url,
        captured_at=read_day(fields.get("warc-date")),
        charset=find_charset(declared),
    )


def _read_answer(block: bytes, intake: Intake) -> _Answer:
    """Status, header and body of an answer; chunks joined, compression undone."""
    head, gap, body = block.partition(b"\r\n\r\n")
    if not gap:
        head, _, body = block.partition(b"\n\n")
    first, *lines = head.splitlines()[:MOST_LINES]
    fields = _parse_fields(lines)
    printed = first.split(b" ")[1:2]
    status = int(printed[0]) if printed and printed[0].isdigit() and len(printed[0]) == 3 else 0
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = _join_chunks(body)
    for coding in reversed(fields.get("content-encoding", "").lower().replace(" ", "").split(",")[:3]):
        body = _undo(coding, body, intake)
    return _Answer(status, fields, body)


def _join_chunks(body: bytes) -> bytes:
    """A chunked body as one; as it is where it is not chunked after all: many crawlers join it themselves."""
    pieces: list[bytes] = []
    place = 0
    while True:
        end = body.find(b"\n", place, place + 100)
        printed = body[place:end].split(b";")[0].strip() if end >= 0 else b""
        try:
            length = int(printed, 16)
        except ValueError:
            return body if not pieces else b"".join(pieces)
        if length <= 0:
            return b"".join(pieces)
        pieces.append(body[end + 1 : end + 1 + length])
        place = end + 1 + length
        place += 2 if body[place : place + 2] == b"\r\n" else 1


def _undo(coding: str, body: bytes, intake: Intake) -> bytes:
    """A body without its compression; as it is where it has none after all."""
    if coding not in ("gzip", "x-gzip", "deflate"):
        if coding in ("", "identity"):
            return body
        raise SetAside(RejectionReason.UNSUPPORTED, f"the answer is packed as {coding[:40]}, which is not read")
    wbits = {b"\x1f\x8b": 31}.get(body[:2], 15 if body[:1] == b"\x78" else -15)
    if coding != "deflate" and wbits != 31:
        return body
    unpacker = zlib.decompressobj(wbits=wbits)
    try:
        unpacked = unpacker.decompress(body, intake.max_bytes + 1)
    except zlib.error as error:
        raise SetAside(RejectionReason.BROKEN, f"the answer cannot be unpacked: {error}") from error
    if len(unpacked) > intake.max_bytes:
        raise SetAside(RejectionReason.TOO_LONG, describe_long_member(len(unpacked), intake))
    refuse_bomb(len(body), len(unpacked), intake.max_ratio)
    return unpacked
