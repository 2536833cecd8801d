"""What lies under the source folder: files to read, and what is no file to read.

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
from dataclasses import dataclass

from govreport_pipeline.ingest.paths import record_path
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


def describe_error(error: OSError) -> str:
    """The system's words for an error, without the path of this machine."""
    return error.strerror or type(error).__name__


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
