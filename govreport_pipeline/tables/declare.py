"""How a table is declared: one frozen dataclass, one `column` a field.

Everything else that describes a table (Arrow schema, Dagster column metadata,
schema check, data dictionary) is derived from that dataclass.
"""

import dataclasses
import datetime
import functools
import types
import typing
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, Any, TypeVar, cast

Int16 = Annotated[int, "int16"]
Int64 = Annotated[int, "int64"]
R = TypeVar("R")


class Term(StrEnum):
    """A word of a closed vocabulary, with the sentence that explains it."""

    description: str

    def __new__(cls, value: str, description: str) -> "Term":
        member = str.__new__(cls, value)
        member._value_ = value
        member.description = description
        return member

    def __init_subclass__(cls) -> None:
        """Keep the members as plain attributes: Python 3.11 looks each up through a property, ten times as slow."""
        super().__init_subclass__()
        for name, member in cls.__members__.items():
            type.__setattr__(cls, name, member)


def column(
    description: str,
    *,
    zh: str,
    unit: str = "",
    null: str = "",
    words: type[Term] | None = None,
    default: Any = dataclasses.MISSING,
) -> Any:
    """Declare a column: what it holds, its Chinese label, unit, null.

    `null` says what a missing value means; a column that may be null and does
    not say so, or that has no label, is refused by `table`. `words` names the
    closed vocabulary.
    """
    metadata = {"description": description, "zh": zh, "unit": unit, "null": null, "words": words}
    return dataclasses.field(default=default, metadata=metadata)


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column as the outside sees it; `kind` is a key of `arrow.TYPES`, or a list of records."""

    name: str
    kind: str
    is_null_allowed: bool
    description: str
    zh: str
    unit: str
    null: str
    words: type[Term] | None
    item: type | None = None
    """The record type of a list column; None for scalars and lists of text."""


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """One table: name, grain and key in words, its record, its columns."""

    name: str
    about: str
    about_zh: str
    grain: str
    grain_zh: str
    key: tuple[str, ...]
    stage: str
    record: type
    columns: tuple[Column, ...]
    partition: str = ""
    """The column that names the folders of the table's files, and stands in no file; empty for one file."""

    def column(self, name: str) -> Column:
        """The column of that name; KeyError where there is none."""
        for candidate in self.columns:
            if candidate.name == name:
                return candidate
        raise KeyError(f"table {self.name} has no column {name}")


KINDS: dict[Any, str] = {str: "text", int: "int32", float: "float64", bool: "bool", datetime.date: "date"}


@functools.cache
def columns_of(record: type) -> tuple[Column, ...]:
    """The columns that a record declares, in order; TypeError names a bad one."""
    hints = typing.get_type_hints(record, include_extras=True)
    found = []
    for field in dataclasses.fields(record):
        kind, is_null_allowed, item = _kind_of(hints[field.name], f"{record.__name__}.{field.name}")
        told = field.metadata
        if "description" not in told:
            raise TypeError(f"{record.__name__}.{field.name} is not declared with column(...)")
        if not told["zh"]:
            raise TypeError(f"{record.__name__}.{field.name} has no Chinese label: give it in zh=…")
        if is_null_allowed and not told["null"]:
            raise TypeError(f"{record.__name__}.{field.name} may be null: say in null=… what that means")
        found.append(
            Column(
                field.name,
                kind,
                is_null_allowed,
                told["description"],
                told["zh"],
                told["unit"],
                told["null"],
                told["words"],
                item,
            )
        )
    return tuple(found)


def blank_record(record: type[R], **told: Any) -> R:
    """A record of these columns, and null in all others; TypeError where one of those may not be null."""
    nulls = {column.name: None for column in columns_of(cast(Any, record)) if column.is_null_allowed}
    return record(**{**nulls, **told})


def _kind_of(hint: Any, where: str) -> tuple[str, bool, type | None]:
    """(kind, may be null, item record) of an annotation."""
    is_null_allowed = False
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        inner = [part for part in typing.get_args(hint) if part is not type(None)]
        if len(inner) != 1:
            raise TypeError(f"{where}: a column holds one type, or that type and None")
        is_null_allowed, hint = True, inner[0]
    if typing.get_origin(hint) is Annotated:
        return typing.get_args(hint)[1], is_null_allowed, None
    if typing.get_origin(hint) is tuple and typing.get_args(hint)[0] in KINDS:
        return f"list<{KINDS[typing.get_args(hint)[0]]}>", is_null_allowed, None
    if typing.get_origin(hint) is Sequence:
        return "list<record>", is_null_allowed, typing.get_args(hint)[0]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "text", is_null_allowed, None
    if hint in KINDS:
        return KINDS[hint], is_null_allowed, None
    raise TypeError(f"{where}: no column type for {hint!r}")


def table(
    name: str,
    record: type,
    *,
    about: str,
    about_zh: str,
    grain: str,
    grain_zh: str,
    key: Sequence[str],
    stage: str,
    partition: str = "",
) -> Table:
    """Declare a table from its record; TypeError where a declaration is wrong.

    `about` says what the table is for in one or two sentences, `about_zh` in Chinese.
    """
    columns = columns_of(record)
    names = {column.name for column in columns}
    missing = [column for column in (*key, partition) if column and column not in names]
    if missing:
        raise TypeError(f"table {name}: columns {missing} of its key or folders are not declared in {record.__name__}")
    return Table(name, about, about_zh, grain, grain_zh, tuple(key), stage, record, columns, partition)
