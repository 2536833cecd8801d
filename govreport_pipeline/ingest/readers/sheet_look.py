"""How a sheet of a workbook is seen: which rows and columns are hidden, how its numbers are shown."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

Place = tuple[int, int]
"""Row and column, from 0."""
Span = tuple[Place, Place]
"""First and last place of what a merged cell covers."""


@dataclass(slots=True)
class SheetLook:
    """What the library for workbooks does not tell of a sheet; places count from the sheet's first cell."""

    formats: dict[Place, str] = field(default_factory=dict)
    """Of cells that have one."""
    shown: dict[Place, str] = field(default_factory=dict)
    """What cells show, where the file says so itself."""
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    """First and last of each stretch."""
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Seen:
    """The rows of cells that a reader of the sheet sees, and the merged ones among them, from row and column 0."""

    rows: list[list[str]]
    merged: list[Span]


def leave_out_hidden(rows: list[list[str]], merged: Iterable[Span], start: Place, look: SheetLook) -> Seen:
    """What is left of the cells of a sheet whose first one is at `start`; a merged one shows in what is left of it."""
    top, left = start
    width = len(rows[0]) if rows else 0
    spans = [((first - top, begin - left), (last - top, end - left)) for (first, begin), (last, end) in merged]
    if not look.hidden_rows and not look.hidden_columns:
        return Seen(rows, spans)
    kept_rows = _left_of(len(rows), top, look.hidden_rows)
    kept_columns = _left_of(width, left, look.hidden_columns)
    seen = [[rows[row][column] for column in kept_columns] for row in kept_rows]
    moved: list[Span] = []
    for (first, begin), (last, end) in spans:
        row, bottom = bisect_left(kept_rows, first), bisect_left(kept_rows, last + 1)
        column, right = bisect_left(kept_columns, begin), bisect_left(kept_columns, end + 1)
        if row < bottom and column < right:
            moved.append(((row, column), (bottom - 1, right - 1)))
            if 0 <= first < len(rows) and 0 <= begin < width:
                seen[row][column] = rows[first][begin]
    return Seen(seen, moved)


def _left_of(count: int, start: int, hidden: list[tuple[int, int]]) -> list[int]:
    """The numbers from 0 of what is not hidden; `hidden` counts from the sheet's first row or column."""
    is_hidden = bytearray(count)
    for first, last in hidden:
        begin, end = max(first - start, 0), min(last - start + 1, count)
        if begin < end:
            is_hidden[begin:end] = b"\1" * (end - begin)
    return [place for place in range(count) if not is_hidden[place]]
