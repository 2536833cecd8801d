"""The second pass over a source folder: the documents, one batch in memory.

What the run before has read is not read again. Since the first pass
(`inventory.py`) a file may have changed: what it held is then set aside, for its
document_id would name other bytes.
"""

import itertools
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import replace

from govreport_pipeline.ingest.containers.members import Member
from govreport_pipeline.ingest.documents import identify
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.ingest.inventory import Inventory, ListedDocument, ListedFile, open_listed
from govreport_pipeline.ingest.known import MAY_PASS, NOTHING_KNOWN, KeptDocument, Known, fingerprint
from govreport_pipeline.ingest.reading import PARSED, read_member
from govreport_pipeline.naming import NamingDocument
from govreport_pipeline.tables.records import RawDocument, RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason

Row = RawDocument | KeptDocument | RejectedDocument

Audit = Callable[[RawDocument], str | None]
"""What does not hold of a document when all stages read it, so that it is set aside; None where all does."""

READ_AHEAD = 2
"""Documents for each parser that wait for it, or for one before them."""

BATCH_BYTES = 64 << 20
"""A batch ends here, however few documents it has."""


def iterate_batches(
    inventory: Inventory,
    batch_size: int,
    known: Known = NOTHING_KNOWN,
    audit: Audit = lambda _: None,
    parsers: int = 1,
) -> Iterator[tuple[list[RawDocument | KeptDocument], list[RejectedDocument]]]:
    """The second pass: documents and rejections, at most `batch_size` of both together.

    Rows come in the order of paths across batches. Of several files with the
    same bytes the first that still has them is the document's source_path. So many
    `parsers` read PDF, Word files and workbooks beside each other.
    """
    documents: list[RawDocument | KeptDocument] = []
    rejections: list[RejectedDocument] = []
    byte_size = 0
    for row in _read_entries(inventory, known, audit, parsers):
        if isinstance(row, RejectedDocument):
            rejections.append(row)
        else:
            documents.append(row)
            byte_size += row.byte_size
        if len(documents) + len(rejections) >= batch_size or byte_size >= BATCH_BYTES:
            yield documents, rejections
            documents, rejections, byte_size = [], [], 0
    if documents or rejections:
        yield documents, rejections


def _read_entries(inventory: Inventory, known: Known, audit: Audit, parsers: int) -> Iterator[Row]:
    """The rows in their order; while the parsers are busy with documents, those behind them are read ahead."""
    waiting: deque[Row | Future[Row]] = deque()
    with ThreadPoolExecutor(parsers) as pool:
        try:
            for row in _Reader(inventory, known, audit, pool).rows():
                waiting.append(row)
                while waiting and (len(waiting) > READ_AHEAD * parsers or not isinstance(waiting[0], Future)):
                    yield _row_of(waiting.popleft())
            while waiting:
                yield _row_of(waiting.popleft())
        finally:
            for entry in waiting:
                if isinstance(entry, Future):
                    entry.cancel()


def _row_of(entry: Row | Future[Row]) -> Row:
    return entry.result() if isinstance(entry, Future) else entry


class _Reader:
    """Reads files of the first pass again, and remembers what became of bytes that stand in several places."""

    def __init__(self, inventory: Inventory, known: Known, audit: Audit, pool: Executor) -> None:
        self.inventory = inventory
        self.known = known
        self.audit = audit
        self.pool = pool
        self.settled: dict[str, RejectedDocument | None] = {}
        """By document_id; None: a document."""

    def rows(self) -> Iterator[Row | Future[Row]]:
        """A row of each document in the order of paths, or the promise of one."""
        for file in self.inventory.files:
            rows = self.repeat(file)
            yield from self.read(file) if rows is None else rows

    def repeat(self, file: ListedFile) -> list[Row] | None:
        """The rows of a file that holds nothing new, so that it need not be opened; None for any other."""
        rows: list[Row] = []
        settled_here: dict[str, RejectedDocument | None] = {}
        for held in file.held:
            if isinstance(held, RejectedDocument):
                rows.append(held)
            elif held.document_id in self.settled:
                rows += self._repeat(held, self.settled[held.document_id])
            elif held.document_id in settled_here:
                rows += self._repeat(held, settled_here[held.document_id])
            else:
                row = self._find_known(held)
                if row is None:
                    return None
                rows.append(row)
                settled_here[held.document_id] = row if isinstance(row, RejectedDocument) else None
        self.settled |= {key: row for key, row in settled_here.items() if key in self.inventory.copies}
        return rows

    def read(self, file: ListedFile) -> Iterator[Row | Future[Row]]:
        """The rows of a file; what is not there any more as it was listed is set aside."""
        found = open_listed(self.inventory.source, file.path, self.inventory.intake)
        expected = iter(file.held)
        has_changed = False
        try:
            for row, held in itertools.zip_longest(found, expected):
                has_changed |= row is None or held is None or _path_of(row) != _path_of(held)
                if held is not None:
                    yield from self._settle(row, held)
        except SetAside as aside:
            has_changed = True
            for held in expected:
                yield from self._settle(aside, held)
        if has_changed and file.path not in map(_path_of, file.held):
            yield _change(file.path, "the archive held other members when the folder was listed than when it was read")

    def _settle(
        self, row: Member | RejectedDocument | SetAside | None, held: ListedDocument | RejectedDocument
    ) -> Iterator[Row | Future[Row]]:
        """What becomes of one document of the first pass, of which the second found `row`."""
        if isinstance(held, RejectedDocument):
            yield held
        elif held.document_id in self.settled:
            yield from self._repeat(held, self.settled[held.document_id])
        elif (known := self._find_known(held)) is not None:
            yield self._remember(held, known)
        elif isinstance(row, Member) and row.path == held.path and identify(row.data) == held.document_id:
            if row.kind in PARSED and held.document_id not in self.inventory.copies:
                yield self.pool.submit(self._read, row, held)
            else:
                yield self._remember(held, self._read(row, held))
        else:
            yield _change(held.path, _describe_change(row, held))

    def _repeat(self, held: ListedDocument, rejection: RejectedDocument | None) -> list[Row]:
        """The row of bytes that were read before; a document has it under also_at."""
        return [] if rejection is None else [self._place(rejection, held)]

    def _find_known(self, held: ListedDocument) -> KeptDocument | RejectedDocument | None:
        intake = self.inventory.intake
        document = self.known.document(fingerprint(held.content, held.path, self._also_at(held), intake))
        return document or self.known.rejection(fingerprint(held.content, held.path, (), intake))

    def _read(self, member: Member, held: ListedDocument) -> RawDocument | RejectedDocument:
        also_at = self._also_at(held)
        with NamingDocument("ingest", held.document_id, held.path):
            row = read_member(member, self.inventory.intake, also_at)
            fault = self.audit(row) if isinstance(row, RawDocument) else None
        if fault is not None:
            row = RejectedDocument(member.path, RejectionReason.READINGS_DIFFER, fault)
        if isinstance(row, RejectedDocument):
            return self._place(row, held)
        return replace(row, fingerprint=fingerprint(held.content, held.path, also_at, self.inventory.intake))

    def _place(self, rejection: RejectedDocument, held: ListedDocument) -> RejectedDocument:
        """The rejection of bytes, for the path of one document that has them."""
        if rejection.reason_code in MAY_PASS:
            return replace(rejection, source_path=held.path)
        made_of = fingerprint(held.content, held.path, (), self.inventory.intake)
        return replace(rejection, source_path=held.path, fingerprint=made_of)

    def _also_at(self, held: ListedDocument) -> tuple[str, ...]:
        paths = self.inventory.copies.get(held.document_id, ())
        return paths[paths.index(held.path) + 1 :] if paths else ()

    def _remember(self, held: ListedDocument, row: Row) -> Row:
        if held.document_id in self.inventory.copies:
            self.settled[held.document_id] = row if isinstance(row, RejectedDocument) else None
        return row


def _change(path: str, detail: str) -> RejectedDocument:
    return RejectedDocument(path, RejectionReason.CHANGED_WHILE_READ, detail)


def _describe_change(row: Member | RejectedDocument | SetAside | None, held: ListedDocument) -> str:
    if isinstance(row, Member) and row.path == held.path:
        now = identify(row.data)
        return f"the bytes were {held.document_id} when the folder was listed, and {now} when it was read"
    told = row.detail if isinstance(row, SetAside | RejectedDocument) else "something else stands in its place"
    return f"the file could be read when the folder was listed; now {told}"


def _path_of(row: Member | ListedDocument | RejectedDocument) -> str:
    return row.source_path if isinstance(row, RejectedDocument) else row.path
