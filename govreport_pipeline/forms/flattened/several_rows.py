"""Values behind the labels of several rows, dealt out by rows or, where only that adds up, by columns."""

from collections.abc import Mapping, Sequence

from govreport_pipeline.forms.flattened.grouping import WIDE, Group
from govreport_pipeline.forms.flattened.overview import Overview
from govreport_pipeline.forms.flattened.values import Adds, Row, Value

_MANY = 5
"""So many labels before as many values are read so even where each row has one cell."""
_HOLDING_SHARE = 0.9
"""So many rows must add up where only their sums tell how the numbers lie."""


def values_of_several(group: Group, widths: Sequence[int], adds: Adds, table: Overview) -> Mapping[int, Row] | None:
    """The rows of a group whose values follow all of their labels, or whose labels are lost."""
    values = group.values
    every = sorted((*group.rows, *group.inside))
    readings = []
    for rows in (list(group.rows), every, [*every, *group.after]):
        is_telling = all(widths[row] >= WIDE for row in rows) or all(value.has_unit for value in values)
        is_telling = is_telling or table.is_long or (len(rows) >= _MANY and not group.after)
        is_telling = is_telling or (table.is_exact and all(widths[row] == 1 for row in rows))
        fits = len(rows) > 1 and sum(widths[row] for row in rows) == len(values)
        if fits and is_telling and rows not in readings:
            readings.append(rows)
    if len(readings) != 1:
        return None
    down = _by_rows(readings[0], values, widths)
    if not _are_behind_units(down):
        across = {row: values[place :: len(down)] for place, row in enumerate(down)}
        return across if len({*map(len, down.values())}) == 1 and _are_behind_units(across) else None
    if table.is_whole and (table.is_long or not _is_open(down, values, adds)):
        return down
    if _is_by_lines(down) or len(group.rows) == 1:
        return down if _is_adding(down, adds) else None
    return _by_sums(down, values, adds)


def _are_behind_units(rows: Mapping[int, Sequence[Value]]) -> bool:
    """Has each row its unit before its first value alone, or none has any: 件 2 0 件 120 9, not 件 2 件 120 0 9?"""
    units = [[value.unit is not None for value in row] for row in rows.values() if len(row) > 1]
    return len({any(row) for row in units}) < 2 and all(not any(row[1:]) for row in units)


def _is_open(down: dict[int, Sequence[Value]], values: Sequence[Value], adds: Adds) -> bool:
    """Does no sum and no line tell whether values stand by rows or by columns: 规章 行政规范性文件 0 3 0 0 0 8?"""
    if _is_by_lines(down) or any(adds(row, own) is not None for row, own in down.items()):
        return False
    across = (value for place in range(len(down)) for value in values[place :: len(down)])
    return [value.number for value in across] != [value.number for value in values]


def _by_rows(rows: Sequence[int], values: Sequence[Value], widths: Sequence[int]) -> dict[int, Sequence[Value]]:
    """Values dealt out row by row."""
    down: dict[int, Sequence[Value]] = {}
    place = 0
    for row in rows:
        down[row] = values[place : place + widths[row]]
        place += widths[row]
    return down


def _is_by_lines(rows: dict[int, Sequence[Value]]) -> bool:
    """Has each row a line of its own?"""
    lines = [{value.line for value in values} for values in rows.values()]
    return all(len(line) == 1 for line in lines) and len(set.union(*lines)) == len(lines)


def _by_sums(
    down: dict[int, Sequence[Value]], values: Sequence[Value], adds: Adds
) -> dict[int, Sequence[Value]] | None:
    """Rows dealt out one after another, or column by column where only that adds up."""
    if len({len(row) for row in down.values()}) > 1 or any(len(row) < WIDE for row in down.values()):
        return down if _is_adding(down, adds) else None
    across = {row: values[place :: len(down)] for place, row in enumerate(down)}
    holding, rival = _is_adding(down, adds), _is_adding(across, adds)
    if holding and rival:
        same = all([v.number for v in down[row]] == [v.number for v in across[row]] for row in down)
        return down if same else None
    return down if holding else across if rival else None


def _is_adding(rows: Mapping[int, Row], adds: Adds) -> bool:
    return sum(adds(row, values) is not False for row, values in rows.items()) >= _HOLDING_SHARE * len(rows)
