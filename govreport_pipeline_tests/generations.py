"""Generations of the data folder for tests: build one, read one, be killed on the way.

    python -m govreport_pipeline_tests.generations SOURCE DATA

builds all tables as a run does, without Dagster.
"""

import errno
import hashlib
import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from govreport_pipeline import stages
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.publish import TABLES, write_manifest, write_views
from govreport_pipeline.tables import placing, store
from govreport_pipeline.tables.placing import MANIFEST
from govreport_pipeline.tables.store import LOCK, TableStore
from govreport_pipeline.views import VIEWS


def build_tables(tables: TableStore, source: Path) -> None:
    """Every table from the files of a source, but no manifest."""
    stages.ingest_documents(tables, source, DEFAULT_INTAKE)
    for build in stages.DERIVED:
        build(tables)


def build_generation(root: Path, source: Path) -> None:
    """One run: the folder locked, all tables put in force together."""
    tables = TableStore(root)
    with tables.exclusive():
        build_tables(tables.building(), source)
        write_views(tables.building())
        write_manifest(tables.building())


def digests(root: Path) -> dict[str, str]:
    """The SHA-256 of every file that readers see, by its path."""
    places = [
        root / MANIFEST,
        root / VIEWS,
        *(path for table in TABLES for path in (root / table.name).rglob("*.parquet")),
    ]
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(places)
        if path.exists()
    }


def leftovers(root: Path) -> set[str]:
    """What stands in the data folder beside the tables, their views, the manifest and the lock."""
    return {path.name for path in root.iterdir()} - {MANIFEST, VIEWS, LOCK, *(table.name for table in TABLES)}


def kill_at(point: int) -> None:
    """From now on this process kills itself before the `point`-th change of a name, 0 the first."""
    left = [point]

    def counting(change):
        def changed(*arguments, **options):
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left[0] -= 1
            return change(*arguments, **options)

        return changed

    for module, names in ((os, ("rename", "replace", "unlink", "mkdir")), (placing, ("_exchange_names",))):
        for name in names:
            setattr(module, name, counting(getattr(module, name)))
    shutil.rmtree = counting(shutil.rmtree)


def refuse_room(monkeypatch: pytest.MonkeyPatch, table: str) -> None:
    """No room on the disk from the first row group of a table on."""

    class FullDisk(store.pq.ParquetWriter):
        def write_table(self, rows, row_group_size=None):
            if table in str(self.where):
                raise OSError(errno.ENOSPC, "Error writing bytes to file. Detail: No space left on device")
            super().write_table(rows, row_group_size)

    monkeypatch.setattr(store.pq, "ParquetWriter", FullDisk)


if __name__ == "__main__":
    build_generation(Path(sys.argv[2]), Path(sys.argv[1]))
