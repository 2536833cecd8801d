"""How many members an archive has, counted by other means than the intake's own.

Names play no part, for the intake may have to mend them; nor do the bytes of a
member. It is only asked of archives that were read to their end.
"""

import bz2
import gzip
import io
import lzma
from collections.abc import Callable
from typing import Any, BinaryIO

import pyarrow.parquet as pq

from govreport_pipeline.ingest.files.recognise import HEAD_BYTES, Kind, recognise

BLOCK = 512
"""Of a TAR archive."""

NO_MEMBERS = frozenset(b"xgLK5")
"""Types of TAR headers that describe another one, or a folder."""

PIECE_BYTES = 1 << 20

LONGEST_END = (1 << 16) + 98
"""The end records of a ZIP archive, and its comment."""

OPENERS: dict[Kind, Any] = {Kind.GZIP: gzip.open, Kind.BZIP2: bz2.open, Kind.XZ: lzma.open}


def count_members(file: BinaryIO) -> int:
    """Members at the first level; folders and blank lines are none.

    `file` is open and can seek. What a compressed file holds is one member,
    unless it is an archive that is read as a stream.
    """
    stream = io.BufferedReader(file) if isinstance(file, io.RawIOBase) else file
    kind = recognise(stream.read(HEAD_BYTES), stream)
    stream.seek(0)
    if kind is Kind.ZIP:
        return _count_entries(stream)
    if kind is Kind.PARQUET:
        return int(pq.ParquetFile(stream).metadata.num_rows)
    if kind not in OPENERS:
        return COUNTERS[kind](stream)
    with OPENERS[kind](stream) as unpacked:
        inner = recognise(unpacked.read(HEAD_BYTES))
        unpacked.seek(0)
        return COUNTERS[inner](unpacked) if inner in COUNTERS else 1


def _count_entries(stream: BinaryIO) -> int:
    """Entries of a ZIP directory that are no folders, from where its end record says that it begins."""
    end = stream.seek(0, io.SEEK_END)
    stream.seek(max(0, end - LONGEST_END))
    tail = stream.read()
    last = tail.rfind(b"PK\5\6")
    large = last - 76
    is_large = tail[last - 20 : last - 16] == b"PK\6\7"
    left = int.from_bytes(tail[large + 40 : large + 48] if is_large else tail[last + 12 : last + 16], "little")
    stream.seek(end - len(tail) + (large if is_large else last) - left)
    count = 0
    while left > 0:
        entry = stream.read(46)
        lengths = [int.from_bytes(entry[place : place + 2], "little") for place in (28, 30, 32)]
        name = stream.read(lengths[0])
        stream.seek(lengths[1] + lengths[2], io.SEEK_CUR)
        count += not name.endswith((b"/", b"\\"))
        left -= 46 + sum(lengths)
    return count


def _count_headers(stream: BinaryIO) -> int:
    """Headers of files in a TAR archive."""
    count = 0
    while (header := stream.read(BLOCK)).strip(b"\0"):
        field = header[124:136]
        size = int.from_bytes(field[1:], "big") if field[0] & 0x80 else int(field.strip(b" \0") or b"0", 8)
        kind = header[156]
        is_folder = kind in b"0\0" and header[:100].rstrip(b"\0").endswith(b"/")
        count += kind not in NO_MEMBERS and not is_folder
        if kind not in b"123456":
            stream.seek((size + BLOCK - 1) // BLOCK * BLOCK, 1)
    return count


def _count_answers(stream: BinaryIO) -> int:
    """Records of a WARC file that hold what a server sent."""
    count = 0
    while line := stream.readline(PIECE_BYTES):
        if not line.startswith(b"WARC/"):
            continue
        fields = {}
        while (line := stream.readline(PIECE_BYTES)).strip():
            name, _, value = line.partition(b":")
            fields[name.strip().lower()] = value.strip().lower()
        count += fields.get(b"warc-type") in (b"response", b"resource")
        stream.seek(int(fields.get(b"content-length", b"0")), 1)
    return count


def _count_lines(stream: BinaryIO) -> int:
    """Lines that are not blank, however long."""
    count, is_blank = 0, True
    while piece := stream.readline(PIECE_BYTES):
        is_blank = is_blank and not piece.strip()
        if piece.endswith(b"\n"):
            count += not is_blank
            is_blank = True
    return count + (not is_blank)


COUNTERS: dict[Kind, Callable[[BinaryIO], int]] = {
    Kind.TAR: _count_headers,
    Kind.WARC: _count_answers,
    Kind.JSON_LINES: _count_lines,
    Kind.MHTML: lambda _stream: 1,
}
