"""A source folder of this machine."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, cast

from govreport_pipeline.ingest.listing import Listing, describe_kind, list_files
from govreport_pipeline.ingest.paths import locate_path
from govreport_pipeline.ingest.set_aside import SetAside
from govreport_pipeline.ingest.source import OpenedFile, cannot_be_read
from govreport_pipeline.tables.vocabulary import RejectionReason

OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting: a named pipe that nobody writes to would block for ever."""


@dataclass(frozen=True, slots=True)
class LocalFolder:
    """A folder of this machine; `real` is its path without links."""

    place: str
    real: str
    fetches = 0

    def list_files(self) -> Listing:
        """Every file under the folder, links followed inside it alone."""
        return list_files(self.place)

    @contextmanager
    def open_file(self, path: str) -> Iterator[OpenedFile]:
        """A regular file; SetAside for a pipe, a device, and what the system refuses to read."""
        try:
            descriptor = os.open(f"{self.real}/{locate_path(path)}", OPEN_FLAGS)
            with open(descriptor, "rb", buffering=0) as file:
                status = os.fstat(descriptor)
                if not stat.S_ISREG(status.st_mode):
                    raise SetAside(RejectionReason.UNREADABLE, describe_kind(status.st_mode))
                yield OpenedFile(cast(BinaryIO, file), status.st_size)
        except OSError as error:
            raise cannot_be_read(error) from error
