"""Tables in folders: one `<column>=<value>` folder a value, replaced as a whole."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from govreport_pipeline.tables.arrow import schema_of
from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.store import TableStore

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@dataclass(slots=True)
class PartitionWriter:
    """Writes one file for each value of the table's partition column; counts its rows."""

    table: Table
    folder: Path
    rows: int = 0

    def write(self, value: int, rows: pa.Table) -> None:
        """Write the rows of one value; the partition column goes into the path alone."""
        place = self.folder / f"{self.table.partition}={value}"
        place.mkdir()
        _write_file(self.table, place, rows.drop_columns([self.table.partition]))
        self.rows += rows.num_rows


@contextmanager
def write_partitions(store: TableStore, table: Table) -> Iterator[PartitionWriter]:
    """Open a writer for a partitioned table, published when the block ends well.

    A reader that lists the folder sees the old files or the new ones, never
    some of each. Without rows the table is one file with the full schema, the
    partition column among its columns.
    """
    with store.staging() as staging:
        writer = PartitionWriter(table, staging / table.name)
        writer.folder.mkdir()
        yield writer
        if not writer.rows:
            _write_file(table, writer.folder, schema_of(table).empty_table())
        exchange_folders(writer.folder, store.root / table.name)


def _write_file(table: Table, folder: Path, rows: pa.Table) -> None:
    # A file has more columns than most have rows: a dictionary each would take a third of the time.
    path = folder / f"{table.name}.parquet"
    pq.write_table(rows, path, compression="zstd", compression_level=1, use_dictionary=False)


def read_partitions(store: TableStore, table: Table) -> pa.Table:
    """A partitioned table as one Arrow table with the declared schema, by the partition's value."""
    schema = schema_of(table)
    partitioning = ds.partitioning(pa.schema([schema.field(table.partition)]), flavor="hive")
    return ds.dataset(store.root / table.name, schema=schema, partitioning=partitioning).to_table()


def exchange_folders(staged: Path, place: Path) -> None:
    """Put a staged folder into its place and the one that stood there, if any, into `staged`.

    One step where the system can exchange two names (Linux); elsewhere two
    renames, with an instant between them at which the place is empty.
    """
    if not place.exists():
        os.rename(staged, place)
    elif not _exchange_names(staged, place):
        aside = staged.with_name(f"{staged.name}.old")
        os.rename(place, aside)
        os.rename(staged, place)


def _exchange_names(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system or its file system cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)
