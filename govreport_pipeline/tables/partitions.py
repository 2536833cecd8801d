"""Tables in folders: one `<column>=<value>` folder a value, replaced as a whole.

A file is named by its bytes. A reader that listed the files before a run
replaced them, and opens them after it, is told that one is gone; it never takes
some of the old ones for some of the new.
"""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from govreport_pipeline.tables.arrow import schema_of
from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.placing import exchange_folders
from govreport_pipeline.tables.store import TableStore, naming_folder

DIGITS = 12
"""Hex digits of a file's SHA-256 in its name."""


@dataclass(slots=True)
class PartitionWriter:
    """Writes one file for each value of the table's partition column; counts its rows."""

    table: Table
    folder: Path
    root: Path
    rows: int = 0

    def write(self, value: int, rows: pa.Table) -> None:
        """Write the rows of one value; the partition column goes into the path alone."""
        place = self.folder / f"{self.table.partition}={value}"
        with naming_folder(self.root):
            place.mkdir()
            file = _write_file(self.table, place, rows.drop_columns([self.table.partition]))
            digest = hashlib.sha256(file.read_bytes()).hexdigest()[:DIGITS]
            file.rename(place / f"{self.table.name}-{digest}.parquet")
        self.rows += rows.num_rows


@contextmanager
def write_partitions(store: TableStore, table: Table) -> Iterator[PartitionWriter]:
    """Open a writer for a partitioned table, finished when the block ends well.

    A reader that lists the folder sees the old files or the new ones, never
    some of each. Without rows the table is one file with the full schema, the
    partition column among its columns.
    """
    with store.staging() as staging:
        writer = PartitionWriter(table, staging / table.name, store.root)
        with naming_folder(store.root):
            writer.folder.mkdir()
        yield writer
        with naming_folder(store.root):
            if not writer.rows:
                _write_file(table, writer.folder, schema_of(table).empty_table())
            store.target.mkdir(parents=True, exist_ok=True)
            exchange_folders(writer.folder, store.target / table.name)


def _write_file(table: Table, folder: Path, rows: pa.Table) -> Path:
    # A file has more columns than most have rows: a dictionary each would take a third of the time.
    path = folder / f"{table.name}.parquet"
    pq.write_table(rows, path, compression="zstd", compression_level=1, use_dictionary=False)
    return path


def read_partitions(store: TableStore, table: Table, columns: Sequence[str] | None = None) -> pa.Table:
    """A partitioned table, or some of its columns, as one Arrow table of the declared types, by the partition's value."""
    schema = schema_of(table)
    partitioning = ds.partitioning(pa.schema([schema.field(table.partition)]), flavor="hive")
    return ds.dataset(store.folder(table), schema=schema, partitioning=partitioning).to_table(
        columns=list(columns) if columns else None
    )


def groups_of(store: TableStore, table: Table, columns: Sequence[str]) -> Iterator[pa.Table]:
    """The batches of a table; a partitioned one, small as it is, in one piece."""
    if table.partition:
        yield read_partitions(store, table, columns)
    else:
        yield from store.groups(table, columns)
