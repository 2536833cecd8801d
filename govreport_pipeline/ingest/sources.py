"""Where files come from: a folder of this machine, or one that fsspec reaches.

A source lists its files and opens one at a time; both kinds look alike to the
rest of the intake. What cannot be read of one file sets that file aside; what
keeps a whole source from being read ends the run, for a report that is missing
because a network was slow would be a silent gap.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Protocol, cast

from govreport_pipeline.ingest.asides import SetAside
from govreport_pipeline.ingest.listing import Listing, describe_error, describe_kind, list_files
from govreport_pipeline.ingest.paths import locate_path
from govreport_pipeline.settings import local_path
from govreport_pipeline.tables.vocabulary import RejectionReason

OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Without waiting: a named pipe that nobody writes to would block for ever."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file to read: seekable, and its size when it was opened."""

    file: BinaryIO
    byte_size: int


class Source(Protocol):
    """A tree of files, each known by its recorded path."""

    @property
    def fetches(self) -> int:
        """How many files may be on their way here at a time; 0 where nothing has to be fetched."""

    def list_files(self) -> Listing:
        """Every file, in the order of recorded paths; SourceFolderMissing where nothing can be listed."""

    def open_file(self, path: str) -> AbstractContextManager[OpenedFile]:
        """A file of the listing; SetAside, at any time inside, where it cannot be read."""


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


def open_source(place: str | os.PathLike[str]) -> Source:
    """The source that a setting names, `seeds` or `s3://bucket/reports`; nothing is listed yet.

    Raises SourceFolderMissing where no file system answers to the address.
    """
    folder = local_path(os.fspath(place))
    if folder is not None:
        return LocalFolder(folder, os.path.realpath(folder))
    # Only who reads from afar pays for the import.
    from govreport_pipeline.ingest.remote import open_remote

    return open_remote(os.fspath(place))


def cannot_be_read(error: OSError) -> SetAside:
    """The rejection of a file that the system refuses to read."""
    return SetAside(RejectionReason.UNREADABLE, f"the file cannot be read: {describe_error(error)}")
