"""The first pass over a source folder: what there is, and which of it is the same.

It hashes every document, those inside archives too, and finds equal ones; what
it found is what the second pass reads (`batches.py`).
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass

from govreport_pipeline.ingest.containers.members import Member, open_members
from govreport_pipeline.ingest.documents import identify
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.known import digest_content
from govreport_pipeline.ingest.sources.opening import open_source
from govreport_pipeline.ingest.sources.source import Source
from govreport_pipeline.ingest.sources.spool import fetch_ahead
from govreport_pipeline.naming import NamingDocument
from govreport_pipeline.tables.records import RejectedDocument


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A document of the first pass: its recorded path, its bytes' identity, and a digest of all it is made of."""

    path: str
    document_id: str
    content: str


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of the first pass: itself, or the members of an archive in their order."""

    path: str
    held: tuple[ListedDocument | RejectedDocument, ...]


@dataclass(frozen=True, slots=True)
class Inventory:
    """What the first pass found, in the order of paths.

    Some 300 bytes a document, so it is the only thing that grows with the corpus.
    """

    source: Source
    intake: Intake
    files: tuple[ListedFile, ...]
    copies: dict[str, tuple[str, ...]]
    """By document_id the paths of all documents with the same bytes; only where there are several."""


def take_inventory(
    place: str | os.PathLike[str], intake: Intake, scratch: str | os.PathLike[str] | None = None
) -> Inventory:
    """The first pass: list the folder, open archives, hash documents, find equal ones.

    What is above a limit and what cannot be read is set aside here. What comes
    from afar is kept for the second pass in `scratch`, a folder of this machine;
    without one it is fetched twice. Raises SourceFolderMissing where there is no
    such folder.
    """
    source = fetch_ahead(open_source(place), intake, scratch)
    listing = source.list_files()
    files = [ListedFile(row.source_path, (row,)) for row in listing.rejections]
    first_paths: dict[str, str] = {}
    copies: dict[str, list[str]] = {}
    for path in listing.paths:
        with NamingDocument("ingest", path):
            held = tuple(_list_held(source, path, intake))
        files.append(ListedFile(path, held))
        for document in held:
            if isinstance(document, ListedDocument):
                first = first_paths.setdefault(document.document_id, document.path)
                if first != document.path:
                    copies.setdefault(document.document_id, [first]).append(document.path)
    files.sort(key=lambda file: file.path)
    return Inventory(source, intake, tuple(files), {key: tuple(paths) for key, paths in copies.items()})


def _list_held(source: Source, path: str, intake: Intake) -> Iterator[ListedDocument | RejectedDocument]:
    try:
        for row in open_listed(source, path, intake):
            yield _list_member(row) if isinstance(row, Member) else row
    except SetAside as aside:
        yield RejectedDocument(path, aside.reason, aside.detail)


def _list_member(member: Member) -> ListedDocument:
    return ListedDocument(member.path, identify(member.data), digest_content(member))


def open_listed(source: Source, path: str, intake: Intake) -> Iterator[Member | RejectedDocument]:
    """The documents in a file; SetAside, at any place, where the file cannot be read."""
    with source.open_file(path) as opened:
        yield from open_members(opened.file, path, intake, opened.byte_size)
