"""The rows of the run before, taken over where nothing that made them has changed.

The rows of a document follow from what it was read from, told by the
fingerprint in `raw_documents`, and from the code, told by `code_version` in the
manifest. Where both are the same, its rows are copied as Arrow: no record is
made, no text looked at. Files that are not what the manifest says of them are
not trusted, and nothing is taken from them.

Both runs have their documents in the order of paths, so old batches are read
once, front to back. What stands further back (a member of an archive that was
packed in another order) counts as new.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from govreport_pipeline.tables.arrow import schema_of
from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.placing import MANIFEST, digest_file
from govreport_pipeline.tables.registry import RAW_DOCUMENTS
from govreport_pipeline.tables.store import TableStore

CHECKED = "is_checked"
"""The manifest's word for tables that every check of our own work passed on."""

HELD_GROUPS = 2
"""Old batches of a table in memory at once: a new batch ends in the middle of an old one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the rows of a document stand in the tables of the run before."""

    row: int
    """In `raw_documents`."""
    group: int
    """The batch, the same in every table."""


class Earlier:
    """The tables in force while a run builds the next ones."""

    def __init__(self, store: TableStore, code_version: str | None) -> None:
        """Nothing can be taken over from tables of other code, or where there are none."""
        self.store = TableStore(store.root)
        self.told, self.is_checked = _read_told(store.root, code_version)
        """By table the digest of each of its files; and has every check of our own work passed on these tables?"""
        self._held: dict[tuple[str, int], pa.Table] = {}
        self._reached = 0

    def is_trusted(self, *tables: Table) -> bool:
        """Are the files of these tables those that the manifest names?"""
        return bool(self.told) and all(self._is_as_told(table) for table in tables)

    def find(self, fingerprint: str) -> Place | None:
        """The place of a document, where its rows can be taken over; ask in the order of the new run."""
        wanted = np.bytes_(fingerprint.encode())
        fingerprints, rows = self._index
        place = int(np.searchsorted(fingerprints, wanted))
        if place == len(fingerprints) or fingerprints[place] != wanted:
            return None
        row = int(rows[place])
        group = int(np.searchsorted(self._ends, row, side="right"))
        if group + HELD_GROUPS <= self._reached:
            return None
        self._reached = max(self._reached, group)
        return Place(row, group)

    def find_all(self, documents: pa.Table) -> dict[str, int]:
        """Of a new batch (document_id, fingerprint) the old group of each document that can be taken over."""
        names = (documents[name].to_pylist() for name in ("document_id", "fingerprint"))
        places = ((document_id, self.find(fingerprint)) for document_id, fingerprint in zip(*names, strict=True))
        return {document_id: place.group for document_id, place in places if place is not None}

    def rows(self, table: Table, groups: Mapping[str, int]) -> pa.Table:
        """The rows of documents, each in its old group; in the old order."""
        wanted = pa.array(list(groups), pa.string())
        parts = [schema_of(table).empty_table()]
        for group in sorted(set(groups.values())):
            whole = self._group(table, group)
            parts.append(whole.filter(pc.is_in(whole["document_id"], wanted)))
        return pa.concat_tables(parts)

    def _group(self, table: Table, group: int) -> pa.Table:
        held = self._held.get((table.name, group))
        if held is None:
            for key in [key for key in self._held if key[0] == table.name and key[1] + HELD_GROUPS <= group]:
                del self._held[key]
            with pq.ParquetFile(self.store.path(table)) as parquet:
                held = parquet.read_row_group(group, use_threads=False)
            self._held[table.name, group] = held
        return held

    @cached_property
    def _index(self) -> tuple[npt.NDArray[np.bytes_], npt.NDArray[np.int64]]:
        """The fingerprints of all documents in ascending order, each with its row."""
        return _sort(pq.read_table(self.store.path(RAW_DOCUMENTS), columns=["fingerprint"]) if self.told else None)

    @cached_property
    def _ends(self) -> npt.NDArray[np.int64]:
        """Behind which row each batch ends."""
        with pq.ParquetFile(self.store.path(RAW_DOCUMENTS)) as parquet:
            sizes = [parquet.metadata.row_group(group).num_rows for group in range(parquet.num_row_groups)]
        return np.cumsum(np.array(sizes, np.int64))

    def _is_as_told(self, table: Table) -> bool:
        paths = self.store.folder(table).rglob("*.parquet")
        found = {path.relative_to(self.store.root).as_posix(): _digest_now(path) for path in paths}
        return bool(found) and found == self.told.get(table.name)


def arrange(parts: Sequence[pa.Table], order: Sequence[str]) -> pa.Table:
    """Rows of several tables, by document in the given order; those of one document as they stand."""
    rows = pa.concat_tables(parts).combine_chunks()
    places = pc.index_in(rows["document_id"], pa.array(list(order), pa.string()))
    return rows.take(pa.array(np.argsort(places.to_numpy(), kind="stable"))).combine_chunks()


def _sort(documents: pa.Table | None) -> tuple[npt.NDArray[np.bytes_], npt.NDArray[np.int64]]:
    """Fingerprints in ascending order, each with its row."""
    if documents is None or not documents.num_rows:
        return np.empty(0, "S1"), np.empty(0, np.int64)
    fingerprints = np.array(documents["fingerprint"].fill_null("").to_pylist(), dtype=np.bytes_)
    order = np.argsort(fingerprints, kind="stable")
    return fingerprints[order], order


def _read_told(root: Path, code_version: str | None) -> tuple[dict[str, dict[str, str]], bool]:
    """What the manifest tells of tables that come from this code; nothing of others, nor where a hand broke it."""
    try:
        told = json.loads((root / MANIFEST).read_text("utf-8"))
        if code_version is None or told["code_version"] != code_version:
            return {}, False
        tables = told["tables"].items()
        digests = {name: {file["path"]: file["sha256"] for file in table["files"]} for name, table in tables}
        return digests, told[CHECKED] is True
    except (FileNotFoundError, ValueError, LookupError, TypeError, AttributeError):
        return {}, False


def _digest_now(path: Path) -> str:
    status = path.stat()
    return _digest_file(path, status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


@lru_cache(maxsize=256)
def _digest_file(path: Path, *_status: int) -> str:
    """The SHA-256 of a file; read once as long as its status is the same."""
    return digest_file(path)
