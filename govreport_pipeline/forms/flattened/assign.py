"""Which value belongs to which row, between the labels of a block."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from govreport_pipeline.forms.flattened.gaps import Spacing, Stretch, spacing_of, with_blanks
from govreport_pipeline.forms.flattened.values import Value

WIDE = 3
"""A row of so many cells is told by their number alone."""
_MANY = 5
"""So many labels before as many values are read so even where each row has one cell."""
_LONG = 10
"""So many rows with their own values behind them show that none was lost."""
_HOLDING_SHARE = 0.9
"""So many rows must add up where only their sums tell how the numbers lie."""
_INLINE_SHARE = 0.75
"""So many rows have their values on the line of their label, where all but some do."""
_HIGHEST_PAGE = 200
_APART = 4
"""So many letters part a number from what is no more of its row; fewer may be a unit."""

Row = Sequence[Value | None]
"""One entry a cell; None for a cell that left nothing but an empty line."""
Adds = Callable[[int, Row], bool | None]
"""Do the values of a row add up? None where the form asks for no sum, or where a blank leaves it open."""


@dataclass(frozen=True, slots=True)
class Group:
    """Labels that follow one another without a value, and the values after the last of them."""

    rows: tuple[int, ...]
    """Rows whose labels these are."""
    inside: tuple[int, ...]
    """Rows of the form between them that have no label in the text."""
    after: tuple[int, ...]
    """Rows of the form between the last one and the next group that have no label in the text."""
    label_end: int
    """Letters up to the end of the last label."""
    stretch: Stretch
    is_readable: bool = True
    """False where the values may belong to other labels, or to none."""
    added: tuple[tuple[Value, ...], ...] = ()
    """Further values, each run of them behind words that the form does not have."""
    has_words: bool = False
    """Do words that are no labels of the form, be they few, stand between the values of several labels?"""

    @property
    def values(self) -> tuple[Value, ...]:
        """The values after the last label."""
        return self.stretch.values

    @property
    def count(self) -> int:
        """How many numbers follow the last label, up to the next."""
        return sum(value.number is not None for run in (self.values, *self.added) for value in run)


@dataclass(slots=True)
class Assignment:
    """The rows of a table and their values."""

    values: dict[int, Row] = field(default_factory=dict)
    """For each row that could be told its values, one a cell; () for a row without any."""
    doubtful: set[int] = field(default_factory=set)
    """Rows whose values stand in the text and cannot be told from their neighbours'."""
    spacing: Spacing | None = None
    """How its cells stand apart, as far as that is known."""

    def doubt(self, rows: Iterable[int]) -> None:
        """Take back what was said of some rows."""
        for row in rows:
            self.values.pop(row, None)
            self.doubtful.add(row)


def assign(
    groups: Sequence[Group], widths: Sequence[int], adds: Adds, spacing: Spacing | None, *, has_every_line: bool
) -> Assignment:
    """The values of every row that can be told without guessing.

    `widths` holds the number of cells of each row of the block, `spacing` is
    that of a table before this one. Where not `has_every_line`, a row without
    a value may have lost it.
    """
    table = _look_at(groups, widths, spacing)
    found = Assignment(spacing=table.spacing)
    if _is_wider(groups, widths):
        found.doubtful.update(row for group in groups for row in group.rows)
        return found
    for group in groups:
        if not group.is_readable or _is_mixed_up(group, widths):
            found.doubtful.update(group.rows)
            continue
        rows = _several(group, widths, adds, table)
        if rows is not None:
            found.values.update(rows)
            continue
        last = group.rows[-1]
        values = _told(group, widths[last], adds, table)
        if values and not has_every_line and (group.after or (widths[last] > 1 and adds(last, values) is not True)):
            values = None
        if values:
            found.values[last] = values
        empty = group.rows[:-1] if values else group.rows if values is not None else ()
        if has_every_line and (table.is_by_rows or not values):
            found.values.update((row, ()) for row in empty)
        found.doubtful.update(row for row in group.rows if row not in found.values)
    found.doubt(_beside_surplus(groups, widths, found))
    found.doubt(row for span in _shifted(groups, widths) for row in span if not _is_beside(found.values.get(row)))
    return found


@dataclass(frozen=True, slots=True)
class _Table:
    """What the groups of a table say together."""

    is_by_rows: bool
    """Do most labels have their own values behind them?"""
    is_whole: bool
    """Has besides each label as many as the cells that it closes?"""
    is_long: bool
    """Is it whole, and has many such rows?"""
    is_exact: bool
    """Has each group of labels as many values as cells, be it one row or several?"""
    is_torn: bool
    is_scattered: bool
    """Have most labels another number of values than cells? As many noughts as cells are chance then."""
    is_inline: bool
    has_lost: bool
    """Has a label too few values?"""
    spacing: Spacing | None


def _is_wider(groups: Sequence[Group], widths: Sequence[int]) -> bool:
    """Have most labels more numbers behind them than the form has cells? Then the table has columns of its own."""
    told = [group for group in groups if group.values]
    more = [
        group for group in told if group.count > sum(widths[row] for row in (*group.rows, *group.inside, *group.after))
    ]
    return 2 * len(more) > len(told) and len(more) >= WIDE


def _look_at(groups: Sequence[Group], widths: Sequence[int], spacing: Spacing | None) -> _Table:
    plain = sum(len(group.rows) == 1 and len(group.values) == widths[group.rows[0]] for group in groups)
    wide = [group.stretch for group in groups if len(group.values) == widths[group.rows[-1]] >= WIDE]
    is_exact = all(len(group.values) == sum(widths[row] for row in group.rows) for group in groups)
    is_whole = (is_by_rows := plain >= max(1, len(groups) / 2)) and is_exact
    return _Table(
        is_by_rows=is_by_rows,
        is_whole=is_whole,
        is_long=is_whole and plain >= _LONG,
        is_exact=is_exact,
        is_torn=_is_torn(groups, widths),
        is_scattered=2 * plain < len(groups),
        is_inline=_is_inline(groups),
        has_lost=any(0 < len(group.values) < widths[group.rows[-1]] for group in groups),
        spacing=spacing_of(wide) if wide else spacing,
    )


def _told(group: Group, width: int, adds: Adds, table: _Table) -> Row | None:
    """The values of the last label's row; None where they cannot be told, or its table makes them doubtful."""
    last = group.rows[-1]
    values = _one(group, width, last, adds)
    if values is None and table.spacing is not None and len(group.values) < width:
        values = with_blanks(group.stretch, width, table.spacing)
        values = None if values is not None and adds(last, values) is False else values
    is_lone = table.is_inline and any(value is not None and value.is_bare for value in values or ())
    is_off = table.has_lost and adds(last, values or ()) is False
    is_suspect = table.is_torn or is_off or is_lone or _is_mixed(values or ())
    is_chance = table.is_scattered and not any(value is not None and value.number for value in values or ())
    return None if values and is_suspect and (is_chance or not _is_safe(values, last, adds)) else values


def _is_mixed_up(group: Group, widths: Sequence[int]) -> bool:
    """Do words stand between values that follow several labels, more than the last one has? The labels are in pieces."""
    is_parted = group.has_words or bool(group.added)
    return is_parted and len(group.rows) > 1 and group.count > widths[group.rows[-1]]


def _beside_surplus(groups: Sequence[Group], widths: Sequence[int], found: Assignment) -> list[int]:
    """The rows without a value beside a label that has too many after it: these may be theirs."""
    wanted = [sum(widths[row] for row in (*group.rows, *group.after)) for group in groups]
    surplus = [group.count > count for group, count in zip(groups, wanted, strict=True)]
    return [
        row
        for number, group in enumerate(groups)
        if surplus[number] or any(surplus[max(0, number - 1) : number])
        for row in group.rows
        if found.values.get(row) == ()
    ]


def _shifted(groups: Sequence[Group], widths: Sequence[int]) -> Iterator[list[int]]:
    """The rows from a label with a row's worth of values too many to the next with too few, or the other way round.

    Each of those between may have its values before its label, not behind it:
    none of these is known, nor is the row without values blank.
    """
    span: list[int] = []
    is_more = False
    for group in groups:
        width = widths[group.rows[-1]]
        rest = sum(map(len, (group.values, *group.added))) - sum(widths[row] for row in group.rows)
        lost = sum(widths[row] for row in group.after)
        is_off = width >= WIDE and rest % width == 0
        is_less = is_off and (rest < 0 or (is_more and rest == 0 < lost))
        is_whole = rest in (0, lost) and not is_less
        if span and is_off and not is_whole and is_less is is_more:
            yield [*span, *(group.rows if rest >= 0 else group.rows[:-1] or group.rows)]
            span = []
        elif is_off and not is_whole:
            span, is_more = [*group.rows], not is_less
        elif span and is_whole:
            span += (*group.rows, *group.after) if rest else group.rows
        else:
            span = []


def _is_beside(values: Row | None) -> bool:
    """Do the values of a row stand on the line of its label?"""
    return bool(values) and all(value is not None and not value.is_bare for value in values or ())


def _is_inline(groups: Sequence[Group]) -> bool:
    """Do nearly all values stand on the lines of their labels, so that a lone number on a line may be none?"""
    inline = [not group.values[0].is_bare for group in groups if group.values]
    return inline.count(True) >= _INLINE_SHARE * len(inline)


def _is_torn(groups: Sequence[Group], widths: Sequence[int]) -> bool:
    """Have rows of the table lost values, and others too many numbers? Then the right number proves little."""
    wanted = [sum(widths[row] for row in group.rows) for group in groups]
    has_more = any(
        _count_numbers(group.values) > count and not group.after for count, group in zip(wanted, groups, strict=True)
    )
    return has_more and any(len(group.values) < count for count, group in zip(wanted, groups, strict=True))


def _count_numbers(values: Sequence[Value]) -> int:
    return sum(value.number is not None for value in values)


def _is_mixed(values: Row) -> bool:
    """Do some values stand on lines of their own and others not?"""
    return len({value.is_bare for value in values if value is not None}) > 1


def _is_safe(values: Row, row: int, adds: Adds) -> bool:
    """May a row of a torn table be trusted: it adds up, or stands on the line of its label?"""
    is_whole = all(value is not None and not value.is_bare for value in values)
    return is_whole or adds(row, values) is True


def _several(group: Group, widths: Sequence[int], adds: Adds, table: _Table) -> Mapping[int, Row] | None:
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


def _one(group: Group, width: int, row: int, adds: Adds) -> Row | None:
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
