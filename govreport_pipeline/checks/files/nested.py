"""How many members the archives inside an archive have, by other means than the intake's own.

The standard library opens what the intake reads itself. What cannot be opened
here is passed over: the intake has set it aside, and it is not asked for.
"""

import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import IO, BinaryIO

from govreport_pipeline.checks.files.members import COUNTERS, OPENERS, count_members
from govreport_pipeline.ingest.files.recognise import HEAD_BYTES, Kind, recognise

MOST_BYTES = 1 << 30
"""Of all archives inside one file; beyond it nobody counts."""

ARCHIVES = frozenset({Kind.ZIP, Kind.PARQUET, *COUNTERS, *OPENERS})

FAULTS = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    KeyError,
    RuntimeError,
    NotImplementedError,
)
"""What the standard library raises on bytes that it cannot read."""


def count_nested(file: BinaryIO) -> Counter[int] | None:
    """How many archives inside `file`, at any depth, have so many members; None where that is too much to count."""
    counts: Counter[int] = Counter()
    pending: list[BinaryIO] = [file]
    left = MOST_BYTES
    while pending:
        for stream in _open_members(pending.pop()):
            data = _read_archive(stream, left)
            if data is None:
                continue
            left -= len(data)
            if left <= 0:
                return None
            try:
                counts[count_members(io.BytesIO(data))] += 1
            except (*FAULTS, IndexError):
                continue
            pending.append(io.BytesIO(data))
    return counts


def _read_archive(stream: IO[bytes], most: int) -> bytes | None:
    """The bytes of a member that is an archive, at most so many; None for any other."""
    try:
        head = stream.read(HEAD_BYTES)
        if recognise(head) not in ARCHIVES:
            return None
        data = head + stream.read(most)
        return data if recognise(head, io.BytesIO(data)) in ARCHIVES else None
    except FAULTS:
        return None


def _open_members(file: BinaryIO) -> Iterator[IO[bytes]]:
    """The members of a ZIP or TAR archive, or of a compressed file; none of any other."""
    file.seek(0)
    kind = recognise(file.read(HEAD_BYTES), file)
    file.seek(0)
    try:
        if kind is Kind.ZIP:
            with zipfile.ZipFile(file) as archive:
                yield from _open_each(archive)
        elif kind is Kind.TAR or kind in OPENERS:
            with tarfile.open(fileobj=file) as tar:
                yield from (member for entry in tar if entry.isreg() and (member := tar.extractfile(entry)) is not None)
    except tarfile.ReadError:
        if kind in OPENERS:
            file.seek(0)
            yield OPENERS[kind](file)
    except FAULTS:
        return


def _open_each(archive: zipfile.ZipFile) -> Iterator[IO[bytes]]:
    for entry in archive.infolist():
        try:
            with archive.open(entry) as stream:
                yield stream
        except FAULTS:
            continue
