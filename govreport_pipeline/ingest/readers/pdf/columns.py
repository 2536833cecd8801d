"""Pages in two columns, as gazettes print them: the left one is read before the right one."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from govreport_pipeline.ingest.readers.pdf.lines import COLUMN_GAP, Line, make_line, split_rows
from govreport_pipeline.ingest.readers.pdf.page import Glyph

FEWEST_ROWS = 8
"""So many rows show two columns."""
MIDDLE = (0.35, 0.65)
"""Of the page's width: where the gap between two columns may lie."""

GAP = 1.0
"""Widths of a character that are free between the columns."""

NARROWEST = 12.0
"""A column of prose is at least so many characters wide; beside labels stand numbers, which are not."""

BESIDE, ACROSS, BROAD = 0.6, 0.25, 0.6
"""So many rows have text on both sides; at most so many go across; so many of those on both sides are broad."""


def read_columns(glyphs: Iterable[Glyph], width: float) -> list[Line] | None:
    """The lines of a page in two columns, in the order of reading; None for any other page.

    A row across both, a title, parts what is above from what is below. What
    stands above or below both columns, a table, is read row by row.
    """
    rows = split_rows(glyphs)
    gutter = _find_gutter(rows, width)
    if gutter is None:
        return None
    first, last = _extent(rows, gutter)
    lines = [make_line(row) for row in rows[:first]]
    sides: tuple[list[Line], list[Line]] = ([], [])
    for row in rows[first:last]:
        left, right = _part(row, gutter)
        if _is_free(row, gutter):
            sides[0].extend([make_line(left, 1)] if left else [])
            sides[1].extend([make_line(right, 2)] if right else [])
        else:
            lines += [*sides[0], *sides[1], make_line(row)]
            sides = ([], [])
    return [*lines, *sides[0], *sides[1], *(make_line(row) for row in rows[last:])]


def _find_gutter(rows: Sequence[Sequence[Glyph]], width: float) -> float | None:
    """The x of the gap between two columns of prose; None where there is none."""
    middles = []
    for row in rows:
        for before, after in pairwise(row):
            middle = (before.right + after.left) / 2
            is_gap = after.left - before.right >= GAP * before.size and MIDDLE[0] * width < middle < MIDDLE[1] * width
            if is_gap and all(map(_is_broad, _part(row, middle))):
                middles.append(middle)
    if len(middles) < FEWEST_ROWS:
        return None
    gutter = sorted(middles)[len(middles) // 2]
    first, last = _extent(rows, gutter)
    between = rows[first:last]
    free = [_part(row, gutter) for row in between if _is_free(row, gutter)]
    beside = sum(bool(left and right) for left, right in free)
    broad = sum(all(map(_is_broad, sides)) for sides in free)
    is_page = beside >= BESIDE * len(between) and len(between) - len(free) <= ACROSS * len(between)
    return gutter if is_page and broad >= BROAD * beside else None


def _extent(rows: Sequence[Sequence[Glyph]], gutter: float) -> tuple[int, int]:
    """The first row of two columns, and the row behind the last: what stands in one of them alone goes with them."""
    parts = [_part(row, gutter) if _is_free(row, gutter) else None for row in rows]
    broad = [place for place, sides in enumerate(parts) if sides is not None and all(map(_is_broad, sides))]
    if not broad:
        return 0, 0
    first, last = broad[0], broad[-1] + 1
    while first > 0 and (sides := parts[first - 1]) is not None and not all(sides):
        first -= 1
    while last < len(rows) and (sides := parts[last]) is not None and not all(sides):
        last += 1
    return first, last


def _part(row: Sequence[Glyph], gutter: float) -> tuple[list[Glyph], list[Glyph]]:
    return [glyph for glyph in row if glyph.centre < gutter], [glyph for glyph in row if glyph.centre >= gutter]


def _is_free(row: Sequence[Glyph], gutter: float) -> bool:
    """Does nothing of a row come near the gap between the columns?"""
    margin = GAP * row[0].size / 4
    return all(glyph.right <= gutter - margin or glyph.left >= gutter + margin for glyph in row)


def _is_broad(side: Sequence[Glyph]) -> bool:
    """Is a side as broad as a column of prose, with no gap inside as between the cells of a table?"""
    is_whole = all(after.left - before.right <= COLUMN_GAP * before.size for before, after in pairwise(side))
    return bool(side) and is_whole and side[-1].right - side[0].left >= NARROWEST * side[0].size
