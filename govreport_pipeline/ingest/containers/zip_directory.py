"""The directory of a ZIP archive, in sections: `zipfile` needs near a kilobyte for each entry.

A million tiny files would be a gigabyte before the first was read. Here the
directory stays the bytes that it is, and `zipfile` is shown the archive as if
it had the entries of one section only.
"""

import io
import struct
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import BinaryIO, cast

from govreport_pipeline.ingest.containers.entry import read_exactly
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.files.stretch import Stretch
from govreport_pipeline.tables.vocabulary import RejectionReason

SECTION = 2_000
"""Entries that are objects at a time."""

BYTES_EACH, FEWEST_BYTES = 160, 1 << 20
"""Of a directory, an entry of a long name: what is longer than all members need is not even read."""

_ENTRY_SIGN, _ENTRY_BYTES, _LENGTHS = b"PK\x01\x02", 46, struct.Struct("<3H")
_LENGTHS_AT = 28
"""In an entry: how long its name, extra fields and comment are, which follow it."""
_FLAGS_AT, _IS_UTF_8, _MEMBER_AT = 9, 0x08, 42
"""The byte of an entry's flags, and the bit of it, that call the name UTF-8; where the entry tells the member's place."""
_MEMBERS_FLAGS_AT = 7
"""That byte in the header that stands before a member."""
_END = struct.Struct("<4s4H2LH")
_END_SIGN, _COMMENT_BYTES = b"PK\x05\x06", 0xFFFF
_LARGE_END = struct.Struct("<4sQ2H2L4Q")
_LOCATOR = struct.Struct("<4sLQL")
_LARGE_END_SIGN, _LOCATOR_SIGN = b"PK\x06\x06", b"PK\x06\x07"
"""The records that ZIP64 puts before the end record, with places and sizes of eight bytes."""
_ELSEWHERE, _SHORT_ELSEWHERE = 0xFFFFFFFF, 0xFFFF
"""What the plain end record says where those records tell."""


@dataclass(frozen=True, slots=True)
class ZipDirectory:
    """The bytes of a directory, where they stand, and where each section of them begins."""

    file: BinaryIO
    data: bytes
    start: int
    stated_start: int
    """Less than `start` where something stands before the archive: a program that unpacks it."""
    cuts: tuple[int, ...]
    """Where sections begin and, at last, where the last one ends."""
    misnamed: tuple[int, ...]
    """Where members stand, in order, whose names are said to be UTF-8 and are none."""

    def sections(self) -> Iterator[BinaryIO]:
        """The archive once for each section, as a file that lists no other entries."""
        for first, last in pairwise(self.cuts):
            data = self.data[first:last]
            large = (_LARGE_END_SIGN, 44, 45, 45, 0, 0, SECTION, SECTION, len(data), self.stated_start)
            locator = (_LOCATOR_SIGN, 0, self.stated_start + len(data), 1)
            plain = (_END_SIGN, 0, 0, _SHORT_ELSEWHERE, _SHORT_ELSEWHERE, _ELSEWHERE, _ELSEWHERE, 0)
            tail = data + _LARGE_END.pack(*large) + _LOCATOR.pack(*locator) + _END.pack(*plain)
            yield cast(BinaryIO, _WithTail(self.file, self.start, tail, self.misnamed))


def read_directory(file: BinaryIO, intake: Intake) -> ZipDirectory:
    """The directory of an archive, but for entries beyond one more than the limit of members.

    SetAside where there is none, or it is longer than so many members need.
    """
    byte_size, stated_start, end = _find_directory(file)
    if byte_size > max(FEWEST_BYTES, intake.max_members * BYTES_EACH):
        detail = f"its directory has {byte_size:,} bytes: more than GOVREPORT_MAX_MEMBERS, {intake.max_members:,}, need"
        raise SetAside(RejectionReason.TOO_MANY_MEMBERS, detail)
    if byte_size > end:
        raise SetAside(RejectionReason.BROKEN, "the ZIP directory cannot be read: it would begin before the file does")
    file.seek(end - byte_size)
    data, misnamed = bytearray(read_exactly(file, byte_size)), list[int]()
    cuts = tuple(_cut(data, intake.max_members + 1, misnamed))
    moved = end - byte_size - stated_start
    return ZipDirectory(
        file, bytes(data), end - byte_size, stated_start, cuts, tuple(sorted(place + moved for place in misnamed))
    )


def _find_directory(file: BinaryIO) -> tuple[int, int, int]:
    """How long the directory is, where it says that it begins, and where it ends."""
    file_end = file.seek(0, io.SEEK_END)
    tail_at = max(0, file_end - _END.size - _COMMENT_BYTES - _LOCATOR.size - _LARGE_END.size)
    file.seek(tail_at)
    tail = file.read(file_end - tail_at)
    place = tail.rfind(_END_SIGN)
    if place < 0 or len(tail) - place < _END.size:
        raise SetAside(RejectionReason.BROKEN, "the ZIP file is cut short: it has no directory at its end")
    byte_size, stated_start = _END.unpack_from(tail, place)[5:7]
    large = place - _LOCATOR.size - _LARGE_END.size
    if large >= 0 and tail.startswith(_LARGE_END_SIGN, large) and tail.startswith(_LOCATOR_SIGN, place - _LOCATOR.size):
        byte_size, stated_start = _LARGE_END.unpack_from(tail, large)[8:10]
        return byte_size, stated_start, tail_at + large
    return byte_size, stated_start, tail_at + place


def _cut(data: bytearray, most: int, misnamed: list[int]) -> Iterator[int]:
    """Where the sections of the first `most` entries begin, and where the last ends; SetAside for what is no entry.

    A name that is said to be UTF-8 and is none is no longer said to be, for
    `zipfile` would refuse the whole directory; `misnamed` takes where it says
    that the member stands.
    """
    place = count = 0
    while place < len(data) and count < most:
        if not data.startswith(_ENTRY_SIGN, place) or len(data) - place < _ENTRY_BYTES:
            raise SetAside(RejectionReason.BROKEN, "the ZIP directory cannot be read: an entry of it is malformed")
        if count % SECTION == 0:
            yield place
        count += 1
        lengths = _LENGTHS.unpack_from(data, place + _LENGTHS_AT)
        flags, name = place + _FLAGS_AT, place + _ENTRY_BYTES
        if data[flags] & _IS_UTF_8 and not _is_utf_8(data[name : name + lengths[0]]):
            data[flags] ^= _IS_UTF_8
            misnamed.append(int.from_bytes(data[place + _MEMBER_AT : place + _ENTRY_BYTES], "little"))
        place = name + sum(lengths)
    yield place


def _is_utf_8(name: bytearray) -> bool:
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


class _WithTail(Stretch):
    """A file whose bytes from a place on are others, and where members at some places do not call their names UTF-8."""

    def __init__(self, file: BinaryIO, cut: int, tail: bytes, misnamed: tuple[int, ...]) -> None:
        super().__init__(cut + len(tail))
        self.file, self.cut, self.tail, self.misnamed = file, cut, tail, misnamed

    def read_at(self, place: int, most: int) -> bytes:
        if place >= self.cut:
            return self.tail[place - self.cut : place - self.cut + most]
        self.file.seek(place)
        data = self.file.read(min(most, self.cut - place))
        first = bisect_left(self.misnamed, place - _MEMBERS_FLAGS_AT)
        last = bisect_left(self.misnamed, place + len(data) - _MEMBERS_FLAGS_AT)
        if first == last:
            return data
        mended = bytearray(data)
        for member in self.misnamed[first:last]:
            mended[member + _MEMBERS_FLAGS_AT - place] &= ~_IS_UTF_8
        return bytes(mended)
