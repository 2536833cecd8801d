"""TAR archives as a stream: ustar, old, GNU and POSIX (pax) headers.

Read here and not with `tarfile`, which holds a member's extended header in
memory however long it is, and up to Python 3.12.5 searched it in quadratic time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from govreport_pipeline.ingest.containers.entry import (
    BadEntry,
    Entry,
    describe_long_member,
    read_exactly,
    skip,
)
from govreport_pipeline.ingest.containers.names import decode_names, describe_unsafe
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.recognise import TAR_BLOCK, is_tar_header
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason

LONGEST_HEADER = 1 << 20
"""Of an extended header, in bytes; a path has a few hundred."""

NO_FILES = {b"1": "a hard link", b"2": "a symbolic link", b"3": "a device", b"4": "a device", b"6": "a named pipe"}
FOLDER, SPARSE = b"5", b"S"
LONG_NAME, LONG_LINK = b"L", b"K"
POSIX, POSIX_GLOBAL = b"x", b"g"


@dataclass(slots=True)
class _Extended:
    """What the headers before a member say of it, over its own header."""

    name: bytes | None = None
    byte_size: int | None = None


def open_tar(stream: BinaryIO, _name: str, intake: Intake) -> Iterator[Entry | BadEntry]:
    """The members in order; folders are none. SetAside where the archive breaks off."""
    extended = _Extended()
    while True:
        header = stream.read(TAR_BLOCK)
        if not header.strip(b"\0"):
            return
        if not is_tar_header(header):
            raise SetAside(RejectionReason.BROKEN, "a TAR header is cut short or has a wrong checksum")
        kind = header[156:157]
        byte_size = _read_number(header[124:136]) if extended.byte_size is None else extended.byte_size
        if kind in (LONG_NAME, LONG_LINK, POSIX, POSIX_GLOBAL):
            _take_extended(extended, kind, _read_header_data(stream, byte_size))
            continue
        member = decode_names([extended.name or _read_name(header)])[0]
        extended = _Extended()
        if kind == FOLDER or (member.endswith("/") and kind in (b"0", b"\0")):
            continue
        yield _read_member(stream, header, member, byte_size, intake)


def _read_member(stream: BinaryIO, header: bytes, name: str, byte_size: int, intake: Intake) -> Entry | BadEntry:
    kind = header[156:157]
    if kind in NO_FILES:
        return BadEntry(name, RejectionReason.UNSAFE_MEMBER, f"it is {NO_FILES[kind]}")
    padding = -byte_size % TAR_BLOCK
    unsafe = describe_unsafe(name)
    if kind == SPARSE or unsafe or byte_size > intake.max_bytes:
        is_extended = kind == SPARSE and header[482] != 0
        while is_extended:
            is_extended = read_exactly(stream, TAR_BLOCK)[504] != 0
        skip(stream, byte_size + padding)
        if unsafe:
            return BadEntry(name, RejectionReason.UNSAFE_MEMBER, unsafe)
        if kind == SPARSE:
            return BadEntry(name, RejectionReason.UNSUPPORTED, "sparse members of TAR archives are not read")
        return BadEntry(name, RejectionReason.TOO_LONG, describe_long_member(byte_size, intake))
    data = read_exactly(stream, byte_size)
    skip(stream, padding)
    return Entry(name, data)


def _read_name(header: bytes) -> bytes:
    name = header[:100].split(b"\0")[0]
    prefix = header[345:500].split(b"\0")[0] if header[257:263] == b"ustar\0" else b""
    return prefix + b"/" + name if prefix else name


def _read_number(field: bytes) -> int:
    """A size: octal digits, or binary where the first bit is set; SetAside for neither."""
    if field[0] == 0x80:
        return int.from_bytes(field[1:], "big")
    try:
        return int(field.strip(b" \0") or b"0", 8)
    except ValueError as error:
        raise SetAside(RejectionReason.BROKEN, "a TAR header states no size") from error


def _read_header_data(stream: BinaryIO, byte_size: int) -> bytes:
    if byte_size > LONGEST_HEADER:
        raise SetAside(RejectionReason.BROKEN, f"an extended TAR header has {byte_size:,} bytes")
    data = read_exactly(stream, byte_size)
    skip(stream, -byte_size % TAR_BLOCK)
    return data


def _take_extended(extended: _Extended, kind: bytes, data: bytes) -> None:
    """Note the name and the size that an extended header gives; other fields are of no use here."""
    if kind == LONG_NAME:
        extended.name = data.split(b"\0")[0]
    elif kind == POSIX:
        place = 0
        while place < len(data):
            length_text, _, _ = data[place : place + 20].partition(b" ")
            if not length_text.isdigit() or int(length_text) <= len(length_text):
                return
            key, _, value = data[place + len(length_text) + 1 : place + int(length_text) - 1].partition(b"=")
            if key == b"path":
                extended.name = value
            elif key == b"size" and value.isdigit():
                extended.byte_size = int(value[:20])
            place += int(length_text)
