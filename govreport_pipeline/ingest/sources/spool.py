"""Files of a remote source, fetched once and several at a time.

What is fetched goes into one file without a name, which is gone when the process
is, however that ends. Files come out of it in the order and with the bytes of the
source; nobody can tell from them how many were on their way at a time.
"""

import io
import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import BinaryIO, cast

from govreport_pipeline.ingest.files.intake import MEBIBYTE, Intake
from govreport_pipeline.ingest.files.recognise import CONTAINERS, HEAD_BYTES, recognise
from govreport_pipeline.ingest.files.stretch import Stretch
from govreport_pipeline.ingest.sources.source import Listing, OpenedFile, Source

AHEAD = 4
"""Times as many files as may be on their way are fetched before they are asked for."""

SHARE_OF_DISK = 0.5
"""Of what is free where the spool lies; a file that does not fit is fetched anew whenever it is read."""

Region = tuple[int, int]
"""Where a file begins in the spool, and its length."""


def fetch_ahead(source: Source, intake: Intake, scratch: str | os.PathLike[str] | None) -> Source:
    """The same source, keeping what it fetches in the folder `scratch`; as it is where it fetches nothing."""
    if not source.fetches or scratch is None:
        return source
    file = tempfile.TemporaryFile(dir=scratch, buffering=0)  # noqa: SIM115 - open as long as the source is
    return Spool(source, intake, file, int(shutil.disk_usage(scratch).free * SHARE_OF_DISK))


class Spool:
    """A source whose files are kept from the first time that they are opened."""

    def __init__(self, source: Source, intake: Intake, file: io.FileIO, room: int) -> None:
        self.source = source
        self.intake = intake
        self.fetches = source.fetches
        self.file = file
        self.room = room
        self.lock = threading.Lock()
        """Held by whoever moves in the file, or takes of the room."""
        self.end = 0
        self.kept: dict[str, Region] = {}
        self.to_come: Iterator[str] = iter(())
        self.on_their_way: dict[str, Future[Region | None]] = {}
        self.pool = ThreadPoolExecutor(source.fetches, thread_name_prefix="fetch")

    def list_files(self) -> Listing:
        """Every file of the source; from then on they are fetched in this order."""
        listing = self.source.list_files()
        self.to_come = iter(listing.paths)
        return listing

    @contextmanager
    def open_file(self, path: str) -> Iterator[OpenedFile]:
        """A file as it was when it was fetched; raises what the source raised then."""
        region = self.kept.get(path) or self._await(path)
        if region is None:
            with self.source.open_file(path) as opened:
                yield opened
        else:
            self.kept[path] = region
            yield OpenedFile(cast(BinaryIO, _Kept(self, *region)), region[1])

    def _await(self, path: str) -> Region | None:
        """What has come of a file that the listing named; None where it is not kept."""
        while len(self.on_their_way) < AHEAD * self.fetches and (coming := next(self.to_come, None)) is not None:
            self.on_their_way[coming] = self.pool.submit(self._fetch, coming)
        future = self.on_their_way.pop(path, None)
        return None if future is None else future.result()

    def _fetch(self, path: str) -> Region | None:
        with self.source.open_file(path) as opened:
            start = self._allot(opened)
            if start is None:
                return None
            opened.file.seek(0)
            held = 0
            while piece := opened.file.read(min(opened.byte_size - held, MEBIBYTE)):
                if not self._write(start + held, piece):
                    return None
                held += len(piece)
            return start, held

    def _allot(self, opened: OpenedFile) -> int | None:
        """Where a file may go; None where there is no room, or nobody will read the whole of it."""
        is_long = opened.byte_size > self.intake.max_bytes
        if opened.byte_size > self.intake.max_archive_bytes:
            return None
        if is_long and recognise(opened.file.read(HEAD_BYTES), opened.file) not in CONTAINERS:
            return None
        with self.lock:
            start = self.end
            if start + opened.byte_size > self.room:
                return None
            self.end += opened.byte_size
            return start

    def _write(self, place: int, data: bytes) -> bool:
        """False where the disk is full, which is no fault of the source."""
        try:
            with self.lock:
                self.file.seek(place)
                written = self.file.write(data)
        except OSError:
            return False
        return written == len(data)


class _Kept(Stretch):
    """A file in the spool, as if it were alone."""

    def __init__(self, spool: Spool, start: int, length: int) -> None:
        super().__init__(length)
        self.spool, self.start = spool, start

    def read_at(self, place: int, most: int) -> bytes:
        with self.spool.lock:
            self.spool.file.seek(self.start + place)
            return self.spool.file.read(most)
