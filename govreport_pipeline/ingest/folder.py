"""The source folder in two passes: what there is, then the documents.

The first pass hashes every file in pieces and finds those with the same bytes;
the second reads them, one batch in memory. Between them a file may change: it
is then set aside, for its document_id would name other bytes.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace

from govreport_pipeline.ingest.documents import describe_excess, identify, read_document
from govreport_pipeline.ingest.sources import FileSetAside, Source, open_source
from govreport_pipeline.tables.records import RawDocument, RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason

PIECE_BYTES = 1 << 20
"""How much of a file the first pass holds at once."""

BATCH_BYTES = 64 << 20
"""A batch ends here, however few documents it has."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of the first pass: its recorded path and its bytes' identity."""

    path: str
    document_id: str


@dataclass(frozen=True, slots=True)
class Inventory:
    """What the first pass found, in the order of paths.

    Some 200 bytes a file, so it is the only thing that grows with the corpus.
    """

    source: Source
    max_bytes: int
    entries: tuple[ListedFile | RejectedDocument, ...]
    copies: dict[str, tuple[str, ...]]
    """By document_id the paths of all files with the same bytes; only where there are several."""


def take_inventory(place: str | os.PathLike[str], max_bytes: int) -> Inventory:
    """The first pass: list the folder, hash its files, find equal ones.

    Files above `max_bytes` and what cannot be read are set aside here. Raises
    SourceFolderMissing where there is no such folder.
    """
    source = open_source(place)
    listing = source.list_files()
    entries: list[ListedFile | RejectedDocument] = list(listing.rejections)
    first_paths: dict[str, str] = {}
    copies: dict[str, list[str]] = {}
    for path in listing.paths:
        try:
            digest = hashlib.sha256()
            for piece in _read_pieces(source, path, max_bytes):
                digest.update(piece)
        except FileSetAside as aside:
            entries.append(RejectedDocument(path, aside.reason, aside.detail))
            continue
        document_id = digest.hexdigest()[:16]
        entries.append(ListedFile(path, document_id))
        first = first_paths.setdefault(document_id, path)
        if first != path:
            copies.setdefault(document_id, [first]).append(path)
    entries.sort(key=_path_of)
    return Inventory(source, max_bytes, tuple(entries), {key: tuple(paths) for key, paths in copies.items()})


def iterate_batches(
    inventory: Inventory, batch_size: int
) -> Iterator[tuple[list[RawDocument], list[RejectedDocument]]]:
    """The second pass: documents and rejections, at most `batch_size` of both together.

    Rows come in the order of paths across batches. Of several files with the
    same bytes the first that still has them is the document's source_path.
    """
    documents: list[RawDocument] = []
    rejections: list[RejectedDocument] = []
    byte_size = 0
    for row in _read_entries(inventory):
        if isinstance(row, RawDocument):
            documents.append(row)
            byte_size += row.byte_size
        else:
            rejections.append(row)
        if len(documents) + len(rejections) >= batch_size or byte_size >= BATCH_BYTES:
            yield documents, rejections
            documents, rejections, byte_size = [], [], 0
    if documents or rejections:
        yield documents, rejections


def _read_entries(inventory: Inventory) -> Iterator[RawDocument | RejectedDocument]:
    settled: dict[str, RejectedDocument | None] = {}
    """By document_id what became of bytes that stand in several files; None: a document."""
    for entry in inventory.entries:
        if isinstance(entry, RejectedDocument):
            yield entry
        elif entry.document_id in settled:
            rejection = settled[entry.document_id]
            if rejection is not None:
                yield replace(rejection, source_path=entry.path)
        else:
            paths = inventory.copies.get(entry.document_id, ())
            row = _read_listed(inventory, entry, paths[paths.index(entry.path) + 1 :] if paths else ())
            if isinstance(row, RawDocument):
                if paths:
                    settled[entry.document_id] = None
            elif row.reason_code is not RejectionReason.CHANGED_WHILE_READ and paths:
                settled[entry.document_id] = row
            yield row


def _read_listed(inventory: Inventory, entry: ListedFile, also_at: tuple[str, ...]) -> RawDocument | RejectedDocument:
    """Read a file of the first pass again; set it aside where its bytes are others now."""
    try:
        data = b"".join(_read_pieces(inventory.source, entry.path, inventory.max_bytes))
    except FileSetAside as aside:
        detail = f"the file could be read when the folder was listed; now {aside.detail}"
        return RejectedDocument(entry.path, RejectionReason.CHANGED_WHILE_READ, detail)
    row = read_document(data, entry.path, max_bytes=inventory.max_bytes, also_at=also_at)
    document_id = row.document_id if isinstance(row, RawDocument) else identify(data)
    if document_id != entry.document_id:
        detail = f"the bytes were {entry.document_id} when the folder was listed, and {document_id} when it was read"
        return RejectedDocument(entry.path, RejectionReason.CHANGED_WHILE_READ, detail)
    return row


def _read_pieces(source: Source, path: str, max_bytes: int) -> Iterator[bytes]:
    """The bytes of a file of at most `max_bytes`; FileSetAside for any other."""
    with source.open_file(path) as opened:
        byte_size = opened.byte_size
        if byte_size <= max_bytes:
            piece_bytes = min(byte_size + 1, PIECE_BYTES)
            byte_size = 0
            # A file may grow while it is read: what counts is what came.
            while byte_size <= max_bytes and (piece := opened.file.read(piece_bytes)):
                byte_size += len(piece)
                yield piece
    if byte_size > max_bytes:
        raise FileSetAside(RejectionReason.TOO_LONG, describe_excess(byte_size, max_bytes))


def _path_of(entry: ListedFile | RejectedDocument) -> str:
    return entry.path if isinstance(entry, ListedFile) else entry.source_path
