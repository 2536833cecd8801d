"""ZIP archives: members by the directory at the end, names in any encoding."""

import errno
import io
import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import BinaryIO

from govreport_pipeline.ingest.asides import SetAside
from govreport_pipeline.ingest.containers.compressed import refuse_bomb
from govreport_pipeline.ingest.containers.entry import BadEntry, Entry, describe_long_member, describe_unsafe
from govreport_pipeline.ingest.containers.names import decode_names, read_unicode_path
from govreport_pipeline.ingest.intake import Intake
from govreport_pipeline.tables.vocabulary import RejectionReason

FAULTS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, struct.error, OverflowError)
"""What `zipfile` raises on malformed bytes; UnicodeDecodeError is a ValueError."""

FAULTY_ERRNOS = (None, errno.EINVAL)
"""Of an OSError that malformed bytes cause: bad bzip2 data, a place before the file's start."""

IS_UTF_8, IS_ENCRYPTED = 0x800, 0x1
LOCAL_HEADER_BYTES = 30
DIRECTORY_BYTES_EACH, FEWEST_DIRECTORY_BYTES = 160, 1 << 20
"""Of a directory, an entry of a long name: what is longer than all members need is not even listed."""
_END_SIGN = b"PK\x05\x06"
_END_BYTES, _COMMENT_BYTES = 22, 0xFFFF
_LARGE_END_SIGN, _IN_LARGE_END = b"PK\x06\x06", 0xFFFFFFFF
"""The end record of ZIP64, and what the plain one says where the size stands there."""


def open_zip(file: BinaryIO, name: str, intake: Intake) -> Iterator[Entry | BadEntry]:
    """The members in the order of the directory; folders are none.

    SetAside for a file that is no ZIP, or lists more than there may be.
    """
    _refuse_long_directory(file, intake)
    with setting_aside("the ZIP directory"):
        archive = zipfile.ZipFile(file)
    with archive:
        members = archive.infolist()
        overlapping = _find_overlapping(members)
        for member, member_name in zip(members, _name_members(members), strict=True):
            if not member_name.endswith("/"):
                yield _read_member(archive, member, member_name, intake, is_overlapping=id(member) in overlapping)


@contextmanager
def setting_aside(what: str) -> Iterator[None]:
    """SetAside for what `zipfile` raises on bytes that it cannot read; an error of the disk passes."""
    try:
        yield
    except OSError as error:
        if error.errno not in FAULTY_ERRNOS:
            raise
        raise SetAside(RejectionReason.BROKEN, f"{what} cannot be read: {error}") from error
    except (NotImplementedError, RuntimeError) as error:
        raise SetAside(RejectionReason.UNSUPPORTED, f"{what} is packed in a way that is not read: {error}") from error
    except FAULTS as error:
        raise SetAside(RejectionReason.BROKEN, f"{what} cannot be read: {error}") from error


def _refuse_long_directory(file: BinaryIO, intake: Intake) -> None:
    """SetAside where the directory's stated size is that of too many members.

    `zipfile` reads the whole directory at once, near a kilobyte of memory for each member.
    """
    end = file.seek(0, io.SEEK_END)
    file.seek(max(0, end - _END_BYTES - _COMMENT_BYTES))
    tail = file.read(_END_BYTES + _COMMENT_BYTES)
    place = tail.rfind(_END_SIGN)
    record = tail[place : place + _END_BYTES]
    if place < 0 or len(record) < _END_BYTES:
        raise SetAside(RejectionReason.BROKEN, "the ZIP file is cut short: it has no directory at its end")
    byte_size = int.from_bytes(record[12:16], "little")
    large = tail.rfind(_LARGE_END_SIGN, 0, place)
    if byte_size == _IN_LARGE_END and large >= 0:
        byte_size = int.from_bytes(tail[large + 40 : large + 48], "little")
    if byte_size > max(FEWEST_DIRECTORY_BYTES, intake.max_members * DIRECTORY_BYTES_EACH):
        detail = f"its directory has {byte_size:,} bytes: more than GOVREPORT_MAX_MEMBERS, {intake.max_members:,}, need"
        raise SetAside(RejectionReason.TOO_MANY_MEMBERS, detail)


def _find_overlapping(members: list[zipfile.ZipInfo]) -> set[int]:
    """Members whose bytes are another's too: many bombs are made so, no honest archive is."""
    found = set()
    for before, after in pairwise(sorted(members, key=lambda member: member.header_offset)):
        if before.header_offset + LOCAL_HEADER_BYTES + before.compress_size > after.header_offset:
            found |= {id(before), id(after)}
    return found


def _name_members(members: list[zipfile.ZipInfo]) -> list[str]:
    """Names as their makers meant them: `zipfile` reads what is not said to be UTF-8 as code page 437."""
    named: dict[int, str] = {}
    unsaid: list[tuple[int, bytes]] = []
    for place, member in enumerate(members):
        if member.flag_bits & IS_UTF_8:
            named[place] = member.orig_filename
            continue
        raw = member.orig_filename.encode("cp437")
        unicode_path = read_unicode_path(member.extra, raw)
        if unicode_path is not None:
            named[place] = unicode_path
        else:
            unsaid.append((place, raw))
    for (place, _), text in zip(unsaid, decode_names([raw for _, raw in unsaid]), strict=True):
        named[place] = text
    return [_separate(named[place]) for place in range(len(members))]


def _separate(name: str) -> str:
    """`/` between folders; some Windows tools write `\\`."""
    return name.replace("\\", "/") if "/" not in name else name


def _read_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, intake: Intake, *, is_overlapping: bool
) -> Entry | BadEntry:
    unsafe = describe_unsafe(name)
    mode = member.external_attr >> 16
    if not unsafe and mode and stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        unsafe = "it is a link or a device"
    if unsafe:
        return BadEntry(name, RejectionReason.UNSAFE_MEMBER, unsafe)
    if is_overlapping:
        return BadEntry(name, RejectionReason.TOO_DENSE, "its bytes are another member's too")
    if member.flag_bits & IS_ENCRYPTED:
        return BadEntry(name, RejectionReason.ENCRYPTED, "the member needs a password")
    try:
        refuse_bomb(member.compress_size, member.file_size, intake.max_ratio)
        with setting_aside("the member"), archive.open(member) as stream:
            data = stream.read(intake.max_bytes + 1)
    except SetAside as aside:
        return BadEntry(name, aside.reason, aside.detail)
    if len(data) > intake.max_bytes:
        return BadEntry(name, RejectionReason.TOO_LONG, describe_long_member(member.file_size, intake))
    return Entry(name, data)
