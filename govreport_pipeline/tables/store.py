"""The data folder: Parquet tables, written whole or not at all.

Each document table is one file `<name>/<name>.parquet`, one row group a batch
of documents: stages stream batch by batch, and batch `i` of every table holds
the same documents. A table is written beside its place and moved there when
it is complete, so a reader sees the old table or the new one. A run collects
all its tables in a generation first: `placing` puts them in force together.
"""

import errno
import fcntl
import filecmp
import itertools
import logging
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from govreport_pipeline.tables.arrow import WHOLE_NUMBERS, decode, encode, repeated_columns, schema_of
from govreport_pipeline.tables.declare import Table, columns_of
from govreport_pipeline.tables.placing import GENERATION, STAGING, finish_switch
from govreport_pipeline.tables.registry import AGENCIES, COMPARISON_TABLES, DOCUMENT_TABLES, PLACES

LOCK = ".lock"

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What the system says where there is no room for more."""

log = logging.getLogger(__name__)


class DataFolderUnusable(Exception):
    """The data folder cannot be made or written, or is full."""

    def __init__(self, root: Path, error: OSError) -> None:
        # Arrow's errors carry a number, and words that name a path.
        why = os.strerror(error.errno) if error.errno else str(error)
        if isinstance(error, FileExistsError | NotADirectoryError):
            why = "it is no folder"
        advice = "make room there, or set" if error.errno in FULL else "set"
        super().__init__(
            f"data folder {str(root)!r} cannot be written ({why}): "
            f"{advice} GOVREPORT_DATA_DIR to a folder where the tables may stand"
        )


class TablesOutOfStep(Exception):
    """Two tables of one data folder were written from different documents, or one that is read is not there yet."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a stage reads of a table: to make a record of what it never looks at costs more than the stage."""

    table: Table
    omit: Collection[str] = ()
    """Columns that are not read: to use one raises AttributeError."""
    only: tuple[str, Collection[str]] | None = None
    """A column and the words in it whose rows are read; None: every row."""


@dataclass(slots=True)
class TableWriter:
    """Appends batches to one table; counts its rows."""

    table: Table
    path: Path
    parquet: pq.ParquetWriter
    root: Path
    rows: int = 0

    def append(self, records: Sequence[Any]) -> None:
        """Write one batch as one row group, an empty batch too."""
        self.write(encode(self.table, records))

    def write(self, rows: pa.Table) -> None:
        """Write rows of the declared schema as one row group; `DataFolderUnusable` where there is no room."""
        with naming_folder(self.root):
            self.parquet.write_table(rows, row_group_size=max(1, rows.num_rows))
        self.rows += rows.num_rows

    def abandon(self) -> None:
        """Close the file, whatever is in it."""
        with suppress(OSError):
            self.parquet.close()


@contextmanager
def naming_folder(root: Path) -> Iterator[None]:
    """Name the data folder where the system refuses to write to it."""
    try:
        yield
    except OSError as error:
        raise DataFolderUnusable(root, error) from error


@dataclass(frozen=True, slots=True)
class TableStore:
    """The tables of one data folder; `is_building` while a run collects a generation of them."""

    root: Path
    is_building: bool = False

    def building(self) -> "TableStore":
        """The same folder for one run: tables go into its generation, and are read from there once they are in it."""
        return replace(self, is_building=True)

    @property
    def target(self) -> Path:
        """Where finished tables go."""
        return self.root / STAGING / GENERATION if self.is_building else self.root

    def folder(self, table: Table) -> Path:
        """The folder of a table: that of the generation where it is in it."""
        return (self.target if self.is_staged(table) else self.root) / table.name

    def path(self, table: Table) -> Path:
        """The Parquet file of a document table."""
        return self.folder(table) / f"{table.name}.parquet"

    def has(self, table: Table) -> bool:
        """Is the table there?"""
        return self.path(table).exists()

    def make_folder(self) -> None:
        """The folder, made where it is missing; `DataFolderUnusable` where nothing can be written to it, or a file has the name of a table."""
        with naming_folder(self.root):
            self.root.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.root) as probe:
                probe.write(b"probe")
            with (self.root / LOCK).open("a"):
                pass
        for table in (*DOCUMENT_TABLES, AGENCIES, PLACES, *COMPARISON_TABLES):
            if self.root.joinpath(table.name).is_file():
                raise DataFolderUnusable(self.root / table.name, NotADirectoryError())

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Hold the folder for one run: a second run waits until this one ends.

        The lock goes with its process, so a killed run leaves none. What it
        left is settled here, where nobody else is writing: a generation in
        force is put in place to its end, all else is removed.
        """
        self.make_folder()
        with (self.root / LOCK).open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                log.warning("another run is writing to %s: waiting until it ends", self.root)
                fcntl.flock(lock, fcntl.LOCK_EX)
            with naming_folder(self.root):
                finish_switch(self.root)
            self._sweep()
            try:
                yield
            finally:
                self._sweep()

    def _sweep(self) -> None:
        shutil.rmtree(self.root / STAGING, ignore_errors=True)

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """A folder of one writer for what is not complete, gone when the block ends."""
        with naming_folder(self.root):
            (self.root / STAGING).mkdir(parents=True, exist_ok=True)
            folder = Path(tempfile.mkdtemp(dir=self.root / STAGING))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def write(self, *tables: Table) -> Iterator[list[TableWriter]]:
        """Open writers for tables that are finished together when the block ends well.

        An exception inside leaves the old tables in place and removes the staged files.
        """
        with self.staging() as folder:
            with naming_folder(self.root):
                writers = [_open_writer(self.root, table, folder / f"{table.name}.parquet") for table in tables]
            try:
                yield writers
            except BaseException:
                for writer in writers:
                    writer.abandon()
                raise
            with naming_folder(self.root):
                for writer in writers:
                    writer.parquet.close()
                for writer in writers:
                    self._take(writer)

    def _take(self, writer: TableWriter) -> None:
        """A finished table into its place; one that a run built as it stands in force is not put beside that."""
        place, in_force = self.target / writer.table.name, self.root / writer.table.name
        if self.is_building and not place.exists() and _holds(in_force, writer.path):
            return
        place.mkdir(parents=True, exist_ok=True)
        os.replace(writer.path, place / writer.path.name)

    def is_staged(self, table: Table) -> bool:
        """Has a run that is building made the table otherwise than it stands in force?"""
        return self.is_building and (self.target / table.name).is_dir()

    def batches(self, part: Table | Part) -> Iterator[list[Any]]:
        """The records of a table, batch by batch, in the order of writing."""
        for (records,) in self.batches_of(part):
            yield records

    def batches_of(self, *parts: Table | Part) -> Iterator[tuple[list[Any], ...]]:
        """The same batch of several tables at a time; `TablesOutOfStep` where their numbers differ."""
        with ExitStack() as opened:
            files = [opened.enter_context(self._open(part)) for part in parts]
            for batch in range(_count_batches(files, parts)):
                yield tuple(_read_batch(file, part, batch) for file, part in zip(files, parts, strict=True))

    def batch_of(
        self, batch: int, *parts: Table | Part, wanted: Collection[str] | None = None
    ) -> tuple[list[Any], ...]:
        """One batch of several tables; only rows of the documents `wanted`, where they are given."""
        with ExitStack() as opened:
            files = [opened.enter_context(self._open(part)) for part in parts]
            return tuple(_read_batch(file, part, batch, wanted) for file, part in zip(files, parts, strict=True))

    def count_batches(self, *parts: Table | Part) -> int:
        """How many batches each of the tables has; `TablesOutOfStep` where their numbers differ."""
        with ExitStack() as opened:
            return _count_batches([opened.enter_context(self._open(part)) for part in parts], parts)

    def _written(self, table: Table) -> Path:
        """The file of a table; `TablesOutOfStep` where no stage has written it yet."""
        path = self.path(table)
        if not path.exists():
            raise TablesOutOfStep(
                f"{table.name} is not in {str(self.root)!r} yet: materialise it first, or all assets together"
            )
        return path

    def _open(self, part: Table | Part) -> pq.ParquetFile:
        table = table_of(part)
        return pq.ParquetFile(self._written(table), read_dictionary=repeated_columns(table))

    def groups(self, table: Table, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """The batches of a table as Arrow, or some of their columns."""
        with pq.ParquetFile(self._written(table)) as parquet:
            for group in range(parquet.num_row_groups):
                yield parquet.read_row_group(group, columns=list(columns) if columns else None, use_threads=False)

    def read(self, table: Table, columns: Sequence[str] | None = None) -> pa.Table:
        """A whole table as Arrow, or some of its columns."""
        return pq.read_table(self._written(table), columns=list(columns) if columns else None)

    def rows(self, table: Table) -> int:
        """How many rows the table holds; read from the file's footer."""
        return int(pq.read_metadata(self.path(table)).num_rows)


def _open_writer(root: Path, table: Table, path: Path) -> TableWriter:
    """A writer with dictionaries for repeated words, and statistics for what a reader filters by.

    Both for every column would take a fifth of the time of writing. Offsets
    ascend, so their differences are stored: a quarter of the bytes.
    """
    nested = [
        (f"{column.name}.list.element.{part.name}", part.kind)
        for column in table.columns
        if column.item is not None
        for part in columns_of(column.item)
    ]
    kinds = [*((column.name, column.kind) for column in table.columns), *nested]
    words = repeated_columns(table)
    parquet = pq.ParquetWriter(
        path,
        schema_of(table),
        compression="zstd",
        compression_level=1,
        use_dictionary=[*words, *(name for name, kind in nested if kind == "text")],
        column_encoding={name: "DELTA_BINARY_PACKED" for name, kind in kinds if kind in WHOLE_NUMBERS},
        write_statistics=sorted({*words, *table.key}),
    )
    return TableWriter(table, path, parquet, root)


def _holds(folder: Path, file: Path) -> bool:
    """Does a folder hold a file of the same name and bytes, and no other?"""
    same = folder / file.name
    return list(folder.rglob("*.parquet")) == [same] and filecmp.cmp(same, file, shallow=False)


def table_of(part: Table | Part) -> Table:
    """The table of which a stage reads this."""
    return part if isinstance(part, Table) else part.table


def _count_batches(files: Sequence[pq.ParquetFile], parts: Sequence[Table | Part]) -> int:
    counts: set[int] = {file.num_row_groups for file in files}
    if len(counts) > 1:
        names = ", ".join(table_of(part).name for part in parts)
        raise TablesOutOfStep(f"{names} hold different batches: materialise them again, the first one first")
    return counts.pop()


def _read_batch(
    file: pq.ParquetFile, part: Table | Part, batch: int, wanted: Collection[str] | None = None
) -> list[Any]:
    """The records of one row group."""
    if isinstance(part, Table):
        part = Part(part)
    columns = [column.name for column in part.table.columns if column.name not in part.omit]
    rows = file.read_row_group(batch, columns=columns, use_threads=False)
    for name, words in (part.only or ("", None), ("document_id", wanted)):
        if words is not None:
            among = pa.array(list(words), pa.string())
            rows = rows.filter(pc.is_in(rows[name].cast(pa.string()), among))
    return decode(part.table, rows)


def by_document(records: Iterable[Any]) -> dict[str, list[Any]]:
    """Records of one batch under their `document_id`, in their order; nothing for an unknown id."""
    groups: dict[str, list[Any]] = defaultdict(list)
    for document_id, own in itertools.groupby(records, attrgetter("document_id")):
        groups[document_id] += own
    return groups


def in_step(*columns: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The records of one document from tables with one row a document; `TablesOutOfStep` where they differ."""
    if any([row.document_id for row in rows] != [row.document_id for row in columns[0]] for rows in columns[1:]):
        raise TablesOutOfStep("the tables come from different runs: materialise all assets, raw_documents first")
    return list(zip(*columns, strict=True))
