"""A file of the source folder as the documents in it: itself, or an archive's members.

Members come in the archive's own order and one at a time, so a dump of any
length is read in the memory of its longest member. An archive that breaks off
leaves the members before, and is itself set aside with the reason.
"""

import datetime
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from govreport_pipeline.ingest.containers.compressed import refuse_bomb, strip_suffix, unpack
from govreport_pipeline.ingest.containers.entry import BadEntry, Entry
from govreport_pipeline.ingest.containers.json_lines import open_json_lines
from govreport_pipeline.ingest.containers.parquet_dump import open_parquet
from govreport_pipeline.ingest.containers.saved_page import open_saved_page
from govreport_pipeline.ingest.containers.tar_archive import open_tar
from govreport_pipeline.ingest.containers.web_archive import open_warc
from govreport_pipeline.ingest.containers.zip_archive import open_zip
from govreport_pipeline.ingest.files.intake import MEBIBYTE, Intake
from govreport_pipeline.ingest.files.paths import MEMBER, record_path
from govreport_pipeline.ingest.files.recognise import COMPRESSED, CONTAINERS, HEAD_BYTES, Kind, recognise
from govreport_pipeline.ingest.files.set_aside import SetAside, describe_excess
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason

LONGEST_DETAIL = 300
"""In characters: a parser's message may quote what it was given."""

UNNAMED = "unnamed"
"""A member whose name is empty."""

UNPACKED_ALLOWANCE = 256 * MEBIBYTE
"""So much may come out of one file, nested archives together, before the ratio is looked at."""

Opener = Callable[[BinaryIO, str, Intake], Iterator[Entry | BadEntry]]

STREAMED: dict[Kind, Opener] = {
    Kind.TAR: open_tar,
    Kind.JSON_LINES: open_json_lines,
    Kind.WARC: open_warc,
    Kind.MHTML: open_saved_page,
}
"""Containers that are read from front to end, so that a compressed one need not fit into memory."""

SOUGHT: dict[Kind, Opener] = {Kind.ZIP: open_zip, Kind.PARQUET: open_parquet}
"""Containers whose reader goes back and forth."""

PIECE_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Member:
    """The bytes of one document, and where they stand."""

    path: str
    """As recorded: a file's path, with `!` and the name there for each archive around it."""
    data: bytes
    kind: Kind
    source_url: str | None = None
    captured_at: datetime.date | None = None
    source_title: str | None = None
    charset: str = ""
    """The encoding that the server told; empty where it told none."""


def open_members(file: BinaryIO, path: str, intake: Intake, byte_size: int) -> Iterator[Member | RejectedDocument]:
    """The documents in a file at the recorded `path`: at least one, or a rejection.

    `file` is open for reading bytes and can seek; `byte_size` is its length. An
    OSError of reading it passes through; whatever its bytes hold does not raise.
    """
    entry = Entry(path.rsplit("/", 1)[-1], b"")
    yield from _Walk(intake, byte_size).open(file, path, entry, byte_size, depth=0)


class _Walk:
    """The walk through one file, with what its archives have given so far."""

    def __init__(self, intake: Intake, byte_size: int) -> None:
        self.intake = intake
        self.byte_size = byte_size
        self.members = 0
        self.unpacked = 0

    def open(
        self, file: BinaryIO, path: str, entry: Entry, byte_size: int, depth: int
    ) -> Iterator[Member | RejectedDocument]:
        """The documents in `file`, which is `entry` of the archive around it or the file of the folder."""
        try:
            head = file.read(HEAD_BYTES)
            kind = entry.kind or recognise(head, file)
            if kind in CONTAINERS:
                file.seek(0)
                buffered = io.BufferedReader(file) if isinstance(file, io.RawIOBase) else file
                container = self._open_container(buffered, entry.name, kind, byte_size, depth)
                yield from self._list(container, path, entry, depth)
            else:
                data = entry.data or self._read_document(file, head, byte_size)
                told = _clean(entry.source_url), entry.captured_at, _clean(entry.source_title), entry.charset
                yield Member(path, data, kind, *told)
        except SetAside as aside:
            yield RejectedDocument(path, aside.reason, _clean(aside.detail[:LONGEST_DETAIL]) or "")

    def _open_container(
        self, file: BinaryIO, name: str, kind: Kind, byte_size: int, depth: int
    ) -> Iterator[Entry | BadEntry]:
        """The entries of a container, unless it is too long or lies too deep."""
        if depth > self.intake.max_depth:
            detail = f"it lies in {depth} archives; the limit GOVREPORT_MAX_DEPTH is {self.intake.max_depth}"
            raise SetAside(RejectionReason.TOO_DEEP, detail)
        if byte_size > self.intake.max_archive_bytes:
            limit = f"the limit GOVREPORT_MAX_ARCHIVE_BYTES is {self.intake.max_archive_bytes:,}"
            raise SetAside(RejectionReason.TOO_LONG, f"the archive has {byte_size:,} bytes, {limit}")
        if kind in COMPRESSED:
            return self._open_compressed(file, name, kind)
        return (STREAMED.get(kind) or SOUGHT[kind])(file, name, self.intake)

    def _open_compressed(self, file: BinaryIO, name: str, kind: Kind) -> Iterator[Entry | BadEntry]:
        """What a compressed stream holds: the members of a TAR, the rows of a dump, or one document."""
        stream = unpack(file, kind, self.intake)
        inner = strip_suffix(name)
        head = stream.peek(HEAD_BYTES)
        opener = STREAMED.get(recognise(head))
        if opener is not None:
            return opener(stream, inner, self.intake)
        return self._read_only_member(stream, inner)

    def _read_only_member(self, stream: BinaryIO, name: str) -> Iterator[Entry | BadEntry]:
        data = stream.read(self.intake.max_bytes + 1)
        if len(data) > self.intake.max_bytes:
            yield BadEntry(name, RejectionReason.TOO_LONG, describe_excess(len(data), self.intake.max_bytes))
        else:
            yield Entry(name, data)

    def _list(
        self, container: Iterator[Entry | BadEntry], path: str, around: Entry, depth: int
    ) -> Iterator[Member | RejectedDocument]:
        """Each entry of a container under a path of its own."""
        names: dict[str, int] = {}
        for entry in container:
            self._count(entry)
            member_path = f"{path}{MEMBER}{_tell_apart(_clean(record_path(entry.name)) or UNNAMED, names)}"
            if isinstance(entry, BadEntry):
                yield RejectedDocument(member_path, entry.reason, _clean(entry.detail[:LONGEST_DETAIL]) or "")
            else:
                url, day = entry.source_url or around.source_url, entry.captured_at or around.captured_at
                title = entry.source_title or around.source_title
                known = Entry(entry.name, entry.data, entry.kind, url, day, title, entry.charset)
                yield from self.open(io.BytesIO(entry.data), member_path, known, len(entry.data), depth + 1)
        if not names:
            raise SetAside(RejectionReason.EMPTY, "the archive holds no files")

    def _count(self, entry: Entry | BadEntry) -> None:
        self.members += 1
        if self.members > self.intake.max_members:
            detail = f"it holds more members than GOVREPORT_MAX_MEMBERS, {self.intake.max_members:,}"
            raise SetAside(RejectionReason.TOO_MANY_MEMBERS, detail)
        if isinstance(entry, Entry):
            self.unpacked += len(entry.data)
            if self.unpacked > UNPACKED_ALLOWANCE:
                refuse_bomb(self.byte_size, self.unpacked, self.intake.max_ratio)

    def _read_document(self, file: BinaryIO, head: bytes, byte_size: int) -> bytes:
        """The whole file; SetAside where it is longer than a document may be."""
        limit = self.intake.max_bytes
        pieces, held = [head], len(head)
        if byte_size <= limit:
            file.seek(held)
            # A file may grow while it is read: what counts is what came.
            while held <= limit and (piece := file.read(min(max(byte_size - held, PIECE_BYTES), limit - held) + 1)):
                pieces.append(piece)
                held += len(piece)
        longest = max(held, byte_size)
        if longest > limit:
            raise SetAside(RejectionReason.TOO_LONG, describe_excess(longest, limit))
        return b"".join(pieces)


def _tell_apart(name: str, names: dict[str, int]) -> str:
    """The name, or with a number where the archive has had it already; names are counted.

    >>> seen: dict[str, int] = {}
    >>> [_tell_apart("a.txt", seen) for _ in range(3)]
    ['a.txt', 'a.txt#2', 'a.txt#3']
    """
    told = name
    while told in names:
        names[name] += 1
        told = f"{name}#{names[name]}"
    names[told] = 1
    return told


def _clean(text: str | None) -> str | None:
    """What a table can hold: a dump's text may have half of a character pair."""
    return text if text is None else text.encode("utf-8", "backslashreplace").decode("utf-8")
