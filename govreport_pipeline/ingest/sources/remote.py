"""A source folder that fsspec reaches: an object store, a server, memory.

Addresses, keys and endpoints are fsspec's and the store's own affair: they come
from the environment (`AWS_ACCESS_KEY_ID`, `FSSPEC_S3_ENDPOINT_URL`) or from the
files these read. Nothing is written, and nothing is kept on this machine.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, BinaryIO, cast

import fsspec
from fsspec.core import url_to_fs

from govreport_pipeline.ingest.files.paths import locate_path, record_path
from govreport_pipeline.ingest.sources.source import (
    Listing,
    OpenedFile,
    SourceFolderMissing,
    SourceUnreachable,
    cannot_be_read,
    describe_error,
)
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason

WITHOUT_FOLDERS = ("http", "https")
"""Protocols whose listing is a page of links: to follow them would be to crawl."""

AT_ONCE = 8
"""Files of one store on their way at a time."""

LIBRARY_ERRORS = (("botocore.exceptions", "BotoCoreError"), ("aiohttp", "ClientError"))
"""What the libraries below fsspec raise that is no OSError: no credentials, no such endpoint."""


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file as a listing shows it, unopened."""

    path: str
    """Its recorded path."""
    byte_size: int | None
    mark: str
    """The store's own mark of this version (etag, time of change); empty where it has none."""


@dataclass(frozen=True, slots=True)
class RemoteFolder:
    """A folder of a file system of fsspec; `root` is its path there, without a slash at the end."""

    place: str
    root: str
    files: Any = field(repr=False)
    """The file system (fsspec is not typed)."""

    @property
    def fetches(self) -> int:
        """Several at a time only where the file system is made for it: others may have one connection for all."""
        return AT_ONCE if self.files.async_impl else 1

    def list_files(self) -> Listing:
        """Every file under the folder, whatever its depth."""
        rejections: list[RejectedDocument] = []
        paths = sorted(file.path for file in self.iterate_files(rejections))
        return Listing(tuple(paths), tuple(sorted(rejections, key=lambda row: row.source_path)))

    def iterate_files(self, rejections: list[RejectedDocument]) -> Iterator[RemoteFile]:
        """The files folder by folder; what cannot be listed is added to `rejections`.

        Of the listings that fsspec keeps none is trusted and none is left behind.
        """
        pending = [self.root]
        while pending:
            folder = pending.pop()
            self.files.invalidate_cache()
            for entry in self._list_folder(folder, rejections):
                path = record_path(str(entry["name"]).removeprefix(self.root).strip("/"))
                name = str(entry["name"]).rstrip("/")
                if entry["type"] != "directory" and name != folder:
                    yield RemoteFile(path, entry.get("size"), _mark_of(entry))
                elif name != folder:
                    pending.append(name)
                elif entry["type"] == "directory":
                    detail = "the folder has no name (two slashes in a row): it cannot be listed"
                    rejections.append(RejectedDocument(f"{path}//", RejectionReason.UNREADABLE, detail))
        self.files.invalidate_cache()

    def _list_folder(self, folder: str, rejections: list[RejectedDocument]) -> list[dict[str, Any]]:
        try:
            entries: list[dict[str, Any]] = self.files.ls(folder, detail=True)
        except library_errors() as error:
            if folder == self.root:
                raise SourceFolderMissing(self.place, _why_not_listed(error)) from error
            if not isinstance(error, PermissionError | FileNotFoundError):
                raise SourceUnreachable(self.place, describe_failure(error)) from error
            path = record_path(folder.removeprefix(self.root).strip("/"))
            detail = f"the folder cannot be listed: {describe_failure(error)}"
            rejections.append(RejectedDocument(path, RejectionReason.UNREADABLE, detail))
            return []
        if folder == self.root and [(entry["name"], entry["type"]) for entry in entries] == [(folder, "file")]:
            raise SourceFolderMissing(self.place, "is a file, not a folder")
        return sorted(entries, key=itemgetter("name"))

    @contextmanager
    def open_file(self, path: str) -> Iterator[OpenedFile]:
        """A file of the store; SetAside where it is gone or forbidden, SourceUnreachable where the store is."""
        try:
            with self.files.open(f"{self.root}/{locate_path(path)}", "rb") as file:
                file.seek(0, os.SEEK_END)
                byte_size = file.tell()
                file.seek(0)
                # fsspec's own files know no length of a line.
                readable = file if isinstance(file, io.BufferedIOBase) else io.BufferedReader(file)
                yield OpenedFile(cast(BinaryIO, readable), byte_size)
        except (FileNotFoundError, PermissionError) as error:
            raise cannot_be_read(error) from error
        except library_errors() as error:
            raise SourceUnreachable(self.place, describe_failure(error)) from error


def open_remote(place: str) -> RemoteFolder:
    """The folder at an address of fsspec; SourceFolderMissing where nothing here can read such addresses."""
    protocol = place.partition(":")[0]
    if protocol in WITHOUT_FOLDERS:
        raise SourceFolderMissing(place, "is a web address, and the web has no folders to list")
    try:
        fsspec.get_filesystem_class(protocol)
    except ImportError as error:
        extra = "pip install 'govreport-pipeline[s3]'" if protocol in ("s3", "s3a") else str(error)
        raise SourceFolderMissing(place, f"needs a package that is not installed ({extra})") from error
    except ValueError as error:
        raise SourceFolderMissing(place, f"has an address of an unknown kind, {protocol!r}") from error
    try:
        files, root = url_to_fs(place)
    except library_errors() as error:
        raise SourceFolderMissing(place, f"cannot be opened ({describe_failure(error)})") from error
    if not root.strip("/") and protocol != "memory":
        raise SourceFolderMissing(place, "names no bucket or folder")
    return RemoteFolder(place, root.rstrip("/"), files)


def library_errors() -> tuple[type[Exception], ...]:
    """What a file system may raise: OSError, a refused name, and the errors of those libraries that are loaded."""
    loaded = ((sys.modules.get(module), name) for module, name in LIBRARY_ERRORS)
    return (OSError, ValueError, *(getattr(module, name) for module, name in loaded if module is not None))


def describe_failure(error: Exception) -> str:
    """An error of a store in its own words, on one line."""
    told = str(error) if not isinstance(error, OSError) or error.strerror is None else describe_error(error)
    return " ".join(told.split()).rstrip(".") or type(error).__name__


def _why_not_listed(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    return f"cannot be listed ({describe_failure(error)})"


def _mark_of(entry: dict[str, Any]) -> str:
    """What changes when a file does: the names differ from store to store."""
    marks = [entry[name] for name in ("ETag", "etag", "md5", "LastModified", "mtime", "created") if entry.get(name)]
    return " ".join(map(str, marks))
