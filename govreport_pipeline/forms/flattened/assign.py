"""Which value belongs to which row, between the labels of a block."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from govreport_pipeline.forms.flattened.gaps import Spacing, with_blanks
from govreport_pipeline.forms.flattened.grouping import WIDE, Group
from govreport_pipeline.forms.flattened.overview import Overview, is_wider, overview_of
from govreport_pipeline.forms.flattened.own_row import may_number_page, own_values
from govreport_pipeline.forms.flattened.setting import Columns
from govreport_pipeline.forms.flattened.several_rows import values_of_several
from govreport_pipeline.forms.flattened.values import Adds, Row, Value


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


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text sets its cells apart."""

    spacing: Spacing | None
    """That of a table before this one."""
    columns: Mapping[int, Columns]
    """By how many cells a row has: the columns in which they stand, where they do."""
    has_every_line: bool
    """Else a row without a value may have lost it."""


def assign(groups: Sequence[Group], widths: Sequence[int], adds: Adds, layout: Layout) -> Assignment:
    """The values of every row that can be told without guessing.

    `widths` holds the number of cells of each row of the block.
    """
    table, has_every_line = overview_of(groups, widths, layout.spacing), layout.has_every_line
    found = Assignment(spacing=table.spacing)
    if is_wider(groups, widths):
        found.doubtful.update(row for group in groups for row in group.rows)
        return found
    for group in groups:
        if not group.is_readable or _is_mixed_up(group, widths):
            found.doubtful.update(group.rows)
            continue
        rows = values_of_several(group, widths, adds, table)
        if rows is not None:
            found.values.update(rows)
            continue
        last = group.rows[-1]
        columns = layout.columns.get(widths[last])
        values: Row | None = columns.place(_without_page(group)) if columns is not None and group.values else None
        if values is None or adds(last, values) is False:
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


def _told(group: Group, width: int, adds: Adds, table: Overview) -> Row | None:
    """The values of the last label's row; None where they cannot be told, or its table makes them doubtful."""
    last = group.rows[-1]
    values = own_values(group, width, last, adds)
    if values is None and table.spacing is not None and len(group.values) < width:
        values = with_blanks(group.stretch, width, table.spacing)
        values = None if values is not None and adds(last, values) is False else values
    is_lone = table.is_inline and any(value is not None and value.is_bare for value in values or ())
    is_off = table.has_lost and adds(last, values or ()) is False
    if values and is_mixed(values) and _is_beside_page(group):
        return None
    is_suspect = table.is_torn or is_off or is_lone or is_mixed(values or ())
    is_chance = table.is_scattered and not any(value is not None and value.number for value in values or ())
    return None if values and is_suspect and (is_chance or not _is_safe(values, last, adds)) else values


def _is_beside_page(group: Group) -> bool:
    """Does an empty line part one value of a row from the others, as it does the number of a page? Its row may lack a blank cell."""
    return max(group.stretch.gaps[1:-1], default=0) > 1


def _without_page(group: Group) -> Sequence[Value]:
    """The values of a group without the number of a page behind them."""
    *values, last = group.values
    is_page = len(values) > 0 and last.is_bare and group.stretch.gaps[-2] > 1 and may_number_page(last)
    return values if is_page else group.values


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


def is_mixed(values: Row) -> bool:
    """Do some values stand on lines of their own and others not?"""
    return len({value.is_bare for value in values if value is not None}) > 1


def _is_safe(values: Row, row: int, adds: Adds) -> bool:
    """May a row of a torn table be trusted: it adds up, or stands on the line of its label?"""
    is_whole = all(value is not None and not value.is_bare for value in values)
    return is_whole or adds(row, values) is True
