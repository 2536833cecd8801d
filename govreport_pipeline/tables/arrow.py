"""Records to Arrow and back: schemas, encoding and decoding from one declaration."""

import itertools
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa

from govreport_pipeline.tables.declare import Column, Table, columns_of
from govreport_pipeline.tables.rows import Rows, Values, column_of, make_records

TYPES: dict[str, pa.DataType] = {
    "text": pa.string(),
    "int16": pa.int16(),
    "int32": pa.int32(),
    "int64": pa.int64(),
    "float64": pa.float64(),
    "bool": pa.bool_(),
    "date": pa.date32(),
    "list<text>": pa.list_(pa.string()),
    "list<float64>": pa.list_(pa.float64()),
    "list<int32>": pa.list_(pa.int32()),
}
WHOLE_NUMBERS = ("int16", "int32", "int64")
NUMBERS = (*WHOLE_NUMBERS, "float64")
REPEATED = frozenset(("document_id", "source_path", "metric_code", "unit", "printed_unit", "rule_id"))
"""Columns of text without a closed vocabulary that hold few distinct values."""


def arrow_type(column: Column) -> pa.DataType:
    """The Arrow type of a declared column."""
    if column.kind == "list<record>":
        if column.item is None:
            raise TypeError(f"column {column.name} is a list of records of no type")
        return pa.list_(pa.struct([_field(part) for part in columns_of(column.item)]))
    return TYPES[column.kind]


def _field(column: Column) -> pa.Field:
    return pa.field(column.name, arrow_type(column), nullable=column.is_null_allowed)


@cache
def schema_of(table: Table) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([_field(column) for column in table.columns])


@cache
def repeated_columns(table: Table) -> list[str]:
    """The columns whose values come again and again: kept as words and numbers of words."""
    is_one_row_a_document = table.key == ("document_id",)
    return [
        column.name
        for column in table.columns
        if column.words is not None or (column.name in REPEATED and not is_one_row_a_document)
    ]


def encode(table: Table, records: Sequence[Any]) -> pa.Table:
    """Records of a table as an Arrow table, in their order."""
    schema = schema_of(table)
    if not records:
        return schema.empty_table()
    arrays = [_encode_column(column, column_of(records, column.name)) for column in table.columns]
    return pa.Table.from_arrays(arrays, schema=schema)


def _encode_column(column: Column, values: Sequence[Any]) -> pa.Array:
    kind = arrow_type(column)
    if column.kind != "list<record>" or column.item is None:
        return pa.array(values, type=kind)
    offsets = list(itertools.accumulate(map(len, values), initial=0))
    parts = columns_of(column.item)
    inner = [pa.array(_join(values, part.name), type=arrow_type(part)) for part in parts]
    structs = pa.StructArray.from_arrays(inner, fields=[_field(part) for part in parts])
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), structs, type=kind)


def _join(values: Sequence[Sequence[Any]], field: str) -> Values:
    """One field of all nested records of all rows; in one array where rows keep it in arrays."""
    pieces = [rows.values(field) if isinstance(rows, Rows) else column_of(rows, field) for rows in values if len(rows)]
    if any(isinstance(piece, np.ndarray) for piece in pieces):
        return np.concatenate(pieces)
    return list(itertools.chain.from_iterable(pieces))


def decode(table: Table, data: pa.Table) -> list[Any]:
    """The records of an Arrow table; a column of `table` that it lacks stays unset in them."""
    held = set(data.column_names)
    columns = {
        column.name: _decode_column(column, data.column(column.name)) for column in table.columns if column.name in held
    }
    return make_records(table.record, columns, data.num_rows)


def _decode_column(column: Column, data: pa.ChunkedArray) -> Sequence[Any]:
    if column.kind == "list<record>" and column.item is not None:
        return _decode_records(column.item, data)
    if column.words is not None or pa.types.is_dictionary(data.type):
        return _decode_words(column, data)
    if column.kind in NUMBERS and not data.null_count:
        numbers: list[Any] = data.to_numpy().tolist()
        return numbers
    values: list[Any] = data.to_pylist()
    return [tuple(value) for value in values] if column.kind.startswith("list") else values


def _decode_words(column: Column, data: pa.ChunkedArray) -> list[Any]:
    """Words that come again and again: each distinct one is made once."""
    found: list[Any] = []
    for chunk in data.chunks:
        coded = chunk if pa.types.is_dictionary(chunk.type) else chunk.dictionary_encode()
        words: list[Any] = coded.dictionary.to_pylist()
        if column.words is not None:
            words = list(map(column.words, words))
        distinct = np.array([*words, None], dtype=object)
        found += distinct[coded.indices.fill_null(len(words)).to_numpy()].tolist()
    return found


def _decode_records(item: type, data: pa.ChunkedArray) -> list[Rows]:
    """For each row its nested records, which are made when somebody looks at them."""
    whole = data.combine_chunks()
    columns = _LazyColumns(item, whole.flatten())
    ends = itertools.accumulate(whole.value_lengths().to_pylist(), initial=0)
    return [Rows(item, columns, start, end) for start, end in itertools.pairwise(ends)]


class _LazyColumns(dict[str, Values]):
    """The fields of a batch's nested records, each decoded when first asked for."""

    def __init__(self, item: type, structs: pa.StructArray) -> None:
        super().__init__()
        self._parts = {part.name: part for part in columns_of(item)}
        self._structs = structs

    def __missing__(self, field: str) -> Values:
        values = _decode_column(self._parts[field], pa.chunked_array([self._structs.field(field)]))
        self[field] = values
        return values
