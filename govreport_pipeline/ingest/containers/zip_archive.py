"""ZIP archives: members by the directory at the end, names in any encoding."""

import errno
import lzma
import stat
import struct
import zipfile
import zlib
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import numpy as np

from govreport_pipeline.ingest.containers.compressed import refuse_bomb
from govreport_pipeline.ingest.containers.entry import BadEntry, Entry, describe_long_member
from govreport_pipeline.ingest.containers.names import decode_names, describe_unsafe, read_unicode_path
from govreport_pipeline.ingest.containers.zip_directory import ZipDirectory, read_directory
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason

FAULTS = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, struct.error, OverflowError)
"""What `zipfile` raises on malformed bytes; UnicodeDecodeError is a ValueError."""

FAULTY_ERRNOS = (None, errno.EINVAL)
"""Of an OSError that malformed bytes cause: bad bzip2 data, a place before the file's start."""

IS_UTF_8, IS_ENCRYPTED = 0x800, 0x1
FARTHEST = (1 << 64) - 1
LOCAL_HEADER_BYTES = 30
TELLING_NAMES = 200
"""So many names above ASCII tell the encoding of the others."""


def open_zip(file: BinaryIO, _name: str, intake: Intake) -> Iterator[Entry | BadEntry]:
    """The members in the order of the directory; folders are none.

    SetAside for a file that is no ZIP, or lists more than there may be.
    """
    directory = read_directory(file, intake)
    overlapping, telling = _survey(directory)
    number = 0
    for archive in _open_sections(directory):
        members = archive.infolist()
        for member, member_name in zip(members, _name_members(members, telling), strict=True):
            if not member_name.endswith("/"):
                yield _read_member(archive, member, member_name, intake, is_overlapping=number in overlapping)
            number += 1


def _open_sections(directory: ZipDirectory) -> Iterator[zipfile.ZipFile]:
    for section in directory.sections():
        with setting_aside("the ZIP directory"):
            archive = zipfile.ZipFile(section)
        yield archive


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


def _survey(directory: ZipDirectory) -> tuple[frozenset[int], list[bytes]]:
    """The numbers of members whose bytes are another's too, and names that tell how names are written.

    Many bombs are made of bytes that members share, no honest archive is.
    """
    starts, ends = array("Q"), array("Q")
    telling: list[bytes] = []
    for archive in _open_sections(directory):
        for member in archive.infolist():
            # a broken directory may place a member before the file's beginning, or beyond all bounds
            starts.append(min(max(member.header_offset, 0), FARTHEST))
            ends.append(min(max(member.header_offset, 0) + LOCAL_HEADER_BYTES + member.compress_size, FARTHEST))
            if len(telling) < TELLING_NAMES and not member.flag_bits & IS_UTF_8 and not member.orig_filename.isascii():
                telling.append(member.orig_filename.encode("cp437"))
    first, last = np.array(starts, np.uint64), np.array(ends, np.uint64)
    order = np.argsort(first, kind="stable")
    (overlaps,) = np.nonzero(last[order][:-1] > first[order][1:])
    return frozenset(order[np.concatenate((overlaps, overlaps + 1))].tolist()), telling


def _name_members(members: list[zipfile.ZipInfo], telling: list[bytes]) -> list[str]:
    """Names as their makers meant them: `zipfile` reads what is not said to be UTF-8 as code page 437.

    `telling` are names of the same archive that are read together with them.
    """
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
    for (place, _), text in zip(
        unsaid, decode_names([*telling, *(raw for _, raw in unsaid)])[len(telling) :], strict=True
    ):
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
