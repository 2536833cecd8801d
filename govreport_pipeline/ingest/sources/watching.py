"""Has anything changed in a source? Told from listings alone; no file is opened.

A digest serves to notice a change, never to decide what is read again: that
the bytes decide.
"""

import hashlib
import os
from collections.abc import Iterator

from govreport_pipeline.ingest.sources.source import SourceFolderMissing
from govreport_pipeline.settings import local_path


def digest_source(place: str) -> str:
    """A digest over path, size and mark of every file of a source.

    The mark is when name, bytes or rights last changed, or the store's own
    (etag, time). Raises SourceFolderMissing where nothing can be listed.
    """
    digest = hashlib.sha256(os.fsencode(place) + b"\0")
    folder = local_path(place)
    for told in _describe_remote(place) if folder is None else _describe_local(folder):
        digest.update(os.fsencode(told) + b"\0")
    return digest.hexdigest()


def _describe_local(root: str) -> Iterator[str]:
    if not os.path.isdir(root):
        raise SourceFolderMissing(root, "is not there")
    for place, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            try:
                status = os.stat(os.path.join(place, name), follow_symlinks=False)
            except FileNotFoundError:
                continue
            path = os.path.join(os.path.relpath(place, root), name)
            yield f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0{status.st_ctime_ns}"


def _describe_remote(place: str) -> Iterator[str]:
    from govreport_pipeline.ingest.sources.remote import open_remote

    for file in open_remote(place).iterate_files([]):
        yield f"{file.path}\0{file.byte_size}\0{file.mark}"
