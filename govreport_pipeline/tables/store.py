"""The data folder: Parquet tables, written whole or not at all.

Each document table is one file `<name>/<name>.parquet`, one row group a batch
of documents: stages stream batch by batch, and batch `i` of every table holds
the same documents. A table is written beside its place and moved there when
it is complete, so a reader sees the old table or the new one.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from govreport_pipeline.tables.arrow import decode, encode, schema_of
from govreport_pipeline.tables.declare import Table

STAGING = ".staging"


@dataclass(slots=True)
class TableWriter:
    """Appends batches to one table; counts its rows."""

    table: Table
    path: Path
    parquet: pq.ParquetWriter
    rows: int = 0
    tallies: dict[str, int] = field(default_factory=dict)

    def append(self, records: Sequence[Any]) -> None:
        """Write one batch as one row group, an empty batch too."""
        self.parquet.write_table(encode(self.table, records), row_group_size=max(1, len(records)))
        self.rows += len(records)


@dataclass(frozen=True, slots=True)
class TableStore:
    """The tables of one data folder."""

    root: Path

    def path(self, table: Table) -> Path:
        """The Parquet file of a document table."""
        return self.root / table.name / f"{table.name}.parquet"

    def has(self, table: Table) -> bool:
        """Is the table there?"""
        return self.path(table).exists()

    @contextmanager
    def write(self, *tables: Table) -> Iterator[list[TableWriter]]:
        """Open writers for tables that are published together when the block ends well.

        An exception inside leaves the old tables in place and removes the staged files.
        """
        staging = self.root / STAGING
        writers: list[TableWriter] = []
        try:
            staging.mkdir(parents=True, exist_ok=True)
            with ExitStack() as stack:
                for table in tables:
                    path = staging / f"{table.name}.parquet"
                    parquet = stack.enter_context(
                        pq.ParquetWriter(path, schema_of(table), compression="zstd", compression_level=1)
                    )
                    writers.append(TableWriter(table, path, parquet))
                yield writers
            for writer in writers:
                place = self.path(writer.table)
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(writer.path, place)
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def batches(self, table: Table) -> Iterator[list[Any]]:
        """The records of a table, batch by batch, in the order of writing."""
        with pq.ParquetFile(self.path(table)) as parquet:
            for group in range(parquet.num_row_groups):
                yield decode(table, parquet.read_row_group(group, use_threads=False))

    def read(self, table: Table, columns: Sequence[str] | None = None) -> pa.Table:
        """A whole table as Arrow, or some of its columns."""
        return pq.read_table(self.path(table), columns=list(columns) if columns else None)

    def rows(self, table: Table) -> int:
        """How many rows the table holds; read from the file's footer."""
        return int(pq.read_metadata(self.path(table)).num_rows)


def by_document(records: Sequence[Any], document_id: Callable[[Any], str]) -> dict[str, list[Any]]:
    """Records of one batch, grouped by document in their order."""
    groups: dict[str, list[Any]] = {}
    for record in records:
        groups.setdefault(document_id(record), []).append(record)
    return groups
