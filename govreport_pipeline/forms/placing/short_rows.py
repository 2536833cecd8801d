"""Rows of which the capture left blank cells out: what can be told of them all the same.

Which requesters the numbers of a short row belong to is lost. Its last number
is the total of all where it is what the others add up to, and where that is so
in each such row of the table: 3 | 1 | 4.
"""

from collections.abc import Sequence
from decimal import Decimal

_FEWEST = 2
"""So many rows show that their last number is a total."""
_FEWEST_NUMBERS = 2
"""A total and one more."""


def have_totals(rows: Sequence[Sequence[Decimal | None]]) -> list[bool]:
    """Whether the last number of each short row of a table is shown to be its total; None stands for a blank cell.

    No row's is where one row speaks against it. A total of 0 shows nothing:
    0 | 0 may be two requesters; nor does a row with a blank cell.
    """
    told = [len(row) >= _FEWEST_NUMBERS and None not in row and any(row) for row in rows]
    sums = [[number for number in row if number is not None] for row in rows]
    holds = all(sum(numbers[:-1]) == numbers[-1] for numbers, is_told in zip(sums, told, strict=True) if is_told)
    return told if holds and sum(told) >= _FEWEST else [False] * len(told)
