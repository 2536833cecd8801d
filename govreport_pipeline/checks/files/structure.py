"""Tables against their declaration (schema, closed vocabularies, unique keys) and their files against the manifest."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from govreport_pipeline.checks.declared.outcome import Outcome, Row
from govreport_pipeline.publish import describe_dataset, read_manifest
from govreport_pipeline.tables.arrow import schema_of
from govreport_pipeline.tables.declare import Column, Table, columns_of
from govreport_pipeline.tables.partitions import groups_of
from govreport_pipeline.tables.registry import DOCUMENT_TABLES
from govreport_pipeline.tables.store import TableStore


def check_schema(store: TableStore, table: Table) -> Outcome:
    """The file has the declared columns, types and nulls, and no word outside a vocabulary.

    Columns that may not be null are `required` in the Parquet schema, so the
    format itself keeps nulls out of them.
    """
    outcome = Outcome()
    found, declared = _written_schema(store, table), schema_of(table)
    for name in sorted({*found.names, *declared.names}):
        is_there = name in found.names and name in declared.names
        outcome.examined += 1
        if not is_there or not found.field(name).equals(declared.field(name)):
            outcome.fail(
                column=name,
                expected=_told(declared, name),
                found=_told(found, name),
            )
    if outcome.is_passed:
        for column in table.columns:
            if _has_words(column):
                outcome.take(1, _strangers(store, table, column))
    return outcome


def _written_schema(store: TableStore, table: Table) -> pa.Schema:
    """The schema of the file, or of the first file whose schema is not the first one's.

    The partition column stands in the folders' names: it is put back here.
    """
    if not table.partition:
        return pq.read_schema(store.path(table))
    schemas = [pq.read_schema(path) for path in sorted(store.folder(table).rglob("*.parquet"))]
    schema = next((schema for schema in schemas if not schema.equals(schemas[0])), schemas[0])
    if table.partition in schema.names:
        return schema
    declared = schema_of(table)
    return schema.insert(declared.get_field_index(table.partition), declared.field(table.partition))


def _told(schema: pa.Schema, name: str) -> str:
    return str(schema.field(name)) if name in schema.names else "no such column"


def _has_words(column: Column) -> bool:
    return column.words is not None or (column.item is not None and any(map(_has_words, columns_of(column.item))))


def _strangers(store: TableStore, table: Table, column: Column) -> Iterator[Row]:
    """The values of a column that its vocabulary does not hold."""
    strange: Counter[tuple[str, str]] = Counter()
    for group in groups_of(store, table, [column.name]):
        strange.update(_strange_words(column, group.column(column.name).combine_chunks(), column.name))
    for (path, word), rows in sorted(strange.items()):
        yield {"column": path, "expected": "a word of its vocabulary", "found": f"{word!r} in {rows} rows"}


def _strange_words(column: Column, values: Any, path: str) -> Counter[tuple[str, str]]:
    if column.item is not None:
        inner = values.flatten()
        strange: Counter[tuple[str, str]] = Counter()
        for part in columns_of(column.item):
            if _has_words(part):
                strange += _strange_words(part, inner.field(part.name), f"{path}.{part.name}")
        return strange
    known = {str(word) for word in column.words or ()}
    counts = ((entry["values"], entry["counts"]) for entry in values.value_counts().to_pylist())
    return Counter({(path, word): count for word, count in counts if word is not None and word not in known})


def check_keys(store: TableStore, table: Table) -> Outcome:
    """No key occurs twice, in the whole table.

    Rows of one document stand in one batch and carry its id in their key, so
    it is enough that keys differ within a batch and no document is in two.
    """
    outcome = Outcome()
    has_owner = table in DOCUMENT_TABLES and table.key != ("source_path",)
    columns = list(dict.fromkeys([*table.key, *(["document_id"] if has_owner else [])]))
    seen: set[Any] = set()
    for group in groups_of(store, table, columns):
        values = [group.column(name).to_pylist() for name in columns]
        keys = list(zip(*values[: len(table.key)], strict=True))
        owners: list[Any] = values[columns.index("document_id")] if has_owner else keys
        outcome.take(len(keys), _repeated(table, keys, owners, seen))
        if has_owner:
            outcome.take(0, _foreign(table, keys, owners))
        seen.update(owners)
    return outcome


def _repeated(table: Table, keys: Sequence[tuple[Any, ...]], owners: Sequence[Any], seen: set[Any]) -> Iterator[Row]:
    named = " + ".join(table.key)
    if len(set(keys)) != len(keys):
        for key, count in Counter(keys).items():
            if count > 1:
                yield {"key": named, "value": " + ".join(map(str, key)), "problem": f"occurs {count} times"}
    for owner in sorted(seen.intersection(owners)):
        yield {"key": named, "value": str(owner), "problem": "occurs in two batches"}


def _foreign(table: Table, keys: Sequence[tuple[Any, ...]], owners: Sequence[str]) -> Iterator[Row]:
    """Keys that do not say whose they are: they could meet another document's."""
    if table.key[0] != "document_id":
        for key, owner in zip(keys, owners, strict=True):
            if not str(key[0]).startswith(owner):
                yield {"key": table.key[0], "value": str(key[0]), "problem": f"does not begin with {owner}"}


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
