"""Rows of which the capture left blank cells out: what can be told of them all the same.

Which requesters the numbers of a short row belong to is lost. Its last number
is the total of all where it is what the others add up to, and where that is so
in each such row of the table: 3 | 1 | 4.
"""

from collections.abc import Iterable, Sequence

from govreport_pipeline.forms.contents import read_content
from govreport_pipeline.forms.sheet import SheetCell

_FEWEST = 2
"""So many rows show that their last number is a total."""
_FEWEST_CELLS = 2
ShortRow = tuple[int, Sequence[SheetCell]]
"""A row of the form and its cells, fewer than the form has."""


def totals_of(rows: Iterable[ShortRow]) -> dict[int, SheetCell]:
    """The cell of the total of each short row that shows it; empty where a row speaks against it.

    A total of 0 shows nothing: 0 | 0 may be two requesters.
    """
    found: dict[int, SheetCell] = {}
    for place, cells in rows:
        numbers = [value for cell in cells if (value := read_content(cell.text).value) is not None]
        if len(numbers) < max(_FEWEST_CELLS, len(cells)) or not any(numbers):
            continue
        *parts, total = numbers
        if sum(parts) != total:
            return {}
        found[place] = cells[-1]
    return found if len(found) >= _FEWEST else {}
