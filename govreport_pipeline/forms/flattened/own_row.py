"""Values behind the label of one row: as many as it has cells, or those of more that are its own."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from govreport_pipeline.forms.flattened.grouping import WIDE, Group
from govreport_pipeline.forms.flattened.values import Adds, Row, Value

_HIGHEST_PAGE = 200
_APART = 4
"""So many letters part a number from what is no more of its row; fewer may be a unit."""


def own_values(group: Group, width: int, row: int, adds: Adds) -> Row | None:
    """The values of the last label's row; None where they cannot be told."""
    values = group.values
    if len(values) in (0, width):
        return values
    if len(values) < width or _has_other_row(values, width * (1 + len(group.after)), width):
        return None
    if width == 1 and _is_cut(values):
        return None
    own = [value for value in values if not value.is_bare]
    if len(own) == width and len({value.line for value in own}) == 1:
        return own
    if width == 1 and not group.after and (lone := _lone_with_unit(values)) is not None:
        return [lone]
    runs = [tuple(run) for _, run in groupby(values, key=lambda value: value.position)]
    apart = runs[1][0].position - runs[0][0].position if len(runs) > 1 else 0
    is_next = runs[0][0].position == group.label_end and apart >= _APART
    if len(runs[0]) == width and (width >= WIDE or is_next):
        return runs[0]
    if width < WIDE:
        return None
    lines = [tuple(line) for _, line in groupby(values, key=lambda value: value.line)]
    whole = [line for line in lines if len(line) == width]
    if len(whole) == 1 and all(len(line) == 1 for line in lines if line is not whole[0]):
        return whole[0]
    return _without_stray(values, width, row, adds)


def _is_cut(values: Sequence[Value]) -> bool:
    """May two numbers beside each other, on one line or the next, be pieces of one: 1 16, 28 / 5? No sum tells here."""
    return any(
        value.number is not None
        and after.number is not None
        and value.position == after.position
        and after.line - value.line <= 1
        for value, after in pairwise(values)
    )


def _lone_with_unit(values: Sequence[Value]) -> Value | None:
    """The one number with a unit, where none of the bare ones beside it is a cell."""
    with_unit = [value for value in values if value.has_unit]
    is_lone = len(with_unit) == 1 and not any(value.has_bar for value in values if not value.has_unit)
    return with_unit[0] if is_lone else None


def _has_other_row(values: Sequence[Value], start: int, width: int) -> bool:
    """Does another row's worth of numbers follow those that are wanted, not the same ones once more?"""
    first, other = ([value.number for value in values[place : place + width]] for place in (0, start))
    return width >= WIDE and len(other) == width and other != first


def _without_stray(values: Sequence[Value], width: int, row: int, adds: Adds) -> Row | None:
    """A row with one number too many, where only without one of them it adds up."""
    if len(values) != width + 1:
        return None
    kept: dict[tuple[float | None, ...], int] = {}
    for place in range(len(values)):
        rest = (*values[:place], *values[place + 1 :])
        if adds(row, rest):
            kept.setdefault(tuple(value.number for value in rest), place)
    place = next(iter(kept.values()), 0)
    if len(kept) != 1 or not may_number_page(values[place]):
        return None
    return (*values[:place], *values[place + 1 :])


def may_number_page(value: Value) -> bool:
    """Is a value small and whole, as the number of a page or a footnote is?"""
    return value.number is not None and 0 < value.number <= _HIGHEST_PAGE and value.number % 1 == 0
