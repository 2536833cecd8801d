"""Nested records that are kept as columns until somebody looks at them."""

import collections
import itertools
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, overload

import numpy as np
import numpy.typing as npt

Values = Sequence[Any] | npt.NDArray[Any]
"""One field of many records."""


class Rows(Sequence[Any]):
    """A document's nested records as columns; each record is made when first read.

    A document carries hundreds of repairs that most stages never look at: to
    make a record of each would cost more than the stage itself. Equal to any
    sequence of equal records. Who needs one field alone asks for its `column`.
    """

    __slots__ = ("_columns", "_end", "_made", "_record", "_start")

    def __init__(self, record: type, columns: Mapping[str, Values], start: int, end: int) -> None:
        """The records that stand at `[start, end)` of the columns, one for each field of `record`."""
        self._record = record
        self._columns = columns
        self._start = start
        self._end = end
        self._made: tuple[Any, ...] | None = None

    def values(self, field: str) -> Values:
        """One field of all records, as it is kept: in a list or in an array."""
        return self._columns[field][self._start : self._end]

    def column(self, field: str) -> Sequence[Any]:
        """One field of all records."""
        values = self.values(field)
        return values.tolist() if isinstance(values, np.ndarray) else values

    def records(self) -> tuple[Any, ...]:
        """The records, made now if they were not."""
        if self._made is None and self._start == self._end:
            self._made = ()
        if self._made is None:
            columns = {field: self.column(field) for field in self._record.__slots__}  # type: ignore[attr-defined]
            self._made = tuple(make_records(self._record, columns, len(self)))
        return self._made

    def __len__(self) -> int:
        return self._end - self._start

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Any, ...]: ...
    def __getitem__(self, place: int | slice) -> Any:
        return self.records()[place]

    def __iter__(self) -> Iterator[Any]:
        return iter(self.records())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self.records() == tuple(other)

    def __hash__(self) -> int:
        return hash(self.records())

    def __repr__(self) -> str:
        return repr(self.records())


def column_of(records: Sequence[Any], field: str) -> Sequence[Any]:
    """One field of all records of a sequence, without making them where they are `Rows`."""
    return records.column(field) if isinstance(records, Rows) else list(map(attrgetter(field), records))


def make_records(record: type, columns: Mapping[str, Sequence[Any]], count: int) -> list[Any]:
    """Records of a frozen, slotted dataclass from its columns.

    Each slot is set for all records at once: three times as fast as calling
    the class for each, most of the time that reading a table takes. A field
    that has no column stays unset: to read it raises AttributeError.
    """
    made: list[Any] = list(map(object.__new__, itertools.repeat(record, count)))
    for name, values in columns.items():
        collections.deque(map(getattr(record, name).__set__, made, values), maxlen=0)
    return made
