"""Where files come from: a folder of this machine, or one that fsspec reaches."""

import os

from govreport_pipeline.ingest.sources.local import LocalFolder
from govreport_pipeline.ingest.sources.source import Source
from govreport_pipeline.settings import local_path


def open_source(place: str | os.PathLike[str]) -> Source:
    """The source that a setting names, `seeds` or `s3://bucket/reports`; nothing is listed yet.

    Raises SourceFolderMissing where no file system answers to the address.
    """
    folder = local_path(os.fspath(place))
    if folder is not None:
        return LocalFolder(folder, os.path.realpath(folder))
    # Only who reads from afar pays for the import.
    from govreport_pipeline.ingest.sources.remote import open_remote

    return open_remote(os.fspath(place))
