"""gzip, bzip2 and xz as streams that refuse to become a bomb."""

import bz2
import io
import lzma
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO

from govreport_pipeline.ingest.files.intake import MEBIBYTE, Intake
from govreport_pipeline.ingest.files.recognise import SIGNS, Kind
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason

ALLOWANCE = 4 * MEBIBYTE
"""So much may unpack from next to nothing before the ratio is looked at."""

XZ_MEMORY = 256 * MEBIBYTE
"""More than any preset of xz needs; a hostile header may ask for 4 GB."""

PIECE_BYTES = 1 << 16

SUFFIXES = {".gz": "", ".bz2": "", ".xz": "", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}

OPENERS: dict[Kind, Callable[[], Any]] = {
    Kind.GZIP: lambda: zlib.decompressobj(wbits=31),
    Kind.BZIP2: bz2.BZ2Decompressor,
    Kind.XZ: lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=XZ_MEMORY),
}


def unpack(file: BinaryIO, kind: Kind, intake: Intake) -> io.BufferedReader:
    """The unpacked stream; reading it raises SetAside where it is broken or a bomb."""
    return io.BufferedReader(_Unpacked(file, kind, intake.max_ratio), PIECE_BYTES)


def refuse_bomb(packed: int, unpacked: int, max_ratio: int) -> None:
    """SetAside where so few bytes unpack to so many."""
    if unpacked > ALLOWANCE and unpacked > max_ratio * packed:
        detail = (
            f"{packed:,} bytes unpack to {unpacked:,} or more; the limit GOVREPORT_MAX_RATIO is {max_ratio:,} times"
        )
        raise SetAside(RejectionReason.TOO_DENSE, detail)


def strip_suffix(name: str) -> str:
    """The name of what a compressed file holds.

    >>> strip_suffix("dump.jsonl.gz"), strip_suffix("reports.tgz"), strip_suffix("report")
    ('dump.jsonl', 'reports.tar', 'report')
    """
    for suffix, inner in SUFFIXES.items():
        if name.lower().endswith(suffix) and len(name) > len(suffix):
            return name[: -len(suffix)] + inner
    return name


class _Unpacked(io.RawIOBase):
    """One or several compressed streams after each other, as one."""

    def __init__(self, file: BinaryIO, kind: Kind, max_ratio: int) -> None:
        self.file = file
        self.sign = next(sign for sign, signed in SIGNS if signed is kind)
        self.start = OPENERS[kind]
        self.max_ratio = max_ratio
        self.decompressor = self.start()
        self.pending = b""
        self.packed = self.unpacked = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer)
        data = b""
        while not data:
            if self.decompressor.eof and not self._go_on():
                return 0
            data = self._unpack(len(view))
        self.unpacked += len(data)
        refuse_bomb(self.packed, self.unpacked, self.max_ratio)
        view[: len(data)] = data
        return len(data)

    def _go_on(self) -> bool:
        """Does another stream follow? Zeros between two are padding."""
        self.pending = self.decompressor.unused_data
        while len(self.pending) < len(self.sign) and self._read_more():
            self.pending = self.pending.lstrip(b"\0")
        self.pending = self.pending.lstrip(b"\0")
        if not self.pending:
            return False
        if not self.pending.startswith(self.sign):
            raise SetAside(RejectionReason.BROKEN, "something else follows the compressed data")
        self.decompressor = self.start()
        return True

    def _read_more(self) -> bool:
        piece = self.file.read(PIECE_BYTES)
        self.packed += len(piece)
        self.pending += piece
        return bool(piece)

    def _unpack(self, length: int) -> bytes:
        """At most `length` bytes; none where more has to be read, or the stream ended."""
        is_at_end = not self.pending and getattr(self.decompressor, "needs_input", True) and not self._read_more()
        try:
            data: bytes = self.decompressor.decompress(self.pending, length)
        except (zlib.error, OSError, lzma.LZMAError, EOFError, ValueError) as error:
            raise SetAside(RejectionReason.BROKEN, f"it cannot be unpacked: {error}") from error
        if is_at_end and not data and not self.decompressor.eof:
            raise SetAside(RejectionReason.BROKEN, "the compressed file is cut short")
        self.pending = getattr(self.decompressor, "unconsumed_tail", b"")
        return data
