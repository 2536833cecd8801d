"""What a source of files is, whichever kind: it lists its files and opens one at a time.

What cannot be read of one file sets that file aside; what keeps a whole source
from being read ends the run, for a report that is missing because a network was
slow would be a silent gap.
"""

import os
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason


class SourceFolderMissing(Exception):
    """The source folder is not there, is no folder, or cannot be listed."""

    def __init__(self, root: str | os.PathLike[str], why: str) -> None:
        super().__init__(
            f"source folder {os.fspath(root)!r} {why}: set GOVREPORT_SOURCE_DIR to the folder that holds the reports"
        )


class SourceUnreachable(Exception):
    """A source folder that could be listed and then not be read to its end."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(
            f"source folder {place!r} could not be read to its end ({why}): "
            "the tables stay as they were; run again when it can be reached"
        )


@dataclass(frozen=True, slots=True)
class Listing:
    """The files of a folder by path, and what was set aside unopened."""

    paths: tuple[str, ...]
    rejections: tuple[RejectedDocument, ...]


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


def describe_error(error: OSError) -> str:
    """The system's words for an error, without the path of this machine."""
    return error.strerror or type(error).__name__


def cannot_be_read(error: OSError) -> SetAside:
    """The rejection of a file that the system refuses to read."""
    return SetAside(RejectionReason.UNREADABLE, f"the file cannot be read: {describe_error(error)}")
