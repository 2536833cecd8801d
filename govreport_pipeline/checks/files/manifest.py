"""The manifest names every file of every table, with its rows and its bytes."""

from typing import Any

from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.publish import describe_dataset, read_manifest
from govreport_pipeline.tables.store import TableStore


def check_manifest(store: TableStore) -> Outcome:
    """The manifest against the files."""
    outcome = Outcome()
    told, found = (_files_of(manifest) for manifest in (read_manifest(store), describe_dataset(store)))
    outcome.examined = len({*told, *found})
    for path in sorted({*told, *found}):
        if told.get(path) != found.get(path):
            outcome.fail(path=path, told=str(told.get(path, "not named")), found=str(found.get(path, "no such file")))
    return outcome


def _files_of(manifest: dict[str, Any]) -> dict[str, Any]:
    return {file["path"]: file for table in manifest["tables"].values() for file in table["files"]}
