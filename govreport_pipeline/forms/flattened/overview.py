"""What the groups of labels and values of a table say together."""

from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.forms.flattened.gaps import Spacing, spacing_of, with_blanks
from govreport_pipeline.forms.flattened.grouping import WIDE, Group
from govreport_pipeline.forms.flattened.values import Value

_LONG = 10
"""So many rows with their own values behind them show that none was lost."""
_INLINE_SHARE = 0.75
"""So many rows have their values on the line of their label, where all but some do."""


@dataclass(frozen=True, slots=True)
class Overview:
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


def is_wider(groups: Sequence[Group], widths: Sequence[int]) -> bool:
    """Have most labels more numbers behind them than the form has cells? Then the table has columns of its own."""
    told = [group for group in groups if group.values]
    more = [
        group for group in told if group.count > sum(widths[row] for row in (*group.rows, *group.inside, *group.after))
    ]
    return 2 * len(more) > len(told) and len(more) >= WIDE


def overview_of(groups: Sequence[Group], widths: Sequence[int], spacing: Spacing | None) -> Overview:
    """What groups of labels say, with the spacing of a table before where no whole row tells its own."""
    plain = sum(len(group.rows) == 1 and len(group.values) == widths[group.rows[0]] for group in groups)
    wide = [group.stretch for group in groups if len(group.values) == widths[group.rows[-1]] > 1]
    spacing = spacing_of(wide) if wide else spacing
    is_exact = all(len(group.values) == sum(widths[row] for row in group.rows) for group in groups)
    is_whole = (is_by_rows := plain >= max(1, len(groups) / 2)) and is_exact
    return Overview(
        is_by_rows=is_by_rows,
        is_whole=is_whole,
        is_long=is_whole and plain >= _LONG,
        is_exact=is_exact,
        is_torn=_is_torn(groups, widths),
        is_scattered=2 * plain < len(groups),
        is_inline=_is_inline(groups),
        has_lost=any(_has_lost(group, widths[group.rows[-1]], spacing) for group in groups),
        spacing=spacing,
    )


def _has_lost(group: Group, width: int, spacing: Spacing | None) -> bool:
    """Has a label too few values, and do lines not show its blank cells?"""
    is_short = 0 < len(group.values) < width
    return is_short and (spacing is None or with_blanks(group.stretch, width, spacing) is None)


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
