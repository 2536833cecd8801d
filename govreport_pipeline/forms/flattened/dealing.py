"""The values of the disputes, dealt out to their three groups of heads."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from govreport_pipeline.forms.declared.declare import TOTAL, Block
from govreport_pipeline.forms.declared.labels import key_of
from govreport_pipeline.forms.flattened.gaps import Spacing, stretch_of, with_blanks
from govreport_pipeline.forms.flattened.own_row import may_number_page
from govreport_pipeline.forms.flattened.page import Page
from govreport_pipeline.forms.flattened.values import Row, Value
from govreport_pipeline.forms.labelled.row_sums import FEWEST_BROKEN, Numbers, may_be_shifted

_LEAF = re.compile("结果维持|结果纠正|其他结果|尚未审结|总计")
"""The heads of the columns of each group."""


def deal(values: Sequence[Value], block: Block, page: Page, first: int, end_of_heads: int) -> Mapping[int, Row]:
    """The values of each group that can be told, one a cell; no entry for a group that is doubtful.

    The heads begin with the letter `first`, and end at an offset of the text.
    Where heads stand between the values, and these do not follow theirs, only
    sums tell that the values stand in the order of the form.
    """
    width, count = len(block.columns), len(block.rows)
    runs = [tuple(run) for _, run in groupby(values, key=lambda value: value.position)]
    if len(runs) == width * count and not _is_paired(runs, block, page.words.letters):
        return {}
    if len(runs) == width and all(len(run) == count for run in runs):
        return {}  # a line for each column: the groups stand across
    if len(values) == width * count:
        groups = cut(values, width)
        is_told = len(runs) == width * count or [len(run) for run in runs] == [width] * count
        is_told = is_told or _is_below_all_heads(runs, page.words.letters, first)
        is_doubtful = _is_parted(values) or _is_shifted(values, width) or _is_across(values, width, count)
        return groups if not is_doubtful and (is_told or all(map(adds_up, groups.values()))) else {}
    if len(runs) == count:
        return {row: run for row, run in enumerate(runs) if len(run) == width}
    if len(values) > width * count:
        return cut(_whole_line(values, width * count) or _without_stray(values, width, count), width)
    cells = _with_blanks(values, width, count, page, end_of_heads)
    return cut(cells or _below_heads(values, block, page, first, end_of_heads), width)


def _is_below_all_heads(runs: Sequence[Sequence[Value]], letters: str, first: int) -> bool:
    """Do all values follow the heads that begin at a letter, or these once more, on another page?"""
    ends = [run[0].position for run in runs]
    heads = letters[first : ends[0]]
    return all(letters.endswith(heads, before, end) for before, end in pairwise(ends))


def _is_parted(values: Sequence[Value]) -> bool:
    """Does one number stand alone beside a line of all others? It may be a page's, and a blank cell be lost."""
    lines = Counter(value.line for value in values)
    return len(lines) == 2 and 1 in lines.values()


def cut(cells: Row, width: int) -> dict[int, Row]:
    """The cells of each group."""
    return {row: cells[row * width : (row + 1) * width] for row in range(len(cells) // width)}


def _whole_line(values: Sequence[Value], width: int) -> Row:
    """The one line that has a value for each cell, among lone numbers; empty where there is none."""
    lines = [tuple(line) for _, line in groupby(values, key=lambda value: value.line)]
    whole = [line for line in lines if len(line) == width]
    is_clear = len(whole) == 1 and all(len(line) == 1 for line in lines if line is not whole[0])
    return whole[0] if is_clear else ()


def _without_stray(values: Sequence[Value], width: int, count: int) -> Row:
    """The values without one too many, where only so all groups add up; empty where that does not tell."""
    if len(values) != width * count + 1:
        return ()
    kept: dict[tuple[float | None, ...], int] = {}
    for place in range(len(values)):
        rest = (*values[:place], *values[place + 1 :])
        if all(adds_up(group) is True for group in cut(rest, width).values()):
            kept.setdefault(tuple(value.number for value in rest), place)
    place = next(iter(kept.values()), 0)
    if len(kept) != 1 or not may_number_page(values[place]):
        return ()
    return (*values[:place], *values[place + 1 :])


def _with_blanks(values: Sequence[Value], width: int, count: int, page: Page, end_of_heads: int) -> Row:
    """The cells of a table where blank ones left empty lines; empty where the lines do not tell."""
    if not values:
        return ()
    after = values[-1].end
    has_page = any(end_of_heads <= span[0] < after for span in page.words.no_values)
    stretch = stretch_of(page.text, values, end_of_heads, after, is_last=True, has_page=has_page)
    between = min(stretch.gaps[1:-1], default=0)
    between = min(between, _lines_between_heads(page, end_of_heads) or between)
    if between < 1 or not all(value.is_bare for value in values):
        return ()
    spacing = Spacing(between, between, 0, has_bars=False)
    inside = replace(stretch, gaps=(between, *stretch.gaps[1:]))  # rows may stand further apart than cells
    cells = with_blanks(stretch, width * count, spacing) or with_blanks(inside, width * count, spacing) or ()
    return () if any(adds_up(group) is False for group in cut(cells, width).values()) else cells


def _below_heads(values: Sequence[Value], block: Block, page: Page, first: int, end_of_heads: int) -> Row:
    """The cells of a line of values that stand below the heads of their columns; empty where they do not."""
    names = [column.label for column in block.columns] * len(block.rows)
    if page.setting is None or not values or len({value.line for value in values}) > 1:
        return ()
    found = _LEAF.finditer(page.text, page.words.places[first], end_of_heads)
    heads = [match.span() for match in found]
    order = page.setting.order_of(heads)
    if [page.text[slice(*heads[place])] for place in order] != names:
        return ()
    columns = page.setting.columns_below(heads, values)
    cells = columns.place(values) if columns is not None else None
    return (
        cells if cells and all(adds_up(group) is not False for group in cut(cells, len(block.columns)).values()) else ()
    )


def _lines_between_heads(page: Page, end_of_heads: int) -> int:
    """How many line breaks part the last head, 总计, from the one before it: heads are cells, too."""
    place = page.words.position(end_of_heads) - len(TOTAL)
    return page.text.count("\n", page.words.places[place - 1], page.words.places[place])


def _is_shifted(values: Sequence[Value], width: int) -> bool:
    """Do several groups not add up, but all would with one number out and a blank elsewhere?"""
    numbers = [value.number for value in values]
    broken = [_is_sum(numbers[start : start + width]) for start in range(0, len(numbers), width)].count(False)
    is_open = None in numbers or broken < FEWEST_BROKEN
    return not is_open and may_be_shifted(numbers, lambda cells: _all_add_up(cells, width))


def _is_across(values: Sequence[Value], width: int, count: int) -> bool:
    """Do several groups not add up, but all would if the values stood column by column?"""
    numbers = [value.number for value in values]
    across = [number for group in range(count) for number in numbers[group::count]]
    broken = [_is_sum(numbers[start : start + width]) for start in range(0, len(numbers), width)].count(False)
    return None not in numbers and broken >= FEWEST_BROKEN and _all_add_up(across, width)


def _all_add_up(numbers: Numbers, width: int) -> bool:
    """Have the numbers of every group a total that they give, or that a blank leaves open?"""
    groups = [numbers[start : start + width] for start in range(0, len(numbers), width)]
    return all(group[-1] is not None and _is_sum(group) is not False for group in groups)


def adds_up(group: Row) -> bool | None:
    """Do the results of a group give its total? None where a blank leaves it open."""
    return _is_sum([value.number if value is not None else None for value in group])


def _is_sum(numbers: Numbers) -> bool | None:
    *parts, total = numbers
    if total is None:
        return None
    least = sum(part or 0 for part in parts)
    return None if None in parts and least < total else least == total


def _is_paired(runs: Sequence[Sequence[Value]], block: Block, letters: str) -> bool:
    """Does each value follow the head of its own column?"""
    heads = [[key_of(spelling) for spelling in column.spellings] for column in block.columns]
    return all(
        any(letters.endswith(key, 0, run[0].position) for key in heads[place % len(heads)])
        for place, run in enumerate(runs)
    )
