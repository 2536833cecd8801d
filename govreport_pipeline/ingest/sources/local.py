"""A source folder of this machine: files to read, and what is no file to read.

Hidden files are files like any other: `.gitkeep` is set aside as empty, and a
report that is called `.report.txt` is read.

A symbolic link is followed where its target lies inside the source folder. A
linked folder is listed under the link's own path, so its files get a second
path; links to folders that stand in it are left out, for they are followed
where they really stand. So no ring of links makes a listing endless.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, cast

from govreport_pipeline.ingest.files.paths import locate_path, record_path
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.sources.source import (
    Listing,
    OpenedFile,
    SourceFolderMissing,
    cannot_be_read,
    describe_error,
)
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason

FILE_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
"""What may stand where a file is looked for, and is none."""

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


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder to list: its path below the root, where it really is, and by which link."""

    path: str
    real: str
    link_from: str | None
    """Real path of the folder in which the link to it stands; None if no link was followed."""


def list_files(root: str | os.PathLike[str]) -> Listing:
    """Every file under the folder, in the order of recorded paths.

    Raises SourceFolderMissing where the folder itself cannot be listed.
    """
    walk = _Walk(os.path.realpath(root))
    try:
        with os.scandir(walk.root):
            pass
    except OSError as error:
        why = (
            "does not exist" if isinstance(error, FileNotFoundError) else f"cannot be listed ({describe_error(error)})"
        )
        raise SourceFolderMissing(root, why) from error
    walk.run()
    return Listing(tuple(sorted(walk.paths)), tuple(sorted(walk.rejections, key=lambda row: row.source_path)))


def describe_kind(mode: int) -> str:
    """The detail for what is no regular file: a pipe, a device."""
    names = [name for is_kind, name in FILE_KINDS if is_kind(mode)]
    return f"it is {names[0] if names else 'of an unknown kind'}, not a file to read"


class _Walk:
    """The walk through one source folder; collects while it goes."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.paths: list[str] = []
        self.rejections: list[RejectedDocument] = []
        self.pending = [_Folder("", root, None)]

    def run(self) -> None:
        """List every pending folder."""
        while self.pending:
            folder = self.pending.pop()
            try:
                with os.scandir(folder.real) as entries:
                    for entry in entries:
                        self._take(folder, entry)
            except OSError as error:
                self._reject(
                    folder.path, RejectionReason.UNREADABLE, f"the folder cannot be listed: {describe_error(error)}"
                )

    def _take(self, folder: _Folder, entry: os.DirEntry[str]) -> None:
        path = f"{folder.path}/{entry.name}" if folder.path else entry.name
        try:
            if entry.is_symlink():
                self._follow(folder, path, entry.path)
            elif entry.is_dir(follow_symlinks=False):
                self.pending.append(_Folder(path, entry.path, folder.link_from))
            elif entry.is_file(follow_symlinks=False):
                self.paths.append(record_path(path))
            else:
                kind = describe_kind(entry.stat(follow_symlinks=False).st_mode)
                self._reject(path, RejectionReason.UNREADABLE, kind)
        except OSError as error:
            self._reject(path, RejectionReason.UNREADABLE, f"the file cannot be read: {describe_error(error)}")

    def _follow(self, folder: _Folder, path: str, link: str) -> None:
        target = os.path.realpath(link)
        if not _lies_within(target, self.root):
            self._reject(path, RejectionReason.LINK_OUTSIDE, "the link leads out of the source folder")
            return
        try:
            mode = os.stat(link).st_mode
        except OSError as error:
            if error.errno != errno.ELOOP:
                raise
            self._reject(path, RejectionReason.LINK_OUTSIDE, "the link leads in a circle, to itself")
            return
        if stat.S_ISREG(mode):
            self.paths.append(record_path(path))
        elif not stat.S_ISDIR(mode):
            self._reject(path, RejectionReason.UNREADABLE, describe_kind(mode))
        elif any(_lies_within(place, target) for place in (folder.real, folder.link_from) if place):
            self._reject(path, RejectionReason.LINK_OUTSIDE, "the link leads in a circle, to a folder that holds it")
        elif folder.link_from is None:
            self.pending.append(_Folder(path, target, folder.real))

    def _reject(self, path: str, reason: RejectionReason, detail: str) -> None:
        self.rejections.append(RejectedDocument(record_path(path), reason, detail))


def _lies_within(path: str, folder: str) -> bool:
    """Is `path` the folder or something in it? Both real paths."""
    return path == folder or path.startswith(os.path.join(folder, ""))
