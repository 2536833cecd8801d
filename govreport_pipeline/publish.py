"""What makes tables a dataset: the views over them, and the manifest of its files."""

import json
import os
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from govreport_pipeline.tables.declare import Table
from govreport_pipeline.tables.earlier import CHECKED
from govreport_pipeline.tables.placing import MANIFEST, digest_file, switch_generation
from govreport_pipeline.tables.registry import AGENCIES, COMPARISON_TABLES, DOCUMENT_TABLES, PLACES, SCHEMA_VERSION
from govreport_pipeline.tables.store import TableStore, naming_folder
from govreport_pipeline.versions import code_version, rules_version
from govreport_pipeline.views import VIEWS, views_of

TABLES: tuple[Table, ...] = (*DOCUMENT_TABLES, AGENCIES, PLACES, *COMPARISON_TABLES)
"""Every table of the data folder, in the order in which stages write them."""


def describe_dataset(store: TableStore, is_whole: bool = True, is_checked: bool = False) -> dict[str, Any]:
    """Every table with its rows and files, each file with rows, bytes and SHA-256."""
    return {
        CHECKED: is_checked,
        "code_version": code_version() if is_whole else None,
        "rules_version": rules_version(),
        "schema_version": SCHEMA_VERSION,
        "tables": {table.name: _describe_table(store, table) for table in sorted(TABLES, key=lambda t: t.name)},
    }


def write_views(store: TableStore) -> str:
    """Write views.sql; gives its text, which is the same for every generation of tables."""
    text = views_of(TABLES)
    _put(store, VIEWS, text)
    return text


def write_manifest(store: TableStore, is_whole: bool = True, is_checked: bool = False) -> dict[str, Any]:
    """Write manifest.json, last and in one step; gives what was written.

    `is_whole` says that the run made every table: of one that did not nobody knows which code made the others, and
    no run takes rows from them. `is_checked` says that every check of our own work passed on the tables: a run
    after it need not repeat them.
    Where a run was collecting a generation, its tables are put in force with it.
    """
    described = describe_dataset(store, is_whole, is_checked)
    _put(store, MANIFEST, json.dumps(described, ensure_ascii=False, indent=2, sort_keys=True) + "\n")
    if store.is_building:
        with naming_folder(store.root):
            switch_generation(store.root)
    return described


def _put(store: TableStore, name: str, text: str) -> None:
    """Write a file beside the tables, in one step."""
    with store.staging() as folder, naming_folder(store.root):
        staged = folder / name
        staged.write_text(text, encoding="utf-8", newline="\n")
        store.target.mkdir(parents=True, exist_ok=True)
        os.replace(staged, store.target / name)


def read_manifest(store: TableStore) -> dict[str, Any]:
    """What manifest.json says."""
    described: dict[str, Any] = json.loads((store.root / MANIFEST).read_text(encoding="utf-8"))
    return described


def _describe_table(store: TableStore, table: Table) -> dict[str, Any]:
    folder = store.folder(table)
    # What else lies beside the one file of a table goes when a generation is put in force.
    is_one_file = store.is_building and not table.partition
    paths = [store.path(table)] if is_one_file else sorted(folder.rglob("*.parquet"))
    files = [_describe_file(folder.parent, path) for path in paths]
    return {"files": files, "rows": sum(file["rows"] for file in files), "schema_version": SCHEMA_VERSION}


def _describe_file(root: Path, path: Path) -> dict[str, Any]:
    return {
        "bytes": path.stat().st_size,
        "path": path.relative_to(root).as_posix(),
        "rows": int(pq.read_metadata(path).num_rows),
        "sha256": digest_file(path),
    }
