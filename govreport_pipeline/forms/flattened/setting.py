"""Blank cells of rows whose cells stand below each other: told by where the values stand on their lines."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from govreport_pipeline.forms.flattened.values import Value
from govreport_pipeline.normalise.alignment import Alignment

_WIDTHS = ("WF", "")
"""Which characters are two columns wide, by their width in Unicode: programs differ."""
_LONGEST_LINE = 600
_FEWEST = 2
"""So many whole rows tell where columns stand."""
_MANY_ENDS = 2
"""So many rows that lack their last cells have blank ones there."""
_APART = 2
"""So many blanks at least part two columns."""
_SHIFTED = 3
"""Rows whose words take up so many columns more or less would be off by as much, were they not set in columns."""
_ENDS_WITH_NUMBER = re.compile(r"\s\d[\d.,]{0,15}\s{1,400}\Z")
"""What may be another value."""

Span = tuple[int, int]
"""The first column of a page that a value takes up, and the one after its last."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the characters of a text stand on the lines of its source."""

    source: str
    alignment: Alignment

    def columns_of(self, rows: Sequence[Sequence[Value]], short: Sequence[Sequence[Value]]) -> "Columns | None":
        """The columns in which whole rows of as many values stand; None where these do not stand below each other.

        `short` are the rows that have too few values.
        """
        found = {wide: _below_each_other([self._set(row, wide) for row in rows]) for wide in _WIDTHS}
        told = {wide: spans for wide, spans in found.items() if spans}
        if not told:
            return None
        columns = Columns(self, told, has_blank_ends=True)
        placed = [columns.place(values) for values in short]
        ends = sum(cells is not None and _is_cut_short(cells) for cells in placed)
        return replace(columns, has_blank_ends=ends >= _MANY_ENDS)

    def columns_below(self, heads: Sequence[tuple[int, int]], values: Sequence[Value]) -> "Columns | None":
        """The columns of heads that stand on one or several lines, each above the next values; None where these may be parted by as many blanks each."""
        told = {}
        for wide in _WIDTHS:
            columns = sorted(self._place(*head, wide) for head in heads)
            spans = self.spans(values, wide)
            gaps = {first - last for (_, last), (first, _) in pairwise(spans)}
            if len(gaps) > 1 and all(last < first for (_, last), (first, _) in pairwise(columns)):
                told[wide] = columns
        return Columns(self, told, has_blank_ends=False) if told else None

    def order_of(self, heads: Sequence[tuple[int, int]]) -> list[int]:
        """The numbers of heads from left to right, whichever line they stand on."""
        return sorted(range(len(heads)), key=lambda place: self._place(*heads[place], _WIDTHS[0]))

    def _place(self, start: int, end: int, wide: str) -> Span:
        """Where words stand on their line."""
        first, last = self.alignment.span(start, end)
        begin = self.source.rfind("\n", max(0, first - _LONGEST_LINE), first) + 1
        before, own = (
            _length(part, wide)
            for part in (self.source[max(begin, first - _LONGEST_LINE) : first], self.source[first:last])
        )
        return before, before + own

    def spans(self, values: Sequence[Value], wide: str) -> list[Span]:
        """Where values stand on their line; empty where it is not one, has tabs, or parts them by less than columns."""
        return self._set(values, wide)[0]

    def _set(self, values: Sequence[Value], wide: str) -> tuple[list[Span], list[int]]:
        """Where the values of a line stand, and how many columns of words and values are before each."""
        places = [self.alignment.span(value.start, value.end) for value in values]
        first, last = places[0][0], places[-1][1]
        start = self.source.rfind("\n", max(0, first - _LONGEST_LINE), first) + 1
        line = self.source[start : start + _LONGEST_LINE].partition("\n")[0]
        spans = [(first - start, last - start) for first, last in places]
        if not start or last > start + len(line) or "\t" in line or not _is_told(line, spans):
            return [], []
        at = list(accumulate((_length(sign, wide) for sign in line), initial=0))
        words = [at[first] - line.count(" ", 0, first) for first, _ in spans]
        return [(at[first], at[last]) for first, last in spans], words


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns in which the values of some rows stand."""

    setting: Setting
    spans: Mapping[str, Sequence[Span]]
    """By which characters are wide."""
    has_blank_ends: bool
    """Do many rows lack their last cells? One that does may have lost another before them."""

    def place(self, values: Sequence[Value]) -> tuple[Value | None, ...] | None:
        """The cells of a row, None for a blank one; None where a value stands below no column, or below two, or where the last cells are lacking and no others."""
        found = [_placed(values, self.setting.spans(values, wide), columns) for wide, columns in self.spans.items()]
        told = [cells for cells in found if cells is not None]
        cells = told[0] if told and all(row == told[0] for row in told) else None
        return None if cells is not None and _is_cut_short(cells) and not self.has_blank_ends else cells


def _is_told(line: str, spans: Sequence[Span]) -> bool:
    """Do blanks set the values of a line apart, and does it hold no other behind its words?"""
    before, *between = [line[last:first] for (_, last), (first, _) in pairwise([(0, 0), *spans])]
    is_apart = all(gap.isspace() and len(gap) >= _APART for gap in between)
    if any("  " in line[first:last] for first, last in spans):  # digits of several cells that grew together
        return False
    return is_apart and not line[spans[-1][1] :].strip() and _ENDS_WITH_NUMBER.search(before) is None


def _below_each_other(rows: Sequence[tuple[list[Span], list[int]]]) -> list[Span]:
    """The columns of rows; empty where the values of two columns overlap, or nothing shows that they are set in columns."""
    told = [row for row in rows if row[0]]
    if len(told) < _FEWEST or 2 * len(told) < len(rows):
        return []
    rows = told
    columns = [
        (min(first for first, _ in spans), max(last for _, last in spans))
        for spans in zip(*(s for s, _ in rows), strict=True)
    ]
    words = [max(counts) - min(counts) for counts in zip(*(counts for _, counts in rows), strict=True)]
    is_set = max(words) >= _SHIFTED and all(last + _APART <= first for (_, last), (first, _) in pairwise(columns))
    return columns if is_set else []


def _placed(values: Sequence[Value], spans: Sequence[Span], columns: Sequence[Span]) -> tuple[Value | None, ...] | None:
    if not spans:
        return None
    cells: list[Value | None] = [None] * len(columns)
    for value, (start, end) in zip(values, spans, strict=True):
        below = [place for place, (first, last) in enumerate(columns) if start < last and first < end]
        if len(below) != 1 or cells[below[0]] is not None:
            return None
        cells[below[0]] = value
    return tuple(cells)


def _is_cut_short(cells: Sequence[Value | None]) -> bool:
    """Are the last cells blank, and no others?"""
    return cells[-1] is None and None not in cells[: len(cells) - cells.count(None)]


def _length(text: str, wide: str) -> int:
    """How many columns of a page a text takes up."""
    return len(text) + sum(unicodedata.east_asian_width(sign) in wide for sign in text) if wide else len(text)
