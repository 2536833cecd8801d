"""Records that are kept as columns until somebody looks at them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, overload


class Rows(Sequence[Any]):
    """A stretch of a batch's nested records, made when first read.

    A document carries hundreds of repairs that most stages never look at: to
    make a record of each would cost more than the stage itself. Equal to any
    sequence of equal records.
    """

    __slots__ = ("_end", "_made", "_make", "_start")

    def __init__(self, make: Callable[[int, int], tuple[Any, ...]], start: int, end: int) -> None:
        self._make = make
        self._start = start
        self._end = end
        self._made: tuple[Any, ...] | None = None

    def records(self) -> tuple[Any, ...]:
        """The records, made now if they were not."""
        if self._made is None:
            self._made = self._make(self._start, self._end)
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
